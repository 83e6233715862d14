"""Which names of a document are two spellings of one."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from lint import Document, Span
from lint.analysis.gazetteer import bearers
from lint.analysis.headline import run_in
from lint.analysis.names import (
    Kind,
    Mention,
    begins_sentence,
    common_words,
    given_names,
    is_demonym,
    names,
    place_names,
)
from lint.analysis.scripts import FOREIGN
from lint.analysis.transliteration import distance, fold, neighbours, same_name, same_start, without_article
from lint.patterns import compiled
from lint.records import NamedTuple, field, record

from ._exonyms import Spelling, two_names

#: How far two spellings may be apart in sound (see ``transliteration.distance``), by what else speaks for one bearer.
STRICT = 0.05  # nothing: neither has a given name
FAIR = 0.11  # the same given name
LOOSE = 0.2  # one is a surname that nobody introduces


_CAMEL = compiled(r"[a-z]{3}[A-Z]")
#: What stands before the name of an account, which its owner spells: "Photo: Facebook/Jane Doe".
_ACCOUNT = compiled(r"(?:Facebook|LinkedIn|Twitter|Instagram|Telegram|YouTube|TikTok|X)/$")
_OTHER_SCRIPT = compiled(f"[{FOREIGN}]")


class Variant(NamedTuple):
    """Two spellings of one name."""

    first: Spelling
    second: Spelling


@record()
class _Form:
    """All mentions that have the same words."""

    parts: tuple[str, ...]
    folded: tuple[str, ...]
    mentions: list[Mention] = field(default_factory=list)

    @property
    def text(self) -> str:
        return self.mentions[0].text

    @cached_property
    def kinds(self) -> set[Kind]:
        return {mention.kind for mention in self.mentions} - {Kind.UNKNOWN}

    def spelling(self) -> Spelling:
        return Spelling(self.text, tuple(mention.span for mention in self.mentions))


def variants(document: Document) -> tuple[Variant, ...]:
    """Return every two spellings of one name in a document, each two once."""
    mentions = names(document)
    forms = _forms(document.prose, mentions)
    if len(forms) < 2:
        return ()
    single = [form for form in forms if len(form.parts) == 1]
    people = [form for form in forms if len(form.parts) > 1 and not form.kinds & {Kind.PLACE, Kind.ORGANISATION}]
    bodies = [form for form in forms if len(form.parts) > 1 and form.kinds & {Kind.PLACE, Kind.ORGANISATION}]
    introduced = {part for form in forms if len(form.parts) > 1 for part in form.folded}
    orphans = [form for form in single if form.folded[0] not in introduced and _may_vary(form)]
    by_entity: dict[int, list[Mention]] = defaultdict(list)
    for mention in mentions:
        by_entity[mention.entity].append(mention)
    found = {
        frozenset((variant.first.text, variant.second.text)): variant
        for variant in (
            *_bodies(bodies),
            *_alone(document, orphans),
            *_people(document, people, by_entity),
            *_turned(people, single),
            *_unintroduced(document, orphans, people, by_entity),
            *_listed(forms),
            *(Variant(*pair) for pair in two_names(document)),
            *_same_letters(forms),
        )
    }
    return tuple(found.values())


def _forms(prose: str, mentions: Iterable[Mention]) -> list[_Form]:
    """The spellings of a document, without acronyms and the names of users and tags: @JaneDoe, #JaneDoe, JaneDoe."""
    forms: dict[str, _Form] = {}
    by_text: dict[str, _Form | None] = {}
    for mention in mentions:
        text = mention.text
        if mention.start and (
            prose[mention.start - 1] in "@#" or _ACCOUNT.search(prose, max(0, mention.start - 12), mention.start)
        ):
            continue
        if text not in by_text:
            by_text[text] = None
            if not (len(text) <= 5 and text.isupper()) and not _CAMEL.search(text) and not _OTHER_SCRIPT.search(text):
                by_text[text] = forms.setdefault(
                    text.lower().replace("’", "'"), _Form(mention.parts, tuple(map(fold, mention.parts)))
                )
        if (form := by_text[text]) is not None:
            form.mentions.append(mention)
    for form in forms.values():
        form.mentions.sort(key=lambda mention: mention.text.isupper())  # stable: capitals say nothing of the spelling
    return list(forms.values())


