"""The parts of a Word file: a ZIP archive in which relationships say what each part is.

Only the parts that hold the article are read, each up to a limit. Nothing outside the archive is followed.
"""

import copy
import io
import posixpath
import re
import shutil
import zipfile
import zlib
from collections.abc import Mapping
from xml.parsers import expat

from lint.patterns import compiled
from lint.records import NamedTuple
from lint.text.model import FormatError

MOST_PARTS = 10_000
MOST_PART_BYTES = 50_000_000  # of one part that is read, unpacked
MOST_BYTES = 500_000_000  # of all parts together, unpacked, when a copy of the archive is written

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # Word's format before 2007, which is also that of encrypted files
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_DECLARATION = compiled(r"\A\s*<\?xml[^>]*\?>")
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError, RuntimeError)

CONTENT_TYPES = "[Content_Types].xml"


class Relationship(NamedTuple):
    """What another part, or a place outside, is to a part."""

    id: str
    type: str  # the last word of its address: "comments"
    target: str  # the name of the part; "" for a place outside


class Package:
    """A Word file that is read. Raises :class:`FormatError` for a file that is not one."""

    def __init__(self, data: bytes) -> None:
        if data.startswith(_OLE):
            raise FormatError(
                "it is protected by a password: save a copy without one"
                if _ENCRYPTED in data
                else "it is in Word's old format (.doc): save it as .docx"
            )
        if not data.startswith(b"PK"):
            raise FormatError("not a Word file: it is not a ZIP archive")
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except zipfile.BadZipFile:
            raise FormatError("not a Word file: its ZIP archive cannot be read") from None
        except _BROKEN as error:
            raise FormatError(f"not a Word file: {error}") from None
        self._names = {info.filename: info for info in self._zip.infolist()}
        if len(self._names) > MOST_PARTS:
            raise FormatError(f"not a Word file: more than {MOST_PARTS:,} parts are in it")
        mains = [each.target for each in self.relationships("") if each.type == "officeDocument"]
        if not mains or mains[0] not in self:
            raise FormatError("not a Word file: the archive has no document in it")
        self.main = mains[0]

    def __contains__(self, name: str) -> bool:
        return name in self._names

    def read(self, name: str) -> bytes:
        """Return a part in UTF-8."""
        info = self._names[name]
        try:
            if info.file_size > MOST_PART_BYTES:
                raise FormatError(f"{name}: more than {MOST_PART_BYTES / 1e6:.0f} MB unpacked")
            with self._zip.open(info) as stream:
                data = stream.read(MOST_PART_BYTES + 1)
        except _BROKEN as error:
            raise FormatError(f"not a Word file: {name}: {error}") from None
        if len(data) > MOST_PART_BYTES:
            raise FormatError(f"{name}: more than {MOST_PART_BYTES / 1e6:.0f} MB unpacked")
        if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
            try:
                data = _DECLARATION.sub("", data.decode("utf-16")).encode()
            except UnicodeError as error:
                raise FormatError(f"not a Word file: {name}: {error}") from None
        return data

    def relationships(self, part: str) -> list[Relationship]:
        """Return the relationships of a part; "" for those of the package."""
        name = relationships_of(part)
        if name not in self:
            return []
        found: list[Relationship] = []

        def start(tag: str, attributes: dict[str, str]) -> None:
            if tag.rpartition(" ")[2] == "Relationship":
                target = attributes.get("Target", "")
                inside = attributes.get("TargetMode") != "External"
                found.append(
                    Relationship(
                        attributes.get("Id", ""),
                        attributes.get("Type", "").rpartition("/")[2],
                        _resolved(part, target) if inside else "",
                    )
                )

        parse(self.read(name), name, StartElementHandler=start)
        return found

    def related(self, part: str, type_: str) -> str | None:
        """Return the name of the part that is this to another part, if the package has it."""
        return next(
            (each.target for each in self.relationships(part) if each.type == type_ and each.target in self), None
        )

    @property
    def saved(self) -> str:
        """Return when the file was last saved, as it says itself: what is added bears that date, not today's."""
        name = self.related("", "core-properties")
        found = _SAVED.search(self.read(name)) if name else None
        return found[1].decode() if found else ""

    def with_parts(self, parts: Mapping[str, bytes]) -> bytes:
        """Return a copy of the package with parts replaced or added; all others keep their bytes."""
        if sum(info.file_size for info in self._names.values()) > MOST_BYTES:
            raise FormatError(f"not written: more than {MOST_BYTES / 1e6:.0f} MB unpacked")
        out = io.BytesIO()
        try:
            with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
                target.comment = self._zip.comment
                for info in self._names.values():
                    same = copy.copy(info)  # with its date, mode and compression
                    if info.filename in parts:
                        target.writestr(same, parts[info.filename])
                        continue
                    with self._zip.open(info) as old, target.open(same, "w") as new:
                        shutil.copyfileobj(old, new)
                for name in sorted(parts.keys() - self._names.keys()):
                    target.writestr(_new(name), parts[name])
        except _BROKEN as error:
            raise FormatError(f"not written: {error}") from None
        return out.getvalue()


def _new(name: str) -> zipfile.ZipInfo:
    """Return the entry of a part that is added: with no date of its own, so that the same input gives the same file."""
    info = zipfile.ZipInfo(name)
    info.compress_type = zipfile.ZIP_DEFLATED
    return info


def relationships_of(part: str) -> str:
    """Return the name of the part that holds the relationships of a part."""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def _resolved(part: str, target: str) -> str:
    if target.startswith("/"):
        return target.lstrip("/")
    return posixpath.normpath(posixpath.join(posixpath.dirname(part), target)).removeprefix("../")


def parse(data: bytes, name: str, **handlers: object) -> expat.XMLParserType:
    """Run a parser over a part. Names of elements are ``"namespace local prefix"``; a DTD is refused."""
    parser = expat.ParserCreate(namespace_separator=" ")
    return run(parser, data, name, **handlers)


def run(parser: expat.XMLParserType, data: bytes, name: str, **handlers: object) -> expat.XMLParserType:
    """Run a parser that is made already."""

    def refuse(*_: object) -> None:
        raise FormatError(f"not a Word file: {name} has a document type declaration")

    parser.StartDoctypeDeclHandler = refuse
    for handler, function in handlers.items():
        setattr(parser, handler, function)
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        raise FormatError(f"not a Word file: {name}: {error}") from None
    return parser


_SAVED = re.compile(rb":modified\s[^<>]*>\s*(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)")
_ID = re.compile(rb"\s\w+:id=[\"'](\d{1,9})[\"']")


def next_id(*parts: bytes) -> int:
    """Return a number that no annotation in the parts has, nor any above it."""
    return 1 + max((int(match[1]) for part in parts for match in _ID.finditer(part)), default=-1)
