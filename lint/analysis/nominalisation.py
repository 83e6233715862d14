"""Nominal padding: a verb that says little, and a noun in "-ing", "-tion" or "-ment" that does its work.

A rule has a table of *frames*, one a row, with up to six cells separated by tabs::

    governor   determiner   noun   link   better wording   example   note

**governor**: alternatives separated by ``|``, each a verb in its plain form with the words after it (``carry out``,
``be engaged in``), all its forms being meant, or after ``=`` words as they stand (``=with the aim of``).

**determiner**: alternatives before the noun; ``-`` for none.

**noun**: ``*`` for every noun of ``nominalisation.tsv`` and of a verb by rule (:func:`verb_of`), ``*`` and nouns
with ``!`` before them for all but those, or nouns with their verbs: ``approval:approve``.

**link**: the words that must follow the noun, alternatives separated by ``|``.

**better wording**: ``<verb>`` is the noun's verb in the form that the governor has in the text, ``<help> {verb}``
another verb in that form before the noun's verb in its plain form. Empty: there is only the note.

A word between determiner and noun ("a thorough inspection of") would have to become an adverb: then there is no
wording.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, cached_property

from lint.analysis.inflection import AUXILIARIES, BE, Forms, forms
from lint.analysis.memo import remembered
from lint.analysis.phrases.elements import NO_ACTION
from lint.analysis.spelling import in_spelling_of
from lint.analysis.wordclass import BASE, verb_forms
from lint.data import rows
from lint.patterns import compiled
from lint.records import NamedTuple
from lint.rulekit.rule import Edit, Fix
from lint.text.document import Document
from lint.text.model import Span, Word

COLUMNS = 7
_HAVE = frozenset("has have had having".split())
_SUBJECTS = {"is": "s", "are": "base", "am": "base", "was": "past", "were": "past", "be": "base", "been": "participle"}
_NO_OBJECT = frozenset("which whom it which that and or but to".split())
_ARTICLES = frozenset("the a an another".split())
_DETERMINERS = frozenset(
    "a an the this that these those his her its their our my your any some no each every all both him them us".split()
)
_DONE = frozenset("carried conducted performed undertaken effected".split())
_HAPPENED = _DONE | {"place"}
_PAIRS = frozenset((form, "place") for form in ("took", "takes", "take", "taken", "taking"))
#: More that is carried out, with the words that may follow it; the verb is as the noun.
_WORK = {
    noun + ending: (verb, links)
    for verb, links in (
        ("search", "of"), ("survey", "of"), ("review", "of"), ("audit", "of"), ("study", "of"), ("test", "of on"),
        ("check", "of on"), ("raid", "on"), ("attack", "on"), ("strike", "on"), ("inspection:inspect", "of"),
        ("examination:examine", "of"), ("investigation:investigate", "of into"), ("interrogation:question", "of"),
    )
    for noun, verb in [(verb.partition(":")[0], verb.rpartition(":")[2])]
    for ending in ("", "es" if noun.endswith("h") else "s")
}  # fmt: skip
_FAR = 12  # words that may stand between such a noun and its verb
_AGAIN = compiled(r"[.,;:!?()\n]|\b(?:which|that|who|and)\b")  # the verb may belong to something else


class Frame(NamedTuple):
    """A row of a table."""

    governors: tuple[tuple[str, ...], ...]  # words; the first of a verb in its plain form
    fixed: bool  # the governors are no verbs: they stand so and not otherwise
    determiners: frozenset[str]  # "" for none
    verbs: Mapping[str, str]  # of the nouns
    barred: frozenset[str] | None  # the nouns that a row for all nouns leaves out; None for a row with its own
    links: frozenset[str]
    better: str
    example: str
    note: str

    @classmethod
    def read(cls, cells: Sequence[str]) -> "Frame":
        governor, determiner, noun, link, better, example, note = cells
        fixed = governor.startswith("=")
        first, *others = noun.split()
        return cls(
            tuple(tuple(one.split()) for one in governor.removeprefix("=").split("|")),
            fixed,
            frozenset("" if one == "-" else one for one in determiner.split("|")),
            {} if first == "*" else _nouns(noun),
            frozenset(word.removeprefix("!") for word in others) if first == "*" else None,
            frozenset(link.split("|")),
            better,
            example,
            note,
        )

    def verb_of(self, noun: str) -> str:
        """Return the verb of one of the row's nouns; empty for another word."""
        if self.barred is None:
            return self.verbs.get(noun, "")
        return "" if noun in self.barred else verb_of(noun)


class Padding(NamedTuple):
    """Where a frame stands, with the noun's verb and, where it is certain, the wording."""

    span: Span
    frame: Frame
    noun: str
    verb: str
    fix: Fix | None

    @property
    def fixes(self) -> tuple[Fix, ...]:
        return () if self.fix is None else (self.fix,)

    def advice(self, document: Document, seen: str) -> str:
        """Return the message: the words of the text, what is wrong with them, and the wording or the verb to use."""
        text = f"“{document.text[self.span.start : self.span.end]}” {seen}"
        if self.fix is not None:
            return f"{text}: “{self.fix.edits[0].text}”"
        return f"{text}: {self.frame.note or 'use the verb'}, “{self.verb}”"


