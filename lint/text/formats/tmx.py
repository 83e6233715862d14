"""TMX, translation memories: each translation unit is a unit, with its English variant as the target.

The source is the variant in the language that the unit or the header names (``srclang``), else the first that is not
English. A memory whose source is English has nothing to be read.
"""

from lint.patterns import compiled
from lint.text.formats.bilingual import Pair, Sides, labelled, value
from lint.text.formats.xmltokens import attributes, attributes_in, check, content, escape, pieces, tokens
from lint.text.languages import language_code
from lint.text.model import Code, Layout, Segment, Span, Unit

__all__ = ("escape", "parse", "pieces")

_WHAT = "TMX"
_ANY = frozenset(("", "*all*"))
_SUPPRESSION = compiled(r"\s*mtlint-")
_TRANSLATORS = ("changeid", "creationid")


class _Variant:
    """A variant of a unit."""

    def __init__(self, language: str, attributes: dict[str, str]) -> None:
        self.language, self.attributes = language, attributes
        self.segment: Segment | None = None


class _Unit:
    """A unit as it is read."""

    def __init__(self, start: int, attributes: dict[str, str]) -> None:
        self.start, self.attributes = start, attributes
        self.variants: list[_Variant] = []
        self.notes: list[str] = []
        self.properties: dict[str, str] = {}
        self.scoped: list[Span] = []


def parse(text: str) -> Layout:
    """Lay out a TMX file. Raises :class:`FormatError` with the place where it is not one."""
    check(text, _WHAT)
    reader = _Reader(text)
    reader.read()
    return reader.sides.layout(reader.language, reader.source_language)


