#!/usr/bin/env bash
# Package: nameparser 2.6.0 (parts of names of persons)
#
# Expected: in "Defense Minister Yoav Gallant" the title is "Defense Minister", as that of "Foreign Minister Dmytro
#   Kuleba" is "Foreign Minister".
# Seen: his first name is "Defense", his middle name "Minister Yoav". Prime, foreign, deputy and chief ministers have
#   titles, those of the interior, finance and health have not; a crown prince is called "Crown", and "Prince Mohammed"
#   in the middle. "Minister of Defense Yoav Gallant" is read well.
#
# Why it matters here: the press of every country writes its ministers in this way, and nothing tells that a first name
#   is an office. A list of names made so has as many people called Defense as there are ministers, and what compares
#   the second mention with the first does not find Yoav. For mtlint's house-name write the names themselves.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'nameparser==2.6.0'

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
from nameparser import HumanName

SEEN = {
    "Foreign Minister Dmytro Kuleba": ("Foreign Minister", "Dmytro", "", "Kuleba"),
    "Minister of Defense Yoav Gallant": ("Minister of Defense", "Yoav", "", "Gallant"),
    "Defense Minister Yoav Gallant": ("", "Defense", "Minister Yoav", "Gallant"),
    "Interior Minister Moshe Arbel": ("", "Interior", "Minister Moshe", "Arbel"),
    "Prince Mohammed bin Salman": ("Prince", "Mohammed", "", "bin Salman"),
    "Crown Prince Mohammed bin Salman": ("", "Crown", "Prince Mohammed", "bin Salman"),
}
for text, expected in SEEN.items():
    name = HumanName(text)
    seen = (name.title, name.first, name.middle, name.last)
    print(f"{text:36}{seen}")
    assert seen == expected, "the behaviour has changed"
PYTHON
