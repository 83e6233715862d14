#!/usr/bin/env bash
# Package: harper.js 2.10.0 (npm; a grammar checker for English)
#
# Expected: "Some 300 people fled.", "A UN official said so." and "An RAF officer died." are good English.
# Seen: "The word 'Some' should not be used before a number"; "UN official" looks like a prefix, and "UNofficial" is
#   proposed; "an" before RAF is an "Incorrect indefinite article", to be replaced by "a". Before MP, SNP and NGO it is
#   fine. British and American English give the same.
#
# Why it matters here: "some" before a number is how news says "about", and the United Nations are in every second
#   report. Whoever takes such proposals in one go prints a "UNofficial" and "a RAF officer". mtlint spells out such
#   acronyms before it says anything of their article; run beside it, harper's proposals want reading one by one.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts 'harper.js@2.10.0'

cat > demo.mjs <<'NODE'
import assert from "node:assert";
import { Dialect, LocalLinter } from "harper.js";
import { binaryInlined } from "harper.js/binaryInlined";

const SEEN = [
  ["Some 300 people fled the town.", "Some 300", ""],
  ["A UN official said so on Monday.", "UN official", "UNofficial"],
  ["An RAF officer died.", "An", "A"],
];
for (const dialect of [Dialect.American, Dialect.British]) {
  const linter = new LocalLinter({ binary: binaryInlined, dialect });
  await linter.setup();
  for (const [text, problem, proposal] of SEEN) {
    const lints = await linter.lint(text);
    const seen = lints.map((lint) => {
      const proposals = lint.suggestions().map((suggestion) => suggestion.get_replacement_text());
      return [lint.get_problem_text(), proposals.join("/")];
    });
    console.log(text, JSON.stringify(seen));
    assert.deepStrictEqual(seen, [[problem, proposal]], "the behaviour has changed");
  }
  assert.deepStrictEqual(await linter.lint("An MP and an NGO said so."), [], "the behaviour has changed");
}
NODE
node demo.mjs
