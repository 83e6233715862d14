"""One body or office is written with capitals and without.

“The Foreign Ministry” in one paragraph is “the foreign ministry” in the next:
a text does the one or the other. A title right before a name has capitals in
any case (“Foreign Minister Karim Marzouq”), and a name with more words in it
is another name (“the Ministry of Health”, “the ministry”). What a region, a river or an airport is called by
(“Molde Province”, “Molde province”) is compared too.

Bad: The Foreign Ministry denied it. The [foreign ministry] said so on Monday. The Foreign Ministry is closed.
Fix: The Foreign Ministry denied it. The Foreign Ministry said so on Monday. The Foreign Ministry is closed.
Bad: The prime minister denied it, and the [Prime Minister] left. No one asked the prime minister.
Fix: The prime minister denied it, and the prime minister left. No one asked the prime minister.
Bad: The Kirov Region is poor. Snow fell in the Kirov Region, and roads in the [Kirov region] are shut.
Fix: The Kirov Region is poor. Snow fell in the Kirov Region, and roads in the Kirov Region are shut.
Bad: Snow fell in Molde province, in Molde province's port and in [Molde Province].
Fix: Snow fell in Molde province, in Molde province's port and in Molde province.
Good: Snow fell in the Kirov Region and in other parts of the region, in the Moscow regions of Arbat and Presnya.
Good: The foreign minister denied it. It was Foreign Minister Karim Marzouq's third visit.
Good: The Ministry of Health denied it. The ministry is closed.
"""

import re
from collections.abc import Iterator

from lint import Category, Document, Fix, Hit, Needs, Related, Severity, Span, Word, rule
from lint.analysis.english import FUNCTION_WORDS
from lint.analysis.names import is_demonym
from lint.analysis.wordclass import may_be_noun
from lint.patterns import compiled

#: The last word of a body's or office's name, and what makes one of it that is the same with small letters.
HEADS = frozenset(
    "ministry minister council court bank assembly army forces parliament government office bureau staff "
    "prosecutor police service services committee commission chamber department agency fund funds inspectorate "
    "investigator administration board authority federation".split()
)
#: Before a head these make no name of it: "the whole department", "another bank".
NOT_FIELDS = FUNCTION_WORDS | frozenset(
    "new old entire whole first second third last next previous former current main big large small local municipal "
    "said former late joint special deputy acting interim good best great public own".split()
)
FIELDS = frozenset(
    "foreign interior defence defense finance health justice trade energy education agriculture transport labour labor "
    "culture oil information economy environment tourism prime security supreme constitutional central general "
    "national federal military armed executive political".split()
)
#: What stands by itself after an article only: "the Government".
ALONE = frozenset("government president parliament ministry minister authority movement embassy mayor governor".split())
OFFICES = frozenset("minister president mayor governor prosecutor".split())
#: What makes a place's name of a name.
PLACES = frozenset("region province district oblast territory prefecture county river airport bridge".split())
WORDS = frozenset(word + ending for word in HEADS | ALONE | PLACES for ending in ("", "'s"))
_FOLLOWED = compiled(r"['’]?\s*[-–]|\s(?:of|for)\b")
_TITLE_OF = compiled(r",?\s[A-Z]|,\s[A-Z][a-z]+ [A-Z]")


@rule(Severity.NOTE, category=Category.INCONSISTENT_STYLE, quoted="report", gate=Needs(words=WORDS))
def check(document: Document) -> Iterator[Hit]:
    prose = document.prose
    found: dict[str, dict[bool, list[Span]]] = {}
    for span in _phrases(document):
        text = prose[span.start : span.end]
        if text.split()[-1].lower() in PLACES:
            if _in_title(prose, span.start) or _TITLE_OF.match(prose, span.end):
                continue
            capital = text.split()[-1][0].isupper()
        elif text.islower():
            capital = False
        elif text.istitle() and not _TITLE_OF.match(prose, span.end) and not _in_title(prose, span.start):
            capital = True
        else:
            continue  # a sentence's first word, a heading, or a title before a name
        found.setdefault(" ".join(text.lower().split()), {}).setdefault(capital, []).append(span)
    for kinds in found.values():
        if len(kinds) == 2:
            yield from _hits(prose, kinds)


def _phrases(document: Document) -> Iterator[Span]:
    """Yield the names of bodies and offices, in capitals or not."""
    words, prose, numbers = document.words, document.prose, document.word_positions
    for index in sorted(index for key in WORDS & numbers.keys() for index in numbers[key]):
        word, before = words[index], words[index - 1] if index else None
        key = word.key.removesuffix("'s")
        end = word.start + len(key)
        if before is None or prose[before.end : word.start] != " " or _FOLLOWED.match(prose, end):
            continue
        if key in PLACES:
            if before.text.istitle() and before.key not in FUNCTION_WORDS and not is_demonym(before.key):
                yield Span(before.start, end)
        elif key in HEADS and (before.key in FIELDS or _is_field(before)):
            yield Span(before.start, end)
        elif key in ALONE and before.key == "the":
            yield Span(word.start, end)


def _is_field(word: Word) -> bool:
    """Can the word before a head be the field of a body: "pension fund", "migration service"?"""
    return len(word.key) > 3 and word.key not in NOT_FIELDS and may_be_noun(word.key) and not is_demonym(word.key)


_WORD_BEFORE = compiled(r"(\S+)\s\Z")


def _in_title(prose: str, start: int) -> bool:
    """Does a word with a capital stand before, other than an article or an adjective of a nation?"""
    before = _WORD_BEFORE.search(prose, max(0, start - 30), start)
    return before is not None and not (before[1].islower() or before[1] == "The" or is_demonym(before[1].lower()))


def _hits(prose: str, kinds: dict[bool, list[Span]]) -> Iterator[Hit]:
    """Yield each place of the rarer form, or of the later one."""
    keep, change = sorted(kinds.values(), key=lambda spans: (-len(spans), spans[0].start))
    capital = keep is kinds[True]
    model = prose[keep[0].start : keep[0].end]
    times = f" {len(keep)} times" if len(keep) > 1 else ""
    office = model.lower().split()[-1] in OFFICES  # "the first foreign minister" is nobody's title
    certain = len(keep) > len(change) and not (capital and office)
    for span in sorted(change):
        written = prose[span.start : span.end]
        fixes = (Fix.replace(span, _cased(written, capital)),) if certain else ()
        yield Hit(span, f"“{written}” is written “{model}” elsewhere{times}", fixes, (Related(keep[0], f"“{model}”"),))


def _cased(text: str, capital: bool) -> str:
    if text.split()[-1].lower() in PLACES:  # the name itself keeps its capital
        head = re.search(r"\S+\Z", text)
        assert head is not None
        return text[: head.start()] + (head[0].capitalize() if capital else head[0].lower())
    return re.sub(r"\S+", lambda word: word[0].capitalize(), text) if capital else text.lower()
