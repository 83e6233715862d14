"""Which names of a document are two spellings of one."""

import re
from collections.abc import Iterator, Sequence

from lint import Document
from lint.analysis.headline import run_in
from lint.analysis.names import (
    Kind,
    Mention,
    begins_sentence,
    common_words,
    entities,
    given_names,
    is_demonym,
    names,
    place_names,
)
from lint.analysis.transliteration import distance, fold, neighbours, same_name, same_start, without_article
from lint.patterns import compiled

from ._exonyms import Spelling, Variant, two_names
from ._forms import (
    CHINESE_SYLLABLE,
    EAST_ASIAN,
    Form,
    forms_of,
    hard_sounds,
    have_article,
    may_vary,
    span_of,
)
from ._letters import listed, same_letters, same_letters_in_part, turned

#: How far two spellings may be apart in sound (see ``transliteration.distance``), by what else speaks for one bearer.
SAME = 0.02  # nothing, and the one is only a given name
STRICT = 0.05  # nothing: neither has a given name
FAIR = 0.11  # the same given name
LOOSE = 0.2  # one is a surname that nobody introduces
#: Two names that stand alone and that no list has: they may be so far apart if they are so long.
ALONE = ((7, 0.12), (5, 0.07))
#: Two names in full whose given name few have: how far one part may be apart, and the surnames of one given name.
RARE = (0.12, 0.26)
_SHORT = 3  # letters of a given name that many have: Kim, Li
_FEW = 4  # letters of two surnames that must begin with one letter to be taken for one
_LONG = 12  # words of a name, nearly always fewer
#: What ends no person's name, whatever given name stands before it: Nasser Hospital, Rashid Street.
_HEADS = frozenset(
    "hospital street camp mosque quarter neighbourhood neighborhood square bridge dam road airport school base brigade "
    "battalion university college crossing checkpoint prison stadium tower hotel".split()
)
_NO_PERSONS = frozenset({Kind.PLACE, Kind.ORGANISATION})


def variants(document: Document) -> tuple[Variant, ...]:
    """Return every two spellings of one name in a document, each two once."""
    forms = forms_of(document.prose, names(document))
    if len(forms) < 2:
        return tuple(Variant(*pair) for pair in two_names(document))
    single: list[Form] = []
    people: list[Form] = []
    bodies: list[Form] = []
    for form in forms:
        if len(form.parts) == 1:
            single.append(form)
        elif form.kinds.isdisjoint(_NO_PERSONS) and form.folded[-1] not in _HEADS:
            people.append(form)
        else:
            bodies.append(form)
    introduced = {part for form in (*people, *bodies) for part in form.folded}
    orphans = [form for form in single if form.letters not in introduced and may_vary(form)]
    strangers = [form for form in orphans if form.kinds.isdisjoint(_NO_PERSONS)]  # who may be persons
    found = {
        frozenset((variant.first.text, variant.second.text)): variant
        for variant in (
            *_bodies(bodies),
            *_alone(document, orphans),
            *_people(document, people),
            *turned(people, single),
            *_unintroduced(document, strangers, people),
            *listed(forms),
            *(Variant(*pair) for pair in two_names(document)),
            *_given_alone(document, strangers, people),
            *same_letters(forms),
            *same_letters_in_part(people, single),
        )
    }
    return tuple(found.values())


