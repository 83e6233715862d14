#!/usr/bin/env bash
# Packages: docx2python 3.7.1, mammoth 1.13.0, docx-revisions 0.1.5 (readers of Word files)
#
# Expected: a sentence that an editor moved with "track changes" on is read once, at its new place, as an
#   insertion and a deletion are.
# Seen: mammoth reads it once. docx2python, which does drop deleted text, reads it twice, at the old place and at
#   the new. docx-revisions reads it nowhere: it is missing from the text with all changes accepted and from the
#   original text alike.
#
# Why it matters here: "moved" is what Word writes when an editor drags a sentence of a translation to another
#   place. Exported with docx2python, the article has a passage twice that nobody repeated, and mtlint reports it
#   (repeated-passage); exported with docx-revisions, a sentence is missing from the translation. mtlint reads no
#   .docx itself: accept all changes before the export.

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

WHO = 'w:author="Editor" w:date="2024-05-03T10:00:00Z"'


def run(text, tag="t"):
    return f'<w:r><w:{tag} xml:space="preserve">{text}</w:{tag}></w:r>'


document = docx.Document()
document.element.body.insert(0, parse_xml(
    f"<w:p {nsdecls('w')}>"
    + run("One. ")
    + f'<w:moveFromRangeStart w:id="1" {WHO} w:name="move1"/><w:moveFrom w:id="2" {WHO}>{run("Two. ")}</w:moveFrom>'
    + '<w:moveFromRangeEnd w:id="1"/>'
    + run("Three. ")
    + f'<w:moveToRangeStart w:id="3" {WHO} w:name="move1"/><w:moveTo w:id="4" {WHO}>{run("Two. ")}</w:moveTo>'
    + '<w:moveToRangeEnd w:id="3"/>'
    + f'<w:del w:id="5" {WHO}>{run("Deleted. ", "delText")}</w:del><w:ins w:id="6" {WHO}>{run("Inserted.")}</w:ins>'
    + "</w:p>"
))
document.save("article.docx")

paragraph = RevisionParagraph.from_paragraph(docx.Document("article.docx").paragraphs[0])
with open("article.docx", "rb") as file:
    by_mammoth = mammoth.extract_raw_text(file).value.strip()
by_docx2python = docx2python("article.docx").text.strip()
accepted, original = paragraph.accepted_text, paragraph.original_text
print("mammoth:       ", by_mammoth)
print("docx2python:   ", by_docx2python)
print("docx-revisions:", accepted, "| original:", original)
assert by_mammoth == "One. Three. Two. Inserted."
assert by_docx2python == "One. Two. Three. Two. Inserted.", "the behaviour has changed"
assert (accepted, original) == ("One. Three. Inserted.", "One. Three. Deleted. "), "the behaviour has changed"
PYTHON
