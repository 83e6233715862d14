"""Noun hangs on noun by "of".

Arabic, French and Russian string nouns together: "the visit of the delegation of
the movement". English uses a verb, an adjective or the possessive. Two links are enough outside quotations, if
each noun is a common one and the last has its article.

Bad: [the visit of the head of the council of the region] took an hour.
Bad: He doubted [the legality of the actions of the council].
Bad: Salem spoke about [the visit of the movement's delegation] on Friday.
Bad: She is dean [of the School of Arts of the University of Molde].
Good: She is dean of the School of Arts at the University of Molde.
Good: The council leader's visit took an hour.
Good: The end of the day of rest. The head of a group of the oldest towns left.
Good: “The legality of the actions of the council is open,” he said.
Good: The release of tens of thousands of letters took a year.
Good: He keeps the records of the Office of the Secretary of State.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from lint import BlockKind, Category, Document, Hit, Needs, Severity, Span, Word, rule
from lint.analysis.english import FUNCTION_WORDS
from lint.analysis.wordclass import may_be_noun, verb_forms
from lint.patterns import compiled

_NOUN = r"(?:(?:the|a|an|its|his|her|their|our)\s+)?[\w-]+"
# Both begin with letters to look for, which is fast, and look back from there.
CHAIN = compiled(rf"of(?<!\w..)\s+{_NOUN}(?:\s+of\s+{_NOUN}){{2,}}\b")
_AMOUNTS = "tens|dozens|hundreds|thousands|millions|billions|number|part|kind|sort|lot"
#: The noun before the chain; amounts and the names of offices ("University of", "Bank of") are no fault.
HEAD = compiled(
    r"\b(?:[Tt]he\s+)?(?!(?:out|one|some|all|most|many|none|each|both|any|because|instead|member|speaker|house|university"
    rf"|bank|secretary|{_AMOUNTS})\s)[a-z]+\s+$"
)
#: Links that are none: "of" after an amount, and inside a name.
NO_LINK = compiled(rf"\b(?:{_AMOUNTS}|percent|kinds|sorts|lots)\s+of\b|(?<!\w)[A-Z][\w-]*\s+of(?=\s+(?:the\s+)?[A-Z])")
_OF = compiled(r"\bof\b")
_TITLE = r"(?:the )?(?:[A-Z][\w’'-]+ ){1,5}"
#: Names of bodies that hang on each other: "of the Office of the Prime Minister of the Republic of Armenia".
NAMES = compiled(rf"\bof {_TITLE}of {_TITLE}(?:of {_TITLE})*of (?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*")
#: Names that are of this form themselves.
_OFFICE = compiled(r"\bSecretary of State\b|\bUnited States of America\b|\bHouse of Representatives\b")
_LINKS = 3  # that "of" must make to be a chain
#: Deeds that belong to somebody: "the visit of the movement's delegation".
DEED = compiled(
    r"he(?<=\b[Tt]he)\s+(?:visit|statement|statements|decision|position|speech|arrival|departure|meeting|announcement|attack|raid|return"
    r"|participation|intervention|response|refusal|rejection|request|role|tour|remarks|demand)\s+of\s+(?:the\s+)?[\w-]+(?:['’]s|s['’])"
    r"\s+[a-z][\w-]*"
)
#: Heads of a chain of two that are none: amounts, members and offices of something.
_NO_HEADS = frozenset(
    """tens dozens hundreds thousands millions billions number numbers part parts kind kinds sort sorts lot lots
    percent one some all most many none each both any because instead member members out end majority group groups
    series pair half rest use state house university bank secretary amount lack type types form piece couple level
    levels set office head sense copy thirds quarter third total range variety top side members year day week month
    name council spokesman minister ministry director leader center centre city town night evening morning time age
    front case result basis anniversary start""".split()
)
_ARTICLES = frozenset("the a an its their his her our these this".split())
_FARTHEST = 4  # words from one "of" to the next, at most


@rule(Severity.NOTE, category=Category.AWKWARD_STYLE, quoted="report", gate=Needs(words="of"))
def check(document: Document) -> Iterator[Hit]:
    chains = sorted({*_chains(document.prose), *_twos(document)})
    done = 0
    for start, end in chains:
        if start >= done:
            done = end
            text = " ".join(document.text[start:end].split())
            yield Hit(Span(start, end), f"“{text}” strings nouns together: use a verb or “’s”")


def _twos(document: Document) -> Iterator[tuple[int, int]]:
    """Yield the chains of two links: an article, a common noun, "of" with one, and "of" with an article and a noun."""
    words = document.words
    places = document.word_positions.get("of", [])
    for first, second in pairwise(places):
        if not 2 <= second - first <= _FARTHEST or first < 2 or second + 2 >= len(words):
            continue
        if words[second + 1].key not in _ARTICLES or words[first - 1].key in _NO_HEADS:
            continue
        start = next((at for at in (first - 2, first - 3) if at >= 0 and words[at].key in _ARTICLES), -1)
        if start < 0 or not _is_common(words[first - 1]) or words[second - 1].key in _NO_HEADS:
            continue
        if not all(_is_common(word) or word.key in _ARTICLES for word in words[first + 1 : second]):
            continue
        end = second + 3
        while end < len(words) and end < second + 5 and _is_common(words[end]) and not verb_forms(words[end].key):
            end += 1
        if not _is_run(document, words[start:end]):
            end = second + 3
        span = Span(words[start].start, words[end - 1].end)
        block = document.block_at(span.start)
        prose = block is not None and block.kind is BlockKind.PARAGRAPH and not document.quoted(span)
        if prose and _is_common(words[second + 2]) and _is_run(document, words[start:end]):
            yield span


def _is_common(word: Word) -> bool:
    """Can the word be a common noun or an adjective before one?"""
    return word.text.islower() and word.key not in FUNCTION_WORDS and (may_be_noun(word.key) or word.key.endswith("ed"))


def _is_run(document: Document, words: Sequence[Word]) -> bool:
    """Do only spaces stand between the words?"""
    return all(document.prose[one.end : two.start].isspace() for one, two in pairwise(words))


def _chains(prose: str) -> Iterator[tuple[int, int]]:
    for match in CHAIN.finditer(prose):
        head = HEAD.search(prose, max(0, match.start() - 40), match.start())
        if head and _links(prose[head.start() : match.end()]) >= _LINKS:
            yield head.start(), match.end()
    for match in NAMES.finditer(prose):
        if not _OFFICE.search(match[0]):
            yield match.span()
    for match in DEED.finditer(prose):
        yield match.start() - len("t"), match.end()


def _links(chain: str) -> int:
    return len(_OF.findall(chain)) - len(NO_LINK.findall(chain))
