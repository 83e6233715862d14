"""A short form is written in two ways in one text.

"U.S." in one paragraph is "US" in the next, "Mr." is "Mr", "COVID-19" is "Covid-19", "5 %" is "5 percent",
"24 June" is "June 25", "40 km" is "12 kilometres", "NIS 8" is "9 shekels", "the UK" is "Great Britain", "Al-Qassam"
is "al-Aqsa", "NATO" is "Nato", "Gen. Haddad" is "General Aziz", "$5m" is "$6 million": several hands, or a machine
that decides anew in every sentence. A text does the one or the other. The form of the majority is kept, else the
first. Headings, bodies whose name has a capital of its own ("Al-Jazeera") and what stands in quotation marks are
passed over.

Bad: The U.S. denied it. The U.S. army left, and the [US] embassy is shut.
Fix: The U.S. denied it. The U.S. army left, and the U.S. embassy is shut.
Bad: Mr. Haddad left with Mr. Aziz, and [Mr] Khoury stayed.
Fix: Mr. Haddad left with Mr. Aziz, and Mr. Khoury stayed.
Bad: Mr. Haddad left with Mr. Aziz, and [Ms] Khoury stayed, as did [Ms] Lowe.
Fix: Mr. Haddad left with Mr. Aziz, and Ms. Khoury stayed, as did Ms. Lowe.
Bad: Rents rose by 4 per cent in May and by 5 per cent in June, but fell by [6%] in July.
Fix: Rents rose by 4 per cent in May and by 5 per cent in June, but fell by 6 per cent in July.
Bad: Rents rose by 4% in May and by 5% in June, but fell by [6 percent] in July.
Fix: Rents rose by 4% in May and by 5% in June, but fell by 6% in July.
Bad: It opened on 24 June, shut on 30 June and opened again on [July 5].
Fix: It opened on 24 June, shut on 30 June and opened again on 5 July.
Bad: It is 40 km to the port, 12 km to the lake and [3 kilometres] to the mill.
Bad: Fighters of al-Nusra and al-Qassam met those of [Al-Shabab] in May.
Fix: Fighters of al-Nusra and al-Qassam met those of al-Shabab in May.
Bad: The UK denied it. The UK army left, and the embassy of [Great Britain] is shut.
Bad: It cost NIS 80, then NIS 70, and costs [60 shekels] now.
Bad: Bread is 12 yuan, milk 14 yuan and the boat [RMB 900].
Bad: Gen. Haddad met Gen. Aziz, and [General] Khoury stayed. The General Staff denied it.
Fix: Gen. Haddad met Gen. Aziz, and Gen. Khoury stayed. The General Staff denied it.
Bad: Maj. (res.) Haddad met Capt. (res.) Aziz, and Maj. [(Res.)] Khoury stayed.
Fix: Maj. (res.) Haddad met Capt. (res.) Aziz, and Maj. (res.) Khoury stayed.
Bad: UNESCO denied it. The UNESCO office is shut, and nobody at [Unesco] knew.
Fix: UNESCO denied it. The UNESCO office is shut, and nobody at UNESCO knew.
Good: UNESCO denied it. “Unesco is old,” he said, and posted it on UNESCO.org.
Good: Gen. Idris Lund rose. “A General Who Called For Talks” was the headline. It cost €3.1billion, or €2 billion then.
Good: Lt. Col. Haddad met Lt. Col. Aziz. Lieutenant Colonel Khoury stayed.
Bad: It cost $5 million in May and $6 million in June, but [$7m] in July.
Fix: It cost $5 million in May and $6 million in June, but $7 million in July.
Good: It opened on July 1 and shut on August 3rd. The market of Great Britain Street is shut in the UK.
Good: He flew to Great Britain and met the head of the UK Coastal Waters Agency.
Good: The U.S. denied it, he said in the USA. It cost US$5.
Good: He told Al-Jazeera that Faisal al-Masri was in town.
Good: Mr. Haddad left. “Mr Aziz did not,” she wrote. Rents rose by a few percent, or 4%.
Good: It opened on 24 June 2020. Al-Nusra and al-Qassam denied it.
"""

