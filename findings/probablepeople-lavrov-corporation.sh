#!/usr/bin/env bash
# Package: probablepeople 0.5.6 (tells persons from companies, and the parts of their names)
#
# Expected: "Sergey Lavrov" is a person, as "Antony Blinken" is; Hamas is none.
# Seen: Lavrov is a corporation, and so are Bashar al-Assad, Abdel Fattah el-Sisi and Itamar Ben-Gvir, whose names have
#   a hyphen. Hamas and Hezbollah are persons, of that surname. With a title, "Prime Minister Benjamin Netanyahu", it
#   ends with an error, since a name may have its parts only once. Biden, Khamenei and Zelensky are persons.
#
# Why it matters here: names of an article are divided so into persons and organisations, to be filed, linked and
#   compared. Of articles from the Middle East and Russia, ministers come out as firms, and armed groups as people.
#   Look into the results by names that you know before you build on them.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check probablepeople==0.5.6

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
import probablepeople

SEEN = {
    "Antony Blinken": "Person",
    "Volodymyr Zelensky": "Person",
    "Bank of Israel": "Corporation",
    "Sergey Lavrov": "Corporation",
    "Bashar al-Assad": "Corporation",
    "Abdel Fattah el-Sisi": "Corporation",
    "Itamar Ben-Gvir": "Corporation",
    "Hamas": "Person",
    "Hezbollah": "Person",
}
for name, expected in SEEN.items():
    parts, kind = probablepeople.tag(name)
    print(name, "->", kind, dict(parts))
    assert kind == expected, "the behaviour has changed"
try:
    probablepeople.tag("Prime Minister Benjamin Netanyahu")
except probablepeople.RepeatedLabelError:
    print("Prime Minister Benjamin Netanyahu -> RepeatedLabelError")
else:
    raise AssertionError("the behaviour has changed")
PYTHON
