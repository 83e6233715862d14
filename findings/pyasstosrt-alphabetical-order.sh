#!/usr/bin/env bash
# Package: pyasstosrt 1.5.0 (subtitles in ASS to SubRip)
#
# Expected: lines that are shown at the same time keep the order of the file; players set the first of them lowest or
#   highest, but never by the alphabet.
# Seen: they come in alphabetical order. "First.", "Then.", "And last." are "And last.", "First.", "Then."; of pairs in
#   two languages, the original above its translation, some are turned and some are not.
#
# Why it matters here: such pairs are how bilingual captions are made, and who takes every second cue for the
#   translation gets a text that changes its language. What one speaker says while another goes on loses its order as
#   well. Lines with times of their own are in place.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'pyasstosrt==1.5.0'

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
from pathlib import Path

from pyasstosrt import Subtitle

HEAD = """[Script Info]
ScriptType: v4.00+

[V4+ Styles]
Format: Name, Fontname, Fontsize
Style: Default,Arial,20

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
"""


def converted(*cues):
    lines = [
        f"Dialogue: 0,0:00:{start:02}.00,0:00:{start + 2:02}.00,Default,,0,0,0,,{text}\n" for start, text in cues
    ]
    Path("news.ass").write_text(HEAD + "".join(lines), encoding="utf-8")
    Subtitle("news.ass").export()
    return [block.split("\n", 2)[2].strip() for block in Path("news.srt").read_text("utf-8").strip().split("\n\n")]


SEEN = [
    ([(1, "Then."), (4, "And last.")], ["Then.", "And last."]),
    ([(1, "First."), (1, "Then."), (1, "And last.")], ["And last.", "First.", "Then."]),
    (
        [(1, "Wer hat gewonnen?"), (1, "Who won?"), (4, "Niemand."), (4, "Nobody."), (7, "Und nun?"), (7, "And now?")],
        ["Wer hat gewonnen?", "Who won?", "Niemand.", "Nobody.", "And now?", "Und nun?"],
    ),
]
for cues, expected in SEEN:
    seen = converted(*cues)
    print(*seen, sep=" | ")
    assert seen == expected, "the behaviour has changed"
PYTHON
