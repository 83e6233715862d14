"""mtlint's engine. This is all that the author of a rule imports; analyses lie in ``lint.analysis``.

It is also the library: ``from lint import lint_text, lint_files`` (see ``lint.library``).
"""

TYPE_CHECKING = False  # as typing has it, which would take a while to import: an interrupt should find us ready

if TYPE_CHECKING:
    from lint._version import __version__ as __version__
    from lint.config.model import Config
    from lint.errors import UserError
    from lint.library import apply_fixes, lint_files, lint_text, load_config
    from lint.rulekit.findings import FileError, FileReport, Finding
    from lint.rulekit.gate import Needs
    from lint.rulekit.rule import Category, DataError, Edit, Fix, Hit, Loadable, Related, Severity, rule
    from lint.text.document import Document
    from lint.text.model import Block, BlockKind, Position, Sentence, Span, Word

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
    "Needs",
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

_MODULES = {
    "lint._version": "__version__",
    "lint.config.model": "Config",
    "lint.errors": "UserError",
    "lint.library": "apply_fixes lint_files lint_text load_config",
    "lint.rulekit.findings": "FileError FileReport Finding",
    "lint.rulekit.gate": "Needs",
    "lint.rulekit.rule": "Category DataError Edit Fix Hit Loadable Related Severity rule",
    "lint.text.document": "Document",
    "lint.text.model": "Block BlockKind Position Sentence Span Word",
}

if not TYPE_CHECKING:  # else type checkers would take any name for one of ours

    def __getattr__(name: str) -> object:
        """What is public is imported when it is asked for: the command line starts, and ends, before it is needed."""
        module = next((module for module, names in _MODULES.items() if name in names.split()), None)
        if module is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from importlib import import_module

        value = globals()[name] = getattr(import_module(module), name)
        return value
