#!/usr/bin/env bash
# Packages: transliteration-ua 0.2.0, uklatn 1.20.0 (Ukrainian names in Latin letters, by the official table)
#
# Expected: Слов’янськ is Sloviansk whichever apostrophe it has: the straight one of keyboards, the curly one of
#   newspapers, the letter ʼ (U+02BC). The table drops it.
# Seen: transliteration-ua knows the straight one alone: with the others the town is "Slov’yansk", with another
#   vowel, too. uklatn knows two, and leaves the third where it stands: "Slovʼiansk".
#
# Why it matters here: a glossary of names for mtlint (house-name) that is made of Ukrainian text in this way asks
#   for "Slov’yansk" in one line and for "Sloviansk" in the next. Replace the apostrophes before, and read such a
#   list.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'transliteration-ua==0.2.0' 'uklatn==1.20.0'

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
from transliteration_ua import transliterate_ua
from uklatn import KMU_55, encode

SEEN = {
    "Слов'янськ": ("Sloviansk", "Sloviansk"),
    "Слов\u2019янськ": ("Slov\u2019yansk", "Sloviansk"),
    "Слов\u02bcянськ": ("Slov\u02bcyansk", "Slov\u02bciansk"),
}
for source, expected in SEEN.items():
    seen = transliterate_ua(source), encode(source, KMU_55)
    print(source, "->", *seen)
    assert seen == expected, "the behaviour has changed"
PYTHON
