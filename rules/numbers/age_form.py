"""An age is not in the form that English gives it.

German, Hebrew and Japanese news write "Nabil Aziz (37)"; English news puts the age between commas. "A
37-years-old driver", "a 37 year old driver" and "aged of 37" lack a hyphen or have a word too many, and so do
"44 years of age" and "the girl, 11 years,". In brackets, minutes of goals, scores, numbers of players and lists
are passed over. An age in brackets that stands beside the name once more is left out.

Bad: Police arrested [Nabil Aziz (37)] on Monday.
Fix: Police arrested Nabil Aziz, 37, on Monday.
Bad: The driver was [Nabil Aziz (37 years old)].
Fix: The driver was Nabil Aziz, 37.
Bad: The [37-years-old] driver was hurt.
Fix: The 37-year-old driver was hurt.
Bad: A [12 year old] was hurt, and so was his [3-year old] dog.
Fix: A 12-year-old was hurt, and so was his 3-year-old dog.
Bad: The driver is [37-years-old].
Fix: The driver is 37 years old.
Bad: The driver, [aged of 37], was hurt.
Fix: The driver, aged 37, was hurt.
Bad: Omar Haddad, [37 years old], was hurt. A girl [aged 7 years] fled.
Fix: Omar Haddad, 37, was hurt. A girl aged 7 fled.
Bad: The victim, [23 years old], was a student.
Fix: The victim, 23, was a student.
Bad: The fire killed a [6 years old] girl and a [3-months-old] baby. A [sixty-year old] farmer fled.
Fix: The fire killed a 6-year-old girl and a 3-month-old baby. A sixty-year-old farmer fled.
Bad: The [singer (54)] thanked her fans.
Fix: The singer, 54, thanked her fans.
Bad: His wife [Lina (62)] is [81 year old]. Two [15-years-olds] and [12 year olds] fled.
Fix: His wife Lina, 62, is 81 years old. Two 15-year-olds and 12-year-olds fled.
Bad: A woman [of 45 years of age] and a girl, [11 years], fled. He, [44 years of age], died at the age of [44 years].
Fix: A woman aged 45 and a girl, 11, fled. He, 44, died at the age of 44.
Bad: They met [Omar Haddad (26)], a 26-year-old designer. The 54-year-old singer, [Lina Aziz (54)], left.
Fix: They met Omar Haddad, a 26-year-old designer. The 54-year-old singer, Lina Aziz, left.
Bad: A [12-year] boy was hurt.
Fix: A 12-year-old boy was hurt.
Good: The sentence, 12 years, is long. The 12-year term is for people over 18 years of age. He led a 12-year war.
Good: Police arrested Nabil Aziz, 37, on Monday. The 37-year-old driver is 37 years old.
Good: Goals by Nabil Aziz (37) and Omar Haddad (81) won the match.
Bad: [Omar Haddad (26)], a designer, has a 26-year-old brother.
Fix: Omar Haddad, 26, a designer, has a 26-year-old brother.
Good: She quotes Nabil Aziz (2019) and the study (37).
"""

import re
from collections import Counter
from collections.abc import Iterator

from lint import BlockKind, Category, Document, Fix, Hit, Needs, Severity, Span, rule
from lint.analysis.names import Kind, names
from lint.analysis.people import is_person_noun
from lint.analysis.places import string_places
from lint.patterns import compiled

