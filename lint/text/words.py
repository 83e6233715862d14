"""Prose to words, linear in its length: words with their apostrophes, hyphens, decimal points and abbreviations."""

from collections.abc import Sequence
from itertools import accumulate, repeat

from lint.patterns import compiled
from lint.text.model import Word

_LETTER = r"[^\W\d_]"
_ALNUM = r"[^\W_]"
#: Combining marks, which `\w` leaves out, of the scripts that news quotes.
_MARKS = (
    r"\u0300-\u036F\u0483-\u0487\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u0610-\u061A\u064B-\u065F\u0670"
    r"\u06D6-\u06DC\u06DF-\u06E4\u06E7\u06E8\u06EA-\u06ED\u0900-\u0903\u093A-\u094F\u0951-\u0957\u0962\u0963"
    r"\u0981-\u0983\u09BC-\u09CD\u0E31\u0E34-\u0E3A\u0E47-\u0E4E\u1DC0-\u1DFF\u20D0-\u20F0\uFE20-\uFE2F"
)
_INVISIBLE = "\u00ad\u200c\u200d\u2060"  # soft hyphen, joiners: inside a word they do not end it
_APOSTROPHES = "'’‘`´"
_HYPHENS = "\u2010\u2011-"
_WORD = compiled(
    rf"({_ALNUM}(?:[a-z]++(?=[\s,.])|{_ALNUM}*+(?=\s)"  # most words: redundant, but faster
    rf"|(?<={_LETTER})(?:\.{_LETTER})+(?!{_ALNUM})\.?(?:[{_APOSTROPHES}{_HYPHENS}]{_ALNUM}+)*"  # U.S., a.m., U.S.-led
    rf"|{_ALNUM}*+(?:(?:[{_MARKS}]++|[{_INVISIBLE}]++(?=[{_MARKS}]|{_ALNUM})|[{_APOSTROPHES}{_HYPHENS}](?={_ALNUM})"
    rf"|(?<=\d)[.,](?=\d)){_ALNUM}*+)*+))"
)
#: What is not a word of the language: handles and hashtags, and what ends like a domain or the name of a file.
_TAG = compiled(r"[@#]\w[\w.-]*")
_SUFFIX = compiled(
    r"\.(?=[a-z])(?:com|org|net|info|edu|gov|int|biz|co|io|tv|ru|ua|il|uk|de|fr|eu|html?|php|pdf|docx?|xlsx?|pptx?|txt|csv|md|"
    r"json|xml|zip|jpe?g|png|gif|svg|mp[34]|exe|py|js|css)\b(?![.-]?\w)"
)
_new = tuple.__new__


def words(prose: str) -> tuple[Word, ...]:
    """Return the words of a prose, in order, without handles, hashtags, domains and the names of files.

    A word is a run of letters, digits and combining marks, with single apostrophes and hyphens inside it, with points
    and commas between digits, and with the points of an abbreviation of single letters ("U.S.", "a.m.").
    """
    return columns(prose, handles(prose))[0]


def columns(
    prose: str, outside: Sequence[tuple[int, int]]
) -> tuple[tuple[Word, ...], tuple[str, ...], list[int], frozenset[str] | None]:
    """Return the words of a prose, by the same indices their keys and where they begin, and what stands between two of
    them; None for that where there is something outside.

    ``outside``: where handles, hashtags, domains and the names of files stand.
    """
    parts = _WORD.split(prose)  # the text between words and the words, alternating
    texts = parts[1::2]
    if not texts:
        return (), (), [], frozenset()
    ends = list(accumulate(map(len, parts)))
    keys, starts = _keys(texts), ends[:-1:2]
    found = tuple(map(_new, repeat(Word), zip(texts, keys, starts, ends[1::2], strict=True)))
    if not outside:
        return found, tuple(keys), starts, frozenset(parts[2:-1:2])
    found = _outside(outside, found)
    return found, tuple(word.key for word in found), [word.start for word in found], None


def handles(prose: str) -> list[tuple[int, int]]:
    """Return where handles, hashtags, domains and the names of files stand, in order."""
    found: list[tuple[int, int]] = []
    if "@" in prose or "#" in prose:
        found += (match.span() for match in _TAG.finditer(prose) if not _is_inside(prose, match.start()))
    for match in _SUFFIX.finditer(prose):
        start, end = match.span()
        while _is_inside(prose, start) or prose[start - 1 : start] in ("-", "."):
            start -= 1
        if start < match.start():
            found.append((start, end))
    return sorted(found)


def _is_inside(prose: str, offset: int) -> bool:
    """Does a letter or digit stand right before an offset?"""
    return offset > 0 and (prose[offset - 1].isalnum() or prose[offset - 1] in "_&")


def _outside(spans: Sequence[tuple[int, int]], found: tuple[Word, ...]) -> tuple[Word, ...]:
    """Return the words that begin in none of the stretches."""
    kept: list[Word] = []
    done = 0
    for start, end in spans:
        while done < len(found) and found[done].start < start:
            kept.append(found[done])
            done += 1
        while done < len(found) and found[done].start < end:
            done += 1
    return (*kept, *found[done:])


def _keys(texts: list[str]) -> list[str]:
    """Return the words in lower case, with plain apostrophes and hyphens.

    They are lowered in one call, which is faster, joined by newlines so that no word affects the case of another.
    """
    joined = "\n".join(texts)
    for character in _APOSTROPHES[1:]:
        joined = joined.replace(character, "'")
    for character in _HYPHENS[:-1]:
        joined = joined.replace(character, "-")
    for character in _INVISIBLE:
        joined = joined.replace(character, "")
    return joined.lower().split("\n")
