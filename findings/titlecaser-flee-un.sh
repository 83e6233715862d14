#!/usr/bin/env bash
# Package: @danielhaim/titlecaser 1.8.25 (npm; headlines in the styles of AP, Chicago, NYT and others)
#
# Expected: letters change their case. "10,000 flee Khartoum - UN", which names its source behind a spaced hyphen,
#   becomes "10,000 Flee Khartoum - UN".
# Seen: "10,000 Flee Khartoum-UN", in the styles of the AP, of Chicago and of the NYT: the spaces around a hyphen are
#   taken away. Around a dash they stay. "Us and them" is "US and Them", though further back in a headline "us" is us.
#
# Why it matters here: agencies write the source of a headline so, and the hyphen then makes a compound of it with the
#   last word: Khartoum belongs to the UN. Nothing in what comes out tells a linter that two words were apart; and the
#   United States come into a headline that has no country in it. Read the headlines again after this tool.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts '@danielhaim/titlecaser@1.8.25'

cat > demo.mjs <<'NODE'
import assert from "node:assert";
import { TitleCaser } from "@danielhaim/titlecaser";

const SEEN = {
  "10,000 flee Khartoum – UN": "10,000 Flee Khartoum – UN",
  "10,000 flee Khartoum - UN": "10,000 Flee Khartoum-UN",
  "They aid us and them": "They Aid Us and Them",
  "Us and them": "US and Them",
};
for (const style of ["ap", "chicago", "nyt"]) {
  const caser = new TitleCaser({ style });
  for (const [headline, expected] of Object.entries(SEEN)) {
    console.log(`${style.padEnd(9)}${headline.padEnd(28)}${caser.toTitleCase(headline)}`);
    assert.strictEqual(caser.toTitleCase(headline), expected, "the behaviour has changed");
  }
}
NODE
node demo.mjs
