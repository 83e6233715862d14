"""Names across articles: which spellings are of one bearer, and which only sound alike."""

from pathlib import Path

import pytest

pytest.importorskip("pyarrow")
pytest.importorskip("duckdb")

from lint.archive.bearers import Groups, is_name, may_be_one
from lint.archive.mentions import NAMES, gathered, name_rows
from lint.archive.names import groups
from lint.archive.records import Record


def found(folder: Path, *texts: str) -> list[list[str]]:
    table = folder / "names.parquet"
    gathered([Record(f"a{number}", text, "made") for number, text in enumerate(texts)], name_rows, NAMES, table, 1)
    return sorted(sorted(each.text for each in group.spellings) for group in groups(table))


def times(number: int, text: str) -> list[str]:
    return [text] * number


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Karim Marzouq", "Karim Marzook"),
        ("Dmitry Vlasenko", "Dmitriy Vlasenko"),
        ("Anna Müller", "Anna Muller"),
        ("Tomas NOVAK", "Tomas Novak"),
        ("Wang Xiaoming", "Wang Xiao-Ming"),
        ("Port of Marsuq", "Port of Marsouk"),
    ],
)
def test_spellings_of_one_name(one: str, other: str) -> None:
    assert may_be_one(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Wang Zhigang", "Wang Shigang"),  # each syllable is a letter of the name
        ("Li Chang", "Li Zhang"),
        ("Michael Orlov", "Michal Orlov"),  # two given names
        ("Karim Marzouq", "Karim Marzouq Haddad"),
        ("Grain Board", "Green Board"),  # English words
    ],
)
def test_names_that_sound_alike(one: str, other: str) -> None:
    assert not may_be_one(one, other)


@pytest.mark.parametrize("text", ["القاهرة", "北京 大学", "UNICEF", "Michael", "Russian", "Ali"])
def test_what_is_not_compared(text: str) -> None:
    assert not is_name(text)


def test_single_words_need_more_than_a_likeness(tmp_path: Path) -> None:
    places = [f"The team flew to {place} and came back from {place}." for place in ("Hawaii", "Huawei") for _ in "abc"]
    assert found(tmp_path, *places) == []
    hotels = [f"They met in {place} and left {place} on Monday." for place in ("Lubovitz", "Lyubovitz") for _ in "ab"]
    assert found(tmp_path, *hotels) == [["Lubovitz", "Lyubovitz"]]


def test_a_longer_name_speaks_for_a_surname(tmp_path: Path) -> None:
    alone = [*times(3, "A letter by Drashammat arrived. Drashammat wrote it."), "By Dreshamad. Mr Dreshamad wrote it."]
    assert found(tmp_path, *alone) == []
    full = [*times(2, "Nadia Drashammat spoke."), *times(2, "Nadia Dreshamad spoke.")]
    assert found(tmp_path, *alone, *full) == [["Drashammat", "Dreshamad"], ["Nadia Drashammat", "Nadia Dreshamad"]]


def test_one_article_with_both_is_not_enough_to_keep_them_apart(tmp_path: Path) -> None:
    both = "Karim Marzouq spoke. Later Karim Marzook left."
    other = times(2, "Karim Marzook spoke.")
    assert found(tmp_path, *times(3, "Karim Marzouq spoke."), *other, both) == [["Karim Marzook", "Karim Marzouq"]]
    assert found(tmp_path, *times(3, "Karim Marzouq spoke."), *other, both, both) == []


def test_who_is_apart_stays_apart_in_a_larger_group() -> None:
    sets = Groups([frozenset(("a", "c"))])
    for pair in (("a", "b"), ("b", "c"), ("c", "d")):
        sets.join(*pair)
    assert sorted(map(sorted, sets)) == [["a", "b"], ["c", "d"]]
