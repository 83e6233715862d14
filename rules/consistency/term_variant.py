"""One thing has two terms.

The people held in Gaza are “detainees” in one sentence and “prisoners” in the next because each sentence was
translated for itself; the reader thinks of two groups. A table of such terms is looked for, each finding a note, since
a text may mean two things. A body or an office is also looked for in its two orders, “Ministry of Health” and “Health
Ministry”, and with two heads, “the Housing Relief Act” and “the Housing Relief Bill”,
“the Kirov Region” and “Kirov Oblast”; so is any longer name for its words in another order or form, “the Privacy
Protection Law”, “the Protection of Privacy Law”; and so is what a body or a meeting is not (“the committee”, after “the
Fair Work Commission”). The option ``glossary`` (CSV,
TOML or TBX) names the terms of the house: what it says not to write is reported as a warning.

Option glossary: files of terms (CSV, TOML or TBX) with the wording to use and those to avoid.
Option pairs: whether the built-in pairs of terms (detainees, prisoners) count beside the glossary.

Bad: Talks on the civilian detainees went on. The envoy asked to free the [prisoners] in the Strip.
Bad: The Ministry of Health denied it. Later the [Health Ministry] confirmed it.
Bad: The Housing Relief Act fell. The council had asked for the [Housing Relief Bill].
Bad: Roads in the Kirov Region are shut. Snow fell in the Kirov Region and in [Kirov Oblast].
Bad: The Harbour Protection Law fell. The council had asked for a [Protection of Harbours Law].
Bad: The Harbour Workers' Party lost. The [Party of Harbour Workers] will appeal.
Bad: The Nordic Leadership Foundation met. The head of the [Nordic Leaders Foundation] was there.
Bad: The Harbour Work Commission met. The [committee] said that the port was shut.
Bad: They wrote to the Harbour Commission. The [Harbour Committee] said that the port was shut.
Good: The Harbour Work Commission met. The committee of the port was there, and so was a council. The council left.
Good: The Bank of Molde Province met. They came from Oslo and North Molde, and left for North Molde and Oslo.
Good: The Ministry of Health denied it. Later the ministry and the Finance Ministry confirmed it.
Good: Talks on the civilian detainees went on. The envoy asked to free the detainees in the Strip.
Good: The hostages were exchanged for prisoners. The prisoners left by bus.
Good: The movement and the Strip were named; so were Hamas and the Gaza Strip.
"""

from collections.abc import Iterator
from functools import cache

from lint import Category, Document, Fix, Hit, Related, Severity, Span, rule
from lint.analysis.glossary import Glossary, Term, Use
from lint.data import rows
from lint.patterns import compiled

from ._designations import EITHER, designations, districts, other_kinds, reordered, two_heads

NO_TERMS = Glossary()
_LETTERS_AFTER = compiled(r",? (?:\(|or )([A-Z]{2,6})s?\b")
_LETTERS_BEFORE = compiled(r"\b([A-Z]{2,6})s? \((?:the |an? )?\Z")
_NEAR = 16  # characters before a name in which its acronym stands


@rule(Severity.WARNING, category=Category.INCONSISTENT_TERMINOLOGY, quoted="report")
def check(document: Document, *, glossary: Glossary = NO_TERMS, pairs: bool = True) -> Iterator[Hit]:
    for use in glossary.uses(document, case=False):
        if not use.preferred:
            yield _listed(document, use)
    if not pairs:
        return
    found: dict[Term, dict[str, list[Span]]] = {}
    for use in _table().uses(document, case=False):
        found.setdefault(use.term, {}).setdefault(use.wording, []).append(use.span)
    for terms in found.values():
        first, *others = terms.values()
        for spans in others:
            if _side_by_side(document, first, spans):
                continue  # "the hostages were exchanged for prisoners": two things
            yield Hit(
                spans[0],
                f"“{_text(document, spans)}” after “{_text(document, first)}”: are they the same?",
                related=(Related(first[0], f"“{_text(document, first)}”"),),
                severity=Severity.NOTE,
            )
    yield from _two_orders(document)
    for span, name in other_kinds(document):
        message = f"“{_text(document, [span])}”, but its name is “{_text(document, [name])}”"
        yield Hit(span, message, related=(Related(name, f"“{_text(document, [name])}”"),))


def _side_by_side(document: Document, first: list[Span], second: list[Span]) -> bool:
    """Do two terms stand in one sentence anywhere?"""
    sentences = {sentence.start for span in first if (sentence := document.sentence_at(span.start)) is not None}
    return any((sentence := document.sentence_at(span.start)) and sentence.start in sentences for span in second)


def _two_orders(document: Document) -> Iterator[Hit]:
    """Yield each place of the rarer order in which a body is named, or of the later one."""
    named: dict[tuple[str, ...], dict[str, list[Span]]] = {}
    taken: set[Span] = set()
    for span, key, order in (
        *designations(document),
        *two_heads(document),
        *districts(document),
        *reordered(document),
    ):
        if len(key) > 1:
            named.setdefault(key, {}).setdefault(order, []).append(span)
    for key, orders in named.items():
        if len(orders) > 1 and not (key[0] == "department" and key[1] in EITHER):
            keep, *others = sorted(orders.values(), key=lambda spans: (-len(spans), spans[0]))
            first = Related(keep[0], f"“{_text(document, keep)}”")
            letters = set(filter(None, (_letters(document, span) for span in keep)))
            for span in sorted({span for spans in others for span in spans} - taken):
                if letters and _letters(document, span) not in (None, *letters):
                    continue  # each has an acronym of its own
                taken.add(span)
                message = f"“{_text(document, [span])}” is “{_text(document, keep)}” elsewhere"
                yield Hit(span, message, related=(first,))


def _letters(document: Document, span: Span) -> str | None:
    """Return the acronym beside a name: "Members of Parliament (MPs)", "MPs (Members of Parliament)"."""
    after = _LETTERS_AFTER.match(document.prose, span.end)
    before = _LETTERS_BEFORE.search(document.prose, max(0, span.start - _NEAR), span.start)
    return after[1] if after else before[1] if before else None


def _text(document: Document, spans: list[Span]) -> str:
    return " ".join(document.prose[spans[0].start : spans[0].end].split())


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
def _table() -> Glossary:
    """Return the rows of the table; which of a row is the better term is not for it to say."""
    groups = (row.split("|") for (row,) in rows(__package__, "term_variant.tsv", 1))
    return Glossary(tuple(Term(first, tuple(others)) for first, *others in groups))
