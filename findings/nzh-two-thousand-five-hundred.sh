#!/usr/bin/env bash
# Package: nzh 1.0.14 (npm; Chinese numerals to figures and back)
#
# Expected: 两千五百人 is 2,500 people, 两万 20,000; so news writes them, and 二千五百 is the rarer form. 二〇二三年 is the year 2023.
# Seen: 两 (two, before a measure) is not known, and what it belongs to is dropped: 两千五百 is 500, 一万两千 is 10,000, 两百, 两万
#   and 两亿 are 0. 二〇二三 is 223. 二千五百 is right, and nothing says that characters were left out.
#
# Why it matters here: a script that compares the numbers of a Chinese article with those of its translation finds 500
#   where the text says 2,500, and blames the right translation or passes a wrong one. mtlint reads 两 as two and the
#   digits of a year one by one.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts 'nzh@1.0.14'

cat > demo.cjs <<'NODE'
const assert = require("node:assert");
const { decodeS } = require("nzh").cn;

const SEEN = { 二千五百: 2500, 两千五百: 500, 一万两千: 10000, 两百: 0, 两万: 0, 两亿: 0, 二〇二三: 223 };
for (const [text, expected] of Object.entries(SEEN)) {
  const seen = decodeS(text);
  console.log(text, "->", seen);
  assert.strictEqual(seen, expected, "the behaviour has changed");
}
NODE
node demo.cjs
