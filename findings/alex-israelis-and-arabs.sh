#!/usr/bin/env bash
# Package: alex 11.0.1 (npm; a linter for inconsiderate writing)
#
# Expected: the names of nations and faiths are no bad words, or all of them are to be used with care.
# Seen: "Israeli", "Palestinian", "Arab", "Jewish", "Muslim" and "Christian" are "profane in some cases"; Syrian,
#   Iranian, Pakistani, Ukrainian, Kurd, Druze and Houthi are not. So are "killed", "execution" and "remains".
#
# Why it matters here: in news from the Middle East that is a warning in every sentence, against the words that no
#   report can do without, and for one side of a war only, if the other is Iranian. mtlint marks words that judge
#   (loaded-language) and no nations; whoever runs both sets profanitySureness to 1.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts 'alex@11.0.1'

cat > demo.mjs <<'NODE'
import assert from "node:assert";
import { text } from "alex";

const MARKED = ["Israeli", "Palestinian", "Arab", "Jewish", "Muslim", "Christian"];
const SILENT = ["Syrian", "Iranian", "Pakistani", "Ukrainian", "Kurdish", "Druze", "Houthi"];
for (const word of [...MARKED, ...SILENT]) {
  const reasons = text(`The ${word} driver spoke.`).messages.map(({ reason }) => reason);
  console.log(word, "->", reasons.join("; ") || "nothing");
  const expected = MARKED.includes(word) ? [`Be careful with \`${word}\`, it’s profane in some cases`] : [];
  assert.deepStrictEqual(reasons, expected, "the behaviour has changed");
}
NODE
node demo.mjs
