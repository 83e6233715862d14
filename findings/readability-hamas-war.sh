#!/usr/bin/env bash
# Packages: readability-lxml 0.9 (PyPI), @mozilla/readability 0.6.0 (npm; the article of a web page, and its headline)
#
# Expected: of the title of a page the name of the site is taken away, "Port of Salim shut after storm - BBC News", and
#   the headline stays.
# Seen: a colon counts as the end of a site's name, and in a headline it is the end of a speaker's. "Hamas: no deal,
#   says Israel" is "no deal, says Israel" in readability-lxml, and "Biden: ‘We left’ | Reuters" is "‘We left’ |
#   Reuters". The package of Firefox drops the speaker where the heading on the page is worded otherwise: "Israel:
#   Hamas has agreed to the new plan for Gaza" is what Hamas has done. Before a dash it wants three words, and else
#   begins behind the first hyphen: "Israel-Hamas war - live: 25 dead" is "Hamas war - live: 25 dead".
#
# Why it matters here: who says it is the first thing that a headline tells, and without it a claim is a fact. Lists of
#   headlines and the first line of what is linted are made so. Take the heading of the page; mtlint reads that.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts '@mozilla/readability@0.6.0' 'linkedom@0.18.12'
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check readability-lxml==0.9

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
from readability import Document

SEEN = {
    "Port of Salim shut after storm - BBC News": "Port of Salim shut after storm",
    "Hamas: no deal, says Israel": "no deal, says Israel",
    "Biden: ‘We left’ | Reuters": "‘We left’ | Reuters",
}
for title, expected in SEEN.items():
    seen = Document(f"<html><head><title>{title}</title></head><body><p>Text.</p></body></html>").short_title()
    print("readability-lxml:", title, "->", seen)
    assert seen == expected, "the behaviour has changed"
PYTHON
cat > demo.cjs <<'NODE'
const assert = require("node:assert");
const { Readability } = require("@mozilla/readability");
const { parseHTML } = require("linkedom");

const SEEN = [
  ["Port of Salim shut after storm - BBC News", "Port of Salim shut after storm"],
  ["Israel: Hamas has agreed to the new plan for Gaza", "Hamas has agreed to the new plan for Gaza"],
  ["Israel-Hamas war - live: 25 dead", "Hamas war - live: 25 dead"],
];
const paragraph = "<p>The talks that were held in Cairo and in Doha have come to nothing, the ministers said.</p>";
for (const [title, expected] of SEEN) {
  const page = `<html><head><title>${title}</title></head><body><h1>Latest</h1>${paragraph.repeat(8)}</body></html>`;
  const seen = new Readability(parseHTML(page).document).parse().title;
  console.log("@mozilla/readability:", title, "->", seen);
  assert.strictEqual(seen, expected, "the behaviour has changed");
}
NODE
node demo.cjs
