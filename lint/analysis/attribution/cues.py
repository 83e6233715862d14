"""What attributes a quotation: the cue before, after or beside it, or in the sentence next to it."""

from lint.analysis.attribution.frame import LONGEST_NAME, NEAR
from lint.analysis.attribution.model import Cue
from lint.analysis.attribution.speakers import Speakers
from lint.analysis.attribution.verbs import TELLING_VERBS, VAGUE_VERBS, verb_span
from lint.analysis.english import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    PASSIVE_AUXILIARIES,
    PERSONAL_PRONOUNS,
    RELATIVES,
    TIME_WORDS,
    is_ly_adverb,
)
from lint.analysis.reporting import Form, nouns, reporting_verb, verb_places
from lint.patterns import compiled
from lint.text.model import Quotation, Sentence, Span, Word

_INTRODUCTION = compiled(r":| (?:--|[–—]) ")
_QUOTED_AS = frozenset("saying telling writing".split())
_POSTS = frozenset("tweet tweets voicemail e-mail email telegram".split())
_LABEL = compiled(r"(?:Q|A|[A-Z][A-Z.'’ -]{1,30}|(?:[A-Z][\w.'’-]+ ){0,3}[A-Z][\w.'’-]+)\s?:\s")
_INNER_LABEL = compiled(r"\W*[A-Z][A-Z.'’ -]{2,30}:\s")
_TAIL = compiled(r"\s*(?:[-–—―]{1,2}\s*(?=[A-Z@])|[(\[](?=[A-Z@])|\s?[:|]\s*(?=[A-Z@#]))")
_WORDING = "quotes?|quotations?|words?|lines?|statements?|messages?|verdict|view|advice|answer|reply|response"
_AFTERWORD = compiled(
    r"\s+(?:(?:So|Thus) (?:said|says|goes|went|wrote|writes|ran|read|reads)"
    r"|(?:That|This|Those|These)(?:'s|’s| was| is| were| are)? "
    rf"(?:how|what|(?:the )?(?:{_WORDING})(?: (?:of|from|by))?))\b\s*"
)
GAP = 12  # ... over so many characters of space


