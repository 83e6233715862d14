#!/usr/bin/env bash
# Package: titlecase 2.4.1 (headlines in title case)
#
# Expected: a name in capitals with an ampersand keeps its form wherever it stands: "AT&T Left" as "Profits at
#   AT&T Fall".
# Seen: as the first word of a headline it becomes "At&T", and by itself "At&t". The library finds the small
#   word "at" in it there, and gives that its capital again. "R&D" and "P&G", which hold no small word, are
#   safe.
#
# Why it matters here: a headline corrected with it has a wrong name, and in its first word, where a name so
#   often stands. mtlint's heading-case says only that headings differ and rewrites none; the spelling of a name
#   is kept by house-name in the configuration.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'titlecase==2.4.1'

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
from titlecase import titlecase

for headline, expected in [
    ("profits at AT&T fall", "Profits at AT&T Fall"),
    ("R&D budget cut", "R&D Budget Cut"),
    ("AT&T left", "At&T Left"),
    ("AT&T", "At&t"),
]:
    seen = titlecase(headline)
    print(seen)
    assert seen == expected, "the behaviour has changed"
PYTHON
