"""Writing systems: the stretches of a prose that are not in Latin letters, and letters that only look Latin.

The ranges are those of the Unicode blocks (Blocks.txt, Unicode 15), without the punctuation and digits in them.
Spelled out for ``re``, because importing ``regex`` for ``\\p{Script}`` costs more than most runs of the program.
"""

import re
from functools import cache

from lint.patterns import compiled
from lint.records import NamedTuple
from lint.text.document import Document
from lint.text.model import Span

#: Scripts by the name a reader knows, with the inside of a character class for their letters and vowel signs.
SCRIPTS = {
    "Greek": "\u0370-\u0373\u0376-\u037d\u037f\u0386\u0388-\u03ff\u1f00-\u1fff",
    "Cyrillic": "\u0400-\u052f\u1c80-\u1c8f\u2de0-\u2dff\ua640-\ua69f",
    "Armenian": "\u0531-\u0556\u0561-\u0587",
    "Hebrew": "\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7-\u05f2\ufb1d-\ufb4f",
    "Arabic": "\u0610-\u061a\u0620-\u063f\u0641-\u065f\u066e-\u06d3\u06d5-\u06dc\u06df-\u06e8\u06ea-\u06ef"
    "\u06fa-\u06fc\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufd3d\ufd50-\ufdfb\ufe70-\ufefc",
    "Syriac": "\u0710-\u074f",
    "Thaana": "\u0780-\u07b1",
    "Devanagari": "\u0900-\u0963\u0971-\u097f",
    "Bengali": "\u0980-\u09e3\u09f0\u09f1",
    "Gurmukhi": "\u0a00-\u0a65\u0a70-\u0a75",
    "Gujarati": "\u0a80-\u0ae5",
    "Odia": "\u0b00-\u0b65",
    "Tamil": "\u0b80-\u0be5",
    "Telugu": "\u0c00-\u0c65",
    "Kannada": "\u0c80-\u0ce5",
    "Malayalam": "\u0d00-\u0d65",
    "Sinhala": "\u0d80-\u0de5",
    "Thai": "\u0e01-\u0e3a\u0e40-\u0e4e",
    "Lao": "\u0e80-\u0ecf",
    "Tibetan": "\u0f00\u0f40-\u0fbc",
    "Burmese": "\u1000-\u103f\u1050-\u109f",
    "Georgian": "\u10a0-\u10fa\u10fc-\u10ff\u1c90-\u1cbf\u2d00-\u2d2f",
    "Ethiopic": "\u1200-\u135f\u1380-\u139f",
    "Khmer": "\u1780-\u17d3",
    "Mongolian": "\u1820-\u18aa",
    "Korean": "\u1100-\u11ff\u3131-\u318e\uac00-\ud7a3",
    "Japanese": "\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\uff66-\uff9d",
    "Chinese": "\u3005\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff",
}
#: The inside of a character class: every letter of these scripts.
FOREIGN = "".join(SCRIPTS.values())

#: Where all of these letters and the look-alikes lie: a prose without them is settled, and needs no large expression.
_BEYOND = compiled("[\u0261\u0370-\u1fff\u2160-\u217f\u2c00-\U0010ffff]")
_OPENED = compiled(r"[(\[（【][^()\[\]（）【】\n]{0,120}$")
_CLOSED = compiled(r"[^()\[\]（）【】\n]{0,120}[)\]）】]")
_TAG = compiled(r"[#@][\w.-]{0,60}$")
_DOMAIN = compiled(r"\.(?:рф|укр|бел|срб)$")

#: Letters of other scripts that print like Latin ones (Unicode's confusables.txt, the pairs that are alike in news
#: typefaces), the full-width forms of Latin letters, and those that mathematics sets in bold, italic or script.
LOOKALIKES = dict(
    zip(
        "АВЕЅІЈКМНОРСТУХҮԚԜаеѕіјорсухһԛԝԁӏΑΒΕΖΗΙΚΜΝΟΡΤΥΧοϲϳɡⅠⅤⅩⅬⅭⅮⅯⅰⅴⅹⅼⅽⅾⅿ",
        "ABESIJKMHOPCTYXYQWaesijopcyxhqwdlABEZHIKMNOPTYXocjgIVXLCDMivxlcdm",
        strict=True,
    )
) | {chr(code): chr(code - 0xFEE0) for code in (*range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))}
#: The inside of a character class of them; the letters of mathematics are a range of it, since ``re`` looks at letters
#: beyond U+FFFF one by one.
_ALIKES = f"{''.join(LOOKALIKES)}\U0001d400-\U0001d6a3"
_BASIC = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
LOOKALIKES |= {chr(0x1D400 + place): _BASIC[place % 52] for place in range(13 * 52)}

