"""MDX: Markdown with components, and with imports, comments and expressions of JavaScript, which are masked."""

import re

from lint.patterns import compiled
from lint.text.formats import frontmatter, markdown
from lint.text.formats.canvas import OBJECT
from lint.text.model import Layout, Span

#: Code, in which nothing is an expression; blocks of imports and exports, up to a blank line; and what begins one.
_TOKEN = compiled(
    r"^(?P<fence>[ \t]*(?P<mark>`{3,}|~{3,}))[^\n]*\n(?:(?![ \t]*(?P=mark))[^\n]*\n)*+[^\n]*"
    r"|(?P<code>`+)[^`\n]*+(?P=code)"
    r"|(?P<module>^(?:import|export)\b[^\n]*(?:\n[ \t]*\S[^\n]*)*+)"
    r"|\\\{|(?P<brace>\{)",
    re.MULTILINE,
)
_BRACE = compiled(r"[{}]|\"[^\"\n]*+\"|'[^'\n]*+'|`[^`]*+`|/\*.*?(?:\*/|\Z)", re.DOTALL)
_SPACE = compiled(r"\{\s*([\"'`])\s*\1\s*\}\Z")
_MOST = 5000  # characters of an expression
_DEEPEST = 40  # braces in one
_NOT_A_LINE_END = compiled(r"[^\r\n]")


def parse(text: str) -> Layout:
    """Lay out an MDX text."""
    start = frontmatter.size(text)
    pieces, comments, done = [text[:start]], [], start
    place = start
    while match := _TOKEN.search(text, place):
        place = match.end()
        if match["module"]:
            end, fill = match.end(), " "
        elif match["fence"] and match["fence"][0] in " \t":  # in a component, where it is code all the same
            end, fill = match.end(), OBJECT
        elif match["brace"] and (end := _end(text, match.start())):
            expression = text[match.start() : end]
            is_comment = expression.startswith("{/*")
            if is_comment:
                comments.append(Span(match.start(), end))
            fill = " " if is_comment or _SPACE.match(expression) else OBJECT
            fill = "x" if text[match.start() - 1 : match.start()] == "=" else fill  # the value of an attribute
        else:
            continue
        pieces += [text[done : match.start()], _NOT_A_LINE_END.sub(fill, text[match.start() : end])]
        done = place = end
    layout = markdown.parse("".join([*pieces, text[done:]]))
    return layout._replace(comments=tuple(sorted((*layout.comments, *comments))))


def _end(text: str, start: int) -> int:
    """Return where an expression ends, 0 if it does not."""
    depth = 0
    for match in _BRACE.finditer(text, start, start + _MOST):
        depth += {"{": 1, "}": -1}.get(match[0], 0)
        if depth == 0:
            return match.end()
        if depth > _DEEPEST:
            break
    return 0
