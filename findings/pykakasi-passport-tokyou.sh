#!/usr/bin/env bash
# Package: pykakasi 2.3.0 (Japanese to Latin letters)
#
# Expected: the style "passport" spells names as passports and newspapers do, without marks of length: Tokyo,
#   Kyoto, Taro, Kobe.
# Seen: "kobe" and "osaka", but "tokyou", "kyouto" and "tarou": of the long vowels some are shortened and some
#   not, so the result is no system of romanization at all.
#
# Why it matters here: a list of names made in this style sets Tokyo and Kyouto side by side, and house-name
#   would propose "Kyouto". Where a translation has both, mtlint's name-variant reports it ("Kyouto" beside
#   "Kyoto", "Tarou Kono" beside "Taro Kono").

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'pykakasi==2.3.0'

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
import pykakasi

converter = pykakasi.kakasi()
for name, expected in [("神戸", "kobe"), ("大阪", "osaka"), ("東京", "tokyou"), ("京都", "kyouto"), ("太郎", "tarou")]:
    seen = "".join(part["passport"] for part in converter.convert(name))
    print(name, seen)
    assert seen == expected, "the behaviour has changed"
PYTHON
