"""A number and "of" before a plural without its article: "four of paramedics"."""

from collections.abc import Iterator

from lint import Document, Fix, Hit, Span
from lint.analysis.inflection import forms
from lint.analysis.people import is_person_noun

from ._counted import MEASURES, singulars

_COUNTS = frozenset(
    """two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
    nineteen twenty thirty forty fifty sixty seventy eighty ninety some many several few most""".split()
)
#: After these "of" cannot go.
_WHOLES = frozenset("one each any none all".split())
_LARGEST = 3  # digits: 2024 is a year
#: The number before "of" is that of a part, not of things.
_PARTS = frozenset("chapter page part act phase volume no number size area zone section article line a an the".split())
_PEOPLE = frozenset("wounded injured dead".split())
#: "Four of clubs".
_NEVER = frozenset("clubs hearts spades diamonds cups swords kinds sorts types".split())


def parts(document: Document) -> Iterator[Hit]:
    """Yield each number with "of" and a plural that has neither an article nor a possessive."""
    keys, words, prose = document.lowercase_words, document.words, document.prose
    for of in document.word_positions.get("of", ()):
        if not 0 < of < len(keys) - 1 or not _is_count(keys[of - 1]) or not _is_plural(keys[of + 1]):
            continue
        if not document.runs_on(of - 1, of + 1) or (of > 1 and keys[of - 2] in _PARTS):
            continue
        noun = words[of + 1]
        if not noun.text.islower() or prose[noun.end : noun.end + 1] in ("'", "’", "-"):
            continue
        count, whole = words[of - 1].text, f"{words[of - 1].text} of the {noun.text}"
        if keys[of - 1] in _WHOLES:
            fix, message = Fix.replace(Span(noun.start, noun.start), "the "), f"an article is missing here: “{whole}”"
        else:
            fix = Fix.replace(Span(words[of - 1].end, words[of].end), "")
            message = f"“{count} of {noun.text}”: “{count} {noun.text}” or “{whole}”"
        yield Hit(Span(words[of - 1].start, noun.end), message, (fix,))


def _is_count(key: str) -> bool:
    return key in _COUNTS or key in _WHOLES or (key.isdecimal() and len(key) <= _LARGEST and key != "1")


def _is_plural(key: str) -> bool:
    """Is a word the plural of what is counted one by one?"""
    if key in _NEVER:
        return False
    if key in _PEOPLE:
        return True
    if key in singulars():
        return singulars()[key] not in MEASURES
    singular = key.removesuffix("s")
    return singular != key and is_person_noun(singular) and forms(singular).s == key
