"""A noun comes again in the sentence: behind "of", in another form, or with the word before it.

"The town has no water as the price of water fell", "a vaccination certificate or, in place of vaccination, a test": the
source strings its nouns together, and each "of" brings back one that the reader has just had. English goes on with "it"
or "that", or leaves the second out. What stands side by side, comes three times or belongs to a longer phrase that
comes again is told by other rules of this group; figures and measures come again by right, and so does a noun that is
a part of another term in one of the two places ("fruit trees", "fruit"). Also told are "an expert group made up of six
experts" (another form of the noun within six words), "300 fishing boats and 400 fishing boats", "wages that match the
wages of the port" (those of) and what ends a sentence ("left the hospital when soldiers entered the hospital": it).

Option within: words from the one to the other, at most.

Bad: Schools must teach [pupils about the rights of pupils].
Bad: The town lost its [bridge when the pillars of the bridge] gave way.
Bad: The town has no [water because the price of water] fell.
Bad: They met an [expert group made up of six experts] there.
Bad: The town bought 300 fishing [boats and 400 fishing boats] and sold them.
Bad: The union wants [wages that match the wages] of the port. Doctors left the [clinic when troops took the clinic].
Bad: The clinic was shut in May while nurses were still asleep in the [clinic].
Good: The clinic was shut in May while nurses slept there. The clinic was shut, and the nurses left the clinic.
Good: He sold the port of the north and bought the port of the south. He left the clinic, and she took over the clinic.
Good: Schools must teach pupils about their rights. The amount of water for farms and the rate of its use fell.
Good: They have fruit trees with little fruit on them. A carbon tax of ten crowns per ton of carbon dioxide is due.
Good: The amount of water for farms will fall by half if the town goes on to lose water.
Good: He sold prints of harbours and paintings of harbours by night.
Good: She is a captain whom even other captains fear, and he prefers the group of farms to groups of mills.
Good: He has thousands of books and shelves of books. “We sell bread, and the price of bread is high,” she said.
Good: They fight over the council nominee; there are nine court nominees waiting. Most meet the requirements, the main\
 requirement too.
Good: The price of oil fell by half of a percent. It was sold bottle by bottle.
"""

from collections.abc import Iterable, Iterator, Sequence

from lint import BlockKind, Category, Document, Hit, Related, Sentence, Severity, Span, rule
from lint.analysis.english import CONJOINED, FUNCTION_WORDS, PHRASE_DETERMINERS
from lint.analysis.headline import run_in
from lint.analysis.recurring import words_again_in_sentence
from lint.analysis.wordclass import is_finite, is_noun_first, may_be_noun, verb_forms

from ._alike import PREFIX, SHORTEST, sentences
from ._contrast import is_tautology, set_against
from ._shared import COME_AGAIN, in_one_phrase

_SHORTEST = 3  # letters
_HEARD = 5  # letters: a shorter noun is heard only behind "of the"
_NEAR = 8  # words: closer together, both are marked
#: Measures and the like beside those that come again everywhere in this group.
_BY_RIGHT = COME_AGAIN | frozenset("square inches feet total tonnes tons state states number numbers amount".split())
#: Adjectives, which set one thing against another.
_ADJECTIVES = frozenset(
    "young public green human various white black large small local foreign early former nice".split()
)
#: Before the second noun these say which: "work requirements, the primary requirement".
_SET_APART = frozenset("other certain primary main chief only first second third last next".split())
_FORMS = 6  # words from one form of a noun to another
_JOINED = 3  # words between two terms that "and" joins
_FAR = 11  # words between two terms: from here on they are not repeated-term's
_LATE = 14  # words from "the clinic" at the head of a sentence to "the clinic" at its end
_WHILE = frozenset("while when after before because since although though as until".split())
_ABSTRACT = ("tion", "ment", "ity", "ness", "ance", "ence", "ship", "ure")
_CHANGED = frozenset(("teeth", "geese"))  # plurals that do not begin as their nouns do
_ENDINGS = ("al", "ic", "ous", "ive", "ful", "less", "ing", "ed", "ly")


@rule(Severity.NOTE, category=Category.AWKWARD_STYLE, quoted="skip")
def check(document: Document, *, within: int = 8) -> Iterator[Hit]:
    for number, again in document.view(words_again_in_sentence).items():
        sentence = document.sentences[number]
        if sentence.block.kind not in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM):
            continue
        start = document.word_index(sentence.start)
        keys = [*document.lowercase_words[start : start + len(sentence.words)]]
        for first, second in _pairs(document, sentence, keys, again, within):
            if not _begin_alike(document, sentence, keys[first], keys[second], within):
                continue
            one, two = sentence.words[first].span, sentence.words[second].span
            headline = document.view(run_in)
            if headline and one.start < headline.span.start < two.end:
                continue
            span = Span(one.start, two.end) if second - first <= _NEAR else two
            yield Hit(
                span,
                f"“{keys[second]}” comes again in this sentence",
                related=() if span.start == one.start else (Related(one, "the first"),),
            )


def _begin_alike(document: Document, sentence: Sentence, one: str, other: str, within: int) -> bool:
    """Do two forms of a word begin alike? Short words, and others, only count in a sentence in which two words do."""
    if min(len(one), len(other)) >= SHORTEST and one[:PREFIX] == other[:PREFIX]:
        return True
    return not _CHANGED.isdisjoint(document.vocabulary) or sentence in sentences(document, 2, within)


