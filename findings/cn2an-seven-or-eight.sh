#!/usr/bin/env bash
# Package: cn2an 0.5.24 (Chinese numerals)
#
# Expected: "七八个人" ("seven or eight people") stays as it is, or becomes a range.
# Seen: cn2an.transform writes "78个人": seventy-eight people. Two digits side by side are read as places, which is
#   right for a year (一九八四年, 1984). "四五百人", four or five hundred, it leaves alone.
#
# Why it matters here: scripts that prepare Chinese text for translation turn numerals into figures with it, and a
#   machine translation makes the same mistake by itself: the toll of an attack grows tenfold. mtlint's bilingual
#   rules take 七八 for the approximation that it is, and hold neither "seven" nor "eight" against a translation.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'cn2an==0.5.24'

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
import cn2an

for source, expected in [("一九八四年", "1984年"), ("四五百人", "四五百人"), ("七八个人死亡", "78个人死亡"), ("两三个人", "23个人")]:
    seen = cn2an.transform(source, "cn2an")
    print(source, "->", seen)
    assert seen == expected, "the behaviour has changed"
PYTHON
