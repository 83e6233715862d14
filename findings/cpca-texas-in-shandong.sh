#!/usr/bin/env bash
# Package: cpca 0.5.5 (provinces, cities and districts of China in Chinese text)
#
# Expected: the governor of Texas, 美国德州州长, is in no province of China; nothing is found, as for 法国巴黎, Paris.
# Seen: Texas is Dezhou in Shandong, and so are the Russian regions of Belgorod and Novgorod, whose names end in these
#   two characters; Maryland is Lanzhou in Gansu, Ukraine's Sumy region Meizhou in Guangdong, Vietnam's Thai Nguyen the
#   capital of Shanxi. Prefectures of Japan are in Chongqing, which has a division called "county". The country in
#   front changes nothing.
#
# Why it matters here: places are tagged, and datelines checked, by such tables, and a story is filed and its names are
#   looked up by province. News of war and elections abroad is where the names collide. Ask such a table only about text
#   that is known to be of China.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'cpca==0.5.5'

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
import cpca

SEEN = {
    "法国巴黎": (None, None),
    "美国德州州长": ("山东省", "德州市"),
    "俄罗斯别尔哥罗德州": ("山东省", "德州市"),
    "俄罗斯诺夫哥罗德州": ("山东省", "德州市"),
    "美国马里兰州": ("甘肃省", "兰州市"),
    "乌克兰苏梅州": ("广东省", "梅州市"),
    "越南太原省": ("山西省", "太原市"),
    "日本山口县": ("重庆市", "县"),
    "日本高知县": ("重庆市", "县"),
}
for text, expected in SEEN.items():
    row = cpca.transform([text]).iloc[0]
    seen = (row["省"] or None, row["市"] or None)
    print(text, *seen)
    assert seen == expected, "the behaviour has changed"
PYTHON
