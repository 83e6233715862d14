#!/usr/bin/env bash
# Package: Babel 2.19.0 (CLDR for Python)
#
# Expected: parse_date reads what format_date has written for the same locale in the same style, or raises its
#   ParseError.
# Seen: for English only the short style comes back. "3 May 2024", the style "medium" that is the default of
#   both functions, ends in an IndexError, as names of months are not read at all; a caller that catches
#   ParseError or ValueError is not prepared for it.
#
# Why it matters here: the way of a date in English prose is the medium or the long style, so Babel cannot check
#   one. A rule or plugin that tries it on each date of an article raises, and mtlint then reports "the rule
#   crashed" for the file. mtlint's dates are read by its own tables.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'Babel==2.19.0'

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
from datetime import date

from babel.dates import ParseError, format_date, parse_date

DAY = date(2024, 5, 3)
assert not issubclass(IndexError, (ValueError, ParseError))
for style, expected in [("short", DAY), ("medium", IndexError), ("long", IndexError)]:
    text = format_date(DAY, style, locale="en_GB")
    try:
        seen = parse_date(text, locale="en_GB", format=style)
    except Exception as error:
        seen = type(error)
    print(f"{style:8}{text:14}{seen}")
    assert seen == expected, "the behaviour has changed"
PYTHON
