"""A noun is counted that cannot be counted, or the other way about.

Many languages have a plural of "information", "equipment" and "advice" and count them; English
does not. It has "much traffic" but "many cars", "less noise" but "fewer people"; "news" is a
singular, "police" and "people" are plurals.

Option phrases: files of rows of your own: pattern, better wording, example, marks and note.

Bad: The army bought new [equipments].
Fix: The army bought new equipment.
Bad: He saw [these news] on the train.
Bad: There were [much more people] than last year.
Fix: There were many more people than last year.
Bad: [Less people] came.
Fix: Fewer people came.
Bad: They made [an important progress] and need [a medical advice].
Bad: [Less nurses] applied, and he asked [how much vans] cost. The [amount of villagers] fell.
Fix: Fewer nurses applied, and he asked how many vans cost. The number of villagers fell.
Bad: There [is not much doctors] in the valley, and [fewer snow] fell.
Fix: There are not many doctors in the valley, and less snow fell.
Good: There are fewer coal power plants than in May.
Good: It matters less, cars or no cars. Less visits them. They sold less powerful cars.
Good: The court awarded him damages. Hearing aids were sent to the school.
Good: The army bought new equipment and an information system.
Good: Fewer people came, with less noise, and much more of the news was good.
"""

from collections.abc import Iterator

from lint import Category, Document, Edit, Fix, Hit, Severity, Span, rule
from lint.analysis.english import FUNCTION_WORDS, MASS
from lint.analysis.lexicon import Lexicon, PhraseTable
from lint.analysis.people import is_person_noun
from lint.analysis.places import Taken
from lint.analysis.wordclass import THIRD, may_be_noun, verb_forms

from ._counted import MEASURES, singulars

_TABLE = PhraseTable(__name__)

#: Words before "much" that leave no doubt that it goes with the noun behind it.
_DEGREES = frozenset("not so too how very as".split())
#: A number follows these, and no degree: "has much employees".
_OWNING = frozenset("has have had with lost killed owns employs needs need without found are were includes".split())
#: "More or less journalists", "no less people than": the word is not about the noun.
_NO_QUANTITY = frozenset("or no nothing none any the".split())
_UNCOUNTED = (MASS | frozenset("water snow rain traffic pollution electricity coal wheat".split())) - frozenset(
    "damage work".split()
)
_PLURAL = {"is": "are", "was": "were", "isn't": "aren't", "wasn't": "weren't"}


@rule(Severity.WARNING, category=Category.GRAMMAR, quoted="report")
def check(document: Document, *, phrases: Lexicon = Lexicon()) -> Iterator[Hit]:
    """Yield each noun, quantifier or verb in the wrong number for a noun that is or is not counted."""
    quantities, said = list(_quantities(document)), Taken()
    counted = Taken(hit.span for hit in quantities)
    for hit in _TABLE.hits(document, "“{}” goes against what can be counted", phrases):
        if document.prose.startswith("/", hit.span.end):
            continue  # "a media/publishing firm": what is counted comes behind
        if hit.fixes or not counted.overlaps(hit.span):
            said.add(hit.span)
            yield hit
    for hit in quantities:
        if not said.overlaps(hit.span):
            yield hit


def _quantities(document: Document) -> Iterator[Hit]:
    """Yield "less" and "much" before what is counted, "fewer" before what is not, and amounts of persons."""
    words, positions = document.words, document.word_positions
    for key, better in (("less", "fewer"), ("much", "many"), ("fewer", "less"), ("amount", "number")):
        for at in positions.get(key, ()):
            first, noun = at, at + 1 + (key == "amount")
            if noun >= len(words) or (key == "amount" and words[at + 1].text != "of"):
                continue
            if not _is_misfit(document, key, at, noun):
                continue
            edits = [Edit(*words[at].span, better.capitalize() if words[at].text[0].isupper() else better)]
            if key == "much":
                first = at - (words[at - 1].key in _DEGREES and words[at - 1].end + 1 == words[at].start)
                if first > 1 and words[first - 2].key == "there" and words[first - 1].key in _PLURAL:
                    first -= 1
                    edits.insert(0, Edit(*words[first].span, _PLURAL[words[first].key]))
            span = Span(words[first].start, words[noun].end)
            seen = document.prose[span.start : span.end]
            yield Hit(
                span,
                f"“{seen}” goes against what can be counted: “{better}”",
                (Fix(tuple(edits)),),
                severity=Severity.NOTE,
            )


def _goes_on(document: Document, noun: int) -> bool:
    """Is a noun the first part of a longer one: "fewer coal power plants"?"""
    words = document.words
    if noun + 1 == len(words) or document.prose[words[noun].end : words[noun + 1].start] != " ":
        return False
    after = words[noun + 1].key
    return after not in FUNCTION_WORDS and may_be_noun(after)


def _is_misfit(document: Document, key: str, at: int, noun: int) -> bool:
    """Does a word for a quantity stand right before a noun that it does not go with?"""
    words = document.words
    word, before = words[noun], words[at - 1].key if at else ""
    if not word.text.islower() or document.prose[words[noun - 1].end : word.start] != " ":
        return False
    singular = singulars().get(word.key, "")
    if key == "fewer":
        return word.key in _UNCOUNTED and not _goes_on(document, noun)
    if not singular or singular in MEASURES or THIRD in verb_forms(word.key):
        return False
    if key == "amount":
        return is_person_noun(singular)
    if key == "less":
        return before not in _NO_QUANTITY
    return before in _DEGREES or (before in _OWNING and not _goes_on(document, noun))
