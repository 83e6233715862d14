"""A merge of two versions was not finished: its conflict markers are in the article.

Git and other version control leave both versions in the file where two people
changed the same lines. One finding stands for each conflict, at its first
marker. Which version holds only a reader can say.

Bad: [<<<<<<< HEAD]\\nThe port reopens today.\\n=======\\nThe port opens again.\\n>>>>>>> desk
Bad: The ferry sails at noon.\\n[<<<<<<< ours]\\n||||||| base\\nAll sail.\\n=======\\nNone sails.\\n>>>>>>> theirs
Bad: The port reopens today.\\n[=======]\\nThe port opens again.\\n>>>>>>> 4c9e1f0
Bad: The port reopens today.\\n[>>>>>>> feature/desk]\\nThe crews are back.
Good: Fares\\n=======\\nThe ferry costs more from Monday.
Good: >>>>>>> She wrote on Monday that the port was open.
Good: <<<<<<< Breaking news >>>>>>>
"""

import re
from collections.abc import Iterator

from lint import Category, Document, Hit, Needs, Related, Severity, Span, rule
from lint.patterns import compiled

_MARKER = compiled(r"^([<=>|])\1{6}(?:(?<!=)[ \t][^\r\n]*|)(?=\r?$)", re.MULTILINE)
_IN_MARKUP = compiled(r"(?<!\S)(?:(<)<{6} \S+|(\|)\|{6}(?: \S+)?|(=)={6}(?!\S)|(>)>{6} \S+)")  # lines have been joined
_LABEL = compiled(r">{7}(?: \S+(?: \(.*\))?)?")
_BRANCH = compiled(
    r">{7} (?:[0-9a-f]{7,40}(?: \(.*\))?|[\w.-]+/[\w./-]+|HEAD|theirs|\w*-[\w-]+)"
)  # nobody quotes one word so
_NAMES = {"<": "where the first version begins", "|": "what both had", "=": "the second version", ">": "where it ends"}


@rule(
    Severity.ERROR, category=Category.MARKUP_TAG, quoted="report", gate=Needs(marks=("=======", "<<<<<<<", ">>>>>>> "))
)
def check(document: Document) -> Iterator[Hit]:
    if not any(mark in document.text for mark in ("=======", "<<<<<<<", ">>>>>>> ")):
        return
    conflict: list[Span] = []  # markers so far: the first is "<" or a lone "="
    pattern = _MARKER if document.format == "plain" else _IN_MARKUP
    for match in pattern.finditer(document.text):
        kind, span = match[match.lastindex or 0], Span(*match.span())
        first = document.text[conflict[0].start] if conflict else ""
        if kind == "<":
            if first == "<":
                yield _hit(document, conflict)
            conflict = [] if match[0].endswith(">" * 7) else [span]
        elif kind == "=" and first != "<":
            conflict = [span]  # a heading's underline, unless the end of a conflict follows
        elif kind == ">" and not conflict and _BRANCH.fullmatch(match[0]):
            yield _hit(document, [span])
        elif conflict:
            conflict.append(span)
            if kind == ">":
                if first == "=" and not _LABEL.fullmatch(match[0]):
                    conflict = []  # a line, and a quotation of the seventh depth
                else:
                    yield _hit(document, conflict)
                    conflict = []
    if conflict and document.text[conflict[0].start] == "<" and (len(conflict) > 1 or _is_named(document, conflict[0])):
        yield _hit(document, conflict)


def _hit(document: Document, conflict: list[Span]) -> Hit:
    others = (Related(span, _NAMES[document.text[span.start]]) for span in conflict[1:])
    return Hit(conflict[0], "a merge conflict is not resolved here", related=tuple(others))


def _is_named(document: Document, marker: Span) -> bool:
    """Does a marker that has lost its others name a version in one word ("<<<<<<< HEAD")?"""
    return len(document.text[marker.start : marker.end].split()) == 2
