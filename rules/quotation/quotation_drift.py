"""One utterance is quoted twice, in different words.

What stands between quotation marks is what was said; it cannot be said in two ways. Where
an article brings a quotation again further down, machine translation translates it afresh,
and the words, sometimes the sense, drift apart, word by word or throughout ("enough beds for every
patient", "sufficient beds for each patient"). The message shows the words that differ; a
negation, a number or a name that differs weighs most. A shorter quotation that only leaves
something out at its ends is none, nor is one that marks what it leaves out or puts in, nor
one that differs by no more than an article, "and" or "that".

Option similarity: the share of words that two quotations have in common at least, in the same order (0 to 1).
Option min-words: words that each of the two quotations has at least; with fewer words of content they must agree in
    nearly all.

Bad: "Open the two northern gates to farmers today," he said.\\nHe: "Open [three] northern gates to the farmers today."
Bad: "I never met this man and took no money," Ali said.\\nHe: "I never met this [person] and received no money."
Bad: "Nobody has the right to decide our fate," he said.\\nHe: "[No one] has the right to determine our destiny."
Bad: "We want no war with our two neighbours," Ali said.\\nIn his words: ["We want war with our two neighbours."]
Good: "Open the two northern gates to farmers today," he said.\\nBy "northern gates" he meant those at the river.
Good: "The price of bread will not rise this winter," he said.\\nHe: "The price of milk will not rise next spring."
Good: "Open the two northern gates to farmers today," he said.\\nAgain: "Open the two northern gates ... today."
"""

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from itertools import chain, pairwise

from lint import Category, Document, Hit, Related, Severity, Span, Word, rule
from lint.analysis.attribution import Basis, attributions
from lint.analysis.quotations import QUOTED, Quotation, stands_well
from lint.analysis.stems import FUNCTION_WORDS, stem
from lint.analysis.transliteration import same_name
from lint.patterns import compiled
from lint.records import NamedTuple

from ._wordings import Block, Token, blocks, count_shared, groups, in_common, keys_of, matched, tokens

_LETTERS = 5  # of a word with the space behind it, about
_LONGEST = 300  # words of a quotation that are compared
_CANDIDATES = 3  # earlier quotations that one is compared with
_COMMON = 12  # a word in more quotations than that is the article's subject
_PHRASE = 0.8  # the similarity wanted where one quotation is more than twice as long as the other
_SHORT = 0.72  # the share of all words that two quotations of few words have in common
_ENOUGH, _HALF = 4, 0.6  # so many words of content, all of them shared, need fewer of the small ones
_MARGIN = 0.15  # by which two quotations are more similar than the option asks, of content or of all words
_SHARED = 0.3  # the share of their words of content that two quotations have in common before they are compared
_SHORTEST = 3  # words with content that a quotation has at least, unless a negation is all that differs
_TAIL = 6  # words at the end that may differ and still be the same utterance
_HEAD = 1  # and at the beginning
_NEGATED = 4  # more of them where one of the two says no
_SPELLED = 0.3  # the distance at which two spellings are one name
_NEGATIONS = frozenset("no not never none nobody nothing neither nor cannot without".split())
_NUMBERS = frozenset(
    "two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred thousand million"
    " billion half twice first second third".split()
)
_SLIGHT = frozenset("a an the and that".split())
_MARKED = compiled(r"\.\.\.|…|\. \. \.|[\[\](]")  # words left out or put in, and said to be


class _Quote:
    def __init__(self, quotation: Quotation, words: Sequence[Word], content: tuple[str, ...]) -> None:
        self.quotation = quotation
        self.words = words
        self.content = content  # the words that are no function words

    @cached_property
    def keys(self) -> list[tuple[str | int, ...]]:
        """What finds each word of content, each once and in order, so that the first of equals is always the same."""
        return [keys_of(word) for word in dict.fromkeys(self.content)]

    @cached_property
    def tokens(self) -> list[Token]:
        return tokens(self.words)

    @cached_property
    def content_tokens(self) -> list[Token]:
        return [token for token in self.tokens if token.has_content]


class _Difference(NamedTuple):
    before: tuple[Word, ...]
    after: tuple[Word, ...]

    @property
    def grave(self) -> bool:
        """Does a negation, a number or a name differ?"""
        keys = {word.key for word in self.before} ^ {word.key for word in self.after}
        return self.negates or any(
            word.key in keys
            and (
                word.key in _NUMBERS
                or word.text[0].isdigit()
                or (word.text[0].isupper() and word.key not in FUNCTION_WORDS)
            )
            for word in (*self.before, *self.after)
        )

    @property
    def negates(self) -> bool:
        """Does only one of the two say no?"""
        return sum(map(_negates, self.before)) != sum(map(_negates, self.after))

    @property
    def slight(self) -> bool:
        """Does no more than an article, "and" or "that" differ?"""
        return all(word.key in _SLIGHT for word in (*self.before, *self.after))


def _negates(word: Word) -> bool:
    return word.key in _NEGATIONS or word.key.endswith("n't")


