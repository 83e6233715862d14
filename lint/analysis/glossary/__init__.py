"""Lists of wordings that users keep: names in the spelling of the house, and glossaries of terms."""

from lint.analysis.glossary.lists import Glossary, terms
from lint.analysis.glossary.model import KINDS, Term, Use

__all__ = ["KINDS", "Glossary", "Term", "Use", "terms"]
