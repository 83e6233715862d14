"""The two numbers of a range, of which one may have its magnitude or its per cent from the other.

"20 to 30 thousand", "$2 to $3 billion", "between one and two hundred", "2〜3万", "a million or two", "5 or 6 percent".
"""

from decimal import Decimal

from lint.analysis.bilingual.figures import is_year, values_of
from lint.analysis.bilingual.model import Number
from lint.patterns import compiled

_FARTHEST, _NEAR = 24, 8  # characters between the numbers of a range, and where an article stands between them
_SPLIT = compiled(r"\d{1,3}, \d{3}(?!\d|,\d)")  # "38, 000": a space that does not belong there
#: What stands before the second number: "from 2 to as many as 3 million", "€2 to €3 billion".
_BEFORE = (
    r"(?:(?:perhaps|about|almost|nearly|even|possibly|as (?:many|much) as|up to|une?|una?|i|gli|le|los|las|les)\s)?"
    r"(?:(?:US|[ACR]|HK|NT)?[$€£¥￥₽₪₴₺₹]\s?|(?:USD|EUR|GBP|Rs\.?)\s)?"
)
#: What stands after the first number: от 2-х до 3 тысяч, zwei- bis dreitausend.
_AFTER = r"(?:-(?:х|ти|и|ми|мя|ью|й)(?!\w)|\s?%(?=\s?[-–—~])|-(?=\s\w))?"
#: What stands between the numbers of a range, or of "one or the other".
_LINK = compiled(
    rf"{_AFTER}(?:"
    r"\s?(?:[-‐‑–—−~～〜…]|\.{2,3})\s?|\s?(?:至|到|から|乃至|ないし|或者?|か|または)\s?"
    r"|\s(?:to|or|до|или|либо|чи|або|עד|או|إلى|الى|حتى|او|أو|تا|یا|الی|से(?: लेकर)?|या"
    r"|à|ou|voire|jusqu['’]à|bis(?: zu)?|oder|a|al|hasta|o|u|ó|ad|oppure|ile|il[aâ]|veya|ya da"
    r"|do|lub|albo|czy|až|nebo|til|eða)\s"
    rf"|\sל[-־]?){_BEFORE}",
    2,
)
#: An "and": that of a range after "between" only.
_AND = compiled(
    rf"{_AFTER}(?:\s(?:and|&|и|й|та|і|و|et|und|y|e|ed|ve|i|a|og|और)\s|\s(?:و|ו)[-־]?|\s?[和与與と]\s?){_BEFORE}",
    2,
)
_BETWEEN = compiled(
    r"(?<!\w)[وفו]?(?:between|между|меж|між|поміж|بين|بین|בין|entre|zwischen|tra|fra|między|pomiędzy|mezi|milli|介[于於])"
    rf"(?:\s\w+){{0,2}}\s?{_BEFORE}$",
    2,
)
_BETWEEN_AFTER = compiled(r"\w{0,4}(?:之间|之間|の間)|\s(?:\w+\s)?aras[ıi]|\sके बीच", 2)
_NEXT = compiled(r"[\s-]|\s?、\s?")  # two numbers that follow each other: iki üç bin, дві-три тисячі, 2、3万
#: "2019-20": the hundreds are those of the first year.
_DASHES = frozenset("-–/～~〜—")
_MAGNITUDES = frozenset(map(Decimal, (100, 1000, 10**6, 10**9)))
_CLOSE = 10  # times as large as the second number of a range, the first is at most


def ranges(text: str, found: list[Number], language: str) -> list[Number]:
    """Return numbers with what those of a range have from each other."""
    for index in range(len(found) - 1):
        first, after = found[index], index + 1
        if found[after].kind == "loose" and after + 1 < len(found) and found[after + 1].start - first.end <= _NEAR:
            after += 1  # entre un 5 y un 6
        second = found[after]
        if second.start - first.end > _FARTHEST or not isinstance(first.value, Decimal):
            continue
        if language == "en" and first.figures and second.figures and (split := _SPLIT.match(text, first.start)):
            joined = values_of(split[0].replace(" ", ""), "en")
            found[index] = first._replace(values=(*joined, *first.values), end=second.end)
            found[after] = second._replace(kind="loose", strong=False)
        elif isinstance(second.value, Decimal):
            found[index], found[after] = _pair(text, first, second, language)
    return found


