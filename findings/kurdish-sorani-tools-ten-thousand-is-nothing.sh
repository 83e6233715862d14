#!/usr/bin/env bash
# Package: kurdish-sorani-tools 0.1.4 (PyPI; numbers, dates and text in Sorani Kurdish)
#
# Expected: what number_to_words writes, words_to_number reads; هەزار و دوو سەد (a thousand and two hundred) is 1,200.
# Seen: 10,000, 15,000, 100,000 and 200,000 come back as 0, and 1,500,000 as 1,000,000. هەزار و دوو سەد is 200: a
#   thousand without "one" before it, as one says it, is nothing. 25, 2,500 and 25,000 are right, and there is no
#   error.
#
# Why it matters here: tolls and crowds in round numbers are what a newsroom compares, and those are the ones that are
#   wrong, in a language in which few of its readers can check. Where a source in Sorani has figures, mtlint compares
#   them.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'kurdish-sorani-tools==0.1.4'

PYTHONUTF8=1 venv/bin/python - <<'PYTHON'
from kurdish_sorani_tools import number_to_words, words_to_number

SEEN = {25: 25, 2_500: 2_500, 25_000: 25_000, 10_000: 0, 15_000: 0, 100_000: 0, 200_000: 0, 1_500_000: 1_000_000}
for number, expected in SEEN.items():
    words = number_to_words(number)
    seen = words_to_number(words)
    print(f"{number:,} -> {words} -> {seen:,}")
    assert seen == expected, "the behaviour has changed"
words = "هەزار و دوو سەد"
print(words, "->", words_to_number(words))
assert words_to_number(words) == 200, "the behaviour has changed"
PYTHON
