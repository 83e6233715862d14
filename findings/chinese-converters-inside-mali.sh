#!/usr/bin/env bash
# Packages: zhconv 1.4.3, hanziconv 0.3.2, opencc-python-reimplemented 0.1.7 (simplified to traditional Chinese)
#
# Expected: 里 in a foreign name, and in 公里 (kilometre), stays 里: the Kremlin is 克里姆林宮, Mali 馬里. Only where it means
#   "inside" does it become 裏 or 裡. Netanyahu ends in 胡.
# Seen: zhconv writes "inside" in the Kremlin (克裏姆林宮), in Lyon, Sri Lanka, Rio and every kilometre, for Taiwan and Hong
#   Kong alike; Somalia it knows. All three write 馬裏, "horse inside", for Mali. hanziconv goes character by character:
#   Netanyahu is 內塔尼亞鬍, with a beard, and Taiwan 颱灣, of typhoons.
#
# Why it matters here: a source is converted to one script before it is compared or looked up in a glossary, and names
#   are what one looks for. Each of these is a name that no paper prints. opencc is right but for Mali. Keep the source
#   as it is, and convert the glossary.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'zhconv==1.4.3' 'hanziconv==0.3.2' \
  'opencc-python-reimplemented==0.1.7' setuptools

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
import logging

import opencc
import zhconv
from hanziconv import HanziConv

logging.disable()
SEEN = {
    "索马里海盗": ("索馬里海盜", "索馬裏海盜", "索馬里海盜"),
    "两公里外": ("兩公裏外", "兩公裏外", "兩公里外"),
    "克里姆林宫": ("克裏姆林宮", "剋裏姆林宮", "克里姆林宮"),
    "斯里兰卡": ("斯裏蘭卡", "斯裏蘭卡", "斯里蘭卡"),
    "马里总统": ("馬裏總統", "馬裏總統", "馬裏總統"),
    "内塔尼亚胡": ("內塔尼亞胡", "內塔尼亞鬍", "內塔尼亞胡"),
    "台湾": ("臺灣", "颱灣", "臺灣"),
}
for simplified, expected in SEEN.items():
    seen = (
        zhconv.convert(simplified, "zh-hant"),
        HanziConv.toTraditional(simplified),
        opencc.OpenCC("s2t").convert(simplified),
    )
    print(simplified, *seen)
    assert seen == expected, "the behaviour has changed"
assert zhconv.convert("克里姆林宫", "zh-tw") == "克裡姆林宮", "the behaviour has changed"
PYTHON
