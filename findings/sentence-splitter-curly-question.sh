#!/usr/bin/env bash
# Package: sentence-splitter 5.0.1 (npm; the sentences under many rules of textlint)
#
# Expected: “Why now?” he asked, is one sentence, whichever quotation marks it has.
# Seen: between straight marks the question stays whole or ends after its mark; between typographic ones the
#   sentence ends before the closing mark, so that the next "sentence" is: ” he asked. A film called “Where Are
#   You?” is cut in two. The other way round, a full stop before the closing mark ends nothing: “No.” He left, is
#   one sentence.
#
# Why it matters here: printed news has typographic marks, and quotations full of questions. Rules that count
#   sentences or their length give other numbers for the same article once its marks are curled, and what looks
#   like a quotation that is never closed is only a cut. mtlint keeps the closing mark with its sentence.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts 'sentence-splitter@5.0.1'

cat > demo.mjs <<'NODE'
import assert from "node:assert";
import { split } from "sentence-splitter";

const sentences = (text) => split(text).filter((node) => node.type === "Sentence").map((node) => node.raw);
const SEEN = [
  ['The film "Where Are You?" opened on Friday.', ['The film "Where Are You?" opened on Friday.']],
  ["The film “Where Are You?” opened on Friday.", ["The film “Where Are You?", "” opened on Friday."]],
  ["“Why now?” he asked. Nobody spoke.", ["“Why now?", "” he asked.", "Nobody spoke."]],
  ["“No.” He left.", ["“No.” He left."]],
];
for (const [text, seen] of SEEN) {
  console.log(text, "->", sentences(text).join(" | "));
  assert.deepStrictEqual(sentences(text), seen, "the behaviour has changed");
}
NODE
node demo.mjs
