"""A phrase stands twice or more in a row.

A decoder that has lost its way says the same phrase over and over: with commas, with
"of" between, over full stops. One word in a row is for doubled-word, a phrase on both
sides of "and" for coordinated-duplicate, one in brackets after itself for
repeated-apposition, a long stretch that comes twice for repeated-passage. What a
speaker says twice for effect stays silent, and so does a sentence that takes up the
end of the one before, a lead-in that its paragraph takes up, what stands in columns,
and what makes "a hero a hero". Small words that nothing but a slip puts there twice are
told too ("in the in the", "have been have been"). Where both begin with a capital, a headline may have
run into its article, and it is only a warning, as are the chants of a crowd.

Option allow: phrases in small letters that are right twice in a row. A list in the
    configuration takes the place of the default one ("new york").

Bad: They visited [Prague Castle, Prague Castle, Prague Castle] and the old town.
Bad: This is a study [of the sounds of the sounds of the sounds] in speech.
Bad: [The road was closed. The road was closed]. Nobody knew why.
Fix: The road was closed. Nobody knew why.
Bad: The device knows the voice [in the car in the car], he wrote.
Bad: [It is worth noting that, it is worth noting that] the bridge is open.
Bad: [The mayor of the town, the mayor of the town] said that the bridge is open.
Bad: [He said that he said that] the bridge would open.
Bad: The cook was [in the in the] kitchen, and the plates [had been had been] washed.
Bad: The union said [it would it would] go to court.
Good: The bank bets on smart lending, smart lending research, big data and other tools.
Good: The closer they came, the closer they came to blows.
Good: They visited Prague Castle, the old town and Prague Zoo.
Good: He flew home to New York, New York.
Good: "It goes bad, it goes bad," he told the fire brigade.
Good: Nobody was hurt in the fire. The fire was out by noon.
Good: Before they could reach the bomb, the bomb went off.
Good: Rain is late here, but when it comes, it comes.
Good: The link ends in news/%D8%AA%D8%AA%D8%B3 %D8%B3, which nobody can read.
Good: The two reforms go hand in hand in most of the region.
Good: What will be will be, and a friend of a friend of mine said so.
Good: Courage is what makes a hero a hero.
Good: They marched to the port. The people want the old tram back! The people want the old tram back! Nobody heard.
"""

import re
from collections.abc import Iterator, Sequence

from lint import Category, Document, Fix, Hit, Severity, Span, rule
from lint.analysis.english import PERSONAL_PRONOUNS, SUBORDINATORS, is_ly_adverb
from lint.analysis.recurring import Recurring, doubled, recurring
from lint.analysis.stems import FUNCTION_WORDS
from lint.analysis.wordclass import is_finite, is_plain_verb, may_be_finite, may_be_noun
from lint.patterns import compiled
from lint.records import NamedTuple

from ._joined import ASIDE, PAIRED
from ._seam import begins_clause, may_be_seam

#: Phrases that are right twice in a row.
DOUBLES = frozenset(
    {"new york", "tick tock", "ding dong", "clip clop", "choo choo", "knock knock", "hip hip", "heave ho", "yo ho"}
)

_LONGEST = 11  # words: a longer stretch that comes twice is a repeated passage
_BACK = 20  # words of the sentence before a loop that are looked at
_SLOGAN = 3  # words, at most
_CLAUSE = 4  # words: nobody says so many again before what they govern
_CELL = 6  # words: a longer phrase is no cell of a table
_CHANT = 6  # copies, at most
_VERB_WITHIN = 40  # code points
_SURE = 4  # copies: nobody says it so often for effect
_CONDITION = compiled(r"\b(?:[Ww]h(?:en|at)(?:ever)?|[Ii]f|[Ww]herever) \Z")
_LABEL_END = compiled(r" [-–—] |\s?: |—")
_GOES_ON = compiled(r",? \w")
_CASE = compiled(r"\b(?:[Cc]ase of|[Aa]s for|[Aa]s to|[Ww]ith regard to|[Ww]hen it comes to) \Z")
_MAKES = compiled(
    r"\b(?:ma(?:ke|kes|de|king)|call(?:s|ed|ing)?|consider(?:s|ed)?|lets?|keeps?|kept|declare[sd]?|and|but) \Z",
    re.IGNORECASE,
)
_CHANTED = frozenset("ha he heh hey ho hi la na oh ooh ow wow yes no uh um shh tick knock row".split())
_WORDS = 4  # of one word with commas between: "jobs, jobs, jobs" is rhetoric


