"""``mtlint`` and ``python -m lint``: the command line, which signals end without a word, also while it is imported."""

import gc
import os
import sys
from functools import partial
from importlib import import_module

from lint import errors

TYPE_CHECKING = False  # as typing has it, which takes milliseconds to import: an interrupt should find us ready

if TYPE_CHECKING:
    from typing import Any

try:
    signal: "Any" = import_module("_signal")  # the rest of signal makes enumerations of all names, which takes long
except ImportError:
    signal = import_module("signal")


def main() -> None:
    """Run mtlint and exit: with 128 and the number of the signal where one ends it."""
    gc.disable()  # what is loaded stays, so the collector has nothing to find; see pool.tune_gc
    _open_streams()
    try:
        _end_on_signals()
        from lint.cli.app import main as run

        run()
    except KeyboardInterrupt:
        _kill_workers()
        sys.exit(130)
    except Exception:
        if not errors.came:
            raise
        _kill_workers()
        sys.exit(128 + errors.came[0])
    except SystemExit as end:
        _kill_workers()
        status = 128 + _ending[0] if _ending else end.code
        if isinstance(status, int):
            _leave(status)
        raise SystemExit(status) from None


def _open_streams() -> None:
    """Open standard streams that are closed: a file of ours with their number would get what is written to them."""
    try:
        while (handle := os.open(os.devnull, os.O_RDWR)) < 3:
            pass
        os.close(handle)
    except OSError:
        pass


_ending: list[int] = []  # the signal that ends this run: code that swallows what it raises cannot make it another end
_LONGEST = 5.0  # seconds that a run may take to end


def _end_on_signals() -> None:
    """Let what ends a run end it in order: temporary files go, processes go. What takes too long is broken off."""

    def end(number: int, frame: object) -> None:
        errors.came.append(number)
        signal.signal(number, signal.SIG_DFL)  # a second one ends it at once
        sys.unraisablehook = partial(_again, number)
        _raise_end(number)

    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        usual = (signal.SIG_DFL, signal.default_int_handler)
        if number is not None and signal.getsignal(number) in usual:  # nohup has it ignored
            signal.signal(number, end)


def _raise_end(number: int, *_: object) -> None:
    """Raise what a signal means, and see to it that the end does not take too long."""
    if number != signal.SIGINT and not _ending:  # an interrupt may be answered, as by --watch
        _ending.append(number)
    if hasattr(signal, "setitimer"):
        signal.signal(signal.SIGALRM, partial(_give_up, 128 + number))
        signal.setitimer(signal.ITIMER_REAL, _LONGEST)
    if number == signal.SIGINT:
        raise KeyboardInterrupt
    raise SystemExit(128 + number)


def _again(number: int, ignored: "sys.UnraisableHookArgs") -> None:
    """Raise it once more where it fell into code that lets no exception out, such as the end of an object."""
    if not isinstance(ignored.exc_value, (KeyboardInterrupt, SystemExit)):
        sys.__unraisablehook__(ignored)
    elif hasattr(signal, "setitimer"):
        signal.signal(signal.SIGALRM, partial(_raise_end, number))
        signal.setitimer(signal.ITIMER_REAL, 0.02)


def _give_up(status: int, number: int, frame: object) -> None:
    """End what does not come to an end by itself."""
    _kill_workers()
    os._exit(status)


def _kill_workers() -> None:
    if (workers := sys.modules.get("lint.run.workers")) is not None:
        workers.kill_all()


def _leave(status: int) -> None:
    """End the process here, if nothing else is under way: to take apart all that it holds takes as long as an article.

    Returns where Python should do it: also to say what is wrong with a stream that cannot be flushed.
    """
    import atexit

    threading = sys.modules.get("threading")
    if (threading is not None and threading.active_count() > 1) or "multiprocessing" in sys.modules:
        return
    atexit._run_exitfuncs()
    for stream in (sys.stdout, sys.stderr):
        try:
            if stream is not None:
                stream.flush()
        except (OSError, ValueError):
            return
    os._exit(status)


if __name__ == "__main__":
    main()
