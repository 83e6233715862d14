"""Two stops or commas stand where one belongs.

Post-editing leaves the old mark beside the new one; Arabic writers set two dots for three.

Bad: The port reopened[,,] the minister said.
Fix: The port reopened, the minister said.
Bad: The port reopened[,.] The market did too.
Fix: The port reopened. The market did too.
Bad: The port reopened[..] The market did too.
Fix: The port reopened. The market did too.
Bad: Who will pay[?.]
Fix: Who will pay?
Good: The port reopened ... at last. It belongs to Harbour Inc., the owner.
Good: The quiz was called Yahoo!. The report lies in ../archive.
"""

from collections.abc import Iterator

from lint import Category, Document, Fix, Hit, Severity, Span, rule
from lint.patterns import compiled

_DOUBLED = compiled(
    r"(?<=[^\W\d_])(?:,(?: ?,)+|[,;] ?[.;](?![.\w])|\.\.(?![./\\\w]| \.))|(?<=\b[a-z])[a-z]+(?P<end>[?!])(?P<stop>\.)(?![.\w])"
)


@rule(Severity.WARNING, category=Category.PUNCTUATION, quoted="report")
def check(document: Document) -> Iterator[Hit]:
    """Yield each pair of marks with the one to keep."""
    for match in _DOUBLED.finditer(document.prose):
        if match["end"]:
            marks, kept = Span(match.start("end"), match.end()), match["end"]
        else:
            marks, kept = Span(*match.span()), "." if "." in match[0] else match[0][0]
        shown = document.prose[marks.start : marks.end]
        fixes = (Fix.replace(marks, kept, safe=shown != ".."),)  # two dots may mean a pause
        goes_on = shown == ".." and document.prose[marks.end : marks.end + 2].strip()[:1].islower()
        yield Hit(marks, f"“{shown}” is two marks where one belongs", () if goes_on else fixes)
