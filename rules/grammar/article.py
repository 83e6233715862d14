"""An article is missing, or there is one too many.

Russian, Ukrainian, Chinese and Japanese have no article, Arabic and Hebrew put one where English
has none. The rule knows set phrases ("at end of", "as result of", "the most of the"), names that
need "the" ("in Gaza Strip", "in Irkutsk region") and names that never have it ("the Hamas", "the
NATO"). Headlines, which leave articles out by right, are passed over.

Option phrases: files of rows of your own: pattern, better wording, example, marks and note.

Bad: They left [at end of] May.
Fix: They left at the end of May.
Bad: Fires broke out [in Irkutsk region] on Friday.
Fix: Fires broke out in the Irkutsk region on Friday.
Bad: Aid arrived [in Gaza Strip] on Friday.
Fix: Aid arrived in the Gaza Strip on Friday.
Bad: They spoke of [the Hamas] and the war.
Fix: They spoke of Hamas and the war.
Good: They left at the end of May. The Hamas movement and NATO denied it.
Good: Fires broke out in the Irkutsk region on Friday, in Region IV and in Albay province.
"""

from collections.abc import Iterator
from functools import cache, lru_cache

from lint import Category, Document, Fix, Hit, Severity, Span, rule
from lint.analysis.lexicon import Lexicon, advice
from lint.patterns import compiled

_PREPOSITION = r"(?:[Ii]n|[Oo]f|[Tt]o|[Ff]rom|[Ww]ith|[Bb]y|[Oo]n|[Ff]or|[Aa]t|[Ii]nto|[Aa]cross|[Aa]gainst|[Ii]nside)"
#: A noun phrase ends before these, before a mark and at the end of a paragraph.
_ENDS = (
    r"(?=[.,;:!?)](?!\w)|\n| (?:and|or|is|was|has|have|had|will|said|on|in|to|by|for|at|as|after|since|that|which|who"
    r"|from|with|are|were|but|because|during|until|when|where)\b)"
)
_REGION = compiled(
    rf"\b{_PREPOSITION} (?=(?!North|South|East|West|Central|Upper|Lower|This|Each|Every|Any|That|His|Her|Their)"
    r"[A-Z][a-z]+(?:-[A-Z][a-z]+)? (?:region|oblast|district|peninsula|archipelago|reservoir|desert|canal|valley)"
    rf"{_ENDS})[A-Z][\w-]+ [a-z]+"
)
_NEEDS = compiled(
    rf"\b{_PREPOSITION} (?:Gaza Strip|West Bank|United States|United Nations|European Union|United Kingdom|Middle East"
    r"|Far East|Soviet Union|Golan Heights|Russian Federation|Black Sea|Red Sea|Mediterranean Sea|Caspian Sea"
    r"|Persian Gulf|Netherlands|Philippines|Czech Republic|State Duma|World Bank|Security Council|Red Cross"
    rf"|Second World War|First World War){_ENDS}"
)
_NEVER = compiled(
    r"\b[Tt]he (?=(?:Hamas|Hezbollah|NATO|UNESCO|UNICEF|UEFA|FIFA|OPEC|Islam|Christianity|Judaism|Ukraine|Lebanon|Iran"
    r"|Israel|Russia|China|Turkey|Egypt|Syria|Facebook|YouTube|Twitter|Telegram|Instagram|WhatsApp|COVID-19|Covid-19)"
    rf"{_ENDS})(?!Ukraine and|China and|Israel and|Russia and|Iran and)[\w-]+"
)


@cache
def lexicon() -> Lexicon:
    return Lexicon.of(__package__, "article.tsv")


@lru_cache(maxsize=8)
def joined(phrases: Lexicon) -> Lexicon:
    """Our phrases and the user's, who has one table for many documents."""
    return lexicon() + phrases if phrases else lexicon()


@rule(Severity.NOTE, category=Category.GRAMMAR, quoted="report")
def check(document: Document, *, phrases: Lexicon = Lexicon()) -> Iterator[Hit]:  # noqa: B008
    """Yield each phrase or name with an article too few or too many."""
    for match in joined(phrases).find(document):
        if _is_sentence(document, match.span):
            text = document.text[match.span.start : match.span.end]
            yield Hit(match.span, advice(f"“{text}”: an article is wrong here", match), match.fixes)
    prose = document.prose
    for expression in (_REGION, _NEEDS):
        for found in expression.finditer(prose):
            span = Span(*found.span())
            if _is_sentence(document, span):
                name = found[0].partition(" ")[2]
                start = span.end - len(name)
                yield Hit(span, f"“{name}” takes “the”", (Fix.replace(Span(start, start), "the "),))
    for found in _NEVER.finditer(prose):
        span = Span(*found.span())
        if _is_sentence(document, span):
            name = found[0].partition(" ")[2]
            yield Hit(span, f"“{name}” takes no article", (Fix.replace(span, name),))


def _is_sentence(document: Document, span: Span) -> bool:
    """Does it stand in a sentence with a full stop, question mark or the like, and not in a headline?"""
    sentence = document.sentence_at(span.start)
    return sentence is not None and document.prose[sentence.start : sentence.end].rstrip("\"'”’)»")[-1:] in {*".!?…:"}
