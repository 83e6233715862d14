"""Words of one family crowd a sentence.

Arabic builds a sentence on one root and delights in it: "those who cooperate with them
cooperate with justice, and this cooperation …". In English the echo is heard as
clumsiness. Reported are three words of a family within twenty, not all of one form;
names are left alone.

Option within: words between the first and the third word of a family, at most.

Bad: Those who cooperate with us [cooperate with justice, and this is the cooperation] we need.
Good: Those who work with us work for justice, and this is the cooperation we need.
Good: The Cooperation Council for cooperation met.
"""

from collections.abc import Iterator, Sequence

from lint import Category, Document, Hit, Related, Severity, Span, Word, rule
from lint.analysis.stems import FUNCTION_WORDS, family, stem

_PREFIX = 3  # letters that words of a family have in common
_SHORTEST = 4  # letters


@rule(Severity.NOTE, category=Category.AWKWARD_STYLE, quoted="report", scope="block")
def check(document: Document, *, within: int = 20) -> Iterator[Hit]:
    """``within``: the number of words that the three must stand within."""
    for sentence in document.sentences:
        beginnings = [key[:_PREFIX] for _, key, _, _ in sentence.words if len(key) >= _SHORTEST]
        if len(beginnings) - len(set(beginnings)) < 2:
            continue  # most sentences: no three words begin alike
        alike: dict[str, list[int]] = {}
        for index, (text, key, _, _) in enumerate(sentence.words):
            if len(key) >= _SHORTEST and text[0].islower():
                alike.setdefault(key[:_PREFIX], []).append(index)
        for places in alike.values():
            if len(places) > 2:
                yield from _echoes(sentence.words, places, within)


def _echoes(words: Sequence[Word], places: Sequence[int], within: int) -> Iterator[Hit]:
    """Three or more words of a family among words that begin alike."""
    families: dict[str, list[int]] = {}
    for place in places:
        if words[place].key not in FUNCTION_WORDS:
            families.setdefault(family(words[place].key), []).append(place)
    for members in families.values():
        for first, second, third in zip(members, members[1:], members[2:], strict=False):
            three = [words[first], words[second], words[third]]
            if third - first <= within and len({stem(word.key) for word in three}) > 1:
                named = ", ".join(f"“{word.text}”" for word in three)
                yield Hit(
                    Span(three[1].start, three[2].end),
                    f"{named}: one family of words three times in a few",
                    related=(Related(three[0].span, "the first"),),
                )
                break
