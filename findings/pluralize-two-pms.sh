#!/usr/bin/env bash
# Package: pluralize 8.0.0 (npm; plural and singular of English words)
#
# Expected: the plural of MP is MPs, of NGO NGOs, as every style guide has it.
# Seen: MPS and NGOS: what is all capitals stays all capitals, the ending too. Two prime ministers are "2 PMS", drones
#   "UAVS", two fighter jets "MiGS". "F-16s" is right.
#
# Why it matters here: most of those who act in political news are abbreviations, and "PMS" and "IDS" are other words. A
#   headline in capitals hides it, a text in small letters does not. A script that makes the forms of a list of terms or
#   names (for mtlint's house-name, say) with this misses the one form that occurs.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts 'pluralize@8.0.0'

cat > demo.cjs <<'NODE'
const assert = require("node:assert");
const pluralize = require("pluralize");

const SEEN = { hostage: "hostages", "F-16": "F-16s", MP: "MPS", PM: "PMS", NGO: "NGOS", UAV: "UAVS", MiG: "MiGS" };
for (const [word, expected] of Object.entries(SEEN)) {
  console.log(pluralize(word, 1, true), "->", pluralize(word, 2, true));
  assert.strictEqual(pluralize(word), expected, "the behaviour has changed");
}
NODE
node demo.cjs
