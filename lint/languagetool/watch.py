"""Runs a command for as long as its parent lives: ``python watch.py PARENT COMMAND...``, with a pipe as its input.

When the parent ends, however it ends, the pipe closes (forked processes may hold it open, so the parent's number is
checked as well). Then the command is ended, so that no server outlives the run that started it. It is a separate
script: it imports nothing of mtlint and starts in a few hundredths of a second.
"""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable

_LOOK = 0.25  # seconds
_GRACE = 3.0  # seconds between asking the command to end and killing it


def main(parent: int, command: list[str]) -> int:
    over = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: over.set())
    threading.Thread(target=_read_to_the_end, args=(over,), daemon=True).start()
    try:
        child = subprocess.Popen(command, stdin=subprocess.DEVNULL, preexec_fn=_die_with_parent())
    except OSError as error:
        print(f"{command[0]}: {error.strerror}", file=sys.stderr)  # noqa: T201
        return 127
    while child.poll() is None and not over.wait(_LOOK):
        if os.name == "posix" and os.getppid() != parent:
            break
    if child.poll() is None:
        child.terminate()
        try:
            child.wait(_GRACE)
        except subprocess.TimeoutExpired:
            child.kill()
    return child.wait()


def _read_to_the_end(over: threading.Event) -> None:
    while sys.stdin.buffer.read(4096):
        pass
    over.set()


def _die_with_parent() -> Callable[[], None] | None:
    """On Linux, have the kernel kill the command if this process is killed."""
    if sys.platform != "linux":
        return None
    try:
        import ctypes

        prctl = ctypes.CDLL(None).prctl
    except (ImportError, OSError, AttributeError):
        return None

    def kill_me_too() -> None:
        prctl(1, signal.SIGKILL)  # PR_SET_PDEATHSIG

    return kill_me_too


if __name__ == "__main__":
    code = main(int(sys.argv[1]), sys.argv[2:])
    os._exit(code & 255)  # the reading thread may still wait
