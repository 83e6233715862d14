"""The attribution of every quotation in a document: one after the other, each knowing the one before."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import groupby

from lint.analysis.attribution.cues import GAP
from lint.analysis.attribution.frame import NEAR, PLAIN_GAP, outer_quotations
from lint.analysis.attribution.model import Attribution, Basis, Cue
from lint.analysis.attribution.reader import QuotationReader
from lint.analysis.english import CONJUNCTIONS, DAYS, DETERMINERS, FRAME_PREPOSITIONS, PERSONAL_PRONOUNS, RELATIVES
from lint.analysis.quotations import DOUBLE, stands_well, stray_marks
from lint.text.document import Document
from lint.text.model import Block, Quotation, Sentence, Span

_NEIGHBOURS = 2  # how many sentences before a quotation are searched for who may be meant
_POINTING = PERSONAL_PRONOUNS | DETERMINERS
_NO_NAMES = PERSONAL_PRONOUNS | DAYS
_BEFORE_NAMES = DETERMINERS | CONJUNCTIONS | FRAME_PREPOSITIONS
_INTERVIEW = 3  # so many answers make an interview, and nobody is named in one


def attributions(document: Document) -> tuple[Attribution, ...]:
    """Return the attribution of every outer quotation, in order."""
    found: list[Attribution] = []
    _, outer = document.view(outer_quotations)
    before: Block | None = None
    for block, members in groupby(outer, key=lambda quotation: document.block_at(quotation.start)):
        if block is not None:
            found += _of_block(document, block, list(members), _carried(document, before, block, found))
            before = block
    for index in range(len(found) - 2, -1, -1):
        here, following = found[index], found[index + 1]
        if here.quotation.continues and here.basis is Basis.NONE and following.speaker is not None:
            found[index] = here._replace(basis=Basis.CONTINUED, speaker=following.speaker, cue=following.cue)
    if len(found) >= _INTERVIEW and sum(_is_answer(document, one) for one in found) >= _INTERVIEW:
        found = [one._replace(basis=Basis.CONTINUED) if one.basis is Basis.NONE and one.alone else one for one in found]
    if any(one.basis is Basis.NONE for one in found):
        found = list(_excused(document, found))
    return tuple(_named(document, found))


def _is_answer(document: Document, attribution: Attribution) -> bool:
    cue = attribution.cue
    return cue is not None and attribution.speaker is None and document.prose[cue.start : cue.end] == "?"


def _named(document: Document, found: Sequence[Attribution]) -> Iterator[Attribution]:
    """With the names that pronouns stand for: the last speaker who was named, or the last name before the pronoun."""
    last: Span | None = None
    for attribution in found:
        name = speaker = attribution.speaker
        if speaker is not None:
            key = document.text[speaker.start : speaker.end].lower()
            if key in RELATIVES:
                name = _name_before(document, speaker.start) or speaker
            elif key in _POINTING:
                name = last or _name_before(document, speaker.start) or speaker
            if key not in _POINTING:
                last = name
        quotation, basis, _, _, cue, alone = attribution
        yield Attribution(quotation, basis, speaker, name, cue, alone)


def _name_before(document: Document, offset: int) -> Span | None:
    """Return the last run of capitalised words of the reporter's before an offset, not too far."""
    index = document.word_index(offset) - 1
    for end in range(index, max(-1, index - 4 * NEAR), -1):
        word = document.words[end]
        if word.text[0].isupper() and word.key not in _NO_NAMES and not document.quoted(word.span):
            start = end
            while (
                start
                and document.words[start - 1].text[0].isupper()
                and PLAIN_GAP.fullmatch(document.prose[document.words[start - 1].end : document.words[start].start])
            ):
                start -= 1
            if document.words[start].key not in _BEFORE_NAMES or end > start:
                return Span(document.words[start].start, word.end)
    return None


def _carried(
    document: Document, before: Block | None, block: Block, found: Sequence[Attribution]
) -> Attribution | None:
    """Return the attribution that a quotation at the beginning of a block can go on from: of the paragraph before."""
    if before is None or not found or document.prose[before.end : block.start].strip():
        return None
    last = found[-1]
    return last if last.basis in (Basis.CUE, Basis.CONTINUED) else None


def _announced(document: Document, block: Block, quotation: Quotation) -> Cue | None:
    """Return the paragraph before ends with a colon ("The text reads:") or asks the question of an interview."""
    end = len(document.prose[max(0, block.start - 8) : block.start].rstrip()) + max(0, block.start - 8)
    if end and document.prose[end - 1] == "?" and not document.quoted(Span(end - 1, end)):
        return Cue(Span(end - 1, end), None)
    if end == 0 or document.prose[end - 1] != ":":
        return None
    before = document.block_at(end - 1)
    return None if before is None else QuotationReader(document, before).cues.introduces(end - 1, quotation)


def _of_block(
    document: Document, block: Block, members: Sequence[Quotation], carried: Attribution | None
) -> list[Attribution]:
    found: list[Attribution] = []
    spoken: Attribution | None = None  # the last attribution that another quotation can go on from
    reader = QuotationReader(document, block)
    for quotation in members:
        attribution = reader.read(quotation)
        if attribution.basis is Basis.NONE:
            opens = not found and reader.frame.opens(quotation)
            if spoken is not None:
                attribution = _continued(attribution, spoken)
            elif opens and (cue := _announced(document, block, quotation)) is not None:
                attribution = attribution._replace(basis=Basis.CUE, speaker=cue.speaker, cue=cue.span)
            elif opens and carried is not None:
                attribution = _continued(attribution, carried)
            elif (
                attribution.alone
                and (cue := reader.cues.announced(quotation) or reader.cues.tagged(quotation)) is not None
            ):
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
    for block, group in groupby(found, key=lambda one: document.block_at(one.quotation.start)):
        assert block is not None
        members = list(group)
        if not any(one.basis is Basis.NONE for one in members):
            yield from members
            continue
        reader = QuotationReader(document, block)
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
        start = len(document.prose[max(0, start - GAP) : start].rstrip(" \n")) + max(0, start - GAP) - 1
        sentence = document.sentence_at(start) if start > 0 else None
        if sentence is None:
            break
        start = sentence.start
        if speaker := _reported_in(document, sentence):
            return speaker
    following = document.prose[end : end + GAP]
    sentence = document.sentence_at(end + len(following) - len(following.lstrip(" \n.")))
    return _reported_in(document, sentence) if sentence is not None and sentence.start >= end else None


def told_by(document: Document, sentence: Sentence) -> Span | None:
    """Return the speaker whose words or views the sentence tells: any verb of telling counts, not only the last one."""
    block = document.block_at(sentence.start)
    return None if block is None else QuotationReader(document, block).cues.told(sentence)


def _reported_in(document: Document, sentence: Sentence) -> Span | None:
    """Return the speaker of a sentence that tells what somebody says."""
    block = document.block_at(sentence.start)
    return None if block is None else QuotationReader(document, block).cues.reported(sentence)


def has_unclear_marks(document: Document, block: Block) -> bool:
    """Are quotation marks of the block lost or stray, so that nobody can tell who says what in it?"""
    strays = document.view(stray_marks)
    stray = bisect_left(strays, block.start)
    if stray < len(strays) and strays[stray] < block.end:
        return True
    quotations = document.quotations
    first = bisect_left(quotations, block.start, key=lambda quotation: quotation.start)
    if first and not (quotations[first - 1].closed or quotations[first - 1].continues):
        return True
    for number in range(first, len(quotations)):  # islice would go through all before the first
        quotation = quotations[number]
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
