#!/usr/bin/env bash
# Package: @iarna/rtf-to-html 1.1.0 (npm; RTF as HTML)
#
# Expected: RTF has words for typographic marks (\ldblquote, \rdblquote, \rquote, \emdash), and for a letter that old
#   readers do not know it gives the number and a substitute, \u1605?, of which a reader shows one.
# Seen: the marks are gone: “No,” he said—quickly. Khan’s is "No, he saidquickly. Khans". Of an Arabic letter both are
#   shown, م?ص?ر? for مصر (Egypt). A footnote stands in the middle of its sentence, "TextNote here. goes on.", and the
#   header of the page before the first word, "HeadBody".
#
# Why it matters here: RTF is what newsroom systems and word processors export. No quotation is left of such a text, so
#   that no rule can miss its speaker, and glued words look like faults of a translation. Write RTF as docx first,
#   which mtlint reads.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts '@iarna/rtf-to-html@1.1.0'

cat > demo.cjs <<'NODE'
const assert = require("node:assert");
const rtf = require("@iarna/rtf-to-html");

const SEEN = [
  ["The talks failed.", "The talks failed."],
  ["\\ldblquote No,\\rdblquote  he said\\emdash quickly. Khan\\rquote s", "No, he saidquickly. Khans"],
  ["\\uc1\\u1605?\\u1589?\\u1585? (Egypt)", "م?ص?ر? (Egypt)"],
  ["Text{\\footnote Note here.} goes on.", "TextNote here. goes on."],
  ["{\\header Head}Body", "HeadBody"],
];
const html = (text) => new Promise((resolve, reject) => {
  const options = { template: (document, defaults, content) => content };
  const file = `{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fnil Arial;}}\\pard ${text}\\par}`;
  rtf.fromString(file, options, (error, result) => (error ? reject(error) : resolve(result)));
});
(async () => {
  for (const [text, expected] of SEEN) {
    const seen = (await html(text)).replace(/<[^>]*>/g, "").trim();
    console.log(text, "->", seen);
    assert.strictEqual(seen, expected, "the behaviour has changed");
  }
})();
NODE
node demo.cjs
