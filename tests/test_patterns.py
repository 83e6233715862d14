"""What is kept beside the compiled modules: whatever lies there, what is found stays the same."""

import copy
import marshal
import os
import pickle
import re
import subprocess
import sys
import zlib
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from lint import data, keys, patterns, persist
from lint.persist import DiskMemo

EXPRESSIONS = [
    (r"\b(?P<word>\w+) (?P=word)\b", re.IGNORECASE),
    (r"(a)|(?P<b>[^\W\d_]++)(?<!x)", 0),
    (r"[\u0370-\u1fff\u2c00-\U0010ffff] # comment", re.VERBOSE),
    (r"^(?:one|two)$", re.MULTILINE | re.DOTALL),
    (r"(?i:x)y|[éß]", re.IGNORECASE),
]
TEXT = "The the quick axy XY brown один\none\ntwo aé ß"


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file of a store of its own, in which nothing is yet."""
    path = tmp_path / "cache" / "patterns.kept"
    monkeypatch.setattr(persist, "_beside", lambda name: str(path.with_name(f"{name}.kept")))
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    keys._known.clear()
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "caches"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "caches"))
    return path


def fresh(monkeypatch: pytest.MonkeyPatch, limit: int = 100) -> DiskMemo:
    patterns.compiled.cache_clear()  # what this process compiled
    made = DiskMemo("patterns", limit)
    monkeypatch.setattr(patterns, "_kept", made)
    patterns.compiled.cache_clear()
    patterns._made_of.cache_clear()
    return made


def found(pattern: re.Pattern[str]) -> list[object]:
    return [(match.span(), match.groups(), match.groupdict()) for match in pattern.finditer(TEXT)]


@pytest.mark.parametrize(("pattern", "flags"), EXPRESSIONS)
def test_what_is_kept_finds_what_re_finds(
    store: Path, monkeypatch: pytest.MonkeyPatch, pattern: str, flags: int
) -> None:
    first = fresh(monkeypatch)
    patterns.compiled(pattern, flags)
    first.write()
    again = fresh(monkeypatch)
    assert (pattern, int(flags)) in again.known
    kept = patterns.compiled(pattern, flags)
    usual = re.compile(pattern, flags)
    assert kept.pattern == usual.pattern
    assert found(kept) == found(usual)
    assert patterns._made_of((pattern, int(flags))) == usual
    assert repr(kept) == repr(usual)
    assert pickle.loads(pickle.dumps(kept)) == copy.copy(kept) == usual
    assert (kept.flags, kept.groups, kept.groupindex) == (usual.flags, usual.groups, usual.groupindex)


@pytest.mark.parametrize(
    "data", [b"", b"no memo", persist._MAGIC, persist._MAGIC + bytes(40), marshal.dumps((sys.version, {("a+", 0): 1}))]
)
def test_a_broken_store_is_made_anew(store: Path, monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    store.parent.mkdir()
    store.write_bytes(data)
    made = fresh(monkeypatch)
    assert patterns.compiled("a+").findall("baab") == ["aa"]
    made.write()
    assert ("a+", 0) in fresh(monkeypatch).known


def test_what_is_marshalled_but_no_expression_is_passed_over(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    broken: list[Any] = [(0, [99, 99, 99], 0, {}, (None,)), (0, [], 0, {}, (None,)), ("x",), None]
    for parts in broken:
        made = fresh(monkeypatch)
        made.used["a+", 0] = persist._Entry(None, marshal.dumps(parts), b"")
        made.write()
        fresh(monkeypatch)
        assert patterns.compiled("a+").findall("baab") == ["aa"]


def test_a_store_that_cannot_be_written_is_not(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store.parent.write_text("a file where the folder should be")
    made = fresh(monkeypatch)
    assert patterns.compiled("a+").findall("baab") == ["aa"]
    made.write()
    assert store.parent.is_file()
    assert ("a+", 0) in fresh(monkeypatch).known  # it is kept among the user's caches
    assert in_caches(store)


def in_caches(store: Path) -> list[Path]:
    return list((store.parent.parent / "caches").rglob("*.kept"))


def test_leftovers_of_edited_expressions_go(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = fresh(monkeypatch, limit=3)
    for letter in "abc":
        patterns.compiled(letter)
    made.write()
    later = fresh(monkeypatch, limit=3)
    patterns.compiled("d")
    later.write()
    assert set(fresh(monkeypatch).known) == {("d", 0)}


@pytest.mark.parametrize("dont_write", ["", "1"])
def test_where_python_writes_no_bytecode_it_is_kept_among_the_caches(tmp_path: Path, dont_write: str) -> None:
    script = """
