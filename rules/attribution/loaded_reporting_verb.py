"""A reporting verb vouches for the speaker's claim, or judges the speaker.

"Stressed", "revealed" and "confirmed" tell the reader that it is so; "admitted" and "claimed" that
the speaker has something to hide. Arabic and Russian news vary the verb for the sake of style, and
machine translation carries the variation over. "Said" takes no side; keep the other verb where the
reporter knows and means it.

"Pointed out", "noted", "explained", "claimed", "acknowledged" and the like are ordinary enough once; they are shown
where an article uses them as a habit, and some of them at once in what is probably a translation. Who admits a fault
does admit it, and a reporter who writes "falsely claimed" means it. In a text that was surely written in English every
such verb is the reporter's choice, and counts only as a habit. What is no speaker may reveal and confirm: a scan, a
vote, a crisis. "Assured" without whom is shown too. In a headline, "stresses" and the like are shown without "that"
too.

Option allow: verbs that are fine with you, in their plain form (none).
Option min-repeats: how often an article has an ordinary verb before it is a habit (2).

Bad: The minister [stressed] that the blockade had failed.
Fix: The minister said that the blockade had failed.
Bad: The blockade had failed, he [stressed].
Fix: The blockade had failed, he said.
Bad: He praised the deal, [revealing] that it had been signed in secret.
Fix: He praised the deal, saying that it had been signed in secret.
Bad: "The blockade has failed," [stressed] the minister.
Fix: "The blockade has failed," said the minister.
Bad: "The blockade has failed," the deputy head of the region [stressed].
Fix: "The blockade has failed," the deputy head of the region said.
Bad: As the minister [stressed], the blockade had failed.
Fix: As the minister said, the blockade had failed.
Bad: The blockade, the envoy [underlined], would not last.
Fix: The blockade, the envoy said, would not last.
Bad: "The blockade has failed," the minister [assured].
Fix: "The blockade has failed," the minister said.
Bad: The council met at noon. It [stressed] that the blockade had failed.
Good: The minister said that the blockade had failed.
Good: When he heard that he had won, he wept. Told that the boat had sunk, she wept.
Good: The scan revealed that the bone was broken. "All is well," Doe assured the crowd.
Good: The opening of the archives confirmed that he was a spy.
Good: "The blockade has failed," disclosures filed in the court revealed.
Good: The figures revealed that the blockade had failed.
Good: He revealed the terms of the deal.
Good: The minister pointed out that the blockade had failed.
Good: "I was a little nervous," he admitted. She admitted that the rule was good, but would not follow it.
Good: "The roof needs help to last." He stresses the importance of checking it.
Good: The minister admitted that he had been wrong. The envoy falsely claimed that the blockade had failed.
Good: # Today's highlights\\n\\nThe fair of the port opens at nine.
Good: Loud rallies that filled the square answered the claims that the blockade had failed.
"""

from collections import Counter
from collections.abc import Iterator

from lint import BlockKind, Category, Document, Fix, Hit, Needs, Severity, Span, Word, rule
from lint.analysis.english import is_ly_adverb
from lint.analysis.names import common_words
from lint.analysis.people import BODIES, begins_name, is_person_noun
from lint.analysis.places import word_places
from lint.analysis.reporting import Form, Register, ReportingVerb, forms_of, nouns, reporting_verb, verbs
from lint.analysis.translated import is_habitual, is_original
from lint.data import persistent_cache
from lint.patterns import compiled

