#!/usr/bin/env bash
# Package: humanparser 2.7.0 (npm; parts of names)
#
# Expected: "Jack Ma" has the first name Jack and the last name Ma.
# Seen: Ma is a suffix, the degree; there is no last name, and "Mr. Jack Ma" has the last name Jack. "Ma Long" and
#   "Jack Ma Yun" are right.
#
# Why it matters here: people are indexed by their last names, and news from China has many of this one. A list of
#   names for mtlint (house-name) or a check for the second mention of a person ("Ma said") that starts from such
#   parts misses them; look for persons without a last name.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts 'humanparser@2.7.0'

cat > demo.cjs <<'NODE'
const assert = require("node:assert");
const { parseName } = require("humanparser");

const SEEN = [
  ["Jack Ma Yun", "Jack", "Yun", undefined],
  ["Ma Long", "Ma", "Long", undefined],
  ["Jack Ma", "Jack", "", "Ma"],
  ["Mr. Jack Ma", undefined, "Jack", "Ma"],
];
for (const [name, first, last, suffix] of SEEN) {
  const seen = parseName(name);
  console.log(name, "->", JSON.stringify(seen));
  const { firstName, lastName } = seen;
  assert.deepStrictEqual([firstName, lastName, seen.suffix], [first, last, suffix], "the behaviour has changed");
}
NODE
node demo.cjs
