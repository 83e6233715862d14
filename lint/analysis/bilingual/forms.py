"""Is a word of a source a form of a listed one? Prefixes and endings by language, from ``forms.tsv``.

Endings are paradigms: which ones may follow depends on the listed form, so that *партия* has *партию* and not *парта*.
What no ending shows (Arabic broken plurals, German strong verbs) is another word. A language without a table has its
words as they are listed.
"""

from collections.abc import Iterator
from functools import cache, lru_cache

from lint.data import rows
from lint.patterns import compiled
from lint.records import NamedTuple


def _letters(old: str, new: str) -> dict[int, str]:
    return {ord(one): other for one, other in zip(old, new, strict=True)}


_MARKS = compiled(r"[\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u0640\u0300\u0301\u200c\u200d\u00ad]")
_FOLDS: dict[str, dict[int, str]] = {
    "ar": _letters("أإآٱ", "اااا"),
    "fa": _letters("أإآٱيىكة", "ااااییکه"),
    "he": _letters("םןץףך", "מנצפכ"),
    "ru": _letters("ё", "е"),
    "uk": _letters("’ʼ", "''"),
    "de": {ord("ß"): "ss"},
}
_UMLAUTS = str.maketrans("äöü", "aou")
_TURKISH = str.maketrans("İI", "iı")
#: What is written before a word as one with it: conjunction, preposition, article. The article may be of the term.
_PREFIXES = {
    "ar": compiled(r"(?:[وف]?(?:[بك]?ال|لل)|[وف][بل]?|[بل])"),
    "he": compiled(r"(?:ו?(?:לכש|כש|מש|ש)?[בכלמ]?ה?)"),
    "fr": compiled(r"(?:[ldnsm]|qu)['’]"),
    "it": compiled(r"(?:un|l|d|dell|all|dall|nell|sull|quell)['’]"),
}
_ARTICLES = {"ar": ("ال",), "he": ("ה",)}
_LEAST = {"ar": 3, "he": 3, "fr": 2, "it": 2}  # letters that must be left behind a prefix

#: Turkish: plural, person, case, "-ki" and the copula, in this order; vowels by harmony, consonants softened.
_SUFFIXES = compiled(
    r"['’]?(?:l[ae]r)?(?:[ıiuü]?m[ıiuü]z|[ıiuü]?n[ıiuü]z|s?[ıiuü]|[ıiuü]?m|[ıiuü]?n)?"
    r"(?:n?[dt][ae]n?|n?[ıiuü]n|[yn]?[ıiuüae]|y?l[ae])?(?:ki)?(?:l[ae]r)?(?:[dt][ıiuü]r)?"
)
_SOFT = {"k": "ğ", "p": "b", "t": "d", "ç": "c"}


_ALONE = 4  # letters of an ending whose row stands alone
#: Endings that a word of three letters without one of its own has not: they would make another word of it.
_NOT_OF_SHORT = {
    "ar": frozenset("ات اته اتها اتهم اتنا".split()),
    "he": frozenset("י ו ה נו מ יו יה יהמ ינו המ יימ".split()),
}
_SHORT = 3
_LONGEST_ENDING = 5  # letters of an ending in the table
_LONGEST = 60  # letters of a word that is looked for


class Paradigm(NamedTuple):
    """A stem, and the endings that it may have."""

    stem: str
    endings: frozenset[str]


@lru_cache(1 << 16)
def folded(word: str, language: str) -> str:
    """Return a word in small letters, without what is often left out or written in two ways."""
    if language == "tr":
        word = word.translate(_TURKISH)
    word = word.lower()
    if not word.isascii():
        word = _MARKS.sub("", word)
        if (table := _FOLDS.get(language)) is not None:
            word = word.translate(table)
    return word


