#!/usr/bin/env bash
# Package: l10n-lint 1.23.30 (checks translations in PO, XLIFF and other files)
#
# Expected: "قُتل ٢٥ شخصًا." and "The attack killed 25 people." have one number, as "3,5 Millionen" and "3.5 million"
#   have, for which it makes allowance. A question in Arabic ends with ؟, in Japanese with ？, and in English with ?.
# Seen: ٢٥ is "missing in translation", and so is the 50 of ٥٠٪; a translation that says 52 in its place gets the same
#   report. Of questions from Arabic and Japanese the translation "ends with '?' but source does not"; Chinese and Hindi
#   sentences have no full stop in its eyes, so that the English one has one too many.
#
# Why it matters here: papers of Egypt, Iraq and Iran print these digits, and a right translation of such an article has
#   as many reports as it has numbers and questions, among which a wrong number cannot be seen. mtlint reads digits and
#   marks of other scripts as what they are.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'l10n-lint==1.23.30'

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
import re
import subprocess

PAIRS = [
    ("Er zahlte 3,5 Millionen.", "He paid 3.5 million.", set()),
    ("La guerre est-elle finie ?", "Is the war over?", set()),
    ("قُتل ٢٥ شخصًا.", "The attack killed 25 people.", {"numeric-mismatch"}),
    ("قُتل ٢٥ شخصًا.", "The attack killed 52 people.", {"numeric-mismatch"}),
    ("هل انتهت الحرب؟", "Has the war ended?", {"punctuation-mismatch", "inconsistent-punctuation"}),
    ("戦争は終わったのか？", "Is the war over?", {"punctuation-mismatch", "inconsistent-punctuation"}),
    ("हिंसा समाप्त हुई।", "The violence is over.", {"end-stop-mismatch", "inconsistent-punctuation"}),
]
HEAD = 'msgid ""\nmsgstr ""\n"Language: en\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'
for source, translation, expected in PAIRS:
    with open("news.po", "w", encoding="utf-8") as file:
        file.write(f'{HEAD}msgid "{source}"\nmsgstr "{translation}"\n')
    command = ["venv/bin/l10n-lint", "--skip-checks", "boundary-character-mismatch", "news.po"]
    output = subprocess.run(command, capture_output=True, text=True, encoding="utf-8").stdout
    seen = set(re.findall(r"\[([a-z-]+)\]", output))
    print(source, "|", translation, "|", *sorted(seen))
    assert seen == expected, "the behaviour has changed"
PYTHON
