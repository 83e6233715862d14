"""The languages of sources, for rules: see ``lint.text.languages``."""

from lint.text.languages import closed_class, language_of, script_of

__all__ = ["closed_class", "language_of", "script_of"]
