#!/usr/bin/env bash
# Package: github.com/goodsign/monday v1.0.2 (Go; names of months and days in other languages, for the package time)
#
# Expected: a date that Format writes in a language is read by Parse in it, with the same layout.
# Seen: in Chinese November and December cannot be read: of "11 月" only the "1 月" is found, and the rest is no date
#   ("1January"). In Ukrainian no date with a Friday can be read, whose name has an apostrophe. In Korean and Japanese
#   a January cannot, when the layout has the short form. In Russian, Turkish and French each day of the year is
#   right.
#
# Why it matters here: articles are sorted by the dates that their pages show. What was tested in spring stops at the
#   end of the year, or on one day of the week, for one language. mtlint reads the months of Chinese by their number,
#   and does not need the weekday to read a date.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > main.go <<'GO'
package main

import (
	"fmt"
	"os"
	"time"

	"github.com/goodsign/monday"
)

func main() {
	seen := []struct {
		locale   monday.Locale
		layout   string
		date     time.Time
		expected bool
	}{
		{monday.LocaleZhCN, "2 January 2006", time.Date(2023, 10, 7, 0, 0, 0, 0, time.UTC), true},
		{monday.LocaleZhCN, "2 January 2006", time.Date(2023, 11, 7, 0, 0, 0, 0, time.UTC), false},
		{monday.LocaleZhCN, "2 January 2006", time.Date(2023, 12, 7, 0, 0, 0, 0, time.UTC), false},
		{monday.LocaleUkUA, "Monday, 2 January 2006", time.Date(2024, 5, 2, 0, 0, 0, 0, time.UTC), true},
		{monday.LocaleUkUA, "Monday, 2 January 2006", time.Date(2024, 5, 3, 0, 0, 0, 0, time.UTC), false},
		{monday.LocaleKoKR, "2 January 2006", time.Date(2024, 5, 3, 0, 0, 0, 0, time.UTC), true},
		{monday.LocaleKoKR, "2 Jan 2006", time.Date(2024, 1, 3, 0, 0, 0, 0, time.UTC), false},
	}
	for _, row := range seen {
		text := monday.Format(row.date, row.layout, row.locale)
		read, err := monday.Parse(row.layout, text, row.locale)
		fmt.Printf("%s %q -> %s %v\n", row.locale, text, read.Format("2006-01-02"), err)
		if (err == nil && read.Equal(row.date)) != row.expected {
			fmt.Println("the behaviour has changed")
			os.Exit(1)
		}
	}
}
GO
go mod init demo 2> init.log
go get github.com/goodsign/monday@v1.0.2 2> get.log
go run .