from lint.patterns import _kept, compiled
print(compiled('xa+').findall('bxaab'), ('xa+', 0) in _kept.known)
"""
    beside, caches = tmp_path / "prefix", tmp_path / "caches"
    beside.mkdir()
    environment = {
        "HOME": str(tmp_path), "PYTHONPYCACHEPREFIX": str(beside), "PYTHONDONTWRITEBYTECODE": dont_write, "PATH": "",
        "XDG_CACHE_HOME": str(caches), "LOCALAPPDATA": str(caches),
    }  # fmt: skip
    for known in (False, True):
        done = subprocess.run(
            [sys.executable, "-c", script], env=environment, capture_output=True, text=True, check=True
        )
        assert (done.stdout, done.stderr) == (f"['xaa'] {known}\n", "")
    used, other = (caches, beside) if dont_write else (beside, caches)
    assert list(used.rglob("*.kept"))
    assert not list(other.rglob("*.kept"))


def test_nothing_is_kept_where_nothing_can_be_written(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store.parent.write_text("a file where the folder should be")
    (store.parent.parent / "caches").write_text("here, too")
    made = fresh(monkeypatch)
    assert not made.writable
    assert patterns.compiled("a+").findall("baab") == ["aa"]
    made.write()


@pytest.mark.skipif(os.name != "posix", reason="owners and modes of Unix")
def test_a_folder_that_others_may_write_to_is_not_read(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    made = fresh(monkeypatch)
    patterns.compiled("a+")
    made.write()
    (file,) = in_caches(store)
    assert ("a+", 0) in fresh(monkeypatch).known
    file.parent.chmod(0o777)
    other = fresh(monkeypatch)
    assert not other.known
    assert not other.writable


def test_what_was_kept_for_installations_long_ago_goes(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    above = store.parent.parent / "caches" / "mtlint" / "kept"
    for number in range(20):
        folder = above / f"old-{number:02}"
        folder.mkdir(parents=True)
        (folder / "patterns.kept").write_bytes(b"")
        os.utime(folder, (number + 1, number + 1))
    fresh(monkeypatch)
    left = sorted(folder.name for folder in above.iterdir())
    assert len(left) == 16
    assert left[-15:] == [f"old-{number:02}" for number in range(5, 20)]


def test_a_value_is_made_again_when_its_stamp_is_another(store: Path) -> None:
    made: list[int] = []

    def make() -> int:
        made.append(len(made))
        return made[-1]

    for stamp, value in ((1, 0), (1, 0), (2, 1), (2, 1), (1, 2)):
        kept = DiskMemo("values", 100)
        assert kept.get("a", stamp, make) == value
        kept.write()
        assert len(DiskMemo("values", 100).known) == 1  # what it was before is gone


def test_a_value_is_read_when_it_is_asked_for(store: Path) -> None:
    large, small = "a" * 100_000, "b"
    kept = DiskMemo("values", 100)
    kept.get("large", 1, lambda: large)
    kept.get("small", 1, lambda: small)
    kept.write()
    again = DiskMemo("values", 100)
    assert all(index.entry(key).data is None for key, index in again.known.items())
    assert again.get("large", 1, lambda: "") == large
    assert again.get("small", 1, lambda: "") == small
    again.get("new", 1, lambda: "c")
    again.write()
    last = DiskMemo("values", 100)
    assert last.get("large", 1, lambda: "") == large  # it was written again, though it was not held
    late = DiskMemo("values", 100)
    path = late._places[-1].path
    data = Path(path).read_bytes()
    Path(path).write_bytes(data.replace(b"aaaa", b"aaab"))
    assert late.get("large", 1, lambda: "made") == "made"  # what stands there now was not written by us


def test_what_is_made_of_tables_is_made_again_when_they_change(
    store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    module = tmp_path / "numbers.py"
    module.write_text("")
    monkeypatch.setitem(sys.modules, "numbers_of_a_test", ModuleType("numbers_of_a_test"))
    sys.modules["numbers_of_a_test"].__file__ = str(module)
    calls = 0

    def make() -> dict[str, frozenset[str]]:
        nonlocal calls
        calls += 1
        return {"one": frozenset({"1", "I"})}

    make.__module__ = "numbers_of_a_test"
    for text, expected in (("", 1), ("", 1), ("# longer", 2)):
        module.write_text(text)
        os.utime(module, (1, 1))
        monkeypatch.setattr(data, "_derived", DiskMemo("derived", 100))
        made = data.persistent_cache(make)
        assert made() == made() == {"one": frozenset({"1", "I"})}
        assert calls == expected
        data._derived.write()
    table = tmp_path / "numbers.tsv"
    for text, expected in (("one", 3), ("one", 3), ("three", 4)):
        table.write_text(text)
        os.utime(table, (1, 1))
        monkeypatch.setattr(data, "_derived", DiskMemo("derived", 100))
        assert data.persistent_cache_of(table.name)(make)() == {"one": frozenset({"1", "I"})}
        assert calls == expected
        data._derived.write()


def test_parts_are_read_one_by_one(store: Path) -> None:
    parts = [b"one", b"", b"three" * 2000]
    first = DiskMemo("parts", 100)
    assert [*map(first.parts("k", 1, lambda: ("value", parts)).__getitem__, range(3))] == parts
    first.write()

    def again() -> tuple[str, list[bytes]]:
        raise AssertionError("it is stored")

    second = DiskMemo("parts", 100)
    kept = second.parts("k", 1, again)
    assert kept.value == "value"
    assert [*map(kept.__getitem__, range(3))] == parts
    second.used["other"] = persist._Entry(None, marshal.dumps(1), b"")
    second.write()  # what is not read again is kept, too
    assert DiskMemo("parts", 100).parts("k", 1, again)[2] == parts[2]
    assert DiskMemo("parts", 100).parts("k", 2, lambda: ("new", [b"x"])).value == "new"


def test_a_part_that_was_damaged_is_made_anew(store: Path) -> None:
    parts = [b"one" * 3000, b"two" * 3000]
    first = DiskMemo("parts", 100)
    first.parts("k", 1, lambda: ("value", parts))
    first.write()
    path = store.with_name("parts.kept")
    path.write_bytes(path.read_bytes().replace(b"onetwo", b"onetwO"))  # where the second begins
    kept = DiskMemo("parts", 100).parts("k", 1, lambda: ("value", parts))
    assert kept[0] == parts[0]
    assert not kept._made
    assert kept[1] == parts[1]
    assert kept._made


def test_where_a_key_is_needed_a_checksum_does_not_vouch_for_a_part() -> None:
    real, forged = b"real", b"fake"
    ends = (0).to_bytes(4, sys.byteorder) + (4).to_bytes(4, sys.byteorder)
    sums = zlib.crc32(forged).to_bytes(4, sys.byteorder)
    entry = persist._Entry(None, forged, b"")
    for digests, read in ((b"", forged), (persist.digest(real), real)):
        kept: persist.Parts[None] = persist.Parts(None, ends, digests, sums, entry, lambda: (None, [real]))
        assert kept[0] == read
