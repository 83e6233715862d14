"""The engine: what becomes of hits, what goes wrong, and many files in processes."""

import os
import pickle
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from conftest import crash, made, shouting, twice

from lint.filters.suppression import Accept
from lint.rulekit.findings import FileError, FileReport, Task
from lint.rulekit.rule import Category, Edit, Fix, Hit, Related, Rule, Severity
from lint.run.engine import lint, lint_file
from lint.run.pool import lint_files
from lint.run.workers import PoolError
from lint.sources.source import Source
from lint.text import formats
from lint.text.document import Document
from lint.text.model import Position, Span

QUOTED = "He said “the END” and left. THE END"


@dataclass(frozen=True)
class Fixed:
    """Settings that are the same for every file."""

    rules: tuple[Rule, ...]

    def tasks(self, path: str) -> tuple[Task, ...]:
        return tuple(Task(rule, rule.severity, {}) for rule in self.rules)

    def encoding(self, path: str) -> str | None:
        return None

    def file_format(self, path: str) -> str | None:
        return None

    def text_fields(self, path: str) -> tuple[str, ...] | None:
        return None

    def accepts(self, path: str) -> tuple[tuple[int, Accept], ...]:
        return ()

    def severity_of(self, rule: Rule, path: str) -> Severity | None:
        return None

    def source_fields(self, path: str) -> tuple[str, ...]:
        return ()

    def fingerprint(self, path: str) -> bytes:
        return b""


SETTINGS = Fixed(
    (
        made(shouting, "letters", Severity.WARNING),
        made(twice, "words", Severity.ERROR),
        made(crash, "words", Severity.NOTE),
    )
)


def saying(*hits: Hit) -> Callable[[Document], Iterator[Hit]]:
    def check(document: Document) -> Iterator[Hit]:
        yield from hits

    return check


def run(text: str, check: Callable[..., Iterator[Hit]], severity: Severity = Severity.WARNING) -> FileReport:
    rule = made(check, "some", severity)
    return lint(Document(text, "a.txt"), [Task(rule, severity, {})])


def test_a_finding_is_a_hit_with_all_that_a_reporter_needs() -> None:
    (found,) = run("One.\nA SHOUT here", shouting).findings
    assert (found.rule, found.group, found.severity) == ("shouting", "some", Severity.WARNING)
    assert (found.span, found.text, found.category) == (Span(7, 12), "SHOUT", Category.AWKWARD_STYLE)
    assert (found.position, found.end_position) == (Position(2, 3), Position(2, 8))
    assert (found.message, found.quoted) == ("“SHOUT” is shouted", False)


def test_a_message_is_one_line_though_the_words_that_it_quotes_are_two() -> None:
    for end in ("\n", "\r\n", " \n  ", "\n\n"):
        hit = Hit(Span(0, 1), f"“made a{end}decision” is wordy", related=(Related(Span(0, 1), f"“a{end}b”"),))
        (found,) = run("x", saying(hit)).findings
        assert found.message == "“made a decision” is wordy"
        assert found.related[0].message == "“a b”"


def test_a_hit_may_be_weaker_than_its_rule_never_stronger() -> None:
    for severity, expected in {
        None: Severity.WARNING,
        Severity.NOTE: Severity.NOTE,
        Severity.ERROR: Severity.WARNING,
    }.items():
        assert run("x", saying(Hit(Span(0, 1), "m", severity=severity))).findings[0].severity == expected


def test_a_severity_that_is_configured_holds_for_weaker_hits_too() -> None:
    rule = made(saying(Hit(Span(0, 1), "m", severity=Severity.NOTE)), "some", Severity.WARNING)
    for severity in Severity:
        assert lint(Document("x"), [Task(rule, severity, {}, configured=True)]).findings[0].severity is severity


def test_quotations_are_reported_or_skipped_and_never_safe_to_fix() -> None:
    report = run(QUOTED, shouting)
    assert [(f.text, f.quoted, f.fixes[0].safe) for f in report.findings] == [
        ("END", True, False),
        ("THE", False, True),
        ("END", False, True),
    ]
    voice = Rule("v", "g", shouting, Severity.NOTE, Category.AWKWARD_STYLE, "skip")
    assert [f.span.start for f in lint(Document(QUOTED), [Task(voice, voice.severity, {})]).findings] == [28, 32]


def test_findings_come_in_the_order_of_the_text_and_of_their_rules() -> None:
    hits = [Hit(Span(3, 4), "c"), Hit(Span(0, 2), "b"), Hit(Span(0, 1), "b"), Hit(Span(0, 1), "a")]
    assert [(f.span, f.message) for f in run("abcd", saying(*hits)).findings] == [
        (Span(0, 1), "a"),
        (Span(0, 1), "b"),
        (Span(0, 2), "b"),
        (Span(3, 4), "c"),
    ]


