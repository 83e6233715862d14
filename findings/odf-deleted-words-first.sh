#!/usr/bin/env bash
# Packages: odfpy 1.4.1, odfdo 3.27.3 (texts of LibreOffice and other OpenDocument files)
#
# Expected: words that an editor deleted with "track changes" on are no text, nor is a comment.
# Seen: an OpenDocument file keeps the deleted words, with the editor's name and the time, before its first paragraph.
#   odfpy's extractText begins with them, "A2024-05-03T00:00:00not ", and its list of paragraphs has "not " as the
#   first; odfdo's list of paragraphs, too. In both a comment stands in the middle of its sentence, name and all. Only
#   odfdo's get_formatted_text() leaves out the deletion, and puts the comment into a note.
#
# Why it matters here: translations are edited with changes recorded. The exported article begins with shreds that
#   nobody can place, and comments ("check this!") become sentences of the report, which mtlint then lints. Accept all
#   changes and remove the comments before the export.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'odfpy==1.4.1' 'odfdo==3.27.3'

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
import zipfile

from odf import teletype
from odf.opendocument import load
from odf.text import P
from odfdo import Document

NAMES = " ".join(
    f'xmlns:{prefix}="{name}"'
    for prefix, name in {
        "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
        "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
        "dc": "http://purl.org/dc/elements/1.1/",
        "manifest": "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0",
    }.items()
)
CONTENT = f"""<?xml version="1.0"?><office:document-content {NAMES} office:version="1.2"><office:body><office:text
><text:tracked-changes><text:changed-region text:id="c1"><text:deletion><office:change-info><dc:creator>A</dc:creator
><dc:date>2024-05-03T00:00:00</dc:date></office:change-info><text:p>not </text:p></text:deletion></text:changed-region
></text:tracked-changes><text:p>He did <text:change text:change-id="c1"/>leave.</text:p><text:p>See <office:annotation
><dc:creator>B</dc:creator><text:p>Check this!</text:p></office:annotation>the quay.</text:p></office:text
></office:body></office:document-content>"""
PARTS = {
    "mimetype": "application/vnd.oasis.opendocument.text",
    "content.xml": CONTENT,
    "styles.xml": f'<?xml version="1.0"?><office:document-styles {NAMES} office:version="1.2"/>',
    "meta.xml": f'<?xml version="1.0"?><office:document-meta {NAMES} office:version="1.2"><office:meta/>'
    "</office:document-meta>",
    "META-INF/manifest.xml": f'<?xml version="1.0"?><manifest:manifest {NAMES} manifest:version="1.2">'
    '<manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/>'
    + "".join(
        f'<manifest:file-entry manifest:full-path="{part}.xml" manifest:media-type="text/xml"/>'
        for part in ("content", "styles", "meta")
    )
    + "</manifest:manifest>",
}
with zipfile.ZipFile("article.odt", "w") as archive:
    for name, text in PARTS.items():
        archive.writestr(name, text)

changed = "the behaviour has changed"
article = load("article.odt")
whole = teletype.extractText(article.text)
print(whole)
assert whole == "A2024-05-03T00:00:00not He did leave.See BCheck this!the quay.", changed
paragraphs = [teletype.extractText(paragraph) for paragraph in article.getElementsByType(P)]
print(paragraphs)
assert paragraphs == ["not ", "He did leave.", "See BCheck this!the quay.", "Check this!"], changed
article = Document("article.odt")
paragraphs = [paragraph.text_recursive for paragraph in article.body.get_paragraphs()]
print(paragraphs)
assert paragraphs[0] == "not " and "Check this!" in paragraphs[2] and paragraphs[2].endswith("the quay."), changed
formatted = article.get_formatted_text()
print(formatted)
assert "not" not in formatted and "See [*]the quay." in formatted, changed
PYTHON
