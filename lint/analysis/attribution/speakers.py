"""Who speaks: the subject of a reporting verb, the owner of a statement."""

from collections.abc import Sequence

from lint.analysis.attribution.frame import LONGEST_NAME, NEAR
from lint.analysis.attribution.verbs import Verbs
from lint.analysis.english import (
    AUXILIARIES,
    CONJUNCTIONS,
    DAYS,
    DETERMINERS,
    FRAME_PREPOSITIONS,
    PERSONAL_PRONOUNS,
    RELATIVES,
    TIME_WORDS,
    is_ly_adverb,
)
from lint.analysis.reporting import Form, ReportingVerb, reporting_verb, verb_places
from lint.text.model import Span, Word

_LEADS_ON = RELATIVES | FRAME_PREPOSITIONS
_ENDS_PHRASE = (FRAME_PREPOSITIONS - {"of"}) | (TIME_WORDS - {"of", "last", "this"})
_INTRODUCES = FRAME_PREPOSITIONS | CONJUNCTIONS
_NO_SUBJECT = FRAME_PREPOSITIONS | CONJUNCTIONS | TIME_WORDS | AUXILIARIES


class Speakers:
    """The speakers that the frame of a block names."""

    def __init__(self, verbs: Verbs) -> None:
        self.verbs = verbs
        self.frame = verbs.frame

    def subject_of(self, words: list[Word], index: int, verb: ReportingVerb, right: list[Word]) -> Span | None:
        if verb.form in (Form.PAST, Form.PARTICIPLE) and self.verbs.is_passive(words, index):
            for following, tail in ((index + 1, words), (0, right)):
                agent = next((n for n in range(following, len(tail)) if tail[n].key == "by"), None)
                if agent is not None and agent + 1 < len(tail) and agent - following < NEAR:
                    return self.noun_phrase(tail, agent + 1)
        if verb.form in (Form.GERUND, Form.PARTICIPLE) and not self.verbs.has_auxiliary(words, index):
            for earlier in reversed(verb_places(words, 0, index)):
                other = reporting_verb(words, earlier)
                if (
                    other is not None
                    and other.form in (Form.PAST, Form.PRESENT)
                    and not self.verbs.is_noun(words, earlier, other)
                ):
                    return self.subject(words, earlier)
            return self.first_name(words[:index])
        return self.subject(words, index)

    def subject(self, words: Sequence[Word], index: int) -> Span | None:
        """Return the subject of the verb at an index."""
        last = index - 1
        parted = False
        while last >= 0 and (words[last].key in AUXILIARIES or is_ly_adverb(words[last].key)):
            parted = parted or "," in self.frame.gap(words, last)
            last -= 1
        last = self._before_time(words, last)
        if last < 0 or self._inverted(words, index):
            verb = reporting_verb(words, index)
            following = index + 1 + len(verb.particles) if verb else index + 1
            return self.noun_phrase(words, following) if following < len(words) else None
        if words[last].key == "to" or words[last].key in ("and", "but", "or"):
            return self._earlier_subject(words, last)
        if words[last].key in PERSONAL_PRONOUNS or (words[last].key in ("who", "which", "that") and last):
            return words[last].span
        if (
            parted
            or "," in self.frame.gap(words, last)
            or self.frame.gap(words, last).strip(" .'’)") in ("–", "—", "-", "--")
        ):
            return self._past_apposition(words, last)
        return self._phrase_before(words, last)

    def _inverted(self, words: Sequence[Word], index: int) -> bool:
        """ "…," said Smith: a quotation stands right before the verb."""
        return index > 0 and self.frame.document.quoted(Span(words[index - 1].end, words[index].start))

    def _before_time(self, words: Sequence[Word], last: int) -> int:
        """Past "on Tuesday", "in 2010", "last week" between a subject and its verb."""
        if last >= 2 and words[last].key in DAYS and words[last - 1].key in ("on", "late", "early", "last"):
            return last - 2
        if last >= 2 and words[last].text.isdigit() and words[last - 1].key in ("in", "since"):
            return last - 2
        if last >= 2 and words[last].key in ("week", "month", "year", "night") and words[last - 1].key == "last":
            return last - 2
        return last - 1 if last >= 1 and words[last].key in DAYS else last

    def _earlier_subject(self, words: Sequence[Word], last: int) -> Span | None:
        """Return the subject of the verb before, for "… and said", "went on to say"."""
        for place in reversed(verb_places(words, 0, max(last, 0))):
            verb = reporting_verb(words, place)
            if (
                verb is not None
                and verb.form in (Form.PAST, Form.PRESENT)
                and not self.verbs.is_noun(words, place, verb)
            ):
                return self.subject(words, place)
        return self.first_name(words[:last])

    def _past_apposition(self, words: Sequence[Word], last: int) -> Span | None:
        """Return the name before what stands between commas: "Smith, 42, of Boston, said"."""
        end = last
        otherwise: Span | None = None
        while end >= 0:
            start = end
            while start > 0 and "," not in self.frame.gap(words, start - 1) and end - start < 2 * LONGEST_NAME:
                start -= 1
            if words[start].key not in _LEADS_ON and not words[start].text[0].isdigit():
                otherwise = self._phrase_before(words, end)
            named = words[start].key in PERSONAL_PRONOUNS or (
                words[end].text[0].isupper()
                and words[start].key not in FRAME_PREPOSITIONS
                and words[start].key not in DETERMINERS
                and words[start].key not in RELATIVES
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
        """Return the noun phrase that ends at an index."""
        first = last
        while first > 0 and last - first < LONGEST_NAME:
            before = words[first - 1]
            if not self.frame.joined(words, first - 1):
                break
            if before.key in CONJUNCTIONS and not (before.key == "and" and words[first].text[0].isupper()):
                break
            verb = reporting_verb(words, first - 1)
            if before.key in RELATIVES or (verb is not None and not self.verbs.is_noun(words, first - 1, verb)):
                break
            first -= 1
        return Span(words[first].start, words[last].end)

    def noun_phrase(self, words: Sequence[Word], first: int) -> Span:
        """Return the noun phrase that begins at an index."""
        if words[first].key in PERSONAL_PRONOUNS:
            return words[first].span
        last = first
        while last + 1 < len(words) and last - first < LONGEST_NAME:
            following = words[last + 1].key
            if not self.frame.joined(words, last):
                break
            if following in RELATIVES or following in CONJUNCTIONS or following in AUXILIARIES:
                break
            if following in _ENDS_PHRASE:
                break
            last += 1
        return Span(words[first].start, words[last].end)

    def first_name(self, words: Sequence[Word]) -> Span | None:
        """Return the subject of a sentence's frame, past an introduction ("On Friday, Smith ..."), by form alone."""
        first = 0
        if words and words[0].key in _INTRODUCES:
            commas = (
                place for place in range(min(len(words) - 1, 2 * LONGEST_NAME)) if "," in self.frame.gap(words, place)
            )
            first = next(commas, -1) + 1
        for index in range(first, len(words)):
            word = words[index]
            if word.key in PERSONAL_PRONOUNS:
                return word.span
            if index == first and word.key in DETERMINERS:
                return self.noun_phrase(words, index)
            if word.text[0].isupper() and word.key not in _NO_SUBJECT:
                return self.noun_phrase(words, index)
        return self.noun_phrase(words, 0) if words and words[0].key not in CONJUNCTIONS else None

    def owner(self, words: Sequence[Word], index: int) -> Span | None:
        """Whose statement it is: "the ministry's statement", "his claim", "a statement from the ministry"."""
        for place in range(index - 1, max(-1, index - 5), -1):
            key = words[place].key
            if key in ("his", "her", "their", "our", "my", "its"):
                return words[place].span
            if key.endswith(("'s", "s'")) or self.frame.gap(words, place).startswith(("'", "’")):
                return self._phrase_before(words, place)
        if index + 2 < len(words) and words[index + 1].key in ("from", "by", "of"):
            return self.noun_phrase(words, index + 2)
        return self.first_name(words)

    def is_plural(self, speaker: Span) -> bool:
        """Is it several, "experts" or "officials", who do not speak with one mouth?"""
        last = self.frame.document.text[speaker.start : speaker.end].split()[-1]
        return last[0].islower() and last.endswith("s")
