"""Lines that wait for a report's end."""

import tempfile
from collections.abc import Callable
from typing import Any

import pytest
from test_reporters import example, write
from test_reporters_services import evil_report

from lint.errors import UserError
from lint.reports import spool
from lint.reports.model import Format
from lint.reports.spool import Spool, separated

LINES = [(2, "note"), (0, "“error”"), (2, "later note"), (1, "\ud800"), (0, ""), (-1, "failed\rhere")]
SORTED = ["failed\rhere", "“error”", "", "\ud800", "note", "later note"]


@pytest.mark.parametrize("limit", [0, 10, 1 << 22])
def test_lines_come_back_by_rank_from_memory_and_from_files(limit: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spool, "_IN_MEMORY", limit)
    with Spool() as lines:
        for rank, line in LINES:
            lines.add(line, rank)
        assert list(lines.lines()) == SORTED


def test_without_room_for_files_lines_stay_in_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spool, "_IN_MEMORY", 0)
    monkeypatch.setattr(tempfile, "TemporaryFile", raising(FileNotFoundError("no usable temporary directory")))
    with Spool() as lines:
        for rank, line in LINES:
            lines.add(line, rank)
        assert list(lines.lines()) == SORTED


def test_a_full_disk_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    class Full:
        __enter__ = __exit__ = lambda self, *_: self
        write = staticmethod(raising(OSError(28, "No space left on device")))

    monkeypatch.setattr(spool, "_IN_MEMORY", 0)
    monkeypatch.setattr(tempfile, "TemporaryFile", Full)
    with Spool() as lines, pytest.raises(UserError, match="a temporary file cannot be written: No space left"):
        lines.add("line")


@pytest.mark.parametrize("name", ["sarif", "gitlab", "junit", "github", "azure"])
def test_a_long_report_is_the_same_from_files(name: Format, monkeypatch: pytest.MonkeyPatch) -> None:
    reports = [example(), evil_report("]]>\n\ud800"), example()]
    short = write(name, reports)
    monkeypatch.setattr(spool, "_IN_MEMORY", 0)
    assert write(name, reports) == short


def test_elements_are_separated() -> None:
    assert "".join(separated([])) == ""
    assert "".join(separated(["1", "2", "3"])) == "\n1,\n2,\n3"


def raising(error: Exception) -> Callable[..., Any]:
    def call(*_: object) -> None:
        raise error

    return call
