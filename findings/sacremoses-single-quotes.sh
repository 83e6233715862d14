#!/usr/bin/env bash
# Package: sacremoses 0.2.0 (the Moses tokenizer and detokenizer, used around many translation models)
#
# Expected: "was 'hurt' in" comes back from tokenize and detokenize as it was, as it does with double quotation
#   marks, and as other words between single ones do.
# Seen: "was' hurt 'in". After a word that ends in s the detokenizer takes the opening mark for the apostrophe of
#   a plural possessive ("the boys' home"), and every later mark of the sentence is on the wrong side too.
#
# Why it matters here: machine-translated news can get its marks on the wrong side in this way, and it is a kind,
#   not an accident: it strikes after was, says, is, this, has, its, and Hamas. mtlint's misplaced-quotation-mark
#   looks for such marks; a sentence of British style, with single marks, is where it must look too.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'sacremoses==0.2.0'

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
from sacremoses import MosesDetokenizer, MosesTokenizer

tokenizer, detokenizer = MosesTokenizer("en"), MosesDetokenizer("en")


def round_trip(text):
    back = detokenizer.detokenize(tokenizer.tokenize(text))
    print(f"{text:32}{back}")
    return back


for text in ["The 'plan' failed.", 'He was "hurt" in the raid.', "They called it 'the war'."]:
    assert round_trip(text) == text
assert round_trip("He was 'hurt' in the raid.") == "He was' hurt 'in the raid.", "the behaviour has changed"
assert round_trip("Hamas 'did not' reply.") == "Hamas' did not 'reply.", "the behaviour has changed"
PYTHON
