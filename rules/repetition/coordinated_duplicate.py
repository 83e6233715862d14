"""A word or phrase is joined to itself by "and" or "or".

Where the source pairs two near-synonyms ("debris and ruins"), machine translation
often finds one English word for both, wherever in the sentence they stand, in
quotation marks of their own too. English joins a word to itself only for a few fixed
effects ("worse and worse", "years and years", "they waited and waited"). Those stay
silent, and so does a second word that begins something new: another clause ("in Spain,
and Spain is"), another name, a longer noun phrase ("birth and birth certificate"), the
plain word beside one of its kinds ("prime ministers and ministers"). Where the first
word has an adjective that the second lacks, or where a verb may go on and on, it is a
warning, and so are an item that is named twice in one list ("houses, houses and wells",
"trade, energy, trade and tourism", "Yemen, Oman and Yemen") and a noun in both its numbers
("the attacks and attack"). In the name of an institution, which is looked up and not
guessed, nothing is proposed.

Option allow: words in small letters that may be joined to themselves. A list in the
    configuration takes the place of the default one ("again", "hundreds" and so on).

Bad: Rescuers dug through the [rubble and rubble] for hours.
Fix: Rescuers dug through the rubble for hours.
Bad: [Rubble and rubble] fell on the town.
Bad: Rescuers dug through [rubble (and rubble]) for hours, through [glass — and glass] — and dust.
Bad: They found [stones and dust and stones] on the road.
Bad: [Flour, sugar and flour] were sent to [Israeli and Israeli] towns.
Bad: He thanked the [doctors, nurses and doctors] who stayed.
Bad: [The attack and the attack] were condemned. The [threats and threat] in the north went on.
Bad: The hotel lies between [the station and the station].
Bad: The [committee and its committee members] met.
Fix: The committee and its members met.
Bad: He works for the Ministry of [Education and Education].
Bad: He spoke of a [solemn and solemn] duty.
Good: Rescuers dug through the rubble and debris for hours.
Good: Some wept and some wept silently. Poor countries and countries at war sent doctors.\
 It was a day — and a day to come.
Good: The fighting grew worse and worse.
Good: She flew to Spain, and Spain is where she stayed.
Good: Ten prime ministers and ministers met poor students and students who work.
"""

import re
from collections.abc import Iterator
from functools import cache

from lint import BlockKind, Category, Document, Fix, Hit, Severity, Span, rule
from lint.analysis.inflection import AUXILIARIES, all_forms
from lint.analysis.names import common_words, place_names
from lint.analysis.places import string_places
from lint.analysis.stems import FUNCTION_WORDS, stem
from lint.analysis.wordclass import is_finite, is_past_verb, may_be_noun
from lint.patterns import compiled

from ._joined import ASIDE, DETERMINERS, Joined, joined, listed
from ._joined_end import certainty, pasts
from ._listed_twice import listed_twice
from ._number_again import number_again, other_again, owner_again

#: Words that English joins to themselves for effect: with comparatives in -er and numbers, the whole idiom.
EMPHATIC = frozenset(
    """
    again better by ever far farther fewer forever further half less lesser lots more neck never next on out over round
    so such tons through upon worse yes ifs buts only
    years days weeks months hours minutes decades centuries generations miles pages piles heaps loads layers rows ages
    yards acres stacks reams rounds dozens scores hundreds thousands millions billions trillions
    """.split()
)
_FUNCTION_WORDS = (
    FUNCTION_WORDS
    - frozenset("everything something anything everyone everybody someone somebody anyone anybody others".split())
) | frozenset("one two three four five six seven eight nine ten eleven twelve twenty fifty hundred".split())

