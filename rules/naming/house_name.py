"""A name is not spelled as the house spells it.

The list of the house is the option `names`; every place is reported. Under it
lies a list of mtlint's own: four hundred names in the news of the Middle East,
Russia, Ukraine and China in the spelling of most agencies. What only that list
says is a note, once for each spelling.

Option names: the house's list: a CSV file with the columns `preferred`, `variants`
    (separated by `|`), `kind` and `note`, or a TOML file of `[[name]]` tables. Empty
    by default.
Option starter: whether mtlint's own list counts too. True by default.

Bad: The ferry left [Kiev] at noon.
Fix: The ferry left Kyiv at noon.
Good: The ferry left Kyiv at noon.
Bad: Officials of the [Kharkov] Region denied it.
Good: They saw “The Odessa File” at the Bagdad Cafe, and ate Peking duck.
Good: They ordered chicken kiev. The hotel is in Odessa, Texas, and she read of the Lvov–Warsaw school.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator

from lint import Category, Document, Edit, Fix, Hit, Needs, Severity, Span, rule
from lint.analysis.english import FUNCTION_WORDS
from lint.analysis.gazetteer import starter as starter_list
from lint.analysis.glossary import Glossary, Use
from lint.analysis.names import common_words, is_demonym, place_names, us_states
from lint.analysis.stems import stem
from lint.patterns import compiled

_STATE_AFTER = compiled(r", ([A-Z][a-z]+)")
_JOINED_AFTER = compiled(
    r"[-–](?=[A-Z])| (?:duck|opera|Opera|File|Steps|Cafe|Hotel|Street|cakes?)\b"
    r"|(?<=Peking) (?:University|Union|Man)\b"
)
_JOINED_BEFORE = compiled(r"\b[Cc]hicken \Z|[A-Z]\w+[-–]\Z")
_NAME_BEFORE = compiled(r"\b([A-Z][a-z]+) \Z")
_TITLE = 8  # words at most
NO_NAMES = Glossary()


def _gate() -> Needs:
    return starter_list().variants_need


@rule(Severity.WARNING, category=Category.INCONSISTENT_WITH_RESOURCE, quoted="report", gate=_gate)
def check(document: Document, *, names: Glossary = NO_NAMES, starter: bool = True) -> Iterator[Hit]:
    listed = list(names.uses(document, case=True))
    for use in listed:
        if not use.preferred:
            yield _hit(document, use, (use.span,), None)
    if not starter:
        return
    taken = {offset for use in listed for offset in range(*use.span)}
    groups: dict[str, list[Use]] = {}
    abroad: set[str] = set()
    for use in starter_list().uses(document, case=True):
        if not use.preferred and use.span.start not in taken:
            if _is_abroad(document.prose, use):
                abroad.add(use.wording)
            elif not _is_part(document.prose, use) and not _is_in_title(document, use.span):
                groups.setdefault(use.wording, []).append(use)
    for group in groups.values():
        if group[0].wording in abroad or _is_surname(document, group[0]):
            continue
        yield _hit(document, group[0], tuple(use.span for use in group), Severity.NOTE)


def _is_abroad(prose: str, use: Use) -> bool:
    """Is a place another one of that name: "Odessa, Texas"?"""
    after = _STATE_AFTER.match(prose, use.span.end)
    return use.term.kind == "place" and after is not None and after[1].lower() in us_states()


def _is_part(prose: str, use: Use) -> bool:
    """Is the name of a place only a part of another name: "the Lvov–Warsaw school", "chicken Kiev"?"""
    if use.term.kind != "place":
        return False
    joined = _JOINED_AFTER.match(prose, use.span.end)
    return bool(joined or _JOINED_BEFORE.search(prose, max(0, use.span.start - 30), use.span.start))


def _is_in_title(document: Document, place: Span) -> bool:
    """Is the name in a title in quotation marks, which keeps its spelling: “The Great Gate of Kiev”?"""
    last = bisect_left(document.quotations, place.start, key=lambda quotation: quotation.start)
    around = (quotation for quotation in document.quotations[max(0, last - 2) : last] if place.end < quotation.end)
    words = next((document.words_in(*quotation.span) for quotation in around), ())
    return 1 < len(words) <= _TITLE and all(word.text[0].isupper() or word.key in FUNCTION_WORDS for word in words)


def _is_surname(document: Document, use: Use) -> bool:
    """Is the name of a people, an organisation or a place somebody's surname here: "Cenk Uygur"?"""
    if use.term.kind == "person" or " " in use.wording:
        return False
    prose = document.prose
    return any(
        (before := _NAME_BEFORE.search(prose, max(0, match.start() - 30), match.start())) is not None
        and before[1].lower() not in place_names()
        and not is_demonym(before[1])
        and common_words().isdisjoint((before[1].lower(), stem(before[1].lower())))
        for match in re.finditer(rf"\b{re.escape(use.wording)}\b", prose)
    )


def _hit(document: Document, use: Use, places: tuple[Span, ...], severity: Severity | None) -> Hit:
    written = document.prose[use.span.start : use.span.end]
    note = f" ({use.term.note})" if use.term.note else ""
    often = f" ({len(places)} times)" if len(places) > 1 else ""
    message = f"“{written}”{often} is “{use.term.preferred}” in the list of names{note}"
    fix = Fix(tuple(Edit(start, end, use.term.preferred) for start, end in places))
    return Hit(use.span, message, (fix,), severity=severity)
