"""Countries, their peoples and large cities in a text, by curated stems, so that both sides of a translation compare.

A place is known by one key in every language ("UA" for Ukraine, Ukrainian, Kyiv, украинский). What is only an
abbreviation of a country (美, 米) or a word that may be something else is not *sure*: it explains a country on the
other side and proves nothing.
"""

from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import accumulate

from lint.analysis.bilingual.lookup import Lookup
from lint.data import persistent_cache, rows
from lint.patterns import compiled
from lint.records import NamedTuple
from lint.text.foreign import UNSPACED

_CAPITALISED = compiled(r"([A-Zmdynl](?<![^\W\d_].)[^\W\d_]*(?:[.'’][^\W\d_]+)*)")  # and "mainland", "domestic" ...
_WORD = compiled(r"([^\W\d_]+(?:[.'’\"״׳“”][^\W\d_]+)*)")
_DEVANAGARI = compiled(r"([^\W\d_][^\W\d_\u0900-\u0903\u093a-\u094f]*(?:[\u0900-\u0903\u093a-\u094f]+[^\W\d_]*)*)")
_INNER = compiled(r"(?<=\w)-(?=\w)")  # of États-Unis: words are split there
_KATAKANA = compiled(r"[ァ-ヺー]")
_ELIDED = tuple(f"{word}{mark}" for word in ("d", "l", "D", "L", "qu", "jusqu") for mark in "'’")
_PREFIXES = {
    "fr": _ELIDED,
    "it": tuple(f"{word}{mark}" for word in "d l D L dell all nell dall sull Dell All Nell".split() for mark in "'’"),
    "ar": ("وال", "بال", "فال", "كال", "ولل", "وبال", "لل", "ال", "وب", "ول", "و", "ب", "ل", "ف", "ك"),
    "he": (
        "וה",
        "ול",
        "וב",
        "ומ",
        "כשב",
        "כשה",
        "שב",
        "שה",
        "שמ",
        "מה",
        "לה",
        "בה",
        "כש",
        "ו",
        "ה",
        "ב",
        "ל",
        "כ",
        "מ",
        "ש",
    ),
}
#: Forms in English that are mostly something else.
_UNSURE = frozenset(
    "Jordan Chad Georgia Washington Paris Sofia Lima Victoria Kingdom States Mainland mainland domestic "
    "yuan yen RMB Yuan country national local Jewish Indian Dutch America Korea Korean Soviet Kiwi "
    "Taliban Han Jap Nordic Norse Pope English Polish Polar Guinea Niger Swiss Kingston Nassau Phoenix "
    "Denver Regina Hague Emirates White_House Pentagon Kremlin Ottoman Persian Wellington Melbourne "
    "Sydney Brit Brits Reading Sinai Levant Teutonic Lao Wales Guinea".split()
)


#: Languages whose adjectives of countries begin as the country does, in small letters (Аргентина, аргентинский), from
#: so many letters on; and what then is another word.
_LOWER = frozenset(("ru", "uk"))
_LONG = 5
_OTHER_WORDS = frozenset("грузи катар панам".split())


class Mention(NamedTuple):
    """A place in a text."""

    start: int
    end: int
    places: frozenset[str]  # the keys that it may be
    sure: bool


_HEDGES = "UNSURE"  # the place of words that only explain one

#: The forms of a place by their first word: what follows it, and the place.
_Table = dict[str, list[tuple[tuple[str, ...], str]]]


#: Abbreviations of countries that are rarely anything else.
SURE_LETTERS = frozenset("美英俄韩澳米仏独露")  # 豪 is rain too: 豪雨


class _Forms(NamedTuple):
    """The forms of all places in a language."""

    whole: _Table
    stems: _Table
    lengths: tuple[int, ...]  # of the stems


@persistent_cache
def _tables() -> dict[str, tuple[_Table, _Table]]:
    made: dict[str, tuple[_Table, _Table]] = {}
    for place, language, listed in rows(__package__ or "", "places.tsv", 3):
        whole, stems = made.setdefault(language, ({}, {}))
        if place == _HEDGES:
            continue
        for form in listed.split("|"):
            first, *more = (part.removesuffix(".") for part in _INNER.sub(" ", form).split())
            table = stems if first.endswith("-") else whole
            bare = first.removesuffix("-")
            table.setdefault(bare, []).append((tuple(more), place))
            lower = bare.lower()
            if language in _LOWER and table is stems and len(bare) >= _LONG and lower not in {bare} | _OTHER_WORDS:
                table.setdefault(lower, []).append((tuple(more), place))
    return made


@cache
def _hedges(language: str) -> tuple[str, ...]:
    """Return how words begin that only explain a place: kraj (the country), штат (the state)."""
    listed = (
        forms for place, code, forms in rows(__package__ or "", "places.tsv", 3) if (place, code) == (_HEDGES, language)
    )
    return tuple(form.removesuffix("-") for forms in listed for form in forms.split("|"))


@cache
def _forms(language: str) -> _Forms | None:
    if language not in _tables():
        return None
    whole, stems = _tables()[language]
    return _Forms(whole, stems, tuple(sorted({len(stem) for stem in stems}, reverse=True)))


def places(text: str, language: str) -> tuple[Mention, ...]:
    """Return every country, people and large city that a text names, in order."""
    forms = _forms(language)
    if forms is None:
        return ()
    return tuple(_unspaced(text, language, forms) if language in UNSPACED else _spaced(text, language))


