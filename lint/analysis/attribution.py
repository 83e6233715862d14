"""Who said it: the speaker and the cue of each quotation, or why there is none.

English news names the speaker in the sentence of the quotation, before it ("She said: …", "In a statement, the
ministry called it …"), after it ("…, he said", "…, said the minister") or in the middle; a quotation that stands by
itself goes on from one just before it. That order is followed here, by form: reporting verbs of the lexicon in
:mod:`lint.analysis.reporting`, the words beside them, capitals and punctuation.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from enum import StrEnum
from itertools import groupby, islice
from typing import NamedTuple

from lint.analysis.quotations import DOUBLE, stands_well, stray_marks
from lint.analysis.reporting import Form, Register, ReportingVerb, nouns, reporting_verb
from lint.patterns import compiled
from lint.text.document import Document
from lint.text.model import Block, Quotation, Sentence, Span, Word


class Basis(StrEnum):
    """What an attribution rests on."""

    CUE = "cue"  # a cue in the sentence of the quotation
    CONTINUED = "continued"  # the quotation goes on from one that has a cue, or leads up to it
    INDIRECT = "indirect"  # it goes on from the sentence before, which tells what somebody says
    CONTEXT = "context"  # only the sentence before speaks of somebody who says something
    HEADLINE = "headline"  # it opens the document, as a headline or the text of a post
    UNCLEAR = "unclear"  # marks are lost or astray beside it: where it begins and ends is not known
    MENTION = "mention"  # no utterance: a word, a title, a nickname, a slogan, scare quotes
    NONE = "none"  # nobody is named


class Attribution(NamedTuple):
    """Who said an outer quotation."""

    quotation: Quotation
    basis: Basis
    speaker: Span | None = None  # as named beside the cue: a name, a description or a pronoun
    name: Span | None = None  # the last fitting mention, where the speaker is a pronoun, else the speaker
    cue: Span | None = None  # the reporting verb, noun or introduction
    alone: bool = False  # the quotation is a sentence, or several, by itself: the reporter says nothing around it


class _Cue(NamedTuple):
    span: Span
    speaker: Span | None
    direct: bool = False  # right beside the quotation: nothing else can be meant
    verb: bool = True  # a word of the lexicon, not just any verb after a comma


_PRONOUNS = frozenset("he she they it we i you".split())
_AUXILIARIES = frozenset(
    "has have had is are was were be been being do does did will would shall should can could may might must also then"
    " later now once again still even just never ever not only often soon too first both all each himself herself"
    " itself themselves repeatedly recently further instead always already sometimes previously reportedly".split()
)
_BE = frozenset("is are was were be been being get gets got getting".split())
_RELATIVES = frozenset(("who", "which", "that", "whom", "whose"))
_CONJUNCTIONS = frozenset(
    "and but or nor yet so because while when whereas although though if unless since until as than whether where"
    " before after once what why how that".split()
)
_DETERMINERS = frozenset(
    "a an the this that these those his her its their our my your any some no each every another such".split()
)
_PREPOSITIONS = frozenset(
    "in on at by for from of to with without about during after before over under against between among through into"
    " onto since until amid despite per via as like near outside inside within toward towards upon off".split()
)
_TIMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow tonight last this earlier later"
    " recently in on at during after before when while about of to that".split()
)
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday yesterday today tonight".split())
#: Verbs that often do other work: they count when there is no better one.
_VAGUE = frozenset(
    "find include carry contain bear display flash begin start finish list name press issue release sign circulate"
    " present show see know learn hear provide require rule decide order set put start second back bill brand blame"
    " style second prod record document rank rate hold want seem appear view project test refer print publish post"
    " type salute support oppose charge require poll interview promote advertise discover establish expose support"
    " attack press stun dodge storm rally credit compare judge gather sense second start discuss offer accept reject"
    " refuse decline agree invite welcome endorse volunteer regard expect prefer understand realise realize plan"
    " appeal dismiss intimate interrogate mark read console notice introduce lead prove challenge address".split()
)

#: Verbs whose clause is what was said, so that the words themselves may follow it in the next sentence.
_TELLING = frozenset(
    (
        "point out",
        *"say tell add explain stress caution remind state argue claim warn reply recall emphasize emphasise".split(),
    )
)

_INTRODUCTION = compiled(r":| (?:--|[–—]) ")
_POSTS = frozenset("tweet tweets voicemail e-mail email telegram".split())

_PLAIN_GAP = compiled(r"\.?['’]?\s*")
_LABEL = compiled(r"(?:Q|A|[A-Z][A-Z.'’ -]{1,30}|(?:[A-Z][\w.'’-]+ ){0,3}[A-Z][\w.'’-]+)\s?:\s")
_INNER_LABEL = compiled(r"\W*[A-Z][A-Z.'’ -]{2,30}:\s")
_TAIL = compiled(r"\s*(?:[-–—―]{1,2}\s*(?=[A-Z@])|[(\[](?=[A-Z@])|\s?[:|]\s*(?=[A-Z@#]))")
_WORDING = "quotes?|quotations?|words?|lines?|statements?|messages?|verdict|view|advice|answer|reply|response"
_AFTERWORD = compiled(
    r"\s+(?:(?:So|Thus) (?:said|says|goes|went|wrote|writes|ran|read|reads)"
    r"|(?:That|This|Those|These)(?:'s|’s| was| is| were| are)? "
    rf"(?:how|what|(?:the )?(?:{_WORDING})(?: (?:of|from|by))?))\b\s*"
)
_OPEN_END = compiled(r"[,?!…\-–—]\s*[\"'’”»]*$")
_SPEECH_TITLE = compiled(r"\b(?:titled|entitled|called|named|dubbed|nicknamed|known as|so-called|billed as)\W*$")

_NEAR = 25  # how many words a cue may stand from its quotation
_FRAME = 80  # how many words of the reporter's are read on one side of a quotation
_HOPS = 8  # ... and over how many other quotations
_NEIGHBOURS = 2  # how many sentences before a quotation are searched for who may be meant
_GAP = 12  # ... over so many characters of space
_INTERVIEW = 3  # so many answers make an interview, and nobody is named in one
_NAME = 12  # the longest name of a speaker, in words
SHORT = 5  # a quotation of fewer words inside a sentence is a wording rather than an utterance


def attributions(document: Document) -> tuple[Attribution, ...]:
    """The attribution of every outer quotation, in order."""
    found: list[Attribution] = []
    _, outer = document.view(_outer)
    before: Block | None = None
    for block, members in groupby(outer, key=lambda quotation: document.block_at(quotation.start)):
        if block is not None:
            found += _of_block(document, block, list(members), _carried(document, before, block, found))
            before = block
    for index in range(len(found) - 2, -1, -1):
        here, following = found[index], found[index + 1]
        if here.quotation.continues and here.basis is Basis.NONE and following.speaker is not None:
            found[index] = here._replace(basis=Basis.CONTINUED, speaker=following.speaker, cue=following.cue)
    if sum(_is_answer(document, one) for one in found) >= _INTERVIEW:
        found = [one._replace(basis=Basis.CONTINUED) if one.basis is Basis.NONE and one.alone else one for one in found]
    return tuple(_named(document, tuple(_excused(document, found))))


def _is_answer(document: Document, attribution: Attribution) -> bool:
    cue = attribution.cue
    return cue is not None and attribution.speaker is None and document.prose[cue.start : cue.end] == "?"


def _outer(document: Document) -> tuple[list[int], tuple[Quotation, ...]]:
    """The outer quotations with their starts."""
    outer = tuple(quotation for quotation in document.quotations if quotation.depth == 0)
    return [quotation.start for quotation in outer], outer


def _named(document: Document, found: Sequence[Attribution]) -> Iterator[Attribution]:
    """With the names that pronouns stand for: the last speaker who was named, or the last name before the pronoun."""
    last: Span | None = None
    for attribution in found:
        name = speaker = attribution.speaker
        if speaker is not None:
            key = document.text[speaker.start : speaker.end].lower()
            if key in _RELATIVES:
                name = _name_before(document, speaker.start) or speaker
            elif key in _PRONOUNS | _DETERMINERS:
                name = last or _name_before(document, speaker.start) or speaker
            if key not in _PRONOUNS | _DETERMINERS:
                last = name
        yield attribution._replace(name=name)


def _name_before(document: Document, offset: int) -> Span | None:
    """The last run of capitalised words of the reporter's before an offset, not too far."""
    index = document.word_index(offset) - 1
    for end in range(index, max(-1, index - 4 * _NEAR), -1):
        word = document.words[end]
        if word.text[0].isupper() and word.key not in _PRONOUNS | _DAYS and not document.quoted(word.span):
            start = end
            while (
                start
                and document.words[start - 1].text[0].isupper()
                and _PLAIN_GAP.fullmatch(document.prose[document.words[start - 1].end : document.words[start].start])
            ):
                start -= 1
            if document.words[start].key not in _DETERMINERS | _CONJUNCTIONS | _PREPOSITIONS or end > start:
                return Span(document.words[start].start, word.end)
    return None


