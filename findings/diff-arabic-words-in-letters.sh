#!/usr/bin/env bash
# Package: diff 9.0.0 (npm; jsdiff, the differences of two texts), its diffWords
#
# Expected: between "the minister arrived" and "the president arrived" one word is removed and one is added, in every
#   language that has spaces between its words, as in English.
# Seen: what is a word is told by Latin letters. In Arabic, Persian, Greek, Ukrainian and Hindi each letter is a word
#   of its own: of الوزير (minister) "وزي" is removed, and of الرئيس (president) "ئيس" is added behind an ر of both; of
#   Зеленський and Залужний the letters З, л, н and "ий" stay. In Hindi राम (Ram) and रीमा (Rima) differ in their
#   signs. With the option intlSegmenter, which has to be made for each language, words are words.
#
# Why it matters here: a desk that shows what an editor changed in a source, or in which words two sources differ,
#   shows shreds of letters, and a count of changed words counts letters. English beside it is right, so that the two
#   columns cannot be compared. Give it a segmenter of the language.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts 'diff@9.0.0'

cat > demo.mjs <<'NODE'
import assert from "node:assert";
import { diffWords } from "diff";

const SEEN = [
  ["en", "The minister arrived", "The president arrived", ["minister"], ["president"]],
  ["ar", "وصل الوزير إلى القاهرة", "وصل الرئيس إلى القاهرة", ["وزي"], ["ئيس"]],
  ["uk", "Президент Зеленський прибув", "Президент Залужний прибув", ["е", "е", "ськ"], ["а", "уж"]],
  ["hi", "राम गया", "रीमा गया", ["ा"], ["ी", "ा"]],
];
const changes = (before, after, options) => {
  const parts = diffWords(before, after, options);
  const of = (kind) => parts.filter((part) => part[kind]).map((part) => part.value.trim());
  return [of("removed"), of("added")];
};
for (const [language, before, after, removed, added] of SEEN) {
  const seen = changes(before, after);
  console.log(language, "removed:", seen[0].join(" | "), "added:", seen[1].join(" | "));
  assert.deepStrictEqual(seen, [removed, added], "the behaviour has changed");
}
const intlSegmenter = new Intl.Segmenter("ar", { granularity: "word" });
const seen = changes(SEEN[1][1], SEEN[1][2], { intlSegmenter });
console.log("ar, with a segmenter:", seen);
assert.deepStrictEqual(seen, [["الوزير"], ["الرئيس"]]);
NODE
node demo.mjs
