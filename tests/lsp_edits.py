"""Applies edits of the workspace as an editor does, strictly: they must be in order, apart and within the text."""

from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from lint.editor.lines import Lines


def applied(text: str, edits: list[dict[str, Any]]) -> str:
    """Return a text after edits."""
    lines = Lines(text)
    pieces: list[str] = []
    done = 0
    for edit in edits:
        places = [edit["range"][side] for side in ("start", "end")]
        start, end = (lines.offset(place["line"], place["character"]) for place in places)
        assert [tuple(lines.place(offset)) for offset in (start, end)] == [tuple(place.values()) for place in places]
        assert done <= start <= end
        pieces += [text[done:start], edit["newText"]]
        done = end
    return "".join(pieces) + text[done:]


def apply_to_files(edit: dict[str, Any]) -> list[Path]:
    """Apply an edit of the workspace to the files on the disk and return them."""
    files: list[Path] = []
    changes = edit.get("documentChanges") or [
        {"textDocument": {"uri": uri}, "edits": edits} for uri, edits in edit["changes"].items()
    ]
    for change in changes:
        uri = change["uri"] if change.get("kind") == "create" else change["textDocument"]["uri"]
        file = Path(unquote(urlsplit(uri).path))
        if change.get("kind") == "create":
            file.touch(exist_ok=False)
            continue
        file.write_text(applied(file.read_bytes().decode("utf-8"), change["edits"]), "utf-8", newline="")
        files.append(file)
    return files
