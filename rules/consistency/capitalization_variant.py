"""One body or office is written with capitals and without.

“The Foreign Ministry” in one paragraph is “the foreign ministry” in the next:
a text does the one or the other. A title right before a name has capitals in
any case (“Foreign Minister Karim Marzouq”), and a name with more words in it
is another name (“the Ministry of Health”, “the ministry”).

Bad: The Foreign Ministry denied it. The [foreign ministry] said so on Monday. The Foreign Ministry is closed.
Fix: The Foreign Ministry denied it. The Foreign Ministry said so on Monday. The Foreign Ministry is closed.
Bad: The prime minister denied it, and the [Prime Minister] left. No one asked the prime minister.
Fix: The prime minister denied it, and the prime minister left. No one asked the prime minister.
Good: The foreign minister denied it. It was Foreign Minister Karim Marzouq's third visit.
Good: The Ministry of Health denied it. The ministry is closed.
"""

import re
from collections.abc import Iterator

from lint import Category, Document, Edit, Fix, Hit, Needs, Related, Severity, Span, rule
from lint.analysis.names import is_demonym
from lint.patterns import compiled

#: The last word of a body's or office's name, and what makes one of it that is the same with small letters.
HEADS = frozenset(
    "ministry minister council court bank assembly army forces parliament government office bureau staff "
    "prosecutor".split()
)
FIELDS = frozenset(
    "foreign interior defence defense finance health justice trade energy education agriculture transport labour labor "
    "culture oil information economy environment tourism prime security supreme constitutional central general "
    "national federal military armed executive political".split()
)
#: What stands by itself after an article only: "the Government".
ALONE = frozenset("government president parliament ministry minister authority movement embassy mayor governor".split())
OFFICES = frozenset("minister president mayor governor prosecutor".split())
WORDS = frozenset(word + ending for word in HEADS | ALONE for ending in ("", "'s"))
_FOLLOWED = compiled(r"['’]?\s*[-–]|\s(?:of|for)\b")
_TITLE_OF = compiled(r",?\s[A-Z]|,\s[A-Z][a-z]+ [A-Z]")


@rule(Severity.NOTE, category=Category.INCONSISTENT_STYLE, quoted="report", gate=Needs(words=WORDS))
def check(document: Document) -> Iterator[Hit]:
    prose = document.prose
    found: dict[str, dict[bool, list[Span]]] = {}
    for span in _phrases(document):
        text = prose[span.start : span.end]
        if text.islower():
            capital = False
        elif text.istitle() and not _TITLE_OF.match(prose, span.end) and not _in_title(prose, span.start):
            capital = True
        else:
            continue  # a sentence's first word, a heading, or a title before a name
        found.setdefault(" ".join(text.lower().split()), {}).setdefault(capital, []).append(span)
    for kinds in found.values():
        if len(kinds) == 2:
            yield _hit(prose, kinds)


def _phrases(document: Document) -> Iterator[Span]:
    """Yield the names of bodies and offices, in capitals or not."""
    words, prose, numbers = document.words, document.prose, document.word_positions
    for index in sorted(index for key in WORDS & numbers.keys() for index in numbers[key]):
        word, before = words[index], words[index - 1] if index else None
        key = word.key.removesuffix("'s")
        end = word.start + len(key)
        if before is None or prose[before.end : word.start] != " " or _FOLLOWED.match(prose, end):
            continue
        if key in HEADS and before.key in FIELDS:
            yield Span(before.start, end)
        elif key in ALONE and before.key == "the":
            yield Span(word.start, end)


_WORD_BEFORE = compiled(r"(\S+)\s\Z")


def _in_title(prose: str, start: int) -> bool:
    """Does a word with a capital stand before, other than an article or an adjective of a nation?"""
    before = _WORD_BEFORE.search(prose, max(0, start - 30), start)
    return before is not None and not (before[1].islower() or before[1] == "The" or is_demonym(before[1].lower()))


def _hit(prose: str, kinds: dict[bool, list[Span]]) -> Hit:
    keep, change = sorted(kinds.values(), key=lambda spans: (-len(spans), spans[0].start))
    capital = keep is kinds[True]
    model, first = (prose[spans[0].start : spans[0].end] for spans in (keep, change))
    times = f" {len(keep)} times" if len(keep) > 1 else ""
    edits = tuple(Edit(start, end, _cased(prose[start:end], capital)) for start, end in change)
    message = f"“{first}” is written “{model}” elsewhere{times}"
    office = model.lower().split()[-1] in OFFICES  # "the first foreign minister" is nobody's title
    fixes = (Fix(edits),) if len(keep) > len(change) and not (capital and office) else ()
    return Hit(change[0], message, fixes, (Related(keep[0], f"“{model}”"),))


def _cased(text: str, capital: bool) -> str:
    return re.sub(r"\S+", lambda word: word[0].capitalize(), text) if capital else text.lower()
