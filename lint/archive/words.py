"""Words that an archive writes in two ways, counted by DuckDB."""

import csv
from pathlib import Path

from lint.archive.database import database
from lint.records import NamedTuple
from lint.replace import output_text
from lint.reports.scores import cell


class Term(NamedTuple):
    """A word in several forms over all articles."""

    sort: str  # "hyphen" or "dialect"
    forms: tuple[tuple[str, int], ...]  # with their counts, the most frequent first


def terms(table: Path, least: int = 3) -> list[Term]:
    """Return the words with two forms of which each occurs at least ``least`` times, the most frequent first."""
    query = """
        with forms as (
            select sort, key, form, sum(count) as n from read_parquet($table) group by all having sum(count) >= $least
        )
        select sort, list(form order by n desc, form), list(n order by n desc, form) from forms
        group by sort, key having count(*) > 1 order by sum(n) desc, key
    """
    with database() as tables:
        rows = tables.execute(query, {"table": str(table), "least": least}).fetchall()
    return [Term(sort, tuple(zip(forms, map(int, counts), strict=True))) for sort, forms, counts in rows]


def write_terms(found: list[Term], path: Path) -> None:
    """Write terms as a glossary that ``[rules.term-variant]`` reads, the most frequent form preferred."""
    with output_text(str(path)) as lines:
        rows = csv.writer(lines, lineterminator="\n")
        rows.writerow(["preferred", "variants", "kind", "note"])
        for term in found:
            counts = ", ".join(f"{form} {count}" for form, count in term.forms)
            variants = " | ".join(form for form, _ in term.forms[1:])
            rows.writerow([cell(term.forms[0][0]), cell(variants), "term", cell(f"{term.sort}: {counts}")])
