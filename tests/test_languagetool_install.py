"""``mtlint languagetool install``, with the real language-tool-python, from a server on this machine."""

import gc
import hashlib
import http.server
import os
import threading
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from conftest import Mtlint

from lint.languagetool import install

package = pytest.importorskip("language_tool_python.download_lt", reason="the extra mtlint[grammar] is not installed")
pytestmark = [
    pytest.mark.skipif(os.name != "posix", reason="its java is a shell script"),
    pytest.mark.filterwarnings("ignore::ResourceWarning"),  # the package leaves its connection to the collector
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]

JAR = b"\xca\xfe\xba\xbe\0\0\0" + bytes([17 + 44])  # the head of a class for Java 17


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
        pass


@pytest.fixture
def released(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The release that a server offers; it holds nothing but the head of one class."""
    folder = tmp_path / "offered"
    folder.mkdir()
    jar = tmp_path / "server.jar"
    with zipfile.ZipFile(jar, "w") as content:
        content.writestr(install.MAIN.replace(".", "/") + ".class", JAR)
    release = folder / f"LanguageTool-{install.VERSION}.zip"
    with zipfile.ZipFile(release, "w") as content:
        content.write(jar, f"LanguageTool-{install.VERSION}/languagetool-server.jar")
    java = tmp_path / "bin" / "java"
    java.parent.mkdir()
    java.write_text("#!/bin/sh\necho 'openjdk version \"17.0.1\" 2021-10-19' >&2\n")
    java.chmod(0o755)
    monkeypatch.delenv("JAVA_HOME", raising=False)
    monkeypatch.setenv("PATH", f"{java.parent}{os.pathsep}/usr/bin{os.pathsep}/bin")
    (tmp_path / "fetched").mkdir()
    monkeypatch.setenv("LTP_PATH", str(tmp_path / "fetched"))
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    monkeypatch.setenv(
        f"LTP_DOWNLOAD_SHA256_{install.VERSION.replace('.', '_')}", hashlib.sha256(release.read_bytes()).hexdigest()
    )
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), lambda *args: Quiet(*args, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        offer(monkeypatch, f"http://127.0.0.1:{server.server_port}/")
        yield release
        server.shutdown()
    gc.collect()  # while the warnings about it are off


def offer(monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    for name in ("BASE_URL_NEW_RELEASES", "BASE_URL_RELEASE", "BASE_URL_ARCHIVE"):
        monkeypatch.setattr(package, name, address)


def fails(mtlint: Mtlint, said: str) -> None:
    run = mtlint("languagetool", "install")
    assert run.status == 2
    assert "Traceback" not in run.err
    last = run.err.splitlines()[-1]  # a progress bar may come before it
    assert f"LanguageTool {install.VERSION} cannot be fetched" in last
    assert said in last
    assert not list(Path(os.environ["LTP_PATH"]).glob("LanguageTool-*"))


def test_it_is_fetched_and_found(released: Path, mtlint: Mtlint) -> None:
    run = mtlint("languagetool", "install")
    assert run.status == 0, run.err
    assert "100%" in run.err  # of the progress bar
    home = Path(os.environ["LTP_PATH"]) / f"LanguageTool-{install.VERSION}"
    assert run.err.splitlines()[-1] == f"LanguageTool {install.VERSION} lies in {home}"
    assert install.find().jar == home / "languagetool-server.jar"
    released.unlink()  # what is there is not fetched again
    assert mtlint("languagetool", "install").status == 0


def test_another_checksum(released: Path, mtlint: Mtlint) -> None:
    released.write_bytes(released.read_bytes() + b"more")
    fails(mtlint, "checksum mismatch")


def test_it_is_not_offered(released: Path, mtlint: Mtlint) -> None:
    released.unlink()
    fails(mtlint, "Could not find at URL")


def test_nobody_answers(released: Path, mtlint: Mtlint, monkeypatch: pytest.MonkeyPatch) -> None:
    offer(monkeypatch, "http://127.0.0.1:1/")
    fails(mtlint, "no connection to its server (offline?)")


def test_what_is_offered_is_no_archive(released: Path, mtlint: Mtlint, monkeypatch: pytest.MonkeyPatch) -> None:
    released.write_bytes(b"<html>Sign in to the network</html>")
    monkeypatch.setenv(
        f"LTP_DOWNLOAD_SHA256_{install.VERSION.replace('.', '_')}", hashlib.sha256(released.read_bytes()).hexdigest()
    )
    fails(mtlint, "not a zip file")
