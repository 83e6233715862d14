#!/usr/bin/env bash
# Package: cyrtranslit 1.2.0 (Cyrillic and Latin)
#
# Expected: to_cyrillic("Zhukov", "ru") gives "Жуков", or at worst another Cyrillic word.
# Seen: "Zhуков", half Latin, half Cyrillic: a capital letter that stands for a digraph (Zh, Ch, Sh, Shch) is left
#   as it is; "zhukov" in lower case works. There is no error and no mark, and the two halves look alike.
#
# Why it matters here: a glossary of names made so looks right, and a name of mixed letters matches no search, no
#   glossary and no other spelling of the man. mtlint reports the Cyrillic part of such a word
#   (untranslated-script; homoglyph where letters only look Latin): believe it, and look into the glossary that
#   the name came from.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'cyrtranslit==1.2.0'

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
import unicodedata

import cyrtranslit


def scripts(word):
    return sorted({unicodedata.name(letter).split()[0] for letter in word})


for name, expected in [("zhukov", "жуков"), ("Putin", "Путин"), ("Zhukov", "Zhуков"), ("Chekhov", "Chекхов")]:
    seen = cyrtranslit.to_cyrillic(name, "ru")
    print(name, "->", seen, scripts(seen))
    assert seen == expected, "the behaviour has changed"
assert scripts("Zhуков") == ["CYRILLIC", "LATIN"]
PYTHON
