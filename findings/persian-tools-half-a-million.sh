#!/usr/bin/env bash
# Package: @persian-tools/persian-tools 4.0.4 (npm; number words of Persian)
#
# Expected: نیم میلیون, half a million, is 500,000, or is not a number; یک و نیم میلیون is 1,500,000.
# Seen: half a million is 1,000,000 and so is one and a half; two and a half is 2,000,000. "Half" is passed over, as
#   is every word that it does not know: ده‌ها هزار, tens of thousands, is 1,000.
#
# Why it matters here: figures of a Persian source that are read like this are wrong by half, and an exact
#   translation looks wrong beside them, a wrong one right. mtlint reads the halves of Persian itself (نیم, نصف, و
#   نیم); lint with the source as it is.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts '@persian-tools/persian-tools@4.0.4'

cat > demo.cjs <<'NODE'
const assert = require("node:assert");
const { wordsToNumber } = require("@persian-tools/persian-tools");

const SEEN = [
  ["پانصد هزار", 500000],
  ["نیم میلیون", 1000000],
  ["یک و نیم میلیون", 1000000],
  ["دو و نیم میلیون", 2000000],
  ["ده‌ها هزار", 1000],
];
for (const [words, expected] of SEEN) {
  const seen = wordsToNumber(words);
  console.log(words, "->", seen);
  assert.strictEqual(seen, expected, "the behaviour has changed");
}
NODE
node demo.cjs
