"""Sentences of a text that is not in English: by its marks, its abbreviations and its quotation marks.

Small on purpose: what news needs, for eleven languages. A mark inside a word or a number ends nothing, nor does the
point of an abbreviation or an initial; a closing quotation mark belongs to the sentence before it; a colon, a comma and
a semicolon end nothing.
"""

from collections.abc import Iterator
from functools import cache

from lint.data import rows
from lint.patterns import compiled

UNSPACED = frozenset(("zh", "ja"))

_CLOSING = "\"'”“’‘»›)\\]}」』）】〉》״"  # right after a stop “ closes, as in German
_SPACED_STOP = compiled(rf"[.!?…؟۔।¡]+[\u200e\u200f\u202c]*(?:[{_CLOSING}\u200e\u200f\u202c]|\s(?=[»›]))*")
_WIDE_STOP = compiled(rf"[。！？!?｡…]+[{_CLOSING}]*|(?<=[^\d.A-Za-z])\.(?=\s|$)[{_CLOSING}]*|\.(?=\s+[^\sa-z]|$)")
_AHEAD = compiled(r"([\s\u200e\u200f\u202a-\u202e\u2066-\u2069]*)([\"'“‘«‹„(\[{「『¿¡–—•-]*\s?)(.?)", 16)
_TOKEN_BEFORE = compiled(r"[^\s(\[«“\"'„‘]+$")
_INITIAL = compiled(r"(?:^|[\s(\[«“„.-])[^\W\d_]$")
_SAID = compiled(
    r"(?:[ושהכ]?(?:שאל|שאלה|אמר|אמרה|השיב|השיבה|ענה|ענתה|הוסיף|הוסיפה|תהה|צעק|צעקה|קרא|קראה|זעק|הבהיר|הדגיש)|و?(?:قال|قالت|سأل|سألت|أضاف|أضافت|تساءل|تساءلت|صاح|صرخ|هتف)|گفت|پرسید)\b"
    r"|(?:[\w\u200c]+\s){1,3}(?:گفت|گفتند|پرسید|پرسیدند|فریاد زد|افزود)[.،:]"
    r"|[\u4e00-\u9fff]{0,8}?(?:说|說|道|问|問|喊|写道|寫道)[。，：,:]"
)
_ORDINAL_DOT = frozenset("de cs pl tr is".split())
_WIDE_OPEN, _WIDE_CLOSE = "「『“（《〈【", "」』”）》〉】"
_CONTINUES = compiled(r"[とってのはがもをにで、,，]")
_LONG_QUOTATION = 40
_EDITOR = compiled(r"(?:Ред|Прим|Ed|NdlR|N\.d\.R|Anm)\b")
_FINAL = frozenset("etc usw usf vb vs т.п т.д млн млрд трлн тыс тис руб грн долл".split())
_NUMBERED = compiled(r"[^\W\d_]\.\s?\d{1,2}$")  # Bkz. şek. 2.
_ROMAN = compiled("[IVX]{1,6}")
_LATIN = compiled("(?<![A-Za-z.])[A-Za-z.]+$")
_LETTERS = compiled(r"[^\W\d_]+")
_STARTERS = frozenset(
    "Er Sie Es Der Die Das Ein Eine In Im Am An Auf Und Aber Doch Auch Wir Ich Man Dort Dann Dies Diese Dieser Bei Für "
    "Mit Nach Von Vor Zu Seit So Wie Was Wer Warum Nun Nur Damit Dabei Danach Als Wenn".split()
)
_SPLIT_LINE = compiled(r"\n\s*")


@cache
def abbreviations(language: str) -> frozenset[str]:
    """Return what is written with a point that ends no sentence, in small letters and without the last point."""
    return frozenset(
        word for code, listed in rows(__package__, "foreign.tsv", 2) if code == language for word in listed.split()
    )


