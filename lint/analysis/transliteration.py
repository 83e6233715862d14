"""Are two Latin spellings the same foreign name? A distance by sound, made for names in English news.

A spelling is folded to plain letters and read as a row of sounds: what the romanisations of Arabic, Persian, Hebrew,
Russian, Ukrainian and Chinese write differently for one sound (q/k, ou/oo/u, ei/ay, -iyya/-ieh, -sky/-skiy, tz/ts ...)
is one sound, or two sounds near to each other. The distance is the cheapest way to edit one row of sounds into the
other: a vowel for a vowel is cheap, a consonant for one unlike it is dear.

What no sound can tell is in tables beside this module: ``transliteration.distinct.tsv`` (Khamenei is not Khomeini)
and ``transliteration.alias.tsv`` (Haftar is Hifter).
"""

import re
import unicodedata
from functools import cache, lru_cache

from lint.data import rows

_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h", "ə": "a"}
)
_NO_LETTER = re.compile(r"[^a-z]+")

#: The Arabic article before a name, also where it takes the sound of the letter after it; al- also when written close.
_ARTICLE = re.compile(
    r"(?:a[ls]|e[ls]|ul|ash|esh|a[dtnrz]|e[dr]|adh|ath)[-\s'’](?=\w{2})|(?:al|el)-?(?=[^aeiou\W]\w{3})"
)

#: Spellings to sounds, the longest first; one letter stands for one sound. Capitals: X kh, C ch, S sh, Z zh, J j,
#: G gh, T th, D dh, c the soft c, q ts, A ay/ei, W aw/ow. "_" is the end of the name.
_SPELLINGS = {
    **dict.fromkeys(["allah_", "ollah_", "ullah_"], "ala"),
    **dict.fromkeys(["iyyah_", "iyya_", "iyah_", "iya_", "iyeh_", "ieh_", "iyye_", "eyah_", "eya_", "iah_"], "ia"),
    **dict.fromkeys(["skiy_", "skii_", "skyy_", "skyi_", "skij_", "sky_", "ski_", "skey_"], "ski"),
    **dict.fromkeys(["iy_", "ii_", "yy_", "yi_", "ij_", "ie_", "ee_", "y_", "i_", "jj_", "iyy_"], "i"),
    **dict.fromkeys(["eh_", "ah_", "a_", "aa_", "ha_", "a'_"], "a"),
    **dict.fromkeys(["eau", "eaux_"], "o"),
    **dict.fromkeys(["shch", "stch"], "S"),
    **dict.fromkeys(["tsch", "tsh", "tch", "ch", "cz"], "C"),
    **dict.fromkeys(["sch", "sh"], "S"),
    **dict.fromkeys(["kh"], "X"),
    **dict.fromkeys(["gh"], "G"),
    **dict.fromkeys(["zh"], "Z"),
    **dict.fromkeys(["dzh", "dj", "dg", "j"], "J"),
    **dict.fromkeys(["th"], "T"),
    **dict.fromkeys(["dh"], "D"),
    **dict.fromkeys(["ph", "f"], "f"),
    **dict.fromkeys(["ts", "tz", "tc"], "q"),
    **dict.fromkeys(["ck", "q", "k", "cc", "qu"], "k"),
    **dict.fromkeys(["ce", "ci", "cy"], "c"),  # the vowel is read again
    "c": "k",
    "x": "ks",
    "w": "w",
    **dict.fromkeys(["oo", "ou", "u"], "u"),
    **dict.fromkeys(["ee", "i"], "i"),
    **dict.fromkeys(["ei", "ey", "ai", "ay", "ae", "aj", "ej"], "A"),
    **dict.fromkeys(["au", "aw", "ow"], "W"),
    "oe": "o",
    "gn": "n",
    "wh": "w",
    "rh": "r",
}
_READ = re.compile("|".join(sorted(map(re.escape, _SPELLINGS), key=len, reverse=True)) + "|.")
_VOWELS = frozenset("aeiouAW")
_Y_GLIDE = re.compile(r"(?<![aeou])y(?![aeiou])")  # "y" as a vowel: no vowel beside it
_DOUBLED = re.compile(r"([^aeiou])\1+|(a)a+|(i)i+")