#: Verbs of those registers that are judged rather by what they take: "the study showed that", "he knew that".
_OTHER = frozenset(
    "know see understand learn realise realize recognise recognize notice foresee discover establish document verify"
    " prove demonstrate show clarify illustrate expose uncover correct threaten plead beg implore lie rule fib"
    " pretend attack allege dismiss mock".split()
) | frozenset(  # an English writer's own choice: no translation varies "said" with these
    "boast brag snipe scold parrot deflect bemoan lament quip joke gush whine sneer".split()
)
#: Verbs that English news uses too: one is not a habit, the same again and again is.
_ORDINARY = frozenset(
    ("point out", "make clear", "blurt out", *"note recall acknowledge insist concede explain confirm claim".split())
)
#: Of these the ones that translations vary "said" with: there one is enough.
_VARIATIONS = frozenset(("point out", "note", "recall", "confirm"))
#: Who owns up to these does admit them.
_ADMISSIONS = frozenset("admit acknowledge concede confess".split())
_FAULT = compiled(
    r"[^.;:!?\n]{0,60}?\b(?:misspoke|erred|lied|wrong(?:ed|ly)?|mistak\w+|errors?|fault|guilt\w*|fail\w+|lost|losing|defeat\w*"
    r"|kill\w+|stole|broke|never|not|no|unable|unprepared|struggl\w+|weak\w*|nervous|afraid"
    r"|still|yet|(?:ha[sd]|have) to)\b|[^.;:!?\n]{0,60}?n[’']t\b"
)
_BUT = compiled(r", but\b")
#: Verbs that have the person told behind them, and are the speaker's promise where they have not.
_OBJECTLESS = frozenset(("assure",))
_VARIED = 2  # so many verbs of this kind in an article, and a single "pointed out" is one of a habit
_STRETCH = 200  # words of an article in which one verb of this kind makes no habit
_SAY = {Form.PAST: "said", Form.PRESENT: "says", Form.BASE: "say", Form.GERUND: "saying", Form.PARTICIPLE: "said"}
#: Nobody says a name: 'unveiled last week, it revealed "Sea Wood", its new tram'.
_NAMED = r"(?:[A-Z][\w’'-]*(?: [A-Z\d][\w’'-]*){1,3}|[A-Z]\w{3,}[A-Z]\w*),?[\"”’»](?! [a-z]+ed\b),? [a-z]"
_FOLLOWS = compiled(
    rf"(?: to (?:the )?(?:reporters|journalists|media|[A-Z]\w+))?,? (?:that\b|[\"“‘«](?!{_NAMED}))"
    rf"|:? [\"“«](?!{_NAMED})|: (?=[a-z])"
)
#: A clause without "that": "the road will open".
_CLAUSE_AFTER = compiled(
    r" (?:the|a|an|his|her|their|its|this|all|no|(?:[ae]l-)?[A-Z][\w’'-]+)"
    r"(?: (?!that\b|which\b|who\b|and\b|of\b|to\b|for\b)[\w’'-]+){0,3}"
    r" (?:will|would|is|was|has|had|are|were|must|should|can|could|cannot|may|might)\b"
)
_QUOTED_BEFORE = compiled(r"[,.?!][\"”»’]\s+(?:\w+\s+){0,1}$")
_INVERTED = compiled(r"[.,;]|\s+(?!(?:at|by|with|on|in|about|over|against|of|for)\b)\w")
_LOADED = (Register.FACTIVE, Register.LOADED)
_LEADING = frozenset("and while by before after in also repeatedly".split())
_WEIGHTY = frozenset("stress emphasise emphasize underline underscore highlight affirm reaffirm".split())
_SAYING = _WEIGHTY | {"claim", "insist", "concede", "acknowledge", "point out"}
#: Verbs for which "said" can stand: the rest tell of a confession, a warning or a mood, which is a fact.
_PLAIN = (
    _WEIGHTY
    | _OBJECTLESS
    | {"point out"}
    | frozenset("claim note reveal disclose assert maintain contend declare announce".split())
)
_SAID_BEFORE = compiled(r"\b(?:said|says)\b[^.!?\n]*$")
_OF_TIME = frozenset("repeatedly recently previously only early earlier daily weekly frequently constantly".split())
_ADVERBS = frozenset("also then now further still again later however too repeatedly himself herself itself".split())
_END = compiled(r"[.;]|,(?! that\b)")
_HEARD = compiled(
    r"(?:(?:When|After|As|Once|Before|While) [^,]+|(?:Told|Informed|Assured|Warned|Asked|\w+ing)\b[^,]*)\Z"
)
_TAG = compiled(
    r"(?:, (?:as )?|\bAs )(?:(?:he|she|they)|(?:the )?(?:(?:[ae]l-)?[A-Z][\w'’-]+ ?){1,4}|the [a-z]+(?: [a-z]+)?) ?"
    r"(?:also |further |then |has |have |had )?$"
)
_INVERTED_TAG = compiled(
    r" (?:the [a-z]+(?:,? (?!and\b|but\b|which\b|who\b)[\w'’-]+){0,8}"
    r"|(?:the )?(?:[ae]l-)?[A-Z][\w'’-]+(?: (?:[ae]l-)?[A-Z][\w'’-]+){0,3})[.;,]"
)
#: The speaker between the words told and a verb of weight: a pronoun, a name, or an office with its body and holder.
_LONG_TAG = compiled(
    r"(?:, |[,.?!…][\"”’»] )(?:(?:he|she|they)"
    r"|(?:(?:the|a|an|his|her|its|their) )?[\w'’-]+(?: (?!and\b|but\b|that\b|which\b|who\b)[\w'’-]+){0,8})"
    r"(?:, (?:(?:[ae]l-)?[A-Z][\w'’-]+ ?){2,4},)? ?$"
)
_LONG_TAG_END = compiled(r"[.;,](?! that\b)|\s(?:in|at|on|during|to|when|while|after|speaking)\b")
_TAG_REACH = 120  # characters before the verb in which its subject begins
_SPEAKERS = frozenset(
    "he she it they we i who people police prosecution defence defense delegation administration opposition leadership"
    " side bloc alliance coalition front faction parliament congress senate regime"
    " mission staff command headquarters operator service family families crew guild syndicate bureau board"
    " panel chamber tribunal kremlin state country".split()
)
#: Gatherings that note and stress in translations; none of them can say anything.
_GATHERINGS = frozenset("meeting conference summit session forum congress assembly".split())
_PERFECT = ("has", "have", "had")
_PRONOUNS = frozenset("he she they we i who".split())
_CONJUNCTIONS = frozenset("and but or while then before after".split())
_SUBJECT = 6  # words before a verb in which its subject stands
_CLAUSE = 15  # characters that a clause has at least
_TOPIC = 3  # and the subject of one, before a comma
_NO_SUBJECT = frozenset("the a an and of in on for with by to under more no his her their its".split())
#: What shows or tells something by itself: a study reveals, a document discloses.
_INANIMATE = frozenset(
    "data figures figure results result numbers evidence examination autopsy analysis"
    " report reports research investigation investigations inquiry probe test tests"
    " poll polls survey surveys study studies records record footage images photos disclosures filings documents papers"
    " files letter letters email emails statistics statement it that which this".split()
)


