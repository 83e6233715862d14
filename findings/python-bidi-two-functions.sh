#!/usr/bin/env bash
# Package: python-bidi 0.6.12 (the order in which text of two directions is shown)
#
# Expected: bidi.get_display and bidi.algorithm.get_display show the same; a bracket is mirrored in Hebrew and stays on
#   its side in English.
# Seen: the first does not mirror: "הוא נפגש (אתמול) עם" gets brackets that open where they should close, and so does
#   «א». The second does, but knows no pairs of brackets: "He met (הרצל) 5 times." is shown with the 5 inside, "(5 (".
#   The first is the newer one, in Rust, the second the older one, in Python.
#
# Why it matters here: terminals and PDF files get Hebrew and Arabic quotations in this way. A report with brackets the
#   wrong way round, or a number in another place, is taken for a fault of the text, and mtlint's finding for a wrong
#   one. mtlint isolates quotations by direction and leaves the order to the terminal.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'python-bidi==0.6.12'

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
from bidi import algorithm, get_display

SEEN = {
    "הוא נפגש (אתמול) עם": ("םע )לומתא( שגפנ אוה", "םע (לומתא) שגפנ אוה"),
    "«א»": ("»א«", "«א»"),
    "He met (הרצל) 5 times.": ("He met (לצרה) 5 times.", "He met (5 (לצרה times."),
    "שלום 2023": ("2023 םולש", "2023 םולש"),
}
for text, expected in SEEN.items():
    seen = (get_display(text), algorithm.get_display(text))
    print(*map(ascii, seen))
    assert seen == expected, "the behaviour has changed"
PYTHON
