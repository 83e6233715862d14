#!/usr/bin/env bash
# Package: mammoth 1.13.0 (Word files to HTML and text)
#
# Expected: the shown result of a field (a date, a title, a cross-reference) is part of the text, in both forms
#   that Word files have for fields.
# Seen: of a field in the long form (fldChar) the result is kept; of one in the short form (fldSimple), which
#   other programs and templates write, the words are dropped. "Published on 3 May 2024 in Cairo" becomes
#   "Published on  in Cairo".
#
# Why it matters here: datelines of newsroom templates are such fields. In the export the date is gone, and with
#   it what weekday-mismatch and relative-date could check; the hole looks like a word that the machine lost.
#   mtlint reads no .docx: turn fields into text before the export (Ctrl+Shift+F9 in Word).

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'python-docx==1.2.0' 'mammoth==1.13.0'

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
import docx
import mammoth
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls


def run(content):
    return f"<w:r>{content}</w:r>"


def text(content):
    return run(f'<w:t xml:space="preserve">{content}</w:t>')


INSTRUCTION = ' DATE \\@ "d MMMM yyyy" '
LONG = (
    run('<w:fldChar w:fldCharType="begin"/>')
    + run(f'<w:instrText xml:space="preserve">{INSTRUCTION}</w:instrText>')
    + run('<w:fldChar w:fldCharType="separate"/>') + text("3 May 2024") + run('<w:fldChar w:fldCharType="end"/>')
)
SHORT = f"<w:fldSimple w:instr='{INSTRUCTION}'>{text('3 May 2024')}</w:fldSimple>"
seen = []
for field in (LONG, SHORT):
    document = docx.Document()
    paragraph = f"<w:p {nsdecls('w')}>{text('Published on ')}{field}{text(' in Cairo.')}</w:p>"
    document.element.body.insert(0, parse_xml(paragraph))
    document.save("article.docx")
    with open("article.docx", "rb") as file:
        seen.append(mammoth.extract_raw_text(file).value.strip())
    print(seen[-1])
assert seen == ["Published on 3 May 2024 in Cairo.", "Published on  in Cairo."], "the behaviour has changed"
PYTHON
