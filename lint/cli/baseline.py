"""``mtlint baseline``: record what is found, so that only what is new is reported."""

from typing import Annotated

import typer

from lint.cli.inputs import find_sources, pair_with_originals, result_cache
from lint.cli.options import (
    ConfigOption,
    EncodingOption,
    FollowLinksOption,
    IgnoreOption,
    IsolatedOption,
    JobsOption,
    NoCacheOption,
    SelectOption,
    exclusive,
    split_names,
)
from lint.cli.streams import complaining


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
    follow_links: FollowLinksOption = False,
) -> None:
    """Record what is found, so that only what is new is reported."""
    from lint.config import load as configfile
    from lint.filters import baseline as known
    from lint.run.run import Run
    from lint.terminal import visible

    exclusive(config, isolated)
    settings = configfile.load(
        config, isolated=isolated, select=split_names(select), ignore=split_names(ignore), encoding=encoding
    )
    path = known.place(output, settings.baseline)
    old = known.load(path) if update else {}
    sources = find_sources(paths or [], settings, None, follow_links=follow_links, output=output)
    run = Run(pair_with_originals(sources, settings), settings)
    with result_cache(settings, run.sources, no_cache) as cache:
        reports = list(complaining(run.reports(jobs, cache=cache), None))
    files = {source.path: source.file for source in run.sources}
    failed = any(report.errors for report in reports)
    found = known.write(path, [(report, files.get(report.path, report.path)) for report in reports], old, update=update)
    typer.echo(visible(f"wrote {path}: {found} {'entry' if found == 1 else 'entries'}"), err=True)
    raise typer.Exit(2 if failed else 0)
