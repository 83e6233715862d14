"""What only a real server can show: exact places, the life of a server, and its end with the run."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from lint.analysis.languagetool import matches
from lint.languagetool import install
from lint.languagetool import server as local
from lint.languagetool.model import Profile, Server
from lint.text.document import Document

pytestmark = pytest.mark.languagetool
posix = pytest.mark.skipif(os.name != "posix", reason="signals")


@pytest.mark.parametrize(
    ("text", "format_"),
    [
        ("The 😀 yestreday 😀😀 was yestreday.", "plain"),
        ("He came yestreday.\r\nShe left yestreday.\r\n\r\nThey stay yestreday.", "plain"),
        ("Cafe\u0301 was yestreday e\u0301 yestreday.", "plain"),
        (
            "# A yestreday 😀\n\nIt **yestreday** &amp; caf&eacute; yestreday `yestreday` and <b>yestreday</b>.",
            "markdown",
        ),
        ("<p>It was &#x1F600; yestreday<br>or <b>yestreday</b>.</p><script>yestreday</script>", "html"),
    ],
)
def test_places_are_exact(text: str, format_: str, languagetool: Server) -> None:
    document = Document(text, format=format_)
    found = [match for match in matches(document, languagetool, Profile()) if "MORFOLOGIK" in match.rule]
    slips = [match.span for match in found if "yesterday" in match.replacements]
    word = "yestreday"
    assert slips == [(at, at + len(word)) for at in range(len(text)) if document.prose[at : at + len(word)] == word]
    assert slips


def test_a_profile_is_obeyed(languagetool: Server) -> None:
    document = Document("He saw a apple and the the sea.")
    rules = {match.rule for match in matches(document, languagetool, Profile())}
    assert rules >= {"EN_A_VS_AN", "ENGLISH_WORD_REPEAT_RULE"}
    chosen = Profile(enabled=("EN_A_VS_AN",), disabled=("MISC",))  # a rule goes before its category
    assert [match.rule for match in matches(document, languagetool, chosen)] == ["EN_A_VS_AN"]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, languagetool_home: Path) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path.parent / f"{tmp_path.name}-caches"))
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("MTLINT_GRAMMAR_HOME", str(languagetool_home.resolve()))
    for number in range(60):
        text = "\n\n".join(f"In {number} the minister ate a apple {other} times and left." for other in range(40))
        (tmp_path / f"{number}.txt").write_text(text)
    return tmp_path


def children(pid: int) -> set[int]:
    """All processes below one, by Linux's accounts."""
    parents = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            parents[int(path.parent.name)] = int(path.read_text().rpartition(")")[2].split()[1])
        except OSError:
            continue
    found = {pid}
    while more := {child for child, parent in parents.items() if parent in found} - found:
        found |= more
    return found - {pid}


def javas(pids: set[int]) -> set[int]:
    return {pid for pid in pids if install.MAIN in (local._command_line(pid) or [""])}


@pytest.fixture
def running(folder: Path) -> Iterator[tuple["subprocess.Popen[str]", set[int]]]:
    """A run in the middle of its work, with the processes below it."""
    command = [sys.executable, "-m", "lint", "check", "--grammar", "--quiet", "--format", "concise"]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "preexec_fn": heed_interrupts}
    with subprocess.Popen(command, text=True, cwd=folder, **pipes) as process:  # type: ignore[call-overload]
        answered = folder.parent / f"{folder.name}-caches" / "mtlint" / "languagetool"
        deadline = time.monotonic() + 120
        while not list(answered.glob("??/*")) and process.poll() is None and time.monotonic() < deadline:
            time.sleep(0.05)
        yield process, children(process.pid)
        process.kill()


def heed_interrupts() -> None:
    """What a shell starts in the background ignores interrupts, and so would all below it."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def gone(pids: set[int]) -> bool:
    deadline = time.monotonic() + 20
    while javas(pids) and time.monotonic() < deadline:
        time.sleep(0.05)
    return not javas(pids)


linux = pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="processes are counted in /proc")


@linux
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_no_server_outlives_its_run(number: signal.Signals, running: tuple["subprocess.Popen[str]", set[int]]) -> None:
    process, below = running
    assert javas(below)
    process.send_signal(number)
    _, err = process.communicate(timeout=60)
    # 2 where the server ends before the run does, and the run says so.
    assert process.returncode in ((-9,) if number == signal.SIGKILL else (2, 128 + number))
    assert "Traceback" not in err
    assert gone(below)


@linux
def test_a_server_that_is_killed_half_way(running: tuple["subprocess.Popen[str]", set[int]]) -> None:
    process, below = running
    for pid in javas(below):
        if "-cp" in (local._command_line(pid) or [])[:4]:
            os.kill(pid, signal.SIGKILL)
    _, err = process.communicate(timeout=120)
    assert process.returncode == 2
    assert err.count("\n") == 1
    assert "does not answer" in err
    assert gone(below)


@linux
def test_no_server_outlives_its_watcher(running: tuple["subprocess.Popen[str]", set[int]]) -> None:
    _, below = running
    for pid in below:
        if any(part.endswith("watch.py") for part in local._command_line(pid) or []):
            os.kill(pid, signal.SIGKILL)
    assert gone(below)


def test_a_server_is_kept_warm_until_it_is_stopped(folder: Path) -> None:
    def mtlint(*arguments: str) -> "subprocess.CompletedProcess[str]":
        return subprocess.run([sys.executable, "-m", "lint", *arguments], capture_output=True, text=True, cwd=folder)

    assert mtlint("languagetool", "status").returncode == 1
    try:
        assert "runs at http://localhost:" in mtlint("languagetool", "start").stderr
        assert "runs already" in mtlint("languagetool", "start").stderr
        assert mtlint("languagetool", "status").returncode == 0
        run = mtlint("check", "--grammar", "1.txt", "--format", "concise", "--quiet")
        assert (run.returncode, run.stderr) == (1, "")
        assert run.stdout.count("languagetool") == 40
    finally:
        assert "stopped LanguageTool" in mtlint("languagetool", "stop").stderr
    assert mtlint("languagetool", "status").returncode == 1
