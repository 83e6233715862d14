"""The reporter exclaims.

Arabic, Hebrew, Russian and Japanese news exclaim and ask with two marks; English reports leave
that to the people they quote. Names that are written with the mark (Yahoo!) are left alone, and so are posts with the
account behind them and writers who say "I".

Bad: The port is open again[!] Ships are loading.
Bad: Who will pay for the harbour wall[?!] The council does not say.
Bad: Nobody was hurt[!!!]
Bad: They will beat Norvia[!] The port is safe.
Good: “The port is open again!” she said. They danced at Black Boats Rock! The port is safe.
Good: Nobody has seen the ferry! — Ella Reid (@ellareid) May 3, 2020
Good: A: But the port is open again!
Good: It is easy to laugh at the old harbour wall – and I have! – but it has held.
Good: She works for Yahoo! and watches Jeopardy! at night.
Good: Who will pay for the harbour wall?
"""

from collections.abc import Iterator

from lint import BlockKind, Category, Document, Hit, Needs, Sentence, Severity, Span, rule
from lint.analysis.interviews import is_posted, is_spoken
from lint.patterns import compiled

_EXCLAIMED = compiled(r"[?!](?<![?!].)[?!]*+(?=[\s”\"’)\uFFFC]|\Z)")
_BEFORE = frozenset('()”"’%')
_NAME_BEFORE = compiled(r"(?:^|[\s“\"‘(-])[A-Z][\w'’-]*$")  # one word with a capital: Yahoo!
_GOES_ON = compiled(r"[”\"’')]*,? [a-z]")
#: Behind a small word a name is shouted; of one in capitals, "Black Boats!", the mark may be a part.
_SHOUTED = compiled(r"(?<![\w’'-])[a-z]{2,} \Z")
_BRANDS = frozenset(
    """Yahoo Jeopardy Jeb Wham Oklahoma Airplane Eureka Panic Fame Oliver Mama Mia Taboo Hello OK Rent Momentum Antwoord
    Bingo Joomla Chips Kahoot Pure Toys""".split()
)
_WRITER = compiled(r"\b(?:I|I[’'](?:m|ve|d|ll)|my|me)\b")


@rule(Severity.NOTE, category=Category.LANGUAGE_REGISTER, quoted="skip", scope="block", gate=Needs(between=r"!|\?\?"))
def check(document: Document) -> Iterator[Hit]:
    """Yield each exclamation mark outside quotations."""
    prose = document.prose
    last: Sentence | None = None
    written = False
    for match in _EXCLAIMED.finditer(prose):
        span = Span(*match.span())
        before = prose[span.start - 1 : span.start]
        if match[0] == "?" or not (before.isalnum() or before in _BEFORE):
            continue
        if match[0] == "!" and (name := _NAME_BEFORE.search(prose, max(0, span.start - 30), span.start)):
            start = name.start() + (not name[0][0].isalnum())
            if prose[start : span.start] in _BRANDS or not _SHOUTED.search(prose, max(0, start - 30), start):
                continue
            if _GOES_ON.match(prose, span.end):
                continue
        if is_posted(document, span.end) or is_spoken(document, span.start):
            continue
        sentence = document.sentence_at(span.start)
        if sentence is not last:
            last, written = sentence, sentence is not None and _is_writer(document, sentence.span)
        if written:
            continue
        if (block := document.block_at(span.start)) is not None and block.kind is not BlockKind.SIGNATURE:
            yield Hit(span, f"“{match[0]}”: a report states, and leaves exclaiming to those it quotes")


def _is_writer(document: Document, sentence: Span) -> bool:
    """Does a sentence say "I" outside quotations?"""
    found = _WRITER.finditer(document.prose, *sentence)
    return any(not document.quoted(Span(*match.span())) for match in found)
