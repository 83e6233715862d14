"""Two stops or commas stand where one belongs.

Post-editing leaves the old mark beside the new one; Arabic writers set two dots for three. A table that was
read as text doubles its quotation marks.

Bad: The port reopened[,,] the minister said.
Fix: The port reopened, the minister said.
Bad: The port reopened[,.] The market did too.
Fix: The port reopened. The market did too.
Bad: The port reopened[..] The market did too.
Fix: The port reopened. The market did too.
Bad: Who will pay[?.]
Fix: Who will pay?
Bad: The report is out[.,] the minister said.
Fix: The report is out, the minister said.
Bad: They call it [""]the old port"" in town.
Fix: They call it "the old port" in town.
Bad: They call it [""]the old port"" and [""]the mouth"", or [""]the bay"".
Fix: They call it "the old port" and "the mouth", or "the bay".
Bad: “The port is open[.”,] the minister said.
Fix: “The port is open,” the minister said.
Bad: The hall was empty[. .] The lights were out.
Fix: The hall was empty. The lights were out.
Bad: The hall fell in 2019[..] The owner [– –] a baker – left it (it was old)[,,] they say.
Fix: The hall fell in 2019. The owner – a baker – left it (it was old), they say.
Bad: The mayor['']s son is ill.
Fix: The mayor's son is ill.
Good: He lives in the “U.S.”, she said. The text breaks off . . . here.
Good: ""Shut" is the word for the port," she said.
Good: They said: "We don't need a "new port"". Most of them left.
Good: The port reopened ... at last. It belongs to Harbour Inc., the owner.
Good: The quiz was called Yahoo!. The report lies in ../archive.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from lint import Category, Document, Edit, Fix, Hit, Needs, Related, Severity, Span, rule
from lint.analysis.quotations import posted
from lint.patterns import compiled

_DOUBLED = compiled(
    r"[,;.?!:–—]"  # the set stands first, which is fast
    r"(?:(?<=,)(?: ?,)+|(?<=[,;]) ?[.;](?![.\w])|(?<=;),(?!\S)|(?<=\.)\.(?![./\\\w]| \.)"
    r"|(?<=[?!])(?:\.(?![.\w])|,(?= [a-z]))"
    r"|(?<=\.)[,:;](?![^\sa-z])|(?<=:):(?=\s)|(?<=\.) \.(?! ?\.|\w)"
    r"|(?<=[–—])(?!(?<=—)—) ?[–—-](?!\S)(?<=\s[–—].)|(?<=[–—]) [–—-](?!\S)(?<=\s[–—]..))"
)
#: A stop or comma on both sides of a closing mark.
_ROUND = compiled(r"[.,](?P<mark>[\"”])(?<=[a-z][a-z]..)[.,](?!\w)")
#: A quotation mark twice, against a word on one side only: between two spaces nothing is quoted.
_QUOTES = compiled(r'""(?!")(?:(?=\w)(?<![\w"]"")|(?<=[\w.,!?]"")(?!\w))')
#: Marks that open and close, by what stands beside them; a doubled one is neither.
_OPENS = compiled(r'(?<![\w".,!?)])"(?=[\w\'‘$(])')
_CLOSES = compiled(r'(?<=[\w.,!?)])"(?![\w"])')
#: An apostrophe twice, as messages of programs write one.
_APOSTROPHES = compiled(r"''(?<=[^\W\d_]'')(?=[^\W\d_])")
_REACH = 1000  # characters around a doubled mark that are counted
#: After these a comma may follow the point.
_SHORTENED = frozenset(
    "etc approx dept govt est vol ed eds al vs inc ltd co corp jr sr cf ca op cit incl max min tel".split()
)
_YEAR = compiled(r"(?<!\w)(?:19|20)\d\d\Z")
_SMALL = compiled(r"(?<!\w)[a-z]+$")  # "Yahoo!." is a name and a stop


@rule(
    Severity.WARNING,
    category=Category.PUNCTUATION,
    quoted="report",
    scope="block",
    gate=Needs(between=r",(?: ?,)|[–—] ?[–—-]|[,;] ?[.;]|;,|\.\.|[?!][.,]|\.[,:;]|\"\"|::|\. \.|[.,][\"”][.,]|''"),
)
def check(document: Document) -> Iterator[Hit]:
    """Yield each pair of marks, with the one to keep where that is certain."""
    prose = document.prose
    places = [Span(*match.span()) for match in _QUOTES.finditer(prose)]
    for at, span in enumerate(places):
        if _closes_two(document, span.start):
            continue
        near = [each for each in places[max(0, at - 2) : at + 3] if _in_one_block(document, each, span)]
        both = near if len(near) == 2 else _pair(prose, near, span)
        if len(both) != 2:
            yield Hit(span, "the quotation mark is doubled", (Fix.replace(span, '"'),))
        elif span == both[0]:  # one doubled pair: both of its ends, or neither
            fix = Fix(tuple(Edit(*each, '"') for each in both))
            yield Hit(span, "the quotation mark is doubled", (fix,), (Related(both[1], "here too"),))
    for match in _APOSTROPHES.finditer(prose):
        yield Hit(Span(*match.span()), "the apostrophe is doubled", (Fix.replace(Span(*match.span()), "'"),))
    for match in _ROUND.finditer(prose):
        end = match.end()
        if document.quoted(Span(*match.span("mark"))) and _ends_sentence(prose, match.start()):
            told = match[0][-1] == "," or prose[end : end + 2].lstrip()[:1].islower()
            kept = ("," if told else ".") + match["mark"]
            seen = f"“{match[0]}” has a stop or comma inside the quotation mark and outside"
            yield Hit(Span(*match.span()), seen, (Fix.replace(Span(*match.span()), kept),))
    for match in _DOUBLED.finditer(prose):
        span, marks = Span(*match.span()), match[0]
        before = prose[max(0, span.start - 2) : span.start].rstrip(" ")[-1:]
        if not (before.isalnum() or before in (")", "”", "%")) or (
            marks[0] == "." and prose[span.start - 1] == " " and marks != ".."
        ):
            continue
        if posted(document, span):
            continue
        if marks in (".,", ".:", ".;") and not _ends_sentence(prose, span.start):
            continue
        if marks[0] in "?!" and not _SMALL.search(prose, max(0, span.start - 20), span.start):
            continue
        kept = (
            marks[0] if marks[0] in "?!" or "." not in marks else marks[1] if marks in (".,", ".:", ".;", "::") else "."
        )
        goes_on = marks == ".." and prose[span.end : span.end + 2].strip()[:1].islower()
        kept = f" {marks[0]}" if marks[0] in "–—" else kept
        kept += " " if prose[span.end : span.end + 1].isalpha() else ""
        whole = Span(span.start - (prose[span.start - 1] == " "), span.end)
        fixes = () if goes_on else (Fix.replace(whole, kept, safe=marks != ".."),)  # two dots may mean a pause
        yield Hit(span, f"“{marks}” is two marks where one belongs", fixes)


def _in_one_block(document: Document, one: Span, other: Span) -> bool:
    return document.block_at(one.start) == document.block_at(other.start)


def _pair(prose: str, places: Sequence[Span], span: Span) -> list[Span]:
    """Return a doubled mark and its partner among those of a block: one before a word, one behind, none between."""
    at = places.index(span)
    for first, second in pairwise(places[max(0, at - 1) : at + 2]):
        opens = prose[first.end].isalnum() and not prose[second.end : second.end + 1].isalnum()
        if opens and '"' not in prose[first.end : second.start]:
            return [first, second]
    return []


def _closes_two(document: Document, start: int) -> bool:
    """Do two marks close, or open, a quotation and the one around it, so that none is one too many?"""
    block = document.block_at(start)
    if block is None:
        return False
    depth = _depth(document.prose, max(block.start, start - _REACH), start)
    return depth >= 2 or depth + _depth(document.prose, start + 2, min(block.end, start + _REACH)) <= -2


def _depth(prose: str, start: int, end: int) -> int:
    """Return how many more quotations are opened than closed between two places."""
    return len(_OPENS.findall(prose, start, end)) - len(_CLOSES.findall(prose, start, end))


def _ends_sentence(prose: str, stop: int) -> bool:
    """Is the word before a stop written in full and in small letters, so that the stop is not an abbreviation's?"""
    if _YEAR.search(prose, max(0, stop - 5), stop):
        return True
    word = _SMALL.search(prose, max(0, stop - 20), stop)
    return word is not None and len(word[0]) > 2 and word[0] not in _SHORTENED
