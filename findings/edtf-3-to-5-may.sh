#!/usr/bin/env bash
# Package: edtf 5.0.2 (dates for archives; text_to_edtf reads dates in words)
#
# Expected: "3 to 5 May 2024" is a range of days, or one day in May 2024, or is not read.
# Seen: it is 5 May 2003: the first number becomes the year, the year that is written is dropped. "14 to 16 May
#   2024" is 16 May 2014, "May 3-5, 2024" is 3 May 2005. Even "12 dead on 5 May 2024" is 5 May 2012. A single day is
#   read well.
#
# Why it matters here: archives date their articles and captions with this. Sorted by such dates, a caption of 2024
#   stands among those of 2003, and a check of the dates of a translation against its source reports years that
#   nobody wrote. No error is raised. Hand the function one day at a time.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'edtf==5.0.2'

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
from edtf import text_to_edtf

SEEN = {
    "5 May 2024": "2024-05-05",
    "3 to 5 May 2024": "2003-05-05",
    "14 to 16 May 2024": "2014-05-16",
    "May 3-5, 2024": "2005-05-03",
    "3 and 5 May 2024": "2003-05-05",
    "12 dead on 5 May 2024": "2012-05-05",
}
for text, expected in SEEN.items():
    seen = text_to_edtf(text)
    print(text, "->", seen)
    assert seen == expected, "the behaviour has changed"
PYTHON
