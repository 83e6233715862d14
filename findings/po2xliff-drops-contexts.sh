#!/usr/bin/env bash
# Package: translate-toolkit 3.20.4 (po2xliff, xliff2po)
#
# Expected: two messages "May" with contexts "month" and "verb" are still two, with their contexts, after a way
#   through XLIFF.
# Seen: po2xliff leaves out the contexts (msgctxt); xliff2po then takes the two units for one message, and the
#   second translation is gone. All that is said is a warning of a duplicate.
#
# Why it matters here: a short source word with two translations is what contexts are for, and "May" as a month is
#   printed where the verb should be. mtlint tells units by their contexts and would say so of each, but not once
#   they are one: count the messages before and after.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'translate-toolkit==3.20.4'

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
import subprocess
from pathlib import Path

CATALOGUE = """msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"

msgctxt "month"
msgid "May"
msgstr "أيار"

msgctxt "verb"
msgid "May"
msgstr "يجوز"
"""
Path("a.po").write_text(CATALOGUE, encoding="utf-8")
subprocess.run(["venv/bin/po2xliff", "--progress=none", "a.po", "a.xlf"], check=True)
subprocess.run(["venv/bin/xliff2po", "--progress=none", "a.xlf", "b.po"], check=True)
units, back = Path("a.xlf").read_text(encoding="utf-8"), Path("b.po").read_text(encoding="utf-8")
print("in XLIFF:", units.count("<source>May</source>"), "units,", units.count("month"), "with the context")
print(back[back.index("msgctxt") :])
assert units.count("<source>May</source>") == 2, "the behaviour has changed"
assert "month" not in units, "the behaviour has changed"
assert back.count('msgid "May"') == 1 and "أيار" in back, "the behaviour has changed"
assert "يجوز" not in back, "the behaviour has changed"
PYTHON
