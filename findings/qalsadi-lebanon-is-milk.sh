#!/usr/bin/env bash
# Package: qalsadi 0.5.1 (lemmas of Arabic words)
#
# Expected: the lemma of لبنان, Lebanon, is لبنان, as that of مصر, Egypt, is مصر and that of العراق, Iraq, عراق.
# Seen: it is لبن, milk, of which the name looks like a dual; with "in" before it, بلبنان, it is Lebanon, and لبنانية,
#   Lebanese, is بنان, a fingertip. The lemma of London is أدان, to condemn, of Ukraine رانيا, a girl's name, of Jenin
#   جن, demons, of al-Hudaydah حديد, iron. There is no second reading and no mark of doubt.
#
# Why it matters here: sources are searched and matched with translations by lemmas. "Lebanon" is then missing from the
#   source of each report on it, or there in one sentence and gone in the next. Look names up before you ask for a
#   lemma; mtlint looks places up in a table, with their prefixes.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'qalsadi==0.5.1'

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
from qalsadi.lemmatizer import Lemmatizer

SEEN = {
    "مصر": "مصر",
    "العراق": "عراق",
    "لبنان": "لبن",
    "ولبنان": "لبن",
    "بلبنان": "لبنان",
    "لبنانية": "بنان",
    "لندن": "أدان",
    "أوكرانيا": "رانيا",
    "جنين": "جن",
    "الحديدة": "حديد",
}
lemmatizer = Lemmatizer()
for word, expected in SEEN.items():
    seen = lemmatizer.lemmatize(word)
    print(word, seen)
    assert seen == expected, "the behaviour has changed"
PYTHON
