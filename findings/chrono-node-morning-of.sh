#!/usr/bin/env bash
# Package: chrono-node 2.10.3 (npm; finds dates in running text)
#
# Expected: "the morning of 7 October 2023" is that day, as "7 October 2023" alone is.
# Seen: the whole phrase is taken for a date and all of the date in it is dropped: no day, month or year is known,
#   and what is implied is today. The same with the evening of 3 May and the night of 3-4 May. The strict parser,
#   which knows no mornings, reads the day.
#
# Why it matters here: news tells the time of day of nearly everything. A script that takes the dates out of
#   translations to compare them, or to file them, gets the day on which it runs: two different mornings agree, and
#   tomorrow they are different from today. Beside mtlint, which has its own reader of dates, use the strict parser.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts 'chrono-node@2.10.3'

cat > demo.cjs <<'NODE'
const assert = require("node:assert");
const chrono = require("chrono-node");

const TODAY = new Date(2024, 4, 15, 12);
const UNKNOWN = [null, null, null];
const SEEN = [
  ["It began on 7 October 2023.", "on 7 October 2023", [2023, 10, 7]],
  ["It began on the morning of 7 October 2023.", "morning of 7 October 2023", UNKNOWN],
  ["It ended on the evening of May 3, 2023.", "evening of May 3, 2023", UNKNOWN],
  ["They fled in the night of 3-4 May 2023.", "night of 3-4 May 2023", UNKNOWN],
];
for (const [sentence, text, date] of SEEN) {
  const [found, ...more] = chrono.parse(sentence, TODAY);
  const { start } = found;
  const known = ["year", "month", "day"].map((part) => (start.isCertain(part) ? start.get(part) : null));
  console.log(sentence, "->", found.text, known, start.date().toDateString());
  assert.deepStrictEqual([found.text, known, more.length], [text, date, 0], "the behaviour has changed");
}
const [strict] = chrono.strict.parse("It began on the morning of 7 October 2023.", TODAY);
assert.strictEqual(strict.text, "7 October 2023", "the behaviour has changed");
NODE
node demo.cjs
