"""Reads one quotation: what attributes it, or why nothing does."""

from collections.abc import Sequence

from lint.analysis.attribution.cues import Cues
from lint.analysis.attribution.frame import Frame
from lint.analysis.attribution.model import Attribution, Basis
from lint.analysis.attribution.speakers import Speakers
from lint.analysis.attribution.verbs import Verbs
from lint.analysis.english import AUXILIARIES, DETERMINERS, PASSIVE_AUXILIARIES
from lint.analysis.reporting import nouns
from lint.patterns import compiled
from lint.text.document import Document
from lint.text.model import Block, Quotation, Word
from lint.text.space import is_blank, skip_space_before

_SPEECH_TITLE = compiled(r"\b(?:titled|entitled|called|named|dubbed|nicknamed|known as|so-called|billed as)\W*$")
SHORT = 5  # a quotation of fewer words inside a sentence is a wording rather than an utterance


class QuotationReader:
    """Reads the quotations of one block."""

    def __init__(self, document: Document, block: Block) -> None:
        self.frame = Frame(document, block)
        self.cues = Cues(Speakers(Verbs(self.frame)))

    def read(self, quotation: Quotation) -> Attribution:
        left, right = self.frame.left(quotation), self.frame.right(quotation)
        alone = not left and not right
        cue = self.cues.find(quotation, left, right)
        if cue is None:
            text = self.frame.prose[quotation.inner.start : quotation.inner.end]
            mention = self._is_mention(quotation, left) if not alone else text.isupper()
            return Attribution(quotation, Basis.MENTION if mention else Basis.NONE, alone=alone)
        if not cue.direct and self._is_title(quotation, left):
            return Attribution(quotation, Basis.MENTION, cue.speaker, cue=cue.span)
        return Attribution(quotation, Basis.CUE, cue.speaker, cue=cue.span, alone=alone)

    def excused(self, attribution: Attribution, *, unclear: bool, beside_mention: bool) -> Attribution:
        """With the reason why a quotation without a cue has none, if there is one."""
        quotation = attribution.quotation
        if self.frame.opens(quotation) and is_blank(self.frame.prose, 0, self.frame.block.start):
            return attribution._replace(basis=Basis.HEADLINE)
        if unclear or (not attribution.alone and self._runs_away(quotation)):
            return attribution._replace(basis=Basis.UNCLEAR)
        if not attribution.alone and (self._is_slot(quotation, self.frame.left(quotation)) or beside_mention):
            return attribution._replace(basis=Basis.MENTION)
        if attribution.alone and (cue := self.cues.indirect(quotation)) is not None:
            return attribution._replace(basis=Basis.INDIRECT, speaker=cue.speaker, cue=cue.span)
        return attribution._replace(basis=Basis.CONTEXT) if self.cues.follows_speech(quotation) else attribution

    def _is_slot(self, quotation: Quotation, left: Sequence[Word]) -> bool:
        """Does it fill a place in the reporter's sentence, as a term, a slogan or a proverb does?"""
        adverb = len(left) > 1 and left[-1].key in AUXILIARIES and left[-1].key not in PASSIVE_AUXILIARIES
        last = left[-2 if adverb else -1].key if left else ""
        if (last in DETERMINERS and last != "that") or last in ("to", "of", "as", "called"):
            return True
        end = self.frame.prose[quotation.inner.end - 1]
        if end in ".!?…":
            return False  # the stop is the speaker's
        following = self.frame.prose[quotation.end : quotation.end + 3].lstrip()
        return last in PASSIVE_AUXILIARIES or (end not in ",-–—" and (not following or following[0] not in ".!?"))

    def _runs_away(self, quotation: Quotation) -> bool:
        """Does it begin in the middle of a sentence and run over the next ones, because a mark is lost?"""
        before = skip_space_before(self.frame.prose, quotation.start)
        if self.frame.prose[max(0, before - 1) : before] in (",", ":", "-", "–", "—"):
            return False
        first = self.frame.document.sentence_at(quotation.inner.start)
        last = self.frame.document.sentence_at(quotation.inner.end - 1)
        return first is not None and last is not None and last.start > first.end + 1

    def _is_mention(self, quotation: Quotation, left: list[Word]) -> bool:
        inner = self.frame.document.words_in(*quotation.inner)
        if len(inner) < SHORT or self._is_title(quotation, left):
            return True
        return bool(left) and nouns().get(left[-1].key) == "term"

    def _is_title(self, quotation: Quotation, left: list[Word]) -> bool:
        """Title Case, capitals throughout, or a name that is given: "a film called"."""
        small = large = 0  # of the words that have a capital in a title
        for word in self.frame.document.words_in(*quotation.inner):
            if len(word.text) > 3 or word.text[0].isdigit():
                if not word.text[0].islower():
                    large += 1
                elif small or self._is_named(quotation, left):
                    small += 1
                else:
                    return False
        return large > small if small else large > 1 or (large == 1 and self._is_named(quotation, left))

    def _is_named(self, quotation: Quotation, left: Sequence[Word]) -> bool:
        """Does "called" or the like stand before the quotation?"""
        start = quotation.start
        return bool(left) and _SPEECH_TITLE.search(self.frame.prose, max(0, start - 20), start) is not None
