"""A noun comes again within a few words where one would do for both.

Chinese and Russian say "private enterprises and local enterprises", "the period was a very important period",
"mutual trust and mutual benefit". English says the common word once: "private and local enterprises", "the
period was very important". "The flight also smoked during the flight" needs a pronoun or another word. Words with the
endings of abstract nouns and their adjectives (-tion, -ment, -al) are heard farther apart: "a licence for the
management of houses, given by the management". Only these forms are looked for, inside one sentence; what sets one
thing against another is left alone.

Bad: They buy from [private farms and local farms].
Fix: They buy from private and local farms.
Bad: They buy from [small private farms and large state farms].
Bad: They offer [meat products, milk products] and fruit.
Bad: Troops stand by for the [protection of leaders and protection of] plants.
Bad: The [vehicle is an electric vehicle].
Bad: They need [mutual trust and mutual benefit].
Bad: The guests stressed [mutual trust and mutual benefit].
Bad: The [passengers smoked among other passengers].
Bad: The [management of roads is a part of transport management] there.
Good: Ella and Tom Reid sat hand in hand in the public gallery.
Good: They flew from Oslo, the capital of Norway on the fjord, to the capital of Denmark.
Good: They buy from private and local farms. The vehicle is electric.
Good: The government asked for talks with the government of the island. Customs go from generation to generation.
Good: They have two sons and two daughters, and a state school is not a private school.
Good: It is more expensive and more difficult. They restore natural resources and study other resources.
Good: In the vote 89% of young farmers and 83% of young sailors were for it, and root cells are master cells.
Good: They had coffees, drinks, second coffees, second drinks every day.
Good: He spoke to the foreign minister and a deputy minister.
Good: His voice was the voice of a tired man. The loaf shrank from 900 grams in spring to 850 grams.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from operator import sub

from lint import BlockKind, Category, Document, Fix, Hit, Sentence, Severity, Span, Word, rule
from lint.analysis.english import NUMBER_WORDS
from lint.analysis.recurring import words_again_in_sentence
from lint.analysis.stems import FUNCTION_WORDS, stem
from lint.analysis.wordclass import is_noun_first, is_past_verb, may_be_noun, verb_forms
from lint.patterns import compiled

from ._contrast import OTHER_ONE, is_share, is_tautology
from ._joined import PAIRED
from ._seam import begins_inside
from ._shared import COME_AGAIN, doubled_of, in_one_phrase, joints, shared

_SHORTEST = 4  # letters
_BE = frozenset("is was are were became becomes remains".split())
_ARTICLES = frozenset("a an the another".split())
_LONGEST = 4  # words between "is a" and the noun that comes again
#: Words that come again by right: figures and measures, grades, and what stands for a noun.
_LEFT = frozenset(
    "percent hundred thousand million billion trillion first second third last next next later very more most less"
    " year years month months week weeks hours days minutes seconds dollars euros points goals times three four five"
    " seven eight nine half none only being going even that this other another something anything everything nothing"
    " person people thing things time place places what where when like each every both half full part".split()
)
_LONGER = 5  # letters of a word that comes again near by
_POINTING = frozenset("the this that these those".split())
_DETERMINERS = frozenset("a an the this that these those its their his her such".split())
#: Words between two that set one against the other, or count.
_SET_AGAINST = frozenset(
    "and or to by after but not than as if no what that who be my for over upon never against within"
    " because while which when unless equal".split()
)
#: The endings of abstract nouns and their adjectives, which are heard farther apart than others.
_ABSTRACT = ("tion", "sion", "ment", "ance", "ence", "ship", "ity", "ness", "ing", "al", "ism", "ure", "ive", "ary")
_LATIN = 7  # letters of such a word, at least
_FAR = 8  # words from the one to the other
_FARTHEST = 14  # the same where "the" stands before both
_SOON = 5  # the same for other nouns
_BY_COMMA = 4  # the same where a comma stands between
_THRICE = 3  # for crowded-word
#: The stock of political reports: nobody can do without them.
_STOCK = frozenset(
    """government parliament presidential political federal national municipal regional international electoral
    following considering including according regarding building meeting something nothing everything anything evening
    morning million several general hospital official president different dozen equal poor state former senior minister
    deputy best chairman bygones enemy""".split()
)
_NOT_AGAIN = frozenset(
    "nor than another other others certain not neither either instead whereas"
    " such including like while how what that this these my perhaps maybe possibly even indeed same especially known"
    " called dubbed named".split()
)
_ORDINALS = frozenset("second third fourth".split())
_PAIRED = frozenset("and or to by after".split())
_ASIDE = compiled(r"[(\[“”\"—–]|''| - ")
#: "The rich and the very rich": a grade of the first.
_GRADES = frozenset("very so too super ultra".split())
_WITHIN = frozenset("within against upon inside".split())
_RELATIVE = frozenset("who which that i he she it we you they".split())
_PREPOSITIONS = frozenset("to for on at with against from by about".split())
_ADVERBS = frozenset("aloud today yesterday tomorrow tonight well together alone abroad online instead".split())


@rule(Severity.NOTE, category=Category.AWKWARD_STYLE, quoted="skip", scope="block")
def check(document: Document) -> Iterator[Hit]:
    """Yield each of the forms in prose."""
    for number, again in document.view(words_again_in_sentence).items():
        sentence = document.sentences[number]
        if sentence.block.kind is BlockKind.PARAGRAPH:
            start = document.word_index(sentence.start)
            places = [[at - start for at in group] for group in again]
            keys = [*document.lowercase_words[start : start + len(sentence.words)]]
            pairs = _pairs(keys, places)
            if pairs:
                found = sorted(
                    [*_joined(document, sentence, pairs), *_of_itself(document, sentence, keys, pairs)], key=_start
                )
                near, further = _near(document, sentence, keys, pairs), _again(document, sentence, keys, places)
                for hits in (near, further):
                    starts = [hit.span.start for hit in found]
                    clear = [hit for hit in hits if not _is_taken(hit, found, starts)]
                    found = sorted([*found, *clear], key=_start)
                yield from found


def _pairs(keys: Sequence[str], places: Iterable[Sequence[int]]) -> list[tuple[int, int]]:
    """Return where words of some length come again in the same form, with the last place before, in order of these."""
    last: dict[str, int] = {}
    pairs: list[tuple[int, int]] = []
    for at in chain.from_iterable(places):  # those of one word are in order
        key = keys[at]
        if len(key) >= _SHORTEST:
            if key in last:
                pairs.append((last[key], at))
            last[key] = at
    return sorted(pairs)


def _start(hit: Hit) -> int:
    return hit.span.start


def _is_taken(hit: Hit, found: list[Hit], starts: list[int]) -> bool:
    """Does a hit overlap one of those found, which are in order and begin at ``starts``?"""
    at = bisect_right(starts, hit.span.start)
    return any(hit.span.overlaps(other.span) for other in found[max(0, at - 1) : at + 1])


def _joined(document: Document, sentence: Sentence, pairs: Sequence[tuple[int, int]]) -> Iterator[Hit]:
    """Two phrases around "and" that have their noun or their adjective in common."""
    prose = document.prose
    done = 0
    for joint in joints(document, sentence, pairs):
        if (pair := shared(document, sentence, joint)) is not None:
            span = Span(pair.first[0].start, pair.second[-1].end)
            if span.start < done:
                continue  # the second and the third of a list
            done = span.end
            if not pair.last:
                yield Hit(span, f"“{pair.common}” comes twice in a few words")
                continue
            heads = prose[pair.first[0].start : pair.first[-2].end]
            one = heads + prose[pair.first[-1].end : pair.second[-1].end]
            plain = (
                pair.common.endswith("s")
                and pair.second[0] is sentence.words[joint.start]
                and joint.start > joint.end
                and "," not in prose[pair.first[-1].end : pair.second[0].start]
                and _are_alike(pair.first, pair.second)
            )
            advice = f": “{one}”" if plain else " in a few words"
            fixes = (Fix.replace(span, one),) if plain else ()
            yield Hit(span, f"“{pair.common}” comes twice{advice}", fixes)
        elif (of := doubled_of(document, sentence, joint)) is not None:
            noun = prose[of.start : of.end].split()[0]
            yield Hit(of, f"“{noun}” comes twice: once will do for both")


def _are_alike(first: Sequence[Word], second: Sequence[Word]) -> bool:
    """Is the noun counted on neither side, or on both and as much is said of it: not "40 trams and 12 old trams"?"""
    counted = [words[0].text[0].isdigit() or words[0].key in NUMBER_WORDS for words in (first, second)]
    return not any(counted) or (all(counted) and len(first) == len(second))


def _of_itself(
    document: Document, sentence: Sentence, keys: list[str], pairs: Sequence[tuple[int, int]]
) -> Iterator[Hit]:
    """Yield a noun that is said to be a noun of its own kind."""
    words = sentence.words
    for before, _ in pairs:
        at, noun = before + 1, keys[before]
        if keys[at] not in _BE or keys[at + 1] not in _ARTICLES or not _noun(words[before]):
            continue
        for end in range(at + 3, min(at + 3 + _LONGEST, len(keys))):
            if keys[end] in FUNCTION_WORDS and keys[end] not in ("very", "most"):
                break
            if keys[end] == noun:
                span = Span(words[before].start, words[end].end)
                if "," not in document.prose[slice(*span)]:
                    yield Hit(span, f"“{noun}” is on both sides of “{keys[at]}”: leave one out")
                break


def _near(document: Document, sentence: Sentence, keys: list[str], pairs: Sequence[tuple[int, int]]) -> Iterator[Hit]:
    """Yield the same word again after one to three words, or four with an article before it."""
    words = sentence.words
    for at, following in pairs:
        word = words[at]
        if following - at > 1 + _LONGEST or len(word.key) < _LONGER or not _noun(word, at) or _is_verb(word):
            continue
        if at and words[at - 1].key in _RELATIVE and is_past_verb(word.key) and not may_be_noun(word.key):
            continue  # "those who lived in lived in fear"
        for again in range(at + 2, min(at + 2 + _LONGEST, len(keys))):
            if keys[again] != keys[at] or not words[again].text.islower():
                continue
            between = keys[at + 1 : again]
            if len(between) < _LONGEST or between[-1] in _DETERMINERS:
                span = Span(word.start, words[again].end)
                compound = _goes_on(document, words, again) or _is_named(words[again - 1])
                compound = compound or _is_from_to(words, at, again) or _is_defined(between)
                compound = compound or _are_of_two(words, at, again) or _is_saying(document, words, at, again)
                compound = compound or _is_likened(keys, at, again) or _are_measured(keys, at, again)
                if not compound and _SET_AGAINST.isdisjoint(between) and not _parted(document, words[at : again + 1]):
                    yield Hit(span, f"“{word.key}” comes twice in a few words")
            break


def _is_likened(keys: Sequence[str], at: int, again: int) -> bool:
    """Is a thing likened to another's: "his hands are the hands of a boy"?"""
    of_one = keys[again + 1 : again + 3] in (["of", "a"], ["of", "an"])
    return of_one and keys[at + 1] in _BE and keys[again - 1] == "the"


