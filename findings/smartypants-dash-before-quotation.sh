#!/usr/bin/env bash
# Packages: smartypants 2.0.2 (PyPI); smartypants 0.2.2, marked-smartypants 1.1.12, typogr 0.6.8 (npm): curly marks
#
# Expected: a quotation behind a dash opens: He paused—“No,” he said.
# Seen: it opens with a closing mark, He paused—”No,” he said, in all four, when the dash is the character itself; in
#   the first also when it is written as two hyphens. As &mdash;, or with spaces around it, the same sentence is right;
#   so it is in retext-smartypants, which has the same ancestor.
#
# Why it matters here: editors and translation models write the dash itself, and "—" before a quotation is common in
#   reports. Two closing marks are no pair: whoever looks for quotations finds none there, or takes the words between
#   two quotations for one. Look at the dashes of a text after its marks were curled.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'smartypants==2.0.2'
npm install --silent --no-audit --no-fund --ignore-scripts 'smartypants@0.2.2' 'typogr@0.6.8' 'marked@18.2.1' \
  'marked-smartypants@1.1.12' 'retext@9.0.0' 'retext-smartypants@6.2.0'

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
from smartypants import Attr, smartypants

SEEN = {
    'He paused—"No," he said.': "He paused—”No,” he said.",
    'He paused--"No," he said.': "He paused—”No,” he said.",
    'He paused — "No," he said.': "He paused — “No,” he said.",
    'He paused&mdash;"No," he said.': "He paused&mdash;“No,” he said.",
}
for text, expected in SEEN.items():
    seen = smartypants(text, Attr.set1 | Attr.u)
    print(seen)
    assert seen == expected, "the behaviour has changed"
PYTHON

cat > demo.mjs <<'NODE'
import assert from "node:assert";
import { createRequire } from "node:module";
import { marked } from "marked";
import { markedSmartypants } from "marked-smartypants";
import { retext } from "retext";
import retextSmartypants from "retext-smartypants";

const require = createRequire(import.meta.url);
const { smartypantsu } = require("smartypants");
const typogr = require("typogr");

const SENTENCE = 'He paused—"No," he said.';
const WRONG = "He paused—”No,” he said.";
const plain = (text) => text.replaceAll("&#8220;", "“").replaceAll("&#8221;", "”");
marked.use(markedSmartypants());
const SEEN = [
  [smartypantsu(SENTENCE, "1"), WRONG],
  [plain(typogr.smartypants(SENTENCE)), WRONG],
  [plain(marked.parseInline(SENTENCE)), WRONG],
  [String(retext().use(retextSmartypants).processSync(SENTENCE)), "He paused—“No,” he said."],
];
for (const [seen, expected] of SEEN) {
  console.log(seen);
  assert.strictEqual(seen, expected, "the behaviour has changed");
}
NODE
node demo.mjs
