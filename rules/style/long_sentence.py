"""A sentence is too long to take in, and can be split.

Words are counted as an editor does: figures and compounds are one word each, the
dateline does not count, nor does what is quoted, unless all of it together is far too
long. The mark stands where the sentence can best be split, at the words with which a
new one can begin: after a semicolon or a dash, or at a conjunction or a relative
pronoun after a comma, near its middle; at "and" and "but" only where a clause with a subject and a verb of its own
follows, not the last item of a list, and at "as" only where it begins a clause. A long sentence without such a joint (a list)
is left alone, and so is the only long one of a text that was surely written in English.

Option lead: the limit for the first two sentences, in words.
Option body: the limit for the rest, in words.
Option quoted: how many words what is quoted may add to the limit.

Bad: The council of the town voted on Friday evening to close the old stone bridge to all traffic for two years while engineers repair the piers that were damaged when a barge struck them in the floods of last spring, [which had also] swept away the only other crossing within ten miles, officials said.
Good: The council of the town voted on Friday evening to close the old stone bridge to all traffic and to repair the piers that were damaged, the road on both sides of the river, the steps that lead from the market to the quay, and the old houses of the ferrymen beside the crossing ten miles to the south.
Good: The mayor rules out Ann Low, who ran the port for ten years and knows each of its captains; Lee Moe, who owns two farms by the old road to the mill and a boat on the lake; Jo Berg, who has never been seen in the town hall since the floods of last spring; and Ella Reid, who taught at the school until it was closed and now lives by the sea.
Good: The council voted on Friday to close the old bridge for two years.
"""  # noqa: E501

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from operator import attrgetter

from lint import BlockKind, Category, Document, Hit, Sentence, Severity, Span, Word, rule
from lint.analysis.english import is_ly_adverb
from lint.analysis.headline import run_in
from lint.analysis.places import string_places
from lint.analysis.reporting import verbs
from lint.analysis.translated import is_original
from lint.analysis.wordclass import PAST, is_finite, is_noun_first, may_be_finite, verb_forms
from lint.patterns import compiled

DATELINE = compiled(r"[A-Z][A-Z .,'’-]*[A-Z](?:,\s+[\w. ]{1,30})?\s*(?:\([^)\n]{1,30}\)\s*)?(?:[–—-]{1,2})\s")
_TEXT = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.BLOCK_QUOTE})
#: Where a sentence can be split: what goes before, and the word that begins the rest.
_JOINT = compiled(
    r"(?:; |[,–—][\"”’]? )(and|but|while|whereas|although|though|which|who|whose|where|when|because|so|as|adding|"
    r"noting|saying|stressing|explaining|pointing|calling|making|leading|bringing|leaving)\b|; (\w+)"
    r"|(?<=\w) (and|but) (?=(?:he|she|it|they|we|there|this|that(?= (?:is|was|will|would|has|had)\b))\b)"
)
#: These hang on the speaker or the thing before them: the second choice.
_PARTICIPLES = frozenset(
    "adding noting saying stressing explaining pointing calling making leading bringing leaving".split()
)
_JOINING = frozenset(("and", "but", "as"))
_AS_ONE = frozenset("well part many much a one far long soon are is was were did do does".split())  # after "as"
_ASIDE = 5  # words of "as the papers said,"
_LEAD = 2  # sentences: in a text that is one paragraph the rest of it is no lead
#: They open a clause inside the subject, or another item: no verb behind them is the subject's.
_STOPS = frozenset("that which who whose where when because if while and or to".split())
_ADVERBS = frozenset("also then now always often never still soon even again not once just".split())
_SUBJECT = 10  # words in which the verb of a clause stands
_NOT_ONLY = compiled(r"\bnot (?:only|just|merely)\b")
_ITEMS = 2  # semicolons of a list, at least
_SHOWN = 3  # words from there are marked
_NEAR_MIDDLE = 0.35  # of the words, on either side


@rule(Severity.NOTE, category=Category.AWKWARD_STYLE, quoted="report")
def check(document: Document, *, lead: int = 45, body: int = 60, quoted: int = 20) -> Iterator[Hit]:
    hits = list(_hits(document, lead, body, quoted))
    if len(hits) != 1 or not is_original(document):
        yield from hits


