#!/usr/bin/env bash
# Package: wanakana 5.3.1 (npm; kana and Latin letters)
#
# Expected: ヴォロディミル (Volodymyr) becomes "vorodimiru": in Hepburn's romanisation, which is the one it makes, a small
#   vowel takes the place of the vowel before it, and シェ and チェ do become "she" and "che".
# Seen: "vuorodeimiru". The small vowels behind ヴ, デ, テ, フ and ト are read as large ones, so that フォ is "fuo" and ティ
#   "tei". The other direction is right: toKatakana makes フォ of "fo", and フオ of the "fuo" that toRomaji made of it.
#
# Why it matters here: these pairs were made for foreign names and words, and the names are what a translator of
#   Japanese news looks up in Latin letters. "Vuorodeimiru" and "teimoshenko" match no list of names, and a glossary
#   filled in this way gives a wrong spelling to each Volodymyr and Tymoshenko.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts 'wanakana@5.3.1'

cat > demo.cjs <<'NODE'
const assert = require("node:assert");
const { toKatakana, toRomaji } = require("wanakana");

const SEEN = [
  ["シェフチェンコ", "shefuchenko", "シェフチェンコ"],
  ["ヴォロディミル", "vuorodeimiru", "ヴオロデイミル"],
  ["ティモシェンコ", "teimoshenko", "テイモシェンコ"],
  ["ヴァレリ", "vuareri", "ヴアレリ"],
  ["フォ", "fuo", "フオ"],
  ["トゥ", "tou", "トウ"],
];
for (const [name, latin, back] of SEEN) {
  const seen = toRomaji(name);
  console.log(name, "->", seen, "->", toKatakana(seen));
  assert.deepStrictEqual([seen, toKatakana(seen)], [latin, back], "the behaviour has changed");
}
assert.strictEqual(toKatakana("fo"), "フォ");
assert.strictEqual(toKatakana("vo"), "ヴォ");
NODE
node demo.cjs
