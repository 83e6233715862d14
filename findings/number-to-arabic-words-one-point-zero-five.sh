#!/usr/bin/env bash
# Package: number-to-arabic-words 1.5.3 (npm; numbers in Arabic words)
#
# Expected: 1.05 is not 1.5. 11 is أحد عشر (إحدى عشرة with feminine nouns), 3,000 ثلاثة آلاف, 200,000 مائتا ألف.
# Seen: 1.05 and 1.5 are both "واحد فاصل خمس", one point five; 10.01 is "ten point one". 11 is إحدى عشر, feminine and
#   masculine at once, which is neither; 3,000 "ثلاث آلاف" has the wrong gender, 200,000 "مائتان ألف" an ending that
#   is lost before a noun. Round numbers such as 1,000 and 2,000,000, which one tries first, are right.
#
# Why it matters here: rates, tolls and amounts in words are what an Arabic desk reads aloud. A rate of 1.05 per cent
#   that comes back as 1.5 is a wrong fact, and no later comparison with the words can tell. mtlint reads figures as
#   figures, and number words in both genders.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts 'number-to-arabic-words@1.5.3'

cat > demo.cjs <<'NODE'
const assert = require("node:assert");
const { toArabicWord } = require("number-to-arabic-words/dist/index-node.js");

const SEEN = [
  [11, "إحدى عشر"],
  [3000, "ثلاث آلاف"],
  [11000, "إحدى عشر ألف"],
  [200000, "مائتان ألف"],
  [10.01, "عشرة فاصل واحد"],
  [1.5, "واحد فاصل خمس"],
  [1.05, "واحد فاصل خمس"],
];
for (const [number, expected] of SEEN) {
  const seen = toArabicWord(number);
  console.log(number, "->", seen);
  assert.strictEqual(seen, expected, "the behaviour has changed");
}
NODE
node demo.cjs
