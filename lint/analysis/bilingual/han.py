"""Numbers in Chinese and Japanese texts: figures, Han numerals, and both together (3万5千, 二〇二〇年, 百分之三十)."""

from collections.abc import Iterator
from decimal import Decimal

from lint.analysis.bilingual.figures import FIGURE, Value, clock, is_year, values_of
from lint.analysis.bilingual.model import Number, glued
from lint.patterns import compiled

_DIGITS = {
    letter: value
    for value, letters in enumerate("〇零○ 一壱壹 二两兩弐貳 三参 四 五 六 七 八 九".split())
    for letter in letters
}
_SMALL = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
_LARGE = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8, "兆": 10**12}
_HAN = "".join([*_DIGITS, *_SMALL, *_LARGE])
_DIGIT, _POWER = "".join(_DIGITS), "".join([*_SMALL, *_LARGE])
_ATOM = rf"(?:{FIGURE}|[{_DIGIT}]+)"
_TAIL = rf"(?:(?:[多余餘几]| (?=[万亿億萬]))?(?!兆[瓦赫帕欧字比])[{_POWER}]{_ATOM}?)"  # 兆瓦 is a megawatt
_NUMBER = compiled(rf"(?:{_ATOM}{_TAIL}*|{_TAIL}+)(?:[多余餘几](?=[万亿億萬]))?")
_PART = compiled(rf"({FIGURE})|([{_HAN}])|[多余餘几]")
_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "大正": 1911, "明治": 1867, "民國": 1911, "民国": 1911}
_ERA = compiled(r"(?:令和|平成|昭和|大正|明治|民[國国])$")
_FIRST_YEAR = compiled(r"(令和|平成|昭和|大正|明治)元(?=年)")
_FRACTION = compiled(rf"([{_HAN}\d]+)分(?:の|之)([{_HAN}\d]+(?:[点點][{_DIGIT}]+)?)")
#: 十二点五万: only before a magnitude, since 三点五分 is a time.
_DECIMAL = compiled(rf"([{_DIGIT}十百]+)[点點・]([{_DIGIT}]+)(?:([万亿億萬兆]+)|(?=[倍%％]|个百分点))")
#: 七八, 十五六, 二三百: one or the other.
_EITHER = compiled(rf"(?<![{_DIGIT}\d])([{_DIGIT[3:]}])([{_DIGIT[3:]}])(?![{_DIGIT}\d])")
_TENTHS = compiled(r"[割](\d)分")
#: 三成 is thirty percent; 两成员 are two members.
_TENTHS_OF = compiled(r"[割成](?![员員立功为為熟长長就本交分人果])")
_PERCENT = compiled(r"\s?[%％]|パーセント|百分点|个百分点|ポイント")
#: Units that a translation converts.
_CONVERTED = compiled("[亩畝斤两里尺寸丈坪畳匁]|平方里|石(?![油化])")
_LATE = compiled("(?:午後|下午|晚上|傍晚|夜|晚|今晚|当晚)$")
#: After a numeral: what it counts is people, things or days, and it is no part of a word.
_COUNTED = compiled("[名位歳岁]|个(?!月)|[人件起艘架辆輛座匹台棟隻機頭头条](?![民口工类類物])")


