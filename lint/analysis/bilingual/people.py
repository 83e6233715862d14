"""Names of a translation that no name of its source sounds like."""

from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from lint.analysis.bilingual.korean_names import stands_for
from lint.analysis.bilingual.languages import script_of
from lint.analysis.bilingual.match import comparable
from lint.analysis.bilingual.pairs import Bilingual
from lint.analysis.bilingual.places import names_place, places
from lint.analysis.bilingual.side import Stretch
from lint.analysis.bilingual.sounds import (
    BY_SOUND,
    alike,
    coarse,
    consonants,
    distance,
    in_han,
    pinyin_readings,
)
from lint.analysis.names import Kind, Mention, common_words, given_names, names
from lint.analysis.transliteration import fold
from lint.data import rows
from lint.patterns import compiled
from lint.records import NamedTuple
from lint.text.document import Document
from lint.text.model import Span

#: How unlike a name may sound: beside its given name, in its sentence, and where nothing else speaks for it.
_BESIDE, _BESIDE_UNVOWELLED, _NEAR, _ALONE = 0.4, 0.27, 0.25, 0.16
_FEWEST_FAR = 6  # consonants of a name that is looked for in the whole text: a shorter one is heard somewhere
_LONGER = 4  # consonants that a word may have more or less than a name
_REACH = 14  # code points from the given name to the surname
_ROMAJI = compiled(r"(?:(?:[kgsztdnhbpmyrwfj]|ch|sh|ts|ky|gy|ny|hy|by|py|my|ry|kk|pp|tt|ss|ssh|tch)?[aeiou]+h?|n)+")
_KOREAN = frozenset(
    "kim lee park choi jung jeong kang cho yoon jang lim han oh seo shin kwon hwang ahn song hong moon "
    "yang bae ryu jae son".split()
)
#: South Slavic surnames, in which c is ts or ch and j is y: Vujcic, Jokic.
_SOUTH_SLAVIC = compiled(r"\w+i[cćč]")
_SLAVIC_SOUNDS = str.maketrans({"j": "y", "c": "ts", "ć": "ch", "č": "ch"})
_ARTICLE = compiled(r"\b[Tt]he \Z")
_RULER = compiled(r"\b(?:King|Queen|Pope|Saint|St|Emperor|Empress|Tsar|Prince|Princess|Prophet)\b")
_ENGLISH = compiled(
    r"(?:olympics?|(?<![qk]v)(?<!chr)ists?|iologists?|icians?|ing|tion|sion|ment|ness|ity|ism|ship|ical|ional|ance|ence|ology|ics|ings|tions|ments|ous|ful|ways|ports?|works?|house|land|wood|"
    r"games?|nets?|yards?|wharfs?|drome|stead|okrug|oblast|observatory|theat(?:re|er)|gazeta|pacific|atlantic|kamera|verf|arena|stadium|museum|prize|cosmos|news|times|shimbun|sports|tigers|dragons|giants|hawks|lions|swallows|post|club|party|union|world|united|city|street|avenue|park|cup|league|college|bank|group|center|centre|air|show)$"
    # whole words: events and bodies, which other languages call by words of their own (万博 is Expo)
    r"|(?<![a-z])(?:expos?|protocol|index|accords?|pact|congress|biennale|triennale|marathon|derby|carnival|masters|prix|medal|"
    r"quake|typhoon|hurricane|palace|railways?|metro|subway|tunnel|canal|reactor|doctrine|diet|senate|ministry|bureau|corps|"
    r"guards?|tribunal|brigade|battalion|squadron|gazette|herald|tribune|journal|chronicle|telegraph|composite|motors?|pharma|"
    r"telecom|bancorp|academy|institute|olympiad|asiad|universiade|jamboree|regatta|pageant|ballet|opera|orchestra|"
    r"philharmonic|circus|zoo|aquarium|strait|peninsula|basin|archipelago|plateau|sanctuary|manga|anime)$"
)
_KATAKANA_NAME = compiled(
    r"[ァ-ヴー]{2,}(?:[・＝=][ァ-ヴー]{2,})+|[ァ-ヴー]{3,}(?=氏|さん|大統領|首相|選手|監督|容疑者)"
)


