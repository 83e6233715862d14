"""What stands in brackets is the same as what stands before them.

The source gave a name in its own script and in Latin letters, or a term and its
abbreviation; the translation gives the same twice. Letters count, not accents, apostrophes,
hyphens or quotation marks, nor whether a number is a word or a figure; such pairs, and a
name that comes again before its abbreviation, are notes, and so is a full name with its other spelling.

Bad: The report names [Omar Haddad (Omar Haddad)] as the owner.
Fix: The report names Omar Haddad as the owner.
Bad: They built a [Wide Area Network WAN (Wide Area Network WAN)].
Bad: The [Al-Noor (Al Noor)] school has [ten teachers (10 teachers)].
Fix: The Al-Noor school has ten teachers.
Bad: The [Port Workers Union (Port Workers Union – PWU)] called a strike.
Fix: The Port Workers Union (PWU) called a strike.
Bad: He joined the [Port Workers Union PWU (Port Workers Union)].
Fix: He joined the Port Workers Union (PWU).
Bad: The owner, [Omar Haddad (Omer Hadad)], left.
Good: Omar Haddad (Lina Haddad) sang. The mayor Kim Min (Kim Min-jun) left. They call Kyiv (Kiev) home.
Good: They ran 10.5 km (105 km in ten days). It was -5 degrees (5 degrees below zero).
Good: They built a wide area network (WAN).
Good: She moved to New York (New York State). Omar Haddad (@OmarHaddad) wrote so.
Good: He was born in 1910 (10 years before her), and the club won two titles (one title a year).
"""

import re
import unicodedata
from collections.abc import Iterator

from lint import Category, Document, Fix, Hit, Needs, Severity, Span, rule
from lint.analysis.transliteration import same_name
from lint.patterns import compiled

_BRACKETS = compiled(r"[(\[][ \xa0]?([^()\[\]\n]{2,80}?)[ \xa0]?[)\]]")
_ARTICLE = compiled(r"(?:the|an?)\s", re.IGNORECASE)
_ANY_LETTER = compiled(r"[^\W\d_]{2}")
#: What tells one thing from another: C#, 10.5, -5.
_SIGNS = compiled(r"[+#%]|(?<!\w)[-−](?=\d)|(?<=\d)\.(?=\d)")
_ADDRESS = compiled(r"[@#/:]|\w\.\w")  # a handle or an address
_TOKEN = compiled(r"[\w'’ʻʼ`-]+")
#: A name with its abbreviation behind it, or before it.
_ABBREVIATED = compiled(r"(?:the )?([^\n]+?)(?: [-–—] |, |; | or )([A-Z][A-Za-z&-]{0,6}[A-Z])")
_ABBREVIATION_FIRST = compiled(r"(?:the )?([A-Z][A-Za-z&-]{0,6}[A-Z])(?: [-–—] |, |; | or )(?:the )?([^\n]+)")
_NUMBERS = {
    word: str(number)
    for number, word in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), 1)
}
#: A full name, and the words with capitals before a bracket.
_FULL_NAME = compiled(r"[A-Z][\w’'-]*(?: (?:[A-Z][\w’'-]*|[ae][a-z]{1,2}-[A-Z][\w’'-]+|bin|ibn|abu|de|van)){1,4}")
_NAME_BEFORE = compiled(r"[A-Z][\w’'-]*(?: (?:[A-Z][\w’'-]*|[ae][a-z]{1,2}-[A-Z][\w’'-]+|bin|ibn|abu|de|van)){1,6}\Z")
_SOUND = 0.3  # as far as spellings of one word may be apart
#: A name, its abbreviation and the name again: "Port Union PU (Port Union)".
_SHORT_BEFORE = compiled(r" ?[A-Z][A-Za-z&-]{0,6}[A-Z] ?\Z")
_MARKS = "\"'“”‘’«»"


@rule(Severity.WARNING, category=Category.ADDITION, quoted="report", scope="block", gate=Needs(marks="(["))
def check(document: Document) -> Iterator[Hit]:
    prose = document.prose
    for match in _BRACKETS.finditer(prose):
        opening = match.start() - (prose[max(0, match.start() - 1) : match.start()] in (" ", "\xa0"))
        article = _ARTICLE.match(match[1])
        name = match[1][article.end() if article else 0 :].strip(_MARKS)
        if not _ANY_LETTER.search(name):
            continue
        start = _start(prose, opening, name)
        if start >= 0:
            span = Span(start, match.end())
            yield Hit(span, f"“{name}” is explained by itself", (Fix.replace(Span(opening, match.end()), ""),))
        elif not _ADDRESS.search(name):
            yield from _alike(prose, opening, Span(*match.span()), name)
            yield from _spelled_twice(prose, opening, match.end(), name)


