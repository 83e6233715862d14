"""Starts a local LanguageTool server, waits until it answers, and stops it whatever happens."""

import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lint.languagetool import LanguageToolError, install
from lint.languagetool.answers import caches
from lint.records import NamedTuple
from lint.temporary import temporary_folder

_START = 90.0  # seconds until a server must answer
_TRIES = 3  # ports to try, in case another process takes one in between
_PROPERTIES = """\
maxTextLength=50000
pipelineCaching=true
maxPipelinePoolSize=16
pipelineExpireTimeInSeconds=86400
"""


def command(installation: install.Installation, java: str, port: int, config: Path, *, brief: bool) -> list[str]:
    """Return the command line of Java. A brief run skips the optimising compiler, which pays off after a minute."""
    options = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"] if brief else []
    where = ["-cp", installation.class_path, install.MAIN, "-p", str(port), "--config", str(config)]
    return [java, *options, *where]


@contextlib.contextmanager
def local(home: Path | None = None, *, brief: bool = False) -> Iterator[str]:
    """Run a server as long as the context lasts, and yield its address.

    Raises :class:`LanguageToolError` if there is no Java or no LanguageTool, or if it does not start.
    """
    installation = install.find(home)
    java = install.java(installation.java or 17)
    with temporary_folder() as folder:
        process, url = _started(installation, java, folder, brief)
        try:
            with _interruptible(process):
                yield url
        finally:
            _end(process)


def _started(
    installation: install.Installation, java: str, folder: Path, brief: bool
) -> "tuple[subprocess.Popen[bytes], str]":
    config, log = folder / "server.properties", folder / "log"
    config.write_text(_PROPERTIES)
    watch = str(Path(__file__).with_name("watch.py"))
    for attempt in range(_TRIES):
        port = free_port()
        called = command(installation, java, port, config, brief=brief)
        with open(log, "wb") as output:
            process = subprocess.Popen(
                [sys.executable, "-I", "-S", watch, str(os.getpid()), *called],
                stdin=subprocess.PIPE,
                stdout=output,
                stderr=output,
                start_new_session=True,  # Ctrl-C is handled here
            )
        try:
            wait(f"http://localhost:{port}", process, log)
        except _PortTakenError:
            _end(process)
            if attempt + 1 == _TRIES:
                raise
        except BaseException:
            _end(process)
            raise
        else:
            return process, f"http://localhost:{port}"
    raise AssertionError("unreachable")


def _end(process: "subprocess.Popen[bytes]") -> None:
    """End the watcher and with it Java, by force if need be."""
    if process.stdin:
        with contextlib.suppress(OSError):
            process.stdin.close()
    try:
        process.wait(6)
    except subprocess.TimeoutExpired:
        if os.name == "posix":
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
        process.wait()


@contextlib.contextmanager
def _interruptible(process: "subprocess.Popen[bytes]") -> Iterator[None]:
    """On Ctrl-C and SIGTERM, stop the server first, so that nothing waits for its answers; then end as before."""
    before: dict[int, Any] = {}

    def stop(number: int, frame: object) -> None:
        if process.stdin:
            with contextlib.suppress(OSError):
                process.stdin.close()
        if callable(usual := before.get(number)):
            usual(number, frame)
        raise SystemExit(128 + number)

    with contextlib.suppress(ValueError):  # not in the main thread
        for number in (signal.SIGINT, signal.SIGTERM):
            if (usual := signal.getsignal(number)) != signal.SIG_IGN:  # nohup has it ignored
                before[number] = usual
                signal.signal(number, stop)
    try:
        yield
    finally:
        with contextlib.suppress(ValueError):
            for which, handler in before.items():
                signal.signal(which, handler)


class _PortTakenError(LanguageToolError):
    pass


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def is_free(port: int) -> bool:
    with socket.socket() as probe:
        if os.name == "posix":
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except (OSError, OverflowError):
            return False
    return True


def answers(url: str, timeout: float = 2.0) -> bool:
    """Does a LanguageTool server answer its health check?"""
    from lint.languagetool.client import opener

    try:
        with opener(url).open(f"{url}/v2/healthcheck", timeout=timeout) as response:
            return bool(response.read(100).strip() == b"OK")
    except (OSError, ValueError):
        return False


