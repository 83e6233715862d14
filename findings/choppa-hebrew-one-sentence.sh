#!/usr/bin/env bash
# Package: choppa-srx 1.0.0 (sentences by the SRX rules of LanguageTool)
#
# Expected: a full stop with a space behind it ends a sentence in each language. Where rules for a language are
#   missing, those by default do the plain cases.
# Seen: the default wants a capital behind the stop. In Hebrew, Hindi, Korean, Georgian and Urdu, which have no
#   capitals, no sentence ends, not at question marks either: a whole article is one. Arabic and Persian have rules and
#   are right. Chinese and Japanese quotations are cut at each stop in them, and the next sentence begins with the mark
#   that closes them.
#
# Why it matters here: SRX is the format for these rules in tools for translators, and this set is a widely used one. A
#   Hebrew source of one sentence against forty English ones can't be aligned, and gives no error. mtlint cuts
#   sentences with rules of its own; hand it paragraphs.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check choppa-srx==1.0.0

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
from choppa import DEFAULT_SRX_RULESET, SrxDocument, SrxTextIterator

SEEN = [
    ("en", "He left. She stayed?", 2),
    ("ar", "غادر الوزير. ثم عاد.", 2),
    ("fa", "او رفت. او ماند.", 2),
    ("he", "השר אמר לא. הוא עזב! היא נשארה?", 1),
    ("hi", "राम गया। सीता आई।", 1),
    ("ko", "그는 떠났다. 그녀는 남았다.", 1),
    ("ka", "ის წავიდა. ის დარჩა.", 1),
    ("ur", "وہ گیا۔ وہ آئی۔", 1),
    ("zh", "他说：“战争结束了。和平来了。”她走了。", 3),
    ("ja", "首相は「戦争は終わった。平和が来た」と述べた。", 2),
]
document = SrxDocument(ruleset=DEFAULT_SRX_RULESET)
for language, text, expected in SEEN:
    seen = list(SrxTextIterator(document, f"{language}_one", text))
    print(language, len(seen), seen)
    assert len(seen) == expected, "the behaviour has changed"
PYTHON
