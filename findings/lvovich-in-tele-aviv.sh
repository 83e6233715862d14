#!/usr/bin/env bash
# Package: lvovich 2.1.0 (npm; declines Russian names of persons and cities), its cityIn, cityFrom and cityTo
#
# Expected: "in Tel Aviv" is "в Тель-Авиве", "in Khan Younis" "в Хан-Юнисе", as "in New York" is "в Нью-Йорке".
# Seen: each half of a name with a hyphen is declined: "в Теле-Авиве" and "из Теля-Авива", "в Хане-Юнисе" (tele, as in
#   television, and khan). Of the Gaza Strip both words are, "в Секторе Газе" for "в секторе Газа". "In Kryvyi Rih" is
#   "в Кривое Роге", "from Zaporizhzhia" "из Запорожье", and "in Sumy" stays "в Сумы", into it. New York is right.
#
# Why it matters here: variants of a name for a list of terms are made in this way, one for each case. The right form
#   is then unknown and its translation unchecked, and the list holds words that nobody writes. List the forms of
#   places from texts. mtlint keeps its names as data and declines nothing.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts 'lvovich@2.1.0'

cat > demo.cjs <<'NODE'
const assert = require("node:assert");
const { cityIn, cityFrom } = require("lvovich");

const SEEN = [
  ["Нью-Йорк", "Нью-Йорке", "Нью-Йорка"],
  ["Тель-Авив", "Теле-Авиве", "Теля-Авива"],
  ["Хан-Юнис", "Хане-Юнисе", "Хана-Юниса"],
  ["Сектор Газа", "Секторе Газе", "Сектора Газы"],
  ["Кривой Рог", "Кривое Роге", "Кривоя Рога"],
  ["Запорожье", "Запорожье", "Запорожье"],
  ["Сумы", "Сумы", "Сумы"],
];
for (const [city, ...expected] of SEEN) {
  const seen = [cityIn(city), cityFrom(city)];
  console.log(`${city}: в ${seen[0]}, из ${seen[1]}`);
  assert.deepStrictEqual(seen, expected, "the behaviour has changed");
}
NODE
node demo.cjs
