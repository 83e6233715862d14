"""The numbers of Korean, which are those of Japanese in other letters: 3억 5천만 is 3億 5千万."""

import re

from lint.patterns import compiled

_LETTERS = str.maketrans("만억조천백년월일명", "万億兆千百年月日人")
#: Figures and what counts them: "3억 5천만", "3만 5000명", "5월".
_COUNTED = compiled(
    r"(?<![\d,.])\d[\d,.]*\s?(?:[만억조천백]+(?:\s?\d[\d,.]*[만억조천백]+)*"
    r"(?:\s\d{1,4}(?![\d,.]*[\d만억조천백년월일]))?[년월일명]*|[년월일명]+)"
)
_JOINT = compiled(r"(?<=[万億兆千])\s(?=\d)")  # a nought in place of the space: no character moves
_TIME = compiled(r"(?:(오전|오후)(\s?))?(?<![\d.,])(\d{1,2})시(?:(\s?)(\d{1,2})분)?")
_PART = compiled(r"(?<![\d.,])(\d+)분의\s?(\d+)")
_HALVES = {None: "", "오전": "午前", "오후": "午後"}


def as_japanese(text: str) -> str:
    """Return a text of the same length, with its numbers as Japanese writes them."""
    text = _TIME.sub(_hour, text) if "시" in text else text
    text = _PART.sub(lambda match: f"{match[1]}分の{match[2].zfill(len(match[0]) - len(match[1]) - 2)}", text)
    return _COUNTED.sub(lambda match: _JOINT.sub("0", match[0].translate(_LETTERS)), text)


def _hour(match: re.Match[str]) -> str:
    half, gap, hour, space, minute = match.groups()
    hour = f"0{hour}" if space and len(hour) == 1 else hour  # no space is left, and the hour begins where it did
    return f"{gap or ''}{_HALVES[half]}{hour}時{f'{minute}分' if minute else ''}".rjust(len(match[0]))
