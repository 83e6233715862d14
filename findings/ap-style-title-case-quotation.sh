#!/usr/bin/env bash
# Package: ap-style-title-case 2.0.0 (npm; headlines in the style of the AP)
#
# Expected: "iran says ‘no’ to the plan" becomes "Iran Says ‘No’ to the Plan".
# Seen: a word behind a quotation mark stays small, straight or curly: "Iran Says ‘no’ to the Plan", and at the
#   beginning of the headline "“we Will Win,” He Says". "U.s." is what becomes of "u.s.".
#
# Why it matters here: headlines quote. What this makes of them has mixed case in a headline that is otherwise in
#   title case. mtlint's heading-case leaves quotations alone, so nothing tells: read quoted headlines after such a
#   step.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts 'ap-style-title-case@2.0.0'

cat > demo.cjs <<'NODE'
const assert = require("node:assert");
const { apStyleTitleCase } = require("ap-style-title-case");

const SEEN = [
  ["iran says no to the plan", "Iran Says No to the Plan"],
  ["iran says ‘no’ to the plan", "Iran Says ‘no’ to the Plan"],
  ["iran says 'no' to the plan", "Iran Says 'no' to the Plan"],
  ["“we will win,” he says", "“we Will Win,” He Says"],
  ["the u.s. and the e.u.", "The U.s. and the E.u."],
];
for (const [text, expected] of SEEN) {
  const seen = apStyleTitleCase(text);
  console.log(text, "->", seen);
  assert.strictEqual(seen, expected, "the behaviour has changed");
}
NODE
node demo.cjs
