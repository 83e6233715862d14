"""A whole quoted sentence hangs on "that".

"That" makes what follows a part of the reporter's sentence; a full sentence between marks
is the speaker's own and follows a comma or a colon. A quoted fragment after "that" is right.

Option min-words: words that the quotation after "that" has at least.

Bad: The envoy said [that "nobody] in the valley has asked us to leave or to come back."
Fix: The envoy said, "Nobody in the valley has asked us to leave or to come back."
Bad: She added [that: "Nobody] has left."
Fix: She added, "Nobody has left."
Bad: The paper wrote [that "The] ferry is late".
Fix: The paper wrote, "The ferry is late".
Bad: The surgeon adds [that "In] the last decade more people have come.\n\n"Most of them are young," he said.
Fix: The surgeon adds, "In the last decade more people have come.\n\n"Most of them are young," he said.
Good: He said that "Summer and Smoke was a good play.\n\nThe theatre seats 300."
Good: The envoy said, "Nobody in the valley has asked us to leave or to come back."
Good: The envoy said that the "old arrangement" was over.
Good: The envoy said that "nobody in the valley" had asked them to leave or to come back.
"""

from collections.abc import Iterator, Sequence

from lint import Category, Document, Edit, Fix, Hit, Severity, Span, Word, rule
from lint.analysis.quotations import QUOTED, Quotation
from lint.analysis.reporting import reporting_verb
from lint.patterns import compiled

_THAT = compiled(r"\bthat(?P<pause>[,:]?)[^\S\n]*$")
_CAPITAL = 4  # words of a quotation that begins with a capital, or after a colon, and is a sentence
#: Words that have a capital only where a sentence begins.
_BEGIN = frozenset(
    "the a an we they it he she this that these those there our my your his her their its all no nobody everyone every"
    " in on at for with after if when while because today tomorrow yesterday now never as what who how both some many"
    " people such not from under".split()
)
_NEAR = 20  # characters after a quotation that are looked at
_TOLD = frozenset("tell inform remind assure warn advise notify".split())
#: Verbs that a quotation may follow after a comma: not "He praised, "She is strong.""
_CARRIES = frozenset(
    "say tell add write state announce report stress emphasize emphasise note explain warn argue insist claim declare"
    " comment reply answer recall conclude admit observe remark underline confirm promise assert complain remind point"
    " maintain predict joke repeat continue respond tweet post clarify inform assure".split()
)
_POSTED = frozenset("telegram facebook twitter x instagram vkontakte weibo threads youtube linkedin".split())
_DETERMINERS = frozenset("a an the his her their its".split())
_STOP = compiled(r"[.!?…]\W*$")

#: Nobody speaks: "it was noted that".
_NOBODY = compiled(r"\b[Ii]t (?:is|was|has been|had been)(?: \w+)? \w+$")


@rule(Severity.NOTE, category=Category.PUNCTUATION, quoted="report", scope="block", gate=QUOTED)
def check(document: Document, *, min_words: int = 10) -> Iterator[Hit]:
    for quotation in document.quotations:
        if quotation.depth or not quotation.opened:
            continue
        that = _THAT.search(document.prose, max(0, quotation.start - 8), quotation.start)
        if that and _reported(document, that.start()) and _is_sentence(document, quotation, that["pause"], min_words):
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
        after = place + len(verb.particles) + 1
        if after > index or verb.lemma in _TOLD or document.words[index].key in _POSTED:
            # Not "the hope that".
            return place == first or document.words[place - 1].key not in _DETERMINERS
    return False


def _is_sentence(document: Document, quotation: Quotation, pause: str, min_words: int) -> bool:
    """Does the quotation end with its sentence, and is it long enough to be one?

    A colon or comma behind "that" shows a sentence, and so does a capital that no name has.
    """
    words = document.words_in(*quotation.inner)
    capital = len(words) > 0 and words[0].text[0].isupper() and (words[0].key in _BEGIN or pause != "")
    if not quotation.closed:  # it runs on into the next paragraph, or its mark is forgotten
        return capital and len(words) >= _CAPITAL and _STOP.search(document.prose, *quotation.inner) is not None
    if pause == ":" and len(words) > 1:
        return True
    if len(words) >= _CAPITAL and capital:
        return _ends(document, quotation)
    return _is_long(words, min_words) and _ends(document, quotation)


def _is_long(words: Sequence[Word], min_words: int) -> bool:
    return len(words) >= (2 * min_words if words and words[0].key in ("the", "a", "an") else min_words)


def _ends(document: Document, quotation: Quotation) -> bool:
    """Does the sentence end with the quotation?"""
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
