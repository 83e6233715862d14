#!/usr/bin/env bash
# Packages: transliteration 2.6.1 (npm), deunicode 1.6.2 (crate; any script to ASCII)
#
# Expected: letters become letters, a currency its sign's usual letters: € is EUR, £ is GBP or a pound.
# Seen: Cairo (القاهرة) is "lqhr@" and Gaza "Gz@" (غزة): the ending of most feminine nouns and of half the cities of
#   the Arab world is an at sign, the alif nothing. Tbilisi (თბილისი) has a grave accent in it,
#   "t`bilisi". €5bn is "EU5bn" in transliteration, £5bn is "PS5bn" and ₪5bn "NS5bn" in both.
#
# Why it matters here: names of a source are made ASCII to look for them in its translation, and addresses of pages are
#   made of headlines. An at sign ends the word, for a tokeniser and for an address, and "EU5bn" is money of the Union.
#   mtlint compares names by their sounds, from tables of its own.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts 'transliteration@2.6.1'

cat > demo.cjs <<'NODE'
const assert = require("node:assert");
const { transliterate } = require("transliteration");

const seen = ["القاهرة", "غزة", "თბილისი", "€5bn", "£5bn", "₪5bn"].map((text) => transliterate(text));
console.log("transliteration:", seen.join("  "));
assert.strictEqual(seen.join("  "), "lqhr@  Gz@  t`bilisi  EU5bn  PS5bn  NS5bn", "the behaviour has changed");
NODE
node demo.cjs

mkdir src
cat > Cargo.toml <<'TOML'
[package]
name = "demo"
version = "0.1.0"
edition = "2021"

[dependencies]
deunicode = "=1.6.2"
TOML
cat > src/main.rs <<'RUST'
fn main() {
    let seen = ["القاهرة", "غزة", "თბილისი", "€5bn", "£5bn", "₪5bn"].map(deunicode::deunicode).join("  ");
    println!("deunicode:       {seen}");
    assert_eq!(seen, "lqhr@  Gz@  t`bilisi  EUR5bn  PS5bn  NS5bn", "the behaviour has changed");
}
RUST
cargo run --quiet
