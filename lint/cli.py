"""The command line: parses, calls, prints, exits; nothing else.

Exit status: 0 nothing at or above ``--fail-on``, 1 findings, 2 a usage, configuration or input error or a rule that
crashed. Findings go to stdout, everything else to stderr. Imports are inside the commands: starting must be quick.
"""

import contextlib
import gc
import io
import os
import shutil
import sys
import traceback
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Annotated, Any, Literal, TextIO, cast

import typer
from typer.core import TyperGroup

from lint import __version__
from lint.errors import UserError
from lint.languagetool.commands import app as languagetool

if TYPE_CHECKING:
    from pathlib import Path

    from lint.baseline import Baseline
    from lint.cache import Cache
    from lint.changes import Changes
    from lint.config import Config
    from lint.discover import Patterns
    from lint.drawn import R
    from lint.engine import Source
    from lint.profile import Profile
    from lint.progress import Progress
    from lint.reporters import RuleInfo, Style, Tally
    from lint.reporters.github import JobSummary

# As in lint.reporters and lint.config, which take longer to import; a test compares.
Format = Literal[
    "full", "concise", "json", "jsonl", "github", "gitlab", "azure", "teamcity", "sarif", "junit", "checkstyle",
    "rdjson", "html", "auto",
]  # fmt: skip
FailOn = Literal["error", "warning", "note", "never"]
Listing = Literal["table", "json", "markdown"]
ScoreFormat = Literal["table", "json", "csv", "html"]


class _Commands(TyperGroup):
    """The commands. Who gives an article in place of one is told how it is linted."""

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        name = args[0]
        if self.get_command(ctx, name) is None and (name == "-" or set(name) & set("./*") or os.path.exists(name)):
            import shlex

            raise UserError(f"{name} is no command; to lint articles: mtlint check {shlex.join(args)}")
        return super().resolve_command(ctx, args)


app = typer.Typer(
    cls=_Commands,
    help="Finds what machine translation does to news in English: mtlint check article.txt",
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)

config_app = typer.Typer(help="Show what is configured, and what can be.", no_args_is_help=True, rich_markup_mode=None)

cache_app = typer.Typer(
    help="Show or remove what is kept of earlier runs.", no_args_is_help=True, rich_markup_mode=None
)

_MANY = 16  # files: with fewer it takes longer to open the cache than to lint
_BRIEF = 20  # files: fewer are checked before a server that takes longer to start would catch up

ConfigOption = Annotated[
    str | None, typer.Option("--config", metavar="FILE", help="Use this file instead of the nearest mtlint.toml.")
]
IsolatedOption = Annotated[bool, typer.Option("--isolated", help="Use no configuration file.")]
PathsArgument = Annotated[
    list[str] | None,
    typer.Argument(metavar="[PATH]...", help="Files, folders, globs, - for standard input; else this folder."),
]
OutputOption = Annotated[str | None, typer.Option(metavar="FILE", help="Write to this file, not to standard output.")]
SelectOption = Annotated[
    list[str] | None, typer.Option(metavar="NAMES", help="Run these rules or groups only (comma-separated).")
]
IgnoreOption = Annotated[
    list[str] | None, typer.Option(metavar="NAMES", help="Leave these rules or groups out (comma-separated).")
]
EncodingOption = Annotated[
    str | None, typer.Option(metavar="NAME", help="The encoding of the articles, if it is not UTF-8.")
]


def _jobs(value: str | int) -> int:
    """The number of processes; 0 for "auto"."""
    if value == "auto":
        return 0
    try:
        number = int(value)
    except ValueError:
        number = -1
    if number < 0:
        raise typer.BadParameter(f"{value!r} is neither a number nor auto")
    return number


JobsOption = Annotated[
    int,
    typer.Option(
        parser=_jobs,
        metavar="N|auto",
        show_default=False,
        help="The number of processes; auto, the default: as many as pay.",
    ),
]
NoCacheOption = Annotated[
    bool, typer.Option("--no-cache", help="Lint files anew that have not changed since they were linted.")
]
StdinOption = Annotated[str | None, typer.Option(metavar="NAME", help="The path that standard input stands for.")]


