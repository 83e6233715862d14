"""A word is misspelled.

A list of misspellings that translators, post-editors and models leave in news, each of them no
English word and no name. It is not a spelling checker: for that, use `--grammar` with LanguageTool.

Option allow: words to leave alone, in small letters.

Bad: The [goverment] announced the [withdrawl] of its troops.
Fix: The government announced the withdrawal of its troops.
Bad: [Goverment] forces took the [Isreali] post.
Fix: Government forces took the Israeli post.
Bad: It [didnt] happen [alot].
Fix: It didn't happen a lot.
Good: The government announced the withdrawal of its troops.
Good: A man named Tution left. Tution denied it.
Good: Peter Noone sang, and the calendar lay on the table.
"""

from collections.abc import Iterator
from functools import cache

from lint import Category, Document, Fix, Hit, Needs, Severity, Word, rule
from lint.data import rows

from ._counted import singulars


def _gate() -> Needs:
    return Needs(words=_listed().keys() | _twice_possessive())


@rule(Severity.WARNING, category=Category.SPELLING, quoted="report", gate=_gate)
def check(document: Document, *, allow: frozenset[str] = frozenset()) -> Iterator[Hit]:
    """Yield each listed misspelling with the right spelling."""
    listed = _listed()
    for key in sorted(listed.keys() & document.word_positions.keys() - allow):
        for position in document.word_positions[key]:
            word = document.words[position]
            if (better := _spelled(document, word, *listed[key])) is not None:
                certain = not key.endswith("ys")  # "countrys" may be "countries" or "country's"
                fix = Fix.replace(word.span, better, safe=certain)
                yield Hit(word.span, f"“{word.text}” is misspelled: write “{better}”", (fix,))
    yield from _possessives(document)


def _possessives(document: Document) -> Iterator[Hit]:
    """Yield each possessive of a plural in -s that has one more: "the enterprises's profits"."""
    for key in sorted(_twice_possessive() & document.word_positions.keys()):
        for position in document.word_positions[key]:
            word = document.words[position]
            if word.text[1:].islower():
                better = word.text[:-1]
                fix = Fix.replace(word.span, better)
                yield Hit(word.span, f"“{word.text}” is misspelled: write “{better}”", (fix,), severity=Severity.NOTE)


@cache
def _twice_possessive() -> frozenset[str]:
    return frozenset(plural + "'s" for plural in singulars() if plural.endswith("s"))


def _spelled(document: Document, word: Word, wrong: str, right: str) -> str | None:
    """Return the right spelling in the case of the word; None where its capital may be a name's."""
    if word.text == wrong:
        return right
    if word.text == wrong.upper():
        return right.upper()
    if word.text == wrong.capitalize() and _opens(document, word) and word.key not in document.view(_names):
        return right[0].upper() + right[1:]
    return None


def _opens(document: Document, word: Word) -> bool:
    sentence = document.sentence_at(word.start)
    return sentence is not None and sentence.words[0] == word


def _names(document: Document) -> frozenset[str]:
    """Return the keys that have a capital inside a sentence, too: "A man named Kitchin left. Kitchin denied it"."""
    words, positions, listed = document.words, document.word_positions, _listed()
    return frozenset(
        key
        for key in listed.keys() & positions.keys()
        for capital in (listed[key][0].capitalize(),)
        if any(words[at].text == capital and not _opens(document, words[at]) for at in positions[key])
    )


@cache
def _listed() -> dict[str, tuple[str, str]]:
    """Return how a word is misspelled and how it is spelled, by the key of the misspelling."""
    return {
        wrong.lower(): (wrong, right)
        for right, misspellings in rows(__package__, "misspelling.tsv", 2)
        for wrong in misspellings.split()
    }
