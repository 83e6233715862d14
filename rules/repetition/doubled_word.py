"""A word stands twice or more in a row.

A typist doubles "the"; a decoder that loops doubles anything, many times over,
also within hyphens and slashes. Doubles that English has stay silent ("that that",
"had had", "very very", "bye bye"), names that are doubles ("Walla Walla", "Ni Ni"),
and numbers written in groups. A function word or a number that stands twice is only a
warning, for people make that slip too; so is a name that may begin a new sentence. A
phrase that stands twice in a row is for looped-phrase.

Bad: The mayor opened [the the] bridge on Monday.
Fix: The mayor opened the bridge on Monday.
Bad: They found a garage for your own [car car car car] there.
Bad: The aid was sent on [Tuesday Tuesday].
Bad: It was a store of [plutonium-plutonium-plutonium] for the reactor.
Good: She said that that was all she had had time for.
Good: The actress Ni Ni flew to Walla Walla.
Good: The talks were very, very long.
"""

import re
from collections.abc import Iterator
from operator import eq

from lint import Category, Document, Fix, Hit, Severity, Span, rule
from lint.analysis.stems import FUNCTION_WORDS
from lint.patterns import compiled

#: Words that English writes twice in a row for emphasis or as one word, in any number.
DOUBLES = frozenset(
    """
    very really many much far long so no yes never always too way big please just super real good old right first
    ah aye baa bang bing blah bling boo bye cha chop chow clap click cou ding dong dum fifty goody ha haha hah he hear
    heart heh hey hi ho hot hubba hush knock la lah log loud lu mahi meow mm na nah night now nom oh okay ok oy pah pom
    pong pooh poo puff rah sh shh ta tap tick tom tsk tuk tut uh um weep well win wink woof wow ya yada yay yeah yo yum
    zip plus left
    """.split()
)

# Words that grammar puts side by side, each in a clause of its own: "what it is is clear", "the men in in-trays".
_BY_GRAMMAR = frozenset("that had is was do her on in it you who what there here this more".split())

#: Names that are doubles, and given names that are often also the father's.
_NAMES = frozenset(
    """
    abdullah ahmad ahmed ali baden bella boutros duran hassan hussein ibrahim mohamed mohammad mohammed muhammad omar
    pago phi sadiq said salah saleh sirhan sing tora wagga walla woy yusuf agar aye bobo bora cous gogo humbert khalid
    khaled mahmoud moana mustafa nuku thomas william owen neville
    """.split()
)

# Doubling these is a slip of the keyboard, and to drop one is certain: no grammar puts them side by side.
_CERTAIN = frozenset("the a an of and or but their its our my".split())
_KIN = compiled(r"-(?:grand|uncle|aunt|niece|nephew)", re.IGNORECASE)

# A word with its own hyphens and apostrophes, once more or more often, with white space or a slash between.
_ROW = compiled(
    r"""\b(?<![-'’.,&@#])
    (\w++(?:[-'’.,]\w++)*+)
    (?:(?:[ \t\xa0]++|/|[ \t\xa0]*+\n[ \t\xa0]*+)\1(?![-\w&]|[.,]\w))++""",
    re.IGNORECASE | re.VERBOSE,
)
_CHAIN = compiled(r"-(\w{3,40}+)(?:-\1\b)++", re.IGNORECASE)
_CODE = compiled(r"[A-Za-z]\d{1,2}")  # "D9"
_VERB = compiled(r"(?:['’]s)?\s(?:is|are|was|were|has|have|had|will|would|can|could|may|must|said|says)\b")
_SYLLABLE = compiled(r"(?:[bpmfdtnlgkhjqxzcsrwy]|[zcst]h)?[aeiou]{1,3}(?:n|ng|r)?")  # of Chinese and Burmese names
_GROUP_BEFORE = compiled(r"\d[ \xa0.,/:-]?\Z")
_GROUP_AFTER = compiled(r"[ \xa0]?[\d/:%]")

_MANY = 5  # "great-great-great-grandfather" is right up to there


@rule(Severity.ERROR, category=Category.ADDITION, quoted="report")
def check(document: Document, *, allow: frozenset[str] = DOUBLES) -> Iterator[Hit]:
    prose = document.prose
    for match in _ROW.finditer(prose) if _may_have_row(document) else ():
        if not _right(document, match, allow):
            yield _hit(prose, Span(*match.span()), match[1])
    for match in _CHAIN.finditer(prose):
        if span := _chain(prose, match, allow):
            yield _hit(prose, span, match[1])


def _may_have_row(document: Document) -> bool:
    """May a word stand twice in a row? Nearly no text has that, and to search for it takes long."""
    keys, numbers = document.lowercase_words, document.word_positions
    return (
        any(map(eq, keys, keys[1:]))
        or "_" in document.prose  # no part of a word for others, but here
        or any(
            keys[number - 1] == base
            for key in numbers
            if "'" in key and (base := key.partition("'")[0]) in numbers  # "Libya Libya's"
            for number in numbers[key]
        )
    )


def _chain(prose: str, match: re.Match[str], allow: frozenset[str]) -> Span | None:
    """Three or more of a word with hyphens between them."""
    word, (start, end) = match[1].lower(), match.span()
    first = start - len(word)
    if first >= 0 and prose[first:start].lower() == word and not prose[first - 1 : first].isalnum():
        start = first
    else:
        start += 1
    times = (end - start + 1) // (len(word) + 1)
    kin = word == "great" and times <= _MANY and _KIN.match(prose, end)
    return None if times < 3 or word in allow or word.isdigit() or kin else Span(start, end)


def _hit(prose: str, span: Span, word: str) -> Hit:
    times = len(re.findall(re.escape(word), prose[span.start : span.end], re.IGNORECASE))
    often = "twice" if times == 2 else f"{times} times"
    # "aid to Turkey Turkey is working": a headline has run into its article
    begins = word[0].isupper() and _VERB.match(prose, span.end)
    weak = word.lower() in FUNCTION_WORDS or word[0].isdigit() or begins
    return Hit(
        span,
        f"“{word}” stands {often} in a row",
        (Fix.replace(span, prose[span.start : span.start + len(word)], safe=times == 2 and word in _CERTAIN),),
        severity=Severity.WARNING if weak and times == 2 else None,
    )


def _right(document: Document, match: re.Match[str], allow: frozenset[str]) -> bool:
    """Is the double right, or nothing that can be judged?"""
    prose, (start, end) = document.prose, match.span()
    word, key = match[1], match[1].lower().replace("’", "'")
    last = match[0][-len(word) :]
    if word[0] > "\u024f" or key in allow:  # another script is the business of other rules
        return True
    if _CODE.fullmatch(word) or (key in _BY_GRAMMAR and len(match[0]) < 3 * len(word)):
        return True
    if "\n" in match[0] and document.block_at(start) != document.block_at(end - 1):
        return True
    if word[0].isdigit():  # "1 000 000", "4/4"
        grouped = _GROUP_BEFORE.search(prose[max(0, start - 2) : start]) or _GROUP_AFTER.match(prose, end, end + 2)
        return len(word) < 2 or "/" in match[0] or grouped is not None
    if word != last:  # "at AT&T", "the The Hague"; but "The the"
        return not (word[1:] == last[1:] and last == key)
    return word[0].isupper() and (key in _NAMES or (word != word.upper() and _SYLLABLE.fullmatch(key) is not None))
