"""Words of one family crowd a sentence.

Arabic builds a sentence on one root and delights in it: "those who cooperate with them
cooperate with justice, and this cooperation …". In English the echo is heard as
clumsiness. Reported are three words of a family within twenty, not all of one form, and two
that touch or have one small word between them ("suppliers from supplying", "achieved great
achievements") or a preposition and its article ("listed in the list"), and a verb that has
its own noun at the end of its clause ("attacked the port in a violent attack"); names are
left alone.

Option within: words between the first and the third word of a family, at most.

Bad: Those who cooperate with us [cooperate with justice, and this is the cooperation] we need.
Bad: The fund looks for [investors to invest] in the port.
Bad: The port got a more [intense intensity].
Bad: The ship was [listed in the list] of losses.
Bad: The works [produce products] for the port. [Organisers organised] it.
Bad: The judge [punished the crew with a harsh punishment] and left.
Bad: The oil is a [dangerous danger], and the town [compensates the owners of boats with compensation].
Good: The judge visited the town on an official trip. The speaker said the speech was late.
Good: The fund looks for people to invest in the port. They walked the walk.
Good: Those who work with us work for justice, and this is the cooperation we need.
Good: Most workers will get more when they work by night, but others may end up working less.
Good: In the north 36 percent support it and 62 percent were supporters last year, while 10 percent now support neither.
Good: They set low expectations of the crew and expectations of the ship so that it does “better than expected”.
Good: He prefers the women's group to groups of men.
Good: The Cooperation Council for cooperation met.
"""

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import compress, pairwise

from lint import Category, Document, Hit, Related, Severity, Span, Word, rule
from lint.analysis.recurring import content_words
from lint.analysis.stems import FUNCTION_WORDS, family, stem
from lint.analysis.wordclass import verb_forms
from lint.data import rows
from lint.patterns import compiled

from ._alike import PREFIX, SHORTEST, sentences
from ._contrast import is_share, set_against

_PLAIN = compiled(r"[A-Za-z][a-z]+(?:[ -][a-z]+)+")
_PAGE = compiled(r"\(\w[\w.-]*\.\w+\)|Yahoo! ?News| \| ")
_NO_MARK = compiled(r"\w+(?:[ '’-]\w+)+")
_PART_OF = ("'", "’", "-")
#: Prepositions that may stand between two words of a family, with an article and an adjective after them.
_PREPOSITIONS = frozenset("in by with on at during from under through for to".split())
_ARTICLES = frozenset("the a an his her its their this that such".split())
_BEYOND = 3  # words after the preposition, at most
_REACH = 3  # words from one word of a family to the next without one
_FAR = 9  # words from a verb to its own noun
#: Between a verb and its own noun: "visited the town on an official visit".
_WITH = frozenset("in by with on during to".split())
_INDEFINITE = frozenset("a an his her its their".split())
#: The second word may be about another thing: "a week to two weeks", "industry and related industries".
_APART = frozenset("and or two three other related than more several said says say that".split())
_CLOSE = 5  # words from a share to what it is a share of
_BUT_OTHERS = compiled(r", (?:but|while) (?:others|some|many|few)\b")
#: English says so: "walk the walk", "name names".
_IDIOMS = frozenset("walk talk name work sing song live fight dream reason play plays deal hope dance think".split())


@rule(Severity.NOTE, category=Category.AWKWARD_STYLE, quoted="report", scope="block")
def check(document: Document, *, within: int = 20) -> Iterator[Hit]:
    """``within``: the number of words that the three must stand within."""
    yield from _close(document)
    for sentence in sentences(document, 3, within, document.view(_related)):
        families: dict[str, list[int]] = {}
        for index, (text, key, _, _) in enumerate(sentence.words):
            if len(key) >= SHORTEST and text[0].islower():
                families.setdefault(key[:PREFIX], []).append(index)
        for places in families.values():
            if len(places) > 2:
                yield from _echoes(document, sentence.words, places, within)


def _related(document: Document) -> tuple[list[int], ...]:
    """Return where the words of each family stand, of those that have several in the text (for ``view``)."""
    keys = [key for key in document.view(content_words) if len(key) >= SHORTEST]
    families = [*map(kin, keys)]
    once, several = set[str](), set[str]()
    for one in families:
        (several if one in once else once).add(one)
    groups: dict[str, list[int]] = {}
    for key, one in compress(zip(keys, families, strict=True), map(several.__contains__, families)):
        groups.setdefault(one, []).extend(document.word_positions[key])
    return tuple(map(sorted, groups.values()))


