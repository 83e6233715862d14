"""Shared fixtures: mtlint run in this process, and a registry of made-up rules."""

import os
import re
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO, TextIOWrapper
from multiprocessing import get_context
from pathlib import Path
from typing import Any, Literal, NamedTuple

import pytest

from lint.cli.app import main
from lint.languagetool.model import Grammar, Server
from lint.rulekit import registry
from lint.rulekit.rule import Category, DataError, Fix, Hit, Related, Rule, Severity
from lint.run import workers
from lint.text.document import Document
from lint.text.model import Span

#: An unpacked LanguageTool for the tests that need one; where Maven puts it unless the variable names another.
LANGUAGETOOL = Path(
    os.environ.get("MTLINT_TEST_LANGUAGETOOL") or Path(__file__).parent / "languagetool" / "target" / "dependency"
)


@pytest.fixture(scope="session")
def languagetool_home() -> Path:
    """An unpacked LanguageTool. Without one the test is skipped, unless the variable says that it must be there."""
    from lint.languagetool import LanguageToolError, install

    try:
        install.java(install.find(LANGUAGETOOL).java)
    except LanguageToolError as error:
        if "MTLINT_TEST_LANGUAGETOOL" in os.environ:
            raise
        pytest.skip(f"{error} (mvn -f tests/languagetool/pom.xml dependency:copy-dependencies)")
    return LANGUAGETOOL


@pytest.fixture(scope="session")
def languagetool(languagetool_home: Path) -> Iterator[Server]:
    """A real server, for all tests together."""
    from lint.languagetool.session import session

    with session(Grammar(home=languagetool_home), cache=False, brief=True) as server:
        yield server


@pytest.fixture(autouse=True, scope="session")
def own_caches(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The user's cache folder, of this session its own: nothing is read from or left in the real one."""
    folder = tmp_path_factory.mktemp("caches")
    with pytest.MonkeyPatch.context() as patch:
        for variable in ("XDG_CACHE_HOME", "LOCALAPPDATA"):
            patch.setenv(variable, str(folder))
        patch.delenv("MTLINT_CACHE_DIR", raising=False)
        yield folder


class Run(NamedTuple):
    """What a run of mtlint left."""

    status: int
    out: str
    err: str


Mtlint = Callable[..., Run]


@pytest.fixture
def mtlint(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> Mtlint:
    """Runs mtlint in an empty folder: ``mtlint("check", "a.txt", stdin=b"...")``."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys.modules["__main__"], "__package__", None)  # else "python -m pytest" names the program
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)

    def run(*arguments: str, stdin: bytes = b"") -> Run:
        monkeypatch.setattr(sys, "argv", ["mtlint", *arguments])
        monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(stdin)))
        capfd.readouterr()
        with pytest.raises(SystemExit) as exit_:
            main()
        out, err = capfd.readouterr()
        return Run(int(exit_.value.code or 0), out, err)

    return run


@dataclass(frozen=True)
class WordList:
    """Data that a user keeps in files, as a rule would declare it."""

    words: frozenset[str] = frozenset()

    @classmethod
    def load(cls, paths: tuple[Path, ...]) -> "WordList":
        for path in paths:
            if not path.is_file():
                raise DataError(path, None, "no such file")
            if "!" in path.read_text("utf-8"):
                raise DataError(path, 2, "a word has no “!”")
        return cls(frozenset(word for path in paths for word in path.read_text("utf-8").split()))


def shouting(document: Document, *, allow: frozenset[str] = frozenset({"UN"}), limit: int = 2) -> Iterator[Hit]:
    for match in re.finditer(r"[A-Z]{2,}", document.prose):
        if len(match[0]) >= limit and match[0] not in allow:
            span = Span(*match.span())
            yield Hit(span, f"“{match[0]}” is shouted", (Fix.replace(span, match[0].lower(), safe=True),))


def twice(
    document: Document,
    *,
    words: WordList = WordList(),
    order: tuple[str, ...] = ("first",),
    ratio: float = 0.5,
    mark: str = "-",
    strict: bool = False,
    style: Literal["open", "closed"] = "open",
    language: str | None = None,
) -> Iterator[Hit]:
    seen: dict[str, Span] = {}
    for word in document.words:
        if word.key in seen and (not words.words or word.key in words.words):
            yield Hit(word.span, f"“{word.text}” again", related=(Related(seen[word.key], "first here"),))
        seen.setdefault(word.key, word.span)


def spelling(document: Document, *, dialect: str = "", source_language: str = "") -> Iterator[Hit]:
    yield Hit(Span(0, 0), f"dialect {dialect or 'none'}, source {source_language or 'none'}")


def crash(document: Document) -> Iterator[Hit]:
    if "crash" in document.text:
        raise RuntimeError("something \x1b[31mbroke")
    yield from ()


def hidden(document: Document) -> Iterator[Hit]:
    yield Hit(Span(0, 1), "seen only when selected")


def made(check: Callable[..., Iterator[Hit]], group: str, severity: Severity, **more: Any) -> Rule:
    name = check.__name__.replace("_", "-")
    return Rule(name, group, check, severity, Category.AWKWARD_STYLE, "report", docstring=f"Finds {name}.", **more)


MADE_UP = (
    made(hidden, "letters", Severity.ERROR, enabled=False),
    made(shouting, "letters", Severity.WARNING),
    made(crash, "words", Severity.ERROR),
    made(spelling, "words", Severity.NOTE),
    made(twice, "words", Severity.ERROR),
)


@pytest.fixture
def rules(monkeypatch: pytest.MonkeyPatch) -> Mapping[str, Rule]:
    """A registry of made-up rules in place of the installed ones, in this process and in copies of it."""
    found = {rule.name: rule for rule in MADE_UP}
    monkeypatch.setattr(registry, "load", lambda: found)
    if sys.platform == "linux":  # other tests leave threads, with which a worker is no copy
        monkeypatch.setattr(workers, "_context", lambda: get_context("fork"))
    return found
