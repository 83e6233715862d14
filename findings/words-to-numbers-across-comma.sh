#!/usr/bin/env bash
# Packages: words-to-numbers 1.5.1, compromise 14.17.0 (npm; number words to digits)
#
# Expected: "killed twenty, five of them children" is "killed 20, 5 of them children".
# Seen: it is "killed 25 of them children", in both: the comma is taken for a part of the number. In
#   words-to-numbers "two hundred and fifty thousand people" becomes "50200 people" as well, and "a third of the
#   vote" "1 3 of the vote".
#
# Why it matters here: this is how a dispatch counts its dead. Number words made digits on both sides before they
#   are compared give 25 against 20 and 5, or two wrong figures that agree. mtlint reads twenty and five there;
#   leave the words in the text for it.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts 'words-to-numbers@1.5.1' 'compromise@14.17.0'

cat > demo.cjs <<'NODE'
const assert = require("node:assert");
const nlp = require("compromise");
const { wordsToNumbers } = require("words-to-numbers");

const SENTENCE = "The strike killed twenty, five of them children";
const FUSED = "The strike killed 25 of them children";
const SEEN = [
  [wordsToNumbers(SENTENCE), FUSED],
  [nlp(SENTENCE).numbers().toNumber().all().text(), FUSED],
  [wordsToNumbers("two hundred and fifty thousand people"), "50200 people"],
  [wordsToNumbers("a third of the vote"), "1 3 of the vote"],
];
for (const [seen, expected] of SEEN) {
  console.log(seen);
  assert.strictEqual(seen, expected, "the behaviour has changed");
}
NODE
node demo.cjs
