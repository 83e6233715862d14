#!/usr/bin/env bash
# Packages: jpnumeric 0.1.1 (PyPI), @geolonia/japanese-numeral 1.0.2 (npm; Chinese numerals in Japanese text)
#
# Expected: a numeral in a name is no number: Chiba (千葉, "a thousand leaves") stays. 二〇二四年 is the year 2024, 三・五万人
#   thirty-five thousand people, as papers print it in columns.
# Seen: jpnumeric writes "1000葉県" for the prefecture of Chiba, "10000博" for the World Expo and "1時停戦", "at one
#   o'clock", for a temporary truce; the year is "2〇2四年". "Ten dead, twenty-five hurt" is "10人死亡、二10五人負傷": what is
#   found first is replaced in the other numbers too, and the others stay. To the other package, which finds numbers,
#   Chiba has a 1,000 in it, and 三・五万人 is 3 and 50,000 people.
#
# Why it matters here: numbers of a source are read like this to look for them in a translation. Places make numbers
#   that no translation has, and of a number with a decimal point one reads two others, the greater of which looks like
#   the toll. One number without a point, 三十五万, is read well by both; take the names of places out first.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts '@geolonia/japanese-numeral@1.0.2'
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check jpnumeric==0.1.1

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
from jpnumeric import replace_jpnumeric_int

SEEN = {
    "三十五万人が避難": "350000人が避難",
    "十人死亡、二十五人負傷": "10人死亡、二10五人負傷",
    "千葉県の知事": "1000葉県の知事",
    "大阪の万博": "大阪の10000博",
    "一時停戦で合意": "1時停戦で合意",
    "二〇二四年": "2〇2四年",
}
for text, expected in SEEN.items():
    seen = replace_jpnumeric_int(text)
    print(text, "->", seen)
    assert seen == expected, "the behaviour has changed"
PYTHON
cat > demo.cjs <<'NODE'
const assert = require("node:assert");
const { findKanjiNumbers, kanji2number } = require("@geolonia/japanese-numeral");

const SEEN = [
  ["三十五万人が避難", [350000]],
  ["二〇二四年", [2024]],
  ["千葉県の知事", [1000]],
  ["約三・五万人が避難", [3, 50000]],
];
for (const [text, expected] of SEEN) {
  const seen = findKanjiNumbers(text).map((found) => kanji2number(found));
  console.log(text, "->", seen);
  assert.deepStrictEqual(seen, expected, "the behaviour has changed");
}
NODE
node demo.cjs
