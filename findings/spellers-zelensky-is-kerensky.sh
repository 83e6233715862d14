#!/usr/bin/env bash
# Package: pyspellchecker 0.9.1 (spelling in several languages), nspell 2.1.5 (npm) with dictionary-en 4.0.0
#
# Expected: names in the news that a dictionary lacks are unknown, and nothing is proposed for them.
# Seen: both propose Kerensky, the premier of 1917, for Zelensky. nspell proposes Kiev for Kyiv, and for a Houthi
#   Horthy, Hungary's regent; Hezbollah and Knesset are words, Hamas and Netanyahu are not. pyspellchecker turns Rafah
#   into "rajah" and Jenin into "lenin". In its Russian Ukraine and Crimea are no words: Crimea and the Kremlin are
#   cream, NATO is "one should" (надо), a shelling (обстрел) a shot, Beirut "they take", and Hamas mum.
#
# Why it matters here: what is proposed are names and words too, which look right where a tool takes the first of them.
#   A spelling check of news needs the names of the news first: give it the list of terms that mtlint is given.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts 'nspell@2.1.5' 'dictionary-en@4.0.0'
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'pyspellchecker==0.9.1'

cat > demo.mjs <<'NODE'
import assert from "node:assert";
import dictionary from "dictionary-en";
import nspell from "nspell";

const speller = nspell(dictionary);
for (const [word, expected] of [["Zelensky", "Kerensky"], ["Kyiv", "Kiev"], ["Houthi", "Horthy"]]) {
  const [first] = speller.suggest(word);
  console.log(`${word} -> ${first}`);
  assert(!speller.correct(word), "the behaviour has changed");
  assert.strictEqual(first, expected, "the behaviour has changed");
}
for (const word of ["Hezbollah", "Knesset", "Kiev"]) assert(speller.correct(word), "the behaviour has changed");
for (const word of ["Hamas", "Netanyahu"]) assert(!speller.correct(word), "the behaviour has changed");
NODE
node demo.mjs

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
from spellchecker import SpellChecker

SEEN = {
    "en": {"Hezbollah": "Hezbollah", "Zelensky": "kerensky", "Rafah": "rajah", "Jenin": "lenin"},
    "ru": {
        "Москва": "Москва",
        "Крым": "крем",
        "Кремль": "крем",
        "НАТО": "надо",
        "обстрел": "выстрел",
        "Бейрут": "берут",
        "ХАМАС": "мама",
    },
}
for language, words in SEEN.items():
    speller = SpellChecker(language=language)
    for word, expected in words.items():
        seen = speller.correction(word)
        print(word, "->", seen)
        assert seen == expected, "the behaviour has changed"
assert not speller.known(["украина", "крым"]), "the behaviour has changed"
PYTHON
