"""Names by sound across scripts: the consonants of a word, a letter each, whatever script it is written in.

A romanisation keeps a name's consonants and little else, so they are what is compared. The letters of one row are
ASCII: X kh, G gh, T th and dh, S sh, C ch, Z zh, J j, c ts. ``distance`` prices one consonant for another by how often
the romanisations of Arabic, Hebrew, Russian, Ukrainian and Japanese put one for the other.
"""

import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from lint.data import persistent_cache, rows
from lint.patterns import compiled

#: Languages whose names are compared by their consonants, and those that write few of their vowels.
BY_SOUND = frozenset("ar fa he ru uk ja".split())
_UNVOWELLED = frozenset("ar fa he".split())

_CYRILLIC = dict(zip("бвгґджзйклмнпрстфхцчшщѓќђћјљњџ", "bvggdZzyklmnprstfXcCSSgkJCylnJ", strict=True))
_HEBREW = dict(zip("בגדהוזחטיכךלמםנןסעפףצץקרשת", "bgdhwzXtykklmmnns'ppccKrSt", strict=True)) | {"א": "'"}
_ARABIC = dict(zip("بپتثجچحخدذرزژسشصضطظعغفڤقكکگلمنهةويیىئؤ", "bptTJCXXdTrzZsSsdtz'GfvKkkglmnh-wyyyyw", strict=True))
_KANA = {
    letter: sound
    for sound, letters in {
        "k": "カキクケコ", "g": "ガギグゲゴ", "s": "サスセソ", "S": "シ", "z": "ザズゼゾ", "J": "ジヂ",
        "t": "タテト", "C": "チ", "c": "ツ", "d": "ダデド", "n": "ナニヌネノン", "h": "ハヒヘホ", "f": "フ",
        "b": "バビブベボ", "p": "パピプペポ", "m": "マミムメモ", "y": "ヤユヨ", "r": "ラリルレロ", "w": "ワ",
        "v": "ヴ", "z_": "ヅ",
    }.items()
    for letter in letters
}  # fmt: skip
_LATIN = {
    "shch": "S", "tsch": "C", "sch": "S", "tch": "C", "ch": "C", "sh": "S", "zh": "Z", "kh": "X", "gh": "G",
    "th": "T", "dh": "T", "ph": "f", "ck": "k", "qu": "k", "dg": "J", "dj": "J", "ts": "c", "tz": "c", "cz": "C",
    "sz": "S", "wr": "r", "x": "ks", "q": "K", "j": "J", "w": "w", "y": "y", "ng": "ng",
}  # fmt: skip
_SPELLING = compiled("|".join(sorted(_LATIN, key=len, reverse=True)) + r"|c(?=[eiy])|[a-z]|'")
_FOLDED = str.maketrans(
    {
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
        "ı": "i",
        "š": "sh",
        "č": "ch",
        "ž": "zh",
        "ć": "ch",
        "ş": "sh",
        "ç": "ch",
    }
)
_VOWELS = frozenset("aeiou")
_DOUBLED = compiled(r"([^aeiou])\1")

#: Prices of one consonant for another; the second table is for Arabic, Hebrew and Persian, which write fewer of them.
_NEAR = {
    frozenset(pair): price
    for price, pairs in {
        0.1: "XG Xh kK kX KX gG lr wv wf TS tT dT sc TD zT xk",
        0.25: "bv gh hX hG SC ZJ JC JS SZ sS zs zc cC sT gX GX GK sz fh Cc fv dD vw gJ td",
        0.5: "kC kc gZ zZ zJ dz dJ tC Sc hy mn nm pb kg Kg tf Tf",
    }.items()
    for pair in pairs.split()
}
_SEMITIC = _NEAR | {
    frozenset(pair): 0.15
    for pair in "pb pf fv vb gJ hX kg Kg Gk gX Jy td TD Ts Td Tz KG wb KX CX Ck CK zZ cC cz kc".split()
}
_DROPPED = {"'": 0.1, "-": 0.1, "y": 0.15, "w": 0.25, "h": 0.3, "g": 0.7, "n": 0.8, "r": 0.75}


