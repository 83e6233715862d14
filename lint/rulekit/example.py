"""The examples of a rule: the Bad, Fix and Good lines of its docstring and of ``tests/cases/<rule>.md``.

``Source (ar):`` is the source of the examples that follow it, up to the next one. ``Source (ar, po):`` makes them units
of a file of that format (``xliff`` or ``po``), one a line, written as they stand there. ``Given terms.csv:`` is a file
that the rule's option ``terms`` names in them.

``Bad:`` marks each expected span with ``[ ]``; ``Fix:`` under it is the text after the fix, which must then lint clean;
``Good:`` must stay silent. ``\\n`` in a line stands for a new line, ``\\[`` and ``\\]`` for brackets of the text's own,
``\\uXXXX`` for a character that does not show, ``\\\\`` for a backslash.
"""

import re
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from lint.patterns import compiled
from lint.records import NamedTuple
from lint.rulekit.rule import Rule
from lint.text.document import Document
from lint.text.model import Span

_LINE = compiled(r"^(?:- )?(Bad|Fix|Good|Source \([a-z]{2}(?:, [a-z]+)?\)|Given [a-z-]+\.[a-z]+): (.+)$", re.MULTILINE)
_TOKEN = compiled(r"\\(?:([n\[\]\\])|u([0-9A-Fa-f]{4}))|([\[\]])")


#: A file of each format: its head, what stands before a source, between it and its translation and after that, its end.
_FILES = {
    "xliff": (
        '<xliff version="1.2"><file original="a" source-language="{language}" target-language="en"><body>',
        "<trans-unit><source>",
        "</source><target>",
        "</target></trans-unit>",
        "</body></file></xliff>",
    ),
    "po": (
        'msgid ""\nmsgstr "Language: en\\nX-Source-Language: {language}\\n"\n',
        '\nmsgid "',
        '"\nmsgstr "',
        '"\n',
        "",
    ),
}


class Example(NamedTuple):
    """A text with the spans that its rule must find, none for a good one."""

    text: str
    spans: tuple[Span, ...] = ()
    fixed: str | None = None  # the text after the first fix of every finding
    source: str | None = None
    language: str = ""  # of the source
    format: str = ""  # of a file of translators: "xliff", "po"
    given: tuple[str, str] | None = None  # the name of a file ("terms.csv": for the option "terms"), and what it holds

    def document(self, text: str | None = None) -> Document:
        """Return the document of the example, or of another text, with the source beside it."""
        if self.format:
            return Document(self.written(self.text if text is None else text), format=self.format)
        source = None if self.source is None else Document(self.source, language=self.language)
        return Document(self.text if text is None else text, source=source)

    def written(self, text: str) -> str:
        """Return the file that holds a text: the text itself, or one with its lines as translations."""
        if not self.format:
            return text
        head, before, between, after, end = _FILES[self.format]
        pairs = zip((self.source or "").split("\n"), text.split("\n"), strict=True)
        units = [f"{before}{source}{between}{target}{after}" for source, target in pairs]
        return "".join([head.format(language=self.language), *units, end])

    def places(self) -> tuple[Span, ...]:
        """Return the spans of the example in its file."""
        if not self.format:
            return self.spans
        text = self.written(self.text)
        head, _, between, _, _ = _FILES[self.format]
        found: list[Span] = []
        place, begin = len(head.format(language=self.language)), 0
        for line in self.text.split("\n"):
            place = text.index(between, place) + len(between)
            found += (
                Span(place + start - begin, place + end - begin)
                for start, end in self.spans
                if begin <= start <= begin + len(line)
            )
            begin += len(line) + 1
        return tuple(found)

    def options(self, rule: Rule) -> dict[str, Any]:
        """Return the options of the rule that the example gives, by parameter. Raises DataError."""
        if self.given is None:
            return {}
        name, text = self.given
        option = rule.options[name.partition(".")[0]]
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, name)
            path.write_text(text, "utf-8")
            return {option.parameter: option.type.load((path,))}


def examples(doc: str) -> Iterator[Example]:
    """Yield the examples of a docstring or case file, in order. Raises ValueError for a malformed one."""
    pending: Example | None = None
    source: str | None = None
    language = form = ""
    given: tuple[str, str] | None = None
    for kind, line in _LINE.findall(doc):
        if kind.startswith("Given"):
            given = kind.partition(" ")[2], _unescape(line)
            continue
        if kind.startswith("Source"):
            source = _unescape(line)
            language, _, form = kind[len("Source (") : -1].partition(", ")
            continue
        text, spans = _unmark(line) if kind == "Bad" else (_unescape(line), ())
        if kind == "Fix":
            if pending is None or not pending.spans:
                raise ValueError(f"a Fix without a Bad before it: {line}")
            yield pending._replace(fixed=text)
            pending = None
            continue
        if pending is not None:
            yield pending
        if kind == "Bad" and not spans:
            raise ValueError(f"a Bad without a [marked] span: {line}")
        pending = Example(text, spans, None, source, language, form, given)
    if pending is not None:
        yield pending


def marked(text: str, spans: Sequence[Span]) -> str:
    """Return a text as a ``Bad:`` line: ``[ ]`` around each span, newlines and brackets of its own escaped."""
    opening = Counter(start for start, end in spans if start < end)
    closing = Counter(end for start, end in spans if start < end)
    empty = Counter(start for start, end in spans if start == end)
    parts = []
    for offset in range(len(text) + 1):
        character = text[offset : offset + 1]
        shown = {"\n": "\\n", "\\": "\\\\", "[": "\\[", "]": "\\]"}.get(character, character)
        parts += ["]" * closing[offset], "[]" * empty[offset], "[" * opening[offset], shown]
    return "".join(parts)


def _unescape(line: str) -> str:
    return _TOKEN.sub(_character, line)


def _character(match: re.Match[str]) -> str:
    plain, code, bracket = match.groups()
    if code:
        return chr(int(code, 16))
    return bracket or {"n": "\n"}.get(plain, plain)


def _unmark(line: str) -> tuple[str, tuple[Span, ...]]:
    """Return a line without its brackets, and the spans that they mark."""
    parts: list[str] = []
    spans: list[Span] = []
    opened: list[int] = []
    done = size = 0
    for match in _TOKEN.finditer(line):
        parts.append(line[done : match.start()])
        size += len(parts[-1])
        done = match.end()
        if match[3] == "[":
            opened.append(size)
        elif match[3] == "]":
            if not opened:
                raise ValueError(f"a ] without its [: {line}")
            spans.append(Span(opened.pop(), size))
        else:
            parts.append(_character(match))
            size += len(parts[-1])
    if opened:
        raise ValueError(f"a [ without its ]: {line}")
    return "".join([*parts, line[done:]]), tuple(sorted(spans))
