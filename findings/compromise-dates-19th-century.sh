#!/usr/bin/env bash
# Package: compromise-dates 3.9.0 (npm; the dates of English text, for compromise)
#
# Expected: "in the 19th century" is a hundred years, or is not read. "3 to 5 May 2024" is three days, "two weeks before
#   7 October 2023" 23 September.
# Seen: the 19th century is the nineteenth of next month; "3 to 5 May 2024" is 1 May, from three to five in the
#   afternoon; "two weeks before 7 October 2023" is a week too early, 17 September, at seven o'clock. "7 October 2023"
#   and "from 3 May to 5 May 2024" are read well.
#
# Why it matters here: background in news is told by centuries and by distances, events last for days, and all of it
#   is a plausible date when it comes out. mtlint takes dates for what their words say and does not count from today.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts 'compromise@14.17.0' 'compromise-dates@3.9.0'

cat > demo.cjs <<'NODE'
const assert = require("node:assert");
const nlp = require("compromise");
nlp.plugin(require("compromise-dates"));

const SEEN = [
  ["He came on 7 October 2023.", "2023-10-07T00:00", "2023-10-07T23:59"],
  ["It lasted from 3 May to 5 May 2024.", "2024-05-03T00:00", "2024-05-05T23:59"],
  ["It lasted from 3 to 5 May 2024.", "2024-05-01T15:00", "2024-05-01T17:00"],
  ["It was built in the 19th century.", "2024-06-19T00:00", "2024-06-19T23:59"],
  ["He left two weeks before 7 October 2023.", "2023-09-17T07:00", "2023-09-17T23:59"],
];
for (const [text, ...expected] of SEEN) {
  const [{ dates }] = nlp(text).dates({ today: "2024-05-20", timezone: "UTC" }).json();
  const seen = [dates.start.slice(0, 16), dates.end.slice(0, 16)];
  console.log(text, "->", ...seen);
  assert.deepStrictEqual(seen, expected, "the behaviour has changed");
}
NODE
node demo.cjs
