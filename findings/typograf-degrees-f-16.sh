#!/usr/bin/env bash
# Package: typograf 7.8.0 (npm; typographic marks, spaces and dashes)
#
# Expected: with the locale en-US, "1/2/2024" and "10 F-35s" stay as they are; a half may become ½, 5 C five degrees.
# Seen: the date becomes "½/2024", "3/4/2024" is "¾/2024", and ten fighter jets are "10 °F-35s", three transport planes
#   "3 °C-130s". "11/2/2024" and "01/02/2024" are spared. It is the same with en-GB.
#
# Why it matters here: of a date only the year is left, and which day it was cannot be told any more. Jets are in every
#   report of an air raid. What comes out is spelled well and has its marks in order, so that no checker of spelling or
#   marks has anything to say: run mtlint and your eyes before such a step, not after it, and turn off the rules
#   common/number/fraction and common/symbols/cf.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts 'typograf@7.8.0'

cat > demo.cjs <<'NODE'
const assert = require("node:assert");
const Typograf = require("typograf");

const spaces = (text) => text.replaceAll(/\s/gu, " ");
const SEEN = [
  ["The deal of 1/2/2024 failed.", "The deal of ½/2024 failed."],
  ["It met on 3/4/2024 and 11/2/2024.", "It met on ¾/2024 and 11/2/2024."],
  ["It sent 5 F-16s and 10 F-35s.", "It sent 5 °F-16s and 10 °F-35s."],
  ["They flew in 3 C-130s.", "They flew in 3 °C-130s."],
];
for (const locale of ["en-US", "en-GB"]) {
  const typograf = new Typograf({ locale: [locale] });
  for (const [text, expected] of SEEN) {
    const seen = spaces(typograf.execute(text));
    console.log(seen);
    assert.strictEqual(seen, expected, "the behaviour has changed");
  }
}
const careful = new Typograf({ locale: ["en-US"], disableRule: ["common/number/fraction", "common/symbols/cf"] });
for (const [text] of SEEN) {
  assert.strictEqual(spaces(careful.execute(text)), text, "the behaviour has changed");
}
NODE
node demo.cjs
