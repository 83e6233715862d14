"""XLIFF 1.2 and 2.0 to 2.2, and its dialects (SDL Trados, memoQ, Phrase): each segment is a unit, each file an article.

What may not be translated, or is not translated yet by its state, is not read; nor are notes, proposals (``alt-trans``,
``matches``), codes and text within codes (``sub``). Formatting around words (``g``, ``pc``, ``bpt``) is transparent, a
code that stands alone (``x``, ``ph``) stands in a word's place.
"""

from lint.patterns import compiled
from lint.records import NamedTuple
from lint.text.formats.bilingual import Pair, Sides, labelled, value
from lint.text.formats.xmltokens import Token, attributes, check, content, escape, pieces, tokens
from lint.text.languages import language_code
from lint.text.model import Code, Layout, Record, Segment, Span, Unit

__all__ = ("escape", "parse", "pieces")

_WHAT = "XLIFF"
_SIDES = frozenset(("source", "target", "seg-source"))
_UNITS = frozenset(("trans-unit", "unit"))
_HOLDERS = frozenset(("trans-unit", "segment", "ignorable"))  # a tool's own elements hold what may look like sides
#: Elements of which nothing is read.
_SKIPPED = frozenset(
    "alt-trans matches match glossary metadata originalData skl skeleton count-group bin-unit resourceData changeTrack"
    " prop-group internal-file external-file".split()
)
_AROUND = frozenset(("g", "pc"))
_ALONE = frozenset("x ph bx ex bpt ept it sc ec cp sm em".split())
_UNTRANSLATED = frozenset(("new", "needs-translation", "initial", "NotStarted"))
_BY_MACHINE = frozenset(("mt-suggestion", "mt", "nmt", "amt"))
_PROTECTED = frozenset(("protected", "x-protected", "x-locked"))
_DELETED = frozenset(("x-sdl-deleted", "x-deleted"))
_SUPPRESSION = compiled(r"\s*mtlint-")


class _Frame(NamedTuple):
    """An element that is open."""

    name: str
    start: int
    content: int  # where its contents begin
    attributes: dict[str, str]


class _Part(NamedTuple):
    """A segment of one side: the contents of its element, or of a mark in it."""

    mid: str
    segment: Segment
    attributes: dict[str, str]


class _Unit:
    """A unit as it is read."""

    def __init__(self, attributes: dict[str, str]) -> None:
        self.attributes = attributes
        self.sides: dict[str, list[_Part]] = {}  # by the element's name; the whole contents first, then the marks
        self.pairs: list[tuple[dict[str, str], _Part, _Part | None]] = []  # of version 2, with the segment's attributes
        self.definitions: dict[str, dict[str, str]] = {}  # SDL's of segments, by their ids
        self.notes: list[str] = []
        self.contexts: list[str] = []
        self.scoped: list[Span] = []
        self.locked: list[Span] = []


def parse(text: str) -> Layout:
    """Lay out an XLIFF file. Raises :class:`FormatError` with the place where it is not one."""
    check(text, _WHAT)
    reader = _Reader(text)
    reader.read()
    return reader.sides.layout(reader.language, reader.source_language)