#: What sets parts of a whole against each other, before a verb.
_PARTS = frozenset("some others many one half most few".split())
_ADJECTIVE = compiled(r".{2,}(?:al|ous|ic|ive|able|ible|ful|less|ish|ed)")
_WHO_IS = compiled(r"\bwho(?:['’]s| is| was| are| were)? \Z")
_WORD = compiled(r"[\w'’]+")
_YEAR = compiled(r" \(?\d")
_CONJUNCTION = compiled(
    r"[\s(—–](?:a(?:nd(?:/or| also| even| then)?|s well as|long with)|or|nor|but also|together with|in addition to|&"
    r"|A(?:nd|ND)|O(?:r|R))\s"
)
#: The words that a conjunction begins with, and another that it has.
_HEADS = (
    ("and", "and"), ("or", "or"), ("nor", "nor"), ("as", "well"), ("along", "with"), ("but", "also"),
    ("together", "with"), ("in", "addition"),
)  # fmt: skip
#: Conjunctions by which something may also be told to go on ("silence and then silence").
_LOOSE = frozenset(("and even", "and then", "together with", "along with", "in addition to"))
#: After a second comma, they show that what the two commas set apart can go with both.
_NO_COMMA = frozenset("to of in on at for from with by into between".split()) | AUXILIARIES
#: What ends a phrase that a bracket or a dash sets apart.
_END_APART = compiled(r"\)|\s?[—–]|\s--?\s")
#: A name goes on through the pair: "Ministry of", "Bureau of Science,", and "Committee" behind it.
_NAME_BEFORE = compiled(r"\b[A-Z][\w’'-]+ (?:of|for|on) (?:the )?\Z|\b[A-Z][\w’'-]+, \Z")
_NAME_AFTER = compiled(r" [A-Z][a-z]+")
#: The word once more behind the pair.
_ONCE_MORE = compiled(r"(?:,(?: and)?| and| or) (\w+)(?![\w’'-])")
_CLAUSE_WORDS = 5  # of a clause that nobody says again for effect
_WINDOW = 120  # characters: so far before the pair the phrase is looked for


@rule(Severity.ERROR, category=Category.UNIDIOMATIC_STYLE, quoted="report")
def check(document: Document, *, allow: frozenset[str] = EMPHATIC) -> Iterator[Hit]:
    prose = document.prose
    done = 0
    last: Joined | None = None
    for conjunction in _conjunctions(document):
        if (owner := owner_again(prose, conjunction)) is not None:
            whole, spare = owner
            says = f"“{prose[spare.start : spare.end - 1]}” has just been named: leave it out"
            yield Hit(whole, says, (Fix.replace(spare, ""),), severity=Severity.NOTE)
            continue
        pair = joined(prose, done, conjunction)
        if pair is None:
            if (items := listed_twice(document, conjunction, done)) is not None:
                yield Hit(items, f"“{prose[items.start : items.end]}” names one thing twice", severity=Severity.WARNING)
                done = conjunction.end()
            elif (both := number_again(prose, conjunction)) is not None:
                noun = prose[both.start : both.end].split()[0]
                yield Hit(both, f"“{noun}” is joined to itself in the other number", severity=Severity.WARNING)
            elif (both := other_again(prose, conjunction)) is not None:
                noun = prose[both.start : both.end].split()[0]
                yield Hit(both, f"“{noun}” is joined to itself: one word will do", severity=Severity.NOTE)
            continue
        pair = _to_last(prose, _uncased(document, pair))
        again = last is not None and last.words == pair.words and last.end >= pair.start
        last = pair
        if conjunction[0].strip() == "&" and all(pair.cased):
            continue  # "Marlow & Marlow": a firm
        if again or pair.partial or _is_deliberate(prose, pair, allow) or _is_contrast(prose, pair):
            continue
        if prose.startswith((" of any ", " of whatever "), pair.end):
            continue  # "no benefit or benefit of any kind": the second widens the first
        if prose.startswith(" who", pair.end) and _WHO_IS.search(prose, max(0, pair.start - 12), pair.start):
            continue  # "a nurse who is a poet and a poet who is a nurse"
        severity = certainty(prose, pair) or (Severity.WARNING if _is_clause_again(document, pair) else None)
        if severity is None or (pair.apart and (pair.after[0] or not _END_APART.match(prose, pair.end))):
            continue
        yield Hit(
            Span(pair.start, pair.end),
            f"“{prose[pair.start : pair.first_end]}” is joined to itself",
            _fixes(prose, pair),
            severity=Severity.WARNING if pair.apart or _may_be_right(document, pair) else severity,
        )
        done = pair.end


