"""Snapshots: whole articles of our own with all that is found in them, so that every change of behaviour is read.

``MTLINT_UPDATE=1 pytest tests/test_articles.py`` writes them anew.
"""

import os
from pathlib import Path

import pytest

from lint.rulekit import registry
from lint.rulekit.findings import Task
from lint.run.engine import lint
from lint.text.document import Document

EXAMPLES = Path(__file__).parents[1] / "examples"
SNAPSHOTS = Path(__file__).with_name("articles")
ARTICLES = sorted(EXAMPLES.glob("*.txt"))


def report(path: Path) -> str:
    document = Document(path.read_text("utf-8"), path.name)
    tasks = [Task(rule, rule.severity, {}) for rule in registry.load().values() if rule.enabled]
    result = lint(document, tasks)
    assert not result.errors
    return "".join(
        f"{finding.position.line}:{finding.position.column} {finding.severity} {finding.rule}: {finding.message}\n"
        f"    {finding.text}\n"
        + "".join(f"    -> {edit.text or '(left out)'}\n" for fix in finding.fixes[:1] for edit in fix.edits)
        for finding in result.findings
    )


@pytest.mark.parametrize("path", [pytest.param(path, id=path.stem) for path in ARTICLES])
def test_article(path: Path) -> None:
    snapshot = SNAPSHOTS / f"{path.stem}.findings"
    found = report(path)
    if os.environ.get("MTLINT_UPDATE"):
        snapshot.parent.mkdir(exist_ok=True)
        snapshot.write_text(found, "utf-8")
    assert found == snapshot.read_text("utf-8")


def test_the_clean_article_is_clean() -> None:
    assert report(EXAMPLES / "clinic-reopens.txt") == ""


def test_the_faulty_articles_show_many_groups() -> None:
    rules = registry.load()
    for name in ("harbour-talks.ar.txt", "river-festival.zh.txt"):
        found = [line for line in report(EXAMPLES / name).splitlines() if not line.startswith(" ")]
        groups = {rules[line.split(" ")[2].rstrip(":")].group for line in found}
        assert len(found) >= 12
        assert len(groups) >= 5
