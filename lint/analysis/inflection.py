"""The forms of English verbs and nouns, by a short table of irregular verbs and the rules of spelling."""

from collections.abc import Sequence
from functools import cache

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

_STRESSED_LAST = frozenset(
    """abet abhor acquit admit allot annul commit compel concur confer control defer demur deter dispel embed emit
    enrol eavesdrop entrap equip excel expel extol fulfil impel incur infer instal instil occur omit outstrip outwit
    patrol permit prefer propel rebel rebut recur refer regret remit repel sidestep submit transfer transmit
    underpin""".split()
)
#: What verbs begin with that otherwise inflect like the verb inside: "rewrite", "overrun". Not "relay", "behave".
_PREFIXED = compiled(r"(?:re(?!lay$)|under|un|over|out|fore|for|mis)(?=[a-z]{2})")
_DOUBLED = compiled(r"[^aeiou]*[aeiou][bdgklmnprt]")


@cache
def forms(lemma: str) -> Forms:
    """Return the forms of a verb or noun from its plain form, in lower case."""
    if found := _irregular().get(lemma):
        return found
    if (prefix := _PREFIXED.match(lemma)) and (found := _irregular().get(lemma[prefix.end() :])):
        return Forms(*(prefix[0] + form for form in found))
    s = lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")
    if lemma.endswith("e"):
        stem = lemma if lemma.endswith("ee") else lemma[:-1]
        return Forms(lemma, s, lemma + "d", lemma + "d", stem + "ing")
    if lemma.endswith("y") and lemma[-2:-1] not in "aeiou":
        return Forms(lemma, lemma[:-1] + "ies", lemma[:-1] + "ied", lemma[:-1] + "ied", lemma + "ing")
    stem = lemma + lemma[-1] if lemma in _STRESSED_LAST or _DOUBLED.fullmatch(lemma) else lemma
    return Forms(lemma, s, stem + "ed", stem + "ed", stem + "ing")


@cache
def all_forms(lemma: str) -> frozenset[str]:
    """Return every form that a text may have of a word, British doubling ("labelled") and those of "be" included."""
    found = frozenset(forms(lemma))
    if lemma == "be":
        return found | BE
    return found | {lemma + "led", lemma + "ling"} if lemma.endswith("l") else found


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
    old = forms(lemma)
    if lemma.endswith("l") and key in (lemma + "led", lemma + "ling"):
        key = old.past if key.endswith("ed") else old.ing
    fields = [name for name, form in zip(Forms._fields, old, strict=True) if form == key]
    if len(fields) < 2:
        return fields[0] if fields else None
    if "base" in fields and takes_base(before):
        return "base"
    if "participle" in fields and not AUXILIARIES.isdisjoint(_governing(before)):
        return "participle"
    return next(name for name in ("past", "base", "participle") if name in fields)


def takes_base(before: Sequence[str]) -> bool:
    """Does a verb after these words stand in its plain form?"""
    return not _BEFORE_BASE.isdisjoint(_governing(before))


def _governing(before: Sequence[str]) -> frozenset[str]:
    """The words that tell the form of a verb after ``before``: the nearest but for adverbs, or some before an "and"."""
    near = [word for word in reversed(before) if word not in _BETWEEN and not word.endswith("ly")]
    joined = near[:1] in (["and"], ["or"], ["but"])  # "to rise and put": the first of the two tells
    return frozenset(near[1:6] if joined else near[:1])


@cache
def _irregular() -> dict[str, Forms]:
    return {cells[0]: Forms(*cells) for cells in rows(__package__, "inflection.tsv", 5)}