def _are_measured(keys: Sequence[str], before: int, at: int) -> bool:
    """Do figures stand before both: "from 272 grams in May to 435 grams"?"""
    return before > 0 and keys[before - 1][0].isdigit() and keys[at - 1][0].isdigit()


def _are_of_two(words: Sequence[Word], at: int, again: int) -> bool:
    """Has each its own name: "Sana, the capital of Yemen, or Asmara, the capital of Eritrea"?"""
    names = [words[place + 2] for place in (at, again) if place + 2 < len(words) and words[place + 1].key == "of"]
    return len(names) == 2 and all(name.text[0].isupper() for name in names) and names[0].key != names[1].key


def _goes_on(document: Document, words: Sequence[Word], at: int) -> bool:
    """Is the word the first part of a compound: "the launch of the launch vehicle"?"""
    if at + 1 >= len(words) or not _noun(words[at + 1]) or words[at + 1].key in _ADVERBS:
        return False
    return document.prose[words[at].end : words[at + 1].start] == " "


def _again(document: Document, sentence: Sentence, keys: list[str], places: Iterable[Sequence[int]]) -> Iterator[Hit]:
    """Yield a noun or adjective that comes again within five words, an abstract one within eight."""
    words = sentence.words
    places = [group for group in places if any(map(_FARTHEST.__ge__, map(sub, group[1:], group)))]
    if not places:
        return
    last: dict[str, int] = {}
    counts: Counter[str] = Counter()
    for at in sorted(chain.from_iterable(_alike(keys, places))):
        key = keys[at]
        if not (_noun(words[at]) and may_be_noun(key)) or key in _STOCK or key in COME_AGAIN:
            continue
        abstract = len(key) >= _LATIN and key.removesuffix("s").endswith(_ABSTRACT)
        if not abstract and verb_forms(key) and not is_noun_first(key):
            continue
        one = stem(key)
        before, last[one] = last.get(one), at
        if before is None or not 2 <= at - before <= _reach(words, before, at, abstract):
            continue
        counts = counts or Counter(map(stem, keys))
        parted = "," in document.prose[words[before].end : words[at].start] and not _closes(keys, before, at)
        if _are_measured(keys, before, at) or _is_likened(keys, before, at) or _are_of_two(words, before, at):
            continue
        if not abstract and (parted or _goes_on(document, words, at)):
            continue
        if counts[one] < _THRICE and _is_echo(document, words, before, at) and not in_one_phrase(keys, before, at):
            span = Span(words[before].start, words[at].end)
            yield Hit(span, f"“{words[at].text}” comes again after a few words")


