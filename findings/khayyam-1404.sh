#!/usr/bin/env bash
# Packages: khayyam 3.0.17, jdatetime 6.1.1 (dates of the Iranian calendar)
#
# Expected: Nowruz of 1404 was on 21 March 2025, the day after 30 Esfand 1403, in both packages.
# Seen: khayyam knows no 30 Esfand 1403 and begins 1404 a day early. All of that year it is a day off, from 20 March
#   2025 to 20 March 2026: 23 June 2025 is 3 Tir there, and 2 Tir in Iran. In the ten years before and in 1405 the two
#   agree.
#
# Why it matters here: the fault is in one year of news, that of the war of June 2025, and tests with other years pass.
#   A comparison of the dates of a source with those of a translation reports each right one. mtlint converts no
#   calendars; take jdatetime, and test a calendar by a day in every year.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'khayyam==3.0.17' 'jdatetime==6.1.1'

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
import datetime

import jdatetime
from khayyam import JalaliDate

day = datetime.date(2015, 3, 21)
different = []
while day < datetime.date(2028, 3, 20):
    ours, theirs = jdatetime.date.fromgregorian(date=day), JalaliDate(day)
    if (ours.year, ours.month, ours.day) != (theirs.year, theirs.month, theirs.day):
        different.append(day)
    day += datetime.timedelta(days=1)
print(different[0], different[-1], len(different))
assert (different[0], different[-1], len(different)) == (
    datetime.date(2025, 3, 20),
    datetime.date(2026, 3, 20),
    366,
), "the behaviour has changed"
for day in (datetime.date(2025, 3, 20), datetime.date(2025, 6, 23)):
    print(day, jdatetime.date.fromgregorian(date=day), JalaliDate(day))
assert str(jdatetime.date.fromgregorian(date=datetime.date(2025, 3, 20))) == "1403-12-30", "the behaviour has changed"
assert str(JalaliDate(datetime.date(2025, 6, 23))) == "1404-04-03", "the behaviour has changed"
PYTHON
