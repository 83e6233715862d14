"""Findings to text: one module an output format. Reporters see findings and documents, never rules.

A module has one function, ``report(reports, style)``: it takes the reports of files as they come and yields pieces of
text, so that a long run needs little memory. What a format must know before its first line, it gathers itself.
"""

from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from typing import Literal, NamedTuple

from lint.engine import FileReport

Format = Literal["full", "concise", "json", "jsonl", "github"]


class Style(NamedTuple):
    """How the text is to look."""

    width: int = 100  # columns
    colour: bool = False
    summary: bool = True  # whether a format for readers ends with a line of counts
    version: str = ""


Reporter = Callable[[Iterable[FileReport], Style], Iterator[str]]


def load(name: Format) -> Reporter:
    """The reporter of a format, imported when asked for."""
    reporter: Reporter = import_module(f"{__name__}.{name}").report
    return reporter
