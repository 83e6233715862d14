#!/usr/bin/env bash
# Package: hanja 0.15.1 (Chinese characters in Korean text to Hangul)
#
# Expected: the readings of Sino-Korean, with the rules for the beginning of a word, which the package has (女子 is 여자).
#   A sign with two readings has the one of its word.
# Seen: 率, the "rate" of every rate in the news, is always 솔, its reading in "to lead": 支持率, the approval rating, is
#   "지지솔" for 지지율 (jijiyul). 不 before d and j keeps its l: 不動産, real estate, is "불동산" for 부동산. October (十月) is
#   "십월" for 시월, June "육월" for 유월; and Kim Jong Un (金正恩) is "금정은", Mr Gold.
#
# Why it matters here: Korean headlines write 北, 尹 and 率 in Chinese characters, and they are turned into Hangul before
#   the text is translated. An engine does not know 지지솔, and the name of a leader is another. mtlint reads neither from
#   Korean; look at the words that the conversion touched.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'hanja==0.15.1'

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
import hanja

SEEN = {
    "女子": "여자",
    "支持率": "지지솔",
    "不動産": "불동산",
    "十月": "십월",
    "六月": "육월",
    "金正恩": "금정은",
}
for text, expected in SEEN.items():
    seen = hanja.translate(text, "substitution")
    print(text, seen)
    assert seen == expected, "the behaviour has changed"
PYTHON
