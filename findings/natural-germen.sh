#!/usr/bin/env bash
# Package: natural 8.1.1 (npm; inflection and other tools for English)
#
# Expected: the plural of German is Germans; -man becomes -men in a man's word only.
# Seen: German, Ottoman, Roman and Norman become Germen, Ottomen, Romen and Normen; so do names of people in -man:
#   Osman, Rahman and Soleiman. The other way, Germen is German, crises is "cris" and Hamas "Hama", the Syrian city.
#   human and Taliban are right.
#
# Why it matters here: lists of peoples and of terms are given their plurals, and words of a text their singulars, to be
#   found under either form. "Germans" is then found under nothing, crises and analyses under different rules, and
#   Hamas under a city. mtlint has a table of inflections and leaves names as they are.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts 'natural@8.1.1'

cat > demo.cjs <<'NODE'
const assert = require("node:assert");
const { NounInflector } = require("natural");

const inflector = new NounInflector();
const PLURALS = { policeman: "policemen", human: "humans", German: "Germen", Ottoman: "Ottomen", Rahman: "Rahmen" };
const SINGULARS = { analyses: "analysis", crises: "cris", Hamas: "Hama" };
for (const [word, expected] of Object.entries(PLURALS)) {
  const seen = inflector.pluralize(word);
  console.log(`${word} -> ${seen}`);
  assert.strictEqual(seen, expected, "the behaviour has changed");
}
for (const [word, expected] of Object.entries(SINGULARS)) {
  const seen = inflector.singularize(word);
  console.log(`${word} -> ${seen}`);
  assert.strictEqual(seen, expected, "the behaviour has changed");
}
NODE
DOTENV_CONFIG_QUIET=true node demo.cjs