def _start(prose: str, opening: int, name: str) -> int:
    """Return where the same words begin before a bracket, letter for letter; -1 where others stand there."""
    reach = max(0, opening - len(name) - 2)
    before = prose[reach:opening].rstrip(f"{_MARKS} ")
    start = reach + len(before) - len(name)
    same = before.lower().endswith(name.lower()) and not prose[max(0, start - 1) : max(0, start)].isalnum()
    signed = prose[max(0, start - 1) : max(0, start)] in ("-", "−", "+")
    return start if same and not signed else -1


def _alike(prose: str, opening: int, bracket: Span, name: str) -> Iterator[Hit]:
    """Yield a pair that differs in marks or in how a number is written, or that has its abbreviation with it."""
    if (start := _start_alike(prose, opening, name)) >= 0:
        span = Span(start, bracket.end)
        yield Hit(
            span,
            f"“{name}” is explained by itself",
            (Fix.replace(Span(opening, bracket.end), ""),),
            severity=Severity.NOTE,
        )
        return
    short_form = _SHORT_BEFORE.search(prose, max(0, opening - 10), opening)
    if short_form and " " in name and (start := _start_alike(prose, short_form.start(), name)) >= 0:
        yield Hit(
            Span(start, bracket.end),
            f"“{name}” is explained by itself: put the abbreviation in brackets",
            (Fix.replace(Span(short_form.start(), bracket.end), f" ({short_form[0].strip()})"),),
            severity=Severity.NOTE,
        )
        return
    long, short = "", ""
    if (match := _ABBREVIATED.fullmatch(name)) is not None:
        long, short = match[1], match[2]
    elif (match := _ABBREVIATION_FIRST.fullmatch(name)) is not None:
        short, long = match[1], match[2]
    if " " in long and (start := _start_alike(prose, opening, long)) >= 0:
        inner = prose[bracket.start], prose[bracket.end - 1]
        yield Hit(
            Span(start, bracket.end),
            f"“{long}” is explained by itself: the abbreviation is enough",
            (Fix.replace(bracket, short.join(inner)),),
            severity=Severity.NOTE,
        )


def _spelled_twice(prose: str, opening: int, end: int, name: str) -> Iterator[Hit]:
    """Yield a full name with its other spelling in brackets: "Omar Haddad (Omer Hadad)"."""
    within = name.split()
    if not _FULL_NAME.fullmatch(name):
        return
    before = _NAME_BEFORE.search(prose, max(0, opening - 2 * len(name) - 8), opening)
    words = before[0].split()[-len(within) :] if before else []
    if before is None or len(words) != len(within) or before[0].lower().endswith(name.lower()):
        return
    if all(one == other or same_name(one, other, _SOUND) for one, other in zip(words, within, strict=True)):
        start = opening - len(" ".join(words))
        if prose[start:opening] == " ".join(words) and _plain(prose[start:opening]) != _plain(name):
            message = f"“{name}” is the name before the brackets in another spelling"
            yield Hit(Span(start, end), message, severity=Severity.NOTE)


def _start_alike(prose: str, opening: int, name: str) -> int:
    """Return where words begin before a bracket that are the same but for marks; -1 where others stand there."""
    wanted = _plain(name)
    reach = max(0, opening - 2 * len(name) - 8)
    stop = prose.rfind("\n", reach, opening) + 1 or reach
    before = prose[stop:opening].rstrip(f"{_MARKS} ")
    last = before[-1:].lower()
    if last.isascii() and last.isalpha() and last != wanted[-1:] and before.split()[-1].lower() not in _NUMBERS:
        return -1  # nearly all
    tokens = list(_TOKEN.finditer(prose, stop, opening))
    if not wanted or not tokens or prose[tokens[-1].end() : opening].strip(f"{_MARKS} "):
        return -1
    if stop == reach and reach:
        tokens = tokens[1:]  # it may begin inside a word
    for token in reversed(tokens):
        plain = _plain(prose[token.start() : opening])
        if plain == wanted:
            same = _SIGNS.findall(prose[token.start() : opening]) == _SIGNS.findall(name)
            return token.start() if same else -1
        if len(plain) > len(wanted):
            break
    return -1


def _plain(text: str) -> str:
    """Return the letters and figures of a text, without case and accents, and small numbers as figures."""
    words = (_NUMBERS.get(word, word) for word in text.lower().split())
    return "".join(letter for letter in unicodedata.normalize("NFKD", "".join(words)) if letter.isalnum())
