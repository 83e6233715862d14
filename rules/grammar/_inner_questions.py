"""Questions inside a sentence that have the order of a question: "they know where is the ship"."""

from collections.abc import Iterator

from lint import Document, Fix, Hit, Span
from lint.analysis.english import FUNCTION_WORDS, NUMBER_WORDS, PHRASE_DETERMINERS, WEEKDAYS, is_ly_adverb
from lint.analysis.inflection import forms
from lint.analysis.wordclass import BASE, ING, PARTICIPLE, plain_form, verb_forms
from lint.patterns import compiled

from ._counted import singulars

#: After what a question inside a sentence stands.
_ASKING = frozenset(
    """know explain understand ask wonder learn see remember forget decide determine establish reveal disclose discover
    clarify specify investigate discuss examine describe imagine guess check show realize realise predict tell say find
    consider study debate recall assess indicate analyze analyse""".split()
)
_ABOUT = frozenset(
    "about of on over regarding unclear unknown clear sure certain uncertain aware idea out matter".split()
)
#: Between the verb and the question: "tell them where", "told reporters why".
_TELLING = frozenset("tell ask show inform remind".split())
_DO = frozenset(("do", "does", "did"))
_BE = frozenset(("is", "are", "was", "were"))
_MODAL = frozenset("will would can could should must may".split())
_AUXILIARIES = _DO | _BE | _MODAL | {"has", "have", "had"}
_PRONOUNS = frozenset(
    """he she it they we i you this that these those anybody anyone somebody someone everybody everyone nobody
    there""".split()
)
QUESTION_WORDS = frozenset("how why when where what which who whom".split())
_MAY_BE_SUBJECTS = frozenset("who what which".split())
#: After "how" and the like, before the verb: "how long will the", "how much money did they".
_DEGREES = frozenset("long much many often far soon".split())
_MEASURES = _DEGREES - {"much", "many"}
_NOT_BETWEEN = FUNCTION_WORDS - _DEGREES
_ENDS = frozenset('.,;:)”"')
#: What may follow a verb that has been told from the nouns of the subject.
_AFTER_VERB = (
    (FUNCTION_WORDS - {"of"}) | WEEKDAYS | frozenset("last next yesterday today tomorrow again abroad".split())
)
_LONGEST = 4  # words of a subject that is moved


def inner_questions(document: Document) -> Iterator[Hit]:
    """Yield each question inside a sentence whose verb comes before its subject."""
    keys, positions = document.lowercase_words, document.word_positions
    for asked in sorted(QUESTION_WORDS & positions.keys()):
        for at in positions[asked]:
            verb = _verb(keys, at) if at else None
            if not verb or (start := _governor(document, at)) is None:
                continue
            if document.runs_on(start, verb + 1) and _is_inverted(document, start, at, verb):
                fixes = tuple(_fixes(document, verb))
                known = start < at - 1 and asked in ("who", "which")  # "asked people who did it": it tells of them
                if (not fixes or known) and verb == at + 1 and asked in _MAY_BE_SUBJECTS:
                    continue  # "they asked who did it"
                subject = document.words[verb + 1]
                span = Span(document.words[start].start, subject.end)
                advice = "there is no “do”" if keys[verb] in _DO else "the subject comes first"
                yield Hit(
                    span,
                    f"“{document.prose[span.start : span.end]}”: in a question inside a sentence {advice}:"
                    " “where the ship is”, “why they left”",
                    fixes,
                )


def _governor(document: Document, at: int) -> int | None:
    """Return the number of the word that a question depends on; None where it depends on none."""
    keys = document.lowercase_words
    before = keys[at - 1]
    if before in _ABOUT or plain_form(before) in _ASKING:
        return at - 1
    for back in (2, 3):
        if at >= back and plain_form(keys[at - back]) in _TELLING and keys[at - 1] not in _NOT_TOLD:
            return at - back
    return None


#: No persons, who are told something.
_NOT_TOLD = FUNCTION_WORDS - frozenset("him her us them me you".split())


