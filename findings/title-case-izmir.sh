#!/usr/bin/env bash
# Packages: titlecase 1.1.3, @gouch/to-title-case 2.2.1 (npm; headlines in title case)
#
# Expected: a word that begins with a capital stays as it is: İzmir, Şanlıurfa, Čapljina, Łódź.
# Seen: both give the second letter a capital, too: "İZmir", "ŞAnlıurfa", "ČApljina", "ŁÓdź". A letter outside Latin-1
#   is no letter to them, and the one behind it is taken for the first of the word. Ürümqi and Erdoğan are right,
#   since Ü is in Latin-1 and ğ is not the first letter.
#
# Why it matters here: headlines about Turkey, Poland and the Balkans are full of such names, and a style script runs
#   last, when nobody reads them again. It is right in each test that one writes in English.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts 'titlecase@1.1.3' '@gouch/to-title-case@2.2.1'

cat > demo.cjs <<'NODE'
const assert = require("node:assert");
const { toTitleCase } = require("titlecase");
require("@gouch/to-title-case");

const SEEN = {
  "Erdoğan visits İzmir": "Erdoğan Visits İZmir",
  "Fire in Şanlıurfa": "Fire in ŞAnlıurfa",
  "Protests in Ürümqi": "Protests in Ürümqi",
  "Train leaves Łódź": "Train Leaves ŁÓdź",
  "Talks in Čapljina": "Talks in ČApljina",
};
for (const [headline, expected] of Object.entries(SEEN)) {
  const seen = [toTitleCase(headline), headline.toTitleCase()];
  console.log(headline, "->", seen.join(" | "));
  assert.deepStrictEqual(seen, [expected, expected], "the behaviour has changed");
}
NODE
node demo.cjs
