#!/usr/bin/env bash
# Package: whisper-normalizer 0.1.15 (makes transcripts alike before they are compared), in English
#
# Expected: case, marks and spellings are made alike; names stay names, and Iran's army is one phrase whichever
#   apostrophe it has.
# Seen: rockets hit "tire in lebanon": Tyre, the town, is taken for a British wheel. "Oh Se-hoon" is "0 se hoon", Um
#   Kalthoum "kalthoum", since "um" is a noise of speakers. "Iran's army" is "iran is army" with the straight mark and
#   "iran s army" with the curly one.
#
# Why it matters here: reports made from recordings are scored after this step. A model that hears "tire" for Tyre
#   makes no error in it, and one that writes curly marks makes one in every possessive. Count the names apart, or do
#   not judge a transcript of news by this score alone.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'whisper-normalizer==0.1.15'

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
from whisper_normalizer.english import EnglishTextNormalizer

SEEN = {
    "Rockets hit Tyre in Lebanon.": "rockets hit tire in lebanon",
    "Oh Se-hoon, the mayor of Seoul": "0 se hoon the mayor of seoul",
    "a song of Um Kalthoum": "a song of kalthoum",
    "Iran's army": "iran is army",
    "Iran’s army": "iran s army",
}
normalize = EnglishTextNormalizer()
for text, expected in SEEN.items():
    seen = normalize(text)
    print(seen)
    assert seen == expected, "the behaviour has changed"
PYTHON
