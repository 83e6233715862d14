"""Phrases looked for in the words of a document: the engine behind every table of wordings, ours and the users'.

A table has one phrase a row and up to five cells, separated by tabs::

    pattern   better wording   example   marks   note

**pattern**: elements separated by spaces, each of them one place in the running text:

=================  ===================================================================================
``word``           that word, in either case; with a capital in it, only so
``a|b|c``          one of these
``in_light_of|as`` an alternative of several words, joined by ``_``
``<provide>``      any form of a verb or noun: provide, provides, provided, providing
``word?``          may be missing (any element may)
``{0-3}``          a gap of so many words, the fewest that fit; it may span commas but no full stop
``{slot}``         a word of a class, see :data:`SLOTS`; ``{name}`` is a run of up to four capitalised words
``!word|word``     and the next word is none of these
``word,``          a comma follows
``^`` / ``^^``     (first) only at the start of a sentence / of a paragraph
``/expression/``   the whole pattern is a regular expression, run with a time limit; for users' tables
=================  ===================================================================================

**better wording**: alternatives separated by `` / ``; the first is the fix. ``<verb>`` takes the form that the
pattern's first ``<...>`` has in the text, ``{slot}`` the words that stand there, ``{1}`` those of the first element
(``^`` not counted). ``-`` means: leave it out (with the comma and the space after it). Empty: there is only the note.

**example**: a sentence with the phrase, in which the better wording leaves no finding.

**marks**: ``note`` (weaker than the rule's severity), ``source`` (only for texts known to come from the table's
language: the phrase is good English too), ``unquoted`` (not inside quotations: the speaker's voice).

**note**: the reason or the advice, a clause that completes the message.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Self

from lint.data import rows
from lint.document import Document, Span, Word
from lint.rule import DataError, Edit, Fix, Severity

if TYPE_CHECKING:
    import regex

COLUMNS = 5
MARKS = frozenset({"note", "source", "unquoted"})

#: What a user's regular expression may take for one document, in seconds.
TIMEOUT = 1.0

#: Words that say little: they open every clause, so no search begins with one, and ``{noun}`` is never one.
FUNCTION_WORDS = frozenset(
    """a an the this that these those and or but nor so if than then as at by for from in into of off on onto out over
    to up with within without about after against before between during since through toward towards under until upon
    i me my we us our you your he him his she her it its they them their who whom whose which what when where why how
    there here am is are was were be been being do does did done has have had having will would shall should can could
    may
    might must not no all any both each every few many more most much other some such own same only very too also just
    even still yet again ever never now one two said says say new made make""".split()
)

NUMBER_WORDS = frozenset(
    """one two three four five six seven eight nine ten eleven twelve dozen dozens hundred hundreds thousand thousands
    million millions billion billions first second third several""".split()
)
POSSESSIVES = frozenset("my our your his her its their whose".split())
DETERMINERS = POSSESSIVES | frozenset("a an the this that these those no any some each every".split())
PRONOUNS = frozenset("i we you he she it they one who".split())
WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())


@cache
def nationalities() -> frozenset[str]:
    """Adjectives of countries and peoples, in lower case."""
    return frozenset(word for (line,) in rows(__package__, "lexicon.nationalities.txt", 1) for word in line.split())


def _noun(word: Word) -> bool:
    """A content word by its form: there is no tagger, so this takes adjectives and verbs too."""
    return word.text[0].islower() and word.key not in FUNCTION_WORDS and not word.key.endswith("ly")


#: The classes of words that a pattern may ask for.
SLOTS: dict[str, Callable[[Word], bool]] = {
    "nationality": lambda word: word.key in nationalities(),
    "name": lambda word: word.text[0].isupper(),
    "noun": _noun,
    "number": lambda word: word.text[0].isdigit() or word.key in NUMBER_WORDS,
    "figure": lambda word: word.text[0].isdigit() and not word.key[-1].isalpha(),
    "ordinal": lambda word: word.text[0].isdigit() and word.key.endswith(("st", "nd", "rd", "th")),
    "pronoun": lambda word: word.key in PRONOUNS,
    "possessive": lambda word: word.key in POSSESSIVES or word.key.endswith(("'s", "s'")),
    "determiner": lambda word: word.key in DETERMINERS or word.key.endswith(("'s", "s'")),
    "weekday": lambda word: word.key in WEEKDAYS,
    "ing": lambda word: len(word.key) > 4 and word.key.endswith("ing"),
    "ly": lambda word: len(word.key) > 4 and word.key.endswith("ly"),
    "word": lambda word: True,
}
_LONGEST = {"name": 4}


# ---- Inflection


class Forms(NamedTuple):
    """The forms of a word; those of a noun are the first two."""

    base: str
    s: str
    past: str
    participle: str
    ing: str


@cache
def _irregular() -> dict[str, Forms]:
    return {cells[0]: Forms(*cells) for cells in rows(__package__, "lexicon.irregular.tsv", 5)}


_STRESSED_LAST = frozenset(
    "admit commit compel confer control defer equip incur occur permit refer submit transfer".split()
)
_DOUBLED = re.compile(r"[^aeiou]*[aeiou][bdgklmnprt]")


@cache
def forms(lemma: str) -> Forms:
    """The forms of a verb or noun, by a short table of irregular verbs and the rules of spelling."""
    if found := _irregular().get(lemma):
        return found
    s = lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")
    stem = lemma
    if lemma.endswith("e"):
        return Forms(
            lemma, lemma + "s", lemma + "d", lemma + "d", (lemma if lemma.endswith("ee") else lemma[:-1]) + "ing"
        )
    if lemma.endswith("y") and lemma[-2:-1] not in "aeiou":
        return Forms(lemma, lemma[:-1] + "ies", lemma[:-1] + "ied", lemma[:-1] + "ied", lemma + "ing")
    if lemma in _STRESSED_LAST or _DOUBLED.fullmatch(lemma):
        stem += lemma[-1]
    return Forms(lemma, s, stem + "ed", stem + "ed", stem + "ing")


_BE = frozenset("am is are was were be been being".split())
_AUXILIARY = _BE | frozenset("has have had having".split())


# ---- Patterns


class _Element(NamedTuple):
    """One place of a pattern."""

    number: int  # counted from 1
    source: str
    keys: frozenset[str] = frozenset()  # words in lower case
    exact: frozenset[str] = frozenset()  # words in exactly this case
    phrases: tuple[tuple[str, ...], ...] = ()  # alternatives of several words
    slots: tuple[Callable[[Word], bool], ...] = ()
    least: int = 1
    most: int = 1
    negative: bool = False
    comma: bool = False  # a comma follows
    gap: bool = False

    def takes(self, word: Word) -> bool:
        if word.key in self.keys or word.text in self.exact:
            return True
        return any(slot(word) for slot in self.slots)


class _Place(NamedTuple):
    """What an element took: words ``[start, start + length)`` of the document."""

    element: _Element
    start: int
    length: int


_GAP = re.compile(r"\{(\d+)-(\d+)\}")
_WORD = re.compile(r"[^\W_]+(?:['’\-.][^\W_]+)*\.?")
_STOP = re.compile(r"[.!?;:\n]")


def _element(number: int, token: str) -> _Element:
    """Reads one element; raises ValueError with what is wrong."""
    body, comma = (token[:-1], True) if token.endswith(",") else (token, False)
    body, least = (body[:-1], 0) if body.endswith("?") else (body, 1)
    negative = body.startswith("!")
    if match := _GAP.fullmatch(body):
        low, high = int(match[1]), int(match[2])
        if low > high or high > 20:
            raise ValueError(f"the gap {token} must be from few to more words, at most 20")
        return _Element(number, token, slots=(SLOTS["word"],), least=low, most=high, gap=True)
    keys: list[str] = []
    exact: list[str] = []
    phrases: list[tuple[str, ...]] = []
    slots: list[Callable[[Word], bool]] = []
    most = 1
    for alternative in body.removeprefix("!").split("|"):
        if alternative.startswith("{"):
            name = alternative.strip("{}")
            if alternative != f"{{{name}}}" or name not in SLOTS:
                raise ValueError(
                    f"there is no slot {alternative}; the slots are {', '.join(map('{{{}}}'.format, SLOTS))}"
                )
            slots.append(SLOTS[name])
            most = max(most, _LONGEST.get(name, 1))
        elif "_" in alternative:
            parts = tuple(alternative.split("_"))
            if negative or not all(map(_WORD.fullmatch, parts)):
                raise ValueError(f"{token}: words joined by _ must be plain words")
            phrases.append(tuple(part.lower() for part in parts))
        elif alternative.startswith("<"):
            lemma = alternative.strip("<>")
            if alternative != f"<{lemma}>" or not _WORD.fullmatch(lemma):
                raise ValueError(f"{token}: < > holds one word in its plain form")
            keys += forms(lemma)
            if lemma == "be":
                keys += _BE
            elif lemma.endswith("l"):
                keys += (lemma + "led", lemma + "ling")  # the British doubling: labelled
        elif not _WORD.fullmatch(alternative):
            raise ValueError(f"“{alternative or token}” is no word and no element of a pattern")
        elif alternative.islower():
            keys.append(alternative)
        else:
            exact.append(alternative)
    if negative:
        return _Element(number, token, frozenset(keys), frozenset(exact), (), tuple(slots), 0, 0, True)
    return _Element(
        number, token, frozenset(keys), frozenset(exact), tuple(phrases), tuple(slots), least, most, False, comma
    )


class _Pattern(NamedTuple):
    """A compiled pattern: the search begins at the anchor, its rarest plain word, and goes both ways."""

    before: tuple[_Element, ...]  # from the anchor to the left
    anchor: _Element
    after: tuple[_Element, ...]
    start: str  # "", "^" or "^^"

    @property
    def anchors(self) -> frozenset[str]:
        return self.anchor.keys | frozenset(word.lower() for word in self.anchor.exact)


def _rarity(element: _Element) -> int:
    """How good a search word an element is: the length of its shortest word, 0 for one that stands everywhere."""
    if element.least == 0 or element.slots or element.phrases or element.negative:
        return -1
    words = (*element.keys, *element.exact)
    return 0 if not FUNCTION_WORDS.isdisjoint(element.keys) else min(map(len, words))


def _compile(pattern: str) -> _Pattern:
    """Compiles a pattern; raises ValueError with what is wrong."""
    tokens = pattern.split()
    start = tokens.pop(0) if tokens and tokens[0] in ("^", "^^") else ""
    elements = tuple(_element(number, token) for number, token in enumerate(tokens, 1))
    rarities = list(map(_rarity, elements))
    if not rarities or max(rarities) < 0:
        raise ValueError("a pattern needs one plain word that may not be missing")
    at = rarities.index(max(rarities))
    return _Pattern(elements[:at][::-1], elements[at], elements[at + 1 :], start)


# ---- Tables


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of a table."""

    pattern: str
    better: tuple[str, ...] = ()
    example: str = ""
    marks: frozenset[str] = frozenset()
    note: str = ""

    @classmethod
    def read(cls, cells: Sequence[str]) -> Self:
        """Reads the cells of a row; raises ValueError with what is wrong."""
        pattern, better, example, marks, note = (*cells, *[""] * (COLUMNS - len(cells)))[:COLUMNS]
        entry = cls(
            pattern,
            tuple(better.split(" / ")) if better else (),
            example,
            frozenset(marks.split()) if marks else frozenset(),
            note,
        )
        if unknown := entry.marks - MARKS:
            raise ValueError(f"unknown mark {', '.join(sorted(unknown))}; the marks are {', '.join(sorted(MARKS))}")
        if not (better or note):
            raise ValueError("a row needs a better wording or a note")
        return entry


