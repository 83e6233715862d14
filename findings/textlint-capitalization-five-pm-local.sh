#!/usr/bin/env bash
# Package: textlint-rule-en-capitalization 2.0.3 (npm; a rule of textlint for capital letters), on @textlint/kernel
#   15.8.0
#
# Expected: the first word of a sentence gets a capital letter; the word behind "p.m." or "D.C." is no first word, and
#   "iPhone" and "de Mistura" keep their form, as is usual, or are left to a human.
# Seen: --fix writes "It left at 5 p.m. Local time", "in Washington, D.C. On Monday" and "failed ... Again"; at the
#   beginning of a sentence it writes "IPhone" and "Bin Salman". The word behind "U.S." and "Gen." is let be, and so are
#   names with al- and el-.
#
# Why it matters here: the hour and the capital of America are in every second dispatch, and two sentences come out of
#   one, of which the second has no verb. What splits sentences afterwards cuts there as well, as each half has its
#   capital now. Lint the text, do not fix it, with this rule.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts 'textlint-rule-en-capitalization@2.0.3' \
  '@textlint/kernel@15.8.0' '@textlint/textlint-plugin-text@15.8.0'

cat > demo.cjs <<'NODE'
const assert = require("node:assert");
const { TextlintKernel } = require("@textlint/kernel");

const of = (module) => module.default || module;
const options = {
  ext: ".txt",
  plugins: [{ pluginId: "text", plugin: of(require("@textlint/textlint-plugin-text")) }],
  rules: [{ ruleId: "rule", rule: of(require("textlint-rule-en-capitalization")) }],
};
const SEEN = [
  ["he left. nobody knew.", "He left. Nobody knew."],
  ["The U.S. president left.", "The U.S. president left."],
  ["It left at 5 p.m. local time.", "It left at 5 p.m. Local time."],
  ["They met in Washington, D.C. on Monday.", "They met in Washington, D.C. On Monday."],
  ["The vote failed ... again.", "The vote failed ... Again."],
  ["iPhone sales fell.", "IPhone sales fell."],
  ["bin Salman left.", "Bin Salman left."],
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