def main() -> None:
    """Run mtlint and exit."""
    gc.disable()  # what is loaded stays, so the collector has nothing to find; see pool.spare_collector
    try:
        status = app(standalone_mode=False)  # else Typer would write what is wrong, in four lines
    except (UserError, OSError) as error:
        _complain(str(error))
        sys.exit(2)
    except _UsageError as error:
        _complain_of_usage(error)
        sys.exit(2)
    except Exception:  # a bug of ours: 1 would mean findings
        traceback.print_exc()
        sys.exit(2)
    sys.exit(status or 0)


#: What Typer raises for a wrong command line; it is click's, which newer releases have inside.
_UsageError = cast("type[Exception]", typer.BadParameter.__mro__[1])


def _complain_of_usage(error: Any) -> None:
    """One line, but for a command without its subcommand, whose help is what is missing."""
    if type(error).__name__ == "NoArgsIsHelpError":
        error.show()
        return
    where = error.ctx.command_path if error.ctx else "mtlint"
    _complain(f"{error.format_message().rstrip('.')} (see {where} -h)")


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
    paths: PathsArgument = None,
    format_: Annotated[
        Format | None, typer.Option("--format", help="How findings are written; full unless configured.")
    ] = None,
    output: OutputOption = None,
    select: SelectOption = None,
    ignore: IgnoreOption = None,
    config: ConfigOption = None,
    isolated: IsolatedOption = False,
    encoding: EncodingOption = None,
    fail_on: Annotated[
        FailOn | None, typer.Option(help="The least severity that makes the exit status 1; warning unless configured.")
    ] = None,
    exit_zero: Annotated[bool, typer.Option("--exit-zero", help="Exit with 0 whatever is found.")] = False,
    jobs: JobsOption = 0,
    no_cache: NoCacheOption = False,
    profile: Annotated[
        bool, typer.Option("--profile", help="Print where the time goes, to stderr; in one process, without a cache.")
    ] = False,
    stdin_filename: StdinOption = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Findings and errors only.")] = False,
    statistics: Annotated[
        bool, typer.Option("--statistics", help="Count the findings of each rule, after them (full, concise).")
    ] = False,
    grammar: Annotated[
        bool | None, typer.Option("--grammar/--no-grammar", help="Ask LanguageTool as well; no unless configured.")
    ] = None,
    text_field: Annotated[
        list[str] | None,
        typer.Option(metavar="NAMES", help="The fields of JSON that hold prose (comma-separated; body:html)."),
    ] = None,
    fix: Annotated[bool, typer.Option("--fix", help="Apply the safe fixes and write the files.")] = False,
    unsafe_fixes: Annotated[
        bool, typer.Option("--unsafe-fixes", help="Apply the fixes that need a look, too.")
    ] = False,
    diff: Annotated[
        bool, typer.Option("--diff", help="Print what fixes would change, in place of findings; write nothing.")
    ] = False,
    changed_since: Annotated[
        str | None,
        typer.Option(metavar="REV", help="Report only what touches lines changed since this revision of git."),
    ] = None,
    staged: Annotated[
        bool, typer.Option("--staged", help="Lint files as they are staged, and report only what touches staged lines.")
    ] = False,
    baseline: Annotated[
        str | None, typer.Option(metavar="FILE", help="Leave out what this file knows (see mtlint baseline).")
    ] = None,
) -> None:
    """Lint articles.

    Exit status: 0 nothing at or above --fail-on, 1 findings, 2 an error in the usage, the configuration or an article.
    """
    from lint import configfile, pool, reporters
    from lint.progress import Progress
    from lint.run import Run

    _exclusive(config, isolated)
    settings = configfile.load(
        config,
        isolated=isolated,
        select=_names(select),
        ignore=_names(ignore),
        encoding=encoding,
        text_fields=_names(text_field),
    )
    fix = (fix or unsafe_fixes) and not diff
    if fix and ("-" in (paths or []) or staged):
        raise UserError(f"--fix cannot write {'what is staged' if staged else 'standard input'}; --diff shows it")
    sources = _sources(paths or [], settings.excluded, stdin_filename)
    changes, sources = _changed(sources, changed_since, staged)
    pool.spare_collector()
    chosen = reporters.chosen(format_ or settings.format, os.environ)
    job_summary = _job_summary(chosen)
    show_progress = not quiet and len(sources) > 1 and sys.stderr.isatty()
    progress = Progress(len(sources), sys.stderr) if show_progress else None
    tally = reporters.Tally()
    with (
        _server(settings, grammar, sources, cache=not no_cache) as settings,
        _opened(output, chosen not in reporters.READABLE) as stream,
        _cache(settings, sources, no_cache or profile) as cache,
    ):
        clock = _clock(settings) if profile else None
        style = _style(stream, summary=not quiet, statistics=statistics)
        if chosen in reporters.OF_RULES:
            style = style._replace(rules=_rule_infos(settings))
        run = Run(
            sources,
            clock.settings(settings) if clock else settings,
            changes,
            _baseline(baseline or settings.baseline),
            fix=fix,
            unsafe=unsafe_fixes,
            diff=diff,
            whole=not paths,
        )
        drawing = None if clock else reporters.drawing(chosen, style)
        slow = settings.server is not None
        if drawing:
            drawn = run.drawn(drawing, jobs, slow=slow, cache=cache)
            pieces = drawing.pieces(_watched(drawn, tally, progress), tally, style)
        else:
            reports = run.reports(1 if clock else jobs, slow=slow, cache=cache)
            watched = _watched(clock.watch(reports) if clock else reports, tally, progress)
            pieces = reporters.load(chosen)(job_summary.watch(watched) if job_summary else watched, style)
        for piece in pieces:
            if progress:
                progress.clear()
            if not diff:
                stream.write(piece)
        stream.writelines(run.diffs)
    if job_summary:
        with open(os.environ["GITHUB_STEP_SUMMARY"], "a", encoding="utf-8", newline="\n") as file:
            file.write(job_summary.markdown())
    if clock:
        sys.stderr.write(clock.table())
    if run.applied and not quiet:
        _complain(f"applied {run.applied} {'fix' if run.applied == 1 else 'fixes'}")
    if run.baseline and (gone := run.baseline.gone().total()):
        what = "an entry of the baseline occurs" if gone == 1 else f"{gone} entries of the baseline occur"
        _complain(f"{what} no longer: mtlint baseline --update removes them")
    limit = fail_on or settings.fail_on
    raise typer.Exit(2 if tally.failed else int(tally.reaches(limit) and not exit_zero))


