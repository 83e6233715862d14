#!/usr/bin/env bash
# Package: docx2python 3.7.1 (a reader of Word files)
#
# Expected: the text of a text box, such as a caption, is read once.
# Seen: twice. Word stores a text box in two forms, a modern one and a fallback for old programs, of which a
#   reader takes one. docx2python takes both; mammoth takes one, and puts it behind its paragraph.
#
# Why it matters here: every caption or pull quote in a text box becomes two paragraphs of the same words. To a
#   linter that is the fault of a machine translation that repeats itself: mtlint reports duplicated-block for
#   each. The report is right about the text it was given, so look at the export before the translation.

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
from docx2python import docx2python

TEXT = "<w:txbxContent><w:p><w:r><w:t>Mourners at the funeral.</w:t></w:r></w:p></w:txbxContent>"
OOXML = "http://schemas.openxmlformats.org"
SHAPE = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
document = docx.Document()
document.element.body.insert(0, parse_xml(f"""
<w:p xmlns:w="{OOXML}/wordprocessingml/2006/main" xmlns:mc="{OOXML}/markup-compatibility/2006"
     xmlns:wp="{OOXML}/drawingml/2006/wordprocessingDrawing" xmlns:a="{OOXML}/drawingml/2006/main"
     xmlns:wps="{SHAPE}" xmlns:v="urn:schemas-microsoft-com:vml">
  <w:r><mc:AlternateContent>
    <mc:Choice Requires="wps"><w:drawing><wp:inline><wp:extent cx="900000" cy="300000"/><wp:docPr id="1" name="Box"/>
      <a:graphic><a:graphicData uri="{SHAPE}"><wps:wsp><wps:txbx>{TEXT}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData>
      </a:graphic></wp:inline></w:drawing></mc:Choice>
    <mc:Fallback><w:pict><v:shape><v:textbox>{TEXT}</v:textbox></v:shape></w:pict></mc:Fallback>
  </mc:AlternateContent></w:r>
  <w:r><w:t>Rescuers dug.</w:t></w:r>
</w:p>"""))
document.save("article.docx")

by_docx2python = docx2python("article.docx").text.split("\n\n")
with open("article.docx", "rb") as file:
    by_mammoth = mammoth.extract_raw_text(file).value.split("\n\n")
print("docx2python:", by_docx2python)
print("mammoth:    ", by_mammoth)
assert by_mammoth.count("Mourners at the funeral.") == 1
assert by_docx2python.count("Mourners at the funeral.") == 2, "the behaviour has changed"
PYTHON
