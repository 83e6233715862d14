"""British and American spellings: of one word, and what they say of the dialect of a text.

Made from families (colour/color, centre/center, travelled/traveled) and pairs in ``spelling.tsv``, and from the rule
for -ise and -ize with its exceptions. What is not a sure sign of a dialect is marked: a word that has another sense
there (story, check, tire, program), and -ize, which Oxford writes too. Only words in small letters count, and those
that have a capital since a sentence begins with them: the World Trade Center has its spelling in London too.
"""

import re
from collections.abc import Callable, Iterator
from typing import Literal

from lint.analysis.memo import remembered
from lint.analysis.places import compounds
from lint.data import persistent_cache, persistent_pieces, rows
from lint.patterns import compiled
from lint.records import NamedTuple
from lint.text.document import Document
from lint.text.model import Word

Dialect = Literal["en-GB", "en-US"]


class Spelling(NamedTuple):
    """A word in one of its spellings."""

    word: str
    other: str  # in the other spelling
    family: str  # the same for all forms of one word in all its spellings
    side: str  # which spelling of the family it has
    dialect: Dialect | None = None  # the one that spells it so, and the other does not
    sure: bool = True  # False: the dialect is no more than a habit (towards)
    same_sense: bool = True  # False: the other spelling is often another word (cheque, check)

    @property
    def ise(self) -> bool:
        """Is it a verb in -ise or -ize, or made from one?"""
        return self.side in ("ise", "ize")

    def is_in(self, dialect: str) -> bool:
        """Is it written so in this dialect of the configuration?"""
        if dialect == "en-GB-oxendict" and self.ise and self.dialect == "en-GB":
            return False
        return self.dialect is None or dialect.startswith(self.dialect)


_Plain = tuple[str, str, str, str, Dialect | None, bool, bool]  # a spelling in plain data, as it is kept


class Use(NamedTuple):
    """A word of a document that has more than one spelling."""

    word: Word
    spelling: Spelling

    def written(self, other: str) -> str:
        """Return another spelling, with a capital where this one has it."""
        return other[0].upper() + other[1:] if self.word.text[0].isupper() else other


def spellings(document: Document) -> tuple[Use, ...]:
    """Return the words of a document that can be spelled otherwise, in order; only those in small letters but for a
    capital at the head of a sentence.

    Of a compound and of a genitive it is the part: "centre" in "centre-left" and in "the centre's".
    """
    words = document.words
    whole = _uses(document, lambda number: words[number].text.islower() or _opens(document, number))
    parts = tuple(_in_compounds(document))
    return tuple(sorted((*whole, *parts), key=lambda use: use.word.start)) if parts else whole


def _opens(document: Document, number: int) -> bool:
    """Has a word its capital only since a sentence begins with it: "Colour prints hang here", not "Labor lost"?"""
    words, prose = document.words, document.prose
    word = words[number]
    after = words[number + 1] if number + 1 < len(words) else None
    if not word.text.istitle() or word.key in _NAMES or after is None or not after.text.islower():
        return False
    if prose[word.end : after.start] != " ":
        return False
    sentence = document.sentence_at(word.start)
    if sentence is None or sentence.words[0].start != word.start:
        return False
    return all(words[at].text.islower() or at == number for at in document.word_positions[word.key][:_TRIED])


_TRIED = 40  # places of a word
#: At the head of a sentence these are often names: the Labor party, Harbor of Moscow, the Theater.
_NAMES = frozenset("labor labour harbor harbour center centre theater theatre defense defence gray grey".split())


def _in_compounds(document: Document) -> Iterator[Use]:
    """Yield the parts of words with hyphens and apostrophes that can be spelled otherwise, in small letters."""
    known, words = _known(), document.words
    unknown = [key for key in document.view(compounds) if key not in known]
    if not any(map(_spelling, _PART.findall("\n".join(unknown)))):
        return  # as in most texts
    for key in unknown:
        numbers = document.word_positions[key]
        for part in _PART.finditer(key):
            spelling = _spelling(part[0])
            if spelling is None:
                continue
            for number in numbers:
                text, start = words[number].text[slice(*part.span())], words[number].start
                if text == part[0]:
                    yield Use(Word(text, text, start + part.start(), start + part.end()), spelling)


def spellings_in_names(document: Document) -> tuple[Use, ...]:
    """Return the words of names, but not the first, that can be spelled otherwise: "Centre" in "Molde Centre"."""
    words, prose = document.words, document.prose

    def is_in_name(number: int) -> bool:
        word, before = words[number], words[number - 1]
        return (
            number > 0 and word.text.istitle() and before.text[0].isupper() and prose[before.end : word.start].isspace()
        )

    return _uses(document, is_in_name)


def _uses(document: Document, is_wanted: Callable[[int], bool]) -> tuple[Use, ...]:
    """Return the words that can be spelled otherwise and whose index is wanted, in order."""
    words, numbers = document.words, document.word_positions
    found = [
        (number, spelling)
        for key, spelling in document.view(_candidates)
        for number in numbers[key]
        if is_wanted(number)
    ]
    return tuple(Use(words[number], spelling) for number, spelling in sorted(found))