@app.command()
def baseline(
    paths: Annotated[
        list[str] | None, typer.Argument(metavar="[PATH]...", help="Files, folders, globs; else this folder.")
    ] = None,
    output: Annotated[
        str | None, typer.Option(metavar="FILE", help="The file to write; mtlint-baseline.json unless configured.")
    ] = None,
    update: Annotated[bool, typer.Option("--update", help="Only remove from the file what no longer occurs.")] = False,
    select: SelectOption = None,
    ignore: IgnoreOption = None,
    config: ConfigOption = None,
    isolated: IsolatedOption = False,
    encoding: EncodingOption = None,
    jobs: JobsOption = 0,
    no_cache: NoCacheOption = False,
) -> None:
    """Record what is found, so that only what is new is reported."""
    from lint import baseline as known
    from lint import configfile
    from lint.run import Run

    _exclusive(config, isolated)
    settings = configfile.load(
        config, isolated=isolated, select=_names(select), ignore=_names(ignore), encoding=encoding
    )
    path = known.place(output, settings.baseline)
    old = known.load(path) if update else {}
    run = Run(_sources(paths or [], settings.excluded, None), settings)
    with _cache(settings, run.sources, no_cache) as cache:
        reports = list(_complaining(run.reports(jobs, cache=cache), None))
    files = {source.path: source.file for source in run.sources}
    failed = any(report.errors for report in reports)
    found = known.write(path, [(report, files.get(report.path, report.path)) for report in reports], old, update=update)
    typer.echo(f"wrote {path}: {found} {'entry' if found == 1 else 'entries'}", err=True)
    raise typer.Exit(2 if failed else 0)


