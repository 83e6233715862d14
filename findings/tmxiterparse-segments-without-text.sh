#!/usr/bin/env bash
# Package: tmxiterparse 0.1.2 (PyPI; reads large translation memories in TMX unit by unit)
#
# Expected: each segment of a memory has its text, however large the memory is.
# Seen: the text is read when the element begins, not when it ends. Where the parser's buffer ends in a segment there
#   is no text yet: of 2,000 units about ten have None for one of their languages. Which ones depends on the number of
#   bytes before them, so that a file of a few units is right. Behind a code in a segment its text is lost everywhere.
#
# Why it matters here: the package is made for the memories that are too large to look through. Some sentences of
#   either language are missing from what is compared or trained with it, others as the file grows. mtlint reads each
#   segment as a whole.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'tmxiterparse==0.1.2' 'defusedxml==0.7.1'

PYTHONUTF8=1 venv/bin/python - <<'PYTHON'
from pathlib import Path

from tmxiterparse.tmxparser import TmxParser

HEADER = (
    '<header creationtool="x" creationtoolversion="1" datatype="plaintext" segtype="sentence" adminlang="en"'
    ' srclang="ar" o-tmf="x"/>'
)


def unit(number: int) -> str:
    arabic = f"قتل {number} شخصا في القصف على المدينة."
    english = f"The shelling of the city killed {number} people."
    return (
        f'<tu tuid="{number}"><tuv xml:lang="ar"><seg>{arabic}</seg></tuv>'
        f'<tuv xml:lang="en"><seg>{english}</seg></tuv></tu>\n'
    )


def missing(units: int) -> list[tuple[str, str]]:
    body = "".join(map(unit, range(units)))
    Path("memory.tmx").write_text(f'<?xml version="1.0"?>\n<tmx version="1.4">{HEADER}<body>\n{body}</body></tmx>\n')
    found = []
    with TmxParser("memory.tmx") as parser:
        for _ in range(units):
            read = next(parser)
            found += [(read.tuid, value.lang) for value in read.values if value.value is None]
    return found


print("without text, of 20 units:  ", missing(20))
lost = missing(2000)
print("without text, of 2000 units:", lost)
assert missing(20) == [], "the behaviour has changed"
assert lost, "the behaviour has changed"
PYTHON
