"""A family name is in capitals.

Japanese and Chinese writers set the family name in capitals ("Yuichi MOROTA", "MOROTA Yuichi"), so that nobody takes
the wrong part for it. English news writes it like any other name. Only names whose two parts read as Japanese or
Chinese are looked at, and none whose capitals stand alone elsewhere in the text, as an acronym or a brand does.

Bad: The chair, [Yuichi MOROTA], denied it. Morota left at noon.
Fix: The chair, Yuichi Morota, denied it. Morota left at noon.
Bad: They met [TAKADA Genzo] at the port, and [Wei ZHANG] at the mill.
Fix: They met Takada Genzo at the port, and Wei Zhang at the mill.
Bad: The chair, [MOROTA no Yuichi], denied it.
Good: Yuichi Morota left NATO and NISA. They watched Ikebana TV in Tokyo.
Good: They bought a Hiroto MIRAKU. The MIRAKU is a car.
Good: TAKADA GENZO DENIES IT. The Kobe NEWS is a paper.
"""

from collections.abc import Iterator

from lint import BlockKind, Category, Document, Fix, Hit, Severity, Span, rule
from lint.analysis.names import common_words, place_names
from lint.patterns import compiled

_MORA = r"(?:[KGNHBPMR]Y[AUO]|(?:SH|CH|TS|J|[KGSZTDNHBPMYRWF])?[AEIOU]|N(?![AEIOU]))"
_PINYIN = r"(?:(?:[ZCS]H|[BPMFDTNLGHJQXRZCSYW])[AEIOU]{1,3}(?:NG|N)?)"
_CAPITALS = compiled(r"[A-Z](?<![\w’'-].)[A-Z]{3,}(?![\w-])")
_FAMILY = compiled(rf"(?:{_MORA}{{2,7}}|{_PINYIN})")
_GIVEN = compiled(rf"(?:{_MORA}{{2,7}}|{_PINYIN}{{1,2}})")
_BEFORE = compiled(r"(?<![\w’'-])([A-Z][a-z]+) \Z")
_AFTER = compiled(r" (?:no )?([A-Z][a-z]+)(?![\w’-])")
_LOUD = compiled(r"[A-Z]{2,}[.,:]? \Z")
_LOUD_AFTER = compiled(r"[.,:]? [A-Z]{2,}")
_REACH = 30  # characters


@rule(Severity.WARNING, category=Category.INCONSISTENT_STYLE, quoted="report")
def check(document: Document) -> Iterator[Hit]:
    """Yield each full name whose family name is in capitals."""
    prose = document.prose
    found: dict[str, list[Span | None]] = {}
    for match in _CAPITALS.finditer(prose):
        if _FAMILY.fullmatch(match[0]) and match[0].lower() not in common_words():
            found.setdefault(match[0], []).append(_name(document, Span(*match.span())))
    for capitals, spans in found.items():
        if None in spans:
            continue  # it stands alone: an acronym or a brand
        for span in spans:
            assert span is not None
            text = prose[slice(*span)]
            better = text.replace(capitals, capitals.capitalize())
            fixes = () if " no " in text else (Fix.replace(span, better),)
            yield Hit(span, f"“{capitals}” is a family name in capitals: “{capitals.capitalize()}”", fixes)


def _name(document: Document, family: Span) -> Span | None:
    """Return the full name that a family name in capitals belongs to."""
    prose = document.prose
    block = document.block_at(family.start)
    if block is None or block.kind is BlockKind.HEADING:
        return None
    near = max(0, family.start - _REACH)
    if _LOUD.search(prose, near, family.start) or _LOUD_AFTER.match(prose, family.end):
        return None
    if (before := _BEFORE.search(prose, near, family.start)) and _is_given(before[1]):
        return Span(before.start(1), family.end)
    if (after := _AFTER.match(prose, family.end)) and _is_given(after[1]):
        return Span(family.start, after.end(1))
    return None


def _is_given(text: str) -> bool:
    key = text.lower()
    return _GIVEN.fullmatch(text.upper()) is not None and key not in common_words() and key not in place_names()
