#!/usr/bin/env bash
# Packages: @extractus/article-extractor 9.0.1 (npm), boilerpy3 1.0.7 (PyPI; the article of a web page)
#
# Expected: words that an article marks as a short quotation, a time, the title of a paper or as important are words of
#   its sentence, with their tags or without.
# Seen: article-extractor takes the words away with the tags: "We said <q>no</q> to that." becomes "We said to that.",
#   and what stands in <time>, <cite>, <mark>, <s> or <dfn> is gone as well; <em>, <abbr> and <small> stay.
#   boilerpy3 takes <q> and <time> for the end of a block: here "We said" is the last that is left of the article.
#
# Why it matters here: <q> and <time> are what a newsroom's own system writes for quotations and dates. What is left
#   is often a sentence still ("We said to that"), so that the quotation, the date and the name of the paper are
#   missing from the translation, or from its source, and nobody sees where. mtlint reads the page itself: give it the
#   HTML.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'boilerpy3==1.0.7'
npm install --silent --no-audit --no-fund --ignore-scripts '@extractus/article-extractor@9.0.1'

cat > page.html <<'HTML'
<!DOCTYPE html><html lang="en"><head><title>Talks in Cairo</title></head><body><article><h1>Talks in Cairo</h1>
<p>The delegation arrived shortly after midnight and left before dawn, according to the head of the airport, who asked
that his name be left out because he was not allowed to speak to reporters about the visit.</p>
<p>We said <q>no</q> to that.</p>
<p>They met on <time datetime="2024-05-03">3 May</time> in Doha, <cite>Haaretz</cite> wrote <em>twice</em>.</p>
<p>The ministry declined to comment on the talks, but a spokesman said that the delegation of the movement would return
within two days, and that the mediators had been told of all the reservations it had raised.</p>
</article></body></html>
HTML

cat > demo.mjs <<'NODE'
import assert from "node:assert";
import { readFileSync } from "node:fs";
import { extractFromHtml } from "@extractus/article-extractor";

const { content } = await extractFromHtml(readFileSync("page.html", "utf8"), "https://paper.example/");
const seen = content.match(/(?:We said|They met).*(?=<\/p>)/g);
console.log("article-extractor:", seen);
assert.deepStrictEqual(
  seen.map((line) => line.replace(/\s+/g, " ")),
  ["We said to that.", "They met on in Doha, wrote <em>twice</em>."],
  "the behaviour has changed",
);
NODE
node demo.mjs

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
from pathlib import Path

from boilerpy3.extractors import ArticleExtractor

text = ArticleExtractor().get_content(Path("page.html").read_text(encoding="utf-8"))
print("boilerpy3:        ", text.splitlines()[2:])
assert "We said" in text and "no" not in text.split(), "the behaviour has changed"
PYTHON