def _carried(
    document: Document, before: Block | None, block: Block, found: Sequence[Attribution]
) -> Attribution | None:
    """The attribution that a quotation at the beginning of a block can go on from: of the paragraph before."""
    if before is None or not found or document.prose[before.end : block.start].strip():
        return None
    last = found[-1]
    return last if last.basis in (Basis.CUE, Basis.CONTINUED) else None


def _announced(document: Document, block: Block, quotation: Quotation) -> _Cue | None:
    """The paragraph before ends with a colon ("The text reads:") or asks the question of an interview."""
    end = len(document.prose[max(0, block.start - 8) : block.start].rstrip()) + max(0, block.start - 8)
    if end and document.prose[end - 1] == "?" and not document.quoted(Span(end - 1, end)):
        return _Cue(Span(end - 1, end), None)
    if end == 0 or document.prose[end - 1] != ":":
        return None
    before = document.block_at(end - 1)
    return None if before is None else _Reader(document, before).introduces(end - 1, quotation)


def _of_block(
    document: Document, block: Block, members: Sequence[Quotation], carried: Attribution | None
) -> list[Attribution]:
    found: list[Attribution] = []
    spoken: Attribution | None = None  # the last attribution that another quotation can go on from
    reader = _Reader(document, block)
    for quotation in members:
        attribution = reader.read(quotation)
        if attribution.basis is Basis.NONE:
            opens = not found and reader.opens(quotation)
            if spoken is not None:
                attribution = _continued(attribution, spoken)
            elif opens and (cue := _announced(document, block, quotation)) is not None:
                attribution = attribution._replace(basis=Basis.CUE, speaker=cue.speaker, cue=cue.span)
            elif opens and carried is not None:
                attribution = _continued(attribution, carried)
            elif attribution.alone and (cue := reader.announced(quotation) or reader.tagged(quotation)) is not None:
                attribution = attribution._replace(basis=Basis.CUE, speaker=cue.speaker, cue=cue.span)
        found.append(attribution)
        spoken = attribution if attribution.basis in (Basis.CUE, Basis.CONTINUED) else spoken
    # A quotation that is a sentence of its own, then one with its cue: "…." "…," he said.
    for number in range(len(found) - 2, -1, -1):
        here, following = found[number], found[number + 1]
        if here.basis is Basis.NONE and here.alone and following.basis in (Basis.CUE, Basis.CONTINUED):
            between = document.prose[here.quotation.end : following.quotation.start]
            if not between.strip():
                found[number] = _continued(here, following)
    return found


