"""Names of the source that are words too, and were translated as words: Hope Nightingale for Надежда Соловей."""

import re
from collections.abc import Iterator
from functools import cache

from lint.analysis.bilingual.match import comparable
from lint.analysis.bilingual.pairs import Bilingual
from lint.analysis.bilingual.side import PREFIXES
from lint.analysis.bilingual.sounds import consonants, distance
from lint.analysis.names import common_words
from lint.data import rows
from lint.patterns import compiled
from lint.records import NamedTuple
from lint.text.document import Document
from lint.text.languages import script_of
from lint.text.model import Span

_NAME = compiled(r"(?<![\w'’-])([A-Z][\w'’-]+) (?=([A-Z][\w'’-]+))")
_DECLINED = frozenset(("ru", "uk", "pl"))
_HEARD = 0.25  # how unlike its source a name may sound


class Translated(NamedTuple):
    """A name that was translated as a word."""

    target: Span
    source: Span


@cache
def _listed(language: str) -> dict[str, tuple[re.Pattern[str], ...]]:
    """Return the names of a language by the English words that they are."""
    prefixes = "|".join(sorted(PREFIXES.get(language, ()), key=len, reverse=True))
    begins = rf"(?<!\w)(?:{prefixes})?" if prefixes else r"(?<!\w)"
    ends = r"\w{0,4}(?!\w)" if language in _DECLINED else r"(?!\w)"
    found: dict[str, tuple[re.Pattern[str], ...]] = {}
    for code, english, form in rows(__package__ or "", "meanings.tsv", 3):
        for word in english.split("|") if code == language else ():
            found[word] = (*found.get(word, ()), compiled(rf"{begins}((?:{form}){ends})"))
    return found


def translated(document: Document) -> Iterator[Translated]:
    """Yield the names of a translation one of whose parts is a word for a name of the source, the other another such
    word or a name of the source."""
    both = document.view(comparable)
    if both is None or not (listed := _listed(both.language)):
        return
    for match in _NAME.finditer(both.target.text):
        if match[1] not in listed and match[2] not in listed:
            continue
        pair = next(
            (each for each in both.pairs if each.target and each.target.start <= match.start() < each.target.end), None
        )
        if pair is None or not pair.source or not pair.target:
            continue
        places = [_place(both, listed, word, pair.source, pair.target) for word in match.groups()]
        known = [
            place is not None or _stands(both, word, pair.source)
            for place, word in zip(places, match.groups(), strict=True)
        ]
        if all(known) and (place := places[0] or places[1]):
            yield Translated(Span(match.start(), match.end(2)), place)


def _place(
    both: Bilingual, listed: dict[str, tuple[re.Pattern[str], ...]], word: str, source: Span, target: Span
) -> Span | None:
    """Return where the source has the name that a word translates, if the translation does not have the name too."""
    for form in listed.get(word, ()):
        for match in form.finditer(both.source.text, source.start, source.end):
            if not any(
                _sounds(match[1], other, both.language)
                for other in both.target[target].split()
                if other[0].isupper() and other != word
            ):
                return Span(*match.span(1))
    return None


def _stands(both: Bilingual, word: str, source: Span) -> bool:
    """Has the source a name as it stands in the translation?"""
    if word.lower() in common_words():
        return False
    return any(_sounds(other, word, both.language) for other in both.source[source].split())


def _sounds(written: str, word: str, language: str) -> bool:
    """Is a word the name of the source, in other letters?"""
    word = word.strip(".,;:!?()\"'“”’")
    if script_of(language) == "latin":
        return written.strip(".,;:!?()\"'“”’").lower()[:5] == word.lower()[:5]
    first, second = consonants(word), consonants(written)
    return bool(first and second) and distance(first, second, language) <= _HEARD
