#!/usr/bin/env bash
# Package: rss-parser 3.13.0 (npm; RSS and Atom)
#
# Expected: Atom may carry its text as type="xhtml", as elements and not as escaped markup. Read, a sentence has its
#   words in their order.
# Seen: the words in <b>, <i> and <a> go to the end of their paragraph, glued together: of "The port, the quay and the
#   mole are shut." is left "The , the  and the  are shut.portquaymole". A title with emphasis is no string any more.
#   Escaped markup, type="html", is read well.
#
# Why it matters here: names of ships and papers are in italics, and names of persons are links. The sentence that
#   comes out looks like a bad translation: mtlint would mark the spaces before the commas (misspaced-punctuation), and
#   nothing tells where "mole" belongs. Feeds that change from html to xhtml break without an error; compare one item
#   with its page.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts 'rss-parser@3.13.0'

cat > demo.cjs <<'NODE'
const assert = require("node:assert");
const Parser = require("rss-parser");

const SENTENCE = "The <b>port</b>, the <i>quay</i> and the <a href='/m'>mole</a> are shut.";
const feed = (content) => `<?xml version="1.0"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title><id>urn:news</id><updated>2024-05-03T00:00:00Z</updated>
<entry><title>Port shut</title><id>urn:news:1</id><updated>2024-05-03T00:00:00Z</updated>${content}</entry></feed>`;
const escaped = SENTENCE.replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const SEEN = [
  [
    `<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>${SENTENCE}</p></div></content>`,
    "The , the  and the  are shut.portquaymole",
  ],
  [`<content type="html">&lt;p&gt;${escaped}&lt;/p&gt;</content>`, "The port, the quay and the mole are shut."],
];
(async () => {
  for (const [content, expected] of SEEN) {
    const { items } = await new Parser().parseString(feed(content));
    console.log(items[0].contentSnippet);
    assert.strictEqual(items[0].contentSnippet, expected, "the behaviour has changed");
  }
})();
NODE
node demo.cjs
