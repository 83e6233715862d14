"""Which words of a frame report speech, and which only look so."""

from collections.abc import Sequence

from lint.analysis.attribution.frame import NEAR, Frame
from lint.analysis.english import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    FRAME_PREPOSITIONS,
    PASSIVE_AUXILIARIES,
    PERSONAL_PRONOUNS,
    RELATIVES,
    is_ly_adverb,
)
from lint.analysis.reporting import Form, Register, ReportingVerb, nouns, reporting_verb, verb_places
from lint.text.model import Span, Word

#: Verbs that often do other work: they count when there is no better one.
VAGUE_VERBS = frozenset(
    "find include carry contain bear display flash begin start finish list name press issue release sign circulate"
    " present show see know learn hear provide require rule decide order set put start second back bill brand blame"
    " style second prod record document rank rate hold want seem appear view project test refer print publish post"
    " type salute support oppose charge require poll interview promote advertise discover establish expose support"
    " attack press stun dodge storm rally credit compare judge gather sense second start discuss offer accept reject"
    " refuse decline agree invite welcome endorse volunteer regard expect prefer understand realise realize plan"
    " appeal dismiss intimate interrogate mark read console notice introduce lead prove challenge address".split()
)
#: Verbs whose clause is what was said, so that the words themselves may follow it in the next sentence.
TELLING_VERBS = frozenset(
    (
        "point out",
        *"say tell add explain stress caution remind state argue claim warn reply recall emphasize emphasise".split(),
    )
)
_GOVERNING = FRAME_PREPOSITIONS | AUXILIARIES | CONJUNCTIONS
_BEFORE_VERBS = PERSONAL_PRONOUNS | RELATIVES | AUXILIARIES


class Verbs:
    """The reporting verbs and nouns in the frame of a block."""

    def __init__(self, frame: Frame) -> None:
        self.frame = frame

    def last_verb(self, words: list[Word]) -> int | None:
        """Return the reporting verb that brings in what follows the words: the last, a clear one before a vague one."""
        vague = None
        for index in reversed(verb_places(words, max(0, len(words) - 2 * NEAR))):
            verb = reporting_verb(words, index)
            if verb is None or self.is_noun(words, index, verb):
                continue
            if (
                verb.lemma not in VAGUE_VERBS
                and verb.register is not Register.WEAK
                and self._governs(words, index, verb)
            ):
                return index
            if vague is None:
                vague = index
        return vague

    def _governs(self, words: Sequence[Word], index: int, verb: ReportingVerb) -> bool:
        """Not "those advocating …", a gerund that only describes its noun."""
        if verb.form is not Form.GERUND or not index or not self.frame.joined(words, index - 1):
            return True
        before = words[index - 1].key
        return before in _GOVERNING or is_ly_adverb(before)

    def last_noun(self, words: list[Word]) -> int | None:
        listed = nouns()
        for index in range(len(words) - 1, max(-1, len(words) - 1 - NEAR), -1):
            if listed.get(words[index].key, "term") != "term":
                return index
        return None

    def is_noun(self, words: Sequence[Word], index: int, verb: ReportingVerb) -> bool:
        """Is what looks like a reporting verb a noun, an adjective or a name here?"""
        word = words[index]
        before = words[index - 1].key if index else ""
        if word.text[0].isupper() and index and not self.frame.headline:
            return True  # the United States
        if index == 0 or not self.frame.joined(words, index - 1):
            return verb.form is Form.BASE and index == 0
        if before in DETERMINERS and not (before in ("that", "this") or verb.form is Form.PAST):
            return True
        if before.endswith(("'s", "s'")) and verb.form is not Form.PAST:
            return True
        if before in ("a", "an", "the", "his", "her", "their", "its", "my", "our") and verb.form is not Form.GERUND:
            return True
        if verb.form is Form.PRESENT and word.key in nouns() and words[index - 1].text[0].islower():
            following = words[index + 1].key if index + 1 < len(words) else ""
            if before not in _BEFORE_VERBS and following != "that":
                return True
        return before in FRAME_PREPOSITIONS and before != "to" and verb.form in (Form.BASE, Form.PRESENT)

    def has_auxiliary(self, words: Sequence[Word], index: int) -> bool:
        place = index - 1
        while place >= 0 and self.frame.joined(words, place):
            if words[place].key not in AUXILIARIES and not is_ly_adverb(words[place].key):
                return False
            if words[place].key in PASSIVE_AUXILIARIES or words[place].key in ("has", "have", "had"):
                return True
            place -= 1
        return False

    def is_passive(self, words: Sequence[Word], index: int) -> bool:
        place = index - 1
        while place >= 0 and is_ly_adverb(words[place].key):
            place -= 1
        return place >= 0 and words[place].key in PASSIVE_AUXILIARIES


def verb_span(words: Sequence[Word], index: int, verb: ReportingVerb) -> Span:
    return Span(words[index].start, words[index + len(verb.particles)].end)