def _excused(document: Document, found: Sequence[Attribution]) -> Iterator[Attribution]:
    """With the reasons why quotations without a cue have none, where there are any."""
    for block, members in groupby(found, key=lambda one: document.block_at(one.quotation.start)):
        assert block is not None
        reader = _Reader(document, block)
        unclear = has_unclear_marks(document, block)
        before: Attribution | None = None
        for one in members:
            if one.basis is Basis.NONE:
                term = before is not None and before.basis is Basis.MENTION and _share_sentence(document, before, one)
                one = reader.excused(one, unclear=unclear, beside_mention=term)
            yield one
            before = one


def _share_sentence(document: Document, one: Attribution, other: Attribution) -> bool:
    """Do two quotations stand in one sentence, as in: the "core" of it is "…"?"""
    sentence = document.sentence_at(one.quotation.start)
    return sentence is not None and other.quotation.start < sentence.end


def neighbouring_speaker(document: Document, quotation: Quotation) -> Span | None:
    """Who may be meant, where nobody is named: the speaker whom the sentences right before or after report."""
    start, end = quotation.start, quotation.end
    for _ in range(_NEIGHBOURS):
        start = len(document.prose[max(0, start - _GAP) : start].rstrip(" \n")) + max(0, start - _GAP) - 1
        sentence = document.sentence_at(start) if start > 0 else None
        if sentence is None:
            break
        start = sentence.start
        if speaker := _reported_in(document, sentence):
            return speaker
    following = document.prose[end : end + _GAP]
    sentence = document.sentence_at(end + len(following) - len(following.lstrip(" \n.")))
    return _reported_in(document, sentence) if sentence is not None and sentence.start >= end else None


def _reported_in(document: Document, sentence: Sentence) -> Span | None:
    """The speaker of a sentence that tells what somebody says."""
    block = document.block_at(sentence.start)
    return None if block is None else _Reader(document, block).reported(sentence)


def has_unclear_marks(document: Document, block: Block) -> bool:
    """Are quotation marks of the block lost or astray, so that nobody can tell who says what in it?"""
    strays = document.view(stray_marks)
    number = bisect_left(strays, block.start)
    if number < len(strays) and strays[number] < block.end:
        return True
    quotations = document.quotations
    first = bisect_left(quotations, block.start, key=lambda quotation: quotation.start)
    if first and not (quotations[first - 1].closed or quotations[first - 1].continues):
        return True
    for quotation in islice(quotations, first, None):
        if quotation.start >= block.end:
            break
        if document.prose[quotation.start] in DOUBLE and (
            quotation.depth
            or not (quotation.closed or quotation.continues)
            or (quotation.opened and quotation.closed and not stands_well(document.prose, quotation))
        ):
            return True
    return False


def _continued(attribution: Attribution, source: Attribution) -> Attribution:
    return attribution._replace(basis=Basis.CONTINUED, speaker=source.speaker, cue=source.cue)


