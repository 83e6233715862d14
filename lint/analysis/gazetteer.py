"""The starter list of names: persons, places and bodies of the Middle East, Russia, Ukraine and China.

Own knowledge of how English news writes them; a house that has a list of its own uses that.
"""

from functools import cache

from lint.analysis.glossary import Glossary, terms
from lint.analysis.transliteration import fold
from lint.data import persistent_cache, rows


@cache
def starter() -> Glossary:
    """Return the names, in the spelling of most agencies, with the other spellings as variants."""
    return Glossary(terms(rows("lint.analysis", "gazetteer.tsv", 3)))


@persistent_cache
def bearers() -> dict[str, frozenset[str]]:
    """Return every spelling in the starter list, folded, to the preferred names it may stand for."""
    result: dict[str, frozenset[str]] = {}
    for term in starter().terms:
        for wording in (term.preferred, *term.variants):
            result[fold(wording)] = result.get(fold(wording), frozenset()) | {term.preferred}
    return result


@persistent_cache
def kinds() -> dict[str, str]:
    """Return what bears each spelling of the starter list, folded: "person", "place" or "organisation"."""
    return {fold(wording): term.kind for term in starter().terms for wording in (term.preferred, *term.variants)}