class _Run(NamedTuple):
    """Words of a document that come round again after a number of words, by their indexes."""

    start: int
    end: int
    period: int


@rule(Severity.ERROR, category=Category.ADDITION, quoted="report")
def check(document: Document, *, allow: frozenset[str] = DOUBLES) -> Iterator[Hit]:
    keys = document.lowercase_words
    for run in _runs(keys, document.view(recurring), document.view(doubled)):
        phrase = keys[run.start : run.start + run.period]
        says_something = any(key.isalpha() and key not in FUNCTION_WORDS for key in phrase)
        if (says_something or _is_small_loop(document, run, phrase)) and not _is_encoded(document, run):
            yield from _judged(document, keys, run, allow)


def _is_small_loop(document: Document, run: _Run, phrase: Sequence[str]) -> bool:
    """Are they small words that no grammar puts there twice: "in the in the", "have been have been driven out"?"""
    if run.period < 2:
        return False
    turns = [(*phrase[turn:], *phrase[:turn]) for turn in range(run.period)]
    if any(turn[-1] in _ARTICLES and turn[-2] in _PREPOSITIONS for turn in turns):
        return True
    if not _is_subject_and_verb(document, run, phrase) and (not {*phrase} <= _AUXILIARIES or {*phrase} == {"to", "be"}):
        return False
    sentence = document.sentence_at(document.words[run.start].start)
    since = max(document.word_index(sentence.start) if sentence else 0, run.start - _BACK)
    return _CLAUSES.isdisjoint(document.lowercase_words[since : run.start])  # "what will be will be"


def _is_subject_and_verb(document: Document, run: _Run, phrase: Sequence[str]) -> bool:
    """Are they a pronoun and its auxiliary, with nothing but spaces between: "said it would it would go"?"""
    words = document.words
    plain = document.prose[words[run.start].start : words[run.end - 1].end].replace(" ", "").isalpha()
    return len(phrase) == 2 and phrase[0] in PERSONAL_PRONOUNS and phrase[1] in _AUXILIARIES and plain


def _is_encoded(document: Document, run: _Run) -> bool:
    """Is it a piece of an address, %D8%AA%D8%AA, that lost its beginning?"""
    start, end = document.words[run.start].start, document.words[run.end - 1].end
    return "%" in document.prose[max(0, start - 1) : end]


def _runs(keys: Sequence[str], there: Recurring, doubles: Sequence[int]) -> Iterator[_Run]:
    """Stretches that consist of one phrase twice or more, in order and without overlaps."""
    done, size = 0, len(keys)
    # A word that comes again with the next one, right behind itself, or at the end
    places = {again for before, again in there.pairs if again - before <= _LONGEST}
    for index in sorted({*places, *doubles, *range(max(0, size - 1), size)}):
        near = keys[max(0, index - _LONGEST) : index][::-1]
        if keys[index] not in near:
            continue
        # Some word of the phrase comes only once in it, so its last place tells the period
        period = near.index(keys[index]) + 1
        before = index - period
        if before < done or (index + 1 < size and keys[before + 1] != keys[index + 1] and period > 1):
            continue
        start, end = before, index + 1
        while start > done and keys[start - 1] == keys[start - 1 + period]:
            start -= 1
        while end < size and keys[end] == keys[end - period]:
            end += 1
        if end - start >= 2 * period:
            yield _Run(start, end, period)
            done = end


