#!/usr/bin/env bash
# Packages: officeparser 7.8.0 (npm; the text of Word files and others)
#
# Expected: a line break and a tab inside a paragraph part words, and what stands in a content control is text like
#   other text.
# Seen: the break and the tab are nothing: "Port shut" and "Nine missing" on two lines of one paragraph are "Port
#   shutNine missing". A paragraph in a content control, of which templates are made, is missing. There are no
#   warnings.
#
# Why it matters here: headlines and their decks are often one paragraph with a break (Shift+Enter), and newsroom
#   templates hold the text in controls. What comes of it has glued words, or is empty, and an empty article has no
#   findings. mtlint reads .docx itself; give it the file.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts 'officeparser@7.8.0' 'fflate@0.8.2'

cat > demo.mjs <<'NODE'
import assert from "node:assert";
import { strToU8, zipSync } from "fflate";
import { parseOffice } from "officeparser";

const OOXML = "http://schemas.openxmlformats.org";
const word = (text) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const file = (body) =>
  zipSync({
    "[Content_Types].xml": strToU8(
      `<Types xmlns="${OOXML}/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/>` +
        `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
        `<Override PartName="/word/document.xml" ContentType=` +
        `"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ),
    "_rels/.rels": strToU8(
      `<Relationships xmlns="${OOXML}/package/2006/relationships"><Relationship Id="r1" Type=` +
        `"${OOXML}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    "word/document.xml": strToU8(
      `<w:document xmlns:w="${OOXML}/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ),
  });
const SEEN = [
  [`<w:p>${word("Port shut")}</w:p><w:p>${word("Nine missing")}</w:p>`, /^Port shut\s+Nine missing$/],
  [`<w:p>${word("Port shut")}<w:r><w:br/></w:r>${word("Nine missing")}</w:p>`, /^Port shutNine missing$/],
  [`<w:p>${word("Dead:")}<w:r><w:tab/></w:r>${word("nine")}</w:p>`, /^Dead:nine$/],
  [`<w:sdt><w:sdtContent><w:p>${word("Port shut")}</w:p></w:sdtContent></w:sdt>`, /^$/],
];
for (const [body, expected] of SEEN) {
  const document = await parseOffice(Buffer.from(file(body)));
  const seen = document.toText().trim();
  console.log(JSON.stringify(seen));
  assert.match(seen, expected, "the behaviour has changed");
}
NODE
node demo.mjs
