#!/usr/bin/env bash
# Packages: gettext-converter 1.3.4 (writes), gettext-parser 10.0.0 (reads); npm; from i18next's JSON to PO catalogues
#
# Expected: with the option for JSON v4, the six plural forms of Arabic (zero, one, two, few, many, other) become
#   msgstr[0] to msgstr[5] in this order, as the line Plural-Forms that it writes says.
# Seen: five are left and in disorder. The form for 3 to 10 is the one for a single person ("one dead"), that for one
#   is the form for hundreds, and the dual is lost. In Ukrainian the form for 5 and more is the one for fractions; in
#   French and Spanish the singular is the form for millions. There is no error, and English comes out right.
#
# Why it matters here: the counters of a live page ("3 dead") go through PO catalogues to translators and back, and
#   from there on "three dead" is printed as "one dead". mtlint compares the placeholders of such a catalogue and
#   finds nothing, since a form for a single person may well do without its number; look at the order of the forms
#   after each conversion, in a language with more than two.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts 'gettext-converter@1.3.4' 'gettext-parser@10.0.0'

cat > demo.mjs <<'NODE'
import assert from "node:assert";
import { i18next2po } from "gettext-converter";
import { po } from "gettext-parser";

const KEY = "{{count}} dead";
const ARABIC = {
  [`${KEY}_zero`]: "لا قتلى",
  [`${KEY}_one`]: "قتيل واحد",
  [`${KEY}_two`]: "قتيلان",
  [`${KEY}_few`]: "{{count}} قتلى",
  [`${KEY}_many`]: "{{count}} قتيلا",
  [`${KEY}_other`]: "{{count}} قتيل",
};
const SLAVIC = { [`${KEY}_one`]: "ONE", [`${KEY}_few`]: "FEW", [`${KEY}_many`]: "MANY", [`${KEY}_other`]: "FRACTION" };
const ROMANCE = { [`${KEY}_one`]: "ONE", [`${KEY}_many`]: "MILLIONS", [`${KEY}_other`]: "OTHER" };
const SEEN = [
  ["en", { [`${KEY}_one`]: "ONE", [`${KEY}_other`]: "OTHER" }, ["ONE", "OTHER"]],
  ["ar", ARABIC, ["لا قتلى", "{{count}} قتيل", "{{count}} قتلى", "قتيل واحد", "{{count}} قتيلا"]],
  ["uk", SLAVIC, ["ONE", "FEW", "FRACTION"]],
  ["fr", ROMANCE, ["MILLIONS", "OTHER"]],
  ["es", ROMANCE, ["MILLIONS", "OTHER"]],
];
for (const [language, forms, seen] of SEEN) {
  const catalogue = po.parse(i18next2po(language, forms, { compatibilityJSON: "v4" }));
  const { msgstr } = catalogue.translations[""][KEY];
  console.log(language, catalogue.headers["Plural-Forms"]);
  msgstr.forEach((text, index) => console.log(`   msgstr[${index}]`, text));
  assert.deepStrictEqual(msgstr, seen, "the behaviour has changed");
}
NODE
node demo.mjs
