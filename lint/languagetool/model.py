"""What is asked of LanguageTool and what comes of it, and where its server is: values without any machinery.

Rules load with every run, so this module is light; the machinery loads with the first question.
"""

from pathlib import Path
from typing import NamedTuple

from lint.text.model import Span


class Piece(NamedTuple):
    """A piece of the file's text. ``reads`` is what markup stands for, None where the text is prose."""

    text: str
    reads: str | None = None


class Match(NamedTuple):
    """What LanguageTool sees. The span counts from the beginning of the question."""

    span: Span
    rule: str
    category: str
    kind: str  # LanguageTool's issue type: misspelling, grammar, typographical, style ...
    message: str
    replacements: tuple[str, ...]


class Profile(NamedTuple):
    """What LanguageTool is to look for. Names are those of its rules and of its categories, in one set."""

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
    """The server takes no text of that length."""


class Server(NamedTuple):
    """A server that answers. It is sent to other processes, so it only says where the server is."""

    url: str  # up to, and without, /v2
    version: str = ""
    timeout: float = 60.0  # seconds for one answer
    cache: Path | None = None  # the folder where answers are kept


class Grammar(NamedTuple):
    """The table ``[grammar]`` of the configuration: where LanguageTool is."""

    enabled: bool = False
    url: str = ""  # of a running server
    home: Path | None = None  # an unpacked LanguageTool
    timeout: float = 60.0  # seconds for one answer
