#!/usr/bin/env bash
# Package: tmx2txt 1.0.0 (PyPI; translation memories in TMX to text with tabs)
#
# Expected: a segment comes out as it stands in the memory.
# Seen: bold marks are to be cut off the ends, but with strip("<b>"), which takes a set of letters: every b, <, > and
#   / at the beginning and the end of a segment is lost. "bombs hit a nightclub" is "ombs hit a nightclu", "Two killed
#   by car bomb" ends in "car bom", "<40%" is "40%".
#
# Why it matters here: headlines and captions are segments without a full stop, and each that ends in bomb, club, job,
#   Arab or Rehab loses its last letter; a turnout below forty per cent becomes forty. mtlint reads TMX itself.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'tmx2txt==1.0.0'

PYTHONUTF8=1 venv/bin/python - <<'PYTHON'
import subprocess
from pathlib import Path

SEEN = {
    "Two killed by car bomb": "Two killed by car bom",
    "bombs hit a nightclub": "ombs hit a nightclu",
    "&lt;40%": "40%",
    "Nobody was hurt.": "Nobody was hurt.",
}
HEADER = (
    '<header creationtool="x" creationtoolversion="1" datatype="plaintext" segtype="sentence" adminlang="en"'
    ' srclang="ar" o-tmf="x"/>'
)
units = "".join(
    f'<tu><tuv xml:lang="ar"><seg>خبر</seg></tuv><tuv xml:lang="en"><seg>{english}</seg></tuv></tu>' for english in SEEN
)
Path("memory.tmx").write_text(f'<?xml version="1.0"?><tmx version="1.4">{HEADER}<body>{units}</body></tmx>')
subprocess.run(["venv/bin/tmx2txt", "--codes", "ar#en", "memory.tmx"], check=True, capture_output=True)
lines = Path("memory.txt").read_text().splitlines()
for line, (english, expected) in zip(lines, SEEN.items(), strict=True):
    seen = line.split("\t")[1]
    print(english, "->", seen)
    assert seen == expected, "the behaviour has changed"
PYTHON
