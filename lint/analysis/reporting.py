"""The words that report what others say: a graded lexicon of verbs with their forms, and of nouns.

The lists are data: ``reporting.verbs.tsv`` and ``reporting.nouns.tsv``.
"""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from functools import lru_cache

from lint.data import persistent_cache, persistent_pieces, rows
from lint.records import NamedTuple
from lint.text.model import Word


class Register(StrEnum):
    """How much the reporter says with the verb."""

    NEUTRAL = "neutral"  # the words were said, no more
    FACTIVE = "factive"  # the reporter vouches that they are true
    LOADED = "loaded"  # the reporter judges the speaker
    WEAK = "weak"  # an attitude rather than an utterance


class Form(StrEnum):
    """A form of a verb. A past that is a participle as well counts as past."""

    BASE = "base"
    PRESENT = "present"  # third person singular
    PAST = "past"
    PARTICIPLE = "participle"
    GERUND = "gerund"

    @property
    def finite(self) -> bool:
        return self in (Form.BASE, Form.PRESENT, Form.PAST)


class ReportingVerb(NamedTuple):
    """A form of a reporting verb, as it stands in a text."""

    lemma: str
    register: Register
    form: Form
    particles: tuple[str, ...] = ()  # the words after the verb: ("out",) in "point out"


#: Verbs of more than one syllable and others of one whose last consonant is doubled ("admitted", "bragged").
_DOUBLING = frozenset(
    "admit begin blab blog brag chat commit concur confer cut demur dub fib gab grin grab hit hum infer jab"
    " kid let nod permit pin plan plot prod put quip quiz rap rebut refer regret set shrug sit slam snap sob spin spit"
    " stir sum tip transmit trot vet wag wrap yap".split()
)


#: A reporting verb in plain data, as it is kept.
_Plain = tuple[str, str, str, tuple[str, ...]]


@persistent_pieces
def _forms() -> dict[str, tuple[_Plain, ...]]:
    """Reporting verbs by their first word in every form; those of several words ("point out") come first."""
    forms: dict[str, list[_Plain]] = {}
    for lemma, register, past, participle in rows(__package__, "reporting.verbs.tsv", 4):
        base, *particles = lemma.split()
        # Later forms give way to earlier ones that look the same: "put" is a past before it is a base.
        inflected = {
            _past(base): Form.PAST,
            base: Form.BASE,
            _present(base): Form.PRESENT,
            _gerund(base): Form.GERUND,
        }
        if past:
            del inflected[_past(base)]
            inflected |= {(participle or past).split()[0]: Form.PARTICIPLE} | {past.split()[0]: Form.PAST}
        for text, form in inflected.items():
            forms.setdefault(text, []).append((lemma, Register(register).value, form.value, tuple(particles)))
    return {text: tuple(sorted(found, key=lambda verb: -len(verb[3]))) for text, found in forms.items()}


@lru_cache(4096)
def verbs(word: str) -> tuple[ReportingVerb, ...]:
    """Return the reporting verbs of which a word (in small letters) is a form, or begins one; those of several words
    ("point out") come first."""
    return tuple(
        ReportingVerb(lemma, Register(register), Form(form), particles)
        for lemma, register, form, particles in _forms().get(word, ())
    )


def forms_of(*registers: Register) -> frozenset[str]:
    """Return the first words of the verbs of some registers, in every form."""
    return frozenset().union(*(_by_register().get(register.value, ()) for register in registers))


@persistent_cache
def _by_register() -> dict[str, tuple[str, ...]]:
    result: dict[str, dict[str, None]] = {}
    for form, found in _forms().items():
        for _, register, _, _ in found:
            result.setdefault(register, {})[form] = None
    return {register: tuple(forms) for register, forms in result.items()}


@persistent_cache
def nouns() -> Mapping[str, str]:
    """Nouns of speech in singular and plural with their kind: utterance, text, term or attitude."""
    kinds: dict[str, str] = {}
    for noun, kind in rows(__package__, "reporting.nouns.tsv", 2):
        kinds[noun] = kind
        kinds.setdefault(_present(noun), kind)
    return kinds


def reporting_verb(words: Sequence[Word], index: int) -> ReportingVerb | None:
    """Return the reporting verb that begins at ``words[index]`` by its form; it may still be a noun ("the report")."""
    key = words[index].key
    if key not in _forms():
        return None
    for verb in verbs(key):
        if not verb.particles or all(
            index + place < len(words) and words[index + place].key == particle
            for place, particle in enumerate(verb.particles, 1)
        ):
            return verb
    return None


def verb_places(words: Sequence[Word], start: int = 0, end: int | None = None) -> list[int]:
    """Return the indices at which a reporting verb may begin, from one index to before another."""
    forms = _forms()
    return [index for index, word in enumerate(words[start:end], start) if word.key in forms]


def _present(base: str) -> str:
    if base.endswith(("s", "x", "z", "ch", "sh")) or base in ("go", "echo", "veto"):
        return base + "es"
    return base[:-1] + "ies" if _ends_in_y(base) else base + "s"


def _past(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    return base[:-1] + "ied" if _ends_in_y(base) else _doubled(base) + "ed"


def _gerund(base: str) -> str:
    if base == "lie":
        return "lying"
    return base[:-1] + "ing" if base.endswith("e") and not base.endswith("ee") else _doubled(base) + "ing"


def _doubled(base: str) -> str:
    return base + base[-1] if base in _DOUBLING else base


def _ends_in_y(base: str) -> bool:
    return base.endswith("y") and base[-2:-1] not in "aeiou"
