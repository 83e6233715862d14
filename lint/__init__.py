"""mtlint's engine. This is all that the author of a rule imports; analyses lie in ``lint.analysis``.

It is also the library: ``from lint import lint_text, lint_files`` (see ``lint.library``).
"""

from typing import TYPE_CHECKING, Any

from lint.document import Block, BlockKind, Document, Position, Sentence, Span, Word
from lint.errors import UserError
from lint.library import lint_files, lint_text, load_config
from lint.rule import Category, DataError, Edit, Fix, Hit, Loadable, Related, Severity, rule

if TYPE_CHECKING:
    from lint.config import Config
    from lint.engine import FileError, FileReport, Finding

__version__ = "0.1.0"  # as in pyproject.toml: asking the installed metadata would take 20 ms of every start

__all__ = [
    "Block",
    "BlockKind",
    "Category",
    "Config",
    "DataError",
    "Document",
    "Edit",
    "FileError",
    "FileReport",
    "Finding",
    "Fix",
    "Hit",
    "Loadable",
    "Position",
    "Related",
    "Sentence",
    "Severity",
    "Span",
    "UserError",
    "Word",
    "lint_files",
    "lint_text",
    "load_config",
    "rule",
]

_LATER = {"Config": "config", "FileError": "engine", "FileReport": "engine", "Finding": "engine"}

if not TYPE_CHECKING:  # else type checkers would take any name for one of ours

    def __getattr__(name: str) -> Any:
        """What the library returns is imported when it is asked for: the authors of rules do not need it."""
        if name not in _LATER:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from importlib import import_module

        return getattr(import_module(f"lint.{_LATER[name]}"), name)
