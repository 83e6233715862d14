"""The numbers of Korean, which are those of Japanese in other letters: 3억 5천만 is 3億 5千万."""

import re

from lint.patterns import compiled

_LETTERS = str.maketrans("만억조천백년월일명", "万億兆千百年月日人")
#: Figures and what counts them: "3억 5천만", "3만 5000명", "5월".
_COUNTED = compiled(
    r"(?<![\d,.])\d[\d,.]*\s?(?:[만억조천백]+(?:\s?\d[\d,.]*[만억조천백]+)*"
    r"(?:\s\d{1,4}(?![\d,.]*[\d만억조천백년월일]))?[년월일명]*|[년월일명]+)"
)
#: A part of a number and the next: a nought in place of the space, so that no character moves.
_JOINT = compiled(r"([万億兆千])(\s)(?=\d[\d,.]*([万億兆]?))")
_LARGER = "千万億兆"
_TIME = compiled(r"(?:(오전|오후)(\s?))?(?<![\d.,])(\d{1,2})시(?!간)(?:(\s?)(\d{1,2})분)?")
_PART = compiled(r"(?<![\d.,])(\d+)분의\s?(\d+)")
#: Native numerals before what counts people, things, times and years: 세 명, 다섯 살.
_NATIVE: dict[str, str] = dict(
    zip("한 두 세 네 다섯 여섯 일곱 여덟 아홉 열".split(), "一二三四五六七八九十", strict=True)
)
_COUNTERS = {"명": "人", "사람": "人", "개": "個", "마리": "匹", "번": "回", "차례": "回", "살": "歳", "시간": "時間",
             "달": "か月", "주": "週", "대": "台", "곳": "か所"}  # fmt: skip
_FEW = compiled(rf"(?<!\w)({'|'.join(_NATIVE)})(\s?)({'|'.join(_COUNTERS)})(?![가-힣]{{3}})")
_WEEKDAY = compiled("([월화수목금토일])요일")
_HAN_DAYS: dict[str, str] = dict(zip("월화수목금토일", "月火水木金土日", strict=True))
_HALVES = {None: "", "오전": "午前", "오후": "午後"}


def as_japanese(text: str) -> str:
    """Return a text of the same length, with its numbers as Japanese writes them."""
    text = _TIME.sub(_hour, text) if "시" in text else text
    text = _PART.sub(lambda match: f"{match[1]}分の{match[2].zfill(len(match[0]) - len(match[1]) - 2)}", text)
    if "요일" in text:
        text = _WEEKDAY.sub(lambda match: f"{_HAN_DAYS[match[1]]}曜日", text)
    text = _FEW.sub(_few, text)
    return _COUNTED.sub(lambda match: _JOINT.sub(_joined, match[0].translate(_LETTERS)), text)


def _few(match: re.Match[str]) -> str:
    """Return a numeral of Korean's own with its counter in Han letters, right-aligned; as it is where that is long."""
    written = (_NATIVE[match[1]] + _COUNTERS[match[3]]).rjust(len(match[0]))
    return written if len(written) == len(match[0]) else match[0]


def _joined(match: re.Match[str]) -> str:
    """Join a part of a number to the next, which is less: 3만 5000, but not 10만 20만."""
    size, gap, following = match.groups()
    less = not following or _LARGER.index(following) < _LARGER.index(size)
    return f"{size}{'0' if less else gap}"


def _hour(match: re.Match[str]) -> str:
    half, gap, hour, space, minute = match.groups()
    hour = f"0{hour}" if space and len(hour) == 1 else hour  # no space is left, and the hour begins where it did
    return f"{gap or ''}{_HALVES[half]}{hour}時{f'{minute}分' if minute else ''}".rjust(len(match[0]))
