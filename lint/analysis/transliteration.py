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
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import combinations

from lint.analysis.memo import remembered
from lint.data import persistent_cache, rows
from lint.patterns import compiled

_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h", "ə": "a"}
)
_NO_LETTER = compiled(r"[^a-z]+")
#: Abdul Rahman, Abdel Rahman, Abdurrahman: the article in the middle of a name, folded. Not in Abdullah.
_SERVANT = compiled(r"abd(?:[aeou]|ou)(?:l(?!l?ah)(?=\w{3})|(?=([drstnz])\1))")

#: The Arabic article before a name, also where it takes the sound of the letter after it.
_ARTICLE = compiled(r"(?:a[ls]|e[ls]|ul|ash|esh|a[dtnrz]|e[dr]|adh|ath)[-\s'’](?=\w{2})|(?:al|el)-?(?=[^aeiou\W]\w{3})")

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
    **dict.fromkeys(["ck", "q", "k", "cc"], "k"),
    "que": "ke",
    "qui": "ki",  # Enrique; but Quneitra, al-Quds
    "c": "k",
    "x": "ks",
    "w": "w",
    **dict.fromkeys(["oo", "ou", "u"], "u"),
    **dict.fromkeys(["ee", "i"], "i"),
    **dict.fromkeys(["ei", "ey", "ai", "ay", "ae", "aj", "ej"], "A"),
    **dict.fromkeys(["au", "aw", "ow"], "W"),
    **{f"{diphthong}{vowel}": f"{diphthong[0]}w{vowel}" for diphthong in ("aw", "ow") for vowel in "aeiou"},
    **{f"ay{vowel}": f"ay{vowel}" for vowel in "aeou"},
    "ayev": "Av",  # Nikolayev, Nikolaev
    "eyev": "iv",  # Alekseyev, Alekseev
    **{f"{glide}ov{ending}_": f"ev{ending}" for glide in "yi" for ending in ("", "a")},  # Solovyov, Solovev
    **{f"{letter}ow_": f"{letter}ov" for letter in "kmnprtd"},  # Strelkow, Strelkov
    "son_": "sen",  # Pederson, Pedersen
    "oe": "o",
    "gn": "n",
    "wh": "w",
    "rh": "r",
}
#: All but letters that stand for themselves. Plain text only: so it is quick to say where none begins.
_READ = compiled(
    "|".join(sorted((re.escape(key) for key in _SPELLINGS if key != _SPELLINGS[key] or len(key) > 1), key=len)[::-1])
)
_VOWELS = frozenset("aeiouAW")
_Y_GLIDE = compiled(r"(?<![aeou])y(?![aeiou])")  # "y" as a vowel: no vowel beside it
_REPEATED = compiled(r"(.)\1+")
_DOUBLED = compiled(r"([^aeiou])\1+|(a)a+|(i)i+")

#: Prices of one sound for another, both ways; any other consonant for a consonant costs 1.
_PRICES = {
    frozenset(pair): price
    for price, pairs in {
        0.1: "gG dD tT JZ wv uw iy Ay",
        0.15: "ou oW cs cq Xh",
        0.2: "ei Ae Ai Aa Wu Wa zq fv wf",
        0.25: "ae JG Jg SC cC qs sz uy oA ny",
        0.3: "ao Xk XC ck SZ yJ Dz oA eA iu XG sS TD",
        0.35: "au kG kg bp bv vp Ts Gh gh",
        0.4: "ai dt Cq Ch iA bw ue",
        0.45: "eo kC fp Cz JC gX Cs",
        0.5: "io iu eu mn ZS zS dz Zz AW eW dJ",
    }.items()
    for pair in pairs.split()
}
_INSERTED = {**dict.fromkeys("aeiou", 0.35), "A": 0.45, "W": 0.45, "y": 0.2, "w": 0.35, "h": 0.3, "n": 0.7}


@remembered(4096)
def fold(name: str) -> str:
    """Return a name in plain small letters, without accents, apostrophes, hyphens and spaces."""
    plain = name.lower()
    if not plain.isascii():
        plain = unicodedata.normalize("NFKD", plain.translate(_LETTERS))
    elif plain.isalpha():
        return plain  # as most are
    return _NO_LETTER.sub("", plain)


@remembered(4096)
def sounds(name: str) -> str:
    """Return the sounds of a name, a letter each; an Arabic article at its head is left out."""
    text = fold(without_article(name.lower()))
    if text.startswith("abd"):
        text = _SERVANT.sub("abdal", text, count=1)
    if _DOUBLED.search(text):  # to take a template apart takes longer
        text = _DOUBLED.sub(r"\1\2\3", text)
    if "y" in text:
        text = _Y_GLIDE.sub("i", text)
    text = _READ.sub(_sound, f"{text}_")
    return (_REPEATED.sub(r"\1", text) if _REPEATED.search(text) else text).rstrip("_")


