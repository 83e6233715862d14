"""A quotation mark has a space on the wrong side, or stands alone.

English sets the mark right against the words it encloses and a space outside. Machine
translation takes the spacing of the source over, or loses one mark of a pair, and the
reader takes the reporter's words for the speaker's. Russian and Arabic also set marks round
the names of companies, clubs, channels and ships, and round numbers; English does not. The title of a film, a book or
a song may have them. A name of ordinary words behind a noun ("the ferry "Far East"") is told without a proposal: bare
it would run into the sentence. The names of one list lose their marks together.

Bad: He called it [" ]a good day" for the port.
Fix: He called it "a good day" for the port.
Bad: He called it "a good day[ "] for the port.
Fix: He called it "a good day" for the port.
Bad: He said: “The port will be rebuilt.[ ”]
Fix: He said: “The port will be rebuilt.”
Bad: He said[“]we will rebuild the port” on Sunday.
Fix: He said “we will rebuild the port” on Sunday.
Bad: She told him:["]Stay away." He said,["]We are done," and left.
Fix: She told him: "Stay away." He said, "We are done," and left.
Bad: The port will be rebuilt,["] he said.
Bad: The companies ["Neva Steel"], ["Volga"] and ["Don Ferries"] work in the port.
Bad: She works for the company ["Neva Steel"] in the port.
Fix: She works for the company Neva Steel in the port.
Bad: She works on the ferry ["Far East"], and he won with the team ["Hope"] in May.
Bad: The news first appeared in ["Haaretz"] on Monday.
Fix: The news first appeared in Haaretz on Monday.
Bad: The team will play ["Shinnik"] on Sunday. Shinnik won the last game.
Fix: The team will play Shinnik on Sunday. Shinnik won the last game.
Bad: The shares of [“Gazneft”] fell after the match between [“Zenith”] and [“Spartak”] was lost.
Fix: The shares of Gazneft fell after the match between Zenith and Spartak was lost.
Bad: The ["2019 Harbour Towns Business Forum"] was held in Molde.
Fix: The 2019 Harbour Towns Business Forum was held in Molde.
Bad: He was quoted by ["Harbour News,"] and won the ["Ferry of the Year Award"] in May.
Bad: The project "Sea Wood" is old. Omar leads ["Sea Wood"]; he says that ["Sea Wood"] is rich. ["Sea Wood"] grows.
Bad: They bought two ["Petrel"] missile systems. The range of the ["Petrel"] is short.
Good: He called it "a good day" for the port. It is known as the "Ferry Award", and is on CNN's "Ferry News".
Good: The director of “Aurora” thanked the cast and the fans of “Titanic”.
Bad: They spoke after the final of the Cup of Spain ["Ajax"] vs ["Benfica"] in May.
Good: In “Mulgan” and in his other works he is young. The film Mulgan is old, and Mulgan is sad.
Good: The shelf is 12" wide and 6' long.
"""

import re
from collections.abc import Iterator, Sequence

from lint import Category, Document, Edit, Fix, Hit, Severity, Span, rule
from lint.analysis.phrases.elements import nationalities
from lint.analysis.quotations import QUOTED, Quotation
from lint.analysis.quoted_names import is_nickname, may_be_title, needs_marks, runs_into_name
from lint.patterns import compiled

from ._bearers import bearers, listed