def han_numbers(text: str, language: str) -> Iterator[Number]:
    """Yield the numbers of a Chinese or Japanese text, in order."""
    fractions = {match.start(): match for match in _FRACTION.finditer(text)} if "分" in text else {}
    decimals = {match.start(): match for match in _DECIMAL.finditer(text)}
    done = 0
    weekdays = {number.start: number for number in (*_weekdays(text), *_clocks(text))}
    taken = {place for number in weekdays.values() for place in range(number.start, number.end)}
    yield from weekdays.values()
    if language == "ja" and "元年" in text:
        for era in _FIRST_YEAR.finditer(text):
            yield Number(era.end(1), era.end(), (Decimal(_ERAS[era[1]] + 1), Decimal(1)), "year")
    for match in _NUMBER.finditer(text):
        start, end = match.span()
        if start < done or start in taken:
            continue
        if fraction := fractions.get(start):
            done = fraction.end()
            below, above = _value(fraction[1]), _value(fraction[2])
            if below and below[0] == 100:
                yield Number(start, done, above, "percent", True, False)
            elif below and above:
                share = above[0] / below[0] if below[0] else Decimal(0)
                yield Number(start, done, (round(share, 3), Decimal(round(share * 100)), below[0], above[0]), "loose")
            continue
        if decimal := decimals.get(start):
            done = decimal.end()
            size = _value("一" + decimal[3])[0] if decimal[3] else Decimal(1)
            value = ((_value(decimal[1])[0] + _tenths(decimal[2])) * size).normalize()
            kind = "percent" if _PERCENT.match(text, done) else "number"
            sizes = (size,) if decimal[3] else ()
            yield Number(start, done, (value,), kind, True, False, bool(decimal[3]), sizes)
            continue
        if written := _TENTHS.match(text, end):
            done = written.end()  # 2割5分
            yield Number(start, done, (_value(match[0])[0] * 10 + int(written[1]),), "number", True, True)
            continue
        yield from _number(text, match[0], start, end, language)


#: 一周五天 is five days a week, and 每周三次 three times one.
_WEEKDAY = compiled(
    r"(?:星期|礼拜|禮拜|(?<![一二两三四五六七八九十几\d])[周週])([一二三四五六日天])(?!次|天(?![气津空然])|小时|趟)"
    r"|([月火水木金土日])曜|(?<=日[(（])([月火水木金土日])(?=[)）])"
)


_CLOCK = compiled(r"(?<!\d)(\d{1,2})[时時点](\d{1,2})分(?!の|之)")


def _clocks(text: str) -> Iterator[Number]:
    for match in _CLOCK.finditer(text):
        hour, minute = int(match[1]), int(match[2])
        if hour <= 24 and minute < 60:
            yield Number(*match.span(), (clock(hour, minute),), "time", False, True)


def _weekdays(text: str) -> Iterator[Number]:
    for match in _WEEKDAY.finditer(text):
        chinese, letter = match[1], match[2] or match[3]
        day = "月火水木金土日".find(letter) if letter else "一二三四五六日".find(chinese.replace("天", "日"))
        yield Number(*match.span(), (("weekday", day + 1),), "weekday")


def _tenths(digits: str) -> Decimal:
    return Decimal("0." + "".join(str(_DIGITS[digit]) for digit in digits))


def _value(text: str) -> tuple[Decimal, ...]:
    """Return the values that a number of figures and Han numerals may have."""
    head, point, tail = text.replace("點", "点").partition("点")
    if point:
        return ((_value(head)[0] + _tenths(tail)).normalize(),)
    parts = [(match[1], match[2]) for match in _PART.finditer(text) if match[1] or match[2]]
    if all(han and han in _DIGITS for _, han in parts) and len(parts) > 1:
        return (Decimal("".join(str(_DIGITS[han]) for _, han in parts)),)
    total = group = Decimal(0)
    current: Decimal | None = None
    last = size = place = 0
    other: Decimal | None = None
    for figure, han in parts:
        if figure:
            read = values_of(figure, "zh")
            current = read[0]
        elif han in _DIGITS:
            joined = current is not None and current < 10 and last == 0
            current = (current or Decimal(0)) * 10 * joined + _DIGITS[han]
            last = 0
            place = place if _DIGITS[han] else 0
        elif han in _SMALL:
            size = _SMALL[han]
            group += (Decimal(1) if current is None else current) * size
            current, last, place = None, size, size
        else:
            whole = group + (current or 0)
            size = _LARGE[han]
            if not whole and total:
                total *= size  # 万亿
            elif total and size > last and last >= 10**4:
                total = (total + whole) * size
            else:
                total += (whole or 1) * size
            group, current, last, place = Decimal(0), None, size, size
    if current is not None and place >= 100 and current < 10 and not parts[-1][0]:
        other = total + group + current * place / 10  # 三千五, 一万二
    value = total + group + (current or 0)
    return (value.normalize(), other.normalize()) if other is not None else (value.normalize(),)