@cache
def _table(language: str) -> dict[str, list[frozenset[str]]]:
    """Return the paradigms of a language by the endings of listed forms."""
    found: dict[str, list[frozenset[str]]] = {}
    for code, end, endings in rows(__package__, "forms.tsv", 3):
        if code == language and end != "!":
            found.setdefault(end, []).append(frozenset("" if each == "-" else each for each in endings.split()))
    return found


@cache
def _unprefixed(language: str) -> frozenset[str]:
    """Return words that only look as if a prefix stood before another one."""
    found = (listed for code, end, listed in rows(__package__, "forms.tsv", 3) if code == language and end == "!")
    return frozenset(word for listed in found for word in listed.split())


@lru_cache(1 << 16)
def paradigms(word: str, language: str) -> tuple[Paradigm, ...]:
    """Return the stems and endings of a listed word, which is folded."""
    if language == "tr":
        soft = (Paradigm(word[:-1] + _SOFT[word[-1]], frozenset()),) if len(word) > 3 and word[-1] in _SOFT else ()
        return (Paradigm(word, frozenset()), *soft)
    table = _table(language)
    found: tuple[Paradigm, ...] = ()
    if table and word.isalpha():
        for size in range(min(_LONGEST_ENDING, len(word) - 2), -1, -1):
            if size < _ALONE and found and len(word) - len(found[0].stem) >= _ALONE:
                break
            end = word[len(word) - size :]
            found += tuple(Paradigm(word[: len(word) - size], endings) for endings in table.get(end, ()))
    if len(word) <= _SHORT and language in _NOT_OF_SHORT:
        found = tuple(
            each._replace(endings=each.endings - _NOT_OF_SHORT[language]) if each.stem == word else each
            for each in found
        )
    return found or (Paradigm(word, frozenset(("",))),)


@lru_cache(1 << 16)
def is_form(text: str, word: str, language: str) -> bool:
    """Is a word of a text a form of a listed word? Both are folded, and without prefixes."""
    if text == word:
        return True
    if language == "tr":
        return any(
            text.startswith(stem) and len(word) > 2 and _SUFFIXES.fullmatch(text, len(stem)) is not None
            for stem, _ in paradigms(word, "tr")
        )
    for stem, endings in paradigms(word, language):
        size = len(stem)
        begin = text[:size]
        if text[size:] in endings and (
            begin == stem or (language == "de" and begin.translate(_UMLAUTS) == stem.translate(_UMLAUTS))
        ):
            return True
    return False


def keys(word: str, language: str) -> frozenset[str]:
    """Return the stems under which the forms of a listed word are found: each begins with one of them."""
    return frozenset(_stem_key(stem, language) for stem, _ in paradigms(word, language))


def beginnings(text: str, language: str) -> Iterator[str]:
    """Yield what may be the stem of the listed words of which a word of a text may be a form."""
    begin = _stem_key(text[:_LONGEST], language)
    for size in range(1, len(begin) + 1):
        yield begin[:size]


def _stem_key(stem: str, language: str) -> str:
    return stem.translate(_UMLAUTS) if language == "de" else stem


@lru_cache(1 << 16)
def bare(text: str, language: str) -> tuple[str, ...]:
    """Return a folded word of a text as it is, and without each of the prefixes that it may have."""
    pattern = _PREFIXES.get(language)
    if pattern is None:
        return (text,)
    longest = pattern.match(text)
    most = min(longest.end() if longest else 0, len(text) - _LEAST[language])
    found = [text]
    whole = _unprefixed(language)
    for size in range(1, most + 1):
        if found[-1] in whole:
            break
        if pattern.fullmatch(text, 0, size):
            found.append(text[size:])
    return tuple(found)


@lru_cache(1 << 16)
def without_article(text: str, language: str, least: int = 3) -> tuple[str, ...]:
    """Return a folded word as it is, and without its article if that is written as one with it.

    ``least``: the letters that must be left, two where the words before say which word it is (הפסקת האש).
    """
    rest = [text[len(each) :] for each in _ARTICLES.get(language, ()) if text.startswith(each)]
    return (text, *(each for each in rest if len(each) >= least))
