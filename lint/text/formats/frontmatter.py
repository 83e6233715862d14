"""Front matter: the fields at the head of a text file that hold prose, in YAML, TOML or JSON.

It is not parsed but searched for such fields, by looks: a field that is missed is one that is not linted.
"""

import html
import re

from lint.patterns import compiled
from lint.text.formats.canvas import Canvas
from lint.text.model import BlockKind

_JSON = compiled(r"\A\{\r?\n(?:.*\r?\n)*?\}\r?(?:\n|\Z)")
#: Between its marks stand lines of which the first, but for comments, is a field: else the mark is a rule.
_BLOCK = compiled(
    r"(?P<mark>---|\+\+\+)[ \t]*\r?\n(?:[ \t]*(?:\#[^\n]*)?\r?\n)*+"
    r"(?:(?:[\"']?[\w.-]+[\"']?[ \t]*[:=]|\[)[^\n]*\n(?:(?!(?P=mark)|\.\.\.\s)[^\n]*\n)*+)?"
    r"(?:(?P=mark)|(?<!\+)\.\.\.)[ \t]*\r?(?:\n|\Z)"
)
_LANGUAGE = compiled(r"^[\"']?(?:lang|language|locale)[\"']?[ \t]*[:=][ \t]*[\"']?([A-Za-z]{2,3})\b", re.MULTILINE)
_TITLES = ("title", "headline")
#: ``key: text`` (YAML), ``key = "text"`` (TOML), ``"key": "text"`` (JSON); in YAML, quoted or not, or indented below.
_FIELD = compiled(
    r"""^(?P<indent>[ \t]*+)(?P<mark>["']?)
        (?P<key>title|headline|subtitle|description|summary|excerpt|standfirst|caption)
        (?P=mark)[ \t]*[:=][ \t]*
        (?:\"{3}(?P<long>(?:[^"\\]|\\.|"(?!""))*+)\"{3}
          |"(?P<double>(?:[^"\\]|\\.)*+)"
          |'(?P<single>(?:[^'\n]|'')*+)'
          |[>|][-+\d]*[ \t]*\r?(?P<block>(?:\n(?:(?P=indent)[ \t]+\S[^\n]*|[ \t]*\r?(?=\n)))+)
          |(?P<plain>[^\s"'|>&*\[{\#!%@`](?:[^\n\#]|(?<!\s)\#)*+(?:\n(?P=indent)[ \t]+[^\s\#-][^\n]*)*+))""",
    re.MULTILINE | re.VERBOSE | re.DOTALL,
)
#: A site puts these fields into its pages as they stand, so that character references in them are read.
_ENTITY = r"&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][\dA-Za-z]{1,31});"
_REFERENCE = compiled(_ENTITY)
_ESCAPE = compiled(rf"\\(?:u[\da-fA-F]{{4}}|.)|{_ENTITY}", re.DOTALL)
_DOUBLED = compiled(rf"''|{_ENTITY}")
_CONTROLS = {"n": "\n", "t": "\t", "r": "\r", "b": " ", "f": " ", "\n": " "}


def fields(canvas: Canvas, start: int, end: int) -> None:
    """Paint the fields between two offsets."""
    for match in _FIELD.finditer(canvas.text, start, end):
        kind = BlockKind.TITLE if match["key"] in _TITLES and not match["indent"].strip() else BlockKind.HEADING
        form = next(name for name in ("long", "double", "single", "block", "plain") if match[name] is not None)
        canvas.close()
        place, last = match.span(form)
        canvas.enclose(place, last)
        escapes = _ESCAPE if form in ("long", "double") else _DOUBLED if form == "single" else _REFERENCE
        for escape in escapes.finditer(canvas.text, place, last):
            canvas.keep(place, escape.start(), kind)
            canvas.entity(*escape.span(), unescaped(escape[0]), kind)
            place = escape.end()
        canvas.keep(place, last, kind)
    canvas.close()


def unescaped(escape: str) -> str:
    """Return what an escape in a quoted string or a character reference stands for."""
    if escape[0] == "&":
        return html.unescape(escape)
    if escape[1] == "u" and len(escape) == 6:
        character = chr(int(escape[2:], 16))
        return " " if "\ud800" <= character <= "\udfff" else character  # half a surrogate pair is not a character
    return _CONTROLS.get(escape[1], escape[1])


def read(canvas: Canvas) -> int:
    """Paint the fields of the front matter. Returns where it ends; 0 if the text has none."""
    end = size(canvas.text)
    if end:
        fields(canvas, 0, end)
        canvas.language = language(canvas.text)
    return end


def size(text: str) -> int:
    """Return how long the front matter is, 0 if the text has none: it stands at the top of the file only."""
    if not text.startswith(("---", "+++", "{")):
        return 0
    match = (_JSON if text[0] == "{" else _BLOCK).match(text)
    return match.end() if match else 0


def language(text: str) -> str:
    """Return the language that the front matter names, "" if it names none."""
    match = _LANGUAGE.search(text, 0, size(text))
    return match[1] if match else ""
