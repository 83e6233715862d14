"""A comma or full stop stands after the closing quotation mark instead of before it.

In English the mark that ends a quoted sentence belongs to it: "It is over," he said. Russian,
Ukrainian, Hebrew and Chinese set it outside, and a translation keeps that. Quoted sentences are
reported in any text. A quoted word or phrase has its comma inside in American English and outside
in British: such places are reported where the house or the text is American, and where the text
has it both ways.

Option dialect: the dialect of the house (`en-GB`, `en-GB-oxendict`, `en-US`), as a rule set once for all
    rules; empty: the one that the text itself shows.
Option most: how many places of one text are reported at most; 0 for all.

Bad: "The road to the port is open[",] he said.
Fix: "The road to the port is open," he said.
Bad: The mayor added: "The road to the port is open[".]
Fix: The mayor added: "The road to the port is open."
Bad: She called it "new," and he called it "old[".]
Fix: She called it "new," and he called it "old."
Bad: The mayor was tired. "We have mended the road to the port[".] He left.
Fix: The mayor was tired. "We have mended the road to the port." He left.
Bad: “The road to the port is open[”,] recalls the old guard of the port.
Fix: “The road to the port is open,” recalls the old guard of the port.
Bad: ‘The road to the port is open[’,] she said.
Fix: ‘The road to the port is open,’ she said.
Bad: "We lost[",] said the coach. "We lost the game," he said, "because we were tired[".]
Fix: "We lost," said the coach. "We lost the game," he said, "because we were tired."
Bad: 'We have no fuel left[',] the pilot said.
Fix: 'We have no fuel left,' the pilot said.
Good: This is the “Age of Rage”, said the writer.
Good: The players’, the owners’ and the fans’ demands were met.
Good: "The road to the port is open," he said. He called it a "bad day", and left.
Good: He asked: "Is the road open?" They saw "The Road to the Port", a film.
"""

from collections.abc import Iterator
from typing import Literal

from lint import Category, Document, Edit, Fix, Hit, Needs, Severity, Span, Word, rule
from lint.analysis.people import BODIES, begins_name, is_person_noun
from lint.analysis.quotations import Quotation
from lint.analysis.reporting import Form, reporting_verb
from lint.analysis.spelling import spellings
from lint.patterns import compiled

_MARKS = frozenset("\"”’'")
_SPEAKERS = frozenset("he she they we i it the a an one his her their our its another many some".split())
#: A short sentence, and no title, where somebody says it: "We lost".
_FEW = compiled(
    r"(?:I|We|It|He|She|They|You|This|That|Nobody)(?:['’][a-z]+)?(?:[^\w\n]+[a-z][\w’'-]*){1,}"
    r"|[A-Z][\w’'-]*(?:[^\w\n]+[a-z][\w’'-]*){2,}"
)
_GOES_ON = compiled(
    r"[\"”’'],? (?:he|she|they|it|the [a-z]+(?: [a-z]+)?|(?:(?:[ae]l-)?[A-Z][\w’'-]+ ?){1,3}) "
    r"(?:said|says|added|adds|told [^,\"”]{3,30}|wrote|noted|explained|stressed|recalled|continued|admitted), \Z"
)
_SENTENCE = compiled(r"[A-Z][\w’'-]*(?:[^\w\n]+[\w’'-]+){3,}")  # a capital and four words or more
#: Who said it, after a comma, in words that are no verb of saying.
_SAID = compiled(r" (?:he|she|they|it|we|I|said|according|reports?|quotes|reads|is how|was how|were the words)\b")
_SPEAKER = 6  # words before its verb in which a speaker is named
_PAUSE = compiled(r"[^\w\s'’.-]|\.\s(?=[A-Z])|\n\n")
_INTRODUCED = compiled(
    r"(?:[:,]|\b(?:said|says|added|adds|wrote|writes|noted|stated|replied|asked|explained|stressed|that|recalled|declared"
    r"|continued|concluded|announced))[ \n]\Z"
)

