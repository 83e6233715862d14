#!/usr/bin/env bash
# Package: sentencepiece 0.2.3 (the pieces of words that translation models read and write)
#
# Expected: its way of normalising (nmt_nfkc, the default) takes care of widths and ligatures; what goes in and comes
#   out again has the same words.
# Seen: the zero-width non-joiner of Persian becomes a space, می‌رود (he goes) two words, کتاب‌ها (books) as well; so
#   do the marks of direction, U+200E and U+200F, also within a word or a number. The embeddings, U+202B and U+202C,
#   stay. With the rule "identity" nothing is changed.
#
# Why it matters here: Persian verbs and plurals have that character, and Hebrew and Arabic text from the web is full
#   of the marks. What a model only copies (names, quotations, terms left as they are) comes back torn, and terms in
#   correct Persian match nothing of it. Look at the normalisation of the pieces before you blame the model.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'sentencepiece==0.2.3'

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
import io

import sentencepiece

SEEN = {
    "می\u200cرود": "می رود",
    "کتاب\u200cها": "کتاب ها",
    "ב\u200f-7": "ב -7",
    "1\u200e-2": "1 -2",
    "\u202bאבג\u202c": "\u202bאבג\u202c",
}
for rule in ("nmt_nfkc", "identity"):
    model = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter([*SEEN, *SEEN.values()] * 20),
        model_writer=model,
        vocab_size=60,
        hard_vocab_limit=False,
        normalization_rule_name=rule,
        minloglevel=2,
    )
    pieces = sentencepiece.SentencePieceProcessor(model_proto=model.getvalue())
    for text, expected in SEEN.items():
        seen = pieces.decode(pieces.encode(text))
        print(rule, ascii(text), ascii(seen))
        assert seen == (expected if rule == "nmt_nfkc" else text), "the behaviour has changed"
PYTHON