def _number(text: str, written: str, start: int, end: int, language: str) -> Iterator[Number]:
    figures = any(letter.isdecimal() for letter in written)
    if not any(letter.isdecimal() or letter in _DIGITS for letter in written):
        plain = [letter for letter in written if letter in _SMALL or letter in _LARGE]
        if plain[0] not in "十拾" or text[start - 1 : start] in tuple("数几數幾"):
            yield Number(start, end, _value(written), "loose")  # 数百, 千亿
            return
    if text[start - 1 : start] in tuple("数几數幾") and not figures:
        return
    if written == "八百" and text.startswith(("屋", "長"), end):
        return  # a greengrocer, a fixed match
    if written[0] in "多余餘几":
        yield Number(start, end, _value(written), "loose")  # 几十万
        return
    if written[0] in "百佰千仟万萬亿億兆" and len(written) <= 2:
        yield Number(start, end, _value(written), "loose")  # 万一, 千一百
        return
    values: tuple[Value, ...] = _value(written)
    first = values[0]
    assert isinstance(first, Decimal)
    han = sum(letter in _HAN for letter in written)
    scaled = any(letter in _LARGE for letter in written) or (figures and any(letter in _SMALL for letter in written))
    strong = figures or (han > 1 and first >= 13)
    if not figures and (pair := _EITHER.search(written)):
        first_way, second_way = (
            _value(written[: pair.start()] + letter + written[pair.end() :])[0] for letter in pair.groups()
        )
        strong = False
        if (_DIGITS[pair[2]] - _DIGITS[pair[1]] == 1 and text[end : end + 1] != "年") or pair[0] == "三五":
            values = (first_way, second_way)  # 七八, 十五六, 五六百
        else:
            values = (first_way, second_way, *values)
        first = first_way
    kind = "number" if strong or first >= 10 else "loose"
    if len(written) == 1 and 2 <= first <= 9 and not figures and _COUNTED.match(text, end):
        kind = "small"
    after = text[end : end + 2]
    if figures and not scaled and glued(text, start, end):
        strong = False
    if _PERCENT.match(text, end):
        kind = "percent" if strong or kind == "number" else kind
    elif after.startswith(("月", "月份")) and 1 <= first <= 12:
        values, kind = (("month", int(first)), *values), "month"
    elif after.startswith("年代"):
        kind, values = "decade", (first, first % 100, *((1900 + first, 2000 + first) if first < 100 else ()))
    elif after.startswith(("年", "）年", ")年")) and (era := _ERA.search(text, max(0, start - 2), start)):
        kind, values = "year", (_ERAS[era[0]] + first, first)
    elif after.startswith(("割", "成")):
        values = (first * 10, *values)
        if _TENTHS_OF.match(text, end) and kind != "percent" and 1 < first < 10:
            kind = "percent"
    elif after.startswith("折"):
        values = (100 - first * (10 if first < 10 else 1), first * 10, *values)
    elif after.startswith(("时", "時", "点")) and first <= 24:
        half = 30 if text[end + 1 : end + 2] == "半" else 0
        late = bool(_LATE.search(text, max(0, start - 2), start)) and first < 12
        values = (
            first,
            clock(int(first), half),
            *((first + 12,) if late else ()),
            *((first - 12,) if first > 12 else ()),
        )
        strong = strong and not half
    elif is_year(first) and after.startswith("年"):
        kind = "year"
    elif after.startswith("半") or after[1:].startswith("半"):
        values = (*values, first + Decimal("0.5"), first * 12 + 6)
    elif _CONVERTED.match(text, end):
        strong = False
    elif after.startswith(("年", "度")) and figures and end - start == 2:
        values = (*values, 2000 + first, 1900 + first)
    elif after.startswith(("强", "連", "连")) and not figures:
        strong = False
    yield Number(start, end, values, kind, strong, figures, scaled, _shared(written))


def _shared(written: str) -> tuple[Decimal, ...]:
    """Return the magnitudes that a number ends in, the least first: of 三百万, 万 and 百万."""
    sizes, product = [], Decimal(1)
    for letter in reversed(written[1:]):
        size = _SMALL.get(letter) or _LARGE.get(letter)
        if not size:
            break
        product *= size
        sizes.append(product)
    return tuple(sizes)
