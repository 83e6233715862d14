"""A phrase on both sides of "and", and the words around it."""

import re
from functools import cache

from lint.analysis.stems import FUNCTION_WORDS
from lint.data import rows
from lint.patterns import compiled
from lint.records import NamedTuple

#: Nouns that English pairs with themselves, "hand in hand"; a phrase around one of these is right: "went from step to
#: step to see", "guided them to back-to-back wins".
PAIRED = frozenset(
    "back cheek day door end eye face hand head heart house inch man measure minute month mouth one piece shoulder side"
    " step time toe tooth wall week word year".split()
)
#: Behind a comma, what another comma closes: "for example,".
ASIDE = compiled(r"[\w'’ -]{1,30},")
DETERMINERS = frozenset("the a an this that these those his her its their our my your".split())

_TOKEN = compiled(r"(?:[^\W\d_]\.){2,}(?!\w)|[^\W_]+(?:['.,][^\W_]+)*")
#: The stop of "U.S." and of "Mr. Khan" is none. What a stop begins with stands first, which is fast.
_STOP = compiled(
    r"[\W_](?:(?<=[^\w\s'.,-])|(?<=[_\n])|(?<=,)(?!\w)|(?<=')(?:(?<!\w')|(?!\w))|(?<=\s)-+\s"
    r"|(?<=\.)(?<!\.[^\W\d_]\.)(?<!\b[MDS][rst]\.)(?<!\bGen\.)(?<!\bSen\.)(?<!\bRep\.)(?!\w))"
)
_HYPHEN = compiled(r"(?<=\w)-(?=\w)")
_TRAILING = ".,;:!?)"  # what may follow a word
_OPENING = "\"'“‘«([–—"
_QUOTES = "\"'“”‘’«»"
#: What sets the second phrase apart, up to the conjunction.
_APART = compiled(r"\s\(\Z|\s?[—–]\s?\Z|\s--?\s\Z")
_MARKS = 3  # characters of it
_CLOSING = frozenset("\"'”»")
_WINDOW = 100  # characters: the longest phrase
#: Touching a phrase, they make it part of a longer word: "sea-to-sea", "C++", "AT&T", "the Giants' first win".
_PART_BEFORE = compiled(r"\w[-‐‑/+#&@=]\Z")
_PART_AFTER = compiled(r"[-‐‑/](?=\w)|[+#&@=′]|(?<=s)['’](?= \w)")


class Joined(NamedTuple):
    """A phrase on both sides of a conjunction."""

    words: list[str]  # in lower case, without a determiner
    start: int
    first_end: int
    end: int
    conjunction: str  # with its comma
    determiners: tuple[str, str]  # before the first and the second phrase, "" for none
    cased: tuple[bool, bool]  # do they begin with a capital?
    before: tuple[str, str]  # the two words before the first phrase and its determiner, "" at a stop
    name_before: bool  # does the word before begin with a capital?
    after: tuple[str, str]  # the two words after the second phrase, "" at a stop
    name_after: bool
    again: bool  # is it joined once more: "tweeting and tweeting and tweeting"?
    apart: bool  # does a bracket or a dash set the second one apart?
    partial: bool  # is one of the phrases part of a longer word: "sea-to-sea", "C++"?

    @property
    def level(self) -> bool:
        """Have both phrases the same determiner, or the first an article for both?"""
        first, second = self.determiners
        return first == second or (first in ("the", "a", "an") and not second)


