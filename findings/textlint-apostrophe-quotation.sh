#!/usr/bin/env bash
# Package: textlint-rule-apostrophe 3.0.0 (npm; a rule of textlint that curls apostrophes), on @textlint/kernel 15.8.0
#
# Expected: in He said 'no' and left. the two marks are quotation marks; a rule for apostrophes leaves both alone.
# Seen: the first is an "Incorrect usage of an apostrophe" and --fix turns it to ’, a closing mark; the second stays
#   straight: He said ’no' and left. Around two words, as in 'peace plan', both are turned, and the quotation opens
#   with a closing mark all the same. A quotation that begins the text is spared.
#
# Why it matters here: British news quotes with single marks, so that nearly each quotation opens with a closing mark
#   and some end with a straight one. Such marks are no pair for any tool that looks for quotations. Curl the quotation
#   marks before this rule sees the text, or leave it off.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts 'textlint-rule-apostrophe@3.0.0' '@textlint/kernel@15.8.0' \
  '@textlint/textlint-plugin-text@15.8.0'

cat > demo.cjs <<'NODE'
const assert = require("node:assert");
const { TextlintKernel } = require("@textlint/kernel");

const of = (module) => module.default || module;
const options = {
  ext: ".txt",
  plugins: [{ pluginId: "text", plugin: of(require("@textlint/textlint-plugin-text")) }],
  rules: [{ ruleId: "apostrophe", rule: of(require("textlint-rule-apostrophe")) }],
};
const SEEN = [
  ["He said 'no' and left.", "He said ’no' and left."],
  ["It was 'over', he said.", "It was ’over', he said."],
  ["The 'peace plan' failed.", "The ’peace plan’ failed."],
  ["'Go,' he said.", "'Go,' he said."],
  ["He said “no” and left.", "He said “no” and left."],
];
(async () => {
  for (const [text, expected] of SEEN) {
    const { output } = await new TextlintKernel().fixText(text, options);
    console.log(output);
    assert.strictEqual(output, expected, "the behaviour has changed");
  }
})();
NODE
node demo.cjs
