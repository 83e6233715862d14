"""Scores of matches that a source has in words ("هدفين لهدف", "tres a cero") and a translation otherwise."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from lint.analysis.bilingual.match import comparable
from lint.analysis.bilingual.model import Number, within
from lint.analysis.bilingual.numerals import numerals
from lint.data import rows
from lint.patterns import compiled
from lint.text.document import Document

_ENGLISH = compiled(
    r"(?<![\d.,:/–-])(\d{1,2})(?:\s?[-–]\s?| to )(\d{1,2})(?![\d:/–-]|[.,]\d|"
    r"[ -](?:year|month|week|day|percent|per cent|%|"
    r"meters|metres|points?\b|people))"
    r"|\b(one|two|three|four|five|six|seven)(?:-| goals? to )(nil|zero|one|two|three|four|five|six)\b",
    re.IGNORECASE,
)
_NOTHING = frozenset("zéro cero zero null nil صفر لا_شيء sıfır nul".split())


@cache
def _expressions(language: str) -> tuple[tuple[re.Pattern[str], tuple[str, ...]], ...]:
    """Return the expressions for scores in a language, each with what stands for groups that are not there."""
    return tuple(
        (compiled(rf"(?<!\w)(?:{form})(?!\w)", re.IGNORECASE), tuple(goals.split()))
        for code, goals, form in rows(__package__, "scores.tsv", 3)
        if code == language
    )


def _goals(word: str, language: str) -> int | None:
    """Return a number of goals that a word or a figure says, None if it says none."""
    if word.isdecimal():
        return int(word)
    if word.lower().replace(" ", "_") in _NOTHING:
        return 0
    found = [reading.value for reading in numerals(word, language) if reading.kind in ("unit", "ten", "loose")]
    return int(found[0]) if found and found[0] == int(found[0]) else None


def scores(text: str, language: str) -> list[Number]:
    """Return the scores that a text has in words, in order: the goals of both sides, the more first."""
    found = []
    for expression, goals in _expressions(language):
        for match in expression.finditer(text):
            said = [_goals(each.format(*match.groups()), language) for each in goals]
            if None not in said:
                found.append(_score(match, said))
    return sorted(found)


def _score(match: re.Match[str], goals: "list[int | None]") -> Number:
    more, less = sorted((goal or 0 for goal in goals), reverse=True)
    return Number(*match.span(), (("score", 100 * more + less), Decimal(more)), "score")


def _english(text: str) -> list[Number]:
    found = []
    for match in _ENGLISH.finditer(text):
        goals = [_goals(word, "en") for word in match.groups() if word]
        if None not in goals:
            found.append(_score(match, goals))
    return found


def exchanged_scores(document: Document) -> Iterator[tuple[Number, Number]]:
    """Yield the only score of a sentence's source, in words, and the only one of the sentence, where they differ."""
    both = document.view(comparable)
    if both is None or not (theirs := scores(both.source.text, both.language)):
        return
    ours = _english(both.target.text)
    for index, pair in enumerate(both.pairs if ours else ()):
        if not (pair.source and pair.target and pair.sure):
            continue
        here, there = within(ours, pair.target), within(theirs, pair.source)
        if len(here) != 1 or len(there) != 1 or here[0].value == there[0].value:
            continue
        around = both.around(index)[0]
        if around and not any(here[0].value == other.value for other in within(theirs, around)):
            yield there[0], here[0]
