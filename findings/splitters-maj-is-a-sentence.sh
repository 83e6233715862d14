#!/usr/bin/env bash
# Packages: segtok 1.5.11, syntok 1.4.4, SoMaJo 2.5.0 (sentences and words of English text)
#
# Expected: "Maj. Gen. Aharon Haliva quit." is one sentence, as "Gen. Petraeus quit." is.
# Seen: "Maj." is a sentence, in all three. Each knows "Gen." and "Col.", but not what stands before: segtok and syntok
#   cut behind "Lt." as well, and behind "Rev.", and segtok behind "Sen." and behind "5 p.m." in "At 5 p.m. Sunday".
#
# Why it matters here: every chief of staff and spokesman of an army has such a rank, in every report of a war. The rank
#   is a sentence without a verb, and the name begins the next; alignment with a source goes wrong from there. mtlint
#   knows these abbreviations; texts that come cut, one sentence a line, have lost what it goes by.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'segtok==1.5.11' 'syntok==1.4.4' 'SoMaJo==2.5.0'

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
from segtok.segmenter import split_single
from somajo import SoMaJo
from syntok import segmenter

somajo = SoMaJo("en_PTB", split_sentences=True)


def by_segtok(text):
    return list(split_single(text))


def by_syntok(text):
    sentences = [sentence for paragraph in segmenter.process(text) for sentence in paragraph]
    return ["".join(token.spacing + token.value for token in sentence) for sentence in sentences]


def by_somajo(text):
    return [" ".join(token.text for token in sentence) for sentence in somajo.tokenize_text([text])]


SEEN = [
    ("Gen. Petraeus quit. He left.", 2, 2, 2),
    ("Col. Gaddafi quit. He left.", 2, 2, 2),
    ("Maj. Gen. Haliva quit. He left.", 3, 3, 3),
    ("Lt. Gen. Halevi quit. He left.", 3, 3, 2),
    ("The Rev. King quit. He left.", 3, 3, 2),
    ("At 5 p.m. Sunday it rang. He left.", 3, 2, 2),
]
for text, *expected in SEEN:
    cuts = [split(text) for split in (by_segtok, by_syntok, by_somajo)]
    print(text, *(" | ".join(part.strip() for part in sentences) for sentences in cuts), sep="\n    ")
    assert [len(sentences) for sentences in cuts] == expected, "the behaviour has changed"
PYTHON