def _unintroduced(document: Document, strangers: Sequence[Form], people: Sequence[Form]) -> Iterator[Variant]:
    """Yield a surname that nobody introduces and that sounds like one that is: "Karim Marzouq ... Marzook said"."""
    if not strangers or not people:
        return
    owners: dict[str, Form] = {}
    doubtful: set[str] = set()  # surnames of which only the given name says that they are one
    for form in people:
        if _is_person(document, form):
            owners.setdefault(form.parts[-1], form)
        elif (len(form.parts) == 2 and form.folded[0] in given_names()) or form.reads_as_person:
            owners.setdefault(form.parts[-1], form)
            doubtful.add(form.parts[-1])
    singles = {form.text: form for form in strangers if form.text not in owners}
    best: dict[str, tuple[float, str]] = {}
    for one, other in neighbours((*owners, *singles)):
        if (one in singles) == (other in singles):
            continue
        alone, surname = (one, other) if one in singles else (other, one)
        if not same_name(alone, surname, LOOSE) or _shortened(alone, surname):
            continue
        apart = distance(alone, surname)
        if surname in doubtful and (
            apart > (FAIR if singles[alone].kinds == {Kind.PERSON} or have_article(alone, surname) else STRICT)
            or (alone[0] != surname[0] and len(alone) <= _FEW)
        ):
            continue
        if apart > STRICT and not (same_start(alone, surname) and _stands_alone(document, singles[alone])):
            continue
        if apart > FAIR and fold(alone) in given_names():
            continue  # "His son Nathan" is no Netanyahu
        if apart > FAIR and (alone[0] in "Hh") != (surname[0] in "Hh"):
            continue  # an h at the head is lost easily, but not where more is lost with it
        if apart > STRICT and _together(document, singles[alone].mentions, owners[surname].mentions):
            continue
        best[alone] = min(best.get(alone, (9.0, "")), (apart, surname))
    for alone, (_, surname) in best.items():
        yield Variant(_part(document, owners[surname], -1), singles[alone].spelling())


def _given_alone(document: Document, strangers: Sequence[Form], people: Sequence[Form]) -> Iterator[Variant]:
    """Yield a given name alone that sounds like that of a full name: "Yanis Sporos ... Yannis said"."""
    if not strangers:
        return
    owners = {form.parts[0]: form for form in people if form.reads_as_person}
    singles = {form.text: form for form in strangers}
    alike = set(map(hard_sounds, owners)) & set(map(hard_sounds, singles))
    if not alike:
        return
    for one, other in neighbours(tuple(name for name in (*owners, *singles) if hard_sounds(name) in alike)):
        alone, given = (one, other) if one in singles else (other, one)
        if alone not in singles or given not in owners or alone in owners or distance(alone, given) > SAME:
            continue
        if same_name(alone, given, SAME) and not _shortened(alone, given) and _stands_alone(document, singles[alone]):
            spans = tuple(span_of(mention, 0) for mention in owners[given].mentions)
            yield Variant(Spelling(given, spans), singles[alone].spelling())


def _people(document: Document, people: Sequence[Form]) -> Iterator[Variant]:
    """Two full names: the same given name and surnames alike, or the other way round."""
    by_text = {f"{form.parts[0]} {form.parts[-1]}": form for form in people}
    for one, other in neighbours(by_text):
        first, second = by_text[one], by_text[other]
        given, surname = first.folded[0] == second.folded[0], first.folded[-1] == second.folded[-1]
        if (given and surname) or not (_alike(first, second) or _is_rare(first, second)):
            continue
        if _together(document, first.mentions, second.mentions):
            continue
        if given:
            yield Variant(_part(document, first, -1), _part(document, second, -1))
        else:
            yield Variant(first.spelling(), second.spelling())


#: What readers of pinyin take for one another: Chen and Cheng, Zhang and Zang.
_PINYIN = compiled(r"(?<=n)g|(?<=[zcs])h")


def _alike(first: Form, second: Form) -> bool:
    """Are the given names the same to the ear, and the surnames?"""
    if not _alike_given(first, second):
        return False
    limit = FAIR if first.folded[0] == second.folded[0] else STRICT
    one, other = first.parts[-1], second.parts[-1]
    if fold(one) != fold(other) and {first.folded[-1], second.folded[-1]} <= common_words():
        return False  # "Path Analysis", "Path Analyses"
    return fold(one) == fold(other) or (same_name(one, other, limit) and not _shortened(one, other))