def _gate() -> Needs:
    return Needs(words=_forms())


@rule(Severity.NOTE, category=Category.LANGUAGE_REGISTER, quoted="skip", gate=_gate)
def check(document: Document, *, allow: frozenset[str] = frozenset(), min_repeats: int = 2) -> Iterator[Hit]:
    found = list(_found(document, allow))
    counts = Counter(verb.lemma for _, verb in found)
    original = bool(found) and is_original(document)
    habit = len(found) >= max(_VARIED, len(document.words) / _STRETCH)
    for span, verb in found:
        often = counts[verb.lemma] >= min_repeats and (habit or counts[verb.lemma] >= len(document.words) / _STRETCH)
        varied = verb.lemma in _VARIATIONS and ((habit and verb.lemma == "point out") or is_habitual(document))
        if not (original or verb.lemma in _ORDINARY) or often or varied:
            yield _hit(document, span, verb)


def _found(document: Document, allow: frozenset[str]) -> Iterator[tuple[Span, ReportingVerb]]:
    """Yield the verbs of the reporter's with their places."""
    words = document.words
    for index in word_places(document, _forms()):
        word, verb = words[index], reporting_verb(words, index)
        if verb is None or not _loaded(verb) or verb.lemma in allow:
            continue
        span = Span(word.start, words[index + len(verb.particles)].end)
        if document.quoted(span) or _is_meant(document, index, verb, span):
            continue
        lower = word.text[0].islower() or verb.form is Form.GERUND
        if _heads(document, index, verb) or (lower and _reports(document, index, verb, span)):
            yield span, verb


def _is_meant(document: Document, index: int, verb: ReportingVerb, span: Span) -> bool:
    """Does the reporter judge with an adverb of his own ("falsely claimed"), or the speaker own up to a fault?"""
    if verb.lemma in _ADMISSIONS and (_FAULT.match(document.prose, span.end) or _is_conceded(document, span)):
        return True
    before = document.words[index - 1].key if index else ""
    return verb.lemma == "claim" and is_ly_adverb(before) and before not in _OF_TIME


def _is_conceded(document: Document, span: Span) -> bool:
    """Does the speaker own up to a fault before the verb, or is "but" behind what is granted to the other side?"""
    sentence = document.sentence_at(span.start)
    if sentence is None:
        return False
    if _BUT.search(document.prose, span.end, sentence.end):
        return True
    tag = _QUOTED_BEFORE.search(document.prose, max(0, span.start - 25), span.start)
    told = max(sentence.start, span.start - _TAG_REACH)
    return tag is not None and _FAULT.match(document.prose[told : span.start]) is not None


@persistent_cache
def _forms() -> frozenset[str]:
    """Return the first words of verbs that say more than that something was said, in every form."""
    forms = forms_of(*_LOADED) | {"assured", "assures", "assuring"}
    return frozenset(form for form in forms if any(map(_loaded, verbs(form))))


