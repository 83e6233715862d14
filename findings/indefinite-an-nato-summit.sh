#!/usr/bin/env bash
# Package: indefinite 2.5.2 (npm; "a" or "an" before an English word)
#
# Expected: "a NATO summit", since the letters are read as a word; "a unilateral step", "an heirloom", "an M16 rifle".
# Seen: "an NATO summit" and "an NASA report": what is in capitals is spelled letter by letter, only "a UNESCO site" is
#   not. "An unilateral step", "an Eurosceptic" and "a heirloom" are read wrongly as well, and "a M16 rifle" is not
#   spelled. "A UN official", "an MP" and "an EU official" are right. articles 0.2.2 has all of them right.
#
# Why it matters here: a summit of NATO is in the news every month, so that a check that is built on this marks what is
#   right and proposes what is wrong. mtlint's indefinite-article marks none of the right ones; do not set its findings
#   against these.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts 'indefinite@2.5.2' 'articles@0.2.2'

cat > demo.cjs <<'NODE'
const assert = require("node:assert");
const indefinite = require("indefinite");
const { articlize } = require("articles");

const SEEN = [
  ["UN official", "a", "a"],
  ["MP", "an", "an"],
  ["UNESCO site", "a", "a"],
  ["EU official", "an", "an"],
  ["M16 rifle", "a", "an"],
  ["NATO summit", "an", "a"],
  ["NASA report", "an", "a"],
  ["unilateral step", "an", "a"],
  ["Eurosceptic", "an", "a"],
  ["heirloom", "a", "an"],
];
for (const [noun, ...expected] of SEEN) {
  const seen = [indefinite(noun), articlize(noun)];
  console.log(seen.join("   "));
  assert.deepStrictEqual(seen, expected.map((article) => `${article} ${noun}`), "the behaviour has changed");
}
NODE
node demo.cjs
