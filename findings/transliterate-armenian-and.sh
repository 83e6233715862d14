#!/usr/bin/env bash
# Package: transliterate 1.10.2 (transliteration by language packs)
#
# Expected: "Երևան" becomes "Yerevan" or "Erevan".
# Seen: "Er&an". The letter և (ew), which is a word of its own for "and", is an ampersand wherever it stands,
#   inside the capital of Armenia too. Spelled with two letters, as before the reform, the second of them stays
#   Armenian: "Ereւan".
#
# Why it matters here: name lists for mtlint (house-name, the glossary of names) can be made with such libraries,
#   and "Er&an" is then the right spelling; in a web page it is a broken reference as well. Read a transliterated
#   list before you lint with it.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'transliterate==1.10.2'

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
from transliterate import translit

for source, expected in [("Գյումրի", "Gjumri"), ("Երևան", "Er&an"), ("Սևան", "S&an")]:
    seen = translit(source, "hy", reversed=True)
    print(source, "->", seen)
    assert seen == expected, "the behaviour has changed"
PYTHON
