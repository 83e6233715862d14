"""What the formats for readers share: colours, headers, proposals and closing lines."""

from collections.abc import Iterator

from lint.reports.model import Counts, Style, counted
from lint.reports.proposals import proposals
from lint.rulekit.findings import Finding
from lint.rulekit.rule import Severity
from lint.terminal import right_to_left, visible, visible_path

_COLOURS = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.NOTE: "1;36"}
_LONGEST_UNIT = 80  # characters of a unit's id that are shown
_ISOLATE, _POP = "\N{FIRST STRONG ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"


def paint(text: str, code: str, style: Style) -> str:
    """Return text in a colour, by its ECMA-48 code (``"1;31"``)."""
    return f"\x1b[{code}m{text}\x1b[0m" if style.colour else text


def coloured(severity: Severity, style: Style) -> str:
    return paint(severity.value, _COLOURS[severity], style)


def colour_of(severity: Severity) -> str:
    return _COLOURS[severity]


def cut(text: str, limit: int) -> str:
    """Return a text shortened in the middle to so many characters; 0 is no limit."""
    if not limit or len(text) <= limit:
        return text
    half = limit // 2
    return f"{text[: half - 1].rstrip()}…{text[-half:].lstrip()}"


def header(path: str, finding: Finding, style: Style) -> str:
    """Return the first line of a finding: place, severity, rule and message, without a newline."""
    line, column = finding.position
    place = f"{paint(visible_path(path), '1', style)}:{line}:{column}:"
    return f"{place} {coloured(finding.severity, style)} {finding.rule}: {_shown(finding)}"


def _shown(finding: Finding) -> str:
    message = visible(finding.message)
    if not finding.unit:
        return message
    unit = visible(cut(finding.unit, _LONGEST_UNIT))
    return f"{message} [unit {_ISOLATE}{unit}{_POP}]" if any(map(right_to_left, unit)) else f"{message} [unit {unit}]"


def said(finding: Finding) -> str:
    """Return the message of a finding, with the unit of a bilingual file that it is in."""
    return f"{finding.message} [unit {cut(finding.unit, _LONGEST_UNIT)}]" if finding.unit else finding.message


def wording(finding: Finding, text: str, limit: int = 0) -> str:
    """Return the proposals of a finding for display: ``write: "…"``, ``leave out: "…"``; empty without a fix.

    With ``limit``, longer wordings are shortened in the middle to so many characters.
    """
    shown: list[str] = []
    before = ""
    for each in proposals(finding, text):
        heading = f"{each.action}: " if each.action != before else ""
        shown.append(f"{heading}{_quoted(each.words, limit)}{each.elsewhere}")
        before = each.action
    return " or ".join(shown)


def _quoted(text: str, limit: int) -> str:
    shown = cut(visible(text), limit)
    return f"“{shown}”" if '"' in shown else f'"{shown}"'


def closing(tally: Counts, style: Style) -> Iterator[str]:
    """Yield the lines after the last finding: statistics if wanted, and a line of counts."""
    if style.statistics and tally.rules:
        table = sorted(tally.rules.items(), key=lambda item: (-item[1], item[0][1].rank, item[0][0]))
        digits = max(len(str(count)) for _, count in table)
        for (rule, severity), count in table:
            padding = " " * (len("warning") - len(severity))
            yield f"{count:>{digits}}  {coloured(severity, style)}{padding}  {rule}\n"
    if style.summary:
        yield f"{summary(tally)}\n"
        yield from _hint(tally)


_MANY = 200  # findings: more of them are a house's habits, or a first run
_FEW = 3  # rules that are named


def _hint(tally: Counts) -> Iterator[str]:
    """Yield how to go on after a run with many findings: which few rules make most of them, and what may be done."""
    if tally.findings < _MANY or tally.files_with_findings < 2:
        return
    rules: dict[str, int] = {}
    for (rule, _), count in tally.rules.items():
        rules[rule] = rules.get(rule, 0) + count
    most = sorted(rules.items(), key=lambda item: (-item[1], item[0]))[:_FEW]
    share = 100 * sum(count for _, count in most) // tally.findings
    yield f"{share}% are {', '.join(f'{rule} ({count:,})' for rule, count in most)}: mtlint explain RULE says why\n"
    yield "mtlint baseline records what is there, so that only what is new is reported; --ignore RULE leaves one out\n"


def summary(tally: Counts) -> str:
    """``12 findings (3 errors, 4 warnings, 5 notes) in 1 file``."""
    failed = f"; {counted(tally.unread, 'file')} failed" if tally.unread else ""
    if in_part := tally.failed - tally.unread:
        failed += f"; {counted(in_part, 'file')} linted only in part"
    if not tally.findings:
        blank = f"; {counted(tally.blank, 'file')} without text" if tally.blank else ""
        found = f"no findings in {counted(tally.linted, 'file')}" if tally.linted else "nothing was linted"
        return f"{found}{blank}{failed}"
    parts = [counted(count, severity.value) for severity in Severity if (count := tally.severities[severity])]
    total, files = counted(tally.findings, "finding"), counted(tally.files_with_findings, "file")
    of = f" of {tally.files:,}" if tally.files > tally.files_with_findings else ""
    return f"{total} ({', '.join(parts)}) in {files}{of}{failed}"
