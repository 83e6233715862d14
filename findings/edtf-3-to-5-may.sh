#!/usr/bin/env bash
# Packages: edtf 5.0.2 (text_to_edtf), timefhuman 0.1.5 (dates in words)
#
# Expected: "3 to 5 May 2024" are three days in May 2024, or it is not read.
# Seen: to edtf it is 5 May 2003: the first number becomes the year, the year that is written is dropped. "14 to 16
#   May 2024" is 16 May 2014, and even "12 dead on 5 May 2024" is 5 May 2012. To timefhuman it is 1 May from three
#   to five in the morning. Both read a single day well.
#
# Why it matters here: archives date their articles and captions with such readers. A caption of 2024 then stands
#   among those of 2003, and a check of the dates of a translation against its source reports what nobody wrote. No
#   error is raised. Hand both one day at a time; mtlint has its own reader.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'edtf==5.0.2' 'timefhuman==0.1.5'

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
from datetime import datetime

from edtf import text_to_edtf
from timefhuman import tfhConfig, timefhuman

CONFIG = tfhConfig(now=datetime(2024, 5, 15, 12))
SEEN = {
    "5 May 2024": "2024-05-05",
    "3 to 5 May 2024": "2003-05-05",
    "14 to 16 May 2024": "2014-05-16",
    "12 dead on 5 May 2024": "2012-05-05",
}
for text, expected in SEEN.items():
    seen = text_to_edtf(text)
    print(text, "->", seen)
    assert seen == expected, "the behaviour has changed"
for text, expected in [
    ("5 May 2024", datetime(2024, 5, 5)),
    ("3 to 5 May 2024", (datetime(2024, 5, 1, 3), datetime(2024, 5, 1, 5))),
]:
    (seen,) = timefhuman(text, config=CONFIG)
    print(text, "->", seen)
    assert seen == expected, "the behaviour has changed"
PYTHON
