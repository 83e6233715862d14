#!/usr/bin/env bash
# Package: mishkal 0.4.1 (vowel signs for Arabic text)
#
# Expected: "بلغت 3.5 مليون." (it reached 3.5 million) gets its vowel signs, and keeps its figures and its full stop.
# Seen: in the place of each point, comma, colon and exclamation mark is the control character U+0001: of 3.5 are left
#   "3", the control character and "5", 10:30 and 1,200 fare the same, and no sentence has an end any more. Question
#   marks stay, behind a new space, and so does what stands beside a quotation mark.
#
# Why it matters here: vowelled text is what Arabic names are romanised from, and what is read aloud. The character is
#   invisible in a terminal, is no white space to a program that splits words, and may not stand in XML, so that the
#   files of translators (XLIFF, TMX) cannot hold the text. mtlint reports control characters; this is where they are
#   from.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'mishkal==0.4.1'

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
import re

from mishkal.tashkeel import TashkeelClass

VOWEL_SIGNS = re.compile("[\u064b-\u0652]")
SEEN = {
    "غادر الوزير": "غادر الوزير",
    "بلغت 3.5 مليون.": "بلغت 3\x015 مليون\x01",
    "الساعة 10:30": "الساعة 10\x0130",
    "1,200 شخص": "1\x01200 شخص",
    "غادر الوزير. وصل الوفد.": "غادر الوزير\x01وصل الوفد\x01",
}
vowels = TashkeelClass()
for text, expected in SEEN.items():
    vowelled = vowels.tashkeel(text)
    print(ascii(VOWEL_SIGNS.sub("", vowelled)), vowelled)
    assert VOWEL_SIGNS.search(vowelled), "the behaviour has changed"
    assert VOWEL_SIGNS.sub("", vowelled).strip(" ") == expected, "the behaviour has changed"
PYTHON
