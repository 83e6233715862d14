"""A sentence is too long to take in.

Words are counted as an editor does: figures and compounds are one word each, the
dateline does not count, and in a quotation of several sentences each counts
alone. The mark stands at the last word within the limit.

`lead` is the limit for the first paragraph, `body` for the rest.

Bad: The council of the town voted on Friday evening to close the old bridge to all traffic for two years while engineers repair the piers that were damaged when a barge struck them in [the] floods of last spring, officials said.
Good: The council voted on Friday to close the old bridge for two years.
"""  # noqa: E501

from collections.abc import Iterator

from lint import BlockKind, Category, Document, Hit, Sentence, Severity, Word, rule
from lint.patterns import compiled

DATELINE = compiled(r"[A-Z][A-Z .,'’-]*[A-Z](?:,\s+[\w. ]{1,30})?\s*(?:\([^)\n]{1,30}\)\s*)?(?:[–—-]{1,2})\s")
_TEXT = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.BLOCK_QUOTE})


@rule(Severity.NOTE, category=Category.AWKWARD_STYLE, quoted="report")
def check(document: Document, *, lead: int = 35, body: int = 45) -> Iterator[Hit]:
    first = next((block for block in document.blocks if block.kind is BlockKind.PARAGRAPH), None)
    for sentence in document.sentences:
        if sentence.block.kind not in _TEXT or len(sentence.words) <= min(lead, body):
            continue
        words = _counted(document, sentence)
        limit = lead if sentence.block == first else body
        if len(words) > limit:
            where = "the lead" if sentence.block == first else "a sentence"
            yield Hit(
                words[limit - 1].span, f"{where} of {len(words)} words reaches the limit of {limit} here: split it"
            )


def _counted(document: Document, sentence: Sentence) -> tuple[Word, ...]:
    """The words of a sentence without its dateline."""
    dateline = DATELINE.match(document.prose, sentence.start, sentence.end)
    return tuple(word for word in sentence.words if dateline is None or word.start >= dateline.end())
