#!/usr/bin/env bash
# Package: unit-parse 0.1.12 (quantities with their units in text)
#
# Expected: "2.5 million tonnes" is 2,500,000 tonnes, "5 thousand tonnes" 5,000. "5 km (8 miles)" has two lengths that
#   do not agree; the first of them, or both, are its value.
# Seen: the first is 2.5 tonnes; "million" is skipped, which only the log says. The thousand is cut into four units, "t
#   * nd * th * a", and in "2.5m tonnes" the m is metres. "Tonnes of grain" is grains (the weight) times tonnes. Of the
#   two lengths the second is the value, 8 miles. "38,000 litres" is right.
#
# Why it matters here: aid, oil and grain are counted in thousands and millions. Amounts of a text that are compared by
#   it with those of its source agree where one of them has lost its million. mtlint reads the magnitude as a part of
#   the number, and compares a conversion in brackets with what stands before it (unit-mismatch).

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check unit-parse==0.1.12

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
import logging

from unit_parse import parser

logging.disable()
SEEN = {
    "38,000 litres": "38000 l",
    "2.5 million tonnes": "2.5 t",
    "5 thousand tonnes": "5.0 a * nd * t * th",
    "2.5m tonnes": "2.5 m * t",
    "2.5 tonnes of grain": "2.5 gr * t",
    "5 km (8 miles)": "8 mi",
}
for text, expected in SEEN.items():
    number, units = str(parser(text)).split(" ", 1)
    seen = number + " " + " * ".join(sorted(units.split(" * ")))
    print(text, "->", seen)
    assert seen == expected, "the behaviour has changed"
PYTHON
