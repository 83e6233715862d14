#!/usr/bin/env bash
# Package: jalali-moment 3.3.11 (npm; dates of the Iranian calendar)
#
# Expected: "۳ خرداد ۱۴۰۳", a date as Persian papers print it, is 23 May 2024, as "3 خرداد 1403" is.
# Seen: with Persian digits it is 22 May 621, and ۱۴۰۳/۰۳/۰۳ is 21 March 621, the first day of the year zero. The
#   digits are not read, the month is, and what is missing becomes nought; isValid() says true. With Latin digits both
#   are right, and format() in the same locale writes Persian digits itself.
#
# Why it matters here: Persian articles have Persian digits nearly always, so a comparison of dates works on the first
#   hand-made test and fails on every article, by 1,403 years. mtlint reads all three sets of digits; before this
#   package, turn them into Latin ones.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts 'jalali-moment@3.3.11'

cat > demo.cjs <<'NODE'
const assert = require("node:assert");
const moment = require("jalali-moment");

const SEEN = [
  ["3 خرداد 1403", "D MMMM YYYY", "2024-05-23"],
  ["۳ خرداد ۱۴۰۳", "D MMMM YYYY", "0621-05-22"],
  ["1403/03/03", "YYYY/MM/DD", "2024-05-23"],
  ["۱۴۰۳/۰۳/۰۳", "YYYY/MM/DD", "0621-03-21"],
];
for (const [text, format, expected] of SEEN) {
  const date = moment.from(text, "fa", format);
  const seen = date.clone().locale("en").format("YYYY-MM-DD");
  console.log(text, seen, date.isValid());
  assert.deepStrictEqual([seen, date.isValid()], [expected, true], "the behaviour has changed");
}
NODE
node demo.cjs