import re
from collections.abc import Callable, Iterator
from itertools import takewhile

from lint import BlockKind, Category, Document, Fix, Hit, Needs, Related, Severity, Span, rule
from lint.analysis.headline import in_headline
from lint.analysis.interviews import is_spoken
from lint.patterns import compiled
from lint.records import NamedTuple

from ._acronym_cases import ACRONYMS, cased, recased

_MONTHS = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"


def _head(*words: str) -> str:
    """Return an expression for words, or beginnings of such; the set stands first, which makes the search fast."""
    letters = "".join(sorted({word[0] for word in words}))
    return rf"[{letters}](?<!\w.)(?:{'|'.join(f'(?<={word[0]}){word[1:]}' for word in words)})"


_MONTH = _head(*_MONTHS[3:-1].split("|"))
_TITLE = _head("Mr", "Mrs", "Ms", "Dr", "Prof")
_SHARE = compiled(r" ?(?:%|per ?cent)\Z")
#: Bodies that write their article as they please.
_FIXED = "(?:Qa|Jazeera|Arabiya|Ahly|Hilal|Nassr|Ittihad|Monitor|Akhbar|Ahram|Hayat|Manar|Mayadeen|Masdar|Alam)"
_PROSE = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.BLOCK_QUOTE})


class Family(NamedTuple):
    """Forms of one thing, the words without which a text has none, and how one is written as another."""

    keys: tuple[str, ...]
    forms: tuple[re.Pattern[str], re.Pattern[str]]
    #: A text, the number of the form wanted, and how the text writes it elsewhere; "" for no proposal.
    rewrite: Callable[[str, int, str], str]
    #: The number of the form that English news keeps, however seldom the text has it; None: that of the majority.
    better: int | None = None
    severity: Severity | None = None
    #: For each form strings of which it has one: they are found faster.
    strings: tuple[tuple[str, ...], ...] = ()
    #: Whether each form has a figure before one of the keys (-1) or behind it (1), which is soon seen.
    figures: tuple[int, ...] = ()


def _dotted(letters: str) -> Family:
    return Family(
        (letters.lower(), ".".join(letters.lower()) + "."),
        (compiled(rf"{_head(re.escape('.'.join(letters)))}\."), compiled(rf"{_head(letters)}\b(?![-$€£]|\.\w)")),
        lambda text, form, model: ".".join(letters) + "." if form == 0 else letters,
        strings=((".".join(letters),), (letters,)),
    )


def _title(text: str, form: int, model: str) -> str:
    return text.rstrip(".") + ("." if form == 0 else "")


def _country(text: str, form: int, model: str) -> str:
    return ("U.S.", "US")[form]


def _percent(text: str, form: int, model: str) -> str:
    return _SHARE.sub("%" if form == 0 else " per cent" if model.endswith("per cent") else " percent", text)


def _date(text: str, form: int, model: str) -> str:
    parts = text.split()
    return " ".join(sorted(parts, key=str.isalpha, reverse=form == 1))


def _unit(short: str, *stems: str) -> Family:
    """A unit written out and abbreviated; which of the two the house has is not for this rule to write."""
    words = tuple(stem.split()[0] + ending for stem in stems for ending in ("", "s"))
    return Family(
        words,
        (
            compiled(rf"\d(?<![$€£\w.,].)[\d.,]*[ -]?{short}\b(?![/²]|\.\w| (?:people|dollars|euros|pounds|viewers))"),
            compiled(rf"\d[\d.,]*[ -](?:{'|'.join(stems)})s?\b(?! per\b)"),
        ),
        lambda text, form, model: "",
        strings=((short,), stems),
    )