def _is_rare(first: Form, second: Form) -> bool:
    """Are two full names near to each other in both parts, and so seldom that no two persons have them?"""
    if not (first.reads_as_person and second.reads_as_person):
        return False
    given, other_given = first.folded[0], second.folded[0]
    if {given, other_given} <= given_names() or not min(len(given), len(other_given)) > _SHORT:
        return False
    if EAST_ASIAN.fullmatch(given) or EAST_ASIAN.fullmatch(other_given):
        return False  # brothers have it too
    near, far = RARE
    limit = far if given == other_given else near
    pairs = ((first.parts[0], second.parts[0], near), (first.parts[-1], second.parts[-1], limit))
    return all(
        fold(one) == fold(other)
        or (same_start(one, other) and same_name(one, other, most) and not _shortened(one, other))
        for one, other, most in pairs
    )


def _alike_given(first: Form, second: Form) -> bool:
    one, other = first.folded[0], second.folded[0]
    if one == other:
        return True
    if len(first.folded[-1]) >= 6 and CHINESE_SYLLABLE.fullmatch(one) and CHINESE_SYLLABLE.fullmatch(other):
        return _PINYIN.sub("", one) == _PINYIN.sub("", other) and not given_names() & {one, other}
    if min(len(one), len(other)) < 4:
        return False
    known = one in given_names() and other in given_names()
    return same_name(first.parts[0], second.parts[0], 0.02 if known else STRICT)


def _alone(document: Document, orphans: Sequence[Form]) -> Iterator[Variant]:
    """Two names of one word that nobody introduces: Jabalia and Jabaliya."""
    by_text = {form.text: form for form in orphans if len(form.folded[0]) >= 5}
    for one, other in neighbours(by_text):
        first, second = by_text[one], by_text[other]
        if first.folded == second.folded or (first.kinds and second.kinds and first.kinds.isdisjoint(second.kinds)):
            continue
        if _is_known(first.folded[0]) and _is_known(second.folded[0]):
            continue
        limit = STRICT
        if not (_is_known(first.folded[0]) or _is_known(second.folded[0])) and same_start(one, other):
            size = min(len(first.folded[0]), len(second.folded[0]))
            limit = max((apart for letters, apart in ALONE if size >= letters), default=STRICT)
        if not same_name(one, other, limit) or _shortened(one, other):
            continue
        if not _together(document, first.mentions, second.mentions):
            yield Variant(first.spelling(), second.spelling())


def _is_known(name: str) -> bool:
    return name in place_names() or name in given_names()


def _bodies(bodies: Sequence[Form]) -> Iterator[Variant]:
    """Two names of places or bodies that differ in one word: Al-Shifa Hospital and Al-Shefa Hospital."""
    if not _differ_in_one_word(bodies):
        return
    by_text = {form.text: form for form in bodies}
    for one, other in neighbours(by_text):
        first, second = by_text[one], by_text[other]
        if len(first.parts) != len(second.parts):
            continue
        differ = [(a, b) for a, b in zip(first.parts, second.parts, strict=True) if fold(a) != fold(b)]
        if len(differ) != 1 or not all(_is_name(part) for part in differ[0]):
            continue
        known = [part.lower() in place_names() for part in differ[0]]
        place = not _GEOGRAPHIC.isdisjoint(first.folded) and same_start(*differ[0]) and known[0] != known[1]
        limit = LOOSE if place else STRICT  # Qinhai Province is no place, and Qinghai Province is one
        plain = not any(known) and not any("-" in part for part in differ[0])
        if plain and not _GEOGRAPHIC.isdisjoint(first.folded) and same_start(*differ[0]):
            limit = max((apart for letters, apart in ALONE if min(map(len, differ[0])) >= letters - 1), default=STRICT)
        if same_name(*differ[0], limit) and not _shortened(*differ[0]):
            yield Variant(first.spelling(), second.spelling())