@lru_cache(maxsize=4096)
def names_place(text: str) -> bool:
    """Does an English name have a place in it?"""
    return bool(places(text, "en"))


def _unspaced(text: str, language: str, forms: _Forms) -> Iterator[Mention]:
    hedges = _hedges(language)
    by_letter = _by_letter(tuple(forms.whole))
    position = 0
    while position < len(text):
        for form in by_letter.get(text[position], ()):
            if text.startswith(form, position) and not (
                _goes_on(text, position, form) or (form == "以" and _WITH.match(text, position))
            ):
                end = position + len(form)
                sure = len(form) > 1 and not form.startswith(hedges or "\0")
                yield Mention(position, end, frozenset(place for _, place in forms.whole[form]), sure)
                position = end
                break
        else:
            position += 1


#: 以 in words that have nothing of Israel: 以及, 可以.
_WITH = compiled("以(?=[及上下来後后前外内为為免便致其此至往])|(?<=[可所得予加难難足用何])以")


def _goes_on(text: str, start: int, form: str) -> bool:
    """Is a name in kana only a part of a word: タイ (Thailand) in タイトル (title)?"""
    end = start + len(form)
    return bool(
        (_KATAKANA.match(form[0]) and _KATAKANA.match(text, start - 1) and start)
        or (_KATAKANA.match(form[-1]) and _KATAKANA.match(text, end))
    )


@cache
def _by_letter(forms: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    letters: dict[str, list[str]] = {}
    for form in sorted(forms, key=len, reverse=True):
        letters.setdefault(form[0], []).append(form)
    return {letter: tuple(listed) for letter, listed in letters.items()}


def _spaced(text: str, language: str) -> Iterator[Mention]:
    expression = _CAPITALISED if language == "en" else _DEVANAGARI if language == "hi" else _WORD
    pieces = expression.split(text)  # what is between words, and words
    words = pieces[1::2]
    known = _beginnings(language)
    first_words = known.among(set(words))
    if not first_words:
        return
    ends = list(accumulate(map(len, pieces)))
    index = 0
    while index < len(words):
        if words[index] not in first_words:
            index += 1
            continue
        found: dict[str, int] = {}  # place to the number of words
        for candidates in known.known[words[index]]:
            for more, place in candidates:
                length = 1 + len(more)
                if all(
                    index + number < len(words) and _fits(words[index + number], form)
                    for number, form in enumerate(more, 1)
                ):
                    found[place] = max(found.get(place, 0), length)
            if found:
                break
        if found:
            longest = max(found.values())
            start, end = ends[2 * index], ends[2 * (index + longest) - 1]
            name = text[start:end].removesuffix("'s").removesuffix("’s")
            keys = frozenset(place for place, length in found.items() if length == longest)
            hedged = name.replace(" ", "_") in _UNSURE or name.startswith(_hedges(language) or "\0")
            yield Mention(start, end, keys, not hedged)
            index += longest
        else:
            index += 1


#: For each way to read a word, the names that may begin with it: the rest of the name, and the place.
_Beginnings = tuple[tuple[tuple[tuple[str, ...], str], ...], ...]


@cache
def _beginnings(language: str) -> Lookup[_Beginnings]:
    forms = _forms(language)
    assert forms is not None
    return Lookup(lambda word: _by_length(word, language, forms))


def _by_length(word: str, language: str, forms: _Forms) -> _Beginnings:
    """Return what each way to read a word finds, the longest form first: in Hebrew "from France" begins as "Egypt"."""
    found = [(_longest(each, forms), tuple(_candidates(each, forms))) for each in _readings(word, language)]
    return tuple(candidates for _, candidates in sorted(found, key=lambda one: -one[0]) if candidates)


def _longest(word: str, forms: _Forms) -> int:
    if word in forms.whole:
        return len(word)
    return next((length for length in forms.lengths if length <= len(word) and word[:length] in forms.stems), 0)


def _readings(word: str, language: str) -> Iterator[str]:
    yield word
    if language == "he" and ("“" in word or "”" in word):
        yield word.replace("“", '"').replace("”", '"')  # ארה“ב
    if language in _LOWER and word[0].isupper():
        yield word[0].lower() + word[1:]  # an adjective that begins a sentence
    if language == "de" and word.endswith("s") and len(word) > _LONG:
        yield word[:-1]  # Österreichs
    if language == "en":
        yield word.removesuffix("'s").removesuffix("’s")
    for prefix in _PREFIXES.get(language, ()):
        if word.startswith(prefix) and len(word) - len(prefix) >= 2:
            yield word[len(prefix) :]


def _candidates(word: str, forms: _Forms) -> Iterator[tuple[tuple[str, ...], str]]:
    for more, place in forms.whole.get(word, ()):
        yield more, place
    for length in forms.lengths:
        if length <= len(word):
            for more, place in forms.stems.get(word[:length], ()):
                yield more, place


def _fits(word: str, form: str) -> bool:
    return word.startswith(form[:-1]) if form.endswith("-") else word == form


@cache
def english_name(place: str) -> str:
    """Return the name of a place in English."""
    return next(
        (
            forms.split("|")[0]
            for key, language, forms in rows(__package__ or "", "places.tsv", 3)
            if key == place and language == "en"
        ),
        place,
    )
