"""What the units of a bilingual file say, with the place of every character: for rules with ``needs="units"``."""

from importlib import import_module

from lint.text.document import Document
from lint.text.formats.bilingual import Piece
from lint.text.model import Code, Segment, Unit

__all__ = ("Code", "Piece", "Segment", "Unit", "pieces", "value")


def pieces(document: Document, segment: Segment) -> list[Piece]:
    """Return one side of a unit as pieces in the order of the text: what each is read as, and where it stands.

    Escapes, references and joints of lines are resolved. A code that stands in a word's place is one U+FFFC, formatting
    is left out. ``document`` is the one with its markup, whichever side the segment is of.
    """
    found: list[Piece] = import_module(f"lint.text.formats.{document.format}").pieces(document.text, segment)
    return found


def value(document: Document, segment: Segment) -> str:
    """Return what one side of a unit is read as; U+FFFC for a code in a word's place."""
    return "".join(piece.text for piece in pieces(document, segment))