def _sum(code: str, *units: str) -> Family:
    """A currency by its code or sign, before or after the sum, and in words."""
    words = tuple(unit + ending for unit in units for ending in ("", "s"))
    return Family(
        words,
        (
            compiled(
                rf"(?:{code}) ?\d(?:[\d.,]*\d)?(?: (?:[mb]|tr)illion)?"
                rf"|\d[\d.,]*(?: (?:[mb]|tr)illion)? ?(?:{code})(?!\w)"
            ),
            compiled(
                r"\d(?<![A-Z₪€¥] .)(?<![\d.,A-Z₪€¥$].)[\d.,]*(?: (?:thousand|(?:[mb]|tr)illion))? "
                rf"(?:{'|'.join(units)})s?\b"
            ),
        ),
        lambda text, form, model: "",
        strings=(tuple(code.split("|")), units),
    )


#: Ranks and titles before a name: as one house shortens them, and another writes them out.
_RANKS = {
    "Gen": "General",
    "Col": "Colonel",
    "Lt": "Lieutenant",
    "Maj": "Major",
    "Capt": "Captain",
    "Sgt": "Sergeant",
    "Adm": "Admiral",
    "Brig": "Brigadier",
    "Cmdr": "Commander",
    "Gov": "Governor",
    "Prof": "Professor",
}
#: What a general or governor without a name is: "General Motors", "the General Staff".
_NO_NAME = (
    "Staff|Motors|Electric|Assembly|Mills|Command|Directorate|Security|Administration|Council|Intelligence"
    "|Prosecutor|Colonel|Commander|Governor|Secretary|Secretariat|Election|Dynamics|Hospital|General|Affairs|Office"
    "|House|Department|Services|Island|Sanders|Who|In|On|At|For|To|From|With|And|Of|Is|Was|Will|Has|Says|Said|Over"
)


#: "Major (res.)": a rank of the reserve, or of one who has retired.
_RESERVE = r"(?: \((?:[Rr]es|[Rr]et)\. ?\))?"


def _reserve(text: str, form: int, model: str) -> str:
    inner = text.strip("() ")
    return f"({(inner.lower(), inner.capitalize())[form]})"


#: What a name begins with: Haddad, O'Brien, Gökçe, al-Masri.
_NAMED = r"(?:[ae]l-)?[A-Z](?:[^\W\d_A-Z]|['’][A-Z])"


def _rank(short: str, long: str) -> Family:
    def rewrite(text: str, form: int, model: str) -> str:
        return (f"{short}.", long)[form]

    return Family(
        (short.lower(),),
        (
            compiled(rf"(?<!Lt\. )(?<!Maj\. )(?<!Brig\. )\b{short}\.(?={_RESERVE} (?!Gen|Col|Cmdr|Gov){_NAMED})"),
            compiled(rf"(?<![A-Za-z]-)(?<![rstyl] )\b{long}(?={_RESERVE} (?!{_NO_NAME}){_NAMED})"),
        ),
        rewrite,
        severity=Severity.NOTE,
        strings=((f"{short}.",), (long,)),
    )


_MAGNITUDES = {"m": "million", "bn": "billion", "tn": "trillion"}


def _magnitude(text: str, form: int, model: str) -> str:
    if form == 1:
        return re.sub(r"[a-z]+\Z", lambda match: f" {_MAGNITUDES[match[0]]}", text)
    return re.sub(r" ([mbt])\w+\Z", lambda match: match[1] if match[1] == "m" else f"{match[1]}n", text)


