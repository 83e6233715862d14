"""A paragraph has no full stop at its end.

Only paragraphs that have one inside are looked at: captions, headings and lists
do without. What ends so is a sentence cut short, or a headline of the page that
stuck to the last paragraph.

Bad: The port is shut. The ships wait [outside]\\n\\nNobody knows when it will end.
Good: The port is shut. The ships wait outside.\\n\\nNobody knows when it will end.
Bad: The port is shut. Photo by Anna Price [Reuters]
Bad: The port is shut. Since Monday the ships have had to wait in the [roadstead]
Fix: The port is shut. Since Monday the ships have had to wait in the roadstead.
Good: The port is shut
Good: The port is shut. All about it on our page bit .ly/3FXm:=:https://www.mina.no /sea/article/hj5uxq
Good: Second Test in Molde. North 312 and 188; South 401\\n\\nIt rained for most of the day.
Good: The port is shut. The ships sail again at 6 p.m.
"""

import re
from collections.abc import Iterator

from lint import BlockKind, Category, Document, Edit, Fix, Hit, Sentence, Severity, rule
from lint.analysis.stems import FUNCTION_WORDS
from lint.patterns import compiled

#: Verbs that a sentence has and a headline or a credit seldom.
FINITE = frozenset(
    """is are was were has have had will would can could may might must should does did said says told added it's that's
    isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't can't couldn't don't doesn't didn't""".split()
)
_FEWEST = 8
_SCORES = 3  # figures of a line of results
_NO_SENTENCE = compiled(
    r"^\W*(?:photos?|images?|pictures?|videos?|sources?|credits?|text|author|editor|translat\w+|written|reported|edited|"
    r"by|via|read|see|watch|listen|follow|subscribe|share|click|related|also|more|here|illustrat\w+|graphics?|courtesy|"
    r"file|archive)\b|[:|•©@#]|https?:|\.\.\.|…|\b(?:photos?|images?|photograph|getty|reuters|afp|php|html?|aspx?)\b\W*$",
    re.IGNORECASE,
)

#: The end of an address, which may have been torn.
_ADDRESS = compiled(r"(?:/|%[0-9A-F]{2}|\bwww\.)\S*\Z|/\S*\. ?(?:php|html?|aspx?)\Z", re.IGNORECASE)


@rule(Severity.NOTE, category=Category.PUNCTUATION, quoted="report", scope="block")
def check(document: Document) -> Iterator[Hit]:
    for previous, sentence, following in zip(
        (None, *document.sentences), document.sentences, (*document.sentences[1:], None), strict=False
    ):
        if sentence.block.kind is not BlockKind.PARAGRAPH or not sentence.words:
            continue
        if previous is None or previous.block != sentence.block or (following and following.block == sentence.block):
            continue
        last = sentence.words[-1]
        if len(sentence.words) > 3 and _is_bare(document, sentence) and not last.text.endswith("."):
            end = sentence.block.end
            fixes = (Fix((Edit(end, end, "."),)),) if _is_whole(document, sentence) else ()
            yield Hit(
                last.span, f"no full stop after “{last.text}”: cut short, or a headline or credit left over?", fixes
            )


def _is_bare(document: Document, sentence: Sentence) -> bool:
    """Does a block end with the last word of a sentence, or with a bracket behind it?"""
    end = sentence.words[-1].end
    if sentence.end != sentence.block.end or document.prose[end : sentence.end] not in ("", ")"):
        return False
    if _ADDRESS.search(document.prose, sentence.start, end):
        return False
    figures = sum(word.text[0].isdigit() for word in sentence.words)
    if figures >= _SCORES and sentence.words[-1].text[0].isdigit() and ";" in document.prose[sentence.start : end]:
        return False  # "Northern Isles 312 and 188; Calder 401"
    return end == sentence.end or _is_whole(document, sentence)


def _is_whole(document: Document, sentence: Sentence) -> bool:
    """Does a sentence lack nothing but its stop? It is none of a credit, a signature, a headline or a "see also"."""
    words, text = sentence.words, document.prose[sentence.start : sentence.end]
    names = sum(word.text[0].isupper() for word in words[1:])
    return (
        len(words) >= _FEWEST
        and words[0].text[0].isupper()
        and words[-1].text.islower()
        and words[-1].key not in FUNCTION_WORDS
        and 3 * names <= len(words)
        and not _NO_SENTENCE.search(text)
        and not FINITE.isdisjoint(word.key for word in words[1:-1])
    )
