#!/usr/bin/env bash
# Package: wink-nlp-utils 2.1.0 (npm; prepares text for search, classification and comparison)
#
# Expected: removeElisions makes full words of "They didn't leave", or leaves the "not" in it; amplifyNotElision makes
#   "They cannot leave" or "can not" of "can't".
# Seen: without its elision the sentence is "They did leave". The other function writes "ca not", "wo not" and "sha not"
#   ("did not" is right). With the curly apostrophe of print neither changes anything, so that the same sentence has two
#   senses. removePunctuations makes "3 5 million" of 3.5 million, and "1 200 people" of 1,200.
#
# Why it matters here: sources, translations and corpora are brought to one form with this before they are compared, and
#   the one error that turns a report into its opposite, a lost "not", is made on the way, or is made on both sides and
#   cannot be found any more. Compare the text as it is.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts 'wink-nlp-utils@2.1.0'

cat > demo.cjs <<'NODE'
const assert = require("node:assert");
const { string } = require("wink-nlp-utils");

const SEEN = [
  ["removeElisions", "They didn't leave.", "They did leave."],
  ["removeElisions", "They didn’t leave.", "They didn’t leave."],
  ["amplifyNotElision", "They didn't leave.", "They did not leave."],
  ["amplifyNotElision", "They can't leave.", "They ca not leave."],
  ["amplifyNotElision", "They won't leave.", "They wo not leave."],
  ["removePunctuations", "It cost 3.5 million", "It cost 3 5 million"],
  ["removePunctuations", "Some 1,200 people", "Some 1 200 people"],
];
for (const [name, text, expected] of SEEN) {
  const seen = string[name](text);
  console.log(name, text, "->", seen);
  assert.strictEqual(seen, expected, "the behaviour has changed");
}
NODE
node demo.cjs