_DOUBLE = '"“”„‟＂'
_SPACES = (" ", "\u00a0")
_LONE = compiled(rf"[{_DOUBLE}](?!\w*>)")
_INCHES = compiled(r"[\d¼½¾⅛] ?$")
_NAME = compiled(r"(?:(?:[A-Z][\w'’-]*|of|and|al-|\d+)(?: |(?=$))){1,4}(?<! of)(?<! and)")
#: The name of an event, a prize or a body, of two words or more.
_LONG_NAME = compiled(r"(?:[A-Z\d][\w.’'-]*,? |(?:of|and|for|the|in|on) ){1,10}[A-Z][a-z]+")
_LONGEST = 60  # characters of a name that stands in marks again and again
_HABIT = 4  # places of it
_REPEATED_NAME = compiled(
    r"(?!(?:I|We|You|It|This|That|Let|The)\b)[A-Z][\w’'-]{2,}(?: (?:[A-Z\d][\w’'-]*|of|and|the|for|in|on|to)){0,6}"
)
#: Who plays for a club, works for a company or meets another club, before its name.
_BELONGS = compiled(
    r"\b(?:(?:shares?|stocks?|striker|goalkeeper|goalie|midfielder|winger|defenceman|defenseman|coach|captain|shareholders"
    r"|employees|passengers|subscribers|subsidiary|headquarters|reporters?|correspondents?|press service|management"
    r"|militants|supporters|deputies|faction|branch|conscripts|crew|sailors) (?:of|at|from|for|with) (?:the )?"
    r"|(?:match|game|derby|final|semi-final|meeting|series) (?:between|against|with) (?:the )?"
    r"|(?:beat|beats|beaten by|drew with|plays for|played for|playing for) (?:the )?"
    r"|(?:shares?|stake|stakes|stock) in (?:the )?|(?:work(?:s|ed|ing)?|employed) (?:at|for) (?:the )?"
    r"|(?:fl(?:y|ies|ew|own)) (?:with|by) (?:the )?|(?:signed|transfer(?:red)?|moved?|moving) (?:for|to|from) (?:the )?"
    r"|(?:plays|playing|scored|goals?) (?:for|against) (?:the )?|(?:told|tells|reports|reported by|writes) (?:the )?)$",
    re.IGNORECASE,
)
_BELONGS_LAST = frozenset(
    "of at from for with the between against beat beats by in to told tells reports writes".split()
)
_WORD_BEFORE = compiled(r"\w+ $")
#: The words are shown, as on a coin or a banner; a programme of a broadcaster.
_SHOWN = compiled(
    r"\b(?:words?|characters|inscription|logo|sign|banner|title|on|slogan|(?:as|called|named|dubbed) the) $"
)
_POSSESSED = compiled(r"[’']s $")
_NUMBERED = compiled(r"\b(?:number|No\.?|school|bus|line|route|room|unit|hospital|jersey|shirt) $", re.IGNORECASE)
#: What a quotation begins with, and no speaker's name.
_CLAUSE = compiled(
    r"(?:I|We|He|She|They|It|You|This|That|There|These|Those|The|A|An|My|Our|Your|His|Her|But|And|Let)\b"
)
_TITLE = compiled(r"(?:Mr|Mrs|Ms|Dr|Prof)\.? [A-Z]")
_SPEAKER = compiled(r"(?:(?:[ae]l-)?[A-Z][\w'’-]* ){1,3}(?:said|says|told|wrote|added|[a-z]+ed)\b")
#: A noun after a plural whose apostrophe was garbled: the Masters" Conference, in Waters" office.
_PLURAL = compiled(
    r" (?!(?:and|or|but|in|on|at|for|to|of|from|by|with|that|as|who|which)\b)"
    r"(?:[a-z]{3,}|[A-Z][a-z]+)\b(?! sa(?:id|ys)\b)"
)
#: The speaker is inside the marks, so that one of them is elsewhere than it belongs.
_ATTRIBUTED = compiled(r"\b(?:he|she|they|it|the \w+|(?:[ae]l-)?[A-Z][\w'’-]*) (?:said|says|told|wrote|[a-z]+ed),?\Z")
_SUFFIX = compiled(r"(?:s|ed|er|ers|ish|ness|d|ing|'s|’s)\b")
#: Here a name is spoken of as a name.
_MENTIONED = compiled(
    r"(?:\b(?:call(?:s|ed)? (?:him|her|them|it|me|us)|an?|his|her|their|our|its|so-called|this|that|these|those|value"
    r"|(?:called|named|titled|dubbed|labell?ed):?|specified|as|says?|said|reads?|wrote|button|tab|option"
    r"|(?:renamed|changed) to|(?:click|tick|tapp?|select)(?:s|ed|ing)?(?: on)?)|\b(?:words?|terms?|names?)\b[^.]{0,40}"
    r"|\b(?:mis)?(?:pronounc|pronunci|spell|mangl|garbl|butcher)[^.]{0,60}) $"
)
#: Titles of works have marks in many houses.
_WORK = compiled(
    r"\b(?:film|movie|book|novel|song|album|series|drama|comedy|opera|musical|poem|exhibition|podcast|painting|"
    r"programme|program|episode|article|essay|documentary|slogan|hashtag|releas(?:e|es|ed)|sequel)\b[^.!?]{0,20}$",
    re.IGNORECASE,
)
#: ... and here the work is named after its title: the “Loud and Clear” podcast.
_WORK_AFTER = compiled(
    r" (?:film|movie|book|novel|song|album|series|drama|comedy|opera|musical|poem|exhibition|podcast|painting|show|tour"
    r"|programme|program|episode|article|essay|documentary|slogan|hashtag|column|newsletter|blog|campaign|theory"
    r"|doctrine|video|speech|segment|feature|cover|ad|single|track|franchise|trilogy|sequel|label)s?\b"
)
_ABOUT_IT = compiled(
    r" (?:buttons?|tabs?|menu|pages?|should|means?|refers?|referred|stands for|is (?:(?:[a-z]+ ){1,2}an?|(?:already"
    r" |still |only )?(?:a|the))(?: [a-z]+){0,2} (?:word|term|name|title|form|version|spelling))\b"
)
#: After these a closing mark does not stand, so that the mark opens: the issue of "anan.
_OPENS_AFTER = compiled(r"\b(?:of|the|an?|to|in|on|for|with|by|from|as|and|or|at|its|his|her|their|called|named) $")
_TRIED = 40  # places of a name that are looked at
_LISTED_ON = compiled(r",? and |, | or | (?:vs?\.?|versus|against|[-–—]) ")