def _alike(keys: Sequence[str], places: Iterable[Sequence[int]]) -> Iterator[Sequence[int]]:
    """Yield the places of each word, of those that begin as another of the sentence does: of "knife … knives" none."""
    alike: Counter[str] = Counter()
    for group in places:
        if len({keys[at][:_SHORTEST] for at in group}) == 1:
            yield group
        else:
            alike = alike or Counter(key[:_SHORTEST] for key in keys)
            yield [at for at in group if alike[keys[at][:_SHORTEST]] > 1]


def _reach(words: Sequence[Word], before: int, at: int, abstract: bool) -> int:
    """Return how many words from a noun it may come again, at most."""
    if not abstract:
        return _SOON
    both = before > 0 and words[before - 1].key in _POINTING and words[at - 1].key in _POINTING
    return _FARTHEST if both else _FAR


def _closes(keys: Sequence[str], before: int, at: int) -> bool:
    """Does the word come again right behind a comma, and end its phrase: "a fire, the fire had"?"""
    return (
        at - before <= _BY_COMMA
        and keys[at] == keys[before]
        and keys[at + 1 : at + 2] != []
        and (keys[at + 1] in FUNCTION_WORDS)
    )


def _is_echo(document: Document, words: Sequence[Word], before: int, at: int) -> bool:
    """Is a word said again for nothing: not to set two things against each other, or to explain the first?"""
    between = words[before + 1 : at]
    if len(between) == 1 and (words[at].key in PAIRED or between[0].key in _WITHIN):
        return False  # "hand in hand", "neighbour against neighbour"
    if len(between) < _THRICE and between[0].key in _PAIRED:
        return False  # "from generation to generation"; other rules look at what "and" joins
    if _is_named(words[at - 1]) or words[at - 1].key in OTHER_ONE or _is_saying(document, words, before, at):
        return False
    if _is_from_to(words, before, at) or words[at - 1].key in _ORDINALS:
        return False
    keys = [word.key for word in between]
    if FUNCTION_WORDS.isdisjoint(keys[1:]) and _is_defined(keys) and "p" not in verb_forms(keys[-1]):
        return False
    if all(is_share(document, words, place, _THRICE) for place in (before, at)):
        return False
    if keys[-1] in _GRADES or _is_joined_anew(words, between, at):
        return False
    if begins_inside(between) or not _NOT_AGAIN.isdisjoint(word.key for word in between):
        return False
    return not _ASIDE.search(document.prose, words[before].end, words[at].start)


