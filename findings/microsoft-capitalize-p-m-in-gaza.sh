#!/usr/bin/env bash
# Package: microsoft-capitalize 1.0.8 (npm; headings in sentence case)
#
# Expected: in sentence case "U.S. troops leave Iraq" stays as it is; names need a list of exceptions, abbreviations
#   do not.
# Seen: with the names among the exceptions, a space is put behind each point, and the letter behind it is a capital
#   or not by its place: "U. S. Troops leave Iraq", "6.30 p. M. In Gaza", "The u. S. -led coalition". A point between
#   figures is kept.
#
# Why it matters here: sentence case is how most of the British press writes its headlines, and abbreviations are in
#   many of them. What the package leaves cannot be put right by a second run.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts 'microsoft-capitalize@1.0.8'

cat > demo.cjs <<'NODE'
const assert = require("node:assert");
const capitalize = require("microsoft-capitalize");

const SEEN = {
  "U.S. troops leave Iraq": "U. S. Troops leave Iraq",
  "Truce ends at 6.30 p.m. in Gaza": "Truce ends at 6.30 p. M. In Gaza",
  "The U.S.-led coalition": "The u. S. -led coalition",
  "EU and the U.A.E. agree": "EU and the u. A. E. Agree",
};
for (const [heading, expected] of Object.entries(SEEN)) {
  const seen = capitalize(heading, ["Iraq", "Gaza", "EU"]);
  console.log(heading, "->", seen);
  assert.strictEqual(seen, expected, "the behaviour has changed");
}
NODE
node demo.cjs
