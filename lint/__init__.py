"""mtlint's engine. This is all that the author of a rule imports; analyses lie in ``lint.analysis``.

It is also the library: ``from lint import lint_text, lint_files`` (see ``lint.library``).
"""

from typing import TYPE_CHECKING, Any

from lint._version import __version__ as __version__
from lint.errors import UserError
from lint.library import apply_fixes, lint_files, lint_text, load_config
from lint.rulekit.rule import Category, DataError, Edit, Fix, Hit, Loadable, Related, Severity, rule
from lint.text.document import Document
from lint.text.model import Block, BlockKind, Position, Sentence, Span, Word

if TYPE_CHECKING:
    from lint.config.model import Config
    from lint.rulekit.findings import FileError, FileReport, Finding

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
    "apply_fixes",
    "lint_files",
    "lint_text",
    "load_config",
    "rule",
]

_LATER = {
    "Config": "lint.config.model",
    "FileError": "lint.rulekit.findings",
    "FileReport": "lint.rulekit.findings",
    "Finding": "lint.rulekit.findings",
}

if not TYPE_CHECKING:  # else type checkers would take any name for one of ours

    def __getattr__(name: str) -> Any:
        """What the library returns is imported when it is asked for: the authors of rules do not need it."""
        if name not in _LATER:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from importlib import import_module

        return getattr(import_module(_LATER[name]), name)
