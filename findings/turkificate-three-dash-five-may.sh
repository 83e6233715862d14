#!/usr/bin/env bash
# Packages: turkificate 0.2.0, ukrainian-tn 0.6.0 (PyPI; texts with their numbers, dates and times in words)
#
# Expected: "3-5 Mayıs" is read "üç beş Mayıs" or "üçten beşe", "saat 06.30" "saat altı otuz"; "3–5 травня" is read
#   from the third to the fifth of May, "о 6.30" half past six, as the press of both countries writes it.
# Seen: turkificate reads a hyphen between numbers as the sign: "üç tire beş Mayıs", three dash five May; "06.30" is
#   "altı.30", half in words, since only a colon makes a time, and "$3,5 milyar" three dollars fifty cents billion.
#   For ukrainian-tn "3–5 травня" is the third fifth of May, and "о 6.30" at six and thirty hundredths. Ordinals and
#   10.000 are right, and times with a colon.
#
# Why it matters here: bulletins are read by a voice from such a text, and models are trained with it. Ranges of days
#   and times with a point are in every agenda. mtlint reads a range as two numbers, and 06.30 behind "saat" as a
#   time.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'turkificate==0.2.0' 'ukrainian-tn==0.6.0'

PYTHONUTF8=1 venv/bin/python - <<'PYTHON'
import turkificate
import ukrainian_tn

SEEN = (
    (turkificate, "10.000 kişi", "on bin kişi"),
    (turkificate, "saat 06:30", "saat altı otuz"),
    (turkificate, "saat 06.30", "saat altı.30"),
    (turkificate, "3-5 Mayıs", "üç tire beş Mayıs"),
    (turkificate, "$3,5 milyar", "üç dolar elli sent milyar"),
    (ukrainian_tn, "о 06:30", "о шостій годині тридцять хвилин"),
    (ukrainian_tn, "о 6.30", "о шість цілих і тридцять сотих"),
    (ukrainian_tn, "3–5 травня", "третє п'яте травня"),
)
for package, text, expected in SEEN:
    seen = package.normalize(text)
    print(f"{package.__name__}:", text, "->", seen)
    assert seen == expected, "the behaviour has changed"
PYTHON
