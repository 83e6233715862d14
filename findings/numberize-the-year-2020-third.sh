#!/usr/bin/env bash
# Package: numberize 1.1.2 (number words in text to digits; English, Ukrainian, Russian)
#
# Expected: "у дві тисячі двадцять третьому році" (in the year two thousand twenty-three), in which only the last word
#   is an ordinal, becomes "у 2023 році", or stays as it is.
# Seen: "у 2020 третьому році": what stands before the ordinal is made a number of its own. 1948 in words becomes "1940
#   восьмий". In English "half a million" becomes "half a 1000000" and "no one" becomes "no 1".
#
# Why it matters here: all years in words end in an ordinal in Ukrainian. Each becomes the first year of its decade,
#   with a word behind it that looks like a slip: 2014, 2022 and 2023 of a source are 2010 and twice 2020, and the
#   translation, which has the right ones, is reported for them. Leave the words to mtlint, or look for ordinals first.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check numberize==1.1.2

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
from numberize import Numberizer

SEEN = [
    ("uk", "двадцять п'ять тисяч осіб", "25000 осіб"),
    ("uk", "у дві тисячі двадцять третьому році", "у 2020 третьому році"),
    ("uk", "тисяча дев'ятсот сорок восьмий рік", "1940 восьмий рік"),
    ("en", "half a million people", "half a 1000000 people"),
    ("en", "no one was hurt", "no 1 was hurt"),
]
for language, text, expected in SEEN:
    seen = Numberizer(lang=language).replace_numerals(text)
    print(text, "->", seen)
    assert seen == expected, "the behaviour has changed"
PYTHON