_AGE = compiled(r" \(((?:1[0-9]|[2-9][0-9]))(?: years?(?: old)?)?\)(?=([,.;:]|\s|$))")
#: The same age behind the brackets, "(26), a 26-year-old designer", and before the name.
_AGE_AFTER = compiled(r",? (?:(?:an?|the|who|is|was|now) ){0,3}(?:aged (\d\d)|(\d\d)[- ]years?[- ]old)\b")
_AGE_BEFORE = compiled(r"\b(\d\d)-year-old(?: [\w'’-]+){0,3},? \Z")
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_ONES = "one|two|three|four|five|six|seven|eight|nine"
_IN_WORDS = rf"(?:{_TENS})(?:-(?:{_ONES}))?|{_ONES}|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen"
_OLD = compiled(rf"(?<![\w.,–-])(\d{{1,3}}|{_IN_WORDS})([ -])(years?|months?|weeks?|days?)([ -])old(s?)\b(?!-)")
#: Before an age that qualifies a noun: "two 17 years old boys".
_QUALIFIED = compiled(
    rf"\b(?:an?|the|this|that|his|her|its|their|our|my|another|{_ONES}|ten|\d{{1,2}}) \Z", re.IGNORECASE
)
#: "The singer (54) thanked": a person without a name.
_PERSON = compiled(r"\b[Tt]he ([a-z]{3,20}) \((\d\d)\)(?= [a-z]|[.,;])")
_AGED = compiled(r"aged (?<=\Waged )(?:of (\d{1,3})|(\d{1,3}) years?(?: old)?)\b(?! to\b| and\b)")
_YEARS = compiled(r"year(?<=\d[ -]year)s?\b")
_NUMBER = compiled(r"(?<![\w.,–-])\d{1,3}\Z")
_BE = compiled(r"\b(?:is|are|was|were|am|be|been|turned) \Z")
_OF = compiled(r"\b(?:man|woman|boy|girl|child|person|teenager|[a-z]+er|[a-z]+or|[a-z]+ist) (of )\Z")
_AGE_OF = compiled(r"\bage of (?:only |just |about |around )?\Z")
_PERSON_BEFORE = compiled(r"\b([a-z]{3,20}), \Z")
_CHILD = compiled(
    r" (?:boy|girl|man|woman|child|toddler|teenager|pensioner|baby|infant|schoolboy|schoolgirl)s?\b"
    r"(?! (?:care|boom|plan|scheme|labou?r|abuse|hunt|[a-z]{3,}(?:ion|ment))\b)"
)
#: "At the age of 6 years and 3 months", "6 years 3 months": the unit is needed.
_MORE = compiled(r" (?:and|or|to)\b|,? \d")
#: "His wife Lina (62)": a single name behind a word of kinship.
_KIN_NAMED = compiled(
    r"\b(?:wife|husband|son|daughter|brother|sister|mother|father|partner|widow|widower|nephew|niece|cousin"
    r"|uncle|aunt"
    r"|grand(?:son|daughter|mother|father)|friend|girlfriend|boyfriend|fianc[eé]e?) ([A-Z][\w’'-]+)\Z"
)
#: After a name and a comma: "Omar Haddad, 37 years old,".
_APPOSED = compiled(r" year(?:(?<=\w, \d year)|(?<=\w, \d\d year))s? old(?=[,.;])")
_NAMED = compiled(r"\b[A-Z][\w’'-]+, \Z")
_NOUN = compiled(
    r" (?!(?:and|or|but|when|in|at|on|who|with|the|to|for|from|now|today|by|as|that|last|this|a|an|is|was"
    r"|than|if|while"
    r"|were|are|has|had|after|before|since)\b)[a-z]"
)
_SPORT = compiled(
    r"\b(?:goals?|scor(?:ed|ers?)|minutes?|half(?:-time)?|penalt(?:y|ies)|substitut\w+|innings|wickets?"
    r"|points?|match(?:es)?"
    r"|games?|laps?|stroke|sets?|round|chapter|page|note|figure|ref)\b|\d['’′]\)",
    re.IGNORECASE,
)
_REACH = 24  # characters before a number
#: Before a number that is said of somebody: "she is 81 year old".
_PREDICATE = compiled(
    rf"\b(?:is|are|am|was|were|be|been|being|turned|aged|only|just|now|(?:{_ONES}|\d{{1,2}}) (?:and|to|or)"
    rf"|about|almost|nearly) \Z"
)
_BEFORE_NAME = 60  # characters before a name in which its age may stand
_LONGEST = 30  # characters from a number in words to "old"
_LIST = 3  # so many in a paragraph are a list: a squad, a table, references
_BESIDE = 150  # characters on either side in which a word of sport makes the number something else


@rule(
    Severity.WARNING,
    category=Category.NUMBER_FORMAT,
    quoted="skip",
    gate=Needs(figures=r" \(\d\d")
    | Needs(words="old olds aged year years", figures=True)
    | (Needs(words="old olds") & Needs(words="year years month months week weeks day days")),
)
def check(document: Document) -> Iterator[Hit]:
    yield from _in_brackets(document)
    if not document.vocabulary.isdisjoint(("old", "olds", "aged")):
        yield from _hyphens(document)
    for hit in _of_age(document):
        yield hit._replace(severity=Severity.NOTE)


def _ages(prose: str) -> Iterator[re.Match[str]]:
    """Yield what ends in "old" and has a number: from its end, since that is rarer than numbers."""
    for end in string_places(prose, ("old",)):
        for match in _OLD.finditer(prose, max(0, end - _LONGEST), end + len("olds-")):
            if match.end(4) == end:
                yield match


