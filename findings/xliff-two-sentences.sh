#!/usr/bin/env bash
# Package: xliff 6.4.0 (npm; XLIFF 1.2 and 2.0 to JavaScript objects and back)
#
# Expected: a unit of XLIFF 2.0 may be cut into several segments, one a sentence as a rule; a reader gives all of
#   them, or says that it cannot. A word that is marked as a term belongs to its sentence.
# Seen: of a unit's segments only the last one is there, and of a marked word nothing: "The <mrk>Shin Bet</mrk> said
#   so." is the pieces "The ", "" and " said so.". Neither is an error, and js2xliff() writes a file back in which
#   the first sentence and the name are gone. (In XLIFF 1.2 the same package keeps marks, with what they hold.)
#
# Why it matters here: a translation tool that segments a text writes one unit a paragraph. A script that hands such
#   a file to a linter lints the last sentence of every paragraph, and finds the paragraph clean. mtlint reads
#   XLIFF itself, every segment and the text within marks: give it the file, not what a converter made of it.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts 'xliff@6.4.0'

cat > demo.cjs <<'NODE'
const assert = require("node:assert");
const { xliff2js, js2xliff } = require("xliff");

const FILE = `<xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="he" trgLang="en">
<file id="news">
<unit id="paragraph">
<segment id="s1"><source>הירי פסק.</source><target>The firing stopped.</target></segment>
<segment id="s2"><source>איש לא נפגע.</source><target>Nobody was hurt.</target></segment>
</unit>
<unit id="term">
<segment><source>השב"כ אמר.</source><target>The <mrk id="m1" type="term">Shin Bet</mrk> said so.</target></segment>
</unit>
</file></xliff>`;

(async () => {
  const document = await xliff2js(FILE);
  const { paragraph, term } = document.resources.news;
  const written = await js2xliff(document);
  console.log("two segments: ", JSON.stringify(paragraph.target));
  console.log("a marked term:", JSON.stringify(term.target));
  console.log("written again:", written.match(/<target>.*<\/target>/g).join(" "));
  assert.strictEqual(paragraph.target, "Nobody was hurt.", "the behaviour has changed");
  assert.deepStrictEqual(term.target, ["The ", "", " said so."], "the behaviour has changed");
  assert(!written.includes("firing") && !written.includes("Shin Bet"), "the behaviour has changed");
})();
NODE
node demo.cjs