def wait(url: str, process: "subprocess.Popen[bytes]", log: Path) -> None:
    """Wait until a server answers. Raises :class:`LanguageToolError` with its output if it ends instead."""
    deadline = time.monotonic() + _START
    while time.monotonic() < deadline:
        if answers(url):
            return
        if process.poll() is not None:
            raise _failure(log)
        time.sleep(0.05)
    raise LanguageToolError(f"LanguageTool did not start within {_START:g} seconds")


def _failure(log: Path) -> LanguageToolError:
    """Return why a server ended, from its output."""
    said = log.read_text("utf-8", "replace") if log.exists() else ""
    if "Address already in use" in said or "BindException" in said:
        return _PortTakenError("LanguageTool did not start: its port is taken")
    if "UnsupportedClassVersionError" in said:
        return LanguageToolError("LanguageTool did not start: it needs a newer Java")
    if "Could not find or load main class" in said or "ClassNotFoundException" in said:
        return LanguageToolError("LanguageTool did not start: its jars are broken or incomplete")
    if "OutOfMemoryError" in said or "insufficient memory" in said or "reserve enough space" in said:
        return LanguageToolError("LanguageTool did not start: there is not enough memory")
    telling = [line.strip() for line in said.splitlines() if "rror" in line or "xception" in line]
    return LanguageToolError(f"LanguageTool did not start: {(telling or ['it said nothing'])[0][:300]}")


# A server that is kept warm between runs


class RunningServer(NamedTuple):
    """A server that ``mtlint languagetool start`` left running."""

    pid: int
    url: str
    home: str


def _state() -> Path:
    return caches() / "languagetool-server.json"


def kept() -> RunningServer | None:
    """Return the server that was left running, if it is alive."""
    try:
        content = json.loads(_state().read_text("utf-8"))
        found = RunningServer(int(content["pid"]), str(content["url"]), str(content["home"]))
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None
    return found if _is_ours(found) else None


def start(home: Path | None = None, port: int | None = None) -> RunningServer:
    """Start a server that stays after this run. Raises :class:`LanguageToolError`."""
    installation = install.find(home)
    java = install.java(installation.java or 17)
    if port is not None and not is_free(port):
        raise LanguageToolError(f"port {port} is taken; without --port a free one is chosen")
    chosen = port or free_port()
    folder = caches()
    folder.mkdir(parents=True, exist_ok=True)
    config, log = folder / "languagetool-server.properties", folder / "languagetool-server.log"
    config.write_text(_PROPERTIES)
    with open(log, "wb") as output:
        process = subprocess.Popen(
            command(installation, java, chosen, config, brief=False),
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            cwd=folder,
            start_new_session=True,
        )
    url = f"http://localhost:{chosen}"
    try:
        wait(url, process, log)
        server = RunningServer(process.pid, url, str(installation.home.resolve()))
        _state().write_text(json.dumps(server._asdict()), "utf-8")
    except BaseException:
        process.kill()
        process.wait()
        raise
    return server


def stop(server: RunningServer) -> None:
    """Stop a server that was left running. Raises :class:`LanguageToolError` if it does not end."""
    with contextlib.suppress(OSError):
        os.kill(server.pid, signal.SIGTERM)
    deadline = time.monotonic() + 10
    while _is_ours(server):
        if time.monotonic() > deadline:
            raise LanguageToolError(f"the server (process {server.pid}) does not end")
        if time.monotonic() > deadline - 5:
            with contextlib.suppress(OSError):
                os.kill(server.pid, getattr(signal, "SIGKILL", signal.SIGTERM))
        time.sleep(0.1)
    _state().unlink(missing_ok=True)


def _is_ours(server: RunningServer) -> bool:
    """Is the process with that number still the server? Process numbers are reused."""
    port = server.url.rpartition(":")[2]
    called = _command_line(server.pid)
    if called is None:
        return answers(server.url)
    return install.MAIN in called and port in called


def _command_line(pid: int) -> list[str] | None:
    """Return the command line of a process; empty if it has ended, None if it cannot be read."""
    if os.path.isdir("/proc/self"):
        try:
            return Path(f"/proc/{pid}/cmdline").read_bytes().decode("utf-8", "replace").split("\0")
        except OSError:
            return []
    if os.name == "posix":
        said = subprocess.run(["ps", "-ww", "-o", "command=", "-p", str(pid)], capture_output=True, text=True)
        return said.stdout.split()
    return None
