"""After a preposition, a noun names an action that a verb should.

"Money for the construction of a road", "by the introduction of a tax", "work on the expansion of
the port": Russian, Arabic and Chinese make nouns of actions where English has "to build", "by
introducing", "expanding". Nouns that a verb governs ("carry out the construction of") are
light-verb's.

Option prepositions: the prepositions after which such nouns are reported, in small letters;
    by default for, by, through, via, in, on, to, of, about and during.

Bad: The bank lent money [for the construction of] a road.
Bad: The town saves [through the introduction of] a tax.
Good: The bank lent money to build a road.
Good: The construction of the road took a year, and the sign is at the entrance of the tunnel.
"""

from collections.abc import Iterator

from lint import Category, Document, Hit, Needs, Severity, Span, rule
from lint.analysis.inflection import forms
from lint.analysis.nominalisation import verbs

#: Nouns that are a thing, a crime or an event as often as an action.
_THINGS = frozenset(
    "arrest arrests murder killing bombing bombardment treatment payment management planning collection comparison"
    " burial opening closing closure observation assessment assignment calculation signing training meeting"
    " publication development transformation"
    " discovery loss sale transport explosion attack invasion execution performance launch visit approval end"
    " distribution".split()
)


def _gate() -> Needs:
    return Needs(words=verbs().keys() - _THINGS) & Needs(words="the")


@rule(Severity.NOTE, category=Category.AWKWARD_STYLE, quoted="skip", gate=_gate)
def check(
    document: Document,
    *,
    prepositions: frozenset[str] = frozenset("for by through via in on to of about during".split()),
) -> Iterator[Hit]:
    """Yield each preposition with a noun of action and "of"."""
    nouns, words, keys = verbs(), document.words, document.lowercase_words
    for noun in sorted((nouns.keys() & document.word_positions.keys()) - _THINGS):
        for at in document.word_positions[noun]:
            if (
                at < 2
                or keys[at - 1] != "the"
                or keys[at + 1 : at + 2] != ("of",)
                or keys[at + 2 : at + 3] == ("which",)
                or keys[at - 2] not in prepositions
            ):
                continue
            span = Span(words[at - 2].start, words[at + 1].end)
            text = document.text[span.start : span.end]
            if document.prose[span.start : span.end] == text and words[at].text == noun and text.count(" ") == 3:
                better = f": “{fix}”" if (fix := _better(keys[at - 2], nouns[noun].replace("_", " "))) else ""
                yield Hit(span, f"“{text}” hides the verb “{nouns[noun].replace('_', ' ')}”{better}")


def _better(preposition: str, verb: str) -> str:
    """Return what a preposition and a verb become together; empty where the sentence must be built anew."""
    if preposition == "for":
        return f"to {verb}"
    return f"{preposition} {_gerund(verb)}" if preposition in ("by", "through", "via", "in") else ""


def _gerund(verb: str) -> str:
    """Return the -ing form of a verb, which may have words after it ("carry out")."""
    first, space, rest = verb.partition(" ")
    return forms(first).ing + space + rest
