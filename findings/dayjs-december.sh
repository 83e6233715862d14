#!/usr/bin/env bash
# Package: dayjs 1.11.23 (npm; dates), with its plugin customParseFormat
#
# Expected: "3 грудня 2024", 3 December 2024 in Ukrainian, is read as what it is, as "3 листопада 2024", 3 November,
#   is.
# Seen: it is 3 December 2025. Every date of December comes out a year late in the languages whose months have a case
#   of their own in a date: Ukrainian, Russian, Belarusian, Polish, Croatian and Lithuanian. The other eleven months
#   are right, and so is December where the word stands alone in the nominative ("3 грудень 2024").
#
# Why it matters here: whoever compares the dates of a source with those of its translation finds a year that nobody
#   wrote, each December, and has no such case among the tests of the eleven months before. The strict mode calls the
#   date invalid. mtlint reads the dates of its source languages itself; elsewhere test with December.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts 'dayjs@1.11.23'

cat > demo.cjs <<'NODE'
const assert = require("node:assert");
const dayjs = require("dayjs");
dayjs.extend(require("dayjs/plugin/customParseFormat"));

const FORMAT = "D MMMM YYYY";
const changed = "the behaviour has changed";
for (const [locale, text] of [
  ["uk", "3 грудня 2024"],
  ["ru", "3 декабря 2024"],
  ["be", "3 снежня 2024"],
  ["pl", "3 grudnia 2024"],
  ["hr", "3 prosinca 2024"],
  ["lt", "3 gruodžio 2024"],
]) {
  require(`dayjs/locale/${locale}`);
  assert.strictEqual(dayjs("2024-12-03").locale(locale).format(FORMAT), text, changed);
  const seen = dayjs(text, FORMAT, locale).format("YYYY-MM-DD");
  console.log(text, seen);
  assert.strictEqual(seen, "2025-12-03", changed);
  for (let month = 1; month < 12; month += 1) {
    const day = `2024-${String(month).padStart(2, "0")}-03`;
    const written = dayjs(day).locale(locale).format(FORMAT);
    assert.strictEqual(dayjs(written, FORMAT, locale).format("YYYY-MM-DD"), day, changed);
  }
}
assert.strictEqual(dayjs("3 грудень 2024", FORMAT, "uk").format("YYYY-MM-DD"), "2024-12-03", changed);
NODE
node demo.cjs
