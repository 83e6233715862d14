#!/usr/bin/env bash
# Packages: mammoth 1.13.0, python-docx 1.2.0 (readers of Word files)
#
# Expected: words that stand in a directional embedding (w:dir, what a Word file has for a stretch that runs from
#   right to left or, in an Arabic or Hebrew paragraph, from left to right) are part of the paragraph's text.
# Seen: python-docx and mammoth leave the words out; mammoth at least notes that "an unrecognised element was
#   ignored". docx2python keeps them.
#
# Why it matters here: a desk that translates from Arabic or Hebrew has such files, and what is embedded is a
#   name, a figure or a foreign word: in the export the sentence has lost it. What is left can be a whole sentence
#   ("The newspaper reported it"), so mtlint has nothing to report unless it is given the source to compare with;
#   the cure is another export.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'python-docx==1.2.0' 'docx2python==3.7.1' 'mammoth==1.13.0'

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
import docx
import mammoth
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx2python import docx2python


def run(text):
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


document = docx.Document()
document.element.body.insert(0, parse_xml(
    f"<w:p {nsdecls('w')}>{run('The newspaper ')}"
    f'<w:dir w:val="ltr">{run("Al-Fajr")}</w:dir>'
    f"{run(' reported it.')}</w:p>"
))
document.save("article.docx")

by_python_docx = docx.Document("article.docx").paragraphs[0].text
with open("article.docx", "rb") as file:
    result = mammoth.extract_raw_text(file)
by_docx2python = docx2python("article.docx").text.strip()
print("python-docx:", by_python_docx)
print("mammoth:    ", result.value.strip(), result.messages)
print("docx2python:", by_docx2python)
assert by_docx2python == "The newspaper Al-Fajr reported it."
assert by_python_docx == "The newspaper  reported it.", "the behaviour has changed"
assert result.value.strip() == "The newspaper  reported it.", "the behaviour has changed"
PYTHON