class Match(NamedTuple):
    """A phrase that was found."""

    entry: Entry
    span: Span
    fixes: tuple[Fix, ...]

    @property
    def better(self) -> tuple[str, ...]:
        """The wordings proposed, as they would stand in the text; empty to leave the phrase out."""
        return tuple(fix.edits[0].text for fix in self.fixes)

    @property
    def omit(self) -> bool:
        """Is the advice to leave the phrase out?"""
        return self.entry.better[:1] == ("-",)

    @property
    def severity(self) -> Severity | None:
        """What the row's marks make of the rule's severity."""
        return Severity.NOTE if "note" in self.entry.marks else None


def advice(seen: str, match: Match, omit: str = "") -> str:
    """The message for a match: what is seen, then the wordings and the note of its row.

    ``seen`` is a clause about the phrase, ``omit`` the one for phrases to leave out.
    """
    better = [text for text in match.better if text and not match.omit]
    if match.omit:
        parts = [f"{omit or seen}: leave it out"]
    elif better:
        parts = [f"{seen}: " + " or ".join(f"“{text}”" for text in better)]
    else:
        return f"{seen}: {match.entry.note}"
    return "; ".join([*parts, match.entry.note]) if match.entry.note else parts[0]


class Lexicon:
    """Entries, ready to be looked for. A type for a rule's option too: the users' tables come through :meth:`load`."""

    def __init__(self, entries: Iterable[Entry] = ()) -> None:
        self.entries = tuple(entries)

    @classmethod
    def of(cls, package: str, name: str) -> Self:
        """A table of ours beside a rule: ``Lexicon.of(__package__, "calque.ar.tsv")``."""
        return cls(map(Entry.read, rows(package, name, COLUMNS)))

    @classmethod
    def load(cls, paths: tuple[Path, ...]) -> Self:
        """Tables of a user's, checked: every example must be found, and no longer when the better wording is in."""
        entries: list[Entry] = []
        for path in paths:
            try:
                lines = path.read_text("utf-8-sig").splitlines()
            except OSError as error:
                raise DataError(path, None, f"cannot be read: {error.strerror}") from error
            except UnicodeDecodeError as error:
                raise DataError(path, None, f"is not UTF-8 (at byte {error.start})") from error
            for number, line in enumerate(lines, 1):
                if not line.strip() or line.startswith("#"):
                    continue
                cells = [cell.strip() for cell in line.split("\t")]
                if len(cells) > COLUMNS:
                    raise DataError(
                        path, number, f"{len(cells)} cells, at most {COLUMNS} separated by tabs are allowed"
                    )
                try:
                    entry = Entry.read(cells)
                    check(entry)
                except ValueError as error:
                    raise DataError(path, number, str(error)) from error
                entries.append(entry)
        return cls(entries)

    def __add__(self, other: "Lexicon") -> "Lexicon":
        return Lexicon((*self.entries, *other.entries))

    def __bool__(self) -> bool:
        return bool(self.entries)

    @cached_property
    def _index(self) -> dict[str, list[tuple[int, Entry, _Pattern]]]:
        """Compiled patterns, with the numbers of their rows, by every word that one may be anchored at."""
        index: dict[str, list[tuple[int, Entry, _Pattern]]] = {}
        for row, entry in enumerate(self.entries):
            if not entry.pattern.startswith("/"):
                pattern = _compile(entry.pattern)
                for key in pattern.anchors:
                    index.setdefault(key, []).append((row, entry, pattern))
        return index

    @cached_property
    def _expressions(self) -> tuple[tuple[int, Entry], ...]:
        return tuple((row, entry) for row, entry in enumerate(self.entries) if entry.pattern.startswith("/"))

    def find(self, document: Document) -> Iterator[Match]:
        """All phrases of a document in order; of two that overlap, the first, then the longer, then the earlier row.

        Raises TimeoutError when a user's regular expression takes longer than :data:`TIMEOUT`.
        """
        found = [*self._phrases(document), *self._searches(document)]
        found.sort(key=lambda item: (item[1].span.start, -item[1].span.end, item[0]))
        end = -1
        for _, match in found:
            if match.span.start >= end:
                end = match.span.end
                yield match

    def _phrases(self, document: Document) -> Iterator[tuple[int, Match]]:
        index, words = self._index, document.words
        get = index.get
        candidates = [(at, found) for at, word in enumerate(words) if (found := get(word.key))]
        for at, found in candidates:
            for row, entry, pattern in found:
                places = _match(document, pattern, at)
                if places and (match := _made(document, entry, pattern, places)):
                    yield row, match

    def _searches(self, document: Document) -> Iterator[tuple[int, Match]]:
        for row, entry in self._expressions:
            for found in _expression(entry.pattern).finditer(document.prose, timeout=TIMEOUT):
                span = Span(*found.span())
                if span.start < span.end and not ("unquoted" in entry.marks and document.quoted(span)):
                    fixes = (Fix.replace(span, "" if text == "-" else text) for text in entry.better)
                    yield row, Match(entry, span, tuple(fixes))


