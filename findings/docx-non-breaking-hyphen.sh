#!/usr/bin/env bash
# Packages: docx2python 3.7.1, docx-revisions 0.1.5 (readers of Word files)
#
# Expected: the non-breaking hyphen of "cease-fire" (Ctrl+Shift+Hyphen in Word, which writes it as an element of
#   its own) is read as some hyphen.
# Seen: both libraries drop it, and the word is "ceasefire". python-docx, on which docx-revisions is built,
#   reads "-", mammoth U+2011.
#
# Why it matters here: one article then has "cease-fire" (typed with the plain key) beside "ceasefire" (typed
#   with the other): mtlint's hyphenation-variant reports a mix that is not in the file; and "re-sign" turns
#   into "resign", which no rule can see. Export with mammoth, or replace these hyphens in Word first.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'python-docx==1.2.0' 'docx2python==3.7.1' 'mammoth==1.13.0' 'docx-revisions==0.1.5'

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
import docx
import mammoth
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx2python import docx2python
from docx_revisions import RevisionParagraph

document = docx.Document()
document.element.body.insert(0, parse_xml(
    f"<w:p {nsdecls('w')}><w:r><w:t>A cease</w:t><w:noBreakHyphen/><w:t>fire began.</w:t></w:r></w:p>"
))
document.save("article.docx")

paragraph = docx.Document("article.docx").paragraphs[0]
with open("article.docx", "rb") as file:
    by_mammoth = mammoth.extract_raw_text(file).value.strip()
by_docx2python = docx2python("article.docx").text.strip()
by_revisions = RevisionParagraph.from_paragraph(paragraph).accepted_text
for reader, text in [("python-docx", paragraph.text), ("mammoth", by_mammoth),
                     ("docx2python", by_docx2python), ("docx-revisions", by_revisions)]:
    print(f"{reader:15}{text}")
assert paragraph.text == "A cease-fire began."
assert by_mammoth == "A cease\u2011fire began."
assert by_docx2python == by_revisions == "A ceasefire began.", "the behaviour has changed"
PYTHON
