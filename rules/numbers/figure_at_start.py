"""A sentence begins with a figure.

News style writes the number as a word or begins otherwise. The word is proposed up to one hundred.

Bad: [19] drivers were fined overnight.
Fix: Nineteen drivers were fined overnight.
Bad: [42]-year-old drivers, and 60 per cent of all, were fined.
Fix: Forty-two-year-old drivers, and 60 per cent of all, were fined.
Bad: [85]% of the harvest was lost.
Fix: Eighty-five percent of the harvest was lost.
Bad: The road was shut. [250] cars stood there until dawn.
Good: Nineteen drivers were fined overnight.
Good: 2023 was a dry year.
Good: 3) Close the door.
Good: They counted 1. 2 million people in the town. The S.&P. 500 fell in May.
Bad: It was in 2023. [250] cars stood there until dawn.
"""

from collections.abc import Iterator

from lint import Block, BlockKind, Category, Document, Fix, Hit, Needs, Severity, Span, rule
from lint.patterns import compiled

from ._numerals import in_words

_FIGURE = compiled(r"[\"“‘'(]{0,2}(\d{1,3}(?:,\d{3})*(?:\.\d+)?)(?= [a-z]{3,}\b| of\b|%| per ?cent|-year-old\b)")
#: A number that was torn in two ("1. 2 million", "38. 000 people"), and an initial ("the S.&P. 500"): no sentence ends.
_TORN = compiled(
    r"(?<![\d.,])\d{1,3}[.,]\s+(?:\d{3}(?!\d)|\d{1,2} ?(?:%|(?:per ?cent|million|billion|trillion|thousand"
    r"|degrees|km"
    r"|kilomet|met(?:er|re)s|times|points?|tons|tonnes)))"
)
_INITIAL = compiled(r"(?<![A-Za-z])[A-Z]\.\s*\Z")
_WHOLE = 5  # words: with fewer, only a full stop tells a sentence
_LABEL = compiled(r"(?: ?[.:)]| (?:a\.?m|p\.?m|am|pm)\b| (?:January|February|March|April|May|June|July|August)\b)")


@rule(Severity.NOTE, category=Category.NUMBER_FORMAT, quoted="report", scope="block", gate=Needs(figures=True))
def check(document: Document) -> Iterator[Hit]:
    prose = document.prose
    for sentence in document.sentences:
        if not sentence.words or not sentence.words[0].text[0].isdigit():
            continue
        if sentence.block.kind is not BlockKind.PARAGRAPH or len(sentence.words) < 3:
            continue
        if len(sentence.words) < _WHOLE and prose[sentence.start : sentence.end].rstrip("\"”’')")[-1:] not in ".!?":
            continue  # a label, a cell of a table
        match = _FIGURE.match(prose, sentence.start, sentence.end)
        if match is None or _LABEL.match(prose, match.end()):
            continue
        if _TORN.search(prose, max(sentence.block.start, sentence.start - 8), match.end(1) + 12) or _INITIAL.search(
            prose, max(sentence.block.start, sentence.start - 4), sentence.start
        ):
            continue
        span = Span(*match.span(1))
        word = in_words(int(match[1])) if match[1].isdigit() and not match[1].startswith("0") else None
        says = f"a sentence begins with the figure “{match[1]}”: write a word or begin otherwise"
        yield Hit(span, says, (_fix(sentence.block, prose, span, word.capitalize()),) if word else ())


def _fix(block: Block, prose: str, span: Span, word: str) -> Fix:
    """Propose a number in words, and the word for the sign behind it."""
    if not prose.startswith("%", span.end):
        return Fix.replace(span, word)
    percent = "per cent" if prose.find(" per cent", block.start, block.end) > 0 else "percent"
    return Fix.replace(Span(span.start, span.end + 1), f"{word} {percent}")
