"""The command line: parses, calls, prints, exits; nothing else.

Exit status: 0 nothing at or above ``--fail-on``, 1 findings, 2 a usage, configuration or input error or a rule that
crashed. Findings go to stdout, everything else to stderr.
"""

import errno
import os
import sys

from lint.cli.plain import plain_call
from lint.cli.streams import complain
from lint.errors import UserError, came


def main() -> None:
    """Run mtlint and exit."""
    try:
        status = _run()
    except (UserError, OSError) as error:
        _raise_what_ended_it(error)
        if getattr(error, "errno", None) == errno.EPIPE:  # whoever read it has seen enough
            _let_go_of_broken_streams()
            sys.exit(1)
        complain(str(error))
        sys.exit(2)
    except KeyboardInterrupt:
        sys.exit(130)
    except Exception as error:  # a bug of ours: 1 would mean findings
        _raise_what_ended_it(error)
        if sys.stderr is not None:  # else it would be printed among the findings
            import traceback

            traceback.print_exc()
        sys.exit(2)
    sys.exit(status)


def _raise_what_ended_it(error: BaseException) -> None:
    """Raise the interrupt behind an error: Python wraps it where a signal comes while a class is made, say.

    It even puts another error in its place while a module in C is imported: after a signal no error is told.
    """
    behind: BaseException | None = error
    while behind is not None:
        if isinstance(behind, (KeyboardInterrupt, SystemExit)):
            raise behind
        behind = behind.__cause__ or behind.__context__
    if came:
        raise SystemExit(128 + came[0])


def _run() -> int:
    """Do what the command line says, and return the exit status."""
    if "_MTLINT_COMPLETE" in os.environ:  # the shell asks
        from lint.cli.shell import answer_shell

        answer_shell()
    elif (call := plain_call(sys.argv[1:])) is not None:
        call()
        return 0
    from lint.cli.commands import run

    return run()


def _let_go_of_broken_streams() -> None:
    """See to it that what is left for a stream that nobody reads is no error when Python flushes it at the end."""
    for stream in (sys.stdout, sys.stderr):
        if stream is None:
            continue
        try:
            stream.flush()
        except OSError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
        except ValueError:
            continue  # it is closed