@rule(Severity.WARNING, category=Category.PUNCTUATION, quoted="report", gate=QUOTED)
def check(document: Document) -> Iterator[Hit]:
    again = _again(document)
    named: set[int] = set()
    for row in _rows(document):
        last = -1  # where the last name in marks ends
        names = []
        for quotation in row:
            if quotation.start in again or _is_name(document, quotation, last):
                last = quotation.end
                names.append(quotation)
        # Of several titles in a row, all keep their marks or none
        if len(names) == len(row) and not any(is_nickname(document, each.span) for each in names):
            named.update(quotation.start for quotation in names)
            yield from _names(document, names)
    for quotation in document.quotations:
        if document.prose[quotation.start] in _DOUBLE and quotation.opened and not _stands_well(document, quotation):
            yield from _inside(document, quotation)
            if quotation.start not in named:  # without its marks it gets the space too
                yield from _outside(document, quotation)
    yield from _lone(document)


def _rows(document: Document) -> Iterator[list[Quotation]]:
    """Yield the quotations, those of a list ("Long Prose", "Short Prose" and "Verse") together."""
    row: list[Quotation] = []
    for quotation in document.quotations:
        if row and _LISTED_ON.fullmatch(document.prose, row[-1].end, quotation.start) is None:
            yield row
            row = []
        row.append(quotation)
    if row:
        yield row


def _stands_well(document: Document, quotation: Quotation) -> bool:
    """Has the quotation no space inside its marks, and neither a letter nor what introduces it right against them?"""
    prose, (start, end) = document.prose, quotation.inner
    before, after = prose[quotation.start - 1 : quotation.start], prose[quotation.end : quotation.end + 1]
    outside = before.isalnum() or after.isalnum() or before in (":", ",")
    return not (outside or prose[start : start + 1] in _SPACES or prose[end - 1 : end] in _SPACES)


