"""Two blank lines or more between two paragraphs.

They are left by a picture, a video or an advertisement of the web page. In plain
text only: in markup blank lines say nothing.

Bad: The talks went on until midnight.[\\n\\n\\n]No date was set.
Fix: The talks went on until midnight.\\n\\nNo date was set.
Good: The talks went on until midnight.\\n\\nNo date was set.
Good: The talks went on until midnight.\\nNo date was set.
"""

from collections.abc import Iterator

from lint import Category, Document, Fix, Hit, Needs, Severity, Span, rule
from lint.patterns import compiled

_LINE_END = r"(?:\r\n|\r(?!\n)|\n)"
_BLANK = Needs(between=r"\n[ \t]*\r?\n[ \t]*\r?\n|\r[ \t]*\r[ \t]*\r")  # nearly no text has it
_GAP = compiled(rf"(?<=\S)[ \t]*+({_LINE_END})(?:[ \t]*+{_LINE_END}){{2,}}+(?=[ \t]*+\S)")


@rule(Severity.NOTE, category=Category.LAYOUT, quoted="report", gate=_BLANK)
def check(document: Document) -> Iterator[Hit]:
    if document.format != "plain":
        return
    for match in _GAP.finditer(document.text):
        span = Span(*match.span())
        blank = document.position(span.end).line - document.position(span.start).line - 1
        yield Hit(span, f"{blank} blank lines between two paragraphs", (Fix.replace(span, 2 * match[1], safe=True),))
