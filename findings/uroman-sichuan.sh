#!/usr/bin/env bash
# Package: uroman 1.3.1.1 (romanises any script)
#
# Expected: 四川 is "sichuan", 三星 "sanxing" (Samsung), 一带一路 "yidaiyilu" (Belt and Road), 二〇二四年 "2024nian".
# Seen: characters that are numerals become digits wherever they stand: "4chuan", "3xing", "1dai1lu"; the Pentagon
#   is "5jiaodalou", and 万一 ("in case") is "11000". Yet 二〇二四年, the year 2024, is "2·2·4nian" without its zero, and
#   两百, two hundred, "liang100".
#
# Why it matters here: names and words of a Chinese source are romanised like this before they are compared with a
#   translation. "4chuan" is nowhere in it, and new numbers come up that the source never had. mtlint reads Chinese
#   numerals itself (两百 too) and takes no names for them; give it the source as it is.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'uroman==1.3.1.1'

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
from uroman import Uroman

SEEN = {
    "北京": "beijing",
    "四川": "4chuan",
    "三星": "3xing",
    "五角大楼": "5jiaodalou",
    "一带一路": "1dai1lu",
    "万一": "11000",
    "二〇二四年": "2·2·4nian",
    "两百": "liang100",
}
uroman = Uroman()
for source, expected in SEEN.items():
    seen = uroman.romanize_string(source, lcode="zho")
    print(source, "->", seen)
    assert seen == expected, "the behaviour has changed"
PYTHON