_ALIKE = compiled(f"[{_ALIKES}]+")
# A one-letter word before a Latin name: "В. Ivanov".
_INITIAL = compiled(rf"(?<![\w.])[{_ALIKES}](?=\.? ?\(?[A-Z][a-z.])")


class ScriptRun(NamedTuple):
    """Words of another script on one line, with the spaces, marks and figures between them."""

    start: int
    end: int
    script: str  # of its first letter, as in SCRIPTS

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


def script_runs(document: Document) -> tuple[ScriptRun, ...]:
    """Return every stretch of the prose in another script, in order.

    Left out are web addresses, accents and length marks that stand alone ("Maॉsko" has one inside a Latin word), and
    letters that :func:`lookalikes` has.
    """
    prose = document.prose
    if not _BEYOND.search(prose):
        return ()
    alike = {start for word in document.view(lookalikes) for start in range(word.start, word.end)}
    return tuple(
        ScriptRun(*match.span(), script_of(match[0][0]))
        for match in _run().finditer(prose)
        if match.start() not in alike
        and not _DOMAIN.search(match[0])
        and (any(letter.isalpha() and letter != "ー" for letter in match[0]) or _is_inside(prose, *match.span()))
    )


def _is_inside(prose: str, start: int, end: int) -> bool:
    """Does a stretch stand between two Latin letters?"""
    beside = prose[start - 1 : start] + prose[end : end + 1] if start else ""
    return len(beside) == 2 and beside.isascii() and beside.isalpha()


@cache
def _run() -> re.Pattern[str]:
    return compiled(rf"[{FOREIGN}]+(?:(?:[^\w\n]{{1,3}}|\d{{1,4}}|\d{{0,4}}[^\w\n]{{1,3}}\d{{1,4}})[{FOREIGN}]+)*")


class Lookalike(NamedTuple):
    """A word with a letter of another script that prints like a Latin one."""

    start: int
    end: int
    reading: str  # the word in Latin letters
    odd: str  # its first letter of another script


def lookalikes(document: Document) -> tuple[Lookalike, ...]:
    """Return every word of Latin letters and letters that look like them, in order; also a lone initial."""
    prose = document.prose
    if not _BEYOND.search(prose):
        return ()
    result, done = [], 0
    for match in _ALIKE.finditer(prose):
        if match.start() < done:
            continue
        start, done = _letters_around(prose, *match.span())
        word = prose[start:done]
        reading = latin_reading(word)
        if reading is None and len(word) == 1 and _INITIAL.match(prose, start):
            reading = LOOKALIKES[word]
        if reading is not None:
            result.append(Lookalike(start, done, reading, match[0][0]))
    return tuple(result)


def script_of(letter: str) -> str:
    """Return the name of a letter's script, "Latin" for all that are not in :data:`SCRIPTS`."""
    return next((name for name, letters in SCRIPTS.items() if re.match(f"[{letters}]", letter)), "Latin")


def latin_reading(word: str) -> str | None:
    """A word with its look-alikes in Latin letters, or None if it has none or a letter that cannot be read so."""
    reading = "".join(LOOKALIKES.get(letter, letter) for letter in word)
    if reading == word or not reading.isascii():
        return None
    mixed = any(letter.isascii() for letter in word if letter.isalpha())
    return reading if mixed or (len(word) > 1 and word[0] >= "\U0001d400") or "\uff21" <= word[0] <= "\uff5a" else None


def in_brackets(prose: str, span: Span) -> bool:
    """Does the span stand in brackets of at most 240 code points on its line?"""
    before = prose[max(0, span.start - 121) : span.start]
    return bool(_OPENED.search(before) and _CLOSED.match(prose, span.end))


def in_hashtag(prose: str, start: int) -> bool:
    """Does the place lie inside a hashtag or a handle?"""
    return _TAG.search(prose[max(0, start - 61) : start]) is not None


def _letters_around(prose: str, start: int, end: int) -> tuple[int, int]:
    """Return a stretch with the letters that touch it, at most 40 on either side."""
    first, last = max(0, start - 40), min(len(prose), end + 40)
    while start > first and prose[start - 1].isalpha():
        start -= 1
    while end < last and prose[end].isalpha():
        end += 1
    return start, end
