#!/usr/bin/env bash
# Package: i18n-nationality 1.4.0 (npm; names of nationalities in eight languages)
#
# Expected: the nationality for the code PS is "Palestinian", in German "Palästinensisch", as IL is "Israeli" and
#   "Israelisch".
# Seen: in German it is "Gazastreifen", the Gaza Strip; in English, French, Italian and Dutch the name of the territory
#   ("Palestinian Territory, Occupied"); a nationality in Spanish, Norwegian and Finnish only. In German, Italian,
#   Dutch and Norwegian a person from Niger is a Nigerian, in Spanish "Níger".
#
# Why it matters here: a table of peoples for a glossary or for a check like mtlint's place-changed is quickly made of
#   such data: every "Palestinian" of a translation is then wrong against "Gazastreifen", and Niger and Nigeria are
#   one. mtlint has a table of its own; read a list of peoples row by row before it judges others.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts 'i18n-nationality@1.4.0'

cat > demo.cjs <<'NODE'
const assert = require("node:assert");
const nationality = require("i18n-nationality");

const SEEN = {
  en: ["Palestinian Territory, Occupied", "Nigerien", "Israeli"],
  de: ["Gazastreifen", "Nigerianisch (Niger)", "Israelisch"],
  fr: ["Territoires Palestiniens, Occupés", "Nigérien", "Israélien"],
  es: ["Palestino", "Níger", "Israelí"],
  it: ["Palestinese, Territorio Occupato", "Nigeriano (Niger)", "Israeliano"],
  nl: ["Palestijns grondgebied, bezet", "Nigeriaanse", "Israëlisch"],
  no: ["Palestinsk", "Nigeriansk", "Israelsk"],
};
for (const [language, expected] of Object.entries(SEEN)) {
  nationality.registerLocale(require(`i18n-nationality/langs/${language}.json`));
  const seen = ["PS", "NE", "IL"].map((code) => nationality.getName(code, language));
  console.log(language, seen);
  assert.deepStrictEqual(seen, expected, "the behaviour has changed");
}
NODE
node demo.cjs
