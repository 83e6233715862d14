#!/usr/bin/env bash
# Package: webvtt-py 0.6.0 (WebVTT subtitles)
#
# Expected: the text of a cue is what a viewer reads: tags gone, references such as &amp; and &lt; decoded,
#   since WebVTT must write these two characters so.
# Seen: the tags are gone, the references stay: "AT&amp;T". With the tags removed, nobody can tell any more
#   whether "&lt;b&gt;" was text or markup.
#
# Why it matters here: a valid file looks like the well-known fault of a translation pipeline that escapes
#   twice, which mtlint reports as escaped-entity. mtlint reads subtitles by itself and decodes references in
#   place; who feeds it texts taken with webvtt-py must decode them once.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'webvtt-py==0.6.0'

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
import webvtt

SUBTITLES = """WEBVTT

00:01.000 --> 00:03.000
<b>AT&amp;T</b> and Marks &amp; Spencer left.
"""
text = webvtt.from_string(SUBTITLES)[0].text
print(text)
assert text == "AT&amp;T and Marks &amp; Spencer left.", "the behaviour has changed"
PYTHON
