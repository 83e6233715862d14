"""Bodies and offices that are named in two orders ("Ministry of Health", "Health Ministry") or with two heads.

Two heads: "the Housing Relief Act" and "the Housing Relief Bill", "the State Housing Inspectorate" and "the State
Housing Inspection". What translates one word of the source is listed in groups. And names of three words or more
that have the same words in another order or form: "the Privacy Protection Law", "the Protection of Privacy Law".
"""

from collections import Counter
from collections.abc import Iterable, Iterator

from lint import BlockKind, Document, Span
from lint.analysis.names import is_demonym
from lint.analysis.stems import FUNCTION_WORDS, family, stem
from lint.analysis.wordclass import is_finite, may_be_noun, verb_forms
from lint.patterns import compiled
from lint.records import NamedTuple

#: What a body or office is called by, and what its field goes with.
HEADS = frozenset(
    "ministry minister department office committee council court agency bureau directorate institute university"
    " association federation embassy police service commission law".split()
)
#: Fields that go by two names.
_SAME = {
    "interior": "interior", "affair": "", "internal": "interior", "foreign": "foreign", "prosecut": "prosecutor",
    "defense": "defence", "defens": "defence", "defenc": "defence", "emergenc": "emergency", "situat": "",
    "labor": "labour", "public": "",
}  # fmt: skip
#: Adjectives that a translator takes for the noun, by their stems: the Electoral Commission, the Election Commission.
_ADJECTIVES = {
    "environmental": "environment", "electoral": "election", "constitutional": "constitution",
    "agricultural": "agricultur", "industrial": "industri", "statistical": "statistic", "cultural": "cultur",
    "financial": "financ", "educational": "education", "presidential": "president", "parliamentari": "parliament",
    "economic": "economi",
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
#: Before these one word of a field is enough: hardly any two bodies differ by nothing but them.
_ONE_WORD = frozenset(("committee", "commission"))
_LONGEST = 3  # words of a field
_OF = frozenset(("of", "for"))


class Designation(NamedTuple):
    """A place where a body or office is named."""

    span: Span
    key: tuple[str, ...]  # its head and what it is for, in alphabetical order
    order: str  # "of" where the head comes first, else ""; and the adjectives in it


def designations(document: Document) -> Iterator[Designation]:
    """Yield where bodies and offices that come more than once are named with their field, before or after them."""
    words, prose = document.words, document.prose
    for head in sorted(HEADS & document.word_positions.keys()):
        places = document.word_positions[head]
        for at in places if len(places) > 1 else ():
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
                    keys = [words[i].key for i in range(first, end)]
                    yield Designation(Span(words[at].start, words[end - 1].end), (head, *_field(keys)), "of")
                continue
            first = at
            while first > 0 and at - first < _LONGEST and words[first - 1].text[0].isupper():
                if not prose[words[first - 1].end : words[first].start].isspace() or not may_be_noun(
                    words[first - 1].key
                ):
                    break
                first -= 1
            for begin in range(first, at):  # "Russian Defence Ministry" is the Defence Ministry too
                keys = [words[i].key for i in range(begin, at)]
                order = " ".join(key for key in keys if stem(key) in _ADJECTIVES)
                yield Designation(Span(words[begin].start, words[at].end), (head, *_field(keys)), order)


def two_heads(document: Document) -> Iterator[Designation]:
    """Yield what is called by two words or more and a head that may translate the same word as another head."""
    words, prose = document.words, document.prose
    for head in _alternating(GROUP, document):
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
            if 2 - (head in _ONE_WORD) <= at - first <= 2 * _LONGEST:
                key = (GROUP[head], *(word.key for word in words[first:at]))
                yield Designation(Span(words[first].start, words[at].end), key, head)


def _alternating(groups: dict[str, str], document: Document) -> list[str]:
    """Return the words of a document that stand there beside another one of their group."""
    found = groups.keys() & document.word_positions.keys()
    if len(found) < 2:
        return []
    counts = Counter(groups[word] for word in found)
    return sorted(word for word in found if counts[groups[word]] > 1)


#: Names of one kind of district, of which a translator takes now this and now that.
_DISTRICTS = (
    "region oblast province krai",
    "district raion rayon",
    "avenue prospect prospekt",
    "governorate mohafazah",
    "province governorate",
)


def districts(document: Document) -> Iterator[Designation]:
    """Yield what is called by a name and a word for a district: "Molde Region", "Molde oblast"."""
    words, prose = document.words, document.prose
    for number, group in enumerate(_DISTRICTS):
        heads = [word for word in group.split() if word in document.word_positions]
        for head, at in ((word, at) for word in heads if len(heads) > 1 for at in document.word_positions[word]):
            before = words[at - 1] if at else None
            if before is None or prose[before.end : words[at].start] != " " or not before.text.istitle():
                continue
            if before.key not in FUNCTION_WORDS and not is_demonym(before.key):
                yield Designation(Span(before.start, words[at].end), (str(number), before.key), head)


def reordered(document: Document) -> Iterator[Designation]:
    """Yield what is called by three words or more with capitals: its key has the words in any order and form."""
    names = list(_long_names(document))
    sizes = Counter(len(name.content) for name in names)
    for span, words, content in names:
        if sizes[len(content)] < 2:
            continue  # no other name can have these words
        key = tuple(sorted(family(stem(word.removesuffix("'s"))) for word in content))
        if len(set(key)) == len(key):
            fixed = (
                word for word, before in zip(words[1:], words, strict=False) if word in _FIXED and before not in _LAWS
            )
            order = " ".join(_plain(word) for word in words if word.lower() != "the")
            yield Designation(span, ("=", *key, *fixed), " and ".join(sorted(order.split(" and "))))


class _LongName(NamedTuple):
    span: Span
    words: list[str]
    content: list[str]  # the words in small letters, without those that only link them


def _long_names(document: Document) -> Iterator[_LongName]:
    """Yield the names of three words or more in paragraphs."""
    for run in _RUN.finditer(document.prose):
        start = run.start()
        words = run[0].replace("’", "'").split()
        while words and words[0].lower() in FUNCTION_WORDS:
            start += len(words[0]) + 1
            del words[0]
        if words[1:3] == ["of", "the"] and len(words) > _FEWEST + 3 and _opens(document, start):
            start += len(" ".join(words[:3])) + 1  # "Workers of the Molde Port Authority left"
            del words[:3]
        if len(words) < _FEWEST:
            continue
        last = words[-1].removesuffix("'").removesuffix("'s")
        span = Span(start, run.end() - len(words[-1]) + len(last))
        words[-1] = last
        content = [word.lower() for word in words if word not in _LINKS]
        if len(content) < _FEWEST or not _NOT_IN_NAMES.isdisjoint(content) or words[0].endswith("'s"):
            continue
        block = document.block_at(start)
        if block is not None and block.kind is BlockKind.PARAGRAPH:
            yield _LongName(span, words, content)


def _opens(document: Document, start: int) -> bool:
    sentence = document.sentence_at(start)
    return sentence is not None and sentence.start == start


def _plain(word: str) -> str:
    """Return a word of a name without capitals and the ending of the plural."""
    key = word.lower().removesuffix("'")
    return stem(key) if key.endswith("s") and not key.endswith("'s") else key


_LINKS = frozenset("of for on in to and the".split())
_FIXED = frozenset("on to in".split())  # these stand in no other order,
_LAWS = frozenset(
    "Law Act Bill Code Decree".split()
)  # but for "the Law on Family Protection", "the Family Protection Law"
_REST = r"\w*+(?:['’-]\w++)*+"  # possessive: a shorter word is followed by no space
_WORD = rf"[A-Z]{_REST}"
#: Words with capitals, and small words between them that stand in names.
_RUN = compiled(rf"[A-Z](?<![\w’'-].){_REST}(?:['’]? (?:(?:of|for|on|in|to|and) )?(?:the )?{_WORD}){{2,9}}['’]?(?!\w)")
_FEWEST = 3  # words of such a name
_CALENDAR = "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august"
_NOT_IN_NAMES = FUNCTION_WORDS | frozenset(f"{_CALENDAR} september october november december".split())


#: What a body or an event is called by, and what its kind is not called in the sentences after that.
_OTHER_KINDS = {
    "commission": ("committee", "council"), "committee": ("commission", "council"),
    "council": ("committee", "commission"), "symposium": ("seminar", "workshop"), "seminar": ("symposium", "workshop"),
    "foundation": ("fund",), "fund": ("foundation",), "inspectorate": ("inspection",), "ministry": ("department",),
    "association": ("federation", "society"), "federation": ("association", "society"),
    "society": ("association", "federation"), "institute": ("academy",), "academy": ("institute",),
}  # fmt: skip
_POINTING = frozenset(("the", "this"))
_STOP = compiled(r"[.,;:]|['’]s ")


class Renamed(NamedTuple):
    """A place where the kind of a body or an event is another than in its name."""

    span: Span
    name: Span


def other_kinds(document: Document) -> Iterator[Renamed]:
    """Yield where "the committee" stands for what is called a commission, and for no other body of the text."""
    words, prose, numbers = document.words, document.prose, document.word_positions
    for head in sorted(_OTHER_KINDS.keys() & numbers.keys()):
        named = [at for at in numbers[head] if at and words[at].text.istitle() and words[at - 1].text[0].isupper()]
        if not named or words[named[0] - 1].key in FUNCTION_WORDS:
            continue
        for kind in _OTHER_KINDS[head]:
            places = numbers.get(kind, ())
            if not places or places[0] < named[0] or f"{kind}s" in numbers:
                continue
            if any(words[at].text != kind or words[at - 1].key not in _POINTING for at in places):
                continue  # it is introduced, or part of a name
            first = named[0]
            while (
                first and words[first - 1].text[0].isupper() and prose[words[first - 1].end : words[first].start] == " "
            ):
                first -= 1
            while words[first].key in FUNCTION_WORDS:
                first += 1
            for at in places:
                follows = words[at + 1].key if at + 1 < len(words) else ""
                is_verb = verb_forms(follows) and not may_be_noun(follows)
                if is_verb or is_finite(follows) or _STOP.match(prose, words[at].end):
                    yield Renamed(words[at].span, Span(words[first].start, words[named[0]].end))


def _before_name(document: Document, at: int) -> bool:
    """Does a word with a capital follow, whose title this is: "Health Minister Omar Haddad"?"""
    end = document.words[at].end
    return document.prose[end : end + 1].isspace() and document.prose[end + 1 : end + 2].isupper()


def _field(keys: Iterable[str]) -> tuple[str, ...]:
    """Return what a body is for, in a form that does not depend on the order of the words."""
    found = set()
    for key in keys:
        if key not in FUNCTION_WORDS:
            base = stem(key.removesuffix("'s"))
            base = _ADJECTIVES.get(base, base)
            found.add(_SAME.get(base, base))
    return tuple(sorted(found - {""}))