def check(entry: Entry) -> None:
    """Does a row do what it says? Raises ValueError with what is wrong."""
    (_expression if entry.pattern.startswith("/") else _compile)(entry.pattern)
    if not entry.example:
        return
    lexicon, document = Lexicon([entry]), Document(entry.example)
    matches = list(lexicon.find(document))
    if not matches:
        raise ValueError("the pattern is not found in its own example")
    for number in range(len(entry.better)):
        text = entry.example
        for match in reversed(matches):
            edits = match.fixes[number].edits
            for edit in reversed(edits):
                text = text[: edit.start] + edit.text + text[edit.end :]
        if list(lexicon.find(Document(text))):
            raise ValueError(f"the pattern is found again in its better wording: “{text}”")


@cache
def _expression(pattern: str) -> "regex.Pattern[str]":
    import regex  # 15 ms, and only users' rows need it

    if len(pattern) < 3 or not pattern.endswith("/"):
        raise ValueError("a regular expression ends with /")
    try:
        return regex.compile(pattern[1:-1])
    except regex.error as error:
        raise ValueError(f"the regular expression is wrong: {error}") from error


# ---- Matching


def _match(document: Document, pattern: _Pattern, at: int) -> list[_Place] | None:
    """The places of a pattern whose anchor is the word ``at``, or None."""
    words = document.words
    anchor = pattern.anchor
    word = words[at]
    if word.key not in anchor.keys and word.text not in anchor.exact:
        return None
    after = _walk(document, pattern.after, 0, at + 1, 1, anchor) if pattern.after else []
    if after is None:
        return None
    before = _walk(document, pattern.before, 0, at - 1, -1, anchor) if pattern.before else []
    if before is None:
        return None
    places = [*reversed(before), _Place(anchor, at, 1), *after]
    last = places[-1]
    if last.element.comma and not document.prose.startswith(",", words[last.start + last.length - 1].end):
        return None
    return places


