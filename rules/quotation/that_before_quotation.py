"""A whole quoted sentence hangs on "that".

"That" makes what follows a part of the reporter's sentence; a full sentence between marks
is the speaker's own and follows a comma or a colon. A quoted fragment after "that" is right, and so is a clause that
goes on from it: without a capital, "I" or "we", or a full stop inside. "Whether" and "if" before a quoted question are
the same fault.

Option min-words: words that the quotation after "that" has at least.

Bad: The envoy said [that "]nobody in the valley has asked us to leave or to come back."
Fix: The envoy said, "Nobody in the valley has asked us to leave or to come back."
Bad: She added [that: "]Nobody has left."
Fix: She added, "Nobody has left."
Bad: The paper wrote [that "]The ferry is late".
Fix: The paper wrote, "The ferry is late".
Bad: The surgeon adds [that "]In the last decade more people have come.\\n\\n"Most of them are young," he said.
Fix: The surgeon adds, "In the last decade more people have come.\\n\\n"Most of them are young," he said.
Bad: The envoy said, [that "]Of course we will not leave."
Fix: The envoy said, "Of course we will not leave."
Bad: She asked [whether "]Will the road be open by Monday?"
Fix: She asked, "Will the road be open by Monday?"
Bad: He said [that "]I am tired," and left the room.
Fix: He said, "I am tired," and left the room.
Bad: “It is true,” he said, adding [that “]We made mistakes.”
Fix: “It is true,” he said, adding, “We made mistakes.”
Good: She said that "those who mend roads find many stones in their shoes."
Good: He said that "Summer and Smoke was a good play.\\n\\nThe theatre seats 300."
Good: The envoy said, "Nobody in the valley has asked us to leave or to come back."
Good: The envoy said that the "old arrangement" was over.
Good: The envoy said that "nobody in the valley" had asked them to leave or to come back.
"""

from collections.abc import Iterator, Sequence

from lint import Category, Document, Edit, Fix, Hit, Severity, Span, Word, rule
from lint.analysis.names import common_words
from lint.analysis.quotations import QUOTED, Quotation
from lint.analysis.reporting import Form, reporting_verb
from lint.patterns import compiled

