#!/usr/bin/env bash
# Packages: typos 1.52.0, codespell 2.4.3 (PyPI; find known misspellings, made for source code)
#
# Expected: a list of known misspellings, unlike a dictionary, leaves names alone, and its corrections are safe to
#   write: that is what both tools are praised for.
# Seen: told to write, typos turns the mayor of Lod into the "mayor of Load", the given name Ofer into "Offer" and the
#   town of Sur into "Sure"; codespell writes "Manager Square" for Manger Square in Bethlehem (and reports Lod, with
#   three words to choose from). Capitals are the same to them as small letters.
#
# Why it matters here: both run in pre-commit beside mtlint, and the hook of typos writes. The words are names, so the
#   text stays grammatical. Give typos [default.extend-identifiers] and codespell
#   --ignore-words with the names of your beat, or let neither write. mtlint corrects from tables of its own.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'typos==1.52.0' 'codespell==2.4.3'

echo "The mayor of Lod met Ofer Cassif in Sur and in Manger Square." > report.txt
cp report.txt typos.txt
cp report.txt codespell.txt
venv/bin/typos --isolated --write-changes typos.txt > /dev/null 2>&1 || true
venv/bin/codespell --write-changes codespell.txt > /dev/null 2>&1 || true
tail -n +1 typos.txt codespell.txt
changed() { echo "the behaviour has changed" >&2; exit 1; }
[ "$(cat typos.txt)" = "The mayor of Load met Offer Cassif in Sure and in Manger Square." ] || changed
grep -q "Manager Square" codespell.txt || changed
