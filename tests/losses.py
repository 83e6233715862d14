"""What a proposal loses: the property that the tests and ``benchmarks/proposals.py`` check."""

import re
import unicodedata
from difflib import SequenceMatcher

from lint.rulekit.rule import Fix

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_LONG = 60
_ROMAN = re.compile(r"[IVXLCDM]+")
_AROUND = 300  # code points: what is said again so near is not lost
_NOTE_MARK = re.compile(r"\[\^?\d{1,3}\]:?(?:,? ?\[\d{1,3}\])*")  # of a note or a source at the foot of the page
_SENTENCE_HEAD = re.compile(r"(?:[.!?:;…•|–—-][\"'”’)\]]*|^|\n)[\s\"'“‘«(\[*_]*\Z")
_NUMERALS = "zero one two three four five six seven eight nine ten eleven twelve".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_TEENS = "thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_MONTHS = "january february march april may june july august september october november december".split()
_DATE = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
_CODES = {"EUR": "€", "GBP": "£", "USD": "$"}
_ORDINALS = "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()
#: Rules that write the same word or name otherwise: a likeness is enough.
RESPELLING = 0.5
_SMALL = frozenset(
    "a an the in on at by to for of from with as it this that there according and but or"
    " today yesterday tomorrow".split()
)


def losses(text: str, fix: Fix) -> list[str]:
    """The words with a capital and the numbers that are gone when a fix is made, and that nothing beside says again."""
    lost: list[str] = []
    after = _made(text, fix)
    whole = any(edit.end - edit.start > _LONG for edit in fix.edits)  # a block that stands elsewhere too
    shift = 0
    for start, end, new in sorted(fix.edits):
        place = start + shift
        shift += len(new) - (end - start)
        near = after if whole else after[max(0, place - _AROUND) : place + len(new) + _AROUND]
        old = text[start:end]
        if not new and _NOTE_MARK.fullmatch(old.strip()):
            continue
        names = _WORD.findall(new)
        for match in _WORD.finditer(old):
            word = match[0]
            if word.islower() or _ROMAN.fullmatch(word) or _is_head(text, start + match.start(), word):
                continue
            if _CODES.get(word, " ") in new or _says(near, word) or any(_alike(word, name) for name in (*names, new)):
                continue
            lost.append(word)
        kept = "".join(_digits(number) for number in _NUMBER.findall(new))
        for match in _NUMBER.finditer(old):
            number = _digits(match[0])
            spelled = _is_spelled(match[0], new.lower() if new else near.lower())
            if not (number in kept or spelled or _has_number(near, number)):
                lost.append(match[0])
    return lost


def _is_spelled(number: str, text: str) -> bool:
    """Does a text say a number in words, without its zeros, as the name of a month, or take apart a date in figures?"""
    if date := _DATE.fullmatch(number):
        return all(_is_spelled(part, text) or part.lstrip("0") in text for part in date.groups())
    if not number.isdigit():
        return False
    value = int(number)
    words = [names[value] for names in (_NUMERALS, _ORDINALS) if value < len(names)]
    if 1 <= value <= 12:
        words.append(_MONTHS[value - 1])
    if value in (0, 12):
        words += ["noon", "midnight"]
    if 13 <= value <= 19:
        words.append(_TEENS[value - 13])
    if 20 <= value <= 99:
        words.append(_TENS[value // 10 - 2] + (f"-{_NUMERALS[value % 10]}" if value % 10 else ""))
    if number[0] == "0":
        words.append(str(value))
    return any(re.search(rf"\b{word}\b", text) for word in words)


def _made(text: str, fix: Fix) -> str:
    for start, end, new in sorted(fix.edits, reverse=True):
        text = text[:start] + new + text[end:]
    return text


def _is_head(text: str, start: int, word: str) -> bool:
    """Does a word with a capital say nothing by it: at the head of a sentence, or a small word in a title?"""
    return word.lower() in _SMALL or _SENTENCE_HEAD.search(text, max(0, start - 20), start) is not None


def _says(text: str, word: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text, re.IGNORECASE) is not None


def _alike(word: str, other: str) -> bool:
    plain = unicodedata.normalize("NFKC", word).lower()
    return SequenceMatcher(None, plain, other.lower()).ratio() >= RESPELLING


def _digits(number: str) -> str:
    return "".join(str(unicodedata.decimal(digit)) for digit in number if digit.isdecimal())


def _has_number(text: str, digits: str) -> bool:
    return any(_digits(match) == digits for match in _NUMBER.findall(text))
