#!/usr/bin/env bash
# Package: date_time_parser 0.2.0 (crate; dates and times in English text)
#
# Expected: "7 October 2023" is 7 October 2023, "3 May 2024" 3 May 2024.
# Seen: they are 20 October and 20 May of the present year: the first two digits behind the month are its day. "October
#   7, 2023" is 7 October, of this year too. Of "1,200 people were killed on 7 October 2023" the time is one in the
#   afternoon (the 1 of 1,200), and "at 6.30 am" is six in the evening.
#
# Why it matters here: day before month is how all of the press but that of America writes a date, and every date of
#   this century is then the twentieth of some month. Two articles about different days of a month agree. mtlint reads
#   both orders, and compares the year.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"

mkdir src
cat > Cargo.toml <<'TOML'
[package]
name = "demo"
version = "0.1.0"
edition = "2021"

[dependencies]
chrono = "0.4"
date_time_parser = "=0.2.0"
TOML
cat > src/main.rs <<'RUST'
use chrono::{Datelike, Local};
use date_time_parser::{DateParser, TimeParser};

fn main() {
    let year = Local::now().year();
    for (text, day) in [("Talks on 7 October 2023", "10-20"), ("Talks on 3 May 2024", "05-20"), ("October 7, 2023", "10-07")] {
        let seen = DateParser::parse(text).map(|date| date.to_string());
        println!("{text} -> {seen:?}");
        assert_eq!(seen, Some(format!("{year}-{day}")), "the behaviour has changed");
    }
    for (text, time) in [("1,200 people were killed on 7 October 2023", "13:00:00"), ("at 6.30 am", "18:00:00")] {
        let seen = TimeParser::parse(text).map(|time| time.to_string());
        println!("{text} -> {seen:?}");
        assert_eq!(seen.as_deref(), Some(time), "the behaviour has changed");
    }
}
RUST
cargo run --quiet
