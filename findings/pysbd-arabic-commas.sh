#!/usr/bin/env bash
# Package: pysbd 0.3.4 (sentence boundaries in 22 languages)
#
# Expected: the Arabic comma ends a sentence no more than the English one does.
# Seen: in Arabic every comma and every colon ends one, so "The minister arrived, then he left" is two
#   sentences, and the words that introduce a speech are cut from the speech. In the abbreviation of "Dr" the
#   stop ends a sentence too.
#
# Why it matters here: to compare a translation with its source one pairs the sentences. Arabic writes long
#   sentences with many commas; three pieces on one side face one sentence on the other, and a comparison
#   reports sentences as missing that are there. mtlint segments both sides by itself (mtlint align shows what
#   it pairs), and a source that was split beforehand with pysbd must be joined again.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'pysbd==0.3.4'

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
import pysbd


def split(language, text):
    sentences = [sentence.strip() for sentence in pysbd.Segmenter(language, clean=False).segment(text)]
    print(len(sentences), sentences)
    return sentences


assert len(split("en", "The minister arrived, then he left: the war is over.")) == 1
assert len(split("ar", "وصل الوزير ثم غادر.")) == 1
assert len(split("ar", "وصل الوزير، ثم غادر.")) == 2, "the behaviour has changed"
assert len(split("ar", "قال الوزير: انتهت الحرب.")) == 2, "the behaviour has changed"
PYTHON
