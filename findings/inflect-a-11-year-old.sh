#!/usr/bin/env bash
# Package: inflect 7.6.0 (English articles, plurals, numbers)
#
# Expected: a() puts "an" before what is spoken with a vowel: an 11-year-old, an 8 km line, an 18-wheeler.
# Seen: "a 11-year-old", "a 8 km line", "a 18-wheeler". It knows "an eleventh", "an MP" and "a European", but
#   figures it does not read as they are spoken. The plural of "passer-by" is "passer-bies".
#
# Why it matters here: news gives the ages of people, and a proposal made with this library puts a fault into good
#   prose: "killed a 11-year-old boy". A proposal of mtlint has to be right nine times in ten and uses no such
#   library; where it proposes an article it must read figures as they are spoken (8, 11, 18, 80 to 89, 800,
#   11,000).

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'inflect==7.6.0'

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
import inflect

engine = inflect.engine()
for word, expected in [
    ("eleventh", "an eleventh"),
    ("MP", "an MP"),
    ("European", "a European"),
    ("11-year-old", "a 11-year-old"),
    ("8 km line", "a 8 km line"),
    ("18-wheeler", "a 18-wheeler"),
]:
    seen = engine.a(word)
    print(seen)
    assert seen == expected, "the behaviour has changed"
plural = engine.plural("passer-by")
print(plural)
assert plural == "passer-bies", "the behaviour has changed"
PYTHON
