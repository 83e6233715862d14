"""What a translation has done to the placeholders of its source."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from lint.analysis.bilingual.placeholders import (
    IcuError,
    Placeholder,
    icu_arguments,
    is_date_format,
    is_icu,
    placeholders,
)
from lint.patterns import compiled
from lint.records import NamedTuple


class Fault(NamedTuple):
    """A fault of a translation, in offsets into its text; no place where something is missing."""

    message: str
    start: int = -1
    end: int = -1
    better: str | None = None  # what to write there
    sure: bool = True


class Message(NamedTuple):
    """A source and its translation."""

    source: str
    target: str
    other: str = ""  # the other form of the source, of a message with plural forms
    plural: bool = False
    may_omit: bool = False  # a form that may name its number in words
    families: Mapping[str, bool] = {}
    sure: bool = True  # is the form of a placeholder enough to be certain?


_LONGEST = 50_000  # code points
_MOST_LOST = 20  # placeholders that are looked for in a broken form
_MOST_TAGS = 500
#: Letters that stand for those of placeholders where a translator, or his machine, wrote them.
_VARIANTS = {
    "%": "[%％٪]",
    "{": "[{｛]",
    "}": "[}｝]",
    "(": r"[(（]",
    ")": r"[)）]",
    "$": r"[$＄]",
    "<": "[<＜]",
    ">": "[>＞]",
}
_ENTITY = compiled(r"&(?:[A-Za-z]{2,8}|#\d{2,5}|#x[\da-fA-F]{2,5});")
_BROKEN_ENTITY = compiled(
    r"&[^\S\n]+(#?\w{2,8})[^\S\n]*;|&(#?\w{2,8})[^\S\n]+;|&[^\S\n]*#[^\S\n]+(\d{2,5})[^\S\n]*;"
    r"|&(nbsp|quot|amp|lt|gt|apos|ndash|mdash|#\d{2,5})(?![\w;=])"
)
_CATEGORIES = frozenset("zero one two few many other".split())


def faults(message: Message) -> Iterator[Fault]:
    """Yield what is wrong with the placeholders of a translation; nothing for one that is too long for a message."""
    if max(len(message.source), len(message.target)) > _LONGEST:
        return
    if is_icu(message.source):
        yield from _icu(message)
        return
    source = _read(message, message.source)
    target = _read(message, message.target)
    other = _read(message, message.other) if message.other else []
    plain, tags = _apart(source)
    ours, our_tags = _apart(target)
    theirs, their_tags = _apart(other)
    if plain or ours:
        yield from _differences(message, plain, ours, theirs)
    if (tags or our_tags) and max(len(tags), len(our_tags), len(their_tags)) <= _MOST_TAGS:
        yield from _tags(message, tags, our_tags, their_tags)
    yield from _entities(message)


def _read(message: Message, text: str) -> list[Placeholder]:
    found = placeholders(text, message.families, sure=message.sure)
    if is_date_format(message.source):
        return [each for each in found if each.family not in ("printf", "qt") and "%" not in each.text]
    return found


def _apart(found: Sequence[Placeholder]) -> tuple[list[Placeholder], list[Placeholder]]:
    plain = [each for each in found if each.family != "html"]
    return plain, [each for each in found if each.family == "html"]


def _differences(
    message: Message, source: list[Placeholder], target: list[Placeholder], other: list[Placeholder]
) -> Iterator[Fault]:
    source, target, other = _numbered(source, target), _numbered(target, source), _numbered(other, target)
    missing, added = _lacking(source, target), _lacking(target, source)
    if message.plural:
        allowed = {each.key for each in other}
        added = [each for each in added if each.key not in allowed]
        if message.may_omit:
            missing = [each for each in missing if target and not _is_number(each, len(source))]
    done: set[str] = set()
    for each in missing[:_MOST_LOST]:
        broken = _broken(message.target, each, target)
        if broken is not None:
            start, end = broken
            written = message.target[start:end]
            yield Fault(f"“{written}” is “{each.text}” in the source", start, end, each.text, each.sure)
            missing.remove(each)
            added = [other for other in added if other.end <= start or end <= other.start]
    for lost in missing[:_MOST_LOST]:
        for new in added[:_MOST_LOST]:
            if {lost.key, new.key} in ({key, sign + key} for key in (lost.key, new.key) for sign in "$%"):
                yield Fault(f"“{new.text}” is “{lost.text}” in the source", new.start, new.end, lost.text, sure=False)
                missing.remove(lost)
                added.remove(new)
                break
    if len(missing) == len(added) == 1 and missing[0].family == added[0].family:
        (lost,), (new,) = missing, added
        yield Fault(
            f"“{new.text}” is “{lost.text}” in the source", new.start, new.end, lost.text, lost.sure and new.sure
        )
        return
    for each in missing:
        if each.key not in done or each.counted:
            done.add(each.key)
            yield Fault(f"“{each.text}” of the source is missing", sure=each.sure)
    for each in added:
        yield Fault(f"“{each.text}” is not in the source", each.start, each.end, sure=each.sure)
    if not missing and not added:
        yield from _types_and_order(source, target)


def _numbered(found: list[Placeholder], others: list[Placeholder]) -> list[Placeholder]:
    """Return placeholders that follow each other as numbered ones, where the other side numbers them."""
    if not any(each.key.endswith("$") for each in others) or any(each.key.endswith("$") for each in found):
        return found
    number, result = 0, []
    for each in found:
        if each.family == "printf" and each.counted:
            number += 1
            each = each._replace(key=f"{number}$", counted=False)
        result.append(each)
    return result


def _lacking(ones: Sequence[Placeholder], others: Sequence[Placeholder]) -> list[Placeholder]:
    """Return the placeholders of one side that the other has not."""
    there = Counter(each.key for each in others)
    lacking: list[Placeholder] = []
    told: set[str] = set()
    for each in ones:
        if each.counted:
            there[each.key] -= 1
            if there[each.key] < 0:
                lacking.append(each)
        elif not there[each.key] and each.key not in told:
            told.add(each.key)
            lacking.append(each)
    return lacking


def _types_and_order(source: Sequence[Placeholder], target: Sequence[Placeholder]) -> Iterator[Fault]:
    types = {each.key: each for each in source if not each.counted and each.type}
    for each in target:
        listed = types.get(each.key)
        if listed is not None and each.type and each.type != listed.type:
            yield Fault(
                f"“{each.text}” is “{listed.text}” in the source", each.start, each.end, sure=each.sure and listed.sure
            )
    if not any(" " in each.text for each in source):  # "% s", which C allows and no writer of it means
        for each in target:
            if each.family == "printf" and " " in each.text:
                better = each.text.replace(" ", "")
                yield Fault(f"“{each.text}” is “{better}” in the source", each.start, each.end, better, each.sure)
    ours = [each for each in target if each.counted]
    theirs = [each for each in source if each.counted]
    for one, other in zip(ours, theirs, strict=False):
        if one.key != other.key:
            yield Fault(
                f"“{one.text}” stands where the source has “{other.text}”: number them if their order must change",
                one.start,
                one.end,
                sure=one.sure and other.sure,
            )
            return


_COUNT = compiled(r"(?i)count|num|total|[({%]n\b")


def _is_number(each: Placeholder, count: int) -> bool:
    """May a plural form say this in words? A number, or the only placeholder of its message."""
    return count == 1 or each.type.endswith(("d", "x", "o")) or _COUNT.search(each.key) is not None


def _broken(target: str, lost: Placeholder, found: Sequence[Placeholder]) -> tuple[int, int] | None:
    """Return where a placeholder stands with spaces or other letters in it."""
    parts = [_VARIANTS.get(character, _escaped(character)) for character in lost.text if not character.isspace()]
    if len(parts) < 2 or len(parts) > 60:
        return None
    ending = r"(?![^\W\d_])" if lost.text[-1].isalnum() else ""
    pattern = compiled(r"(?i)" + r"[^\S\n]{0,2}".join(parts) + ending)
    for match in pattern.finditer(target):
        if match[0] == lost.text:
            continue
        if lost.family == "printf" and lost.counted and target[: match.start()].rstrip()[-1:].isdigit():
            continue  # "20 % d" may be words
        if all(each.key != lost.key or each.end <= match.start() or match.end() <= each.start for each in found):
            return match.span()
    return None


def _escaped(character: str) -> str:
    return character if character.isalnum() else "\\" + character


# ---- Tags


def _tags(
    message: Message, source: list[Placeholder], target: list[Placeholder], other: list[Placeholder]
) -> Iterator[Fault]:
    """Yield what is wrong with the tags of HTML. Only pairs, and elements without an end tag, are surely tags."""
    done = {each.key for each in target}
    broken = []
    for each in source:
        found = _broken(message.target, each, target) if each.key not in done else None
        if found is not None:
            done.add(each.key)
            start, end = found
            broken.append(each._replace(start=start, end=end))
            yield Fault(f"“{message.target[start:end]}” is “{each.text}” in the source", start, end, each.text)
    target = sorted(target + broken, key=lambda each: each.start)
    if _is_balanced(source):
        stray = _stray(target)
        told: set[str] = set()  # one of several alike is enough
        for each in stray:
            if each.key in told:
                continue
            told.add(each.key)
            if _counts(target)[each.key] != _counts(source)[each.key] or _opposite(each.key) in _counts(source):
                yield Fault(f"“{each.text}” has no counterpart here", each.start, each.end)
        if stray:
            return
    elif not _is_balanced(source + other):
        return  # a part of a text, or words in angle brackets
    ours, theirs, allowed = _counts(target), _counts(source), _counts(other)
    pairs = {key for key in theirs | ours if not key.startswith("</")}
    for key in sorted(pairs):
        difference = ours[key] - theirs[key]
        if difference < 0 and _is_tag(key, theirs):
            yield Fault(f"“{key}” of the source is missing", sure=key in ("<a>", "<img>"))
        elif difference > 0 and _is_tag(key, ours) and ours[key] != allowed[key]:
            place = [each for each in target if each.key == key][-1]
            yield Fault(f"“{place.text}” is not in the source", place.start, place.end, sure=False)


def _counts(tags: Sequence[Placeholder]) -> Counter[str]:
    return Counter(each.key for each in tags)


_ALONE = frozenset(("<br>", "<hr>", "<img>", "<input>", "<wbr>"))
_MAY_BE_OPEN = frozenset(("<p>", "<li>", "<dt>", "<dd>", "<td>", "<th>", "<tr>", "<option>"))


def _opposite(key: str) -> str:
    return f"<{key[2:]}" if key.startswith("</") else f"</{key[1:]}"


def _is_tag(key: str, counts: Counter[str]) -> bool:
    return key in ("<br>", "<hr>", "<img>") or (key not in _ALONE and counts[key] == counts[_opposite(key)])


def _stray(tags: Sequence[Placeholder]) -> list[Placeholder]:
    """Return the tags without a counterpart, and those that cross another pair."""
    opened: list[Placeholder] = []
    stray: list[Placeholder] = []
    for each in tags:
        if each.key in _ALONE or each.text.endswith("/>"):
            continue
        if not each.key.startswith("</"):
            opened.append(each)
            continue
        wanted = _opposite(each.key)
        index = next((number for number in range(len(opened) - 1, -1, -1) if opened[number].key == wanted), -1)
        if index < 0:
            stray.append(each)
            continue
        stray += (one for one in opened[index + 1 :] if one.key not in _MAY_BE_OPEN)
        del opened[index:]
    stray += (one for one in opened if one.key not in _MAY_BE_OPEN)
    return sorted(stray, key=lambda each: each.start)


def _is_balanced(tags: Sequence[Placeholder]) -> bool:
    return not _stray(tags)


def _entities(message: Message) -> Iterator[Fault]:
    """Yield references that a translator broke, where the source has references."""
    if "&" not in message.target or not _ENTITY.search(message.source):
        return
    for match in _BROKEN_ENTITY.finditer(message.target):
        name = match[1] or match[2] or match[4] or f"#{match[3]}"
        if match[0] not in message.source:
            yield Fault(f"“{match[0]}” is a broken “&{name};”", *match.span(), f"&{name};")


# ---- ICU


def _icu(message: Message) -> Iterator[Fault]:
    try:
        theirs = icu_arguments(message.source)
    except IcuError:
        return  # it only looks like one
    try:
        ours = icu_arguments(message.target)
    except IcuError as error:
        place = min(error.offset, max(0, len(message.target) - 1))
        yield Fault(f"this is not a message of ICU: {error}", place, min(place + 1, len(message.target)))
        return
    listed = {(each.name, each.type): each for each in theirs}
    found = {(each.name, each.type): each for each in ours}
    for name, kind in sorted(listed.keys() - found.keys()):
        yield Fault(f"the argument “{name}”{f' ({kind})' if kind else ''} of the source is missing")
    for name, kind in sorted(found.keys() - listed.keys()):
        each = found[name, kind]
        yield Fault(f"the argument “{name}”{f' ({kind})' if kind else ''} is not in the source", each.start, each.end)
    for each in ours:
        source = listed.get((each.name, each.type))
        if source is None or not each.type:
            continue
        if "other" not in each.keys and "other" in source.keys:
            yield Fault(f"the argument “{each.name}” has no branch “other”", each.start, each.end)
        if each.type == "select" and (strange := each.keys ^ source.keys):
            yield Fault(
                f"the branches of “{each.name}” are not those of the source: {', '.join(sorted(strange))}",
                each.start,
                each.end,
            )
        elif each.type != "select":
            wrong = {key for key in each.keys if not key.startswith("=") and key not in _CATEGORIES}
            if wrong:
                names = ", ".join(sorted(wrong))
                yield Fault(f"the argument “{each.name}” has no branch {names}", each.start, each.end)
