#!/usr/bin/env bash
# Package: date-fns 4.4.0 (npm; dates), its locales for Kurdish (ckb), Armenian (hy), Kazakh (kk) and Arabic (ar-SA)
#
# Expected: what format() writes in a language, parse() reads in it.
# Seen: in Kurdish January, September, October and November are all read as December; in Armenian June and July are
#   January; in Kazakh June is May, and September to November are January. There is no error. In the Arabic of Saudi
#   Arabia nothing is read at all, not even what the same locale wrote; in plain Arabic, Hebrew and Ukrainian all is.
#
# Why it matters here: a date of a source becomes another date of the same year, in languages that few of us can check,
#   and its translation looks wrong. Before a locale reads your sources let it read what it writes, for twelve months.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts 'date-fns@4.4.0'

cat > demo.mjs <<'NODE'
import assert from "node:assert";
import { format, isValid, parse } from "date-fns";
import * as locales from "date-fns/locale";

const PATTERN = "d MMMM yyyy";
const read = (month, locale) => {
  const written = format(new Date(2024, month - 1, 3), PATTERN, { locale });
  const date = parse(written, PATTERN, new Date(2000, 0, 1), { locale });
  return isValid(date) ? date.getMonth() + 1 : 0;
};
const SEEN = {
  ckb: [12, 2, 3, 4, 5, 6, 7, 8, 12, 12, 12, 12],
  hy: [1, 2, 3, 4, 5, 1, 1, 8, 9, 10, 11, 12],
  kk: [1, 2, 3, 4, 5, 5, 7, 8, 1, 1, 1, 12],
  arSA: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  ar: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
  he: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
  uk: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
};
for (const [name, expected] of Object.entries(SEEN)) {
  const seen = expected.map((_, index) => read(index + 1, locales[name]));
  console.log(name, seen.join(" "));
  assert.deepStrictEqual(seen, expected, "the behaviour has changed");
}
NODE
node demo.mjs
