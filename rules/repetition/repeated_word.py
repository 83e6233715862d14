"""A word comes again in its sentence, in a text that does so all the time.

"The victory became a historic victory": once, it is forgiven. A text of which every other sentence says a word twice
was translated term by term, and there each of them is heard. How often words of a text come again in their sentences is
counted first; only where it is more than three times what good prose does, each place is reported: a word in small
letters that comes again in one clause, a name of several words. Counts and quotations are left alone.

Option rate: words of a thousand that come again in their sentences, from which on they are reported.
Option within: words from the one to the other, at most.

Bad: It rained. The mayor opened the market, and the [market] was full. Boats left the port for another [port]. The\
 firm sold trams to a tram [firm]. The harbour office is open to the whole [harbour]. She met the other mayor there.
Good: It rained. The mayor opened the market, and it was full. Boats left the port for another port. The firm sold\
 trams to a rival. The harbour office is here. She met the other mayor there.
"""

from collections.abc import Iterator

from lint import Category, Document, Hit, Related, Severity, rule

from ._echoes import CLAUSE, Echo, echoes
from ._echoes import rate as rate_of

_FEWEST = 5  # words that come again: fewer are no habit of a text
_ASIDE = 20  # words over an aside
_NAME = 2  # words of a name


@rule(Severity.NOTE, category=Category.AWKWARD_STYLE, quoted="skip", running=True)
def check(document: Document, *, rate: int = 30, within: int = 30) -> Iterator[Hit]:
    """Yield each place of words that come again, in a text where at least ``rate`` in a thousand do."""
    found = document.view(echoes)
    if len(found) < _FEWEST or rate_of(document) < rate:
        return
    first = document.sentences[0].start  # a headline may have run into it
    for echo in found:
        if echo.sentence.start != first and _is_heard(document, echo, within):
            one, again = echo.spans()
            text = " ".join(document.prose[slice(*again)].split())
            message = f"“{text}” comes again, in a text that repeats many words"
            yield Hit(again, message, related=(Related(one, "also here"),))


def _is_heard(document: Document, echo: Echo, within: int) -> bool:
    words, before, at = echo.words, echo.before, echo.at
    if not echo.size or words[at].key != words[before].key or not 1 < at - before <= within or echo.is_set_apart():
        return False
    if words[at].text[0].isupper() and echo.size < _NAME:
        return False
    if echo.is_aside(document) and at - before > _ASIDE:
        return False
    return CLAUSE.isdisjoint(word.key for word in echo.between)
