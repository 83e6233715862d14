"""A word or phrase is joined to itself by "and" or "or".

Where the source pairs two near-synonyms ("debris and ruins"), machine translation
often finds one English word for both. English joins a word to itself only for a
few fixed effects ("worse and worse", "years and years", "they waited and waited").
Those stay silent, and so does a second word that begins something new: another
clause ("in Spain, and Spain is"), another name, a longer noun phrase ("birth and
birth certificate").

Bad: Rescuers dug through the [rubble and rubble] for hours.
Fix: Rescuers dug through the rubble for hours.
Bad: The hotel lies between [the station and the station].
Bad: He spoke of a [solemn and solemn] duty.
Good: Rescuers dug through the rubble and debris for hours.
Good: The fighting grew worse and worse.
Good: She flew to Spain, and Spain is where she stayed.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from lint import Category, Document, Fix, Hit, Severity, Span, rule
from lint.analysis.stems import FUNCTION_WORDS, stem
from lint.patterns import compiled

#: Words that English joins to themselves for effect: with comparatives in -er and numbers, the whole idiom.
EMPHATIC = frozenset(
    """
    again better by far fewer half less lesser lots more neck on out over round so such time tons through upon worse yes
    years days weeks months hours minutes decades centuries generations miles pages piles heaps loads layers rows ages
    dozens scores hundreds thousands millions billions trillions
    """.split()
)
#: Verbs that English joins to themselves to say that it goes on and on; in any form.
_GOES_ON = frozenset(
    stem(word)
    for word in """
    ask bang beat bleed bomb build call climb come cry cut dance dig drag drink drive drop eat fall fight fire fly go
    grow hit keep kick kill knock laugh lie lie look lose march pay play pray push rain read ride ring rise roll run
    scream search shoot shout sing sleep slip snow spend spin spread stare stay sue swim talk think travel try tweet
    wait walk watch win work worry write yell
    """.split()
)
_NUMBERS = frozenset("one two three four five six seven eight nine ten eleven twelve twenty fifty hundred".split())
_DETERMINERS = frozenset("the a an this that these those his her its their our my your".split())
_BEFORE_ADJECTIVES = frozenset("a an very so too more most as quite rather".split())
_ATTACHING = frozenset("of from in with for at on to against about".split())  # prepositions that follow nouns
_CLAUSE = frozenset(  # what follows a subject, or makes the second word the head of a clause
    """
    i he she it they we you who which that whom whose what where why how there not like
    is are was were am be been being will would shall should can could may might must do does did has have had
    isn't aren't wasn't weren't won't wouldn't can't couldn't don't doesn't didn't hasn't haven't hadn't
    """.split()
)
_ADJECTIVE = compiled(r".{2,}(?:al|ous|ic|ive|able|ible|ful|less|ish|ed|ly)")
_NOUNS = frozenset(  # that look like adjectives
    """
    animal approval arrival capital criminal deal festival goal hospital individual journal material meal medal official
    professional proposal rival royal signal trial tribunal music public traffic clinic fabric logic picnic republic
    executive detective initiative native perspective relative representative table cable vegetable seed need speed
    family reply supply assembly monopoly
    """.split()
)

_CONJUNCTION = compiled(r"\s(?:and|or|nor|as well as)\s")
_TOKEN = compiled(r"[^\W_]+(?:['.,][^\W_]+)*")
_STOP = compiled(r"[^\w\s'.,-]|_|\n|[.,](?!\w)|(?<!\w)'|'(?!\w)|\s-+\s")
_WINDOW = 100  # characters: the longest phrase


@rule(Severity.ERROR, category=Category.UNIDIOMATIC_STYLE, quoted="report")
def check(document: Document, *, allow: frozenset[str] = EMPHATIC) -> Iterator[Hit]:
    prose = document.prose
    done = 0
    last: _Pair | None = None
    for conjunction in _CONJUNCTION.finditer(prose):
        pair = _pair(prose, done, conjunction)
        if pair is None:
            continue
        again = last is not None and last.words == pair.words and last.end >= pair.start
        last = pair
        if not again and not _deliberate(pair, allow) and _ends_there(pair):
            first, rest = Span(pair.start, pair.first_end), Span(pair.first_end, pair.end)
            yield Hit(
                Span(pair.start, pair.end),
                f"“{prose[first.start : first.end]}” is joined to itself",
                (Fix.replace(rest, ""),),
            )
            done = pair.end


def _alike(text: str) -> str:
    """A text without what makes no difference between two words."""
    return text.replace("’", "'").replace("-", " ")


class _Pair(NamedTuple):
    """A phrase on both sides of a conjunction."""

    words: list[str]  # in lower case, without an article
    start: int
    first_end: int
    end: int
    conjunction: str  # with its comma
    article: bool  # does the second one have an article or the like?
    cased: tuple[bool, bool]  # do they begin with a capital?
    before: str  # the words around them in lower case, "" at a stop
    after: str
    name_after: bool  # does the word after begin with a capital?
    again: bool  # is it joined once more: "tweeting and tweeting and tweeting"?


def _pair(prose: str, since: int, conjunction: re.Match[str]) -> _Pair | None:
    """The longest phrase around a conjunction that is joined to itself, from an offset on."""
    end = conjunction.start()
    if prose.startswith(",", end - 1):
        end -= 1
    left = _alike(prose[max(since, end - _WINDOW) : end])
    right = _alike(prose[conjunction.end() : conjunction.end() + _WINDOW])
    # Nearly all conjunctions end here: the word before them does not come again
    if left[left.rfind(" ") + 1 :].lower() not in right.lower():
        return None
    left, right = _STOP.split(left)[-1], _STOP.split(right, maxsplit=1)[0]
    before, after = list(_TOKEN.finditer(left)), list(_TOKEN.finditer(right))
    if not before or before[-1].end() != len(left) or not after or after[0].start():
        return None
    article = after[0][0].lower() in _DETERMINERS
    firsts, seconds = [word[0].lower() for word in before], [word[0].lower() for word in after[article:]]
    for size in range(min(len(firsts), len(seconds)), 0, -1):
        if firsts[-size] == seconds[0] and firsts[-size:] == seconds[:size]:
            break
    else:
        return None
    first, last = len(before) - size, article + size - 1
    cased = before[first][0][0].isupper(), after[article][0][0].isupper()
    if article and first and firsts[first - 1] == after[0][0].lower():
        first -= 1
    return _Pair(
        words=seconds[:size],
        start=end - len(left) + before[first].start(),
        first_end=end,
        end=conjunction.end() + after[last].end(),
        conjunction=prose[end : conjunction.end()],
        article=article,
        cased=cased,
        before=firsts[first - 1] if first else "",
        after=after[last + 1][0].lower() if last + 1 < len(after) else "",
        name_after=last + 1 < len(after) and after[last + 1][0][0].isupper(),
        again=seconds[size : size + 1] in (["and"], ["or"]) and seconds[size + 1 : 2 * size + 1] == seconds[:size],
    )


def _deliberate(pair: _Pair, allow: frozenset[str]) -> bool:
    """Is it one of the effects for which English joins a word to itself?"""
    if all(word in FUNCTION_WORDS or word in _NUMBERS or not word.isalpha() for word in pair.words):
        return True
    if pair.again or pair.words[0] in {"more", "less", "ever", "both"}:
        return True
    if len(pair.words) > 1:
        return False
    word = pair.words[0]
    if word in allow:
        return True
    if pair.article:
        return False
    return word.endswith("er") or stem(word) in _GOES_ON or (pair.before == "between" and not pair.cased[1])


def _ends_there(pair: _Pair) -> bool:
    """Does the second phrase end the pair? Otherwise it may begin a clause or a longer phrase of its own."""
    if pair.cased[0] != pair.cased[1] and (pair.before or pair.cased[1]):
        return False  # "the Appeals Committee and the committee"
    if pair.name_after and pair.cased[1]:
        return False  # "Kim and Kim Jong Un"
    if pair.before == "between" and (pair.article or pair.cased[1]):
        return True  # whatever it begins: there is nothing else to be between
    if not pair.after:
        return not (pair.cased[1] and "or" in pair.conjunction and len(pair.words) == 1)
    if pair.conjunction.startswith(",") or pair.after in _CLAUSE:
        return False
    word = pair.words[-1]
    if word.endswith("ly") and word not in _NOUNS and not pair.article:
        return True
    if pair.after in _ATTACHING:
        modified = pair.before and pair.before not in FUNCTION_WORDS
        return not (modified or pair.article or pair.cased[1]) or len(pair.words) > 2
    if pair.after in FUNCTION_WORDS:
        return not (pair.article or pair.cased[1])
    if pair.article or pair.cased[1] or word in _NOUNS:
        return False
    return pair.before in _BEFORE_ADJECTIVES or _ADJECTIVE.fullmatch(word) is not None
