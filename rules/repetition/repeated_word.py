"""A word comes again in its sentence, in a translation or in a text that does so all the time.

"The victory became a historic victory": once, in good prose, it is forgiven. A translation keeps each word of its
source and says it in full again, and there each of them is heard. So only two kinds of texts are looked at: those
that are probably translations (told by the small words and phrases that translated news is full of), and those in which
words come again in their sentences more than three times as often as in good prose. Reported is each word in small
letters that comes again in its sentence, and the last word of a name that does so alone ("the Long River … the river").
Counts, quotations, brackets, headlines that have run into their article, words that make two terms ("gas
pipes", "water pipes") and the refrain of a list are left alone. One word may have to come again, and is a note; two
or more that come again together are a warning, where they are no term that the whole text is about.

Option rate: words of a thousand that come again in their sentences, from which on they are reported.
Option within: words from the one to the other, at most.
Option source-language: the language that the texts were translated from; where it is given, all of them count as
    translations.

Bad: It rained. The mayor opened the market, and the [market] was full. Boats left the port for another [port]. The\
 firm sold trams to a [tram] [firm]. The harbour office is open to the whole [harbour]. She met the other mayor there.
Bad: The ferry is late. It is reported that a total of six boats were held in the Long Harbour, and at the same time\
 the [harbour] was shut in order to promote the development of the region.
Good: It rained. The mayor opened the market, and it was full. Boats left the port for another port. The firm sold\
 trams to a rival. The harbour office is here. She met the other mayor there.
Good: It rained. She met captains who knew other captains, and faces two counts of grand theft and two counts of fraud.
Good: It rained. The mayor said that it was late, and a water melon is just a water melon, as it was said that it is.
Good: The ferry is late. She said they'd shut the harbour because they couldn't get the boats out of the harbour.
"""

from collections.abc import Iterator

from lint import Category, Document, Hit, Related, Severity, rule
from lint.analysis.headline import run_in

from ._contrast import has_own_subject, is_tautology, set_against
from ._echoes import RATE, Echo, echoes, headline, repeats_words

_FORMS = 10  # words from one form of a word to another


@rule(Severity.NOTE, category=Category.AWKWARD_STYLE, quoted="skip", running=True)
def check(document: Document, *, rate: int = RATE, within: int = 30, source_language: str = "") -> Iterator[Hit]:
    """Yield each place of words that come again, in a translation or a text where ``rate`` in a thousand do."""
    if not source_language and not repeats_words(document, rate):
        return
    first = headline(document)
    for echo in document.view(echoes):
        if echo.sentence.start != first and _is_heard(document, echo, within):
            one, again = echo.spans()
            text, first_text = (" ".join(document.prose[slice(*span)].split()) for span in (again, one))
            seen = f"“{text}” comes again" if text.lower() == first_text.lower() else f"“{first_text}” and “{text}”"
            yield Hit(
                again,
                f"{seen} in this sentence: leave one out, or take a pronoun or another word",
                related=(Related(one, "also here"),),
            )


def _is_heard(document: Document, echo: Echo, within: int) -> bool:
    near = within if echo.words[echo.at].key == echo.words[echo.before].key else _FORMS
    if not echo.size or not 1 < echo.at - echo.before <= near or echo.is_set_apart():
        return False
    article = document.view(run_in)
    if article is not None and echo.words[echo.before].start < article.span.start <= echo.words[echo.at].start:
        return False  # a headline, and the lead that says it again
    place = (echo.words, echo.before - echo.size + 1, echo.at - echo.size + 1, echo.size)
    if set_against(*place) or is_tautology(*place) or has_own_subject(*place):
        return False
    return not (echo.is_name() or echo.is_aside(document) or echo.is_in_two_terms() or echo.is_refrain(document))
