"""An ordinal number has the wrong ending, or stands apart from it.

"The 23th", "the 5-th", "on the 12 th", "the XX century", "the 21 century": the ending goes by the last word of the
number and is joined to it. A date in words ("the seventh of October") is a note: news writes it with
a figure. So is "his 4th year": news writes first to ninth as words, but for dates, names ("the 7th
Circuit"), grades and figures in a headline or beside other ordinals.

Bad: The fair opens on May [23th].
Fix: The fair opens on May 23rd.
Bad: It was the [5-th] bridge in a year.
Fix: It was the fifth bridge in a year.
Bad: The road was shut on the [12 th].
Fix: The road was shut on the 12th.
Bad: It was built in the [XIX-th] century, or in the [XX] century.
Bad: The fair opens on the [seventh of October].
Bad: He fell ill in his [4th] year at sea.
Fix: He fell ill in his fourth year at sea.
Bad: The [XVII–XVIII] centuries, the [V] century and the [21] century were cold, like his [80] birthday.
Fix: The 17th–18th centuries, the fifth century and the 21st century were cold, like his 80th birthday.
Bad: The fair opened on the [first of January] and closed on the [thirty-first of May].
Fix: The fair opened on 1 January and closed on 31 May.
Good: In the 1990 session, the 80 birthday cards were read.
Good: He said on the 5th that it rained, and left on the 6th when it was dry.
Good: The 1st, 22nd, 33rd and 111th roads were shut on the 12th.
Good: He weighed 11 st and lived at 2 Rd House.
Good: They met on the Fourth of July.
"""

from collections.abc import Iterator, Sequence

from lint import BlockKind, Category, Document, Fix, Hit, Needs, Severity, Span, rule
from lint.analysis.english import FUNCTION_WORDS
from lint.patterns import compiled

#: Endings with a figure before them: four plain words are found five times as fast as one pattern of figures.
_MARKS = tuple(
    compiled(rf"{ending}(?:(?<=\d{ending})|(?<=\d.{ending}))(?![\w'’-])") for ending in ("st", "nd", "rd", "th")
)
_ORDINAL = compiled(r"(?<![\w.,/-])(\d{1,3}(?:,\d{3})+|\d{1,4})([-‐‑– ]?)(st|nd|rd|th)$")
_LONGEST = 16  # characters of an ordinal number
_ROMAN_NUMBER = "(?=[XVI])X{0,2}(?:IX|IV|V?I{0,3})"
_ENDED = "(?:[-‐ ]?(?:st|nd|rd|th))?"
_CENTURY = compiled(
    rf"\b(?:{_ROMAN_NUMBER}{_ENDED}(?:[-–]| and | or | to )){{0,2}}{_ROMAN_NUMBER}{_ENDED}(?= (?:century"
    rf"|centuries)\b(?!-))"
)
_ROMAN_BEFORE = compiled(rf"[XVI]{_ENDED} \Z")
_ROMAN_ORDINAL = compiled(rf"\b({_ROMAN_NUMBER}){_ENDED}(?![a-zA-Z])")
#: "The 21 century", "his 80 birthday", where the ending is missing.
_BARE = compiled(r"(\d{1,3}) (?=(?:century|anniversary|birthday|congress|centenary|session)\b(?!-| [a-z]+s\b))")
_NUMBERED = ("century", "anniversary", "birthday", "congress", "centenary", "session")
_BARE_BEFORE = compiled(r"\b(?:the|his|her|its|their|our|early|late|mid|this) \Z")
_ROMAN = {"I": 1, "V": 5, "X": 10}
_UNITS = "first second third fourth fifth sixth seventh eighth ninth"
_DAYS_IN_ORDER: Sequence[str] = (
    f"{_UNITS} tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
    " twentieth"
).split()
_TENS = {"twenty": 20, "thirty": 30}
_DAYS = frozenset((*_DAYS_IN_ORDER, "thirtieth", "thirty-first", *(f"twenty-{unit}" for unit in _UNITS.split())))
_AFTER = compiled(r"(?: ([a-z]+)|[.,;:)”\"]|$|\n)")
_MONTHS = frozenset("January February March April May June July August September October November December".split())
_WORDS: Sequence[str] = _UNITS.split()
_SMALL_NUMBERS = ("1st", "2nd", "3rd", "4th", "5th", "6th", "7th", "8th", "9th")
_SMALL = compiled(r"(?<=[a-z] )(?:1st|2nd|3rd|[4-9]th)(?= [a-z])")
_NOUN = compiled(
    r" (?!of\b|and\b|or\b|to\b|in\b|that\b|at\b|by\b|for\b|with\b|from\b|after\b|before\b|but\b|when\b|as\b|is\b"
    r"|was\b|were\b|will\b|he\b|she\b|they\b|it\b|the\b|said\b|where\b|while\b|because\b|until\b|century\b|percentile\b|arr|grade|district|congressional|amendment|street|avenue"
    r"|floor\b|degree\b|birthday\b)[a-z]{3,}"
)
_ANY = compiled(r"\d(?:st|nd|rd|th)\b")
_PLACED = compiled(r"\b(?:finish|finished|finishes|came|come|comes|ranked|ranks|placed) \Z")
_DATED = compiled(rf"(?:\b[Tt]he|\b(?:{'|'.join(sorted(_MONTHS))})) $")


_GATE = (
    Needs(
        figures=r"\d[-‐‑– ](?:st|nd|rd|th)|(?<!1)(?:1(?:nd|rd|th)|2(?:st|rd|th)|3(?:st|nd|th))|[04-9](?:st|nd|rd)"
        r"|1[123](?:st|nd|rd)"
    )
    | Needs(words="1st 2nd 3rd 4th 5th 6th 7th 8th 9th")
    | Needs(words="century centuries")
    | (Needs(words="anniversary birthday congress centenary session") & Needs(figures=True))
    | (Needs(words=_DAYS) & Needs(words=[month.lower() for month in _MONTHS]))
)


