"""The forms of English verbs and nouns, by a short table of irregular verbs and the rules of spelling."""

from collections.abc import Mapping, Sequence
from functools import cache

from lint.analysis.english import is_ly_adverb
from lint.data import rows
from lint.patterns import compiled
from lint.records import NamedTuple


class Forms(NamedTuple):
    """The forms of a word; those of a noun are the first two."""

    base: str
    s: str
    past: str
    participle: str
    ing: str


BE = frozenset("am is are was were be been being".split())
AUXILIARIES = BE | frozenset("has have had having".split())

#: Of these the last consonant is doubled though they have more than one syllable. "Cancelled" and the verbs in -p are
#: written so in America too.
_DOUBLING = frozenset(
    """abet abhor abut acquit admit airdrop allot annul aver backdrop backlog befit bootleg cancel commit compel
    concur confer control debar debug defer demur deter disbar dispel distil eavesdrop embed emit enrol entrap
    equip excel expel extol format fulfil handicap hobnob impel incur infer instal instil inter kidnap kneecap
    leapfrog nonplus occur omit outfit outstrip outwit overlap overstep patrol permit prefer program propel
    readmit rebel rebut recap recur refer refit reformat regret remit reoccur repel resubmit retrofit sandbag
    sidestep submit transfer transmit unbar underpin unman unpin unplug unwrap unzip wiretap workshop worship
    zigzag""".split()
)
#: One syllable with one vowel: "plan", "trek", "squat"; not "cypher".
_ONE_SYLLABLE = compiled(r"y?(?:qu|[^aeiouy])*[aeiou][bdgklmnprtvz]")
#: What is written with one consonant and with two: "labeled", "dialled", not "reveal" or "call"; and the rest of these.
_L_EITHER = compiled(r"[a-z]*[aeiou]l(?<!ail)(?<!eal)(?<!eel)(?<!oal)(?<!oil)(?<!ool)(?<!oul)")
_EITHER = frozenset("benefit bias combat focus hiccup kidnap leaflet program target worship".split())
#: What verbs begin with that otherwise inflect like the verb inside: "rewrite", "overrun". Not "relay", "behave".
_PREFIXED = compiled(r"(?:re(?!lay$)|under|un|over|out|fore|for|mis|pre)(?=[a-z]{2})")
_K_ADDED = compiled(r"[a-z]+[aio]c")  # "panicked", "tarmacked"
_SILENT_E_KEPT = compiled(r"[a-z]*(?:[eoy]e|\b(?:b|s|t|wh)inge)")  # "seeing", "toeing", "dyeing", "singeing"


@cache
def forms(lemma: str) -> Forms:
    """Return the forms of a verb or noun from its plain form, in lower case; the usual ones, where there are others."""
    if found := _irregular().get(lemma):
        return Forms(*(each[0] for each in found))
    if (prefix := _PREFIXED.match(lemma)) and (found := _irregular().get(lemma[prefix.end() :])):
        return Forms(*(prefix[0] + each[0] for each in found))
    s = _with_s(lemma)
    if lemma.endswith("ie"):
        return Forms(lemma, s, lemma + "d", lemma + "d", lemma[:-2] + "ying")
    if lemma.endswith("e"):
        stem = lemma if _SILENT_E_KEPT.fullmatch(lemma) else lemma[:-1]
        return Forms(lemma, s, lemma + "d", lemma + "d", stem + "ing")
    if lemma.endswith("y") and lemma[-2:-1] not in "aeiou":
        return Forms(lemma, s, lemma[:-1] + "ied", lemma[:-1] + "ied", lemma + "ing")
    stem = lemma + _added(lemma)
    return Forms(lemma, s, stem + "ed", stem + "ed", stem + "ing")


