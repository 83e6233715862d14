"""The encoding that a file of translations says it is in: an XML declaration, the header of a PO file."""

import codecs

from lint.patterns import compiled
from lint.text.decoding import is_encoding

_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)  # decide by themselves
_WIDE = {b"<\0?\0": "utf-16-le", b"\0<\0?": "utf-16-be"}
_XML = compiled(r"<\?xml\s[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z][\w.:-]{0,39})[\"']")
_PO = compiled(r"\"Content-Type:[^\"\n]{0,200}?charset\s*=\s*([A-Za-z][\w.:-]{0,39})", 2)
#: The families of encodings that files are in; other codecs of Python are none, or slow on purpose.
_FAMILIES = compiled(r"(?:iso|windows|cp|koi8|gb|big5|euc|shift|sjis|ms|mac|latin|tis|johab|hz|ibm)", 2)


def declared(head: bytes, name: str) -> str | None:
    """Return the encoding that the beginning of a file of a format names; None for UTF-8 and where it names none."""
    if name not in ("xliff", "tmx", "po") or head.startswith(_MARKS):
        return None
    if wide := _WIDE.get(head[:4]):
        return wide
    text = head.decode("latin-1")
    match = _PO.search(text) if name == "po" else _XML.match(text.lstrip())
    return match[1] if match and _FAMILIES.match(match[1]) and is_encoding(match[1]) else None
