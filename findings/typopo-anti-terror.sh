#!/usr/bin/env bash
# Package: typopo 3.1.0 (npm; mends marks, dashes and spaces in several languages)
#
# Expected: quotation marks are curled, dashes made uniform; the words keep their hyphens, the sentence its dashes.
# Seen: beside a quotation mark they go. "Iran"-backed is “Iran” backed, the "Anna"-class ship an “Anna” class one, an
#   anti-"terror" law becomes an anti, “terror” law. Of a pair of dashes around a quotation the first is a comma and
#   the second nothing: He paused, “no” and left. With single marks the hyphen stays.
#
# Why it matters here: words in scare quotes before a hyphen ("state"-run, pro-"reform") are how reports keep their
#   distance, and what is left is another sentence: a law that is "anti", a group called "Iran" that backed. All of it
#   is well-formed, and mtlint finds nothing in it. Compare the words before and after such a step.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts 'typopo@3.1.0'

cat > demo.mjs <<'NODE'
import assert from "node:assert";
import { fixTypos } from "typopo";

const SEEN = [
  ['The "Iran"-backed group left.', "The “Iran” backed group left."],
  ['The "Anna"-class ship sank.', "The “Anna” class ship sank."],
  ['An anti-"terror" law passed.', "An anti, “terror” law passed."],
  ['He paused – "no" – and left.', "He paused, “no” and left."],
  ["The “Iran”-backed group left.", "The “Iran” backed group left."],
  ["The ‘Iran’-backed group left.", "The ‘Iran’-backed group left."],
];
for (const [text, expected] of SEEN) {
  const seen = fixTypos(text, "en-us").replaceAll("\u00a0", " ");
  console.log(seen);
  assert.strictEqual(seen, expected, "the behaviour has changed");
}
NODE
node demo.mjs