class Cues:
    """The cues of the quotations in a block."""

    def __init__(self, speakers: Speakers) -> None:
        self.speakers = speakers
        self.verbs = speakers.verbs
        self.frame = speakers.frame

    def introduces(self, colon: int, quotation: Quotation) -> Cue:
        """Return the cue in the sentence of a colon, for a quotation in the next paragraph."""
        sentence = self.frame.document.sentence_at(colon)
        words = self.frame.before(sentence.start, colon) if sentence else []
        cue = self._cue_before(quotation, words, []) if words else None
        return cue or Cue(Span(colon, colon + 1), self.speakers.first_name(words))

    def announced(self, quotation: Quotation) -> Cue | None:
        """Return the sentence before ends with its cue: "She chimed in.", "He tweeted a warning."."""
        before = self.frame.sentence_before(quotation)
        if before is None:
            return None
        words = self.frame.before(before.start, before.end)
        for place, word in enumerate(words):
            if word.key in _POSTS and place:
                return Cue(word.span, self.speakers.owner(words, place))  # "His first tweet was short."
        if len(words) > 3 and words[-2].key == "as" and words[-1].key in _QUOTED_AS:
            return Cue(words[-1].span, words[-3].span)  # "The paper quoted him as saying."
        index = self.verbs.last_verb(words)
        verb = reporting_verb(words, index) if index is not None else None
        if index is None or verb is None or not verb.form.finite or len(words) - index > 5:
            return None
        if verb.lemma in VAGUE_VERBS and (len(words) - index > 2 or self.verbs.is_passive(words, index)):
            return None  # "The trial began on Friday.", but "He began."
        plain = verb.lemma not in ("say", "add", "tell", "report", "explain", "note", "argue")
        stated = words[-1].key in ("statement", "interview", "speech", "letter", "email", "tweet", "post")
        trailing = any("," in self.frame.gap(words, place) for place in range(max(0, index - 4), index))
        if plain or (stated and not trailing):
            return Cue(verb_span(words, index, verb), self.speakers.subject(words, index))
        return None

    def tagged(self, quotation: Quotation) -> Cue | None:
        """The sentence or paragraph after it is nothing but its attribution: "….¶ Said the mayor.", "….¶ He said."."""
        following = self.frame.prose[quotation.end : quotation.end + GAP]
        sentence = self.frame.document.sentence_at(quotation.end + len(following) - len(following.lstrip(" \n")))
        if sentence is None or sentence.start < quotation.end:
            return None
        words = list(self.frame.words(sentence.start, sentence.end))
        if not 1 < len(words) < 2 * LONGEST_NAME or self.frame.document.quoted(words[0].span):
            return None
        verb, last = reporting_verb(words, 0), reporting_verb(words, len(words) - 1)
        if verb is not None and verb.lemma in TELLING_VERBS and verb.form in (Form.PAST, Form.PRESENT):
            following_word = 1 + len(verb.particles)
            return Cue(verb_span(words, 0, verb), self.speakers.noun_phrase(words, min(following_word, len(words) - 1)))
        if last is not None and last.lemma in TELLING_VERBS and last.form in (Form.PAST, Form.PRESENT):
            return Cue(words[-1].span, self.speakers.subject(words, len(words) - 1))
        return None

    def find(self, quotation: Quotation, left: list[Word], right: list[Word]) -> Cue | None:
        after = self._cue_after(quotation, right)
        if label := self._label(quotation) if after is None or not after.verb else None:
            return label
        if after is not None and after.direct:
            return after if after.speaker else after._replace(speaker=self.speakers.first_name(left))
        return self._cue_before(quotation, left, right) or after or self._tail(quotation)

    def _cue_after(self, quotation: Quotation, words: list[Word]) -> Cue | None:
        if not words:
            return None
        gap = self.frame.prose[quotation.end : words[0].start]
        if ";" in gap or "(" in gap:
            return None
        invites = (
            words[0].key not in CONJUNCTIONS
            and words[0].key not in RELATIVES
            and ("," in gap or self.frame.open_ended(quotation))
        )
        if words[0].key == "according" and len(words) > 2:
            return Cue(Span(words[0].start, words[1].end), self.speakers.noun_phrase(words, 2))
        first = 1 if len(words) > 1 and (words[0].key in AUXILIARIES or is_ly_adverb(words[0].key)) else 0
        verb = reporting_verb(words, first)
        if verb is not None and verb.form.finite and verb.form is not Form.BASE:
            cue, following = verb_span(words, first, verb), first + 1 + len(verb.particles)
            speaker = None
            if following < len(words) and words[following].key not in TIME_WORDS:
                speaker = self.speakers.noun_phrase(words, following)
            return Cue(cue, speaker, direct=invites or speaker is not None)
        for index in verb_places(words, 1, NEAR):
            verb = reporting_verb(words, index)
            if verb is not None and verb.form.finite and not self.verbs.is_noun(words, index, verb):
                if words[index].key == "put" and not invites:
                    continue
                direct = invites and not any(word.key in CONJUNCTIONS for word in words[:index])
                if (
                    "," in self.frame.gap(words, index - 1)
                    and words[0].text[0].islower()
                    and words[0].key not in PERSONAL_PRONOUNS
                ):
                    # "…" in the primary, said Smith
                    place = index + 1 + len(verb.particles)
                    if place < len(words) and words[place].text[0].isupper() and words[place].key not in TIME_WORDS:
                        return Cue(verb_span(words, index, verb), self.speakers.noun_phrase(words, place), direct)
                return Cue(verb_span(words, index, verb), self.speakers.subject(words, index), direct)
        if words[0].key in PASSIVE_AUXILIARIES:
            for index in range(1, min(len(words), 8)):
                if nouns().get(words[index].key) in ("utterance", "term"):
                    return Cue(words[index].span, self.speakers.owner(words, index))  # "…" is a common saying
        if (
            invites
            and len(words) > 1
            and (words[0].key in PERSONAL_PRONOUNS or words[0].key in DETERMINERS or words[0].text[0].isupper())
        ):
            # "…," he grinned: any verb will do.
            name = self.speakers.noun_phrase(words, 0)
            return Cue(words[-1].span, name, direct=True, verb=False)
        return None

    def _cue_before(self, quotation: Quotation, words: list[Word], right: list[Word]) -> Cue | None:
        if not words:
            colon = self.frame.prose.rfind(":", max(self.frame.block.start, quotation.start - 3), quotation.start)
            return Cue(Span(colon, colon + 1), None) if colon >= 0 else None
        index = self.verbs.last_verb(words)
        verb = None if index is None else reporting_verb(words, index)
        clear = verb is not None and verb.lemma not in VAGUE_VERBS
        noun = None if clear else self.verbs.last_noun(words)
        if index is not None and verb is not None and not (noun and noun > index):
            return Cue(verb_span(words, index, verb), self.speakers.subject_of(words, index, verb, right))
        for index in range(len(words) - 3, -1, -1):
            if words[index].key == "according" and words[index + 1].key == "to":
                return Cue(Span(words[index].start, words[index + 1].end), self.speakers.noun_phrase(words, index + 2))
        if noun is not None:
            return Cue(words[noun].span, self.speakers.owner(words, noun))
        mark = _INTRODUCTION.search(self.frame.prose, words[-1].end, quotation.start)
        if mark is not None:
            return Cue(Span(*mark.span()), self.speakers.first_name(words))
        return None

    def _tail(self, quotation: Quotation) -> Cue | None:
        """ "…" — Name; "…" (Agency)."""
        match = _TAIL.match(self.frame.prose, quotation.end, self.frame.block.end)
        match = match or _AFTERWORD.match(self.frame.prose, quotation.end)
        if match is None:
            return None
        words = self.frame.after(match.end(), max(self.frame.block.end, match.end() + 200))
        return Cue(Span(*match.span()), self.speakers.noun_phrase(words, 0), True) if words else None

    def _label(self, quotation: Quotation) -> Cue | None:
        """NAME: … at the beginning of the paragraph or of the quotation."""
        prose, (start, end) = self.frame.prose, quotation.inner
        if prose.find(":", self.frame.block.start, end) < 0:
            return None
        label = _LABEL.match(prose, self.frame.block.start, quotation.start) or _INNER_LABEL.match(prose, start, end)
        if label is None:
            return None
        end = label.start() + len(label[0].rstrip())
        return Cue(Span(end - 1, end), Span(label.start(), end - 1))

    def reported(self, sentence: Sentence) -> Span | None:
        """Return the speaker of a sentence that tells what somebody says, by its verb."""
        words = self.frame.before(sentence.start, sentence.end)
        index = self.verbs.last_verb(words)
        verb = reporting_verb(words, index) if index is not None else None
        if index is None or verb is None or verb.form not in (Form.PAST, Form.PRESENT) or verb.lemma in VAGUE_VERBS:
            return None
        return self.speakers.subject(words, index)

    def told(self, sentence: Sentence) -> Span | None:
        """Return the speaker of a sentence that tells what somebody says, by its first clear verb, else its last."""
        words = self.frame.before(sentence.start, sentence.end)
        for index in verb_places(words):
            verb = reporting_verb(words, index)
            if verb is None or verb.lemma not in TELLING_VERBS or verb.form not in (Form.PAST, Form.PRESENT):
                continue
            if (
                not self.verbs.is_noun(words, index, verb)
                and (speaker := self.speakers.subject(words, index)) is not None
            ):
                return speaker
        return self.reported(sentence)

    def indirect(self, quotation: Quotation) -> Cue | None:
        """Return the cue of the sentence before, which tells what a speaker says, in the same block."""
        before = self.frame.sentence_before(quotation)
        words = self.frame.before(before.start, before.end) if before is not None else []
        for index in verb_places(words):
            verb = reporting_verb(words, index)
            if verb is None or verb.lemma not in TELLING_VERBS or verb.form not in (Form.PAST, Form.PRESENT):
                continue
            speaker = self.speakers.subject(words, index)
            if (
                speaker is not None
                and not self.speakers.is_plural(speaker)
                and not self.verbs.is_noun(words, index, verb)
            ):
                return Cue(verb_span(words, index, verb), speaker)
        return None

    def follows_speech(self, quotation: Quotation) -> bool:
        """Does the sentence before the quotation's own report speech?"""
        before = self.frame.sentence_before(quotation)
        if before is None:
            return False
        words = self.frame.before(before.start, before.end)
        return bool(words) and (self.verbs.last_verb(words) is not None or self.verbs.last_noun(words) is not None)
