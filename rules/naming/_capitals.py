"""Where words in capitals begin: family names and acronyms are looked for there."""

from lint import Document
from lint.patterns import compiled

CAPITALS = "A-ZÀ-ÖØ-ÞİŞĞ"
_BEGINNING = compiled(rf"[{CAPITALS}](?=[{CAPITALS}])(?<![\w’'-].)")


def capitals(document: Document) -> tuple[int, ...]:
    """Return where two capitals or more stand at the beginning of a word (for ``view``)."""
    return tuple([match.start() for match in _BEGINNING.finditer(document.prose)])
