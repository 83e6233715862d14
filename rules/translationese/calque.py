"""A phrase is another language in English words.

Each language builds news of set pieces, and machine translation renders them word by word: Arabic has a visit "come
in the context of", a country "enter the line" and a minister "consider that" something is so; Russian has it
"reported by the press service"; Hebrew has things "stand at the center". The tables hold what is odd in English
whatever the source. Rows marked `source` are good English elsewhere: they count only in texts from the table's
language, which is the configured `source-language` or, as a note, the one that the countries a text names and its
other phrases tell (the worst, marked `sure`, as warnings there too). Where nothing tells the language but small words
tell that a text is translated, those that are odd in a translation from any language count. A phrase that no corpus
of translations has shown yet is a note (`unconfirmed`). In a text that was surely written in English a single note is
left out.

The message says what is wrong: translated word for word, officialese (`officialese`),
longer than it needs (`padding`), or good English that translations overuse (`habit`).
The last three are left alone inside quotations, where they are how somebody spoke.

A wording is proposed only where it fits its neighbours and loses no name, number
or subject; elsewhere the message stands alone.

Option source-language: the language that the texts were translated from, as a tag
    ("ar", "ru"); empty: not known, so it is guessed.
Option guess: whether to guess the language where it is not configured.
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

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, partial

from lint import Category, Document, Hit, Severity, rule
from lint.analysis.lexicon import COLUMNS, Lexicon, PhraseMatch, advice
from lint.analysis.origin import KIN, origin
from lint.analysis.phrases.match import KINDS
from lint.analysis.phrases.widening import widened
from lint.analysis.translated import is_original, is_translated
from lint.data import rows

LANGUAGES = ("ar", "de", "es", "fa", "fr", "he", "ja", "ru", "tr", "uk", "zh")
#: The table of what is odd in translations from any language; all its rows are marked `source`.
_ANY = "any"
_FILES = (*(f"calque.{language}.tsv" for language in (*LANGUAGES, _ANY)), "calque.py")

#: What the message says of a row by its mark; of the others, that they are translated word for word.
_LONG = "takes more words than it needs"
_FAULTS = (
    ("padding", _LONG),
    ("officialese", "is officialese"),
    ("habit", "is a habit of translations"),
)

#: What is odd only in translations counts in texts that small words tell to be translated, and in those that name a
#: country and have so many words, or so many to a phrase that is odd anywhere.
_SHORT, _WORDS_A_PHRASE = 150, 400


@cache
def lexicon(source_language: str) -> Lexicon:
    """Return the phrases for a text from a language ("" if unknown); of a language tag only the first part counts."""
    source = source_language.partition("-")[0].lower()
    known = source if source in LANGUAGES else ""
    return Lexicon.kept(str(__package__), f"calque {known}", _FILES, partial(_rows, known), usual=not known)


def _rows(source: str) -> tuple[Sequence[str], ...]:
    found: dict[str, Sequence[str]] = {}
    known = _languages()
    sources = (source, KIN.get(source, source))
    for language in sorted(LANGUAGES, key=lambda language: language != source):
        for row in _table(language):
            pattern, _, _, marks, _ = row
            if language in sources or "source" not in marks:
                found.setdefault(pattern, (*row, " ".join(known.get(pattern, ()))))
    for row in _table(_ANY) if source else ():
        found.setdefault(row[0], (*row, ""))
    return tuple(found.values())


@cache
def only_from(language: str) -> Lexicon:
    """Return the phrases that are odd only in texts from a language; "": from any."""
    make = partial(_rows_only_from, language)
    return Lexicon.kept(str(__package__), f"calque only {language}", _FILES, make, alone=True)


def _rows_only_from(language: str) -> tuple[Sequence[str], ...]:
    found = {
        row[0]: row
        for each in (_ANY, KIN.get(language, language), language)
        if each
        for row in _table(each)
        if "source" in row[3].split()
    }
    return tuple(found.values())


@cache
def _table(language: str) -> Sequence[Sequence[str]]:
    return tuple(map(widened, rows(str(__package__), f"calque.{language}.tsv", COLUMNS)))


def _languages() -> Mapping[str, Sequence[str]]:
    """Return the languages whose tables have a pattern, for the rows that count in any text."""
    found: dict[str, list[str]] = {}
    for language in LANGUAGES:
        for pattern, _, _, marks, _ in _table(language):
            if "source" not in marks.split():
                found.setdefault(pattern, []).append(language)
    return found


@rule(Severity.WARNING, category=Category.UNIDIOMATIC_STYLE, quoted="report")
def check(
    document: Document,
    *,
    source_language: str = "",
    guess: bool = True,
    phrases: Lexicon = Lexicon(),
) -> Iterator[Hit]:
    matches = list(_found(document, lexicon(source_language or ""), phrases))
    notes = sum(match.severity is Severity.NOTE for match in matches)
    chosen = notes == 1 and not source_language and guess and is_original(document)
    for match in matches:
        if not (chosen and match.severity is Severity.NOTE):
            yield Hit(match.span, _message(document, match), match.fixes, severity=match.severity)
    if source_language or not guess:
        return
    known = {match.entry.pattern: match.entry.languages for match in matches if match.entry.languages}
    language = origin(document, known.values())
    language = language if language in LANGUAGES else ""
    short = language and len(document.words) <= max(_SHORT, len(matches) * _WORDS_A_PHRASE)
    translated = is_translated(document)
    if not (short or translated):
        return
    taken = [match.span for match in matches]  # in order, without overlaps
    for match in _found(document, only_from(language)):
        before = bisect_left(taken, (match.span.end, 0)) - 1
        if before < 0 or not taken[before].overlaps(match.span):
            severity = None if translated and "sure" in match.entry.marks else Severity.NOTE
            yield Hit(match.span, _message(document, match), match.fixes, severity=severity)


def _found(document: Document, lexicon: Lexicon, *more: Lexicon) -> Iterator[PhraseMatch]:
    """Yield the phrases of a document. In a quotation, what is only long-winded or official is how somebody spoke."""
    for match in lexicon.find(document, *more):
        if KINDS.isdisjoint(match.entry.marks) or not document.quoted(match.span):
            yield match


def _message(document: Document, match: PhraseMatch) -> str:
    text = document.text[match.span.start : match.span.end]
    fault = next((said for mark, said in _FAULTS if mark in match.entry.marks), "is translated word for word")
    if fault == _LONG and len(text.split()) == 1:
        fault = "adds nothing"
    return advice(f"“{text}” {fault}", match, f"“{text}” says nothing")
