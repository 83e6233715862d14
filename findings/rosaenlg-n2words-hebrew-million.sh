#!/usr/bin/env bash
# Package: rosaenlg-n2words 3.3.0 (npm; numbers in words, for the text generator RosaeNLG)
#
# Expected: in Hebrew 25,000 is עשרים וחמישה אלף, a million מיליון. A number that is too great for it is refused.
# Seen: up to 9,999 it is right. Of greater numbers a part is said, or nothing: 25,000 is חמשת אלפים, five thousand,
#   12,000 two thousand, a million "a thousand". 10,000 and 100,000 are the empty text, and 1,200,000 is "אלף
#   וundefined". There is no error.
#
# Why it matters here: reports on elections, budgets and prices are made from data with such functions, and are sources
#   of a translation then. The words are good Hebrew and the number another one; where the table beside them is
#   translated as well, the two disagree, and the translator looks like the one who erred.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts 'rosaenlg-n2words@3.3.0'

cat > demo.cjs <<'NODE'
const assert = require("node:assert");
const words = require("rosaenlg-n2words");

const SEEN = [
  [5000, "חמשת אלפים"],
  [9999, "תשעת אלפים תשע מאות תשעים ותשע"],
  [10000, ""],
  [12000, "אלפיים"],
  [25000, "חמשת אלפים"],
  [1000000, "אלף"],
  [1200000, "אלף וundefined"],
];
for (const [number, expected] of SEEN) {
  const seen = words(number, { lang: "he" });
  console.log(number, "->", JSON.stringify(seen));
  assert.strictEqual(seen, expected, "the behaviour has changed");
}
NODE
node demo.cjs
