#!/usr/bin/env bash
# Package: subsrt-ts 2.1.2 (npm; subtitles in SubRip, WebVTT, ASS, SAMI and others)
#
# Expected: a cue of an .ass file is its text, whatever it begins with; converted to .ass and read again, a subtitle
#   has the words it had.
# Seen: the first letter of every cue is gone, in files that another program has written and in its own: "2023 was a
#   bad year" is "023 was a bad year". A cue that begins in italics keeps its code instead, "\i1}No one came." SAMI
#   written by the package is read by it as no cues at all. Nothing is reported.
#
# Why it matters here: subtitles of interviews come as .ass from the people who set them, and mtlint reads .srt and
#   .vtt, so somebody converts them. Most cues still end in a whole word, and a year or a number that begins one is
#   another. Convert with a player's tool (ffmpeg), and look at the first cue.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts 'subsrt-ts@2.1.2'

cat > demo.cjs <<'NODE'
const assert = require("node:assert");
const subsrt = require("subsrt-ts");

const FILE = String.raw`[Script Info]
ScriptType: v4.00+

[V4+ Styles]
Format: Name, Fontname, Fontsize, PrimaryColour, Bold, Italic, Alignment, MarginL, MarginR, MarginV, Encoding
Style: Default,Arial,20,&H00FFFFFF,0,0,2,10,10,10,1

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
Dialogue: 0,0:00:01.00,0:00:03.00,Default,,0,0,0,,2023 was a bad year.
Dialogue: 0,0:00:03.50,0:00:05.00,Default,,0,0,0,,{\i1}No one{\i0} came.
`;
const SUBRIP = "1\n00:00:01,000 --> 00:00:03,000\n2023 was a bad year.\n";
const texts = (file) =>
  subsrt.parse(file).filter(({ type }) => type === "caption").map(({ text }) => text.trim());

const read = texts(FILE);
const again = texts(subsrt.convert(`${SUBRIP}\n2\n00:00:03,500 --> 00:00:05,000\nNo one came.\n`, { format: "ass" }));
const sami = texts(subsrt.convert(SUBRIP, { format: "smi" }));
console.log({ read, again, sami });
assert.deepStrictEqual(texts(SUBRIP), ["2023 was a bad year."]);
assert.deepStrictEqual(read, ["023 was a bad year.", "\\i1}No one came."], "the behaviour has changed");
assert.deepStrictEqual(again.at(-1), "o one came.", "the behaviour has changed");
assert.deepStrictEqual(sami, [], "the behaviour has changed");
NODE
node demo.cjs