def _judged(document: Document, keys: Sequence[str], run: _Run, allow: frozenset[str]) -> Iterator[Hit]:
    words, prose, period = document.words, document.prose, run.period
    copies = (run.end - run.start) // period
    cells = period < _CELL
    gaps = [_gap(prose[words[i].end : words[i + 1].start], cells) for i in range(run.start, run.end - 1)]
    # The phrase begins after the strongest stop, if two whole copies are left from there
    turns = min(period, run.end - run.start - 2 * period + 1)
    turn = max(range(turns), key=lambda turn: (gaps[turn + period - 1], -turn))
    stop = gaps[turn + period - 1]
    start, end = run.start + turn, run.end - (run.end - run.start - turn) % period
    copies = (end - start) // period
    phrase = keys[start : start + period]
    span = Span(words[start].start, words[end - 1].end)
    first = Span(span.start, words[start + period - 1].end)
    inner = max((gap for i, gap in enumerate(gaps[turn : end - run.start - 1], 1) if i % period), default=_PLAIN)
    if stop == _BRACKET or inner == _BRACKET or " ".join(phrase) in allow:
        return
    again = Span(words[start + period].start, words[start + 2 * period - 1].end)
    if document.has_seam(first.end, again.start):
        return  # a bold lead-in and its paragraph, two links
    if prose.startswith("!", first.end) and prose.startswith("!", span.end):
        return  # "Water for all! Water for all!": a slogan is called out more than once
    if phrase[0] in _CHANTED and period <= 3 and stop != _PLAIN and not {*phrase} - _CHANTED:
        return
    if period == 1:
        if stop != _COMMA or copies < _WORDS:
            return
    elif copies < _SURE and run.end - end < _begun(period) and not _fault(document, phrase, first, span, stop, inner):
        return
    elif copies == 2 and stop == _PLAIN and not _alike(prose, first, again):
        return  # "THE BUDGET VOTE The budget vote was held": a headline that has run into its article
    if copies == 2 and (_is_label(prose, first, again) or (stop == _COMMA and _is_other_term(prose, phrase, again))):
        return
    often = "twice" if copies == 2 else f"{copies} times"
    seam = copies == 2 and stop == _PLAIN and may_be_seam(document, first, again)
    yield Hit(
        span,
        f"“{_short(prose[first.start : first.end])}” comes {often} in a row"
        + (": a full stop is missing between them" if seam and begins_clause(document, again) else ""),
        () if seam else (Fix.replace(Span(first.end, _end_of_rest(prose, phrase, first, span)), ""),),
        severity=Severity.WARNING if _may_be_right(document, first, span, copies, stop) else None,
    )


def _end_of_rest(prose: str, phrase: Sequence[str], first: Span, span: Span) -> int:
    """Return where what can be left out ends: with the mark after it, if that only set the second copy apart."""
    gap = _MARK.match(prose, first.end)
    if gap is None or not prose.startswith(gap[0], span.end) or phrase[0] in _PREPOSITIONS:
        return span.end
    following = _WORD.match(prose, span.end + len(gap[0]))
    word = following[0].lower() if following else ""
    plain = gap[0] != ", " or word in _PREPOSITIONS or is_finite(word) or may_be_finite(phrase, word)
    plain = plain and (gap[0] != ", " or ASIDE.match(prose, span.end + 2) is None)
    return span.end + len(gap[0]) - 1 if plain and word not in _JOINTS else span.end


def _begun(period: int) -> int:
    """Return how many words of a third copy there must be: nobody begins it for effect."""
    return 2 if period >= _CELL else 3


def _is_label(prose: str, first: Span, again: Span) -> bool:
    """Is it a label and the sentence that takes it up ("Workplaces – workplaces can open"), or a heading's case?"""
    if not _GOES_ON.match(prose, again.end):
        return False
    return _LABEL_END.fullmatch(prose, first.end, again.start) is not None or (
        prose[first.end] == "," and _CASE.search(prose, max(0, first.start - 24), first.start) is not None
    )


