#!/usr/bin/env bash
# Package: text2digits 0.1.2 (number words to figures within a text)
#
# Expected: "no one was hurt" stays as it is, and "the second attack" stays or becomes "the 2nd attack".
# Seen: "no 1 was hurt", "the 2 attack", and "half a million" is "half a 1000000": pronouns, ordinals and
#   fractions are all taken for counts.
#
# Why it matters here: where such a step ("normalise numbers") stands before or after the translation, its marks
#   survive in the English that mtlint gets: "no 1", "the 2 attack". They look like the translator's faults.
#   mtlint never writes figures for "one" and leaves ordinals alone; its bilingual rules take "one" for a weak
#   number that is never missed.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'text2digits==0.1.2'

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
from text2digits import text2digits

converter = text2digits.Text2Digits()
for text, expected in [
    ("twenty-five people fled", "25 people fled"),
    ("no one was hurt", "no 1 was hurt"),
    ("the second attack", "the 2 attack"),
    ("half a million fled", "half a 1000000 fled"),
]:
    seen = converter.convert(text)
    print(seen)
    assert seen == expected, "the behaviour has changed"
PYTHON
