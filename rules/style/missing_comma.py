"""A comma is missing after an opening word, or at the end of an apposition.

"However the talks go on" reads as "no matter how"; "Omar Haddad, the mayor said" makes a speaker of the mayor
alone. Only the forms that are certain are looked for: opening adverbs and phrases before a subject ("However it",
"In addition the port"), and a person at the head of a sentence whose office runs into the verb of saying.

Bad: [However] he denied it.
Fix: However, he denied it.
Bad: [For example] the port is shut.
Fix: For example, the port is shut.
Bad: [Earlier] it was reported that rents fell.
Fix: Earlier, it was reported that rents fell.
Bad: Omar Haddad, [the mayor of the town] said rents fell.
Fix: Omar Haddad, the mayor of the town, said rents fell.
Good: However, he denied it. However he tries, he fails. Earlier this month, the port was shut.
Good: Omar Haddad, the mayor, said rents fell. On Monday, the mayor said rents fell.
"""

from collections.abc import Iterator

from lint import BlockKind, Category, Document, Edit, Fix, Hit, Needs, Severity, Span, rule
from lint.patterns import compiled

_OPENERS = (
    "However|Moreover|Furthermore|Nevertheless|Nonetheless|In addition|For example|For instance|Additionally"
    "|On the other hand|In turn|Consequently|In other words|On the contrary|As a rule|First of all|In particular"
    "|Meanwhile|In this regard|In this connection|Accordingly|Unfortunately|Fortunately|As a result"
)
_SUBJECT = r"(?:he|she|it|they|we|I|there|this|these|those|the|his|her|its|their|many|some|most) "
_INTRODUCED = compiled(rf"\b(?:{_OPENERS})(?= {_SUBJECT})|\bEarlier(?= it (?:was|had|became) )")
#: "However he tries, he fails": what comes before the next comma is not a sentence of its own.
_NO_MATTER = compiled(r" [^.!?\n,]{0,60}, (?:he|she|it|they|we|I|there|the|this) ")
_OFFICES = (
    "mayor|minister|president|director|head|chairman|chairwoman|chief|spokesman|spokeswoman|spokesperson|secretary"
    "|governor|professor|leader|manager|founder|editor|lawyer|deputy|commander|ambassador|owner|coach|adviser|advisor"
)
_APPOSED = compiled(
    rf"[A-Z][\w’'-]+ [A-Z][\w’'-]+, ((?:the |a |an )?(?:[a-z-]+ ){{0,2}}(?:{_OFFICES})"
    r"(?: (?:of|for|at|in) [^,.;:\n“”\"()—–]{2,50}?)?)"
    r" (?:said|told|added|stated|stressed|announced|noted|explained)\b"
)
_NO_PERSON = frozenset(
    "On In At By From Since After Before During Last Next This Monday Tuesday Wednesday Thursday Friday Saturday Sunday"
    " According Despite Under With For To As".split()
)


#: The words of openers, and of offices with those of their verbs.
_GATE = Needs(
    words="however moreover furthermore nevertheless nonetheless addition example instance additionally hand turn"
    " consequently words contrary rule first particular meanwhile regard connection accordingly unfortunately"
    " fortunately result earlier"
) | (Needs(words=_OFFICES.split("|")) & Needs(words="said told added stated stressed announced noted explained"))


@rule(Severity.NOTE, category=Category.PUNCTUATION, quoted="skip", gate=_GATE)
def check(document: Document) -> Iterator[Hit]:
    """Yield each opening word and apposition without its comma."""
    prose = document.prose
    for sentence in document.sentences:
        if sentence.block.kind is not BlockKind.PARAGRAPH or not sentence.words:
            continue
        start = sentence.words[0].start
        match = _INTRODUCED.match(prose, start)
        if match is not None:
            if match[0] != "However" or not _NO_MATTER.match(prose, match.end()):
                comma = Edit(match.end(), match.end(), ",")
                yield Hit(Span(*match.span()), f"a comma after “{match[0]}”", (Fix((comma,)),))
            continue
        match = _APPOSED.match(prose, start)
        if match is not None and sentence.words[0].text not in _NO_PERSON:
            comma = Edit(match.end(1), match.end(1), ",")
            yield Hit(Span(*match.span(1)), "the apposition lacks its second comma", (Fix((comma,)),))