def _sound(match: re.Match[str]) -> str:
    spelling = match[0]
    if spelling == "c" and match.string[match.end()] in "eiy":
        return "c"
    return _SPELLINGS[spelling]


def without_article(name: str) -> str:
    """A name without the Arabic article at its head, if that is set off by a hyphen, a space or an apostrophe."""
    if name[:1] not in "aeuAEU":
        return name
    match = _ARTICLE.match(name.lower())
    return name[match.end() :] if match else name


def _price(first: str, second: str) -> float:
    if first == second:
        return 0.0
    if (price := _PRICES.get(frozenset((first, second)))) is not None:
        return price
    vowels = (first in _VOWELS) + (second in _VOWELS)
    return {2: 0.5, 0: 1.0}.get(vowels, 1.3)


@persistent_cache
def _prices() -> dict[str, dict[str, float]]:
    """Return what every sound costs in the place of every other."""
    alphabet = "abcdefghijklmnopqrstuvwxyzAWXCSZJGTD"
    return {first: {second: _price(first, second) for second in alphabet} for first in alphabet}


@remembered(1024)
def _gaps(row: str) -> tuple[float, ...]:
    """For each sound of a name, what it costs that another name has it not."""
    return tuple(_gap(row, index) for index in range(len(row)))


def _gap(row: str, index: int) -> float:
    price = _INSERTED.get(row[index], 0.85)
    if row[index] == "e" and index == len(row) - 1:
        return 0.2  # often silent
    beside = row[max(0, index - 1) : index] + row[index + 1 : index + 2]
    if row[index] in "aeiouyhw" and not _VOWELS.isdisjoint(beside):
        return price * 0.6  # a glide, or a second letter of one long vowel
    return price


def distance(first: str, second: str) -> float:
    """Return how unlike two names sound: 0 for the same sounds, about 1 for nothing in common; symmetric."""
    return _apart(first, second, 9.0)


def _apart(first: str, second: str, limit: float) -> float:
    """Return the distance of two names, or infinity if it is above a limit."""
    one, other = sounds(first), sounds(second)
    if len(one) > 5 and len(other) > 5 and bool(_ARTICLE.match(first.lower())) != bool(_ARTICLE.match(second.lower())):
        # The article of one may be written close to the other: al-Hassan, Alhassan.
        one, other = (_CLOSE_ARTICLE.sub("", name) for name in (one, other))
    if one == other:
        return 0.0
    if not one or not other:
        return 1.0
    if one[0] == other[0] and len(one) > _FEW and one.replace("g", "h") == other.replace("g", "h"):
        return 0.02  # Shmygal and Shmyhal
    if one[1:] == other[1:] and len(one) > _FEW and {one[0], other[0]} in _GUTTURAL:
        return 0.04
    half = (len(one) + len(other)) / 2
    return _cost(min(one, other), max(one, other), limit * half) / half


def same_start(first: str, second: str) -> bool:
    """Do two names begin with the same sound, or with sounds near to each other? Few errors fall on the first."""
    one, other = sounds(first), sounds(second)
    if one[1:] == other[1:] and len(one) > _FEW and {one[:1], other[:1]} in _HARD:
        return True
    one, other = (row.lstrip("yh") or "-" for row in (one, other))
    return one[0] == other[0] or _prices().get(one[0], {}).get(other[0], 1.0) <= 0.45


_CLOSE_ARTICLE = compiled("^[ae]l")
#: First sounds that one language hears for another's: Golovko and Holovko, Chofetz and Hofetz, Khaim and Haim.
_GUTTURAL = (frozenset("Ch"), frozenset("Xh"))
_HARD = (frozenset("gh"), *_GUTTURAL)
_FEW = 4  # sounds of a name that many others are like


def _cost(first: str, second: str, limit: float) -> float:
    """Return the cheapest way to edit one row of sounds into another, or infinity if it costs more than a limit."""
    prices, gaps = _prices(), _gaps(second)
    row = [0.0]
    for gap in gaps:
        row.append(row[-1] + gap)
    for sound, gap in zip(first, _gaps(first), strict=True):
        price = prices[sound]
        diagonal = row[0]
        left = row[0] = diagonal + gap
        cheapest = left
        for column, other in enumerate(second, 1):
            above = row[column]
            left += gaps[column - 1]
            if above + gap < left:
                left = above + gap
            if diagonal + price[other] < left:
                left = diagonal + price[other]
            row[column], diagonal = left, above
            if left < cheapest:
                cheapest = left
        if cheapest > limit:
            return float("inf")
    return row[-1]


# ---- What sound cannot tell


@cache
def _distinct() -> frozenset[frozenset[str]]:
    """Pairs that sound alike and are not one name; every two names in a row of the table."""
    return frozenset(
        frozenset((one, other))
        for (line,) in rows("lint.analysis", "transliteration.distinct.tsv", 1)
        for one in line.split()
        for other in line.split()
        if one != other
    )