class _Reader:
    """Reads a file."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.sides = Sides(text)
        self.language = self.source_language = ""
        self._frames: list[_Frame] = []
        self._translate = [True]  # of the elements around that may say so
        self._unit: _Unit | None = None
        self._open: list[tuple[_Frame, list[Code]]] = []  # the side that is open, and the segments marked in it
        self._marked: list[_Part] = []
        self._silent: _Frame | None = None  # an element of which nothing is read
        self._root_language = ""
        self._file: dict[str, str] = {}
        self._file_start = 0
        self._language = ""  # of the translations of the file, as far as it says so
        self._phases: dict[str, str] = {}
        self._tool = ""
        self._groups = 0

    def read(self) -> None:
        for token in tokens(self.text, _WHAT, "xliff"):
            if not token.name:
                self.sides.comments.append(token.span)
                continue
            if token.closes:
                self._end(self._frames.pop(), token)
                continue
            given = attributes(self.text, token) if self._silent is None else {}
            frame = _Frame(token.name, token.start, token.end, given)
            self._start(frame, token)
            if token.empty:
                self._end(frame, token)
            else:
                self._frames.append(frame)

    # --- elements -----------------------------------------------------------------------------------------------------

    def _start(self, frame: _Frame, token: Token) -> None:
        if self._silent is not None:
            return
        name, given = frame.name, frame.attributes
        if self._open:
            self._start_inline(frame, token)
        elif name in _SKIPPED:
            self._silent = frame
        elif self._unit is not None:
            if name in _SIDES and self._frames[-1].name in _HOLDERS:
                self._open.append((frame, []))
            elif name == "seg" and "id" in given:  # SDL's
                self._unit.definitions[given["id"]] = given
        elif name in _UNITS:
            self._unit = _Unit(given)
            self._translate.append(self._translated(given))
        elif name in ("group", "file"):
            self._translate.append(self._translated(given))
            if name == "file":
                self._begin_file(frame)
        elif name == "xliff":
            self.source_language = language_code(given.get("srcLang", ""))
            self.language = self._root_language = language_code(given.get("trgLang", ""))
        elif name == "phase":
            self._phases[given.get("phase-name", "")] = given.get("contact-name", "")
        elif name == "tool":
            self._tool = given.get("tool-name", "")

    def _end(self, frame: _Frame, token: Token) -> None:
        name = frame.name
        if self._silent is not None:
            if frame is self._silent:
                self._silent = None
                if self._open:
                    self._code(name, frame.attributes, Span(frame.start, token.end))
        elif self._open:
            if frame is self._open[0][0]:
                self._end_side(frame, token)
            else:
                self._end_inline(frame, token)
        elif name == "note":
            self._note(Span(frame.content, token.start))
        elif self._unit is not None:
            if name in _UNITS:
                self._end_unit(frame, token)
                self._unit = None
                self._translate.pop()
            elif name == "segment":
                self._end_segment(frame)
            elif name == "ignorable":
                self._unit.sides.clear()
            elif name == "context":
                self._unit.contexts.append(self._content(frame, token))
            elif name == "value" and frame.attributes.get("key") in ("last_modified_by", "created_by"):
                self._translator(self._content(frame, token))
        elif name in ("group", "file"):
            self._translate.pop()
            if name == "file":
                given = self._file
                self.sides.records.append(
                    Record(self._file_start, token.end, given.get("original") or given.get("id", ""))
                )

    def _content(self, frame: _Frame, token: Token) -> str:
        return " ".join(content(self.text, frame.content, max(frame.content, token.start)).split())

    def _translated(self, given: dict[str, str]) -> bool:
        said = given.get("translate")
        return self._translate[-1] if said is None else said != "no"

    def _begin_file(self, frame: _Frame) -> None:
        given = frame.attributes
        self._file, self._file_start = given, frame.start
        self._phases, self._tool = {}, ""
        self.source_language = self.source_language or language_code(given.get("source-language", ""))
        self._language = language_code(given.get("target-language", "")) or self._root_language

    def _translator(self, name: str) -> None:
        definition = next((frame for frame in reversed(self._frames) if frame.name == "seg"), None)
        if definition and name:
            definition.attributes["translator"] = name

    def _note(self, span: Span) -> None:
        if span.end <= span.start:
            return
        if _SUPPRESSION.match(self.text, *span):
            if self._unit is not None:
                self._unit.scoped.append(span)
            else:
                self.sides.scoped.append((span, Span(self._file_start, len(self.text) + 1)))
        elif self._unit is not None:
            self._unit.notes.append(" ".join(content(self.text, *span).split()))

    # --- what stands in a side ----------------------------------------------------------------------------------------

    def _start_inline(self, frame: _Frame, token: Token) -> None:
        name, given = frame.name, frame.attributes
        if name in _AROUND:
            code = Code(name, given.get("id", ""), self.text[token.start : token.end], token.span, opens=True)
            self._open[-1][1].append(code._replace(closes=True) if token.empty else code)
        elif name == "mrk":
            kind = given.get("mtype") or given.get("type") or ""
            if kind == "seg":
                self._open.append((frame, []))
            elif kind in _DELETED:
                self._silent = frame
        else:
            self._silent = frame  # a code that stands alone, with what it holds

    def _end_inline(self, frame: _Frame, token: Token) -> None:
        assert self._unit
        if frame is self._open[-1][0]:
            _, codes = self._open.pop()
            span = Span(frame.content, max(frame.content, token.start))
            part = _Part(frame.attributes.get("mid", ""), Segment(span, tuple(codes)), frame.attributes)
            self._marked.append(part)
            self._open[-1][1].extend(codes)
        elif frame.name in _AROUND and not token.empty:
            given = frame.attributes
            code = Code(frame.name, given.get("id", ""), self.text[token.start : token.end], token.span, closes=True)
            self._open[-1][1].append(code)
        elif frame.name == "mrk" and not token.empty:
            kind = frame.attributes.get("mtype", "")
            if kind in _PROTECTED or frame.attributes.get("translate") == "no":
                self._unit.locked.append(Span(frame.content, token.start))

    def _code(self, name: str, given: dict[str, str], span: Span) -> None:
        id_ = given.get("id") or given.get("startRef") or given.get("rid") or ""
        self._open[-1][1].append(Code(name, id_, self.text[span.start : span.end], span))

    def _end_side(self, frame: _Frame, token: Token) -> None:
        assert self._unit
        _, codes = self._open.pop()
        span = Span(frame.content, max(frame.content, token.start))
        whole = _Part("", Segment(span, tuple(codes)), frame.attributes)
        self._unit.sides[frame.name] = [whole, *self._marked]
        self._marked = []

    def _end_segment(self, frame: _Frame) -> None:
        """A segment of version 2 ends."""
        assert self._unit
        source, target = self._unit.sides.get("source"), self._unit.sides.get("target")
        if source:
            self._unit.pairs.append((frame.attributes, source[0], target[0] if target else None))
        self._unit.sides.clear()

    # --- units --------------------------------------------------------------------------------------------------------

    def _end_unit(self, frame: _Frame, token: Token) -> None:
        assert self._unit
        unit, span = self._unit, Span(frame.start, token.end)
        self._groups += 1
        self.sides.scoped += ((note, span) for note in unit.scoped)
        pairs = unit.pairs or _paired(unit)
        several = len(pairs) > 1
        found = [self._pair(span, *pair, several=several) for pair in pairs]
        self.sides.add(found, unit.locked)

    def _pair(self, span: Span, given: dict[str, str], source: _Part, target: _Part | None, *, several: bool) -> Pair:
        unit = self._unit
        assert unit
        whole = unit.attributes
        sources = pieces(self.text, source.segment)
        targets = pieces(self.text, target.segment) if target else []
        own = target.attributes if target else {}
        state = given.get("state") or own.get("state") or given.get("conf") or whole.get("mq:status") or ""
        qualifier = own.get("state-qualifier") or given.get("origin") or ""
        translatable = self._translate[-1] and given.get("translate") != "no"
        language = self._language or language_code(own.get("xml:lang", ""))
        english = language in ("", "en")
        if target and (english or not self.language):
            self.language = language
        if target and not english and targets:
            self.sides.foreign.setdefault(language, target.segment.span)
        approved = whole.get("approved")
        name = whole.get("id", "")
        segment = given.get("id") or source.mid
        label = f"{name}/{segment}" if several and segment else name or labelled(value(sources)) or "(empty)"
        made = Unit(
            id=name,
            label=label,
            span=span,
            source=source.segment,
            target=target.segment if target else None,
            linted=english and translatable and state not in _UNTRANSLATED and bool(value(targets).strip()),
            translatable=translatable,
            approved=None if approved is None else approved == "yes",
            state=state,
            context=" ".join(unit.contexts) or whole.get("resname") or whole.get("name") or "",
            file=self._file.get("original") or self._file.get("id", ""),
            notes=tuple(unit.notes),
            engine=(given.get("origin-system") or self._tool or "machine") if qualifier in _BY_MACHINE else "",
            translator=given.get("translator")
            or self._phases.get(own.get("phase-name") or whole.get("phase-name", ""), "")
            or whole.get("mq:translatorcommitusername", ""),
            group=self._groups,
        )
        if target and given.get("locked") == "true":
            unit.locked.append(target.segment.span)
        return Pair(made, sources, targets)


def _paired(unit: _Unit) -> list[tuple[dict[str, str], _Part, _Part | None]]:
    """Return the pairs of a unit of version 1: its marked segments by their ids, else both sides as a whole."""
    source = unit.sides.get("source") or unit.sides.get("seg-source")
    if not source:
        return []
    target = unit.sides.get("target", [])
    marked = {part.mid: part for part in unit.sides.get("seg-source", source)[1:]}
    targets = {part.mid: part for part in target[1:]}
    if marked and (not target or targets.keys() <= marked.keys()):
        order = [*targets, *(mid for mid in marked if mid not in targets)]
        return [(unit.definitions.get(mid, {}), marked[mid], targets.get(mid)) for mid in order]
    return [({}, source[0], target[0] if target else None)]