def _walk(
    document: Document, path: tuple[_Element, ...], at: int, index: int, step: int, near: _Element
) -> list[_Place] | None:
    """The places of ``path[at:]`` from the word ``index`` on, to the right or (step -1) to the left.

    ``near`` is the element passed last. The depth is bounded by the pattern's length, the work by its gaps.
    """
    if at == len(path):
        return []
    element = path[at]
    for count in _counts(document, element, index, step, near):
        rest = _walk(document, path, at + 1, index + step * count, step, element if count else near)
        if rest is not None:
            return [_Place(element, index if step > 0 else index - count + 1, count), *rest] if count else rest
    return None


def _counts(document: Document, element: _Element, index: int, step: int, near: _Element) -> Iterator[int]:
    """How many words from ``index`` on an element may take: for a gap the fewest first, otherwise the most."""
    words = document.words
    if element.negative:
        if not (
            0 <= index < len(words) and _joined(document, element, index, step, near) and element.takes(words[index])
        ):
            yield 0
        return
    if element.gap and element.least == 0:
        yield 0
    reached = 0
    if 0 <= index < len(words) and _joined(document, element, index, step, near):
        for phrase in element.phrases:
            first = index if step > 0 else index - len(phrase) + 1
            if first >= 0 and _reads(document, phrase, first):
                yield len(phrase)
        while reached < element.most and 0 <= (here := index + step * reached) < len(words):
            if (reached and not _joined(document, element, here, step, element)) or not element.takes(words[here]):
                break
            reached += 1
            if element.gap and reached >= element.least:
                yield reached
    if not element.gap:
        yield from range(reached, max(element.least, 1) - 1, -1)
        if element.least == 0:
            yield 0


