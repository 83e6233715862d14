#!/usr/bin/env bash
# Package: quantulum3 0.10.0 (quantities in English text)
#
# Expected: "$3.5bn" is 3.5 thousand million dollars, as "$3.5 billion" is.
# Seen: 3.5 "dollar bit newton": b and n are taken for units, and the amount is a thousand million times too
#   small. "$2m" is "dollar metre".
#
# Why it matters here: "bn" and "m" are how a British desk writes money, so a comparison of amounts built on this
#   parser finds a changed number in every such sentence. mtlint reads these magnitudes from a table of its own
#   (number-changed: $3.5bn is 3,500,000,000).

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'quantulum3==0.10.0'

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
from quantulum3 import parser


def read(text):
    [quantity] = parser.parse(text)
    print(f"{text:38}{quantity.value:>14,.1f} {quantity.unit.name}")
    return quantity.value, quantity.unit.name


assert read("The bank lent Cairo $3.5 billion.") == (3.5e9, "dollar")
value, unit = read("The bank lent Cairo $3.5bn.")
assert value == 3.5 and unit == "dollar bit newton", "the behaviour has changed"
value, unit = read("The bank lent Cairo $2m.")
assert value == 2 and unit == "dollar metre", "the behaviour has changed"
PYTHON
