"""Hashtags or handles stand before, between or after the sentences.

They sort a post on a social network; in a report they say nothing and make the text look unedited.

Bad: [#Harbour] | The strike has ended.
Bad: The strike at Harbour Port has ended. [#Harbour #Strike]
Fix: The strike at Harbour Port has ended.
Bad: The strike has ended. [#Strike #strike] Ships load again.
Fix: The strike has ended. Ships load again.
Bad: The strike has ended. [#Harbour @HarbourNews #Live] Ships load again.
Bad: [#Urgent]: The strike has ended.
Fix: The strike has ended.
Bad: The strike has ended.\\n\\n[#Strike]\\n\\nShips load again.
Fix: The strike has ended.\\n\\nShips load again.
Good: The #Harbour strike has ended.
Good: Supporters posted under #Harbour and #Strike.
Good: “We won! #Harbour #Strike,” the union wrote.
Good: Follow the author on Twitter @harbourpen.
"""

from collections.abc import Iterator

from lint import BlockKind, Category, Document, Edit, Fix, Hit, Needs, Severity, Span, rule
from lint.patterns import compiled

from ._tags import Role, tags

_NEAR = 250  # characters
_WORD = compiled(r"[^\W\d_]+")
_AFTER = compiled(r" ?[|:–—-] (?=\S)| (?=\S)")
#: Tags that call, and tell nothing.
_CALLS = frozenset("urgent breaking breakingnews exclusive live news update video watch important justin alert".split())


@rule(Severity.WARNING, category=Category.LANGUAGE_REGISTER, quoted="skip", gate=Needs(marks="#@"))
def check(document: Document) -> Iterator[Hit]:
    """Yield each run of tags outside the sentences."""
    for found in document.view(tags):
        if found.role is Role.STRAY:
            what = "a hashtag or handle" if found.number == 1 else f"{found.number} hashtags or handles"
            fixes = (Fix((_removed(document, found.span),)),) if _is_said(document, found.span) else ()
            yield Hit(found.span, f"{what} outside the sentences", fixes)


def _is_said(document: Document, span: Span) -> bool:
    """Does the text around say all that the tags say, so that nothing is lost without them?"""
    prose = document.prose
    around = prose[max(0, span.start - _NEAR) : span.start] + " " + prose[span.end : span.end + _NEAR]
    said = {word.lower() for word in _WORD.findall(around)} | _CALLS
    return all(word.lower() in said for word in _WORD.findall(prose[span.start : span.end]))


def _removed(document: Document, span: Span) -> Edit:
    """Return the edit that takes a run out with its separator, and with the space on one side of it."""
    prose, (start, end) = document.prose, span
    block = document.block_at(start)
    if block is not None and block.kind is BlockKind.PARAGRAPH and (start, end) == (block.start, block.end):
        while end < len(prose) and prose[end].isspace():
            end += 1
        while end == len(prose) and start and prose[start - 1].isspace():
            start -= 1
        return Edit(start, end, "")  # the whole paragraph
    at_start = not start or prose[start - 1] == "\n"
    if (after := _AFTER.match(prose, end)) and (at_start or prose[start - 1] == " "):
        end = after.end()
    elif not at_start and prose[start - 1] == " ":
        start -= 1
    return Edit(start, end, "")
