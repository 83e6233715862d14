#!/usr/bin/env bash
# Package: @extractus/feed-extractor 8.0.3 (npm; RSS, Atom and JSON feeds as plain entries)
#
# Expected: the description of "<p>Turnout was &lt; 40%. It fell.</p>" is "Turnout was < 40%. It fell.", a paragraph
#   ends with a space or a line, and the text of an Atom entry is there whichever of its three types it has.
# Seen: it is "Turnout was", and "Growth of &lt; 2%, then &gt; 3%" is "Growth of  3%": entities are decoded first, then
#   tags are taken out, and "<" opens one. Two paragraphs are "One.Two.", a line break "Onetwo". An entry or a summary
#   of type "xhtml" has no description at all.
#
# Why it matters here: these descriptions are what a desk lints before the articles. Figures are lost, sentences are
#   glued, and an empty text is a clean one. mtlint reads feeds, and the HTML in them, itself.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts '@extractus/feed-extractor@8.0.3'

cat > demo.mjs <<'NODE'
import assert from "node:assert";
import { extractFromXml } from "@extractus/feed-extractor";

const rss = (html) => `<rss version="2.0"><channel><title>News</title><link>https://example.org/</link>
<description>News</description><item><title>Talks</title><link>https://example.org/1</link>
<description><![CDATA[${html}]]></description></item></channel></rss>`;
const atom = (content) => `<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title><id>urn:news</id>
<updated>2023-10-07T06:30:00Z</updated><entry><id>urn:news:1</id><title>Talks</title>
<link href="https://example.org/1"/><updated>2023-10-07T06:30:00Z</updated>${content}</entry></feed>`;

const SEEN = [
  [rss("<p>Turnout was below 40%. It fell.</p>"), "Turnout was below 40%. It fell."],
  [rss("<p>Turnout was &lt; 40%. It fell.</p>"), "Turnout was"],
  [rss("<p>Growth of &lt; 2%, then &gt; 3%.</p>"), "Growth of  3%."],
  [rss("<p>One.</p><p>Two.</p>"), "One.Two."],
  [rss("<p>One<br>two</p>"), "Onetwo"],
  [atom('<content type="html">&lt;p&gt;Nobody was hurt.&lt;/p&gt;</content>'), "Nobody was hurt."],
  [
    atom('<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Nobody was hurt.</p></div></content>'),
    "",
  ],
];
for (const [feed, expected] of SEEN) {
  const seen = extractFromXml(feed).entries[0].description;
  console.log(JSON.stringify(seen));
  assert.strictEqual(seen, expected, "the behaviour has changed");
}
NODE
node demo.mjs
