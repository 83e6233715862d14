"""One sentence attributes to one speaker again and again.

"He explained that …, adding that …, as he put it": Arabic links the points of a speech in
one sentence, with a verb of saying at each. English says who speaks once and begins a new
sentence for the next point. ", adding" right after a quotation is ordinary and passed over.

Bad: She explained that the dam had held, [stressing that] the valley was safe.
Bad: He said the dam had held and the valley was safe, [as he put it].
Good: She explained that the dam had held. The valley was safe, she added.
Good: She called it "a good day", adding that the valley was safe.
Good: He said it was, as he put it, "a dam good dam".
"""

from collections.abc import Iterator

from lint import Category, Document, Hit, Related, Severity, Span, Word, rule
from lint.analysis.reporting import Form, nouns, reporting_verb
from lint.patterns import compiled

_LINK = compiled(r",(?: and|while|also)? +(\w+ing)\b(?: out)?(?: (?:to|at) (?:the )?(?:same time|\w+))?(?: that\b)?")
_NO_SPEECH = frozenset(
    "know see understand learn realise realize show prove hope fear suggest think believe hold".split()
)
_APPEARANCE = ("seem", "appear", "look", "echo")  # nobody says anything; "echoed that promise"
_REACH = 800  # characters back to the first attribution of a sentence
_TAG = compiled(
    r" (as (?:he|she|they) (?:put it|said|described it|called it|expressed it)|according to (?:him|her|them)"
    r"|in (?:his|her|their) (?:own )?words)(?=[.;]|, (?:and|but)\b)"
)


@rule(Severity.NOTE, category=Category.AWKWARD_STYLE, quoted="skip", scope="block")
def check(document: Document) -> Iterator[Hit]:
    for match in _LINK.finditer(document.prose):
        index = document.word_index(match.start(1))
        verb = reporting_verb(document.words, index) if index < len(document.words) else None
        that = match[0].endswith("that")
        if verb is None or verb.form is not Form.GERUND or not (that or verb.lemma in ("add", "say", "stress")):
            continue
        if verb.lemma in _NO_SPEECH or document.quoted(Span(match.start() - 1, match.start())):
            continue  # "…," adding that
        first = _before(document, match.start())
        if first is not None:
            yield _hit(document, Span(match.start(1), match.end()), first)
    for match in _TAG.finditer(document.prose):
        first = _before(document, match.start(1))
        if first is not None and not _quotes(document, match.start(1)):
            yield _hit(document, Span(*match.span(1)), first)


def _before(document: Document, offset: int) -> Word | None:
    """Return the finite reporting verb that the sentence's attribution begins with, with what is said after it."""
    sentence = document.sentence_at(offset)
    if sentence is None:
        return None
    words = document.words_in(max(sentence.start, offset - _REACH), offset)
    for index in range(len(words) - 2):
        verb = reporting_verb(words, index)
        if verb is None or not (verb.form in (Form.PAST, Form.PRESENT) and words[index].text.islower()):
            continue
        if verb.lemma in _APPEARANCE or words[index].key in nouns() or document.quoted(words[index].span) or index == 0:
            continue
        following = words[index + 1 + len(verb.particles)].key if index + 1 + len(verb.particles) < len(words) else ""
        if following in ("as", "so", "no", "nothing"):
            continue  # said as much
        if following == "that" or (verb.lemma in ("say", "add") and not _after_quotation(document, words[index].start)):
            return words[index]
    return None


def _after_quotation(document: Document, offset: int) -> bool:
    """ "…," the mayor said, adding that …"""
    sentence = document.sentence_at(offset)
    return sentence is not None and document.quoted(Span(max(sentence.start, offset - _REACH), offset))


def _quotes(document: Document, offset: int) -> bool:
    """Does the sentence quote anything?"""
    sentence = document.sentence_at(offset)
    return sentence is not None and document.quoted(sentence.span)


def _hit(document: Document, span: Span, first: Word) -> Hit:
    text = document.text[span.start : span.end]
    message = f"“{first.text}” and “{text}” attribute to one speaker in one sentence; begin a new one"
    return Hit(span, message, related=(Related(first.span, "attributed here already"),))
