"""The words that report what others say: a graded lexicon of verbs with their forms, and of nouns.

The lists are data: ``reporting.verbs.tsv`` and ``reporting.nouns.tsv``.
"""

from collections.abc import Mapping, Sequence
from enum import StrEnum

from lint.analysis.inflection import fields, forms
from lint.analysis.memo import remembered
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


#: The form that a word counts as is the first of these that it can be: "put" is a past.
_BY_FIELD = {
    "past": Form.PAST,
    "participle": Form.PARTICIPLE,
    "ing": Form.GERUND,
    "s": Form.PRESENT,
    "base": Form.BASE,
}

#: A reporting verb in plain data, as it is kept.
_Plain = tuple[str, str, str, tuple[str, ...]]


@persistent_pieces
def _forms() -> dict[str, tuple[_Plain, ...]]:
    """Reporting verbs by their first word in every form; those of several words ("point out") come first."""
    result: dict[str, list[_Plain]] = {}
    for lemma, register, past in rows(__package__, "reporting.verbs.tsv", 3):
        base, *particles = lemma.split()
        forms_of = fields(base)
        if past:
            forms_of = {base: ["base"], forms(base).s: ["s"], forms(base).ing: ["ing"], past: ["past"]}
        for text, may_be in forms_of.items():
            form = next(form for field, form in _BY_FIELD.items() if field in may_be)
            result.setdefault(text, []).append((lemma, Register(register).value, form.value, tuple(particles)))
    return {text: tuple(sorted(each, key=lambda verb: -len(verb[3]))) for text, each in result.items()}


@remembered(4096)
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
        kinds.setdefault(forms(noun).s, kind)
    return kinds


def reporting_verb(words: Sequence[Word], index: int) -> ReportingVerb | None:
    """Return the reporting verb that begins at ``words[index]`` by its form; it may still be a noun ("the report")."""
    key = words[index].key
    for verb in verbs(key):
        if not verb.particles or all(
            index + place < len(words) and words[index + place].key == particle
            for place, particle in enumerate(verb.particles, 1)
        ):
            return verb
    return None


def verb_places(words: Sequence[Word], start: int = 0, end: int | None = None) -> list[int]:
    """Return the indices at which a reporting verb may begin, from one index to before another."""
    return [index for index, word in enumerate(words[start:end], start) if verbs(word.key)]