def _is_other_term(prose: str, phrase: Sequence[str], again: Span) -> bool:
    """Does the second copy go on as a longer term of a list: "smart lending, smart lending research and"?"""
    following = _NEXT.match(prose, again.end)
    if following is None or not FUNCTION_WORDS.isdisjoint((*phrase, following[1])):
        return False
    return may_be_noun(following[1]) and not is_finite(following[1]) and not may_be_finite(phrase, following[1])


def _alike(prose: str, first: Span, again: Span) -> bool:
    """Are two copies the same but for the capital that begins the first?"""
    one, other = prose[first.start + 1 : first.end], prose[again.start + 1 : again.end]
    return one.split() == other.split()


def _may_be_right(document: Document, first: Span, span: Span, copies: int, stop: int) -> bool:
    """May it be a headline that has run into its article, or a chant?"""
    prose = document.prose
    if copies == 2 and stop == _PLAIN:
        return prose[first.start].isupper() and prose[first.end : span.end].lstrip()[:1].isupper()
    if stop == _COMMA and copies == 2 and _EXCLAIMED.fullmatch(prose, first.start, first.end):
        return True  # "It's hot, it's hot"
    if stop == _COMMA and copies == 2 and _goes_on(document, span):
        return True  # "the clerks serve the mayors, mayors serve the people"
    if stop == _COMMA and copies <= _CHANT and " " not in prose[first.start : first.end]:
        return True  # "merrily, merrily, merrily, merrily"
    if copies == 2 and stop == _STOP and len(prose[first.start : first.end].split()) <= _SLOGAN:
        return True  # "Yes we can. Yes we can."
    return _SURE <= copies <= _CHANT and stop in (_COMMA, _STOP) and document.quoted(span)


def _is_open(phrase: Sequence[str]) -> bool:
    """Must something else follow a phrase than itself: "in the", "one of the", "at the end of", "have been"?"""
    first, last = phrase[0], phrase[-1]
    if last in _ARTICLES:
        return first in FUNCTION_WORDS
    if len(phrase) > 2 and (
        (last == "to" and first in _AUXILIARIES) or (last in PERSONAL_PRONOUNS and phrase[-2] == "that")
    ):
        return True  # "has been able to", "told the police that he"
    if len(phrase) >= _CLAUSE and last in _PREPOSITIONS:
        return True  # "a fire broke out in", "able to return to"
    if len(phrase) > 2 and last in _PREPOSITIONS and first in _PREPOSITIONS and first != "of":
        return True  # but "a friend of a friend of"
    return {*phrase} <= _AUXILIARIES or (len(phrase) == 2 and phrase[0] in PERSONAL_PRONOUNS)


_ARTICLES = frozenset("the a an".split())
_AUXILIARIES = frozenset("has have had been be will would can could may might must should not to".split())
_CLAUSES = frozenset("what who which that whatever whoever as how if when where".split())
_JOINTS = frozenset("and but or so yet which who while when".split())
_MARK = compiled(r", | [-–—] ")
_WORD = compiled(r"[\w'’]+")
_NEXT = compiled(r" ([a-z]+)(?=[,.;:]| and\b)")
_EXCLAIMED = compiled(r"(?:I|[Yy]ou|[Hh]e|[Ss]he|[Ii]t|[Ww]e|[Tt]hey)(?:['’]\w+| \w+)(?: \w+)?")
_PREPOSITIONS = frozenset("in on at of for with by to from under over".split())
_SUBJECTS = frozenset("i you he she it we they the".split())
_DETERMINERS = frozenset("the a an this that these those my your his her its our their".split())
_SENTENCE_END = ".!?…"
_PLAIN, _COMMA, _STOP, _QUOTE, _BRACKET = range(5)  # what stands between two words, the strongest last


def _gap(text: str, cells: bool) -> int:
    """Return how strong a stop stands between two words; two spaces part the ``cells`` of a table."""
    marks = text.strip()
    if any(map(str.isalnum, marks)):
        return _BRACKET  # a hashtag or a domain, which is not a word
    if "\n\n" in text or ("\n" in text and marks) or any(mark in marks for mark in "()[]{}<>|@_=#"):
        return _BRACKET
    if not marks:
        return _BRACKET if "\t" in text or ("  " in text and cells) else _PLAIN
    if any(mark in text for mark in "\"“”«»„‘'’"):
        return _QUOTE
    return _STOP if any(mark in text for mark in ".!?…:;") else _COMMA


