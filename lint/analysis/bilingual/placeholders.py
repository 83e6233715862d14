"""Placeholders of a message: printf, Python, braces, ICU MessageFormat, templates, HTML tags and entities.

What they are is told by their form alone; PO's flags (``c-format``, ``no-c-format`` …) say which forms a message has.
"""

from collections.abc import Iterator, Mapping
from typing import Literal, get_args

from lint.patterns import compiled
from lint.records import NamedTuple

Family = Literal["printf", "brace", "template", "qt", "html"]
FAMILIES: frozenset[str] = frozenset(get_args(Family))

#: PO's flags by the form of placeholders that they say a message has.
_FLAGS: dict[str, Family] = {
    **dict.fromkeys(
        """c python php objc perl javascript lua tcl awk gcc-internal gfc-internal ycp elisp scheme lisp librep guile
        pascal object-pascal boost ruby d go""".split(),
        "printf",
    ),
    **dict.fromkeys("python-brace perl-brace csharp java java-printf rust c++".split(), "brace"),
    **dict.fromkeys("qt qt-plural kde kde-kuit".split(), "qt"),
    **dict.fromkeys("sh smalltalk".split(), "template"),
}
_FLAGS["java-printf"] = "printf"


class Placeholder(NamedTuple):
    """A placeholder in a message."""

    family: Family
    text: str
    key: str  # what must be the same on both sides: a name, a number, or the type
    start: int
    end: int
    sure: bool  # False: by its form it may be something else
    type: str = ""  # of what is put there, if the form says so: "d", "s", "ld"
    counted: bool = False  # as many of them must stand on both sides, in this order


_PRINTF = (
    r"%(?:(?P<number>[1-9]\d?)\$)?(?:\((?P<name>[^()%\s]{1,80})\))?(?P<flags>[-+ #0'I]*)"
    r"(?:\*(?:\d{1,2}\$)?|\d{1,4})?(?:\.(?:\*(?:\d{1,2}\$)?|\d{1,4})?)?"
    r"(?P<type>(?:hh?|ll?|L|q|j|z|t|I64|I32)?[diouxXeEfFgGaAcCsSpnmr@]|<PRI[A-Za-z0-9]{1,10}>)"
)
_STRICT = compiled(rf"%%|{_PRINTF}")
_LOOSE = compiled(
    r"(?P<mustache>\{\{\{?[^\S\n]*(?P<inner>[#/^&>]?[\w.$|:()'\" -]{1,120}?)[^\S\n]*\}?\}\})"
    r"|(?P<dollar>[$%]\{(?P<variable>[^{}\s]{1,80})\}|\$\((?P<shell>\w{1,80})\))"
    r"|(?P<brace>\{(?P<argument>[^\W\d][\w.\[\]-]{0,80}|\d{1,3}|)(?:![rsa])?(?::[^{}\s]{0,40})?\})"
    rf"|(?P<percents>%%)|(?P<printf>{_PRINTF})"
    r"|(?P<wrapped>(?<!\w)%[A-Za-z_]\w{1,60}%(?!\w))"
    r"|(?P<qt>%L?\d{1,2}(?!\d))"
    r"|(?P<tag></?(?P<element>[A-Za-z][A-Za-z0-9]{0,15})(?:\s[^<>]{0,2000})?/?>)"
)
_DATE = compiled(r"(?<!%)(?:%%)*%-?[YHMBbyjIZ](?![A-Za-z(])")
_SHELL = compiled(r"\$(?:\{(\w{1,80})\}|([A-Za-z_]\w{0,80}))")
_CLASSES = {"i": "d", "u": "d", "E": "e", "F": "f", "G": "g", "A": "a"}

#: HTML's elements that stand in messages; what else is in angle brackets may be words ("Usage: cp <file>").
_PAIRED = frozenset(
    "a abbr b big blockquote button cite code dd del dfn div dl dt em font h1 h2 h3 h4 h5 h6 i ins kbd label li mark ol"
    " option p pre q s samp select small span strike strong sub sup table tbody td th thead tr tt u ul var".split()
)
_VOID = frozenset("br hr img input wbr".split())


