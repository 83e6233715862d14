#!/usr/bin/env bash
# Packages: downsize 0.0.8, html-truncate 1.2.2, truncatise 0.0.8 (npm; cut HTML to a number of words or characters)
#
# Expected: a teaser ends between words, or between characters: &amp; is one, won’t is one word, and the tags are
#   closed.
# Seen: downsize counts won’t as two words, so that "Israel won’t sign" ends in "Israel won’" and "Biden’s aides" in
#   "Biden’"; an &amp; is cut in half. html-truncate and truncatise count five characters for &amp; and cut it, too:
#   "AT&am...". The tags are closed each time.
#
# Why it matters here: teasers and feeds are cut by such packages. "Israel won’" reads like a victory, and "can’" like
#   can; half an entity is shown as letters. mtlint finds "&amp" in a text, but not "AT&am"; look for an apostrophe
#   before an ellipsis.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts 'downsize@0.0.8' 'html-truncate@1.2.2' 'truncatise@0.0.8'

cat > demo.cjs <<'NODE'
const assert = require("node:assert");
const downsize = require("downsize");
const htmlTruncate = require("html-truncate");
const truncatise = require("truncatise");

const BY_CHARACTERS = { TruncateLength: 16, TruncateBy: "characters", Suffix: "…" };
const TELECOMS = "<p>Union says AT&amp;T paid nobody.</p>";
const SEEN = [
  ["downsize", downsize("<p>Israel won’t sign.</p>", { words: 2 }), "<p>Israel won’</p>"],
  ["downsize", downsize("<p>Hamas said Biden’s aides left.</p>", { words: 3 }), "<p>Hamas said Biden’</p>"],
  ["downsize", downsize("<p>Hamas said Biden’s aides left.</p>", { words: 2 }), "<p>Hamas said</p>"],
  ["downsize", downsize(TELECOMS, { words: 3 }), "<p>Union says AT&</p>"],
  ["html-truncate", htmlTruncate(TELECOMS, 16), "<p>Union says AT&am...</p>"],
  ["truncatise", truncatise(TELECOMS, BY_CHARACTERS), "<p>Union says AT&am…</p>"],
];
for (const [name, seen, expected] of SEEN) {
  console.log(`${name}:`, seen);
  assert.strictEqual(seen, expected, "the behaviour has changed");
}
NODE
node demo.cjs
