#!/usr/bin/env bash
# Package: htmldate 1.11.0 (the date on which a web page was published)
#
# Expected: a page with "© 2019-2025" at its foot and the dateline "CAIRO, May 3, 2024 —" is of 3 May 2024, or has no
#   date that is known.
# Seen: it is of 1 January 2025, a day that stands nowhere. Without the foot the dateline is read. A Japanese or Chinese
#   date, 2024年5月3日, and an Arabic one with the month name of the Levant, 3 أيار 2024, are 1 January 2024 without such a
#   foot and 1 January 2025 with it, in an element of the class "date" in which English and Egyptian ones are read.
#
# Why it matters here: the foot of a site has the present year, so that all its old articles are of this January, and
#   what filters by date takes them for new. "On Sunday" and "last month" are counted from a day eight months off.
#   Believe no first of January.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'htmldate==1.11.0'

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
from htmldate import find_date

PAGE = """<html><head><title>Port shut</title></head><body><article><h1>Port shut</h1>{date}
<p>The port of Haifa was shut on Sunday after a storm, officials said, and all of the ships were sent away to Ashdod
and Cyprus, where they were to wait.</p></article><footer>{foot}</footer></body></html>"""
SEEN = {
    '<p class="date">3 May 2024</p>': ("2024-05-03", "2024-05-03"),
    '<p class="date">3 مايو 2024</p>': ("2024-05-03", "2024-05-03"),
    "<p>CAIRO, May 3, 2024 — Talks went on.</p>": ("2024-05-03", "2025-01-01"),
    '<p class="date">2024年5月3日</p>': ("2024-01-01", "2025-01-01"),
    '<p class="date">3 أيار 2024</p>': ("2024-01-01", "2025-01-01"),
}
for date, expected in SEEN.items():
    pages = (PAGE.format(date=date, foot=foot) for foot in ("© News", "© 2019-2025 News"))
    seen = tuple(find_date(page, original_date=True, max_date="2025-12-31") for page in pages)
    print(*seen, date)
    assert seen == expected, "the behaviour has changed"
PYTHON
