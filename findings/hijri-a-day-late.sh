#!/usr/bin/env bash
# Packages: hijri-date 0.2.2 (npm), github.com/hablullah/go-hijri v1.0.2 (Go; dates of the Islamic calendar)
#
# Expected: Wednesday, 13 March 2024 is Wednesday, 3 Ramadan 1445, in the calendar Umm al-Qura that newsrooms of the
#   Gulf go by, and in Node.js itself (Intl).
# Seen: hijri-date says 4 Ramadan. It counts by the table of the astronomers (islamic-tbla in Intl), without saying so,
#   and has another day than Umm al-Qura on 468 of the 731 days of 2023 and 2024. go-hijri has the right date and calls
#   it a Thursday: the weekday is a day late on every day of 2024.
#
# Why it matters here: Arabic articles carry both dates and the weekday. A script that adds or checks one of them
#   writes or blames the wrong day; a day late is also the day on which a fast begins. mtlint compares a weekday with
#   the civil date beside it only.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts 'hijri-date@0.2.2'

cat > demo.cjs <<'NODE'
const assert = require("node:assert");
require("hijri-date");

const ramadan = new Date(2024, 2, 13, 12).toHijri();
console.log("hijri-date: 13 March 2024 ->", ramadan.getDate(), "of month", ramadan.getMonth());
assert.deepStrictEqual([ramadan.getDate(), ramadan.getMonth()], [4, 9], "the behaviour has changed");
for (const [name, expected] of [["umalqura", 468], ["tbla", 0]]) {
  const calendar = new Intl.DateTimeFormat(`en-u-ca-islamic-${name}-nu-latn`, { day: "numeric", timeZone: "UTC" });
  const noon = (number) => [2023, 0, 1 + number, 12];
  const dayOf = (number) => new Date(...noon(number)).toHijri().getDate();
  const differs = (number) => dayOf(number) !== Number(calendar.format(Date.UTC(...noon(number))));
  const seen = Array.from({ length: 731 }, (_, number) => number).filter(differs).length;
  console.log(`hijri-date: ${seen} of 731 days are others than in islamic-${name}`);
  assert.strictEqual(seen, expected, "the behaviour has changed");
}
NODE
TZ=UTC node demo.cjs

cat > main.go <<'GO'
package main

import (
	"fmt"
	"os"
	"time"

	"github.com/hablullah/go-hijri"
)

func main() {
	wrong := 0
	for day := 1; day <= 366; day++ {
		date := time.Date(2024, 1, day, 0, 0, 0, 0, time.UTC)
		seen, err := hijri.CreateUmmAlQuraDate(date)
		if err != nil {
			panic(err)
		}
		if day == 73 {
			fmt.Println("go-hijri:", date.Format("Monday, 2 January 2006"), "->", seen.Weekday, seen.Day, seen.Month, seen.Year)
		}
		if seen.Weekday != date.Weekday() {
			wrong++
		}
	}
	fmt.Println("go-hijri:", wrong, "of 366 weekdays are wrong")
	if wrong != 366 {
		fmt.Println("the behaviour has changed")
		os.Exit(1)
	}
}
GO
go mod init demo 2> init.log
go get github.com/hablullah/go-hijri@v1.0.2 2> get.log
go run .
