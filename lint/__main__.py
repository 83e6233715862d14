"""``mtlint`` and ``python -m lint``: the command line, which Ctrl-C ends without a word, also while it is imported."""

import os
import sys


def main() -> None:
    """Run mtlint and exit."""
    try:
        from lint.cli.app import main as run

        run()
    except KeyboardInterrupt:
        sys.exit(130)
    except SystemExit as end:
        if isinstance(end.code, int):
            _leave(end.code)
        raise


def _leave(status: int) -> None:
    """End the process here, if nothing else is under way: to take apart all that it holds takes as long as an article.

    Returns where Python should do it: also to say what is wrong with a stream that cannot be flushed.
    """
    import atexit
    import threading

    if threading.active_count() > 1 or "multiprocessing" in sys.modules:
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
