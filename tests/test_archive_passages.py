"""Passages in several articles: found whole, by pieces on disk that are as small as one likes."""

import random
from collections import defaultdict
from pathlib import Path

import pytest

pytest.importorskip("pyarrow")
pytest.importorskip("duckdb")

from lint.archive.passages import Passage, passages, write_passages
from lint.archive.records import Record
from lint.archive.shingles import SHINGLE, Shingles


def duplicates(folder: Path, *texts: str, least: int = 2) -> list[Passage]:
    with Shingles(folder) as shingles:
        shingles.gather([Record(f"a{number}", text, "made") for number, text in enumerate(texts)], 1)
        return list(passages(shingles, least, folder))


def by_hand(texts: list[str]) -> list[Passage]:
    """The same, with everything in memory."""
    where: dict[tuple[str, ...], dict[int, int]] = defaultdict(dict)
    for number, text in enumerate(texts):
        words = text.split()
        for place in range(len(words) - SHINGLE + 1):
            where[tuple(words[place : place + SHINGLE])].setdefault(number, place)
    shared = {(min(places), places[min(places)]): places for places in where.values() if len(places) > 1}
    found = []
    for (leader, place), places in shared.items():
        before = shared.get((leader, place - 1))
        if before is not None and before.keys() == places.keys():
            continue
        end = place
        while (after := shared.get((leader, end + 1))) is not None and after.keys() == places.keys():
            end += 1
        told = tuple((f"a{number}", places[number]) for number in sorted(places))[:10]
        found.append(Passage(end - place + SHINGLE, len(places), told))
    return sorted(found, key=lambda each: (-each.articles, -each.words, [(int(a[1:]), p) for a, p in each.places]))


def test_passages_in_several_articles_are_found_whole(tmp_path: Path) -> None:
    shared = "the council of the region has met in the old hall by the river every second Monday since May"
    (passage,) = duplicates(
        tmp_path,
        f"First came the news: {shared}.",
        f"In another year, {shared}, they say.",
        "Nothing is shared here at all.",
    )
    assert (passage.words, passage.articles) == (len(shared.split()), 2)
    assert passage.places == (("a0", 4), ("a1", 3))


def test_the_same_number_of_other_articles_is_another_passage(tmp_path: Path) -> None:
    one = "the ferry to the island was late again because of the wind and the waves"
    other = "nobody at the harbour could say when the next boat would leave for the town"
    found = duplicates(tmp_path, f"{one} {other}", one, other)
    assert [(each.words, each.places) for each in found] == [
        (len(one.split()), (("a0", 0), ("a1", 0))),
        (len(other.split()), (("a0", len(one.split())), ("a2", 0))),
    ]


@pytest.mark.parametrize("rows", [1, 7, 100, 1_000_000])
def test_pieces_of_any_size_give_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, rows: int) -> None:
    monkeypatch.setattr("lint.archive.shingles._ROWS", rows)
    monkeypatch.setattr("lint.archive.shingles._BATCH", 5)
    random_ = random.Random(3)
    stock = [" ".join(random_.choices("abcdefghijklmnopqrstuvwxyz", k=random_.randint(5, 30))) for _ in range(12)]
    texts = [" ".join(random_.choices(stock, k=random_.randint(0, 4))) for _ in range(60)]
    found = duplicates(tmp_path, *texts)
    assert found == by_hand(texts)
    assert len(found) > 15
    assert any(each.articles > 10 == len(each.places) for each in found)


def test_articles_without_passages(tmp_path: Path) -> None:
    assert duplicates(tmp_path, "", "A word.") == []
    assert duplicates(tmp_path) == []


def test_the_table_tells_where_passages_stand(tmp_path: Path) -> None:
    path = tmp_path / "d.csv"
    assert write_passages([Passage(12, 2, (("a,1", 0), ("ʿb", 3)))], path) == 1
    assert path.read_text("utf-8") == 'words,articles,places\n12,2,"a,1:0 | ʿb:3"\n'