def _hyphens(document: Document) -> Iterator[Hit]:
    """Ages with a hyphen or a letter too many or too few."""
    prose = document.prose
    for match in _ages(prose):
        number, first, years, second, plural = match.groups()
        noun = _NOUN.match(prose, match.end()) is not None
        one = years[:-1] if years.endswith("s") else years
        before = prose[max(0, match.start() - _REACH) : match.start()]
        if years != one and (first, second) == (" ", " ") and not plural and not (noun and _QUALIFIED.search(before)):
            continue
        if years == one and ((first, second) == ("-", "-") or (number in ("1", "one") and not noun)):
            continue
        if years == one and not (noun or plural or _QUALIFIED.search(before) or first == "-" or second == "-"):
            before_noun = prose[match.end() : match.end() + 2].strip().isupper() or not _PREDICATE.search(before)
        else:
            before_noun = bool(plural) or years == one or noun
        text = f"{number}-{one}-old{plural}" if before_noun else f"{number} {one}s old"
        yield _hit(document, Span(*match.span()), text)
    for match in _AGED.finditer(prose):
        yield _hit(document, Span(*match.span()), f"aged {match[1] or match[2]}")
    for match in _APPOSED.finditer(prose):
        start = prose.rindex(" ", 0, match.start()) + 1
        if _NAMED.search(prose, max(0, start - _BESIDE // 5), start) or _follows_person(prose, start):
            yield _hit(document, Span(start, match.end()), prose[start : match.start()])


def _of_age(document: Document) -> Iterator[Hit]:
    """Yield ages with "years" where English has only the number, or "year" without "old"."""
    prose = document.prose
    for years in _YEARS.finditer(prose) if not document.vocabulary.isdisjoint(("year", "years")) else ():
        number = _NUMBER.search(prose, max(0, years.start() - len("100 ") - 1), years.start() - 1)
        if number is None:
            continue
        start, end = number.start(), years.end()
        begin, plain = max(0, start - _LONGEST), years[0] == "years" and prose[number.end()] == " "
        if prose.startswith(" of age", end):
            end += len(" of age")
            if of := _OF.search(prose, begin, start):
                yield _hit(document, Span(of.start(1), end), f"aged {number[0]}")
            elif _BE.search(prose, begin, start) or (
                prose[start - 2 : start] == ", " and prose[end : end + 1] in ",.;"
            ):
                yield _hit(document, Span(start, end), number[0])
        elif _CHILD.match(prose, end) and _QUALIFIED.search(prose, begin, start):
            yield _hit(document, Span(start, end), f"{number[0]}-year-old")
        elif plain and _AGE_OF.search(prose, begin, start) and not _MORE.match(prose, end):
            end += len(" old") if prose.startswith(" old", end) else 0
            yield _hit(document, Span(start, end), number[0])
        elif plain and prose[end : end + 1] == "," and _follows_person(prose, start):
            yield _hit(document, Span(start, end), number[0])


def _follows_person(prose: str, start: int) -> bool:
    """Does a word for a person and a comma stand right before?"""
    person = _PERSON_BEFORE.search(prose, max(0, start - _LONGEST), start)
    return person is not None and is_person_noun(person[1])


def _hit(document: Document, span: Span, text: str) -> Hit:
    return Hit(span, f"“{document.text[slice(*span)]}”: write “{text}”", (Fix.replace(span, text),))


def _is_sport(document: Document, span: Span) -> bool:
    """Is a word of sport near, so that the number may be a minute or points?"""
    block = document.block_at(span.start)
    begin, end = (block.start, block.end) if block else span
    return _SPORT.search(document.prose, max(begin, span.start - _BESIDE), min(end, span.end + _BESIDE)) is not None


def _in_brackets(document: Document) -> Iterator[Hit]:
    """Ages in brackets after a person's name."""
    prose = document.prose
    ages = {match.start(): match for match in _AGE.finditer(prose)}
    done: set[int] = set()
    for start in ages:
        person = _PERSON.search(prose, max(0, start - len("the ") - 20), start + len(" (54). "))
        if (
            person
            and person.end(1) == start
            and is_person_noun(person[1])
            and not _is_sport(document, Span(*person.span()))
        ):
            yield _between_commas(document, person.start(1), ages[start])
        elif (kin := _KIN_NAMED.search(prose, max(0, start - _BESIDE), start)) and not _is_sport(
            document, Span(*kin.span())
        ):
            yield _between_commas(document, kin.start(1), ages[start])
            done.add(start)
    if not ages:
        return
    together = Counter(document.block_at(start) for start in ages)
    for mention in document.view(names):
        stopped = prose[mention.end : mention.end + 1] == "." and prose[mention.end - 2] == " "  # "Mehmet K."
        end = mention.end + stopped
        match = ages.get(end) if end not in done else None
        if match is None or mention.kind not in (Kind.PERSON, Kind.UNKNOWN):
            continue
        if len(mention.parts) < 2 and mention.kind is not Kind.PERSON:
            continue
        block = document.block_at(mention.start)
        if block is None or block.kind not in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM):
            continue
        if together[block] >= _LIST:
            continue
        if _is_sport(document, Span(mention.start, match.end())):
            continue
        yield _between_commas(document, mention.start, match)


def _between_commas(document: Document, start: int, age: re.Match[str]) -> Hit:
    """Return the hit for a name from ``start`` and the age in brackets behind it."""
    name, span = document.text[start : age.start()], Span(start, age.end())
    if _is_given_twice(document, start, age):
        return Hit(
            span,
            f"“{document.text[slice(*span)]}”: the age comes again beside it, leave it out here",
            (Fix.replace(span, name),),
        )
    comma = "" if (age[2] or "") in (",", ".", ";", ":", "") else ","
    fix = Fix.replace(span, f"{name}, {age[1]}{comma}")
    return Hit(span, f"“{document.text[slice(*span)]}”: write the age between commas", (fix,))


def _is_given_twice(document: Document, start: int, age: re.Match[str]) -> bool:
    """Does the same age stand once more right behind the brackets, or before the name that begins at ``start``?"""
    after = _AGE_AFTER.match(document.prose, age.end())
    before = _AGE_BEFORE.search(document.prose, max(0, start - _BEFORE_NAME), start)
    return bool((after and age[1] in after.groups()) or (before and age[1] == before[1]))