def joined(prose: str, since: int, conjunction: re.Match[str]) -> Joined | None:
    """Return the longest phrase around a conjunction that is joined to itself, not before an offset; None for none."""
    end = conjunction.start()
    apart = None
    if prose[end] in "(—–" or prose[end - 1 : end] in ("—", "–", "-"):
        apart = _APART.search(prose, max(0, end - _MARKS), end + 1)
    if apart is not None:
        end = apart.start()
    elif prose.startswith(",", end - 1):
        end -= 1
    right = prose[conjunction.end() : conjunction.end() + _WINDOW]
    left = prose[max(since, end - _WINDOW) : end]
    word = left[left.rfind(" ") + 1 :]
    if word.isalnum() and word.lower() not in right.lower():
        return None  # nearly all conjunctions end here: the word before them does not come again
    heads = [head.rstrip(_TRAILING).lower() for head in right.split(None, 2)[:2]]
    head = heads[-1] if heads and heads[0] in DETERMINERS else "".join(heads[:1])
    if head.isalnum() and head not in left.lower():
        return None  # nearly all others: the first word behind them did not stand before
    left, right = left.replace("’", "'"), right.replace("’", "'")
    marks = 0
    if left[-1:] in _CLOSING and right[:1] in _OPENING:
        left, right, marks = _without_marks(left, right)
    ending = left.rstrip() if marks else left
    word = ending[max(ending.rfind(" "), ending.rfind("\n"), ending.rfind("-")) + 1 :].lstrip(_OPENING)
    if not word or word.lower() not in right.lower():
        return None
    left, right = _HYPHEN.sub(" ", left), _HYPHEN.sub(" ", right)
    left, right = _STOP.split(left)[-1], _STOP.split(right, maxsplit=1)[0]
    before, after = list(_TOKEN.finditer(left)), list(_TOKEN.finditer(right))
    if not before or before[-1].end() + marks != len(left) or not after or after[0].start() != marks:
        return None
    lefts, rights = [word[0].lower() for word in before], [word[0].lower() for word in after]
    second = int(rights[0] in DETERMINERS)
    for size in range(min(len(lefts), len(rights) - second), 0, -1):
        if lefts[-size] == rights[second] and lefts[-size:] == rights[second : second + size]:
            break
    else:
        return None
    first, last = len(lefts) - size, second + size
    determiners = lefts[first - 1] if first and lefts[first - 1] in DETERMINERS else "", rights[0] if second else ""
    if determiners == ("that", ""):
        determiners = "", ""  # a conjunction: "fear that rubble and rubble"
    place = first - bool(determiners[0])
    begin = place if second and determiners[0] == determiners[1] else first
    start, stop = end - len(left) + before[begin].start(), conjunction.end() + after[last - 1].end()
    if marks and not (start and prose[start - 1] in _QUOTES and prose[stop : stop + 1] in tuple(_QUOTES)):
        return None  # "“rubble” and “rubble dust”"
    start, stop = start - marks, stop + marks
    return Joined(
        words=rights[second:last],
        start=start,
        first_end=end,
        end=stop,
        conjunction=prose[conjunction.start() if apart else end : conjunction.end()].lower().lstrip("(—–"),
        determiners=determiners,
        cased=(before[first][0][0].isupper(), after[second][0][0].isupper()),
        before=(_word(lefts, place - 1), _word(lefts, place - 2)),
        name_before=place > 1 and before[place - 1][0][0].isupper() and lefts[place - 1] not in FUNCTION_WORDS,
        after=(_word(rights, last), _word(rights, last + 1)),
        name_after=last < len(after) and after[last][0][0].isupper() and rights[last] not in FUNCTION_WORDS,
        again=_word(rights, last) in ("and", "or") and rights[last + 1 : last + 1 + size] == rights[second:last],
        apart=apart is not None,
        partial=_PART_BEFORE.search(prose, max(0, start - 2), start) is not None
        or _PART_AFTER.match(prose, stop) is not None,
    )


def _without_marks(left: str, right: str) -> tuple[str, str, int]:
    """Blank the quotation marks of two quoted phrases around a conjunction; the number is how many marks at each edge.

    Nothing is blanked where a whole quotation does not end the one side, or begin the other.
    """
    opening = max(map(left[:-1].rfind, _QUOTES))
    closing = min((place for place in (right.find(mark, 1) for mark in _QUOTES) if place > 0), default=-1)
    if opening < 0 or closing < 0:
        return left, right, 0
    return (
        f"{left[:opening]} {left[opening + 1 : -1]} ",
        f" {right[1:closing]} {right[closing + 1 :]}",
        1,
    )


def _word(words: list[str], index: int) -> str:
    return words[index] if 0 <= index < len(words) else ""


@cache
def listed(kind: str) -> frozenset[str]:
    """Return the words of a class of the table."""
    table = rows(__package__, "coordinated_duplicate.tsv", 2)
    return frozenset(word for name, words in table if name == kind for word in words.split())
