"""An HTML page about an archive: scores over time and by source, the rules that find most, the articles to begin with.

Aggregates only, so that the page stays small however many articles there are. It needs no network and no script.
"""

import csv
from collections.abc import Iterator, Sequence
from html import escape
from itertools import islice
from pathlib import Path
from typing import Any

from lint.archive.database import database
from lint.errors import UserError, one_line
from lint.records import NamedTuple
from lint.terminal import visible

_TOP = 25  # rows of a table
_NAMES = 100


class _Table(NamedTuple):
    title: str
    columns: tuple[str, ...]
    rows: list[tuple[Any, ...]]


def page(findings: Path, articles: Path, names: Path | None = None) -> Iterator[str]:
    """Yield the page for the two tables of a run, and for the house list that was proposed. Raises UserError."""
    settle = _names(names) if names else None
    import duckdb

    with database() as db:
        try:
            for view, path in (("f", findings), ("a", articles)):
                db.execute(f"create view {view} as select * from read_parquet({_literal(path)})")
            summary = db.execute(_SUMMARY).fetchone()
            tables = [_Table(title, columns, db.execute(query).fetchall()) for title, columns, query in _QUERIES]
        except duckdb.OutOfMemoryException:
            raise
        except duckdb.Error as error:
            raise UserError(
                f"{findings}: not the tables of mtlint archive lint: {one_line(str(error))[:200]}"
            ) from None
    yield _HEAD
    total, words, problems, errors, warnings, notes, score = summary or (0,) * 7
    yield (
        f"<h1>mtlint: {total:,} articles</h1><p>{words or 0:,} words, score {score or 0:.1f}; {errors or 0:,} errors, "
        f"{warnings or 0:,} warnings, {notes or 0:,} notes; {problems:,} could not be linted.</p>"
    )
    for table in tables:
        if table.rows:
            yield from _html(table)
    if settle and settle.rows:
        yield from _html(settle)
    yield "</main></body></html>\n"


def _names(path: Path) -> _Table:
    """Return the first names of a list of ``mtlint archive names``, which begins with the most frequent."""
    columns = ("preferred", "variants", "note")
    try:
        with path.open(encoding="utf-8", newline="") as lines:
            rows = [tuple(row[name] for name in columns) for row in islice(csv.DictReader(lines), _NAMES)]
    except (OSError, UnicodeDecodeError, csv.Error, KeyError) as error:
        raise UserError(f"{path}: not a list of mtlint archive names: {one_line(str(error))}") from None
    return _Table("Names to settle", ("most frequent", "also spelled", "evidence"), rows)


def _literal(path: Path) -> str:
    """Return a table, which may be a folder of files (Spark's), as a string of SQL; a view takes no parameters."""
    pattern = f"{path}/*.parquet" if path.is_dir() else str(path)
    return "'" + pattern.replace("'", "''") + "'"


def _html(table: _Table) -> Iterator[str]:
    yield f"<section><h2>{escape(table.title)}</h2><div class=scroll><table><thead><tr>"
    yield "".join(f"<th scope=col>{escape(name)}</th>" for name in table.columns)
    yield "</tr></thead><tbody>"
    for row in table.rows:
        yield "<tr>" + "".join(_cell(value) for value in row) + "</tr>"
    yield "</tbody></table></div></section>\n"


def _cell(value: object) -> str:
    if isinstance(value, float):
        return f"<td class=number>{value:,.1f}</td>"
    if isinstance(value, list):
        value = ", ".join(map(str, value))
    if isinstance(value, int):
        return f"<td class=number>{value:,}</td>"
    return f"<td>{escape(visible(str(value if value is not None else '')))}</td>"


_SCORE = "greatest(0, 100 - 1000.0 * sum(5 * errors + warnings) / greatest(1, sum(words)))"
_SUMMARY = f"""
    select count(*), sum(words), count(*) filter (score is null), sum(errors), sum(warnings), sum(notes), {_SCORE}
    from a
"""


def _by(column: str, order: str) -> str:
    return f"""
        select {column} as what, count(*), {_SCORE}, sum(errors)::bigint, sum(warnings)::bigint from a
        where {column} <> '' and score is not null group by 1 order by {order} limit 120
    """


_FIGURES = ("articles", "score", "errors", "warnings")
_QUERIES: Sequence[tuple[str, tuple[str, ...], str]] = (
    ("By month", ("month", *_FIGURES), _by("substr(date, 1, 7)", "1")),
    ("By section", ("section", *_FIGURES), _by("section", "3")),
    ("By engine", ("engine", *_FIGURES), _by("engine", "3")),
    ("By source", ("file", *_FIGURES), _by("file", "3")),
    (
        "Rules that find most",
        ("rule", "severity", "findings", "articles", "most of them in"),
        "with counts as (select rule, severity, id, count(*) as n from f group by all)"
        " select rule, severity, sum(n)::bigint, count(*), [each.id for each in max({'n': n, 'id': id}, 3)]"
        f" from counts group by 1, 2 order by 3 desc, 1, 2 limit {_TOP}",
    ),
    (
        "Articles to begin with",
        ("article", "score", "errors", "warnings", "words", "date"),
        "select id, score, errors, warnings, words, date from a where score is not null"
        f" order by score, id limit {_TOP}",
    ),
    (
        "Could not be linted",
        ("article", "why"),
        f"select id, problem from a where score is null order by id limit {_TOP}",
    ),
)

_HEAD = """<!doctype html>
<html lang=en><head><meta charset=utf-8><title>mtlint archive report</title>
<meta name=viewport content="width=device-width, initial-scale=1">
<meta http-equiv=Content-Security-Policy content="default-src 'none'; style-src 'unsafe-inline'">
<style>
:root { color-scheme: light dark; --ink: light-dark(#1c1c1c, #e8e8e8); --line: light-dark(#d8d8d8, #444) }
body { font: 1rem/1.5 Georgia, serif; color: var(--ink); margin: 0 auto; max-width: 60rem; padding: 1rem }
table { border-collapse: collapse; width: 100% }
th, td { text-align: left; padding: .2rem .6rem; border-bottom: 1px solid var(--line) }
.number { text-align: right; font-variant-numeric: tabular-nums } .scroll { overflow-x: auto }
</style></head><body><main>
"""