@lru_cache(maxsize=65_536)
def consonants(word: str) -> str:
    """Return the consonants of a word in any of the scripts; a doubled one once."""
    found: list[str] = []
    if word.isascii():
        found = _latin(word.lower())
    else:
        plain = unicodedata.normalize("NFC", word.lower())
        for index, letter in enumerate(plain):
            following = plain[index + 1 : index + 2]
            if letter == "ж" and plain[index - 1 : index] == "д":
                found[-1] = "J"
            elif letter in _CYRILLIC:
                found.append(_CYRILLIC[letter] if letter != plain[index - 1 : index] else "")
            elif letter in _HEBREW:
                sound = _HEBREW[letter]
                if following in ("'", "׳", "’"):
                    sound = {"g": "J", "c": "C", "z": "Z", "t": "T"}.get(sound, sound)
                found.append(sound)
            elif letter in _ARABIC:
                found.append(_ARABIC[letter])
            elif letter in _KANA:
                found.append(_kana(letter, following))
        if not found:
            folded = unicodedata.normalize("NFKD", plain.translate(_FOLDED))
            found = _latin("".join(letter for letter in folded if letter.isascii()))
    return "".join(found)


def _kana(letter: str, following: str) -> str:
    if following in tuple("ァィェォュャョ"):
        return {
            "テ": "t",
            "デ": "d",
            "フ": "f",
            "ウ": "w",
            "ヴ": "v",
            "チ": "C",
            "ジ": "J",
            "シ": "S",
            "ト": "t",
            "ド": "d",
        }.get(letter, _KANA[letter])
    return _KANA[letter][0]


def _latin(word: str) -> list[str]:
    word = _DOUBLED.sub(r"\1", word.removesuffix("'s").removesuffix("’s"))
    found = []
    for match in _SPELLING.finditer(word):
        spelling = match[0]
        if spelling == "h" and match.end() == len(word):
            continue
        if spelling == "c":
            found.append("s" if word[match.end() : match.end() + 1] in tuple("eiy") else "k")
        elif (
            spelling in ("w", "y")
            and match.start()
            and word[match.start() - 1] in _VOWELS
            and word[match.end() : match.end() + 1] not in tuple("aeiou")
        ):
            continue  # a part of a vowel
        elif spelling not in _VOWELS:
            found.append(_LATIN.get(spelling, spelling))
    return found


@lru_cache(maxsize=65_536)
def coarse(row: str) -> str:
    """Return a row of consonants with alike ones as one, and without those that are often not written."""
    return row.translate(_COARSE)


_COARSE = str.maketrans(
    {
        **dict.fromkeys("bpfv", "P"),
        **dict.fromkeys("tdTD", "T"),
        **dict.fromkeys("kKgGXx", "K"),
        **dict.fromkeys("szcSCZJ", "S"),
        **dict.fromkeys("lr", "L"),
        **dict.fromkeys("hwy'-", ""),
    }
)


def distance(name: str, word: str, language: str) -> float:
    """How unlike the consonants of an English name and of a word in a language are: 0 for alike ones, about 1 for
    nothing in common. The word may have the ending of a case, or of an adjective."""
    if not name or not word:
        return 1.0
    return _cost(name, word, language in _UNVOWELLED) / len(name)


def letters_of(rows: Iterable[str]) -> dict[str, int]:
    """Return the different ones of some rows of consonants, each with its letters as bits: for :func:`alike`."""
    return {row: _letters(row) for row in rows}


