#!/usr/bin/env bash
# Package: pysubs2 1.8.1 (subtitles)
#
# Expected: in SubRip and WebVTT, braces are characters like others: "He won {sic} by a mile" stays as it is.
# Seen: they are taken for the tags of another format. On saving as SubRip or WebVTT again the braces and all in
#   them are gone: "He won by a mile". A line "{name} left" of a template becomes "left".
#
# Why it matters here: a remark of the editor or a placeholder is lost on the way, and two spaces stay. mtlint
#   compares placeholders in catalogues, but not those of subtitles before and after such a step; and it may find a
#   lost mark (lost-mark) where a word was.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'pysubs2==1.8.1'

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
from pysubs2 import SSAFile

SUBRIP = """1
00:00:01,000 --> 00:00:02,000
He won {sic} by a mile

2
00:00:03,000 --> 00:00:04,000
{name} left
"""
WEBVTT = "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nHe won {sic} by a mile\n"
for text, form, expected in [
    (SUBRIP, "srt", ["He won  by a mile", "left"]),
    (WEBVTT, "vtt", ["He won  by a mile"]),
]:
    saved = SSAFile.from_string(text).to_string(form)
    seen = [line for line in saved.splitlines() if line[:1].isalpha() and line != "WEBVTT"]
    print(form, seen)
    assert seen == expected, "the behaviour has changed"
PYTHON
