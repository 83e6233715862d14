"""Write ``rules/evidence.json``: ``python tests/evidence.py REPORT.json [--judged TABLE.tsv ...] [--day DAY]``.

REPORT is what the evaluation wrote with ``--json`` (its section ``signal``). A TABLE has the columns ``rule``,
``severity``, ``set`` (MT, originals or references), ``of`` and ``right``: what a reader judged and agreed with. Only
figures go in.
Judgements of earlier tables are kept for rules that no table names.
"""

import argparse
import csv
import datetime
import json
import subprocess
from collections import defaultdict
from pathlib import Path
from typing import Any

from lint.rulekit import registry

ROOT = Path(__file__).parents[1]
TARGET = ROOT / "rules" / "evidence.json"
RATES = {"MT": "mt", "references": "references", "originals": "originals"}
TABLE = "Findings per 100,000 words, share of documents hit, ratio of the rates"
SETS = {"MT": "mt", "originals": "originals", "references": "references"}


def rates(report: Path) -> dict[str, dict[str, Any]]:
    """Findings per 100,000 words by rule: of all severities together, and (``declared``) of the rule's own severity."""
    rows = json.loads(report.read_text("utf-8"))["sections"]["signal"][TABLE]["rows"]
    rules = {name: rule for name, rule in registry.load().items() if rule.enabled and rule.needs is None}
    found: dict[str, dict[str, Any]] = {
        name: {**dict.fromkeys(RATES.values(), 0.0), "declared": dict.fromkeys(RATES.values(), 0.0)} for name in rules
    }
    for row in rows:
        if row["rule"] not in found:
            continue
        entry = found[row["rule"]]
        for column, name in RATES.items():
            rate = row[column] or 0
            entry[name] = round(entry[name] + rate, 2)
            if row["severity"] == rules[row["rule"]].severity.value:
                entry["declared"][name] = round(rate, 2)
    return found


def judgements(tables: list[Path], day: str) -> dict[str, dict[str, Any]]:
    """How many findings of a rule's own severity a reader agreed with, of how many, by set, and the day."""
    counts: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(lambda: [0, 0]))
    severities = {name: rule.severity.value for name, rule in registry.load().items()}
    for table in tables:
        with table.open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines, delimiter="\t"):
                if row["set"] in SETS and severities.get(row["rule"]) == row["severity"]:
                    entry = counts[row["rule"]][SETS[row["set"]]]
                    entry[0] += int(row["right"])
                    entry[1] += int(row["of"])
    return {
        rule: {name: {"right": right, "of": of} for name, (right, of) in sets.items() if of} | {"read": day}
        for rule, sets in counts.items()
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("report", type=Path)
    parser.add_argument("--judged", type=Path, nargs="*", default=[])
    parser.add_argument("--day", default=datetime.date.today().isoformat())
    options = parser.parse_args()
    before = json.loads(TARGET.read_text("utf-8"))["rules"] if TARGET.exists() else {}
    kept = {name: row["judged"] for name, row in before.items() if "judged" in row}
    judged = kept | judgements(options.judged, options.day)
    rules = {
        name: row | ({"judged": judged[name]} if name in judged else {}) for name, row in rates(options.report).items()
    }
    commit = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.strip()
    data = {
        "unit": "findings per 100,000 words",
        "day": options.day,
        "commit": commit,
        "rules": dict(sorted(rules.items())),
    }
    TARGET.write_text(json.dumps(data, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
