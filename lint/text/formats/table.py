"""Tables: tab-separated and comma-separated values whose header names a source and a translation; each row is a unit.

A column is known by its name (``source``, ``src``, ``target``, ``tgt``, ``translation``), by the code of its language
(``ar``, ``en-GB``) or by the name of it. In a table with commas, or semicolons, a cell may stand in quotation marks,
and two in it are one. With tabs a cell stands in them only where it must: else the marks are the text's own.
"""

from collections.abc import Iterator

from lint.patterns import compiled
from lint.records import NamedTuple
from lint.text.formats.bilingual import Pair, Piece, Sides, labelled, value
from lint.text.languages import language_code
from lint.text.model import FormatError, Layout, Segment, Span, Unit

__all__ = ("escape", "parse", "pieces")

HEAD = 8192  # bytes in which the header stands
_SOURCES = frozenset(("source", "src", "source text", "source_text", "original", "msgid", "source segment"))
_TARGETS = frozenset(
    "target,tgt,trg,target text,target_text,translation,msgstr,target segment,mt,hypothesis".split(",")
)
_CODES = frozenset(
    "af am ar az be bg bn bs ca cs cy da de el en es et eu fa fi fr ga gl gu ha he hi hr hu hy is it ja ka kk km kn ko"
    " ku ky lo lt lv mk ml mn mr ms mt my nb ne nl nn no pa pl ps pt ro ru si sk sl so sq sr sv sw ta te tg th tk tl tr"
    " tt ug uk ur uz vi yi zh".split()
)
_WORDS = frozenset(("per", "may", "ice"))  # that are codes of languages too
_COLUMNS = {
    "id": frozenset(("id", "key", "segment id", "segment_id", "seg_id", "segid", "string id", "name")),
    "state": frozenset(("state", "status")),
    "context": frozenset(("context", "doc", "document", "docid", "doc_id")),
    "note": frozenset(("note", "notes", "comment", "comments")),
    "engine": frozenset(("engine", "system", "model", "mt engine", "provider")),
    "translator": frozenset(("translator", "editor", "post-editor", "posteditor", "annotator")),
}
_UNTRANSLATED = frozenset(("new", "untranslated", "needs-translation", "initial", "fuzzy", "todo"))
_QUOTED = compiled(r'"((?:[^"]++|"")*+)"')
_SUPPRESSION = compiled(r"\s*#?\s*mtlint-")
_SEPARATOR = compiled(r"sep=([\t,;])(?:\r\n?|\n)")
_MARKS = "\t,;"  # between cells
_MOST_CELLS = 20_000_000
_MOST_FAULTS = 20


class _Cell(NamedTuple):
    """A cell: the place of its contents, without quotation marks around them."""

    start: int
    end: int
    quoted: bool


class Columns(NamedTuple):
    """Which columns are what."""

    source: int
    target: int
    source_language: str
    language: str
    others: dict[str, int]


def parse(text: str, source_fields: tuple[str, ...] = (), target_fields: tuple[str, ...] = ()) -> Layout:
    """Lay out a table. Raises :class:`FormatError` where its header names no source or no translation."""
    rows = _rows(text)
    header = next(rows, [])
    names = [value(_pieces(text, cell)).strip() for cell in header]
    columns = columns_of(names, source_fields, target_fields)
    if columns is None:
        shown = ", ".join(f"“{labelled(name)}”" for name in names[:8])
        raise FormatError(
            f"not a table of translations: its first line ({shown}) does not name a source and a translation: call the"
            " columns “source” and “target”, or name them with --source-field and --text-field"
        )
    sides = Sides(text)
    english = columns.language in ("", "en")
    faults: list[str] = []
    for number, row in enumerate(rows, 2):
        if len(row) <= max(columns.source, columns.target):
            if len(row) > 1 or row[0].end > row[0].start:
                faults.append(f"row {number} has {len(row)} cells and was left out")
            continue
        if any(cell.end > cell.start for cell in row[len(header) :]):
            mark = text[row[0].end + row[0].quoted]
            shown = "a tab" if mark == "\t" else f"“{mark}”"
            faults.append(
                f"row {number} has {len(row)} cells and the first line {len(header)}: it was left out; a cell that has"
                f" {shown} must stand in quotation marks"
            )
            continue
        sides.add([_pair(text, sides, row, columns, english=english)])
    if len(faults) > _MOST_FAULTS:
        faults[_MOST_FAULTS:] = [f"{len(faults) - _MOST_FAULTS} more rows were left out for the number of their cells"]
    return sides.layout(columns.language, columns.source_language, tuple(faults))


def columns_of(
    names: list[str], source_fields: tuple[str, ...] = (), target_fields: tuple[str, ...] = ()
) -> Columns | None:
    """Return which columns of a header are the source and the translation, None if it does not say."""
    lowered = [name.lower() for name in names]
    codes = [_language(name) for name in lowered]
    source, target = _first(names, source_fields), _first(names, target_fields)
    source = _index(lowered, _SOURCES) if source is None else source  # what is named may be meant for JSON
    target = _index(lowered, _TARGETS) if target is None else target
    if target is None and "en" in codes:
        target = codes.index("en")
    if source is None:
        others = [index for index, code in enumerate(codes) if code and code != "en" and index != target]
        source = others[0] if len(others) == 1 else None
    if source is None or target is None or source == target:
        return None
    known = {kind: index for kind, wanted in _COLUMNS.items() if (index := _index(lowered, wanted)) is not None}
    return Columns(source, target, codes[source], codes[target], known)


