#!/usr/bin/env bash
# Package: written-number 0.11.1 (npm; numbers in words)
#
# Expected: 11 in Russian is одиннадцать, 200 in Italian duecento, 21,000 in Spanish veintiún mil. A language that it
#   does not know, such as German, is refused.
# Seen: одинадцать, with one н too few, in 111 and 11,000 as well; "due cento" and "due mila", in two words; "veintiuno
#   mil". German, Hebrew and Persian numbers are English, "twenty-one thousand", without an error.
#
# Why it matters here: a list of number words for searching a source, or a test for a reader of them, is made so.
#   Eleven is found in no Russian text, 200 in no Italian one and nothing at all in a German one, and the other numbers
#   are. Look at 11, 21, 200 and 21,000 of each language before you use such a list. The words that mtlint reads are
#   its own.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts 'written-number@0.11.1'

cat > demo.cjs <<'NODE'
const assert = require("node:assert");
const words = require("written-number");

const SEEN = [
  ["ru", 12, "двенадцать"],
  ["ru", 11, "одинадцать"],
  ["ru", 11000, "одинадцать тысяч"],
  ["it", 200, "due cento"],
  ["it", 2000, "due mila"],
  ["es", 21000, "veintiuno mil"],
  ["de", 21000, "twenty-one thousand"],
  ["he", 200, "two hundred"],
];
for (const [lang, number, expected] of SEEN) {
  const seen = words(number, { lang });
  console.log(lang, number, "->", seen);
  assert.strictEqual(seen, expected, "the behaviour has changed");
}
NODE
node demo.cjs
