"""A reporting verb vouches for the speaker's claim, or judges the speaker.

"Pointed out", "revealed" and "noted" tell the reader that it is so; "admitted" and "claimed"
that the speaker has something to hide. Arabic and Russian news vary the verb for the sake
of style, and machine translation carries the variation over. "Said" takes no side; keep the
other verb where the reporter knows and means it. `allow` names verbs that are fine with you.

"Noted", "recalled", "acknowledged", "insisted" and "conceded" are ordinary enough once; they are
shown where an article uses one `min_repeats` times.

Bad: The minister [pointed out] that the blockade had failed.
Fix: The minister said that the blockade had failed.
Bad: He praised the deal, [revealing] that it had been signed in secret.
Fix: He praised the deal, saying that it had been signed in secret.
Bad: "The blockade has failed," [stressed] the minister.
Fix: "The blockade has failed," said the minister.
Good: The minister said that the blockade had failed.
Good: The figures revealed that the blockade had failed.
Good: He revealed the terms of the deal.
"""

from collections import Counter
from collections.abc import Iterator
from functools import cache

from lint import Category, Document, Fix, Hit, Severity, Span, rule
from lint.analysis.reporting import Form, Register, ReportingVerb, forms_of, nouns, reporting_verb
from lint.patterns import compiled

#: Verbs of those registers that are judged rather by what they take: "the study showed that", "he knew that".
_OTHER = frozenset(
    "know see understand learn realise realize recognise recognize notice foresee discover establish document verify"
    " prove demonstrate show illustrate expose uncover correct threaten plead beg implore lie rule fib pretend attack"
    " allege dismiss mock".split()
)
#: Verbs that English news uses too: one is no habit, the same again and again is.
_ORDINARY = frozenset("note recall acknowledge insist concede".split())
_SAY = {Form.PAST: "said", Form.PRESENT: "says", Form.BASE: "say", Form.GERUND: "saying", Form.PARTICIPLE: "said"}
_FOLLOWS = compiled(r"(?: to (?:the )?(?:reporters|journalists|media|[A-Z]\w+))?,? (?:that\b|[\"“‘«])|:? [\"“«]")
_QUOTED_BEFORE = compiled(r"[,.?!][\"”»’]\s+(?:\w+\s+){0,1}$")
_INVERTED = compiled(r"[.,;]|\s+(?!(?:at|by|with|on|in|about|over|against|of|for)\b)\w")
_LOADED = (Register.FACTIVE, Register.LOADED)
_LEADING = frozenset("and while by before after in also repeatedly".split())
_WEIGHTY = frozenset("stress emphasise emphasize underline underscore highlight affirm reaffirm".split())
#: Verbs for which "said" can stand: the rest tell of a confession, a warning or a mood, which is a fact.
_PLAIN = _WEIGHTY | {"point out"} | frozenset("claim note reveal assert maintain contend declare announce".split())
_SAID_BEFORE = compiled(r"\b(?:said|says)\b[^.!?\n]*$")
_OF_TIME = frozenset("repeatedly recently previously only early earlier daily weekly frequently constantly".split())
#: What shows or tells something by itself: a study reveals, a document discloses.
_INANIMATE = frozenset(
    "data figures figure results result numbers evidence research investigation investigations inquiry probe test tests"
    " poll polls survey surveys study studies records record footage images photos it that which this".split()
)


@rule(Severity.NOTE, category=Category.LANGUAGE_REGISTER, quoted="skip")
def check(document: Document, *, allow: frozenset[str] = frozenset(), min_repeats: int = 2) -> Iterator[Hit]:
    found = list(_found(document, allow))
    counts = Counter(verb.lemma for _, verb in found)
    for span, verb in found:
        if verb.lemma not in _ORDINARY or counts[verb.lemma] >= min_repeats:
            yield _hit(document, span, verb)


def _found(document: Document, allow: frozenset[str]) -> Iterator[tuple[Span, ReportingVerb]]:
    """The verbs of the reporter's with their places."""
    forms, words = _forms(), document.words
    for index, word in enumerate(words):
        if word.key not in forms:
            continue
        verb = reporting_verb(words, index)
        if verb is None or not _loaded(verb) or verb.lemma in allow or word.text[0].isupper():
            continue
        span = Span(word.start, words[index + len(verb.particles)].end)
        if not document.quoted(span) and _reports(document, index, verb, span):
            yield span, verb


@cache
def _forms() -> frozenset[str]:
    """The first words of verbs that say more than that something was said, in every form."""
    return forms_of(*_LOADED)


def _loaded(verb: ReportingVerb) -> bool:
    return verb.register in _LOADED and verb.lemma not in _OTHER


def _reports(document: Document, index: int, verb: ReportingVerb, span: Span) -> bool:
    """Does the verb bring in what somebody says, with "that" or a quotation, and is the subject a speaker?"""
    before = document.words[index - 1] if index else None
    if before is None or before.key in ("be", "been", "being", "was", "were", "is", "are", "it", "to", "not", "as"):
        return False
    if verb.form is Form.BASE and before.key not in ("they", "who", "both"):
        return False  # "the claim that", "let's note that"
    if verb.form is Form.GERUND and not document.prose[before.end : span.start].strip() and before.key not in _LEADING:
        return False  # "worth noting that"
    subject = document.words[max(0, index - 4) : index]
    if any(word.key in _INANIMATE or word.key in nouns() for word in subject[-2:]):
        return False
    if _FOLLOWS.match(document.prose, span.end):
        return True
    inverted = _QUOTED_BEFORE.search(document.prose, max(0, span.start - 25), span.start)
    inverted = inverted and _INVERTED.match(document.prose, span.end)
    return verb.form in (Form.PAST, Form.PRESENT) and inverted is not None


def _hit(document: Document, span: Span, verb: ReportingVerb) -> Hit:
    text = document.text[span.start : span.end]
    if verb.lemma in _WEIGHTY:
        what = "gives weight to what is said"
    else:
        what = "vouches for what is said" if verb.register is Register.FACTIVE else "judges the speaker"
    return Hit(
        span, f"“{text}” {what}", (Fix.replace(span, _SAY[verb.form]),) if _is_said(document, span, verb) else ()
    )


def _is_said(document: Document, span: Span, verb: ReportingVerb) -> bool:
    """Does "said" say all that the verb says? Not for "admitted", nor after an adverb of its own ("rightly noted")."""
    index = document.word_index(span.start)
    adverbs = [word.key for word in document.words[max(0, index - 2) : index] if word.key.endswith("ly")]
    if verb.form is Form.GERUND and _SAID_BEFORE.search(document.prose, max(0, span.start - 120), span.start):
        return False  # "he said, saying that"
    return verb.lemma in _PLAIN and all(adverb in _OF_TIME for adverb in adverbs)
