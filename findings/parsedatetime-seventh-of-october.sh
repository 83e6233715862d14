#!/usr/bin/env bash
# Package: parsedatetime 2.6 (dates in English text)
#
# Expected: "the 7th of October 2023" is 7 October 2023, as "7th October 2023" and "October 7th, 2023" are.
# Seen: it is 1 October 2023: at "of" the day is dropped, and the first of the month stands for it, with the status of
#   a date that was found. "The 21st of March" is 1 March. "Late 2023" is 23 minutes past eight this evening.
#
# Why it matters here: a day that is called by its date ("the 7th of October") is written so above all others. The
#   first of a month is a likely date, and a comparison of two texts that both have "of" agrees on it. Take the word
#   out before this parser reads the text.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'parsedatetime==2.6'

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
import datetime

from parsedatetime import Calendar

SEEN = {
    "7th October 2023": "2023-10-07 00:00",
    "October 7th, 2023": "2023-10-07 00:00",
    "the 7th of October 2023": "2023-10-01 00:00",
    "the 3rd of May 2024": "2024-05-01 00:00",
    "on the 21st of March": "2025-03-01 00:00",
    "in late 2023": "2024-05-15 20:23",
}
reading = datetime.datetime(2024, 5, 15)
for text, expected in SEEN.items():
    date, status = Calendar().parseDT(text, reading)
    print(text, date, status)
    assert f"{date:%Y-%m-%d %H:%M}" == expected and status, "the behaviour has changed"
PYTHON
