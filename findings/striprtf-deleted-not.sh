#!/usr/bin/env bash
# Package: striprtf 0.0.35 (RTF as plain text)
#
# Expected: words that an editor deleted with "track changes" on (\deleted), and words that are hidden (\v), are no
#   text; comments and the header, which are none either, are left out.
# Seen: comments and the header are left out. The deleted and the hidden words are there, in the middle of the
#   sentence: "He was {\deleted not }hurt" is "He was not hurt." A correction of 52 to 25 is "5225 dead": the old
#   number, and right behind it the new one.
#
# Why it matters here: translations are edited with changes recorded, and are exported as RTF. The text that is linted
#   says what the editor took out, a "not" too many or a number of four figures, and reads like a fault of the
#   translation. Accept all changes before.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check striprtf==0.0.35

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
from striprtf.striprtf import rtf_to_text

SEEN = {
    r"{\header Head}{\*\annotation Check!}He left.": "He left.",
    r"He was {\deleted\revauthdel1 not }hurt.": "He was not hurt.",
    r"{\deleted\revauthdel1 52}{\revised\revauth1 25} dead": "5225 dead",
    r"He was {\v quietly }told to go.": "He was quietly told to go.",
}
HEAD = r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fnil Arial;}}{\*\revtbl{Unknown;}{Editor;}}\pard "
for text, expected in SEEN.items():
    seen = rtf_to_text(HEAD + text + r"\par}").strip()
    print(text, "->", seen)
    assert seen == expected, "the behaviour has changed"
PYTHON
