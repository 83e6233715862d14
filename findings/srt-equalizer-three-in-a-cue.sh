#!/usr/bin/env bash
# Package: srt-equalizer 0.1.13 (cuts the cues of SubRip files to a length), with its method "punctuation"
#
# Expected: "The war cost 3.5 million dollars, the U.N. said." is cut behind the comma, or where it must be between
#   words; the words stay.
# Seen: each point and comma is taken for an end, in a number too: one cue is "The war cost 3.", the next "5 million
#   dollars, the U. N.". Where a number is not torn over two cues it gets a space, "1, 200 dollars". The methods
#   "greedy" and "halving" leave numbers alone.
#
# Why it matters here: captions are translated cue by cue, and each of the two is translated on its own: three, and five
#   million. In the joined text mtlint reports a space in a number (split-number), cue by cue there is nothing to see.
#   Lint before the cues are cut, or cut by another method.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'srt-equalizer==0.1.13' 'srt==3.5.3'

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
from datetime import timedelta

from srt import Subtitle
from srt_equalizer import split_subtitle

SEEN = [
    (
        "The war cost 3.5 million dollars, the U.N. said.",
        ["The war cost 3.5 million", "dollars, the U.N. said."],
        ["The war cost 3.", "5 million dollars, the U. N.", "said."],
    ),
    (
        "He paid 1,200 dollars for it, she said to them.",
        ["He paid 1,200 dollars for it,", "she said to them."],
        ["He paid 1, 200 dollars for it,", "she said to them."],
    ),
]
for text, *expected in SEEN:
    cue = Subtitle(1, timedelta(seconds=1), timedelta(seconds=5), text)
    seen = [
        [part.content for part in split_subtitle(cue, 30, 0, method=method)] for method in ("greedy", "punctuation")
    ]
    print(*(" | ".join(parts) for parts in seen), sep="\n")
    assert seen == expected, "the behaviour has changed"
PYTHON
