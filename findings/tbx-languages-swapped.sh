#!/usr/bin/env bash
# Package: translate-toolkit 3.20.4 (TBX, the exchange format for terms)
#
# Expected: every langSet of TBX names its language, in any order, and a term may carry its status: preferred,
#   admitted, deprecated. A reader that gives source and target goes by these.
# Seen: read without languages, the first langSet is the source, entry by entry, so that one file yields Arabic to
#   English and English to Arabic in turn. Read with languages, the sides are right, but the target is the first
#   term that is written down, here the deprecated "prisoner"; the preferred "detainee" is nowhere.
#
# Why it matters here: a glossary that demands the wording an office has banned is worse than none: every good
#   article is marked. mtlint reads TBX itself, by language and status: give it the TBX, not a table that was
#   made from it by order.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'translate-toolkit==3.20.4'

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
import io

from translate.storage import tbx

FILE = """<martif type="TBX" xml:lang="en">
<martifHeader><fileDesc><sourceDesc><p>Terms of a newsroom</p></sourceDesc></fileDesc></martifHeader>
<text><body>
<termEntry id="1">
<langSet xml:lang="ar"><tig><term>أسير</term></tig></langSet>
<langSet xml:lang="en">
<tig><term>prisoner</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig>
<tig><term>detainee</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></tig>
</langSet>
</termEntry>
<termEntry id="2">
<langSet xml:lang="en"><tig><term>ceasefire</term></tig></langSet>
<langSet xml:lang="ar"><tig><term>هدنة</term></tig></langSet>
</termEntry>
</body></text></martif>""".encode()


def pairs(**languages):
    return [(unit.source, unit.target) for unit in tbx.tbxfile(io.BytesIO(FILE), **languages).units]


by_order = pairs()
by_name = pairs(sourcelanguage="ar", targetlanguage="en")
print("without languages:", by_order)
print("with languages:   ", by_name)
assert by_order == [("أسير", "prisoner"), ("ceasefire", "هدنة")], "the behaviour has changed"
assert by_name == [("أسير", "prisoner"), ("هدنة", "ceasefire")], "the behaviour has changed"
PYTHON