def _pair(text: str, first: Number, second: Number, language: str) -> tuple[Number, Number]:
    """Return two numbers that follow each other with what they have from each other."""
    assert isinstance(first.value, Decimal)
    assert isinstance(second.value, Decimal)
    if (
        first.figures
        and second.figures
        and is_year(first.value)
        and 10 <= second.value < 100
        and text[first.end : second.start] in _DASHES
    ):
        return first, second._replace(values=(*second.values, first.value // 100 * 100 + second.value))
    percent = "percent" in (first.kind, second.kind)
    # "a hundred or two" is "one or two hundred"
    sizes = () if second.figures else first.shared or ((first.value,) if first.value in _MAGNITUDES else ())
    if not (second.shared or sizes or percent) or not (link := _link(text, first, second, language)):
        return first, second
    if second.shared and not first.scaled and first.kind in ("number", "small", "loose", "year"):
        return _with_magnitude(first, second, language, sure=link == "range"), second
    if sizes and not second.shared and not second.scaled and second.value < 10 and link == "range":
        more = tuple((second.value * size).normalize() for size in sizes)
        return first, second._replace(values=(*second.values, *more))
    if percent and link == "range":
        if second.kind == "percent" and first.kind in ("number", "small"):
            return first._replace(kind="percent", strong=first.strong or second.strong), second
        if first.kind == "percent" and language in ("zh", "tr") and second.kind in ("number", "small", "loose"):
            return first, second._replace(kind="percent", strong=first.strong)
    return first, second


def _link(text: str, first: Number, second: Number, language: str) -> str:
    """Return what joins two numbers: "range" for one that is sure, "and" for what may be one, nothing for neither."""
    start, end = first.end, second.start
    prefixed = language in ("ar", "he") and text[end : end + 1] in ("ל", "و", "ו")
    for place in (end + 1, end) if prefixed else (end,):
        if _LINK.fullmatch(text, start, place):
            return "range"
        if _AND.fullmatch(text, start, place):
            return "range" if is_between(text, first.start) or _BETWEEN_AFTER.match(text, second.end) else "and"
    if _NEXT.fullmatch(text, start, end) and not (first.figures and "、" not in text[start:end]):
        return "range" if _follows(first, second) else ""
    return ""


def is_between(text: str, start: int) -> bool:
    """Does "between" stand before a number?"""
    return bool(_BETWEEN.search(text, max(0, start - 30), start))


def _follows(first: Number, second: Number) -> bool:
    """Are two numbers neighbours, as in "two, three thousand"?"""
    assert isinstance(first.value, Decimal)
    assert isinstance(second.value, Decimal)
    steps = {second.value / size - first.value for size in (*second.shared, Decimal(1))}
    return 1 in steps or (10 in steps and first.value % 10 == 0)


def _with_magnitude(first: Number, second: Number, language: str, *, sure: bool) -> Number:
    """Return the first number of a range with the magnitude of the second: as its likeliest value, if that is less."""
    assert isinstance(first.value, Decimal)
    assert isinstance(second.value, Decimal)
    numbers = [value for value in first.values if isinstance(value, Decimal)]
    less = [size for size in second.shared if first.value * size < second.value]
    size = less[-1] if less else second.shared[0]
    if first.value * size > _CLOSE * second.value:
        return first
    larger = tuple((value * size).normalize() for value in numbers)
    others = tuple((first.value * each).normalize() for each in less[:-1])
    digit = language in ("zh", "ja") and len(numbers) == 1 and first.value < 10  # 二至三万
    if sure and less and (digit or first.kind != "loose"):
        return first._replace(values=(*larger, *first.values, *others), kind="number", strong=True, scaled=True)
    return first._replace(values=(*first.values, *larger, *others))
