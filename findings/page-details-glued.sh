#!/usr/bin/env bash
# Packages: inscriptis 2.7.6, markdownify 1.2.3, resiliparse 2.0.1 (pages as text, as Markdown)
#
# Expected: the summary of a <details> is a line of its own, as in every browser.
# Seen: it is glued to the text behind it: "What we know so farNine people are missing." A heading before a text is
#   set apart by all three.
#
# Why it matters here: background boxes on news pages are written so. In the text that a linter gets, two words are
#   one ("farNine"), or the summary runs on into the sentence. mtlint reads HTML itself and knows the element; lint
#   the page, not what became of it.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check \
  'inscriptis==2.7.6' 'markdownify==1.2.3' 'resiliparse==2.0.1'

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
from inscriptis import get_text
from markdownify import markdownify
from resiliparse.extract.html2text import extract_plain_text

DETAILS = "<p>Shut.</p><details><summary>What we know so far</summary>Nine people are missing.</details>"
HEADING = "<p>Shut.</p><h2>What we know so far</h2>Nine people are missing."
for convert in (get_text, markdownify, extract_plain_text):
    heading, details = convert(HEADING), convert(DETAILS)
    print(repr(heading), repr(details))
    assert "farNine" not in heading and "farNine" in details, "the behaviour has changed"
PYTHON
