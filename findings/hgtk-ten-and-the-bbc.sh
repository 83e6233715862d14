#!/usr/bin/env bash
# Package: hgtk 0.2.1 (Hangul: syllables, letters and the particles behind a noun)
#
# Expected: a particle goes by the last sound of its noun: 10 (십) takes 이, as 십 does, and the BBC (비비시), which ends in
#   a vowel, takes 가 and 는.
# Seen: all numbers take the particles of a vowel: "10가", "F-16를", "3는". The BBC and the MBC, OPEC too, take those of a
#   consonant, "BBC은", since their last letter is one, while the KBS and the IDF take those of a vowel. Words in Hangul,
#   "UN이" and "EU가" are right.
#
# Why it matters here: figures and abbreviations are the words that a template of news fills in, and a wrong particle is
#   as plain to a Korean as "a hour" is to the English. Test data for checks of numbers, made with this, is odd in just
#   the places that are checked.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'hgtk==0.2.1' 'six==1.17.0'

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
from hgtk.josa import EUL_REUL, EUN_NEUN, I_GA, attach

SEEN = [
    ("십", I_GA, "십이"),
    ("하마스", EUN_NEUN, "하마스는"),
    ("UN", I_GA, "UN이"),
    ("KBS", EUN_NEUN, "KBS는"),
    ("10", I_GA, "10가"),
    ("3", EUN_NEUN, "3는"),
    ("F-16", EUL_REUL, "F-16를"),
    ("BBC", EUN_NEUN, "BBC은"),
    ("OPEC", EUN_NEUN, "OPEC은"),
]
for noun, particle, expected in SEEN:
    seen = attach(noun, particle)
    print(noun, seen)
    assert seen == expected, "the behaviour has changed"
PYTHON
