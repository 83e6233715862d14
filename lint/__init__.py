"""mtlint's engine. This is all that the author of a rule imports; analyses lie in ``lint.analysis``."""

from lint.document import Block, BlockKind, Document, Position, Sentence, Span, Word
from lint.rule import Category, DataError, Edit, Fix, Hit, Loadable, Related, Severity, rule

__version__ = "0.1.0"  # as in pyproject.toml: asking the installed metadata would take 20 ms of every start

__all__ = [
    "Block",
    "BlockKind",
    "Category",
    "DataError",
    "Document",
    "Edit",
    "Fix",
    "Hit",
    "Loadable",
    "Position",
    "Related",
    "Sentence",
    "Severity",
    "Span",
    "Word",
    "rule",
]
