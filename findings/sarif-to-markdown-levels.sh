#!/usr/bin/env bash
# Package: @security-alert/sarif-to-markdown 1.11.1 (npm; a SARIF log as text for pull requests)
#
# Expected: a result says its own level, which goes before the default of its rule; where a rule has no default, it
#   is "warning".
# Seen: the level of a result is not read. It is listed with the default of its rule, a note as an error; and where
#   the rule has no default level, which the format lets one leave out, the result is dropped and the report reads
#   "Nothing here.", be it an error.
#
# Why it matters here: such a report under a pull request says that all is well. mtlint writes a default level for
#   each rule, so nothing of it is lost, but a note of a rule that warns (calque has both) is listed as a warning.
#   Count the results of the log and of the report.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts '@security-alert/sarif-to-markdown@1.11.1'

cat > demo.cjs <<'NODE'
const assert = require("node:assert");
const { sarifToMarkdown } = require("@security-alert/sarif-to-markdown");

const log = (level, defaultConfiguration) => ({
  version: "2.1.0",
  runs: [
    {
      tool: { driver: { name: "linter", rules: [{ id: "doubled-word", ...defaultConfiguration }] } },
      results: [
        {
          ruleId: "doubled-word",
          ruleIndex: 0,
          level,
          message: { text: "twice in a row" },
          locations: [{ physicalLocation: { artifactLocation: { uri: "a.md" }, region: { startLine: 3 } } }],
        },
      ],
    },
  ],
});
const SEEN = [
  ["error", { defaultConfiguration: { level: "error" } }, /\*\*\[ERROR\]\*\*/],
  ["note", { defaultConfiguration: { level: "error" } }, /\*\*\[ERROR\]\*\*/],
  ["error", {}, /Nothing here/],
];
const convert = sarifToMarkdown({ owner: "o", repo: "r", branch: "b", sourceRoot: "" });
for (const [level, rule, expected] of SEEN) {
  const [{ body }] = convert(log(level, rule));
  const seen = body.split("## Suppressed")[0].trim().split("\n")[3];
  console.log(level, JSON.stringify(rule), "->", seen);
  assert.match(seen, expected, "the behaviour has changed");
}
NODE
node demo.cjs
