#!/usr/bin/env bash
# Package: retext-equality 7.1.0 (npm; the rules for considerate language of alex and others)
#
# Expected: words that may insult are reported, with better ones that mean the same in a report.
# Seen: for the slaves that were freed it proposes "secondaries", "workers", "replicas" or "nodes"; for an Islamist
#   group a "Muslim" one, or "fanatic"; for an invalid vote a vote that "has a disability" or is "turned off"; for a
#   lame duck a "boring" one; for the king and the queen "ruler". "Policemen" are to be "officers", which is sensible.
#
# Why it matters here: "Islamist" is in many reports from the Sahel, and "Muslim" in its place turns a statement on a
#   party into one on a faith. Where an editor or a model takes the first proposal, news is falsified by a rule for
#   good manners. Of its rules choose those for news (retext-equality has "ignore"); mtlint proposes a word only where
#   it means the same (loaded-language).

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts \
  'retext-equality@7.1.0' 'retext-english@5.0.0' 'retext-stringify@4.0.0' 'unified@11.0.5'

cat > demo.mjs <<'NODE'
import assert from "node:assert";
import retextEnglish from "retext-english";
import retextEquality from "retext-equality";
import retextStringify from "retext-stringify";
import { unified } from "unified";

const SEEN = [
  ["The gunmen killed two policemen.", "policemen", ["officers", "police officers"]],
  ["The slaves were freed.", "slaves", ["secondaries", "workers", "replicas", "nodes"]],
  ["An Islamist group took the town.", "Islamist", ["muslim", "person of Islamic faith", "fanatic"]],
  ["It was an invalid vote.", "invalid", ["turned off", "has a disability"]],
  ["A lame duck president cannot sign it.", "lame", ["boring", "dull"]],
  ["The king met reporters.", "king", ["ruler"]],
];
const processor = unified().use(retextEnglish).use(retextEquality).use(retextStringify);
for (const [text, word, expected] of SEEN) {
  const { messages } = await processor.process(text);
  const found = messages.find((message) => message.actual === word);
  console.log(text, "->", word, found?.expected);
  const proposals = (found?.expected ?? []).map((proposal) => proposal.toLowerCase());
  for (const proposal of expected) {
    assert.ok(proposals.includes(proposal.toLowerCase()), "the behaviour has changed");
  }
}
NODE
node demo.mjs