def _inside(document: Document, quotation: Quotation) -> Iterator[Hit]:
    """Yield a space between the mark and the words."""
    start, end = quotation.inner
    inner = document.prose[start:end]
    words = inner.strip()
    if not words or (words[0] in ".…" and words[-1] in ".…"):
        return
    prose = document.prose
    if (gap := len(inner) - len(inner.lstrip(" \u00a0"))) and inner[gap] not in "'‘’.…":
        before = prose[max(0, quotation.start - 2) : quotation.start]
        closes = prose[quotation.start] in '"”' and before[-1:].isalnum()
        plural = before[-1:] == "s" and (_PLURAL.match(prose, start) or (quotation.closed and inner[-1] == "s"))
        if closes and plural:
            yield Hit(Span(quotation.start, start), "a quotation mark that is perhaps an apostrophe")
        elif closes:
            yield Hit(Span(quotation.start, start), "this mark closes a quotation that none opens")
        elif not before or before[-1] not in ",.!?":  # else it closes, its pair is elsewhere: will pay,” they warn
            glued = before[-1:].isalnum()  # "of“ stem cells”": the space moves
            moved = (Edit(quotation.start, quotation.start, " "),) if glued else ()
            hit = _space(
                Span(quotation.start, start + gap), (*moved, Edit(start, start + gap, "")), "after the opening mark"
            )
            attributed = before.rstrip()[-1:] in (",", "!", "?") and _SPEAKER.match(prose, start + gap)
            unsure = attributed or before.strip()[-1:] in tuple(_DOUBLE) or _ATTRIBUTED.fullmatch(words)
            yield hit._replace(fixes=()) if unsure else hit
    if (
        quotation.closed
        and (gap := len(inner) - len(inner.rstrip(" \u00a0")))
        and (
            inner[-gap - 1] not in "'’‘.…"
            or _ends_paragraph(prose, quotation.end, inner[: len(inner) - gap])
            or (inner[0] in " \u00a0" and inner[-gap - 1] == "." and inner[-gap - 2 : -gap - 1].isalpha())
        )
    ):
        opens = prose[end - gap - 1] in ",:" and prose[quotation.end : quotation.end + 1].isupper()
        if opens and _CLAUSE.match(prose, quotation.end):
            return  # he says, "We hope: the mark opens, and its pair is elsewhere
        glued = prose[quotation.end : quotation.end + 1].isalnum()
        if glued and inner[-gap - 1].isalnum() and not _SPEAKER.match(prose, quotation.end):
            yield Hit(Span(end, quotation.end), "a quotation mark without its partner")  # talk about "the head of
            return
        moved = (Edit(quotation.end, quotation.end, " "),) if glued else ()
        close = Edit(end - gap, *((quotation.end, "”") if prose[end : quotation.end] == "“" else (end, "")))
        hit = _space(Span(end - gap, quotation.end), (close, *moved), "before the closing mark")
        sure = prose[quotation.end : quotation.end + 1] not in tuple(_DOUBLE) and (
            not opens or _SPEAKER.match(prose, quotation.end)
        )
        sure = sure and prose[max(0, quotation.start - 2) : quotation.start].strip() not in tuple(_DOUBLE)
        sure = sure and not (glued and _OPENS_AFTER.search(prose, max(start, end - 12), end))
        sure = sure and _ATTRIBUTED.search(prose, max(start, end - 40), end - gap) is None
        yield hit if sure else hit._replace(fixes=())


def _ends_paragraph(prose: str, end: int, inner: str) -> bool:
    """Does the quotation end its paragraph with one full stop? Two may be three dots that were set apart."""
    return inner[-1:] == "." and inner[-2:-1].isalpha() and prose[end : end + 1] in ("", "\n")


def _space(span: Span, edits: tuple[Edit, ...], where: str) -> Hit:
    return Hit(span, f"a space {where} of the quotation", (Fix(edits, safe=len(edits) == 1),))


def _outside(document: Document, quotation: Quotation) -> Iterator[Hit]:
    """No space between the mark and the words of the reporter."""
    prose, start = document.prose, quotation.inner.start
    glued = quotation.start and (prose[quotation.start - 1].isalnum() or _is_introduced(prose, quotation))
    if glued and prose[start : start + 1].isalnum():
        edit = Edit(quotation.start, quotation.start, " ")
        yield Hit(Span(quotation.start, start), "no space before the opening mark of the quotation", (Fix((edit,)),))
    after, last = prose[quotation.end : quotation.end + 1], prose[quotation.inner.end - 1]
    if quotation.closed and after.isalnum() and not last.isspace() and not _SUFFIX.match(prose, quotation.end):
        edit = Edit(quotation.end, quotation.end, " ")
        span = Span(quotation.inner.end, quotation.end)
        yield Hit(span, "no space after the closing mark of the quotation", (Fix((edit,)),))


