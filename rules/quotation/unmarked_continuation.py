"""A quotation runs on into the next paragraph, which has no quotation mark of its own.

English opens a quotation anew at each of its paragraphs and closes it once, at the end of the
last. Source languages do without, and the reader takes the speaker's words for the reporter's.
All paragraphs of a quotation are one finding. Where one of them reports what others say, it may
be the reporter's, and nothing is proposed.

Bad: The mayor said: “The road is open.\\n\\n[The] bridge will follow.\\n\\nThe port comes last.”\\n\\nTalks go on.
Fix: The mayor said: “The road is open.\\n\\n“The bridge will follow.\\n\\n“The port comes last.”\\n\\nTalks go on.
Good: The mayor said: “The road is open.\\n\\n“The bridge will follow.\\n\\n“The port comes last.”\\n\\nTalks go on.
Good: “The road is open.\\n\\nJane Doe, mayor of the town.”\\n\\nTalks go on.
Good: The mayor said: “The road is open.”\\n\\nThe bridge will follow.
"""

from collections.abc import Iterator

from lint import Category, Document, Edit, Fix, Hit, Related, Severity, rule
from lint.analysis.quotations import QUOTED, Quotation
from lint.patterns import compiled

#: A paragraph with nothing but the speaker, as pages set quotations that they show large.
_SPEAKER = compiled(r"(?:[A-Z][\w.’'-]+ ){1,3}[A-Z][\w’'-]+(?:,(?: [\w’'-]+){1,9})?[.\"”]{0,2}\Z")
#: A paragraph in which others are quoted may be the reporter's.
_REPORTS = compiled(r"\b(?:said|says|told|claim(?:s|ed)?|according to|reported(?:ly)?|estimate[sd]?|sources|added)\b")


@rule(Severity.WARNING, category=Category.PUNCTUATION, quoted="report", gate=QUOTED)
def check(document: Document) -> Iterator[Hit]:
    """Yield each quotation with paragraphs that lack their opening mark."""
    opener: Quotation | None = None
    waiting: list[Quotation] = []
    for quotation in document.quotations:
        if quotation.depth:
            continue
        if quotation.opened:
            yield from _hit(document, opener, waiting)
            opener, waiting = quotation, []
        else:
            waiting.append(quotation)
    yield from _hit(document, opener, waiting)


def _hit(document: Document, opener: Quotation | None, unmarked: list[Quotation]) -> Iterator[Hit]:
    """Yield the place where the quotation of an opener runs on without a mark, with the other such places."""
    firsts = [words[0].span for quotation in unmarked if (words := document.words_in(*quotation.inner))]
    if opener is None or not firsts or _SPEAKER.match(document.prose, *unmarked[-1].inner):
        return
    mark = document.prose[opener.start : opener.inner.start]
    begins = Related(opener.span, "the quotation begins here")
    others = tuple(Related(span, "here too") for span in firsts[1:])
    fix = Fix(tuple(Edit(quotation.start, quotation.start, mark) for quotation in unmarked))
    where = "this paragraph" if len(firsts) == 1 else f"{len(firsts)} paragraphs"
    fixes = () if any(_REPORTS.search(document.prose, *quotation.inner) for quotation in unmarked) else (fix,)
    yield Hit(firsts[0], f"a quotation runs on into {where} without an opening mark", fixes, (begins, *others))
