#!/usr/bin/env bash
# Package: word-count 0.3.1 (npm; "word count in respect of CJK characters")
#
# Expected: the words of a text are counted, whatever its script.
# Seen: Latin, Cyrillic, Greek, Arabic and the scripts of East Asia are counted. A text in Hebrew, Hindi, Bengali,
#   Thai, Georgian, Armenian or Amharic has no word at all, and of a mixed sentence only the Latin words count:
#   "Haaretz" is the whole of a Hebrew headline. In "Başbakan hayır dedi", three words of Turkish, it counts five.
#
# Why it matters here: translations are paid, and their length is checked against the source, by the number of words.
#   An article in Hebrew is empty by this count, a paper's feed in Turkish longer than it is; in English and Arabic
#   all is right. mtlint compares pairs of sentences, not word counts.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts 'word-count@0.3.1'

cat > demo.cjs <<'NODE'
const assert = require("node:assert");
const wordCount = require("word-count");

const SEEN = [
  ["The minister said no", 4],
  ["قال الوزير لا", 3],
  ["השר אמר לא", 0],
  ["השר אמר לא, Haaretz", 1],
  ["मंत्री ने नहीं कहा", 0],
  ["მინისტრმა უარი თქვა", 0],
  ["Նախարարը մերժեց", 0],
  ["Başbakan hayır dedi", 5],
];
for (const [text, expected] of SEEN) {
  const seen = wordCount(text);
  console.log(text, "->", seen);
  assert.strictEqual(seen, expected, "the behaviour has changed");
}
NODE
node demo.cjs
