"""Words of one family crowd a sentence.

Arabic builds a sentence on one root and delights in it: "those who cooperate with them
cooperate with justice, and this cooperation …". In English the echo is heard as
clumsiness. Reported are three words of a family within twenty, not all of one form, and two
that touch or have one small word between them ("suppliers from supplying", "achieved great
achievements") or a preposition and its article ("listed in the list"); names are left alone.

Option within: words between the first and the third word of a family, at most.

Bad: Those who cooperate with us [cooperate with justice, and this is the cooperation] we need.
Bad: The fund looks for [investors to invest] in the port.
Bad: The port got a more [intense intensity].
Bad: The ship was [listed in the list] of losses.
Bad: The works [produce products] for the port.
Good: The fund looks for people to invest in the port. They walked the walk.
Good: Those who work with us work for justice, and this is the cooperation we need.
Good: The Cooperation Council for cooperation met.
"""

from collections.abc import Iterator, Sequence

from lint import Category, Document, Hit, Related, Severity, Span, Word, rule
from lint.analysis.stems import FUNCTION_WORDS, family, stem
from lint.patterns import compiled

from ._alike import PREFIX, SHORTEST, near, sentences

#: A word, and the next to third next that begins with the same three letters.
_CLOSE = compiled(r"(?<![\w’'-])([a-z]{3})[a-z]+(?= ((?:[a-z]+ ){0,2}?)(\1[a-z]+)(?![\w’'-]))")
#: Prepositions that may stand between two words of a family, with an article and an adjective after them.
_PREPOSITIONS = frozenset("in by with on at during from under through for to".split())
_ARTICLES = frozenset("the a an his her its their this that such".split())
_BEYOND = 3  # words after the preposition, at most
_REACH = 3  # words from one word of a family to the next without one
#: The second word may be about another thing: "a week to two weeks", "industry and related industries".
_APART = frozenset("and or two three other related than more several".split())
#: English says so: "walk the walk", "name names".
_IDIOMS = frozenset("walk talk name work sing song live fight dream reason play plays deal hope".split())


@rule(Severity.NOTE, category=Category.AWKWARD_STYLE, quoted="report", scope="block")
def check(document: Document, *, within: int = 20) -> Iterator[Hit]:
    """``within``: the number of words that the three must stand within."""
    yield from _close(document)
    for sentence in sentences(document, 3, within):
        families: dict[str, list[int]] = {}
        for index, (text, key, _, _) in enumerate(sentence.words):
            if len(key) >= SHORTEST and text[0].islower():
                families.setdefault(key[:PREFIX], []).append(index)
        for places in families.values():
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
                    f"{named}: three words of one family close together",
                    related=(Related(three[0].span, "the first"),),
                )
                break


def _close(document: Document) -> Iterator[Hit]:
    """Two words of a family, of different forms, with at most two words between them, not both of them small."""
    prose, found = document.prose, set[int]()
    for at in sorted(near(document, 2, _REACH)):
        match = _CLOSE.match(prose, document.words[at].start)
        if match is None:
            continue
        first, second = match[0], match[3]
        if first == second or first in FUNCTION_WORDS or second in FUNCTION_WORDS or family(first) != family(second):
            continue
        between = match[2].split()
        small = all(word in FUNCTION_WORDS for word in between)
        if not _APART.isdisjoint(between) or (len(between) > 1 and small) or stem(first) in _IDIOMS:
            continue
        span = Span(match.start(), match.end(3))
        if not document.quoted(span):
            found.add(span.start)
            yield Hit(span, f"“{first}” and “{second}”: two words of one family close together")
    yield from _across(document, found)


def _across(document: Document, found: set[int]) -> Iterator[Hit]:
    """Two words of a family with a preposition between them; none that begins where one was found already."""
    words, keys = document.words, document.lowercase_words
    for at in sorted(near(document, 2, _BEYOND + 1)):
        if keys[at + 1] not in _PREPOSITIONS:
            continue
        first = keys[at]
        for place in range(at + 2, min(at + 2 + _BEYOND, len(keys))):
            second = keys[place]
            if second[:PREFIX] != first[:PREFIX] or len(second) < SHORTEST:
                continue
            if first == second or family(first) != family(second) or words[at].start in found:
                break
            between = keys[at + 2 : place]
            closed = second in FUNCTION_WORDS or stem(first) in _IDIOMS
            plain = not between or between[0] in _ARTICLES or (len(between) == 1 and len(between[0]) >= SHORTEST)
            span = Span(words[at].start, words[place].end)
            text = document.prose[span.start : span.end]
            plain = plain and text.islower() and text.replace(" ", "").replace("-", "").isalpha()
            if plain and not closed and not document.quoted(span):
                yield Hit(span, f"“{first}” and “{second}”: two words of one family close together")
            break
