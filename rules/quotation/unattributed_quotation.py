"""Nobody is named as the speaker of a quotation.

A quotation is evidence only if the reader knows whose words they are. English news names
the speaker in the sentence of the quotation, or it goes on directly from one that does.
Arabic, Russian and Chinese news often leave the speaker to the context, and machine
translation drops what it cannot place. Scare quotes, titles, names, slogans and terms are
not quotations of anybody and are passed over, as are headings and captions.

It is a warning where the reader cannot tell: two or more people may have spoken, somebody
else was heard since the last quotation, nobody has been named at all, or "he said" and
"she said" stand with nobody before them. It is a note where the text beside the quotation
leaves one speaker to think of: to name the speaker again is then a matter of a few words.
"It was noted" names nobody either.
What stands beside lost or stray quotation marks is left alone: where it begins and ends is
not known.

Option min-words: how many words a quotation has at least (5); a part of a sentence needs two more.

Bad: Talks were held in Tyre.\\nThey ended at noon. ["There will be no second round until the road is open."]
Bad: Farmers lost the harvest.\\n["We have never seen a summer like this one in the valley."]
Bad: The strike goes on. It was noted that ["the parties have failed to agree on a single point."]
Bad: The mayor met the clerk. They spoke of the wells. ["The wells in the valley are dry and nobody came."]
Bad: The port and the crew blamed each other. ["They knew in May that the valley would have no water."]
Bad: The strike goes on. As was noted, ["the parties have failed to agree on a single point of it."]
Good: The mayor met the clerk. They spoke of the wells. "We have never seen the valley as dry as this," they said.
Good: The strike goes on. It was noted by the mayor that "the parties have failed to agree on a single point."
Good: The strike goes on. In the report it was noted that "the parties have failed to agree on a single point."
Good: The talks ended at noon. "There will be no second round," the envoy said.
Good: "We have never seen a summer like this," she said. "The wells are dry and nobody came."
Good: He said that the valley had no water. "We have never seen a summer like this one."
Good: Their motto is "every summer another well for the valley" and it hangs in the hall.
Good: The mayor said that the wells were dry. "We have never seen a summer like this one." She added that rain was near.
Good: "How are you today?" Lee Moe asked on the telephone.\\n\\nShe paused.\\n\\n"Well, you have my very best thanks."
Good: Lee Moe and the clerk met Ada Roe at the wells. She shrugs. "We have never seen a summer like this in the valley."
Good: The film "A Long Summer in the Valley" opens on Friday.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from operator import attrgetter

from lint import BlockKind, Category, Document, Hit, Related, Sentence, Severity, Span, rule
from lint.analysis.attribution import Attribution, Basis, attributions, neighbouring_speaker, told_by
from lint.analysis.quotations import QUOTED, Quotation
from lint.analysis.reporting import nouns
from lint.patterns import compiled

from ._speakers import (
    Speaker,
    describes,
    is_crowd,
    is_same,
    names_somebody,
    opens_with_person,
    possible_speakers,
    sentences_after,
    sentences_before,
)

_SILENT = frozenset((BlockKind.TITLE, BlockKind.HEADING, BlockKind.CAPTION, BlockKind.SIGNATURE, BlockKind.TABLE_CELL))
_PART = 2  # a part of a sentence needs so many words more: slogans and terms are shorter than utterances
_NAME = 6  # words of a name that is worth showing
_BETWEEN = 2  # sentences between two quotations, or after one, in which somebody may be heard or named
_NEAR = 6  # sentences within which the last quotation counts
_EARLIER = 12  # quotations before one that are looked at for speakers
_PASSIVE = compiled(r"\b(?:[Ii]t|[Aa]s) (?:is|was|has been|had been|is being)(?: also| further| even| then)? \Z")
_AGENT = compiled(r"(?: out)? (?:by|in|on|at) ")
_WE = compiled(r"\b(?:[Ww]e|[Uu]s|[Oo]ur)\b")  # what several may say
#: Two who speak against each other, of whom one is quoted.
_EACH_OTHER = compiled(r"\b(?:each other|one another|traded (?:blame|accusations|charges|barbs|insults|threats))\b")
_FARTHEST = 30  # characters between "it" and the verb
_GESTURE = 3  # words of a paragraph that tells what a speaker does
_MOVE = 6  # words of a sentence that does so before a quotation in its paragraph
_SHOWN = 3  # possible speakers that a message names


@rule(Severity.WARNING, category=Category.OMISSION, quoted="report", gate=QUOTED)
def check(document: Document, *, min_words: int = 5) -> Iterator[Hit]:
    found = document.view(attributions)
    named: Span | None = None  # the last speaker who was named
    last = -1  # where the last quotation without a speaker ends
    pronouns = 0  # how many speakers were "he" or "she"
    for number, attribution in enumerate(found):
        quotation = attribution.quotation
        goes_on = last >= 0 and not document.prose[last : quotation.start].strip()
        hit: Hit | None = None
        if not goes_on and _counts(document, attribution, min_words):
            hit = _hit(document, attribution, found[max(0, number - _EARLIER) : number], named)
        if _pronoun(document, attribution) is not None:
            pronouns += 1
            if hit is None and pronouns == 1 and _counts(document, attribution, min_words):
                hit = _empty_pronoun(document, attribution)
        if hit is not None:
            yield hit
        if attribution.basis in (Basis.NONE, Basis.CONTEXT):
            last = quotation.end if quotation.opened and quotation.closed else last
        else:
            named = attribution.name if _is_name(document, attribution.name) else named
            last = quotation.end if hit is not None or (goes_on and attribution.basis is Basis.CONTINUED) else last


def _counts(document: Document, attribution: Attribution, min_words: int) -> bool:
    """Is the quotation in running text, with both its marks, and long enough to be an utterance?"""
    quotation = attribution.quotation
    block = document.block_at(quotation.start)
    if not (quotation.opened and quotation.closed) or block is None or block.kind in _SILENT:
        return False
    return len(document.words_in(*quotation.inner)) >= (min_words if attribution.alone else min_words + _PART)


def _hit(
    document: Document, attribution: Attribution, earlier: Sequence[Attribution], named: Span | None
) -> Hit | None:
    match attribution.basis:
        case Basis.NONE | Basis.CONTEXT:
            return _missing(document, attribution, earlier, named)
        case Basis.CONTINUED if attribution.alone and earlier:
            return _changed(document, attribution, earlier[-1])
        case Basis.HEADLINE if attribution.alone:
            return _opening(document, attribution)
        case Basis.CUE:
            return _impersonal(document, attribution) or _of_several(document, attribution)
        case Basis.INDIRECT:
            return _of_several(document, attribution)
    return None


def _of_several(document: Document, attribution: Attribution) -> Hit | None:
    """Return the finding where the sentence before tells what "they" spoke of: one of them is quoted."""
    quotation, they, cue = attribution.quotation, attribution.speaker, attribution.cue
    if they is None or cue is None or not attribution.alone:
        return None
    before = sentences_before(document, quotation.start, 1)
    if not before or not before[0].span.covers(cue):
        return None
    if _EACH_OTHER.search(document.prose, *before[0].span) is None:
        who = document.text[slice(*they)].lower()
        if who != "they" or _WE.search(document.prose, *quotation.inner):
            return None
    message = "no speaker for this quotation: which of them said it?"
    return Hit(quotation.span, message, related=(Related(they, "they are several"),), severity=Severity.NOTE)


def _impersonal(document: Document, attribution: Attribution) -> Hit | None:
    """Return the finding for "it was noted that", where nobody and no text is named as the source."""
    quotation, cue = attribution.quotation, attribution.cue
    sentence = document.sentence_at(cue.start) if cue is not None else None
    if cue is None or sentence is None:
        return None
    passive = _PASSIVE.search(document.prose, max(sentence.start, cue.start - _FARTHEST), cue.start)
    if passive is None or _AGENT.match(document.prose, cue.end):
        return None
    if document.text[cue.start : cue.end] in ("written", "read"):
        return None  # in the text that the last sentence is about
    if any(word.key in nouns() and not document.quoted(word.span) for word in sentence.words):
        return None  # "in the report it was noted"
    said = document.text[passive.start() : cue.end]
    message = f"no speaker for this quotation: “{said}” does not say by whom"
    return Hit(
        quotation.span, message, related=(Related(Span(passive.start(), cue.end), "by whom?"),), severity=Severity.NOTE
    )


def _missing(
    document: Document, attribution: Attribution, earlier: Sequence[Attribution], named: Span | None
) -> Hit | None:
    """Return the finding for a quotation without a speaker: a warning where several may be meant, or nobody."""
    quotation = attribution.quotation
    message = "no speaker for this quotation"
    if _follows_move(document, quotation):
        return None
    if attribution.alone:
        possible = _candidates(document, quotation, earlier)
        if possible is not None and not possible and named is None:
            return Hit(quotation.span, f"{message}, and nobody is named beside it who could be meant")
        if possible is not None and len(possible) > 1:
            message += f": it could be {_listed(document, possible)}"
            return Hit(quotation.span, message, related=_related(possible))
    if _is_surrounded(document, quotation) or _follows_gesture(document, quotation):
        return None
    neighbour = neighbouring_speaker(document, quotation)
    if neighbour is not None and _is_name(document, neighbour) and describes(document, neighbour):
        seen, label, named = "the text beside it reports", "reported beside it", neighbour
    else:
        seen, label = "the last one named is", "the last speaker named"
    if named is None:
        return Hit(quotation.span, message + "; nobody has been quoted before it", severity=Severity.NOTE)
    line = document.position(named.start).line
    message += f"; {seen} “{document.text[named.start : named.end]}” (line {line})"
    return Hit(quotation.span, message, related=(Related(named, label),), severity=Severity.NOTE)


def _is_surrounded(document: Document, quotation: Quotation) -> bool:
    """Do the sentences before and after it in its paragraph tell what one person says?"""
    block = document.block_at(quotation.start)
    before = sentences_before(document, quotation.start, 1)
    following = sentences_after(document, quotation.end, 1)
    if not (before and following and before[0].block == block == following[0].block):
        return False
    speaker = told_by(document, before[0])
    if speaker is None or is_crowd(document, speaker) or not _goes_on(document, following[0], speaker):
        return False
    return told_by(document, following[0]) is not None


def _follows_gesture(document: Document, quotation: Quotation) -> bool:
    """Does a paragraph of a word or three stand between it and the one of another, as in a scene: "She pauses"?"""
    before = sentences_before(document, quotation.start, 1)
    if not before or before[0].block == document.block_at(quotation.start) or before[0].start > before[0].block.start:
        return False
    if len(before[0].words) > _GESTURE or document.prose[before[0].end - 1] != ".":
        return False
    earlier = bisect_left(document.quotations, before[0].start, key=attrgetter("start")) - 1
    return earlier >= 0 and "\n" not in document.prose[document.quotations[earlier].end : before[0].start].strip()


def _follows_move(document: Document, quotation: Quotation) -> bool:
    """Does a short sentence before it in its paragraph tell what its speaker does: "She shrugs"?"""
    before = sentences_before(document, quotation.start, 1)
    if not before or before[0].block != document.block_at(quotation.start):
        return False
    if not 0 < len(before[0].words) <= _MOVE:
        return False
    return before[0].words[0].text in ("He", "She") and document.prose[before[0].end - 1] == "."


def _candidates(document: Document, quotation: Quotation, earlier: Sequence[Attribution]) -> Sequence[Speaker] | None:
    """Return who may be meant, or None where the sentence before it is about one of them."""
    before = sentences_before(document, quotation.start, 1)
    if _told_in_paragraph(document, quotation):
        return None
    speaker = told_by(document, before[0]) if before else None
    if speaker is None or is_crowd(document, speaker):
        if before and opens_with_person(document, before[0]):
            return None
        possible = possible_speakers(document, quotation, earlier)
        return possible if _is_sentence(document, quotation) or any(quoted for _, quoted in possible) else possible[:1]
    if before[0].block == document.block_at(quotation.start) or not describes(document, speaker):
        return None
    following = sentences_after(document, quotation.end, 1)
    if following and _goes_on(document, following[0], speaker):
        return None
    last = next((one for one in reversed(earlier) if one.basis is Basis.CUE), None)
    near = sentences_before(document, quotation.start, _NEAR)
    if last is None or last.name is None or last.quotation.end < near[0].start or not describes(document, last.name):
        return None
    return None if is_same(document, last.name, speaker) else (Speaker(speaker, True), Speaker(last.name, True))


def _told_in_paragraph(document: Document, quotation: Quotation) -> bool:
    """Does the paragraph tell, before the quotation, what one person says, and one only?"""
    block = document.block_at(quotation.start)
    sentences = (one for one in sentences_before(document, quotation.start, _NEAR) if one.block == block)
    told = [speaker for one in sentences if (speaker := told_by(document, one)) is not None]
    if not told or not all(_is_name(document, speaker) and describes(document, speaker) for speaker in told):
        return False
    return not is_crowd(document, told[0]) and all(is_same(document, told[0], other) for other in told[1:])


def _is_sentence(document: Document, quotation: Quotation) -> bool:
    """Does it end as a sentence, so that it is not a title?"""
    return document.prose[quotation.inner.end - 1] in ".!?…,"


def _goes_on(document: Document, sentence: Sentence, speaker: Span) -> bool:
    """Does the sentence go on about the speaker, by name or with a pronoun?"""
    if not sentence.words:
        return False
    opening = Span(sentence.start, sentence.words[:_NAME][-1].end)
    return sentence.words[0].key in ("he", "she", "they", "it") or is_same(document, opening, speaker)


def _changed(document: Document, attribution: Attribution, before: Attribution) -> Hit | None:
    """Return the finding for a quotation before which somebody else was heard than the last speaker quoted."""
    quotation, name = attribution.quotation, before.name
    if name is None or not _is_name(document, name) or not _opens_block(document, quotation):
        return None
    for sentence in reversed(sentences_before(document, quotation.start, _BETWEEN)):
        if sentence.start < before.quotation.end:
            return None
        other = told_by(document, sentence)
        if other is not None and describes(document, other):
            following = sentences_after(document, quotation.end, 1)
            goes_on = bool(following) and _goes_on(document, following[0], other)
            if not goes_on and not is_same(document, other, name):
                possible = [Speaker(other, quoted=True), Speaker(name, quoted=True)]
                message = f"no speaker for this quotation: it could be {_listed(document, possible)}"
                return Hit(quotation.span, message, related=_related(possible))
            return None
    return None


def _opening(document: Document, attribution: Attribution) -> Hit | None:
    """Return the finding for a quotation that opens the text where nobody follows who could be its speaker."""
    quotation = attribution.quotation
    if not _is_sentence(document, quotation):
        return None  # a headline
    following = sentences_after(document, quotation.end, _BETWEEN)
    if not following or any(names_somebody(document, sentence.start, sentence.end) for sentence in following):
        return None
    return Hit(quotation.span, "this quotation opens the text, and nobody is named beside it who could be its speaker")


def _empty_pronoun(document: Document, attribution: Attribution) -> Hit | None:
    """Return the finding for "he said" where nobody has been mentioned before."""
    quotation, pronoun = attribution.quotation, _pronoun(document, attribution)
    if pronoun is None or attribution.basis is not Basis.CUE:
        return None
    end = max(quotation.end, pronoun.end)
    if not sentences_before(document, quotation.start, 1):  # the text begins with it
        following = [one for one in sentences_after(document, end, _BETWEEN) if not document.quoted(one.span)]
        if not following or following[-1].block == document.block_at(quotation.start):
            return None  # the speech goes on, or it is all there is
        end = following[-1].end
    if names_somebody(document, 0, end):
        return None
    message = f"nobody is named before “{document.text[pronoun.start : pronoun.end]}”, the speaker of this quotation"
    return Hit(quotation.span, message, related=(Related(pronoun, "who is meant?"),))


def _pronoun(document: Document, attribution: Attribution) -> Span | None:
    """Return the "he" or "she" beside the quotation, if its speaker is one."""
    speaker = attribution.speaker
    return speaker if speaker is not None and document.text[slice(*speaker)].lower() in ("he", "she") else None


def _opens_block(document: Document, quotation: Quotation) -> bool:
    block = document.block_at(quotation.start)
    return block is not None and not document.prose[block.start : quotation.start].strip()


def _listed(document: Document, speakers: Sequence[Speaker]) -> str:
    """Return the first speakers with their lines: “A” (line 1), “B” (line 3) or “C” (line 4)."""
    shown = [
        f"“{document.text[speaker.start : speaker.end]}” (line {document.position(speaker.start).line})"
        for speaker, _ in speakers[:_SHOWN]
    ]
    return f"{', '.join(shown[:-1])} or {shown[-1]}"


def _related(speakers: Sequence[Speaker]) -> tuple[Related, ...]:
    return tuple(
        Related(span, "quoted or reported here" if quoted else "named here") for span, quoted in speakers[:_SHOWN]
    )


def _is_name(document: Document, name: Span | None) -> bool:
    words = document.words_in(*name) if name is not None else ()
    return bool(words) and len(words) <= _NAME and len(words[-1].text) > 1 and words[-1].text[0].isupper()
