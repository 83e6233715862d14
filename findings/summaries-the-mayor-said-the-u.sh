#!/usr/bin/env bash
# Packages: node-summarizer 1.0.7, lexrank 1.0.5, rake-modified 1.0.8 (npm; summaries and key phrases of a text)
#
# Expected: a summary is made of whole sentences of the text, a key phrase of whole words and numbers.
# Seen: node-summarizer and lexrank end a sentence within U.S. or behind it, rake-modified at a decimal point. Of "The
#   mayor said the U.S. would not leave Rafah." the first keeps "The mayor said the U.", with the next sentence behind
#   it without a space, the second "The mayor said the U.S."; of "Hamas says the U.S. will not pay." lexrank's best
#   sentence is "will not pay.". For rake-modified the army fired "5 million rounds" when it was 3.5.
#
# Why it matters here: what was not said, and who said it, is cut off a summary that reads well, and a wrong figure
#   becomes a tag. The first and last words of each sentence of a summary are to be compared with the article. mtlint
#   tells the U.S. within a sentence from one at its end.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts 'node-summarizer@1.0.7' 'lexrank@1.0.5' 'rake-modified@1.0.8'

cat > demo.cjs <<'NODE'
const assert = require("node:assert");
const { promisify } = require("node:util");
const { SummarizerManager } = require("node-summarizer");
const lexrank = require("lexrank");
const rake = require("rake-modified").default;

const TALKS =
  "The mayor said the U.S. would not leave Rafah. He said turnout was 2.5 million. The army said it would look into " +
  "the talks. Officials said that the talks in Rafah would go on, the army and the mayor said.";
const byFrequency = (text, sentences) => new SummarizerManager(text, sentences).getSummaryByFrequency().summary;
const byLexrank = promisify((text, sentences, callback) =>
  lexrank.summarize(text, sentences, (error, lines, summary) => callback(error, summary.trim())),
);

(async () => {
  const SEEN = [
    ["node-summarizer", byFrequency(TALKS, 2), "The mayor said the U.The army said it would look into the talks."],
    [
      "lexrank",
      await byLexrank(TALKS, 2),
      "The mayor said the U.S. Officials said that the talks in Rafah would go on, the army and the mayor said.",
    ],
    ["lexrank", await byLexrank("Hamas says the U.S. will not pay. A truce is near.", 1), "will not pay."],
    ["rake-modified", Object.keys(rake("The army fired 3.5 million rounds.")).join(), "5 million rounds,army fired 3"],
  ];
  for (const [name, seen, expected] of SEEN) {
    console.log(`${name}:`, seen);
    assert.strictEqual(seen, expected, "the behaviour has changed");
  }
})();
NODE
node demo.cjs
