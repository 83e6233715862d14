"""What a word can be, without its context: which forms of a verb, and whether a noun too.

There is no tagger here and no model: a table of some 1,900 verbs, by what their plain form is first of all in
news, the closed classes and a few endings. What is in none of them is taken for a noun, an adjective or a name. Rules
ask this of the few words around a cue, so that a text without cues costs nothing.

Keys are as :attr:`lint.text.model.Word.key` has them.
"""

from collections.abc import Sequence

from lint.analysis.english import FUNCTION_WORDS, is_ly_adverb
from lint.analysis.inflection import all_forms, forms
from lint.analysis.memo import remembered
from lint.data import persistent_cache, persistent_pieces, rows

#: What a form of a verb is: plain form, third person, past, past participle, -ing.
BASE, THIRD, PAST, PARTICIPLE, ING = "b", "z", "d", "p", "g"

#: Finite whatever stands around them.
AUXILIARIES = frozenset(
    """am is are was were has have had do does did will would shall should can could may might must cannot ought
    isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't shan't shouldn't can't
    couldn't mustn't i'm i've i'd i'll we're we've we'd we'll you're you've you'd you'll he's he'd he'll she's she'd
    she'll it's it'd it'll they're they've they'd they'll that's there's who's what's where's here's let's ain't
    isnt arent dont doesnt didnt wont cant""".split()
)

_REMEMBERED = 1 << 13  # words


@remembered(_REMEMBERED)
def verb_forms(key: str) -> str:
    """Return the letters of the forms of a verb that the word can be; empty where it is no verb of the table.

    ``verb_forms("put") == "bdp"``, ``verb_forms("plans") == "z"``, ``verb_forms("port") == ""``.
    """
    return _forms().get(key, "")


@remembered(_REMEMBERED)
def plain_form(key: str) -> str:
    """Return the plain form of a verb from any of its forms, and any other word as it is: ``"went"`` gives ``"go"``.

    A word that is the plain form of a verb is that verb's, whatever else it can be ("found", "lay").
    """
    return _plain_forms().get(key, key)


def is_plain_verb(key: str) -> bool:
    """Is a word the plain form of a verb, and no more often a noun: "leave", not "state"?"""
    return BASE in verb_forms(key) and not is_noun_first(key)


def is_past_verb(key: str) -> bool:
    """Is a word the past form of a verb, perhaps its participle too, and not its plain form: "went", "built"?"""
    letters = verb_forms(key)
    return PAST in letters and BASE not in letters


def is_preterite(key: str) -> bool:
    """Is a word the past form of a verb whose participle is another: "went", not "built"?"""
    return is_past_verb(key) and PARTICIPLE not in verb_forms(key)


def is_noun_first(key: str) -> bool:
    """Is a word that can be a verb more often a noun or an adjective: "plans", "report", "light"?"""
    return key in _noun_first()


@remembered(_REMEMBERED)
def may_be_noun(key: str) -> bool:
    """Can the word be a noun or an adjective: in no closed class, no adverb, no form of what is only a verb?"""
    if key in FUNCTION_WORDS or is_ly_adverb(key):
        return False
    return key not in _forms() or key in _nouns_too() or key.endswith("ing")


def is_finite(key: str) -> bool:
    """Is the word a finite verb whatever stands around it: an auxiliary, "went", "believes"?"""
    return key in finite_words()


@persistent_cache
def finite_words() -> frozenset[str]:
    """Return all words of which :func:`is_finite` is true, for asking about many words at once."""
    forms_alone = {form for form, letters in _forms().items() if letters in (PAST, THIRD)}
    return AUXILIARIES | (forms_alone - _noun_first())


@persistent_cache
def third_persons() -> frozenset[str]:
    """Return all words that are the third person of a verb, and perhaps a plural: "says", "works", "is" is none."""
    return frozenset(form for form, letters in _forms().items() if letters == THIRD)


def may_be_finite(before: Sequence[str], key: str) -> bool:
    """Can the word be a finite verb after these words? In doubt it can.

    A plain form is none after "to", a modal or an article; a form that is also a noun is none right after an article,
    a possessive or a preposition; an -ing form never is.
    """
    if is_finite(key):
        return True
    letters = _forms().get(key, "")
    if not letters or letters == ING:
        # A verb that is not in the table shows only in its endings.
        return not letters and key.endswith("ed") and len(key) > 4 and not (before and before[-1] in _BEFORE_NOUN)
    last = before[-1] if before else ""
    if last in _BEFORE_NOUN or (last == "to" and BASE in letters):
        return False
    return not (is_ly_adverb(last) and len(before) > 1 and before[-2] in _BEFORE_NOUN)


def has_finite(keys: Sequence[str]) -> bool:
    """Can any of some words in a row be a finite verb, as :func:`may_be_finite` tells by the two words before it?"""
    finite = finite_words()
    return any(
        key in finite or ((verb_forms(key) or key.endswith("ed")) and may_be_finite(keys[max(0, at - 2) : at], key))
        for at, key in enumerate(keys)
    )


_BEFORE_NOUN = frozenset(
    """a an the this that these those my your his her its our their no each every some any another such of in on at by
    for from with without about against between into under over during through via per as than""".split()
) - {"that", "these", "those", "this", "some", "her"}


@persistent_cache
def _table() -> dict[str, tuple[str, ...]]:
    """Return the rows of the table by kind, the verbs in -ize in their British spelling too."""
    table: dict[str, list[str]] = {}
    for kind, words in rows(__package__, "wordclass.tsv", 2):
        table.setdefault(kind, []).extend(words.split())
    for kind in ("verb", "both", "noun"):
        table[kind] += [word[:-3] + "ise" for word in table[kind] if word.endswith("ize") and len(word) > 5]
    return {kind: tuple(words) for kind, words in table.items()}


@persistent_pieces
def _forms() -> dict[str, str]:
    """Return the letters of what each form of each verb can be."""
    found: dict[str, str] = {}
    for kind in ("verb", "both", "noun"):
        for lemma in _table()[kind]:
            if lemma == "be":
                continue  # each of its forms is in a closed class
            for letter, form in zip((BASE, THIRD, PAST, PARTICIPLE, ING), forms(lemma), strict=True):
                if letter not in found.get(form, ""):
                    found[form] = found.get(form, "") + letter
            for form in all_forms(lemma):
                if form not in found:
                    found[form] = ING if form.endswith("ing") else PAST + PARTICIPLE
    for adjective in _table()["adjective"]:
        _, third, past, _, ing = forms(adjective)
        found |= {third: THIRD, past: PAST + PARTICIPLE, ing: ING}
    return found


@persistent_pieces
def _plain_forms() -> dict[str, str]:
    """Return the verb of each form that is not the plain form of one."""
    found: dict[str, str] = {}
    for kind in ("verb", "both", "noun", "adjective"):
        for lemma in _table()[kind]:
            for form in all_forms(lemma):
                if form != lemma and BASE not in _forms().get(form, ""):
                    found.setdefault(form, lemma)
    return found


@persistent_cache
def _noun_first() -> frozenset[str]:
    table = _table()
    return frozenset(table["noun"]) | frozenset(table["noun-s"]) | frozenset(forms(noun).s for noun in table["noun"])


@persistent_cache
def _nouns_too() -> frozenset[str]:
    """Return the forms of verbs that are nouns or adjectives too."""
    table = _table()
    both = (*table["both"], *table["noun"])
    return (
        frozenset(both)
        | frozenset(forms(word).s for word in both)
        | frozenset(table["noun-s"])
        | frozenset(word.removesuffix("s") for word in table["noun-s"])
    )
