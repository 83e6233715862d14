"""The manual in a terminal: the page of a rule, and lists of all rules."""

import json
import textwrap
from collections.abc import Iterable
from typing import Literal

from lint.reports.model import RuleInfo
from lint.rulekit import registry
from lint.rulekit.findings import Task
from lint.rulekit.manual import fix_kind, fixable, page
from lint.rulekit.rule import Rule, Severity
from lint.terminal import visible


def terminal_page(rule: Rule) -> str:
    """Return the manual page of a rule for reading in a terminal: examples are indented instead of fenced."""
    lines, fenced = [], False
    for line in page(rule, kind=fix_kind(rule)).removeprefix("# ").splitlines():
        if line.startswith("```"):
            fenced = not fenced
        else:
            lines.append(visible("    " + line if fenced else line))
    return "\n".join(lines).rstrip() + "\n"


def listing(tasks: Iterable[Task], form: Literal["table", "json", "markdown"], width: int = 100) -> str:
    """Return all rules with what is configured for them; the severity of one that does not run is "off"."""
    severities = {task.rule.name: task.severity.value for task in tasks}
    rules = registry.load().values()
    if form == "json":
        keys = ("name", "group", "severity", "default_severity", "category", "fixable", "summary")
        rows = [
            (
                rule.name,
                rule.group,
                severities.get(rule.name, "off"),
                rule.severity.value if rule.enabled else "off",
                rule.category.value,
                fixable(rule),
                rule.summary,
            )
            for rule in rules
        ]
        return json.dumps([dict(zip(keys, row, strict=True)) for row in rows], indent=2) + "\n"
    table = [("rule", "group", "severity", "fix", "what it finds")]
    for rule in rules:
        fix = "fix" if fixable(rule) else ""
        table.append((rule.name, rule.group, severities.get(rule.name, "off"), fix, visible(rule.summary)))
    if form == "markdown":
        table.insert(1, ("---", "---", "---", "---", "---"))
        return "".join("| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |\n" for row in table)
    sizes = [max(len(row[column]) for row in table) for column in range(4)]
    indent = sum(sizes) + 2 * len(sizes)
    lines = []
    for row in table:
        head = "  ".join(cell.ljust(size) for cell, size in zip(row, sizes, strict=False))
        lines += textwrap.wrap(
            row[4], max(width, indent + 30), initial_indent=head + "  ", subsequent_indent=" " * indent
        )
    return "\n".join(lines) + "\n"


def infos(tasks: Iterable[Task]) -> dict[str, RuleInfo]:
    """Return what reports tell of the rules that ran, by name."""
    return {task.rule.name: _info(task.rule, task.severity) for task in tasks}


def _info(rule: Rule, severity: Severity) -> RuleInfo:
    return RuleInfo(rule.name, rule.group, severity, rule.category, rule.summary, page(rule), rule.url)
