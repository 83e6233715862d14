#!/usr/bin/env bash
# Package: luxon 3.7.2 (npm; dates)
#
# Expected: with the locale fa, 3 May 2024 is "۳ مه ۲۰۲۴" by the Gregorian calendar, or "۱۴ اردیبهشت ۱۴۰۳" by that of
#   Iran.
# Seen: toFormat("d MMMM yyyy") writes "۳ اردیبهشت ۲۰۲۴": day and year of the one calendar with the month of the other.
#   21 January 2024 and 31 December 2024 are "21 Bahman 2024" and "31 Dey 2024", a month that has 30 days. Pashto is
#   the same. toLocaleString(DATE_FULL) is all Iranian, and with outputCalendar "gregory" both are Gregorian.
#
# Why it matters here: test texts, datelines and lists of dates that are made so read like dates and belong to no day;
#   read by the calendar of their month they are years, or centuries, away. A translator who turns the month into May
#   or into April has no way to be right. Set outputCalendar wherever a date is written for Persian.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts 'luxon@3.7.2'

cat > demo.cjs <<'NODE'
const assert = require("node:assert");
const { DateTime } = require("luxon");

const SEEN = [
  [DateTime.local(2024, 5, 3), "۳ اردیبهشت ۲۰۲۴", "۱۴ اردیبهشت ۱۴۰۳", "۳ مه ۲۰۲۴"],
  [DateTime.local(2024, 1, 21), "۲۱ بهمن ۲۰۲۴", "۱ بهمن ۱۴۰۲", "۲۱ ژانویه ۲۰۲۴"],
  [DateTime.local(2024, 12, 31), "۳۱ دی ۲۰۲۴", "۱۱ دی ۱۴۰۳", "۳۱ دسامبر ۲۰۲۴"],
];
for (const [day, mixed, iranian, gregorian] of SEEN) {
  const persian = day.setLocale("fa");
  const seen = [
    persian.toFormat("d MMMM yyyy"),
    persian.toLocaleString(DateTime.DATE_FULL),
    persian.reconfigure({ outputCalendar: "gregory" }).toFormat("d MMMM yyyy"),
  ];
  console.log(seen);
  assert.deepStrictEqual(seen, [mixed, iranian, gregorian], "the behaviour has changed");
}
NODE
node demo.cjs
