#!/usr/bin/env bash
# Package: remove-markdown 0.7.0 (npm; Markdown to plain text)
#
# Expected: an editor's word in brackets, as in “He [Biden] left”, is no markup and stays; links become their words.
# Seen: with a link later in the paragraph the two are one: “He Biden] said no,” she told [Reuters. Behind a bracket
#   with a colon the text is gone, and so is all from the first bracket on: "He [Abbas] left [Ramallah]: he flew." is
#   "He", "He said [in Arabic]: no." is "He said". "Turnout was < 40% and > 30% there" is "Turnout was  30% there".
#   An escaped full stop keeps its backslash, "In 2023\. It".
#
# Why it matters here: quotations in news have such brackets every day, with a name or "in Arabic", and links beside
#   them. What is gone has no faults, and the lonely bracket is a fault that the article has not. mtlint reads Markdown
#   itself: give it the file.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts 'remove-markdown@0.7.0'

cat > demo.cjs <<'NODE'
const assert = require("node:assert");
const plain = require("remove-markdown");

const SEEN = [
  ["“He [Biden] said no,” she said.", "“He [Biden] said no,” she said."],
  ["“He [Biden] said no,” she told [Reuters](https://example.org).", "“He Biden] said no,” she told [Reuters."],
  ["He said [in Arabic]: no.", "He said"],
  ["He [Abbas] left [Ramallah]: he flew.", "He"],
  ["Turnout was < 40% and > 30% there.", "Turnout was  30% there."],
  ["In 2023\\. It fell.", "In 2023\\. It fell."],
];
for (const [markdown, expected] of SEEN) {
  const seen = plain(markdown);
  console.log(`${markdown} -> ${seen}`);
  assert.strictEqual(seen, expected, "the behaviour has changed");
}
NODE
node demo.cjs
