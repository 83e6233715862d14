"""What stands as a sentence is only part of one.

Arabic and other languages open a sentence by "adding that", "noting that" or "which"; in English it hangs on the
sentence before. Russian and Japanese leave out the verb "to be" ("Available at all shops until Friday."), and a clause
of "because" or "although" stands alone. Whether a sentence has a finite verb is told from a table of verbs and from
endings; in doubt it has one.

Bad: Salem closed the port. [Adding that] the ships must leave by Friday.
Bad: Salem closed the port. [Which] angered the crews.
Bad: Salem shut the port and the mine. [Available at all shops of the town until January.]
Bad: Salem closed the port. [Because] the crews had no food.
Bad: Salem closed the port. [Although] the crews had asked him to wait.
Bad: Salem sold two boats. [One of which] was built in Peru. [The older of which] sank in May.
Bad: Salem shut the port and the mine. [Especially the old port of the town.]
Bad: Salem closed the port. [Added that] the ships must leave. [And stressed that] nobody may stay.
Good: Salem closed the port. And added to that were the rains. Noted that way, it was a success.
Good: Salem closed the port. Which ships were in it is not known.
Good: Until recently he was a teacher. Despite the rain the town celebrated its day in the square.
Good: Salem closed the port. Although the crews had asked him to wait he was in a hurry. If only they knew.
Good: Salem closed the port, adding that the ships must leave by Friday.
Good: Which port is shut? No comment. “Not at all in the last two weeks.”
Good: Noting that the ships had left, Salem closed the port. Because the crews had no food, they left.
"""

from collections.abc import Iterator, Sequence
from operator import attrgetter

from lint import BlockKind, Category, Document, Hit, Sentence, Severity, Span, rule
from lint.analysis.english import PHRASE_DETERMINERS
from lint.analysis.wordclass import (
    AUXILIARIES,
    BASE,
    finite_words,
    has_finite,
    is_noun_first,
    is_past_verb,
    may_be_finite,
    may_be_noun,
    verb_forms,
)
from lint.patterns import compiled

