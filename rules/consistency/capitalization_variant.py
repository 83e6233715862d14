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

from lint import Category, Document, Edit, Fix, Hit, Related, Severity, Span, rule
from lint.analysis.names import is_demonym

_FIELD = (
    r"(?:foreign|interior|defen[cs]e|finance|health|justice|trade|energy|education|agriculture|transport|labou?r|culture"
    r"|oil|information|economy|environment|tourism|prime|deputy prime|security|supreme|constitutional|central|general"
    r"|national|federal|military|armed|executive|political)"
)
_HEAD = r"(?:ministry|minister|council|court|bank|assembly|army|forces|parliament|government|office|bureau|staff|prosecutor)"
#: What stands by itself after an article only: "the Government".
_ALONE = (
    r"(?<=\b[Tt]he )(?:government|president|parliament|ministry|minister|authority|movement|embassy|mayor|governor)"
)
_PHRASE = re.compile(rf"\b(?i:{_FIELD}\s{_HEAD}|{_ALONE})\b(?!['’]?\s*[-–]|\s(?:of|for)\b)")
_TITLE_OF = re.compile(r",?\s[A-Z]|,\s[A-Z][a-z]+ [A-Z]")


@rule(Severity.NOTE, category=Category.INCONSISTENT_STYLE, quoted="report")
def check(document: Document) -> Iterator[Hit]:
    prose = document.prose
    found: dict[str, dict[bool, list[Span]]] = {}
    for match in _PHRASE.finditer(prose):
        first, *rest = match[0].split()
        if match[0].islower():
            capital = False
        elif match[0].istitle() and not _TITLE_OF.match(prose, match.end()) and not _in_title(prose, match.start()):
            capital = True
        else:
            continue  # a sentence's first word, a heading, or a title before a name
        key = " ".join((first, *rest)).lower()
        found.setdefault(key, {}).setdefault(capital, []).append(Span(*match.span()))
    for kinds in found.values():
        if len(kinds) == 2:
            yield _hit(prose, kinds)


_WORD_BEFORE = re.compile(r"(\S+)\s\Z")


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
    return Hit(change[0], message, (Fix(edits),), (Related(keep[0], f"“{model}”"),))


def _cased(text: str, capital: bool) -> str:
    return re.sub(r"\S+", lambda word: word[0].capitalize(), text) if capital else text.lower()
