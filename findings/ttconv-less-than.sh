#!/usr/bin/env bash
# Package: ttconv 1.2.3 (subtitles in SubRip, WebVTT, TTML and others)
#
# Expected: SubRip to WebVTT: "Turnout < 40% in Gaza" is written with &lt; and "AT&T" with &amp;, as WebVTT wants both,
#   and is read back as it was.
# Seen: both are written as they are. A "<" begins a tag in WebVTT, so that a player, and the package itself, reads
#   "Turnout" and nothing more: the rest of the cue is gone. "1 > 2" is safe.
#
# Why it matters here: figures are compared in business news and in the captions of elections, and the sentence that is
#   left is whole enough to pass. Whoever lints the WebVTT file has lost a part of the text before. Look for "<" in the
#   SubRip file first.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'ttconv==1.2.3'

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
import io
import logging

from ttconv.srt.reader import to_model as from_srt
from ttconv.srt.writer import from_model as to_srt
from ttconv.vtt.reader import to_model as from_vtt
from ttconv.vtt.writer import from_model as to_vtt

logging.disable(logging.CRITICAL)
SEEN = {
    "Turnout < 40% in Gaza": ("Turnout < 40% in Gaza", "Turnout"),
    "AT&T fell, 1 > 2": ("AT&T fell, 1 > 2", "AT&T fell, 1 > 2"),
}
for text, expected in SEEN.items():
    vtt = to_vtt(from_srt(io.StringIO(f"1\n00:00:01,000 --> 00:00:03,000\n{text}\n")))
    srt = to_srt(from_vtt(io.StringIO(vtt)))
    seen = (vtt.splitlines()[-1].strip(), srt.splitlines()[-1].strip())
    print(seen)
    assert seen == expected, "the behaviour has changed"
PYTHON
