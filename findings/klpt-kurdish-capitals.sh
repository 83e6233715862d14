#!/usr/bin/env bash
# Package: klpt 0.1.7 (Kurdish Language Processing Toolkit), its transliteration of Kurmanji to Arabic letters
#
# Expected: "Kurdistan" is کوردستان, as "kurdistan" is: Arabic letters have no capitals.
# Seen: each capital letter becomes U+FFFD, the sign for a character that could not be read: "Kurdistan" has no K,
#   "Barzanî" no B, "Serokê Îraqê" (the president of Iraq) has two; a vowel behind it stands as at the beginning of a
#   word. Small letters are right. The way back gives small letters only: کوردستان is "kurdstan". Its sentences of
#   Sorani end in a number: ٣.٥ ملیۆن, 3.5 million, is "٣." and "٥ ملیۆن".
#
# Why it matters here: names and first words of sentences are what has capitals, that is, all that a list of terms is
#   made for. The lists that come out have no name in them that a source has, and the sign looks like a wrong encoding,
#   which it is not. Write everything small before this transliteration.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'klpt==0.1.7'

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
from klpt.tokenize import Tokenize
from klpt.transliterate import Transliterate

SEEN = {
    "kurdistan": "کوردستان",
    "Kurdistan": "\ufffdوردستان",
    "Barzanî": "\ufffdئارزانی",
    "Serokê Îraqê": "\ufffdئەرۆکێ \ufffdراقێ",
}
to_arabic = Transliterate("Kurmanji", "Latin", target_script="Arabic")
for text, expected in SEEN.items():
    seen = to_arabic.transliterate(text)
    print(text, seen)
    assert seen == expected, "the behaviour has changed"
seen = Transliterate("Sorani", "Arabic", target_script="Latin").transliterate("کوردستان")
print(seen)
assert seen == "kurdstan", "the behaviour has changed"
seen = Tokenize("Sorani", "Arabic").sent_tokenize("٣.٥ ملیۆن کەس.")
print(seen)
assert seen == ["٣.", "٥ ملیۆن کەس."], "the behaviour has changed"
PYTHON
