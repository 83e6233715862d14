#!/usr/bin/env bash
# Package: jellyfish 1.3.0 (codes for names that sound alike: Soundex, Metaphone, NYSIIS, match rating)
#
# Expected: such codes are coarse, each in its own way; where all four agree, two names are spellings of one.
# Seen: all four give one code to Khamenei and Khomeini, to Hamas and Homs, to Biden and Bedouin, to Putin and Patten.
#   None but Metaphone has one for Gaddafi and Qaddafi, and Hussein and Husayn have one in two of them.
#
# Why it matters here: to ask several codes and believe them when they agree is what one does to find the spellings of
#   a foreign name. Vowels, in which romanised names differ, are what all of them leave out, and first letters, in
#   which the same name may differ, are what most of them keep. A list of variants that is made so replaces one leader
#   of Iran by the other. Use a table of names; mtlint does (house-name), and reports unlisted pairs only as what they
#   seem.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'jellyfish==1.3.0'

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
from jellyfish import match_rating_codex, metaphone, nysiis, soundex

SEEN = {
    ("Khamenei", "Khomeini"): 4,
    ("Hamas", "Homs"): 4,
    ("Biden", "Bedouin"): 4,
    ("Putin", "Patten"): 4,
    ("Hussein", "Husayn"): 2,
    ("Gaddafi", "Qaddafi"): 1,
}
for (one, other), expected in SEEN.items():
    seen = sum(code(one) == code(other) for code in (soundex, metaphone, nysiis, match_rating_codex))
    print(one, other, seen, "of 4")
    assert seen == expected, "the behaviour has changed"
PYTHON
