#!/usr/bin/env bash
# Package: piraye 1.1.1 (makes Persian, Arabic and English text uniform)
#
# Expected: with Persian digits, Persian marks and no extra spaces, "3.5 میلیون" (3.5 million) is "۳.۵ میلیون" or, as
#   Persian has it, "۳٫۵"; 1,200 is "۱٬۲۰۰".
# Seen: "۳. ۵ میلیون", three, full stop, five million, and "۱، ۲۰۰", one, comma, 200. To "remove extra spaces" sets one
#   behind each mark, in a number too: 10:30 and 7.10.2023 fall apart, and so does an address. Alone, each of the
#   three settings does no such thing; together with marks the last one does.
#
# Why it matters here: text is made uniform before it is cut into sentences and compared, and a figure that was torn
#   here is an end of a sentence there, and two other figures in a comparison. Leave the spaces to later.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'piraye==1.1.1'

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON' 2>errors || { cat errors; exit 1; }
from piraye import NormalizerBuilder

digits = NormalizerBuilder().digit_fa().build()
spaces = NormalizerBuilder().remove_extra_spaces().build()
marks = NormalizerBuilder().digit_fa().punctuation_fa().build()
all_three = NormalizerBuilder().digit_fa().punctuation_fa().remove_extra_spaces().build()
SEEN = {
    "3.5 میلیون": ("۳.۵ میلیون", "3.5 میلیون", "۳.۵ میلیون", "۳. ۵ میلیون"),
    "1,200 نفر": ("۱,۲۰۰ نفر", "1,200 نفر", "۱،۲۰۰ نفر", "۱، ۲۰۰ نفر"),
    "10:30": ("۱۰:۳۰", "10:30", "۱۰:۳۰", "۱۰: ۳۰"),
    "7.10.2023": ("۷.۱۰.۲۰۲۳", "7.10.2023", "۷.۱۰.۲۰۲۳", "۷. ۱۰. ۲۰۲۳"),
}
for text, expected in SEEN.items():
    seen = tuple(normalizer.normalize(text)[0] for normalizer in (digits, spaces, marks, all_three))
    print(*seen, sep="   ")
    assert seen == expected, "the behaviour has changed"
PYTHON
