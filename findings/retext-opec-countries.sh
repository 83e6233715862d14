#!/usr/bin/env bash
# Package: retext-redundant-acronyms 5.0.0 (npm; "ATM machine")
#
# Expected: "PIN number" and "HIV virus" say a word twice, the second time as the last letter of the acronym, and are
#   reported; the acronym must be one whose letters stand for that word.
# Seen: "OPEC countries" is to be "OPECs", "the SALT talks" are to be "SALTs", "the New START treaty" is to be "START";
#   and as capitals are not looked at, talks in Salt, a city of Jordan, are to be "Salts", and a Pin number "Pin".
#
# Why it matters here: each of these is how a newspaper writes it. Where the proposal is applied unseen, the member
#   states of a cartel become so many cartels, and a treaty a beginning. Leave the rule out for news.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts 'unified@11.0.5' 'retext-english@5.0.0' 'retext-stringify@4.0.0' 'retext-redundant-acronyms@5.0.0'

cat > demo.mjs <<'NODE'
import assert from "node:assert";
import english from "retext-english";
import redundantAcronyms from "retext-redundant-acronyms";
import stringify from "retext-stringify";
import { unified } from "unified";

const SEEN = [
  ["His PIN number was stolen.", "PIN"],
  ["OPEC countries cut production.", "OPECs"],
  ["He took part in the SALT talks.", "SALTs"],
  ["Moscow left the New START treaty.", "START"],
  ["In Salt talks went on.", "Salts"],
];
const processor = unified().use(english).use(redundantAcronyms).use(stringify);
for (const [text, expected] of SEEN) {
  const { messages } = await processor.process(text);
  console.log(text, "->", messages.map(({ reason }) => reason).join());
  assert.strictEqual(messages[0]?.expected?.[0], expected, "the behaviour has changed");
}
NODE
node demo.mjs
