"""Where output goes: standard output, files, and one-line complaints on standard error."""

import contextlib
import io
import os
import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, TextIO

from lint._version import __version__
from lint.errors import UserError
from lint.folders import leads_out

if TYPE_CHECKING:
    from lint.cli.progress import Progress
    from lint.reports.model import Counts, Style
    from lint.reports.rendered import R


def watched(results: "Iterable[R]", tally: "Counts", progress: "Progress | None") -> "Iterator[R]":
    """Return the results, counted, with their number on a bar and what went wrong on stderr."""
    return complaining(tally.watch(progress.track(results) if progress else results), progress)


def complaining(results: "Iterable[R]", progress: "Progress | None") -> "Iterator[R]":
    """Yield the results, with what went wrong written to stderr; once what is the same trouble with many files."""
    shared: set[str] = set()
    for result in results:
        if result.errors and progress:
            progress.clear()
        for error in result.errors:
            if not error.shared:
                complain(f"{result.path}: {error.message}")
            elif error.message not in shared:
                complain(error.message)
                shared.add(error.message)
        yield result


def complain_of_blanks(tally: "Counts") -> None:
    """Say which files had no text to lint."""
    more = tally.blank - len(tally.first_blank)
    others = f" and {more:,} more" if more else ""
    if tally.blank:
        complain(f"{', '.join(tally.first_blank)}{others}: no text to lint (empty, or nothing but markup and code)")


def complain(message: str) -> None:
    from lint.terminal import visible

    if sys.stderr is None:
        return  # it is closed
    if isinstance(sys.stderr, io.TextIOWrapper):
        sys.stderr.reconfigure(errors="backslashreplace")
    with contextlib.suppress(OSError):  # nobody reads it, or the disk that it goes to is full
        print(f"mtlint: {visible(message)}", file=sys.stderr, flush=True)  # noqa: T201


_AT_ONCE = 1 << 20  # code points


def write_long(stream: TextIO, text: str) -> None:
    """Write a text that may be very long, in parts: a stream encodes at once what it is given."""
    for start in range(0, len(text), _AT_ONCE):
        stream.write(text[start : start + _AT_ONCE])


@contextlib.contextmanager
def open_output(output: str | None, exact: bool) -> Iterator[TextIO]:
    """Yield where findings go. ``exact``: for programs, in UTF-8 whatever the terminal speaks."""
    if output is None:
        yield standard_output(exact)
        return
    if leads_out(output):
        raise UserError(f"{output}: a link that leads out of the project; it is not written")
    from lint.replace import is_of_output, output_text

    try:
        with output_text(output) as stream:
            yield stream
    except OSError as error:
        if not is_of_output(error, output):
            raise
        raise UserError(f"{output}: cannot be written: {error.strerror}") from None


def shown(texts: Iterable[str]) -> Iterator[str]:
    """Yield texts as lines for standard output, where nothing in them may steer a terminal or a log.

    For diffs and tables, which a file gets as they are.
    """
    from lint.terminal import visible_line

    for text in texts:
        yield from (visible_line(line) for line in io.StringIO(text, newline="\n"))


def standard_output(exact: bool = False) -> TextIO:
    if sys.stdout is None:
        raise UserError("standard output is closed; --output names a file")
    if isinstance(sys.stdout, io.TextIOWrapper):
        if exact:
            sys.stdout.reconfigure(encoding="utf-8", newline="\n")
        else:
            sys.stdout.reconfigure(errors="replace")
    return sys.stdout


def write_bytes(data: bytes) -> None:
    """Write to standard output as it is."""
    stream = standard_output()
    stream.flush()
    stream.buffer.write(data)
    stream.buffer.flush()


def standard_input() -> bytes:
    """Return what is piped in, no more of it than an article may have."""
    from lint.sources.source import MOST_BYTES

    if sys.stdin is None:
        raise UserError("standard input is closed")
    try:
        data = sys.stdin.buffer.read(MOST_BYTES + 1)
    except OSError as error:
        raise UserError(f"standard input cannot be read: {error.strerror}") from None
    if len(data) > MOST_BYTES:
        raise UserError(f"standard input: more than {MOST_BYTES / 1e6:.0f} MB is not an article")
    return data


def is_terminal(stream: TextIO | None) -> bool:
    """Tell whether someone reads along; a stream may be closed."""
    return stream is not None and stream.isatty()


def style_for(stream: TextIO, *, summary: bool = True, statistics: bool = False) -> "Style":
    from lint.reports.model import Style

    terminal = stream.isatty()
    if os.environ.get("NO_COLOR"):
        colour = False
    elif os.environ.get("FORCE_COLOR"):
        colour = stream is sys.stdout
    else:
        colour = terminal and os.environ.get("TERM") != "dumb"
    width = 100
    if terminal:
        from shutil import get_terminal_size  # which imports all kinds of compression

        width = get_terminal_size((100, 24)).columns
    return Style(width, colour, summary, statistics, __version__, os.getcwd())
