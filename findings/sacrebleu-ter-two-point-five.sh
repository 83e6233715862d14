#!/usr/bin/env bash
# Package: sacrebleu 2.6.0 (BLEU, chrF and TER of translations), its TER without punctuation
#
# Expected: no_punct leaves out marks of punctuation. "2.5 million" and "25 million" are two numbers.
# Seen: with no_punct they are one, and the rate of errors is 0: the point goes out of the number, and so do the comma
#   of "3,5" and the colon of "10:30", while 2.5 and 2.6 differ. In Arabic nothing is left out: a translation that
#   lacks one comma there has an error, in English it has none.
#
# Why it matters here: a decimal point that is lost is one of the worst errors in a translated report, and this is a
#   common setting, as punctuation is easily different. A corpus that was cleaned or a system that was chosen by such a
#   score may have it everywhere. mtlint's bilingual checks compare the numbers; a score is no substitute for them.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'sacrebleu==2.6.0'

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
from sacrebleu.metrics import TER

SEEN = [
    ("They spent 2.5 million.", "They spent 25 million.", 25.0, 0.0),
    ("They met at 10:30 there.", "They met at 1030 there.", 20.0, 0.0),
    ("They spent 2.5 million.", "They spent 2.6 million.", 25.0, 25.0),
    ("Yes, he said so.", "Yes he said so.", 25.0, 0.0),
    ("نعم، قال الوزير ذلك", "نعم قال الوزير ذلك", 25.0, 25.0),
]
for hypothesis, reference, *expected in SEEN:
    seen = [
        TER(no_punct=no_punct).sentence_score(hypothesis, [reference]).score for no_punct in (False, True)
    ]
    print(f"{hypothesis:26}{reference:26}TER {seen[0]:.0f}, without punctuation {seen[1]:.0f}")
    assert seen == expected, "the behaviour has changed"
PYTHON
