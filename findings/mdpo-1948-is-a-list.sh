#!/usr/bin/env bash
# Package: mdpo 2.1.4 (Markdown through PO catalogues and back)
#
# Expected: an article that goes into a catalogue and back is the same article: a paragraph that begins with a year
#   (1948\. It rained.) stays a paragraph, numbers of a list keep their order, and what is struck out is struck out.
# Seen: the escape is lost, and the paragraph is an item of a list, with the number 1948. A list that goes on with 3
#   and 4 begins with 1 again. "~~25~~ 52 dead" is "25 52 dead": of a correction both numbers stand. A line break
#   within a paragraph is a space.
#
# Why it matters here: so it is published, and nothing in the catalogue, which is what translators and linters see, is
#   wrong. A published correction shows the wrong number beside the right one. Lint the Markdown that comes back as
#   well; mtlint reads both.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check mdpo==2.1.4

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
from mdpo.md2po import markdown_to_pofile
from mdpo.po2md import pofile_to_markdown

SEEN = {
    "The **port**, the *quay*.\n": "The **port**, the *quay*.\n",
    "1948\\. It rained.\n": "1948. It rained.\n",
    "3. Three\n4. Four\n": "1. Three\n1. Four\n",
    "~~25~~ 52 dead\n": "25 52 dead\n",
    "Port shut  \nNine missing\n": "Port shut Nine missing\n",
}
for text, expected in SEEN.items():
    seen = pofile_to_markdown(text, str(markdown_to_pofile(text)))
    print(repr(text), "->", repr(seen))
    assert seen == expected, "the behaviour has changed"
PYTHON
