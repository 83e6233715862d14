"""A word says again what the word beside it has said.

"Invited guests", "merged together", "the IAEA agency", "bilateral relations between the two countries", "the reason
is because": one of the two can go. So can "also" after "In addition", and "the city of Oslo city" names its kind
twice. What can be left out without a loss has a proposal; the rest has advice.

Option phrases: files of your own rows, as for `calque` (none).

Bad: [Invited guests] left early.
Fix: Guests left early.
Bad: The two banks [merged together] in May.
Fix: The two banks merged in May.
Bad: Rents [rose up by] a third.
Fix: Rents rose by a third.
Bad: They hailed [bilateral relations between the two countries].
Bad: [The reason is because] rents rose.
Bad: [In addition, the fair will also] host cooks from Peru.
Fix: In addition, the fair will host cooks from Peru.
Bad: They live in the [city of Oslo city].
Good: Guests left early. The two banks merged in May, and they work together.
Good: In addition, the fair will host cooks. It is not only cheap but also near.
Good: “The two banks merged together,” she said.
"""

from collections.abc import Iterator

from lint import Category, Document, Fix, Hit, Severity, Span, rule
from lint.analysis.lexicon import Lexicon, PhraseTable, advice
from lint.patterns import compiled

_TABLE = PhraseTable(__name__)

_ALSO = compiled(
    r"(?:In addition(?: to [^,.;:\n“”\"]{2,50})?|Additionally|Moreover|Furthermore|Besides(?: [^,.;:\n“”\"]{2,30})?)"
    r", [^,.;:!?\n“”\"]{0,60}?\b(also )"
)
_OPENERS = frozenset(("addition", "additionally", "moreover", "furthermore", "besides"))
_TITLES = frozenset(("river", "lake", "mount", "gulf", "cape", "island"))
_KINDS = "city|town|village|province|region|district|county|municipality"
_PLACES = frozenset(_KINDS.split("|"))
#: How the two expressions begin.
_OF_KINDS = tuple(f"{kind} of " for kind in sorted(_PLACES))
_NAMED = tuple(f"{title.capitalize()} " for title in sorted(_TITLES))
#: Cities that have the word in their name.
_CITIES = "Kansas|Mexico|Quebec|York|Minh|Oklahoma|Panama|Kuwait|Guatemala|Vatican|Iowa|Jersey|Atlantic|Belize|Cebu"
_KIND_TWICE = compiled(rf"({_KINDS}) of (?!(?:{_CITIES}) City\b)[A-Z][\w’'-]+ (?:(?i:\1)|(?:{_KINDS}))\b")
_TITLE_TWICE = compiled(r"(River|Lake|Mount|Gulf|Cape|Island) [A-Z][\w’'-]+ (?i:\1)\b")


@rule(Severity.NOTE, category=Category.AWKWARD_STYLE, quoted="skip", scope="block")
def check(document: Document, *, phrases: Lexicon = Lexicon()) -> Iterator[Hit]:
    """Yield each word that is said twice in other words."""
    text = document.text
    for match in _TABLE.find(document, phrases):
        seen = f"“{text[slice(*match.span)]}” says one thing twice"
        said = advice(seen, match)
        yield Hit(match.span, f"{seen}: leave one out" if said == seen else said, match.fixes)
    prose = document.prose
    vocabulary = document.vocabulary
    if "also" in vocabulary and not vocabulary.isdisjoint(_OPENERS):
        for found in _ALSO.finditer(prose):
            opener = found[0].split(" ", 2)[:2] if found[0].startswith("In ") else found[0].split(",")[0].split(" ")[:1]
            span = Span(found.start(), found.end(1) - 1)
            fix = Fix.replace(Span(*found.span(1)), "")
            yield Hit(span, f"“{' '.join(opener).rstrip(',')}” and “also” say the same: leave one out", (fix,))
    for pattern, kinds, beginnings in ((_KIND_TWICE, _PLACES, _OF_KINDS), (_TITLE_TWICE, _TITLES, _NAMED)):
        if vocabulary.isdisjoint(kinds) or not any(beginning in prose for beginning in beginnings):
            continue
        for found in pattern.finditer(prose):
            yield Hit(Span(*found.span()), f"“{found[1]}” is said twice")
