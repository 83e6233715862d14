#!/usr/bin/env bash
# Package: textstat 0.7.13 (readability of texts)
#
# Expected: "Growth was 2.5 per cent in the first half of 2024." is one sentence, as with "2 per cent".
# Seen: it is two: the decimal point ends one. "5 p.m. on Monday" is two as well.
#
# Why it matters here: the readability of business news comes out better than it is, with sentences half as long as
#   they are, and a translation that writes "two and a half" seems worse than one that writes "2.5". mtlint's
#   long-sentence counts no such ends; do not take the two for each other.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'textstat==0.7.13'

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
from textstat import textstat

SEEN = {
    "Growth was 2 per cent in the first half of 2024.": 1,
    "Growth was 2.5 per cent in the first half of 2024.": 2,
    "It cost $3.5 million to build the new port.": 2,
    "The talks began at 5 p.m. on Monday in the city.": 2,
}
for text, expected in SEEN.items():
    seen = textstat.sentence_count(text)
    print(seen, text)
    assert seen == expected, "the behaviour has changed"
PYTHON
