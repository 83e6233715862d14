"""A verb comes again after "and" where one would do for both.

Chinese and Russian say "improve the coverage and improve the service", "the survey showed that prices rose and
showed a recovery". English says the verb once for both objects, or takes another for the second. Only the same form
of a verb is looked for, after "and" and within one sentence outside quotations, since speakers do so for effect.

Bad: They will [improve the cover and improve] the service.
Bad: She [met the cook and later met] the crew. The plan was [approved by the board and was approved] by the council.
Bad: The town [introduced a tax on cars and also introduced] a toll.
Good: They will improve the cover and the service. The town introduced a tax and a toll.
Good: They laughed and laughed. “We will fight the fire and fight the wind,” she said.
Good: They laughed and wept and laughed. They look back on the year and look ahead to the next.
Good: She spoke of the port and spoke well.
Good: They voted to end the debate and voted for the bill. The man appears to be drunk and appears in nine films.
Good: The bill for broken doors and broken windows is high.
Good: The crowd jeered the mayor on Friday and jeered again when he left.
Good: The mayor who voted for it and those who voted against it met.
"""

from collections.abc import Iterator, Sequence

from lint import BlockKind, Category, Document, Hit, Needs, Severity, Span, Word, rule
from lint.analysis.english import DETERMINERS, PREPOSITIONS
from lint.analysis.recurring import sentence_numbers, words_again_in_sentence
from lint.analysis.stems import FUNCTION_WORDS
from lint.analysis.wordclass import is_noun_first, verb_forms

_WITHIN = 11  # words from the one to the other
_JOINED = frozenset(("and",))
#: "And also introduced", "and to improve", "and was passed".
_BETWEEN = frozenset("also to then later further subsequently again even will has have had is are was were be".split())
#: After these the second verb belongs to another clause, which may have it by right.
_OTHER_CLAUSE = frozenset(
    "who which whose where when while if because but than as not no or he she they it we you i those".split()
)
#: After these the first one is an adjective: "for broken windows and broken doors".
_BEFORE_ATTRIBUTES = DETERMINERS | PREPOSITIONS - {"to"}
#: "Look back and look ahead", "grow flowers and grow up".
_PARTICLES = frozenset("back up down out off over away ahead".split())  # "look back and look ahead"
#: "Voted for the bill and voted against the tax": one set against the other.
_OPPOSITE = ({"for", "against"}, {"with", "against"}, {"from", "to"}, {"before", "after"}, {"with", "without"})
#: "She spoke of the port and spoke well": the second tells how.
_HOW = (["well"], ["badly"], ["little"], ["often"], ["best"])
#: "They booed him at noon and booed again at six": it is meant to be the same.
_ONCE_MORE = frozenset("again twice too".split())
#: Verbs of saying are for other rules, and these support whatever follows.
_LEFT = frozenset(
    """
    become becomes became being having including according related regarding given based take takes took taken
    make makes made give gives gave get gets got gotten go goes went gone come comes came see sees saw seen put
    puts set sets let lets keep keeps kept leave leaves left say says said tell tells told know knows knew known
    want wants need needs think thinks had has have did does done been try feel felt find found used use let's
    may can ate lose loses lost
    """.split()
)


@rule(Severity.NOTE, category=Category.AWKWARD_STYLE, quoted="skip", scope="block", gate=Needs(words="and"))
def check(document: Document) -> Iterator[Hit]:
    """Yield each verb that is joined to itself, with what stands between."""
    again, numbers = document.view(words_again_in_sentence), document.view(sentence_numbers)
    for number in sorted({numbers[at] for at in document.word_positions.get("and", ())} & again.keys()):
        sentence = document.sentences[number]
        if sentence.block.kind is BlockKind.PARAGRAPH:
            start = document.word_index(sentence.start)
            places = sorted(at - start for group in again[number] for at in group)
            yield from _repeated(document, sentence.words, places)


def _repeated(document: Document, words: Sequence[Word], places: Sequence[int]) -> Iterator[Hit]:
    """Yield the verbs that are joined to themselves, of words that come again at ``places``."""
    keys = [word.key for word in words]
    for at in places:
        joint = at - 1 if keys[at - 1] in _JOINED else at - 2 if keys[at - 1] in _BETWEEN else 0
        if joint < 2 or keys[joint] not in _JOINED or keys[at] not in keys[:joint]:
            continue
        first = joint - 1 - keys[joint - 1 :: -1].index(keys[at])
        if (
            joint - first < 2
            or at - first > _WITHIN
            or not _is_verb(words[at])
            or (keys[first - 1] in _BEFORE_ATTRIBUTES and "p" in verb_forms(keys[at]))
            or keys[first + 1] in _JOINED  # "they sang and danced and sang"
            or _go_on_apart(keys[first + 1], keys[at + 1 : at + 2])
            or keys[at + 1 : at + 2] in _HOW
            or {keys[first + 1], *keys[at + 1 : at + 2]} in _OPPOSITE
            or (keys[first + 1] in _PARTICLES and keys[at + 1 : at + 2] != [keys[first + 1]])
            or (keys[at + 1 : at + 2] != [keys[first + 1]] and not _PARTICLES.isdisjoint(keys[at + 1 : at + 2]))
            or not _OTHER_CLAUSE.isdisjoint(keys[first + 1 : at])
            or not _ONCE_MORE.isdisjoint(keys[at + 1 : at + 2])
        ):
            continue
        span = Span(words[first].start, words[at].end)
        if document.prose[words[first].end] == ",":
            continue  # "travel, lodging and travel": a list of nouns
        if not any(mark in document.prose[span.start : span.end] for mark in ';:()“”"') and keys[first - 1] != "not":
            yield Hit(span, f"“{keys[at]}” comes twice: once will do for both")


def _go_on_apart(one: str, other: Sequence[str]) -> bool:
    """Does only one go on with "to", so that neither can be left out: "voted to end it and voted for the bill"?"""
    return (one == "to") != (other == ["to"])


def _is_verb(word: Word) -> bool:
    key = word.key
    return (
        bool(verb_forms(key))
        and word.text.islower()
        and not is_noun_first(key)
        and key not in FUNCTION_WORDS
        and key not in _LEFT
    )
