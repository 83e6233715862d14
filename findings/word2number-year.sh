#!/usr/bin/env bash
# Package: word2number 1.1 (English number words)
#
# Expected: "nineteen eighty-four" is 1984, or an error, as the function is there for values and a year is no
#   sum.
# Seen: 1524, which is 19 times 80 plus 4. And a sentence with two numbers gives their sum: "two of the five" is
#   7.
#
# Why it matters here: years in words stand in quotations and in transcripts of speech; a comparison with the
#   source finds 1524 where both sides say 1984, and reports a changed number of a correct translation. mtlint
#   reads "nineteen eighty-four" as 1984 (number-changed), and each number of a sentence by itself.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'word2number==1.1'

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
from word2number.w2n import word_to_num

for words, expected in [("fourteen hundred", 1400), ("nineteen eighty-four", 1524), ("two of the five", 7)]:
    seen = word_to_num(words)
    print(f"{words:24}{seen}")
    assert seen == expected, "the behaviour has changed"
PYTHON
