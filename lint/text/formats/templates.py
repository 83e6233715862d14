"""Templates in articles: Hugo's and Jekyll's shortcodes, Liquid, Jinja, Nunjucks, Handlebars, kramdown's attributes.

They are masked before a text is parsed, so that no format takes them for words. What readers see of them, captions and
alternative texts, becomes blocks of its own afterwards. Maths is masked with them.
"""

import re
from collections.abc import Iterator

from lint.patterns import compiled
from lint.records import NamedTuple
from lint.text.formats.canvas import OBJECT
from lint.text.model import Block, BlockKind, Layout, Span

#: Each of them ends before another, so that the cost stays linear.
_TAG = compiled(r"\{\{[^{}]*+\}\}|\{%[^%{}]*+(?:%(?!\})[^%{}]*+)*+%\}|\{#[^#{}]*+#\}|\{:[^{}\n]*+\}")
#: What begins a stretch that is not prose, up to the tag that ends it.
_SILENT = compiled(
    r"\{(?:%-?|\{[<%])\s*(?P<name>highlight|comment|mermaid|katex|math|schema|stylesheet|javascript|style|script|code|set(?=\s+code))\b"
)
_PARAMETER = compiled(
    r"(?<![\w-])(?:caption|alt|title|description)\s*[=:]\s*(?:\"(?P<double>[^\"\\{}]*+)\"|'(?P<single>[^'\\{}]*+)')",
    re.IGNORECASE,
)
_MATHS = compiled(
    r"\$\$[^$]++\$\$|\\\([^\n\\]*+(?:\\(?!\))[^\n\\]*+){0,40}+\\\)|\\\[[^\\\]]*+(?:\\(?!\])[^\\]*+){0,40}+\\\]"
    r"|(?<![\\$\w])\$(?![\s$\d])[^$\n]{1,300}(?<![\s\\])\$(?![\d$\w])"
)
_FORMULA = compiled(r"[\\^_={}]")  # else it is money, or a bracket that Markdown escapes
_BEFORE = compiled(r"(?:\A|[\r\n])[ \t]*\Z")
_AFTER = compiled(r"[ \t]*(?:[\r\n]|\Z)")
_NOT_A_LINE_END = compiled(r"[^\r\n]")


class _Tag(NamedTuple):
    """A tag that parts what is before it from what is behind: one with texts that readers see, or on its own lines."""

    start: int
    end: int
    texts: tuple[Span, ...]


class Masked(NamedTuple):
    """A text without its templates, as long as it was."""

    text: str
    tags: tuple[_Tag, ...]

    def restored(self, layout: Layout, source: str) -> Layout:
        """Return a layout of the masked text with what readers see of the templates."""
        if not self.tags:
            return layout
        prose, done = [], 0
        blocks: list[Block] = []
        rest = list(layout.blocks)[::-1]
        for tag in self.tags:
            while rest and rest[-1].end <= tag.start:
                blocks.append(rest.pop())
            while rest and rest[-1].start < tag.end:
                block = rest.pop()
                if block.start < tag.start:
                    blocks += _bare(layout.prose, block._replace(end=tag.start))
                if block.end > tag.end:
                    rest += _bare(layout.prose, block._replace(start=tag.end))
            prose += [layout.prose[done : tag.start]]
            done = tag.start
            said: set[str] = set()
            for start, end in tag.texts:
                if source[start:end] in said:
                    continue  # an alternative text is often the caption again
                said.add(source[start:end])
                prose += [_blank(layout.prose[done:start]), source[start:end]]
                blocks += _bare(source, Block(BlockKind.CAPTION, start, end))
                done = end
            prose.append(_blank(layout.prose[done : tag.end]))
            done = tag.end
        prose.append(layout.prose[done:])
        blocks += rest[::-1]
        return layout._replace(
            prose="".join(prose),
            blocks=tuple(blocks),
            guessed=layout.guessed.intersection(blocks),
            enclosed=tuple(sorted((*layout.enclosed, *(span for tag in self.tags for span in tag.texts)))),
        )


def masked(text: str, *, maths: bool = True) -> Masked:
    """Mask the templates of a text, and its maths."""
    tags: tuple[_Tag, ...] = ()
    if any(mark in text for mark in ("{{", "{%", "{#", "{:")):
        tags = tuple(_tags(text))
        text = _TAG.sub(_as_object, _without_silent(text))
    if maths and ("$" in text or "\\(" in text or "\\[" in text):
        text = _MATHS.sub(_as_formula, text)
    return Masked(text, tags)


def _tags(text: str) -> Iterator[_Tag]:
    for match in _TAG.finditer(text):
        texts = (
            Span(*found.span("double" if found["double"] is not None else "single"))
            for found in _PARAMETER.finditer(text, *match.span())
        )
        shown = tuple(span for span in texts if span.start < span.end)
        if shown or (
            _BEFORE.search(text, max(0, match.start() - 80), match.start()) and _AFTER.match(text, match.end())
        ):
            yield _Tag(*match.span(), shown)


def _without_silent(text: str) -> str:
    """Return the text without what stands between tags that say that it is code."""
    pieces, done = [], 0
    unclosed: set[str] = set()
    for match in _SILENT.finditer(text):
        if match.start() < done or match["name"] in unclosed:
            continue
        closing = compiled(rf"\{{(?:%-?\s*end|\{{[<%]\s*/\s*){match['name']}\b").search(text, match.end())
        if closing is not None and (end := text.find("}", closing.end())) >= 0:
            last = text.find("}", end + 1) + 1 if text.startswith("{{", closing.start()) else end + 1
            pieces += [text[done : match.start()], _blank(text[match.start() : last])]
            done = last
        else:
            unclosed.add(match["name"])
    return "".join([*pieces, text[done:]])


def _as_object(match: re.Match[str]) -> str:
    return _NOT_A_LINE_END.sub(OBJECT, match[0])


def _as_formula(match: re.Match[str]) -> str:
    bare = match[0][1:-1] if match[0][0] == "$" else match[0][2:-2]
    is_formula = match[0].startswith("$$") or len(match[0]) == 3 or _FORMULA.search(bare)
    return _as_object(match) if is_formula else match[0]


def _blank(text: str) -> str:
    return _NOT_A_LINE_END.sub(" ", text)


def _bare(prose: str, block: Block) -> list[Block]:
    """Return a block without the space and the objects at its edges; nothing if there is no more in it."""
    stretch = prose[block.start : block.end]
    start = block.start + len(stretch) - len(stretch.lstrip(f" \t\r\n{OBJECT}"))
    end = block.end - len(stretch) + len(stretch.rstrip(f" \t\r\n{OBJECT}"))
    return [block._replace(start=start, end=end)] if start < end else []
