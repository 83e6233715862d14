"""The model speaks to the one who asked for the translation.

Openings ("Here is the translation"), labels, remarks on its own work,
refusals and offers of more help belong to a chat, as do code fences and
asterisks in a text without markup. What no table has shows by its place, in the first
paragraph or the last two: somebody says "I" or "your" and speaks of the translation,
which is a warning. A quotation of a chatbot is not a fault.

Bad: [Here is the translation of the article:]\\nThe port reopened on Monday.
Bad: [Translation:] The port reopened on Monday.
Bad: The port reopened.\\n[Note: I have kept the names as they are].
Bad: [As an AI language model, I cannot] give an opinion on the vote.
Bad: The minister said the [**ceasefire**] would hold.
Fix: The minister said the ceasefire would hold.
Bad: [Here is a smoother version of the article:]\\n\\nThe port is open.
Bad: The port is open. [Would you like me to translate the comments as well]?
Bad: The port is open.\\n\\n[This translation aims to keep the tone of the original].
Bad: [The text you provided is in Arabic]. [As a language model, I cannot] read it aloud.
Bad: The port is open.\\n\\n[Please note that the names of the ships were left as they are].
Bad: The port is open.\\n\\n[Translated with DeepL (free version)]
Bad: [Certainly! Here is the article in English:]\\n\\nThe port is open. [I hope this helps]!
Bad: The port is open.\\n\\n[\\[Translator's note]: a verst is a mile.\\]
Bad: The port is open.\\n\\n[I kept the names as they are].
Bad: The port is open.\\n\\n[Note:] “Havn” means port.
Bad: The port is open.\\n\\n[Let me know if you need anything else!]\\n\\n[Note: The original contains a typo].
Bad: The port is open. [(Note:] “havn” is left untranslated.)
Bad: [Thank you for sharing this text]. The port is open.\\n\\n[Please check the names, as I did not know them].
Bad: [Final version:]\\nThe port is open.\\n\\n[The source text appears to be cut off].
Good: The port is open. (Note: fares are in euros.) Thank you for sharing your boat, she wrote.
Good: The original text is cut off in the middle, the court said.\\n\\nSome words in the original were unclear, he said.
Bad: The port is open.\\n\\n[I've marked names of unclear spelling with a star.]
Good: The port is open.\\n\\nYou can read the translated letters in the hall.
Good: Note: The original was sold in May. Let me know if you see the ferry, he wrote.
Good: If you need further help, call the port. Output: factories made less.
Good: The chatbot answered: “As an AI language model, I cannot vote.”
Good: Here is the translation bureau that the court uses: a room of six.
Good: Note: the figures are those of the ministry.
Good: Lost in Translation: a film that divided Tokyo.
Good: The text was translated with DeepL, the court said. The translation captures the tone of the original.
"""

import re
from collections.abc import Iterator
from functools import cache, reduce
from operator import and_

from lint import Category, Document, Fix, Hit, Needs, Severity, Span, rule
from lint.patterns import compiled

from ._chat import CHATTER
from ._chat_frame import WORK, frame
from ._chat_lines import LINES
from ._chat_more import MORE
from ._chat_remarks import REMARKS


def _gate() -> Needs:
    """Return the gate: a row of the table needs a word of each of its sets."""
    gate = Needs(words=WORK) | Needs(between=r"\*\*|```|##")
    for words, _, _ in (*CHATTER, *MORE, *REMARKS, *LINES):
        gate |= reduce(and_, (Needs(words=each) for each in words.split("&")))
    return gate


@rule(Severity.ERROR, category=Category.ADDITION, quoted="skip", gate=_gate)
def check(document: Document) -> Iterator[Hit]:
    """Yield each phrase of a chat, once where two of them meet, and the marks of Markdown."""
    prose = document.prose
    last, told = -1, list[int]()
    for start, end in sorted(_spoken(document), key=lambda place: (place[0], -place[1])):
        if start >= last:
            last = end
            yield Hit(Span(start, end), f"“{_short(prose[start:end])}” is the model speaking, not the article")
            told.append(start)
    for span in frame(document):
        if not any(span.start <= start < span.end for start in told):
            says = "speaks of the translation, not of what happened"
            yield Hit(span, f"“{_short(prose[span.start : span.end])}” {says}", severity=Severity.WARNING)
    if document.format == "plain" and any(mark in prose for mark in ("**", "```", "##")):
        for match in _MARKUP.finditer(prose):
            fixes = (Fix.replace(Span(*match.span()), match[1] or ""),) if match[0][0] != "`" else ()
            yield Hit(Span(*match.span()), f"“{_short(match[0])}” is Markdown in a plain text", fixes)


def _spoken(document: Document) -> Iterator[tuple[int, int]]:
    """Yield where the patterns of the table match, which may overlap."""
    prose, vocabulary = document.prose, document.vocabulary
    for words, others, cues, pattern in _table():
        if vocabulary.isdisjoint(words) or (others and vocabulary.isdisjoint(others)):
            continue
        if any(cue in prose for cue in cues):
            yield from (match.span() for match in _compiled(pattern).finditer(prose))


@cache
def _table() -> tuple[tuple[frozenset[str], frozenset[str], tuple[str, ...], str], ...]:
    """Return the rows of the table, each with its two sets of words, of which the second may be empty."""
    result = []
    for words, cues, pattern in (*CHATTER, *MORE, *REMARKS, *LINES):
        first, _, second = words.partition("&")
        result.append((frozenset(first.split()), frozenset(second.split()), cues, pattern))
    return tuple(result)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return compiled(pattern, re.MULTILINE)


# Bold, headings and fences: not the asterisks of a veiled oath (f***) nor a row of them.
_MARKUP = compiled(
    r"(?<![\w*])\*\*(?=[^\s*])([^*\n]{1,200})(?<=\S)\*\*(?![\w*])|^```[\w-]*$|^#{2,4} (?=\w)", re.MULTILINE
)


def _short(text: str) -> str:
    text = text.strip()
    return text if len(text) <= 50 else text[:49] + "…"
