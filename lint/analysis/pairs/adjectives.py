"""Adjectives and participles that do not go with a noun."""

from collections.abc import Iterator

from lint.analysis.english import DETERMINERS, FUNCTION_WORDS, NUMBER_WORDS, PREPOSITIONS, takes_an
from lint.analysis.inflection import BE
from lint.analysis.pairs.phrase import Mismatch, NounPhrase, Pair, Wrong, cased
from lint.analysis.wordclass import may_be_noun
from lint.patterns import compiled
from lint.rulekit.rule import Edit, Fix

_LINKS = BE | frozenset("become becomes became seem seems seemed remain remains remained".split())
_DEGREES = frozenset("very so too quite rather more most less extremely particularly especially really".split())
_ENDINGS = ("al", "ic", "ous", "ive", "ary", "ian", "ese", "ish", "ed", "ful", "less", "ern", "able", "ible", "new")
#: Adjectives that are compared by their ending.
_SHORT = compiled(r"[^aeiou]*(?:[aeiou]{1,2}[^aeiou]{1,2}e?|[aeiou]+[^aeiou]+y|[aeiou]+w)")
_DOUBLED = compiled(r"[^aeiou]*[aeiou][bdgmnpt]")


def attribute(phrase: NounPhrase, pair: Pair, wrong: Wrong) -> Iterator[Mismatch]:
    """Yield the wrong adjective before the noun, or after "be"; a participle only before it."""
    participle = pair.kind == "participle"
    if phrase.is_head and (at := _before(phrase, wrong, participle=participle)) is not None:
        yield Mismatch(pair, phrase.span(at, phrase.last), tuple(_adjectives(phrase, pair, at)))
        return
    if not participle and (at := _after(phrase, wrong)) is not None:
        yield Mismatch(pair, phrase.span(phrase.first, at), tuple(_adjectives(phrase, pair, at)))


def _before(phrase: NounPhrase, wrong: Wrong, *, participle: bool) -> int | None:
    """Return the place of the wrong adjective, between which and the noun others may stand."""
    keys = phrase.keys
    for at in range(phrase.first - 1, max(-1, phrase.first - 4), -1):
        if not phrase.joined(at):
            return None
        for words in wrong.get(keys[at], ()):
            if len(words) == 1 and (not participle or _is_attribute(phrase, at)):
                return at
        joined = phrase.joined(at - 1) and keys[at - 1] in ("and", "or")
        if not (joined or keys[at] in ("and", "or") or keys[at].endswith(_ENDINGS)):
            return None
    return None


def _is_attribute(phrase: NounPhrase, at: int) -> bool:
    """Does a determiner, a number or a preposition before the participle tell that it is no verb?"""
    before = phrase.keys[at - 1] if phrase.joined(at - 1) else ""
    if before in ("that", "this", "these", "those", "her", "no", "to", "by", "all", "both"):
        return False  # "those that killed people", "by killed" in headlines
    return before in DETERMINERS or before in NUMBER_WORDS or before in PREPOSITIONS or before.isdigit()


def _after(phrase: NounPhrase, wrong: Wrong) -> int | None:
    """Return the place of the wrong adjective after "be"."""
    keys, at = phrase.keys, phrase.last + 1
    if phrase.next not in _LINKS:
        return None
    while phrase.joined(at) and (keys[at + 1] in _DEGREES or keys[at + 1] in BE):
        at += 1
    at += 1
    if not phrase.joined(at - 1) or all(len(words) > 1 for words in wrong.get(keys[at], ())):
        return None
    if phrase.joined(at) and (
        keys[at + 1] == "enough" or (keys[at + 1] not in FUNCTION_WORDS and may_be_noun(keys[at + 1]))
    ):
        return None  # it belongs to a noun that follows
    opening = phrase.opening
    return None if phrase.joined(opening - 1) and keys[opening - 1] in PREPOSITIONS else at


def _adjectives(phrase: NounPhrase, pair: Pair, at: int) -> Iterator[Fix]:
    words, key = phrase.words, phrase.keys[at]
    plain = {one[0] for one in pair.wrong}
    ending = next((end for end in ("est", "er") if key not in plain and key.endswith(end)), "")
    for better in pair.better:
        text = graded(better, ending)
        edits = [Edit(*words[at].span, cased(words[at], text))]
        article = "an" if takes_an(text) else "a"
        if phrase.joined(at - 1) and phrase.keys[at - 1] in ("a", "an") and phrase.keys[at - 1] != article:
            edits.append(Edit(*words[at - 1].span, cased(words[at - 1], article)))
        yield Fix(tuple(edits))


def graded(adjective: str, ending: str) -> str:
    """Return the comparative or superlative of an adjective; ``ending`` is "er", "est" or "" for neither."""
    if not ending:
        return adjective
    if adjective in ("good", "bad"):
        return {"gooder": "better", "goodest": "best", "bader": "worse", "badest": "worst"}[adjective + ending]
    if not _SHORT.fullmatch(adjective):
        return f"{'more' if ending == 'er' else 'most'} {adjective}"
    if adjective.endswith("y"):
        return adjective[:-1] + "i" + ending
    if adjective.endswith("e"):
        return adjective + ending[1:]
    return adjective + (adjective[-1] if _DOUBLED.fullmatch(adjective) else "") + ending


def degrees(adjective: str) -> frozenset[str]:
    """Return the forms that an adjective may have in a text."""
    if not _SHORT.fullmatch(adjective) or adjective.endswith("ed"):
        return frozenset((adjective,))
    return frozenset((adjective, graded(adjective, "er"), graded(adjective, "est")))
