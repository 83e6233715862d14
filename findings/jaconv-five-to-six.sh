#!/usr/bin/env bash
# Package: jaconv 0.5.0 (kana, half and full width of Japanese text), its normalize
#
# Expected: normalize makes widths alike. The wave dash of 約5～6人 (some five to six people) becomes a wave dash or a
#   tilde, and stays the sign of a range.
# Seen: it becomes ー, the mark of a long vowel: "約5ー6人", "東京ー大阪" (Tokyo to Osaka), "ガザーエジプト", in which Gaza gets
#   a longer a than it has. A full-width hyphen becomes the same, "3ー5日", a dash a hyphen.
#
# Why it matters here: it is run before Japanese text is cut into words, indexed or compared, and ranges of figures and
#   of places are gone then: two words are one. A check of ranges against the translation finds
#   none in the source. Replace wave dashes by hyphens before.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'jaconv==0.5.0'

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
import jaconv

SEEN = {
    "２０２４年": "2024年",
    "3–5日": "3-5日",
    "約5～6人": "約5ー6人",
    "3－5日": "3ー5日",
    "東京〜大阪": "東京ー大阪",
    "ガザ～エジプト": "ガザーエジプト",
}
for text, expected in SEEN.items():
    seen = jaconv.normalize(text)
    print(text, seen)
    assert seen == expected, "the behaviour has changed"
PYTHON
