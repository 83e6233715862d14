#!/usr/bin/env bash
# Package: any-date-parser 2.2.4 (npm; dates in the languages that the JavaScript engine knows)
#
# Expected: "3 مايو 2024", 3 May 2024 in Arabic, has a day, a month and a year, as "3 أبريل 2024", 3 April, has.
# Seen: it is three in the afternoon of 2024, without day and month. The first letter of May (مايو) and of March
#   (مارس) is م, the Arabic "p.m.", and is taken for it, though the word goes on. 31 May is one in the afternoon of
#   the third. The Islamic month of Safar (صفر) begins with ص, "a.m.".
#
# Why it matters here: whoever compares the dates of an Arabic article with those of its translation has ten months
#   that work and two that don't: the day is lost without an error, and an hour stands there that nobody wrote. Test
#   a reader of dates with all twelve months of each language.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts 'any-date-parser@2.2.4'

cat > demo.cjs <<'NODE'
const assert = require("node:assert");
const parser = require("any-date-parser");

const SEEN = [
  ["3 أبريل 2024", { day: 3, month: 4, year: 2024 }],
  ["12 يونيو 2024", { day: 12, month: 6, year: 2024 }],
  ["3 مايو 2024", { hour: 15, year: 2024 }],
  ["12 مارس 2024", { hour: 12, year: 2024 }],
  ["31 مايو 2024", { hour: 13, year: 2024, day: 3 }],
  ["5 صفر 1446", { hour: 5, year: 1446 }],
];
for (const [text, seen] of SEEN) {
  const parts = { ...parser.attempt(text, "ar") };
  console.log(text, "->", JSON.stringify(parts));
  assert.deepStrictEqual(parts, seen, "the behaviour has changed");
}
NODE
node demo.cjs
