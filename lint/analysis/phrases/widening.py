"""Rows of a table with the forms of their words that they do not name: "was|is" for "were", "centre" for "center".

A row is written from the sentences that its author saw. What it says of "is" and "was" it says of "are" and "were", of
"said" it says of "says", and it means a word in both its spellings. An adverb may stand between an auxiliary and its
verb: "it should also be noted". Lone words keep their form, by which a row may tell one phrase from another.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from lint.analysis.inflection import forms
from lint.analysis.spelling import other_spelling
from lint.analysis.wordclass import BASE, PAST, THIRD, is_noun_first, may_be_noun, plain_form, verb_forms
from lint.patterns import compiled

#: To the word of a row that names several, these are added: the other number, and the tense of reported speech.
_ALIKE = {
    "is": ("are", "was", "were"),
    "are": ("were",),
    "was": ("were",),
    "has": ("have", "had"),
    "have": ("had",),
    "has_been": ("have_been", "had_been"),
    "have_been": ("had_been",),
    "does": ("do", "did"),
    "will": ("would",),
    "will_be": ("would_be",),
    "can": ("could",),
}
#: After these an adverb may stand in front of what they govern.
_AUXILIARIES = frozenset(
    "is are was were be been being has have had must should will would can could may might".split()
)
#: What may stand there or be missing, as an element of a pattern.
ADVERBS = (
    "also|again|once_again|still|now|already|yet|even|only|just|recently|then|later|officially|reportedly|clearly"
    "|actually|currently|previously|finally|immediately|repeatedly|strongly|fully|soon|always|often" + "?"
)
_BE = frozenset("is are was were".split())
#: A row that names forms of "be" after its subject means these too.
_BEEN = ("has_been", "have_been", "had_been", "will_be", "would_be")
_PLAIN = compiled(r"[a-z'’-]+")
_PIECE = compiled(r"\{(\d+)(:\w+)?\}")
#: Before these no adverb is looked for.
_NOT_GOVERNED = frozenset("to of in on at by for with from that the a an this these his her its their not no".split())


def widened(row: Sequence[str]) -> Sequence[str]:
    """Return a row whose pattern has the other forms and spellings of its words, and room for adverbs."""
    pattern, better, *rest = row
    if pattern.startswith("/"):
        return row
    named = pattern.split()
    told = "where" not in named[0]  # "where he said" and "where he says" are two things
    tokens = [_wide(token, first=not at, told=told) for at, token in enumerate(named)]
    made: list[str] = []
    numbers: dict[int, int] = {}
    adverbs: set[int] = set()  # the elements that one may follow
    number = 0
    for at, token in enumerate(tokens):
        made.append(token)
        if token in ("^", "^^"):
            continue
        number += 1
        numbers[number] = len(made) - (tokens[0] in ("^", "^^"))
        if _takes_adverb(token, tokens[at + 1 :]):
            made.append(ADVERBS)
            adverbs.add(number)
    if adverbs:
        better = _PIECE.sub(lambda match: _moved(match, numbers, adverbs), better)
    return (" ".join(made), better, *rest)


def _moved(match: re.Match[str], numbers: Mapping[int, int], adverbs: Collection[int]) -> str:
    """Return a piece of a wording with the new number of its element, and the adverb that may follow it."""
    new = numbers[int(match[1])]
    return f"{{{new}{match[2] or ''}}}" + (f" {{{new + 1}}}" if int(match[1]) in adverbs else "")


def _takes_adverb(token: str, after: Sequence[str]) -> bool:
    """May an adverb stand between an element of auxiliaries and the next?"""
    if not after or token.endswith(("?", ",")) or not _AUXILIARIES.issuperset(token.replace("_", "|").split("|")):
        return False
    following = after[0]
    if following[0] in "{!" or following.endswith("?"):
        return False
    words = following.rstrip(",").split("|")
    return _NOT_GOVERNED.isdisjoint(words) and any(word[0] == "<" or verb_forms(word) or word == "be" for word in words)


def _wide(token: str, *, first: bool, told: bool) -> str:
    """Return an element with the other forms of its words."""
    if token in ("^", "^^") or (token[0] == "{" and "|" not in token):
        return token
    mark = token[0] if token[0] == "!" else ""
    body = token.removeprefix("!")
    end = body[len(body.rstrip("?,")) :]
    named = body.rstrip("?,").split("|")
    more = list(dict.fromkeys(word for word in _more(named, first=first, told=told) if word not in named))
    return mark + "|".join((*named, *more)) + end


def _more(named: Sequence[str], *, first: bool, told: bool) -> Iterator[str]:
    """Yield the other spellings of words, and where there are several, what goes with them."""
    spelled = {word: other_spelling(word) for word in named if _PLAIN.fullmatch(word)}
    yield from filter(None, spelled.values())
    if len({min(word, spelled.get(word) or word) for word in named}) < 2:
        return  # "normalized|normalised": it is looked for in this form
    if _BE.issuperset(named):
        yield from ("be", "been") if first else _BEEN
    for word in named:
        yield from _ALIKE.get(word, ())
        if told and word in spelled:
            yield from _present(word)


def _present(word: str) -> Iterator[str]:
    """Yield the present of a verb in the past, unless it may be a noun."""
    letters = verb_forms(word)
    if PAST in letters and BASE not in letters and not is_noun_first(word):
        found = forms(plain_form(word))
        if THIRD in verb_forms(found.s) and not may_be_noun(found.s):
            yield found.s
        if not may_be_noun(found.base):
            yield found.base
