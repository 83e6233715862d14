"""The translated units of a bilingual file as messages: what both sides are read as, and where it stands."""

from bisect import bisect_right
from functools import cached_property
from itertools import accumulate

from lint.analysis.bilingual.units import pieces, value
from lint.patterns import compiled
from lint.records import NamedTuple
from lint.text.document import Document
from lint.text.model import Segment, Span, Unit

_FLAGS = compiled(r"^#,([^\r\n]*)", 8)
_SOURCES = compiled(r"^msgid(?:_plural)?[ \t]*(\"(?:[^\"\\]|\\.)*\"(?:\s*\"(?:[^\"\\]|\\.)*\")*)", 8)
#: States of XLIFF and its dialects in which a target is not a translation yet, and those in which it is done.
UNTRANSLATED = frozenset(("new", "needs-translation", "initial", "notstarted"))
DONE = frozenset(
    """translated final signed-off reviewed approvedtranslation approvedsignoff confirmed proofread
    needs-review-translation needs-review-adaptation needs-review-l10n""".split()
)


class Translation(NamedTuple):
    """A unit that has been translated."""

    unit: Unit
    target: Segment
    document: Document
    source_text: str
    target_text: str

    def flags(self) -> frozenset[str]:
        """Return the flags of a PO message ("c-format")."""
        if self.document.format != "po":
            return frozenset()
        found = _FLAGS.findall(self.document.text, *self.unit.span)
        return frozenset(flag.strip() for line in found for flag in line.split(","))

    def forms(self) -> int:
        """Return how many plural forms the message has in the language of the translation; 1 for any other unit."""
        if self.unit.plural is None:
            return 1
        return self.document.text.count("msgstr[", *self.unit.span)


class Places:
    """The text of a segment as it is read, and where its characters stand in the file."""

    def __init__(self, document: Document, segment: Segment) -> None:
        self.pieces = pieces(document, segment)
        self.segment = segment

    @cached_property
    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces)

    @cached_property
    def _starts(self) -> list[int]:
        return list(accumulate((len(piece.text) for piece in self.pieces), initial=0))

    def span(self, start: int, end: int) -> Span:
        """Return where a stretch of the text stands; the whole segment for an empty text."""
        if not self.pieces or start >= end:
            return self.segment.span
        first = bisect_right(self._starts, start, 0, len(self.pieces)) - 1
        last = bisect_right(self._starts, end - 1, 0, len(self.pieces)) - 1
        begins, ends = self.pieces[first], self.pieces[last]
        return Span(
            begins.start + start - self._starts[first] if begins.as_it_stands else begins.start,
            ends.start + end - self._starts[last] if ends.as_it_stands else ends.end,
        )


def is_untranslated(unit: Unit) -> bool:
    """Does a file say that a unit is not translated yet, or not to be?"""
    return not unit.translatable or unit.fuzzy or unit.state.lower() in UNTRANSLATED


def translations(document: Document) -> tuple[Translation, ...]:
    """Return the units with a translation, in order: not those of which a side is empty, nor what is fuzzy or not
    translated by its state.

    The language of the translation may be any. ``document`` is the one with its markup.
    """
    found = []
    for unit in document.units:
        if unit.target is None or is_untranslated(unit):
            continue
        text, source = value(document, unit.target), value(document, unit.source)
        if text.strip() and source.strip():
            found.append(Translation(unit, unit.target, document, source, text))
    return tuple(found)


def other_form(each: Translation) -> str:
    """Return the form of the source that a plural form of a PO message is not beside; "" for any other unit."""
    unit = each.unit
    if each.document.format != "po" or unit.plural is None:
        return ""
    for match in _SOURCES.finditer(each.document.text, *unit.span):
        segment = Segment(Span(match.start(1) + 1, match.end(1) - 1))
        if segment.span.start != unit.source.span.start:
            return value(each.document, segment)
    return ""
