"""Four words or more of a sentence come again in one of the next.

"Old trams of the harbour line were sold … and the price of old trams of the harbour line rose": each sentence was
translated for itself, and the source says everything in full. English takes up what it has just said with a pronoun or
a shorter word. Only phrases with three content words (names count as the third in seven words or more) are looked for,
close by; twelve words and more are `repeated-passage`'s, and what comes again inside one sentence `repeated-phrase`'s.
In a translation seven words or more are reported wherever they come again, since there the same fact is told in the
same words. Headlines, decks, abstracts and quotations are passed over.

Option within: words from the first to the second, at most; half as many again where the phrase has four content words.

Bad: The town mends old trams for the harbour line. A firm that [mends old trams for the harbour line]\
 has gone, and the council has to pay.
Bad: He was born in a small wooden house by the port. The [small wooden house by the port] is a café now.
Bad: It is reported that a total of six boats were held. Fishing is an important industry in the north.\
 At the same time the mayor said that the port would stay shut in order to promote the development of trade and that\
 a total of six crews had gone home. [Fishing is an important industry in the north], and the north is poor.
Bad: The police freed about a hundred residents of the Harbour Quarter. The man who held about a\
 [hundred residents of the Harbour Quarter] was not found.
Good: The town mends old trams for the harbour line. The firm that does so has gone, and the council has to pay.
Good: ABSTRACT.\\n\\nIt mends old trams by night.\\n\\nFULL TEXT.\\n\\nIt mends old trams by night. So it said.
Good: “We mend old trams every day,” he said. She said: “We mend old trams every day.”
Good: Small wooden houses burn well.\\n\\nThe fire reached small wooden houses on Monday. It was put out at night.
"""

import re
from collections.abc import Iterator, Sequence

from lint import BlockKind, Category, Document, Hit, Related, Severity, Span, Word, rule
from lint.analysis.english import FUNCTION_WORDS
from lint.analysis.headline import run_in
from lint.analysis.recurring import recurring
from lint.analysis.translated import is_translated
from lint.patterns import compiled

_SEED = 4  # words that must be the same
_FEWEST = 3  # content words
_MANY = 4  # content words for which the two may lie farther apart
_DECKS = 3  # paragraphs at the top that may be headline and deck
_STOPS = (".", "!", "…", ":", "—")
#: A line in capitals that parts an abstract or a correction from the text.
_LABEL = compiled(
    r"^(?:ABSTRACT|SUMMARY|FULL TEXT|CORRECTION(?: APPENDED)?|UPDATED?|LEAD|TEXT|BODY)[.:]?$", re.MULTILINE
)
_FACT = 7  # words from which on a translation tells a fact again, wherever it stands
_PASSAGE = 12  # words: for repeated-passage


@rule(Severity.NOTE, category=Category.AWKWARD_STYLE, quoted="skip", running=True)
def check(document: Document, *, within: int = 30) -> Iterator[Hit]:
    keys, words = document.lowercase_words, document.words
    last: dict[tuple[str, ...], int] = {}
    done = 0
    for again in document.view(recurring).places(_SEED):
        seed = keys[again : again + _SEED]
        before = last.get(seed)
        last[seed] = again
        if before is None or again < done or again - before < _SEED:
            continue
        near = again - before <= within * 3 // 2
        if not near and not _may_be_restated(document, keys, before, again):
            continue
        size = _SEED
        while again + size < len(keys) and before + size < again and keys[again + size] == keys[before + size]:
            size += 1
        done = again + size
        start, end = _trimmed(keys, again, again + size)
        content = sum(map(_is_content, words[start:end]))
        if size >= _FACT and content == _FEWEST - 1:
            content += sum(_is_name(word) for word in words[start:end])
        if size >= _PASSAGE or content < _FEWEST:
            continue
        if content < _MANY and again - before > within and not _is_sentence(document, before, before + size):
            continue
        first = words[before + start - again : before + end - again]
        if len(first) >= _SEED and _are_apart(document, first, words[start:end]):
            span = Span(words[start].start, words[end - 1].end)
            phrase = " ".join(document.prose[slice(*span)].split())
            related = (Related(Span(first[0].start, first[-1].end), "just before" if near else "the first"),)
            said = "these words have just been said" if near else "these words have come before"
            yield Hit(span, f"“{phrase}”: {said}", related=related)


def _may_be_restated(document: Document, keys: Sequence[str], before: int, again: int) -> bool:
    """Are so many words the same far from each other that a fact is told again?"""
    return keys[again : again + _FACT] == keys[before : before + _FACT] and document.view(is_translated)


def _is_sentence(document: Document, start: int, end: int) -> bool:
    """Are words, by their indexes, a whole sentence?"""
    words, sentence = document.words, document.sentence_at(document.words[start].start)
    if sentence is None or words[end - 1].end > sentence.end:
        return False
    apart = (
        start == 0 or words[start - 1].end <= sentence.start,
        end == len(words) or words[end].start >= sentence.end,
    )
    return all(apart)


def _body(document: Document) -> Span:
    """Return where the text itself stands: behind the headline, the deck and labels such as FULL TEXT."""
    blocks, start = document.blocks, 0
    if len(blocks) > _FEWEST:
        start = blocks[0].end
        for deck in blocks[1:_DECKS]:
            if document.prose[deck.start : deck.end].rstrip("\"”’'").endswith(_STOPS):
                break
            start = deck.end
    headline = document.view(run_in)
    if headline is not None:
        start = max(start, headline.span.start)
    for match in _LABEL.finditer(document.prose):
        start = max(start, match.end())
    return Span(start, len(document.prose))


def _trimmed(keys: Sequence[str], start: int, end: int) -> tuple[int, int]:
    """Return where a phrase begins and ends without the function words at its edges."""
    while start < end and keys[start] in FUNCTION_WORDS:
        start += 1
    while start < end and keys[end - 1] in FUNCTION_WORDS:
        end -= 1
    return start, end


def _is_content(word: Word) -> bool:
    return word.text.islower() and word.text.isalpha() and word.key not in FUNCTION_WORDS


def _is_name(word: Word) -> bool:
    return word.text[0].isupper() and word.text.isalpha() and word.key not in FUNCTION_WORDS


def _are_apart(document: Document, first: Sequence[Word], second: Sequence[Word]) -> bool:
    """Do two phrases stand in different sentences of plain paragraphs, outside headlines and quotations?"""
    one, other = (document.sentence_at(phrase[0].start) for phrase in (first, second))
    if one is None or other is None or one.start == other.start:
        return False
    if {one.block.kind, other.block.kind} != {BlockKind.PARAGRAPH}:
        return False
    if not document.view(_body).covers(Span(first[0].start, second[-1].end)):
        return False
    return not any(document.quoted(phrase[0].span) for phrase in (first, second))
