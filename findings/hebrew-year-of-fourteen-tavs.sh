#!/usr/bin/env bash
# Package: hebrew 0.8.1 (Hebrew text and gematria)
#
# Expected: the year 5784, from September 2023, is ה׳תשפ״ד, or without its thousands תשפ״ד.
# Seen: תתתתתתתתתתתתתתקפ״ד, with the letter for 400 fourteen times. It is right as a sum, and gematria() reads it
#   so; the real year it reads as 789, since the letter for the thousands counts five to it. Up to 999 all is right.
#
# Why it matters here: Hebrew dates stand in datelines, decrees and on graves, and both ways are dead between their
#   number and the year they mean: what is written is no date to anybody, and what is read is a number that no check of
#   dates can use. Take away the thousands first, and add 5,000 afterwards.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'hebrew==0.8.1'

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
from hebrew import Hebrew

WRITTEN = {784: "תשפ״ד", 5784: "ת" * 14 + "קפ״ד", 5708: "ת" * 14 + "ק״ח"}
READ = {"תשפ״ד": 784, "ה׳תשפ״ד": 789}
for number, expected in WRITTEN.items():
    seen = str(Hebrew.from_number(number))
    print(number, seen)
    assert seen == expected, "the behaviour has changed"
for text, expected in READ.items():
    seen = Hebrew(text).gematria()
    print(text, seen)
    assert seen == expected, "the behaviour has changed"
PYTHON