_IZE = compiled(r"i[sz](?:e[ds]?|ing|ation|ations|er|ers)$", re.IGNORECASE)


def _may_vary(form: _Form) -> bool:
    """Is a single word a name that could be misspelled, not an English word or an adjective of a nation?"""
    key = form.text.lower().replace("’", "'")
    return (
        len(form.folded[0]) >= 4
        and key not in common_words()
        and key.removesuffix("s") not in common_words()
        and not is_demonym(key)
        and not _IZE.search(key)
        and not ("-" in key and any(is_demonym(half) or half in place_names() for half in key.split("-")))
    )


# ---- By spelling alone


def _same_letters(forms: Sequence[_Form]) -> Iterator[Variant]:
    """Erdoğan and Erdogan, Abdul Rahman and Abdulrahman, Deir-ez-Zor and Deir ez-Zor."""
    groups: dict[str, list[_Form]] = defaultdict(list)
    for form in forms:
        if len(letters := "".join(form.folded)) >= 5:
            groups[letters].append(form)
    for group in groups.values():
        first = group[0]
        for other in group[1:]:
            if _plain(first.text) != _plain(other.text):
                yield Variant(first.spelling(), other.spelling())


def _plain(text: str) -> str:
    """Return a spelling without what a change of typewriter makes: the form of apostrophes and hyphens, full stops."""
    return re.sub(r"[’‘ʼ`]", "'", text.lower()).replace("‑", "-").replace(".", "").replace("\xa0", " ")


def _listed(forms: Sequence[_Form]) -> Iterator[Variant]:
    """Spellings that the starter list knows to be of one name: Kiev and Kyiv."""
    groups: dict[str, list[_Form]] = defaultdict(list)
    known = bearers()
    for form in forms:
        for bearer in known.get("".join(form.folded), ()):
            groups[bearer].append(form)
    for group in groups.values():
        for other in group[1:]:
            if "".join(other.folded) != "".join(group[0].folded):
                yield Variant(group[0].spelling(), other.spelling())


# ---- By sound


def _unintroduced(
    document: Document, orphans: Sequence[_Form], people: Sequence[_Form], by_entity: dict[int, list[Mention]]
) -> Iterator[Variant]:
    """Yield a surname that nobody introduces and that sounds like one that is: "Karim Marzouq ... Marzook said"."""
    owners: dict[str, _Form] = {}
    doubtful: set[str] = set()  # surnames of which only the given name says that they are one
    for form in people:
        if _is_person(form, by_entity):
            owners.setdefault(form.parts[-1], form)
        elif len(form.parts) == 2 and form.folded[0] in given_names():
            owners.setdefault(form.parts[-1], form)
            doubtful.add(form.parts[-1])
    singles = {
        form.text: form
        for form in orphans
        if not form.kinds & {Kind.PLACE, Kind.ORGANISATION} and form.text not in owners
    }
    best: dict[str, tuple[float, str]] = {}
    for one, other in neighbours((*owners, *singles)):
        if (one in singles) == (other in singles):
            continue
        alone, surname = (one, other) if one in singles else (other, one)
        if not same_name(alone, surname, LOOSE) or _shortened(alone, surname):
            continue
        apart = distance(alone, surname)
        if surname in doubtful and apart > STRICT:
            continue
        if apart > STRICT and not (same_start(alone, surname) and _stands_alone(document, singles[alone])):
            continue
        if apart > FAIR and (alone[0] in "Hh") != (surname[0] in "Hh"):
            continue  # an h at the head is lost easily, but not where more is lost with it
        if apart > STRICT and _together(document, singles[alone].mentions, owners[surname].mentions):
            continue
        best[alone] = min(best.get(alone, (9.0, "")), (apart, surname))
    for alone, (_, surname) in best.items():
        yield Variant(_part(owners[surname], -1, by_entity), singles[alone].spelling())