class Frames:
    """A table of frames, looked for by the first words of their governors."""

    def __init__(self, table: Sequence[Sequence[str]]) -> None:
        self.rows = tuple(Frame.read(row) for row in table)

    @classmethod
    def of(cls, package: str | None, name: str) -> "Frames":
        """Return a table beside a rule: ``Frames.of(__package__, "light_verb.frames.tsv")``."""
        assert package is not None  # a module outside any package has no tables
        return cls(rows(package, name, COLUMNS))

    @cached_property
    def _openings(self) -> dict[str, list[tuple[int, Frame, tuple[str, ...]]]]:
        """Frames by the governor's verb in every form; by the longest word where it is "be" or stands fixed."""
        found: dict[str, list[tuple[int, Frame, tuple[str, ...]]]] = {}
        for frame in self.rows:
            for governor in frame.governors:
                if frame.fixed or governor[0] == "be":
                    shift = max(range(len(governor)), key=lambda at, words=governor: len(words[at]))  # type: ignore[misc]
                    keys = [governor[shift]]
                else:
                    shift, keys = 0, sorted(set(forms(governor[0])))
                for key in keys:
                    found.setdefault(key, []).append((shift, frame, governor))
        return found

    def find(self, document: Document) -> Iterator[Padding]:
        """Yield all frames of a document in order, none inside another."""
        positions, openings = document.word_positions, self._openings
        found = [
            padding
            for key in openings.keys() & positions.keys()
            for number in positions[key]
            for shift, frame, governor in openings[key]
            if (padding := _padding(document, number - shift, frame, governor)) is not None
        ]
        end = -1
        for padding in sorted(found, key=lambda one: (one.span.start, -one.span.end)):
            if padding.span.start >= end:
                end = padding.span.end
                yield padding


def happenings(document: Document) -> Iterator[tuple[Span, str]]:
    """Return where "the signing of the deal took place" hides a verb in a noun, with the noun's verb."""
    words, keys, positions = document.words, document.lowercase_words, document.word_positions
    for at in sorted(at for key in _HAPPENED & positions.keys() for at in positions[key]):
        done = bool(at) and keys[at - 1] in BE and keys[at] in _DONE
        if (keys[at - 1], keys[at]) not in _PAIRS and not done:
            continue
        last = at + (keys[at] == "carried" and keys[at + 1 : at + 2] == ("out",))
        for start in range(at - 3, max(-1, at - _FAR), -1):
            verb, links = (_WORK.get(keys[start]) if done else None) or (verb_of(keys[start]), "of")
            if not verb or keys[start + 1] not in links.split():
                continue
            first = _first(document, start) if done else start - (keys[start - 1] == "the")
            if first == start and not (done and _opens(document, start)):
                continue
            if _AGAIN.search(document.prose, words[start].end, words[at].start) is None:
                yield Span(words[first].start, words[last].end), verb
            break


def _first(document: Document, noun: int) -> int:
    """Return where a noun's article stands, behind which may be an adjective; the noun's own place without one."""
    keys = document.lowercase_words
    return next((at for at in (noun - 1, noun - 2) if at >= 0 and keys[at] in _ARTICLES), noun)


def _opens(document: Document, index: int) -> bool:
    """Does a word open a sentence?"""
    sentence = document.sentence_at(document.words[index].start)
    return sentence is not None and sentence.words[0].start == document.words[index].start


@cache
def _table() -> tuple[dict[str, str], frozenset[str], frozenset[str]]:
    """Return the verbs of the table's nouns, the verbs that it adds, and the words that name no action."""
    table = rows(__package__, "nominalisation.tsv", 2)
    marked = {mark: {word for at, cell in table if at == mark for word in cell.split()} for mark in "+-"}
    return (
        {noun: verb for noun, verb in table if noun not in marked},
        frozenset(marked["+"]),
        NO_ACTION | marked["-"],
    )


def verbs() -> dict[str, str]:
    """Return the verbs of the table's nouns."""
    return _table()[0]


#: How English makes a noun of action of a verb: the end of the noun, and what stands in the verb instead.
_ENDINGS = (
    ("ification", ("ify",)),
    ("ization", ("ize",)),
    ("isation", ("ise",)),
    ("ation", ("ate", "", "e")),
    ("uction", ("uce", "uct")),
    ("umption", ("ume",)),
    ("ision", ("ide", "ise")),
    ("usion", ("ude", "use")),
    ("asion", ("ade",)),
    ("mission", ("mit",)),
    ("position", ("pose",)),
    ("ension", ("end",)),
    ("ansion", ("and",)),
    ("version", ("vert",)),
    ("pulsion", ("pel",)),
    ("tion", ("t", "te")),
    ("ssion", ("ss",)),
    ("ment", ("",)),
    ("ance", ("", "e")),
    ("al", ("", "e")),
)
_OPEN = ("ification", "ization", "isation")  # verbs that news makes as it needs them
_CACHED = 1 << 11  # nouns
_SHORTEST = 7  # letters of such a noun: of shorter ones too many are another word ("station", "ration")