def _reads(document: Document, phrase: tuple[str, ...], first: int) -> bool:
    """Do the words from ``first`` on read so, with nothing but space between them?"""
    words = document.words[first : first + len(phrase)]
    return tuple(word.key for word in words) == phrase and all(
        document.prose[left.end : right.start].isspace() for left, right in pairwise(words)
    )


def _joined(document: Document, element: _Element, index: int, step: int, near: _Element) -> bool:
    """Does the word ``index``, which ``element`` would take, follow on from the one that ``near`` took?"""
    words = document.words
    left, right = (index - 1, index) if step > 0 else (index, index + 1)
    if left < 0 or right >= len(words):
        return False
    between = document.prose[words[left].end : words[right].start]
    if element.gap or near.gap:
        return not _STOP.search(between)
    if (near if step > 0 else element).comma:
        return between.strip() == ","
    return between == " " or (between.isspace() and between.count("\n") < 2)


def _made(document: Document, entry: Entry, pattern: _Pattern, places: list[_Place]) -> Match | None:
    """The match, unless it stands in the wrong place."""
    words = document.words
    first, last = words[places[0].start], words[places[-1].start + places[-1].length - 1]
    span = Span(first.start, last.end)
    block = document.block_at(span.start)
    if block is None or span.end > block.end:
        return None
    opens = _opens(document, span.start)
    if pattern.start and not (opens and (pattern.start == "^" or _opens_block(document, span.start))):
        return None
    if "unquoted" in entry.marks and document.quoted(span):
        return None
    fixes = (
        _omission(document, span, opens)
        if better == "-"
        else Fix((Edit(*span, wording := _wording(document, better, places)), *_article(words, places, wording)))
        for better in entry.better
    )
    return Match(entry, span, tuple(fixes))


