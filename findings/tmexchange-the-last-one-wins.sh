#!/usr/bin/env bash
# Package: tmexchange 2.0.6 (npm; translation memories in TMX to JavaScript objects and back)
#
# Expected: a memory with two translations of one sentence has both; a sentence with a highlighted word (<hi>) has its
#   words in their order, and what was read can be written again.
# Seen: where units have no tuid, the source is their key: of "مايو", once "May" and once "in May", the last is
#   left. "The <hi>Haaretz</hi> report" is {_: "The  report", hi: ["Haaretz"]}: the place of the word is lost, and to
#   write it again is an error.
#
# Why it matters here: memories are how a desk keeps what it has translated, with all the ways in which it did. Half of
#   them are gone on the way through a script, without an error. mtlint reads TMX itself, unit by unit.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts 'tmexchange@2.0.6'

cat > demo.cjs <<'NODE'
const assert = require("node:assert");
const { tmx2js, js2tmx } = require("tmexchange");

const HEADER = `<header creationtool="x" creationtoolversion="1" datatype="PlainText" segtype="sentence" adminlang="en"
 srclang="ar" o-tmf="x"/>`;
const unit = ([source, target]) => `<tu><tuv xml:lang="ar"><seg>${source}</seg></tuv>
<tuv xml:lang="en"><seg>${target}</seg></tuv></tu>`;
const read = (...units) =>
  tmx2js(`<?xml version="1.0"?><tmx version="1.4">${HEADER}<body>${units.map(unit).join("")}</body></tmx>`);

(async () => {
  const twice = await read(["مايو", "May"], ["مايو", "in May"]);
  console.log(JSON.stringify(twice.resources));
  assert.deepStrictEqual(twice.resources, { مايو: { ar: "مايو", en: "in May" } }, "the behaviour has changed");

  const marked = await read(["تقرير", "The <hi>Haaretz</hi> report"]);
  console.log(JSON.stringify(marked.resources));
  const english = { _: "The  report", hi: ["Haaretz"] };
  assert.deepStrictEqual({ ...marked.resources.تقرير.en }, english, "the behaviour has changed");
  await assert.rejects(async () => js2tmx(marked), TypeError, "the behaviour has changed");
})();
NODE
node demo.cjs
