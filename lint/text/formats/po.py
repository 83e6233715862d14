"""PO and POT, the message files of gettext. Each message is a unit, each plural form of one its own.

What is fuzzy, obsolete or not translated is not read. Strings may be cut into several lines and have C's escapes. The
header names the language of the translations, and may name that of the messages (``X-Source-Language``).
"""

import re
from collections.abc import Iterator

from lint.patterns import compiled
from lint.text.formats.bilingual import Pair, Piece, Sides, labelled, value
from lint.text.formats.canvas import OBJECT
from lint.text.languages import language_code
from lint.text.model import FormatError, Layout, Segment, Span, Unit

_LINE = compiled(r"([ \t]*)([^\r\n]*)(\r\n?|\n|\Z)")
_KEYWORD = compiled(r"(msgctxt|msgid_plural|msgid|msgstr|domain)(?:[ \t]*\[[ \t]*(\d{1,3})[ \t]*\])?[ \t]*(?=\"|\Z)")
_STRING = compiled(r'"((?:[^"\\]++|\\.)*+)"[ \t]*')
_ESCAPE = compiled(r"((?:\\[23][0-7]{2})+|(?:\\x[89a-fA-F][\da-fA-F])+)|\\(?:([0-7]{1,3})|x([\da-fA-F]{1,2})|(.))")
_BYTE = compiled(r"\\(?:x(..)|(...))")
_CHARACTERS = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f", "v": "\v", "a": "\a"}
_FIELD = compiled(r"^([A-Za-z][\w-]{0,40}):[ \t]*([^\n]*)", re.MULTILINE)
_SUPPRESSION = compiled(r"#[ \t]*mtlint-")
_MOST_MESSAGES = 1_000_000


class _Message:
    """A message as it is read."""

    def __init__(self, start: int) -> None:
        self.start = self.end = start
        self.line = 0
        self.strings: dict[str, list[tuple[int, int]]] = {}
        self.comments: list[str] = []
        self.places: list[str] = []
        self.flags: set[str] = set()
        self.suppressions: list[Span] = []
        self.has_id = False


def parse(text: str) -> Layout:
    """Lay out a PO file. Raises :class:`FormatError` with the line where it is none."""
    sides = Sides(text)
    language = source_language = translator = ""
    for number, message in enumerate(_messages(text)):
        if number > _MOST_MESSAGES:
            raise FormatError(f"more than {_MOST_MESSAGES:,} messages: not a file of translations")
        if "msgctxt" not in message.strings and not value(_pieces(text, message.strings["msgid"])):
            header = dict(_FIELD.findall(value(_pieces(text, message.strings.get("msgstr", [])))))
            language = header.get("Language", "").strip()
            source_language = header.get("X-Source-Language", "").strip()
            translator = header.get("Last-Translator", "").strip()
            sides.scoped += ((comment, Span(0, len(text) + 1)) for comment in message.suppressions)
            continue
        _add(sides, text, message, number, translator, english=language_code(language) in ("", "en"))
    return sides.layout(language_code(language), language_code(source_language))


def pieces(text: str, segment: Segment) -> list[Piece]:
    """Return the pieces of one side of a unit."""
    found: list[tuple[int, int]] = []
    place = segment.span.start - 1
    while match := _STRING.match(text, place, segment.span.end + 1):
        found.append(match.span(1))
        following = text.find('"', match.end(), segment.span.end + 1)
        if following < 0:
            break
        place = following
    return _pieces(text, found)


def escape(characters: str, text: str, place: int, around: Span) -> str:
    """Return characters as they stand in a string."""
    return characters.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")


def _add(sides: Sides, text: str, message: _Message, number: int, translator: str, *, english: bool) -> None:
    span = Span(message.start, message.end)
    sides.scoped += ((comment, span._replace(end=span.end + 1)) for comment in message.suppressions)
    sources = {name: _pieces(text, parts) for name, parts in message.strings.items() if name.startswith("msgid")}
    context = value(_pieces(text, message.strings.get("msgctxt", [])))
    label = labelled(value(sources["msgid"])) or "(empty)"
    if context:
        label = f"{labelled(context)}: {label}"
    fuzzy = "fuzzy" in message.flags
    forms = [name for name in message.strings if name.startswith("msgstr")]
    for name in forms:
        plural = int(name[6:]) if name[6:] else None
        source = "msgid_plural" if plural and "msgid_plural" in sources else "msgid"
        target = _pieces(text, message.strings[name])
        unit = Unit(
            id="",
            label=label if plural is None else f"{label} [{plural}]",
            span=span,
            source=Segment(_span(message.strings[source])),
            target=Segment(_span(message.strings[name])),
            linted=english and not fuzzy and bool(value(target).strip()),
            fuzzy=fuzzy,
            context=context,
            file=message.places[0].rpartition(":")[0] if message.places else "",
            notes=tuple(message.comments),
            translator=translator,
            plural=plural,
            group=number,
        )
        sides.add([Pair(unit, sources[source], target)])


