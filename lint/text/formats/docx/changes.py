"""Changes to the words of a Word file: made (``apply``) or proposed as tracked changes (``suggest``)."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise

from lint.records import NamedTuple
from lint.text.formats.docx import WordFile, read
from lint.text.formats.docx.comments import AUTHOR
from lint.text.formats.docx.package import next_id
from lint.text.formats.docx.runs import Text
from lint.text.formats.docx.splice import Splices, encoded
from lint.text.model import FormatError

Edit = tuple[int, int, str]  # replace the characters [start, end) by these

#: What no edit of the words may take away or bring in: tabs, breaks, ends of paragraphs, objects.
FIXED = frozenset("\t\n\v\r\N{OBJECT REPLACEMENT CHARACTER}\N{NON-BREAKING HYPHEN}")


class _Piece(NamedTuple):
    """What is done to one stretch of text."""

    text: Text
    start: int  # in characters of the stretch
    end: int
    new: str


def apply(data: bytes, edits: Iterable[Edit]) -> bytes:
    """Return a Word file after edits of its text: the runs stay, only characters in them change.

    What is new takes the formatting of the first character that it replaces, or of the one before it. Edits do not
    overlap. Raises :class:`FormatError` for an edit that would take more than words away.
    """
    file = read(data)
    wanted = sorted(_trimmed(file.text, edit) for edit in edits)
    splices = Splices(file)
    for changes in _by_element(file, splices, wanted):
        text = changes[0].text
        for piece in changes:
            splices.replace(text.part, text.byte(piece.start), text.byte(piece.end), encoded(piece.new))
        splices.keep_spaces(text)
    return _checked(file, splices, wanted)


def suggest(data: bytes, edits: Iterable[Edit]) -> bytes:
    """Return a Word file with edits of its text as tracked changes, of whole words. Edits do not overlap.

    The result of a field is left alone: Word computes it anew, and would not know of the change.
    """
    file = read(data)
    splices = Splices(file)
    wanted = sorted(edit for edit in edits if not any(text.field for text in splices.texts_in(edit[0], edit[1] + 1)))
    wanted = _of_words(splices, file.text, [_trimmed(file.text, edit) for edit in wanted])
    number, date = next_id(*file.parts.values()), file.package.saved.encode()
    for changes in _by_element(file, splices, wanted):
        number = _suggest_in(splices, file, changes, number, date)
    return _checked(file, splices, wanted)


def _checked(file: WordFile, splices: Splices, edits: list[Edit]) -> bytes:
    """Return the file as changed, if it reads as it must."""
    changed = file.package.with_parts(splices.parts())
    done, pieces = 0, []
    for start, end, new in edits:
        pieces += [file.text[done:start], new]
        done = end
    if read(changed).text != "".join([*pieces, file.text[done:]]):
        raise FormatError("not written: it would not read as it must")
    return changed


def _by_element(file: WordFile, splices: Splices, edits: list[Edit]) -> Iterable[list[_Piece]]:
    """Return the changes, by the elements that they are in."""
    pieces: defaultdict[tuple[str, int], list[_Piece]] = defaultdict(list)
    for edit in edits:
        for piece in _pieces(file, splices, edit):
            pieces[piece.text.part, piece.text.element].append(piece)
    return pieces.values()


def can_edit(text: str, edit: Edit) -> bool:
    """Does an edit change words only, within a paragraph?"""
    start, end, new = edit
    return not (FIXED & {*text[start:end], *new})


def _pieces(file: WordFile, splices: Splices, edit: Edit) -> Iterator[_Piece]:
    """Yield an edit as changes of stretches."""
    start, end, new = edit
    if not can_edit(file.text, (start, end, new)):
        raise FormatError("not written: a change would take away a tab, a break or an object")
    covered: tuple[Text, ...]
    if start == end:
        text = splices.text_at(start - 1) if start else None
        if text is None or not text.editable:
            text = splices.text_at(start)
        covered = (text,) if text is not None else ()
    else:
        covered = splices.texts_in(start, end)
    if not covered or not all(text.editable for text in covered):
        raise FormatError("not written: a change is in a place that is not words")
    for text in covered:
        first, last = max(start, text.start) - text.start, min(end, text.end) - text.start
        yield _Piece(text, first, max(first, last), new)
        new = ""


def _trimmed(text: str, edit: Edit) -> Edit:
    """Return an edit without what is the same before and after."""
    start, end, new = edit
    while start < end and new and text[start] == new[0]:
        start, new = start + 1, new[1:]
    while start < end and new and text[end - 1] == new[-1]:
        end, new = end - 1, new[:-1]
    return start, end, new


def _of_words(splices: Splices, text: str, edits: list[Edit]) -> list[Edit]:
    """Return the edits with the words whole that they change in part: nobody reads "cent~er~re".

    A word stays cut where its letters are in runs of their own, or where the next change is in it, too.
    """
    found: list[Edit] = []
    for (start, end, new), (following, _, _) in pairwise([*edits, (len(text) + 1, len(text) + 1, "")]):
        first, last = start, end
        if _in_word((text[start:end] or new)[:1]) or _in_word(new[:1]):
            while first and _in_word(text[first - 1]):
                first -= 1
        if _in_word((text[start:end] or new)[-1:]) or _in_word(new[-1:]):
            while last < len(text) and _in_word(text[last]):
                last += 1
        if (first, last) != (start, end):
            around = splices.texts_in(first, last)
            if len(around) == 1 and around[0].editable and last < following and (not found or first > found[-1][1]):
                start, end, new = first, last, text[first:start] + new + text[end:last]
        found.append((start, end, new))
    return found


def _in_word(character: str) -> bool:
    return character.isalnum() or character in {"'", "’"}


def _suggest_in(splices: Splices, file: WordFile, pieces: list[_Piece], number: int, date: bytes) -> int:
    """Write the changes of one element as tracked changes. Returns the next number."""
    text, run = pieces[0].text, pieces[0].text.run
    data, prefix = file.parts[text.part], run.prefix
    opening, again = run.close, run.tag + run.properties
    tag, space = prefix + b"t", b' xml:space="preserve">'

    def kept(start: int, end: int) -> bytes:
        raw = data[text.byte(start) : text.byte(end)]
        return b"<" + tag + space + raw + b"</" + tag + b">" if start < end else b""

    def tracked(name: bytes, words: bytes, element: bytes) -> bytes:
        nonlocal number
        number += 1
        mark = b'<%s%s %sid="%d" %sauthor="%s"' % (prefix, name, prefix, number - 1, prefix, AUTHOR.encode())
        mark += b' %sdate="%s">' % (prefix, date) if date else b">"
        inner = again + b"<" + prefix + element + space + words + b"</" + prefix + element + b">" + run.close
        return mark + inner + b"</" + prefix + name + b">"

    first, last = text.element == run.first, text.element_end == run.last
    out, done, open_ = [], 0, not first
    for start, end, new in (piece[1:] for piece in sorted(pieces, key=lambda piece: piece[1:3])):
        if start > done:
            out += [b"" if open_ else again, kept(done, start)]
            open_ = True
        out.append(opening if open_ else b"")
        open_ = False
        if end > start:
            out.append(tracked(b"del", data[text.byte(start) : text.byte(end)], b"delText"))
        if new:
            insertion = tracked(b"ins", encoded(new), b"t")
            if run.inserted:  # another's insertion is not ours: end it before ours, and begin it again
                name = run.inserted[1:].split(None, 1)[0].rstrip(b">")
                insertion = b"</" + name + b">" + insertion + run.inserted
            out.append(insertion)
        done = end
    if done < len(text.text) or not last:
        out += [again, kept(done, len(text.text))]
        out.append(run.close if last else b"")
    start_byte, end_byte = run.start if first else text.element, run.end if last else text.element_end
    splices.replace(text.part, start_byte, end_byte, b"".join(out))
    return number
