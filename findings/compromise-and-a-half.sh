#!/usr/bin/env bash
# Packages: compromise 14.17.0 and @persian-tools/persian-tools 4.0.4 (npm; numbers in words, English and Persian)
#
# Expected: "two and a half million" is 2,500,000, and so is its Persian, دو و نیم میلیون. compromise knows halves:
#   its "two and a half hours" are 2.5.
# Seen: before a large unit the half is lost without a word. compromise reads 2,000,000, also from "two point five
#   million" only 2, and from "two million and a half" 2,000,000.5; the Persian is 2,000,000, and نیم میلیون, half
#   a million, a whole one.
#
# Why it matters here: people displaced, dollars and tonnes come in such numbers, and who compares the numbers of a
#   source with those of its translation by these two gets 2,000,000 on both sides when the translation lost the
#   half. mtlint compares with a reader of its own, which counts halves.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts 'compromise@14.17.0' '@persian-tools/persian-tools@4.0.4'

cat > demo.mjs <<'NODE'
import assert from "node:assert";
import { wordsToNumber } from "@persian-tools/persian-tools";
import nlp from "compromise";

const english = (text) => nlp(text).numbers().json().map(({ number }) => number.num);
const ENGLISH = [
  ["two and a half hours", [2.5]],
  ["two and a half million people", [2000000]],
  ["two point five million people", [2]],
  ["two million and a half", [2000000.5]],
];
const PERSIAN = [["دو میلیون", 2000000], ["دو و نیم میلیون", 2000000], ["نیم میلیون", 1000000]];
for (const [text, seen] of ENGLISH) {
  console.log(text, "->", ...english(text));
  assert.deepStrictEqual(english(text), seen, "the behaviour has changed");
}
for (const [text, seen] of PERSIAN) {
  console.log(text, "->", wordsToNumber(text));
  assert.strictEqual(wordsToNumber(text), seen, "the behaviour has changed");
}
NODE
node demo.mjs
