#!/usr/bin/env bash
# Package: n2words 4.0.0 (npm; numbers in words)
#
# Expected: in Hebrew the 20th is העשרים, the 21st העשרים ואחד.
# Seen: both are "עשרים וראשון" (twenty and first): the 20th, the 21st, and likewise the 30th and 31st, the 40th and
#   41st, and so on, have one form. The 11th to the 19th are different from each other.
#
# Why it matters here: ordinals of a source are written out like this to be compared with "20th" and "21st" in a
#   translation, or test sentences are made of them. An anniversary, a floor or a century that is one off is then
#   the same. mtlint tells 21st from העשרים, reading the words that Hebrew really uses; a list of ordinals made with
#   this package would undo that.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts 'n2words@4.0.0'

cat > demo.mjs <<'NODE'
import assert from "node:assert";
import { toOrdinal } from "n2words/he-IL";

for (const tens of [20, 30, 40, 90]) {
  console.log(tens, toOrdinal(tens), "-", tens + 1, toOrdinal(tens + 1));
  assert.strictEqual(toOrdinal(tens), toOrdinal(tens + 1), "the behaviour has changed");
}
assert.strictEqual(toOrdinal(20), "עשרים וראשון", "the behaviour has changed");
assert.notStrictEqual(toOrdinal(18), toOrdinal(19), "the behaviour has changed");
NODE
node demo.mjs
