"""A name of two words or more comes twice in a sentence.

"The Chinese Embassy in the United Kingdom said that the Chinese Embassy in the United Kingdom ...": Chinese and
Russian repeat a name in full, English goes on with "it", "the embassy" or nothing. Names that stand side by side or
are set against each other are left alone, and so are headlines that have run into their article. In a translation, or
a text that repeats words all the time (see `repeated-word`), a name that comes again in full in one of the next
sentences is reported too, if there is a shorter one at hand: the noun at its end ("the river"), or half of three words.

Option within: words from the end of the one to the beginning of the other, at most.
Option near: the same where another sentence has begun, in such a text.

Bad: The University of Molde said on Friday that the [University of Molde] would open a school.
Bad: President Ann Low said that [President Ann Low] would stay.
Good: The University of Molde said on Friday that it would open a school.
Good: The North Bank said nothing, but papers of a North Bank clerk name him.
Good: Ann Low tells of her plans The winger Ann Low will stay in the club this year.
Good: [Source: Molde News Agency]\\n\\nMolde News Agency, Molde, May 5 - Old boats sank. Old boats sink when the old\
 boats of the old port are old, and the old port is an old port.
Good: He is a judge on the Court of Appeals in Molde and knows two judges on the Court of Appeals in Oslo.
Good: The University of Molde and the University of Bodø met. “The North Bank is the North Bank,” he said.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from lint import BlockKind, Category, Document, Hit, Related, Sentence, Severity, Span, Word, rule
from lint.analysis.english import FUNCTION_WORDS
from lint.analysis.headline import run_in
from lint.analysis.recurring import SHORTEST, sentence_numbers, words_again_in_sentence
from lint.analysis.wordclass import is_finite, may_be_noun, verb_forms
from lint.patterns import compiled

from ._echoes import headline as headline_of
from ._echoes import repeats_words

_FEWEST = 2  # words
_PAIR = 3  # words of two names that "and" joins
_LOWER = 0.5  # the share of words in small letters from which on it is no headline
_INSIDE = frozenset("of the for and".split())
_SIDE_BY_SIDE = frozenset("and or to versus vs by".split())
#: Places that there is no other word for.
_PLACES = frozenset(
    """united_states united_kingdom new_york south_korea north_korea hong_kong new_zealand saudi_arabia los_angeles
    white_house south_africa european_union middle_east west_bank gaza_strip san_francisco tel_aviv""".split()
)
#: What a name of two words says that its bearer is; the word alone, or a pronoun, is enough the second time.
_HEADS = frozenset(
    """river empire sea lake island islands council committee commission ministry company corporation university court
    party association agency institute hospital school department bank fund board bureau authority airport station
    bridge church museum theatre theater league federation police centre center group club festival palace park square
    shrine temple plant prize award""".split()
)
_TITLES = frozenset("president minister governor mayor chairman professor director general secretary".split())
_DATES = frozenset(
    """january february march april may june july august september october november december monday tuesday wednesday
    thursday friday saturday sunday i""".split()
)
#: What follows an agency's name at the head of its report: ", Molde, May 5 -", " (Oslo) -".
_DATELINE = compiled(
    r"(?:,? \(?[A-Z][\w ]{2,20}\)?)?,? (?:on )?(?:[A-Z][a-z]{2,8}\.? \d{1,2}(?:st|nd|rd|th)?|\d{1,2} [A-Z][a-z]+)\b"
)


@rule(Severity.NOTE, category=Category.AWKWARD_STYLE, quoted="skip")
def check(document: Document, *, within: int = 18, near: int = 50) -> Iterator[Hit]:
    """Yield the second place of each name that comes twice."""
    yield from _in_one(document, within)
    if repeats_words(document):
        yield from _across(document, near)


def _capitals_of(document: Document, number: int) -> list[int]:
    """Return where words with a capital stand in a sentence."""
    sentence = document.sentences[number]
    start = document.word_index(sentence.start)
    return [at for at, word in enumerate(sentence.words, start) if word[0][0].isupper()]


def _in_one(document: Document, within: int) -> Iterator[Hit]:
    all_keys = document.lowercase_words
    for number in _with_words_again(document):
        capitals = _capitals_of(document, number)
        keys = [key for at in capitals if (key := all_keys[at]) not in FUNCTION_WORDS]
        if len(keys) - len(set(keys)) >= _FEWEST and _is_prose(document.sentences[number], len(keys)):
            yield from _twice(document, number, capitals, within)


def _with_words_again(document: Document) -> list[int]:
    """Return the sentences in which two words come again, by their numbers; short words may."""
    numbers = document.view(sentence_numbers)
    again = document.view(words_again_in_sentence).items()
    found = {number for number, groups in again if sum(map(len, groups)) >= len(groups) + _FEWEST}
    for key, places in document.word_positions.items():
        if len(key) < SHORTEST and len(places) > 1 and key not in FUNCTION_WORDS:
            found.update(numbers[one] for one, other in pairwise(places) if numbers[one] == numbers[other] >= 0)
    return [number for number in sorted(found) if document.sentences[number].block.kind is BlockKind.PARAGRAPH]


def _is_prose(sentence: Sentence, capitals: int) -> bool:
    """Is it no headline: are most words in small letters, or is a verb?"""
    if capitals < _LOWER * len(sentence.words):
        return True
    return any(word.text.islower() and is_finite(word.key) for word in sentence.words)


def _twice(document: Document, number: int, capitals: Sequence[int], within: int) -> Iterator[Hit]:
    words = document.sentences[number].words
    headline = document.view(run_in)
    begins = headline.span.start if headline is not None else 0
    seen: dict[tuple[str, ...], tuple[int, int]] = {}
    for start, end in _names(document, number, capitals):
        name = tuple(word.key.removesuffix("'s") for word in words[start:end])
        if "_".join(name) in _PLACES:
            continue
        first = seen.get(name)
        seen[name] = (start, end)
        if first is None or not 1 < start - first[1] <= within or not _may_be_pronoun(document, words, start, end):
            continue
        between = words[first[1] : start]
        if len(between) < 3 and any(word.key in _SIDE_BY_SIDE for word in between):
            continue
        if any(word.text[0].isupper() and word.key in FUNCTION_WORDS and word.key not in _DATES for word in between):
            continue  # another sentence begins
        if _are_of_two(words, first[1], end):
            continue
        span, other = Span(words[start].start, words[end - 1].end), Span(words[first[0]].start, words[first[1] - 1].end)
        if other.start < begins <= span.start:
            continue  # the headline's, and the sentence's that it ran into
        if not document.quoted(span) and not document.quoted(other):
            text = " ".join(document.prose[span.start : span.end].split())
            yield Hit(span, f"“{text}” comes twice in this sentence", related=(Related(other, "also here"),))


def _are_of_two(words: Sequence[Word], first: int, second: int) -> bool:
    """Are they two of one name, each with its place: "the Court of Appeals in Long Town and that in Wide Town"?"""
    places = [(words[at].key, words[at + 1]) for at in (first, second) if at + 1 < len(words)]
    if len(places) != len((first, second)) or {key for key, _ in places} - {"in", "at", "for"}:
        return False
    return all(place.text[0].isupper() for _, place in places) and places[0][1].key != places[1][1].key


def _across(document: Document, near: int) -> Iterator[Hit]:
    """Yield names that stood in full in another sentence just before."""
    seen: dict[tuple[str, ...], Span] = {}
    titled = headline_of(document)
    headed = document.sentences[0].end if titled >= 0 else -1
    for number, sentence in enumerate(document.sentences):
        if sentence.block.kind is not BlockKind.PARAGRAPH:
            continue
        words = sentence.words
        for start, end in _names(document, number, _capitals_of(document, number)):
            name = tuple(word.key.removesuffix("'s") for word in words[start:end])
            span, first = Span(words[start].start, words[end - 1].end), seen.get(name)
            if document.quoted(span) or "_".join(name) in _PLACES:
                continue
            seen[name] = span
            if start == 0 and _DATELINE.match(document.prose, span.end):
                continue
            if first is None or first.start >= sentence.start or start == end:
                continue
            if titled <= first.start < headed or _is_pair(name):
                continue  # the headline's, which the article tells in full again
            apart = document.word_index(span.start) - document.word_index(first.end)
            if (
                apart <= near
                and _can_be_shorter(words[start:end])
                and (not start or _may_be_pronoun(document, words, start, end))
            ):
                text = " ".join(document.prose[slice(*span)].split())
                yield Hit(span, f"“{text}” has just been named in full", related=(Related(first, "just before"),))


def _is_pair(name: Sequence[str]) -> bool:
    """Are they two names of a word each: "Peru and Chile"?"""
    return len(name) == _PAIR and name[1] == "and"


def _can_be_shorter(name: Sequence[Word]) -> bool:
    """Is there a shorter name at hand: three words or more, or two of which one tells what it is ("Long River")?"""
    return len(name) > _FEWEST or name[-1].key.removesuffix("'s") in _HEADS or name[0].key in _TITLES


def _may_be_pronoun(document: Document, words: Sequence[Word], start: int, end: int) -> bool:
    """Could a pronoun stand for the name: does it follow a small word, a comma or a verb, and no noun follow it?

    After a noun ("winger Ann Low") it has its post before it, or opens a sentence after a headline without a stop;
    before one ("State Department staff") it is an adjective.
    """
    before = words[start - 1]
    touches = document.prose[before.end : words[start].start].isspace()
    if touches and before.key not in FUNCTION_WORDS and (may_be_noun(before.key) or not verb_forms(before.key)):
        return False
    if end == len(words) or words[end - 1].key.endswith(("'s", "’s")):
        return True
    after = words[end]
    adjective = document.prose[words[end - 1].end : after.start].isspace() and may_be_noun(after.key)
    return not adjective or bool(verb_forms(after.key)) or after.key in FUNCTION_WORDS


def _names(document: Document, number: int, capitals: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the first and the last index (exclusive) of each run of capitals, with the small words inside it."""
    sentence, prose = document.sentences[number], document.prose
    words, first, done = sentence.words, document.word_index(sentence.start), 0
    for at in (capital - first for capital in capitals):
        if at < done or at + 1 == len(words) or not _is_part(words[at + 1]):
            continue  # most capitals
        end = at
        while end < len(words):
            capital = words[end].text[0].isupper() and words[end].key not in _DATES
            small = end > at and words[end].key in _INSIDE
            if not (capital or small) or (end > at and not prose[words[end - 1].end : words[end].start].isspace()):
                break
            end += 1
        stop = end
        while stop > at and words[stop - 1].key in _INSIDE:
            stop -= 1
        start = at
        while start < stop and words[start].key in FUNCTION_WORDS:
            start += 1
        if stop - start >= _FEWEST:
            yield start, stop
        done = end


def _is_part(word: Word) -> bool:
    """May a word behind a capital be part of a name?"""
    return word.text[0].isupper() or word.key in _INSIDE
