#!/usr/bin/env bash
# Package: virastar 0.22.1 (npm; cleans up Persian text)
#
# Expected: "۵ می سازمان ملل", "on 5 May the United Nations", stays as it is: می is May there.
# Seen: the month is tied to the next word with a zero-width non-joiner, "می‌سازمان", as the prefix of a verb is ("می
#   روم", I go, does become "می‌روم"). Any word will do, a figure too: "۵ می ۲۰۲۴" becomes "۵ می‌۲۰۲۴". The other
#   spelling of May, مه, and all other months are left alone.
#
# Why it matters here: a source that was cleaned so has no month in it, but a word "mi-sāzmān" that is in no
#   dictionary, and a search for «۵ می ۲۰۲۴» finds only the articles that were not cleaned. Write مه before you clean,
#   or give mtlint the source as it came.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts 'virastar@0.22.1'

cat > demo.cjs <<'NODE'
const assert = require("node:assert");
const Virastar = require("virastar");

const TIE = "\u200c";
const SEEN = [
  ["او می رود", `او می${TIE}رود`],
  ["در ۵ می سازمان ملل گفت", `در ۵ می${TIE}سازمان ملل گفت`],
  ["در ۵ می ۲۰۲۴ گفت", `در ۵ می${TIE}۲۰۲۴ گفت`],
  ["در ۵ مه سازمان ملل گفت", "در ۵ مه سازمان ملل گفت"],
  ["در ۵ ژوئن سازمان ملل گفت", "در ۵ ژوئن سازمان ملل گفت"],
];
for (const [text, expected] of SEEN) {
  const seen = new Virastar().cleanup(text);
  console.log(seen.replaceAll(TIE, "|"));
  assert.strictEqual(seen, expected, "the behaviour has changed");
}
NODE
node demo.cjs
