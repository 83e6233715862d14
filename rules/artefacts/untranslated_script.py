"""Words of the source stand in the English text, in their own letters.

A model that cannot read a name, an abbreviation or a headline copies it.
A name's original in brackets, a single Greek letter, a word that is spoken of as a
word and the names of languages, by which a page offers itself in others, are no
fault; hashtags, handles and quoted words are only notes. In HTML, what an element
with `lang` holds is left out.

Bad: The report was first published by [Հետք] in the capital.
Bad: Turnout fell [в отдельных районах] to a third.
Bad: The minister went to Ma[ॉ]sko on Sunday.
Good: The town of Kut (الكوت) lies on the Tigris.
Good: The protesters painted the letter ن on the doors.
Good: Read this in English | العربية | Русский | 中文.
Good: The α-particles were measured in the lab.
"""

import re
from collections.abc import Iterator
from functools import cache

from lint import Category, Document, Hit, Needs, Severity, Span, rule
from lint.analysis.scripts import ScriptRun, in_brackets, in_hashtag, script_runs
from lint.data import rows
from lint.patterns import compiled

_BAR = frozenset("|/·•:")
_OFFERED = compiled(r"\b(?:available|read|versions?|languages?|switch|translated)\b[^.!?]{0,60}\Z", re.IGNORECASE)
_BETWEEN_LANGUAGES = compiled(r"[\s|,;·•/()（）،、-]+")
_QUOTES = "\"'“”‘’«»„‟‹›「」『』《》"
# The word itself is the subject: "the letter ن", "the Arabic word شهيد".
_CITED = compiled(
    r"\b(?:letters?|words?|characters?|terms?|kanji|names?|phrases?|symbols?|logograms?|verbs?|roots?|suffix|prefix|"
    r"pronounced|spel(?:led|t)|meaning|means)[\s,:]+[\"'“‘«]?$",
    re.IGNORECASE,
)


@rule(
    Severity.ERROR,
    category=Category.UNTRANSLATED,
    quoted="report",
    gate=Needs(characters="[\u0370-\u1fff\u2c00-\U0010ffff]"),
)
def check(document: Document) -> Iterator[Hit]:
    prose = document.prose
    for run in document.view(script_runs):
        if _is_symbol(prose, run) or in_brackets(prose, run.span) or _is_language_bar(document, run.span):
            continue
        before = prose[max(0, run.start - 30) : run.start]
        if _CITED.search(before):
            continue
        text = " ".join(prose[run.start : run.end].split())
        shown = text if len(text) <= 40 else text[:39] + "…"
        mild = in_hashtag(prose, run.start) or _is_quoted(prose, run.span)
        yield Hit(run.span, f"“{shown}” is left in {_called(run.script)}", severity=Severity.NOTE if mild else None)


def _is_symbol(prose: str, run: ScriptRun) -> bool:
    """One or two Greek letters: α-particles, μg, ΔT, π."""
    return (run.script == "Greek" and run.end - run.start <= 2) or prose[run.start : run.end] in "ツ"


def _is_language_bar(document: Document, span: Span) -> bool:
    """Are they names of languages in their own script, by which a page is turned to another?"""
    prose = document.prose
    names = [word for word in _BETWEEN_LANGUAGES.split(prose[span.start : span.end]) if word]
    if not all(name in _languages() for name in names):
        return False
    if len(names) > 1 or document.has_seam(span.start - 1, span.end + 1):
        return True
    block = document.block_at(span.start)
    before = prose[block.start if block else 0 : span.start].rstrip()
    after = prose[span.end : block.end if block else len(prose)].lstrip()
    return not (before or after) or before[-1:] in _BAR or after[:1] in _BAR or bool(_OFFERED.search(before))


@cache
def _languages() -> frozenset[str]:
    return frozenset(name for (line,) in rows(__package__, "untranslated_script.tsv", 1) for name in line.split())


def _is_quoted(prose: str, span: Span) -> bool:
    """Return a word or two between quotation marks of their own: a title, a slogan, a word that is explained."""
    return (
        prose[span.start - 1 : span.start] in tuple(_QUOTES)
        and prose[span.end : span.end + 1].strip(".,!?") in (*_QUOTES, "")
        and len(prose[span.start : span.end].split()) <= 6
    )


def _called(script: str) -> str:
    return {"Chinese": "Chinese characters"}.get(script, f"{script} letters")
