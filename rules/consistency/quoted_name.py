"""A name stands in quotation marks in one place and without them in another.

Russian and Ukrainian set the names of firms, clubs, ships and missiles in marks, and a translation keeps some of them:
the company “Zabota” is Zabota in the next sentence. English news has no marks round such names, and one text has one
form. Reported is where the marks stand, up to three times a name; what is said to be called so, and words about words,
are left alone. The title of a film or a book, of which both forms are English, has no proposal.

Bad: The firm [“Marenka”] has lost its case. On Monday Marenka left the town.
Fix: The firm Marenka has lost its case. On Monday Marenka left the town.
Good: The firm Marenka has lost its case. On Monday Marenka left the town.
Good: The firm, known as “Marenka”, has lost its case. On Monday Marenka left the town.
Bad: The party [“Volnost”] will not stand. Volnost has no leader. The ship [“Gift of Lowe”] sailed without Gift of Lowe.
Bad: The ferry [“Hope”] sank. Ten men left Hope in time.
Bad: The concern [“Marenka”] makes trams. Marenka denied it.
Bad: In [“Marenka”] and in his other films he is young. He paused Marenka.
Good: The sign says that “Marenka” or “Lowe” may enter. “Hope” should be used with care. Ten men left Hope and Marenka.
Good: They met their “Hope” once more, and the “Lowe” referred to in the letter is Ann. He left Hope with Lowe.
Good: The ferry “Hope” sank. Hope is all they have. They painted “Lowe” on it. Men from Lowe left.
Good: “Marenka” is already the shortest form of her name, and “Lowe” sounds foreign. Ten men left Marenka and Lowe.
Good: The film “Marenka” tells of Marenka Lowe. The song is “Harbour”, and Harbour Street is long.
"""

import re
from collections.abc import Iterator

from lint import BlockKind, Category, Document, Edit, Fix, Hit, Needs, Related, Severity, Span, rule
from lint.analysis.english import FUNCTION_WORDS
from lint.analysis.names import common_words
from lint.analysis.places import matches_at, string_places
from lint.analysis.quoted_names import is_nickname, may_be_title, needs_marks, runs_into_name
from lint.analysis.wordclass import verb_forms
from lint.patterns import compiled

_MARKED = compiled(
    r"[\"“«]((?:[A-Z][\w’'-]{2,})(?: (?:[A-Z][\w’'-]*|\d+|(?:of|and|for|de|la)(?: the)? [A-Z][\w’'-]*)){0,3})"
    r"[\"”»]"
)
_SAID = compiled(
    r"\b(?:call(?:s|ed|ing)?|named?|dubbed|nicknamed|known|as|titled|entitled|terms?|words?|phrases?|says?|said|means?"
    r"|write|writes|wrote|read|reads|labell?ed|or|by|film|movie|song|album|book|novel|play|series|show|hashtag"
    r"|painted|sprayed|shouted|shouting|chanted|chanting|spelled|typed|search(?:es|ed|ing)? for|look(?:s|ed|ing)? up"
    r"|(?:changed|renamed|switched) (?:from|to)"
    r"|[Cc]lick(?:s|ed|ing)?(?: on)?(?: the)?|press(?:ed|ing)(?: the)?|tick(?:s|ed|ing)?|tap(?:s|ped|ping)?(?: on)?"
    r"|select(?:s|ed|ing)?|ch(?:oos(?:es?|ing)|ose)|the (?:value|string|button|tab|label|option)|marked"
    r"|(?:words?|letters|characters|inscriptions?)\b[^.!?\n\"“”]{0,40})[,:]?\s\Z"
)
#: The word itself is meant, or another writer's words.
_ABOUT_IT = compiled(
    r"\s(?:should|must|can|cannot|may|might|means?|meant|refers?|referred"
    r"|is(?: (?:already|still|only|just|also|not|itself))? (?:what|how|the|an?)|stands for|sounds?|derives?"
    r"|(?:is|was)(?: [a-z]+){1,2} an?(?: [a-z]+){0,2} (?:name|title)|has [a-z]+ letters|in the (?:subject|search)"
    r"|(?:buttons?|tabs?|checkbox|menu|icon|pages?))\b"
)
#: Another item in marks beside it: one of a pair is not set bare alone.
_BESIDE_AFTER = compiled(r"\s(?:vs?\.?|versus|[-–—])\s[\"“«]|,?\s(?:or|and)\s(?:(?:the|an?)\s)?[\"“«]|,\s[\"“«]")
_BESIDE_BEFORE = compiled(
    r"[\"”»]\s(?:vs?\.?|versus|[-–—])\s\Z|[\"”»],?\s(?:or|and)\s(?:(?:the|an?)\s)?\Z|[\"”»],\s\Z|\b(?:his|her|their|its|our|my|your|so-called)\s\Z"
    r"|\b(?:calls?|called|calling|names?|named|styles?|styled)\s(?:itself|themselves|himself|herself)\s\Z"
    r"|\b(?:[Aa]ward|[Pp]rize|[Mm]edal|[Cc]ontest|[Cc]ompetition)s?,?\s\Z"  # named after what has no marks
)
_INSIDE = compiled(r"(?:[a-z,)%]|\d\d) \Z")
_BEFORE = 60  # characters in which such a word stands
_MOST = 8  # places of one name


