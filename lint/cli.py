"""The command line: parses, calls, prints, exits; nothing else.

Exit status: 0 nothing at or above ``--fail-on``, 1 findings, 2 a usage, configuration or input error or a rule that
crashed. Findings go to stdout, everything else to stderr. Imports are inside the commands: starting must be quick.
"""

import contextlib
import io
import os
import shutil
import sys
import traceback
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Annotated, Literal, TextIO

import typer

from lint import __version__
from lint.errors import UserError
from lint.languagetool.commands import app as languagetool

if TYPE_CHECKING:
    from lint.config import Config
    from lint.discover import Patterns
    from lint.engine import FileReport, Source
    from lint.progress import Progress
    from lint.reporters import Style

# As in lint.reporters and lint.config, which take longer to import; a test compares.
Format = Literal["full", "concise", "json", "jsonl", "github"]
FailOn = Literal["error", "warning", "note", "never"]
Listing = Literal["table", "json", "markdown"]

app = typer.Typer(
    help="Finds what machine translation does to news in English.",
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)

_BRIEF = 20  # files: fewer are checked before a server that takes longer to start would catch up

ConfigOption = Annotated[
    str | None, typer.Option("--config", metavar="FILE", help="Use this file instead of the nearest mtlint.toml.")
]
IsolatedOption = Annotated[bool, typer.Option("--isolated", help="Use no configuration file.")]


def main() -> None:
    """Run mtlint and exit."""
    try:
        app()
    except (UserError, OSError) as error:
        _complain(str(error))
        sys.exit(2)
    except Exception:  # a bug of ours: 1 would mean findings
        traceback.print_exc()
        sys.exit(2)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"mtlint {__version__}")
        raise typer.Exit


@app.callback()
def root(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    pass


@app.command()
def check(
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="[PATH]...", help="Files, folders, globs, - for standard input; else this folder."),
    ] = None,
    format_: Annotated[
        Format | None, typer.Option("--format", help="How findings are written; full unless configured.")
    ] = None,
    output: Annotated[str | None, typer.Option(metavar="FILE", help="Write them to a file.")] = None,
    select: Annotated[
        list[str] | None, typer.Option(metavar="NAMES", help="Run these rules or groups only (comma-separated).")
    ] = None,
    ignore: Annotated[
        list[str] | None, typer.Option(metavar="NAMES", help="Leave these rules or groups out (comma-separated).")
    ] = None,
    config: ConfigOption = None,
    isolated: IsolatedOption = False,
    encoding: Annotated[str | None, typer.Option(metavar="NAME", help="Of the articles, if it is not UTF-8.")] = None,
    fail_on: Annotated[
        FailOn | None, typer.Option(help="The least severity that makes the exit status 1; warning unless configured.")
    ] = None,
    exit_zero: Annotated[bool, typer.Option("--exit-zero", help="Exit with 0 whatever is found.")] = False,
    jobs: Annotated[
        int, typer.Option(min=0, metavar="N", show_default=False, help="Processes; as many as it takes unless given.")
    ] = 0,
    stdin_filename: Annotated[
        str | None, typer.Option(metavar="NAME", help="The path that standard input stands for.")
    ] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Findings and errors only.")] = False,
    statistics: Annotated[
        bool, typer.Option("--statistics", help="Count the findings of each rule, after them (full, concise).")
    ] = False,
    grammar: Annotated[
        bool | None, typer.Option("--grammar/--no-grammar", help="Ask LanguageTool as well; no unless configured.")
    ] = None,
) -> None:
    """Lint articles."""
    from lint import configfile, engine, reporters
    from lint.progress import Progress

    _exclusive(config, isolated)
    settings = configfile.load(
        config, isolated=isolated, select=_names(select), ignore=_names(ignore), encoding=encoding
    )
    sources = _sources(paths or [], settings.excluded, stdin_filename)
    engine.spare_collector()
    chosen = format_ or settings.format
    show_progress = not quiet and len(sources) > 1 and sys.stderr.isatty()
    progress = Progress(len(sources), sys.stderr) if show_progress else None
    tally = reporters.Tally()
    with _server(settings, grammar, sources) as settings, _opened(output, chosen not in reporters.READABLE) as stream:
        style = _style(stream, summary=not quiet, statistics=statistics)
        reports = engine.lint_files(sources, settings, jobs, slow=settings.server is not None)
        watched = _complaining(tally.watch(progress.track(reports) if progress else reports), progress)
        for piece in reporters.load(chosen)(watched, style):
            if progress:
                progress.clear()
            stream.write(piece)
    limit = fail_on or settings.fail_on
    raise typer.Exit(2 if tally.failed else int(tally.reaches(limit) and not exit_zero))


