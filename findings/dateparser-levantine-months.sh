#!/usr/bin/env bash
# Package: dateparser 1.5.0 (dates in 200 locales)
#
# Expected: "3 كانون الثاني 2024" (3 January 2024), with the month name that newspapers use from Beirut to
#   Baghdad, is read as Arabic.
# Seen: None, with the language found by itself and with languages=["ar"] alike: that stands for the month names
#   of Egypt and the Gulf ("3 يناير 2024" is read). The locale ar-LB knows the name, but no detection ever tries
#   it, as locales with a region are used only when they are named.
#
# Why it matters here: papers of Lebanon, Syria, Jordan and Iraq date by these names, so a check of the dates of a
#   translation against its source finds none of them and stays silent. "كانون الثاني" holds the word "second":
#   what does not know it as a month reads the number 2. mtlint must know both sets, and the pairs that papers
#   print together ("كانون الثاني/يناير").

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'dateparser==1.5.0'

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
import dateparser

GULF, LEVANT = "3 يناير 2024", "3 كانون الثاني 2024"


def read(text, **options):
    day = dateparser.parse(text, **options)
    day = day and day.date().isoformat()
    print(day, options, text)
    return day


assert read(GULF) == "2024-01-03"
assert read(LEVANT, locales=["ar-LB"]) == "2024-01-03"
assert read(LEVANT) is None, "the behaviour has changed"
assert read(LEVANT, languages=["ar"]) is None, "the behaviour has changed"
PYTHON