def _echoes(document: Document, words: Sequence[Word], places: Sequence[int], within: int) -> Iterator[Hit]:
    """Three or more words of a family among words that begin alike."""
    families: dict[str, list[int]] = {}
    for place in places:
        if words[place].key not in FUNCTION_WORDS:
            families.setdefault(kin(words[place].key), []).append(place)
    for members in families.values():
        for first, second, third in zip(members, members[1:], members[2:], strict=False):
            three = [words[first], words[second], words[third]]
            if third - first > within:
                continue
            if any(_is_contrast(document, words, one, other) for one, other in ((first, second), (second, third))):
                continue
            if len({document.quoted(words[at].span) for at in (first, second, third)}) > 1:
                continue  # a word of somebody else's among the reporter's
            if _PAGE.search(document.prose, three[0].end, three[2].start):
                continue  # a headline, the name of its page, and the lead
            if len({stem(word.key) for word in three}) > 1:
                named = ", ".join(f"“{word.text}”" for word in three)
                yield Hit(
                    Span(three[1].start, three[2].end),
                    f"{named}: three words of one family close together",
                    related=(Related(three[0].span, "the first"),),
                )
                break


def _is_contrast(document: Document, words: Sequence[Word], first: int, second: int) -> bool:
    """Are two things set against each other: "will work, but others may stop working", "36 percent … 10 percent"?"""
    if set_against(words, first, second, 1):
        return True
    if _BUT_OTHERS.search(document.prose, words[first].end, words[second].start):
        return True
    return all(is_share(document, words, at, _CLOSE) for at in (first, second))


def _is_compared(document: Document, at: int, place: int) -> bool:
    """Is one thing told to be better than another, or compared with it, in one sentence?"""
    sentence = document.sentence_at(document.words[at].start)
    start = document.word_index(sentence.start) if sentence is not None else 0
    return sentence is not None and set_against(sentence.words, at - start, place - start, 1)


def _close(document: Document) -> Iterator[Hit]:
    """Two words of a family, of different forms, with at most two words between them, not both of them small."""
    words, keys, found = document.words, document.lowercase_words, set[int]()
    pairs = sorted(
        (one, other - one)
        for places in document.view(_related)
        for one, other in pairwise(places)
        if other - one <= _FAR
    )
    for at, apart in pairs:
        if apart > _REACH:
            continue
        first = keys[at]
        for place in range(at + 1, min(at + 1 + _REACH, len(keys))):
            second, between = keys[place], keys[at + 1 : place]
            if second[:PREFIX] != first[:PREFIX] or len(second) < SHORTEST or first == second:
                continue
            small = all(word in FUNCTION_WORDS for word in between)
            span = Span(words[at].start, words[place].end)
            if (
                _is_pair(first, second)
                and _APART.isdisjoint(between)
                and not (len(between) > 1 and small)
                and _is_plain(document, span)
                and not _is_compared(document, at, place)
                and not _is_saying(document, at, place)
            ):
                found.add(span.start)
                yield Hit(span, f"“{words[at].text}” and “{second}”: two words of one family close together")
                break
    yield from _across(document, pairs, found)


def _is_saying(document: Document, at: int, place: int) -> bool:
    """Is it all that people of a kind are said to do: "builders build, and bakers bake"?"""
    who, does, prose = document.lowercase_words[at], document.words[place], document.prose
    return (
        place == at + 1
        and who.endswith("ers")
        and "b" in verb_forms(does.key)
        and prose[does.end : does.end + 1] in ",.;!"
    )


def _across(document: Document, pairs: Sequence[tuple[int, int]], found: set[int]) -> Iterator[Hit]:
    """Two words of a family with a preposition between them; none that begins where one was found already."""
    words, keys = document.words, document.lowercase_words
    for at, apart in pairs:
        if apart > _BEYOND + 1 or keys[at + 1] not in _PREPOSITIONS:
            continue
        first = keys[at]
        for place in range(at + 2, min(at + 2 + _BEYOND, len(keys))):
            second = keys[place]
            if second[:PREFIX] != first[:PREFIX] or len(second) < SHORTEST:
                continue
            if first == second or kin(first) != kin(second) or words[at].start in found:
                break
            between = keys[at + 2 : place]
            plain = not between or between[0] in _ARTICLES or (len(between) == 1 and len(between[0]) >= SHORTEST)
            span = Span(words[at].start, words[place].end)
            plain = plain and _is_pair(first, second) and _is_plain(document, span)
            if plain and not _is_compared(document, at, place):
                found.add(span.start)
                yield Hit(span, f"“{words[at].text}” and “{second}”: two words of one family close together")
            break
    yield from _with_its_noun(document, pairs, found)