def _hits(document: Document, lead: int, body: int, quoted: int) -> Iterator[Hit]:
    shortest = min(lead, body)
    first = next((block for block in document.blocks if block.kind is BlockKind.PARAGRAPH), None)
    leads = [sentence.start for sentence in document.sentences if sentence.block == first][:_LEAD]
    for sentence in document.sentences:
        if len(sentence.words) <= shortest or sentence.block.kind not in _TEXT:
            continue
        words = _words(document, sentence)
        limit = lead if sentence.start in leads else body
        if len(words) <= limit:
            continue
        if _is_list(document, sentence, words, limit):
            continue
        own = _unquoted(document, sentence, words)
        if len(own) <= limit and len(words) <= limit + quoted:
            continue
        if joint := _joint(document, sentence, words, own):
            where = "the lead" if sentence.start in leads else "a sentence"
            count = f"{len(own)} words" if len(own) > limit else f"{len(words)} words with what it quotes"
            word = document.prose[joint.start : joint.end].split(maxsplit=1)[0]
            yield Hit(joint, f"{where} of {count}: split it before “{word}”")


def _is_clause(words: Sequence[Word], conjunction: int) -> bool:
    """Does a clause with a subject and a verb of its own follow "and", "but" or "as", by the index of that word?"""
    if words[conjunction].key == "as" and _is_no_reason(words[conjunction + 1 : conjunction + _ASIDE]):
        return False
    if not any(is_finite(word.key) or PAST in verb_forms(word.key) for word in words[:conjunction]):
        return False  # "Ann Low, the mayor, and Lee Moe, the head of the port, met"
    keys = [word.key for word in words[conjunction + 1 : conjunction + _SUBJECT]]
    for at, key in enumerate(keys):
        if key in _STOPS:
            return False
        if may_be_finite(keys[:at], key) and not is_noun_first(key):
            return not all(is_ly_adverb(before) or before in _ADVERBS for before in keys[:at])
    return False


def _is_no_reason(words: Sequence[Word]) -> bool:
    """Is "as" before these words part of another phrase ("as well as"), or does it open an aside ("as he said,")?"""
    return bool(words) and (words[0].key in _AS_ONE or any(verbs(word.key) for word in words[1:]))


def _words(document: Document, sentence: Sentence) -> Sequence[Word]:
    """Return the words of a sentence without its dateline, or the headline that ran into it."""
    start = sentence.start
    if (article := document.view(run_in)) is not None and start < article.span.start < sentence.end:
        start = article.span.start
    if (dateline := DATELINE.match(document.prose, start, sentence.end)) is not None:
        start = dateline.end()
    return sentence.words if start == sentence.start else [word for word in sentence.words if word.start >= start]


def _is_list(document: Document, sentence: Sentence, words: Sequence[Word], limit: int) -> bool:
    """Is it a list whose items semicolons set off, the last with "and", and none of them too long?"""
    prose, start, end = document.prose, *sentence.span
    if prose.count(";", start, end) < _ITEMS:
        return False
    ends = [start + at for at in string_places(prose[start:end], ";")]
    if not prose.startswith(("; and ", "; or "), ends[-1]):
        return False
    before = [bisect_left(words, edge, key=attrgetter("start")) for edge in (start, *ends, end)]  # words
    return all(last - first <= limit for first, last in pairwise(before))


def _unquoted(document: Document, sentence: Sentence, words: Sequence[Word]) -> Sequence[Word]:
    """Return those words of a sentence that do not lie in a quotation."""
    if not document.quoted(sentence.span):
        return words
    return [word for word in words if not document.quoted(word.span)]


def _joint(document: Document, sentence: Sentence, words: Sequence[Word], own: Sequence[Word]) -> Span | None:
    """Return the first words of what can be a sentence of its own, nearest to the middle and not in a quotation."""
    prose = document.prose
    numbers = {word.start: number for number, word in enumerate(words)}
    places = {word.start: numbers[word.start] for word in own}
    is_list = prose.count(";", sentence.start, sentence.end) > 1
    joints = [
        places[match.start(match.lastindex or 0)]
        for match in _JOINT.finditer(prose, words[0].start, sentence.end)
        if match.start(match.lastindex or 0) in places
        and not (is_list and match[0][0] == ";")
        and not ((match[1] or match[3]) == "but" and _NOT_ONLY.search(prose, sentence.start, match.start()))
        and not (match[1] in _JOINING and not _is_clause(words, places[match.start(1)]))
    ]
    middle = len(words) / 2
    near = [place for place in joints if abs(place - middle) <= _NEAR_MIDDLE * len(words)]
    best = min(near, key=lambda place: (words[place].key in _PARTICIPLES, abs(place - middle)), default=None)
    if best is None:
        return None
    begin = document.word_index(words[best].start)
    return Span(words[best].start, min(sentence.end, document.words[begin : begin + _SHOWN][-1].end))
