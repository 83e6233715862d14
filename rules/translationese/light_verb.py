"""A verb says nothing and a noun does its work.

Many languages build "carry out the implementation of", "give approval to" or "be engaged
in the production of" where English has a verb of its own: "implement", "approve", "produce".
So do those that confirm or discuss "the holding of" a meeting instead of saying who meets.
A passive light verb after a noun ("the raid carried out by the army") hides the actor at
the end. Where an adjective of degree stands before the noun there is no proposal: it has to
become an adverb first. One that carries the news ("a covert attack") is left alone.

Bad: Police [carried out the arrest of] two men.
Fix: Police arrested two men.
Bad: The navy [carried out the encirclement of] the island, and jets [launched a bombardment of] the port.
Fix: The navy encircled the island, and jets bombed the port.
Good: The navy carried out exercises of its own. They made a collection of old coins.
Bad: The council [gave its approval to] the plan.
Fix: The council approved the plan.
Bad: The plant [is engaged in the production of] tiles.
Fix: The plant produces tiles.
Bad: The mayor [confirmed the holding of] a meeting in May.
Bad: [The signing of the deal took place] on Monday.
Bad: The storm hit during the [build-up carried out by] the navy.
Bad: [A search of the offices was carried out] on Monday. Miners [put up fierce resistance to] the police.
Bad: The judge [gave permission to the] firm to build.
Fix: The judge allowed the firm to build.
Bad: The strike will [have a big effect on] the port.
Good: Jets launched a covert attack against the harbour. The court reached a majority decision on the port.
Good: Storms cause structural damage to the bridge.
Good: Police arrested two men. They met due to the build-up of troops.
Good: She carried out her threat. He left in consideration of her health.
Good: Assisted in the preparation of the report: Ann Lund
Good: The mayor expressed “a strong desire for” peace.
"""

from collections.abc import Iterator
from functools import cache

from lint import Category, Document, Hit, Severity, rule
from lint.analysis.english import FUNCTION_WORDS
from lint.analysis.lexicon import PhraseMatch, PhraseTable, advice
from lint.analysis.nominalisation import Frames, happenings, verb_of
from lint.patterns import compiled

_TABLE = PhraseTable(__name__)

_WORD = compiled(r"[\w-]+")
_PARTICLES = frozenset("out up on into".split())
_QUANTITIES = frozenset("more most less much many few no such other".split())
_DEGREES = frozenset(
    """great big huge strong significant considerable serious direct certain major profound dramatic enormous
    substantial""".split()
)
_QUALITIES = frozenset(
    """severe fierce heavy brutal violent massive large small slight minor deep sharp quick rapid swift slow brief short
    thorough careful close detailed extensive intensive constant regular frequent steady stable smooth safe effective
    active positive negative firm full good bad clear gradual immediate urgent important real
    sincere warm open wide broad vigorous tremendous immense successful proper timely high low quiet more""".split()
)


@cache
def frames() -> Frames:
    return Frames.of(__package__, "light_verb.frames.tsv")


@rule(Severity.NOTE, category=Category.AWKWARD_STYLE, quoted="skip")
def check(document: Document) -> Iterator[Hit]:
    covered = [*frames().find(document)]
    for padding in covered:
        advised, fixes = padding.advice(document, "hides the verb"), padding.fixes
        yield Hit(padding.span, advised, fixes)
    for span, verb in happenings(document):
        text = document.text[span.start : span.end]
        yield Hit(span, f"“{text}” hides the verb: use it, “{verb}”")
    for match in _TABLE.find(document):
        if any(padding.span.overlaps(match.span) for padding in covered) or _is_credit(document, match):
            continue
        text = document.text[match.span.start : match.span.end]
        between = _adjectives(document, match)
        if not between:
            verb = _verb(document, match)
            said = f"“{text}” hides the verb"
            yield Hit(match.span, f"{said}: use the verb, “{verb}”" if verb else advice(said, match), match.fixes)
        elif len(between) == 1 and _is_gradable(between[0]):
            yield Hit(
                match.span,
                f"“{text}” hides the verb: use the verb, and an adverb or a figure for “{between[0]}”",
            )


def _is_credit(document: Document, match: PhraseMatch) -> bool:
    """Does a paragraph open with a verb that nobody does: Assisted in the preparation of this report: Ann Lund?"""
    block = document.block_at(match.span.start)
    opens = block is not None and block.start == match.span.start
    return opens and document.words_in(*match.span)[0].key.endswith("ed")


def _adjectives(document: Document, match: PhraseMatch) -> list[str]:
    """Return the adjectives between verb and noun that the row does not give a wording for."""
    inner = document.words_in(*match.span)[1:]
    while inner and inner[-1].key in FUNCTION_WORDS:
        inner = inner[:-1]
    run = [word.key for word in inner[:-1]]
    while run and (run[0] in FUNCTION_WORDS or run[0] in _PARTICLES):
        del run[0]
    if not set(run).isdisjoint(FUNCTION_WORDS - _QUANTITIES):
        return []  # no run of adjectives before a noun
    named = set(_WORD.findall(match.entry.pattern)) - _DEGREES
    return [key for key in run if key not in named]


def _verb(document: Document, match: PhraseMatch) -> str:
    """Return the verb of the noun that stands there, where its row names only verbs of other nouns."""
    if match.better or not match.note.startswith(("use the verb: “", "use the verb of")):
        return ""
    nouns = [word.key for word in document.words_in(*match.span) if word.key not in FUNCTION_WORDS]
    return verb_of(nouns[-1]) if nouns else ""


def _is_gradable(key: str) -> bool:
    """Is it an adjective of degree or quality, which can become an adverb?"""
    return key in _DEGREES or key in _QUALITIES or key.endswith(("ful", "able", "ible"))
