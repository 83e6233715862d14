"""Bytes to text: strict UTF-8, UTF-16 by its byte order mark, or the encoding that the user names. The encoding is
never guessed.

A byte order mark is not part of the text, so offsets begin after it. Newlines stay as they are.
"""

import codecs

from lint.errors import UserError

_UTF16 = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}
_UTF32 = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)


class ReadError(Exception):
    """The bytes cannot be decoded; the message says where and what to do, without the path."""


def is_encoding(name: str) -> bool:
    """Is there a text encoding of this name?"""
    try:
        b"a".decode(name)
    except UnicodeError:  # the sample has no text in this encoding, but the encoding exists
        return True
    except (LookupError, ValueError):
        return False
    return True


def decode(data: bytes, encoding: str | None = None) -> str:
    """Return the text of a file's bytes. Raises :class:`ReadError`; LookupError for an unknown encoding."""
    if encoding is not None:
        return _decode_as(data, encoding)
    if data[:4] in _UTF32:
        raise ReadError("UTF-32: save it as UTF-8, or say --encoding utf-32")
    for mark, name in _UTF16.items():
        if data.startswith(mark):
            return _decode(data[len(mark) :], name, len(mark), "broken UTF-16")
    if b"\0" in data:
        raise ReadError(_about_nul(data))
    bom = len(codecs.BOM_UTF8) if data.startswith(codecs.BOM_UTF8) else 0
    return _decode(data[bom:], "utf-8", bom, "not UTF-8")


def encode(text: str, before: bytes, encoding: str | None = None) -> bytes:
    """Return the bytes of a text that replaces others, in their encoding and with their byte order mark.

    Raises :class:`UserError` if the encoding lacks a character, or if bytes outside the edits would change.
    """
    old = decode(before, encoding)
    if encoding is not None:
        marks = [name for name in (encoding, "utf-8-sig") if _marked(old, name) == before]
        mark = ""
        if not marks and _marked("\ufeff" + old, encoding) == before:
            marks, mark = [encoding], "\ufeff"
        if not marks:
            raise UserError(f"not written: as {encoding} it would not be the same again")
        try:
            made = (mark + text).encode(marks[0])
        except UnicodeEncodeError as error:
            raise UserError(f"not written: {encoding} has no “{text[error.start]}”") from None
        except UnicodeError as error:
            raise UserError(f"not written: as {encoding}: {error}") from None
        if decode(made, encoding) != text:
            raise UserError(f"not written: as {encoding} it would be another text")
        return made
    for mark_bytes, name in _UTF16.items():
        if before.startswith(mark_bytes):
            return mark_bytes + text.encode(name)
    return (codecs.BOM_UTF8 if before.startswith(codecs.BOM_UTF8) else b"") + text.encode("utf-8")


_HINT = (
    "; if it is a Windows encoding, name it: --encoding cp1252 (Western), cp1251 (Cyrillic), cp1255 (Hebrew)"
    " or cp1256 (Arabic)"
)


def _marked(text: str, encoding: str) -> bytes | None:
    try:
        return text.encode(encoding)
    except UnicodeError:  # some codecs encode more than single characters: "idna" has labels
        return None


def _decode(data: bytes, encoding: str, skipped: int, fault: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        offset = error.start + skipped
        if error.reason in ("unexpected end of data", "truncated data"):
            raise ReadError(f"{fault} at byte {offset}: it ends in the middle of a character") from None
        raise ReadError(f"{fault} at byte {offset}{_HINT if encoding == 'utf-8' else ''}") from None


def _decode_as(data: bytes, encoding: str) -> str:
    try:
        text = data.decode(encoding)
        text.encode("utf-8")
    except UnicodeDecodeError as error:
        raise ReadError(f"not {encoding} at byte {error.start}") from None
    except UnicodeEncodeError as error:
        raise ReadError(f"not {encoding}: it decodes to half a surrogate pair (character {error.start})") from None
    except UnicodeError as error:
        raise ReadError(f"not {encoding}: {error}") from None
    return text.removeprefix("\ufeff")


def _about_nul(data: bytes) -> str:
    """Return why a file with NUL bytes is refused: UTF-16 without a mark, or binary data."""
    offset = data.index(0)
    sample = data[:4096]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if len(data) % 2 == 0 and max(even, odd) > 0.4 * len(sample) / 2 and min(even, odd) < 0.1 * max(even, odd):
        name = "utf-16-be" if even > odd else "utf-16-le"
        return f"a NUL at byte {offset}: it looks like UTF-16 without a byte order mark; if so, --encoding {name}"
    return f"a binary file (a NUL at byte {offset})"