@rule(Severity.WARNING, category=Category.MISTRANSLATION, quoted="report", gate=QUOTED)
def check(document: Document, *, similarity: float = 0.5, min_words: int = 5) -> Iterator[Hit]:
    long = [one for one in document.quotations if one.end - one.start >= _LETTERS * min_words]
    quotes = [quote for one in long if (quote := _quote(document, one, min_words))] if len(long) > 1 else []
    if len(quotes) < 2:
        return
    earlier: list[_Quote] = []
    places: dict[str | int, list[int]] = {}
    for here in quotes:
        quotation = here.quotation
        for there in _candidates(here, earlier, places):
            if there.quotation.end > quotation.start or not _is_same(there, here, similarity, min_words):
                continue
            if not document.prose[there.quotation.end : quotation.start].strip():
                continue  # the next paragraph of the same speech
            differences = _differences(document, there, here)
            if min(len(there.content), len(here.content)) < _SHORTEST and not _only_negates(there, here, differences):
                continue
            if differences and not _two_speakers(document, there.quotation, here.quotation):
                yield _hit(document, there, here, differences)
                break
        for key in frozenset(chain.from_iterable(here.keys)):
            places.setdefault(key, []).append(len(earlier))
        earlier.append(here)


def _quote(document: Document, quotation: Quotation, min_words: int) -> _Quote | None:
    """Return a quotation with its words, or None where it is too short or its marks are unsure."""
    if quotation.closed and quotation.opened and not stands_well(document.prose, quotation):
        return None  # what is between two quotations, perhaps
    words = document.words_in(*quotation.inner)[:_LONGEST]
    content = tuple(word.key for word in words if word.key not in FUNCTION_WORDS)
    return _Quote(quotation, words, content) if len(words) >= min_words and content else None


def _only_negates(there: _Quote, here: _Quote, differences: list[_Difference]) -> bool:
    """Do two short quotations differ by nothing but a negation, and have words with content in common?"""
    return (
        len(differences) == 1
        and differences[0].negates
        and set(map(stem, there.content)) == set(map(stem, here.content))
    )


def _candidates(here: _Quote, earlier: Sequence[_Quote], places: dict[str | int, list[int]]) -> Iterator[_Quote]:
    """Yield the earlier quotations that share most words with one, or words of the same choices."""
    if not earlier:
        return
    shared: dict[int, int] = {}
    for keys in here.keys:
        found = [places[key] for key in keys if key in places]
        if not found:
            continue
        for number in {number for numbers in found if len(numbers) <= _COMMON for number in numbers}:
            shared[number] = shared.get(number, 0) + 1
    for number, count in sorted(shared.items(), key=lambda item: -item[1])[:_CANDIDATES]:
        if count >= _SHARED * min(len(here.content), len(earlier[number].content)):
            yield earlier[number]


def _is_same(there: _Quote, here: _Quote, similarity: float, min_words: int) -> bool:
    """Are the two one utterance: do they share most words in order, both of all words and of those with content?

    What they share in whatever order is counted first: it is no less, and soon counted.
    """
    shorter, longer = sorted((len(there.content_tokens), len(here.content_tokens)))
    content = matched(there.content_tokens, here.content_tokens, forms=True)
    if longer > 2 * shorter:  # a phrase that a speech may hold
        wanted = max(similarity, _PHRASE)
        return shorter >= min_words and all(count(*content) / shorter >= wanted for count in (count_shared, in_common))
    if count_shared(*content) < similarity * shorter:
        return False
    words = matched(there.tokens, here.tokens, forms=False)
    if shorter == longer == count_shared(*content):  # "Before winter, we shall rebuild the market": in another order
        wanted = _SHORT if shorter < _ENOUGH else _HALF
        if count_shared(*matched(there.tokens, here.tokens, forms=True)) >= wanted * len(there.tokens):
            return True
    lengths = sorted((len(there.tokens), len(here.tokens)))
    few = shorter <= min_words and lengths[1] - lengths[0] <= 2

    def are_alike(count: Callable[[Sequence[str], Sequence[str]], int]) -> bool:
        of_content, of_words = count(*content) / shorter, count(*words) / lengths[0]
        if of_content < similarity:
            return False
        if few and of_words >= _SHORT:
            return True
        enough = of_words >= similarity and of_content + of_words >= 2 * similarity + _MARGIN
        return shorter >= min_words and enough

    return are_alike(count_shared) and are_alike(in_common)


def _two_speakers(document: Document, *quotations: Quotation) -> bool:
    """Are the quotations said by two people of different names?"""
    starts = {quotation.start for quotation in quotations}
    names = [
        document.words_in(*one.name)[-1:]
        for one in document.view(attributions)
        if one.quotation.start in starts and one.basis is Basis.CUE and one.name is not None
    ]
    if len(names) < len(quotations) or not all(
        words and words[0].text[0].isupper() and words[0].key not in FUNCTION_WORDS for words in names
    ):
        return False
    (before,), (after,) = names
    return before.key != after.key and not same_name(before.text, after.text, _SPELLED)


