"""What news pages and agencies set round a report, by its form: labels, outlets, time stamps, reporters, openers."""

import re
from collections.abc import Iterator

from lint import Block, BlockKind, Document, Span
from lint.patterns import compiled

#: The last words of outlets' names beside "News".
_LAST_WORDS = (
    "Network Online Newspaper Daily Times Tribune Herald Gazette Shimbun Shinbun Website Media TV Radio Magazine Weekly"
    " Agency Today Info Portal Press"
)
_OUTLET = rf"News(?: (?:Network|Agency|Service|Channel|Online|Portal))?|{_LAST_WORDS.replace(' ', '|')}"
_OUTLETS = frozenset(f"news {_LAST_WORDS}".lower().split())
_DOMAIN = r"(?:www\.)?[A-Za-z][\w-]*(?:\.[\w-]+)?\.(?:com|net|org|cn|ru|ua|info|tv|co|il|jp|de|fr|uk|news)(?:\.\w\w)?"
#: "… – Harbour News", "… | harbour.com" at the end of a headline, or glued to the text after it.
_TAIL = compiled(
    rf"(?: \([A-Z][^()\n]{{2,40}}\))?(?: ?[–—|｜・] ?|(?: |(?<=\)))(?:[-‐]|--) ?)"
    rf"(?:Yahoo! ?[Nn]ews(?= [a-z])|(?:RT in Russian|{_DOMAIN}|Yahoo!?(?: ?[Nn]ews)?"
    rf"|[A-Z][\w’']{{1,20}}!?(?: [A-Z][\w’']{{1,20}}!?){{0,3}}? ?(?:{_OUTLET})|[A-Z]\w*(?:net|news|media))"
    rf"(?:[”\"]?$|(?: ?@ ?[A-Z]\b)?(?= [A-Z\d\"“(@])))"
    rf"|(?<=[^\W\d_]|[\"”])(?:-(?:[A-Z][\w’']* ){{0,3}}(?:{_OUTLET}))*-(?:{_DOMAIN}|[A-Z]\w*(?:net|news)"
    rf"|(?:[A-Z][\w’']* ){{0,3}}(?:{_OUTLET}))[”\"]?$",
    re.MULTILINE,
)
_BEFORE_PARTING = 50  # characters that an outlet may have before its dash, at most: "(Tuesday) – Harbour News"
#: What stands before an outlet; a hyphen inside a word only before a capital or a domain.
_PARTING = compiled(r"[–—|｜・]|[ )][-‐]|--|-(?=[A-Z]|[a-z][\w-]{0,250}\.\w)")
_PARTS = compiled("[–—|｜・‐-]")
#: "… | Reuters", "Harbour | …": no English headline has an upright line.
_PIPED = compiled(r" ?\| ?[A-Z][\w’'.]*(?: [A-Z][\w’'.]*){0,3}$")
_LABELLED = compiled(r"[#(]?[A-Z][\w’'-]*(?: [\w’'-]+){0,2}\)? ?\|(?= ?[A-Z“\"#])")
#: "Harbour News – The port …", "(Harbour News) – The port …"
_HEADED = compiled(rf"(?:(?:[A-Z][\w’'-]* ){{1,3}}(?:{_OUTLET})|\([A-Z][\w’' -]{{1,30}}\)) ?[-–—]{{1,2}} ?(?=[A-Z“\"])")
#: "… : The Harbour Shimbun Press, Online Edition" behind a headline.
_EDITION = compiled(
    r": (?:The )?(?:[A-Z][\w’'-]+ ){0,2}(?:Shimbun|Shinbun|News|Times|Post|Daily|Press)(?: (?:Press|Newspaper))?,?"
    r"(?: [A-Z]\w+){0,2} (?:[Dd]igital|[Oo]nline|[Ee]lectronic|Web)(?: [Ee]dition| [Vv]ersion)?(?=$| [A-Z\d\[(“\"|])"
)
_HEADLINE = 250  # characters
_LABEL = compiled(r"(?:\[ ?[A-Z][^\[\]\n“”\"…]{2,50}\]|【[^】\n]{1,50}】)(?= ?[A-Z\"“])")
_NUMERALS = r"\d{1,2}[./ -]\d{1,2}[./ -]\d{4}|\d{4}[./ -]\d{1,2}[./ -]\d{1,2}"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_DATE = rf"(?:{_NUMERALS}|{_MONTH} \d{{1,2}}(?:, \d{{4}})?|\d{{1,2}} {_MONTH}(?: \d{{4}})?)"
_CLOCK = r"\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?: ?[ap]\.?m\.?)?"
_ISSUED = r"(?:Published|Updated|Posted|Last (?:updated|modified))(?: (?:on|at))?:? "
_STAMP = compiled(
    rf"(?:{_ISSUED})?(?:{_DATE}(?:,| at| [|–-])? ?{_CLOCK}|{_CLOCK}(?:,| [|–-]) ?{_DATE})"
    r"(?: ?(?:GMT|UTC|[A-Z]{2,4}T|[AP]M))?(?=$| [\[|–-])"
    rf"|{_ISSUED}(?:{_DATE}|{_CLOCK})(?=$| ?[|–-])",
    re.MULTILINE,
)
_STAMP_CUE = compiled(r"\d[:.]\d\d|Published|Updated|Posted|Last ")
_STAMPED = 120  # characters of the longest line that can be one
#: "(Reporter Jane Doe)", "Harbour News Agency, Moscow, July 26".
_BY = compiled(
    r"[(（](?:[A-Z][\w'’]+ ){0,4}(?:[Tt]rainee )?(?:[Rr]eporters?|[Cc]orrespondents?)"
    r"(?: (?:of|from) (?:this|our|the) \w+)?(?: (?:[A-Z][\w'’-]+|and|,)){0,8}[)）]"
)
_OPENER = compiled(
    r"(?:[A-Z][\w'’-]* ){1,4}(?:News Agency|News Service|News Network|Daily(?: News)?),? (?:[A-Z]\w+(?: [A-Z]\w+)?, )?"
    rf"{_DATE}(?:st|nd|rd|th)?(?:,? ?[-–—]{{1,2}}|[,.])?(?= (?:[A-Z(“\"]|according to\b))"
    r"|(?:News (?:from|of) (?:our|this) (?:news)?paper|This (?:newspaper's )?news)(?= [(A-Z])"
)
_REPORTER = frozenset(("reporter", "reporters", "correspondent", "correspondents"))
_AGENCY = frozenset(("news", "daily"))
#: What a page offers: "[See all images]".
_OFFER = compiled(r"\[(?:See|View|Watch|Read|Click|Photo|Image|Video|Continue)\b[^\[\]\n]{2,40}\]")
#: A paragraph of its own that names the source: "(According to Reuters)".
_SOURCE = compiled(r"\((?:According to|Source:|From|Via|Compiled (?:from|by)|Reported by) [^()\n]{2,40}\)\.?")
_END = compiled(r"[(\[](?:End|END|The end|Finish|Over)[)\]]\Z")


