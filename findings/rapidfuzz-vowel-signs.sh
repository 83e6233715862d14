#!/usr/bin/env bash
# Packages: rapidfuzz 3.14.6, thefuzz 0.22.1 (PyPI), fuzzball 2.2.6 (npm; how alike two strings are)
#
# Expected: what cleans the names before they are compared takes punctuation away and makes letters small. The vowel
#   signs of Hindi are parts of its letters' spelling, as the vowel points of Hebrew and Arabic are: the names Ram
#   (राम) and Rima (रीमा) are 57 of 100 alike.
# Seen: signs that are written above, below or beside a letter become spaces, with the word torn where they were. Ram
#   and Rima are both "र म", 100 of 100, and so are Modi and Mada. rapidfuzz does it where its default_process is
#   asked for, thefuzz in most of its functions and fuzzball in all of them, unasked.
#
# Why it matters here: a table of names for an article from Hindi is matched with one of these three. A perfect score
#   is taken without a look, and one man's spelling is demanded for another. Compare without the cleaning (rapidfuzz's
#   own default), or compare romanised names.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'rapidfuzz==3.14.6' 'thefuzz==0.22.1'
npm install --silent --no-audit --no-fund --ignore-scripts 'fuzzball@2.2.6'

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
from rapidfuzz import fuzz, utils
from thefuzz import fuzz as thefuzz

SEEN = {("राम", "रीमा"): 57, ("मोदी", "मादा"): 50}
for (one, other), plain in SEEN.items():
    cleaned = utils.default_process(one), utils.default_process(other)
    scores = fuzz.ratio(one, other, processor=utils.default_process), thefuzz.WRatio(one, other)
    print(one, other, round(fuzz.ratio(one, other)), *scores, cleaned)
    assert round(fuzz.ratio(one, other)) == plain
    assert scores == (100, 100) and cleaned[0] == cleaned[1], "the behaviour has changed"
PYTHON

cat > demo.cjs <<'NODE'
const assert = require("node:assert");
const fuzzball = require("fuzzball");

const scores = [["राम", "रीमा"], ["मोदी", "मादा"]].map((pair) => fuzzball.ratio(...pair));
console.log("fuzzball:", scores, JSON.stringify(fuzzball.full_process("रीमा")));
assert.deepStrictEqual(scores, [100, 100], "the behaviour has changed");
NODE
node demo.cjs
