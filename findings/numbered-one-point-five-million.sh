#!/usr/bin/env bash
# Packages: numbered 1.1.0 (npm), num-word-converter 1.0.8 (PyPI; number words of English)
#
# Expected: "one point five million" is 1,500,000, "half a million" 500,000, "ten to fifteen" two numbers or none. What
#   a reader of number words does not know it refuses.
# Seen: to numbered the first is 1.5, the second 1,000,000, "two and a half million" 2,000,000, "twenty-first" 20 and
#   "ten to fifteen" 1,015. To num-word-converter "two point five million" is 50,002, two and fifty thousand, and
#   "nineteen forty-eight" 768, nineteen times forty and eight; "two million three hundred thousand", a plain number,
#   it refuses.
#
# Why it matters here: dead, displaced and aid are counted in such words. Read like this, the figures of a translation
#   differ from those of its source by a third, by half or by a million times, and nothing tells which of the two texts
#   is wrong. mtlint reads halves, points and years in words itself.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts 'numbered@1.1.0'
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check num-word-converter==1.0.8

cat > demo.cjs <<'NODE'
const assert = require("node:assert");
const numbered = require("numbered");

const SEEN = {
  "two million three hundred thousand": 2300000,
  "one point five million": 1.5,
  "half a million": 1000000,
  "two and a half million": 2000000,
  "twenty-first": 20,
  "ten to fifteen": 1015,
};
for (const [text, expected] of Object.entries(SEEN)) {
  const seen = numbered.parse(text);
  console.log("numbered:", text, "->", seen);
  assert.strictEqual(seen, expected, "the behaviour has changed");
}
NODE
node demo.cjs
PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
from num_word_converter import word_to_num
from num_word_converter.errors import ScaleOutOfOrderError

for text, expected in {"one point five": 1.5, "two point five million": 50002, "nineteen forty-eight": 768}.items():
    seen = word_to_num(text)
    print("num-word-converter:", text, "->", seen)
    assert seen == expected, "the behaviour has changed"
try:
    seen = word_to_num("two million three hundred thousand")
except ScaleOutOfOrderError as error:
    print("num-word-converter: two million three hundred thousand ->", error)
else:
    raise AssertionError(f"the behaviour has changed: {seen}")
PYTHON
