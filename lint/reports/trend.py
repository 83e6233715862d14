"""The trend file: one JSON line per run, so that scores can be compared over weeks."""

import json
import os
from datetime import UTC, datetime
from pathlib import Path

from lint.errors import UserError
from lint.folders import leads_out, read_regular
from lint.records import NamedTuple
from lint.reports.score import Score
from lint.rulekit.rule import Severity

_MOST_BYTES = 100_000_000  # of a trend file


class TrendError(UserError):
    """A trend file is not valid; the message says where."""


class Point(NamedTuple):
    """The score of one run."""

    time: str  # ISO 8601, UTC, to the second
    files: int
    words: int
    errors: int
    warnings: int
    notes: int
    penalty: int  # points
    score: float

    @classmethod
    def of(cls, score: Score, files: int, time: str) -> "Point":
        error, warning, note = (score.severities[severity] for severity in Severity)
        return cls(time, files, score.words, error, warning, note, score.penalty, score.value)


def now() -> str:
    """Return the time of this run, or the one in ``SOURCE_DATE_EPOCH`` (https://reproducible-builds.org)."""
    named = os.environ.get("SOURCE_DATE_EPOCH", "")
    moment = datetime.fromtimestamp(int(named), UTC) if named.isdecimal() else datetime.now(UTC)
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def read(path: Path) -> tuple[Point, ...]:
    """Return the runs so far; none if there is no file. Raises :class:`TrendError`."""
    try:
        lines = read_regular(path, _MOST_BYTES).decode("utf-8").splitlines()
    except FileNotFoundError:
        return ()
    except OSError as error:
        raise TrendError(f"{path}: cannot be read: {error.strerror}") from None
    except UnicodeDecodeError as error:
        raise TrendError(f"{path}: not UTF-8 at byte {error.start}") from None
    return tuple(_point(line, path, number) for number, line in enumerate(lines, 1) if line.strip())


def append(path: Path, point: Point) -> None:
    """Append a run, on a new line even if the last one lacks its line end. Raises :class:`TrendError`."""
    if leads_out(str(path)):
        raise TrendError(f"{path}: a link that leads out of the project; it is not written")
    try:
        with path.open("rb") as file:
            file.seek(-1, os.SEEK_END)
            apart = file.read(1) != b"\n"
    except OSError:  # none yet, or empty
        apart = False
    try:
        with path.open("a", encoding="utf-8", newline="\n") as file:
            file.write("\n" * apart + json.dumps(point._asdict()) + "\n")
    except OSError as error:
        raise TrendError(f"{path}: cannot be written: {error.strerror}") from None


def _point(line: str, path: Path, number: int) -> Point:
    try:
        point = Point(**json.loads(line))
        datetime.fromisoformat(point.time)
        if all(figure >= 0 for figure in point[1:]) and point.score <= 100:
            return point
    except (ValueError, TypeError, RecursionError):
        pass
    raise TrendError(f"{path}:{number}: not a line of a trend file")
