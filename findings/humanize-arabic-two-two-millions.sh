#!/usr/bin/env bash
# Package: humanize 4.17.0 (numbers and times as words), its Arabic, Persian and Polish
#
# Expected: 1.2 million is 1.2 مليون in Arabic, two million مليونان or 2 مليون; the 20th is "the twentieth" or 20.
# Seen: both have the dual, "two millions": 1.2 مليونين and 2.0 مليونين, a number that says twice how many there are, or
#   two different ones. The 10th, the 12th, the 20th and the 100th have the word for zero, "20 صفر", and in Persian "the
#   zeroth", 20صفرمین, since the suffix goes by the last digit, as in English. In Polish 2,000 is "2.0 tysiąc", one
#   thousand. Ukrainian and Russian are right.
#
# Why it matters here: tables and captions in many languages are filled in by such functions, and are then sources of a
#   translation. 1.2 مليونين is translated as 1.2 million, or as two, and a comparison of numbers has to take one of
#   them. Do not use such strings as a test of how a language writes numbers.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'humanize==4.17.0'

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
import humanize

SEEN = {
    "uk_UA": (["1.2 мільйона", "2.0 мільйона"], None),
    "ar": (["1.2 مليونين", "2.0 مليونين"], ["10 صفر", "12 صفر", "20 صفر", "100 صفر"]),
    "fa_IR": (["1.2 میلیون", "2.0 میلیون"], ["10صفرمین", "12صفرمین", "20صفرمین", "100صفرمین"]),
}
for language, (millions, ordinals) in SEEN.items():
    humanize.i18n.activate(language)
    seen = [humanize.intword(number) for number in (1_200_000, 2_000_000)]
    print(language, seen)
    assert seen == millions, "the behaviour has changed"
    seen = [humanize.ordinal(number) for number in (10, 12, 20, 100)]
    print(language, seen)
    assert ordinals in (None, seen), "the behaviour has changed"
humanize.i18n.activate("pl_PL")
seen = humanize.intword(2_000)
print("pl_PL", seen)
assert seen == "2.0 tysiąc", "the behaviour has changed"
PYTHON
