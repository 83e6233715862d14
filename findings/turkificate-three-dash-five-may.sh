#!/usr/bin/env bash
# Package: turkificate 0.2.0 (PyPI; Turkish texts with their numbers, dates and times in words)
#
# Expected: "3-5 Mayıs" is read "üç beş Mayıs" or "üçten beşe", "saat 06.30" as "saat altı otuz", as the Turkish press
#   writes both.
# Seen: a hyphen between numbers is the word for the sign: "üç tire beş Mayıs", three dash five May, and "1948-1967"
#   has a dash in it. "06.30" is "altı.30", half in words, since only a colon makes a time; "12.00" is "on iki.00".
#   "$3,5 milyar" is "three dollars fifty cents billion". Ordinals, suffixes and 10.000 are right.
#
# Why it matters here: bulletins are read by a voice from such a text, and models are trained with it. Ranges of days
#   and times with a point are in every agenda. mtlint reads a range as two numbers and 06.30 behind "saat" as a time.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'turkificate==0.2.0'

PYTHONUTF8=1 venv/bin/python - <<'PYTHON'
from turkificate import normalize

SEEN = {
    "10.000 kişi": "on bin kişi",
    "3-5 Mayıs": "üç tire beş Mayıs",
    "saat 06:30": "saat altı otuz",
    "saat 06.30": "saat altı.30",
    "saat 12.00": "saat on iki.00",
    "$3,5 milyar": "üç dolar elli sent milyar",
}
for text, expected in SEEN.items():
    seen = normalize(text)
    print(text, "->", seen)
    assert seen == expected, "the behaviour has changed"
PYTHON
