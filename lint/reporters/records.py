"""Findings as the plain dictionaries that JSON is made of: a contract, shared by the JSON formats."""

from typing import Any

from lint.document import Document
from lint.engine import Finding


def record(path: str, document: Document, finding: Finding) -> dict[str, Any]:
    """One finding. Offsets are code points into the decoded file, half-open; lines and columns count from 1."""
    return {
        "path": path,
        "rule": finding.rule,
        "group": finding.group,
        "severity": finding.severity.value,
        "category": finding.category.value,
        "start": finding.span.start,
        "end": finding.span.end,
        "line": finding.position.line,
        "column": finding.position.column,
        "end_line": finding.end_position.line,
        "end_column": finding.end_position.column,
        "message": finding.message,
        "text": finding.text,
        "quoted": finding.quoted,
        "fixes": [
            {"safe": fix.safe, "edits": [{"start": start, "end": end, "text": text} for start, end, text in fix.edits]}
            for fix in finding.fixes
        ],
        "related": [
            {
                "start": other.span.start,
                "end": other.span.end,
                "line": (position := document.position(other.span.start)).line,
                "column": position.column,
                "message": other.message,
            }
            for other in finding.related
        ],
    }
