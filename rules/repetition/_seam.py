"""Whether a headline ends and its article begins between two equal words."""

from collections.abc import Iterable

from lint import Document, Span, Word
from lint.analysis.stems import FUNCTION_WORDS, stem
from lint.patterns import compiled

#: No sentence goes on so after its first word or name: "of Tenet Tenet for the third time".
_GOES_ON = compiled(r"(?:['’]s)?,? (?!(?:for|at|on|by|to|from|than|that|as|after|before|during|until|since)\b)\w")
_VERB = compiled(r" (?:is|are|was|were|has|have|had|will|would|can|may|must|said|says|[a-z]{3,}ed)\b")
_AROUND = 25  # words on either side
_SHARED = 2  # words that stand on both sides at least, if the article tells what the headline told


def may_be_seam(document: Document, first: Span, again: Span) -> bool:
    """May a headline end with the first of two equal phrases and the sentence after it begin with the second?

    It may where both have a capital, something stands before them in their sentence, and the sentence goes on.
    """
    prose = document.prose
    if not (prose[first.start].isupper() and prose[again.start].isupper()):
        return False
    sentence = document.sentence_at(first.start)
    begins = sentence is not None and sentence.start == first.start
    return not begins and _GOES_ON.match(prose, again.end) is not None


def begins_inside(words: Iterable[Word]) -> bool:
    """Has a small word a capital among words of one sentence, because a headline has run into it there?"""
    return any(word.text[0].isupper() and word.key in FUNCTION_WORDS and word.text != "I" for word in words)


def begins_clause(document: Document, again: Span) -> bool:
    """Does a verb follow a name, so that it is the subject of a sentence of its own?"""
    return _VERB.match(document.prose, again.end) is not None


def tells_again(document: Document, first: Span, again: Span) -> bool:
    """Do the words after a place tell again what those before it told?"""
    block = document.block_at(first.start)
    if block is None:
        return False
    own = {word.key for word in document.words_in(first.start, first.end)}
    place, end = document.word_index(first.start), document.word_index(again.end)
    before = [word for word in document.words[max(0, place - _AROUND) : place] if word.start >= block.start]
    after = [word for word in document.words[end : end + _AROUND] if word.end <= block.end]
    keys = ({stem(word.key) for word in words if _is_content(word.key)} - own for words in (before, after))
    return len(set.intersection(*keys)) >= _SHARED


def _is_content(key: str) -> bool:
    return len(key) > 3 and key.isalpha() and key not in FUNCTION_WORDS
