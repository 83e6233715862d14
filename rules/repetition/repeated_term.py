"""A term of two words comes again so soon that a pronoun or half of it would do.

"The price of bread in Molde is 20 crowns, and the price of bread in Ostvik is 25": Chinese and Russian repeat the whole
term, English writes "that in Ostvik" or "it". Reported is what comes again within a dozen words of one sentence, and
what comes three times within some two dozen words of one paragraph; in a text that was surely written in English once
is left alone. Speakers may repeat themselves; three words or more that come again are for `repeated-phrase`, what is
joined by "and" for `repeated-noun`.

Option within: words from the first of three to the last, at most.

Bad: The death toll in the north is 200, while the [death toll] in the south exceeds 300.
Bad: He asked the Molde delegation to stay, and the mayor asked the [Molde delegation] to leave.
Bad: The harbour toll rose. Ships pay the harbour toll at the gate, and the [harbour toll] is due at noon.
Bad: The oil port burned for a day, and then the [oil port] was shut.
Good: She is not only a big film star here but a film star abroad. She is rarely seen.
Good: The death toll in the north is 200, while that in the south exceeds 300.
Good: The harbour toll rose. Ships pay it at the gate. A week later the mayor, who had asked for\
 it, said that he regretted it and that the port would find another way to pay for the new quay and its lights. The\
 harbour toll fell, and with it the number of ships. “The harbour toll is dead,” he said.
Good: The town grows harbour block by harbour block, and a water melon is just a water melon.
Good: Berg leads Moe in the north, and Berg leads Low in the south.
Good: The vote pits town councils in the north against town councils that have no harbour.
Good: Prices rose by two million dollars or three million dollars.
"""

from collections.abc import Iterator

from lint import BlockKind, Category, Document, Hit, Related, Severity, Span, Word, rule
from lint.analysis.english import FUNCTION_WORDS
from lint.analysis.headline import run_in
from lint.analysis.recurring import recurring
from lint.analysis.translated import is_original
from lint.analysis.wordclass import may_be_noun, verb_forms

from ._contrast import set_against, told_of_each

_CLOSE = 12  # words from the one to the other in a sentence
_SHORTEST = 4  # letters of each of the two words
_SHORT = frozenset(
    "oil gas air sea war tax law bus car job aid gun ice dam art tea egg fur ore pig cow pay spy".split()
)
_THRICE = 3
_PAIRING = frozenset(("and", "or"))
_BE = frozenset("is was are were be".split())
_ARTICLES = frozenset(("a", "an"))
_BY_ITSELF = frozenset("by after to".split())  # "block by block"
#: Figures and times are set beside figures and times.
_COUNTED = frozenset(
    """percent million billion thousand hundred trillion cent going points year years months month days weeks hours said
    people second first third last next half once minutes seconds""".split()
)
#: A headline that has run into its article: another rule's matter.
_HEADS = frozenset("the a an in on at this these as for it according".split())


@rule(Severity.NOTE, category=Category.AWKWARD_STYLE, quoted="skip", running=True)
def check(document: Document, *, within: int = 24) -> Iterator[Hit]:
    """Yield each place where a term comes again too soon."""
    keys, positions = document.lowercase_words, document.word_positions
    terms: dict[tuple[str, str], list[int]] = {}
    for before, again in document.view(recurring).pairs:
        first, second = keys[again], keys[again + 1]
        if first not in FUNCTION_WORDS and second not in FUNCTION_WORDS:
            terms.setdefault((first, second), [before]).append(again)
    places = [
        (positions[first][0], found)
        for (first, second), found in terms.items()
        if first != second and _is_content(first) and _is_content(second)
    ]
    hits = [hit for _, found in sorted(places) for hit in _too_soon(document, found, within)]
    if len(hits) != 1 or not is_original(document):
        yield from hits