_THAT = compiled(r"\b(?:that|(?P<asks>whether|if))(?P<pause>[,:]| [–—-])?[^\S\n]*$")
#: Who speaks for himself cannot be the subject of the reporter's clause.
_FIRST_PERSON = compiled(r"\b(?:I|[Ww]e|[Uu]s|[Mm]y|[Oo]ur|[Yy]ou|[Yy]our|me)\b")
_TWO_SENTENCES = compiled(r"[a-z\d][.!?] [A-Z]")
_LONG = 4  # letters of a word that has a capital in a title
_CAPITAL = 3  # words of a quotation that begins with a capital, or after a colon, and is a sentence
#: Words that have a capital only where a sentence begins.
_BEGIN = frozenset(
    "the a an i we they it he she this that these those there our my your his her their its all no nobody everyone"
    " every in on at for with after if when while because today tomorrow yesterday now never as what who how both"
    " some many people such not from under".split()
)
_ON = frozenset("on in to at".split())
#: The reporter's words for the speaker: 'he said that "his daughter is ill"' is no speech.
_OF_SPEAKER = frozenset("his her their he she they".split())
_NEAR = 20  # characters after a quotation that are looked at
_TOLD = frozenset("tell inform remind assure warn advise notify".split())
#: Verbs that a quotation may follow after a comma: not "He praised, "She is strong.""
_CARRIES = frozenset(
    "say tell add write state announce report stress emphasize emphasise note explain warn argue insist claim declare"
    " comment reply answer recall conclude admit observe remark underline confirm promise assert complain remind point"
    " maintain predict joke repeat continue respond ask tweet post clarify inform assure".split()
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
        that = _THAT.search(document.prose, max(0, quotation.start - 12), quotation.start)
        if that is None or not _reported(document, that.start()):
            continue
        if that["asks"] and document.prose[quotation.inner.end - 1] != "?":
            continue
        first = document.words_in(*quotation.inner)[:1]
        if first and _is_gerund(document, that.start()) and not (first[0].text[0].isupper() and first[0].key != "i"):
            continue  # by tweeting that "I am tired"
        if _is_sentence(document, quotation, (that["pause"] or "").strip(), min_words):
            hit = _hit(document, that.start(), quotation)
            carries = _lemma(document, that.start()) in _CARRIES
            own = not first or first[0].key not in _OF_SPEAKER or _FIRST_PERSON.search(document.prose, *quotation.inner)
            yield hit if carries and own else hit._replace(fixes=())


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
    for place in range(index, max(first - 1, index - 5), -1):
        verb = reporting_verb(document.words, place)
        if verb is None or not (verb.form.finite or verb.form is Form.GERUND):
            continue
        after = place + len(verb.particles) + 1
        told = verb.lemma in _TOLD or document.words[index].key in _POSTED or document.words[after].key in _ON
        if after > index or told:
            # Not "the hope that".
            return place == first or document.words[place - 1].key not in _DETERMINERS
    return False


def _is_gerund(document: Document, offset: int) -> bool:
    verb = reporting_verb(document.words, document.word_index(offset) - 1)
    return verb is not None and verb.form is Form.GERUND


def _is_sentence(document: Document, quotation: Quotation, pause: str, min_words: int) -> bool:
    """Does the quotation end with its sentence, and is it long enough to be one?

    A colon or comma behind "that" shows a sentence, and so does a capital that no name has.
    """
    words = document.words_in(*quotation.inner)
    capital = bool(words) and words[0].text[0].isupper() and (_begins(words) or pause != "")
    if not quotation.closed:  # it runs on into the next paragraph, or its mark is forgotten
        sure = capital and (words[0].key in _BEGIN or pause != "")
        return sure and len(words) > _CAPITAL and _STOP.search(document.prose, *quotation.inner) is not None
    if pause == ":" and len(words) > 1:
        return True
    if len(words) >= _CAPITAL and capital:
        return _ends(document, quotation)
    inner = document.prose[quotation.inner.start : quotation.inner.end]
    if not (pause or _FIRST_PERSON.search(inner) or _TWO_SENTENCES.search(inner)):
        return False  # a clause that goes on from the reporter's: that "people who drive change get arrows in the back"
    return _is_long(words, min_words) and _ends(document, quotation)


def _begins(words: Sequence[Word]) -> bool:
    """Has the first word a capital because a sentence begins, not a title or a name?"""
    if words[0].key not in _BEGIN and words[0].key not in common_words():
        return False
    long = [word for word in words[1:] if len(word.text) >= _LONG]
    return sum(word.text[0].isupper() for word in long) <= len(long) / 2


def _is_long(words: Sequence[Word], min_words: int) -> bool:
    return len(words) >= (2 * min_words if words and words[0].key in ("the", "a", "an") else min_words)


def _ends(document: Document, quotation: Quotation) -> bool:
    """Does the sentence end with the quotation?"""
    block = document.block_at(quotation.start)
    end = min(block.end, quotation.end + _NEAR) if block else quotation.end
    rest = document.prose[quotation.end : end].lstrip(" ")
    inside = bool(_STOP.search(document.prose, max(quotation.inner.start, quotation.end - 4), quotation.end))
    comma = (
        document.prose[quotation.inner.end - 1] == ","
        and rest[:1].islower()
        and not rest.startswith(("a ", "an ", "the "))
    )  # "…," and left the room
    return (inside and not rest[:1].islower()) or rest.startswith(".") or comma


def _hit(document: Document, that: int, quotation: Quotation) -> Hit:
    first = document.words_in(*quotation.inner)[0]
    before = that
    while before and document.prose[before - 1].isspace():
        before -= 1
    opening = document.text[quotation.start : first.start].rstrip()
    text = document.text[first.start : first.end]
    if document.prose[before - 1 : before] == ",":
        before -= 1
    edit = Edit(before, first.end, f", {opening}{text[:1].upper()}{text[1:]}")
    word = document.words_in(that, quotation.start)[0].text
    nobody = _NOBODY.search(document.prose, max(0, before - 40), before) is not None
    fixes = () if nobody else (Fix((edit,)),)
    return Hit(Span(that, quotation.inner.start), f"“{word}” before a whole quoted sentence", fixes)
