#!/usr/bin/env bash
# Package: shevchenko 3.1.1 (npm; declines names in Ukrainian)
#
# Expected: the genitive of Джо Байден (Joe Biden) is Джо Байдена, of Віктор Гюго (Victor Hugo) Віктора Гюго, of
#   Сіндзо Абе Сіндзо Абе: foreign names in -о do not change.
# Seen: "Джа Байдена", "Віктора Гюга", "Сіндза Абе", "Джастіна Трюда": they are declined like the Ukrainian name
#   Марко. Мадуро, Фіцо, Отто and Гвідо fare the same.
#
# Why it matters here: to find a name of the translation in a Ukrainian source, one declines it, and looks for forms
#   that no newspaper prints: the president seems to be missing. A list of names that is declined with this package
#   misses foreign politicians; for mtlint, which needs no declined forms, leave names in the nominative.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts 'shevchenko@3.1.1'

cat > demo.cjs <<'NODE'
const assert = require("node:assert");
const shevchenko = require("shevchenko");

const SEEN = [
  ["Марко", "Вовчок", "Марка Вовчка"],
  ["Джо", "Байден", "Джа Байдена"],
  ["Віктор", "Гюго", "Віктора Гюга"],
  ["Сіндзо", "Абе", "Сіндза Абе"],
  ["Джастін", "Трюдо", "Джастіна Трюда"],
  ["Ніколас", "Мадуро", "Ніколаса Мадура"],
];
(async () => {
  for (const [givenName, familyName, expected] of SEEN) {
    const genitive = await shevchenko.inGenitive({ gender: "masculine", givenName, familyName });
    const seen = `${genitive.givenName} ${genitive.familyName}`;
    console.log(givenName, familyName, "->", seen);
    assert.strictEqual(seen, expected, "the behaviour has changed");
  }
})();
NODE
node demo.cjs
