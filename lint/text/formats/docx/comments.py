"""Comments in a Word file: one a finding, on exactly its words."""

from collections.abc import Mapping, Sequence

from lint.records import NamedTuple
from lint.text.formats.docx import WordFile, read
from lint.text.formats.docx.package import CONTENT_TYPES, next_id, relationships_of
from lint.text.formats.docx.splice import Splices, encoded
from lint.text.model import FormatError

AUTHOR = "mtlint"

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
_CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"


class Note(NamedTuple):
    """A comment: on a span of the text, its paragraphs."""

    start: int
    end: int
    paragraphs: tuple[str, ...]


def annotate(data: bytes, notes: Sequence[Note]) -> bytes:
    """Return a Word file with comments; all of its other parts keep their bytes.

    A note about no characters is put on the one before its place, or after it; one about a footnote that nothing refers
    to, on the last word of the body. Raises :class:`FormatError` for a file that cannot be read.
    """
    file = read(data)
    if not notes:
        return data
    name, existing = _comments_part(file)
    first = next_id(existing, *file.parts.values())
    splices = Splices(file)
    comments = []
    for number, note in enumerate(notes, first):
        comments.append(_comment(_marked(file, splices, note, number), number, file.package.saved))
    parts = dict(splices.parts())
    parts[name] = _appended(existing, b"".join(comments))
    parts |= _declared(file, name)
    annotated = file.package.with_parts(parts)
    if read(annotated).text != file.text:
        raise FormatError("not written: with comments it would not read the same")
    return annotated


def _marked(file: WordFile, splices: Splices, note: Note, number: int) -> Note:
    """Mark the words of a note. Returns the note as it is to be written.

    A comment in a footnote is put on the reference to it: LibreOffice 7 cannot open a file with any in the footnote.
    """
    covered = [text for text in splices.texts_in(note.start, max(note.end, note.start + 1)) if text.text]
    if not covered and note.start:
        covered = [text for text in splices.texts_in(note.start - 1, note.start) if text.text]
    if not covered:
        raise FormatError("a comment has no place in the text")
    first = covered[0]
    if first.note:
        words, kind = file.text[note.start : note.end], first.note.partition(" ")[0]
        note = note._replace(paragraphs=(f"In this {kind}, at “{words}”:", *note.paragraphs))
        run = file.references.get(first.note)
        if run is None:  # it was deleted, or lies where it is not read
            end = next((text.end for text in reversed(file.texts) if text.text and not text.note), None)
            if end is None:
                raise FormatError("a comment has no place in the text")
            return _marked(file, splices, note._replace(start=end - 1, end=end), number)
        range_ = _markers(run.prefix, number)
        splices.replace(file.package.main, run.start, run.start, range_[0])
        splices.replace(file.package.main, run.end, run.end, range_[1])
        return note
    last = [text for text in covered if text.part == first.part][-1]
    start = max(note.start, first.start) if note.start < first.end else first.end - 1
    end = min(max(note.end, start + 1), last.end)
    begin, finish = _markers(first.run.prefix or b"w:", number)
    splices.before(start, first, begin)
    splices.after(end, last, finish)
    return note


def _markers(prefix: bytes, number: int) -> tuple[bytes, bytes]:
    """Return what stands before the words of a comment, and after them."""
    identity = b' %sid="%d"/>' % (prefix, number)
    reference = b"<%sr><%scommentReference%s</%sr>" % (prefix, prefix, identity, prefix)
    return b"<%scommentRangeStart%s" % (prefix, identity), b"<%scommentRangeEnd%s%s" % (prefix, identity, reference)


def _comment(note: Note, number: int, date: str) -> bytes:
    """Return a comment, dated when the file was saved: the same findings make the same file."""
    paragraphs = [
        b'<w:p>%s<w:r><w:t xml:space="preserve">%s</w:t></w:r></w:p>'
        % (b"" if index else b"<w:r><w:annotationRef/></w:r>", encoded(text))
        for index, text in enumerate(note.paragraphs)
    ]
    return b'<w:comment w:id="%d" w:author="%s"%s w:initials="mt">%s</w:comment>' % (
        number,
        AUTHOR.encode(),
        f' w:date="{date}"'.encode() if date else b"",
        b"".join(paragraphs),
    )


def _comments_part(file: WordFile) -> tuple[str, bytes]:
    """Return the part with the comments, as it is or empty."""
    package = file.package
    name = package.related(package.main, "comments")
    if name is not None:
        existing = package.read(name)
        if b"xmlns:w=" in existing:
            return name, existing
        raise FormatError(f"not written: the comments in {name} are not in Word's usual namespace")
    folder = package.main.rpartition("/")[0]
    name = f"{folder}/comments.xml".lstrip("/")
    while name in package:
        name = name.replace(".xml", "1.xml")
    space = _STRICT if _STRICT in file.parts[package.main] else _W.encode()
    return name, (
        b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="%s"></w:comments>' % space
    )


def _declared(file: WordFile, name: str) -> Mapping[str, bytes]:
    """Return the lists of the package's parts, with the comments in them."""
    package = file.package
    if name in package:
        return {}
    relationships = relationships_of(package.main)
    used = {each.id for each in package.relationships(package.main)}
    identity = next(new for new in (f"rIdMtlint{number or ''}" for number in range(len(used) + 1)) if new not in used)
    target = name.rpartition("/")[2]
    space = _STRICT in file.parts[package.main]
    kind = _TYPE if not space else "http://purl.oclc.org/ooxml/officeDocument/relationships/comments"
    relationship = f'<Relationship xmlns="{_RELATIONSHIPS}" Id="{identity}" Type="{kind}" Target="{target}"/>'
    listed = (
        package.read(relationships)
        if relationships in package
        else f'<Relationships xmlns="{_RELATIONSHIPS}"></Relationships>'.encode()
    )
    types = package.read(CONTENT_TYPES)
    override = (
        '<Override xmlns="http://schemas.openxmlformats.org/package/2006/content-types" '
        f'PartName="/{name}" ContentType="{_CONTENT}"/>'
    )
    return {
        relationships: _appended(listed, relationship.encode()),
        CONTENT_TYPES: _appended(types, override.encode()),
    }


def _appended(data: bytes, element: bytes) -> bytes:
    """Return a part with an element more at its end; an empty one may be one tag."""
    bare = data.rstrip()
    if bare.endswith(b"/>"):
        name = bare[bare.rindex(b"<") + 1 :].split(None, 1)[0].rstrip(b"/>")
        return bare[:-2] + b">" + element + b"</" + name + b">"
    closing = data.rindex(b"</")
    return data[:closing] + element + data[closing:]
