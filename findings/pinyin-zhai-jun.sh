#!/usr/bin/env bash
# Packages: pypinyin 0.55.0 (PyPI), tiny-pinyin 1.3.2, pinyin-pro 3.29.4 (npm; Chinese to Latin letters)
#
# Expected: Zhai Jun (翟隽), for years the envoy of China for the Middle East, is "zhai jun": read as a surname the first
#   sign has one reading.
# Seen: pypinyin and tiny-pinyin write "di juan", another name in both its parts. pinyin-pro writes "zhai jun". Its
#   mode for surnames, which Park Geun-hye (朴槿惠) needs, takes any word that begins with such a sign for a person:
#   the People's Liberation Army (解放军) is "xie fang jun" in it, and Gates (盖茨) "ge ci".
#
# Why it matters here: whoever checks names of a translation against romanised names of its source finds a stranger on
#   one side, and a list of persons has an army on it. mtlint allows for a sign's other readings and knows Zhai Jun in
#   this sentence.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'pypinyin==0.55.0'
npm install --silent --no-audit --no-fund --ignore-scripts 'tiny-pinyin@1.3.2' 'pinyin-pro@3.29.4'

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
from pypinyin import lazy_pinyin

seen = " ".join(lazy_pinyin("特使翟隽说"))
print("pypinyin:   ", seen)
assert seen == "te shi di juan shuo", "the behaviour has changed"
PYTHON

cat > demo.cjs <<'NODE'
const assert = require("node:assert");
const { pinyin } = require("pinyin-pro");
const tiny = require("tiny-pinyin");

const seen = tiny.convertToPinyin("特使翟隽说", " ", true);
console.log("tiny-pinyin:", seen);
assert.strictEqual(seen, "te shi di juan shuo", "the behaviour has changed");
const modes = ["特使翟隽说", "朴槿惠", "解放军", "盖茨"].map((text) =>
  ["off", "all"].map((surname) => pinyin(text, { toneType: "none", surname })),
);
console.log("pinyin-pro: ", modes);
assert.deepStrictEqual(
  modes,
  [
    ["te shi zhai jun shuo", "te shi zhai jun shuo"],
    ["pu jin hui", "piao jin hui"],
    ["jie fang jun", "xie fang jun"],
    ["gai ci", "ge ci"],
  ],
  "the behaviour has changed",
);
NODE
node demo.cjs
