"""A whole quoted sentence hangs on "that".

"That" makes what follows a part of the reporter's sentence; a full sentence between marks
is the speaker's own and follows a comma or a colon. A quoted fragment after "that" is right.

Option min-words: words that the quotation after "that" has at least.

Bad: The envoy said [that "nobody] in the valley has asked us to leave or to come back."
Fix: The envoy said, "Nobody in the valley has asked us to leave or to come back."
Good: The envoy said, "Nobody in the valley has asked us to leave or to come back."
Good: The envoy said that the "old arrangement" was over.
Good: The envoy said that "nobody in the valley" had asked them to leave or to come back.
"""

from collections.abc import Iterator

from lint import Category, Document, Edit, Fix, Hit, Severity, Span, rule
from lint.analysis.quotations import QUOTED, Quotation
from lint.analysis.reporting import reporting_verb
from lint.patterns import compiled

_THAT = compiled(r"\bthat,?[^\S\n]*$")
_NEAR = 20  # characters after a quotation that are looked at
_TOLD = frozenset("tell inform remind assure warn advise notify".split())
#: Verbs that a quotation may follow after a comma: not "He praised, "She is strong.""
_CARRIES = frozenset(
    "say tell add write state announce report stress emphasize emphasise note explain warn argue insist claim declare"
    " comment reply answer recall conclude admit observe remark underline confirm promise assert complain remind point"
    " maintain predict joke repeat continue respond tweet post clarify inform assure".split()
)
_DETERMINERS = frozenset("a an the his her their its".split())
_STOP = compiled(r"[.!?…]\W*$")

#: Nobody speaks: "it was noted that".
_NOBODY = compiled(r"\b[Ii]t (?:is|was|has been|had been)(?: \w+)? \w+$")


@rule(Severity.NOTE, category=Category.PUNCTUATION, quoted="report", scope="block", gate=QUOTED)
def check(document: Document, *, min_words: int = 10) -> Iterator[Hit]:
    for quotation in document.quotations:
        if quotation.depth or not quotation.closed or not quotation.opened:
            continue
        that = _THAT.search(document.prose, max(0, quotation.start - 8), quotation.start)
        if that and _reported(document, that.start()) and _is_sentence(document, quotation, min_words):
            hit = _hit(document, that.start(), quotation)
            carries = _lemma(document, that.start()) in _CARRIES
            yield hit if carries else hit._replace(fixes=())


def _lemma(document: Document, offset: int) -> str | None:
    """Return the reporting verb before "that", with no more between them than whom it was told."""
    index = document.word_index(offset) - 1
    for place in range(index, max(-1, index - 4), -1):
        if verb := reporting_verb(document.words, place):
            return verb.lemma
    return None


def _reported(document: Document, offset: int) -> bool:
    """Does a finite reporting verb stand before "that", with no more between them than whom it was told?"""
    index = document.word_index(offset) - 1
    block = document.block_at(offset)
    first = document.word_index(block.start) if block else 0
    for place in range(index, max(first - 1, index - 4), -1):
        verb = reporting_verb(document.words, place)
        if verb is None or not verb.form.finite:
            continue
        if place + len(verb.particles) == index or verb.lemma in _TOLD:
            # Not "the hope that".
            return place == first or document.words[place - 1].key not in _DETERMINERS
    return False


def _is_sentence(document: Document, quotation: Quotation, min_words: int) -> bool:
    """Does the quotation end with its sentence, and is it long enough to be one?"""
    words = document.words_in(*quotation.inner)
    if len(words) < min_words or (words[0].key in ("the", "a", "an") and len(words) < 2 * min_words):
        return False
    block = document.block_at(quotation.start)
    end = min(block.end, quotation.end + _NEAR) if block else quotation.end
    rest = document.prose[quotation.end : end].lstrip(" ")
    inside = bool(_STOP.search(document.prose, max(quotation.inner.start, quotation.end - 4), quotation.end))
    return (inside and not rest[:1].islower()) or rest.startswith(".")


def _hit(document: Document, that: int, quotation: Quotation) -> Hit:
    first = document.words_in(*quotation.inner)[0]
    before = that
    while before and document.prose[before - 1].isspace():
        before -= 1
    opening = document.text[quotation.start : first.start].rstrip()
    text = document.text[first.start : first.end]
    edit = Edit(before, first.end, f", {opening}{text[:1].upper()}{text[1:]}")
    nobody = _NOBODY.search(document.prose, max(0, before - 40), before) is not None
    return Hit(Span(that, first.end), "“that” before a whole quoted sentence", () if nobody else (Fix((edit,)),))