def alike(name: str, words: Mapping[str, int], language: str, farthest: float, length: int) -> dict[str, float]:
    """Return those of some words that are not farther from a name than told, and how far; only words that are longer or
    shorter by at most so many letters."""
    found: dict[str, float] = {}
    if not name:
        return found
    semitic, size, most = language in _UNVOWELLED, len(name), farthest * len(name) + 1e-9
    letters_alike = _prices(name, semitic)
    longest = length + 3 * semitic  # vowels that it has letters for, and marks
    for word, letters in words.items():
        if not -length <= len(word) - size <= longest or not word:
            continue
        left = most
        for prices in letters_alike:  # what each letter of the name costs at least: most words fail here
            for these, price in prices:
                if letters & these:
                    left -= price
                    break
            if left < 0:
                break
        else:
            apart = _cost(name, word, semitic) / size
            if apart <= farthest:
                found[word] = apart
    return found


@lru_cache(maxsize=65_536)
def _letters(row: str) -> int:
    """Return the letters of a row as a set of bits."""
    found = _ANY
    for letter in row:
        found |= 1 << ord(letter)
    return found


_ANY = 1  # what every word has


@lru_cache(maxsize=4096)
def _prices(name: str, semitic: bool) -> tuple[tuple[tuple[int, float], ...], ...]:
    """Return for each letter of a name which letters of a word it may stand for, and what that costs, the cheapest
    first; last what it costs where the word has none of them."""
    return tuple(_prices_of(letter, semitic) for letter in name)


@cache
def _prices_of(letter: str, semitic: bool) -> tuple[tuple[int, float], ...]:
    dropped = min(_DROPPED.get(letter, 1.0), 1.2)
    near = {0.0: _letters(letter) ^ _ANY}
    for pair, price in (_SEMITIC_BOTH if semitic else _NEAR_BOTH).items():
        if pair[0] == letter and price < dropped:
            near[price] = near.get(price, 0) | (_letters(pair[1]) ^ _ANY)
    return (*((near[price], price) for price in sorted(near)), (_ANY, dropped))


_FARTHEST = 0.6  # a distance that nobody asks for: those beyond it are 1


@lru_cache(maxsize=65_536)
def _cost(name: str, word: str, semitic: bool) -> float:
    prices = _SEMITIC_BOTH if semitic else _NEAR_BOTH
    row, farthest = [0.0], _FARTHEST * len(name)
    for letter in word:
        row.append(row[-1] + _DROPPED.get(letter, 1.0))
    for letter in name:
        dropped = _DROPPED.get(letter, 1.0)
        above = row[0]
        row[0] = least = left = above + dropped
        for column, other in enumerate(word, 1):
            price = 0.0 if letter == other else prices.get(letter + other, 1.2)
            best = min(above + price, left + _DROPPED.get(other, 1.0), row[column] + dropped)
            above, row[column], left = row[column], best, best
            if best < least:
                least = best
        if least > farthest:
            return float(len(name))  # it can only grow
    best = row[-1]
    for cut in (1, 2, 3):
        if len(word) - cut >= 2:
            best = min(best, row[len(word) - cut] + 0.12 * cut)
    return best


_NEAR_BOTH, _SEMITIC_BOTH = (
    {first + second: price for pair, price in table.items() for first in pair for second in pair if first != second}
    for table in (_NEAR, _SEMITIC)
)


# --- Chinese names, by exact pinyin -----------------------------------------------------------------------------------


@persistent_cache
def _pinyin() -> dict[str, tuple[str, ...]]:
    """Return every common Han letter with its syllables."""
    table: dict[str, tuple[str, ...]] = {}
    for syllable, letters in rows(__package__ or "", "sounds.pinyin.tsv", 2):
        for letter in letters:
            table[letter] = (*table.get(letter, ()), syllable)
            if syllable in ("lv", "nv"):
                table[letter] += (syllable[0] + "u",)  # "Lu" is written for 吕 too
    return table


