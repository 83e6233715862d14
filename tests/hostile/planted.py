"""A repository that somebody else made, and canaries outside it that nothing may touch."""

import hashlib
import os
import shutil
import subprocess
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import NamedTuple

import pytest

FINDING = "Rescuers dug through the rubble and rubble for hours.\n"


class Hostile(NamedTuple):
    """The repository, the working directory of mtlint, and a folder beside it that holds what must not be touched."""

    root: Path
    outside: Path

    def canary(self, name: str = "canary.txt", text: str = FINDING) -> Path:
        path = self.outside / name
        path.write_text(text, "utf-8")
        return path

    def put(self, name: str, content: str | bytes = FINDING) -> Path:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def articles(self, number: int = 20) -> None:
        for count in range(number):
            self.put(f"{count:02}.txt", f"{FINDING}Town {count}.\n")

    def git(self, *arguments: str) -> None:
        identity = ["-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "protocol.file.allow=always"]
        subprocess.run(["git", *identity, *arguments], cwd=self.root, check=True, capture_output=True)

    def state(self) -> dict[str, str]:
        """What lies outside, with digests of the contents."""
        return {
            str(path.relative_to(self.outside)): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in sorted(self.outside.rglob("*"))
            if path.is_file()
        }


@pytest.fixture
def hostile(tmp_path: Path, mtlint: object, monkeypatch: pytest.MonkeyPatch) -> Iterator[Hostile]:
    """The repository; when the test is over, everything outside is as the test put it there."""
    made = Hostile(tmp_path / "repository", tmp_path / "outside")
    made.root.mkdir()
    made.outside.mkdir()
    monkeypatch.chdir(made.root)
    monkeypatch.setenv("HOME", str(tmp_path))
    yield made
    assert (made.outside / "touched").exists() is False


@pytest.fixture
def repository(hostile: Hostile) -> Hostile:
    """The same as a git repository."""
    if not shutil.which("git"):
        pytest.skip("there is no git")
    hostile.git("init", "-q")
    return hostile


@pytest.fixture
def untouched(hostile: Hostile) -> Iterator[Callable[[], None]]:
    """Call it when the canaries are there; at the end they are all as they were."""
    before: list[dict[str, str]] = []
    yield lambda: before.append(hostile.state())
    assert before
    assert hostile.state() == before[-1]


class Listener(HTTPServer):
    """A listener on loopback that counts who calls."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Caller)
        self.calls = 0

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


class Caller(BaseHTTPRequestHandler):
    server: Listener

    def do_POST(self) -> None:
        self.server.calls += 1
        self.send_error(404)

    do_GET = do_POST  # noqa: N815

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def listener() -> Iterator[Listener]:
    with Listener() as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        yield server
        server.shutdown()
        thread.join()


@pytest.fixture
def java(hostile: Hostile, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A java that only leaves a file behind: who runs it is found out."""
    ran = hostile.root.parent / "java-ran"
    folder = hostile.root.parent / "bin"
    folder.mkdir()
    path = folder / "java"
    path.write_text(f"#!/bin/sh\n: > '{ran}'\n")
    path.chmod(0o755)
    monkeypatch.delenv("JAVA_HOME", raising=False)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")
    return ran
