#!/usr/bin/env bash
# Package: korean-romanizer 0.28.0 (Korean names in Latin letters, by the official rules)
#
# Expected: 신라 is Silla, 종로 Jongno, 왕십리 Wangsimni: with such names the official rules explain that one writes what
#   is spoken.
# Seen: "sinra", "jongro", "wangsipri"; the people (국민) are "gukmin", not "gungmin", the president (대통령)
#   "daetongryeong", not "daetongnyeong", and Jeolla "jeonra". Other changes of sound are made: 좋다 is "jota".
#
# Why it matters here: places are spelled by these rules on every map and sign and in all English papers of Korea. A
#   glossary of names that is made with this asks for spellings that nobody uses, and marks those that all do. Take the
#   names of places from a gazetteer.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'korean-romanizer==0.28.0'

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
from korean_romanizer.romanizer import Romanizer

SEEN = {
    "독도": "dokdo",
    "좋다": "jota",
    "신라": "sinra",
    "종로": "jongro",
    "왕십리": "wangsipri",
    "전라북도": "jeonrabukdo",
    "국민": "gukmin",
    "대통령": "daetongryeong",
}
for name, expected in SEEN.items():
    seen = Romanizer(name).romanize()
    print(name, seen)
    assert seen == expected, "the behaviour has changed"
PYTHON