OPENING = compiled(
    r"(?:(?:Adding|Noting|Stressing|Explaining|Pointing out|Indicating|Considering|Emphasi[sz]ing|Affirming|Confirming"
    r"|Stating|Saying|Warning|Revealing|Declaring|Believing|Clarifying|Knowing|Claiming|Insisting|Arguing"
    r"|Recalling|Reiterating|Admitting|Suggesting|Hinting|Underlining"
    r"|Underscoring|Highlighting|Mentioning|Announcing|Asserting|Assuring|Acknowledging|Recognising|Recognizing"
    r"|Hoping|Adding) that|Which|Whose|Because|(?:One|Two|Three|Some|Most|Many|All|Both|None|Several|Half)"
    r" of (?:which|whom)|The [a-z]+(?: [a-z]+)? of (?:which|whom)"
    r"|(?:To|For|From|By|With|During|Through|Under) (?:which(?! case)|whom))\b"
)
#: Clauses that these open hang on another; alone they are told only where they hold one verb and no comma.
_SUBORDINATE = compiled(
    r"(?:Although|Though|While|Whereas|Unless|If(?! only)|Until(?! the )|Where|Who(?= (?:was|were|had|is|has|have) )"
    r"|Whom)(?= (?:the|a|an|he|she|it|they|we|his|her|its|their|there|these|those|some|many|most|no|was|were|had|is|has"
    r"|have) )"
)
#: The first words of both.
_FIRST = frozenset(
    """adding noting stressing explaining pointing indicating considering emphasising emphasizing affirming confirming
    stating saying warning revealing declaring believing clarifying knowing claiming insisting arguing recalling
    reiterating admitting suggesting hinting underlining underscoring highlighting mentioning announcing asserting
    assuring acknowledging recognising recognizing hoping which whose because one two three some most many all both none
    several half the to for from by with during through under although though while whereas unless if until where who
    whom""".split()
)
#: What somebody said or did, and nobody who did it: Arabic and Japanese need no subject.
_NOBODY = compiled(
    r"(?:And (?:(?i:said|added|stressed|noted|confirmed|emphasi[sz]ed|explained|announced|stated|indicated|affirmed"
    r"|denied|revealed|declared|clarified|insisted|claimed|warned|pointed out)) that\b"
    r"|(?:Said|Added|Stressed|Noted|Confirmed|Emphasi[sz]ed|Explained|Announced|Stated|Indicated|Affirmed|Denied"
    r"|Revealed|Declared|Clarified|Insisted|Claimed|Reported|Pointed out)"
    r"(?: (?:in a (?:press )?statement|to reporters|on \w+day))? that\b(?! way))"
)
_SAYING = frozenset(
    """and said added stressed noted confirmed emphasised emphasized explained announced stated indicated affirmed
    denied revealed declared clarified insisted claimed reported pointed""".split()
)
_MAIN = compiled(r",\s|[:;–—]| - ")
#: What is no running prose: quotations, lists, scores, addresses, credits.
_NO_PROSE = compiled(r"[:“”\"?|©@/<>*•…~]|\.\.|--")
_FEWEST = 6  # words of a sentence that needs a verb
#: Writers of English open a sentence without a verb by these.
_EFFECTS = frozenset("and be but no not just with out so never".split())
#: Nothing but a phrase follows these, whatever its nouns look like.
_PHRASES = frozenset("despite leaving causing forcing bringing prompting sparking killing injuring citing".split())
#: The same of two words.
_PHRASES_OF_TWO = (
    ("due", "to"),
    ("owing", "to"),
    ("as", "well"),
    ("along", "with"),
    ("in", "order"),
    ("in", "addition"),
)
#: With an object alone these say what somebody did in the sentence before: "Stressing the need for talks."
_DOING = frozenset(
    """stressing emphasising emphasizing noting underlining underscoring highlighting reiterating denying confirming
    expressing condemning praising accusing urging calling describing referring pointing welcoming rejecting renewing
    affirming announcing demanding explaining indicating recalling thanking appealing citing voicing reaffirming
    denouncing criticising criticizing blaming commending deploring""".split()
)
#: These join a phrase to the sentence before.
_ADDITIONS = frozenset("Especially Particularly Including Namely Notably".split())
_KEY = attrgetter("key")
_HALF = 0.5  # the share of names and figures from which on it is a list or a heading


@rule(Severity.NOTE, category=Category.GRAMMAR, quoted="report", scope="block")
def check(document: Document) -> Iterator[Hit]:
    """Yield the opening words of clauses that depend on nothing, and sentences without a verb."""
    prose = document.prose
    for sentence in document.sentences:
        if sentence.block.kind is not BlockKind.PARAGRAPH or len(sentence.words) < 4:
            continue
        if sentence.words[0].key in _SAYING and (found := _NOBODY.match(prose, sentence.words[0].start)):
            if not document.quoted(sentence.span) and prose[sentence.end - 1] == ".":
                yield Hit(Span(*found.span()), f"“{found[0]}”: the sentence has no subject; say who did")
            continue
        if sentence.start == sentence.block.start:
            continue
        may_open = _may_open(sentence)
        opening = OPENING.match(prose, sentence.start, sentence.end) if may_open else None
        if opening is not None:
            if (
                not _is_determiner(sentence, opening[0])
                and prose[max(0, sentence.start - 2) : sentence.start].rstrip() != "?"
                and not document.quoted(sentence.span)
                and not _MAIN.search(prose, opening.end(), sentence.end)
                and prose[sentence.start : sentence.end].rstrip('"”’)').endswith((".", "…"))
                and len(sentence.words) > len(opening[0].split()) + 1
            ):
                yield Hit(
                    Span(*opening.span()), f"“{opening[0]}” cannot be a sentence of its own: join it to the one before"
                )
        elif may_open and (found := _SUBORDINATE.match(prose, sentence.start)) and _hangs(document, sentence):
            yield Hit(Span(*found.span()), f"“{found[0]}” cannot be a sentence of its own: join it to the one before")
        elif _is_addition(document, sentence) or _is_verbless(document, sentence):
            yield Hit(sentence.span, "this sentence has no verb")


