#!/usr/bin/env bash
# Packages: trafilatura 2.3.1 (articles out of pages)
#
# Expected: a quotation in <q> stays inside its sentence, with or without marks: He said that it is "all over now"
#   and left.
# Seen: the sentence is torn behind it: "He said that it is all over now" is one line, "and left the town." the
#   next, as if there were two paragraphs. The marks, which a browser sets, are gone. Emphasis in the same place is
#   harmless.
#
# Why it matters here: a corpus of articles that is extracted like this has paragraphs without an end and others
#   that begin with "and". mtlint sees two paragraphs and no quotation there, and compares each with the source for
#   itself; give it the page, which it reads without such a step.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'trafilatura==2.3.1' 'lxml-html-clean==0.4.6'

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
from trafilatura import extract

PAGE = """<html lang="en"><head><title>Port shut</title></head><body><article><h1>Port shut</h1>
<p>The port of the town was shut on Sunday, the harbour authority said in a statement to the press.</p>
<p>He said that it is {} and left the town.</p>
<p>It opens again on Monday, according to the authority, which gave no further details about the storm.</p>
</article></body></html>"""
SEEN = {
    "<em>all over now</em>": ["He said that it is all over now and left the town."],
    "<q>all over now</q>": ["He said that it is all over now", "and left the town."],
}
for words, expected in SEEN.items():
    lines = extract(PAGE.format(words)).splitlines()
    seen = [line for line in lines if "over now" in line or "left the town" in line]
    print(words, "->", seen)
    assert seen == expected, "the behaviour has changed"
PYTHON
