"""Words of the web page, not of the report: pointers to other pages, calls to subscribe, labels, agency tails, links.

Headlines carry the name of their outlet, and agencies their reporter and date. Copied and
translated, all of it ends up among the sentences.

Bad: Aid reached the town. [Read also]: The port reopens
Bad: [Urgent |] The council has resigned.
Bad: Council resigns over budget - [DW - 08.02.2023] The council has resigned.
Bad: The video spread fast [pic.twitter.com/Ab3dEfGh].
Bad: Boats are back [- Yahoo! News] The boats are back at sea.
Bad: The vote was close. [(Results on page 10)]
Bad: Please [follow us on Telegram].
Bad: The port reopens after the strike [| Harbour Times]\\n\\nShips load again. The strike is over.
Bad: [\\[Winter sports\\]] Skiers return to the north
Bad: [2023-02-11 13:09]\\n\\nThe port reopened. The strike is over.
Bad: [Harbour News Agency, Oslo, July 26] [(Reporter Jane Doe)] The port reopened.
Bad: [URGENT:] The council has resigned after a long night.
Good: Readers said they read more, also: that they watched more.
Good: The police said more details would follow. Follow the coast road.
Good: He wrote on Twitter that he had subscribed to the plan.
"""

import re
from collections.abc import Iterator
from functools import cache

from lint import Block, Category, Document, Hit, Needs, Related, Severity, Span, rule
from lint.data import rows
from lint.patterns import compiled

from ._page_forms import page_forms

_NO_LETTER = compiled(r"\W")
_NETWORK = r"(?:Telegram|Twitter|X|Facebook|Instagram|WhatsApp|YouTube|TikTok|VKontakte|Viber|Google News|Threads)"
_PARTS = {
    "NETWORK": _NETWORK,
    "REST": r"(?:(?! https?:)[^.!?\n]){0,80}(?!\w)",
    "NAME": r"[A-Z][\w.’'-]*(?: ?/ ?[A-Z][\w.’'-]*| (?:(?:and|of) )?[A-Z][\w.’'-]*){0,3}",
}
#: What stands before the head of a sentence.
_HEAD = compiled(r"(?:^|[^\w\s,;'’-]\s{1,3}|\s\s)(?:Please )?[^\w\s]{0,3} ?\Z", re.MULTILINE)
_LINE = 100  # characters
_BULLET = compiled(r"(?<=[\w.!?”\"’'] )•$", re.MULTILINE)
# - AGENCY - 08.02.2023: the date is found first, among the figures of the text, which is fast, then the name before it.
_DATE = r"[-–—] ?\d{1,2}[./ ]\d{1,2}[./ ]\d{4}\b"
_DATED = compiled(_DATE)
_HAS_DATE = Needs(figures=_DATE)
_AGENCY = compiled(r"[A-Z][\w.!]{1,20}(?: [\w.!]{1,20}){0,2} ?$")
_HOSTS = ("pic.twitter.com", "t.co", "bit.ly", "youtu.be", "goo.gl", "ow.ly", "t.me", "buff.ly", "tinyurl.com")
_PATHS = tuple(f"{host}/" for host in _HOSTS)
_LINK = compiled(rf"(?<![\w/.@])(?:{'|'.join(map(re.escape, _HOSTS))})/[\w/?=&%.-]{{0,80}}[\w/]")

_ADDRESS = compiled(r"https?://[^\s<>\"“”]{1,300}[\w/=](?:\s*[:=]{1,3}\s*https?://[^\s<>\"“”]{1,300}[\w/=])*")


_SHOWN = 80  # characters of a passage that a message shows


def _shortened(words: str) -> str:
    """Return a passage, of a long one the first words."""
    return words if len(words) <= _SHOWN else words[:_SHOWN].rpartition(" ")[0].rstrip(",;:") + " …"


