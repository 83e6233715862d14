"""``mtlint files``: what would be linted, as what, and what is left out and why."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from lint.cli.options import ConfigOption, IsolatedOption, exclusive
from lint.cli.streams import complain, standard_output

if TYPE_CHECKING:
    from lint.config.model import Config
    from lint.sources.discover import LeftOut
    from lint.sources.source import Source

FilesFormat = Literal["table", "json"]


def files(
    paths: Annotated[
        list[str] | None, typer.Argument(metavar="[PATH]...", help="Files, folders, globs; else this folder.")
    ] = None,
    all_: Annotated[bool, typer.Option("--all", help="Name all that is left out, not one of each kind.")] = False,
    format_: Annotated[FilesFormat, typer.Option("--format", help="How the list is written.")] = "table",
    config: ConfigOption = None,
    isolated: IsolatedOption = False,
) -> None:
    """List what would be linted, as what, and what is left out and why."""
    from lint.config import load as configfile
    from lint.sources.discover import search

    exclusive(config, isolated)
    settings = configfile.load(config, isolated=isolated)
    sources, left_out = search(paths or [], settings.wanted)
    stream = standard_output(exact=format_ == "json")
    stream.writelines(
        _json(sources, left_out, settings) if format_ == "json" else _table(sources, left_out, settings, all_)
    )
    failed = sum(source.error is not None for source in sources)
    complain(f"{_counted(len(sources) - failed, 'article')}, {_counted(len(left_out), 'other')} left out")
    raise typer.Exit(2 if failed or not sources else 0)


def _table(
    sources: "Iterable[Source]", left_out: "Iterable[LeftOut]", settings: "Config", everything: bool
) -> Iterator[str]:
    from lint.terminal import visible, visible_path

    rows = [(source.path, source.error or _format(source, settings)) for source in sources]
    more: dict[str, int] = {}
    first: dict[str, str] = {}
    for path, reason in left_out:
        if everything:
            rows.append((path, f"left out: {reason}"))
        elif reason in more:
            more[reason] += 1
        else:
            more[reason], first[reason] = 0, path
    rows += [(first[why], f"left out: {why}" + (f", and {more[why]:,} more" if more[why] else "")) for why in more]
    rows = [(visible_path(path), visible(what)) for path, what in rows]
    width = min(60, max((len(path) for path, _ in rows), default=0))
    yield from (f"{path:<{width}}  {what}\n" for path, what in rows)


def _json(sources: "Iterable[Source]", left_out: "Iterable[LeftOut]", settings: "Config") -> Iterator[str]:
    from lint.reports.records import encode

    yield encode(
        {
            "files": [
                {
                    "path": source.path,
                    "format": None if source.error else _format(source, settings),
                    "error": source.error,
                }
                for source in sources
            ],
            "left_out": [{"path": path, "reason": reason} for path, reason in left_out],
        }
    )
    yield "\n"


def _format(source: "Source", settings: "Config") -> str:
    from lint.text.formats import format_of

    return settings.file_format(source.file) or format_of(source.file) or "unknown format"


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}" + ("" if number == 1 else "s")
