"""One thing has two terms.

The people held in Gaza are “detainees” in one sentence and “prisoners” in the
next because each sentence was translated for itself; the reader thinks of two
groups. A table of such terms is looked for, each finding a note, since a text
may mean two things. The option ``glossary`` (CSV, TOML or TBX) names the terms
of the house: what it says not to write is reported as a warning.

Bad: Talks on the civilian detainees went on. The envoy asked to free the [prisoners] in the Strip.
Good: Talks on the civilian detainees went on. The envoy asked to free the detainees in the Strip.
Good: The movement and the Strip were named; so were Hamas and the Gaza Strip.
"""

import re
from collections.abc import Iterator
from functools import cache

from lint import Category, Document, Fix, Hit, Related, Severity, Span, rule
from lint.analysis.glossary import Glossary, Use
from lint.data import rows

NO_TERMS = Glossary()


@rule(Severity.WARNING, category=Category.INCONSISTENT_TERMINOLOGY, quoted="report")
def check(document: Document, *, glossary: Glossary = NO_TERMS, pairs: bool = True) -> Iterator[Hit]:
    for use in glossary.uses(document, case=False):
        if not use.preferred:
            yield _listed(document, use)
    if not pairs:
        return
    found: dict[int, dict[str, list[Span]]] = {}
    for match in _pattern().finditer(document.prose):
        key = match[0].lower()
        for number in _groups()[key]:
            found.setdefault(number, {}).setdefault(key, []).append(Span(*match.span()))
    for terms in found.values():
        first, *others = terms.items()
        for term, spans in others:
            yield Hit(
                spans[0],
                f"“{term}” after “{first[0]}”: are they the same?",
                related=(Related(first[1][0], f"“{first[0]}”"),),
                severity=Severity.NOTE,
            )


def _listed(document: Document, use: Use) -> Hit:
    written = document.prose[use.span.start : use.span.end]
    note = f" ({use.term.note})" if use.term.note else ""
    better = use.term.preferred + ("s" if use.plural else "")
    if written[0].isupper() and better[0].islower():
        better = better[0].upper() + better[1:]
    return Hit(
        use.span, f"“{written}” is “{use.term.preferred}” in the glossary{note}", (Fix.replace(use.span, better),)
    )


@cache
def _groups() -> dict[str, tuple[int, ...]]:
    """The rows of the table by the terms in them, in small letters."""
    result: dict[str, tuple[int, ...]] = {}
    for number, (row,) in enumerate(rows(__package__, "term_variant.tsv", 1)):
        for term in row.lower().split("|"):
            result[term] = (*result.get(term, ()), number)
    return result


@cache
def _pattern() -> re.Pattern[str]:
    terms = sorted(_groups(), key=lambda term: (-len(term), term))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, terms))})\b", re.IGNORECASE)
