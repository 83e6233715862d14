"""Lists of wordings that users keep: names in the spelling of the house, and glossaries of terms.

Bilingual term bases are in ``lint.analysis.glossary.termbase``.
"""

from lint.analysis.glossary.lists import Glossary, terms
from lint.analysis.glossary.model import KINDS, Concept, Term, Use

__all__ = ["KINDS", "Concept", "Glossary", "Term", "Use", "terms"]
