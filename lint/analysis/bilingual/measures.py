"""The same number on both sides, in another currency or another unit."""

from collections.abc import Iterator

from lint.analysis.bilingual.match import comparable
from lint.analysis.bilingual.money import Measure, currency_words, measure
from lint.analysis.bilingual.pairs import Bilingual
from lint.records import NamedTuple
from lint.text.document import Document
from lint.text.model import Span


class Changed(NamedTuple):
    """The measures of one number on both sides, which differ."""

    target: Measure
    source: Measure


def changed_measures(document: Document) -> tuple[Changed, ...]:
    """Return every number that is in another currency or unit than in the source, in order."""
    both = document.view(comparable)
    return () if both is None else tuple(_changed(both))


def _changed(both: Bilingual) -> Iterator[Changed]:
    source_text, target_text = both.source.text, both.target.text
    for pair in both.pairs:
        if not (pair.source and pair.target and pair.sure):
            continue
        ours = both.target.numbers_in(pair.target)
        theirs = both.source.numbers_in(pair.source)
        if changed := _without_number(both, pair.source, pair.target):
            yield changed
            continue
        if not ours or not theirs:
            continue
        own = [measure(target_text, number, "en") for number in ours]
        if not any(own):
            continue
        counted = [measure(source_text, number, both.language) for number in theirs]
        names = {found.name for found in counted if found}
        for number, found in zip(ours, own, strict=True):
            if found is None or number.kind == "loose" or found.name in names:
                continue
            same = [index for index, other in enumerate(theirs) if other.means(number)]
            if number.kind == "small" and (len(same) != 1 or sum(map(number.means, ours)) != 1):
                continue
            for index in same:
                other = counted[index]
                if theirs[index].kind == "loose" and (other is None or other.kind != "currency"):
                    continue
                if other is not None and found.name == "pound" and other.name in _MASSES:
                    yield Changed(found._replace(kind="unit"), other)
                    break
                if other is None or other.kind != found.kind or _may_be(found.name, other.name):
                    continue
                yield Changed(found, other)
                break


_MASSES = frozenset(("kg", "ton", "gram"))  # where "pound" is a weight too


def _without_number(both: Bilingual, source: Span, target: Span) -> Changed | None:
    """Return the only currency of a sentence, where no number stands by it ("a few dollars") and the source has another
    only one."""
    ours = currency_words(both.target.text, target, "en")
    if not ours or len({word.name for word in ours}) > 1:
        return None
    if any(measure(both.target.text, number, "en") for number in both.target.numbers_in(target)):
        return None
    theirs = currency_words(both.source.text, source, both.language)
    names = {word.name for word in theirs}
    if len(names) != 1 or _may_be(ours[0].name, theirs[0].name):
        return None
    return Changed(ours[0], theirs[0])


def _may_be(name: str, other: str) -> bool:
    """May two names mean the same? "¥" is two currencies, and a rial is written in two ways."""
    pair = {name, other}
    return (
        name == other
        or ("yen or yuan" in pair and bool(pair & {"yen", "yuan"}))
        or ("kilo" in pair and bool(pair & {"km", "kg", "km/h"}))
        or pair <= {"rial", "riyal"}
        or pair <= {"lira", "pound"}  # those of Syria, Lebanon and Egypt
        or pair <= {"day", "hour"}
    )
