#!/usr/bin/env bash
# Package: tmxutil 1.3 (filters and converts translation memories in TMX)
#
# Expected: TMX marks the codes of formatting within a segment (<bpt>, <ept>, <ph>, <hi>). A filter that takes them
#   away leaves the words; one that copies a memory leaves all of it.
# Seen: a segment ends at its first code: "The <hi>president</hi> said yes." is "The". Written as TMX and as
#   text alike, with exit status 0. Segments without codes are whole.
#
# Why it matters here: the segments with a word in italics or a link are the ones that are cut, on both sides, often at
#   the same place, so that their lengths go together and filters for broken pairs let them pass. Memories that are
#   cleaned this way teach an engine to stop. mtlint reads TMX itself, the text within codes and behind them.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'tmxutil==1.3'

cat > memory.tmx <<'TMX'
<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4"><header creationtool="t" creationtoolversion="1" datatype="plaintext" segtype="sentence"
adminlang="en" srclang="uk" o-tmf="t"/><body>
<tu><tuv xml:lang="uk"><seg>Президент <hi>сказав</hi> так.</seg></tuv>
<tuv xml:lang="en"><seg>The <hi>president</hi> said yes.</seg></tuv></tu>
<tu><tuv xml:lang="uk"><seg>Ніхто не постраждав.</seg></tuv><tuv xml:lang="en"><seg>Nobody was hurt.</seg></tuv></tu>
</body></tmx>
TMX
export PYTHONUTF8=1
text="$(venv/bin/tmxutil -i tmx -o txt --output-languages en < memory.tmx)"
copy="$(venv/bin/tmxutil -i tmx -o tmx < memory.tmx | grep '<seg>')"
printf '%s\n' "$text" "$copy"
[ "$text" = $'The\nNobody was hurt.' ] || { echo "the behaviour has changed" >&2; exit 1; }
case "$copy" in *president*) echo "the behaviour has changed" >&2; exit 1 ;; esac
