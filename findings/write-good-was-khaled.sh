#!/usr/bin/env bash
# Package: write-good 1.0.8 (npm; a linter for English prose)
#
# Expected: "The suspect was Khaled Haddad." has no passive: Khaled is a name, as the capital letter says.
# Seen: "was Khaled" may be passive voice, and so may "were Ahmed". Any word in -ed behind a form of "be" will do.
#   Of two spellings of the same name only one is marked: Khalid is not.
#
# Why it matters here: whoever is named, shot, charged or elected in news from the Middle East is an Ahmed, Khaled,
#   Mohammed, Rashed or Waleed: the check marks people by their spelling, and rewriting the sentence in the active
#   voice is no help. mtlint has no rule against the passive; an editor who runs both should turn this check off.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts 'write-good@1.0.8'

cat > demo.cjs <<'NODE'
const assert = require("node:assert");
const writeGood = require("write-good");

const SEEN = [
  ["The suspect was Khaled Haddad.", ['"was Khaled" may be passive voice']],
  ["The suspect was Khalid Haddad.", []],
  ["The two winners were Ahmed and Sami.", ['"were Ahmed" may be passive voice']],
];
for (const [text, seen] of SEEN) {
  const reasons = writeGood(text).map(({ reason }) => reason);
  console.log(text, "->", reasons.join("; ") || "nothing");
  assert.deepStrictEqual(reasons, seen, "the behaviour has changed");
}
NODE
node demo.cjs
