#!/usr/bin/env bash
# Packages: pymorphy3 2.0.6 with its dictionaries for Ukrainian (word forms and their lemmas)
#
# Expected: the likeliest reading comes first: війни is the genitive of війна (war), Києві the locative of Київ.
# Seen: війни is an imperative of війнути (to blow a little), війну its future, Києві a dative of a man's name,
#   Львові a surname Львов. All readings have a score of 1.0, so that the order is that of the dictionary; with the
#   Russian dictionaries there are scores.
#
# Why it matters here: names and words of a Ukrainian source are looked up by the lemma of the first reading, as the
#   manual of the package shows it. The war and its cities are then not in the source. mtlint compares stems of
#   words and knows places in their cases; for other uses take the nouns among the readings.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check \
  'pymorphy3==2.0.6' 'pymorphy3-dicts-uk==2.4.1.1.1663094765'

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
from pymorphy3 import MorphAnalyzer

analyzer = MorphAnalyzer(lang="uk")
SEEN = {"ракету": "ракета", "війни": "війнути", "війну": "війнути", "Києві": "кий", "Львові": "львов"}
for word, expected in SEEN.items():
    readings = analyzer.parse(word)
    print(word, [f"{reading.normal_form} {reading.score}" for reading in readings])
    assert readings[0].normal_form == expected, "the behaviour has changed"
    assert {reading.score for reading in readings} == {1.0}, "the behaviour has changed"
PYTHON
