#!/usr/bin/env bash
# Package: vexy-markliff 1.3.2 (Markdown to XLIFF 2.1 and back)
#
# Expected: a paragraph is one unit, its emphasis an inline code; the file is XLIFF 2.1, and what comes back is the
#   same Markdown, as its description says.
# Seen: each piece between two marks of emphasis is a unit of its own: "The", "port", "is", "shut", "since Sunday."
#   The file calls itself 2.1, with <trans-unit> of 1.2, in a namespace that no version has. What comes back are <p>
#   with one piece each; the heading is none any more, and all emphasis is gone.
#
# Why it matters here: five words are translated without their sentence: articles, order and agreement are then as
#   one knows them from machines. mtlint reads the file, and has nothing to hold against "The" as a unit: look at
#   the units before they are translated. A reader of 2.1 looks for <unit> and finds none.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'vexy-markliff==1.3.2'

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
import subprocess
import xml.etree.ElementTree as ElementTree
from pathlib import Path

Path("a.md").write_text("# Port shut\n\nThe **port** is *shut* since Sunday.\n", encoding="utf-8")
subprocess.run(["venv/bin/vexy-markliff", "md2xliff", "a.md", "a.xlf"], check=True, stdout=subprocess.DEVNULL)
subprocess.run(["venv/bin/vexy-markliff", "xliff2md", "a.xlf", "b.md"], check=True, stdout=subprocess.DEVNULL)
root = ElementTree.parse("a.xlf").getroot()
units = [source.text for source in root.iter() if source.tag.endswith("}source")]
back = Path("b.md").read_text(encoding="utf-8")
print(root.get("version"), root.tag, units)
print(back)
assert units == ["Port shut", "The", "port", "is", "shut", "since Sunday."], "the behaviour has changed"
assert root.get("version") == "2.1" and any(unit.tag.endswith("}trans-unit") for unit in root.iter()), units
assert root.tag == "{urn:oasis:names:tc:xliff:document:2.1}xliff", "the behaviour has changed"
assert "<p>port</p>" in back and "# Port" not in back and "**" not in back, "the behaviour has changed"
PYTHON
