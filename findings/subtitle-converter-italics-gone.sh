#!/usr/bin/env bash
# Package: subtitle-converter 3.0.12 (npm; TTML, SSA and other subtitles to SubRip and WebVTT)
#
# Expected: TTML to SubRip: words in a <span>, which is how TTML sets italics, are words of their line, with tags or
#   without; a <br/> is a line break.
# Seen: the words are gone, and the two lines are one, without a space: "The <span>Haaretz</span> report, the
#   quay<br/>and the mole" is "The  report, the quayand the mole". The status says "success". Going to WebVTT it is the
#   same. And of SubRip's "Turnout < 40% in Gaza, > 30% in Jenin", with removeTextFormatting, what stands between the
#   signs is taken for a tag: "Turnout 30% in Jenin".
#
# Why it matters here: broadcasters deliver TTML, and what they set in italics are names of papers and ships, and all
#   that is said out of the picture. mtlint reports the glued word perhaps, if it is in no dictionary; that a name is
#   gone it cannot know. Compare the length of both files' texts after such a conversion.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts 'subtitle-converter@3.0.12'

cat > demo.cjs <<'NODE'
const assert = require("node:assert");
const { convert } = require("subtitle-converter");

const CUE = 'The <span tts:fontStyle="italic">Haaretz</span> report, the quay<br/>and the mole';
const TTML = `<?xml version="1.0" encoding="UTF-8"?>
<tt xmlns="http://www.w3.org/ns/ttml" xmlns:tts="http://www.w3.org/ns/ttml#styling" xml:lang="en"><body><div>
<p begin="00:00:01.000" end="00:00:03.000">${CUE}</p></div></body></tt>`;
const SRT = "1\n00:00:01,000 --> 00:00:03,000\nTurnout < 40% in Gaza, > 30% in Jenin\n";
const text = ({ subtitle, status }) => {
  assert(status.success, "the behaviour has changed");
  return subtitle.split(/\r?\n/).filter((line) => /^[A-Z]\w+ /.test(line)).join("\n");
};
const SEEN = [
  [TTML, ".srt", {}, "The  report, the quayand the mole"],
  [TTML, ".vtt", {}, "The  report, the quayand the mole"],
  [SRT, ".vtt", {}, "Turnout < 40% in Gaza, > 30% in Jenin"],
  [SRT, ".vtt", { removeTextFormatting: true }, "Turnout 30% in Jenin"],
];
for (const [source, extension, options, expected] of SEEN) {
  const seen = text(convert(source, extension, options));
  console.log(extension, JSON.stringify(options), JSON.stringify(seen));
  assert.strictEqual(seen, expected, "the behaviour has changed");
}
NODE
node demo.cjs