def _conjunctions(document: Document) -> Iterator[re.Match[str]]:
    """Yield the conjunctions in order, each with the space or mark before it and the space behind it."""
    prose, words, positions = document.prose, document.words, document.word_positions
    starts = [
        words[at].start
        for head, needed in _HEADS
        if head in positions and needed in positions
        for at in positions[head]
    ]
    starts += string_places(prose, "&")
    done = 1
    for start in sorted(starts):
        if start >= done and (match := _CONJUNCTION.match(prose, start - 1)) is not None:
            yield match
            done = match.end() + 1


def _fixes(prose: str, pair: Joined) -> tuple[Fix, ...]:
    """Leave the second phrase out, where the sentence can do without it."""
    if _is_in_name(prose, pair):
        return ()  # "the Ministry of Education and Education": one word was another
    if pair.before[0] in listed("two") or pair.after[0] in listed("plural verb"):
        return ()  # "between" and a plural verb would want something else
    if pair.apart or "but" in pair.conjunction or prose[max(0, pair.start - 2) : pair.start] == ", ":
        return ()  # "not only bread but also bread"; in "cooks, butchers, chefs and chefs" one word was another
    end = _end_of_rest(prose, pair)
    return (Fix.replace(Span(pair.first_end, end), ""),) if end else ()


def _to_last(prose: str, pair: Joined) -> Joined:
    """Return a pair with its end moved behind all further places of its word: "aid and aid, and aid"."""
    if len(pair.words) > 1 or pair.partial or pair.apart:
        return pair
    end, again = pair.end, prose[pair.start : pair.first_end].lower()
    while (match := _ONCE_MORE.match(prose, end)) is not None and match[1].lower() == again:
        end = match.end()
    return pair._replace(end=end)


def _is_in_name(prose: str, pair: Joined) -> bool:
    """Are the two words with capitals part of a longer name, of a ministry or the like?"""
    before = prose[max(0, pair.start - _WINDOW) : pair.start]
    return all(pair.cased) and (_NAME_BEFORE.search(before) or _NAME_AFTER.match(prose, pair.end)) is not None


def _end_of_rest(prose: str, pair: Joined) -> int:
    """Return where what can be left out ends: with the second of two commas around it; 0 where that is not certain."""
    if not ("," in prose[pair.first_end : pair.end] and prose.startswith(", ", pair.end)):
        return pair.end
    following = _WORD.match(prose, pair.end + 2)
    word = following[0].lower() if following else ""
    if word in _NO_COMMA:
        return pair.end if ASIDE.match(prose, pair.end + 2) else pair.end + 1  # "for example,"
    return pair.end if word in listed("relative") or word in ("and", "but", "or", "so") else 0


def _may_be_right(document: Document, pair: Joined) -> bool:
    """May the pair be an effect, though it seldom is?"""
    loose = pair.conjunction.strip(", ") in _LOOSE
    return loose or pair.again or _may_go_on(pair) or _acts_on(pair) or _may_be_firm(document, pair)


def _is_clause_again(document: Document, pair: Joined) -> bool:
    """Is it a clause of some words and its verb that comes again: "the road is open, and the road is open to buses"?"""
    words = len(pair.words) + bool(pair.determiners[1])
    whole = words >= _CLAUSE_WORDS and pair.determiners[0] == pair.determiners[1]
    return (
        whole
        and any(is_finite(word) or is_past_verb(word) for word in pair.words)
        and not document.quoted(Span(pair.start, pair.end))
    )


# --- what English joins to itself ------------------------------------------------------------------------------------


