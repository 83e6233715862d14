"""British and American spellings: of one word, and what they say of the dialect of a text.

Made from families (colour/color, centre/center, travelled/traveled) and pairs in ``spelling.tsv``, and from the rule
for -ise and -ize with its exceptions. What is no sure sign is left out: a word of another sense in the other dialect
(story, check, tire, program), and -ize, which Oxford writes too. Names are left out with it: the World Trade Center
has its spelling in London too.
"""

import re
from functools import cache
from typing import Literal, NamedTuple

from lint.data import rows
from lint.document import Document, Word

Dialect = Literal["en-GB", "en-US"]


class Spelling(NamedTuple):
    """A word in one of its spellings."""

    word: str
    others: tuple[str, ...]  # the same word in its other spellings
    dialect: Dialect | None = None  # whose spelling it surely or probably is
    sure: bool = True
    ise: bool = False  # a spelling of -ise (or -ize), which has rules of its own


class Use(NamedTuple):
    """A word of a document that has more than one spelling."""

    word: Word
    spelling: Spelling


def spellings(document: Document) -> tuple[Use, ...]:
    """The words of a document that can be spelled otherwise, in order; only those in small letters."""
    known = _known()
    return tuple(
        Use(word, found)
        for word in document.words
        if ((found := known.get(word.key)) or (word.key.endswith(_ISE_ENDINGS) and (found := _ise(word.key))))
        and word.text.islower()
    )


_OUR_ENDINGS = (
    "",
    "s",
    "ed",
    "ing",
    "er",
    "ers",
    "able",
    "ably",
    "ite",
    "ites",
    "ful",
    "fully",
    "less",
    "hood",
    "hoods",
    "al",
)


@cache
def _known() -> dict[str, Spelling]:
    """All spellings but those in -ise and -ize, by the word in small letters."""
    result: dict[str, Spelling] = {}
    for kind, words, marks in rows("lint.analysis", "spelling.tsv", 3):
        if kind == "our":
            for stem in words.split():
                for ending in _OUR_ENDINGS:
                    _add(result, f"{stem}our{ending}", f"{stem}or{ending}", "gb us")
        elif kind == "re":
            for stem in words.split():
                for british, american in (("re", "er"), ("res", "ers"), ("red", "ered"), ("ring", "ering")):
                    _add(result, stem + british, stem + american, "gb us")
        elif kind == "ll":
            for stem in words.split():
                for ending in ("ed", "ing", "er", "ers"):
                    # "cancelled" is written in America too
                    _add(result, f"{stem}l{ending}", stem + ending, "us" if stem == "cancel" else "gb us")
        elif kind == "pair":
            british, american = words.split()
            _add(result, british, american, marks or "gb us")
        elif kind == "same":
            _add(result, *words.split(), "-")
    return result


def _add(result: dict[str, Spelling], british: str, american: str, marks: str) -> None:
    dialects = {mark.rstrip("~"): not mark.endswith("~") for mark in marks.split()}
    for word, other, mark, dialect in ((british, american, "gb", "en-GB"), (american, british, "us", "en-US")):
        others = (*result[word].others, other) if word in result else (other,)
        result[word] = Spelling(word, others, dialect if mark in dialects else None, dialects.get(mark, True))


_ISE = re.compile(r"([a-z]{2,})(i[sz])(e|ed|es|ing|er|ers|ation|ations|able)$")
_ISE_ENDINGS = tuple(
    f"i{letter}{ending}"
    for letter in "sz"
    for ending in ("e", "ed", "es", "ing", "er", "ers", "ation", "ations", "able")
)


@cache
def _exceptions() -> dict[str, frozenset[str]]:
    """What stands before -is or -iz in words that are not verbs in -ise / -ize."""
    table = rows("lint.analysis", "spelling.tsv", 3)
    return {
        name: frozenset(word for kind, words, _ in table if kind == name for word in words.split())
        for name in ("ise", "ize")
    }


def _ise(key: str) -> Spelling | None:
    """A verb in -ise or -ize, or a noun made from it."""
    match = _ISE.match(key)
    if match is None or not _is_verb(match[1]):
        return None
    british = match[2] == "is"
    other = match[1] + ("iz" if british else "is") + match[3]
    return Spelling(key, (other,), "en-GB" if british else None, ise=True)
