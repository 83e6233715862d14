#!/usr/bin/env bash
# Packages: github.com/araddon/dateparse v0.0.0-20210429162001-6b43995a97de, github.com/olebedev/when v1.1.0,
#   github.com/tj/go-naturaldate v1.3.0 (Go; dates in many formats, dates in English)
#
# Expected: "3rd May 2024" is 3 May 2024, as "May 3rd, 2024" and "3 May 2024" are; "on October 7, 2023" and "in 1948"
#   have the years that they name. What cannot be read is an error.
# Seen: dateparse reads "3rd May 2024" as 1 May, three in the morning. when reads "on October 7, 2023", and "the
#   morning of 7 October 2023", as 7 October of the present year. naturaldate makes of "7 October 2023" the seventh of
#   January at seven, and of "in 1948" some day of August at four. None of them gives an error.
#
# Why it matters here: archives are sorted and checked by such dates. The day of a month in the British way, and a date
#   that much of the news from the Middle East refers to, are other days of likely years. mtlint reads dates itself.

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

	"github.com/araddon/dateparse"
	"github.com/olebedev/when"
	"github.com/tj/go-naturaldate"
)

var base = time.Date(2024, 5, 15, 12, 0, 0, 0, time.UTC)

func byDateparse(text string) (time.Time, error) { return dateparse.ParseAny(text) }

func byWhen(text string) (time.Time, error) {
	found, err := when.EN.Parse(text, base)
	if found == nil {
		return time.Time{}, err
	}
	return found.Time, err
}

func byNaturaldate(text string) (time.Time, error) { return naturaldate.Parse(text, base) }

func main() {
	seen := []struct {
		name, text, expected string
		parse                func(string) (time.Time, error)
	}{
		{"dateparse", "May 3rd, 2024", "2024-05-03 00", byDateparse},
		{"dateparse", "3 May 2024", "2024-05-03 00", byDateparse},
		{"dateparse", "3rd May 2024", "2024-05-01 03", byDateparse},
		{"when", "on October 7, 2023", "2024-10-07 12", byWhen},
		{"when", "the morning of 7 October 2023", "2024-10-07 08", byWhen},
		{"naturaldate", "two weeks ago", "2024-05-01 00", byNaturaldate},
		{"naturaldate", "7 October 2023", "2024-01-07 07", byNaturaldate},
		{"naturaldate", "in 1948", "2024-08-04 04", byNaturaldate},
	}
	for _, row := range seen {
		found, err := row.parse(row.text)
		date := found.Format("2006-01-02 15")
		fmt.Println(row.name+":", row.text, "->", date, err)
		if date != row.expected || err != nil {
			fmt.Println("the behaviour has changed")
			os.Exit(1)
		}
	}
}
GO
go mod init demo 2> init.log
go get github.com/araddon/dateparse@v0.0.0-20210429162001-6b43995a97de github.com/olebedev/when@v1.1.0 \
  github.com/tj/go-naturaldate@v1.3.0 2> get.log
go run .
