#!/usr/bin/env bash
# Package: polib 1.2.0 (gettext catalogues)
#
# Expected: a catalogue that polib has written is read back by polib as the same catalogue.
# Seen: only when it comes from a file. Given the same catalogue as a string, "Rescuers dug. U+2028 They found
#   nobody." comes back as "Rescuers dugThey found nobody.", without an error. polib writes the message over two
#   lines, split after U+2028; from a file it reads lines that end at newlines, but a string it cuts wherever
#   str.splitlines() does, and then takes the last character of the piece, here the full stop, for the closing
#   quotation mark.
#
# Why it matters here: editorial systems leave U+2028 in news text (a line break that was pasted), and translators
#   hand texts over as catalogues. The two sentences that run into one look like a fault of the translation.
#   mtlint itself ends lines at CR, LF and CRLF only; who lints texts out of catalogues should have polib open the
#   file itself.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'polib==1.2.0'

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
import polib

catalogue = polib.POFile()
catalogue.append(polib.POEntry(msgid="lead", msgstr="Rescuers dug.\u2028They found nobody."))
catalogue.save("news.po")

from_file = polib.pofile("news.po")[0].msgstr
from_string = polib.pofile(str(catalogue))[0].msgstr
print("from the file:  ", ascii(from_file))
print("from the string:", ascii(from_string))
assert from_file == "Rescuers dug.\u2028They found nobody."
assert from_string == "Rescuers dugThey found nobody.", "the behaviour has changed"
PYTHON
