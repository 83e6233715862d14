"""Bodies and offices that are named in two orders ("Ministry of Health", "Health Ministry") or with two heads.

Two heads: "the Housing Relief Act" and "the Housing Relief Bill", "the State Housing Inspectorate" and "the State
Housing Inspection". What translates one word of the source is listed in groups.
"""

from collections.abc import Iterator

from lint import Document, Span
from lint.analysis.names import is_demonym
from lint.analysis.stems import FUNCTION_WORDS, stem
from lint.analysis.wordclass import may_be_noun
from lint.records import NamedTuple

#: What a body or office is called by, and what its field goes with.
HEADS = frozenset(
    "ministry minister department office committee council court agency bureau directorate institute university"
    " association federation embassy police service commission".split()
)
#: Fields that go by two names.
_SAME = {
    "interior": "interior", "affair": "", "internal": "interior", "foreign": "foreign", "prosecut": "prosecutor",
    "defense": "defence", "defens": "defence", "defenc": "defence", "emergenc": "emergency", "situat": "",
    "labor": "labour", "public": "",
}  # fmt: skip
#: English says these of the departments of the United States in both orders.
EITHER = frozenset("state labour justice defence treasury energy education homeland".split())
#: Heads that may translate one word.
_GROUPS = (
    "act bill law", "association council society union federation", "inspectorate inspection", "committee commission",
    "institute university academy", "department directorate division", "agency bureau service", "award prize medal",
    "conference congress forum summit", "fund foundation", "festival fair", "agreement treaty accord pact convention",
    "movement party", "museum gallery", "company corporation group", "programme program project plan",
)  # fmt: skip
GROUP = {word: str(number) for number, group in enumerate(_GROUPS) for word in group.split()}
_LONGEST = 3  # words of a field
_OF = frozenset(("of", "for"))


class Designation(NamedTuple):
    """A place where a body or office is named."""

    span: Span
    key: tuple[str, ...]  # its head and what it is for, in alphabetical order
    order: str  # "of" where the head comes first, else ""


def designations(document: Document) -> Iterator[Designation]:
    """Yield where bodies and offices are named with their field, before or after them."""
    words, prose = document.words, document.prose
    for head in sorted(HEADS & document.word_positions.keys()):
        for at in document.word_positions[head]:
            if words[at].text[0].islower() or (head == "minister" and _before_name(document, at)):
                continue
            end = at + 2
            if end < len(words) and words[at + 1].key in _OF:
                end += words[end].key == "the"
                first = end
                while end < len(words) and end - first < _LONGEST + 2:
                    joined = words[end].key == "and" and end > first
                    if not (words[end].text[0].isupper() or joined):
                        break
                    if end > first and not prose[words[end - 1].end : words[end].start].isspace():
                        break
                    end += 1
                end -= words[end - 1].key == "and"
                if end > first and prose[words[at].end : words[first].start].replace(" ", "").isalpha():
                    field = _field(words[i].key for i in range(first, end))
                    yield Designation(Span(words[at].start, words[end - 1].end), (head, *field), "of")
                continue
            first = at
            while first > 0 and at - first < _LONGEST and words[first - 1].text[0].isupper():
                if not prose[words[first - 1].end : words[first].start].isspace() or not may_be_noun(
                    words[first - 1].key
                ):
                    break
                first -= 1
            for begin in range(first, at):  # "Russian Defence Ministry" is the Defence Ministry too
                field = _field(words[i].key for i in range(begin, at))
                yield Designation(Span(words[begin].start, words[at].end), (head, *field), "")


def two_heads(document: Document) -> Iterator[Designation]:
    """Yield what is called by two words or more and a head that may translate the same word as another head."""
    words, prose = document.words, document.prose
    for head in sorted(GROUP.keys() & document.word_positions.keys()):
        for at in document.word_positions[head]:
            if words[at].text[0].islower() or _before_name(document, at):
                continue
            first = at
            while (
                first > 0 and at - first <= 2 * _LONGEST and prose[words[first - 1].end : words[first].start].isspace()
            ):
                if not words[first - 1].text[0].isupper() or not may_be_noun(words[first - 1].key):
                    break
                first -= 1
            if 2 <= at - first <= 2 * _LONGEST:
                key = (GROUP[head], *(word.key for word in words[first:at]))
                yield Designation(Span(words[first].start, words[at].end), key, head)


#: Names of one kind of district, of which a translator takes now this and now that.
_DISTRICTS = (
    "region oblast province krai",
    "district raion rayon",
    "avenue prospect prospekt",
    "governorate mohafazah",
)
_DISTRICT = {word: str(number) for number, group in enumerate(_DISTRICTS) for word in group.split()}


def districts(document: Document) -> Iterator[Designation]:
    """Yield what is called by a name and a word for a district: "Molde Region", "Molde oblast"."""
    words, prose = document.words, document.prose
    for head in sorted(_DISTRICT.keys() & document.word_positions.keys()):
        for at in document.word_positions[head]:
            before = words[at - 1] if at else None
            if before is None or prose[before.end : words[at].start] != " " or not before.text.istitle():
                continue
            if before.key not in FUNCTION_WORDS and not is_demonym(before.key):
                yield Designation(Span(before.start, words[at].end), (_DISTRICT[head], before.key), head)


def _before_name(document: Document, at: int) -> bool:
    """Does a word with a capital follow, whose title this is: "Health Minister Omar Haddad"?"""
    end = document.words[at].end
    return document.prose[end : end + 1].isspace() and document.prose[end + 1 : end + 2].isupper()


def _field(keys: Iterator[str]) -> tuple[str, ...]:
    """Return what a body is for, in a form that does not depend on the order of the words."""
    found = set()
    for key in keys:
        if key not in FUNCTION_WORDS:
            base = stem(key.removesuffix("'s"))
            found.add(_SAME.get(base, base))
    return tuple(sorted(found - {""}))
