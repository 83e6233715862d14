"""File text to prose and blocks: one module a format, found by its name, loaded when used.

A module has ``parse(text)``, which returns a :class:`Layout` or raises :class:`FormatError`.
"""

from functools import lru_cache
from importlib import import_module
from pathlib import PurePath

from lint.patterns import compiled
from lint.text.model import Block, BlockKind, Layout, Span

_OTHER_ENDS = "\r\v\f\u2028\u2029\x85"
_LINE_END = compiled(rf"[\n{_OTHER_ENDS}]")  # to translate a text that is not ASCII takes far longer

_EXTENSION = compiled(r"\.[a-z][\w+-]{0,11}")  # in "Notes on Mr. Smith" and "draft 2.1" there is none

#: Format by file name extension. Folders are searched for these.
EXTENSIONS = {
    ".txt": "plain",
    ".text": "plain",
    ".md": "markdown",
    ".markdown": "markdown",
    ".mdx": "mdx",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".rst": "rst",
    ".adoc": "asciidoc",
    ".asciidoc": "asciidoc",
    ".srt": "subtitles",
    ".vtt": "subtitles",
    ".docx": "docx",
    ".docm": "docx",
    ".xlf": "xliff",
    ".xliff": "xliff",
    ".sdlxliff": "xliff",
    ".mqxliff": "xliff",
    ".mxliff": "xliff",
    ".txlf": "xliff",
    ".tmx": "tmx",
    ".po": "po",
    ".tsv": "table",
    ".csv": "table",
}
#: Of these only what names a source and a translation in its first line is found.
TABLES = frozenset((".tsv", ".csv"))
#: Of these only what is named is linted: few such files in a folder are articles.
NAMED_EXTENSIONS = {
    ".json": "json",
    ".jsonl": "json",
    ".ndjson": "json",
    ".rss": "feed",
    ".atom": "feed",
    ".rdf": "feed",
    ".xml": "feed",
}
_WORD_PROCESSORS = frozenset((".doc", ".dot", ".odt", ".rtf", ".pages", ".wps"))
NAMES = tuple(sorted({*EXTENSIONS.values(), *NAMED_EXTENSIONS.values()}))
#: The fields of JSON that are read unless others are named.
TEXT_FIELDS = (
    "title",
    "headline",
    "subtitle",
    "standfirst",
    "description",
    "summary",
    "caption",
    "body",
    "content",
    "text",
    "content_html:html",  # JSON Feed
    "content_text",
    "html:html",  # Ghost
    "title.rendered:html",  # WordPress
    "content.rendered:html",
)


@lru_cache(maxsize=256)  # asked several times of a file in a row
def format_of(path: str) -> str | None:
    """Return the format of a file by its extension: plain text without one, None if it is not known."""
    suffix = PurePath(path).suffix.lower()
    if not _EXTENSION.fullmatch(suffix):
        return "plain"
    return EXTENSIONS.get(suffix) or NAMED_EXTENSIONS.get(suffix)


def unknown(path: str) -> str:
    """Return what is said of a file whose format is not known."""
    suffix = PurePath(path).suffix.lower()
    hint = (
        "save it as .docx"
        if suffix in _WORD_PROCESSORS
        else f'name it in mtlint.toml: [formats] {suffix[1:]} = "plain"'
    )
    return f"a file of unknown format ({suffix}); {hint}"


def parse(
    text: str,
    name: str,
    fields: tuple[str, ...] = TEXT_FIELDS,
    kinds: tuple[str, ...] | None = None,
    source_fields: tuple[str, ...] = (),
) -> Layout:
    """Lay out a text by the named format. ``fields`` are those of JSON that hold prose, ``kinds`` are of Word's lines.

    ``source_fields`` are the fields or columns of JSON and tables that hold the source. A bilingual text has the layout
    of its targets, with the units, and with the layout of its sources.

    Raises :class:`FormatError` for a text that is not of the format, where it cannot be read all the same.
    """
    module = import_module(f"{__name__}.{name}")
    match name:
        case "json":
            layout: Layout = module.parse(text, fields, source_fields)
        case "table":
            layout = module.parse(text, source_fields, () if fields == TEXT_FIELDS else fields)
        case "docx":
            layout = module.parse(text, kinds)
        case _:
            layout = module.parse(text)
    layout = flowing(layout)
    if layout.source:
        layout = layout._replace(source=flowing(layout.source))
    if len(layout.prose) != len(text):
        raise AssertionError(f"format {name}: the prose is {len(layout.prose)} long, the text {len(text)}")
    return layout


def flowing(layout: Layout) -> Layout:
    """Return a layout whose prose has line ends between blocks and nowhere in them."""
    if _is_flowing(layout):
        return layout
    prose = layout.prose
    pieces: list[str] = []
    done = 0
    previous: Block | None = None
    for block in layout.blocks:
        gap = prose[done : block.start]
        if previous and gap and previous.kind is not BlockKind.DATELINE and "\n" not in gap:
            gap = "\n" + gap[1:]
        pieces += [gap, _LINE_END.sub(" ", prose[block.start : block.end])]
        done, previous = block.end, block
    return layout._replace(prose="".join([*pieces, prose[done:]]))


def _is_flowing(layout: Layout) -> bool:
    """Has the prose new lines between blocks and nowhere in them, and no other line ends, as most articles have?"""
    prose = layout.prose
    if any(end in prose for end in _OTHER_ENDS):
        return False
    done = 0
    previous: Block | None = None
    for block in layout.blocks:
        apart = previous is None or previous.kind is BlockKind.DATELINE or done == block.start
        if prose.find("\n", block.start, block.end) >= 0 or not (apart or "\n" in prose[done : block.start]):
            return False
        done, previous = block.end, block
    return True


def records(text: str, name: str, fields: tuple[str, ...] = TEXT_FIELDS) -> tuple[Span, ...]:
    """Return the articles that a text of the named format holds; mostly there is one, the text itself."""
    found = parse(text, name, fields).records
    return tuple(Span(*record[:2]) for record in found) or (Span(0, len(text)),)