def _is_joined_anew(words: Sequence[Word], between: Sequence[Word], at: int) -> bool:
    """Does "and" stand before the second, which has a phrase of its own: "the right to life and the right to"?"""
    keys = [word.key for word in between if word.key not in _DETERMINERS]
    if len(between) > _SOON or [word.key for word in between[:2]] == [word.key for word in words[at + 1 : at + 3]]:
        return False
    if keys[-1:] == ["and"] and len(between) == 2 and words[at - 3].end + 1 < between[0].start:
        return True  # "mothers and daughters, fathers and daughters": a list is for coordinated-duplicate
    if keys[-1:] == ["more"] and keys[0] in ("and", "but"):
        return True  # "tears and yet more tears"
    if len(between) == 2 and between[0].key in _WITHIN and words[at - 1].key in ("a", "an"):
        return True  # "a state within a state"
    if keys[-1:] == ["there"] or keys[-2:-1] == ["there"]:
        return True  # "there are experts and there are experts"
    if keys[-1:] != ["and"] or at + 1 >= len(words):
        return False
    # "the right to life and the right to vote", "a life of work and a life of prayer"
    return words[at + 1].key in _PREPOSITIONS or (words[at + 1].key == "of" and words[at - 1].key in ("a", "an"))


def _is_saying(document: Document, words: Sequence[Word], before: int, at: int) -> bool:
    """Is it all that is said: "the law is the law"? But "the platform is a platform that" says it for nothing."""
    return is_tautology(words, before, at, 1) and not document.prose.startswith(" ", words[at].end)


