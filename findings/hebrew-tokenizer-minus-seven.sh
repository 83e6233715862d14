#!/usr/bin/env bash
# Package: hebrew-tokenizer 2.3.0 (words, numbers and dates of Hebrew text)
#
# Expected: "ב-7 באוקטובר" (on the 7th of October) has the number 7, "2,500" is one number, and צה״ל, the army, one
#   word.
# Seen: the number is -7, since the hyphen that ties a prefix to a figure is taken for a minus; "from 3 to 5 per cent"
#   is -3 and -5. "2,500" is 2, a comma and 500. The acronym is one word with the straight mark of the keyboard and two
#   with the character made for it, U+05F4, which is dropped. Dates and decimals are read well.
#
# Why it matters here: Hebrew ties a prefix to nearly every figure. Numbers of a source that are taken with it are
#   negative or in pieces, and none of them is in the translation. mtlint reads ב-7 as 7 and 2,500 as one number; give
#   it the text, not tokens.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'hebrew-tokenizer==2.3.0'

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
from hebrew_tokenizer import tokenize

SEEN = {
    "ב-7 באוקטובר": ["ב", "-7", "באוקטובר"],
    "מ-3 ל-5 אחוזים": ["מ", "-3", "ל", "-5", "אחוזים"],
    "הגיעו 2,500 איש": ["הגיעו", "2", ",", "500", "איש"],
    'צה"ל תקף': ['צה"ל', "תקף"],
    "צה״ל תקף": ["צה", "ל", "תקף"],
    "ב־7 באוקטובר": ["ב", "־", "7", "באוקטובר"],
    "1.5 מיליון": ["1.5", "מיליון"],
}
for text, expected in SEEN.items():
    tokens = list(tokenize(text))
    seen = [text[slice(*place)] if (place := token[3]) else token[1] for token in tokens]
    print(text, seen)
    assert seen == expected, "the behaviour has changed"
PYTHON
