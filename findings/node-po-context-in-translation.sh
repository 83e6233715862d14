#!/usr/bin/env bash
# Package: node-po 0.1.2 (npm; reads and writes PO catalogues)
#
# Expected: a msgctxt tells two messages of one wording apart, or is left out by a reader that does not know it.
# Seen: it is added to the translation above it: "May" before a message of the context "verb" is "Mayverb", and of a
#   plural before the context "month" the last form is "%d deadmonth". The file is written back so. The contexts
#   themselves are gone, and there is no error.
#
# Why it matters here: contexts keep May the month and may the verb apart, and a headline from the same words in a text.
#   A catalogue that went through this reader has words that no translator wrote, and of two messages one translation is
#   left. Lint the file before; mtlint keeps contexts.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts 'node-po@0.1.2'

cat > demo.cjs <<'NODE'
const assert = require("node:assert");
const PO = require("node-po");

const CATALOGUE = `msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

msgid "قتيل"
msgid_plural "%d قتيل"
msgstr[0] "one dead"
msgstr[1] "%d dead"

msgctxt "month"
msgid "أيار"
msgstr "May"

msgctxt "verb"
msgid "قد"
msgstr "may"
`;
const catalogue = PO.parse(CATALOGUE);
const seen = catalogue.items.map((item) => item.msgstr);
console.log(seen);
console.log(catalogue.toString().split("\n\n").slice(1).join("\n\n"));
assert.deepStrictEqual(seen, [["one dead", "%d deadmonth"], ["Mayverb"], ["may"]], "the behaviour has changed");
assert(!catalogue.toString().includes("msgctxt"), "the behaviour has changed");
NODE
node demo.cjs
