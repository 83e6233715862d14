"""A word or phrase is joined to itself by "and" or "or".

Where the source pairs two near-synonyms ("debris and ruins"), machine translation
often finds one English word for both, wherever in the sentence they stand. English
joins a word to itself only for a few fixed effects ("worse and worse", "years and
years", "they waited and waited"). Those stay silent, and so does a second word that
begins something new: another clause ("in Spain, and Spain is"), another name, a
longer noun phrase ("birth and birth certificate"), the plain word beside one of its
kinds ("prime ministers and ministers"). Where the first word has an adjective that
the second lacks, or where a verb may go on and on, it is a warning.

`allow` holds the words that may be joined to themselves, in small letters; by default
those that English uses so ("again", "hundreds"). A list in the configuration takes the
place of these.

Bad: Rescuers dug through the [rubble and rubble] for hours.
Fix: Rescuers dug through the rubble for hours.
Bad: [Rubble and rubble] fell on the town.
Bad: [The attack and the attack] were condemned.
Bad: The hotel lies between [the station and the station].
Bad: He spoke of a [solemn and solemn] duty.
Good: Rescuers dug through the rubble and debris for hours.
Good: The fighting grew worse and worse.
Good: She flew to Spain, and Spain is where she stayed.
Good: Ten prime ministers and ministers met poor students and students who work.
"""

import re
from collections.abc import Iterator
from functools import cache

from lint import Category, Document, Fix, Hit, Severity, Span, rule
from lint.analysis.inflection import AUXILIARIES, forms
from lint.analysis.names import place_names
from lint.analysis.stems import FUNCTION_WORDS, stem
from lint.data import rows
from lint.patterns import compiled

from ._joined import Joined, joined