class _Reader:
    """Reads a file."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.sides = Sides(text, running=False)
        self.source_language = ""  # of the header, or of the first unit that is read
        self.language = ""
        self._tool = ""
        self._unit: _Unit | None = None
        self._segment = -1  # where the open segment's contents begin
        self._codes: list[Code] = []
        self._around: list[str] = []  # the ids of the highlights that are open
        self._alone: tuple[int, str, dict[str, str]] | None = None
        self._depth = 0  # of elements of its name in the code that is open
        self._opened: tuple[int, dict[str, str]] = (0, {})  # of a note or property
        self._groups = 0

    def read(self) -> None:
        text = self.text
        for token in tokens(text, _WHAT, "tmx"):
            name = token.name
            if not name:
                if self._segment < 0:
                    self.sides.comments.append(token.span)
                continue
            if self._segment >= 0:
                if name == "seg" and token.closes and self._alone is None:
                    self._end_segment(token.start)
                else:
                    self._inline(name, token.span, closes=token.closes, empty=token.empty, given=token.attributes)
                continue
            if not token.closes:
                self._start(name, token.start, token.end, attributes(text, token), empty=token.empty)
            elif self._unit is not None and name == "tu":
                self._end_unit(token.end)
            elif name in ("note", "prop"):
                self._remark(name, token.start)

    def _start(self, name: str, start: int, end: int, given: dict[str, str], *, empty: bool) -> None:
        if name == "header":
            self.source_language = language_code(given.get("srclang", ""))
            self._tool = given.get("creationtool", "")
        elif name == "tu":
            self._unit = _Unit(start, given)
        elif self._unit is not None and name == "tuv":
            language = language_code(given.get("xml:lang") or given.get("lang", ""))
            self._unit.variants.append(_Variant(language, given))
        elif self._unit is not None and name == "seg" and self._unit.variants:
            if empty:
                self._unit.variants[-1].segment = Segment(Span(end, end))
            else:
                self._segment, self._codes, self._around = end, [], []
        elif name in ("note", "prop"):
            self._opened = end, given

    def _remark(self, name: str, end: int) -> None:
        """A note or a property ends."""
        start, given = self._opened
        if name == "note" and _SUPPRESSION.match(self.text, start, end):
            if self._unit is not None:
                self._unit.scoped.append(Span(start, end))
            else:
                self.sides.scoped.append((Span(start, end), Span(0, len(self.text) + 1)))
        elif self._unit is not None:
            said = " ".join(content(self.text, start, end).split())
            if name == "note":
                self._unit.notes.append(said)
            else:
                self._unit.properties[given.get("type", "").lower()] = said

    # --- segments -----------------------------------------------------------------------------------------------------

    def _inline(self, name: str, span: Span, *, closes: bool, empty: bool, given: tuple[int, int]) -> None:
        if self._alone is not None:
            start, alone, attributes_ = self._alone
            if name == alone and not empty:
                self._depth += -1 if closes else 1
                if self._depth == 0:
                    self._code(alone, attributes_, Span(start, span.end))
                    self._alone = None
            return
        attributes_ = {} if closes else attributes_in(self.text, given)
        if name == "hi":
            id_ = self._around.pop() if closes and self._around else attributes_.get("x", "")
            if not closes and not empty:
                self._around.append(id_)
            tag = self.text[span.start : span.end]
            self._codes.append(Code(name, id_, tag, span, opens=not closes, closes=closes or empty))
        elif empty:
            self._code(name, attributes_, span)
        elif not closes:
            self._alone, self._depth = (span.start, name, attributes_), 1

    def _code(self, name: str, given: dict[str, str], span: Span) -> None:
        id_ = given.get("x") or given.get("i") or ""
        self._codes.append(Code(name, id_, self.text[span.start : span.end], span))

    def _end_segment(self, end: int) -> None:
        assert self._unit
        self._unit.variants[-1].segment = Segment(Span(self._segment, end), tuple(self._codes))
        self._segment = -1

    # --- units --------------------------------------------------------------------------------------------------------

    def _end_unit(self, end: int) -> None:
        assert self._unit
        unit, self._unit = self._unit, None
        span = Span(unit.start, end)
        self.sides.scoped += ((note, span) for note in unit.scoped)
        variants = [(variant, variant.segment) for variant in unit.variants if variant.segment is not None]
        said = language_code(unit.attributes.get("srclang", "")) or self.source_language
        wanted = "" if said in _ANY else said
        source = next(
            ((each, segment) for each, segment in variants if each.language == wanted),
            next(((each, segment) for each, segment in variants if each.language != "en"), None),
        )
        if source is None:
            return
        foreign = source[0].language == "en" or not any(each.language == "en" for each, _ in variants)
        if foreign:
            other = next((each.language for each, _ in variants if each.language not in ("en", source[0].language)), "")
            self.language = self.language or other
        for variant, segment in variants:
            if variant.language == "en" or (foreign and variant is not source[0]):
                self._groups += 1
                if variant is not source[0]:
                    self.sides.add([self._pair(unit, span, source, variant, segment)])

    def _pair(
        self, unit: _Unit, span: Span, source: tuple[_Variant, Segment], variant: _Variant, segment: Segment
    ) -> Pair:
        english = variant.language == "en" and source[0].language != "en"
        if english:
            self.language = "en"
            if self.source_language in _ANY:
                self.source_language = source[0].language
        sources, targets = pieces(self.text, source[1]), pieces(self.text, segment)
        name = unit.attributes.get("tuid", "")
        translator = next(
            (given[key] for given in (variant.attributes, unit.attributes) for key in _TRANSLATORS if given.get(key)),
            "",
        )
        made = Unit(
            id=name,
            label=name or labelled(value(sources)) or "(empty)",
            span=span,
            source=source[1],
            target=segment,
            linted=english and bool(value(targets).strip()),
            context=unit.properties.get("context", "") or unit.properties.get("x-context", ""),
            file=unit.properties.get("file", "") or unit.properties.get("x-document", ""),
            notes=tuple(unit.notes),
            engine=unit.properties.get("x-mt-engine", "") or unit.properties.get("engine", ""),
            translator=translator,
            group=self._groups,
        )
        return Pair(made, sources, targets)