def _candidates(document: Document) -> tuple[tuple[str, Spelling], ...]:
    """Return the words in small letters that can be spelled otherwise, each once (for ``view``)."""
    keys = document.word_positions
    return tuple([(key, spelling) for key, spelling in zip(keys, map(_spelling, keys), strict=True) if spelling])


def spelling_family(key: str) -> str | None:
    """Return what all forms and spellings of a word in small letters share; None for one that has one spelling."""
    found = _spelling(key)
    return found.family if found else None


def other_spelling(key: str) -> str | None:
    """Return a word in small letters as the other dialect spells it; None for one that has one spelling or sense."""
    found = _spelling(key)
    return found.other if found and found.same_sense else None


def in_spelling_of(document: Document, wording: str) -> str:
    """Return a wording as the document spells: "labelled" for "labeled" where its own words are British only.

    Unchanged where the document shows no dialect, or both. What the wording has from the document stays as it is.
    """
    found = {key: spelling for key in _PART.findall(wording) if (spelling := _spelling(key)) and spelling.dialect}
    dialect = _dialect(document) if found else None
    if dialect is None:
        return wording

    def respelled(part: re.Match[str]) -> str:
        spelling = found.get(part[0])
        foreign = spelling and spelling.sure and spelling.same_sense and spelling.dialect != dialect
        return spelling.other if spelling and foreign and part[0] not in document.word_positions else part[0]

    return _PART.sub(respelled, wording)


def _dialect(document: Document) -> Dialect | None:
    """Return the dialect that the words of a document are surely in; None if there is no sign, or one of each."""
    found: set[Dialect] = {
        use.spelling.dialect for use in document.view(spellings) if use.spelling.dialect and use.spelling.sure
    }
    return found.pop() if len(found) == 1 else None


@remembered(1 << 13)
def _spelling(key: str) -> Spelling | None:
    """Return a word in small letters as one of its two spellings; None for one that has one spelling."""
    if plain := _known().get(key, None):
        return Spelling(*plain)
    return _ise(key) if ("is" in key or "iz" in key) and _ISE_END.search(key) else None


_PART = compiled(r"[a-z]{3,}")
_OUR = ("", "s", "ed", "ing", "er", "ers", "able", "ably", "ite", "ites", "ful", "fully", "less", "hood", "hoods", "al")
_RE = (("re", "er"), ("res", "ers"), ("red", "ered"), ("ring", "ering"))
_LL = ("ed", "ing", "er", "ers")


@persistent_pieces
def _known() -> dict[str, _Plain]:
    """Return all spellings but those in -ise and -ize, by the word in small letters."""
    result: dict[str, _Plain] = {}

    def add(british: str, american: str, family: str, marks: str = "gb us") -> None:
        dialects = {mark.rstrip("~"): not mark.endswith("~") for mark in marks.split()}
        apart = "us" in dialects or "-" in dialects or not dialects.get("gb", True)
        gb: Dialect | None = "en-GB" if "gb" in dialects else None
        us: Dialect | None = "en-US" if "us" in dialects else None
        result.setdefault(british, (british, american, family, "gb", gb, dialects.get("gb", True), apart))
        result.setdefault(american, (american, british, family, "us", us, dialects.get("us", True), apart))

    for kind, words, marks in rows("lint.analysis", "spelling.tsv", 3):
        if kind == "our":
            for stem in words.split():
                for ending in _OUR:
                    add(f"{stem}our{ending}", f"{stem}or{ending}", stem + "our")
        elif kind == "re":
            for stem in words.split():
                for british, american in _RE:
                    add(stem + british, stem + american, stem + "re")
        elif kind == "ll":
            for stem in words.split():
                for ending in _LL:  # "cancelled" is written in America too
                    add(f"{stem}l{ending}", stem + ending, stem, "us" if stem == "cancel" else "gb us")
        elif kind == "pair":
            british, american = words.split()
            add(british, american, british.removesuffix("s"), marks or "gb us")
        elif kind == "same":
            first, second = words.split()
            for word, other in ((first, second), (second, first)):  # one family has the plural, too
                side = word.removesuffix("s")
                result.setdefault(word, (word, other, first.removesuffix("s"), side, None, True, True))
    return result


_ISE = compiled(r"([a-z]{3,})(i[sz])(e|ed|es|ing|er|ers|ation|ations|ational|able)$")
_ISE_END = compiled(r"i[sz](?:e|ed|es|ing|er|ers|ation|ations|ational|able)$")
_PREFIX = compiled(r"^(?:un|out|over|re|mis)(?=[a-z]{4})")


@persistent_cache
def _no_verbs() -> frozenset[str]:
    """Return what ends in -is or -iz and is not a verb in -ise or -ize: advis, rais, siz."""
    table = rows("lint.analysis", "spelling.tsv", 3)
    return frozenset(word for kind, words, _ in table if kind in ("ise", "ize") for word in words.split())


def _ise(key: str) -> Spelling | None:
    """Return a verb in -ise or -ize, or a noun made from it."""
    match = _ISE.match(key)
    if match is None:
        return None
    stem, letters, ending = match.groups()
    if {stem + letters, _PREFIX.sub("", stem + letters), stem + "is", stem + "iz"} & _no_verbs():
        return None
    if letters == "is":
        return Spelling(key, f"{stem}iz{ending}", stem + "ise", "ise", "en-GB")
    return Spelling(key, f"{stem}is{ending}", stem + "ise", "ize")