def _span(parts: list[tuple[int, int]]) -> Span:
    """Return where a string stands, from its first part to its last, without the outer quotation marks."""
    return Span(parts[0][0], parts[-1][1])


def _pieces(text: str, parts: list[tuple[int, int]]) -> list[Piece]:
    found: list[Piece] = []
    for start, end in parts:
        done = start
        if text.find("\\", start, end) >= 0:
            for match in _ESCAPE.finditer(text, start, end):
                if match.start() > done:
                    found.append(Piece(text[done : match.start()], done, match.start()))
                found.append(Piece(_character(match), *match.span(), False))
                done = match.end()
        if end > done:
            found.append(Piece(text[done:end], done, end))
    return found


def _character(match: re.Match[str]) -> str:
    bytes_, octal, hexadecimal, letter = match.groups()
    if letter is not None:
        return _CHARACTERS.get(letter, letter)
    if bytes_:  # of the file's encoding, mostly UTF-8
        found = bytes(int(x, 16) if x else int(octal, 8) for x, octal in _BYTE.findall(bytes_))
        try:
            return found.decode()
        except UnicodeDecodeError:
            return OBJECT
    number = int(octal, 8) if octal else int(hexadecimal, 16)
    return chr(number) if number < 128 else OBJECT


def _messages(text: str) -> Iterator[_Message]:
    """Yield the messages that are not obsolete."""
    message: _Message | None = None
    current = ""
    for number, match in enumerate(_LINE.finditer(text), 1):
        line, start = match[2], match.start(2)
        if not line:
            if match.end() == len(text):
                break
            continue
        if line[0] == "#":
            if line.startswith("#~"):
                if message is not None and message.has_id:
                    yield _whole(message, number)
                message, current = None, ""
                continue
            if message is not None and message.has_id:
                yield _whole(message, number)
                message = None
            if message is None:
                message, current = _Message(start), ""
            _comment(message, line, start)
            continue
        keyword = _KEYWORD.match(line)
        place = start
        if keyword:
            name = keyword[1] + (keyword[2] or "")
            if name == "domain":
                continue
            if (
                message is not None
                and message.has_id
                and (name == "msgctxt" or (name == "msgid" and _has_translation(message)))
            ):
                yield _whole(message, number)
                message = None
            if message is None:
                message = _Message(start)
            if name in message.strings:
                raise FormatError(f"not PO: line {number} is a second {keyword[1]} of a message")
            message.line = message.line or number
            message.has_id = message.has_id or name == "msgid"
            message.strings[name] = []
            current = name
            place += keyword.end()
        elif line[0] != '"' or not current or message is None:
            raise FormatError(
                f"not PO: line {number} is neither a comment nor a keyword with a string in quotation marks"
            )
        assert message is not None
        end = match.end(2)
        while place < end:
            string = _STRING.match(text, place, end)
            if string is None:
                raise FormatError(f"not PO: the string in line {number} has no closing quotation mark")
            message.strings[current].append(string.span(1))
            place = string.end()
            message.end = string.end(1) + 1
    if message is not None and message.has_id:
        yield _whole(message, text.count("\n") + 1)


def _has_translation(message: _Message) -> bool:
    return any(name.startswith("msgstr") for name in message.strings)


def _whole(message: _Message, line: int) -> _Message:
    """Return a message that is complete. Raises FormatError for one without a translation's place."""
    if not _has_translation(message):
        raise FormatError(f"not PO: the message before line {line} has no msgstr")
    if any(not parts for parts in message.strings.values()):
        raise FormatError(f"not PO: the message before line {line} has a keyword without a string")
    return message


def _comment(message: _Message, line: str, start: int) -> None:
    if _SUPPRESSION.match(line):
        message.suppressions.append(Span(start, start + len(line.rstrip())))
    elif line.startswith("#,"):
        message.flags.update(flag.strip() for flag in line[2:].split(","))
    elif line.startswith("#:"):
        message.places += line[2:].split()
    elif not line.startswith(("#|", "#=")):
        message.comments.append(line.lstrip("#.").strip())
