#!/usr/bin/env bash
# Packages: sugar-date 2.0.6, spacetime 7.15.0 (npm; dates in English text)
#
# Expected: with points, as all who write dates with points do, the day comes first: 7.10.2023 is 7 October 2023. Only
#   slashes are ambiguous.
# Seen: in both it is 10 July 2023. "24.10.2023" is no date in sugar-date, and is 24 October in spacetime, so that one
#   column of dates is read in two orders. spacetime also reads "October 2023" as a day, the one that has the number of
#   today, and so does it "1948".
#
# Why it matters here: sources in German, Russian, Ukrainian, Hebrew and Turkish write their dates so, and so do the
#   files of their archives. Compared with the translation, every date up to the 12th is wrong, and each is a date like
#   others. Tell sugar-date the language, spacetime that the day comes first (dmy); months and years read yourself.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts 'sugar-date@2.0.6' 'spacetime@7.15.0'

cat > demo.cjs <<'NODE'
const assert = require("node:assert");
const sugar = require("sugar-date");
const spacetime = require("spacetime");

const iso = (year, month, day) => [year, month, day].map((part) => String(part).padStart(2, "0")).join("-");
const bySugar = (text) => {
  const date = sugar.Date.create(text);
  return isNaN(date) ? "none" : iso(date.getFullYear(), date.getMonth() + 1, date.getDate());
};
const bySpacetime = (text, options) => {
  const today = { year: 2024, month: 4, date: 20 };
  return spacetime(text, "UTC", { today, ...options }).format("iso-short");
};
const SEEN = [
  ["7 October 2023", "2023-10-07", "2023-10-07", "2023-10-07"],
  ["7.10.2023", "2023-07-10", "2023-07-10", "2023-10-07"],
  ["24.10.2023", "none", "2023-10-24", "2023-10-24"],
];
for (const [text, ...expected] of SEEN) {
  const seen = [bySugar(text), bySpacetime(text), bySpacetime(text, { dmy: true })];
  console.log(text.padEnd(16), seen.join("   "));
  assert.deepStrictEqual(seen, expected, "the behaviour has changed");
}
for (const [text, expected] of [["October 2023", "2023-10-20"], ["1948", "1948-05-20"]]) {
  console.log(text.padEnd(29), bySpacetime(text));
  assert.strictEqual(bySpacetime(text), expected, "the behaviour has changed");
}
NODE
node demo.cjs
