#!/usr/bin/env bash
# Package: ctparse 0.3.6 (dates and times in English and German text)
#
# Expected: "Friday, 3 May 2024" is 3 May 2024, as "3 May 2024" is.
# Seen: with the weekday in front, the year is dropped: the result is the next 3 May after the day of reading,
#   which is no Friday at all. And "last Friday", said on a Wednesday, is the Friday to come.
#
# Why it matters here: datelines and leads of news say the weekday and the date together, and whether the two
#   agree is what mtlint's weekday-mismatch is about. A check built on this parser would compare the weekday
#   with another year's. mtlint reads dates by itself, never guesses a year, and never reads the clock.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'ctparse==0.3.6'

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
from datetime import datetime

from ctparse import ctparse

WEDNESDAY = datetime(2024, 5, 8, 12)


def read(text):
    day = ctparse(text, ts=WEDNESDAY).resolution.dt.date().isoformat()
    print(f"{text:22}{day}")
    return day


assert read("3 May 2024") == "2024-05-03"
assert read("yesterday") == "2024-05-07"
assert read("Friday, 3 May 2024") == "2025-05-03", "the behaviour has changed"
assert read("last Friday") == "2024-05-10", "the behaviour has changed"
PYTHON
