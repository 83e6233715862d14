#!/usr/bin/env bash
# Package: sentence-extractor 1.0.7 (npm; sentences of a text)
#
# Expected: all of the text is in one of its sentences, with the last one, with or without a full stop.
# Seen: what does not end in a full stop is left out: a headline is no sentence, of “No,” he said. “Yes.” the "Yes" is
#   gone, since a quotation mark ends it. So is a last sentence that ends in "p.m." or "the U.S.", and "Prices rose by
#   2.5%." is none at all.
#
# Why it matters here: quotations end most paragraphs of a news article, and each last one is lost without a word; a
#   count of sentences, a comparison with the source or a summary does not know that they were there. mtlint keeps the
#   whole text in its sentences.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts 'sentence-extractor@1.0.7'

cat > demo.cjs <<'NODE'
const assert = require("node:assert");
const { extract } = require("sentence-extractor");

const SEEN = [
  ["The talks failed. Nobody was hurt.", ["The talks failed.", " Nobody was hurt."]],
  ["“No,” he said. “Yes.”", ["“No,” he said."]],
  ["The talks failed. They go on at 5 p.m.", ["The talks failed."]],
  ["Talks fail in Cairo", []],
  ["Prices rose by 2.5%.", []],
];
for (const [text, expected] of SEEN) {
  const seen = extract(text);
  console.log(text, "->", seen);
  assert.deepStrictEqual(seen, expected, "the behaviour has changed");
}
NODE
node demo.cjs
