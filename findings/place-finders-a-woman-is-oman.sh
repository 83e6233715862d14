#!/usr/bin/env bash
# Package: country-emoji 1.5.6 (npm; codes of country names), geotext 0.4.0 and flashgeotext 0.5.5 (places in text)
#
# Expected: "a woman" is no country; South Sudan is South Sudan; Palestine is no city of the United States.
# Seen: for country-emoji "a woman" and "Roman Catholic" are Oman, South Sudan is Sudan, Northern Ireland is Ireland and
#   the Democratic Republic of Congo the other Congo. flashgeotext finds Sudan in South Sudan too, and Mexico and its
#   capital in New Mexico. For geotext Palestine, Moscow and Paris are in the United States, Tehran and Kyiv nowhere;
#   "Most" is a Czech city, "Of" a Turkish one; in "The Israeli army" there is nothing.
#
# Why it matters here: a check that each country and city of a source is in its translation is built on such a list.
#   Two countries that are one agree when a translator took one for the other. Compare places by a list that was made
#   for the story, whole names and longest first.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts 'country-emoji@1.5.6'
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'geotext==0.4.0' 'flashgeotext==0.5.5'

cat > demo.cjs <<'NODE'
const assert = require("node:assert");
const { code } = require("country-emoji");

const SEEN = [
  ["Oman", "OM"],
  ["a woman", "OM"],
  ["Roman Catholic", "OM"],
  ["South Sudan", "SD"],
  ["Northern Ireland", "IE"],
  ["Democratic Republic of Congo", "CG"],
];
for (const [name, expected] of SEEN) {
  console.log(`${name} -> ${code(name)}`);
  assert.strictEqual(code(name), expected, "the behaviour has changed");
}
NODE
node demo.cjs

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
from flashgeotext.geotext import GeoText as Flash
from geotext import GeoText

SEEN = {
    "South Sudan": (["Sudan"], []),
    "New Mexico": (["Mexico"], ["Mexico City"]),
}
flash = Flash()
for text, expected in SEEN.items():
    found = flash.extract(text)
    seen = (list(found["countries"]), list(found["cities"]))
    print(text, *seen)
    assert seen == expected, "the behaviour has changed"

SEEN = {
    "Beirut": ["LB"],
    "Palestine": ["US"],
    "Moscow": ["US"],
    "Paris": ["US"],
    "Tehran": [],
    "Kyiv": [],
    "The Israeli army": [],
    "Most people left.": ["CZ"],
    "Of course they left.": ["TR"],
}
for text, expected in SEEN.items():
    seen = list(GeoText(text).country_mentions)
    print(text, seen)
    assert seen == expected, "the behaviour has changed"
PYTHON
