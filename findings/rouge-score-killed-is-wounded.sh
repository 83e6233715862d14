#!/usr/bin/env bash
# Package: rouge-score 0.1.2 (ROUGE, how much of a reference text is in another)
#
# Expected: two texts that are one score 1, in every language; two that share one number of many words score little.
# Seen: letters that are not a to z are taken for spaces. An Arabic sentence compared with itself scores 0; with a
#   figure in it, "25 people were killed" and "25 children were wounded", in Arabic, score 1, since the 25 is all that
#   is left. In English the score is 1 for "Erdoğan left" and "Erdo an left", for $5 and £5, and ROUGE-1 also for 1.2
#   million and 2.1 million, as the point parts a number.
#
# Why it matters here: summaries and translations are chosen by such scores, and the news of many languages is scored
#   with this package. It gives numbers between 0 and 1 for Arabic and Ukrainian too, from the figures of the texts
#   alone, and does not see a name that lost its letters. Pass it a tokenizer of your own; mtlint compares numbers and
#   names one by one.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check rouge-score==0.1.2

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
from rouge_score import rouge_scorer

SEEN = [
    ("وصل الوزير إلى القاهرة", "وصل الوزير إلى القاهرة", 0),
    ("قُتل 25 شخصًا", "جُرح 25 طفلًا", 1),
    ("Erdoğan left Łódź", "Erdo an left ód", 1),
    ("It cost $5", "It cost £5", 1),
    ("1.2 million people", "2.1 million people", 1),
]
scorer = rouge_scorer.RougeScorer(["rouge1"])
for reference, text, expected in SEEN:
    seen = scorer.score(reference, text)["rouge1"].fmeasure
    print(reference, "|", text, "->", seen)
    assert seen == expected, "the behaviour has changed"
PYTHON
