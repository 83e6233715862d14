#!/usr/bin/env bash
# Package: @textlint-rule/textlint-rule-google-abbreviations 0.1.2 (npm; a rule of textlint against periods in
#   abbreviations), on @textlint/kernel 15.8.0
#
# Expected: "the U.S. Army" becomes "the US Army". The initial of a name is no abbreviation of that kind, and an end
#   of a sentence stays one.
# Seen: --fix takes one period of each away, the last: "the U.S Army", "the U.N Security Council". George W. Bush and
#   Robert F. Kennedy lose theirs, and "They left the U.S. It was late." has one sentence less: "the U.S It was late."
#
# Why it matters here: news that quotes American papers is full of U.S. and of middle initials. Afterwards there is a
#   spelling in the text that no style knows, and the places where the period ended a sentence as well are lost.
#   Replace the abbreviations by a list, and look at what stands before a capital letter.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts '@textlint-rule/textlint-rule-google-abbreviations@0.1.2' \
  '@textlint/kernel@15.8.0' '@textlint/textlint-plugin-text@15.8.0'

cat > demo.cjs <<'NODE'
const assert = require("node:assert");
const { TextlintKernel } = require("@textlint/kernel");

const of = (module) => module.default || module;
const options = {
  ext: ".txt",
  plugins: [{ pluginId: "text", plugin: of(require("@textlint/textlint-plugin-text")) }],
  rules: [{ ruleId: "rule", rule: of(require("@textlint-rule/textlint-rule-google-abbreviations")) }],
};
const SEEN = [
  ["The U.S. Army left.", "The U.S Army left."],
  ["The U.N. Security Council met.", "The U.N Security Council met."],
  ["George W. Bush met him.", "George W Bush met him."],
  ["Robert F. Kennedy met him.", "Robert F Kennedy met him."],
  ["They left the U.S. It was late.", "They left the U.S It was late."],
];
(async () => {
  for (const [text, expected] of SEEN) {
    const { output } = await new TextlintKernel().fixText(text, options);
    console.log(text.padEnd(48), output);
    assert.strictEqual(output, expected, "the behaviour has changed");
  }
})();
NODE
node demo.cjs
