#!/usr/bin/env bash
# Package: docutils 0.23 (reStructuredText, and so the smart quotes of Sphinx), in Hebrew
#
# Expected: with the language "he", "גב' לוי" (Mrs Levy) keeps its mark or gets a geresh: it is an abbreviation, the
#   Hebrew way of writing one. So is the mark inside צה"ל, the army.
# Seen: the abbreviation ends with a guillemet, "גב« לוי", and so do פרופ' (Prof.), עמ' (page), מס' (No.) and רח'
#   (Street). The acronym is צה“ל, with the mark that closes a quotation in this language. In the middle of a word, as
#   in ח'אן יונס (Khan Younis), the single mark is right.
#
# Why it matters here: titles and acronyms stand in each paragraph of Hebrew news, and every one of them closes a
#   quotation that was never opened, for readers and for tools. mtlint takes a mark between two Hebrew letters for part
#   of the word; set smart_quotes to false for Hebrew sources.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'docutils==0.23'

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
import re

from docutils.core import publish_string

SEEN = {
    "גב' לוי אמרה.": "גב« לוי אמרה.",
    "פרופ' כהן, עמ' 7": "פרופ« כהן, עמ« 7",
    'צה"ל תקף.': "צה“ל תקף.",
    "ח'אן יונס": "ח’אן יונס",
    'הוא אמר "לא" והלך.': "הוא אמר ”לא“ והלך.",
}
settings = {"smart_quotes": True, "language_code": "he", "output_encoding": "unicode"}
for text, expected in SEEN.items():
    page = publish_string(text, writer="html5", settings_overrides=settings)
    (seen,) = re.findall("<p>(.*?)</p>", page)
    print(seen)
    assert seen == expected, "the behaviour has changed"
PYTHON
