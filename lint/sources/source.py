"""A source: an article to lint, its bytes, and the document they make."""

import os
import stat
from typing import Protocol

from lint.records import NamedTuple
from lint.text.decoding import ReadError, decode
from lint.text.document import Document
from lint.text.formats import format_of, unknown
from lint.text.model import BILINGUAL, FormatError


class Original(NamedTuple):
    """The text that an article was translated from."""

    path: str  # for reports
    file: str  # where to read it
    data: bytes | None = None  # its bytes where they were read already
    language: str | None = None  # None: told from its letters and words
    error: str | None = None  # why there is nothing to read


class Source(NamedTuple):
    """An article to lint."""

    path: str  # for reports: as the user gave it, with "/"
    file: str  # where to read it; it also chooses the format and what is configured
    data: bytes | None = None  # its bytes where they are no file's: standard input
    error: str | None = None  # why there is nothing to read
    original: Original | None = None  # what it was translated from, if that is known


class SourceSettings(Protocol):
    """What the configuration says about reading a source."""

    def encoding(self, path: str) -> str | None:
        """Return the encoding that the user named for the file at a path; None: UTF-8 or by its byte order mark."""
        ...

    def file_format(self, path: str) -> str | None:
        """Return the format that the user named for the file; None: by its extension."""
        ...

    def text_fields(self, path: str) -> tuple[str, ...] | None:
        """Return the JSON fields of the file that hold prose; None for the default ones."""
        ...

    def source_fields(self, path: str) -> tuple[str, ...]:
        """Return the fields of JSON, or columns of a table, that hold the source; none where nobody named them."""
        ...

    def fingerprint(self, path: str) -> bytes:
        """Return a digest of everything configured for the file, with the contents of the data files it names."""
        ...


def holds_source(source: Source, settings: SourceSettings) -> bool:
    """Does a file hold the source of its text itself, as files of translators do?"""
    name = settings.file_format(source.file) or format_of(source.file)
    return name in BILINGUAL or (name == "json" and bool(settings.source_fields(source.file)))


def document_of(text: str, source: Source, settings: SourceSettings) -> Document:
    """Return the document that the text of a source makes. Raises FormatError for a file of unknown format."""
    name, fields = _format(source, settings), settings.text_fields(source.file)
    source_fields = settings.source_fields(source.file) if name in ("json", "table") else ()
    return Document(text, source.path, name, fields, source_fields=source_fields)


def _format(source: Source, settings: SourceSettings) -> str:
    name = settings.file_format(source.file) or format_of(source.file)
    if name is None:
        raise FormatError(unknown(source.file))
    return name


def read_document(data: bytes, source: Source, settings: SourceSettings) -> Document:
    """Return the document that the bytes of a source make. Raises ReadError, and FormatError as it cannot be read."""
    if _format(source, settings) == "docx":
        from lint.text.formats import docx

        word = docx.read(data)
        return Document(word.text, source.path, "docx", kinds=word.kinds)
    return document_of(decode(data, encoding_of(data, source, settings)), source, settings)


def encoding_of(data: bytes, source: Source, settings: SourceSettings) -> str | None:
    """Return the encoding that the user named for a source, else the one that it names itself; None: UTF-8, or UTF-16
    by its byte order mark. ``data`` is its beginning at least.
    """
    named = settings.encoding(source.file)
    if named is not None:
        return named
    from lint.text.formats.declared import declared

    return declared(data[:MOST_HEAD], _format(source, settings))


MOST_HEAD = 8192  # bytes in which a file may say its encoding
#: What is larger is not an article, but a dump or a disk image with an article's name.
MOST_BYTES = 100_000_000


def read_bytes(source: Source) -> bytes:
    """Return the bytes of a source. Raises OSError, or ReadError for what is not a file."""
    if source.error:
        raise ReadError(source.error)
    if source.data is not None:
        return source.data
    status = os.stat(source.file)  # before opening: a pipe that nobody writes to would block
    if not stat.S_ISREG(status.st_mode):
        pipe = stat.S_ISFIFO(status.st_mode)
        raise ReadError("a pipe, no file: pipe it into `mtlint check -`" if pipe else "not a file")
    if status.st_size > MOST_BYTES:
        raise ReadError(f"{status.st_size / 1e6:,.0f} MB: more than {MOST_BYTES / 1e6:.0f} MB is not an article")
    with open(source.file, "rb") as file:
        data = file.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise ReadError(f"it grew to more than {MOST_BYTES / 1e6:.0f} MB while it was read")
    return data
