#!/usr/bin/env bash
# Package: pangu 7.2.1 (npm; spaces between Chinese characters and Latin letters or figures)
#
# Expected: spaces are added, nothing else changes: "哈马斯(Hamas)说" becomes "哈马斯 (Hamas) 说".
# Seen: the dot between the parts of a foreign name becomes another character. In 本雅明·内塔尼亚胡 (Benjamin Netanyahu), and
#   in every name like it, U+00B7, the dot of Chinese, is replaced by U+30FB, the one of Japanese; so is the one of
#   the dates 9·11 and 7·7, and U+2027.
#
# Why it matters here: a name list, a glossary or a translation memory in Chinese has the names with U+00B7, and no
#   name of a text that was spaced out is found in it. On the page both dots look alike; compare names without them.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts 'pangu@7.2.1'

cat > demo.mjs <<'NODE'
import assert from "node:assert";
import pangu from "pangu";

const SEEN = [
  ["哈马斯(Hamas)说", "哈马斯 (Hamas) 说"],
  ["本雅明\u00b7内塔尼亚胡说", "本雅明\u30fb内塔尼亚胡说"],
  ["哈立德\u2027马沙尔", "哈立德\u30fb马沙尔"],
  ["9\u00b711事件", "9\u30fb11 事件"],
];
for (const [text, expected] of SEEN) {
  const seen = pangu.spacingText(text);
  const dots = [...seen].filter((character) => "\u00b7\u2027\u30fb".includes(character));
  console.log(text, "->", seen, dots.map((dot) => `U+${dot.codePointAt(0).toString(16)}`).join(" "));
  assert.strictEqual(seen, expected, "the behaviour has changed");
}
NODE
node demo.mjs
