"""Two sentences or paragraphs in a row open with the same words.

"He pointed out that … He pointed out that …" is how a source marks each new remark.
English joins the remarks or varies the opening. Quotations and lists are left alone:
a speaker may do so for effect.

Bad: The envoy pointed out that talks go on.\\n\\n[The envoy pointed out that] aid is late.
Good: The envoy said that talks go on.\\n\\nHe added that aid is late.
Good: The United States left the talks. The United States Navy stayed.
Good: "We will not forget them. We will not forget this," she said.
"""

from collections.abc import Iterator

from lint import BlockKind, Category, Document, Hit, Related, Sentence, Severity, Span, Word, rule
from lint.analysis.stems import FUNCTION_WORDS

_LONGEST = 8  # words: what has more in common is a repeated passage or a loop


@rule(Severity.NOTE, category=Category.AWKWARD_STYLE, quoted="skip")
def check(document: Document, *, words: int = 3) -> Iterator[Hit]:
    """``words``: how many words must be the same."""
    before: Sentence | None = None
    opener: Sentence | None = None  # the first sentence of the paragraph before
    for sentence in document.sentences:
        if sentence.block.kind is not BlockKind.PARAGRAPH:
            continue
        first_of_paragraph = before is None or before.block != sentence.block
        for other in (before, opener) if first_of_paragraph and opener is not before else (before,):
            if other is not None and words <= (size := _same(other, sentence)) < _LONGEST:
                again, earlier = sentence.words[:size], other.words[:size]
                if (
                    size == len(sentence.words)
                    or not any(map(_says_something, again))
                    or document.quoted(earlier[0].span)
                ):
                    continue
                span = Span(again[0].start, again[-1].end)
                yield Hit(
                    span,
                    f"“{document.prose[span.start : span.end]}” opened the one before too",
                    related=(Related(Span(earlier[0].start, earlier[-1].end), "the first"),),
                )
                break
        before = sentence
        if first_of_paragraph:
            opener = sentence


def _says_something(word: Word) -> bool:
    """Names come again by right, and so does "according to the"."""
    return word.text.islower() and word.key not in FUNCTION_WORDS and word.key != "according"


def _same(one: Sentence, other: Sentence) -> int:
    """How many words two sentences have in common from their beginnings."""
    size = 0
    for left, right in zip(one.words[:_LONGEST], other.words[:_LONGEST], strict=False):
        if left.key != right.key:
            break
        size += 1
    return size
