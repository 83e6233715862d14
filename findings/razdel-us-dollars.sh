#!/usr/bin/env bash
# Package: razdel 0.5.0 (sentences and words of Russian)
#
# Expected: a sum in Russian news is "3,5 млн долл. США", millions of US dollars, and the stop of the abbreviation ends
#   no sentence, as that of "проф. Иванов" and "просп. Победы" does not.
# Seen: "Киев получил 3,5 млн долл." is a sentence and "США." is another. "долл." is known, and nothing is cut before a
#   small letter; before a capital, which is what the dollars of a country have, it is. So are "ген. Сырского" (General
#   Syrskyi) and "3 млн чел. Украины".
#
# Why it matters here: every report on aid has this phrase. The second sentence is the name of a country, alone, and a
#   comparison sentence by sentence sets it against the next one of the translation, and so on to the end of the
#   paragraph. mtlint's own pairs allow one sentence for two, so that such a piece disturbs no other pair.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'razdel==0.5.0'

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
from razdel import sentenize

SEEN = {
    "Иск подал проф. Иванов. Он ждёт.": ["Иск подал проф. Иванов.", "Он ждёт."],
    "Киев получил 3,5 млн долл. США. Он ждёт.": ["Киев получил 3,5 млн долл.", "США.", "Он ждёт."],
    "По словам ген. Сырского, бои идут.": ["По словам ген.", "Сырского, бои идут."],
    "Уехали 3 млн чел. Украины.": ["Уехали 3 млн чел.", "Украины."],
}
for text, expected in SEEN.items():
    seen = [sentence.text for sentence in sentenize(text)]
    print(seen)
    assert seen == expected, "the behaviour has changed"
PYTHON
