#!/usr/bin/env bash
# Package: punctilio 3.2.0 (npm; typographic marks, dashes and spaces)
#
# Expected: "5-6 May" is a range and gets an en dash; "Boeing 737-800", "flight 12-34" and the number 555-0123 are
#   none and keep their hyphens.
# Seen: all of them get one: "Boeing 737–800". A320-200 and 12-34-56 are spared. And a quotation that begins with a
#   quotation, "'No,' he said", is an error: "Transform is not idempotent".
#
# Why it matters here: aircraft and telephone numbers are in the news. After this step a search for "737-800" finds
#   nothing, and the name has two forms where only some articles went through it. mtlint's range-dash leaves the
#   name with its hyphen alone; do not run such a step over a whole archive.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts 'punctilio@3.2.0'

cat > demo.mjs <<'NODE'
import assert from "node:assert";
import { transform } from "punctilio";

const SEEN = [
  ["It was on 5-6 May.", "5–6"],
  ["The Boeing 737-800 crashed.", "737–800"],
  ["It was flight 12-34.", "12–34"],
  ["Call 555-0123 now.", "555–0123"],
  ["An Airbus A320-200 crashed.", "A320-200"],
];
for (const [text, expected] of SEEN) {
  const seen = transform(text).replaceAll("\u00a0", " ");
  console.log(seen);
  assert.ok(seen.includes(expected), "the behaviour has changed");
}
assert.throws(() => transform(`"'No,' he said"`), /not idempotent/, "the behaviour has changed");
NODE
node demo.mjs