def families_of(flags: frozenset[str]) -> Mapping[str, bool]:
    """Return the families that the flags of a PO message name: True for a form that it has, False for none."""
    found: dict[str, bool] = {}
    for flag in flags:
        name = flag.removesuffix("-format")
        if name == flag:
            continue
        on = not name.startswith(("no-", "impossible-"))
        family = _FLAGS.get(name.removeprefix("no-").removeprefix("impossible-").removeprefix("possible-"))
        if family is not None:
            found[family] = found.get(family, False) or on
    return found


def placeholders(text: str, families: Mapping[str, bool], *, sure: bool = True) -> list[Placeholder]:
    """Return the placeholders of a message in order.

    ``families`` are those that are known to be used (True) or not (False); ``sure`` says whether the form of one
    that is not known is enough to be certain.
    """
    if families.get("printf"):
        found = list(_strict(text))
        rest = [each for each in _loose(text, families, sure) if each.family not in ("printf", "qt")]
        found += _outside(rest, found)
    else:
        found = list(_loose(text, families, sure))
    if families.get("template"):
        shell = [
            Placeholder("template", match[0], "$" + (match[1] or match[2]), *match.span(), True)
            for match in _SHELL.finditer(text)
        ]
        found += _outside(shell, found)
    return sorted(found, key=lambda each: each.start)


def _outside(ones: list[Placeholder], others: list[Placeholder]) -> list[Placeholder]:
    """Return the placeholders that overlap none of the others."""
    taken = {place for each in others for place in range(each.start, each.end)}
    return [each for each in ones if each.start not in taken and each.end - 1 not in taken]


def _strict(text: str) -> Iterator[Placeholder]:
    """Yield the directives of a format string: a sign of per cent begins one, or is doubled."""
    for match in _STRICT.finditer(text):
        if match[0] != "%%":
            yield _printf(match[0], match["number"], match["name"], match["type"], match.start(), True)


def _printf(text: str, number: str | None, name: str | None, kind: str, start: int, sure: bool) -> Placeholder:
    kind = kind[:-1] + _CLASSES.get(kind[-1], kind[-1])
    key = f"({name})" if name else f"{number}$" if number else f"%{kind}"
    return Placeholder("printf", text, key, start, start + len(text), sure, kind, not (name or number))


def is_date_format(text: str) -> bool:
    """Is a message a format of dates ("%d.%m.%Y"), which each language has in its own order?"""
    return _DATE.search(text) is not None and "%(" not in text and "%s" not in text


def _loose(text: str, families: Mapping[str, bool], sure: bool) -> Iterator[Placeholder]:
    if not any(sign in text for sign in "%{<$"):
        return
    for match in _LOOSE.finditer(text):
        found = _one(match.groupdict(), match[0], match.start(), text, families, sure)
        if found is not None and families.get(found.family, True):
            yield found


def _one(
    groups: Mapping[str, str | None],
    text: str,
    start: int,
    whole: str,
    families: Mapping[str, bool],
    sure: bool,
) -> Placeholder | None:
    end = start + len(text)
    if groups["mustache"] is not None:
        if families.get("brace"):
            return None  # doubled braces are braces there
        return Placeholder("template", text, "{{" + (groups["inner"] or "").strip() + "}}", start, end, True)
    if groups["dollar"] is not None:
        if families.get("brace"):  # a sign before it is one of money
            inner = text[1:]
            return Placeholder("brace", inner, inner, start + 1, end, True) if inner[0] == "{" else None
        return Placeholder("template", text, text, start, end, True)
    if groups["brace"] is not None:
        argument = groups["argument"] or ""
        certain = families.get("brace", False) or (sure and bool(argument))
        return Placeholder("brace", text, "{" + argument + "}", start, end, certain, counted=not argument)
    if groups["printf"] is not None:
        if whole[start - 1 : start].isdigit() or (whole[end : end + 1].isalpha() and not groups["name"]):
            return None
        if " " in (groups["flags"] or ""):
            return None
        certain = bool(groups["name"]) or sure
        return _printf(text, groups["number"], groups["name"], groups["type"] or "", start, certain)
    if groups["wrapped"] is not None:
        return Placeholder("template", text, text, start, end, False)
    if groups["qt"] is not None:
        if whole[start - 1 : start].isdigit() or whole[end : end + 1] in ("%", "."):
            return None
        return Placeholder("qt", text, text.replace("L", ""), start, end, families.get("qt", False))
    if groups["tag"] is not None:
        name = (groups["element"] or "").lower()
        if name not in _PAIRED and name not in _VOID:
            return None
        closes = text.startswith("</")
        return Placeholder("html", text, f"</{name}>" if closes else f"<{name}>", start, end, False)
    return None


