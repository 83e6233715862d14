#!/usr/bin/env bash
# Package: pykakasi 2.3.0 (Japanese to Latin letters)
#
# Expected: numbers are read as numbers, and a person's name as a name: 1万人, ten thousand people, is "1 mannin" or "ichi
#   mannin"; the year 二〇二四年 has a zero in it, "rei" or "zero".
# Seen: ten thousand people are "1 bannin" (a guard), and the year is "ni (maru) ni yonen", with a circle in brackets.
#   Kim Jong Un (金正恩) is "kanemasa on", Yoon Suk Yeol (尹錫悦) "in suzu etsu"; Tirana (ティラナ) is "teirana", though
#   Volodymyr (ヴォロディミル), with the same small vowel, is "vorodimiru". Ishiba Shigeru and Tokyo are right.
#
# Why it matters here: romanised, a source is searched for the names and figures of its translation. Neither 10,000 nor
#   the year is found, nor the two leaders whom Japanese news names most often among foreigners with Chinese
#   characters. mtlint reads 1万 and 二〇二四年 as numbers, from the source as it is.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'pykakasi==2.3.0'

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
from pykakasi import kakasi

SEEN = {
    "石破茂": "ishiba shigeru",
    "1万人": "1 bannin",
    "二〇二四年": "ni (maru) ni yonen",
    "金正恩": "kanemasa on",
    "尹錫悦": "in suzu etsu",
    "ヴォロディミル": "vorodimiru",
    "ティラナ": "teirana",
}
converter = kakasi()
for text, expected in SEEN.items():
    seen = " ".join(part["hepburn"] for part in converter.convert(text))
    print(text, seen)
    assert seen == expected, "the behaviour has changed"
PYTHON