@rule(Severity.WARNING, category=Category.ADDITION, quoted="skip", running=True)
def check(document: Document) -> Iterator[Hit]:
    """Yield what a page says, what it sets round a report, and its links; of what overlaps, the first and longest."""
    last = -1
    found = dict.fromkeys((*_tails(document), *page_forms(document)), "") | dict(_said(document))
    for span in sorted(found, key=lambda span: (span.start, -span.end)):
        words = document.prose[span.start : span.end].strip()
        if span.start >= last and words:
            last = span.end
            start = span.start + (document.prose[span.start] == " ")
            message = f"“{_shortened(words)}” is from the web page, not from the report"
            yield Hit(Span(start, start + len(words)), message, severity=Severity.NOTE if found[span] else None)
    linked = document.format == "plain" and "/" in document.text and any(path in document.text for path in _PATHS)
    for match in _LINK.finditer(document.text) if linked else ():
        if document.text[max(0, match.start() - 3) : match.start()] != "://":
            yield Hit(Span(*match.span()), f"“{match[0]}” is a link, left in the text")
    if document.format == "plain" and "://" in document.text:
        addresses = [Span(*match.span()) for match in _ADDRESS.finditer(document.text)]
        others = tuple(Related(span, "here too") for span in addresses[1:])
        what = "bare addresses in the text: name the pages" if others else "a bare address in the text: name the page"
        for span in addresses[:1]:  # once a text
            yield Hit(span, f"{what} instead", related=others, severity=Severity.NOTE)


def _said(document: Document) -> Iterator[tuple[Span, str]]:
    """Yield what the rows of the table list, with the mark of the row."""
    prose, vocabulary, by_cue, table = document.prose, document.vocabulary, _by_cue(), _table()
    short = _short_blocks(document)
    for number in sorted({number for cue in _cues() & vocabulary for number in by_cue[cue]}):
        place, pattern, marked, parts = table[number]
        if place == "line":
            if short:
                expression = _pattern(pattern)
                matches = (expression.match(prose, block.start, block.end) for block in short)
                yield from ((Span(*match.span()), marked) for match in matches if match)
            continue
        if parts and not any((not word or word in vocabulary) and part in prose for word, part in parts):
            continue
        for match in _pattern(pattern).finditer(prose):
            start = match.start()
            if place == "any" or _HEAD.search(prose, max(0, start - 12), start):
                yield Span(*match.span()), marked


@cache
def _table() -> list[tuple[str, str, str, tuple[tuple[str, str], ...]]]:
    """Return the rows of the table: where a pattern stands, the pattern, its mark, and what the text must hold one of.

    At the head of a sentence this begins with a word, which is known without looking for it, and is told with it.
    """
    return [
        (place, pattern, marked, tuple((_word(part) if place == "start" else "", part) for part in listed))
        for place, _, pattern, _, marked, parts in rows(__package__, "site_boilerplate.tsv", 6)
        for listed in [filter(None, parts.split(";"))]
    ]


def _word(part: str) -> str:
    """Return the word that something begins with, in small letters."""
    return _NO_LETTER.split(part, maxsplit=1)[0].lower()


@cache
def _by_cue() -> dict[str, list[int]]:
    """Return the numbers of the rows by their cues."""
    by_cue: dict[str, list[int]] = {}
    for number, (_, cues, *_) in enumerate(rows(__package__, "site_boilerplate.tsv", 6)):
        for cue in cues.split():
            by_cue.setdefault(cue, []).append(number)
    return by_cue


@cache
def _cues() -> frozenset[str]:
    return frozenset(_by_cue())


def _short_blocks(document: Document) -> tuple[Block, ...]:
    """Return the blocks that may be a line of the page and no paragraph."""
    return tuple(block for block in document.blocks if block.end - block.start <= _LINE)


def _tails(document: Document) -> Iterator[Span]:
    """Yield bullets at the end of a block, and agencies before a date."""
    prose = document.prose
    for match in _BULLET.finditer(prose) if "•" in prose else ():
        yield Span(*match.span())
    for match in _DATED.finditer(prose) if _HAS_DATE.met(document) else ():
        agency = _AGENCY.search(prose, max(0, match.start() - 60), match.start())
        if agency is not None:
            yield Span(agency.start(), match.end())


@cache
def _pattern(pattern: str) -> re.Pattern[str]:
    """Return the expression of a row of the table."""
    for name, part in _PARTS.items():
        pattern = pattern.replace(name, part)
    return compiled(pattern, re.MULTILINE)
