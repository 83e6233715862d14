#!/usr/bin/env bash
# Package: textlint-rule-date-weekday-mismatch 1.1.1 (npm; compares dates and their weekdays), with textlint 15.2.2
#
# Expected: "on 7.10.2023 (Saturday)" is right: 7 October 2023 was a Saturday. "Friday, October 7, 2023" is a mismatch.
# Seen: the right one is "mismatch weekday", since it is read as 10 July, and --fix writes "on 7.10.2023 (Monday)".
#   13.10.2023 cannot be read so, and is left alone. The wrong one, with the weekday in front, as the press writes it,
#   has no message: only a weekday in brackets behind the date is looked at.
#
# Why it matters here: in translations from Russian, Ukrainian or German such dates come day first, and a day of the
#   first twelve gets a wrong weekday from a tool that is there to correct them. Do not run it with --fix. mtlint
#   (weekday-mismatch) reads dotted dates day first, and looks for the weekday on both sides.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts \
  'textlint@15.2.2' 'textlint-rule-date-weekday-mismatch@1.1.1'

cat > demo.md <<'MARKDOWN'
They met on 7.10.2023 (Saturday) in Kyiv.

They met on 13.10.2023 (Friday) in Kyiv.

They met on Friday, October 7, 2023 in Kyiv.

They met on October 7, 2023 (Friday) in Kyiv.
MARKDOWN
npx textlint --no-color --format unix --rule date-weekday-mismatch demo.md > report.txt || true
cat report.txt
grep -q '7\.10\.2023 (Saturday) => 7\.10\.2023 (Monday)' report.txt
grep -q 'October 7, 2023 (Friday) => October 7, 2023 (Saturday)' report.txt
grep -q '^2 problems' report.txt
npx textlint --no-color --fix --rule date-weekday-mismatch demo.md > fixed.txt || true
cat demo.md
grep -q 'on 7\.10\.2023 (Monday) in Kyiv' demo.md
grep -q 'on Friday, October 7, 2023 in Kyiv' demo.md
