#!/usr/bin/env bash
# Package: translate-toolkit 3.20.4 (html2po: the texts of a page for translators)
#
# Expected: all text that a reader sees goes into the catalogue: the summary of a <details> and the text in it too.
# Seen: neither is there, unless a <p> or the like is around it; a bare <time> is missing as well. Text in
#   <section>, <aside>, <figcaption>, <label> and <button> is there. There is no warning, and po2html leaves the
#   gaps in the source language.
#
# Why it matters here: background boxes ("What we know so far") are often <details>. mtlint reads them in a page,
#   but of the catalogue it can only read what is in it: lint the page that comes back, too, and untranslated-script
#   or untranslated-passage tell what was left.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'translate-toolkit==3.20.4'

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
import subprocess
from pathlib import Path

PAGE = """<html><body>
<p>The port is shut.</p>
<section>What the owner says</section>
<details><summary>What we know so far</summary>Nine people are missing.</details>
<details><summary>The ship</summary><p>She sailed from Tartus.</p></details>
</body></html>"""
Path("page.html").write_text(PAGE, encoding="utf-8")
subprocess.run(["venv/bin/html2po", "--progress=none", "page.html", "page.po"], check=True)
catalogue = Path("page.po").read_text(encoding="utf-8")
SEEN = {
    "The port is shut.": True,
    "What the owner says": True,
    "What we know so far": False,
    "Nine people are missing.": False,
    "The ship": False,
    "She sailed from Tartus.": True,
}
for text, expected in SEEN.items():
    print(f"{text:30}", "in the catalogue" if text in catalogue else "missing")
    assert (text in catalogue) == expected, "the behaviour has changed"
PYTHON
