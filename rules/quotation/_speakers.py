"""Who a quotation without a speaker could be taken for, by what the reader of the article has read."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from lint import Document, Sentence, Span
from lint.analysis.attribution import Attribution, told_by
from lint.analysis.names import Kind, Mention, common_words, is_demonym, names
from lint.analysis.people import BODIES, is_person_noun
from lint.analysis.quotations import Quotation
from lint.analysis.transliteration import same_name
from lint.patterns import compiled
from lint.records import NamedTuple

_BEFORE = 6  # sentences before a quotation in which its speaker may have been named
_AFTER = 2  # ... and after it
_PERSONS = 3  # sentences before it in which a person who has said nothing yet may be the speaker
_ALIKE = 0.05  # how far apart two spellings of one name sound
_LONGEST = 6  # words of a description that is worth showing
_NOBODY = frozenset(
    "he she they it we i you who which that this there these those one some many others another all both everyone"
    " nobody someone".split()
)
_CROWDS = frozenset("thousands hundreds dozens scores many some several few most others".split())
_EMPTY = frozenset("the a an of and mr mrs ms dr his her its their for in".split())
_APPOSITION = compiled(r", (?:an?|the|who is|his|her|its|their) [^,.;:\n\"“”]{3,60}(?=,)")


class Speaker(NamedTuple):
    """Somebody who may have spoken."""

    span: Span
    quoted: bool  # has been quoted or reported, not only named


def sentences_before(document: Document, offset: int, count: int) -> Sequence[Sentence]:
    """Return the last sentences that end before the offset, in order."""
    last = bisect_right(document.sentences, offset, key=lambda sentence: sentence.end)
    return document.sentences[max(0, last - count) : last]


def sentences_after(document: Document, offset: int, count: int) -> Sequence[Sentence]:
    """Return the first sentences that begin after the offset, in order."""
    first = bisect_right(document.sentences, offset - 1, key=lambda sentence: sentence.start)
    return document.sentences[first : first + count]


def possible_speakers(document: Document, quotation: Quotation, earlier: Sequence[Attribution]) -> list[Speaker]:
    """Return who may have said the quotation, each once, the nearest before it first.

    Whoever was quoted or reported nearby comes before persons who were only named.
    """
    found: list[Speaker] = []
    for speaker in _spoken(document, quotation, earlier):
        if describes(document, speaker) and not any(is_same(document, speaker, other.span) for other in found):
            found.append(Speaker(speaker, quoted=True))
    if found:
        return found
    for person in _persons(document, quotation):
        if not any(is_same(document, person, other.span) for other in found):
            found.append(Speaker(person, quoted=False))
    return found


def _spoken(document: Document, quotation: Quotation, earlier: Sequence[Attribution]) -> Iterator[Span]:
    before = sentences_before(document, quotation.start, _BEFORE)
    near = before[0].start if before else quotation.start
    told = [speaker for sentence in before if (speaker := told_by(document, sentence)) is not None]
    told += [one.name for one in earlier if one.name is not None and one.quotation.end > near]
    yield from sorted(told, reverse=True)
    for sentence in sentences_after(document, quotation.end, _AFTER):
        if (speaker := told_by(document, sentence)) is not None:
            yield speaker


def _persons(document: Document, quotation: Quotation) -> Iterator[Span]:
    before = sentences_before(document, quotation.start, _PERSONS)
    after = sentences_after(document, quotation.end, _AFTER)
    mentions = [*reversed(_mentions(document, before[0].start, quotation.start))] if before else []
    mentions += _mentions(document, quotation.end, after[-1].end) if after else []
    for mention in mentions:
        if _may_be_person(document, mention) and not document.quoted(mention.span):
            yield mention.span


def _may_be_person(document: Document, mention: Mention) -> bool:
    """Is it a person, or a name of two words that an apposition describes: "Ada Quist, a lawyer,"?"""
    if mention.kind is Kind.UNKNOWN:
        named = " " in document.prose[mention.start : mention.end]
        return named and _APPOSITION.match(document.prose, mention.end) is not None
    return mention.kind is Kind.PERSON


def _mentions(document: Document, start: int, end: int) -> Sequence[Mention]:
    """Return the names that begin in a stretch of text."""
    found = document.view(names)
    first = bisect_left(found, start, key=lambda mention: mention.start)
    return found[first : bisect_left(found, end, key=lambda mention: mention.start)]


def describes(document: Document, speaker: Span) -> bool:
    """Does the phrase say who speaks, in a few words: a name, a person or a body, not a pronoun or a thing?"""
    words = document.words_in(*speaker)
    if not 0 < len(words) <= _LONGEST or (words[0].key in _NOBODY and not words[-1].text[0].isupper()):
        return False
    last = words[-1]
    if last.key in _NOBODY or not last.text[0].isupper():
        return any(word.key in BODIES or is_person_noun(word.key) for word in words)
    if len(last.text) < 2 or (len(words) == 1 and last.key in common_words()):
        return False  # "Talks began"
    if len(words) > 1 and all(word.key != "and" for word in words):
        return True  # "Jane Hill" looks like a place
    return not any(
        mention.kind is Kind.PLACE and not mention.title and mention.end > last.start
        for mention in _mentions(document, speaker.start, last.end)
    )


def opens_with_person(document: Document, sentence: Sentence) -> bool:
    """Does the sentence begin with a person's name or title?"""
    first = sentence.words[0].start if sentence.words else sentence.start
    return any(
        _may_be_person(document, mention) and mention.start - len(f"{mention.title} ".lstrip()) <= first
        for mention in _mentions(document, sentence.start, sentence.end)[:1]
    )


def is_crowd(document: Document, speaker: Span) -> bool:
    """Is it a group that does not speak with one voice: "experts", "thousands of farmers"?"""
    words = document.words_in(*speaker)
    return words[0].key in _CROWDS or (words[-1].text[0].islower() and words[-1].key.endswith("s"))


def is_same(document: Document, one: Span, other: Span) -> bool:
    """Do two phrases for a speaker share a content word, appositions included, or end in two spellings of one name?"""
    return bool(_content(document, one) & _content(document, other)) or _sound_alike(document, one, other)


def _sound_alike(document: Document, one: Span, other: Span) -> bool:
    """Are the last words two spellings of one name: "Haddad" and "Hadad"?"""
    first, second = document.words_in(*one), document.words_in(*other)
    if not first or not second:
        return False
    name, again = first[-1].text, second[-1].text
    return name[0].isupper() and again[0].isupper() and same_name(name, again, _ALIKE)


def _content(document: Document, span: Span) -> set[str]:
    apposition = _APPOSITION.match(document.prose, span.end)
    words = document.words_in(span.start, apposition.end() if apposition else span.end)
    keys = {word.key.removesuffix("'s").removesuffix("s'") for word in words} - _EMPTY
    return {key for key in keys if not is_demonym(key)}


def names_somebody(document: Document, start: int, end: int) -> bool:
    """Does a stretch of text mention anybody who may be meant by "he" or "she"?"""
    if any(mention.kind in (Kind.PERSON, Kind.UNKNOWN) or mention.title for mention in _mentions(document, start, end)):
        return True
    return any(is_person_noun(word.key.removesuffix("s")) for word in document.words_in(start, end))
