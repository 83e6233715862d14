"""A comma, a stop or a bracket has a space on the wrong side, or none on the right one.

English sets a mark against the word before it and a space after it. Tokenisers, and source
languages that write without spaces, leave it otherwise. (For quotation marks see
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
Good: The port, the market and the mill reopened.
Good: Read it on Gazeta.Ru or at example.com; call main(argument) or name the person(s).
Good: He left … and never came back :)
"""

from collections.abc import Iterator

from lint import Category, Document, Edit, Fix, Hit, Severity, Span, rule
from lint.analysis.foreign import foreign_passages
from lint.patterns import compiled

#: Each pattern has one group: the space that is too much, or the place where one is wanted.
_SURPLUS = (
    compiled(
        r"(?<=[^\W_”\"])([ \u00a0]+)(?:[,;](?=\s)|[.?!](?=\s|\Z)(?! ?[.)!?])|:(?=\s)(?<=[^\W\d_] :))"
        r"|(?<=[”\")])([ \u00a0]+)[,;.](?=\s)(?! ?\.)"
    ),
    compiled(r"\(([ \u00a0])(?=\w)|(?<=\w)([ \u00a0])\)"),
)
_WANTED = (
    compiled(r"\b[a-z][^\W\d_]+[.?!]()(?!(?:Com|Net|Org|Ru|Info|Tv|Io|Js)\b)(?=[A-Z][a-z]+[ ,])"),
    compiled(r"\b(?:[a-z]{2,}[,;]()(?=[^\W\d_]{2,}(?![\w.]*[@/=]))|[A-Z][a-z]+,()(?=[A-Z][a-z]+ ))"),
    compiled(r"\b[^\W\d_]{3,}()\((?=[A-Z]\w+[ )]|[a-z]+ [\w ]*\))|(?<=\w\w[\w%])\)()(?!s\b)(?=[^\W\d_]{2})"),
)


@rule(Severity.WARNING, category=Category.PUNCTUATION, quoted="report")
def check(document: Document) -> Iterator[Hit]:
    """Yield each mark that has a space too many or too few beside it."""
    prose = document.prose
    for pattern in _SURPLUS:
        for match in pattern.finditer(prose):
            start, end = match.span(match.lastindex or 0)
            if prose[start - 1] == '"' and not _closes(document, start):
                continue
            after = prose[start - 1] == "("
            span = Span(start - 1, end) if after else Span(start, end + 1)
            message = f"a space {'after' if after else 'before'} “{prose[span.start : span.end].strip()}”"
            yield from _hit(document, span, Edit(start, end, ""), message)
    for pattern in _WANTED:
        for match in pattern.finditer(prose):
            place = match.start(match.lastindex or 0)
            before = prose[place] == "("
            message = f"no space {'before' if before else 'after'} “{prose[place if before else place - 1]}”"
            yield from _hit(document, Span(*match.span()), Edit(place, place, " "), message)


def _closes(document: Document, end: int) -> bool:
    """Does a quotation end at this place? An opening mark before a space is another fault."""
    return any(quotation.end == end for quotation in document.quotations)


def _hit(document: Document, span: Span, edit: Edit, message: str) -> Iterator[Hit]:
    if not any(passage.span.overlaps(span) for passage in document.view(foreign_passages)):
        yield Hit(span, message, (Fix((edit,), safe=True),))
