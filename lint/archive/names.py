"""One spelling for one bearer over a whole archive: groups of spellings with the evidence for each.

Names come from every article by themselves (the map step); counts, dates and titles are added up per spelling by
DuckDB, so that only distinct spellings are held in memory; the spellings are then compared by sound.
"""

import csv
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from lint.analysis.names import common_words, is_demonym
from lint.analysis.transliteration import fold, neighbours, same_name
from lint.archive.database import database

_LIMIT = 0.1  # distance by sound of each word of two spellings
_APART = 0.2  # share of a spelling's articles in which both occur as two persons: then they are two
_CONTRARY = frozenset({frozenset({"mr", "mrs"}), frozenset({"mr", "ms"}), frozenset({"king", "queen"})})


class Spelling(NamedTuple):
    """A spelling of a name over all articles."""

    text: str
    kind: str  # what most of its mentions are
    mentions: int
    articles: int
    first: str  # dates as in the archive; empty if it has none
    last: str
    titles: tuple[str, ...]  # the most frequent ones

    @property
    def words(self) -> tuple[str, ...]:
        return tuple(self.text.split())


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
    leaders = _Leaders()
    together = _together(table, [pair for pair in _pairs(known) if _agree(known[pair[0]], known[pair[1]])])
    for (one, other), common in together.items():
        if common <= _APART * min(known[one].articles, known[other].articles):
            leaders.join(one, other)
    found = [
        Group(sorted((known[text] for text in members), key=lambda each: (-each.articles, each.text)))
        for members in leaders.groups()
    ]
    return sorted(found, key=lambda group: (-sum(each.articles for each in group.spellings), group.preferred.text))


def write(found: Iterable[Group], house_list: Path) -> int:
    """Write groups as a house list, as ``[rules.house-name] names`` reads it, and return how many there are."""
    number = 0
    with house_list.open("w", encoding="utf-8", newline="") as lines:
        rows = csv.writer(lines, lineterminator="\n")
        rows.writerow(["preferred", "variants", "kind", "note"])
        for group in found:
            number += 1
            kinds = {each.kind for each in group.spellings} - {"unknown"}
            kind = kinds.pop() if len(kinds) == 1 else ""
            variants = " | ".join(each.text for each in group.spellings[1:])
            rows.writerow([group.preferred.text, variants, kind, note(group)])
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
                if _is_name(text):
                    yield Spelling(text, kind, int(mentions), articles, first, last, tuple(titles or ()))


def _is_name(text: str) -> bool:
    """May a spelling be compared: several words, or one that is not an English word, acronym or demonym?"""
    key = text.lower()
    if " " in text:
        return not text.isupper() and len(text) <= 80
    return len(key) >= 5 and not text.isupper() and key not in common_words() and not is_demonym(key)


def _pairs(known: Mapping[str, Spelling]) -> Iterator[tuple[str, str]]:
    """Pairs of spellings that may be of one bearer, by their last words."""
    by_last: dict[str, list[str]] = defaultdict(list)
    for text in known:
        by_last[text.rpartition(" ")[2]].append(text)
    for last in by_last.values():
        yield from _of_lists(last, last)
    for one, other in neighbours(by_last):
        if same_name(one, other, _LIMIT):
            yield from _of_lists(by_last[one], by_last[other])


def _of_lists(one: list[str], other: list[str]) -> Iterator[tuple[str, str]]:
    """Pairs from two lists, by the first letters' sounds where the lists are long."""
    blocks: dict[str, list[str]] = defaultdict(list)
    for text in other:
        blocks[_first_sound(text)].append(text)
    for text in one:
        for twin in blocks[_first_sound(text)]:
            if text < twin or (one is not other and text != twin):
                yield min(text, twin), max(text, twin)


def _first_sound(text: str) -> str:
    letters = fold(text)
    return {"q": "k", "c": "k", "j": "g", "y": "i", "e": "i"}.get(letters[:1], letters[:1])


def _agree(one: Spelling, other: Spelling) -> bool:
    """Do two spellings sound alike word by word, and do kinds and titles allow one bearer?"""
    if {one.kind, other.kind} - {"unknown"} and one.kind != other.kind and "unknown" not in (one.kind, other.kind):
        return False
    titles = [{title.lower() for title in each.titles} for each in (one, other)]
    if any(frozenset({a, b}) in _CONTRARY for a in titles[0] for b in titles[1]):
        return False
    if fold(one.text) == fold(other.text):
        return one.text != other.text
    words = one.words, other.words
    if len(words[0]) != len(words[1]):
        return False
    return all(same_name(a, b, _LIMIT) for a, b in zip(*words, strict=True))


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


class _Leaders:
    """Disjoint sets of spellings."""

    def __init__(self) -> None:
        self._leader: dict[str, str] = {}

    def _find(self, text: str) -> str:
        leader = self._leader.setdefault(text, text)
        while leader != self._leader[leader]:
            self._leader[leader] = self._leader[self._leader[leader]]
            leader = self._leader[leader]
        return leader

    def join(self, one: str, other: str) -> None:
        self._leader[self._find(one)] = self._find(other)

    def groups(self) -> Iterator[list[str]]:
        members: dict[str, list[str]] = defaultdict(list)
        for text in self._leader:
            members[self._find(text)].append(text)
        yield from members.values()
