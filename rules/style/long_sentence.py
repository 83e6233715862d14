"""A sentence is too long to take in, and can be split.

Words are counted as an editor does: figures and compounds are one word each, the
dateline does not count, nor does what is quoted. The mark stands where the sentence
can best be split: at a semicolon, a dash, or a comma with a conjunction or a relative
pronoun near its middle. A long sentence without such a joint (a list) is left alone.

Option lead: the limit for the first paragraph, in words.
Option body: the limit for the rest, in words.

Bad: The council of the town voted on Friday evening to close the old stone bridge to all traffic for two years while engineers repair the piers that were damaged when a barge struck them in the floods of last spring, [which] had also swept away the only other crossing within ten miles, officials said.
Good: The council voted on Friday to close the old bridge for two years.
"""  # noqa: E501

from collections.abc import Iterator

from lint import BlockKind, Category, Document, Hit, Sentence, Severity, Span, Word, rule
from lint.patterns import compiled

DATELINE = compiled(r"[A-Z][A-Z .,'’-]*[A-Z](?:,\s+[\w. ]{1,30})?\s*(?:\([^)\n]{1,30}\)\s*)?(?:[–—-]{1,2})\s")
_TEXT = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.BLOCK_QUOTE})
#: Where a sentence can be split: what goes before, and the word that begins the rest.
_JOINT = compiled(
    r"(?:; |[,–—] )(and|but|while|whereas|although|though|which|who|whose|where|when|because|so|as|adding|noting|"
    r"saying|stressing|explaining|pointing|calling|making|leading|bringing|leaving)\b|; (\w+)"
    r"|(?<=\w) (and|but) (?=(?:he|she|it|they|we|there|that|this)\b)"
)
_NEAR_MIDDLE = 0.35  # of the words, on either side


@rule(Severity.NOTE, category=Category.AWKWARD_STYLE, quoted="skip")
def check(document: Document, *, lead: int = 45, body: int = 55) -> Iterator[Hit]:
    first = next((block for block in document.blocks if block.kind is BlockKind.PARAGRAPH), None)
    for sentence in document.sentences:
        if sentence.block.kind not in _TEXT or len(sentence.words) <= min(lead, body):
            continue
        words = _counted(document, sentence)
        limit = lead if sentence.block == first else body
        if len(words) > limit and (joint := _joint(document, sentence, words)):
            where = "the lead" if sentence.block == first else "a sentence"
            word = document.prose[joint.start : joint.end]
            yield Hit(joint, f"{where} of {len(words)} words, quotations not counted: split it before “{word}”")


def _counted(document: Document, sentence: Sentence) -> tuple[Word, ...]:
    """Return the words of a sentence without its dateline and what it quotes."""
    dateline = DATELINE.match(document.prose, sentence.start, sentence.end)
    start = dateline.end() if dateline else sentence.start
    return tuple(word for word in sentence.words if word.start >= start and not document.quoted(word.span))


def _joint(document: Document, sentence: Sentence, words: tuple[Word, ...]) -> Span | None:
    """Return the word nearest to the middle of a sentence with which a new one can begin."""
    prose, places = document.prose, {word.start: number for number, word in enumerate(words)}
    is_list = prose.count(";", sentence.start, sentence.end) > 1
    joints = [
        Span(*match.span(match.lastindex or 0))
        for match in _JOINT.finditer(prose, words[0].start, sentence.end)
        if match.start(match.lastindex or 0) in places and not (is_list and match[0][0] == ";")
    ]
    middle = len(words) / 2
    best = min(joints, key=lambda joint: abs(places[joint.start] - middle), default=None)
    return best if best and abs(places[best.start] - middle) <= _NEAR_MIDDLE * len(words) else None
