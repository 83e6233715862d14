#!/usr/bin/env bash
# Package: ckb-textify 5.0.1 (PyPI; texts in Sorani Kurdish made ready to be read aloud)
#
# Expected: ١٬٢٠٠ is twelve hundred (هەزار و دوو سەد), ١٫٥ ملیۆن a million and a half, "6.30" six and thirty
#   hundredths or half past six, "$3.5 ملیار" three and a half billion dollars.
# Seen: with the Arabic marks for thousands and decimals, U+066C and U+066B, 1,200 is "one, two hundred", 2,500,000
#   "two, five hundred, zero zero zero" and 1.5 million "one, five million". With the marks of English all is right.
#   "$3.5 ملیار" is "three dollars and fifty cents billion".
#
# Why it matters here: the Arabic marks go with the digits that Sorani is written with, and what is read aloud is not
#   seen. A listener hears two hundred dead for 1,200. mtlint reads both kinds of marks.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'ckb-textify==5.0.1'

PYTHONUTF8=1 venv/bin/python - <<'PYTHON'
from ckb_textify import Pipeline

pipeline = Pipeline()
SEEN = {
    "1,200 کەس": "ھەزار و دوو سەد کەس",
    "١٬٢٠٠ کەس": "یەک , دوو سەد کەس",
    "٢٬٥٠٠٬٠٠٠": "دوو , پێنج سەد , سفر سفر سفر",
    "1.5 ملیۆن": "یەک ملیۆن و نیو",
    "١٫٥ ملیۆن": "یەک , پێنج ملیۆن",
    "$3.5 ملیار": "سێ دۆلار و پەنجا سەنت ملیار",
}
for text, expected in SEEN.items():
    seen = pipeline.normalize(text)
    print(text, "->", seen)
    assert seen == expected, "the behaviour has changed"
PYTHON
