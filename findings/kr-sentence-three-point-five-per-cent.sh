#!/usr/bin/env bash
# Package: kr-sentence 0.0.3 (sentences of Korean text)
#
# Expected: "수출이 3.5% 늘었다." (exports rose by 3.5%) is one sentence, and the quotation in 그는 “아니다.”라고 말했다 (he said "no")
#   stays in the sentence that has it.
# Seen: "수출이 3.5" is a sentence, and "% 늘었다." is another: each number with a decimal point ends a sentence. "값은
#   3.5달러였다" (it cost 3.5 dollars) and "10.7 공격", the attack of 7 October, are cut likewise. A quotation ends its
#   sentence before its closing mark, and the next one begins with that mark and the particle behind it.
#
# Why it matters here: sentences of a source are paired with those of its translation. Rates and quotations are in
#   every second sentence of news, and each of them makes one pair too many. What is left of the sentence has no verb,
#   or begins with a mark that closes nothing. mtlint cuts both sides itself.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check kr-sentence==0.0.3

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
from kr_sentence.tokenizer import tokenize

SEEN = {
    "그는 떠났다. 그녀는 남았다.": ["그는 떠났다.", "그녀는 남았다."],
    "수출이 3.5% 늘었다. 그는 말했다.": ["수출이 3.5", "% 늘었다.", "그는 말했다."],
    "값은 3.5달러였다.": ["값은 3.5", "달러였다."],
    "그는 10.7 공격을 비난했다.": ["그는 10.7", "공격을 비난했다."],
    "그는 “아니다.”라고 말했다.": ["그는 “아니다.", "”라고 말했다."],
}
for text, expected in SEEN.items():
    seen = tokenize(text)
    print(text, "->", seen)
    assert seen == expected, "the behaviour has changed"
PYTHON