#: The quotation is a sentence of its own, or several.
_OPENED = compiled(r"(?:[.!?][\"”)]? |\n|\A)\Z")


@rule(Severity.NOTE, category=Category.PUNCTUATION, quoted="report", gate=Needs(between=r"[\"”’'][.,]"))
def check(
    document: Document, *, dialect: Literal["", "en-GB", "en-GB-oxendict", "en-US"] = "", most: int = 12
) -> Iterator[Hit]:
    """Yield each closing mark before its comma or full stop."""
    prose = document.prose
    outside: list[tuple[Quotation, bool]] = []
    inside = False
    for quotation in document.quotations:
        end = quotation.end
        if not quotation.closed or quotation.depth or prose[end - 1 : end] not in _MARKS:
            continue
        if prose[end - 2 : end - 1] in (",", "."):
            inside = inside or _is_phrase(prose, quotation)
        elif (
            prose[end : end + 1] in (",", ".")
            and prose[end - 2].isalnum()
            and prose[end + 1 : end + 2] in ("", " ", "\n")
        ):
            outside.append((quotation, _is_speech(document, quotation)))
    if not outside:
        return
    american = dialect == "en-US" or (not dialect and (inside or _is_american(document)))
    count = 0
    for quotation, speech in outside:
        if speech or (american and prose[quotation.end - 1] not in "’'"):
            end = quotation.end
            mark = prose[end]
            name = "comma" if mark == "," else "full stop"
            fix = Fix((Edit(end - 1, end + 1, mark + prose[end - 1]),))
            yield Hit(Span(end - 1, end + 1), f"the {name} belongs before the closing quotation mark", (fix,))
            count += 1
            if count == most:
                return


def _is_speech(document: Document, quotation: Quotation) -> bool:
    """Is a whole sentence quoted, with its speaker before or after it?"""
    prose = document.prose
    if not _SENTENCE.match(prose, quotation.inner.start, quotation.inner.end):
        if prose[quotation.end] == "," and _FEW.match(prose, quotation.inner.start, quotation.inner.end):
            after = quotation.end + 1
            return _SAID.match(prose, after) is not None or _is_told(document, after)
        return _GOES_ON.search(prose, max(0, quotation.start - 60), quotation.start) is not None
    if prose[quotation.end] == ",":
        return _SAID.match(prose, quotation.end + 1) is not None or _is_told(document, quotation.end + 1)
    before = max(0, quotation.start - 12)
    return any(pattern.search(prose, before, quotation.start) for pattern in (_INTRODUCED, _OPENED))


def _is_told(document: Document, offset: int) -> bool:
    """Does a finite verb of saying follow, or a speaker and that verb: "recalls Anna", "the old man said"?"""
    words, first = document.words, document.word_index(offset)
    for place in range(first, min(first + _SPEAKER, len(words))):
        if _PAUSE.search(document.prose, offset, words[place].start):
            return False
        verb = reporting_verb(words, place)
        if verb is not None and verb.form in (Form.PAST, Form.PRESENT) and words[place].text.islower():
            if place == first:  # "recalls Anna"
                return place + 1 < len(words) and _may_speak(words[place + 1])
            return begins_name(words[first].text) or words[first].key in _SPEAKERS
    return False


def _may_speak(word: Word) -> bool:
    return word.key in _SPEAKERS or begins_name(word.text) or is_person_noun(word.key) or word.key in BODIES


def _is_phrase(prose: str, quotation: Quotation) -> bool:
    """Is less than a sentence quoted, within a sentence?"""
    before = prose[max(0, quotation.start - 2) : quotation.start]
    return prose[quotation.inner.start].islower() and len(before) == 2 and before[0].isalpha() and before[1] == " "


def _is_american(document: Document) -> bool:
    """Has the text American spellings and no British ones?"""
    found = {use.spelling.dialect for use in document.view(spellings) if use.spelling.sure}
    return "en-US" in found and "en-GB" not in found
