#!/usr/bin/env bash
# Package: @textlint-rule/textlint-rule-google-articles 0.1.2 (npm; a rule of textlint for "a" and "an"), on
#   @textlint/kernel 15.8.0
#
# Expected: "a Ukrainian drone" and "a unanimous vote" are right; the A of "Plan A" is no article.
# Seen: --fix writes "an Ukrainian drone", "an unanimous vote" and "Plan An is to wait". "A hour" and "an UN envoy" it
#   mends, "a MP" and "a EU plan" it leaves.
#
# Why it matters here: Ukraine is in the news every day, and the rule makes a mistake of what was right, by itself,
#   where it is run with --fix. Plan A becomes a name that is not there. mtlint's indefinite-article leaves all three
#   alone.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts '@textlint-rule/textlint-rule-google-articles@0.1.2' \
  '@textlint/kernel@15.8.0' '@textlint/textlint-plugin-text@15.8.0'

cat > demo.cjs <<'NODE'
const assert = require("node:assert");
const { TextlintKernel } = require("@textlint/kernel");

const of = (module) => module.default || module;
const options = {
  ext: ".txt",
  plugins: [{ pluginId: "text", plugin: of(require("@textlint/textlint-plugin-text")) }],
  rules: [{ ruleId: "rule", rule: of(require("@textlint-rule/textlint-rule-google-articles")) }],
};
const SEEN = [
  ["He waited a hour.", "He waited an hour."],
  ["He is an UN envoy.", "He is a UN envoy."],
  ["He is a MP.", "He is a MP."],
  ["It was a Ukrainian drone.", "It was an Ukrainian drone."],
  ["It was a unanimous vote.", "It was an unanimous vote."],
  ["Plan A is to wait.", "Plan An is to wait."],
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