def _differ_in_one_word(bodies: Sequence[Form]) -> bool:
    """Are all words but one the same in any two names of as many words?"""
    if len(bodies) < 2:
        return False
    seen: set[tuple[int, tuple[str, ...], tuple[str, ...]]] = set()
    several = 0
    for words in {form.folded for form in bodies}:
        if len(words) > _LONG:
            return True  # perhaps: to say it of a run as long as the text would take too long
        for place in range(len(words)):
            seen.add((place, words[:place], words[place + 1 :]))
        several += len(words)
    return len(seen) < several


_GEOGRAPHIC = frozenset(
    "province county city prefecture district region oblast state island islands river lake village township "
    "governorate territory republic valley bay".split()
) | (_HEADS - {"brigade", "battalion", "hotel", "tower", "college"})


def _is_name(part: str) -> bool:
    key = part.lower()
    return (
        len(key) >= 5
        and key not in common_words()
        and key.removesuffix("s") not in common_words()
        and not is_demonym(key)
    )


# ---- Helpers


#: Endings that transliterations write or leave out.
_UNHEARD = frozenset("yy iy ii ij yi ah eh he hh ss ff ov ev sh ch ia ya".split())


def _is_person(document: Document, form: Form) -> bool:
    """Is a full name surely a person's: by its context, or because its last word stands alone elsewhere?"""
    return Kind.PERSON in form.kinds or any(
        len(mention.parts) == 1 and fold(mention.parts[0]) == form.folded[-1]
        for mention in entities(document)[form.mentions[0].entity].mentions
    )


def _shortened(first: str, second: str) -> bool:
    """Is one name the other without an article, a particle or another part: Assad and al-Assad?"""
    one, other = without_article(first), without_article(second)
    if fold(one) == fold(other):
        return (one == first) != (other == second)
    if _is_longer(*sorted((one.lower(), other.lower()), key=len)):
        return True
    pieces, others = ({fold(piece) for piece in re.split(r"[-\s]", name)} for name in (first, second))
    return pieces < others or others < pieces


def _is_longer(short: str, long: str) -> bool:
    """Is one the other with letters behind it that are heard: Noma and Nomaoi, Hachi and Hachioji?"""
    return long.startswith(short) and len(long) - len(short) > 1 and long[len(short) :] not in _UNHEARD


def _stands_alone(document: Document, form: Form) -> bool:
    """Does a single word stand somewhere without capitals beside it, and not at the head of a sentence?"""
    prose = document.prose
    return any(
        not _BESIDE_BEFORE.search(prose, max(0, mention.start - 40), mention.start)
        and not _BESIDE_AFTER.match(prose, mention.end)
        and (mention.title or not begins_sentence(prose, mention.start))
        for mention in form.mentions
    )


_BESIDE_BEFORE = compiled(r"(?:[A-Z][\w'’]* |/)\Z")
_BESIDE_AFTER = compiled(r" [A-Z]|/")


def _part(document: Document, form: Form, index: int) -> Spelling:
    """Return the last part of a full name, wherever its bearer is mentioned by it."""
    part, key = form.parts[index], form.folded[index]
    mentions = entities(document)[form.mentions[0].entity].mentions
    spans = [span_of(mention, index) for mention in mentions if fold(mention.parts[index]) == key]
    return Spelling(part, tuple(spans))


def _together(document: Document, first: Sequence[Mention], second: Sequence[Mention]) -> bool:
    """Do two names stand in one sentence somewhere? Then they are rather two."""
    places = {_sentence(document, mention.start) for mention in first}
    return any(_sentence(document, mention.start) in places for mention in second)


def _sentence(document: Document, offset: int) -> int:
    """Return where the sentence of a place begins; a headline that ran into the first sentence is one of its own."""
    sentence = document.sentence_at(offset)
    if sentence is None:
        return -1 - offset
    article = document.view(run_in)
    return article.span.start if article and sentence.start < article.span.start <= offset else sentence.start
