#!/usr/bin/env bash
# Package: indic-transliteration 2.3.82 (scripts of India and their romanisations)
#
# Expected: डॉ. सिंह (Dr Singh) and मॉस्को (Moscow) come out in Latin letters, in each of the Latin schemes.
# Seen: "ḍaॉ. siṃha", "maॉsko", "ऑpareśana" (operation): the short o of English words stays in Devanagari, behind an "a"
#   that nobody says. So it is in IAST, HK, ITRANS and SLP1; ISO has "ḍô" and "môskō". There is no error.
#
# Why it matters here: in Hindi news this vowel is in doctor, college, ball, office and operation, in Moscow, Washington
#   and Australia. Words of mixed script match nothing that they are looked up in. A linter that looks for letters of a
#   foreign script finds none in most of them: the sign behind the "a" is a mark, not a letter. Use ISO.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'indic-transliteration==2.3.82'

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
from indic_transliteration import sanscript
from indic_transliteration.sanscript import transliterate

SEEN = {
    "मोदी": ("modī", "modI", "mōdī"),
    "डॉ. सिंह": ("ḍaॉ. siṃha", "Daॉ. siMha", "ḍô. siṁha"),
    "मॉस्को": ("maॉsko", "maॉsko", "môskō"),
    "ऑपरेशन": ("ऑpareśana", "ऑpareshana", "ôparēśana"),
}
SCHEMES = (sanscript.IAST, sanscript.ITRANS, sanscript.ISO)
for text, expected in SEEN.items():
    seen = tuple(transliterate(text, sanscript.DEVANAGARI, scheme) for scheme in SCHEMES)
    print(text, *seen, sep="   ")
    assert seen == expected, "the behaviour has changed"
PYTHON
