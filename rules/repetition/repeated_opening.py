"""Two sentences or paragraphs close together open with the same words or the same connective.

"He pointed out that … He pointed out that …" is how a source marks each new remark. English joins the remarks or
varies the opening. "In addition … In addition", "It is worth noting … It is also worth recalling" and "According to …
According to" are seen across some sentences, for few of these are needed at all. In a translation, or a text that
repeats words all the time (see `repeated-word`), any opening counts that comes back so soon, and so does the subject
of the sentence before ("The mayor came … The mayor saw …"), where a pronoun will do. In a text that was surely
written in English once is left alone. Quotations and lists are left alone: a speaker may do so for effect.

Option words: how many words two openings in a row have in common at least (3).
Option within: in how many sentences a connective, or any opening of such a text, must not come
    back (5; 0 for the connectives of the whole text).

Bad: The envoy pointed out that talks go on.\\n\\n[The envoy pointed out that] aid is late.
Bad: In addition, the port is shut. Ships wait. [In addition], the road is closed.
Bad: It is worth noting that the port is shut. [It is also worth] recalling that it was full.
Bad: In a related development, the port is shut. [In a related development], the road is closed.
Bad: She noted that the port is shut. [She noted] the road was full.
Bad: The Ministry of Ports said two ships sank. [The Ministry of Ports said] four men drowned.
Good: In addition, the port is shut. Ships wait, and the road is closed.
Good: The envoy said that talks go on.\\n\\nHe added that aid is late.
Good: The United States left the talks. The United States Navy stayed.
Good: "We will not forget them. We will not forget this," she said.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from lint import BlockKind, Category, Document, Hit, Related, Sentence, Severity, Span, Word, rule
from lint.analysis.english import FUNCTION_WORDS, MODALS
from lint.analysis.translated import is_original
from lint.analysis.wordclass import may_be_finite
from lint.patterns import compiled

from ._echoes import repeats_words

_TITLED = 2  # blocks: in a longer text the first sentence is a headline, said again
_LONGEST = 8  # words: what has more in common is a repeated passage or a loop

_CONNECTIVE = compiled(
    r"(?:in addition|additionally|moreover|furthermore|besides|at the same time|in this (?:regard|context|connection"
    r"|respect)|in (?:his|her|its|their) turn|in turn|for (?:his|her|its|their) part|on the other hand|in particular"
    r"|in general|however|nevertheless|nonetheless|meanwhile|therefore|consequently|thus|as a result|accordingly"
    r"|for example|for instance|in other words|in fact|indeed|similarly|likewise|along with this|to this end"
    r"|subsequently|recently|earlier|previously|currently|at present|also|according to"
    r"|as for|in the meantime|after that|in an?(?: other)? (?:related|similar|separate|parallel) (?:context|development"
    r"|vein|case|incident|step)|in the same (?:context|vein|regard)|in light of this|against this background"
    r"|in view of this|regarding|concerning|as regards|with (?:regard|respect) to|in terms of|in response|in return"
    r"|in contrast|by contrast|on the contrary|conversely|hence|specifically|notably|importantly|simultaneously"
    r"|in parallel|separately|in conclusion|overall|afterwards|due to|because of|thanks to|in order to|despite this"
    r"|in spite of this|(?P<worth>it is (?:also |further )?(?:worth|noteworthy|notable"
    r"|(?:important|interesting) to (?:note|recall|mention|add)))"
    r"|(?P<should>it (?:should|must) (?:also |further )?be"
    r" (?:noted|recalled|mentioned|emphasi[sz]ed|stressed|added)))\b",
    re.IGNORECASE,
)
_POSSESSIVE = compiled(r"\b(?:her|its|their)\b")
_WHO = frozenset("he she it they".split())
#: "He noted that …. He noted …": "said" and "added" are few words of few letters, and may come again.
_REMARKS = frozenset(
    """noted stressed pointed explained indicated emphasized emphasised underlined stated confirmed revealed declared
    expressed reiterated recalled mentioned clarified considered affirmed highlighted warned continued called urged
    concluded claimed announced""".split()
)
_NAMED = 3  # words of a name with its verb: a longer one is heard
_SOURCE = 3  # sentences: less far for "according to", which news of other languages opens every other sentence with
_SUBJECT = 2  # words of a subject: longer ones are found by their words
_FIRST = frozenset(
    """
    in additionally moreover furthermore besides at for on however nevertheless nonetheless meanwhile therefore
    consequently thus as accordingly indeed similarly likewise along to subsequently recently earlier previously
    currently also according it after against regarding concerning with by conversely hence specifically notably
    importantly simultaneously separately overall afterwards due because thanks despite
    """.split()
)


@rule(Severity.NOTE, category=Category.AWKWARD_STYLE, quoted="skip", running=True)
def check(document: Document, *, words: int = 3, within: int = 5) -> Iterator[Hit]:
    found = {hit.span.start: hit for hit in _connectives(document, within)}
    found |= {hit.span.start: hit for hit in _openings(document, words) if hit.span.start not in found}
    if within and repeats_words(document):
        found |= {hit.span.start: hit for hit in _again(document, words, within) if hit.span.start not in found}
        found |= {hit.span.start: hit for hit in _subjects(document) if hit.span.start not in found}
    if len(found) != 1 or not is_original(document):
        yield from found.values()


def _connectives(document: Document, within: int) -> Iterator[Hit]:
    """Yield the same connective again within a few sentences."""
    seen: dict[str, tuple[int, Span]] = {}  # by connective: the number of its sentence, and where it stands
    heads = [
        (number, sentence)
        for number, sentence in enumerate(document.sentences)
        if sentence.words and sentence.words[0].key in _FIRST and sentence.block.kind is BlockKind.PARAGRAPH
    ]
    counts = Counter(sentence.words[0].key for _, sentence in heads)
    for number, sentence in heads:
        if counts[sentence.words[0].key] < 2:
            continue
        match = _CONNECTIVE.match(document.prose, sentence.words[0].start)
        if match is None or document.quoted(Span(*match.span())):
            continue
        span = Span(*match.span())
        key = "worth" if match["worth"] else "should" if match["should"] else _POSSESSIVE.sub("his", match[0].lower())
        near = (_SOURCE if key == "according to" else within) if within else 0
        if key in seen and (not near or number - seen[key][0] <= near):
            message = f"“{match[0]}” opens a sentence again; leave one out or vary it"
            yield Hit(span, message, related=(Related(seen[key][1], "the first"),))
        seen[key] = number, span


def _openings(document: Document, words: int) -> Iterator[Hit]:
    """Yield the same words at the head of the next sentence or paragraph."""
    before: Sentence | None = None
    opener: Sentence | None = None  # the first sentence of the paragraph before
    head = head_before = head_of_opener = ""  # what they begin with
    for sentence in document.sentences:
        block = sentence.block
        if block.kind is not BlockKind.PARAGRAPH:
            continue
        first_of_paragraph = before is None or before.block is not block
        head_before, head = head, sentence.words[0].key if sentence.words else ""
        others: tuple[Sentence | None, ...] = ()
        if head == head_before or (first_of_paragraph and head == head_of_opener):  # seldom
            others = (before, opener) if first_of_paragraph and opener is not before else (before,)
        for other in others:
            size = _same(other, sentence) if other is not None else 0
            if other is not None and 0 < size < _LONGEST and size >= _fewest(sentence, words):
                again, earlier = sentence.words[:size], other.words[:size]
                if (
                    size == len(sentence.words)
                    or (other.start == document.sentences[0].start and len(document.blocks) > _TITLED)
                    or document.prose[sentence.start : sentence.end].rstrip().endswith("?")
                    or not (any(map(_says_something, again)) or _says_who(again))
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
            opener, head_of_opener = sentence, head


def _fewest(sentence: Sentence, words: int) -> int:
    """Return how many words two openings must have in common: two where they say who remarks something."""
    remark = len(sentence.words) > 1 and sentence.words[0].key in _WHO and sentence.words[1].key in _REMARKS
    return min(words, 2) if remark else words


def _again(document: Document, words: int, within: int) -> Iterator[Hit]:
    """Yield the words at the head of a sentence that opened one of the last sentences, but for the one before."""
    seen: dict[tuple[str, ...], tuple[int, Sentence]] = {}
    heads = [tuple([word.key for word in sentence.words[:words]]) for sentence in document.sentences]
    counts = Counter(heads)
    for number, (sentence, key) in enumerate(zip(document.sentences, heads, strict=True)):
        if counts[key] < 2 or not number:
            continue  # most sentences
        head = sentence.words[:words]
        if sentence.block.kind is not BlockKind.PARAGRAPH or len(sentence.words) <= words:
            continue
        if not any(map(_says_something, head)) or document.quoted(head[0].span):
            continue
        if key in seen and number - seen[key][0] <= within:
            first = seen[key][1]
            size = _same(first, sentence)  # not "In this military" of "In this military parade"
            while size > words and sentence.words[size - 1].key in FUNCTION_WORDS:
                size -= 1
            span = Span(head[0].start, sentence.words[size - 1].end)
            message = f"“{document.prose[slice(*span)]}” opens a sentence again"
            related = Related(Span(first.words[0].start, first.words[size - 1].end), "the first")
            yield Hit(span, message, related=(related,))
        seen[key] = number, sentence


def _subjects(document: Document) -> Iterator[Hit]:
    """Yield the subject of a sentence that is the subject of the one before: a name, or "the" and a noun."""
    for one, other in pairwise(document.sentences):
        size = _same(one, other)
        if not 0 < size <= _SUBJECT or size >= min(len(one.words), len(other.words)):
            continue
        if one.start == document.sentences[0].start or {one.block.kind, other.block.kind} != {BlockKind.PARAGRAPH}:
            continue
        head, last = other.words[:size], other.words[size - 1]
        subject = last.key not in FUNCTION_WORDS and all(
            word.text[0].isupper() or word.key == "the" for word in head[:-1]
        )
        if size == 1 or head[0].key != "the":
            subject = subject and last.text[0].isupper()
        if not subject or not (_is_predicate(document, one, size) and _is_predicate(document, other, size)):
            continue
        span, first = Span(head[0].start, last.end), Span(one.words[0].start, one.words[size - 1].end)
        if not document.quoted(span) and not document.quoted(first):
            message = f"“{document.prose[slice(*span)]}” was the subject of the sentence before too: a pronoun will do"
            yield Hit(span, message, related=(Related(first, "the first"),))


def _is_predicate(document: Document, sentence: Sentence, at: int) -> bool:
    """Does a verb follow the subject directly, with no comma between?"""
    subject, verb = sentence.words[at - 1 : at + 1]
    if document.prose[subject.end : verb.start] != " ":
        return False
    return verb.key in MODALS or may_be_finite([word.key for word in sentence.words[:at]], verb.key)


def _says_something(word: Word) -> bool:
    """Names come again by right, and so does "according to the"."""
    return word.text.islower() and word.key not in FUNCTION_WORDS and word.key not in ("according", "said")


def _says_who(words: Sequence[Word]) -> bool:
    """Are they a long name and what it does: "The Ministry of Defence said"? A pronoun will do for it."""
    return len(words) > _NAMED and "said" in (words[-1].key, words[-2].key)


def _same(one: Sentence, other: Sentence) -> int:
    """Return how many words two sentences have in common from their beginnings."""
    size = 0
    if not one.words or not other.words or one.words[0].key != other.words[0].key:
        return size  # most sentences
    for left, right in zip(one.words[:_LONGEST], other.words[:_LONGEST], strict=False):
        if left.key != right.key:
            break
        size += 1
    return size
