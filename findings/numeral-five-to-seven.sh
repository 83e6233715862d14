#!/usr/bin/env bash
# Package: numeral 2.0.6 (npm; formats numbers, and reads them back)
#
# Expected: "2.5 million" and "2.5m" are one number; "5-7" is a range, no number or the first of two.
# Seen: "2.5m" is 2,500,000, "2.5 million" is 2.5; "£5m" is five million. All digits of a text are put together:
#   "5 to 7" is 57, "5-7" is -57, "7 October 2023" is 72023, and "25 (10 children)" is -2510, since brackets are a loss.
#   "2,5", as much of Europe writes two and a half, is 25.
#
# Why it matters here: a check that compares the numbers of a text with those of its translation reads two and a half as
#   twenty-five, and a range of dead as one great number. Nothing is refused, and a sum of 2.5 million is wrong only
#   where the word is written out.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts 'numeral@2.0.6'

cat > demo.cjs <<'NODE'
const assert = require("node:assert");
const numeral = require("numeral");

const SEEN = [
  ["2.5m", 2500000],
  ["2.5 million", 2.5],
  ["£5m", 5000000],
  ["5 to 7", 57],
  ["5-7", -57],
  ["7 October 2023", 72023],
  ["25 (10 children)", -2510],
  ["2,5", 25],
];
for (const [text, expected] of SEEN) {
  const seen = numeral(text).value();
  console.log(`${text} -> ${seen}`);
  assert.strictEqual(seen, expected, "the behaviour has changed");
}
NODE
node demo.cjs
