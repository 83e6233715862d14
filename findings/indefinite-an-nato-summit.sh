#!/usr/bin/env bash
# Packages: indefinite 2.5.2, articles 0.2.2 (npm; "a" or "an" before an English word)
#
# Expected: "a NATO summit", "an EU official" no more than "an European one", "a unilateral step", "an heirloom".
# Seen: indefinite writes "an NATO summit" and "an NASA report": all that is in capitals is spelled letter by letter. It
#   writes "an unilateral step", "an Eurosceptic" and "a heirloom" as well. Both write "an EU official"; articles, which
#   has the others right, does so too. "A UN official", "an MP" and "a UNESCO site" are right in both.
#
# Why it matters here: an official of the EU is in the news every day, so that a check that is built on either marks
#   what is right and proposes what is wrong. mtlint's article rule has lists of its own of what is read as a word and
#   what by its letters; do not set its findings against these.

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
