"""A person is called by surname before the full name is given.

A reader meets “Marzouq” in the first paragraph and learns in the fifth that he
is Karim Marzouq, the minister. News gives the full name, and who it is, at the
first mention and the surname after. Headlines, captions and titles with a
surname (“President Marzouq”) are left alone. Off unless selected: writers do
it with the well-known as often as machines with the rest.

Bad: Trucks waited. It will open on Monday, [Marzouq] said.\\n\\nKarim Marzouq, the defence minister, was there.
Bad: Trucks waited. It was [Zhang] who opened it.\\n\\nZhang Meiling runs the port.
Good: Trucks waited. It will open on Monday, Karim Marzouq said.\\n\\nMarzouq, the defence minister, was there.
Good: Trucks waited. The Marzouq family has a mill.\\n\\nKarim Marzouq, the eldest son, was there.
Good: Trucks waited. It will open, President Marzouq said.\\n\\nKarim Marzouq was elected in March.
"""

from collections.abc import Iterator

from lint import BlockKind, Category, Document, Hit, Related, Severity, rule
from lint.analysis.names import Kind, Mention, entities, given_names
from lint.analysis.transliteration import fold
from lint.patterns import compiled

from ._forms import EAST_ASIAN_NAME

_FAMILY = compiled(r" (?:brothers|clan|couple|dynasty|family|siblings|sisters|twins)\b")  # "the Marzouq family"
BODY = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.BLOCK_QUOTE})


@rule(Severity.NOTE, category=Category.ORGANIZATIONAL_STYLE, quoted="skip", enabled=False, running=True)
def check(document: Document) -> Iterator[Hit]:
    for entity in entities(document):
        if entity.kind is not Kind.PERSON:
            continue
        mentions = [mention for mention in entity.mentions if _in_body(document, mention)]
        if not mentions or len(mentions[0].parts) > 1 or mentions[0].title:
            continue
        first = mentions[0]
        if _FAMILY.match(document.prose, first.end):
            continue
        full = next((mention for mention in mentions if len(mention.parts) > 1), None)
        if full and _is_surname(first, full) and not _seen_before(document, entity.mentions, first):
            yield Hit(
                first.span,
                f"“{first.text}” comes before the full name, “{full.text}”, is given",
                related=(Related(full.span, f"“{full.text}”"),),
            )


def _is_surname(short: Mention, full: Mention) -> bool:
    """Is a name the surname of a full name: its last part, or in Zhang Meiling its first?"""
    key, parts = fold(short.parts[0]), [fold(part) for part in full.parts]
    family_first = key not in given_names() and parts[-1] not in given_names() and len(parts) == 2
    return key == parts[-1] or (family_first and key == parts[0] and all(map(EAST_ASIAN_NAME.fullmatch, parts)))


def _in_body(document: Document, mention: Mention) -> bool:
    """Does a mention stand in running text: a whole sentence, and not the first, which may be a headline?"""
    sentence = document.sentence_at(mention.start)
    return (
        sentence is not None
        and sentence.block.kind in BODY
        and sentence.start > document.sentences[0].start
        and document.prose[sentence.start : sentence.end].rstrip("\"'”’)").endswith((".", "!", "?"))
    )


def _seen_before(document: Document, mentions: tuple[Mention, ...], first: Mention) -> bool:
    """Was the full name given before, in a headline or caption?"""
    return any(len(mention.parts) > 1 and mention.start < first.start for mention in mentions)
