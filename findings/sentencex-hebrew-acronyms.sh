#!/usr/bin/env bash
# Package: sentencex 1.0.32 (sentences in some 300 languages)
#
# Expected: צה"ל, the army, and מזכ"ל, the secretary-general, are written with a mark inside, for which keyboards
#   and newsrooms use the straight quotation mark. It opens no quotation.
# Seen: two acronyms are a pair of quotation marks, and no sentence ends between them: three sentences come back as
#   one. With the Hebrew character for it, U+05F4, or with one acronym only, the same text is cut well.
#
# Why it matters here: sentences are paired with those of the translation by number and length. One source
#   "sentence" over three makes the translation look as if it had sentences of its own, just where armies and
#   offices are named. mtlint takes a mark between two Hebrew letters for part of the word.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'sentencex==1.0.32'

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
from sentencex import segment

SEEN = {
    'צה"ל תקף בלבנון. ראש הממשלה נאם. מזכ"ל הארגון הגיב.': 1,
    'צה״ל תקף בלבנון. ראש הממשלה נאם. מזכ״ל הארגון הגיב.': 3,
    'צה"ל תקף בלבנון. ראש הממשלה נאם. הארגון הגיב.': 3,
}
for text, seen in SEEN.items():
    sentences = list(segment("he", text))
    print(len(sentences), "of 3:", text)
    assert len(sentences) == seen, "the behaviour has changed"
PYTHON
