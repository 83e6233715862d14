"""Terms, and the places in a document that use one."""

from lint.records import NamedTuple
from lint.text.model import Span

KINDS = ("", "person", "place", "organisation", "term")


class Term(NamedTuple):
    """A wording to use, and others to avoid."""

    preferred: str
    variants: tuple[str, ...]
    kind: str = ""  # one of KINDS
    note: str = ""


class Use(NamedTuple):
    """A place in a document that has one of the wordings of a term."""

    span: Span
    term: Term
    wording: str  # the one of the list that stands there
    plural: bool = False  # with an -s that the list has not

    @property
    def preferred(self) -> bool:
        return self.wording == self.term.preferred


class Concept(NamedTuple):
    """What a term of the source is in English."""

    sources: tuple[tuple[str, str], ...]  # language ("" for any) and wording
    targets: tuple[str, ...] = ()  # the wordings to use, the preferred one first; none: only some are forbidden
    forbidden: tuple[str, ...] = ()
    note: str = ""
    verbatim: bool = False  # not to be translated: the one target is the source's wording
