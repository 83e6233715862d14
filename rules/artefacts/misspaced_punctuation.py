"""A comma, a stop, a bracket or a dash has a space on the wrong side, or none on the right one.

English sets a mark against the word before it and a space after it, and a dash with a space on both
sides or on none. Tokenisers, and source languages that write otherwise, leave it so. In a quotation
a dash against a word says that somebody broke off. (For quotation marks see
`misplaced-quotation-mark`.)

Bad: The port[ ,] and the market beside it, reopened.
Fix: The port, and the market beside it, reopened.
Bad: The mill was [shut.]The owners left.
Fix: The mill was shut. The owners left.
Bad: The mill was [shut,]and the owners left.
Fix: The mill was shut, and the owners left.
Bad: The agency [( ]IAEA) met in Vienna.
Fix: The agency (IAEA) met in Vienna.
Bad: The [agency(]IAEA) met in Vienna.
Fix: The agency (IAEA) met in Vienna.
Bad: The port[ ,]which is shut, burned.
Fix: The port, which is shut, burned.
Bad: Half of them, or 50[ %], left.
Fix: Half of them, or 50%, left.
Bad: It drove at 60 [km / h], with rain [and / or] snow.
Fix: It drove at 60 km/h, with rain and/or snow.
Bad: The mast is 1[ .] 93 m high, and the other (old, 1)[ .] 85m) is short.
Bad: The board has two members[ :]Jane Doe and Omar Haddad.
Fix: The board has two members: Jane Doe and Omar Haddad.
Bad: The port closed on [May 5,]2019, they said.
Fix: The port closed on May 5, 2019, they said.
Bad: The mill[ —]old and slow[— ]was shut, the port[– ]newer than the mill – too.
Fix: The mill — old and slow — was shut, the port – newer than the mill – too.
Bad: The mill[— ]old and slow—was shut.
Fix: The mill—old and slow—was shut.
Good: The mill — old and slow — was shut, the pre– and post-war one too. It was –5. “I think we– no,” he said.
Good: The port, the market and the mill reopened.
Good: Read it on Gazeta.Ru or at example.com; call main(argument) or name the person(s).
Good: He left … and never came back :)
"""

from collections.abc import Iterator

from lint import Category, Document, Edit, Fix, Hit, Needs, Severity, Span, rule
from lint.analysis.foreign import foreign_passages
from lint.analysis.names import common_words
from lint.analysis.places import matches_at, string_places
from lint.analysis.stems import FUNCTION_WORDS, stem
from lint.patterns import compiled

