"""What LanguageTool says of a document.

The prose goes to the server block by block, its markup as markup, in questions of some paragraphs each: small enough
for any server, and an edit to one paragraph leaves the answers to the others in the cache.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from lint.languagetool import LanguageToolError
from lint.languagetool.model import Match, Piece, Profile, Server, TooLargeError
from lint.patterns import compiled
from lint.records import NamedTuple
from lint.text.document import Document
from lint.text.formats.canvas import OBJECT, PAD
from lint.text.model import Span
from lint.text.sentences import sentences

__all__ = ["Match", "Profile", "Server", "matches", "pieces"]

SIZE = 4000  # code points of a question, if the blocks allow
_LEAST = 200  # code points: what a server must take
_THREADS = 4
_NOUN = "Something"  # how code or a URL in a sentence reads
_BREAK = "\n\n"  # how what lies between two blocks reads
_ODD_SPACE = compiled(r"[^\S ]\s*|  +\s*")


class _Question(NamedTuple):
    """Stretches of a document that are asked about together: each a block, or a sentence of an overlong one."""

    stretches: tuple[Span, ...]

    @property
    def start(self) -> int:
        return self.stretches[0].start

    def halves(self) -> "tuple[_Question, _Question]":
        middle = len(self.stretches) // 2
        return _Question(self.stretches[:middle]), _Question(self.stretches[middle:])


def matches(document: Document, server: Server, profile: Profile) -> tuple[Match, ...]:
    """Return all that LanguageTool finds, in order, with spans in the document.

    Raises :class:`lint.languagetool.LanguageToolError`.
    """
    questions = list(_questions(document))
    if len(questions) < 2:
        found = [_ask(document, question, server, profile) for question in questions]
    else:
        from concurrent.futures import ThreadPoolExecutor

        pool = ThreadPoolExecutor(min(_THREADS, len(questions)))
        try:
            found = list(pool.map(lambda question: _ask(document, question, server, profile), questions))
        finally:
            pool.shutdown(cancel_futures=True)
    return tuple(match for part in found for match in part)


def pieces(document: Document, stretches: Sequence[Span]) -> Iterator[Piece]:
    """Stretches as LanguageTool is to read them; all pieces together are the file's text from first to last.

    An entity reads as its character, markup as nothing, or as a space where it parts two words; line ends read as a
    space, code and URLs as a noun.
    """
    done = None
    for start, end in stretches:
        if done is not None:
            yield Piece(document.text[done:start], _BREAK)
        yield from _pieces(document, start, end)
        done = end


def _pieces(document: Document, start: int, end: int) -> Iterator[Piece]:
    text, prose = document.text, document.prose
    done = start
    for here, there in _markup(document, start, end):
        if done < here:
            yield Piece(text[done:here])
        before = prose[here - 1] if here > start else " "
        after = prose[there] if there < end else " "
        yield Piece(text[here:there], _reading(text[here:there], prose[here:there], before, after))
        done = there
    if done < end:
        yield Piece(text[done:end])


def _markup(document: Document, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield where a stretch is not to be read as it stands."""
    text, prose = document.text[start:end], document.prose[start:end]
    if text == prose and OBJECT not in prose and PAD not in prose:
        yield from ((start + match.start(), start + match.end()) for match in _ODD_SPACE.finditer(prose))
        return
    odd = (a != b or b in (OBJECT, PAD) or (b.isspace() and b != " ") for a, b in zip(text, prose, strict=True))
    for is_odd, run in groupby(enumerate(odd, start), key=lambda item: item[1]):
        if is_odd:
            offsets = [offset for offset, _ in run]
            yield offsets[0], offsets[-1] + 1


def _reading(source: str, shown: str, before: str, after: str) -> str:
    """Return what a piece of markup stands for. ``source`` is the file's text, ``shown`` the prose in its place."""
    parts: list[str] = []
    for kind, run in groupby(zip(source, shown, strict=True), key=lambda pair: _kind(*pair)):
        if kind == "space":
            parts.append(" ")
        elif kind == "object":
            parts.append(_NOUN)
        elif kind == "character":
            parts += [character for _, character in run]
    reading = "".join(parts)
    if before.isspace():
        reading = reading.lstrip()
    if reading or before.isspace() or not after.isalnum():
        return reading
    return " " if before.isalnum() or before in ".,;:!?)”’" else ""


def _kind(source: str, shown: str) -> str:
    if shown == OBJECT:
        return "object"
    if shown.isspace():
        return "space" if source.isspace() else "markup"
    return "markup" if shown == PAD else "character"


def _questions(document: Document) -> Iterator[_Question]:
    """Yield the document in questions of about SIZE code points; an overlong block is cut between sentences."""
    stretches: list[Span] = []
    for stretch in _stretches(document):
        if stretches and stretch.end - stretches[0].start > SIZE:
            yield _Question(tuple(stretches))
            stretches = []
        stretches.append(stretch)
    if stretches:
        yield _Question(tuple(stretches))


def _stretches(document: Document) -> Iterator[Span]:
    for block in document.blocks:
        if block.end - block.start <= SIZE:
            yield block.span
            continue
        start = done = block.start
        for begin, end in sentences(document.prose, block):
            if end - start > SIZE and done > start:
                yield from _cut(document.prose, start, done)
                start = begin
            done = end
        yield from _cut(document.prose, start, block.end)


def _cut(prose: str, start: int, end: int) -> Iterator[Span]:
    """Yield a stretch cut at spaces where there are any: a sentence of that length is none."""
    while end - start > 4 * SIZE:
        space = prose.rfind(" ", start + SIZE, start + 4 * SIZE)
        cut = space if space > 0 else start + 4 * SIZE
        yield Span(start, cut)
        start = cut
    yield Span(start, end)


def _ask(document: Document, question: _Question, server: Server, profile: Profile) -> list[Match]:
    """Return the answer to a question, asked in halves if the server says that it is too long."""
    from lint.languagetool import client  # rules load with every run, the client with the first question

    try:
        answer = client.check(server, tuple(pieces(document, question.stretches)), profile)
    except TooLargeError as error:
        size = question.stretches[-1].end - question.start
        if size <= _LEAST:
            raise LanguageToolError(
                f"the LanguageTool server at {server.url} takes no text of {size} characters{error}"
            ) from None
        return [match for part in _smaller(document, question) for match in _ask(document, part, server, profile)]
    return [
        match._replace(span=span)
        for match in answer
        if (span := _placed(document, match.span, question.start)) is not None
    ]


def _smaller(document: Document, question: _Question) -> tuple[_Question, _Question]:
    (start, end), *others = question.stretches
    if others:
        return question.halves()
    middle = (start + end) // 2
    sentence = document.sentence_at(middle)
    if sentence is not None and start < sentence.start < end:
        cut = sentence.start
    else:
        space = document.prose.rfind(" ", start + 1, middle)
        cut = space if space > 0 else middle
    return _Question((Span(start, cut),)), _Question((Span(cut, end),))


def _placed(document: Document, span: Span, base: int) -> Span | None:
    """A span of an answer in the document, without markup at its edges; None for one about markup, code or URLs."""
    start, end = span.start + base, span.end + base
    text, prose = document.text, document.prose
    if OBJECT in prose[start:end]:
        return None
    while start < end and _kind(text[start], prose[start]) == "markup":
        start += 1
    while end > start and _kind(text[end - 1], prose[end - 1]) == "markup" and prose[end - 1] != PAD:
        end -= 1
    return Span(start, end) if start < end or not span.end > span.start else None
