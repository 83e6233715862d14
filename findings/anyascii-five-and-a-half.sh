#!/usr/bin/env bash
# Package: anyascii 0.3.3 (any text as ASCII)
#
# Expected: "5½ million" becomes "5 1/2 million" or "5.5 million".
# Seen: it becomes "51/2 million", which is twenty-five and a half, and 10² becomes "102". A fraction alone is well:
#   ½ is "1/2".
#
# Why it matters here: texts are made ASCII for search and for comparing; a figure with a fraction is then another
#   figure, the same on both sides, so that a translation that lost the fraction is found and one that kept it is
#   unreadable. mtlint reads 5½ as it stands; do not make a text ASCII before it is linted.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'anyascii==0.3.3'

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
from anyascii import anyascii

for source, expected in [("½", "1/2"), ("5½ million", "51/2 million"), ("7¾ hours", "73/4 hours"), ("10²", "102")]:
    seen = anyascii(source)
    print(source, "->", seen)
    assert seen == expected, "the behaviour has changed"
PYTHON
