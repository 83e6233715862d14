"""Words that an archive writes in two ways, and passages that stand in several articles; both by DuckDB."""

import csv
from pathlib import Path
from typing import NamedTuple

from lint.archive.mentions import SHINGLE


class Term(NamedTuple):
    """A word in several forms over all articles."""

    sort: str  # "hyphen" or "dialect"
    forms: tuple[tuple[str, int], ...]  # with their counts, the most frequent first


class Passage(NamedTuple):
    """A run of words that stands in several articles."""

    words: int
    articles: int
    places: tuple[tuple[str, int], ...]  # id of an article and number of the first word there; at most ten


def terms(table: Path, least: int = 3) -> list[Term]:
    """Return the words with two forms of which each occurs at least ``least`` times, the most frequent first."""
    import duckdb

    query = """
        with forms as (
            select sort, key, form, sum(count) as n from read_parquet($table) group by all having sum(count) >= $least
        )
        select sort, list(form order by n desc, form), list(n order by n desc, form) from forms
        group by sort, key having count(*) > 1 order by sum(n) desc, key
    """
    with duckdb.connect() as database:
        rows = database.execute(query, {"table": str(table), "least": least}).fetchall()
    return [Term(sort, tuple(zip(forms, map(int, counts), strict=True))) for sort, forms, counts in rows]


def write_terms(found: list[Term], path: Path) -> None:
    """Write terms as a glossary that ``[rules.term-variant]`` reads, the most frequent form preferred."""
    with path.open("w", encoding="utf-8", newline="") as lines:
        rows = csv.writer(lines, lineterminator="\n")
        rows.writerow(["preferred", "variants", "kind", "note"])
        for term in found:
            counts = ", ".join(f"{form} {count}" for form, count in term.forms)
            variants = " | ".join(form for form, _ in term.forms[1:])
            rows.writerow([term.forms[0][0], variants, "term", f"{term.sort}: {counts}"])


def passages(table: Path, least: int = 2) -> list[Passage]:
    """Return the runs of at least twelve words that stand in ``least`` articles or more, the most frequent first.

    Shingles with the same articles that follow one another are one passage.
    """
    import duckdb

    query = """
        with shared as (
            select hash, count(distinct id) as articles, min(id) as leader from read_parquet($table)
            group by hash having count(distinct id) >= $least
        ), runs as (
            select s.hash, s.articles, t.id, t.place,
                   t.place - row_number() over (partition by t.id, s.articles order by t.place) as run
            from shared s join read_parquet($table) t on t.hash = s.hash and t.id = s.leader
        ), heads as (
            select id, run, articles, min(place) as place, max(place) - min(place) + $size as words,
                   arg_min(hash, place) as hash
            from runs group by id, run, articles
        ), places as (
            select hash, words, articles, list({'id': id, 'place': place} order by id)[1:10] as places from (
                select h.hash, h.words, h.articles, t.id, min(t.place) as place
                from heads h join read_parquet($table) t on t.hash = h.hash
                group by h.hash, h.words, h.articles, t.id
            ) group by hash, words, articles
        )
        select words, articles, places from places order by articles desc, words desc, places[1].id
    """
    with duckdb.connect() as database:
        rows = database.execute(query, {"table": str(table), "least": least, "size": SHINGLE}).fetchall()
    return [
        Passage(int(words), articles, tuple((each["id"], each["place"]) for each in places))
        for words, articles, places in rows
    ]


def write_passages(found: list[Passage], path: Path) -> None:
    """Write passages as CSV: words, number of articles, and where they stand."""
    with path.open("w", encoding="utf-8", newline="") as lines:
        rows = csv.writer(lines, lineterminator="\n")
        rows.writerow(["words", "articles", "places"])
        for each in found:
            rows.writerow([each.words, each.articles, " | ".join(f"{id_}:{place}" for id_, place in each.places)])
