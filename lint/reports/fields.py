"""What formats for services share: paths, columns in other units, fingerprints, fixes as one edit, XML."""

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
    """A path as a service of a repository wants it: relative to the folder of the run, without ``./``."""
    if root and posixpath.isabs(path):
        inner = posixpath.relpath(path, root.replace("\\", "/"))
        return path if inner.startswith("../") else inner
    return posixpath.normpath(path) if path else path


def scalar(text: str) -> str:
    """Text without lone surrogates, which strict readers of JSON refuse."""
    return _SURROGATES.sub("\ufffd", text)


class Columns:
    """Lines and columns of a document, from 1, the columns in units of another encoding.

    It takes time in proportion to the text once, and little for each place, however long the line.
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
        """Line and column of its start and of its end, the end exclusive."""
        return *self.at(span.start), *self.at(span.end)

    def _before(self, offset: int) -> int:
        return self._steps[offset // _STEP] + self._units(offset - offset % _STEP, offset)

    def _units(self, start: int, end: int) -> int:
        return len(self._document.text[start:end].encode(self._encoding, "surrogatepass")) // self._size


class Fingerprints:
    """Names for findings that outlive moved lines and edits elsewhere.

    They are made of the file, the rule, the words found and, of findings that are equal in these, the how-manieth. What
    is found in a file has to be asked for before what is found in the next.
    """

    def __init__(self) -> None:
        self._path = ""
        self._seen: Counter[tuple[str, str]] = Counter()  # in the file at this path

    def of(self, path: str, finding: Finding) -> str:
        """32 hexadecimal digits. To be asked once a finding, in their order."""
        return self.named(path, finding.rule, finding.text)

    def named(self, path: str, rule: str, text: str) -> str:
        if path != self._path:
            self._path = path
            self._seen.clear()
        key = (rule, " ".join(text.split()))
        self._seen[key] += 1
        told = "\0".join((path, *key, str(self._seen[key])))
        return sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def merged(fix: Fix, text: str) -> Edit:
    """A fix as one edit, from the start of its first to the end of its last."""
    edits = sorted(fix.edits)
    start, end = edits[0].start, max(edit.end for edit in edits)
    parts, done = [], start
    for edit in edits:
        parts += [text[done : edit.start], edit.text]
        done = edit.end
    return Edit(start, end, "".join([*parts, text[done:end]]))


def content(text: str) -> str:
    """Text as XML has it, also between quotation marks. What does not show is written as an escape."""
    return escape(_NOT_IN_XML.sub("\ufffd", visible(text)))


def element(tag: str, /, closed: bool = True, **attributes: str | int) -> str:
    """A tag of XML; ``closed``: an empty element."""
    shown = "".join(f' {key}="{content(str(value))}"' for key, value in attributes.items())
    return f"<{tag}{shown}{'/' * closed}>"
