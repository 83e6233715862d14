"""Tables of phrases, for rules: see :mod:`lint.analysis.phrases.table` for their syntax."""

from lint.analysis.phrases.hits import PhraseTable, advice, phrase_hit
from lint.analysis.phrases.match import COLUMNS, PhraseMatch, PhraseRow
from lint.analysis.phrases.table import Lexicon, check

__all__ = ["COLUMNS", "Lexicon", "PhraseMatch", "PhraseRow", "PhraseTable", "advice", "check", "phrase_hit"]
