#!/usr/bin/env bash
# Package: contractions 0.1.73 (expands "it's" to "it is")
#
# Expected: fix("U.S. troops left.") changes nothing: there is no contraction in it.
# Seen: "YOU.S. troops left.": the u of chats, for "you", is found in each U that stands alone or before a stop. The
#   U.N. is "The YOU.N.", a British court "a YOU.K. court", and U Thant, once the head of the United Nations, "YOU
#   Thant". "It is 5 o'clock" is "5 of the clock".
#
# Why it matters here: texts are expanded like this before they are compared, counted or searched. Three names that are
#   in nearly every report are gone then, and a comparison of names finds them lost in a translation that has them. The
#   option slang=False leaves them alone; set it.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'contractions==0.1.73'

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
import contractions

SEEN = {
    "U.S. troops left.": "YOU.S. troops left.",
    "The U.N. said so.": "The YOU.N. said so.",
    "A U.K. court met.": "A YOU.K. court met.",
    "He met U Thant.": "He met YOU Thant.",
    "The US said it's over.": "The US said it is over.",
    "It is 5 o'clock.": "It is 5 of the clock.",
}
for text, expected in SEEN.items():
    seen = contractions.fix(text)
    print(seen)
    assert seen == expected, "the behaviour has changed"
    if "U." in text or "U " in text:
        assert contractions.fix(text, slang=False) == text, "the behaviour has changed"
PYTHON
