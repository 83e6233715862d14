"""What the formats for services share: relative paths, columns in other units, fingerprints, merged fixes, XML."""

import posixpath
import re
from collections import Counter
from hashlib import sha256
from html import escape
from typing import Literal

from lint.rulekit.findings import Finding
from lint.rulekit.rule import Edit, Fix
from lint.terminal import visible
from lint.text.document import Document
from lint.text.model import Span

_SURROGATES = re.compile("[\ud800-\udfff]")
_NOT_IN_XML = re.compile("[\ufffe\uffff]")  # beside the controls, which are escaped before
_STEP = 4096


def relative(path: str, root: str) -> str:
    """Return a path relative to the folder of the run, without ``./``, as repository services want it."""
    if root and posixpath.isabs(path):
        inner = posixpath.relpath(path, root.replace("\\", "/"))
        return path if inner.startswith("../") else inner
    return posixpath.normpath(path) if path else path


def scalar(text: str) -> str:
    """Return text without lone surrogates, which strict JSON readers refuse."""
    return _SURROGATES.sub("\ufffd", text)


class Columns:
    """Lines and columns of a document, from 1, the columns in units of another encoding.

    Linear in the text once, then nearly constant for each position, however long the line.
    """

    def __init__(self, document: Document, unit: Literal["utf-8", "utf-16"]) -> None:
        self._document = document
        self._encoding, self._size = ("utf-8", 1) if unit == "utf-8" else ("utf-16-le", 2)
        self._steps: list[int] = []  # units before each multiple of _STEP
        if not document.text.isascii():
            done = 0
            for start in range(0, len(document.text) + 1, _STEP):
                self._steps.append(done)
                done += self._units(start, start + _STEP)

    def at(self, offset: int) -> tuple[int, int]:
        line, column = self._document.position(offset)
        if self._steps:
            column = self._before(offset) - self._before(offset - column + 1) + 1
        return line, column

    def of(self, span: Span) -> tuple[int, int, int, int]:
        """Return line and column of the start and of the exclusive end."""
        return *self.at(span.start), *self.at(span.end)

    def _before(self, offset: int) -> int:
        return self._steps[offset // _STEP] + self._units(offset - offset % _STEP, offset)

    def _units(self, start: int, end: int) -> int:
        return len(self._document.text[start:end].encode(self._encoding, "surrogatepass")) // self._size


class Fingerprints:
    """Fingerprints of findings that survive moved lines and edits elsewhere.

    A fingerprint covers the file, the rule, the words found, and a counter for equal ones. Ask for all findings of one
    file before those of the next.
    """

    def __init__(self) -> None:
        self._path = ""
        self._seen: Counter[tuple[str, str]] = Counter()  # in the file at this path

    def of(self, path: str, finding: Finding) -> str:
        """Return 32 hexadecimal digits. Call it once for each finding, in order."""
        return self.named(path, finding.rule, finding.text, finding.unit)

    def named(self, path: str, rule: str, text: str, unit: str = "") -> str:
        if path != self._path:
            self._path = path
            self._seen.clear()
        key = (rule, " ".join(text.split()) + (f"\0{unit}" if unit else ""))
        self._seen[key] += 1
        told = "\0".join((path, *key, str(self._seen[key])))
        return sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def merged(fix: Fix, text: str) -> Edit:
    """Return a fix as one edit, from the start of its first edit to the end of its last."""
    edits = sorted(fix.edits)
    start, end = edits[0].start, max(edit.end for edit in edits)
    parts, done = [], start
    for edit in edits:
        parts += [text[done : edit.start], edit.text]
        done = edit.end
    return Edit(start, end, "".join([*parts, text[done:end]]))


def content(text: str) -> str:
    """Return text as XML content, also valid inside quotation marks; invisible characters are escaped."""
    return escape(_NOT_IN_XML.sub("\ufffd", visible(text)))


def element(tag: str, /, closed: bool = True, **attributes: str | int) -> str:
    """Return an XML tag; ``closed`` makes it an empty element."""
    shown = "".join(f' {key}="{content(str(value))}"' for key, value in attributes.items())
    return f"<{tag}{shown}{'/' * closed}>"
