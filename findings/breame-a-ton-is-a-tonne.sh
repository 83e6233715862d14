#!/usr/bin/env bash
# Package: breame 0.1.2 (British and American spellings)
#
# Expected: a spelling is changed, and what the word says is not: "organize" is "organise" in Britain.
# Seen: the British for "ton" is "tonne", another unit, a tenth heavier than the American one, and the way back makes
#   tonnes tons. "Draft" is "draught", as in a draught resolution, "practice" is "practise", as in best practise, and to
#   tire is "tyre". A check stays a check. Tyre, the city in Lebanon, is "tire" in American English.
#
# Why it matters here: a desk turns a translation to its own spelling last, past all checks. 500 tons of aid become 500
#   tonnes, and the new word is right English in every dictionary. Take units and nouns out of such a list, or change
#   them by hand.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'breame==0.1.2'

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
from breame.spelling import get_american_spelling, get_british_spelling

BRITISH = {
    "organize": "organise",
    "ton": "tonne",
    "draft": "draught",
    "practice": "practise",
    "tire": "tyre",
    "check": "check",
}
AMERICAN = {"organise": "organize", "tonne": "ton", "Tyre": "tire"}
for spelling, words in ((get_british_spelling, BRITISH), (get_american_spelling, AMERICAN)):
    for word, expected in words.items():
        seen = spelling(word)
        print(word, "->", seen)
        assert seen == expected, "the behaviour has changed"
PYTHON
