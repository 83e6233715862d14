#!/usr/bin/env bash
# Package: num2words 0.5.14 (numbers in words)
#
# Expected: in Arabic 200 is مئتان, 2,000 ألفان and 2,200 ألفان ومئتان; in Persian the 30th is سی‌ام.
# Seen: the dual at the end of a number is cut off: مئتا, ألفا, "ألفان و مئتا", as if a noun followed; ألفا is also
#   how one writes "a thousand" in the accusative. The Persian 30th is سیم, which is a wire, and the 130th صد و سیم.
#
# Why it matters here: a source that is written out like this, or a test of number words, says "a thousand" where it
#   means two. mtlint takes ألفا and مليونا for both, and so sees no difference there between two thousand and a
#   thousand: test with words from real news.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'num2words==0.5.14'

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
from num2words import num2words

ARABIC = {200: "مئتا", 2000: "ألفا", 2200: "ألفان و مئتا", 2500: "ألفان و خمسمائة", 2000000: "مليونا"}
PERSIAN = {20: "بیستم", 30: "سیم", 33: "سی و سوم", 130: "صد و سیم"}
for number, expected in ARABIC.items():
    seen = num2words(number, lang="ar")
    print(number, seen)
    assert seen == expected, "the behaviour has changed"
for number, expected in PERSIAN.items():
    seen = num2words(number, lang="fa", to="ordinal")
    print(f"{number}th", seen)
    assert seen == expected, "the behaviour has changed"
PYTHON
