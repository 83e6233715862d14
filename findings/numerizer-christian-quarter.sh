#!/usr/bin/env bash
# Package: numerizer 0.2.4 (English number words to digits)
#
# Expected: "the fourth quarter of 2023" becomes "the 4th quarter of 2023"; the Christian quarter of Jerusalem stays.
# Seen: "the 4th/4 of 2023" and "the Christian/4": a quarter or a half is a divisor whatever stands before it. The first
#   half of a year is "the 1st/2", half a million people "1/2 1000000 people", and a second strike "1 2nd strike". "Two
#   and a half million" and "two thirds of the seats" are read well.
#
# Why it matters here: quarters and halves are what business news is told by, and the quarters of the Old City are in
#   every report from Jerusalem. With such digits on one side of a translation only, a comparison of figures finds a
#   lost 4 in each of them. mtlint's bilingual checks read the number words themselves: hand them the words.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'numerizer==0.2.4'

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
from numerizer import numerize

SEEN = {
    "two and a half million people": "2500000 people",
    "two thirds of the seats": "2/3 of the seats",
    "half a million people": "1/2 1000000 people",
    "in the fourth quarter of 2023": "in the 4th/4 of 2023",
    "in the first half of the year": "in the 1st/2 of the year",
    "the Christian quarter of Jerusalem": "the Christian/4 of Jerusalem",
    "after a second strike": "after 1 2nd strike",
}
for text, expected in SEEN.items():
    seen = numerize(text)
    print(f"{text:36}{seen}")
    assert seen == expected, "the behaviour has changed"
PYTHON
