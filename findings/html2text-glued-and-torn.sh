#!/usr/bin/env bash
# Package: html2text 2025.4.15 (pages as Markdown)
#
# Expected: emphasis changes no spaces: "<b>port</b>, the" is "**port**, the", and "one<b> two</b> three" has three
#   words.
# Seen: a space comes in before a comma, a colon, an apostrophe, a hyphen and a closing quotation mark: "The
#   **port** , the", "**Sami** : No.", "the _Anna_ -class", “ _Go_ ”. Where the space is inside the element, it
#   goes, and two words are one: "one**two** three".
#
# Why it matters here: the faults are those of bad translations: mtlint reports misspaced-punctuation in articles
#   whose pages are in order. It reads HTML itself; do not convert first, or set ignore_emphasis, with which all is
#   well.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'html2text==2025.4.15'

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
from html2text import HTML2Text

SEEN = {
    "<p>The <b>port</b>, the quay.</p>": "The **port** , the quay.",
    "<p><b>Sami</b>: No.</p>": "**Sami** : No.",
    "<p>the <em>Anna</em>-class</p>": "the _Anna_ -class",
    "<p>“<em>Go</em>”</p>": "“ _Go_ ”",
    "<p>one<b> two</b> three</p>": "one**two** three",
}
for page, expected in SEEN.items():
    seen = HTML2Text().handle(page).strip()
    print(page, "->", seen)
    assert seen == expected, "the behaviour has changed"
plain = HTML2Text()
plain.ignore_emphasis = True
assert plain.handle("<p>The <b>port</b>, the quay.</p>").strip() == "The port, the quay.", "the behaviour has changed"
PYTHON
