#!/usr/bin/env bash
# Package: another-name-parser 0.1.0 (npm; parts of names)
#
# Expected: in "Vladimir V. Putin", as the New York Times writes him, V. is the middle initial, as W. is in "George W.
#   Bush".
# Seen: V. is a suffix, as if he were the fifth of his name; there is no middle name. The same with Dmitry V. Medvedev
#   and with everybody whose initial is I., in any order: "Putin, Vladimir V." too. The last names are right.
#
# Why it matters here: these initials stand for Vladimirovich, Viktorovich and Ivanovich, and for Ibrahim and Ismail.
#   Persons are matched by first, middle and last name, and the one with his initial is then another than the one
#   without, or is printed as "Putin V." at the second mention. Take single letters with a period for initials before
#   such a parser sees them.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts 'another-name-parser@0.1.0'

cat > demo.cjs <<'NODE'
const assert = require("node:assert");
const parse = require("another-name-parser");

const SEEN = [
  ["George W. Bush", "George", "W.", "Bush", ""],
  ["Vladimir V. Putin", "Vladimir", "", "Putin", "V."],
  ["Dmitry V. Medvedev", "Dmitry", "", "Medvedev", "V."],
  ["Ali I. Haddad", "Ali", "", "Haddad", "I."],
  ["Putin, Vladimir V.", "Vladimir", "", "Putin", "V."],
];
for (const [name, ...expected] of SEEN) {
  const { first, middle, last, suffix } = parse(name);
  console.log(name, "->", JSON.stringify({ first, middle, last, suffix }));
  assert.deepStrictEqual([first, middle ?? "", last, suffix ?? ""], expected, "the behaviour has changed");
}
NODE
node demo.cjs
