#!/usr/bin/env bash
# Package: PyArabic 0.6.15 (Arabic text tools)
#
# Expected: text2number reads "عشرون مليونا" (20 million) as 20000000.
# Seen: 20. After 11 to 99 the counted noun stands in the accusative, as grammar wants, and PyArabic does not know
#   that form of "million" and "milliard", though it knows that of "thousand" (50000 is read right). A word that
#   it does not know counts nothing and is not mentioned. Half a million is a million, and 1.2 million is 1001000.
#
# Why it matters here: comparing the numbers of an Arabic source with its translation by this function condemns
#   every correct "20 million" and lets a wrong "20" pass. mtlint reads Arabic numerals with a table of its own
#   (numerals.tsv) that has the case forms, and number-changed says "the magnitude differs" of the wrong one.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'pyarabic==0.6.15'

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
from pyarabic.number import text2number

for words, meant, expected in [
    ("خمسون ألفا", 50_000, 50_000),
    ("عشرون مليون", 20_000_000, 20_000_000),
    ("عشرون مليونا", 20_000_000, 20),
    ("ثلاثون مليارا", 30_000_000_000, 30),
    ("نصف مليون", 500_000, 1_000_000),
    ("مليون ومئتا ألف", 1_200_000, 1_001_000),
]:
    seen = text2number(words)
    print(f"{seen:>12} for {meant:>14}: {words}")
    assert seen == expected, "the behaviour has changed"
PYTHON