#: Ends of names of bodies that have their country's abbreviation in them: "the UK Health Security Agency".
_BODIES = (
    "Agency|Association|Authority|Bank|Board|Centre|Commission|Committee|Council|Federation|Foundation|Fund|Institute"
    "|Network|Office|Party|Regulator|Service|Society|Trust|Union"
)
FAMILIES = (
    Family(
        ("u.s.", "us"),
        (
            compiled(rf"{_head('U')}\.S\.(?!A| (?:News|Steel|Bancorp|Open)\b)"),
            compiled(rf"{_head('US')}\b(?![-$]|\.\w| (?:Open|Weekly|Airways|Steel))"),
        ),
        _country,
        strings=(("U.S.",), ("US",)),
    ),
    *map(_dotted, ("UK", "UN", "EU")),
    Family(  # one house has the point after all of them or after none
        ("mr", "mrs", "ms", "dr", "prof"),
        (compiled(rf"{_TITLE}\.(?= (?:[ae]l-)?[A-Z])"), compiled(rf"{_TITLE}(?= (?:[ae]l-)?[A-Z])")),
        _title,
        strings=(("Mr.", "Mrs.", "Ms.", "Dr.", "Prof."), ("Mr ", "Mrs ", "Ms ", "Dr ", "Prof ")),
    ),
    *(_rank(short, long) for short, long in _RANKS.items()),
    Family(
        ("res", "ret", "res.", "ret."),
        (compiled(r"\((?:res|ret)\. ?\)"), compiled(r"\((?:Res|Ret)\. ?\)")),
        _reserve,
        severity=Severity.NOTE,
        strings=(("(res.", "(ret."), ("(Res.", "(Ret.")),
    ),
    Family(
        ("million", "billion", "trillion"),
        (
            compiled(r"[$£€]\d[\d.,]*(?:m|bn|tn)\b(?!-)"),
            compiled(r"[$£€]\d[\d.,]* ?(?:[mb]|tr)illion\b"),
        ),
        _magnitude,
        severity=Severity.NOTE,
        strings=(("$", "£", "€"),),
    ),
    Family(
        ("washington",),
        (
            compiled(r"(?<=Washington, )D\.C\.|(?<=Washington )D\.C\."),
            compiled(r"(?<=Washington, )DC\b|(?<=Washington )DC\b"),
        ),
        lambda text, form, model: ("D.C.", "DC")[form],
        severity=Severity.NOTE,
        strings=(("D.C.",), ("DC",)),
    ),
    Family(
        ("petersburg",),
        (compiled(r"\bSt\.? Petersburg\b"), compiled(r"\bSaint[- ]Petersburg\b")),
        lambda text, form, model: model,
        severity=Severity.NOTE,
    ),
    Family(
        ("covid-19", "covid"),
        (compiled(r"COVID(?<!\wCOVID)(?:-19)?\b"), compiled(r"Covid(?<!\wCovid)(?:-19)?\b")),
        lambda text, form, model: text.replace(text[:5], ("COVID", "Covid")[form]),
    ),
    Family(
        ("percent", "per"),
        (compiled(r"\d[\d.,]*(?<=\d) ?%"), compiled(r"\d[\d.,]*(?<=\d) per ?cent\b")),
        _percent,
        strings=(("%",), (" per",)),
    ),
    Family(
        tuple(_MONTHS[3:-1].lower().split("|")),
        (
            compiled(rf"\d(?<![\w–-].)(?:(?<=[0-3])\d)? {_MONTHS}\b(?!,? (?:19|20)\d\d)"),
            compiled(rf"{_MONTH} [0-3]?\d\b(?!,? ?\d|[-–]|st\b|nd\b|rd\b|th\b)"),
        ),
        _date,
        figures=(-1, 1),
    ),
    Family(
        ("uk", "u.k.", "kingdom"),
        (
            compiled(rf"U(?<!\w.)(?:K|\.K\.|nited Kingdom)(?![-$]|\.?\w| (?:[A-Z][\w’'-]+ ){{1,4}}(?:{_BODIES})\b)"),
            compiled(r"\bGreat Britain\b(?!['’]| (?:and (?:Northern|Ireland)|[A-Z]))"),
        ),
        lambda text, form, model: "",
        better=0,
        severity=Severity.NOTE,  # they are not one thing: one finding in two was acted on
        strings=(("U",), ("Great Britain",)),
    ),
    Family(
        ("us",),
        (compiled(rf"{_head('US')}\$ ?\d[\d.,]*\d"), compiled(r"(?<![A-Za-z])\$ ?\d[\d.,]*\d")),
        lambda text, form, model: "",
        strings=(("US$",),),
    ),
    *(Family((one.lower(),), cased(one), recased, strings=((one,), (one.capitalize(),))) for one in ACRONYMS),
    _sum("NIS|₪", "shekel"),
    _sum("RMB|CNY|¥", "yuan"),
    _sum("€|EUR", "euro"),
    _sum("JPY|¥", "yen"),
    _sum("₽|RUB", "ruble", "rouble"),
    _sum("₴|UAH", "hryvnia"),
    _unit("m", "meter", "metre"),
    _unit("km/h", "kilometers per hour", "kilometres per hour", "km per hour"),
    _unit("MW", "megawatt"),
    _unit("kWh", "kilowatt-hour", "kilowatt hour"),
    _unit("°C", "degrees Celsius", "degrees centigrade", "degrees below", "degrees above"),
    _unit("mm", "millimeter", "millimetre"),
    _unit("cm", "centimeter", "centimetre"),
    _unit("km", "kilometer", "kilometre"),
    _unit("kg", "kilogram", "kilo"),
    _unit("ha", "hectare"),
    Family(
        ("al",),
        (
            compiled(rf"al-(?<=[a-z,] al-)(?!{_FIXED})[A-Z][\w’'-]*"),
            compiled(rf"Al-(?<=[a-z,] Al-)(?!{_FIXED})[A-Z][\w’'-]*"),
        ),
        lambda text, form, model: ("al", "Al")[form] + text[2:],
        strings=((" al-",), (" Al-",)),
    ),
)
#: The numbers of the families by the words without which a text has none.
_NUMBERS: dict[str, list[int]] = {}
for _number, _family in enumerate(FAMILIES):
    for _key in _family.keys:
        _NUMBERS.setdefault(_key, []).append(_number)
