"""The word lists of the analysis of names: classes of words, given names, common words, places, demonyms."""

from collections import defaultdict
from functools import cache

from lint.analysis.memo import remembered
from lint.data import persistent_cache, rows
from lint.patterns import compiled


@cache
def words(group: str) -> frozenset[str]:
    """Return the words of a class of words.tsv or words.places.tsv."""
    return _classes().get(group, frozenset())


@persistent_cache
def _classes() -> dict[str, frozenset[str]]:
    classes: dict[str, list[str]] = defaultdict(list)
    for name, listed in (*rows(__package__, "words.tsv", 2), *rows(__package__, "words.places.tsv", 2)):
        classes[name] += listed.split()
    return {name: frozenset(listed) for name, listed in classes.items()}


@persistent_cache
def given_names() -> frozenset[str]:
    """Given names in small letters."""
    return frozenset(word for _, listed in rows(__package__, "words.given.tsv", 2) for word in listed.split())


@persistent_cache
def common_words() -> frozenset[str]:
    """English words that are no names, in small letters."""
    return frozenset(word for (line,) in rows(__package__, "words.common.tsv", 1) for word in line.split())


@persistent_cache
def place_names() -> frozenset[str]:
    """Single words that name well-known places, in small letters."""
    return words("country") | words("state") | words("city") | words("province")


def us_states() -> frozenset[str]:
    """States of the US of one word, in small letters."""
    return words("state")


#: Nationalities, faiths and languages by their endings; the irregular ones are in the table.
_NATIONAL = compiled(r"(?:[a-z]{2,}(?:ian|ians|nese|ish|ean|eans|istani|istanis))$")
_NOT_NATIONAL = frozenset(
    "ian brian lillian vivian julian adrian damian sebastian christian jean sean dean ocean".split()
)


@remembered(4096)
def is_demonym(word: str) -> bool:
    """Is a word (in small letters) an adjective of a nation, people or faith, or the name of its members?"""
    demonyms = words("demonym")
    if (
        word in demonyms
        or (word.endswith("s") and word[:-1] in demonyms)
        or (word.endswith("men") and word[:-2] + "an" in demonyms)
    ):
        return True
    if "-" in word:  # Arab-Israeli, Iran-backed, pro-Russian
        first, _, rest = word.partition("-")
        return is_demonym(rest) or (first in place_names() | {"us", "uk", "un", "eu"} and rest in common_words())
    return bool(_NATIONAL.match(word)) and word not in _NOT_NATIONAL and _has_nation(word)


@persistent_cache
def _stems() -> frozenset[str]:
    """Return the first letters of places: enough of them to see one in an adjective."""
    return frozenset(name[: max(4, len(name) - 3)] for name in place_names() if len(name) >= 4)


def _has_nation(word: str) -> bool:
    return any(word[:length] in _stems() for length in range(4, len(word)))