@remembered(_CACHED)
def verb_of(noun: str) -> str:
    """Return the verb of a noun that names an action, from the table or by rule: "annexation" gives "annex".

    Empty where the noun names none or its verb takes no object.
    """
    table, more, things = _table()
    if known := table.get(noun):
        return known
    if len(noun) < _SHORTEST or noun in things:
        return ""
    for ending, verb_endings in _ENDINGS:
        if noun.endswith(ending):
            stem = noun.removesuffix(ending)
            for verb in (stem + end for end in verb_endings):
                if verb in more or _is_verb(verb) or (ending in _OPEN and len(stem) > 3):
                    return verb
            return ""
    return ""


def _is_verb(verb: str) -> bool:
    """Is it a verb of the table, perhaps with "re-", "de-" or "dis-" before it: "decontaminate"?"""
    return BASE in verb_forms(verb) or any(
        verb.startswith(prefix) and len(verb) > len(prefix) + 4 and BASE in verb_forms(verb[len(prefix) :])
        for prefix in ("re", "de", "dis")
    )


def _nouns(cell: str) -> Mapping[str, str]:
    pairs = (word.partition(":") for word in cell.split())
    return {noun: verb.replace("_", " ") for noun, _, verb in pairs}


def _padding(document: Document, number: int, frame: Frame, governor: tuple[str, ...]) -> Padding | None:
    words, keys = document.words, document.lowercase_words
    place = number + len(governor)
    if number < 0 or place >= len(keys):
        return None
    determined = keys[place] in frame.determiners
    if not determined and not ("" in frame.determiners and frame.verb_of(keys[place])):
        return None
    if keys[number + 1 : place] != governor[1:] or not _is_governor(keys[number], governor[0], fixed=frame.fixed):
        return None
    place += determined
    modified = place < len(keys) and not frame.verb_of(keys[place])
    place += modified
    if place + 1 >= len(keys) or not frame.verb_of(keys[place]) or not words[place].text.islower():
        return None
    noun, link, last = keys[place], keys[place + 1], place + 1
    if link not in frame.links or not document.runs_on(number, last):
        return None
    span = Span(words[number].start, words[last].end)
    verb = frame.verb_of(noun)
    fix = None
    if frame.better and not modified and _has_object(document, last):
        fix = _fix(document, number, frame, governor[0], verb, span)
    return Padding(span, frame, noun, verb, fix)


def _is_governor(key: str, first: str, *, fixed: bool) -> bool:
    if fixed or first == "be":
        return key == first if fixed else key in BE
    return True  # it was looked for in all its forms


def _has_object(document: Document, link: int) -> bool:
    """Does the object of the noun follow its link, and after "to" one that cannot be a verb?"""
    if link + 1 >= len(document.words) or not document.runs_on(link, link + 1):
        return False
    word = document.words[link + 1]
    if document.lowercase_words[link] == "to":
        return word.key in _DETERMINERS or not word.text[0].islower()
    return word.key not in _NO_OBJECT


def _fix(document: Document, number: int, frame: Frame, lemma: str, verb: str, span: Span) -> Fix | None:
    """Return the wording in the governor's form, or None where the form is not certain."""
    words = document.words
    form = "base" if frame.fixed else _form(words, number, lemma)
    if form is None:
        return None
    first, *rest = frame.better.split(" ")
    if first == "<verb>":
        head, *particles = verb.split()
        text = " ".join([str(getattr(forms(head), form)), *particles, *rest])
    elif first.startswith("<"):
        text = " ".join([str(getattr(forms(first.strip("<>")), form)), *rest]).replace("{verb}", verb)
    else:
        text = frame.better.replace("{verb}", verb)
    if words[number].text[0].isupper():
        text = text[0].upper() + text[1:]
    return Fix((Edit(*span, in_spelling_of(document, text)),))


def _form(words: Sequence[Word], number: int, lemma: str) -> str | None:
    """The form of the governor, by the auxiliaries before it; None for a passive, and where it is not certain."""
    key = words[number].key
    before = [word.key for word in words[max(0, number - 2) : number]]
    if lemma == "be":
        return _SUBJECTS.get(key)
    found: Forms = forms(lemma)
    if key == found.past or key == found.participle:
        if before and before[-1] in BE:
            return None
        if not _HAVE.isdisjoint(before):
            return "participle"
        return "past" if key == found.past and AUXILIARIES.isdisjoint(before) else None
    return next((name for name in ("base", "s", "ing") if getattr(found, name) == key), None)