#: Surnames that are read otherwise than the letter mostly is.
_AS_SURNAME = {
    "曾": ("zeng",), "单": ("shan",), "解": ("xie",), "仇": ("qiu",), "区": ("ou",), "查": ("zha",),
    "朴": ("piao", "pu"),
    "任": ("ren",), "翟": ("zhai",), "盖": ("ge", "gai"), "沈": ("shen",), "乐": ("yue", "le"), "尉": ("wei", "yu"),
    "覃": ("qin", "tan"), "冼": ("xian",), "缪": ("miao",), "藏": ("zang",), "谌": ("chen", "shen"), "华": ("hua",),
    "宁": ("ning",), "洗": ("xian",), "隗": ("wei", "kui"), "折": ("she", "zhe"), "员": ("yun", "yuan"),
}  # fmt: skip


@cache
def _syllables() -> frozenset[str]:
    return frozenset(syllable for syllable, _ in rows(__package__ or "", "sounds.pinyin.tsv", 2))


@cache
def _surnames() -> frozenset[str]:
    """Common surnames, which may stand last too."""
    return frozenset(
        "bai bao cai cao chang chen cheng cui dai deng ding dong du duan fan fang feng fu gao ge geng gong gu "
        "guan guo han hao he hong hou hu huang ji jia jiang jiao jin kang kong lai lei li liang liao lin liu long "
        "lu luo ma mao mei meng mo nie ning ouyang pan pang peng qi qian qin qiu ren shao shen shi song su sun "
        "tan tang tian wan wang wei wen wu xi xia xiao xie xing xiong xu xue yan yang yao ye yi yin yu yuan zeng "
        "zhai zhang zhao zheng zhong zhou zhu zhuang zou zuo".split()
    )


@cache
def _rarer_surnames() -> frozenset[str]:
    """Rarer ones: only where they stand first."""
    return frozenset(
        "bi bian bo chai che chi chu cong dou fei gan gou gui hang huai huan huo jian ju kuang lang leng ling "
        "luan lv lyu man min mu nian ou ping pu qu quan rao rong ru ruan sang sha shan shang she sheng shu si "
        "tong tu weng xian xiang xin ying you yue yun zang zhan zhen zhi zhuo zong zu".split()
    )


@lru_cache(maxsize=4096)
def pinyin_readings(name: str) -> tuple[tuple[str, ...], ...]:
    """The ways to cut a Chinese name in Latin letters ("Zhang Yimou") into syllables, the surname first; none if it is
    not such a name."""
    parts = name.lower().replace("-", "").replace("'", "").replace("’", "").replace("ü", "v").split()
    if len(parts) != 2:
        return ()
    found = []
    for surname, given in (parts, parts[::-1]):
        if surname in _surnames() or (given is parts[1] and surname in _rarer_surnames()):
            found += [(*_surname(surname), *cut) for cut in cuts(given) if len(cut) <= 2]
    return tuple(found)


def _surname(surname: str) -> tuple[str, ...]:
    return ("ou", "yang") if surname == "ouyang" else (surname,)


def syllables_of(letter: str) -> tuple[str, ...]:
    """Return how a Han letter is read, the commonest reading first; nothing for a rare one."""
    return _pinyin().get(letter, ())


def cuts(text: str) -> list[tuple[str, ...]]:
    """Return the ways to cut a word into one or two syllables of pinyin."""
    whole: list[tuple[str, ...]] = [(text,)] if text in _syllables() else []
    return whole + [
        (text[:cut], text[cut:])
        for cut in range(1, len(text))
        if text[:cut] in _syllables() and text[cut:] in _syllables()
    ]


def in_han(reading: tuple[str, ...], text: str) -> int:
    """Return where a name of these syllables stands in a Chinese text, -1 if it does not."""
    table, size = _pinyin(), len(reading)
    first = reading[0]
    for start, letter in enumerate(text):
        if first in (_AS_SURNAME.get(letter) or table.get(letter, ())) and all(
            start + number < len(text) and reading[number] in table.get(text[start + number], ())
            for number in range(1, size)
        ):
            return start
    return -1