#: Prices of one sound for another, both ways; any other consonant for a consonant costs 1.
_PRICES = {
    frozenset(pair): price
    for price, pairs in {
        0.1: "gG dD tT JZ wv uw iy Ay",
        0.15: "ou oW cs cq Xh",
        0.2: "ei Ae Ai Aa Wu Wa zq fv wf",
        0.25: "ae JG Jg SC cC qs sz uy oA ny",
        0.3: "ao Xk XC ck SZ yJ Dz oA eA iu XG sS TD",
        0.35: "au kG kg bp bv vp Ts Gh",
        0.4: "ai dt Cq iA bw ue",
        0.45: "eo kC fp Cz JC gX Cs",
        0.5: "io iu eu mn ZS zS dz Zz AW eW dJ",
    }.items()
    for pair in pairs.split()
}
_INSERTED = {**dict.fromkeys("aeiou", 0.35), "A": 0.45, "W": 0.45, "y": 0.2, "w": 0.35, "h": 0.3, "n": 0.7}


def fold(name: str) -> str:
    """A name in plain small letters, without accents, apostrophes, hyphens and spaces."""
    plain = unicodedata.normalize("NFKD", name.lower().translate(_LETTERS))
    return _NO_LETTER.sub("", plain)


@lru_cache(maxsize=65_536)
def sounds(name: str) -> str:
    """The sounds of a name, a letter each; an Arabic article at its head is left out."""
    text = name.lower()
    text = text[match.end() :] if (match := _ARTICLE.match(text)) else text
    text = _DOUBLED.sub(r"\1\2\3", fold(text))
    text = _Y_GLIDE.sub("i", text) + "_"
    result: list[str] = []
    position = 0
    while position < len(text):
        match = _READ.match(text, position)
        assert match is not None
        spelled = match[0]
        sound = _SPELLINGS.get(spelled, spelled)
        if sound == "c":  # only the consonant of "ce", "ci", "cy" is read
            spelled = "c"
        position += len(spelled) + (1 if not spelled else 0)
        if sound != "_" and not (result and result[-1] == sound):
            result.append(sound)
    return "".join(result)


def _price(first: str, second: str) -> float:
    if first == second:
        return 0.0
    price = _PRICES.get(frozenset((first, second)))
    if price is not None:
        return price
    return 0.5 if first in _VOWELS and second in _VOWELS else 1.0 if (first in _VOWELS) == (second in _VOWELS) else 1.3


def _gap(row: str, index: int) -> float:
    """The price of a sound that only one of two names has."""
    price = _INSERTED.get(row[index], 0.85)
    beside = row[max(0, index - 1) : index] + row[index + 1 : index + 2]
    if row[index] in "aeiouyhw" and any(sound in _VOWELS for sound in beside):
        price *= 0.6  # a glide, or a second letter of one long vowel
    if row[index] == "e" and index == len(row) - 1:
        price = 0.2
    return price


@lru_cache(maxsize=65_536)
def distance(first: str, second: str) -> float:
    """How unlike two names sound: 0 for the same sounds, about 1 for nothing in common; symmetric."""
    return _distance(*sorted((sounds(first), sounds(second))))


def _distance(first: str, second: str) -> float:
    if first == second:
        return 0.0
    if not first or not second:
        return 1.0
    gaps = [_gap(second, index) for index in range(len(second))]
    row = [0.0]
    for gap in gaps:
        row.append(row[-1] + gap)
    for index, sound in enumerate(first):
        gap = _gap(first, index)
        diagonal, row[0] = row[0], row[0] + gap
        for column, other in enumerate(second, 1):
            cost = min(row[column] + gap, row[column - 1] + gaps[column - 1], diagonal + _price(sound, other))
            diagonal, row[column] = row[column], cost
    return row[-1] / ((len(first) + len(second)) / 2)