def sentences(text: str, language: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """Start and end of every sentence, in order; a line ends one too. Between two there is nothing but space."""
    limit = len(text) if end is None else end
    for first, last in _lines(text, start, limit):
        yield from _wide(text, first, last) if language in UNSPACED else _spaced(text, language, first, last)


def _lines(text: str, start: int, limit: int) -> Iterator[tuple[int, int]]:
    for match in _SPLIT_LINE.finditer(text, start, limit):
        yield from _trimmed(text, start, match.start())
        start = match.end()
    yield from _trimmed(text, start, limit)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and (text[start].isspace() or text[start] in "\ufeff\u200e\u200f"):
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end


def _spaced(text: str, language: str, start: int, limit: int) -> Iterator[tuple[int, int]]:
    for match in _SPACED_STOP.finditer(text, start, limit):
        end = match.end()
        if match.start() == start or end >= limit:
            continue
        ahead = _AHEAD.match(text, end, limit)
        if (
            ahead is None
            or not ahead[1]
            or not ahead[3]
            or _goes_on(text, language, start, match.start(), match[0], ahead[2], ahead[3], ahead.start(3))
        ):
            continue
        yield start, end
        start = end + len(ahead[1])
    if start < limit:
        yield start, limit


def _goes_on(
    text: str, language: str, start: int, stop: int, marks: str, opening: str, following: str, following_at: int
) -> bool:
    """Does the sentence go on after marks that may end one?"""
    if following.islower():
        return True
    if following in ",;،":
        return True  # ... Ред.)", - добавил он
    closed = marks[-1] in _CLOSING
    if closed and (opening.strip() in ("–", "—", "-") or (not opening.strip() and _SAID.match(text, following_at))):
        return True  # «...?» — спросил он
    if opening.strip() in ("–", "—", "-") and _EDITOR.match(text, following_at):
        return True  # (... группами. - Ред.)
    if marks == "..." and text[max(start, stop - 3) : stop] == " و ":
        return True  # and so on
    if marks != ".":
        return False
    before = _TOKEN_BEFORE.search(text, max(start, stop - 24), stop)
    written = before[0] if before else ""
    word = written.lower()
    if following.isupper() and _may_end(text, word, stop):
        return False
    if word in abbreviations(language) or (language == "de" and word.endswith("str")):
        return True
    if language in _ORDINAL_DOT and stop - len(word) > start - (word != written):
        if word.isdecimal() and len(word) <= 2 and not _NUMBERED.search(text, max(start, stop - 8), stop):
            return not (language == "de" and _starter(text, following_at))
        if _ROMAN.fullmatch(written):
            return not (language == "de" and _starter(text, following_at))
    initial = _INITIAL.search(text, max(start, stop - 2), stop)
    return initial is not None and (text[stop - 1].isupper() or not text[stop - 1].islower())


def _may_end(text: str, word: str, stop: int) -> bool:
    """Does an abbreviation as often as not end its sentence, so that a capital letter after it begins the next?"""
    return word in _FINAL or (word in ("п", "д") and text[max(0, stop - 4) : stop - 1].lower() == "т. ")


def _starter(text: str, place: int) -> bool:
    """Does a word stand here that begins sentences and follows no ordinal number?"""
    word = _LETTERS.match(text, place)
    return word is not None and word[0] in _STARTERS


def _wide(text: str, start: int, limit: int) -> Iterator[tuple[int, int]]:
    depth, opened, done = 0, start, start
    for match in _WIDE_STOP.finditer(text, start, limit):
        for place in range(done, match.end()):
            if text[place] in _WIDE_OPEN:
                depth += 1
                opened = place if depth == 1 else opened
            elif text[place] in _WIDE_CLOSE and depth:
                depth -= 1
        done = match.end()
        end = match.end()
        if end >= limit or match.start() == start:
            continue
        following = text[end : end + 1]
        if match[0][-1] in _WIDE_CLOSE and (
            _SAID.match(text, end) or _CONTINUES.match(text, end) or match[0][0] not in "。！？!?｡…."
        ):
            continue
        if match[0][0] == "…" and match[0].strip("…") == "" and following not in "\u3000 「『“":
            continue
        if depth and end - opened < _LONG_QUOTATION:
            continue
        if match[0] == "." and (latin := _LATIN.search(text, max(start, match.start() - 8), match.start())):
            word = latin[0].lower()
            if len(word) == 1 or word in abbreviations("en"):
                continue  # Dr. Smith
        if following in ("。", "，", "、"):
            continue
        yield start, end
        start = end
        while start < limit and text[start].isspace():
            start += 1
        if end - opened >= _LONG_QUOTATION:
            depth = 0
    if start < limit:
        yield start, limit
