"""The MQM scores of articles, for readers and for programs: what ``mtlint score`` prints, reporters like the others."""

import csv
import io
from collections.abc import Iterable, Iterator
from typing import Literal

from lint.reports import renderers
from lint.reports.model import Style
from lint.reports.records import encode
from lint.reports.renderers import Reporter
from lint.reports.score import DIMENSIONS, FileScore, Score, Scores, worst_first
from lint.reports.text import paint
from lint.rulekit.findings import FileReport
from lint.rulekit.rule import Severity
from lint.terminal import columns, visible_path

Format = Literal["table", "json", "csv", "html"]

ALL = "(all)"  # the path of the last row

_HEAD = ("score", "words", *(f"{severity}s" for severity in Severity), "penalty", "per 1,000")


def load(name: Format) -> Reporter:
    """Return what writes scores in a format."""
    return {"table": table, "json": json, "csv": comma_separated}.get(name) or renderers.load("html")


def table(reports: Iterable[FileReport], style: Style) -> Iterator[str]:
    """Yield the lowest score first, then the figures of all together, then the penalties by MQM dimension."""
    scores = _scores(reports)
    files, everything = worst_first(scores.files), scores.total
    lines = [line for each in files for line in _lines(each)]
    rows = [_HEAD, *(_cells(score) for _, score in lines), _cells(everything)]
    sizes = [max(map(len, column)) for column in zip(*rows, strict=True)]
    paths = ["article", *(path for path, _ in lines), ALL]
    indent = max(_width(path) for path in paths)
    for number, (path, row) in enumerate(zip(paths, rows, strict=True)):
        cells = "  ".join(cell.rjust(size) for cell, size in zip(row, sizes, strict=True))
        line = f"{path}{' ' * (indent - _width(path))}  {cells}"
        yield paint(line, "1", style) + "\n" if number in (0, len(rows) - 1) else line + "\n"
    if everything.penalty and style.summary:
        yield "\n"
        size = max(map(len, everything.penalties))
        for name, points in sorted(everything.penalties.items(), key=lambda item: (-item[1], item[0])):
            if points:
                yield f"{name:<{size}}  {points:>6,}  {everything.per_1000(points):>7,.1f} per 1,000 words\n"


def json(reports: Iterable[FileReport], style: Style) -> Iterator[str]:
    """One object: the tool, the figures of each file, and of all together."""
    scores = _scores(reports)
    tool = encode({"name": "mtlint", "version": style.version})
    yield f'{{"schema_version":1,\n"tool":{tool},\n"files":['
    yield ",".join("\n" + encode({"path": each.path, **_record(each.score), **_parts(each)}) for each in scores.files)
    yield f'],\n"all":{encode(_record(scores.total))}}}\n'


def comma_separated(reports: Iterable[FileReport], style: Style) -> Iterator[str]:
    """Yield a row a file and one for all, which has the path ``(all)``."""
    scores = _scores(reports)
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    names = [name.replace("-", "_") for name in DIMENSIONS]
    writer.writerow(["path", "score", "words", "errors", "warnings", "notes", "penalty", "per_1000_words", *names])
    for path, score, _ in [*scores.files, FileScore(ALL, scores.total)]:
        counts = [score.severities[severity] for severity in Severity]
        points = [score.penalties[name] for name in DIMENSIONS]
        writer.writerow([cell(path), score.value, score.words, *counts, score.penalty, round(score.rate, 2), *points])
    yield buffer.getvalue()


def _lines(file: FileScore) -> Iterator[tuple[str, Score]]:
    """Yield the row of a file, and under it those of the engines and translators in it."""
    yield visible_path(file.path), file.score
    for kind, name, score in file.parts:
        yield f"  {kind} {visible_path(name) or '(not named)'}", score


def _parts(file: FileScore) -> dict[str, object]:
    if not file.parts:
        return {}
    return {"parts": [{"kind": kind, "name": name, **_record(score)} for kind, name, score in file.parts]}


def _scores(reports: Iterable[FileReport]) -> Scores:
    scores = Scores()
    for _ in scores.watch(reports):
        pass
    return scores


def _cells(score: Score) -> tuple[str, ...]:
    counts = (f"{score.severities[severity]:,}" for severity in Severity)
    return (f"{score.value:.1f}", f"{score.words:,}", *counts, f"{score.penalty:,}", f"{score.rate:,.1f}")


def _record(score: Score) -> dict[str, object]:
    return {
        "score": score.value,
        "words": score.words,
        "severities": {severity.value: score.severities[severity] for severity in Severity},
        "penalty": score.penalty,
        "per_1000_words": round(score.rate, 2),
        "dimensions": {name: score.penalties[name] for name in DIMENSIONS},
    }


def cell(text: str) -> str:
    """Return text that no spreadsheet takes for a formula."""
    shown = visible_path(text)
    return f"'{shown}" if shown.lstrip().startswith(_FORMULA) and shown != "-" else shown


_FORMULA = ("=", "+", "-", "@", "|", "%", "＝", "＋", "－", "＠")  # wide ones, too: some spreadsheets fold them


def _width(text: str) -> int:
    return sum(map(columns, text))
