#!/usr/bin/env bash
# Package: spacy 3.8.18, its component "sentencizer" (sentences by their marks, without a model)
#
# Expected: He said no. “We left,” he added. The second sentence begins with its quotation mark.
# Seen: the mark is the last character of the first sentence, He said no. “, straight or curly, single or double; so is
#   an opening bracket, and a dash before the next speaker. All marks behind a full stop are taken for closing ones.
#
# Why it matters here: in news the sentence after a full stop often begins with a quotation. Each piece then has one
#   mark without the other: a look for quotations finds none in either, and a search or a translation of sentence by
#   sentence moves the mark for good. Give mtlint the paragraphs, not sentences that were cut like this.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'spacy==3.8.18'

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
import spacy

SEEN = {
    "He said no. “We left,” he added.": ["He said no. “", "We left,” he added."],
    'He said no. "We left," he added.': ['He said no. "', 'We left," he added.'],
    "He said no. (It was late.) They left.": ["He said no. (", "It was late.)", "They left."],
    "“We left.” He said no.": ["“We left.”", "He said no."],
}
english = spacy.blank("en")
english.add_pipe("sentencizer")
for text, expected in SEEN.items():
    seen = [sentence.text for sentence in english(text).sents]
    print(seen)
    assert seen == expected, "the behaviour has changed"
PYTHON