@cache
def _aliases() -> dict[str, frozenset[int]]:
    """Return the rows of the alias table by the names in them."""
    result: dict[str, frozenset[int]] = {}
    for number, (line,) in enumerate(rows("lint.analysis", "transliteration.alias.tsv", 1)):
        for name in line.split():
            result[name] = result.get(name, frozenset()) | {number}
    return result


_SUFFIXES = frozenset(
    "s i n an ian ese ish ic er in ov ova ev eva son sen ists ist ism ites ite men man ed ing esque like land".split()
)
#: Endings that a woman's name has and her husband's, brother's or father's has not.
_FEMININE = (("", "a"), ("o", "a"), ("i", "a"), ("y", "aya"), ("iy", "aya"), ("i", "aya"), ("u", "a"), ("us", "a"))


def derived(first: str, second: str) -> bool:
    """Is one name made from the other: Texas and Texan, Abbas and Abbasi, Ivanov and Ivanova?"""
    short, long = sorted((fold(first), fold(second)), key=len)
    if short == long:
        return False
    if long.startswith(short) and (ending := long[len(short) :]) in _SUFFIXES and ending != short[-1]:
        return True
    if short.endswith("s") and long in {short[:-1] + ending for ending in ("n", "an", "ian")}:
        return True  # Texas, Texan
    if short[-1:] in "aeoy" and long.startswith(short[:-1]) and long[len(short) - 1 :] in _SUFFIXES - {"s", "i"}:
        return True
    return any(
        short.endswith(male) and long == short.removesuffix(male) + female and len(short) > 3
        for male, female in _FEMININE
        if male or short[-1] not in "aeiouyh"
    )


def same_name(first: str, second: str, limit: float) -> bool:
    """May two spellings be of one name, at a distance up to ``limit``? The tables have the last word."""
    one, other = fold(first), fold(second)
    if one == other or _aliases().get(one, frozenset()) & _aliases().get(other, frozenset()):
        return True
    if _apart(first, second, limit) > limit:
        return False
    return frozenset((one, other)) not in _distinct() and not derived(first, second)


# ---- Which pairs are worth a look

_COARSE = str.maketrans(
    {
        **dict.fromkeys("aeiouAWyh"),  # None, not "", which takes longer
        **dict.fromkeys("bp", "p"),
        **dict.fromkeys("fvw", "f"),
        **dict.fromkeys("tdTD", "t"),
        **dict.fromkeys("kgGX", "k"),
        **dict.fromkeys("szcqSCZJ", "s"),
    }
)


def _consonants(name: str) -> str:
    """Return the consonants of a name by broad classes."""
    row = sounds(name)
    return (row[2:] if row[:2] in ("al", "el") else row).translate(_COARSE) or "-"


@remembered(4096)
def skeletons(name: str) -> tuple[str, ...]:
    """Keys for blocking: two names that may be one share at least one. The consonants by broad classes, and, where
    three or more, those without any one of them."""
    coarse = _consonants(name)
    row = [coarse]
    if len(coarse) >= 3:
        row = sorted({coarse, *[coarse[:index] + coarse[index + 1 :] for index in range(len(coarse))]})
    aliases = _aliases().get(fold(name), ())
    return (*row, *[f"={number}" for number in aliases])


#: In a block of more names than this, each is compared only with those next to it by sound in the alphabet:
WINDOW = 20
#: with so many that have the same consonants, and with so many that lack one or have one more. The latter meet again in
#: other blocks, and are seldom one name.
_SAME, _OTHER = 16, 4


def neighbours(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield every two of the names that may be spellings of one, each pair once. Linear in the number of names."""
    once = dict.fromkeys(names)
    if len(once) < 2:
        return
    keys = [skeletons(name) for name in once]
    if len(set().union(*keys)) == sum(map(len, keys)):
        return  # no two share a key: in most texts
    blocks: dict[str, list[str]] = {}
    for name, its_keys in zip(once, keys, strict=True):
        for key in its_keys:
            blocks.setdefault(key, []).append(name)
    seen: set[tuple[str, str]] = set()
    for block in blocks.values():
        if len(block) == 1:
            continue
        for name, other in combinations(block, 2) if len(block) <= WINDOW else _beside(sorted(block, key=sounds)):
            pair = (name, other) if name < other else (other, name)
            if pair not in seen:
                seen.add(pair)
                yield pair


def _beside(block: list[str]) -> Iterator[tuple[str, str]]:
    """Each name of a block with those next to it."""
    consonants = list(map(_consonants, block))
    for index, name in enumerate(block):
        same, others = _SAME, _OTHER
        for place in range(index + 1, min(len(block), index + 1 + 2 * WINDOW)):
            if consonants[place] == consonants[index]:
                same -= 1
                wanted = same >= 0
            else:
                others -= 1
                wanted = others >= 0
            if wanted:
                yield name, block[place]
            elif same <= 0 and others <= 0:
                break