@rule(
    Severity.WARNING,
    category=Category.INCONSISTENT_STYLE,
    quoted="report",
    gate=Needs(marks='"“«'),
)
def check(document: Document) -> Iterator[Hit]:
    """Yield the places where a name has marks that it has not elsewhere."""
    prose = document.prose
    marked: dict[str, list[Span]] = {}
    for match in matches_at(_MARKED, prose, string_places(prose, '"“«')):
        block = document.block_at(match.start())
        if (
            block is not None
            and block.kind is BlockKind.PARAGRAPH
            and match[1].split()[0].lower() not in FUNCTION_WORDS
            and not _SAID.search(prose, max(0, match.start() - _BEFORE), match.start())
            and not _ABOUT_IT.match(prose, match.end())
            and not is_nickname(document, Span(*match.span()))
            and not _BESIDE_AFTER.match(prose, match.end())
            and not _BESIDE_BEFORE.search(prose, max(0, match.start() - _BEFORE), match.start())
        ):
            marked.setdefault(match[1], []).append(Span(*match.span()))
    for name, spans in marked.items():
        if _stands(document, name, spans[0].start + 1) == len(spans):
            continue  # nowhere else: sooner seen than by an expression that has to be compiled
        plain = _plain(document, name)
        if plain is None:
            continue
        for span in spans[:_MOST]:
            edits = (Edit(span.start, span.start + 1, ""), Edit(span.end - 1, span.end, ""))
            unsure = (
                needs_marks(document, span.start, name)
                or runs_into_name(document, span.start)
                or may_be_title(document, *span)
            )
            fixes = () if unsure else (Fix(edits),)
            message = f"“{name}” is in quotation marks here and without them elsewhere"
            yield Hit(span, message, fixes, (Related(plain, "without marks"),))


def _plain(document: Document, name: str) -> Span | None:
    """Return where the name stands without marks, and not in a longer name.

    At the start of a sentence any word has a capital: there it must be more than one word, or none of the language.
    """
    prose = document.prose
    for match in re.finditer(rf"(?<![\w\"“«‘'’-]){re.escape(name)}(?![\w\"”»-]|['’]?s? [A-Z]|['’](?!s\b))", prose):
        block = document.block_at(match.start())
        if block is None or block.kind is not BlockKind.PARAGRAPH:
            continue
        before = prose[max(0, match.start() - _BEFORE) : match.start()]
        if _INSIDE.search(before):
            return Span(*match.span())
        opens = not before.rstrip(" \n") or before.rstrip(' \n“"')[-1:] in (".", "?", "!", "\n", "")
        if (opens or before.endswith((". The ", "\nThe "))) and (
            " " in name or not (name.lower() in common_words() or verb_forms(name.lower()))
        ):
            return Span(*match.span())
    return None


def _stands(document: Document, name: str, place: int) -> int:
    """Return how often a name stands in a document, by a place where it does."""
    first = document.words[document.word_index(place)]
    starts = (document.words[at].start for at in document.word_positions[first.key])
    return sum(document.prose.startswith(name, start) for start in starts)
