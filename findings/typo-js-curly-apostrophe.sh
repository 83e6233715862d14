#!/usr/bin/env bash
# Package: typo-js 1.4.0 (npm; spelling by the dictionaries of Hunspell), with dictionary-en 4.0.0, dictionary-fr 3.0.0
#   and dictionary-uk 4.0.0
#
# Expected: "don’t" is spelled as well as "don't": the dictionaries say in their own files (ICONV) that ’ is to be read
#   as ', and Hunspell does so; nspell, another port, accepts both.
# Seen: with the curly apostrophe each of these is wrong: "don’t", "Israel’s", French "l’armée", Ukrainian "п’ять"
#   (five), where the apostrophe is a letter like others. With the straight one each is right.
#
# Why it matters here: publishers print the curly one, and typesetting puts it in by itself. The same article is clean
#   before and full of errors afterwards, in Ukrainian with a mistake in one of the first numbers. Turn the marks
#   straight for the spelling check only; mtlint reads both alike.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts 'typo-js@1.4.0' 'nspell@2.1.5' 'dictionary-en@4.0.0' \
  'dictionary-fr@3.0.0' 'dictionary-uk@4.0.0'

cat > demo.mjs <<'NODE'
import assert from "node:assert";
import nspell from "nspell";
import Typo from "typo-js";
import en from "dictionary-en";
import fr from "dictionary-fr";
import uk from "dictionary-uk";

const WORDS = [
  ["en", en, ["don't", "Israel's"]],
  ["fr", fr, ["aujourd'hui", "l'armée"]],
  ["uk", uk, ["п'ять", "прем'єр"]],
];
for (const [language, { aff, dic }, words] of WORDS) {
  const [rules, stems] = [aff, dic].map((bytes) => Buffer.from(bytes).toString());
  assert(/^ICONV ’ '$/m.test(rules), "the behaviour has changed");
  const [typo, other] = [new Typo(language, rules, stems), nspell(rules, stems)];
  for (const straight of words) {
    const curly = straight.replace("'", "’");
    console.log(straight, typo.check(straight), curly, typo.check(curly));
    assert(typo.check(straight) && other.correct(straight) && other.correct(curly), "the behaviour has changed");
    assert(!typo.check(curly), "the behaviour has changed");
  }
}
NODE
node demo.mjs