def _is_introduced(prose: str, quotation: Quotation) -> bool:
    """Does the mark stand right against the colon or comma of "said:", and its pair behind its last word?"""
    before, last = prose[max(0, quotation.start - 2) : quotation.start], prose[quotation.inner.end - 1]
    after = prose[quotation.end : quotation.end + 1]
    well = quotation.closed and not last.isspace() and not after.isalnum()
    if before[1:] == "," and (
        _SPEAKER.match(prose, quotation.inner.start) or _TITLE.match(prose, quotation.inner.start)
    ):
        return False  # the mark closes: over,"Mr Doe said
    return well and len(before) == 2 and before[0].isalpha() and before[1] in ":,"


def _is_name(document: Document, quotation: Quotation, last: int) -> bool:
    """Are there marks round a bare name or number, or round the next of several names?"""
    prose, (start, end) = document.prose, quotation.inner
    if quotation.depth or not (quotation.opened and quotation.closed):
        return False
    end -= prose[end - 1 : end] in (",", ".")
    is_ended = quotation.start > 0 and _is_ended(prose, start, end)
    if end - start > 40 and not is_ended:
        return False
    before = prose[max(0, quotation.start - 80) : quotation.start]
    if is_ended:
        return not any(pattern.search(before) for pattern in (_MENTIONED, _SHOWN, _POSSESSED, _WORK))
    if prose[start:end].isdecimal():
        return _NUMBERED.search(before) is not None
    if prose[start:end] in listed("name"):
        return _MENTIONED.search(before) is None
    if prose[start:end].upper() == prose[start:end] and len(prose[start:end].split()) > 2:
        return False
    if _NAME.fullmatch(prose, start, end) is None:
        return False
    known = bearers()
    if last >= 0 and _LISTED_ON.fullmatch(prose, last, quotation.start) is not None:
        return True
    if known.after.match(prose, quotation.end):
        return True
    word = match[0][:-1].lower() if (match := _WORD_BEFORE.search(before)) else ""
    if (word in known.last_words and known.before.search(before)) or (
        word in _BELONGS_LAST and _BELONGS.search(before)
    ):
        return True
    bare = _bare_place(document, quotation)
    if bare is None or may_be_title(document, *quotation.span) or may_be_title(document, bare, bare + end - start):
        return False
    spoken_of = _MENTIONED.search(before) or _WORK.search(before) or _ABOUT_IT.match(prose, quotation.end)
    spoken_of = spoken_of or _WORK_AFTER.match(prose, quotation.end)
    return not spoken_of and prose[start:end].lower() not in nationalities()


def _again(document: Document) -> frozenset[int]:
    """Return where a name stands in marks again that is one by its other places, by the first character."""
    places: dict[str, list[Quotation]] = {}
    for quotation in document.quotations:
        start, end = quotation.inner
        if end - start <= _LONGEST and quotation.opened and quotation.closed:
            places.setdefault(document.prose[start:end].rstrip(",."), []).append(quotation)
    repeated = [(name, found) for name, found in places.items() if len(found) > 1]
    return frozenset(
        quotation.start
        for name, found in repeated
        for quotation in (*_habitual(document, name, found), *_named_elsewhere(document, name, found))
    )


def _habitual(document: Document, name: str, found: Sequence[Quotation]) -> Sequence[Quotation]:
    """Return the places after the first of a name that stands in marks four times or more."""
    habit = len(found) >= _HABIT and _REPEATED_NAME.fullmatch(name)
    if not habit or any(may_be_title(document, *quotation.span) for quotation in found):
        return ()
    return found[1:] if 4 * sum(_is_work(document, quotation) for quotation in found) <= len(found) else ()


