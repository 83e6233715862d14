"""A quotation runs on into the next paragraph, which has no quotation mark of its own.

English opens a quotation anew at each of its paragraphs and closes it once, at the end of the
last. Source languages do without, and the reader takes the speaker's words for the reporter's.
All paragraphs of a quotation, and all such quotations of a text, are one finding. Where one of
them reports what others say, it may be the reporter's, and nothing is proposed.

Bad: The mayor said: “The road is open.\\n\\n[The] bridge will follow.\\n\\nThe port comes last.”\\n\\nTalks go on.
Fix: The mayor said: “The road is open.\\n\\n“The bridge will follow.\\n\\n“The port comes last.”\\n\\nTalks go on.
Bad: He said: “The road is open.\\n\\n[The] bridge will follow.” She said: “We wait.\\n\\nNobody came.” Talks go on.
Fix: He said: “The road is open.\\n\\n“The bridge will follow.” She said: “We wait.\\n\\n“Nobody came.” Talks go on.
Good: The mayor said: “The road is open.\\n\\n“The bridge will follow.\\n\\n“The port comes last.”\\n\\nTalks go on.
Good: “The road is open.\\n\\nJane Doe, mayor of the town.”\\n\\nTalks go on.
Good: The mayor said: “The road is open.”\\n\\nThe bridge will follow.
"""

from collections.abc import Iterator

from lint import Category, Document, Edit, Fix, Hit, Related, Severity, Span, rule
from lint.analysis.quotations import QUOTED, Quotation
from lint.patterns import compiled

#: A paragraph with nothing but the speaker, as pages set quotations that they show large.
_SPEAKER = compiled(r"(?:[A-Z][\w.’'-]+ ){1,3}[A-Z][\w’'-]+(?:,(?: [\w’'-]+){1,9})?[.\"”]{0,2}\Z")
#: A paragraph in which others are quoted may be the reporter's.
_REPORTS = compiled(r"\b(?:said|says|told|claim(?:s|ed)?|according to|reported(?:ly)?|estimate[sd]?|sources|added)\b")


@rule(Severity.WARNING, category=Category.PUNCTUATION, quoted="report", gate=QUOTED)
def check(document: Document) -> Iterator[Hit]:
    """Yield the first paragraph of a quotation that lacks its opening mark, with all others of the text."""
    places: list[Span] = []
    edits: list[Edit] = []
    openers: list[Span] = []
    certain = True
    for opener, unmarked in _continued(document):
        firsts = [words[0].span for quotation in unmarked if (words := document.words_in(*quotation.inner))]
        if not firsts or _SPEAKER.match(document.prose, *unmarked[-1].inner):
            continue
        mark = document.prose[opener.start : opener.inner.start]
        openers.append(opener.span)
        places += firsts
        edits += (Edit(quotation.start, quotation.start, mark) for quotation in unmarked)
        certain = certain and not any(_REPORTS.search(document.prose, *quotation.inner) for quotation in unmarked)
    if not places:
        return
    what = "a quotation runs" if len(openers) == 1 else f"{len(openers)} quotations run"
    where = "this paragraph" if len(places) == 1 else f"{len(places)} paragraphs"
    related = (Related(openers[0], "the quotation begins here"), *(Related(place, "here too") for place in places[1:]))
    fixes = (Fix(tuple(edits)),) if certain else ()
    yield Hit(places[0], f"{what} on into {where} without an opening mark", fixes, related)


def _continued(document: Document) -> Iterator[tuple[Quotation, list[Quotation]]]:
    """Yield each quotation with those that run on from it without an opening mark."""
    opener: Quotation | None = None
    waiting: list[Quotation] = []
    for quotation in document.quotations:
        if quotation.depth:
            continue
        if quotation.opened:
            if opener is not None and waiting:
                yield opener, waiting
            opener, waiting = quotation, []
        else:
            waiting.append(quotation)
    if opener is not None and waiting:
        yield opener, waiting
