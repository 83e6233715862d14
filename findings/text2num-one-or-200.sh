#!/usr/bin/env bash
# Package: text2num 3.1.0 (number words to digits, in a transcript or a translation)
#
# Expected: "one or two hundred people" becomes "100 or 200 people", or stays as it is; "two and a half million" 2.5
#   million, or stays.
# Seen: "one or 200 people". A number under ten alone stays a word, which is a rule of style, but the hundred or the
#   million that belongs to it does not go with it: "two and a half 1000000 people", "half a 1000000", "3.5
#   1000000000" for three point five billion. Years fall apart: "in 20 24", "since 19 48".
#
# Why it matters here: the words are digits before numbers are compared with the source, and a range from one hundred to
#   two hundred is one from 1 to 200. mtlint reads number words itself, fractions and spoken years included; leave
#   them in the text.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'text2num==3.1.0'

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
from text_to_num import alpha2digit

SEEN = {
    "one hundred and two thousand people": "102000 people",
    "one or two hundred people": "one or 200 people",
    "two and a half million people": "two and a half 1000000 people",
    "half a million people": "half a 1000000 people",
    "three point five billion dollars": "3.5 1000000000 dollars",
    "since nineteen forty-eight": "since 19 48",
}
for text, expected in SEEN.items():
    seen = alpha2digit(text, "en")
    print(f"{text} -> {seen}")
    assert seen == expected, "the behaviour has changed"
PYTHON