#: Each pattern begins at the mark, or at the space before it, which is fast.
_SPACE_BEFORE = compiled(r"[ \u00a0](?:[,;](?!\S)|[.?!](?=\s|\Z)(?! ?[.)!?])|:(?!\S)(?<=[^\W\d_] :)|\))(?<=[\w”\")]..)")
#: A space on the wrong side and none on the right one.
_SWAPPED = compiled(
    r"[ \u00a0](?:[,;](?=[^\W\d_])|:(?=[A-Za-z][a-z]{1,20}[ ,.])"
    r"|\.(?=[A-Z][a-z]+\b(?!\.)))(?<=[\w”\")]..)"
)
_BEFORE_PERCENT = compiled(r"%(?<=\d[ \u00a0]%)(?![\w%])")
_SLASH = compiled(r"\b(?:and / or|he / she|his / her|\w?m / [hs]|\d+ / \d+|\d?[A-Z] / \d?[A-Z])\b")
_SPACE_AFTER = compiled(r"\([ \u00a0](?=\w)")
_NONE_AFTER_STOP = compiled(r"[.?!](?=[A-Z][a-z]+[ ,])(?!.(?:Com|Net|Org|Ru|Info|Tv|Io|Js)\b)(?<=[^\W\d_]{2}.)")
_NONE_AFTER_COMMA = compiled(
    r"[,;](?=[^\W\d_]{2})(?<=[a-z”)][a-z”)].)(?!\S{0,40}[@/=])|:(?=[A-Za-z][a-z]{1,20}[ ,.])(?<=[a-z]{3}.)"
)
#: May 5,2019: the year of a date.
_NONE_BEFORE_YEAR = compiled(r",(?<=\d,)(?=(?:19|20)\d\d\b)")
_MONTHLY = compiled(r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2}\Z")
_NONE_BEFORE_BRACKET = compiled(r"\((?=[A-Z]\w+[ )]|[a-z]+ [\w ]*\))(?<=[^\W\d_]{3}.)")
_NONE_AFTER_BRACKET = compiled(r"\)(?=[^\W\d_]{2})(?!s\b)(?<=\w\w[\w%].)")
#: A dash with a space on one side; not a minus, nor what is left out of a compound ("pre– and post-war").
_DASH = compiled(
    r"[–—] (?<=[\w,.;”\"’)]. )(?=[\w“\"‘(])(?!(?:and|or|to) )| [–—](?<=[\w,.;”\"’)]..)(?=[^\W\d_]|[“\"‘(])"
)
_GLUED_DASH = compiled(r"[–—](?<=\w.)(?=\w)")
#: A decimal in pieces, "1 . 93 m" or "1) . 93m": the mark is no full stop, or it may be none.
_TORN = compiled(r"[ \u00a0][.,][ \u00a0]\d{1,3}(?!\d)")
_FIGURE = compiled(r"(?<![\d.,])\d{1,3}\)?\Z")
_WORD = compiled(r"[^\W\d_]+\Z")
_LONGEST = 40  # letters
_HAS_SPACE_BEFORE = Needs(between=r"[ \u00a0][,;.?!:)]")
_HAS_SWAPPED = Needs(between=r"[ \u00a0][,;:.]w")
_HAS_NONE_AFTER = (
    (_NONE_AFTER_STOP, Needs(between=r"a[.?!]a")),
    (_NONE_AFTER_COMMA, Needs(between=r"a[,;:]a|[”)][,;]w")),
    (_NONE_AFTER_BRACKET, Needs(between=r"\)w")),
)


#: What each pattern begins or ends with; a comma or colon between digits is no fault.
_GATE = Needs(between=r"[ \u00a0][,;.?!:)%]| / |\([ \u00a0]|a[.?!,;:]a|\)w|w\(|[”)][,;]w|[^ ][–—] | [–—][^ ]") | Needs(
    figures=r"\d,(?:19|20)\d\d"
)


