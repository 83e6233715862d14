#!/usr/bin/env bash
# Package: word2number 1.1 (English number words to numbers)
#
# Expected: "two million three hundred thousand" is 2,300,000.
# Seen: 2,301,300. When millions stand before round thousands, the words of the thousands are added once more,
#   as 300 and 1,000. With ones behind the thousands the number is right: "two million three hundred thousand and five" is
#   2,300,005.
#
# Why it matters here: such numbers are what news rounds to, and the error is small enough to pass for a number: a
#   comparison with the source's 2,300,000 reports a translation that is right. mtlint reads numbers itself.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'word2number==1.1'

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
from word2number import w2n

SEEN = {
    "three hundred thousand": 300_000,
    "two million three hundred thousand": 2_301_300,
    "one million fifty thousand": 1_051_050,
    "two million three hundred thousand and five": 2_300_005,
}
for text, seen in SEEN.items():
    print(f"{text:45}{w2n.word_to_num(text):,}")
    assert w2n.word_to_num(text) == seen, "the behaviour has changed"
PYTHON