app.add_typer(languagetool, name="languagetool")


@app.command()
def score(
    paths: PathsArgument = None,
    format_: Annotated[ScoreFormat, typer.Option("--format", help="How scores are written.")] = "table",
    output: OutputOption = None,
    min_score: Annotated[
        float | None,
        typer.Option(min=0, max=100, metavar="0-100", help="Exit with 1 if all articles together score less."),
    ] = None,
    trend: Annotated[
        str | None, typer.Option(metavar="FILE", help="Add a line for this run to this file; html draws the runs.")
    ] = None,
    select: SelectOption = None,
    ignore: IgnoreOption = None,
    config: ConfigOption = None,
    isolated: IsolatedOption = False,
    encoding: EncodingOption = None,
    jobs: JobsOption = 0,
    no_cache: NoCacheOption = False,
    stdin_filename: StdinOption = None,
) -> None:
    """Score articles by MQM, from 0 to 100.

    100 less the penalty points per 1,000 words: 5 for an error, 1 for a warning, none for a note.
    """
    from pathlib import Path

    from lint import configfile, pool, reporters
    from lint import trend as trends
    from lint.reporters import scores
    from lint.score import Scores

    _exclusive(config, isolated)
    settings = configfile.load(
        config, isolated=isolated, select=_names(select), ignore=_names(ignore), encoding=encoding
    )
    sources = _sources(paths or [], settings.excluded, stdin_filename)
    pool.spare_collector()
    past = trends.read(Path(trend)) if trend else ()
    tally, gathered = reporters.Tally(), Scores()
    with (
        _opened(output, format_ != "table") as stream,
        _cache(settings, sources, no_cache) as cache,
    ):
        found = pool.lint_files(sources, settings, jobs, cache=cache)
        reports = gathered.watch(_complaining(tally.watch(found), None))
        style = _style(stream)
        if format_ == "html":
            style = style._replace(rules=_rule_infos(settings), trend=past, time=trends.now() if trend else "")
        for piece in scores.load(format_)(reports, style):
            stream.write(piece)
    if tally.failed:
        raise typer.Exit(2)
    if not gathered.files and (trend or min_score):  # a gate must not pass for want of articles
        raise UserError("there is no article to score")
    if trend:
        trends.append(Path(trend), trends.Point.of(gathered.total, len(gathered.files), style.time or trends.now()))
    if min_score is not None and gathered.total.value < min_score:
        _complain(f"the score is {gathered.total.value:.1f}, less than {min_score:g}")
        raise typer.Exit(1)


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


def _job_summary(chosen: str) -> "JobSummary | None":
    """What gathers the summary of a job, where GitHub wants one."""
    if chosen != "github" or not os.environ.get("GITHUB_STEP_SUMMARY"):
        return None
    from lint.reporters.github import JobSummary

    return JobSummary()


def _rule_infos(settings: "Config") -> "dict[str, RuleInfo]":
    from lint import manual

    return manual.infos(settings.tasks())


@config_app.command("show")
def config_show(
    file: Annotated[str | None, typer.Argument(metavar="[FILE]", help="The article; else what applies to all.")] = None,
    config: ConfigOption = None,
    isolated: IsolatedOption = False,
) -> None:
    """Print what applies to a file, and where each value comes from."""
    from lint import configfile, configshow

    _exclusive(config, isolated)
    settings = configfile.load(config, isolated=isolated)
    _stdout().writelines(f"{line}\n" for line in configshow.show(settings, file))


@config_app.command("schema")
def config_schema() -> None:
    """Print the JSON Schema of the configuration, for editors."""
    import json

    from lint.schema import schema

    _stdout(exact=True).write(json.dumps(schema(), indent=2, ensure_ascii=False) + "\n")


app.add_typer(config_app, name="config")


