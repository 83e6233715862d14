"""The language that a text is in, by its script and, where several languages share it, by its closed-class words."""

from collections import Counter
from functools import cache, lru_cache

from lint.data import rows
from lint.patterns import compiled

#: Codes of three letters (ISO 639-2), old ones, and names of the languages that have rules here.
_CODES = {
    "ara": "ar", "chi": "zh", "zho": "zh", "cze": "cs", "ces": "cs", "deu": "de", "ger": "de", "eng": "en", "fas": "fa",
    "per": "fa", "fra": "fr", "fre": "fr", "heb": "he", "iw": "he", "hin": "hi", "ice": "is", "isl": "is", "ita": "it",
    "jpn": "ja", "kor": "ko", "pol": "pl", "por": "pt", "rus": "ru", "spa": "es", "tur": "tr", "ukr": "uk",
    "arabic": "ar", "chinese": "zh", "english": "en", "french": "fr", "german": "de", "hebrew": "he", "hindi": "hi",
    "icelandic": "is", "italian": "it", "japanese": "ja", "korean": "ko", "persian": "fa", "polish": "pl",
    "portuguese": "pt", "russian": "ru", "spanish": "es", "turkish": "tr", "ukrainian": "uk",
}  # fmt: skip
_CODE_END = compiled(r"[-_@. (]")

#: The scripts of the languages that a source may be in; all others are in Latin letters.
_SCRIPTS = {
    "arabic": "\u0620-\u064a\u066e-\u06d3\u06fa-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc",
    "hebrew": "\u05d0-\u05ea\ufb1d-\ufb4f",
    "cyrillic": "\u0400-\u052f",
    "han": "\u3400-\u4dbf\u4e00-\u9fff",
    "kana": "\u3041-\u30ff\uff66-\uff9d",
    "devanagari": "\u0904-\u0939\u0958-\u0961",
    "hangul": "\uac00-\ud7a3",
    "latin": "A-Za-z\u00c0-\u024f\u1e00-\u1eff",
}
SCRIPT = {
    "ar": "arabic",
    "fa": "arabic",
    "he": "hebrew",
    "ru": "cyrillic",
    "uk": "cyrillic",
    "zh": "han",
    "ja": "kana",
    "hi": "devanagari",
    "ko": "hangul",
}
#: Letters of other languages in these scripts, which none of the languages above has.
_OTHERS = {
    "arabic": {
        "ckb": "ڕڵۆێڤە",  # Sorani Kurdish
        "ps": "ټډړښځڅڼۍ",  # Pashto
        "sd": "ٻڄڃڀٿٽڊڏڍڦڳڱڻڪ",  # Sindhi
        "ug": "ۇۈۋېەۆ",  # Uyghur
        "ur": "ٹڈڑںےہ",  # Urdu
    },
    "cyrillic": {
        "be": "ўЎ",
        "kk": "әғқңұҰӘҒҚҢ",  # Kazakh
        "mk": "ѓѕќЃЅЌ",
        "mn": "өүӨҮ",
        "sr": "ђћЂЋ",
    },
}
_OTHER = {
    script: {code: compiled(f"[{marks}]") for code, marks in others.items()} for script, others in _OTHERS.items()
}
SCRIPT |= {code: script for script, others in _OTHERS.items() for code in others} | {"yi": "hebrew"}
_SHARE = 0.01  # of the letters, from which on they are no words of another language in the text
_YIDDISH = compiled(r"\b(?:און|דער|איז|פון|פֿון|מיט|נישט|ניט|זיך|האט|האָט|וואס|וואָס)\b|[ױײװ]|אַ|אָ")
_RUNS = {name: compiled(f"[{letters}]+") for name, letters in _SCRIPTS.items()}
_PERSIAN, _ARABIC = compiled("[پچژگیک]"), compiled("[ةىيكأإ]")
_UKRAINIAN, _RUSSIAN = compiled("[іїєґІЇЄҐ]"), compiled("[ыэъёЫЭЪЁ]")
_WORD = compiled(r"[^\W\d_]+")
_SHORT = 400  # code points: too few words to tell languages in Latin letters apart
_ENOUGH = 20_000  # code points that are looked at