def page_forms(document: Document) -> tuple[Span, ...]:
    """Return what stands at the edges of blocks as pages and agencies set it."""
    return tuple(_page_forms(document))


def _page_forms(document: Document) -> Iterator[Span]:
    prose = document.prose
    agency, outlets = (not words.isdisjoint(document.vocabulary) for words in (_AGENCY, _OUTLETS))
    for number, block in enumerate(document.blocks):
        if block.kind is BlockKind.TABLE_CELL:
            continue
        if number < 3:
            yield from _headline(prose, block)
        if block.end - block.start <= _STAMPED and _STAMP_CUE.search(prose, block.start, block.end):
            yield from (Span(*match.span()) for match in _STAMP.finditer(prose, block.start, block.end))
        if block.kind is BlockKind.DATELINE and prose[block.start] == "(":
            yield block.span
        opener = _OPENER.match(prose, block.start, block.end) if agency else None
        if opener is None and (outlets or prose[block.start] == "("):
            opener = _HEADED.match(prose, block.start, block.end)
        if opener:
            yield Span(*opener.span())
        if prose[block.start] == "(" and _SOURCE.fullmatch(prose, block.start, block.end):
            yield block.span
        if prose[block.end - 1] in ")]" and (end := _END.search(prose, max(block.start, block.end - 12), block.end)):
            yield Span(*end.span())
    for match in _OFFER.finditer(prose) if "[" in prose else ():
        yield Span(*match.span())
    for match in () if _REPORTER.isdisjoint(document.vocabulary) else _BY.finditer(prose):
        yield Span(*match.span())


def outlet_after(prose: str, block: Block) -> Span | None:
    """Return where a headline names its outlet: "… – Harbour News"."""
    end = min(block.end, block.start + _HEADLINE)
    parting = _parting(prose, block.start, end)
    tail = None if parting is None else _TAIL.search(prose, max(block.start, parting - _BEFORE_PARTING), end)
    if tail is None and prose.find("|", block.start, block.end) >= 0:
        tail = _PIPED.search(prose, block.start, block.end)
    return Span(*tail.span()) if tail else None


def _parting(prose: str, start: int, end: int) -> int | None:
    """Return where what may part an outlet from its headline begins, the first one."""
    for mark in _PARTS.finditer(prose, start, end):
        at = mark.start()
        for place in (at - 1, at) if at > start else (at,):
            if _PARTING.match(prose, place, end):
                return place
    return None


def _headline(prose: str, block: Block) -> Iterator[Span]:
    """Yield the outlet after a headline, and the label before it."""
    tail = outlet_after(prose, block)
    label = _LABEL.match(prose, block.start, block.end) or _LABELLED.match(prose, block.start, block.end)
    if label and not (tail and tail.start < label.end()):
        yield Span(*label.span())
    if tail:
        yield tail
    elif edition := _EDITION.search(prose, block.start, min(block.end, block.start + _HEADLINE)):
        yield Span(*edition.span())
