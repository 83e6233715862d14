"""A noun comes again within a few words where one would do for both.

Chinese and Russian say "private enterprises and local enterprises", "the period was a very important period",
"mutual trust and mutual benefit". English says the common word once: "private and local enterprises", "the
period was very important". "The flight also smoked during the flight" needs a pronoun or another word. Only
these forms are looked for, inside one sentence and without a comma in between; what sets one thing against another is
left alone.

Bad: They buy from [private farms and local farms].
Fix: They buy from private and local farms.
Bad: The [vehicle is an electric vehicle].
Bad: They need [mutual trust and mutual benefit].
Bad: The [passengers smoked among other passengers].
Good: They buy from private and local farms. The vehicle is electric.
Good: They have two sons and two daughters, and a state school is not a private school.
Good: It is more expensive and more difficult.
"""

from collections.abc import Iterator

from lint import BlockKind, Category, Document, Fix, Hit, Sentence, Severity, Span, Word, rule
from lint.analysis.stems import FUNCTION_WORDS

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
_DETERMINERS = frozenset("a an the this that these those its their his her such".split())
#: Words between two that set one against the other, or count.
_SET_AGAINST = frozenset(
    "and or to by after but not than as if no what that who be my for over upon never"
    " because while which when unless equal".split()
)
_ADVERBS = frozenset("aloud today yesterday tomorrow tonight well together alone abroad online instead".split())
_JOINTS = frozenset(("and", "or"))


@rule(Severity.NOTE, category=Category.AWKWARD_STYLE, quoted="skip")
def check(document: Document) -> Iterator[Hit]:
    """Yield each of the forms in prose."""
    for sentence in document.sentences:
        if sentence.block.kind is BlockKind.PARAGRAPH:
            keys = [word.key for word in sentence.words]
            content = [key for key in keys if len(key) >= _SHORTEST and key not in FUNCTION_WORDS]
            if len(set(content)) < len(content):
                found = [*_joined(document, sentence, keys), *_of_itself(document, sentence, keys)]
                yield from found
                for hit in _near(document, sentence, keys):
                    if not any(hit.span.overlaps(other.span) for other in found):
                        yield hit


def _joined(document: Document, sentence: Sentence, keys: list[str]) -> Iterator[Hit]:
    """Two pairs of words around "and" that have the second or the first word in common."""
    words = sentence.words
    for at in range(2, len(keys) - 2):
        if keys[at] not in _JOINTS:
            continue
        four = (*words[at - 2 : at], *words[at + 1 : at + 3])
        if not (_noun(four[0]) and _noun(four[1]) and _noun(four[2]) and _noun(four[3])) or _parted(document, four):
            continue
        first, noun, second, again = (word.key for word in four)
        span = Span(four[0].start, four[3].end)
        if noun == again and first != second and first.endswith("ing") == second.endswith("ing"):
            one = f"{four[0].text} {keys[at]} {four[2].text} {four[3].text}"
            fixes = (Fix.replace(span, one),) if noun.endswith("s") else ()
            yield Hit(span, f"“{noun}” comes twice: “{one}”", fixes)
        elif first == second and noun != again and not _is_rhetoric(keys, at, first):
            yield Hit(span, f"“{first}” comes twice in a few words")


def _is_rhetoric(keys: list[str], at: int, word: str) -> bool:
    """Does an adjective come again for effect: "better jobs, better hopes and better dreams"?"""
    return word.endswith("er") or keys[: at + 3].count(word) > 2


def _of_itself(document: Document, sentence: Sentence, keys: list[str]) -> Iterator[Hit]:
    """Yield a noun that is said to be a noun of its own kind."""
    words = sentence.words
    for at in range(1, len(keys) - 2):
        if keys[at] not in _BE or keys[at + 1] not in _ARTICLES or not _noun(words[at - 1]):
            continue
        noun = keys[at - 1]
        for end in range(at + 3, min(at + 3 + _LONGEST, len(keys))):
            if keys[end] in FUNCTION_WORDS and keys[end] not in ("very", "most"):
                break
            if keys[end] == noun:
                span = Span(words[at - 1].start, words[end].end)
                if "," not in document.prose[slice(*span)]:
                    yield Hit(span, f"“{noun}” is said to be a “{noun}”: leave one out")
                break


def _near(document: Document, sentence: Sentence, keys: list[str]) -> Iterator[Hit]:
    """Yield the same word again after one to three words, or four with an article before it."""
    words = sentence.words
    last = {key: at for at, key in enumerate(keys)}
    for at, word in enumerate(words):
        if last[keys[at]] - at < 2 or len(word.key) < _LONGER or not _noun(word):
            continue
        for again in range(at + 2, min(at + 2 + _LONGEST, last[keys[at]] + 1)):
            if keys[again] != keys[at] or not words[again].text.islower():
                continue
            between = keys[at + 1 : again]
            if len(between) < _LONGEST or between[-1] in _DETERMINERS:
                span = Span(word.start, words[again].end)
                compound = _goes_on(document, words, again)
                if not compound and _SET_AGAINST.isdisjoint(between) and not _parted(document, words[at : again + 1]):
                    yield Hit(span, f"“{word.key}” comes twice in a few words")
            break


def _goes_on(document: Document, words: tuple[Word, ...], at: int) -> bool:
    """Is the word the first part of a compound: "the launch of the launch vehicle"?"""
    if at + 1 >= len(words) or not _noun(words[at + 1]) or words[at + 1].key in _ADVERBS:
        return False
    return document.prose[words[at].end : words[at + 1].start] == " "


def _noun(word: Word) -> bool:
    """May the word be a noun or an adjective, of some length and no name?"""
    return (
        len(word.key) >= _SHORTEST
        and word.text.islower()
        and word.key not in FUNCTION_WORDS
        and word.key not in _LEFT
        and not word.key.endswith("ly")
    )


def _parted(document: Document, words: tuple[Word, ...]) -> bool:
    """Does anything but spaces and the joint stand between the words?"""
    text = document.prose[words[0].start : words[-1].end]
    return " -" in text or "- " in text or not text.replace(" ", "").replace("-", "").isalpha()
