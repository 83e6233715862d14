#!/usr/bin/env bash
# Packages: wink-nlp 2.4.0 with wink-eng-lite-web-model 1.8.1 (npm; sentences, words and entities of English text)
#
# Expected: "£3.5 million" and "€1,200" are money, as "$3.5 million" is; "$3.5bn" is three and a half billion dollars.
# Seen: money is in dollars only. Of pounds, euros and shekels there is a number, the sign left outside. "$3.5bn" is
#   money, but three dollars fifty: the "bn" stays outside as well.
#
# Why it matters here: sums are what a translation must keep, and a comparison of them by kind finds sums on one side
#   only, wherever the translator wrote £ or € for a word. And "bn", which the British press writes for billion, makes
#   the only sums that are found a billion times too small. mtlint's bilingual checks look at the sign and at "bn".

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts 'wink-nlp@2.4.0' 'wink-eng-lite-web-model@1.8.1'

cat > demo.cjs <<'NODE'
const assert = require("node:assert");
const nlp = require("wink-nlp")(require("wink-eng-lite-web-model"));

const SEEN = [
  ["They paid $3.5 million.", "$3.5 million", "MONEY"],
  ["They paid $1,200 for it.", "$1,200", "MONEY"],
  ["They paid £3.5 million.", "3.5 million", "CARDINAL"],
  ["They paid €1,200 for it.", "1,200", "CARDINAL"],
  ["They paid ₪500 for it.", "500", "CARDINAL"],
  ["They paid $3.5bn for it.", "$3.5", "MONEY"],
];
for (const [text, value, type] of SEEN) {
  const entities = nlp.readDoc(text).entities().out(nlp.its.detail).map((entity) => ({ ...entity }));
  console.log(text.padEnd(28), JSON.stringify(entities));
  assert.deepStrictEqual(entities, [{ value, type }], "the behaviour has changed");
}
NODE
node demo.cjs