def _with_its_noun(document: Document, pairs: Sequence[tuple[int, int]], found: set[int]) -> Iterator[Hit]:
    """A verb with its own noun at the end of its clause: "attacked the port in a violent attack"."""
    words, keys = document.words, document.lowercase_words
    for at, _ in pairs:
        first = keys[at]
        if (
            words[at].start in found
            or not (verb_forms(first) or first.endswith("ed"))
            or not _is_verb_here(document, at)
        ):
            continue
        for place in range(at + _REACH + 1, min(at + _FAR + 1, len(keys))):
            second = keys[place]
            if second[:PREFIX] != first[:PREFIX] or len(second) < SHORTEST or not _is_pair(first, second):
                continue
            span = Span(words[at].start, words[place].end)
            if second.endswith("ing") and not _is_framed(keys, place):
                break
            plain = _NO_MARK.fullmatch(document.prose, *span) is not None and not document.quoted(span)
            if plain and words[place].text.islower() and _is_adverbial(keys, at, place) and _ends(document, place):
                yield Hit(span, f"“{words[at].text}” and “{second}”: the verb has its own noun with it")
            break


def _is_framed(keys: Sequence[str], place: int) -> bool:
    """Is a word in -ing a noun: "in a heavy bombing"?"""
    return not _INDEFINITE.isdisjoint(keys[place - 2 : place])


def _is_verb_here(document: Document, at: int) -> bool:
    """Is a word that may be a verb no noun: does no article and no preposition stand right before it?"""
    before, word = document.words[at - 1], document.words[at]
    if at == 0 or document.prose[before.end : word.start] != " ":
        return False
    return before.key not in _ARTICLES and before.key not in _PREPOSITIONS - {"to"}


def _is_adverbial(keys: Sequence[str], at: int, place: int) -> bool:
    """Does a preposition stand before a noun, with an article and up to two words between?"""
    for start in range(place - 1, max(at, place - 5), -1):
        if keys[start] in _WITH:
            if keys[start] == "to":  # "sentenced to a harsh sentence", but "sent to a sender"
                return keys[start + 1] in _INDEFINITE and not keys[place].endswith(("er", "or", "ee", "ist"))
            return keys[start + 1] in _INDEFINITE or start == place - 1
        if keys[start] in FUNCTION_WORDS and keys[start] not in _ARTICLES:
            break
    return False


def _ends(document: Document, place: int) -> bool:
    """Does a noun end its phrase: does a mark or a small word follow it?"""
    after = document.words[place + 1 : place + 2]
    touching = after and document.prose[document.words[place].end : after[0].start] == " "
    return not touching or after[0].key in FUNCTION_WORDS


def _is_pair(first: str, second: str) -> bool:
    """Are two words of one family, and no idiom?"""
    if first == second or first in FUNCTION_WORDS or second in FUNCTION_WORDS or stem(first) in _IDIOMS:
        return False
    return kin(first) == kin(second)


def _is_plain(document: Document, span: Span) -> bool:
    """Are all words in small letters, but for the first of a sentence, with spaces between, and no speech?"""
    if document.prose.startswith(_PART_OF, span.end) or document.quoted(span):
        return False
    if _PLAIN.fullmatch(document.prose, *span) is None:
        return False
    if document.prose[span.start].islower():
        return True
    sentence = document.sentence_at(span.start)
    return sentence is not None and sentence.start == span.start


@lru_cache(maxsize=4096)
def kin(key: str) -> str:
    """Return what words of one family have in common: their stem's, or that of a family of the table."""
    one = family(key)
    return _kin().get(one, one)


@cache
def _kin() -> dict[str, str]:
    table = rows(__package__, "word_family_echo.tsv", 1)
    lines = [line.split() for (line,) in table]
    return {family(word): family(words[0]) for words in lines for word in words}
