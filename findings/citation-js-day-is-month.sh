#!/usr/bin/env bash
# Package: @citation-js/date 0.5.1 (npm; the dates of Citation.js)
#
# Expected: "3 травня 2024", 3 May 2024 in Ukrainian, is read, or is kept as it stands, as "3 mai 2024" in French is.
# Seen: it is March 2024: a month in letters that are not Latin is passed over, and the day stands for it. Arabic,
#   Hebrew, Russian and Greek fare the same; "12 грудня 2023" is right by chance, and "21 травня 2024" is the 21st
#   month. English dates are read well.
#
# Why it matters here: the sources of a report are filed by such dates. Up to the 12th each has a right year and a
#   likely month, and looks as if the day was not known. Keep the wording of the source beside what was read of it;
#   mtlint knows the months of its source languages by name.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts '@citation-js/date@0.5.1'

cat > demo.cjs <<'NODE'
const assert = require("node:assert");
const { parse } = require("@citation-js/date");

const SEEN = [
  ["3 May 2024", { "date-parts": [[2024, 5, 3]] }],
  ["3 mai 2024", { raw: "3 mai 2024" }],
  ["3 травня 2024", { "date-parts": [[2024, 3]] }],
  ["3 мая 2024", { "date-parts": [[2024, 3]] }],
  ["3 مايو 2024", { "date-parts": [[2024, 3]] }],
  ["3 במאי 2024", { "date-parts": [[2024, 3]] }],
  ["3 Μαΐου 2024", { "date-parts": [[2024, 3]] }],
  ["21 травня 2024", { "date-parts": [[2024, 21]] }],
];
for (const [text, expected] of SEEN) {
  const seen = parse(text);
  console.log(text, JSON.stringify(seen));
  assert.deepStrictEqual(seen, expected, "the behaviour has changed");
}
NODE
node demo.cjs
