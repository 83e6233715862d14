#!/usr/bin/env bash
# Packages: html-text 0.7.1 (PyPI), node-html-markdown 2.0.0, turndown 7.2.5 (npm; a page as text or Markdown)
#
# Expected: a tag within a word ends no word. <b>Net</b><b>anyahu</b> is Netanyahu, as a reader sees it, and the Markdown
#   of it, made HTML again, shows Netanyahu.
# Seen: html-text writes "Net anyahu" and "un believ able", and "40 th Street" for 40<sup>th</sup>; node-html-markdown
#   writes "**Net** **anyahu**", with a space. turndown writes "**Net****anyahu**", which readers of Markdown show with
#   four asterisks in the name.
#
# Why it matters here: editors in a browser cut one bold word in two wherever somebody has corrected a letter, and
#   nobody sees it on the page. The linter sees two names, neither of them the one that stands elsewhere in the article,
#   or a word that is in no dictionary. mtlint reads the page itself, and the word is whole: give it the HTML.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'html-text==0.7.1'
npm install --silent --no-audit --no-fund --ignore-scripts 'node-html-markdown@2.0.0' 'turndown@7.2.5' 'marked@16.4.1'

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
import html_text

SEEN = {
    "<p>Mr <b>Net</b><b>anyahu</b> left.</p>": "Mr Net anyahu left.",
    "<p>It was un<i>believ</i>able.</p>": "It was un believ able.",
    "<p>They met in 40<sup>th</sup> Street.</p>": "They met in 40 th Street.",
}
for page, expected in SEEN.items():
    seen = html_text.extract_text(page)
    print("html-text:         ", seen)
    assert seen == expected, "the behaviour has changed"
PYTHON

cat > demo.mjs <<'NODE'
import assert from "node:assert";
import { marked } from "marked";
import { NodeHtmlMarkdown } from "node-html-markdown";
import Turndown from "turndown";

const PAGE = "<p>Mr <b>Net</b><b>anyahu</b> left.</p>";
const shown = (markdown) => marked.parse(markdown).replace(/<.*?>/g, "").trim();
const SEEN = [
  ["node-html-markdown:", NodeHtmlMarkdown.translate(PAGE), "Mr Net anyahu left."],
  ["turndown:          ", new Turndown().turndown(PAGE), "Mr Net****anyahu left."],
];
for (const [name, markdown, expected] of SEEN) {
  console.log(name, markdown, "| shown as:", shown(markdown));
  assert.strictEqual(shown(markdown), expected, "the behaviour has changed");
}
NODE
node demo.mjs