_SPACED_HAN = compiled(r"(?<=[\u4e00-\u9fff])[ \u3000](?=[\u4e00-\u9fff])")  # 高 乔
_RANK = compiled(r"[A-Z]{2,3}")  # MK, MP
_ACRONYM = compiled(r"[A-Z]{2,}s?")
_WIDE, _MOST_ROWS = 30, 4000  # pairs on either side in which a name is looked for, and the most words in them


class _Here(NamedTuple):
    """Where a name of the translation is looked for."""

    language: str
    near: Span  # of the source: the sentences beside the name's own
    beside: Stretch  # these
    source: Stretch
    target: Stretch


class Stranger(NamedTuple):
    """A name that the source does not have."""

    target: Span
    source: Span  # the sentence, or the name that it may stand for
    name: str


def strangers(document: Document) -> tuple[Stranger, ...]:
    """Return every person of a translation that has no counterpart in its source, each once."""
    both = document.view(comparable)
    return () if both is None else tuple(_strangers(document, both))


@cache
def _exonyms() -> frozenset[str]:
    return frozenset(word for (listed,) in rows(__package__, "people.tsv", 1) for word in listed.split())


def _strangers(document: Document, both: Bilingual) -> Iterator[Stranger]:
    seen: set[str] = set()
    numbers = [number for number, pair in enumerate(both.pairs) if pair.target]
    starts = [pair.target.start for pair in both.pairs if pair.target]
    for mention in document.view(names):
        parts = mention.parts
        if len(parts) < 2 or mention.text in seen:
            continue
        if both.language == "zh" and _ARTICLE.search(document.prose, max(0, mention.start - 4), mention.start):
            continue  # the Hang Seng
        if not (both.language == "zh" and pinyin_readings(" ".join(parts))) and (
            mention.kind not in (Kind.PERSON, Kind.UNKNOWN) or not _is_person(document, mention)
        ):
            continue
        seen.add(mention.text)
        place = bisect_right(starts, mention.start) - 1
        if place < 0:
            continue
        index = numbers[place]
        pair = both.pairs[index]
        near = both.around(index)[0]
        if near is None or pair.target is None:
            continue
        source, target = both.around(index, _WIDE)
        assert source
        assert target
        wide = both.source.stretch(source)
        if len(wide.rows) > _MOST_ROWS:
            continue  # a wall of text, not an article
        here = _Here(both.language, near, both.source.stretch(near), wide, both.target.stretch(target))
        if found := _unheard(here, mention):
            yield Stranger(mention.span, found if isinstance(found, Span) else pair.source or near, mention.text)


def _is_person(document: Document, mention: Mention) -> bool:
    """Is a name in all likelihood a person's: two words or more that are neither common words nor places?"""
    first, last = mention.parts[-2:]
    if _ACRONYM.fullmatch(last):
        return False
    if _RULER.search(mention.title) or last.lower() in _exonyms():
        return False
    if names_place(mention.text):
        return False
    known = mention.kind is Kind.PERSON or first.lower() in given_names()
    for part in (first, last):
        word = part.lower()
        if word in common_words() or names_place(part) or not part[-1].isalpha() or part.isupper():
            return False
        if not known and word.removesuffix("s") in common_words():
            return False
        if _ENGLISH.search(word) and not (known and part is first):
            return False
    return True


def _unheard(here: _Here, mention: Mention) -> Span | bool:
    """Is a name without a counterpart? Where the name is known that stands in its place, its span."""
    language = here.language
    if language == "zh":
        return _unheard_in_han(here, mention)
    if _in_latin(here, mention):
        return False
    if language == "ja":
        return _unheard_in_kana(here, mention)
    if language == "ko":
        place = stands_for(mention.parts, here.beside.text, here.source.text, here.target.text)
        return Span(here.near.start + place[0], here.near.start + place[1]) if place else False
    if language not in BY_SOUND:
        return _unheard_in_latin(here, mention) if script_of(language) == "latin" else False
    return not _heard_together(here, mention)


