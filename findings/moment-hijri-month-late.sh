#!/usr/bin/env bash
# Package: moment-hijri 3.0.0 (npm; the Islamic calendar for moment)
#
# Expected: a date that the package has written itself, in its own name of the month, is read back as that date:
#   "3 Ramadhan 1445" is the third day of the ninth month.
# Seen: it is the tenth month. Each name of one word, Muharram, Safar, Rajab, Sha’ban, Ramadhan and Shawwal, is read
#   as the month after; each of two words, such as "Rabi' al-Awwal", as the first month of the year. All twelve are
#   "valid". By numbers (1445-9-3) dates are read well. Loading the package also makes the language of all of moment
#   Arabic.
#
# Why it matters here: "on 3 Ramadhan" is how the press of the Gulf dates an attack, and a script that puts the
#   Western date beside it for the editor is wrong by a month or by most of a year, in a form that nobody checks in
#   his head. Take the number of the month from a table of your own.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts 'moment@2.30.1' 'moment-hijri@3.0.0'

cat > demo.cjs <<'NODE'
const assert = require("node:assert");
const moment = require("moment-hijri");

assert.strictEqual(moment.locale(), "ar-sa", "the behaviour has changed");
moment.locale("en");
const seen = Array.from({ length: 12 }, (_, index) => {
  const text = moment(`1445-${index + 1}-3`, "iYYYY-iM-iD").format("iD iMMMM iYYYY");
  const back = moment(text, "iD iMMMM iYYYY");
  console.log(text, "is read as month", back.iMonth() + 1);
  assert(back.isValid(), "the behaviour has changed");
  return back.iMonth() + 1;
});
assert.deepStrictEqual(seen, [2, 3, 1, 1, 1, 1, 8, 9, 10, 11, 1, 1], "the behaviour has changed");
NODE
node demo.cjs