@cache_app.command("info")
def cache_info(config: ConfigOption = None, isolated: IsolatedOption = False) -> None:
    """Say where the cache is and what is in it."""
    from lint import cache

    where = cache.folder(_root(config, isolated))
    there = cache.info(where)
    if there is None:
        _stdout().write(f"{where}: there is no cache\n")
    else:
        _stdout().write(f"{there.file}: {there.entries} results, {there.size / 1e6:.1f} MB\n")


@cache_app.command("clear")
def cache_clear(config: ConfigOption = None, isolated: IsolatedOption = False) -> None:
    """Remove the cache."""
    from lint import cache

    where = cache.folder(_root(config, isolated))
    typer.echo(f"{where}: {'removed' if cache.clear(where) else 'there is no cache'}", err=True)


def _root(config: str | None, isolated: bool) -> "Path":
    from lint import configfile

    _exclusive(config, isolated)
    return configfile.load(config, isolated=isolated).root


app.add_typer(cache_app, name="cache")


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


def _changed(sources: "list[Source]", revision: str | None, staged: bool) -> "tuple[Changes | None, list[Source]]":
    """What changed, and the sources of which something did."""
    if revision is None and not staged:
        return None, sources
    if revision is not None and staged:
        raise UserError("--changed-since and --staged exclude each other")
    from lint import changes

    if staged:
        index = changes.staged()
        return index, changes.as_staged(sources, index)
    changed = changes.since(revision or "")
    return changed, [source for source in sources if source.data is not None or changed.touches(source)]


def _baseline(path: "str | Path | None") -> "Baseline | None":
    if path is None:
        return None
    from pathlib import Path

    from lint.baseline import Baseline, load

    return Baseline(load(Path(path)), Path(path).absolute().parent)


@contextlib.contextmanager
def _server(
    settings: "Config", grammar: bool | None, sources: "list[Source]", *, cache: bool = True
) -> "Iterator[Config]":
    """The settings, with a LanguageTool server for as long as the context lasts if grammar is asked for."""
    wanted = settings.grammar.enabled if grammar is None else grammar
    if not wanted or not sources or not settings.asks_server():
        yield settings
        return
    from lint.languagetool.session import session

    try:
        with session(settings.grammar, cache=cache, brief=len(sources) < _BRIEF) as server:
            yield settings.with_server(server)
    except KeyboardInterrupt:
        raise UserError("interrupted") from None  # said, for stopping a server takes a moment


def _clock(settings: "Config") -> "Profile":
    from lint.profile import Profile

    settings.tasks()  # to load rules is a part of the start
    return Profile()


@contextlib.contextmanager
def _cache(settings: "Config", sources: "Sequence[Source]", unwanted: bool) -> "Iterator[Cache | None]":
    """The results of earlier runs, where the run is large enough to be worth it; LanguageTool's answers change."""
    if unwanted or settings.server is not None or len(sources) < _MANY:
        yield None
        return
    from lint import cache

    results = cache.Cache(cache.folder(settings.root))
    try:
        yield results
    finally:
        results.close()


def _watched(results: "Iterable[R]", tally: "Tally", progress: "Progress | None") -> "Iterator[R]":
    """The results, counted, with their number on a bar and what went wrong on stderr."""
    return _complaining(tally.watch(progress.track(results) if progress else results), progress)


def _complaining(results: "Iterable[R]", progress: "Progress | None") -> "Iterator[R]":
    """The results, with what went wrong written to stderr; once what is the same trouble with many files."""
    shared: set[str] = set()
    for result in results:
        if result.errors and progress:
            progress.clear()
        for error in result.errors:
            if not error.shared:
                _complain(f"{result.path}: {error.message}")
            elif error.message not in shared:
                _complain(error.message)
                shared.add(error.message)
        yield result


def _complain(message: str) -> None:
    from lint.reporters.text import visible

    if sys.stderr is None:
        return  # it is closed
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
    try:
        with file as stream:
            yield stream
    except OSError as error:
        if error.filename is not None:
            raise  # of another file
        raise UserError(f"{output}: cannot be written: {error.strerror}") from None


def _stdout(exact: bool = False) -> TextIO:
    if sys.stdout is None:
        raise UserError("standard output is closed; --output names a file")
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
    return Style(width, colour, summary, statistics, __version__, os.getcwd())