def _named_elsewhere(document: Document, name: str, found: Sequence[Quotation]) -> Iterator[Quotation]:
    """Yield the places of a name of which another place says what it names."""
    outer = [quotation for quotation in found if not quotation.depth] if _NAME.fullmatch(name) else []
    if len(outer) > 1 and any(_is_name(document, quotation, -1) for quotation in outer):
        yield from (quotation for quotation in outer if not _is_work(document, quotation))


def _is_work(document: Document, quotation: Quotation) -> bool:
    """Does the text say that the name is a work's, or speak of it as a word?"""
    before = document.prose[max(0, quotation.start - 80) : quotation.start]
    spoken_of = _MENTIONED.search(before) or _WORK.search(before) or _POSSESSED.search(before)
    return bool(spoken_of or _WORK_AFTER.match(document.prose, quotation.end))


def _is_ended(prose: str, start: int, end: int) -> bool:
    """Does a name in capitals end with what only events, prizes, outlets and bodies are called?"""
    last = prose.rfind(" ", start, end) + 1
    return last > 0 and prose[last:end] in listed("last") and _LONG_NAME.fullmatch(prose, start, end) is not None


def _bare_place(document: Document, quotation: Quotation) -> int | None:
    """Return where the same name stands elsewhere in the text without marks."""
    prose, (start, end) = document.prose, quotation.inner
    if prose[quotation.start] not in _DOUBLE:
        return None
    name = prose[start:end]
    for position in document.word_positions.get(document.words_in(start, end)[0].key, ())[:_TRIED]:
        place = document.words[position].start
        after = prose[place + len(name) : place + len(name) + 1]
        if (
            prose.startswith(name, place)
            and not (after.isalnum() or after in tuple("”\"’'"))
            and prose[place - 1 : place] not in tuple("“\"‘'-")
            and not (quotation.start <= place < quotation.end)
        ):
            return place
    return None


def _names(document: Document, names: Sequence[Quotation]) -> Iterator[Hit]:
    """Yield the names of a list, which lose their marks together or not at all."""
    edits = tuple(edit for quotation in names for edit in _edits(document, quotation))
    fixes = (Fix(edits),) if len(edits) == 2 * len(names) else ()
    for quotation in names:
        name = document.text[slice(*quotation.inner)].rstrip(",.")
        yield Hit(quotation.span, f"“{name}” is {_kind(name)}: English sets no quotation marks round it", fixes)


def _kind(name: str) -> str:
    return "a name" if any(map(str.isalpha, name)) else "a number"


def _edits(document: Document, quotation: Quotation) -> Sequence[Edit]:
    """Return the edits that take the marks from a name; none where it needs them."""
    start, end = quotation.inner
    name = document.text[start:end].rstrip(",.")
    known = name in listed("name") or _is_ended(document.prose, start, start + len(name))
    last = f" {name.split()[-1].lower()}"  # the "Ferry Award" award
    doubled = document.prose[quotation.end : quotation.end + len(last)].lower() == last
    unclear = not known and needs_marks(document, quotation.start, name)
    if doubled or unclear or runs_into_name(document, quotation.start):
        return ()
    prose = document.prose  # a mark that was the only thing between two words leaves a space
    glued = prose[quotation.start - 1 : quotation.start].isalnum()
    runs_on = prose[quotation.end : quotation.end + 1].isalnum() and not _SUFFIX.match(prose, quotation.end)
    return Edit(quotation.start, start, " " * glued), Edit(end, quotation.end, " " * runs_on)


def _lone(document: Document) -> Iterator[Hit]:
    marks = {quotation.start for quotation in document.quotations if quotation.opened}
    marks |= {quotation.end - 1 for quotation in document.quotations if quotation.closed}
    prose = document.prose
    if sum(map(prose.count, _DOUBLE)) == sum(prose[mark] in _DOUBLE for mark in marks):
        return
    for start in (match.start() for match in _LONE.finditer(prose)):
        used = start in marks or _INCHES.search(prose, max(0, start - 2), start)
        if not used and document.block_at(start) is not None:
            yield Hit(Span(start, start + 1), "a quotation mark without its partner")