def _verb(keys: tuple[str, ...], at: int) -> int | None:
    """Return the number of the verb that opens the question; None where none does."""
    asked, last = keys[at], len(keys) - 2
    places = [at + 1]
    if asked in ("how", "which", "what"):
        places += [at + 2, at + 3] if asked != "how" or keys[min(at + 1, last)] in _DEGREES else [at + 2]
    for place in places:
        if place > last:
            return None
        if keys[place] in _AUXILIARIES:
            # "how many people were", "what is the reason": these may be the subject themselves
            own = place > at + 1 and not (asked == "how" and keys[at + 1] in _MEASURES)
            if keys[place] in _DO:
                return place
            if own or asked in ("who", "whom", "which") or (asked == "what" and keys[place] not in _MODAL):
                return None
            return place
        if keys[place] in _NOT_BETWEEN:
            return None
    return None


def _is_inverted(document: Document, start: int, at: int, verb: int) -> bool:
    """Does a subject follow the verb, in a sentence that is no question itself?"""
    if not document.words[verb].text.islower():
        return False  # a name: Will, Can
    subject = document.words[verb + 1]
    several = subject.key in NUMBER_WORDS or subject.key in singulars() or subject.key == "people"
    if not (several or subject.key in _PRONOUNS or subject.key in PHRASE_DETERMINERS or subject.text[0].isupper()):
        return False
    sentence = document.sentence_at(subject.start)
    if sentence is None or document.words[start].start < sentence.start:
        return False
    return "?" not in document.prose[subject.end : sentence.end]


def _fixes(document: Document, verb: int) -> Iterator[Fix]:
    """Yield the order of a statement, where it is plain what the subject is."""
    words, keys, prose = document.words, document.lowercase_words, document.prose
    first = verb + 1
    pronoun = keys[first] in _PRONOUNS - {"this", "that", "these", "those"}
    end = first if pronoun else _subject_end(document, verb)
    if not end:
        return
    subject = prose[words[first].start : words[end].end]
    if "\n" in subject:
        return
    auxiliary = keys[verb]
    if auxiliary not in _DO:
        yield Fix.replace(
            Span(words[verb].start, words[end].end), f"{subject} {prose[words[verb].start : words[verb].end]}"
        )
    elif end + 1 < len(words) and (follower := words[end + 1]).start == words[end].end + 1:
        if BASE not in verb_forms(follower.key):
            return
        lemma = forms(follower.key)
        form = {"did": lemma.past, "does": lemma.s, "do": follower.key}[auxiliary]
        yield Fix.replace(Span(words[verb].start, follower.end), f"{subject} {form}")


def _subject_end(document: Document, verb: int) -> int | None:
    """Return the number of the last word of the subject: the verb that belongs to the auxiliary follows, or nothing."""
    words, keys, prose = document.words, document.lowercase_words, document.prose
    auxiliary = keys[verb]
    wanted = (PARTICIPLE + ING) if auxiliary in _BE else PARTICIPLE if auxiliary.startswith("ha") else BASE
    for end in range(verb + (1 if words[verb + 1].text[0].isupper() else 2), min(verb + 2 + _LONGEST, len(words))):
        closes = words[end].end >= len(prose) or prose[words[end].end] in _ENDS
        if closes:
            return end if auxiliary in _BE else None
        if keys[end] in FUNCTION_WORDS or prose[words[end].end] != " " or end + 1 >= len(words):
            return None
        following = keys[end + 1]
        if following == "being" and auxiliary in _BE:
            return end
        if not set(wanted).isdisjoint(verb_forms(following)):
            after = keys[end + 2] if end + 2 < len(keys) and prose[words[end + 1].end] == " " else "to"
            return end if after in _AFTER_VERB or is_ly_adverb(after) else None
    return None


#: Who asked, behind what he asked.
_WAS_ASKED = compiled(r"[^.!?\n]*, [\w’'-]+(?: [\w’'-]+){0,3} (?:asks|asked|wonders|wondered)[.,]")


def is_asked(document: Document, clause: Span) -> bool:
    """Is a clause with "if" a question: "he asked if it will help", "if it will help, the town will pay, he asked"?"""
    at = document.word_index(clause.start)
    if document.lowercase_words[at] != "if":
        return False
    asking = _governor(document, at) if at else None
    if asking is not None and document.runs_on(asking, at):
        return True
    return _WAS_ASKED.match(document.prose, clause.end) is not None
