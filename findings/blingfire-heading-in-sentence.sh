#!/usr/bin/env bash
# Packages: blingfire 0.1.8 (sentences and words, fast)
#
# Expected: a heading is no part of the first sentence: an empty line stands between them.
# Seen: text_to_sentences makes spaces of all line breaks before it looks for sentences: "Port shut after storm The
#   port was shut on Sunday." is one. Lines of a list without full stops are one sentence, too.
#
# Why it matters here: articles that are cut like this for a corpus or for alignment come to a linter with each
#   headline in the first sentence, and mtlint reports a lost mark (lost-mark) at the two spaces of each, where the
#   article itself is in order. Cut each paragraph for itself.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'blingfire==0.1.8' 'numpy==2.4.6'

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
from blingfire import text_to_sentences

SEEN = {
    "The port is shut. It opens today.": ["The port is shut.", "It opens today."],
    "Port shut after storm\n\nThe port was shut on Sunday. It opens today.": [
        "Port shut after storm  The port was shut on Sunday.",
        "It opens today.",
    ],
    "- two cranes\n- a tug\n- a ferry": ["- two cranes - a tug - a ferry"],
}
for text, expected in SEEN.items():
    seen = text_to_sentences(text).split("\n")
    print(repr(text), "->", seen)
    assert seen == expected, "the behaviour has changed"
PYTHON
