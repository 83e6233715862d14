#!/usr/bin/env bash
# Package: ja-timex 0.2.8 (expressions of time in Japanese text)
#
# Expected: 一時停戦 is a temporary truce and 3分の2 two thirds, without a time; 2日連続 is two days running.
# Seen: the truce is at one o'clock, and so is a premier who "returned for a while" (一時帰国); two thirds is three minutes
#   past, two days running the 2nd of a month, the Six-Day War the 6th, and 一日一食, a meal a day, the 1st. The 1980s are
#   the year 1980, and 昨年10月7日, 7 October last year, is a date without a year and a duration of one year.
#
# Why it matters here: dates and times found in a source are looked for in its translation. Of a truce, a majority and
#   a war the translation has none of these, so that right sentences are faulty, in the very stories that have many real
#   dates. Drop matches that 分の or 停戦 follows before such a comparison.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'ja-timex==0.2.8'

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
from ja_timex import TimexParser

SEEN = {
    "2023年10月7日": [("DATE", "2023-10-07")],
    "一時停戦で合意した": [("TIME", "T01-XX-XX")],
    "首相は一時帰国した": [("TIME", "T01-XX-XX")],
    "3分の2の議席": [("TIME", "TXX-03-XX")],
    "2日連続": [("DATE", "XXXX-XX-02")],
    "六日戦争": [("DATE", "XXXX-XX-06")],
    "一日一食": [("DATE", "XXXX-XX-01")],
    "1980年代": [("DATE", "1980-XX-XX")],
    "昨年10月7日": [("DURATION", "P1Y"), ("DATE", "XXXX-10-07")],
}
for text, expected in SEEN.items():
    seen = [(time.type, time.value) for time in TimexParser().parse(text)]
    print(text, seen)
    assert seen == expected, "the behaviour has changed"
PYTHON
