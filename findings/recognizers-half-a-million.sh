#!/usr/bin/env bash
# Package: @microsoft/recognizers-text-suite 1.3.1 (npm; numbers, dates and money in several languages)
#
# Expected: "half a million" is 500,000, "two and a half million" 2,500,000.
# Seen: 0.000002 and 2.0000005: the magnitude is taken for the denominator, as if a millionth were meant. "A quarter of
#   a million" is 0.000004, "half a billion dollars" 0.000000002 dollars; Spanish "medio millón" is 0.000002 as well.
#   With figures, "2.5 million", it is right, and so is "half a dozen".
#
# Why it matters here: half a million is how news counts the displaced and the aid. Compared by such values, a
#   translation that writes "500,000" has another number by eleven places, without an error. mtlint reads both as
#   500,000; leave the words to it.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts '@microsoft/recognizers-text-suite@1.3.1'

cat > demo.cjs <<'NODE'
const assert = require("node:assert");
const { Culture, recognizeCurrency, recognizeNumber } = require("@microsoft/recognizers-text-suite");

const SEEN = [
  [recognizeNumber, "half a million people", Culture.English, "2E-06"],
  [recognizeNumber, "two and a half million people", Culture.English, "2.0000005"],
  [recognizeNumber, "a quarter of a million people", Culture.English, "4E-06"],
  [recognizeCurrency, "half a billion dollars", Culture.English, "2E-09"],
  [recognizeNumber, "medio millón de personas", Culture.Spanish, "2E-06"],
  [recognizeNumber, "2.5 million people", Culture.English, "2500000"],
  [recognizeNumber, "half a dozen people", Culture.English, "6"],
];
for (const [recognize, text, culture, expected] of SEEN) {
  const seen = recognize(text, culture).map((found) => found.resolution.value);
  console.log(text, seen);
  assert.deepStrictEqual(seen, [expected], "the behaviour has changed");
}
NODE
node demo.cjs
