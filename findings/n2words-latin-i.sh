#!/usr/bin/env bash
# Package: n2words 4.0.0 (npm; numbers in words)
#
# Expected: the Ukrainian words are in Cyrillic: 200 is двісті.
# Seen: wherever Ukrainian has і, the word has a Latin i: двiстi, двi тисячi, мiльйон, третiй. They look alike, and
#   no Ukrainian text holds them.
#
# Why it matters here: numbers in words are made like this to look for in a source text, or as test sentences. The
#   search finds "forty" and "hundred", and no "two hundred" ever. The words for numbers that mtlint compares with
#   are Cyrillic throughout, and its homoglyph rule is for English: do not make a list or a test for it with this
#   package unread.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts 'n2words@4.0.0'

cat > demo.mjs <<'NODE'
import assert from "node:assert";
import { toCardinal, toOrdinal } from "n2words/uk-UA";

const SEEN = [
  [toCardinal(40), "сорок"],
  [toCardinal(200), "дв\u0069ст\u0069"],
  [toCardinal(2000), "дв\u0069 тисяч\u0069"],
  [toCardinal(1000000), "один м\u0069льйон"],
  [toOrdinal(3), "трет\u0069й"],
];
for (const [seen, expected] of SEEN) {
  console.log(seen, "Latin letters:", seen.match(/[a-z]/g)?.length ?? 0);
  assert.strictEqual(seen, expected, "the behaviour has changed");
}
NODE
node demo.mjs
