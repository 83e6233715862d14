#!/usr/bin/env bash
# Package: pycaption 2.3.14 (subtitles in SubRip, WebVTT, DFXP, SAMI and others)
#
# Expected: a word in italics in a SubRip file, <i>Haaretz</i>, is in italics in the WebVTT file that is made of it,
#   which has the same tag for them, or has at least no tag; WebVTT to WebVTT keeps <i> and <b>.
# Seen: it is "&lt;i>Haaretz&lt;/i>", letters that a viewer reads; in DFXP and SAMI as well. The reader of SubRip takes
#   tags for text, and the writers escape what is text.
#
# Why it matters here: speech off screen and titles of papers stand in italics in nearly every subtitle file. A
#   linter that is given the result sees an "i" for a word at both ends of them, and quoted or repeated words are no
#   longer next to one another. mtlint reads SubRip itself: give it the .srt.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'pycaption==2.3.14'

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
from pycaption import DFXPWriter, SAMIWriter, SRTReader, WebVTTReader, WebVTTWriter

CUE = "The <i>Haaretz</i> reader said no."
SUBRIP = f"1\n00:00:01,000 --> 00:00:03,000\n{CUE}\n"
WEBVTT = f"WEBVTT\n\n00:01.000 --> 00:03.000\n{CUE}\n"
assert CUE in WebVTTWriter().write(WebVTTReader().read(WEBVTT))
for writer in (WebVTTWriter, DFXPWriter, SAMIWriter):
    [line] = [line.strip() for line in writer().write(SRTReader().read(SUBRIP)).splitlines() if "Haaretz" in line]
    print(f"{writer.__name__:13}", line)
    assert "&lt;i" in line and "<i>" not in line, "the behaviour has changed"
PYTHON
