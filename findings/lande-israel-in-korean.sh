#!/usr/bin/env bash
# Packages: lande 1.0.10, cld3-asm 4.0.0 (npm), langdetect 1.0.9 (PyPI; tell the language of a text)
#
# Expected: 以色列总理说 (Israel's premier said) is Chinese: it has simplified characters and no letter of Korean. "رئیس
#   جمهور گفت" (the president said), with the letters of Persian, is Persian. What is too short is unknown or not
#   reliable.
# Seen: both are Korean to lande, and langdetect takes 以色列總理, in traditional characters, for Korean, with a probability
#   above 0.99. cld3 calls "Iran denies it" Maltese and "Trump: deal close" Catalan, and both reliable.
#
# Why it matters here: sources are filed by their language before they are compared. Headlines are as short as this,
#   and a name in them outweighs the words. What is filed as Korean is left out, or its translation is compared by the
#   wrong rules. Tell mtlint the language of the source, or let it look at the whole text.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts 'lande@1.0.10' 'cld3-asm@4.0.0'
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check langdetect==1.0.9

cat > demo.mjs <<'NODE'
import assert from "node:assert";
import cld3 from "cld3-asm";
import lande from "lande";

const SEEN = [
  ["首相は言った", "jpn"],
  ["以色列总理说", "kor"],
  ["رئیس جمهور گفت", "kor"],
];
for (const [text, expected] of SEEN) {
  const [[language, probability]] = lande(text);
  console.log("lande:", text, "->", language, probability.toFixed(2));
  assert.strictEqual(language, expected, "the behaviour has changed");
}
const identifier = (await cld3.loadModule()).create(0, 1000);
for (const [text, expected] of [["Iran denies it", "mt"], ["Trump: deal close", "ca"]]) {
  const found = identifier.findLanguage(text);
  console.log("cld3:", text, "->", found.language, found.is_reliable ? "reliable" : "not reliable");
  assert.deepStrictEqual([found.language, found.is_reliable], [expected, true], "the behaviour has changed");
}
NODE
node demo.mjs
PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
from langdetect import DetectorFactory, detect_langs

DetectorFactory.seed = 0
for text in ("以色列總理", "以色列总理说"):
    found = detect_langs(text)[0]
    print("langdetect:", text, "->", found)
    assert found.lang == "ko" and found.prob > 0.9, "the behaviour has changed"
PYTHON
