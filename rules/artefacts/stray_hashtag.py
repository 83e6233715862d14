"""Hashtags or handles stand before, between or after the sentences.

They sort a post on a social network; in a report they say nothing and make the text look unedited.

Bad: [#Harbour] | The strike has ended.
Bad: The strike at the port has ended. [#Harbour #Strike #Union]
Fix: The strike at the port has ended.
Bad: The strike has ended. [#Harbour @HarbourNews #Live] Ships load again.
Fix: The strike has ended. Ships load again.
Good: The #Harbour strike has ended.
Good: Supporters posted under #Harbour and #Strike.
Good: “We won! #Harbour #Strike,” the union wrote.
Good: Follow the author on Twitter @harbourpen.
"""

from collections.abc import Iterator

from lint import Category, Document, Edit, Fix, Hit, Severity, Span, rule
from lint.patterns import compiled

from ._tags import Role, tags

_AFTER = compiled(r" ?[|:–—-] (?=\S)| (?=\S)")


@rule(Severity.WARNING, category=Category.LANGUAGE_REGISTER, quoted="skip")
def check(document: Document) -> Iterator[Hit]:
    """Yield each run of tags outside the sentences."""
    for found in document.view(tags):
        if found.role is Role.STRAY:
            what = "a hashtag or handle" if found.number == 1 else f"{found.number} hashtags or handles"
            yield Hit(found.span, f"{what} outside the sentences", (Fix((_removed(document, found.span),)),))


def _removed(document: Document, span: Span) -> Edit:
    """The edit that takes a run out with its separator, and with the space on one side of it."""
    prose, (start, end) = document.prose, span
    at_start = not start or prose[start - 1] == "\n"
    if (after := _AFTER.match(prose, end)) and (at_start or prose[start - 1] == " "):
        end = after.end()
    elif not at_start and prose[start - 1] == " ":
        start -= 1
    return Edit(start, end, "")
