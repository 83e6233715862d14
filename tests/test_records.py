"""Named tuples and records are what typing and dataclasses make of the same classes."""

import copy
import dataclasses
import pickle
import typing
from collections.abc import Mapping
from typing import Any

import pytest

from lint import records
from lint.config.model import Config
from lint.records import field, initial, record, replace


class Place(records.NamedTuple):
    """Where something is."""

    line: int
    column: int = 1
    names: tuple[str, ...] = ()

    @property
    def shown(self) -> str:
        return f"{self.line}:{self.column}"

    @classmethod
    def first(cls) -> "Place":
        return cls(1)


class Theirs(typing.NamedTuple):
    """Where something is."""

    line: int
    column: int = 1
    names: tuple[str, ...] = ()


@record(frozen=True)
class Frozen:
    name: str
    size: int = 1
    parts: Mapping[str, int] = field(default_factory=dict)
    note: str = field(default="", compare=False, repr=False)
    _memo: dict[str, int] = field(default_factory=dict, init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        self._memo["made"] = 1


@record(frozen=True)
class Larger(Frozen):
    more: int = 2


@record()
class Open:
    name: str
    values: list[int] = field(default_factory=list)


@record(frozen=True, eq=False)
class Single:
    name: str


def test_named_tuples_are_those_of_typing() -> None:
    for given, named in (((3,), {}), ((3, 4), {}), ((), {"column": 2, "line": 1}), ((1, 2, ("a",)), {})):
        ours: Any = Place(*given, **named)  # type: ignore[arg-type]
        theirs: Any = Theirs(*given, **named)  # type: ignore[arg-type]
        assert ours == theirs
        assert hash(ours) == hash(theirs)
        assert ours._asdict() == theirs._asdict()
        assert repr(ours) == repr(theirs).replace("Theirs", "Place")
        assert ours._replace(line=9) == theirs._replace(line=9)
        assert pickle.loads(pickle.dumps(ours)) == copy.deepcopy(ours) == ours
        assert type(pickle.loads(pickle.dumps(ours))) is Place
    assert Place._fields == Theirs._fields == Place.__match_args__
    assert Place._field_defaults == Theirs._field_defaults
    assert Place._make((1, 2, ())) == (1, 2, ())
    assert Place.first().shown == "1:1"
    assert Place.__doc__ == Theirs.__doc__
    assert typing.get_type_hints(Place) == typing.get_type_hints(Theirs)


@pytest.mark.parametrize("kind", [Place, Theirs])
def test_what_is_no_named_tuple(kind: Any) -> None:
    for given, named in (((), {}), ((1, 2, (), 4), {}), ((1,), {"line": 1}), ((1,), {"nothing": 2})):
        with pytest.raises(TypeError):
            kind(*given, **named)
    with pytest.raises(TypeError):
        kind._make((1,))
    with pytest.raises(ValueError, match="nothing"):
        kind(1)._replace(nothing=2)
    with pytest.raises(AttributeError):
        kind(1).line = 2
    with pytest.raises(AttributeError):
        kind(1).other = 2


def test_a_default_comes_after_all_without_one() -> None:
    with pytest.raises(TypeError, match="default"):

        class _Wrong(records.NamedTuple):
            one: int = 1
            two: str  # type: ignore[misc]


def test_records_are_compared_copied_and_shown() -> None:
    one = Frozen("a", parts={"b": 2}, note="seen")
    assert one == Frozen("a", 1, {"b": 2}, note="unseen")
    assert one != Frozen("b")
    assert one != Larger("a", 1, {"b": 2})
    assert repr(one) == "Frozen(name='a', size=1, parts={'b': 2})"
    assert replace(one, size=3) == Frozen("a", 3, {"b": 2})
    assert replace(one)._memo is not one._memo
    assert initial(one) == {"name": "a", "size": 1, "parts": {"b": 2}, "note": "seen"}
    assert pickle.loads(pickle.dumps(one)) == copy.copy(one) == one
    assert one._memo == {"made": 1}
    assert Frozen("a").parts is not Frozen("a").parts
    assert Larger("a", more=5) == Larger("a", 1, {}, "", 5)
    assert hash(Place(1)) == hash((1, 1, ()))
    assert Single("a") != Single("a")
    assert len({Single("a"), Single("a")}) == 2


def test_a_record_may_be_open() -> None:
    one = Open("a")
    one.values.append(1)
    one.name = "b"
    assert one == Open("b", [1])
    with pytest.raises(TypeError, match="unhashable"):
        hash(one)
    with pytest.raises(dataclasses.FrozenInstanceError):
        Frozen("a").size = 2  # type: ignore[misc]


def test_what_a_record_does_not_take() -> None:
    kind: Any = Frozen
    wrong: list[tuple[tuple[object, ...], dict[str, object]]] = [
        ((), {}), (("a", 1, {}, "", 5), {}), (("a",), {"name": "a"}), (("a",), {"nothing": 1}), (("a",), {"_memo": {}}),
    ]  # fmt: skip
    for given, named in wrong:
        with pytest.raises(TypeError):
            kind(*given, **named)


def test_dataclasses_take_records_for_their_own() -> None:
    one: Any = Larger("a", 2)
    fields: Any = dataclasses.fields(one)
    assert dataclasses.is_dataclass(Larger)
    assert [(each.name, each.init, each.compare) for each in fields] == [
        ("name", True, True), ("size", True, True), ("parts", True, True), ("note", True, False),
        ("_memo", False, False), ("more", True, True),
    ]  # fmt: skip
    assert dataclasses.replace(one, size=5) == Larger("a", 5)  # type: ignore[call-arg]


def test_no_configuration_shares_what_it_keeps(tmp_path: Any) -> None:
    assert Config(tmp_path)._memo is not Config(tmp_path)._memo
