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

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from lint import Category, Document, Fix, Hit, Severity, Span, rule
from lint.analysis.lexicon import Lexicon, advice
from lint.patterns import compiled

_PREPOSITIONS = frozenset("in of to from with by on for at into across against inside outside throughout".split())
#: A noun phrase ends before these, before a mark and at the end of a paragraph.
_ENDS = (
    r"(?=[.,;:!?)](?!\w)|\n| (?:and|or|is|was|has|have|had|will|said|on|in|to|by|for|at|as|after|since|that|which|who"
    r"|from|with|are|were|but|because|during|until|when|where)\b)"
)
_THE = frozenset(("the",))
_REGIONS = "region oblast district peninsula archipelago reservoir desert canal valley".split()
_REGION = compiled(
    r"(?!North|South|East|West|Central|Upper|Lower|This|Each|Every|Any|That|His|Her|Their)[A-Z][a-z]+(?:-[A-Z][a-z]+)?"
    rf" [a-z]+{_ENDS}"
)
_NEEDS = compiled(
    r"(?:Gaza Strip|West Bank|United States|United Nations|European Union|United Kingdom|Middle East|Far East"
    r"|Soviet Union|Golan Heights|Russian Federation|Black Sea|Red Sea"
    r"|Mediterranean Sea|Caspian Sea|Persian Gulf|Netherlands"
    rf"|Philippines|Czech Republic|State Duma|World Bank|Security Council|Red Cross){_ENDS}"
)
_NEEDING = (
    "strip bank states nations union kingdom east heights federation sea gulf netherlands philippines republic duma"
    " council cross"
).split()
_NEVER = compiled(
    r"(?:Hamas|Hezbollah|NATO|UNESCO|UNICEF|UEFA|FIFA|OPEC|Islam|Christianity|Judaism|Ukraine|Lebanon|Iran|Israel"
    r"|Russia|China|Turkey|Egypt|Syria|Moscow|Kyiv|Paris|London|Berlin|Beijing|Tokyo|Jerusalem|Haifa|Baghdad|Cairo|Facebook"
    r"|YouTube|Twitter|Telegram|Instagram|WhatsApp|COVID-19|Covid-19)"
    rf"{_ENDS}(?! in the| and [A-Z])"
)
_BARE = (
    "hamas hezbollah nato unesco unicef uefa fifa opec islam christianity judaism ukraine lebanon iran israel russia"
    " china turkey egypt syria moscow kyiv paris london berlin beijing tokyo jerusalem"
    " haifa baghdad cairo facebook youtube twitter telegram instagram whatsapp covid-19"
).split()


@cache
def lexicon() -> Lexicon:
    return Lexicon.of(__package__, "article.tsv")


@lru_cache(maxsize=8)
def joined(phrases: Lexicon) -> Lexicon:
    """Our phrases and the user's, who has one table for many documents."""
    return lexicon() + phrases if phrases else lexicon()


@rule(Severity.NOTE, category=Category.GRAMMAR, quoted="report", scope="block")
def check(document: Document, *, phrases: Lexicon = Lexicon()) -> Iterator[Hit]:  # noqa: B008
    """Yield each phrase or name with an article too few or too many."""
    for match in joined(phrases).find(document):
        if _is_sentence(document, match.span):
            text = document.text[match.span.start : match.span.end]
            yield Hit(match.span, advice(f"“{text}”: an article is wrong here", match), match.fixes)
    for last, expression in (*((key, _REGION) for key in _REGIONS), *((key, _NEEDS) for key in _NEEDING)):
        for position in document.word_positions.get(last, ()):
            for first in (position - 1,) if expression is _REGION else (position - 1, position):
                if name := _name(document, first, expression, _PREPOSITIONS):
                    start = document.words[first - 1].start
                    text = document.prose[name.start : name.end]
                    yield Hit(
                        Span(start, name.end),
                        f"“{text}” takes “the”",
                        (Fix.replace(Span(name.start, name.start), "the "),),
                    )
    for key in _BARE:
        for position in document.word_positions.get(key, ()):
            if name := _name(document, position, _NEVER, _THE):
                span = Span(document.words[position - 1].start, name.end)
                text = document.prose[name.start : name.end]
                fix = Fix.replace(Span(span.start, name.start), "")
                yield Hit(span, f"“{text}” takes no article", (fix,))


def _name(document: Document, first: int, expression: re.Pattern[str], before: frozenset[str]) -> Span | None:
    """Return where a name stands whose first word has that number, if one of the words ``before`` is before it."""
    words = document.words
    if first < 1 or words[first - 1].key not in before:
        return None
    found = expression.match(document.prose, words[first].start)
    if found is None or document.prose[words[first - 1].end : words[first].start] != " ":
        return None
    span = Span(*found.span())
    return span if _is_sentence(document, span) else None


def _is_sentence(document: Document, span: Span) -> bool:
    """Does it stand in a sentence with a full stop, question mark or the like, and not in a headline?"""
    sentence = document.sentence_at(span.start)
    return sentence is not None and document.prose[sentence.start : sentence.end].rstrip("\"'”’)»")[-1:] in {*".!?…:"}
