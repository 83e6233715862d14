"""Severity follows evidence: the law in CONTRIBUTING.md, held against ``rules/evidence.json``."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from lint.rulekit import registry
from lint.rulekit.rule import Rule, Severity

ROOT = Path(__file__).parent.parent
EVIDENCE: dict[str, dict[str, Any]] = json.loads((ROOT / "rules" / "evidence.json").read_text("utf-8"))["rules"]
ERRORS = [
    rule
    for rule in registry.load().values()
    if rule.check.__module__.startswith("lint.rules.")
    and rule.severity is Severity.ERROR
    and rule.enabled
    and rule.needs is None  # what compares with a source is measured on pairs
]
LEAST_RATIO, MOST_ON_ORIGINALS, LEAST_AGREED = 3.0, 2.0, 0.9
HALF = 0.5  # finding, so that a rule that references never show has a ratio


def certain() -> frozenset[str]:
    """The rules that CONTRIBUTING.md lists as certain by construction."""
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    listed = re.search(r"<!-- certain -->(.*?)<!-- /certain -->", text, re.DOTALL)
    assert listed
    return frozenset(re.findall(r"[a-z-]+", listed[1]))


def test_what_is_certain_by_construction_is_an_error() -> None:
    assert certain() <= {rule.name for rule in ERRORS}


@pytest.mark.parametrize("rule", [pytest.param(rule, id=rule.name) for rule in ERRORS if rule.name not in certain()])
def test_an_error_has_the_evidence_that_the_law_asks(rule: Rule) -> None:
    row = EVIDENCE[rule.name]
    rates = row["declared"]
    assert rates["originals"] <= MOST_ON_ORIGINALS
    assert rates["mt"] >= LEAST_RATIO * max(rates["references"], HALF)
    judged = row.get("judged", {})
    agreed = judged.get("mt") or judged
    if agreed.get("of", 0) >= 10:  # fewer prove nothing either way
        assert agreed["right"] >= LEAST_AGREED * agreed["of"]
