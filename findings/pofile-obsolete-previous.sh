#!/usr/bin/env bash
# Package: pofile 1.1.4 (npm; reads and writes PO catalogues)
#
# Expected: "#~| msgid" lines, the former wording of a message that is out of use (msgmerge --previous writes them),
#   are left out or kept as such.
# Seen: their text is glued to the translation before them: where "Alive" was the last translation in use, it is
#   "AliveTen dead" now, and so it is written back. The message itself is not fuzzy and not obsolete.
#
# Why it matters here: a catalogue that was merged and then went through a build step with this package has words in
#   its translations that no translator wrote. mtlint takes such lines for the comments that they are, and cannot
#   tell the damage from a bad translation; lint the catalogue before such a step, and look at what the step
#   changed.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts 'pofile@1.1.4'

cat > demo.cjs <<'NODE'
const assert = require("node:assert");
const PO = require("pofile");

const CATALOGUE = `msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"

msgid "Survivors"
msgstr "Alive"

#~| msgid "Ten dead"
#~ msgid "Twelve dead"
#~ msgstr "A dozen dead"
`;
const catalogue = PO.parse(CATALOGUE);
for (const { msgid, msgstr, obsolete } of catalogue.items) console.log(msgid, msgstr, obsolete ? "obsolete" : "");
const seen = catalogue.items.map(({ msgid, msgstr }) => [msgid, ...msgstr]);
assert.deepStrictEqual(
  seen,
  [["Survivors", "AliveTen dead"], ["Twelve dead", "A dozen dead"]],
  "the behaviour has changed",
);
assert.match(catalogue.toString(), /msgstr "AliveTen dead"/, "the behaviour has changed");
NODE
node demo.cjs