def _opens(document: Document, offset: int) -> bool:
    """Does the word at the offset open a sentence? Quotation marks and dashes before it do not count."""
    sentence = document.sentence_at(offset)
    return sentence is not None and bool(sentence.words) and sentence.words[0].start == offset


def _opens_block(document: Document, offset: int) -> bool:
    block = document.block_at(offset)
    return block is not None and not any(character.isalnum() for character in document.prose[block.start : offset])


_AFTER = re.compile(r"(,?\s+)(\w)?")


def _omission(document: Document, span: Span, opens: bool) -> Fix:
    """Leave the phrase out, with the comma and space after it; the sentence begins with a capital again."""
    after = _AFTER.match(document.prose, span.end)
    if after is None:
        return Fix.replace(span, "")
    if opens and after[2]:
        return Fix((Edit(span.start, after.end(), after[2].upper()),))
    return Fix((Edit(span.start, after.end(1), ""),))


_VOWEL = re.compile(r"(?!uni|use|usu|eu|one|once)[aeiou]|hour|hono|heir", re.IGNORECASE)


def _article(words: Sequence[Word], places: list[_Place], wording: str) -> tuple[Edit, ...]:
    """The edit of an article before the phrase that no longer fits."""
    before = words[places[0].start - 1] if places[0].start else None
    if before is None or before.key not in ("a", "an") or not wording:
        return ()
    right = "an" if _VOWEL.match(wording) else "a"
    return () if before.key == right else (Edit(*before.span, right.capitalize() if before.text[0] == "A" else right),)


_PIECE = re.compile(r"<(\w+)>|\{(\w+)\}")


def _wording(document: Document, better: str, places: list[_Place]) -> str:
    """The better wording, with its forms and slots filled from the text."""
    words, prose = document.words, document.prose

    def fill(match: re.Match[str]) -> str:
        lemma, slot = match[1], match[2]
        if lemma:
            return _inflected(words, places, lemma)
        for place in places:
            if place.element.number == int(slot) if slot.isdigit() else f"{{{slot}}}" in place.element.source:
                return prose[words[place.start].start : words[place.start + place.length - 1].end]
        return ""

    text = re.sub(r" {2,}", " ", _PIECE.sub(fill, better)).strip()
    first = words[places[0].start].text[0]
    return text[:1].upper() + text[1:] if first.isupper() and _opens(document, words[places[0].start].start) else text


def _inflected(words: Sequence[Word], places: list[_Place], lemma: str) -> str:
    """A verb or noun in the form that the pattern's first inflected word has in the text."""
    for place in places:
        for source in re.findall(r"<(\w+)>", place.element.source):
            key = words[place.start].key
            old, new = forms(source), forms(lemma)
            if source == "be" and key in _BE:
                if lemma == "be":
                    return key
                key = {"is": "s", "are": "base", "am": "base", "was": "past", "were": "past"}.get(key, key)
                if key in new._fields:
                    return str(getattr(new, key))
                return {"been": new.participle, "being": new.ing}.get(key, lemma)
            if key not in old:
                continue
            before = [word.key for word in words[max(0, place.start - 2) : place.start]]
            if lemma == "be" and key in (old.base, old.s, old.past):
                return _be(before[-1] if before else "", past=key == old.past)
            if key == old.participle == old.past or (key == old.participle != old.base):
                return new.participle if key != old.past or not _AUXILIARY.isdisjoint(before) else new.past
            return new[old.index(key)]
    return lemma


def _be(subject: str, past: bool) -> str:
    """The form of "be" after a subject's last word: a guess by its ending."""
    plural = subject in ("they", "we", "you") or (
        subject.endswith("s") and not subject.endswith(("ss", "'s", "us", "is"))
    )
    return ("were" if plural else "was") if past else ("are" if plural else "is")