def _too_soon(document: Document, found: list[int], within: int) -> Iterator[Hit]:
    """Yield the places of a term that come too soon after the ones before."""
    term = [at for at in found if _is_term(document, at)]
    done = -2 * within
    for number, at in enumerate(term[1:], 1):
        before = term[number - 1]
        if number + 1 >= _THRICE and at - term[number - 2] <= within and _in_block(document, term[number - 2], at):
            tail = _is_tail(document, (*term[number - 2 : number], at))
            if before - done > within and not tail and not _is_listed(document, at):
                yield _hit(document, at, term[number - 2 : number], "comes three times in a few lines")
            done = at
        elif _CLOSE >= at - before > 2 and _is_alone(document, before, at):
            yield _hit(document, at, [before], "comes again after a few words")
            done = at


def _in_block(document: Document, first: int, last: int) -> bool:
    block = document.block_at(document.words[first].start)
    return block is not None and document.words[last].start < block.end


def _is_content(key: str) -> bool:
    """Can the word be part of a term: a noun or an adjective, and no figure?"""
    if len(key) < _SHORTEST and key not in _SHORT:
        return False
    return key.replace("-", "").isalpha() and key not in FUNCTION_WORDS and key not in _COUNTED and may_be_noun(key)


def _is_term(document: Document, at: int) -> bool:
    """Do the two words touch, in prose and outside quotations? The first may be a name ("the Molde delegation")."""
    first, second = document.words[at : at + 2]
    if not document.prose[first.end : second.start].isspace() or not second.text.islower():
        return False
    block = document.block_at(first.start)
    return (
        block is not None and block.kind is BlockKind.PARAGRAPH and not document.quoted(Span(first.start, second.end))
    )


def _is_tail(document: Document, places: tuple[int, ...]) -> bool:
    """Is the term the end of a longer one, which is reported by its beginning?"""
    befores = {document.words[at - 1].key if at else "" for at in places}
    return len(befores) == 1 and not befores <= FUNCTION_WORDS


def _is_listed(document: Document, at: int) -> bool:
    """Does the term come again in a list with a name for each of its items?"""
    sentence = document.sentence_at(document.words[at].start)
    if sentence is None:
        return False
    second = at + 1 - document.word_index(sentence.start)
    return second < len(sentence.words) and told_of_each(sentence.words, second)


def _is_alone(document: Document, before: int, at: int) -> bool:
    """Does just this term come again in one sentence, and is it more than a list's or a headline's?"""
    words = document.words
    sentence = document.sentence_at(words[before].start)
    if sentence is None or words[at].start >= sentence.end:
        return False
    article = document.view(run_in)
    if article is not None and words[before].start < article.span.start <= words[at].start:
        return False  # a headline, and the lead that says it again
    for step in (2, -1):  # a longer phrase comes again
        if before + step >= 0 and at + step < len(words):
            key = words[at + step].key
            if key == words[before + step].key and key not in FUNCTION_WORDS:
                return False
    between = words[before + 2 : at]
    if before > 1 and words[before - 1].key in _PAIRING and words[before - 2].key in {word.key for word in between}:
        return False  # "gold and silver coins, one gold coin and one silver coin"
    if len(between) < _THRICE and any(word.key in ("and", "or") for word in between):
        return False
    if len(between) == 1 and between[0].key in _BY_ITSELF:
        return False
    if any(word.key == "but" for word in between) and any(
        word.key == "only" for word in words[max(0, before - 6) : before]
    ):
        return False  # "not only a film star here but a film star abroad"
    if between[-1].key in _ARTICLES and any(word.key in _BE for word in between[-_THRICE:]):
        return False  # "a melon was just a melon"
    if words[at].text[0].isupper() and "z" in verb_forms(words[at + 1].key):
        return False  # a name and its verb
    if any(_is_head(word) for word in between):
        return False
    start = document.word_index(sentence.start)
    return not set_against(sentence.words, before - start, at - start, 2) and not _is_listed(document, at)


def _is_head(word: Word) -> bool:
    """Does a small word with a capital begin another sentence here?"""
    return word.text[0].isupper() and word.key in _HEADS


def _hit(document: Document, at: int, others: list[int], says: str) -> Hit:
    words = document.words
    span = Span(words[at].start, words[at + 1].end)
    related = tuple(Related(Span(words[other].start, words[other + 1].end), "also here") for other in others)
    return Hit(span, f"“{' '.join(document.prose[span.start : span.end].split())}” {says}", related=related)
