"""Findings as JSON, a stable contract shared by the JSON formats.

Offsets are half-open and count code points of the decoded file, without a byte order mark; lines and columns count
from 1, columns in code points too.
"""

import json
import re
from typing import Any

from lint.patterns import compiled
from lint.rulekit.findings import Finding, as_dict
from lint.text.document import Document

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode

# Control and format characters, line separators and surrogates: JSON may hold them, a terminal should not get them.
_UNSAFE = compiled(
    "[\x7f-\x9f\xad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\ud800-\udfff\ufeff\ufff9-\ufffb\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3"
    "\U0001d173-\U0001d17a\U000e0000-\U000e007f]"
)


def encode(value: object) -> str:
    """Return JSON on one line. Letters of any script stay as they are; what could steer a terminal is escaped."""
    encoded = _encode(value)
    if "##" in encoded:  # nor a log: services look for commands there
        encoded = encoded.replace("##", "#\\u0023")
    return encoded if encoded.isprintable() else _UNSAFE.sub(_escape, encoded)


def _escape(match: re.Match[str]) -> str:
    return json.dumps(match[0])[1:-1]


def record(path: str, document: Document, finding: Finding) -> dict[str, Any]:
    """Return the JSON object of a finding."""
    return as_dict(path, document, finding)