def language_code(name: str) -> str:
    """Return the language of a tag or name (``ar-EG``, ``ara``, ``Arabic (Egypt)``), in two letters where it has such
    a code, in lower case, without country and script."""
    code = _CODE_END.split(name.strip().lower(), maxsplit=1)[0]
    return _CODES.get(code, code)


def letters(text: str) -> Counter[str]:
    """Return how many letters of each script a text has."""
    return _letters(text[:_ENOUGH])


@lru_cache(maxsize=2)  # a text is asked several things in a row
def _letters(text: str) -> Counter[str]:
    return Counter({name: sum(map(len, run.findall(text))) for name, run in _RUNS.items()})


def script_of(language: str) -> str:
    return SCRIPT.get(language, "latin")


@cache
def closed_class(language: str) -> frozenset[str]:
    """Return the words that a text in the language cannot do without; empty for one that is not known."""
    return frozenset(
        word for code, listed in rows(__package__, "languages.tsv", 2) if code == language for word in listed.split()
    )


@cache
def _latin() -> tuple[str, ...]:
    return tuple(dict.fromkeys(code for code, _ in rows(__package__, "languages.tsv", 2)))


def language_of(text: str) -> str | None:
    """Return the language of a text, None where there is too little to tell it."""
    found = letters(text)
    total = found.total()
    if not total:
        return None
    if found["kana"] + found["han"] > 0.3 * total:
        return "ja" if found["kana"] > 0.1 * (found["kana"] + found["han"]) else "zh"
    script, count = found.most_common(1)[0]
    if count < 0.5 * total:
        return None
    sample = text[:_ENOUGH]
    if script in _OTHER and (other := _other(sample, script, count)):
        return other
    if script == "arabic":
        return "fa" if len(_PERSIAN.findall(sample)) > len(_ARABIC.findall(sample)) else "ar"
    if script == "cyrillic":
        return "uk" if len(_UKRAINIAN.findall(sample)) > len(_RUSSIAN.findall(sample)) else "ru"
    if script == "hebrew" and len(_YIDDISH.findall(sample)) > _SHARE * count:
        return "yi"
    if script != "latin":
        return {"hebrew": "he", "devanagari": "hi", "hangul": "ko"}[script]
    words = Counter(word.lower() for word in _WORD.findall(sample))
    score = {code: sum(words[word] for word in closed_class(code)) for code in _latin()}
    best = max(score, key=lambda code: score[code])
    return best if score[best] >= max(1, 0.08 * words.total()) else None


def _other(text: str, script: str, count: int) -> str | None:
    """Return which other language in a script has its own letters in a text of so many letters; None for none."""
    found = {code: len(marks.findall(text)) for code, marks in _OTHER[script].items()}
    best = max(found, key=lambda code: found[code])
    return best if found[best] > _SHARE * count else None


def is_in(text: str, language: str) -> bool:
    """May a text be in a language? Only a clear sign of another one says no."""
    found = letters(text)
    total = found.total()
    if not total:
        return False
    script = script_of(language)
    if script == "latin":
        return found["latin"] >= 0.5 * total and (len(text) < _SHORT or language_of(text) in (language, None))
    own = found["han"] + found["kana"] if language in ("ja", "zh") else found[script]
    return own >= 0.4 * total


def is_hardly_told(text: str, found: str, stated: str) -> bool:
    """Is a text so short that the language found in it says little against the one that it is said to be in?

    "In der Stadt leben 300 Menschen" has one word of English and one of German.
    """
    if len(text) >= _SHORT:
        return False
    words = [word.lower() for word in _WORD.findall(text)]
    one, other = (sum(word in closed_class(code) for word in words) for code in (found, stated))
    return one < 2 or one <= other