app.add_typer(languagetool, name="languagetool")


@app.command()
def rules(
    format_: Annotated[Listing, typer.Option("--format", help="How the list is written.")] = "table",
    config: ConfigOption = None,
    isolated: IsolatedOption = False,
) -> None:
    """List every rule."""
    from lint import configfile, manual

    _exclusive(config, isolated)
    settings = configfile.load(config, isolated=isolated)
    stream = _stdout(exact=format_ == "json")
    stream.write(manual.listing(settings.tasks(), format_, _style(stream).width))


@app.command()
def explain(rule: Annotated[str, typer.Argument(metavar="RULE", help="The name of a rule.")]) -> None:
    """Print the manual page of a rule."""
    from lint import manual, registry

    _stdout().write(manual.terminal_page(registry.get(rule)))


@app.command()
def init() -> None:
    """Write a commented mtlint.toml into the working directory."""
    from lint import template

    path = template.write()
    typer.echo(f"wrote {path}", err=True)


def _exclusive(config: str | None, isolated: bool) -> None:
    if config and isolated:
        raise UserError("--config and --isolated exclude each other")


def _names(values: list[str] | None) -> list[str]:
    return [name.strip() for value in values or () for name in value.rstrip(", ").split(",")]


def _sources(paths: list[str], exclude: "Patterns | None", stdin_filename: str | None) -> "list[Source]":
    from lint.discover import discover, shown
    from lint.engine import Source

    if stdin_filename is not None and "-" not in paths:
        raise UserError("--stdin-filename goes with the path -")
    files = [path for path in paths if path != "-"]
    sources = discover(files, exclude) if files or not paths else []
    if "-" in paths:
        name = stdin_filename or "-"
        sources.append(Source(shown(name), name, data=sys.stdin.buffer.read()))
    return sorted(sources, key=lambda source: source.path)


@contextlib.contextmanager
def _server(settings: "Config", grammar: bool | None, sources: "list[Source]") -> "Iterator[Config]":
    """The settings, with a LanguageTool server for as long as the context lasts if grammar is asked for."""
    wanted = settings.grammar.enabled if grammar is None else grammar
    if not wanted or not sources or not settings.asks_server():
        yield settings
        return
    from lint.languagetool.session import session

    with session(settings.grammar, brief=len(sources) < _BRIEF) as server:
        yield settings.with_server(server)


def _complaining(reports: "Iterable[FileReport]", progress: "Progress | None") -> "Iterator[FileReport]":
    """The reports, with what went wrong written to stderr; once what is the same trouble with many files."""
    shared: set[str] = set()
    for report in reports:
        if report.errors and progress:
            progress.clear()
        for error in report.errors:
            if not error.shared:
                _complain(f"{report.path}: {error.message}")
            elif error.message not in shared:
                _complain(error.message)
                shared.add(error.message)
        yield report


def _complain(message: str) -> None:
    from lint.reporters.text import visible

    if isinstance(sys.stderr, io.TextIOWrapper):
        sys.stderr.reconfigure(errors="backslashreplace")
    print(f"mtlint: {visible(message)}", file=sys.stderr)  # noqa: T201


@contextlib.contextmanager
def _opened(output: str | None, exact: bool) -> Iterator[TextIO]:
    """Where findings go. ``exact``: for programs, in UTF-8 whatever the terminal speaks."""
    if output is None:
        yield _stdout(exact)
        return
    try:
        file = open(output, "w", encoding="utf-8", newline="\n")  # noqa: SIM115
    except OSError as error:
        raise UserError(f"{output}: cannot be written: {error.strerror}") from None
    with file as stream:
        yield stream


def _stdout(exact: bool = False) -> TextIO:
    if isinstance(sys.stdout, io.TextIOWrapper):
        if exact:
            sys.stdout.reconfigure(encoding="utf-8", newline="\n")
        else:
            sys.stdout.reconfigure(errors="replace")
    return sys.stdout


def _style(stream: TextIO, *, summary: bool = True, statistics: bool = False) -> "Style":
    from lint.reporters import Style

    terminal = stream.isatty()
    if os.environ.get("NO_COLOR"):
        colour = False
    elif os.environ.get("FORCE_COLOR"):
        colour = stream is sys.stdout
    else:
        colour = terminal and os.environ.get("TERM") != "dumb"
    width = shutil.get_terminal_size((100, 24)).columns if terminal else 100
    return Style(width, colour, summary, statistics, __version__)
