#!/usr/bin/env bash
# Package: feedparser 6.0.14 (RSS and Atom)
#
# Expected: "2024년 05월 03일 10:00:00", a form of date in Korean feeds that the library has a reader for, is 3 May
#   2024, 01:00 UTC.
# Seen: the reader, called by itself, says so. In a feed it never gets its turn: a more general reader is asked
#   before it, takes the year and fills the rest from the clock, so the item is from the first day of the
#   present month, in 2024: another date every month. The second Korean form, "2024-05-03 오후 10:00:00", loses
#   its time of day in the same way.
#
# Why it matters here: desks fetch agency items by feed, sort them by date, and judge "on Friday" by the day an
#   item is from. A day that changes with the clock breaks "same input, same output". mtlint takes no date from
#   a feed and never reads the clock; whoever writes datelines from published_parsed should compare it with
#   published.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'feedparser==6.0.14'

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
import time

import feedparser
from feedparser.datetimes.korean import _parse_date_nate, _parse_date_onblog


def in_feed(date):
    feed = f'<rss version="2.0"><channel><item><title>News</title><pubDate>{date}</pubDate></item></channel></rss>'
    return tuple(feedparser.parse(feed).entries[0].published_parsed[:5])


before = time.gmtime()
assert in_feed("Fri, 03 May 2024 10:00:00 +0900") == (2024, 5, 3, 1, 0)
ONBLOG, NATE = "2024년 05월 03일 10:00:00", "2024-05-03 오후 10:00:00"
print(ONBLOG, "by its reader:", _parse_date_onblog(ONBLOG)[:5], "in a feed:", in_feed(ONBLOG))
print(NATE, "by its reader:", _parse_date_nate(NATE)[:5], "in a feed:", in_feed(NATE))
assert tuple(_parse_date_onblog(ONBLOG)[:5]) == (2024, 5, 3, 1, 0)
assert tuple(_parse_date_nate(NATE)[:5]) == (2024, 5, 3, 13, 0)
months = {before.tm_mon, time.gmtime().tm_mon}  # of today, also at midnight
assert in_feed(ONBLOG) in {(2024, month, 1, 0, 0) for month in months}, "the behaviour has changed"
assert in_feed(NATE) == (2024, 5, 3, 0, 0), "the behaviour has changed"
PYTHON
