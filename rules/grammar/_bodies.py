"""A ministry, a party or a movement that is "he" or "she": its noun has a gender in Arabic, Hebrew or Russian."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from operator import attrgetter

from lint import Document, Edit, Fix, Hit, Sentence, Span, Word
from lint.analysis.english import FUNCTION_WORDS
from lint.analysis.names import Kind, Mention, given_names, names
from lint.analysis.people import BODIES, is_person_noun
from lint.analysis.wordclass import is_finite, is_past_verb

#: Bodies whose name is a plural.
_SEVERAL = frozenset("brigades forces nations authorities troops".split())
_ONE = BODIES | frozenset("corps front bureau parliament federation command board brigade".split())
_FARTHEST = 8  # words of a sentence up to the noun of its subject
_BEFORE = 3  # sentences in which nobody may be named
_LONGEST = 40  # words from a body to what it has
_ADVERBS = frozenset("also then later earlier".split())
#: Pronouns of one person, and what they are of a body and of several.
_OTHERS = {
    "he": ("it", "they"), "she": ("it", "they"), "her": ("its", "their"), "his": ("its", "their"),
    "him": ("it", "them"), "himself": ("itself", "themselves"), "herself": ("itself", "themselves"),
}  # fmt: skip
#: What a body issues, owns or declares, so that "his" or "her" before it is the body's.
_OWN = frozenset(
    """statement statements report website page account bulletin announcement communique communiqué headquarters
    channel readiness support condemnation rejection commitment concern willingness determination solidarity
    opposition position stance appreciation forces troops fighters members ranks territory borders""".split()
)
_SAID = frozenset("said announced stated declared confirmed reported added wrote stressed denied warned".split())
_ISSUED = frozenset("affirmed expressed reiterated renewed reaffirmed issued deployed massed voiced".split())
_NOT_BETWEEN = frozenset("that who which of a an and with for about".split())
_ATTRIBUTES = frozenset("latest official weekly annual monthly daily own full recent new strong firm deep".split())
_PERSONAL = frozenset("he she his her him i my who whom whose himself herself mr mrs ms dr".split())


def bodies(document: Document) -> Iterator[Hit]:
    """Yield each "he" or "she" at the start of a sentence, where the one before is about a body and nobody is named."""
    sentences = document.sentences
    for number, sentence in enumerate(sentences):
        words = sentence.words
        if len(words) < 3 or words[0].key not in ("he", "she") or not number:
            continue
        verb = words[2].key if words[1].key in _ADVERBS else words[1].key
        before = sentences[max(0, number - _BEFORE) : number]
        if not is_past_verb(verb) or (body := _body(before[-1])) is None or _has_person(document, before):
            continue
        pronoun = words[0]
        better = "They" if body in _SEVERAL else "It"
        fix = Fix((Edit(*pronoun.span, better), *_others(document, words, several=body in _SEVERAL)))
        message = f"“{pronoun.text}” is said of a body, the {body}: “{better.lower()}”"
        yield Hit(Span(pronoun.start, words[1].end), message, (fix,))


def owners(document: Document) -> Iterator[Hit]:
    """Yield each "his" or "her" of what only the body that is the subject has: "The ministry said in her statement"."""
    keys, words = document.lowercase_words, document.words
    for pronoun in ("his", "her"):
        for at in document.word_positions.get(pronoun, ()):
            noun = at + 2 if at + 1 < len(keys) and keys[at + 1] in _ATTRIBUTES else at + 1
            if noun >= len(keys) or keys[noun] not in _OWN or not document.runs_on(at, noun):
                continue
            sentence = document.sentence_at(words[at].start)
            if sentence is None or (body := _body(sentence)) is None or document.quoted(words[at].span):
                continue
            number = bisect_left(document.sentences, sentence.start, key=attrgetter("start"))
            first = document.word_index(sentence.start)
            said = next((place for place in range(first, min(at, first + _FARTHEST)) if keys[place] == body), at)
            if at - said > _LONGEST:
                continue
            before = document.sentences[max(0, number - _BEFORE) : number]
            if not _is_said_by(keys[said + 1 : at]) or (before and _has_person(document, before)):
                continue
            better = "their" if body in _SEVERAL else "its"
            fix = Fix.replace(words[at].span, better)
            message = f"“{words[at].text}” is said of a body, the {body}: “{better}”"
            yield Hit(Span(words[at].start, words[noun].end), message, (fix,))


def _is_said_by(between: Sequence[str]) -> bool:
    """Is it what a body says or issues, with nobody between it and a possessive: "said on Sunday in", "affirmed"?"""
    said = bool(between) and (
        between[-1] in _ISSUED or (between[0] in _SAID and between[-1] in ("in", "on", "through"))
    )
    return said and not any(key in _PERSONAL | _NOT_BETWEEN or is_person_noun(key) for key in between)


def _others(document: Document, words: Sequence[Word], *, several: bool) -> Iterator[Edit]:
    """Yield what the other pronouns of the sentence become with its subject: "She … on her channel".

    Those behind somebody else of the sentence are left alone: they may be of that person.
    """
    mentions, first = names(document), words[1].start
    start, stop = (bisect_left(mentions, offset, key=attrgetter("start")) for offset in (first, words[-1].end))
    end = next((each.start for each in mentions[start:stop] if _may_be_person(document, each)), words[-1].end)
    for word, after in zip(words[1:], (*words[2:], None), strict=False):
        if word.start >= end or (word.key.isalpha() and is_person_noun(word.key)):
            return
        forms = _OTHERS.get(word.key)
        if forms is None or document.quoted(word.span):
            continue
        owns = word.key == "his" or (after is not None and after.key not in FUNCTION_WORDS)
        one, many = forms if word.key != "her" or owns else _OTHERS["him"]
        yield Edit(*word.span, many if several else one)


def _body(sentence: Sentence) -> str | None:
    """Return the noun of a sentence's subject where it is a body; None elsewhere."""
    for number, word in enumerate(sentence.words[:_FARTHEST]):
        if is_finite(word.key):
            return None
        if word.key in _SEVERAL or word.key in _ONE:
            after = sentence.words[number + 1] if number + 1 < len(sentence.words) else None
            return word.key if number and (after is None or after.key not in _ONE) else None
    return None


def _has_person(document: Document, sentences: Sequence[Sentence]) -> bool:
    """Is somebody named there, or spoken of: in the last sentence, or as what one before it is about?"""
    for sentence in sentences:
        words = sentence.words if sentence is sentences[-1] else sentence.words[:_FARTHEST]
        if any(word.key in _PERSONAL or (word.key.isalpha() and is_person_noun(word.key)) for word in words):
            return True
    mentions, (start, end) = names(document), (sentences[0].start, sentences[-1].end)
    first, last = (bisect_left(mentions, offset, key=attrgetter("start")) for offset in (start, end))
    return any(_may_be_person(document, mention) for mention in mentions[first:last])


def _may_be_person(document: Document, mention: Mention) -> bool:
    if mention.kind is not Kind.UNKNOWN:
        return mention.kind is Kind.PERSON
    if len(mention.parts) > 1:
        return not given_names().isdisjoint(mention.text.lower().split())
    number = document.word_index(mention.end)
    return number < len(document.words) and is_past_verb(document.words[number].key)
