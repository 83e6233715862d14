"""What bears a name: the words of `misplaced_quotation_mark.tsv`."""

import re
from functools import cache

from lint.data import rows
from lint.patterns import compiled
from lint.records import NamedTuple


class Bearers(NamedTuple):
    """What bears a name."""

    before: re.Pattern[str]
    last_words: frozenset[str]  # of what stands before it, in small letters
    after: re.Pattern[str]


@cache
def bearers() -> Bearers:
    words = sorted(listed("bearer"))
    plurals = [word.removesuffix("y") + "ies" for word in words if word.endswith("y")]
    either = "|".join(sorted(map(re.escape, words), key=len, reverse=True))
    before = compiled(rf"\b(?:(?:{either})s?|{'|'.join(plurals)}) $", re.IGNORECASE)
    last_words = {re.split(r"\W+", word)[-1].lower() for word in (*words, *[f"{word}s" for word in words], *plurals)}
    after = compiled(rf" (?!movements?\b)(?:{either})s?\b")  # the "Never Again" movement: a slogan
    return Bearers(before, frozenset(last_words), after)


@cache
def listed(kind: str) -> frozenset[str]:
    rows_of_kind = (words for name, words in rows(__package__, "misplaced_quotation_mark.tsv", 2) if name == kind)
    return frozenset(word for words in rows_of_kind for word in words.split("; "))