# ---- ICU MessageFormat


class Argument(NamedTuple):
    """An argument of an ICU message, with the keys of its branches."""

    name: str
    type: str  # "" for a plain one, "plural", "select", "number" …
    keys: frozenset[str]
    start: int
    end: int


_COMPLEX = compiled(r"\{\s*[\w.-]{1,80}\s*,\s*(?:plural|select|selectordinal)\s*,")
_HEAD = compiled(r"\s*([\w.-]{1,80})\s*(?:,\s*([a-z]+)\s*)?")
_OFFSET = compiled(r"\s*offset:\s*\d+")
_KEY = compiled(r"\s*(=\d+|[\w-]{1,60})\s*\{")
_BRANCHED = frozenset(("plural", "select", "selectordinal"))
_DEPTH = 20


def is_icu(text: str) -> bool:
    """Does a message have an argument with branches?"""
    return _COMPLEX.search(text) is not None


class IcuError(ValueError):
    """A message is not as ICU wants it; ``offset`` is the place."""

    def __init__(self, message: str, offset: int) -> None:
        super().__init__(message)
        self.offset = offset


def icu_arguments(text: str) -> list[Argument]:
    """Return the arguments of an ICU message, those of branches too. Raises IcuError."""
    return _Icu(text).read()


class _Icu:
    def __init__(self, text: str) -> None:
        self.text = text
        self.found: list[Argument] = []

    def read(self) -> list[Argument]:
        end = self._message(0, 0)
        if end < len(self.text):
            raise IcuError("a brace is closed that was not opened", end)
        return self.found

    def _message(self, place: int, depth: int) -> int:
        """Read up to the end of a message, or of a branch; return where that is."""
        if depth > _DEPTH:
            raise IcuError("arguments are nested too deep", place)
        text = self.text
        while place < len(text):
            character = text[place]
            if character == "'":
                place = self._apostrophe(place)
            elif character == "{":
                place = self._argument(place, depth)
            elif character == "}":
                return place
            else:
                place += 1
        if depth:
            raise IcuError("a brace is not closed", len(text))
        return place

    def _apostrophe(self, place: int) -> int:
        """Skip an apostrophe, and what it quotes if a brace follows."""
        following = self.text[place + 1 : place + 2]
        if following not in ("{", "}"):
            return place + (2 if following == "'" else 1)
        end = self.text.find("'", place + 1)
        return len(self.text) if end < 0 else end + 1

    def _argument(self, place: int, depth: int) -> int:
        text, start = self.text, place
        head = _HEAD.match(text, place + 1)
        if head is None:
            raise IcuError("a brace is not followed by the name of an argument", place)
        name, kind = head[1], head[2] or ""
        place = head.end()
        keys: set[str] = set()
        if kind in _BRANCHED:
            if text[place : place + 1] != ",":
                raise IcuError(f"“{kind}” has no branches", place)
            place += 1
            offset = _OFFSET.match(text, place)
            place = offset.end() if offset else place
            while key := _KEY.match(text, place):
                keys.add(key[1])
                place = self._message(key.end(), depth + 1) + 1
            while text[place : place + 1].isspace():
                place += 1
        elif kind:
            end = text.find("}", place)
            place = len(text) if end < 0 else end
        if text[place : place + 1] != "}":
            raise IcuError(f"the argument “{name}” is not closed", start)
        self.found.append(Argument(name, kind, frozenset(keys), start, place + 1))
        return place + 1