_HEADLINE = 120  # code points: a shorter line without a stop is a headline, which has forms of its own
_STOPS = frozenset(".!?…:;\"”'’)»")
_MOST = 8  # findings of one family: more are a text that follows no style at all


@rule(
    Severity.WARNING,
    category=Category.INCONSISTENT_STYLE,
    quoted="report",
    gate=Needs(words=[key for family in FAMILIES for key in family.keys]),
)
def check(document: Document) -> Iterator[Hit]:
    """Yield the places of the rarer form."""
    prose = document.prose
    for number in sorted({number for key in document.vocabulary & _NUMBERS.keys() for number in _NUMBERS[key]}):
        family = FAMILIES[number]
        if not all(any(string in prose for string in strings) for strings in family.strings):
            continue
        if not _has_figures(document, family):
            continue
        found = list(takewhile(bool, (_places(document, form) for form in family.forms)))
        if len(found) < 2:
            continue
        better = family.better
        kept = min((0, 1), key=lambda number: (number != better, -len(found[number]), found[number][0].start))
        model = document.prose[slice(*found[kept][0])]
        for place in found[1 - kept][:_MOST]:
            text = document.prose[slice(*place)]
            written = family.rewrite(text, kept, model)
            yield Hit(
                place,
                f"“{text}”, but “{model}” elsewhere",
                (Fix.replace(place, written),) if written else (),
                (Related(found[kept][0], f"“{model}”"),),
                severity=family.severity,
            )


def _has_figures(document: Document, family: Family) -> bool:
    """Are there as many words of a family with a figure beside them as its forms need, at least?"""
    words, numbers = document.words, document.word_positions
    wanted = list(family.figures)
    for at in (at for key in family.keys if wanted and key in numbers for at in numbers[key]):
        for side in (-1, 1):
            if side in wanted and 0 <= at + side < len(words) and words[at + side].text[0].isdigit():
                wanted.remove(side)
    return not wanted


def _places(document: Document, form: re.Pattern[str]) -> list[Span]:
    """Return where a form stands in running text, quotations left out."""
    places = []
    for span in (Span(*match.span()) for match in form.finditer(document.prose)):
        block = document.block_at(span.start)
        if block is None or block.kind not in _PROSE or document.quoted(span):
            continue
        if is_spoken(document, span.start) or in_headline(document, span.start):
            continue
        start = document.prose.rfind("\n", block.start, span.start) + 1 or block.start
        end = document.prose.find("\n", span.end, block.end)
        end = block.end if end < 0 else end
        if end - start > _HEADLINE or document.prose[start:end].rstrip()[-1:] in _STOPS:
            places.append(span)
    return places
