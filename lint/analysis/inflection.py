"""The forms of English verbs and nouns, by a short table of irregular verbs and the rules of spelling."""

from functools import cache
from typing import NamedTuple

from lint.data import rows
from lint.patterns import compiled


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
    "admit commit compel confer control defer equip incur occur permit refer submit transfer".split()
)
_DOUBLED = compiled(r"[^aeiou]*[aeiou][bdgklmnprt]")


@cache
def forms(lemma: str) -> Forms:
    """Return the forms of a verb or noun from its plain form, in lower case."""
    if found := _irregular().get(lemma):
        return found
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


@cache
def _irregular() -> dict[str, Forms]:
    return {cells[0]: Forms(*cells) for cells in rows(__package__, "inflection.tsv", 5)}
