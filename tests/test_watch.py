"""``mtlint check --watch`` prints what changes, and only that."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from queue import Empty, Queue

import pytest

from lint.config.model import Config
from lint.run.watch import Watch
from lint.sources.source import Source

MUD = "Rescuers dug through the mud and mud for hours.\n"


def touch(file: Path, text: str) -> None:
    """Write a file with a time of its own, however coarse the clock of the file system."""
    before = file.stat().st_mtime_ns if file.exists() else time.time_ns()
    file.write_text(text, "utf-8")
    os.utime(file, ns=(before + 10**9, before + 10**9))


def test_what_has_changed_is_linted_again(tmp_path: Path) -> None:
    def find() -> Sequence[Source]:
        return [Source(path.name, str(path)) for path in sorted(tmp_path.glob("*.txt"))]

    def changed() -> dict[str, list[str]]:
        return {report.path: [each.rule for each in report.findings] for report in watch.changed()}

    watch = Watch(find, Config(tmp_path))
    touch(tmp_path / "a.txt", MUD)
    touch(tmp_path / "b.txt", "It rained.\n")
    assert changed() == {"a.txt": ["coordinated-duplicate"], "b.txt": []}
    assert changed() == {}
    touch(tmp_path / "b.txt", f"It rained.\n\n{MUD}")
    assert changed() == {"b.txt": ["coordinated-duplicate"]}
    touch(tmp_path / "b.txt", f"It rained. It shone.\n\n{MUD}")
    assert changed() == {"b.txt": ["coordinated-duplicate"]}
    (tmp_path / "b.txt").unlink()
    touch(tmp_path / "c.txt", "It rained.\n")
    assert changed() == {"c.txt": []}
    watch.restart(Config(tmp_path))
    assert changed() == {"a.txt": ["coordinated-duplicate"], "c.txt": []}


@pytest.fixture
def watching(tmp_path: Path) -> Iterator[tuple[subprocess.Popen[str], "Queue[str]"]]:
    touch(tmp_path / "mtlint.toml", "")
    touch(tmp_path / "a.txt", MUD)
    command = [sys.executable, "-m", "lint", "check", "--watch", "--quiet", "--format", "concise"]
    with subprocess.Popen(
        command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8"
    ) as process:
        lines: Queue[str] = Queue()
        assert process.stdout is not None
        stream = process.stdout

        def read() -> None:
            for line in stream:
                lines.put(line)

        reader = threading.Thread(target=read, daemon=True)
        reader.start()
        yield process, lines
        process.kill()
        reader.join(10)


@pytest.mark.skipif(
    os.name == "nt" or signal.getsignal(signal.SIGINT) is signal.SIG_IGN,
    reason="an interrupt is sent as on Unix, where nohup and background jobs ignore it",
)
def test_the_command_goes_on_until_it_is_interrupted(
    tmp_path: Path, watching: tuple[subprocess.Popen[str], "Queue[str]"]
) -> None:
    process, lines = watching
    assert lines.get(timeout=30).startswith("a.txt:1:26: error coordinated-duplicate")
    touch(tmp_path / "a.txt", f"It rained.\n\n{MUD}")
    assert lines.get(timeout=30).startswith("a.txt:3:26: error coordinated-duplicate")
    touch(tmp_path / "mtlint.toml", "dialect = 7\n")
    assert "dialect must be one of" in lines.get(timeout=30)
    touch(tmp_path / "mtlint.toml", 'ignore = ["repetition"]\n')
    with pytest.raises(Empty):
        lines.get(timeout=2)
    process.send_signal(signal.SIGINT)
    assert process.wait(10) == 0


@pytest.mark.parametrize("other", [["--fix"], ["--diff"], ["--output", "o.txt"], ["--format", "sarif"], ["-"]])
def test_what_does_not_go_with_watching_is_said(tmp_path: Path, other: list[str]) -> None:
    command = [sys.executable, "-m", "lint", "check", "--isolated", "--watch", *other]
    run = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, stdin=subprocess.DEVNULL, check=False)
    assert run.returncode == 2
    assert run.stderr.startswith("mtlint: --watch ")
    assert len(run.stderr.splitlines()) == 1