def _loaded(verb: ReportingVerb) -> bool:
    return (verb.register in _LOADED and verb.lemma not in _OTHER) or verb.lemma in _OBJECTLESS


def _reports(document: Document, index: int, verb: ReportingVerb, span: Span) -> bool:
    """Does the verb bring in what somebody says, with "that" or a quotation, and is the subject a speaker?"""
    place = index - 1
    while place > 0 and document.words[place].key in _ADVERBS:
        place -= 1  # "it was also noted that"
    before = document.words[place] if place >= 0 else None
    if before is None:
        return verb.form is Form.GERUND and _FOLLOWS.match(document.prose, span.end) is not None
    if before.key in ("be", "been", "being", "was", "were", "is", "are", "to", "not", "as"):
        return False
    if before.key == "it" and verb.lemma not in _SAYING:
        return False  # a scan may reveal something; nothing but a body stresses or claims
    if verb.form is Form.BASE and before.key not in ("they", "who", "both"):
        return False  # "the claim that", "let's note that"
    if verb.form is Form.GERUND and not document.prose[before.end : span.start].strip() and before.key not in _LEADING:
        return False  # "worth noting that"
    if not _is_told_by_somebody(document, index, verb, before):
        return False
    if _FOLLOWS.match(document.prose, span.end) or _trails(document, index, verb, span):
        return True
    if verb.lemma in _WEIGHTY and _CLAUSE_AFTER.match(document.prose, span.end):
        return True
    inverted = _QUOTED_BEFORE.search(document.prose, max(0, span.start - 25), span.start)
    tagged = inverted is not None and len(inverted[0].split()) > 1
    if inverted and verb.lemma in _OBJECTLESS and tagged:
        return False  # "…," Doe assured them
    if inverted and tagged and inverted[0][0] == "." and document.prose[span.end] == " ":
        return False  # "…." He stresses the importance of it: a sentence of its own
    inverted = inverted and _INVERTED.match(document.prose, span.end)
    return verb.form in (Form.PAST, Form.PRESENT) and inverted is not None


def _is_told_by_somebody(document: Document, index: int, verb: ReportingVerb, before: Word) -> bool:
    """Is the subject who may speak? Not "the scan revealed that", nor "its opening has highlighted that"."""
    if before.key in _PRONOUNS:
        return True
    subject = document.words[max(0, index - 4) : index]
    shared = before.key in _CONJUNCTIONS  # "he praised the statement and stressed that"
    if (
        not shared
        and before.key != "it"
        and any(word.key in _INANIMATE or word.key in nouns() for word in subject[-2:])
    ):
        return False
    if verb.form is Form.PRESENT and not _speaks(document, index) and not document.quoted(subject[-1].span):
        return False  # "loud rallies that filled the square"
    return (
        verb.form in (Form.GERUND, Form.BASE)
        or shared
        or before.key in _GATHERINGS
        or _has_speaker(document, index)
        or _is_tagged(document, index)
    )


