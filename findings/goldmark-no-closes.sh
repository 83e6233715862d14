#!/usr/bin/env bash
# Package: github.com/yuin/goldmark v1.8.7 (Go; Markdown, as Hugo renders it), its extension Typographer
#
# Expected: single quotation marks of the British style open and close: Iran says ‘no’ again, the ‘total’ war.
# Seen: a quotation whose first letter is a small n, t, e or l opens with the closing mark, ’no’, ’total’, ’evil’: it
#   is taken for one of 'n', 'til, 'em. At the end of a sentence it is closed with a straight one, He said: ’no.' With
#   another first letter, a capital or double marks it is right, ‘yes’, ‘No’.
#
# Why it matters here: "no", "not", "never", "nuclear", "the" and "total" are what headlines quote, and half of a page
#   has its marks right. Whoever looks for quotations in such a page finds none there, or one that runs to the next.
#   Write typographic marks in the Markdown, and lint the Markdown, not the page.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > main.go <<'GO'
package main

import (
	"bytes"
	"fmt"
	"html"
	"os"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
)

func main() {
	seen := [][2]string{
		{"Iran says 'yes' again", "Iran says ‘yes’ again"},
		{"'No,' he said", "‘No,’ he said"},
		{"Iran says 'no' again", "Iran says ’no’ again"},
		{"the 'total' war", "the ’total’ war"},
		{"an 'evil' deed", "an ’evil’ deed"},
		{"a 'lost' war", "a ’lost’ war"},
		{"He said: 'no.'", "He said: ’no.'"},
	}
	markdown := goldmark.New(goldmark.WithExtensions(extension.Typographer))
	for _, row := range seen {
		var page bytes.Buffer
		if err := markdown.Convert([]byte(row[0]), &page); err != nil {
			panic(err)
		}
		text := html.UnescapeString(page.String())
		fmt.Print(row[0], " -> ", text)
		if text != "<p>"+row[1]+"</p>\n" {
			fmt.Println("the behaviour has changed")
			os.Exit(1)
		}
	}
}
GO
go mod init demo 2> init.log
go get github.com/yuin/goldmark@v1.8.7 2> get.log
go run .
