#!/usr/bin/env bash
# Package: pygls 2.1.1 with lsprotocol 2025.0.0 (language servers)
#
# Expected: lines end where the protocol says, at LF, CRLF and CR, so an edit at a line and character that the
#   editor sends changes the words that the editor changed.
# Seen: the text that pygls keeps ends lines at U+2028, form feed and the like too. Below one of them an edit goes
#   to another line, and server and editor show different texts from then on, without an error. The range of the
#   event is also changed in place, to pygls's idea of the line, before any handler of the server sees it.
#
# Why it matters here: U+2028 comes with news text pasted from an editorial system. The findings of a server on
#   pygls would stand on the wrong words, and its quick fixes change the wrong words. mtlint server keeps the text
#   by itself and counts lines by the protocol; it overrides the notification before pygls can touch the range.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'pygls==2.1.1' 'lsprotocol==2025.0.0'

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
from lsprotocol.types import Position, Range, TextDocumentContentChangePartial
from pygls.workspace import TextDocument


def edit(text, line, start, end, new):
    change = TextDocumentContentChangePartial(range=Range(Position(line, start), Position(line, end)), text=new)
    document = TextDocument("file:///article.txt", text)
    document.apply_change(change)
    print(repr(document.source), change.range)
    return document.source, str(change.range)


# The third line of an editor is "Rescuers dug."; it changes "dug" to "slept".
assert edit("First line\ngoes on.\nRescuers dug.\n", 2, 9, 12, "slept")[0].endswith("Rescuers slept.\n")
text, _ = edit("First\u2028line goes on.\n\nRescuers dug.\n", 2, 9, 12, "slept")
assert "dug" in text and "slept" in text, "the behaviour has changed"
# To the end of a line, however long: allowed, and the handler sees another range than the client sent.
assert edit("Rescuers dug.\n", 0, 9, 99, "slept.") == ("Rescuers slept.\n", "0:9-0:13"), "the behaviour has changed"
PYTHON