def _is_determiner(sentence: Sentence, opening: str) -> bool:
    """Does "which" belong to a noun: "Which ships were in it is not known"?"""
    following = sentence.words[1].key
    if opening != "Which" or not may_be_noun(following):
        return False
    if any(word.key in ("known", "unclear", "unknown") for word in sentence.words[3:]):
        return True  # "Which beam broke first is unclear"
    return following.endswith("s") and not verb_forms(following)


def _is_addition(document: Document, sentence: Sentence) -> bool:
    """Does a sentence without a verb only add to the one before: "Especially the northern towns."?"""
    words, prose = sentence.words, document.prose
    if words[0].text not in _ADDITIONS or prose[sentence.end - 1] != "." or document.quoted(sentence.span):
        return False
    keys = [word.key for word in words]
    return not has_finite(keys[1:]) and not _NO_PROSE.search(prose, sentence.start, sentence.end)


def _may_open(sentence: Sentence) -> bool:
    """May a sentence begin with one of the openings? So it may where its first word has more than letters in it."""
    first = sentence.words[0]
    return first.key in _FIRST or first.start != sentence.start or not first.text.isalpha()


def _hangs(document: Document, sentence: Sentence) -> bool:
    """Does a sentence that a conjunction opens hold one verb and no mark inside, so that there is no main clause?"""
    prose, words = document.prose, sentence.words
    if prose[sentence.end - 1] != "." or _NO_PROSE.search(prose, sentence.start, sentence.end):
        return False
    if "," in prose[sentence.start : sentence.end] or ";" in prose[sentence.start : sentence.end]:
        return False
    if document.quoted(sentence.span) or prose[max(0, sentence.start - 2) : sentence.start].rstrip() == "?":
        return False
    keys = [word.key for word in words]
    verbs = 0
    for at, key in enumerate(keys[1:], 1):
        if may_be_finite(keys[max(0, at - 2) : at], key):
            verbs += not (keys[at - 1] in AUXILIARIES or (at > 1 and keys[at - 2] in AUXILIARIES))
    return verbs == 1


def _hangs_back(document: Document, sentence: Sentence, keys: Sequence[str]) -> bool:
    """Does a participle or a preposition open a sentence without a comma, a mark or what may be a verb?"""
    prose = document.prose
    if prose[max(0, sentence.start - 2) : sentence.start].rstrip() == "?" or document.quoted(sentence.span):
        return False
    if "," in prose[sentence.start : sentence.end] or _NO_PROSE.search(prose, sentence.start, sentence.end):
        return False
    infinitive = keys.index("to", 1) if "to" in keys[1:] else len(keys)
    return not any(
        may_be_finite(keys[max(0, at - 2) : at], key) and not is_noun_first(key)
        for at, key in enumerate(keys[1:], 1)
        if keys[at - 1] not in _NO_SUBJECTS and not (keys[at - 1] == "and" and infinitive < at)
    )


#: No verb stands right behind these, but a noun or what hangs on "to": "the high cost".
_NO_SUBJECTS = frozenset("to in of high low heavy new big great strong severe long bad poor old rising growing".split())


def _is_verbless(document: Document, sentence: Sentence) -> bool:
    """Does running prose end with a full stop and hold nothing that can be a finite verb?"""
    words, prose = sentence.words, document.prose
    if len(words) < _FEWEST or prose[sentence.end - 1] != "." or not words[0].text[0].isupper():
        return False
    if not finite_words().isdisjoint(map(_KEY, words)):
        return False  # nearly always, and soon
    keys = [word.key for word in words]
    phrase = keys[0] in _PHRASES and "," not in prose[sentence.start : sentence.end]
    if keys[0] in _DOING or tuple(keys[:2]) in _PHRASES_OF_TWO:
        return _hangs_back(document, sentence, keys)
    if not phrase and has_finite(keys):
        return False
    if phrase and any(is_past_verb(key) and keys[at] not in PHRASE_DETERMINERS for at, key in enumerate(keys[1:])):
        return False
    if not phrase and (BASE in verb_forms(keys[0]) or keys[0] in _EFFECTS or keys[0].endswith("ing")):
        return False  # an order, or for effect
    if _NO_PROSE.search(prose, sentence.start, sentence.end):
        return False
    names = sum(not word.text[0].islower() for word in words)
    return names <= _HALF * len(words) and not document.quoted(sentence.span)
