#!/usr/bin/env bash
# Package: @plussub/srt-vtt-parser 2.0.5 (npm; subtitles in SRT and WebVTT)
#
# Expected: WebVTT lets one leave out the hours of a time, and put settings behind the times of a cue. A cue that
#   does both, "00:01.000 --> 00:03.000 align:start", ends after three seconds.
# Seen: each alone is read well. Together the settings become part of the time: with align:start the cue ends
#   nowhere (NaN, in JSON null), with line:0 after three minutes. Its text is right, so nobody notices.
#
# Why it matters here: what is lined up with the recording, or put together to paragraphs by the gaps between cues,
#   runs together or loses cues (no comparison with NaN is true). mtlint reads the text only; write the hours.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts '@plussub/srt-vtt-parser@2.0.5'

cat > demo.mjs <<'NODE'
import assert from "node:assert";
import { parse } from "@plussub/srt-vtt-parser";

const SEEN = [
  ["00:01.000 --> 00:03.000", 3000],
  ["00:00:01.000 --> 00:00:03.000 align:start", 3000],
  ["00:01.000 --> 00:03.000 align:start", NaN],
  ["00:01.000 --> 00:03.000 line:0", 180000],
];
for (const [times, seen] of SEEN) {
  const [cue] = parse(`WEBVTT\n\n${times}\nRescuers dug for hours.\n`).entries;
  console.log(times.padEnd(45), "from", cue.from, "to", cue.to, "ms");
  assert.strictEqual(cue.from, 1000);
  assert.strictEqual(cue.text, "Rescuers dug for hours.");
  assert(Object.is(cue.to, seen), "the behaviour has changed");
}
NODE
node demo.mjs
