"""File text to prose and blocks: one module a format, found by its name, loaded when used."""

from importlib import import_module
from pathlib import PurePath
from typing import NamedTuple

from lint.document import Block, Span


class Layout(NamedTuple):
    """What a format makes of a text."""

    prose: str  # as long as the text; what is no prose is blanked
    blocks: tuple[Block, ...]
    comments: tuple[Span, ...] = ()  # the markup's comments, which may hold suppressions


#: Format by file name extension. Folders are searched for these.
EXTENSIONS = {
    ".txt": "plain",
    ".text": "plain",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
}


def format_of(path: str) -> str:
    """The format of a file by its extension; what is not known is plain text."""
    return EXTENSIONS.get(PurePath(path).suffix.lower(), "plain")


def parse(text: str, name: str) -> Layout:
    """Lay out a text by the named format."""
    layout: Layout = import_module(f"{__name__}.{name}").parse(text)
    if len(layout.prose) != len(text):
        raise AssertionError(f"format {name}: the prose is {len(layout.prose)} long, the text {len(text)}")
    return layout