def _pairs(
    document: Document, sentence: Sentence, keys: list[str], again: Iterable[Sequence[int]], within: int
) -> Iterator[tuple[int, int]]:
    """Yield the indexes of each noun that comes twice in one of the ways that are heard."""
    start = document.word_index(sentence.start)
    for found in sorted([at - start for at in places if _is_noun(document, at)] for places in again):
        if len(found) != 2:
            continue
        first, second = found
        ends = second - first > within and _ends_on_it(keys, first, second)
        if not (ends or (1 < second - first <= within and _is_heard(keys, first, second))):
            continue
        if _is_compound(document, sentence, first, second) or _are_parallel(keys, first, second):
            continue
        if keys[second - 1] in _SET_APART or set_against(sentence.words, first, second, 1):
            continue
        if is_tautology(sentence.words, first, second, 1):
            continue  # "the law is the law"
        if ";" in document.prose[sentence.words[first].end : sentence.words[second].start]:
            continue  # as good as another sentence
        if not document.quoted(sentence.words[first].span) and not document.quoted(sentence.words[second].span):
            yield first, second


def _is_heard(keys: list[str], first: int, second: int) -> bool:
    """Is it heard that a noun comes again, and told by no other rule?"""
    between, before = keys[first + 1 : second], keys[first - 1] if first else ""
    last = keys[second - 1]
    same = keys[first] == keys[second]
    both = keys[max(0, first - 2) : first] == keys[second - 2 : second]  # the whole phrase is repeated-phrase's
    of_it = same and not both and (last == "of" or (last in ("the", "a", "an") and keys[second - 2] == "of"))
    if min(len(keys[first]), len(keys[second])) < _HEARD and not of_it:
        return False
    if before == last and before not in FUNCTION_WORDS and before not in _BY_RIGHT and before.isalpha():
        return not same or len(between) >= _FAR or (len(between) <= _JOINED and bool({"and", "or"} & set(between)))
    if in_one_phrase(keys, first, second) or _stand_together(between):
        return False
    if not same:  # "controls it by a control" has a verb
        sure = not any(verb_forms(key) or key.endswith(_ENDINGS) for key in (keys[first], keys[second]))
        return sure and len(between) < _FORMS and keys[first] != "instance"
    of_other = keys[second + 1 : second + 2] == ["of"]
    if last == "the" and not (of_other and between[0] == "of") and (of_other or second + 1 == len(keys)):
        # "wages that match the wages of": those of; "shut the port as boats left the port": it
        return CONJOINED.isdisjoint(between)
    return of_it or before == "of" or (last == "the" and len(between) < _FORMS and keys[second].endswith(_ABSTRACT))


def _ends_on_it(keys: list[str], first: int, second: int) -> bool:
    """Does a sentence that opens with "the clinic" end, behind "while", "when" or the like, with "the clinic"?"""
    if first > 1 or second - first > _LATE or second + 1 < len(keys) or keys[first] != keys[second]:
        return False
    between = keys[first + 1 : second]
    the = keys[:first][-1:] == ["the"] == keys[second - 1 : second]
    return the and not _WHILE.isdisjoint(between) and CONJOINED.isdisjoint(between)


def _is_compound(document: Document, sentence: Sentence, first: int, second: int) -> bool:
    """Is the same noun a part of another term in one of the two places: "fruit trees" and "fruit", "carbon dioxide"?"""
    if second - first == 2:
        return False  # "the business of business parks"
    one, other = (_head(document, sentence, at) for at in (first, second))
    return sentence.words[first].key == sentence.words[second].key and one != other


def _head(document: Document, sentence: Sentence, at: int) -> str:
    """Return the noun right behind a noun, which it modifies; "" for none."""
    if at + 1 >= len(sentence.words):
        return ""
    word, after = sentence.words[at], sentence.words[at + 1]
    joined = document.prose[word.end : after.start] in (" ", "-", "\n")
    noun = may_be_noun(after.key) and not is_finite(after.key) and not after.key.endswith(_ENDINGS)
    return after.key if joined and noun and after.key not in FUNCTION_WORDS else ""


def _are_parallel(keys: list[str], first: int, second: int) -> bool:
    """Do the two hang on nouns that "and" sets side by side: "counts of theft and counts of theft by night"?"""
    return keys[first - 1 : first] == ["of"] == keys[second - 1 : second] and not {"and", "or"}.isdisjoint(
        keys[first + 1 : second]
    )


def _is_noun(document: Document, at: int) -> bool:
    """Is it a word in small letters that is no verb and may not come again by right?"""
    text = document.words[at].text
    if len(text) < _SHORTEST or not (text.islower() and text.isalpha()) or text in FUNCTION_WORDS:
        return False
    if text in _BY_RIGHT or text in _ADJECTIVES:
        return False
    return is_noun_first(text) or not (text.endswith(_ENDINGS) or verb_forms(text)) or _is_framed(document, at)


def _is_framed(document: Document, at: int) -> bool:
    """Is a word that may be a verb or an adjective a noun here: right behind an article, with no noun behind it?"""
    keys, words = document.lowercase_words, document.words
    after = keys[at + 1] if at + 1 < len(keys) and document.prose[words[at].end] == " " else "of"
    return at > 0 and keys[at - 1] in PHRASE_DETERMINERS and (after in FUNCTION_WORDS or is_finite(after))


def _stand_together(between: list[str]) -> bool:
    """Do the two stand on both sides of "and", or of "by" or "to"?"""
    if len(between) == 1 and between[0] in ("by", "to", "after", "against", "upon", "on", "for", "within"):
        return True  # "day by day", "neighbour against neighbour"
    if between[-2:] == ["half", "of"]:
        return True
    return len(between) <= 3 and bool({"and", "or"} & set(between))