@rule(Severity.WARNING, category=Category.NUMBER_FORMAT, quoted="report", scope="block", gate=_GATE)
def check(document: Document) -> Iterator[Hit]:
    prose = document.prose
    for mark in (mark for pattern in _MARKS for mark in pattern.finditer(prose)):
        match = _ORDINAL.search(prose, max(0, mark.end() - _LONGEST), mark.end())
        if match is None:
            continue
        number, gap, ending = match.groups()
        right = _ending(int(number.replace(",", "")))
        if not gap and ending == right:
            continue
        dated = ending in ("th", "nd") or _DATED.search(prose, max(0, match.start() - _LONGEST), match.start())
        if gap == " " and (ending != right or not dated):
            continue  # "he weighs 21 st", "3 rd" for rounds
        text, span = number + right, Span(*match.span())
        word = len(number) == 1 and number != "0" and _is_word(document, span)
        text = _WORDS[int(number) - 1] if word else text
        yield Hit(span, f"“{match[0]}”: write “{text}”", (Fix.replace(span, text, safe=not word),))
    yield from _small(document)
    if _has_roman_century(document):
        for match in _CENTURY.finditer(prose):
            span = Span(*match.span())
            text = _ROMAN_ORDINAL.sub(lambda roman: _of_century(_value(roman[1])), match[0])
            yield Hit(span, f"“{match[0]}”: write “{text}”", (Fix.replace(span, text),))
    for match in _BARE.finditer(prose) if not document.vocabulary.isdisjoint(_NUMBERED) else ():
        if _BARE_BEFORE.search(prose, max(0, match.start() - _LONGEST), match.start()):
            span, text = Span(*match.span(1)), _of_century(int(match[1]))
            yield Hit(span, f"“{match[1]}”: write “{text}”", (Fix.replace(span, text),), severity=Severity.NOTE)
    words = document.words
    for day in sorted(_DAYS & document.word_positions.keys()):
        for at in document.word_positions[day]:
            month = words[at + 2] if at and at + 2 < len(words) else None
            if month is None or month.text not in _MONTHS or words[at + 1].key != "of" or words[at - 1].key != "the":
                continue
            if words[at].text.islower() and "\n" not in prose[words[at - 1].start : month.end]:
                span = Span(words[at].start, month.end)
                fixes = _date(document, words[at - 1].start, day, month.end)
                says = f"“{prose[slice(*span)]}”: write the day as a figure"
                yield Hit(span, says, fixes, severity=Severity.NOTE)


def _has_roman_century(document: Document) -> bool:
    """Does a Roman numeral stand before a century? To look for all of them takes long."""
    if document.vocabulary.isdisjoint(("century", "centuries")):
        return False
    prose = document.prose
    return any(
        _ROMAN_BEFORE.search(prose, max(0, start - _LONGEST), start)
        for key, places in document.word_positions.items()
        if key.startswith("centur")
        for start in (document.words[at].start for at in places)
    )


def _date(document: Document, start: int, day: str, end: int) -> tuple[Fix, ...]:
    """Propose "7 October" for "the seventh of October", unless it qualifies a noun or opens a sentence."""
    after = _AFTER.match(document.prose, end)
    if document.prose[start] == "T" or after is None or (after[1] and after[1] not in FUNCTION_WORDS):
        return ()
    tens, _, unit = day.partition("-")
    number = (
        30
        if day == "thirtieth"
        else _DAYS_IN_ORDER.index(day) + 1
        if not unit
        else _TENS[tens] + _WORDS.index(unit) + 1
    )
    month = document.prose[start:end].split(" ")[-1]
    return (Fix.replace(Span(start, end), f"{number} {month}"),)


def _of_century(number: int) -> str:
    """Return an ordinal: a word below ten, else a figure."""
    return _WORDS[number - 1] if number < 10 else f"{number}{_ending(number)}"


def _small(document: Document) -> Iterator[Hit]:
    """Yield the first nine ordinals in figures before a common noun."""
    words, positions = document.words, document.word_positions
    for start in sorted(words[at].start for key in _SMALL_NUMBERS for at in positions.get(key, ())):
        match = _SMALL.match(document.prose, start)
        if match is None:
            continue
        span = Span(*match.span())
        if _is_word(document, span) and _NOUN.match(document.prose, span.end):  # places are figure-under-ten's
            word = _WORDS[int(match[0][0]) - 1]
            yield Hit(span, f"“{match[0]}”: write “{word}”", (Fix.replace(span, word),), severity=Severity.NOTE)


def _is_word(document: Document, span: Span) -> bool:
    """Does news write an ordinal number below ten as a word here?"""
    prose, block, sentence = document.prose, document.block_at(span.start), document.sentence_at(span.start)
    if block is None or sentence is None or block.kind is not BlockKind.PARAGRAPH or document.quoted(span):
        return False
    if not prose[max(0, span.start - 2) : span.start - 1].islower():
        return False
    if not _NOUN.match(prose, span.end) and not _PLACED.search(prose, max(0, span.start - _LONGEST), span.start):
        return False
    return len(_ANY.findall(prose, sentence.start, sentence.end)) < 2


def _ending(number: int) -> str:
    """Return the ending of an ordinal number."""
    if number % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def _value(roman: str) -> int:
    """Return the value of a Roman numeral."""
    values = [_ROMAN[letter] for letter in roman]
    return sum(-one if one < following else one for one, following in zip(values, [*values[1:], 0], strict=True))
