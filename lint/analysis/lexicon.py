"""Tables of phrases, for rules: see :mod:`lint.analysis.phrases.table` for their syntax."""

from lint.analysis.phrases.table import COLUMNS, Lexicon, PhraseMatch, PhraseRow, advice, check

__all__ = ["COLUMNS", "Lexicon", "PhraseMatch", "PhraseRow", "advice", "check"]
