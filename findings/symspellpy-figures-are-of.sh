#!/usr/bin/env bash
# Package: symspellpy 6.10.1 (corrects the spelling of words and of whole lines)
#
# Expected: a line of correct English without a rare word comes back as it was. Numbers are no words.
# Seen: "killed 25 people in 2023" comes back as "killed of people in of of": a number of up to two digits is one edit
#   or two away from "of" or "a", longer ones are cut into such pieces. A flag keeps numbers (ignore_non_words), but
#   with it "2,500 dead" is "2 500 dead". word_segmentation makes "of" of them too, and has no flag.
#
# Why it matters here: what recognises speech or reads a scan is corrected this way before it is translated. The
#   result has no spelling mistake, and not one figure of the report. Correct word by word, and skip what has a digit.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'symspellpy==6.10.1'

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
from importlib.resources import files

from symspellpy import SymSpell

speller = SymSpell(2, 7)
data = files("symspellpy")
speller.load_dictionary(str(data / "frequency_dictionary_en_82_765.txt"), 0, 1)
speller.load_bigram_dictionary(str(data / "frequency_bigramdictionary_en_243_342.txt"), 0, 2)


def correct(text, **flags):
    [best] = speller.lookup_compound(text, 2, **flags)
    print(f"{text:28}{flags or ''!s:28}{best.term}")
    return best.term


assert correct("killed many people in spring") == "killed many people in spring"
assert correct("killed 25 people in 2023") == "killed of people in of of", "the behaviour has changed"
assert correct("killed 25 people in 2023", ignore_non_words=True) == "killed 25 people in 2023"
assert correct("they say 2,500 dead", ignore_non_words=True) == "they say 2 500 dead", "the behaviour has changed"
segmented = speller.word_segmentation("killed 25 people").corrected_string
print(segmented)
assert segmented == "killed of people", "the behaviour has changed"
PYTHON