def _is_from_to(words: Sequence[Word], before: int, at: int) -> bool:
    """Is a change told: "from becoming rich to becoming strong"?"""
    return before > 0 and words[before - 1].key == "from" and words[at - 1].key == "to"


def _is_defined(between: Sequence[str]) -> bool:
    """Is it told what kind of thing something is: "stem cells are master cells"?"""
    return between[0] in _BE and between[1:2] != [] and between[1] not in _DETERMINERS


def _is_named(word: Word) -> bool:
    """Does the word before a noun make a name of it, or somebody's: "the Hog fire", "women's hopes"?"""
    return (word.text[0].isupper() and word.key not in FUNCTION_WORDS) or word.key.endswith(("'s", "’s", "s'", "s’"))


def _is_verb(word: Word) -> bool:
    """Is the word a form like "knows", and no noun: "who knows them knows this"?"""
    return "z" in verb_forms(word.key) and not may_be_noun(word.key)


def _noun(word: Word, at: int = 1) -> bool:
    """May the word be a noun or an adjective, of some length and no name? The first of a sentence has a capital."""
    return (
        len(word.key) >= _SHORTEST
        and (word.text.islower() or (at == 0 and word.text[1:].islower()))
        and word.key not in FUNCTION_WORDS
        and word.key not in _LEFT
        and not word.key.endswith("ly")
    )


def _parted(document: Document, words: tuple[Word, ...]) -> bool:
    """Does anything but spaces and the joint stand between the words?"""
    text = document.prose[words[0].start : words[-1].end]
    return " -" in text or "- " in text or not text.replace(" ", "").replace("-", "").isalpha()