@rule(Severity.WARNING, category=Category.PUNCTUATION, quoted="report", scope="block", gate=_GATE)
def check(document: Document) -> Iterator[Hit]:
    """Yield each mark that has a space too many or too few beside it."""
    prose = document.prose
    for match in _SPACE_BEFORE.finditer(prose) if _HAS_SPACE_BEFORE.met(document) else ():
        start = match.start()
        if prose[start - 1] != '"' or _closes(document, start):
            cut = Edit(start, start + 1, "")
            for hit in _hit(document, Span(*match.span()), cut, f"a space before “{match[0][1]}”"):
                doubled = prose[start - 1] in '"”' and prose[start - 2] in ".?!,"  # the mark is one too many
                unsure = doubled or (_TORN.match(prose, start) and _FIGURE.search(prose, max(0, start - 6), start))
                yield hit._replace(fixes=()) if unsure else hit
    for match in _SWAPPED.finditer(prose) if _HAS_SWAPPED.met(document) else ():
        edit = Edit(match.start(), match.end(), match[0][1] + " ")
        yield from _hit(document, Span(*match.span()), edit, f"a space before “{match[0][1]}” and none after it")
    yield from _dashes(document)
    for match in _BEFORE_PERCENT.finditer(prose) if "%" in prose else ():
        span = Span(match.start() - 1, match.end())
        yield from _hit(document, span, Edit(span.start, match.start(), ""), "a space before “%”")
    for match in _SLASH.finditer(prose) if " / " in prose else ():
        fix = Fix.replace(Span(*match.span()), match[0].replace(" ", ""))
        yield Hit(Span(*match.span()), "spaces beside “/”", (fix,), severity=Severity.NOTE)
    brackets = "(" in prose
    for match in _SPACE_AFTER.finditer(prose) if brackets else ():
        glued = prose[match.start() - 1 : match.start()].isalnum()
        edit = Edit(*match.span(), " (") if glued else Edit(match.end() - 1, match.end(), "")
        message = "a space after “(”" + (" and none before it" if glued else "")
        yield from _hit(document, Span(*match.span()), edit, message)
    for pattern, needed in _HAS_NONE_AFTER:
        for match in pattern.finditer(prose) if needed.met(document) else ():
            word = _WORD.search(prose, max(0, match.start() - _LONGEST), match.start())
            start = word.start() if word else match.start()
            if prose[start - 1 : start] == "&":
                continue  # a reference of HTML
            if pattern is not _NONE_AFTER_STOP or prose[start].islower() or _opens(document, match.end()):
                edit = Edit(match.end(), match.end(), " ")
                sure = pattern is not _NONE_AFTER_COMMA or _is_known(document, match.end())
                for hit in _hit(document, Span(start, match.end()), edit, f"no space after “{match[0]}”"):
                    yield hit if sure else hit._replace(fixes=(Fix((edit,)),))
    for match in _NONE_BEFORE_YEAR.finditer(prose) if ",20" in prose or ",19" in prose else ():
        if date := _MONTHLY.search(prose, max(0, match.start() - 16), match.start()):
            edit = Edit(match.end(), match.end(), " ")
            yield from _hit(document, Span(date.start(), match.end()), edit, "no space after “,” in a date")
    for match in _NONE_BEFORE_BRACKET.finditer(prose) if brackets else ():
        word = _WORD.search(prose, max(0, match.start() - _LONGEST), match.start())
        span = Span(word.start() if word else match.start(), match.end())
        yield from _hit(document, span, Edit(match.start(), match.start(), " "), "no space before “(”")


def _dashes(document: Document) -> Iterator[Hit]:
    """Yield each dash with a space on one side, as a note; it gets the other space, or loses its own where the block
    has dashes without any."""
    prose = document.prose
    dashes = string_places(prose, "–—")
    for match in matches_at(_DASH, prose, [at - prose.startswith(" ", at - 1) for at in dashes if at]):
        span = Span(*match.span())
        if document.quoted(span):
            continue
        dash, block = match[0].strip(), document.block_at(span.start)
        glued = block is not None and any(
            found[0] == dash for found in _GLUED_DASH.finditer(prose, block.start, block.end)
        )
        fix = Fix.replace(span, dash if glued else f" {dash} ")
        yield Hit(span, f"a space on one side of “{dash}”", (fix,), severity=Severity.NOTE)


def _is_known(document: Document, start: int) -> bool:
    """Is the word after a comma one of English, or a name? A salad of letters is not edited unseen."""
    word = next(iter(document.words_in(start, start + _LONGEST)), None)
    return word is None or not word.text.islower() or not common_words().isdisjoint((word.key, stem(word.key)))


def _opens(document: Document, start: int) -> bool:
    """Does the word after a stop open a sentence behind a name ("in Molde.The ship"), and no part of "Gazeta.Ru"?"""
    word = next(iter(document.words_in(start, start + _LONGEST)), None)
    return word is not None and word.key in FUNCTION_WORDS and len(word.key) > 2


def _closes(document: Document, end: int) -> bool:
    """Does a quotation end at this place? An opening mark before a space is another fault."""
    return any(quotation.end == end for quotation in document.quotations)


def _hit(document: Document, span: Span, edit: Edit, message: str) -> Iterator[Hit]:
    """Yield the place with its fix, which is safe unless a colon may join two parts of one name (xml:lang)."""
    if not any(passage.span.overlaps(span) for passage in document.view(foreign_passages)):
        yield Hit(span, message, (Fix((edit,), safe="“:”" not in message),))
