#!/usr/bin/env bash
# Package: @hebcal/core 6.9.3 (npm; the Hebrew calendar)
#
# Expected: "כ״ב בתשרי התשפ״ד" is 22 Tishri 5784, 7 October 2023. The letter ה, five, in front of the year stands for
#   the five thousand that is mostly left out.
# Seen: it is 12 October 2028: the letter counts five years. With an apostrophe of the keyboard behind it, ה'תשפ"ד, it
#   is the same; only with the typographic geresh, ה׳תשפ״ד, or without the letter is it 2023. Independence Day of 1948,
#   "ה׳ באייר התש״ח", is in 1953.
#
# Why it matters here: papers print the year with the letter and without it, and few who type have the geresh. A year
#   that is five too late is still a likely year, and no error is raised: an anniversary or a deadline moves. mtlint
#   converts no dates of the Hebrew calendar; whoever does it with this package cuts the letter off first.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts '@hebcal/core@6.9.3'

cat > demo.mjs <<'NODE'
import assert from "node:assert";
import { HDate } from "@hebcal/core";

const SEEN = [
  ["כ״ב בתשרי תשפ״ד", "Sat Oct 07 2023"],
  ["כ״ב בתשרי ה׳תשפ״ד", "Sat Oct 07 2023"],
  ["כ״ב בתשרי התשפ״ד", "Thu Oct 12 2028"],
  [`כ"ב בתשרי ה'תשפ"ד`, "Thu Oct 12 2028"],
  ["ה׳ באייר תש״ח", "Fri May 14 1948"],
  ["ה׳ באייר התש״ח", "Mon Apr 20 1953"],
];
for (const [text, expected] of SEEN) {
  const seen = HDate.fromGematriyaString(text).greg().toDateString();
  console.log(text, seen);
  assert.strictEqual(seen, expected, "the behaviour has changed");
}
NODE
node demo.mjs
