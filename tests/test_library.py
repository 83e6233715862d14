"""``from lint import lint_text, lint_files``: typed, quiet, from threads and in pools."""

import doctest
import inspect
import json
import pickle
import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from random import Random

import pytest

import lint
from lint import FileReport, Finding, UserError, apply_fixes, library, lint_files, lint_text, load_config

BAD = "Rescuers dug through the rubble and rubble for hours."
EXAMPLES = Path(__file__).parent.parent / "examples"


def rules(report: FileReport) -> list[str]:
    return [finding.rule for finding in report.findings]


def test_a_text() -> None:
    report = lint_text(BAD)
    assert isinstance(report, FileReport)
    (finding,) = report.findings
    assert isinstance(finding, Finding)
    assert (finding.rule, finding.text, finding.position.column) == ("coordinated-duplicate", "rubble and rubble", 26)
    assert (report.path, report.errors, report.was_read) == ("article.txt", (), True)


def test_the_name_chooses_the_format() -> None:
    text = "<p>The dust <!-- and dust --> settled.</p>"
    assert rules(lint_text(text, path="a.html")) == []
    assert "coordinated-duplicate" in rules(lint_text(f"<p>{BAD}</p>", path=Path("a.html")))


def test_nothing_but_the_defaults_holds_unless_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("mtlint.toml").write_text('ignore = ["coordinated-duplicate"]', "utf-8")
    assert rules(lint_text(BAD)) == ["coordinated-duplicate"]
    assert rules(lint_text(BAD, config="mtlint.toml")) == []
    assert rules(lint_text(BAD, config=Path("mtlint.toml"))) == []
    assert rules(lint_text(BAD, config=load_config("mtlint.toml"))) == []
    assert rules(lint_text(BAD, config=load_config(select=["naming"]))) == []
    assert rules(lint_text(BAD, config=load_config(ignore=["repetition"]))) == []


def test_overrides_and_suppressions_hold(tmp_path: Path) -> None:
    file = tmp_path / "mtlint.toml"
    file.write_text('[[overrides]]\npaths = ["opinion/**"]\nignore = ["repetition"]\n', "utf-8")
    assert rules(lint_text(BAD, path=tmp_path / "opinion" / "a.txt", config=file)) == []
    assert rules(lint_text(BAD, path=tmp_path / "news" / "a.txt", config=file)) == ["coordinated-duplicate"]
    disabled = f"<!-- mtlint-disable-file coordinated-duplicate -->\n{BAD}"
    assert rules(lint_text(disabled, path="a.md")) == []


def test_what_is_wrong_with_a_configuration_raises(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="repetitoin"):
        load_config(select=["repetitoin"])
    with pytest.raises(UserError, match=r"none\.toml"):
        lint_text("text", config=tmp_path / "none.toml")
    with pytest.raises(UserError):
        lint_files([], config=tmp_path / "none.toml")  # at once, not with the first report


def test_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("b").mkdir()
    Path("b/a.md").write_text(BAD, "utf-8")
    Path("a.txt").write_text("All is well here.", "utf-8")
    Path("c.txt").write_bytes(b"\xff")
    reports = list(lint_files(["b", "a.txt", Path("c.txt"), "*.txt"]))
    assert [(report.path, rules(report), report.was_read) for report in reports] == [
        ("a.txt", [], True),
        ("b/a.md", ["coordinated-duplicate"], True),
        ("c.txt", [], False),
    ]
    assert [report.path for report in lint_files("a.txt")] == ["a.txt"]
    assert [report.path for report in lint_files(tmp_path / "b")] == [f"{tmp_path.as_posix()}/b/a.md"]
    assert list(lint_files([])) == []


def test_nothing_is_printed(capfd: pytest.CaptureFixture[str]) -> None:
    lint_text(BAD)
    list(lint_files(["nowhere.txt"]))
    assert capfd.readouterr() == ("", "")


