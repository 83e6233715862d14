"""One spelling for one bearer over a whole archive: groups of spellings with the evidence for each.

Names come from every article by themselves (the map step); counts, dates and titles are added up per spelling by
DuckDB, so that only distinct spellings are held in memory; the spellings are then compared by sound.
"""

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from lint.archive.bearers import Groups, Spelling, is_name, pairs
from lint.archive.database import database
from lint.replace import output_text
from lint.reports.scores import cell

_APART = 0.2  # share of a spelling's articles in which both occur as two persons: then they are two
_ONCE = 1  # article with both says little: translations spell one man in two ways in one text


@dataclass
class Group:
    """The spellings of one bearer, the most frequent first."""

    spellings: list[Spelling] = field(default_factory=list)

    @property
    def preferred(self) -> Spelling:
        return self.spellings[0]

    @cached_property
    def confidence(self) -> float:
        """From 0 to 1: how clearly one spelling prevails, and whether titles agree."""
        total = sum(each.articles for each in self.spellings)
        share = self.preferred.articles / total
        titles = [set(map(str.lower, each.titles)) for each in self.spellings if each.titles]
        agree = 1.0 if len(titles) < 2 else float(any(titles[0] & other for other in titles[1:]))
        return round(0.5 * share + 0.3 + 0.2 * agree, 2)


def groups(table: Path, least: int = 2) -> list[Group]:
    """Return the groups of two or more spellings in a table of mentions, the most frequent first.

    ``least`` is the number of mentions from which on a spelling counts.
    """
    known = {each.text: each for each in _spellings(table, least)}
    together = _together(table, list(pairs(known)))
    apart = {
        pair: common > max(_ONCE, _APART * min(known[pair[0]].articles, known[pair[1]].articles))
        for pair, common in together.items()
    }
    sets = Groups(frozenset(pair) for pair, two in apart.items() if two)
    joined = [pair for pair, two in apart.items() if not two]
    for one, other in sorted(joined, key=lambda pair: (-min(known[text].articles for text in pair), pair)):
        sets.join(one, other)  # the most frequent first: who is apart from them stays apart
    found = [
        Group(sorted((known[text] for text in members), key=lambda each: (-each.articles, each.text)))
        for members in sets
        if len(members) > 1
    ]
    return sorted(found, key=lambda group: (-sum(each.articles for each in group.spellings), group.preferred.text))


def write(found: Iterable[Group], house_list: Path) -> int:
    """Write groups as a house list, as ``[rules.house-name] names`` reads it, and return how many there are."""
    number = 0
    with output_text(str(house_list)) as lines:
        rows = csv.writer(lines, lineterminator="\n")
        rows.writerow(["preferred", "variants", "kind", "note"])
        for group in found:
            number += 1
            kinds = {each.kind for each in group.spellings} - {"unknown"}
            kind = kinds.pop() if len(kinds) == 1 else ""
            variants = " | ".join(each.text for each in group.spellings[1:])
            rows.writerow([cell(group.preferred.text), cell(variants), kind, cell(note(group))])
    return number


def note(group: Group) -> str:
    """Return the evidence for a group in one line."""
    counts = ", ".join(f"{each.text} {each.articles}" for each in group.spellings)
    dates = sorted(date for each in group.spellings for date in (each.first, each.last) if date)
    parts = [f"articles: {counts}", f"confidence {group.confidence:.2f}"]
    if dates:
        parts.append(f"{dates[0]} to {dates[-1]}")
    titles = list(dict.fromkeys(title for each in group.spellings for title in each.titles))[:3]
    if titles:
        parts.append("titles: " + ", ".join(titles))
    return "; ".join(parts)


def _spellings(table: Path, least: int) -> Iterator[Spelling]:
    query = """
        with total as (
            select spelling, sum(count) as mentions, count(distinct id) as articles,
                   coalesce(min(nullif(date, '')), '') as first, coalesce(max(nullif(date, '')), '') as last
            from read_parquet($table) group by spelling having sum(count) >= $least
        ), kinds as (
            select spelling, arg_max(kind, n) as kind from (
                select spelling, kind, sum(count) + if(kind = 'unknown', 0, 1000000) as n
                from read_parquet($table) group by spelling, kind)
            group by spelling
        ), titles as (
            select spelling, list(title order by n desc, title)[1:3] as titles from (
                select spelling, title, count(*) as n from read_parquet($table) where title <> ''
                group by spelling, title)
            group by spelling
        )
        select spelling, kind, mentions, articles, first, last, titles
        from total join kinds using (spelling) left join titles using (spelling) order by spelling
    """
    with database() as tables:
        result = tables.execute(query, {"table": str(table), "least": least})
        while rows := result.fetchmany(10_000):
            for text, kind, mentions, articles, first, last, titles in rows:
                if is_name(text):
                    yield Spelling(text, kind, int(mentions), articles, first, last, tuple(titles or ()))


def _together(table: Path, pairs: list[tuple[str, str]]) -> dict[tuple[str, str], int]:
    """In how many articles both spellings of a pair occur."""
    if not pairs:
        return {}
    import pyarrow as pa

    asked = pa.table({"one": [one for one, _ in pairs], "other": [other for _, other in pairs]})
    with database() as tables:
        tables.register("asked", asked)
        query = """
            select one, other, count(distinct m.id)
            from asked left join read_parquet($table) m on m.spelling = one
            and exists (select 1 from read_parquet($table) n where n.spelling = other and n.id = m.id)
            group by one, other
        """
        return {(one, other): common for one, other, common in tables.execute(query, {"table": str(table)}).fetchall()}