def _fault(document: Document, phrase: Sequence[str], first: Span, span: Span, stop: int, inner: int) -> bool:
    """Is a phrase that comes only two or three times in a row a fault?"""
    prose = document.prose
    if inner > stop or stop > _STOP or {phrase[0], phrase[-1]} & {"and", "or"}:
        return False
    if stop == _COMMA and phrase[0] == "no":
        return False  # "no war, no war": a chant
    if stop <= _COMMA and _CONDITION.search(prose, max(0, span.start - 10), span.start):
        return False  # "when it comes, it comes"
    if inner == stop == _COMMA and len(phrase) == 2 and span.end - first.end < 2 * (first.end - first.start):
        return False  # "stop, start, stop, start"
    if stop == _PLAIN:
        if phrase[0] in _DETERMINERS and _MAKES.search(prose, max(0, span.start - 12), span.start):
            return False  # "what makes a hero a hero", "and a promise a promise"
        if len(phrase) == 2 and phrase[1] in PAIRED and phrase[0] in FUNCTION_WORDS:
            return False  # "to back to back wins"
        again = prose[first.end : span.end].lstrip()[0]
        # "hand in hand in"; a headline that runs into its article: "plane lands in Minsk In Minsk a plane"
        closed = phrase[-1] not in FUNCTION_WORDS or (phrase[-1] == "that" and len(phrase) > 2) or _is_open(phrase)
        # "the end of the end of the end of the war", but "a friend of a friend of a friend of mine"
        closed = closed or ("the" in phrase and span.end - first.end > 2 * (first.end - first.start))
        return closed and not (again.isupper() and prose[span.start].islower())
    if document.quoted(span):
        return False
    before = prose[max(0, span.start - 5) : span.start].rstrip()[-1:]
    after = prose[span.end : span.end + 5].lstrip()[:1]
    if stop == _COMMA and _begins_main_clause(document, span):
        return False  # "if it differs from price control, price control usually fails"
    if stop == _COMMA:  # "before they defused the bomb, the bomb squad left": that begins a clause
        thing = (
            phrase[0] in _DETERMINERS
            or phrase[0] in _PREPOSITIONS
            or not prose[first.end : span.end].lstrip(" ,;–—-")[:1].islower()
        )
        twice = span.end - first.end < 2 * (first.end - first.start)
        # No clause can end where none has begun; but "the closer they came, the closer they came to blows"
        opens = len(phrase) > 2 and (not before or before in _SENTENCE_END) and phrase[2] not in _SUBJECTS
        opens = opens and (phrase[0] in _DETERMINERS or phrase[0] in _PREPOSITIONS)
        owned = after in tuple("'’") and prose[span.end - 1] == "s"  # "left the class, the class' rules apply"
        return opens or not (twice and thing and (after.isalnum() or owned))
    return len(phrase) > 2 and (not before or before in _SENTENCE_END) and (not after or after in _SENTENCE_END)


def _begins_main_clause(document: Document, span: Span) -> bool:
    """Does a verb follow two copies, and a clause that hangs on it open their sentence?"""
    sentence = document.sentence_at(span.start)
    return sentence is not None and sentence.words[0].key in SUBORDINATORS and _goes_on(document, span)


def _goes_on(document: Document, span: Span) -> bool:
    """Does a verb follow two copies, so that the second may be its subject?"""
    after = [word.key for word in document.words_in(span.end, span.end + _VERB_WITHIN)[:2]]
    verbs = after[1:] if after and is_ly_adverb(after[0]) else after[:1]
    return any(is_finite(verb) or is_plain_verb(verb) for verb in verbs)


def _short(phrase: str) -> str:
    """Return a phrase as a message quotes it."""
    words = phrase.split()
    return " ".join(words) if len(words) <= 8 else f"{' '.join(words[:4])} … {' '.join(words[-3:])}"
