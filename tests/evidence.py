"""Write ``rules/evidence.json``: ``python tests/evidence.py REPORT.json [SHEET ...]``.

REPORT is what the evaluation wrote with ``--json``; SHEET a judging sheet (TSV) with ``y`` or ``n`` in the column
``verdict``. Only figures go in. Judgements of earlier sheets are kept for rules that no sheet names.
"""

import csv
import datetime
import json
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

from lint.rulekit import registry

TARGET = Path(__file__).parents[1] / "rules" / "evidence.json"
RATES = {"MT": "mt", "references": "references", "originals": "originals"}
TABLE = "Findings per 100,000 words, share of documents hit, ratio of the rates"


def rates(report: Path) -> dict[str, dict[str, Any]]:
    """Findings per 100,000 words by rule, all severities of a rule together; zero for one that was never seen."""
    rows = json.loads(report.read_text("utf-8"))["sections"]["signal"][TABLE]["rows"]
    found: dict[str, dict[str, Any]] = {
        name: dict.fromkeys(RATES.values(), 0.0) for name, rule in registry.load().items() if rule.enabled
    }
    for row in rows:
        for column, name in RATES.items():
            if row["rule"] in found:
                found[row["rule"]][name] = round(found[row["rule"]][name] + (row[column] or 0), 2)
    return found


def judgements(sheets: list[Path]) -> dict[str, dict[str, int | str]]:
    """How many findings of a rule a reader agreed with, of how many judged, and the day."""
    verdicts: dict[str, Counter[str]] = defaultdict(Counter)
    for sheet in sheets:
        with sheet.open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
                verdicts[row["rule"]][row["verdict"].strip().lower()[:1]] += 1
    today = datetime.date.today().isoformat()
    return {
        rule: {"right": counts["y"], "of": counts["y"] + counts["n"], "read": today}
        for rule, counts in verdicts.items()
    }


def main() -> None:
    report, *sheets = map(Path, sys.argv[1:])
    before = json.loads(TARGET.read_text("utf-8"))["rules"] if TARGET.exists() else {}
    judged = {name: row["judged"] for name, row in before.items() if "judged" in row} | judgements(sheets)
    rules = {name: row | ({"judged": judged[name]} if name in judged else {}) for name, row in rates(report).items()}
    data = {"unit": "findings per 100,000 words", "rules": dict(sorted(rules.items()))}
    TARGET.write_text(json.dumps(data, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
