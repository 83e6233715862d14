#!/usr/bin/env bash
# Package: price-parser 0.5.1 (prices and currencies in text)
#
# Expected: "KWD 1,250.500" is 1,250.5: with both marks in it, the last one is the decimal mark. Dinars have three
#   decimals.
# Seen: it is 1250500, a thousand times as much; "KWD 1,250.50" is right. The comma as the decimal mark fares the
#   same: "1.250,500 KWD" is 1250500.
#
# Why it matters here: prices and budgets from Kuwait, Bahrain, Oman, Jordan, Iraq and Tunisia are written so. Of a
#   source and a translation read like this one is a thousand times the other as soon as one of them leaves out the
#   last zero. mtlint reads the marks together, and tells 1,250.500 from 1,250,500.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'price-parser==0.5.1'

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
from decimal import Decimal

from price_parser import Price

SEEN = {
    "KWD 1,250.50": "1250.50",
    "KWD 1,250.500": "1250500",
    "OMR 2,300,000.750": "2300000750",
    "1.250,500 KWD": "1250500",
}
for text, expected in SEEN.items():
    price = Price.fromstring(text)
    print(text, "->", price.amount, price.currency)
    assert price.amount == Decimal(expected), "the behaviour has changed"
PYTHON
