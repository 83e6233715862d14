#!/usr/bin/env bash
# Package: case-police 2.2.1 (npm; corrects the capitals of well-known names)
#
# Expected: "Github" becomes "GitHub". The list is of names that are nothing else.
# Seen: a word of any text with one capital at its head is made an abbreviation of computing where it has the same
#   letters: Uri, one of the most common given names in Israel and a canton of Switzerland, is "URI"; the Greek island
#   of Ios is "iOS". Words in small letters, and in capitals, are left alone.
#
# Why it matters here: the tool runs over all files of a site, with --fix as a rule, and does not stop at articles.
#   In print there is an abbreviation in place of a man. Disable it for the folder of the articles.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts 'case-police@2.2.1'

cat > demo.mjs <<'NODE'
import assert from "node:assert";
import { loadAllPresets, replace } from "case-police";

const SEEN = [
  ["The code is on Github.", "The code is on GitHub."],
  ["Uri Cohen fled the canton of Uri.", "URI Cohen fled the canton of URI."],
  ["The ferry to Ios sank.", "The ferry to iOS sank."],
];
const dictionary = await loadAllPresets();
console.log = () => {};
for (const [text, expected] of SEEN) {
  const seen = await replace(text, dictionary);
  console.info(text, "->", seen);
  assert.strictEqual(seen, expected, "the behaviour has changed");
}
NODE
node demo.mjs
