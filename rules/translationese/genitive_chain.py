"""Noun hangs on noun by "of".

Arabic, French and Russian string nouns together: "the visit of the delegation of
the movement". English uses a verb, an adjective or the possessive. Two links are enough outside quotations where
both nouns are abstract and all have their article. Names of bodies that hang on each other are left alone.

Bad: [the visit of the head of the council of the region] took an hour.
Bad: He doubted [the legality of the actions of the council].
Bad: Salem spoke about [the visit of the movement's delegation] on Friday.
Good: She is dean of the School of Arts of the University of Molde.
Good: He spoke of the work of members of staff of the Harbour Bank and Trade Union.
Good: It came from a realization of the stakes of the quarrel. The head of the council of the region left.
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
from lint.analysis.places import word_places
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
#: The chain ends inside a name that goes on: "of the Federation of Industry | and Commerce".
_CUT = compiled(r"\w (?:and |& |of )?(?:the )?[A-Z]")
_LINKS = 3  # that "of" must make to be a chain
#: Deeds that belong to somebody: "the visit of the movement's delegation".
_BELONGING = frozenset(
    """visit statement statements decision position speech arrival departure meeting announcement attack raid return
    participation intervention response refusal rejection request role tour remarks demand""".split()
)
DEED = compiled(
    rf"he(?<=\b[Tt]he)\s+(?:{'|'.join(sorted(_BELONGING))})\s+of\s+(?:the\s+)?[\w-]+(?:['’]s|s['’])\s+[a-z][\w-]*"
)
#: What an abstract noun ends with; amounts and offices of something end so too.
_ABSTRACT = compiled(r"(?:tion|sion|ment|ity|ness|ance|ence|ship|acy|ency|ancy|ure|dom|hood)(?:s|ies)?$|ities$")
#: Nouns for deeds and states without such an ending.
_DEEDS = frozenset(
    """work use start end rise fall growth increase decrease support plan plans process progress causes consequences
    strength health quality rights interests needs demand demands aims problem problems issues fight struggle search
    spread fate role success loss losses choice changes reform reforms threat threats death study analysis crisis
    balance review control results result arrival approval removal renewal proposal refusal withdrawal beginning
    opening closing signing holding strengthening protection efforts effort rules conditions terms ideas views
    spirit principles principle goals goal tasks task release return transfer purchase sale supply""".split()
)
_NO_HEADS = frozenset(
    """majority department ministry government institution institutions section sections city community communities
    university apartment document documents monument parliament station administration organisation organization
    association committee foundation federation delegation population generation nation facility facilities structure
    position fraction portion proportion quantity""".split()
)
_FARTHEST = 4  # words from one "of" to the next, at most


@rule(Severity.NOTE, category=Category.AWKWARD_STYLE, quoted="report", gate=Needs(words="of"))
def check(document: Document) -> Iterator[Hit]:
    chains = sorted({*_chains(document.prose), *_deeds(document), *_twos(document)})
    done = 0
    for start, end in chains:
        if start >= done:
            done = end
            text = " ".join(document.text[start:end].split())
            yield Hit(Span(start, end), f"“{text}” strings nouns together: use a verb or “’s”")


def _twos(document: Document) -> Iterator[tuple[int, int]]:
    """Yield the chains of two links: "the" and an abstract noun, "of the" with another, and "of the" with a noun."""
    words = document.words
    places = document.word_positions.get("of", [])
    for first, second in pairwise(places):
        if not 2 <= second - first <= _FARTHEST or first < 2 or second + 2 >= len(words):
            continue
        if words[second + 1].key != "the" or words[first + 1].key != "the":
            continue
        start = next((at for at in (first - 2, first - 3) if at >= 0 and words[at].key == "the"), -1)
        if start < 0 or not _is_abstract(words[first - 1]) or not _is_abstract(words[second - 1]):
            continue
        if not all(map(_is_common, words[first + 2 : second])):
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


def _is_abstract(word: Word) -> bool:
    """Is the word a common noun for a quality or a deed?"""
    key = word.key
    return _is_common(word) and key not in _NO_HEADS and (key in _DEEDS or _ABSTRACT.search(key) is not None)


def _is_common(word: Word) -> bool:
    """Can the word be a common noun or an adjective before one?"""
    return word.text.islower() and word.key not in FUNCTION_WORDS and (may_be_noun(word.key) or word.key.endswith("ed"))


def _is_run(document: Document, words: Sequence[Word]) -> bool:
    """Do only spaces stand between the words?"""
    return all(document.prose[one.end : two.start].isspace() for one, two in pairwise(words))


def _chains(prose: str) -> Iterator[tuple[int, int]]:
    for match in CHAIN.finditer(prose):
        head = HEAD.search(prose, max(0, match.start() - 40), match.start())
        if head and not _CUT.match(prose, match.end() - 1) and _links(prose[head.start() : match.end()]) >= _LINKS:
            yield head.start(), match.end()


def _deeds(document: Document) -> Iterator[tuple[int, int]]:
    """Yield the deeds of somebody whose name has "'s"."""
    prose, words = document.prose, document.words
    for at in word_places(document, _BELONGING):
        start = words[at - 1].start if at else 0
        article = start + len(prose[start : words[at].start].rstrip()) - len("he")
        if article > 0 and (match := DEED.match(prose, article)):
            yield article - len("t"), match.end()


def _links(chain: str) -> int:
    return len(_OF.findall(chain)) - len(NO_LINK.findall(chain))