def _heard_together(here: _Here, mention: Mention) -> bool:
    """Does the source have this name by sound: given name and surname side by side, or an unmistakable surname?"""
    language = here.language
    given, *others = _own(mention)
    first = consonants(given) if given != mention.parts[-1] else ""
    firsts = [first, *(row for part in others[:-1] if len(row := consonants(part)) > 1)]  # Knesset Member Ofer Cassif
    lasts = [row for piece in _pieces(mention.parts[-1]) if (row := consonants(piece))]
    if not lasts or max(map(len, lasts)) < 3:
        return _short_name_heard(here, given, first, lasts)
    if _side_by_side(here, here.beside, firsts, lasts):  # mostly it is near
        return True
    if len(first) + max(map(len, lasts)) >= _FEWEST_FAR and _side_by_side(here, here.source, firsts, lasts):
        return True
    if script_of(language) != "cyrillic":
        return False
    words = {word.lower() for word, _, _ in here.beside.words}
    return any(
        len(last) >= 3 and distance(last, consonants(word), language) <= _ALONE for last in lasts for word in words
    )


def _side_by_side(here: _Here, words: Stretch, firsts: list[str], lasts: list[str]) -> bool:
    """Have some words of the source a name by its sound?"""
    language, near = here.language, here.near
    farthest = _BESIDE_UNVOWELLED if language in ("ar", "fa", "he") else _BESIDE
    givens: list[tuple[int, float]] | None = None
    for last in lasts:
        heard = _heard(last, words, language, farthest)
        for row, start, _ in words.rows if heard else ():
            if row not in heard:
                continue
            apart, beside_it = heard[row], near.start <= start < near.end
            if apart <= (_ALONE if len(last) < 6 else 2 * _ALONE) and len(last) >= _least(language, beside_it):
                return True
            if givens is None:
                as_given: dict[str, float] = {}
                for first in firsts:
                    as_given |= _heard(first, words, language, max(farthest, _BESIDE))
                givens = [(start, as_given[row]) for row, start, _ in words.rows if row in as_given]
            clear = apart <= _ALONE  # then its given name may be less so
            if any(0 < abs(start - place) <= _REACH and (clear or far <= farthest) for place, far in givens):
                return True
            if beside_it and apart <= _NEAR and len(firsts[0]) < 2:
                return True
    return False


def _own(mention: Mention) -> tuple[str, ...]:
    """Return the parts of a name without the words for an office before them ("MK", "Knesset Member")."""
    parts = mention.parts
    while len(parts) > 1 and (
        _RANK.fullmatch(parts[0]) or (parts[0].lower() in common_words() and parts[0].lower() not in given_names())
    ):
        parts = parts[1:]
    return parts


def _short_name_heard(here: _Here, given: str, first: str, lasts: list[str]) -> bool:
    """Has the source anything like a name whose surname has few consonants (Danny Abdia)? Such a name tells something
    only where neither of the two sounds like anything near."""
    if not lasts or len(first) < 2 or len(first) + len(lasts[0]) < (3 if given.lower() in given_names() else 4):
        return True
    return bool(_heard(first, here.beside, here.language, _BESIDE)) or any(
        coarse(last)[:2] == coarse(row)[:2] for last in lasts for row in here.beside.sounds if coarse(last)
    )


def _least(language: str, here: bool) -> int:
    """Return how many consonants a surname must have to be unmistakable without its given name."""
    return 3 + (not here) + (language in ("ar", "fa", "he"))


def _pieces(name: str) -> list[str]:
    pieces = [piece for piece in name.replace("-", " ").split() if len(piece) > 2] or [name]
    return pieces + [other for piece in pieces if _SOUTH_SLAVIC.fullmatch(piece) for other in _as_slavic(piece.lower())]


def _as_slavic(name: str) -> Iterator[str]:
    """Yield what the letters of a South Slavic name are in other spellings, with ts and with ch for its c."""
    yield name.translate(_SLAVIC_SOUNDS)
    yield name.replace("c", "ch").translate(_SLAVIC_SOUNDS).replace("tsh", "ch")