def _is_deliberate(prose: str, pair: Joined, allow: frozenset[str]) -> bool:
    """Is it one of the effects for which English joins a word to itself?"""
    words, before = pair.words, pair.before
    if all(word in _FUNCTION_WORDS or not word.replace(".", "").isalpha() or len(word) == 1 for word in words):
        return True
    if words[0] in _PARTS and len(words) > 1 and words[-1] in pasts():
        return True  # "some wept and some wept silently"
    if (
        (pair.again and not _is_thing(pair))
        or words[0] in ("more", "less", "ever", "both")
        or pair.after[0] in listed("alone")
    ):
        return True  # "here and here alone", "time and time again"
    if words == ["share"] and pair.after[0] == "alike":
        return True
    if prose.startswith(f" and more {prose[pair.start : pair.first_end].lower()}", pair.end):
        return True  # "books and books and more books"
    if len(words) > 1 and prose.startswith(f", and {prose[pair.start : pair.first_end].lower()}", pair.end):
        return True  # "it rained, and it rained, and it rained"
    if _is_listed(prose, pair) or (words[0] in ("there", "there's") and len(words) <= 4):
        return True  # "ploughing, ploughing and ploughing", "there is truth and there is truth"
    if len(words) > 1:
        return False
    if words[0] in allow:
        return True
    if pair.determiners[1]:
        return False
    plain = not any(pair.determiners)
    if plain and (
        (before[1] == "there" and before[0] in AUXILIARIES and pair.after[0] in ("", "of"))
        or (before[0] == "between" and not pair.cased[1] and not words[0].endswith("s"))
    ):
        return True  # "there are doctors and doctors", "between nation and nation"; but "between soldiers and soldiers"
    return _is_comparative(words[0]) or (_goes_on(words[0]) and not _is_noun_here(pair) and not _acts_on(pair))


def _is_thing(pair: Joined) -> bool:
    """Is it one thing that nobody counts or does on and on: "rubble and rubble and rubble", not "miles", "talking"?"""
    word = pair.words[0]
    return len(pair.words) == 1 and not word.endswith(("s", "ing", "ed")) and may_be_noun(word) and not _goes_on(word)


def _uncased(document: Document, pair: Joined) -> Joined:
    """Return a pair without its capitals if they are those of a heading, and show no names."""
    if not all(pair.cased) or not set(pair.words).difference(FUNCTION_WORDS) <= common_words():
        return pair
    block = document.block_at(pair.start)
    if block is None or block.kind not in (BlockKind.HEADING, BlockKind.TITLE):
        return pair
    return pair._replace(cased=(False, False), name_before=False, name_after=False)


def _is_listed(prose: str, pair: Joined) -> bool:
    """Does a verb stand before the pair too, with a comma after it?"""
    word = pair.words[-1]
    if not word.endswith(("ing", "ed")) and not _goes_on(word):
        return False
    before = prose[max(0, pair.start - _WINDOW) : pair.start].rstrip()
    return before.endswith(",") and before[:-1].lower().endswith(prose[pair.start : pair.first_end].lower())


def _is_noun_here(pair: Joined) -> bool:
    """Do the words before it show that a word that may be a verb is a noun?"""
    word, before = pair.words[0], pair.before[0]
    if not before and pair.after[0] in listed("auxiliary"):
        return True  # "Screams and screams were heard"
    if word.endswith("ing"):
        return pair.determiners[0] != "" or (word in listed("event") and before in listed("preposition"))
    if before in listed("plain adjective"):
        return True  # "heavy rain and rain"
    if word.endswith("ed"):
        return pair.determiners[0] != ""  # "the wounded and wounded"
    preposition = before in listed("preposition") and before != "to"
    object_ = (is_finite(before) or is_past_verb(before)) and before not in listed(
        "auxiliary"
    )  # "they saw rock and rock"
    return any(pair.determiners) or preposition or object_ or _ADJECTIVE.fullmatch(before) is not None


def _may_go_on(pair: Joined) -> bool:
    """Is it a verb that may be joined to itself to say that it went on, though it seldom is?"""
    word, before, after = pair.words[0], pair.before[0], pair.after[0]
    if len(pair.words) > 1 or any(pair.determiners) or pair.conjunction.strip() != "and":
        return False
    if after and after not in listed("going on"):
        return False
    if word.endswith("ing"):
        return before in listed("keeps") or not before
    if word.startswith("un") or (not word.endswith("ed") and word not in pasts()):
        return False
    return before != "be" and before not in listed("before adjectives") and before not in listed("preposition")


