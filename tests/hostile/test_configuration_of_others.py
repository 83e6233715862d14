"""A configuration that came with a repository: it runs nothing, sends nothing, and reads nothing outside."""

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Mtlint
from planted import Hostile, Listener, hostile, java, listener, repository, untouched

pytestmark = pytest.mark.skipif(os.name != "posix", reason="links and pipes of Unix")

REFUSED = "may not come with a repository"


@pytest.mark.parametrize("name", ["mtlint.toml", "pyproject.toml", "named", "extended"])
def test_grammar_of_a_repository_starts_and_sends_nothing(
    hostile: Hostile, mtlint: Mtlint, listener: Listener, java: Path, name: str
) -> None:
    hostile.put("a.txt")
    hostile.put("jar/languagetool-server.jar", b"PK")
    for says in (f'url = "{listener.url}"', 'home = "jar"'):
        table = f"enabled = true\n{says}\n"
        if name == "pyproject.toml":
            hostile.put(name, f"[tool.mtlint.grammar]\n{table}")
        elif name == "extended":
            hostile.put("other.toml", f"[grammar]\n{table}")
            hostile.put("mtlint.toml", 'extends = "other.toml"\n')
        else:
            hostile.put("house.toml" if name == "named" else name, f"[grammar]\n{table}")
        options = ["--config", "house.toml"] if name == "named" else []
        run = mtlint("check", *options)
        assert run.status == 1
        assert run.err.count(REFUSED) == run.err.count("\n") == 1
        assert REFUSED not in mtlint("check", "--no-grammar", *options).err
    assert listener.calls == 0
    assert not java.exists()


def test_the_users_own_configuration_and_environment_count(
    hostile: Hostile, mtlint: Mtlint, listener: Listener, monkeypatch: pytest.MonkeyPatch
) -> None:
    hostile.put("a.txt")
    own = hostile.outside / "own.toml"
    own.write_text(f'[grammar]\nenabled = true\nurl = "{listener.url}"\n', "utf-8")
    mtlint("check", "--config", str(own))
    assert listener.calls == 1
    monkeypatch.setenv("MTLINT_GRAMMAR", "1")
    monkeypatch.setenv("MTLINT_GRAMMAR_URL", f"{listener.url}/again")
    mtlint("check")
    assert listener.calls == 2


@pytest.mark.parametrize("named", ["outside", "absolute", "link", "zero", "zero link", "pipe", "large", "nul"])
@pytest.mark.parametrize("key", ["names", "baseline", "extends"])
def test_files_that_a_repository_names_lie_in_it_and_end(
    hostile: Hostile, mtlint: Mtlint, untouched: Callable[[], None], key: str, named: str
) -> None:
    canary = hostile.canary("secret.txt", "a word that nobody may read\n")
    untouched()
    hostile.put("a.txt")
    value = {
        "outside": "../outside/secret.txt", "absolute": str(canary), "zero": "/dev/zero", "nul": "a\\u0000b",
    }.get(named, "data")  # fmt: skip
    if named == "link":
        (hostile.root / "data").symlink_to(canary)
    if named == "zero link":
        (hostile.root / "data").symlink_to("/dev/zero")
    if named == "pipe":
        os.mkfifo(hostile.root / "data")
    if named == "large":
        with open(hostile.root / "data", "wb") as file:
            file.truncate(200_000_000)
    line = f'{key} = "{value}"'
    hostile.put("mtlint.toml", f"[rules.house-name]\n{line}\n" if key == "names" else f"{line}\n")
    begin = time.monotonic()
    run = mtlint("check")
    assert time.monotonic() - begin < 10
    assert (run.status, run.out) == (2, "")
    assert run.err.count("\n") == 1
    assert "nobody" not in run.err


