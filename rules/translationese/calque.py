"""A phrase is another language in English words.

Each language builds news of set pieces, and machine translation renders them
word by word: Arabic has a visit "come in the context of", a country "enter the
line" and a minister "consider that" something is so; Russian has it "reported
by the press service"; Hebrew has things "stand at the center". The tables hold
what is odd in English whatever the source; `source-language` in the
configuration adds the phrases of that language that are good English elsewhere
(`calque.ar.tsv` and so on beside the rule; rows marked `source`).

A wording is proposed only where it fits its neighbours and loses no name, number
or subject; elsewhere the message stands alone.

Option source-language: the language that the texts were translated from, as a tag
    ("ar", "ru"). Empty by default: not known.
Option phrases: files of your own rows: pattern, better wording, example, marks and
    note, separated by tabs. None by default.

Bad: The visit [came in the context of] a tour of the region.
Fix: The visit was part of a tour of the region.
Bad: Qatar has tried since spring to [enter this line].
Fix: Qatar has tried since spring to step in.
Bad: The mayor [considered that the] plan had failed.
Fix: The mayor said that the plan had failed.
Bad: [It is worth mentioning that] the airport is shut.
Fix: The airport is shut.
Good: The visit was part of a tour of the region.
Good: The committee considered that option at length.
"""

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from lint import Category, Document, Hit, Severity, rule
from lint.analysis.lexicon import Lexicon, Match, advice

LANGUAGES = ("ar", "de", "es", "fa", "fr", "he", "ja", "ru", "tr", "uk", "zh")


@cache
def lexicon(source_language: str) -> Lexicon:
    """The phrases for a text from a language, known or ("") not; of a language tag only the first part counts."""
    source = source_language.partition("-")[0].lower()
    rows: dict[str, Sequence[str]] = {}
    for language in sorted(LANGUAGES, key=lambda language: language != source):
        for row in Lexicon.of(__package__, f"calque.{language}.tsv").rows:
            pattern, _, _, marks, _ = row
            if language == source or "source" not in marks:
                rows.setdefault(pattern, row)
    return Lexicon(rows.values())


@lru_cache(maxsize=8)
def joined(source_language: str, phrases: Lexicon) -> Lexicon:
    """Our phrases and the user's, who has one table for many documents."""
    ours = lexicon(source_language)
    return ours + phrases if phrases else ours


@rule(Severity.WARNING, category=Category.UNIDIOMATIC_STYLE, quoted="report")
def check(document: Document, *, source_language: str = "", phrases: Lexicon = Lexicon()) -> Iterator[Hit]:  # noqa: B008
    for match in joined(source_language or "", phrases).find(document):
        yield Hit(match.span, _message(document, match), match.fixes, severity=match.severity)


def _message(document: Document, match: Match) -> str:
    text = document.text[match.span.start : match.span.end]
    return advice(f"“{text}” is translated word for word", match, f"“{text}” says nothing")