def _acts_on(pair: Joined) -> bool:
    """Has a verb that may go on an object here, or is it passive: "killed and killed two", "were killed and killed"?"""
    if stem(pair.words[0]) not in _acting() or pair.words[0].endswith("ing"):
        return False
    before, after = pair.before[0], pair.after[0]
    if before in listed("be"):
        return True
    object_ = after and (after.isdigit() or after in DETERMINERS or after in listed("number") or may_be_noun(after))
    return bool(object_) and after not in listed("time")


@cache
def _acting() -> frozenset[str]:
    return frozenset(stem(form) for lemma in listed("acts on") for form in (lemma, *all_forms(lemma)))


def _goes_on(word: str) -> bool:
    """Is it a form of a verb that English joins to itself?"""
    return word in _going_on() or (not word.endswith("ed") and stem(word) in _going_on())  # "wounded" is not "wound"


@cache
def _going_on() -> frozenset[str]:
    return frozenset(form for lemma in listed("goes on") for form in (stem(lemma), *all_forms(lemma)))


@cache
def _is_comparative(word: str) -> bool:
    """Is it an adjective in -er, and not a noun?"""
    plain = {word[:-2], word[:-1], word[:-3], word[:-3] + "y" if word.endswith("ier") else ""}
    return word.endswith("er") and not plain.isdisjoint(listed("compared"))


# --- what stands against something else ------------------------------------------------------------------------------


def _is_contrast(prose: str, pair: Joined) -> bool:
    """Do the words around the two make different things of them?"""
    (first, second), before = pair.determiners, pair.before[0]
    if before in listed("selecting") and (first or second):
        return True  # "last year and this year"
    if before == "no" and pair.conjunction.strip() == "and":
        return True  # "no faith and faith"
    if second in listed("possessive") and first != second:
        return True  # "his fine and my fine", "refugees and their refugees"
    if first and second and first != second:
        return True  # "the one fine and that fine"
    if first and first == second and before == "of" and _is_someone_of(pair.before[1]):
        return True  # "the mother of the victim and the victim"
    kind = before in listed("kind") and len(pair.words) == 1
    if not first and (kind or (pair.name_before and all(pair.cased))):
        return True  # "prime ministers and ministers", "New York and York"
    if first in listed("possessive") and not second and len(pair.words) == 1 and pair.after[0] in listed("choosing"):
        return True  # "our students and students from other schools"
    if not _is_bare_name(pair):
        return False
    year = _YEAR.match(prose, pair.end) is not None and pair.words[0] not in listed("month")
    return year or pair.words[0] in listed("firm")  # "Smith and Smith (1922)", "Johnson and Johnson"


def _is_someone_of(word: str) -> bool:
    """Is it a word for people who belong to somebody or something, which can be named beside them?"""
    return word in listed("someone of") or word.removesuffix("s").endswith(("er", "or", "man", "woman", "men", "women"))


def _is_bare_name(pair: Joined) -> bool:
    return all(pair.cased) and len(pair.words) == 1 and not any(pair.determiners) and pair.before[0] != "between"


def _may_be_firm(document: Document, pair: Joined) -> bool:
    """Is it a name that nothing shows to be anything else than that of a firm, which has it twice?"""
    if not _is_bare_name(pair) or pair.before[0] == "in" or document.prose[pair.start : pair.first_end].isupper():
        return False
    word = pair.words[0]
    if word in place_names() or word in listed("day") or word in listed("month"):
        return False
    if pair.before[0] in ("of", "for") and {word, stem(word)} & common_words():
        return False  # "an institute of Management and Management"
    return not any(
        document.words[number].text[0].isupper() and not pair.start <= document.words[number].start < pair.end
        for number in document.word_positions.get(word, ())
    )