def _added(lemma: str) -> str:
    """Return what a verb takes before -ed and -ing: its last consonant again, a k after c, mostly nothing."""
    if _K_ADDED.fullmatch(lemma):
        return "k"
    return lemma[-1] if lemma in _DOUBLING or _ONE_SYLLABLE.fullmatch(lemma) else ""


def _with_s(lemma: str) -> str:
    """Return the plural of a noun, which is the third person of a verb."""
    for ending in (lemma, *("-" + lemma[at:] for at in range(1, len(lemma) - 1))):
        if plural := _plurals().get(ending):
            return lemma[: len(lemma) - len(ending.removeprefix("-"))] + plural
    if lemma.endswith("y") and lemma[-2:-1] not in "aeiou":
        return lemma[:-1] + "ies"
    return lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x", "z")) else "s")


@cache
def all_forms(lemma: str) -> frozenset[str]:
    """Return every form that a text may have of a word: those of "be", "labelled" beside "labeled", "learnt"."""
    return frozenset(fields(lemma)) | (BE if lemma == "be" else frozenset())


@cache
def fields(lemma: str) -> Mapping[str, Sequence[str]]:
    """Return of each form of a word which fields of :class:`Forms` it can be, of those that are less usual too."""
    found: dict[str, list[str]] = {}
    for field, form in zip(Forms._fields, forms(lemma), strict=True):
        found.setdefault(form, []).append(field)
    if listed := _irregular().get(lemma):
        for field, each in zip(Forms._fields, listed, strict=True):
            for other in each[1:]:
                found.setdefault(other, []).append(field)
    elif _L_EITHER.fullmatch(lemma) or lemma in _EITHER:
        for stem in (lemma, lemma + lemma[-1]):
            found.setdefault(stem + "ed", ["past", "participle"])
            found.setdefault(stem + "ing", ["ing"])
    return found


#: After these stands a plain form; "to" may stand a word or two before it, with an adverb between.
_BEFORE_BASE = frozenset(
    """to will would shall should can could may might must cannot can't won't wouldn't couldn't shouldn't do does did
    don't doesn't didn't let help helps helped""".split()
)
_BETWEEN = frozenset("not also never always soon only both all again ever just still then jointly together".split())


def field_of(lemma: str, key: str, before: Sequence[str]) -> str | None:
    """Return which form of a verb or noun a word in a text is; None if it is none.

    ``before`` are the words before it, which tell apart what looks alike: "put" after "to", after "has" and after a
    subject.
    """
    may_be = fields(lemma).get(key, ())
    if len(may_be) < 2:
        return may_be[0] if may_be else None
    if "base" in may_be and takes_base(before):
        return "base"
    if "participle" in may_be and not AUXILIARIES.isdisjoint(_governing(before)):
        return "participle"
    return next(name for name in ("past", "base", "participle") if name in may_be)


def takes_base(before: Sequence[str]) -> bool:
    """Does a verb after these words stand in its plain form?"""
    return not _BEFORE_BASE.isdisjoint(_governing(before))


def _governing(before: Sequence[str]) -> frozenset[str]:
    """The words that tell the form of a verb after ``before``: the nearest but for adverbs, or some before an "and"."""
    near = [word for word in reversed(before) if word not in _BETWEEN and not is_ly_adverb(word)]
    joined = near[:1] in (["and"], ["or"], ["but"])  # "to rise and put": the first of the two tells
    return frozenset(near[1:6] if joined else near[:1])


@cache
def _irregular() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Return the forms of irregular verbs, the usual one first where there are several."""
    table = rows(__package__, "inflection.tsv", 5)
    return {cells[0]: tuple(tuple(cell.split("/")) for cell in cells) for cells in table}


@cache
def _plurals() -> dict[str, str]:
    """Return the plurals of nouns that make them otherwise than with -s or -es, and of endings."""
    table = rows(__package__, "inflection.plural.tsv", 2)
    return {
        word: word + plural.removeprefix("+") if plural.startswith("+") else plural
        for words, plural in table
        for word in words.split()
    }
