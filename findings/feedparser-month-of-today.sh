#!/usr/bin/env bash
# Package: feedparser 6.0.14 (RSS and Atom)
#
# Expected: the date of an item that is written "2024/05/03" is read as 3 May 2024, or not at all, as "3 mai
#   2024" is not.
# Seen: it is the first day of the present month, in 2024: another date every month, and never the right one. So
#   is "2024 May 3", and so is the Korean "2024년 5월 3일", though the library has readers for Korean feeds. The
#   year is recognised, the rest is filled from the clock.
#
# Why it matters here: desks fetch agency items by feed and lint them by date; relative-date and weekday-
#   mismatch judge an article by the day it is from, and an archive is sorted by it. A wrong day that changes
#   with the clock breaks "same input, same output". mtlint takes no date from a feed and never reads the clock:
#   give it the dateline of the article, and check that published_parsed agrees with published.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'feedparser==6.0.14'

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
import time

import feedparser


def read(date):
    feed = f'<rss version="2.0"><channel><item><title>News</title><pubDate>{date}</pubDate></item></channel></rss>'
    day = feedparser.parse(feed).entries[0].get("published_parsed")
    day = day and tuple(day[:3])
    print(f"{date:34}{day}")
    return day


before = time.gmtime()
assert read("Fri, 03 May 2024 10:00:00 GMT") == (2024, 5, 3)
assert read("2024-05-03") == (2024, 5, 3)
assert read("3 mai 2024") is None
seen = {read("2024/05/03"), read("2024 May 3"), read("2024년 5월 3일")}
months = {before.tm_mon, time.gmtime().tm_mon}  # of today, also at midnight
assert all(day in {(2024, month, 1) for month in months} for day in seen), "the behaviour has changed"
PYTHON