#: Words that English joins to themselves for effect: with comparatives in -er and numbers, the whole idiom.
EMPHATIC = frozenset(
    """
    again better by ever far fewer forever half less lesser lots more neck never on out over round so such time tons
    through upon worse yes ifs buts only
    years days weeks months hours minutes decades centuries generations miles pages piles heaps loads layers rows ages
    yards acres stacks reams rounds dozens scores hundreds thousands millions billions trillions
    """.split()
)
_NUMBERS = frozenset("one two three four five six seven eight nine ten eleven twelve twenty fifty hundred".split())
_POSSESSIVES = frozenset("his her its their our my your".split())
#: Before a phrase, they set it against the other one as determiners do: "last year and this year".
_SELECTING = frozenset("last next every each some any no not one another other same both".split())
_BEFORE_ADJECTIVES = frozenset("a an very so too more most as quite rather".split())
_PREPOSITIONS = frozenset(
    """of from in with for at on to against about by under over near after before during since until till through across
    between among around behind beyond inside outside towards toward into onto upon without within along amid despite via
    per than as off""".split()
)
_RELATIVES = frozenset("who which that whose whom where".split())
_CLAUSE = frozenset(  # what follows a subject, or makes the second word the head of a clause
    """
    i he she it they we you who which that whom whose what where why how there not like
    is are was were am be been being will would shall should can could may might must do does did has have had
    isn't aren't wasn't weren't won't wouldn't can't couldn't don't doesn't didn't hasn't haven't hadn't
    """.split()
)
_AUXILIARIES = _CLAUSE & (AUXILIARIES | frozenset("will would shall should can could may might must do does did".split()))
_PLURAL = frozenset("are were have aren't weren't haven't".split())
#: What stands before a subject. Not "before" and "after": what follows them is an object as often.
_BEFORE_SUBJECTS = frozenset(
    "that because if whether while although though where when but so which what how why said says".split()
)
_TIMES = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight last next earlier later
    ago""".split()
)
_ALONE = frozenset("only alone".split())
_PARTICLES = frozenset("up down out off away back".split())
_GOING_ON = frozenset("for till until as through and".split())  # after a verb, with the pronouns
_ADJECTIVE = compiled(r".{2,}(?:al|ous|ic|ive|able|ible|ful|less|ish|ed|ly)")

_CONJUNCTION = compiled(r"\s(?:and|or|nor|as well as)\s")
_SENTENCE = 200  # characters: so far back a phrase or a relative pronoun is looked for


@rule(Severity.ERROR, category=Category.UNIDIOMATIC_STYLE, quoted="report")
def check(document: Document, *, allow: frozenset[str] = EMPHATIC) -> Iterator[Hit]:
    prose = document.prose
    done = 0
    last: Joined | None = None
    for conjunction in _CONJUNCTION.finditer(prose):
        pair = joined(prose, done, conjunction)
        if pair is None:
            continue
        again = last is not None and last.words == pair.words and last.end >= pair.start
        last = pair
        if again or pair.partial or _is_deliberate(document, pair, allow) or _is_contrast(document, pair):
            continue
        if ends := _end(prose, pair):
            first, rest = Span(pair.start, pair.first_end), Span(pair.first_end, pair.end)
            droppable = pair.before[0] not in ("between", "both", "either", "neither") and pair.after[0] not in _PLURAL
            yield Hit(
                Span(pair.start, pair.end),
                f"“{prose[first.start : first.end]}” is joined to itself",
                (Fix.replace(rest, ""),) if droppable else (),
                severity=None if ends is Severity.ERROR and not _may_go_on(pair) else Severity.WARNING,
            )
            done = pair.end


# --- what English joins to itself ------------------------------------------------------------------------------------


def _is_deliberate(document: Document, pair: Joined, allow: frozenset[str]) -> bool:
    """Is it one of the effects for which English joins a word to itself?"""
    words = pair.words
    if all(word in FUNCTION_WORDS or word in _NUMBERS or not word.isalpha() or len(word) == 1 for word in words):
        return True
    if pair.again or words[0] in {"more", "less", "ever", "both", "there", "there's"} or pair.after[0] in _ALONE:
        return True
    if _is_listed(document.prose, pair) or (pair.before[1] == "there" and pair.before[0] in AUXILIARIES):
        return True  # "ploughing, ploughing and ploughing"; "there are doctors and doctors"
    if len(words) > 1:
        return False
    word = words[0]
    if word in allow:
        return True
    if pair.determiners[1]:
        return False
    if _is_comparative(word) or (pair.before[0] == "between" and not any(pair.determiners) and not pair.cased[1]):
        return True
    return stem(word) in _goes_on() and not _is_noun_here(pair)


def _is_listed(prose: str, pair: Joined) -> bool:
    """Does the phrase stand before the pair too, with a comma after it?"""
    before = prose[max(0, pair.start - _SENTENCE) : pair.start].rstrip()
    return before.endswith(",") and before[:-1].lower().endswith(prose[pair.start : pair.first_end].lower())


def _is_noun_here(pair: Joined) -> bool:
    """Do the words before it show that a word that may be a verb is a noun?"""
    word, before = pair.words[0], pair.before[0]
    if word.endswith(("ing", "ed")):
        return False
    return (
        any(pair.determiners)
        or (before in _PREPOSITIONS and before != "to")
        or (_ADJECTIVE.fullmatch(before) is not None and not before.endswith("ly"))
    )


def _may_go_on(pair: Joined) -> bool:
    """Is it a verb that may be joined to itself to say that it went on, though it seldom is?"""
    word, (before, _), (after, _) = pair.words[0], pair.before, pair.after
    if len(pair.words) > 1 or any(pair.determiners) or pair.conjunction.strip() != "and":
        return False
    if after and after not in _GOING_ON and after not in _PREPOSITIONS and after not in _CLAUSE and after != "them":
        return False
    if word.endswith("ing"):
        return before in _words("keeps") or not before
    if word.endswith("s") or not (word.endswith("ed") or stem(word) != word):
        return False
    return before not in _BEFORE_ADJECTIVES and before not in _PREPOSITIONS and word not in _words("plural")


# --- what stands against something else ------------------------------------------------------------------------------


def _is_contrast(document: Document, pair: Joined) -> bool:
    """Do the words before the two make different things of them?"""
    first, second = pair.determiners
    if pair.before[0] in _SELECTING and (first or second or pair.before[0] in ("no", "not")):
        return True  # "last year and this year", "no faith and faith"
    if first and second and first != second:
        return True  # "his fine and my fine"
    if pair.before[0] in _words("kind") or pair.name_before:
        return not (first or second) or not pair.same_determiner  # "prime ministers and ministers"
    if first in _POSSESSIVES and not second and pair.after[0]:
        return True  # "our students and students from other schools"
    if all(pair.cased) and len(pair.words) == 1 and "and" in pair.conjunction and not any(pair.determiners):
        return pair.before[0] != "between" and not _is_known(document, pair)
    return False


def _is_known(document: Document, pair: Joined) -> bool:
    """Is the bearer of a name known to be one? "Johnson and Johnson" is a firm, "Yemen and Yemen" is not."""
    word = pair.words[0]
    if word in place_names() or document.prose[pair.start : pair.first_end].isupper():
        return True
    return any(
        document.words[number].text[0].isupper() and not pair.start <= document.words[number].start < pair.end
        for number in document.word_numbers.get(word, ())
    )


# --- what begins something new ---------------------------------------------------------------------------------------


def _end(prose: str, pair: Joined) -> Severity | None:
    """How sure is it that the second phrase ends the pair, and begins no clause or longer phrase? None: it may not."""
    after, cased = pair.after[0], pair.cased[1]
    if pair.cased[0] != cased and (pair.before[0] or cased):
        return None  # "the Appeals Committee and the committee"
    if pair.name_after and cased and after not in _TIMES:
        return None  # "Kim and Kim Jong Un"
    if pair.before[0] == "between" and (pair.determiners[1] or cased):
        return Severity.ERROR  # whatever it begins: there is nothing else to be between
    if not after or after in _TIMES:
        if cased and "or" in pair.conjunction and len(pair.words) == 1:
            return None
        return None if _is_modified(pair) and pair.conjunction.strip(", ") in ("or", "nor") else Severity.ERROR
    if pair.conjunction.startswith(",") or after in _PARTICLES:
        return None
    if _is_subject(pair):
        return Severity.ERROR
    if after in _CLAUSE:
        return _before_relative(prose, pair) if after in _RELATIVES else None
    if pair.words[-1].endswith("ly") and pair.words[-1] not in _words("noun") and not pair.determiners[1]:
        return Severity.ERROR
    if after in _PREPOSITIONS:
        return _before_preposition(pair)
    if after in FUNCTION_WORDS:
        return None if after in ("and", "or") and pair.before[0] in ("and", "or") else Severity.ERROR
    if after.endswith("ly") and after not in _words("noun"):
        return None if _is_modified(pair) else Severity.ERROR
    if pair.determiners[1] or cased or pair.words[-1] in _words("noun"):
        return None
    adjective = pair.before[0] in _BEFORE_ADJECTIVES or pair.determiners[0] in ("a", "an")
    return Severity.ERROR if adjective or _ADJECTIVE.fullmatch(pair.words[-1]) else None


def _before_preposition(pair: Joined) -> Severity | None:
    """Is a pair whole before a preposition? "Milk and milk from goats" and "cheap fiction and fiction of rank" are not."""
    first, second = pair.determiners
    after = pair.after[0]
    if after in (pair.before[0], first) or pair.after[1] in ("other", "others", "another", "elsewhere", "abroad"):
        return None  # "with memory and memory with time": turned round
    if second and not pair.same_determiner:
        return None  # "taxes and the taxes on income"
    if pair.cased[1] and (len(pair.words) == 1 and after in ("of", "for", "on") and not first):
        return None  # "Bank and Bank of China"
    if _is_modified(pair) and len(pair.words) < 3 and pair.words[-1] not in ():
        return None if second or pair.cased[1] else Severity.WARNING
    return Severity.ERROR


def _before_relative(prose: str, pair: Joined) -> Severity | None:
    """Is a pair whole before a relative clause? Not if it sets two of the kind against each other."""
    before = prose[max(0, pair.start - _SENTENCE) : pair.start].lower()
    turned = re.search(rf"\b{pair.after[0]}\b[^.!?]*\Z", before)  # "a baker who is a poet and a poet who is a baker"
    if turned or _is_modified(pair) or not pair.same_determiner or pair.cased[1] or len(pair.words) > 3:
        return None
    return Severity.WARNING


def _is_modified(pair: Joined) -> bool:
    """Does an adjective or a noun stand before the first phrase that the second lacks: "poor students and students"?"""
    before, further = pair.before
    if not before or pair.determiners[0] and not pair.determiners[1] and False:
        return False
    if pair.determiners[0]:
        return False
    if before in FUNCTION_WORDS or before.isdigit() or before in _NUMBERS or before in _finite():
        # "removed rubble" has a verb in it, "the removed rubble" has not
        return before.endswith("ed") and (further in FUNCTION_WORDS - AUXILIARIES) and further not in _CLAUSE
    return True


def _is_subject(pair: Joined) -> bool:
    """Is the pair the subject of the verb after it? In "Jack and Jack is pulled" it is not."""
    after, beyond = pair.after
    if after in _PLURAL and "and" in pair.conjunction and _is_singular(pair) and pair.same_determiner:
        return True
    if pair.before[0] and pair.before[0] not in _BEFORE_SUBJECTS:
        return False
    if after in _AUXILIARIES:
        return True
    if after in _finite():
        return True
    if after.endswith("ed") and len(after) > 4:
        return True
    return after.endswith("s") and (beyond in FUNCTION_WORDS) and after not in FUNCTION_WORDS and stem(after) in _verbs()


def _is_singular(pair: Joined) -> bool:
    return not pair.words[-1].endswith("s") and pair.words[-1] not in _words("plural")


# --- the word lists --------------------------------------------------------------------------------------------------


@cache
def _words(kind: str) -> frozenset[str]:
    """Return the words of a class of the table."""
    table = rows(__package__, "coordinated_duplicate.tsv", 2)
    return frozenset(word for name, words in table if name == kind for word in words.split())


@cache
def _goes_on() -> frozenset[str]:
    return frozenset(map(stem, _words("goes-on")))


@cache
def _verbs() -> frozenset[str]:
    return frozenset(map(stem, _words("verb")))


@cache
def _finite() -> frozenset[str]:
    """Return the pasts of common verbs: hardly any of them is a noun."""
    return frozenset(forms(lemma).past for lemma in _words("verb"))


@cache
def _is_comparative(word: str) -> bool:
    """Is it an adjective in -er, and not a noun?"""
    if not word.endswith("er"):
        return False
    plain = {word[:-2], word[:-1], word[:-3] + "y" if word.endswith("ier") else "", word[:-3]}
    return not plain.isdisjoint(_words("compared"))