def has_pair(head: str) -> bool:
    """Does the beginning of a table name a source and a translation?"""
    header = next(_rows(head), [])
    return columns_of([value(_pieces(head, cell)).strip() for cell in header]) is not None


def pieces(text: str, segment: Segment) -> list[Piece]:
    """Return the pieces of a cell."""
    start, end = segment.span
    return list(_pieces(text, _Cell(start, end, text[start - 1 : start] == '"' == text[end : end + 1])))


def escape(characters: str, text: str, place: int, around: Span) -> str | None:
    """Return characters as they stand in a cell; None for what would end it."""
    before, after = text[around.start - 1 : around.start], text[around.end : around.end + 1]
    if before == '"' == after:
        return characters.replace('"', '""')
    mark = before if before and before in _MARKS else after  # a row has two cells at least
    return None if {*'\t\r\n"', mark} & set(characters) else characters


def _pair(text: str, sides: Sides, row: list[_Cell], columns: Columns, *, english: bool) -> Pair:
    def said(kind: str) -> str:
        index = columns.others.get(kind, len(row))
        return value(_pieces(text, row[index])).strip() if index < len(row) else ""

    source, target = row[columns.source], row[columns.target]
    sources, targets = list(_pieces(text, source)), list(_pieces(text, target))
    span = Span(row[0].start - row[0].quoted, row[-1].end + row[-1].quoted)
    state = said("state")
    note = columns.others.get("note", len(row))
    if note < len(row) and _SUPPRESSION.match(text, row[note].start, row[note].end):
        sides.scoped.append((Span(row[note].start, row[note].end), span))
    unit = Unit(
        id=said("id"),
        label=said("id") or labelled(value(sources)) or "(empty)",
        span=span,
        source=Segment(Span(source.start, source.end)),
        target=Segment(Span(target.start, target.end)),
        linted=english and bool(value(targets).strip()) and state.lower() not in _UNTRANSLATED,
        state=state,
        context=said("context"),
        notes=(said("note"),) if said("note") else (),
        engine=said("engine"),
        translator=said("translator"),
        group=span.start,
    )
    return Pair(unit, sources, targets)


def _pieces(text: str, cell: _Cell) -> Iterator[Piece]:
    done = cell.start
    if cell.quoted:
        place = text.find('""', done, cell.end)
        while place >= 0:
            if place > done:
                yield Piece(text[done:place], done, place)
            yield Piece('"', place, place + 2, False)
            done = place + 2
            place = text.find('""', done, cell.end)
    if cell.end > done:
        yield Piece(text[done : cell.end], done, cell.end)


def _rows(text: str) -> Iterator[list[_Cell]]:
    """Yield the rows of a table. Raises FormatError for a quotation mark that is not closed."""
    end = len(text)
    place = 0
    if said := _SEPARATOR.match(text):  # Excel's line before the first
        mark, place = said[1], said.end()
    else:
        line = text[: min(place for place in (text.find("\n"), end) if place >= 0)]
        mark = "\t" if "\t" in line else ";" if line.count(";") > line.count(",") else ","
    stop = compiled(r"[\t\r\n]" if mark == "\t" else rf"[{mark}\r\n]")
    number, cells = 1, 0
    while place < end:
        row: list[_Cell] = []
        while True:
            cell = _quoted(text, place, mark) if text.startswith('"', place) else None
            if cell is None and mark != "\t" and text.startswith('"', place):
                raise FormatError(f"not a table: a quotation mark in row {number} is not closed where its cell ends")
            if cell is None:
                match = stop.search(text, place)
                cell = _Cell(place, match.start() if match else end, False)
            row.append(cell)
            cells += 1
            place = cell.end + cell.quoted
            if not text.startswith(mark, place):
                break
            place += 1
        if cells > _MOST_CELLS:
            raise FormatError(f"more than {_MOST_CELLS:,} cells: not a table of translations")
        yield row
        number += 1
        place += 2 if text.startswith("\r\n", place) else 1


def _quoted(text: str, place: int, mark: str) -> _Cell | None:
    """Return the cell in quotation marks at a place; None if there is none, or if the marks are the text's own."""
    match = _QUOTED.match(text, place)
    if match is None or text[match.end() : match.end() + 1] not in ("", mark, "\r", "\n"):
        return None
    if mark == "\t" and not any(sign in match[1] for sign in ('""', "\t", "\n", "\r")):
        return None
    return _Cell(match.start(1), match.end(1), True)


def _first(names: list[str], wanted: tuple[str, ...]) -> int | None:
    return next((names.index(name) for name in wanted if name in names), None)


def _index(names: list[str], wanted: frozenset[str]) -> int | None:
    return next((index for index, name in enumerate(names) if name in wanted), None)


def _language(name: str) -> str:
    """Return the code of the language that a column is named for; "" if it is not."""
    code = language_code(name)
    if code not in _CODES or name in _WORDS:
        return ""
    tag = name == code or name.isalpha() or name[len(code)] in "-_" or name[3:4] == "_"  # not "et al", "is new"
    return code if tag and len(name) <= 10 else ""