def _heard(row: str, words: Stretch, language: str, farthest: float) -> dict[str, float]:
    """Return the words that sound like a name, and how unlike it they are."""
    return alike(row, words.sounds, language, farthest, _LONGER)


def _in_latin(here: _Here, mention: Mention) -> bool:
    last = fold(mention.parts[-1])
    return any(fold(word) == last for word, _, _ in here.source.latin)


def _unheard_in_latin(here: _Here, mention: Mention) -> Span | bool:
    last, first = fold(mention.parts[-1]), fold(mention.parts[0])
    if len(last) < 4:
        return False
    words = {fold(word) for word, _, _ in here.source.words if word[0].isupper()}
    stem = last[: max(4, len(last) - 3)]
    if any(word.startswith(stem[:4]) or last in word for word in words):
        return False
    row = consonants(mention.parts[-1])
    if any(len(word) > 3 and distance(row, consonants(word), "de") <= 0.25 for word in words):
        return False
    if not any(word.startswith(first[:4]) for word in words):
        return True
    return _other_surname(here, first)


def _other_surname(here: _Here, first: str) -> Span | bool:
    """Return where the given name stands in the source before a surname that the translation does not have."""
    written = {fold(word) for word, _, _ in here.target.words}
    for (word, start, end), (after, begins, ends) in pairwise(here.beside.words):
        if fold(word) != first or begins - end != 1 or not after[0].isupper() or len(after) < 4:
            continue
        stem = fold(after)
        if not any(other.startswith(stem[:4]) or stem.startswith(other) for other in written if len(other) > 3):
            return Span(start, ends)
    return False


def _unheard_in_kana(here: _Here, mention: Mention) -> Span | bool:
    near, written = here.near, list(_KATAKANA_NAME.finditer(here.beside.text))
    last, first = consonants(mention.parts[-1]), consonants(mention.parts[0])
    surname = fold(mention.parts[-1])
    if (
        _ROMAJI.fullmatch(surname)
        or pinyin_readings(" ".join(mention.parts))
        or surname in _KOREAN
        or fold(mention.parts[0]) in _KOREAN
    ):
        return False  # it is written in Han letters
    if len(last) < 3 or any(_is_in_kana(match[0], first, last) for match in written):
        return False
    other = next((match for match in written if "・" in match[0] and not _named(here, match[0])), None)
    if other:  # somebody else stands there: then a part that sounds like it far away proves nothing
        if any(_is_in_kana(match[0], first, last) for match in _KATAKANA_NAME.finditer(here.source.text)):
            return False
        return Span(near.start + other.start(), near.start + other.end())
    if any(distance(last, piece, "ja") <= 0.4 for match in written for piece in _kana_pieces(match[0])):
        return False
    if _heard(last, here.source, "ja", 0.34) or _heard(first, here.beside, "ja", 0.25):
        return False
    for match in written:
        if not _named(here, match[0]):
            return Span(near.start + match.start(), near.start + match.end())
    return not _heard(last, here.source, "ja", 0.45)


def _kana_pieces(name: str) -> list[str]:
    """Return the consonants of each part of a name in kana."""
    return [consonants(piece) for piece in name.replace("＝", "・").replace("=", "・").split("・")]


def _is_in_kana(name: str, first: str, last: str) -> bool:
    """May a name in kana be this one?"""
    pieces = _kana_pieces(name)
    apart = min(distance(last, piece, "ja") for piece in pieces)
    return apart <= 0.2 or (
        apart <= 0.5 and (len(pieces) < 2 or min(distance(first, piece, "ja") for piece in pieces) <= 0.5)
    )


def _named(here: _Here, name: str) -> bool:
    """Has the translation a name that sounds like one in kana?"""
    pieces = _kana_pieces(name)
    return any(distance(row, piece, "ja") <= 0.34 for piece in pieces if len(piece) > 1 for row in here.target.sounds)


def _unheard_in_han(here: _Here, mention: Mention) -> bool:
    if places(mention.text.title(), "en"):
        return False
    readings = pinyin_readings(" ".join(mention.parts))
    text = _SPACED_HAN.sub("", here.source.text)
    return bool(readings) and all(in_han(reading, text) < 0 for reading in readings)
