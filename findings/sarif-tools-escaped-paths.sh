#!/usr/bin/env bash
# Package: sarif-tools 3.0.5 (reports from SARIF files)
#
# Expected: a location in SARIF is a URI, in which a blank or an Arabic letter must be escaped; a report made
#   from it names the file.
# Seen: the escapes go into the reports as they are: "news/%D8%AE%D8%A8%D8%B1.md" in CSV, and in the Code
#   Quality file for GitLab, whose paths are no URIs, so that the finding belongs to no file of the merge
#   request.
#
# Why it matters here: articles are named after headlines, in the language of the source too. mtlint --format
#   sarif escapes as the standard wants, which GitHub reads back. For GitLab use mtlint --format gitlab, which
#   writes plain paths, not a conversion.

set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check 'sarif-tools==3.0.5'

PYTHONUTF8=1 venv/bin/python -W ignore - <<'PYTHON'
import csv
import json
import subprocess
from urllib.parse import quote

PATH = "news/خبر عاجل.md"
place = {"physicalLocation": {"artifactLocation": {"uri": quote(PATH)}, "region": {"startLine": 3}}}
result = {"ruleId": "doubled-word", "level": "error", "message": {"text": "the the"}, "locations": [place]}
run = {"tool": {"driver": {"name": "demo"}}, "results": [result]}
with open("demo.sarif", "w", encoding="utf-8") as file:
    json.dump({"version": "2.1.0", "runs": [run]}, file)

for report, options in [("codeclimate", ["--output", "quality.json"]), ("csv", ["--output", "table.csv"])]:
    subprocess.run(["venv/bin/sarif", report, *options, "demo.sarif"], check=True, stdout=subprocess.DEVNULL)
with open("quality.json", encoding="utf-8") as file:
    [issue] = json.load(file)
with open("table.csv", encoding="utf-8") as file:
    [row] = csv.DictReader(file)
print("GitLab:", issue["location"]["path"])
print("CSV:   ", row["Location"])
assert issue["location"]["path"] == row["Location"] == quote(PATH) != PATH, "the behaviour has changed"
PYTHON