def _people(document: Document, people: Sequence[_Form], by_entity: dict[int, list[Mention]]) -> Iterator[Variant]:
    """Two full names: the same given name and surnames alike, or the other way round."""
    by_text = {f"{form.parts[0]} {form.parts[-1]}": form for form in people}
    for one, other in neighbours(by_text):
        first, second = by_text[one], by_text[other]
        given, surname = first.folded[0] == second.folded[0], first.folded[-1] == second.folded[-1]
        if (given and surname) or not _alike_given(first, second):
            continue
        if not surname and (
            not same_name(first.parts[-1], second.parts[-1], FAIR if given else STRICT)
            or _shortened(first.parts[-1], second.parts[-1])
        ):
            continue
        if _together(document, first.mentions, second.mentions):
            continue
        if given:
            yield Variant(_part(first, -1, by_entity), _part(second, -1, by_entity))
        else:
            yield Variant(first.spelling(), second.spelling())


def _turned(people: Sequence[_Form], single: Sequence[_Form]) -> Iterator[Variant]:
    """One full name in both orders: Yamada Taro and Taro Yamada, Zhang Weiming and Weiming Zhang."""
    by_parts = {form.folded: form for form in people if len(form.folded) == 2}
    alone = {form.folded[0] for form in single}
    for parts, form in by_parts.items():
        other = by_parts.get((parts[1], parts[0]))
        if other is None or parts >= parts[::-1] or given_names().issuperset(parts) or alone.issuperset(parts):
            continue
        yield Variant(*sorted((form.spelling(), other.spelling()), key=lambda spelling: spelling.first))


#: What readers of pinyin take for one another: Chen and Cheng, Zhang and Zang.
_PINYIN = compiled(r"(?<=n)g|(?<=[zcs])h")
_CHINESE = compiled(r"(?:[bpmfdtnlghkjqxrzcswy]|[zcs]h)[aeiou]{1,3}(?:n|ng)?")


def _alike_given(first: _Form, second: _Form) -> bool:
    one, other = first.folded[0], second.folded[0]
    if one == other:
        return True
    if len(first.folded[-1]) >= 6 and _CHINESE.fullmatch(one) and _CHINESE.fullmatch(other):
        return _PINYIN.sub("", one) == _PINYIN.sub("", other) and not given_names() & {one, other}
    if min(len(one), len(other)) < 4:
        return False
    known = one in given_names() and other in given_names()
    return same_name(first.parts[0], second.parts[0], 0.02 if known else STRICT)


def _alone(document: Document, orphans: Sequence[_Form]) -> Iterator[Variant]:
    """Two names of one word that nobody introduces: Jabalia and Jabaliya."""
    by_text = {form.text: form for form in orphans if len(form.folded[0]) >= 5}
    for one, other in neighbours(by_text):
        first, second = by_text[one], by_text[other]
        if first.folded == second.folded or (first.kinds and second.kinds and first.kinds.isdisjoint(second.kinds)):
            continue
        if _is_known(first.folded[0]) and _is_known(second.folded[0]):
            continue
        if not same_name(one, other, STRICT) or _shortened(one, other):
            continue
        if not _together(document, first.mentions, second.mentions):
            yield Variant(first.spelling(), second.spelling())


def _is_known(name: str) -> bool:
    return name in place_names() or name in given_names()


def _bodies(bodies: Sequence[_Form]) -> Iterator[Variant]:
    """Two names of places or bodies that differ in one word: Al-Shifa Hospital and Al-Shefa Hospital."""
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
        if same_name(*differ[0], limit) and not _shortened(*differ[0]):
            yield Variant(first.spelling(), second.spelling())


_GEOGRAPHIC = frozenset(
    "province county city prefecture district region oblast state island islands river lake village township "
    "governorate territory republic valley bay".split()
)


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


def _is_person(form: _Form, by_entity: dict[int, list[Mention]]) -> bool:
    """Is a full name surely a person's: by its context, or because its last word stands alone elsewhere?"""
    return Kind.PERSON in form.kinds or any(
        len(mention.parts) == 1 and fold(mention.parts[0]) == form.folded[-1]
        for mention in by_entity[form.mentions[0].entity]
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


def _stands_alone(document: Document, form: _Form) -> bool:
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


def _part(form: _Form, index: int, by_entity: dict[int, list[Mention]]) -> Spelling:
    """Return the last part of a full name, wherever its bearer is mentioned by it."""
    part, key = form.parts[index], form.folded[index]
    spans = [
        Span(mention.end - len(mention.parts[index]), mention.end)
        for mention in by_entity[form.mentions[0].entity]
        if fold(mention.parts[index]) == key
    ]
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
