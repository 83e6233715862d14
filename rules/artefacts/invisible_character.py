"""A character that does not show stands in the text: it breaks search, line ends and the order of words.

Marks of direction, spaces without width, soft hyphens, byte order marks and
control characters come from web pages and word processors. They are no fault
where a script or an emoji needs them.

Bad: The party won[\u200b] a third of the seats.
Fix: The party won a third of the seats.
Bad: The govern[\u00ad]ment resigned.
Fix: The government resigned.
Good: The family 👨\u200d👩\u200d👧 was safe.
Good: The talks cost 5\u00a0million euros.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from lint import Category, Document, Fix, Hit, Needs, Severity, Span, rule
from lint.analysis.names import common_words
from lint.analysis.scripts import FOREIGN
from lint.patterns import compiled

_HIDDEN = (
    "\u0000-\u0008\u000b\u000e-\u001f\u007f\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028-\u202e"
    "\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffc\U000e0001-\U000e007f"
)
_RUN = compiled(f"[{_HIDDEN}]+")
#: What may stand within a word and show nothing there. Anything else may be what is left of a space or of a letter.
_INSIDE_WORDS = compiled("[\u00ad\u200c-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+")
_LAST_LETTERS = compiled(r"[^\W\d_]+\Z")
_FIRST_LETTERS = compiled(r"[^\W\d_]+")
_LONGEST = 40  # letters
_LEADS = ("Ã", "Â", "Ð", "Ñ")  # first bytes of letters that were decoded wrongly
_CALLED = {
    "\u00ad": "a soft hyphen",
    "\u200b": "a space without width",
    "\ufeff": "a byte order mark",
    "\ufffc": "a placeholder of an object",
    "\u2028": "a line separator",
    "\u2029": "a paragraph separator",
}


@rule(Severity.WARNING, category=Category.CHARACTER_ENCODING, quoted="report", gate=Needs(characters=f"[{_HIDDEN}]"))
def check(document: Document) -> Iterator[Hit]:
    text = document.text
    for match in _RUN.finditer(text):
        start, end = match.span()
        if document.prose[start:end] != match[0]:
            continue  # in an address or in code
        before, after = text[start - 1 : start] if start else "", text[end : end + 1]
        if (start == 0 and match[0] == "\ufeff") or _is_needed(match[0], before, after):
            continue
        if match[0] == "\u00ad" and unicodedata.normalize("NFC", text[max(0, start - 2) : start])[-1:] in _LEADS:
            continue  # the second half of a garbled letter, which is for mojibake
        span = Span(start, end)
        glued = before.isalnum() and after.isalnum() and not _INSIDE_WORDS.fullmatch(match[0])
        breaks = any(c in "\u2028\u2029" for c in match[0])
        spaced = glued and all(c == "\u200b" for c in match[0]) and not _is_one_word(document, start, end)
        fix = Fix.replace(span, "\n" if breaks else " " if spaced else "", safe=not glued and not breaks)
        message = f"there is {_called(match[0][0])} {_where(before, after)}"
        yield Hit(span, message, () if _may_join(match[0], before, after) else (fix,))


def _is_one_word(document: Document, start: int, end: int) -> bool:
    """Do the letters on both sides make a word that English or the text has, and are they none by themselves?"""
    text = document.text
    first = _LAST_LETTERS.search(text, max(0, start - _LONGEST), start)
    second = _FIRST_LETTERS.match(text, end)
    if first is None or second is None:
        return False
    parts, whole = (first[0].lower(), second[0].lower()), (first[0] + second[0]).lower()
    return (whole in common_words() or whole in document.vocabulary) and not common_words().issuperset(parts)


def _may_join(run: str, before: str, after: str) -> bool:
    """Would two numbers, or two parts of a double name, be joined that somebody sees or saw apart?"""
    return (before.isdigit() and after.isdigit()) or ("\u00ad" in run and before.islower() and after.isupper())


@cache
def _letter() -> re.Pattern[str]:
    return compiled(f"[{FOREIGN}]")


def _is_needed(run: str, before: str, after: str) -> bool:
    """Joiners inside emoji and in scripts that use them, marks of direction beside letters from right to left."""
    if not (before or after):
        return False
    around = before + after
    if all(c in "\u200c\u200d" for c in run):
        return bool(_letter().match(before)) or any(ord(c) > 0x2190 for c in around)
    if all(c in "\u061c\u200e\u200f\u202a-\u202e\u2066\u2067\u2068\u2069" for c in run):
        return any(unicodedata.bidirectional(c) in ("R", "AL", "AN") for c in around)
    return all("\U000e0020" <= c <= "\U000e007f" for c in run) and before == "\U0001f3f4"  # flags of regions


def _called(character: str) -> str:
    if character in _CALLED:
        return _CALLED[character]
    name = unicodedata.name(character, "").lower()
    return f"an invisible “{name}”" if name else f"a control character (U+{ord(character):04X})"


def _where(before: str, after: str) -> str:
    if before.strip() and after.strip():
        return f"between “{before}” and “{after}”"
    if before.strip():
        return f"after “{before}”"
    return f"before “{after}”" if after.strip() else "here"