def test_a_rule_that_raises_is_reported_and_the_others_run() -> None:
    report = lint(Document("A CRASH crash"), SETTINGS.tasks(""))
    assert [f.rule for f in report.findings] == ["shouting", "twice"]
    (error,) = report.errors
    assert error.rule == "crash"
    assert error.message.startswith("rule crash failed: RuntimeError: something")
    assert "conftest.py" in error.message


@pytest.mark.parametrize(
    "hit",
    [
        Hit(Span(0, 5), "m"),
        Hit(Span(-1, 1), "m"),
        Hit(Span(2, 1), "m"),
        Hit(Span(0, 1), "m", (Fix((Edit(3, 9, ""),)),)),
    ],
)
def test_a_span_outside_of_the_text_is_the_rules_fault(hit: Hit) -> None:
    report = run("abcd", saying(hit))
    assert not report.findings
    assert "is not in a text of 4 characters" in report.errors[0].message


def test_a_text_that_cannot_be_laid_out_is_one_error(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*args: object) -> None:
        raise ValueError("odd markup")

    monkeypatch.setattr(formats, "parse", fail)
    report = lint(Document("abc"), SETTINGS.tasks(""))
    assert [error.message.partition(" (")[0] for error in report.errors] == [
        "cannot be laid out: ValueError: odd markup"
    ]
    assert report.errors[0].rule is None


def test_what_cannot_be_read_is_an_error_of_its_file(tmp_path: Path) -> None:
    def error(path: Path) -> FileError:
        (said,) = lint_file(Source("shown", str(path)), SETTINGS).errors
        assert said.rule is None
        return said

    (tmp_path / "bad.txt").write_bytes(b"\xff")
    (tmp_path / "loop.txt").symlink_to("loop.txt")
    assert error(tmp_path / "none.txt").message == "cannot be read: No such file or directory"
    assert error(tmp_path / "bad.txt").message.startswith("not UTF-8 at byte 0")
    assert error(tmp_path / "loop.txt").message.startswith("cannot be read: Too many levels")
    assert error(tmp_path).message == "not a file"
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.txt")
        assert error(tmp_path / "pipe.txt").message.startswith("a pipe, no file")
    if hasattr(os, "geteuid") and os.geteuid() != 0:
        (tmp_path / "bad.txt").chmod(0)
        assert error(tmp_path / "bad.txt").message == "cannot be read: Permission denied"


def test_a_document_goes_to_another_process_without_what_was_computed_of_it() -> None:
    document = Document("Some words. " * 100, "a.txt", "markdown")
    before = len(pickle.dumps(document))
    assert document.sentences and document.quotations == ()  # noqa: PT018
    again = pickle.loads(pickle.dumps(document))
    assert (again.text, again.path, again.format) == (document.text, document.path, document.format)
    assert len(pickle.dumps(document)) == before


@pytest.fixture
def sources(tmp_path: Path) -> list[Source]:
    """So many that they make several chunks; some cannot be read, some crash a rule."""
    result = []
    for number in range(150):
        path = tmp_path / f"{number:03}.txt"
        path.write_bytes(b"\xff" if number % 50 == 7 else f"The NEWS {'crash' * (number % 40 == 3)} the".encode())
        result.append(Source(path.name, str(path)))
    return [*result, Source("none", "none", error="no such file"), Source("-", "-", data=b"a a")]


def described(sources: list[Source], jobs: int) -> list[object]:
    return [
        (report.path, report.document.text, report.findings, report.errors)
        for report in lint_files(sources, SETTINGS, jobs)
    ]


def test_reports_are_the_same_for_any_number_of_processes(sources: list[Source]) -> None:
    alone = described(sources, 1)
    assert [each[0] for each in alone] == [source.path for source in sources]  # type: ignore[index]
    assert described(sources, 2) == described(sources, 3) == described(sources, 0) == alone
    assert sum(bool(each[3]) for each in alone) == 8  # type: ignore[index]


def test_without_processes_one_does(sources: list[Source], monkeypatch: pytest.MonkeyPatch) -> None:
    from concurrent import futures

    def refuse(*arguments: object, **named: object) -> None:
        raise NotImplementedError("no semaphores here")

    expected = described(sources, 1)
    monkeypatch.setattr(futures, "ProcessPoolExecutor", refuse)
    assert described(sources, 2) == expected


def die(document: Document) -> Iterator[Hit]:
    os._exit(9)
    yield


def test_a_process_that_dies_ends_the_run_with_a_word(sources: list[Source]) -> None:
    with pytest.raises(PoolError, match="a process died"):
        list(lint_files(sources, Fixed((made(die, "some", Severity.NOTE),)), 2))


def test_a_run_may_be_left_early(sources: list[Source]) -> None:
    reports = lint_files(sources, SETTINGS, 2)
    assert next(reports).path == "000.txt"
    reports.close()  # type: ignore[attr-defined]
