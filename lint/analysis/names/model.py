"""The values of the analysis of names: kinds, mentions and entities."""

from enum import StrEnum

from lint.records import NamedTuple
from lint.text.model import Span


class Kind(StrEnum):
    """What bears a name."""

    PERSON = "person"
    PLACE = "place"
    ORGANISATION = "organisation"
    UNKNOWN = "unknown"

    __hash__ = str.__hash__  # Enum's own is Python code, and kinds are looked up often


class Mention(NamedTuple):
    """A name in the text, without title, article and possessive ending."""

    start: int
    end: int
    text: str
    parts: tuple[str, ...]  # its words; particles belong to the word after them: ("Musa", "Abu Marzouq")
    kind: Kind
    title: str = ""  # the titles and adjectives right before it: "Russian Deputy Foreign Minister", "Mr"
    entity: int = -1  # the index in entities(document)

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


class Entity(NamedTuple):
    """Everything that is mentioned by one name: in full, by surname, by acronym."""

    number: int
    kind: Kind
    name: str  # its longest form
    mentions: tuple[Mention, ...]  # in order, at least one
