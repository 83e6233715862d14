"""Front matter: the fields of a Markdown file's head that hold prose, in YAML, TOML or JSON.

It is not parsed but searched for such fields, by looks: a field that is missed is one that is not linted.
"""

import re

from lint.patterns import compiled
from lint.text.formats.canvas import Canvas
from lint.text.model import BlockKind

_JSON = compiled(r"\A\{\r?\n(?:.*\r?\n)*?\}\r?(?:\n|\Z)")
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
_ESCAPE = compiled(r"\\(?:u[\da-fA-F]{4}|.)", re.DOTALL)
_CONTROLS = {"n": "\n", "t": "\t", "r": "\r", "b": " ", "f": " ", "\n": " "}


def fields(canvas: Canvas, start: int, end: int) -> None:
    """Paint the fields between two offsets."""
    for match in _FIELD.finditer(canvas.text, start, end):
        kind = BlockKind.TITLE if match["key"] in _TITLES and not match["indent"].strip() else BlockKind.HEADING
        form = next(name for name in ("long", "double", "single", "block", "plain") if match[name] is not None)
        canvas.close()
        place, last = match.span(form)
        escapes = _ESCAPE if form in ("long", "double") else _DOUBLED if form == "single" else None
        for escape in escapes.finditer(canvas.text, place, last) if escapes else ():
            canvas.keep(place, escape.start(), kind)
            canvas.entity(*escape.span(), unescaped(escape[0]), kind)
            place = escape.end()
        canvas.keep(place, last, kind)
    canvas.close()


_DOUBLED = compiled("''")


def unescaped(escape: str) -> str:
    """What an escape in a quoted string stands for."""
    if escape[1] == "u" and len(escape) == 6:
        character = chr(int(escape[2:], 16))
        return " " if "\ud800" <= character <= "\udfff" else character  # half a surrogate pair is no character
    return _CONTROLS.get(escape[1], escape[1])


def json(canvas: Canvas) -> int:
    """Paint front matter in JSON, which Markdown parsers do not know. Returns where the Markdown begins."""
    match = _JSON.match(canvas.text)
    if match is None:
        return 0
    fields(canvas, 0, match.end())
    return match.end()
