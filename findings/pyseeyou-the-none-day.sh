#!/usr/bin/env bash
# Packages: pyseeyou 1.0.2 (PyPI), @ultraq/icu-message-formatter 0.15.2 (npm; format ICU messages)
#
# Expected: in an ICU message an apostrophe may be written twice ("Hamas''s chief"), and comes out once; {n,
#   selectordinal, ...} chooses "th" for 7.
# Seen: both packages print the two apostrophes: "Hamas''s chief". With an ordinal pyseeyou writes the word None into
#   the text: "the None day". There is no error.
#
# Why it matters here: translators' tools double the apostrophe, as the standard has it, and readers get "Hamas''s" in
#   the copy, or "on the None day of the talks". mtlint compares the placeholders of such messages, not what a formatter
#   makes of them; look at what readers see.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts '@ultraq/icu-message-formatter@0.15.2'
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'pyseeyou==1.0.2'

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
from pyseeyou import format as format_message

ORDINAL = "the {n, selectordinal, one {#st} two {#nd} few {#rd} other {#th}} day"
PLURAL = "{n, plural, one {one man''s} other {# men''s}} trial"
SEEN = (
    ("Hamas''s chief said no", {}, "Hamas''s chief said no"),
    (PLURAL, {"n": 3}, "3 men''s trial"),
    (ORDINAL, {"n": 7}, "the None day"),
)
for message, values, expected in SEEN:
    seen = format_message(message, values, "en")
    print("pyseeyou:", message, "->", seen)
    assert seen == expected, "the behaviour has changed"
PYTHON

cat > demo.mjs <<'NODE'
import assert from "node:assert";
import { MessageFormatter } from "@ultraq/icu-message-formatter";

const seen = new MessageFormatter("en").format("Hamas''s chief said {answer}", { answer: "no" });
console.log("icu-message-formatter:", seen);
assert.strictEqual(seen, "Hamas''s chief said no", "the behaviour has changed");
NODE
node demo.mjs
