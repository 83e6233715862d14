#!/usr/bin/env bash
# Package: @aj-archipelago/subvibe 1.0.12 (npm; SubRip and WebVTT)
#
# Expected: a cue of WebVTT ends at an empty line. "It was" above "2023" are two lines of one cue.
# Seen: a line that is a number, and all that follows it in its cue, is gone: "It was / 2023" is "It was", a cue that is
#   just "2023" has no text, and of "On / 7 / October" is left "On". The cues are all there, with their times. "2,400"
#   and "25%" stay, and in SubRip everything does.
#
# Why it matters here: years and days are set on a line of their own in the captions of news, and a cue is not missed
#   when only its text is. A translation that is made of such text lacks the year, and so does the source that it is
#   compared with. Hand mtlint the file itself; it reads WebVTT line by line.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts '@aj-archipelago/subvibe@1.0.12'

cat > demo.mjs <<'NODE'
import assert from "node:assert";
import subvibe from "@aj-archipelago/subvibe";

const vtt = (text) => `WEBVTT\n\n00:00:04.000 --> 00:00:06.500\n${text}\n\n00:00:07.000 --> 00:00:08.500\nNext.\n`;
const srt = (text) => `1\n00:00:04,000 --> 00:00:06,500\n${text}\n\n2\n00:00:07,000 --> 00:00:08,500\nNext.\n`;
const SEEN = [
  ["It was\n2,023 days", "It was\n2,023 days"],
  ["It was\n2023", "It was"],
  ["2023", ""],
  ["On\n7\nOctober", "On"],
];
for (const [text, expected] of SEEN) {
  const seen = subvibe.parse(vtt(text)).cues.map((cue) => cue.text);
  console.log(JSON.stringify(text), "->", JSON.stringify(seen));
  assert.deepStrictEqual(seen, [expected, "Next."], "the behaviour has changed");
  assert.strictEqual(subvibe.parse(srt(text)).cues[0].text, text, "the behaviour has changed");
}
NODE
node demo.mjs