@pytest.mark.parametrize("kind", ["link", "pipe", "zero", "large", "folder"])
def test_a_configuration_file_is_a_regular_one_of_the_repository(hostile: Hostile, mtlint: Mtlint, kind: str) -> None:
    hostile.put("a.txt")
    path = hostile.root / "mtlint.toml"
    if kind == "link":
        path.symlink_to(hostile.canary("secret.toml", 'dialect = "secret"\n'))
    elif kind == "pipe":
        os.mkfifo(path)
    elif kind == "zero":
        path.symlink_to("/dev/zero")
    elif kind == "folder":
        path.mkdir()
    else:
        path.write_bytes(b"# \n" * 1_000_000)
    run = mtlint("check")
    assert (run.status, run.out) == (2, "")
    assert run.err.count("\n") == 1
    assert 'secret"' not in run.err


def test_the_search_for_a_configuration_ends_at_the_root_of_the_repository(
    repository: Hostile, mtlint: Mtlint, monkeypatch: pytest.MonkeyPatch
) -> None:
    above = repository.root.parent / "mtlint.toml"
    above.write_text('select = ["acronym"]\n', "utf-8")
    repository.put("deep/a.txt")
    monkeypatch.chdir(repository.root / "deep")
    assert "coordinated-duplicate" in mtlint("check").out
    repository.put("mtlint.toml", 'select = ["acronym"]\n')
    assert mtlint("check").status == 0


DEEP = [
    "x = " + "[" * 100_000,
    "x = " + "[" * 3000 + "]" * 3000,
    ".".join(["a"] * 5000) + " = 1",
    "x = " + "9" * 10_000,
    "dialect = 0x" + "f" * 10_000,
    "[rules.long-sentence]\nwords = 0x" + "f" * 10_000,
    "[grammar]\ntimeout = 1e300",
    "dialect = [" + '"a",' * 50_000 + "]",
    '[[accept]]\nrule = "calque"\ntext = "x"\nreason = 0x' + "f" * 9000,
    '[rules.house-name]\nnames = "~nobody-has-this-name/x"',
]


@pytest.mark.parametrize("text", DEEP, ids=range(len(DEEP)))
def test_no_configuration_brings_a_traceback(hostile: Hostile, mtlint: Mtlint, text: str) -> None:
    hostile.put("a.txt")
    hostile.put("mtlint.toml", text)
    run = mtlint("check")
    assert (run.status, run.out) == (2, "")
    assert run.err.count("\n") == 1
    assert len(run.err) < 400


def test_many_entries_are_placed_in_time(hostile: Hostile, mtlint: Mtlint) -> None:
    hostile.put("a.txt")
    hostile.put("mtlint.toml", '[[accept]]\nrule = "calque"\ntext = "x"\n' * 2_000 + "[" + " " * 200_000 + "]x\n")
    begin = time.monotonic()
    mtlint("check")
    hostile.put("mtlint.toml", '[[accept]]\nrule = "calque"\ntext = "x"\n' * 2_000)
    mtlint("check")
    assert time.monotonic() - begin < 30


@pytest.mark.parametrize("text", ["[" * 200_000, '{"version": 1, "entries": [["a", "b", "c", ' + "9" * 9000 + "]]}"])
def test_no_baseline_brings_a_traceback(hostile: Hostile, mtlint: Mtlint, text: str) -> None:
    hostile.put("a.txt")
    hostile.put("old.json", text)
    run = mtlint("check", "--baseline", "old.json")
    assert (run.status, run.out, run.err.count("\n")) == (2, "", 1)


@pytest.mark.parametrize("line", ["*a" * 60 + "b", "**/a/" * 30 + "b", "*?" * 60 + "b", "**/*a*a/" * 20 + "b"])
def test_ignore_patterns_take_no_time(hostile: Hostile, mtlint: Mtlint, line: str) -> None:
    name = "a" * 200
    hostile.put(f"{name}/{name}/{name}.txt")
    hostile.put("a.txt")
    hostile.put(".gitignore", f"{line}\n")
    hostile.put("mtlint.toml", f"exclude = ['{line}']\n[[overrides]]\npaths = ['{line}']\nselect = []\n")
    begin = time.monotonic()
    assert mtlint("check").out.count("coordinated-duplicate") == 2
    assert time.monotonic() - begin < 10
