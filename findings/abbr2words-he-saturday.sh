#!/usr/bin/env bash
# Package: abbr2words 0.2.16 (writes out abbreviations by their context, in many languages)
#
# Expected: "She wept. He sat." has no abbreviation; "5m people" are five million or stay, "10 F-35s" are jets.
# Seen: "He Saturday.", "in the Sunday" for "in the sun.", "They Wednesday in May" for "They wed. In May.": a word
#   before a full stop is a weekday whatever its case, and the stop goes, so that two sentences are one. Ten jets are
#   "10 F-35 second", "5m people" are "5 meter people".
#
# Why it matters here: texts are written out for speech and for counting. The words that come in are real ones and in
#   their places, so that nothing looks broken, and a toll in millions is a length. Give a linter the text as it was
#   written.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'abbr2words==0.2.16'

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
from abbr2words import abbr2words

SEEN = {
    "They sat. Then they left.": "They Saturday Then they left.",
    "He lay in the sun.": "He lay in the Sunday.",
    "They wed. In May he left.": "They Wednesday In May he left.",
    "It sent 10 F-35s.": "It sent 10 F-35 second.",
    "Some 5m people fled.": "Some 5 meter people fled.",
    "Gen. Ali left on Jan. 5.": "General Ali left on January 5.",
}
for text, expected in SEEN.items():
    seen = abbr2words(text)
    print(seen)
    assert seen == expected, "the behaviour has changed"
PYTHON
