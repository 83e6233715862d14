"""An office has a capital though no name follows it.

Many languages, and official prose everywhere, write "the Deputy Minister of Trade" and "Omar Haddad,
Director of the institute". English news keeps the capital for a title right before a name: "Deputy Trade
Minister Omar Haddad", "the deputy minister of trade", "Omar Haddad, director of the institute".
Headings and quotations are left alone, and so are prizes and orders ("Manager of the Year").

Where one office comes again, each place is told. Headlines in capitals are left alone. An office with its country
or its field before it and nothing behind it ("the French President", "the Foreign Minister said") is told too;
"the President" alone is a matter of `generic-capital`, and "the Speaker" and the like are left to the house.

There is a proposal where only the office has to change. In "the Minister of Economic Development" the
house may keep the field's capitals or not. The offices of one sentence change together, or none of them does.

Option offices: offices that keep their capital, in small letters ("president"; none).

Bad: Omar Haddad, [Director] of the port authority, denied it.
Fix: Omar Haddad, director of the port authority, denied it.
Bad: The plan was backed by the [Deputy Head] of Peru's navy.
Fix: The plan was backed by the deputy head of Peru's navy.
Bad: Nabil Aziz was elected as [Secretary General] of the club.
Fix: Nabil Aziz was elected as secretary general of the club.
Bad: They met the [Deputy Minister] of Economic Development.
Bad: They wrote to the [Chairman] of the bank and [Governor] of Molde. Omar leads the port.
Fix: They wrote to the chairman of the bank and governor of Molde. Omar leads the port.
Bad: They wrote to the Grand Secretary of the order and [Chairman] of the bank. Omar leads the port.
Bad: It rained. He thanked [the Peruvian President] and [the new Foreign Minister], and left.
Fix: It rained. He thanked the Peruvian president and the new foreign minister, and left.
Bad: It rained. [The Prime Minister] said so, [the Deputy Chancellor], Omar Haddad, denied it.
Fix: It rained. The prime minister said so, the deputy chancellor, Omar Haddad, denied it.
Good: The Peruvian Foreign Minister Omar Haddad met an adviser to the Office of the Prime Minister.
Good: Deputy Trade Minister Omar Haddad met the director of the port.
Good: She was named Manager of the Year. “I am the President of Peru,” he said.
Good: The Office of the President of Peru is shut.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from lint import BlockKind, Category, Document, Edit, Fix, Hit, Needs, Sentence, Severity, Span, Word, rule
from lint.analysis.english import FUNCTION_WORDS
from lint.analysis.names import is_demonym, place_names
from lint.analysis.places import word_places
from lint.analysis.wordclass import may_be_finite
from lint.patterns import compiled

HEADS = frozenset(
    "minister director head chairman chairwoman chairperson chair chief secretary secretary-general governor mayor"
    " ambassador commander president speaker member professor founder co-founder editor coach spokesman spokeswoman"
    " spokesperson representative manager officer rector prosecutor inspector coordinator adviser advisor leader consul"
    " premier chancellor vice-president vice-chairman commander-in-chief general director-general editor-in-chief"
    " curator dean envoy researcher expert lecturer deputy".split()
)
#: Words of an office before its head.
_BEFORE = frozenset(
    "first second deputy vice assistant associate acting former general executive managing prime foreign defence"
    " defense interior finance health honorary chief senior regional permanent political special press party state"
    " military scientific artistic technical commercial financial sports head parliamentary presidential provincial"
    " police municipal economic legal current new supreme".split()
) | frozenset(head for head in HEADS)
_GENERAL = frozenset(("general", "designate"))
_LEADS = frozenset(
    """the a an as and or by with to from than named elected appointed is was became former new current then acting
    outgoing incoming female first second third next previous late longtime his her its their our youngest oldest
    longest-serving interim deputy""".split()
)
_BODIES = frozenset(
    "office council cabinet court house institute party".split()
)  # "the Office of the President of Peru"
_EXEMPT = compiled(
    r" (?:of|for) the (?:Year|Month|Week|Season|Match|Game|Tournament|Day|Order|Opposition|Rings|Century)\b"
    r"| of (?:State|Staff)\b(?! (?:of|for|at|to) (?:the|its|his|her)\b)"  # with a name behind it, a title before a name
)
#: A name with a title of its own follows: "Speaker of the House Rep. Omar Haddad".
_TITLED = compiled(
    r" of (?:the )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)? (?:Rep|Sen|Gov|Gen|Mr|Mrs|Ms|Dr|Prof|Lt|Col|Maj|Capt)\b"
)
_HEADLINE = 6  # words: shorter sentences may be all names
_OF_THE = compiled(r" (?:of|for|at) (?:(?:the|its|his|her|their|a|an|all|this|that) |[a-z])")
_OF_NAME = compiled(r" (?:of|for) ([A-Z][\w’'-]*)(?! [A-Z])")
#: "The Office of the Prime Minister" is a name.
_OF_BODY = compiled(r"[A-Z][a-z]+ (?:of|to|for) $")
_NEAR = 24  # characters
_PROSE = frozenset((BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.CAPTION))

#: Offices that are one person's at a time, with what may stand before them in capitals.
_HELD = (
    "President|Minister|Chancellor|Premier|Ambassador|Governor|Mayor|Prosecutor|Commissioner|Chairman"
    "|Secretary[ -]General"
)
#: These are an office only with the word before them: "the Managing Director", "the Chief Executive".
_LONGER = (
    "(?:Managing|Executive|General|Deputy|Regional|Artistic|Technical|Sporting|Creative) (?:Director|Manager|Editor"
    "|Secretary|Head|Chief)|Chief Executive(?: Officer)?|Head Coach|Press Secretary|Attorney[ -]General|Police Chief"
    "|Army Chief|Vice[ -]President|Crown Prince|Supreme Leader"
)
_FIELDS = (
    "Deputy|Vice|Acting|Interim|First|Second|Former|New|Prime|Foreign|Interior|Defen[cs]e|Finance|Health|Justice|Energy"
    "|Education|Economy|Economic|Culture|Transport|Environment|Agriculture|Trade|Labou?r|Sports?|Tourism|Security"
)
_BARE = compiled(
    r"\b(?:[Tt]he|[Aa]n?|[Ss]everal|[Ss]ome|[Mm]any|[Aa]ll|[Bb]oth|[Oo]ther|[Tt]wo|[Tt]hree|[Tt]hese|[A-Za-z]+['’]s|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Oo]ur|former|new|acting|current)"
    r"(?P<before>(?: (?:former|new|acting|current|then|late|[a-z]+th|first|second|third))?)"
    rf"(?P<country>(?: [A-Z][a-z]+(?:-[A-Z][a-z]+)?)??)"
    rf"(?P<office>(?: (?:{_FIELDS}))*(?<! First)(?<! New) (?:{_LONGER}|{_HELD})(?:(?P<many>s)|\b))"
    r"(?=[.,;:!?)]|\n|['’]s? [a-z]| [a-z])(?(many)|(?! (?:of|at) | for (?:the|[A-Z])))"
)
#: Another office that "and" joins to one: "the Foreign Minister and the".
_JOINED = compiled(rf"\b(?:{_HELD}) and (?:the )?\Z")
#: The last words of those offices.
_HELD_KEYS = frozenset(
    key + ending
    for ending in ("", "s", "'s")
    for key in "president minister chancellor premier ambassador governor mayor prosecutor commissioner chairman"
    " general secretary-general director manager editor secretary head chief executive officer coach"
    " vice-president prince leader".split()
)
_REACH = 7  # words of an office with what stands before it, at most
_NAMED_BEHIND = compiled(r", [A-Z][\w’'-]+ [A-Z][\w’'-]+,")
_NEXT = compiled(r" ([a-z]+)")


@rule(Severity.NOTE, category=Category.UNIDIOMATIC_STYLE, quoted="skip", gate=Needs(words=HEADS | _HELD_KEYS))
def check(document: Document, *, offices: frozenset[str] = frozenset()) -> Iterator[Hit]:
    """Yield each office with a capital that is followed by "of" or "for", or by nothing, and stands before no name."""
    found: dict[tuple[str, bool], list[Span]] = {}
    edits: dict[int, set[Edit]] = {}  # by where their sentences start
    whole = set[int]()  # sentences in which an office must not change alone
    spans = [*_offices(document, offices)]
    for span in spans:
        sentence, text, alone = _sentence_start(document, span), document.prose[slice(*span)], _alone(document, span)
        found.setdefault((text, alone), []).append(span)
        edits.setdefault(sentence, set()).add(Edit(*span, text.lower()))
        if not alone:
            whole.add(sentence)
    bare = [*_bare(document, offices)]
    for _, small in bare:
        edit = Edit(*small, document.prose[slice(*small)].lower())
        edits.setdefault(_sentence_start(document, small), set()).add(edit)
    fixes = {
        sentence: (Fix(tuple(sorted(together))),)
        for sentence, together in edits.items()
        if sentence not in whole and not _keeps_another(document, document.sentence_at(sentence), together)
    }
    for (text, _), places in found.items():
        times = f" ({len(places)} times)" if len(places) > 1 else ""
        message = f"“{text}”{times} is not before a name: “{text.lower()}”"
        for span in places:
            yield Hit(span, message, fixes.get(_sentence_start(document, span), ()))
    for span, small in bare:
        text, office = document.prose[slice(*span)], document.prose[slice(*small)].lower()
        message = f"“{text}” is not before a name: “{office}”"
        yield Hit(span, message, fixes.get(_sentence_start(document, small), ()))


def _sentence_start(document: Document, span: Span) -> int:
    """Return where the sentence around a place starts; the place itself between two sentences."""
    sentence = document.sentence_at(span.start)
    return span.start if sentence is None else sentence.start


def _keeps_another(document: Document, sentence: Sentence | None, edits: set[Edit]) -> bool:
    """Does another office of the sentence keep its capital: "Grand Secretary of the order and secretary of"?"""
    words = sentence.words if sentence is not None else ()
    others = [
        word.start
        for word, after in pairwise(words[1:])
        if word.key in HEADS
        and word.text[0].isupper()
        and after.text in ("of", "for", "at")
        and _EXEMPT.match(document.prose, word.end) is None
    ]
    joined = (_JOINED.search(document.prose, max(0, edit.start - _NEAR), edit.start) for edit in edits)
    others += [match.start() for match in joined if match]
    return any(not any(edit.start <= start < edit.end for edit in edits) for start in others)


def _bare(document: Document, offices: frozenset[str]) -> Iterator[tuple[Span, Span]]:
    """Yield each office with its country or its field before it and neither "of" nor a name behind it.

    With it the part of it that has a capital too many.
    """
    prose = document.prose
    for match in _places(document):
        country, office = match["country"].strip(), match["office"].strip()
        opens = match[0][0].isupper() and match["many"] is None
        if country and not is_demonym(country.lower()):
            continue
        if not country and not (" " in office or match["before"] or match["many"]):
            continue  # "the Minister" is a matter of generic-capital
        next_word = _NEXT.match(prose, match.end())
        if opens and not (
            (next_word and may_be_finite(("minister",), next_word[1])) or _NAMED_BEHIND.match(prose, match.end())
        ):
            continue  # a heading, or the capital of something else
        span = Span(*match.span())
        block = document.block_at(span.start)
        if block is None or block.kind not in _PROSE or not offices.isdisjoint(office.lower().split()):
            continue
        if document.quoted(span) or _OF_BODY.search(prose, max(0, span.start - _NEAR), span.start):
            continue
        if not _in_title_case(document, span):
            yield span, Span(match.start("office") + 1, match.end("office"))


def _places(document: Document) -> Iterator[re.Match[str]]:
    """Yield the places of such offices, in order."""
    words, after = document.words, 0
    for at in [at for at in word_places(document, _HELD_KEYS) if words[at].text[0].isupper()]:
        end = words[at].end - 2 * words[at].key.endswith("'s")
        start = max(after, words[max(0, at - _REACH)].start)
        for match in _BARE.finditer(document.prose, start, end + _REACH):
            if match.end() == end:
                after = end
                yield match
                break


def _offices(document: Document, offices: frozenset[str]) -> Iterator[Span]:
    """Yield the places of offices with a capital that they should not have, in order."""
    words = document.words
    for at in [at for at in word_places(document, HEADS) if words[at].text[0].isupper()]:
        last = at
        if last + 1 < len(words) and words[last + 1].key in _GENERAL and words[last + 1].text.istitle():
            last += 1
        if last + 1 >= len(words) or words[last + 1].text not in ("of", "for", "at"):
            continue
        first = _first(words, at)
        if (
            first == 0
            or not _leads(document, words, first)
            or offices.intersection(w.key for w in words[first : at + 1])
        ):
            continue
        span = Span(words[first].start, words[last].end)
        block = document.block_at(span.start)
        if block is None or block.kind not in _PROSE or _EXEMPT.match(document.prose, span.end):
            continue
        if _TITLED.match(document.prose, span.end) is None and not _in_title_case(document, span):
            yield span


def _in_title_case(document: Document, span: Span) -> bool:
    """Has every word of the sentence that counts a capital, as in a headline that ran into the text?"""
    sentence = document.sentence_at(span.start)
    told = 0
    for word in sentence.words if sentence is not None else ():
        if word.key not in FUNCTION_WORDS:
            if word.text[0].islower():
                return False  # as mostly, and soon
            told += 1
    return told >= _HEADLINE


def _first(words: tuple[Word, ...], at: int) -> int:
    """Return the index of the first word of the office whose head is given."""
    while (
        at
        and words[at - 1].text[0].isupper()
        and words[at - 1].key in _BEFORE
        and words[at - 1].end + 1 == words[at].start
    ):
        at -= 1
    return at


def _leads(document: Document, words: tuple[Word, ...], first: int) -> bool:
    """Does a word or a comma stand before the office after which it needs no capital?"""
    before = words[first - 1]
    between = document.prose[before.end : words[first].start]
    if between == ", ":
        return before.text[0].isupper() or before.text.isdigit()  # "Omar Haddad, Director of"
    if between != " " or before.key not in _LEADS:
        return False
    body = words[max(0, first - 3) : first - 1]  # "the Office of the President of Peru"
    return not (before.key == "the" and len(body) == 2 and body[1].key == "of" and body[0].key in _BODIES)


def _alone(document: Document, span: Span) -> bool:
    """Does only the office have to change, and not the words of its field?"""
    if _OF_THE.match(document.prose, span.end):
        return True
    name = _OF_NAME.match(document.prose, span.end)
    if name is not None and document.prose[slice(*span)].lower().endswith(("mayor", "governor")):
        return True
    return name is not None and (
        is_demonym(name[1]) or name[1].lower().removesuffix("'s").removesuffix("’s") in place_names()
    )
