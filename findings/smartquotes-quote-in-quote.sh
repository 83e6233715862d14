#!/usr/bin/env bash
# Package: smartquotes 2.3.2 (npm; typographic quotation marks)
#
# Expected: a quotation that begins with a quotation, "'No,' he said", opens with “‘.
# Seen: it opens with a double prime, the sign for inches: ″‘No,’ he said”. Inside a sentence it opens with a
#   closing mark: He said: ”‘No’ was the answer.” The other way round, single marks outside, is right.
#
# Why it matters here: a speaker who quotes another is common in reports. A mark that never opens makes the rest of
#   the paragraph a riddle to every tool that looks for quotations, mtlint among them: unclosed-quotation and
#   quotation-drift need a pair. Set the marks after, not before, a look at such places.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts 'smartquotes@2.3.2'

cat > demo.cjs <<'NODE'
const assert = require("node:assert");
const smartquotes = require("smartquotes");

const SEEN = [
  [`"No," he said`, "“No,” he said"],
  [`"'No,' he said"`, "″‘No,’ he said”"],
  [`He said: "'No' was the answer."`, "He said: ”‘No’ was the answer.”"],
  [`'"No," he said'`, "‘“No,” he said’"],
];
for (const [text, expected] of SEEN) {
  const seen = smartquotes(text);
  console.log(text, "->", seen);
  assert.strictEqual(seen, expected, "the behaviour has changed");
}
NODE
node demo.cjs
