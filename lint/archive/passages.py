"""Passages that stand in several articles, from the shingles of an archive; memory does not grow with it.

Shingles are counted a range of hashes at a time. Those in the same articles that follow one another in the first of
these articles are one passage.
"""

import csv
from collections.abc import Iterable, Iterator
from pathlib import Path

from lint.archive.database import database
from lint.archive.shingles import SHINGLE, Shingles
from lint.records import NamedTuple
from lint.replace import output_text
from lint.reports.scores import cell

_PLACES = 10  # of a passage that are told
_FETCHED = 1000  # rows


class Passage(NamedTuple):
    """A run of words that stands in several articles."""

    words: int
    articles: int
    places: tuple[tuple[str, int], ...]  # id of an article and number of the first word there; at most ten


def passages(shingles: Shingles, least: int = 2, folder: Path | None = None) -> Iterator[Passage]:
    """Yield the runs of at least twelve words that stand in ``least`` articles or more, the most frequent first.

    Places are in the order of the archive. Tables that do not fit into memory go to ``folder``.
    """
    with database(folder) as tables:
        tables.execute(_TABLES)
        for _, _, rows in shingles.ranges():
            tables.register("rows", rows)
            tables.execute(_SHARED, {"least": least})
            tables.unregister("rows")
        tables.execute(_HEADS, {"size": SHINGLE})
        tables.execute("drop table shared")
        for low, high, rows in shingles.ranges():
            tables.register("rows", rows)
            tables.execute(_PLACED, {"low": low, "high": high, "most": _PLACES})
            tables.unregister("rows")
        result = tables.execute("select words, articles, places from placed order by articles desc, words desc, places")
        while found := result.fetchmany(_FETCHED):
            for words, articles, places in found:
                told = tuple((shingles.id_of(place >> 32), place & 0xFFFFFFFF) for place in places)
                yield Passage(int(words), int(articles), told)


def write_passages(found: Iterable[Passage], path: Path) -> int:
    """Write passages as CSV (words, number of articles, where they stand), and return how many there are."""
    number = 0
    with output_text(str(path)) as lines:
        rows = csv.writer(lines, lineterminator="\n")
        rows.writerow(["words", "articles", "places"])
        for each in found:
            number += 1
            rows.writerow([each.words, each.articles, cell(" | ".join(f"{id_}:{place}" for id_, place in each.places))])
    return number


#: ``among`` tells in which articles a shingle stands: two with the same value and number stand in the same ones.
_TABLES = """
    create table shared (hash bigint, articles bigint, among ubigint, article integer, place integer);
    create table placed (words bigint, articles bigint, places bigint[])
"""
_SHARED = """
    insert into shared
    select hash, count(*), bit_xor(hash(article)), min(article), arg_min(place, article)
    from rows group by hash having count(*) >= $least
"""
_HEADS = """
    create table heads as
    select arg_min(hash, place) as hash, max(place) - min(place) + $size as words, articles
    from (
        select *, place - row_number() over (partition by article, articles, among order by place) as run from shared
    )
    group by article, articles, among, run order by hash
"""
_PLACED = """
    insert into placed
    select any_value(words), any_value(articles), min((article::bigint << 32) | place, $most)
    from heads join rows using (hash) where hash between $low and $high group by hash
"""