def _is_tagged(document: Document, index: int) -> bool:
    """Do quoted words stand before the subject: "…," the wife of one of them stressed?"""
    start = document.words[index].start
    return document.quoted(Span(max(0, start - _TAG_REACH // 2), start))


def _speaks(document: Document, index: int) -> bool:
    """Is the word before the verb, adverbs aside, a name, a pronoun or a noun for who may speak?"""
    words, last = document.words, index - 1
    while last > 0 and (is_ly_adverb(words[last].key) or words[last].key in _ADVERBS or words[last].key in _PERFECT):
        last -= 1
    key = words[last].key
    if (
        key in ("he", "she", "it", "they", "we", "i", "who", "which", "everyone", "nobody")
        or key in BODIES
        or is_person_noun(key)
    ):
        return True
    if document.prose[words[last].end] == ",":
        return True
    if key.endswith(("'s", "s'")) or document.prose[words[last].end] in "'’":
        return False
    return begins_name(words[last].text) and key not in common_words()


def _has_speaker(document: Document, index: int) -> bool:
    """Is there somebody among the words before the verb: "participants of the fair"?"""
    if _speaks(document, index):
        return True
    sentence = document.sentence_at(document.words[index].start)
    near = document.words[max(0, index - _SUBJECT) : index]
    return sentence is not None and any(
        _may_speak(word.key) or (begins_name(word.text) and word.start > sentence.words[0].start)
        for word in near
        if word.start >= sentence.start
    )


def _may_speak(key: str) -> bool:
    single = key.removesuffix("s")
    return key in _SPEAKERS or key in BODIES or single in BODIES or is_person_noun(single) or is_person_noun(key)


def _quoted_before(document: Document, span: Span) -> bool:
    """Does the verb stand between a quotation and its speaker: "…," stressed the mayor?"""
    return _QUOTED_BEFORE.search(document.prose, max(0, span.start - 25), span.start) is not None


def _trails(document: Document, index: int, verb: ReportingVerb, span: Span) -> bool:
    """ "…, he stressed." after a clause that nobody else tells."""
    sentence = document.sentence_at(span.start)
    if verb.form not in (Form.PAST, Form.PRESENT) or sentence is None or document.prose.startswith(" on ", span.end):
        return False  # "stressed on the need" is a fault of another kind
    if document.prose[span.start - 2 : span.start] == ", " and _INVERTED_TAG.match(document.prose, span.end):
        return span.start - sentence.start > _CLAUSE
    if verb.lemma in _PLAIN and _LONG_TAG_END.match(document.prose, span.end):
        near = max(sentence.start, span.start - _TAG_REACH)
        tag = _LONG_TAG.search(document.prose, near, span.start)
        told = tag is not None and (tag.start() - sentence.start > _CLAUSE or document.quoted(Span(*tag.span())))
        if tag is not None and told and _has_speaker(document, index):
            subject = document.words_in(tag.start(), span.start)
            return all(word.key not in _INANIMATE for word in subject)
    if not _END.match(document.prose, span.end):
        return False
    tag = _TAG.search(document.prose, max(0, span.start - 60), span.start)
    if tag is None or tag[0].startswith("As"):
        return tag is not None
    if _HEARD.match(document.prose, sentence.start, tag.start()):
        return False  # "When he heard that he had won, he wept"
    inside = document.prose[span.end] == ","  # "the talks, he stressed, would go on"
    return tag.start() - sentence.start > (_TOPIC if inside else _CLAUSE)


def _heads(document: Document, index: int, verb: ReportingVerb) -> bool:
    """Is it the verb of a headline, "Envoy stresses need for talks"?"""
    if verb.form is not Form.PRESENT or verb.lemma not in _WEIGHTY or index == 0 or index + 1 >= len(document.words):
        return False
    word = document.words[index]
    block = document.block_at(word.start)
    if block is None or block.kind not in (BlockKind.TITLE, BlockKind.HEADING):
        return False
    before = document.words[index - 1]
    following = document.words[index + 1]
    owned = before.key.endswith(("'s", "’s", "s'", "s’"))  # "today's highlights"
    return before.start >= block.start and following.end <= block.end and not (owned or before.key in _NO_SUBJECT)


def _heads_only(document: Document, span: Span) -> bool:
    """Is it the verb of a headline that nothing said follows?"""
    block = document.block_at(span.start)
    heading = block is not None and block.kind in (BlockKind.TITLE, BlockKind.HEADING)
    return heading and not _FOLLOWS.match(document.prose, span.end)


def _hit(document: Document, span: Span, verb: ReportingVerb) -> Hit:
    text = document.text[span.start : span.end]
    if verb.lemma in _WEIGHTY:
        what = "gives weight to what is said"
    else:
        vouches = verb.register is Register.FACTIVE or verb.lemma in _OBJECTLESS
        what = "vouches for what is said" if vouches else "judges the speaker"
    if _heads_only(document, span) or not _is_said(document, span, verb):
        return Hit(span, f"“{text}” {what}")  # "stresses need" needs more than another verb
    say = _SAY[verb.form]
    return Hit(span, f"“{text}” {what}", (Fix.replace(span, say.capitalize() if text[0].isupper() else say),))


def _is_said(document: Document, span: Span, verb: ReportingVerb) -> bool:
    """Does "said" say all that the verb says? Not for "admitted", nor after an adverb of its own ("rightly noted")."""
    index = document.word_index(span.start)
    adverbs = [word.key for word in document.words[max(0, index - 2) : index] if is_ly_adverb(word.key)]
    if verb.form is Form.GERUND and _SAID_BEFORE.search(document.prose, max(0, span.start - 120), span.start):
        return False  # "he said, saying that"
    if (
        index
        and verb.form is not Form.GERUND
        and not _quoted_before(document, span)
        and not _has_speaker(document, index)
    ):
        return False  # "its appearance at the fair revealed that"
    return verb.lemma in _PLAIN and all(adverb in _OF_TIME for adverb in adverbs)