class _Reader:
    """Reads the sentences of one block around its quotations."""

    def __init__(self, document: Document, block: Block) -> None:
        self.document = document
        self.prose = document.prose
        self.block = block
        words = document.words_in(block.start, min(block.end, block.start + 300))
        self.headline = 2 * sum(word.text[0].isupper() for word in words) > 1.2 * len(words)

    def read(self, quotation: Quotation) -> Attribution:
        left, right = self._left(quotation), self._right(quotation)
        alone = not left and not right
        cue = self._cue(quotation, left, right)
        if cue is None:
            text = self.prose[quotation.inner.start : quotation.inner.end]
            mention = self._is_mention(quotation, left) if not alone else text.isupper()
            return Attribution(quotation, Basis.MENTION if mention else Basis.NONE, alone=alone)
        if not cue.direct and self._is_title(quotation, left):
            return Attribution(quotation, Basis.MENTION, cue.speaker, cue=cue.span)
        return Attribution(quotation, Basis.CUE, cue.speaker, cue=cue.span, alone=alone)

    def opens(self, quotation: Quotation) -> bool:
        """Is the quotation the first thing in its block?"""
        return not self.prose[self.block.start : quotation.start].strip()

    def introduces(self, colon: int, quotation: Quotation) -> _Cue:
        """The cue in the sentence of a colon, for a quotation in the next paragraph."""
        sentence = self.document.sentence_at(colon)
        words = self._frame_before(sentence.start, colon) if sentence else []
        cue = self._cue_before(quotation, words, []) if words else None
        return cue or _Cue(Span(colon, colon + 1), self._first_name(words))

    def _sentence_before(self, quotation: Quotation) -> Sentence | None:
        """The sentence before the one that the quotation begins in, in the same block."""
        sentence = self.document.sentence_at(quotation.start)
        before = self.document.sentence_at(sentence.start - 2) if sentence and sentence.start > 1 else None
        return before if before is not None and before.end > self.block.start else None

    def announced(self, quotation: Quotation) -> _Cue | None:
        """The sentence before ends with its cue: "She chimed in.", "He tweeted a warning."."""
        before = self._sentence_before(quotation)
        if before is None:
            return None
        words = self._frame_before(before.start, before.end)
        for place, word in enumerate(words):
            if word.key in _POSTS and place:
                return _Cue(word.span, self._owner(words, place))  # "His first tweet was short."
        index = self._last_verb(words)
        verb = reporting_verb(words, index) if index is not None else None
        if index is None or verb is None or not verb.form.finite or len(words) - index > 5:
            return None
        plain = verb.lemma not in ("say", "add", "tell", "report", "explain", "note", "argue")
        stated = words[-1].key in ("statement", "interview", "speech", "letter", "email", "tweet", "post")
        trailing = any("," in self._gap(words, place) for place in range(max(0, index - 4), index))
        if plain or (stated and not trailing):
            return _Cue(_verb_span(words, index, verb), self._subject(words, index))
        return None

    def tagged(self, quotation: Quotation) -> _Cue | None:
        """The sentence or paragraph after it is nothing but its attribution: "….¶ Said the mayor.", "….¶ He said."."""
        following = self.prose[quotation.end : quotation.end + _GAP]
        sentence = self.document.sentence_at(quotation.end + len(following) - len(following.lstrip(" \n")))
        if sentence is None or sentence.start < quotation.end:
            return None
        words = list(self._words(sentence.start, sentence.end))
        if not 1 < len(words) < 2 * _NAME or self.document.quoted(words[0].span):
            return None
        verb, last = reporting_verb(words, 0), reporting_verb(words, len(words) - 1)
        if verb is not None and verb.lemma in _TELLING and verb.form in (Form.PAST, Form.PRESENT):
            following_word = 1 + len(verb.particles)
            return _Cue(_verb_span(words, 0, verb), self._noun_phrase(words, min(following_word, len(words) - 1)))
        if last is not None and last.lemma in _TELLING and last.form in (Form.PAST, Form.PRESENT):
            return _Cue(words[-1].span, self._subject(words, len(words) - 1))
        return None

    def excused(self, attribution: Attribution, *, unclear: bool, beside_mention: bool) -> Attribution:
        """With the reason why a quotation without a cue has none, if there is one."""
        quotation = attribution.quotation
        if self.opens(quotation) and not self.prose[: self.block.start].strip():
            return attribution._replace(basis=Basis.HEADLINE)
        if unclear or (not attribution.alone and self._runs_away(quotation)):
            return attribution._replace(basis=Basis.UNCLEAR)
        if not attribution.alone and (self._is_slot(quotation, self._left(quotation)) or beside_mention):
            return attribution._replace(basis=Basis.MENTION)
        if attribution.alone and (cue := self._indirect(quotation)) is not None:
            return attribution._replace(basis=Basis.INDIRECT, speaker=cue.speaker, cue=cue.span)
        return attribution._replace(basis=Basis.CONTEXT) if self.follows_speech(quotation) else attribution

    def _is_slot(self, quotation: Quotation, left: Sequence[Word]) -> bool:
        """Does it fill a place in the reporter's sentence, as a term, a slogan or a proverb does?"""
        adverb = len(left) > 1 and left[-1].key in _AUXILIARIES - _BE
        last = left[-2 if adverb else -1].key if left else ""
        if last in _DETERMINERS - {"that"} or last in ("to", "of", "as", "called"):
            return True
        end = self.prose[quotation.inner.end - 1]
        if end in ".!?…":
            return False  # the stop is the speaker's
        following = self.prose[quotation.end : quotation.end + 3].lstrip()
        return last in _BE or (end not in ",-–—" and (not following or following[0] not in ".!?"))

    def reported(self, sentence: Sentence) -> Span | None:
        """The speaker of a sentence that tells what somebody says, by its verb."""
        words = self._frame_before(sentence.start, sentence.end)
        index = self._last_verb(words)
        verb = reporting_verb(words, index) if index is not None else None
        if index is None or verb is None or verb.form not in (Form.PAST, Form.PRESENT) or verb.lemma in _VAGUE:
            return None
        return self._subject(words, index)

    def _is_plural(self, speaker: Span) -> bool:
        """Is it several, "experts" or "officials", who do not speak with one mouth?"""
        last = self.document.text[speaker.start : speaker.end].split()[-1]
        return last[0].islower() and last.endswith("s")

    def _runs_away(self, quotation: Quotation) -> bool:
        """Does it begin in the middle of a sentence and run over the next ones, because a mark is lost?"""
        if self.prose[: quotation.start].rstrip()[-1:] in (",", ":", "-", "–", "—"):
            return False
        first = self.document.sentence_at(quotation.inner.start)
        last = self.document.sentence_at(quotation.inner.end - 1)
        return first is not None and last is not None and last.start > first.end + 1

    def _indirect(self, quotation: Quotation) -> _Cue | None:
        """The cue of the sentence before, which tells what a speaker says, in the same block."""
        before = self._sentence_before(quotation)
        words = self._frame_before(before.start, before.end) if before is not None else []
        for index in range(len(words)):
            verb = reporting_verb(words, index)
            if verb is None or verb.lemma not in _TELLING or verb.form not in (Form.PAST, Form.PRESENT):
                continue
            speaker = self._subject(words, index)
            if speaker is not None and not self._is_plural(speaker) and not self._is_noun(words, index):
                return _Cue(_verb_span(words, index, verb), speaker)
        return None

    def follows_speech(self, quotation: Quotation) -> bool:
        """Does the sentence before the quotation's own report speech?"""
        before = self._sentence_before(quotation)
        if before is None:
            return False
        words = self._frame_before(before.start, before.end)
        return bool(words) and (self._last_verb(words) is not None or self._last_noun(words) is not None)

    # The frame: the reporter's own words of the sentence.

    def _frame(self, start: int, end: int) -> list[Word]:
        """The reporter's words from an offset on, as far as they matter."""
        starts, outer = self.document.view(_outer)
        number = bisect_right(starts, start) - 1
        if number >= 0 and outer[number].end > start:
            start = outer[number].end
        found: list[Word] = []
        for following in outer[number + 1 : number + 1 + _HOPS]:
            if following.start >= end:
                break
            found += self._words(start, following.start)
            start = following.end
        found += self._words(start, end)
        return found[:_FRAME]

    def _frame_before(self, start: int, end: int) -> list[Word]:
        """The reporter's words up to an offset, as far back as they matter."""
        starts, outer = self.document.view(_outer)
        number = bisect_left(starts, end)
        parts: list[Sequence[Word]] = []
        for preceding in reversed(outer[max(0, number - _HOPS) : number]):
            if preceding.end <= start:
                break
            parts.append(self._words(max(start, preceding.end), end, last=True))
            end = preceding.start
        parts.append(self._words(start, end, last=True))
        return [word for part in reversed(parts) for word in part][-_FRAME:]

    def _words(self, start: int, end: int, *, last: bool = False) -> Sequence[Word]:
        if start >= end:
            return ()
        first, stop = self.document.word_index(start), self.document.word_index(end)
        return self.document.words[
            max(first, stop - _FRAME) if last else first : stop if last else min(stop, first + _FRAME)
        ]

    def _left(self, quotation: Quotation) -> list[Word]:
        sentence = self.document.sentence_at(quotation.start)
        if sentence is not None and self._after_colon(sentence.start):
            sentence = self.document.sentence_at(sentence.start - 2) or sentence
        return self._frame_before(max(sentence.start, self.block.start), quotation.start) if sentence else []

    def _after_colon(self, start: int) -> bool:
        """Does a sentence begin after a colon, in the same block?"""
        return self.prose[max(self.block.start, start - 3) : start].rstrip().endswith(":")

    def _right(self, quotation: Quotation) -> list[Word]:
        sentence = self.document.sentence_at(quotation.end - 1)
        end = sentence.end if sentence else quotation.end
        if end <= quotation.end and self._open_ended(quotation):
            # "…?" Mr Lavrov asked.
            following = self.document.sentence_at(quotation.end + 1)
            end = following.end if following and following.block == self.block else end
        return self._frame(quotation.end, end)

    def _open_ended(self, quotation: Quotation) -> bool:
        """Does the quotation end with a comma, a question mark or the like, so that an attribution may follow?"""
        return bool(_OPEN_END.search(self.prose[max(quotation.inner.start, quotation.end - 4) : quotation.end]))

    def _gap(self, words: Sequence[Word], index: int) -> str:
        """The text between a word and the next."""
        return self.prose[words[index].end : words[index + 1].start]

    # Cues.

    def _cue(self, quotation: Quotation, left: list[Word], right: list[Word]) -> _Cue | None:
        after = self._cue_after(quotation, right)
        if label := self._label(quotation) if after is None or not after.verb else None:
            return label
        if after is not None and after.direct:
            return after if after.speaker else after._replace(speaker=self._first_name(left))
        return self._cue_before(quotation, left, right) or after or self._tail(quotation)

    def _cue_after(self, quotation: Quotation, words: list[Word]) -> _Cue | None:
        if not words:
            return None
        gap = self.prose[quotation.end : words[0].start]
        if ";" in gap or "(" in gap:
            return None
        invites = (
            (self._open_ended(quotation) or "," in gap)
            and words[0].key not in _CONJUNCTIONS
            and words[0].key not in _RELATIVES
        )
        if words[0].key == "according" and len(words) > 2:
            return _Cue(Span(words[0].start, words[1].end), self._noun_phrase(words, 2))
        first = 1 if len(words) > 1 and (words[0].key in _AUXILIARIES or words[0].key.endswith("ly")) else 0
        verb = reporting_verb(words, first)
        if verb is not None and verb.form.finite and verb.form is not Form.BASE:
            cue, following = _verb_span(words, first, verb), first + 1 + len(verb.particles)
            speaker = None
            if following < len(words) and words[following].key not in _TIMES:
                speaker = self._noun_phrase(words, following)
            return _Cue(cue, speaker, direct=invites or speaker is not None)
        for index in range(min(len(words), _NEAR)):
            verb = reporting_verb(words, index)
            if index and verb is not None and verb.form.finite and not self._is_noun(words, index):
                if words[index].key == "put" and not invites:
                    continue
                direct = invites and not any(word.key in _CONJUNCTIONS for word in words[:index])
                if "," in self._gap(words, index - 1) and words[0].text[0].islower() and words[0].key not in _PRONOUNS:
                    # "…" in the primary, said Smith
                    place = index + 1 + len(verb.particles)
                    if place < len(words) and words[place].text[0].isupper() and words[place].key not in _TIMES:
                        return _Cue(_verb_span(words, index, verb), self._noun_phrase(words, place), direct)
                return _Cue(_verb_span(words, index, verb), self._subject(words, index), direct)
        if words[0].key in _BE:
            for index in range(1, min(len(words), 8)):
                if nouns().get(words[index].key) in ("utterance", "term"):
                    return _Cue(words[index].span, self._owner(words, index))  # "…" is a common saying
        if invites and len(words) > 1 and (words[0].key in _PRONOUNS | _DETERMINERS or words[0].text[0].isupper()):
            # "…," he grinned: any verb will do.
            name = self._noun_phrase(words, 0)
            return _Cue(words[-1].span, name, direct=True, verb=False)
        return None

    def _cue_before(self, quotation: Quotation, words: list[Word], right: list[Word]) -> _Cue | None:
        if not words:
            colon = self.prose.rfind(":", max(self.block.start, quotation.start - 3), quotation.start)
            return _Cue(Span(colon, colon + 1), None) if colon >= 0 else None
        index, noun = self._last_verb(words), self._last_noun(words)
        verb = None if index is None else reporting_verb(words, index)
        if index is not None and verb is not None and not (noun and noun > index and verb.lemma in _VAGUE):
            return _Cue(_verb_span(words, index, verb), self._subject_of(words, index, verb, right))
        for index in range(len(words) - 2, -1, -1):
            if words[index].key == "according" and words[index + 1].key == "to" and index + 2 < len(words):
                return _Cue(Span(words[index].start, words[index + 1].end), self._noun_phrase(words, index + 2))
        if noun is not None:
            return _Cue(words[noun].span, self._owner(words, noun))
        mark = _INTRODUCTION.search(self.prose, words[-1].end, quotation.start)
        if mark is not None:
            return _Cue(Span(*mark.span()), self._first_name(words))
        return None

    def _tail(self, quotation: Quotation) -> _Cue | None:
        """ "…" — Name; "…" (Agency)."""
        match = _TAIL.match(self.prose, quotation.end, self.block.end)
        match = match or _AFTERWORD.match(self.prose, quotation.end)
        if match is None:
            return None
        words = self._frame(match.end(), max(self.block.end, match.end() + 200))
        return _Cue(Span(*match.span()), self._noun_phrase(words, 0), True) if words else None

    def _label(self, quotation: Quotation) -> _Cue | None:
        """NAME: … at the beginning of the paragraph or of the quotation."""
        label = _LABEL.match(self.prose, self.block.start, quotation.start)
        label = label or _INNER_LABEL.match(self.prose, quotation.inner.start, quotation.inner.end)
        if label is None:
            return None
        end = label.start() + len(label[0].rstrip())
        return _Cue(Span(end - 1, end), Span(label.start(), end - 1))

    def _last_verb(self, words: list[Word]) -> int | None:
        """The reporting verb that brings in what follows the words: the last, a clear one before a vague one."""
        vague = None
        for index in range(len(words) - 1, max(-1, len(words) - 1 - 2 * _NEAR), -1):
            verb = reporting_verb(words, index)
            if verb is None or self._is_noun(words, index):
                continue
            if verb.lemma not in _VAGUE and verb.register is not Register.WEAK and self._governs(words, index, verb):
                return index
            if vague is None:
                vague = index
        return vague

    def _governs(self, words: Sequence[Word], index: int, verb: ReportingVerb) -> bool:
        """Not "those advocating …", a gerund that only describes its noun."""
        if verb.form is not Form.GERUND or not index or not _PLAIN_GAP.fullmatch(self._gap(words, index - 1)):
            return True
        before = words[index - 1].key
        return before in _PREPOSITIONS | _AUXILIARIES | _CONJUNCTIONS or before.endswith("ly")

    def _last_noun(self, words: list[Word]) -> int | None:
        for index in range(len(words) - 1, max(-1, len(words) - 1 - _NEAR), -1):
            if nouns().get(words[index].key) in ("utterance", "attitude", "text"):
                return index
        return None

    def _is_noun(self, words: Sequence[Word], index: int) -> bool:
        """Is what looks like a reporting verb a noun, an adjective or a name here?"""
        word, verb = words[index], reporting_verb(words, index)
        assert verb is not None
        before = words[index - 1].key if index else ""
        if word.text[0].isupper() and index and not self.headline:
            return True  # the United States
        if index == 0 or not _PLAIN_GAP.fullmatch(self._gap(words, index - 1)):
            return verb.form is Form.BASE and index == 0
        if before in _DETERMINERS and not (before in ("that", "this") or verb.form is Form.PAST):
            return True
        if before.endswith(("'s", "s'")) and verb.form is not Form.PAST:
            return True
        if before in ("a", "an", "the", "his", "her", "their", "its", "my", "our") and verb.form is not Form.GERUND:
            return True
        if verb.form is Form.PRESENT and word.key in nouns() and words[index - 1].text[0].islower():
            following = words[index + 1].key if index + 1 < len(words) else ""
            if before not in _PRONOUNS | _RELATIVES | _AUXILIARIES and following != "that":
                return True
        return before in _PREPOSITIONS and before != "to" and verb.form in (Form.BASE, Form.PRESENT)

    # Speakers.

    def _subject_of(self, words: list[Word], index: int, verb: ReportingVerb, right: list[Word]) -> Span | None:
        if verb.form in (Form.PAST, Form.PARTICIPLE) and self._is_passive(words, index):
            for following, tail in ((index + 1, words), (0, right)):
                agent = next((n for n in range(following, len(tail)) if tail[n].key == "by"), None)
                if agent is not None and agent + 1 < len(tail) and agent - following < _NEAR:
                    return self._noun_phrase(tail, agent + 1)
        if verb.form in (Form.GERUND, Form.PARTICIPLE) and not self._has_auxiliary(words, index):
            for earlier in range(index - 1, -1, -1):
                other = reporting_verb(words, earlier)
                if other is not None and other.form in (Form.PAST, Form.PRESENT) and not self._is_noun(words, earlier):
                    return self._subject(words, earlier)
            return self._first_name(words[:index])
        return self._subject(words, index)

    def _has_auxiliary(self, words: Sequence[Word], index: int) -> bool:
        place = index - 1
        while place >= 0 and _PLAIN_GAP.fullmatch(self._gap(words, place)):
            if words[place].key not in _AUXILIARIES and not words[place].key.endswith("ly"):
                return False
            if words[place].key in _BE or words[place].key in ("has", "have", "had"):
                return True
            place -= 1
        return False

    def _is_passive(self, words: Sequence[Word], index: int) -> bool:
        place = index - 1
        while place >= 0 and words[place].key.endswith("ly"):
            place -= 1
        return place >= 0 and words[place].key in _BE

    def _subject(self, words: Sequence[Word], index: int) -> Span | None:
        """The subject of the verb at an index."""
        last = index - 1
        parted = False
        while last >= 0 and (words[last].key in _AUXILIARIES or words[last].key.endswith("ly")):
            parted = parted or "," in self._gap(words, last)
            last -= 1
        last = self._before_time(words, last)
        if last < 0 or self._inverted(words, index):
            verb = reporting_verb(words, index)
            following = index + 1 + len(verb.particles) if verb else index + 1
            return self._noun_phrase(words, following) if following < len(words) else None
        if words[last].key == "to" or words[last].key in ("and", "but", "or"):
            return self._earlier_subject(words, last)
        if words[last].key in _PRONOUNS or (words[last].key in ("who", "which", "that") and last):
            return words[last].span
        if parted or "," in self._gap(words, last) or self._gap(words, last).strip(" .'’)") in ("–", "—", "-", "--"):
            return self._past_apposition(words, last)
        return self._phrase_before(words, last)

    def _inverted(self, words: Sequence[Word], index: int) -> bool:
        """ "…," said Smith: a quotation stands right before the verb."""
        return index > 0 and self.document.quoted(Span(words[index - 1].end, words[index].start))

    def _before_time(self, words: Sequence[Word], last: int) -> int:
        """Past "on Tuesday", "in 2010", "last week" between a subject and its verb."""
        if last >= 2 and words[last].key in _DAYS and words[last - 1].key in ("on", "late", "early", "last"):
            return last - 2
        if last >= 2 and words[last].text.isdigit() and words[last - 1].key in ("in", "since"):
            return last - 2
        if last >= 2 and words[last].key in ("week", "month", "year", "night") and words[last - 1].key == "last":
            return last - 2
        return last - 1 if last >= 1 and words[last].key in _DAYS else last

    def _earlier_subject(self, words: Sequence[Word], last: int) -> Span | None:
        """The subject of the verb before, for "… and said", "went on to say"."""
        for place in range(last - 1, -1, -1):
            verb = reporting_verb(words, place)
            if verb is not None and verb.form in (Form.PAST, Form.PRESENT) and not self._is_noun(words, place):
                return self._subject(words, place)
        return self._first_name(words[:last])

    def _past_apposition(self, words: Sequence[Word], last: int) -> Span | None:
        """The name before what stands between commas: "Smith, 42, of Boston, said"."""
        end = last
        otherwise: Span | None = None
        while end >= 0:
            start = end
            while start > 0 and "," not in self._gap(words, start - 1) and end - start < 2 * _NAME:
                start -= 1
            if words[start].key not in _RELATIVES | _PREPOSITIONS and not words[start].text[0].isdigit():
                otherwise = self._phrase_before(words, end)
            named = words[start].key in _PRONOUNS or (
                words[end].text[0].isupper()
                and words[start].key not in _PREPOSITIONS
                and words[start].key not in _DETERMINERS
                and words[start].key not in _RELATIVES
                and not (words[start].key.endswith("ing") and words[start].text[0].islower())
            )
            if (
                named
                and not words[start].text[0].isdigit()
                and words[start].end - words[start].start > 1 + (end == start)
            ):
                return self._phrase_before(words, end)
            end = start - 1
        return otherwise

    def _phrase_before(self, words: Sequence[Word], last: int) -> Span:
        """The noun phrase that ends at an index."""
        first = last
        while first > 0 and last - first < _NAME:
            before = words[first - 1]
            if not _PLAIN_GAP.fullmatch(self._gap(words, first - 1)):
                break
            if before.key in _CONJUNCTIONS and not (before.key == "and" and words[first].text[0].isupper()):
                break
            if before.key in _RELATIVES or (reporting_verb(words, first - 1) and not self._is_noun(words, first - 1)):
                break
            first -= 1
        return Span(words[first].start, words[last].end)

    def _noun_phrase(self, words: Sequence[Word], first: int) -> Span:
        """The noun phrase that begins at an index."""
        if words[first].key in _PRONOUNS:
            return words[first].span
        last = first
        while last + 1 < len(words) and last - first < _NAME:
            following = words[last + 1].key
            if not _PLAIN_GAP.fullmatch(self._gap(words, last)):
                break
            if following in _RELATIVES or following in _CONJUNCTIONS or following in _AUXILIARIES:
                break
            if (following in _PREPOSITIONS and following != "of") or following in _TIMES - {"of", "last", "this"}:
                break
            last += 1
        return Span(words[first].start, words[last].end)

    def _first_name(self, words: Sequence[Word]) -> Span | None:
        """The subject of a sentence's frame, past an introduction ("On Friday, Smith ..."), by form alone."""
        first = 0
        if words and words[0].key in _PREPOSITIONS | _CONJUNCTIONS:
            commas = (place for place in range(min(len(words) - 1, 2 * _NAME)) if "," in self._gap(words, place))
            first = next(commas, -1) + 1
        for index in range(first, len(words)):
            word = words[index]
            if word.key in _PRONOUNS:
                return word.span
            if index == first and word.key in _DETERMINERS:
                return self._noun_phrase(words, index)
            if word.text[0].isupper() and word.key not in _PREPOSITIONS | _CONJUNCTIONS | _TIMES | _AUXILIARIES:
                return self._noun_phrase(words, index)
        return self._noun_phrase(words, 0) if words and words[0].key not in _CONJUNCTIONS else None

    def _owner(self, words: Sequence[Word], index: int) -> Span | None:
        """Whose statement it is: "the ministry's statement", "his claim", "a statement from the ministry"."""
        for place in range(index - 1, max(-1, index - 5), -1):
            key = words[place].key
            if key in ("his", "her", "their", "our", "my", "its"):
                return words[place].span
            if key.endswith(("'s", "s'")) or self._gap(words, place).startswith(("'", "’")):
                return self._phrase_before(words, place)
        if index + 2 < len(words) and words[index + 1].key in ("from", "by", "of"):
            return self._noun_phrase(words, index + 2)
        return self._first_name(words)

    # No utterances.

    def _is_mention(self, quotation: Quotation, left: list[Word]) -> bool:
        inner = self.document.words_in(*quotation.inner)
        if len(inner) < SHORT or self._is_title(quotation, left):
            return True
        return bool(left) and nouns().get(left[-1].key) == "term"

    def _is_title(self, quotation: Quotation, left: list[Word]) -> bool:
        """Title Case, capitals throughout, or a name that is given: "a film called"."""
        inner = self.document.words_in(*quotation.inner)
        long = [word for word in inner if len(word.text) > 3 or word.text[0].isdigit()]
        capitals = sum(not word.text[0].islower() for word in long)
        if len(long) > 1 and capitals == len(long):
            return True
        named = bool(left) and _SPEECH_TITLE.search(self.prose, max(0, quotation.start - 20), quotation.start)
        return bool(named) and capitals > len(long) / 2


def _verb_span(words: Sequence[Word], index: int, verb: ReportingVerb) -> Span:
    return Span(words[index].start, words[index + len(verb.particles)].end)
