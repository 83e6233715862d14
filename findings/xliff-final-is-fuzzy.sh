#!/usr/bin/env bash
# Package: translate-toolkit 3.20.4 (XLIFF 1.2 and other formats of translation)
#
# Expected: a unit of XLIFF 1.2 whose target has the state "final" or "signed-off" is translated.
# Seen: it is fuzzy and not translated, as every unit is without approved="yes", an attribute that the format lets
#   one leave out. With it, a unit of state "new" or "needs-translation" counts as translated: the state has no
#   say.
#
# Why it matters here: scripts that hand "what is translated" to a linter by istranslated() hand over nothing at
#   all of such a file: no findings, which reads like praise. Unlike those scripts, mtlint exits 2 when nothing
#   could be read. Take the state from the unit yourself, and count the units.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'translate-toolkit==3.20.4'

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
from translate.storage import xliff

FILE = """<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
<file original="news" source-language="ar" target-language="en" datatype="plaintext"><body>
<trans-unit id="1"><source>خبر</source><target state="final">News</target></trans-unit>
<trans-unit id="2"><source>خبر</source><target state="signed-off">News</target></trans-unit>
<trans-unit id="3" approved="yes"><source>خبر</source><target state="needs-translation">News</target></trans-unit>
</body></file></xliff>"""
seen = []
for unit in xliff.xlifffile.parsestring(FILE.encode()).units:
    state = unit.xmlelement.find("{*}target").get("state")
    seen.append((state, unit.istranslated(), unit.isfuzzy()))
    print(f"{state:20}translated: {unit.istranslated()!s:7}fuzzy: {unit.isfuzzy()}")
assert seen == [
    ("final", False, True), ("signed-off", False, True), ("needs-translation", True, False),
], "the behaviour has changed"
PYTHON
