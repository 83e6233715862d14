#!/usr/bin/env bash
# Package: sbd 1.0.19 (npm; sentence boundaries)
#
# Expected: "They killed 25. The army denied it." is two sentences.
# Seen: it is one: up to four words that end in a number are taken for an item of a list, and words are counted from
#   the last comma, so that "In the town, they killed 25. The army denied it." is one as well. With a fifth word
#   there are two.
#
# Why it matters here: dead and ages, scores and years end sentences in news, and a year often ends a short one ("He
#   died in 2024."). A count of sentences, and a comparison with those of a source, go wrong in just such places.
#   mtlint divides both itself; it needs no sentences from elsewhere.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts 'sbd@1.0.19'

cat > demo.cjs <<'NODE'
const assert = require("node:assert");
const { sentences } = require("sbd");

const SEEN = [
  ["They killed 25 people. The army denied it.", 2],
  ["They killed 25. The army denied it.", 1],
  ["He died in 2024. She left the country.", 1],
  ["In all they killed 25. The army denied it.", 2],
  ["In the town, they killed 25. The army denied it.", 1],
];
for (const [text, expected] of SEEN) {
  const seen = sentences(text);
  console.log(seen);
  assert.strictEqual(seen.length, expected, "the behaviour has changed");
}
NODE
node demo.cjs
