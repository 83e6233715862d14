"""The values of the LanguageTool client: questions, matches, profiles and servers.

Rules load with every run, so this module is light; the client loads with the first question.
"""

from pathlib import Path

from lint.records import NamedTuple
from lint.text.model import Span


class Piece(NamedTuple):
    """A piece of the file's text. ``reads`` is what markup stands for; None for prose."""

    text: str
    reads: str | None = None


class Match(NamedTuple):
    """One match. The span is relative to the beginning of the question."""

    span: Span
    rule: str
    category: str
    kind: str  # LanguageTool's issue type: misspelling, grammar, typographical, style ...
    message: str
    replacements: tuple[str, ...]


class Profile(NamedTuple):
    """The rules and categories of LanguageTool to use, by their names, in one set."""

    language: str = "en-US"
    picky: bool = False
    enabled: tuple[str, ...] = ()
    disabled: tuple[str, ...] = ()

    def fields(self) -> dict[str, str]:
        fields = {"language": self.language}
        if self.picky:
            fields["level"] = "picky"
        for names, key in ((self.enabled, "enabled"), (self.disabled, "disabled")):
            if names:
                fields |= {f"{key}Rules": ",".join(names), f"{key}Categories": ",".join(names)}
        return fields


class TooLargeError(Exception):
    """The server refuses a text of that length."""


class Server(NamedTuple):
    """The address of a running server. It is sent to worker processes, so it holds nothing else."""

    url: str  # up to, and without, /v2
    version: str = ""
    timeout: float = 60.0  # seconds for one answer
    cache: Path | None = None  # the folder where answers are kept


class Grammar(NamedTuple):
    """The ``[grammar]`` table of the configuration."""

    enabled: bool = False
    url: str = ""  # of a running server
    home: Path | None = None  # an unpacked LanguageTool
    timeout: float = 60.0  # seconds for one answer