def texts() -> list[str]:
    articles = [path.read_text("utf-8") for path in sorted(EXAMPLES.glob("*.txt"))]
    return [BAD, *articles, *(article[: len(article) // 2] for article in articles)] * 3


def found(text: str) -> tuple[Finding, ...]:
    return lint_text(text).findings


def test_threads_find_the_same() -> None:
    expected = [found(text) for text in texts()]
    assert sum(map(len, expected)) > 50
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(found, texts())) == expected


def test_processes_find_the_same() -> None:
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        assert list(pool.map(found, texts()[:4])) == [found(text) for text in texts()[:4]]


def test_the_first_calls_may_come_from_many_threads(tmp_path: Path) -> None:
    """Rules and data are loaded by whichever thread is first, while others wait or do the same."""
    code = f"""
import threading
from lint import lint_text
start, results = threading.Barrier(8), []
def run():
    start.wait()
    results.append([finding.rule for finding in lint_text({BAD!r}).findings])
threads = [threading.Thread(target=run) for _ in range(8)]
for thread in threads: thread.start()
for thread in threads: thread.join()
assert results == [["coordinated-duplicate"]] * 8, results
"""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_reports_can_be_sent() -> None:
    report = lint_text(BAD)
    again = pickle.loads(pickle.dumps(report))
    assert (again.path, again.findings, again.document.text) == (report.path, report.findings, BAD)


def test_importing_it_is_cheap(tmp_path: Path) -> None:
    code = "import sys; before = set(sys.modules); from lint import lint_text; print(*(set(sys.modules) - before))"
    shown = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True)
    loaded = set(shown.stdout.split())
    assert not loaded & {
        "lint.run.engine",
        "lint.config.model",
        "lint.rulekit.registry",
        "json",
        "tomllib",
        "concurrent.futures",
    }


def test_everything_offered_is_there() -> None:
    for name in lint.__all__:
        assert getattr(lint, name) is not None
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        lint.nothing  # type: ignore[attr-defined]  # noqa: B018
    for function in (lint_text, lint_files, load_config):
        assert inspect.getdoc(function)
        assert function.__annotations__["return"]


def test_the_docstring_is_true() -> None:
    assert doctest.testmod(library).failed == 0
    assert doctest.testmod(library).attempted > 0


def test_reports_are_plain_values_and_fixes_are_applied() -> None:
    text = "Rescuers dug the the rubble and rubble."
    report = lint_text(text)
    assert json.loads(json.dumps(report.to_dict())) == report.to_dict()
    assert {finding["rule"] for finding in report.to_dict()["findings"]} >= {"doubled-word", "coordinated-duplicate"}
    assert apply_fixes(text, report.findings) == "Rescuers dug the rubble and rubble."
    assert apply_fixes(text, report.findings, unsafe=True) == "Rescuers dug the rubble."


def test_a_finding_tells_its_record() -> None:
    text = json.dumps([{"id": number, "title": "T", "body": BAD} for number in (1, 2)])
    found = lint_text(text, path="a.json").to_dict()["findings"]
    assert [finding["record"] for finding in found] == [{"id": str(n), "title": "T"} for n in (1, 2)]
    assert "record" not in lint_text(BAD).to_dict()["findings"][0]


def test_the_package_imports_nothing_until_it_is_asked() -> None:
    """``python -m lint`` imports the package first, before anything can answer an interrupt."""
    code = "import lint, sys; print([name for name in sys.modules if name.startswith('lint.')], lint.__version__)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.startswith("[] "), run.stdout


def test_threads_share_what_is_remembered_of_words() -> None:
    """More words than are remembered, and one too long to be, while other threads look theirs up."""

    def article(number: int) -> str:
        chance = Random(number)
        words = ("".join(chance.choice("bdfgklmnprst") + chance.choice("aeiou") for _ in range(4)) for _ in range(900))
        return f"{' '.join(words)} {'q' * 70}. {BAD}"

    articles = [article(number % 6) for number in range(18)]
    alone = [lint_text(text).findings for text in articles[:6]] * 3
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        with ThreadPoolExecutor(6) as pool:
            assert [report.findings for report in pool.map(lint_text, articles)] == alone
    finally:
        sys.setswitchinterval(interval)