def _differences(document: Document, there: _Quote, here: _Quote) -> list[_Difference]:
    """Return what differs between the words that both quotations share; empty if the difference is a marked one."""
    found_blocks = blocks(*matched(there.tokens, here.tokens, forms=False))
    a, b = groups(there.words, there.tokens), groups(here.words, here.tokens)
    common = [
        block
        for number, block in enumerate(found_blocks)
        if block.size > 1 or there.tokens[block.a].has_content or _near(found_blocks, number)
    ]
    if not common:
        return []
    found: list[_Difference] = []
    gaps = 0  # words in stretches that only one of them has
    opening = _difference(a[: common[0].a], b[: common[0].b])
    head = _HEAD + _NEGATED * opening.negates  # "we accepted", "we did not accept"
    if opening.before and opening.after and max(common[0][:2]) <= head:
        found.append(opening)
    for before, after in pairwise([*common, None]):
        assert before is not None
        found += _reworded(a, b, before)
        gap_a = (before.a + before.size, after.a if after else len(a))
        gap_b = (before.b + before.size, after.b if after else len(b))
        if _is_marked(document, a, *gap_a) or _is_marked(document, b, *gap_b):
            continue
        gap = _difference(a[slice(*gap_a)], b[slice(*gap_b)])
        if after or (gap.before and gap.after and max(map(len, gap)) <= _TAIL):
            gaps += max(map(len, gap))
            found.append(gap)
    found = list(_joined(there.words, here.words, found))
    if all(one.slight for one in found):
        return []
    # Of a phrase taken out of a speech, what is left out at its joints need not be marked.
    if max(len(a), len(b)) > 2 * min(len(a), len(b)) and not any(one.before and one.after for one in found):
        return []
    # Long stretches that differ are other sentences, not other words.
    return found if gaps <= sum(block.size for block in common) else []


def _difference(before: Sequence[Sequence[Word]], after: Sequence[Sequence[Word]]) -> _Difference:
    return _Difference(tuple(chain.from_iterable(before)), tuple(chain.from_iterable(after)))


def _reworded(a: Sequence[Sequence[Word]], b: Sequence[Sequence[Word]], block: Block) -> Iterator[_Difference]:
    """Yield the words of a common run that are another form or another choice of the same word."""
    for place in range(block.size):
        one = _difference(a[block.a + place : block.a + place + 1], b[block.b + place : block.b + place + 1])
        if [word.key for word in one.before] != [word.key for word in one.after]:
            yield one


def _joined(a: Sequence[Word], b: Sequence[Word], found: Sequence[_Difference]) -> Iterator[_Difference]:
    """Yield the differences, those that follow each other in both wordings as one."""
    after_a, after_b = _following(a), _following(b)
    last: _Difference | None = None
    for one in found:
        if last is not None and _meets(after_a, last.before, one.before) and _meets(after_b, last.after, one.after):
            last = _Difference(last.before + one.before, last.after + one.after)
            continue
        if last is not None and (last.before or last.after):
            yield last
        last = one
    if last is not None and (last.before or last.after):
        yield last


def _following(words: Sequence[Word]) -> dict[int, int]:
    return {one.end: other.start for one, other in pairwise(words)}


def _meets(following: dict[int, int], first: Sequence[Word], then: Sequence[Word]) -> bool:
    return bool(first and then) and following.get(first[-1].end) == then[0].start


def _near(found: Sequence[Block], number: int) -> bool:
    """Does a single word that both have stand close to a longer run, so that it is no accident?"""
    here = found[number]
    for other in found[max(0, number - 1) : number + 2]:
        first, second = sorted((here, other))
        if other.size > 1 and all(0 <= b - a - first.size <= 2 for a, b in zip(first[:2], second[:2], strict=True)):
            return True
    return False


def _is_marked(document: Document, wording: Sequence[Sequence[Word]], start: int, end: int) -> bool:
    first = wording[start - 1][-1].end if start else wording[0][0].start
    last = wording[end][0].start if end < len(wording) else wording[-1][-1].end
    return bool(_MARKED.search(document.prose, first, last))


def _hit(document: Document, there: _Quote, here: _Quote, differences: list[_Difference]) -> Hit:
    differences.sort(key=lambda difference: not difference.grave)
    shown = "; ".join(_shown(document, difference) for difference in differences[:3])
    line = document.position(there.quotation.start).line
    related = Related(there.quotation.span, "the same utterance in other words")
    # What differs most is marked; where something is only in the other one, the whole.
    after = next((difference.after for difference in differences if difference.after), ())
    span = Span(after[0].start, after[-1].end) if after else here.quotation.span
    return Hit(span, f"quoted differently in line {line}: {shown}", related=(related,))


def _shown(document: Document, difference: _Difference) -> str:
    there, here = _text(document, difference.before), _text(document, difference.after)
    if there and here:
        return f"“{there}” there, “{here}” here"
    return f"“{there}” only there" if there else f"“{here}” only here"


def _text(document: Document, words: Sequence[Word]) -> str:
    return document.text[words[0].start : words[-1].end].replace("\n", " ") if words else ""
