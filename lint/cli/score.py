"""``mtlint score``: score articles by MQM."""

from typing import Annotated

import typer

from lint.cli.inputs import complain_if_empty, find_sources, pair_with_originals, result_cache
from lint.cli.options import (
    AllowEmptyOption,
    ConfigOption,
    EncodingOption,
    FollowLinksOption,
    IgnoreOption,
    IsolatedOption,
    JobsOption,
    NoCacheOption,
    OutputOption,
    PathsArgument,
    ScoreFormat,
    SelectOption,
    StdinOption,
    exclusive,
    split_names,
)
from lint.cli.rules import rule_infos
from lint.cli.streams import complain, complain_of_blanks, complaining, open_output, style_for


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
    follow_links: FollowLinksOption = False,
    stdin_filename: StdinOption = None,
    allow_empty: AllowEmptyOption = False,
) -> None:
    """Score articles by MQM, from 0 to 100.

    100 less the penalty points per 1,000 words: 5 for an error, 1 for a warning, none for a note.
    """
    from pathlib import Path

    from lint.config import load as configfile
    from lint.reports import model, scores
    from lint.reports import trend as trends
    from lint.reports.score import Scores
    from lint.run import pool

    exclusive(config, isolated)
    settings = configfile.load(
        config, isolated=isolated, select=split_names(select), ignore=split_names(ignore), encoding=encoding
    )
    sources = find_sources(paths or [], settings, stdin_filename, follow_links=follow_links, output=output)
    empty = not (allow_empty or sources) and complain_if_empty(sources, paths or [])
    sources = pair_with_originals(sources, settings)
    pool.tune_gc()
    past = trends.read(Path(trend)) if trend else ()
    tally, gathered = model.Counts(), Scores()
    with (
        open_output(output, format_ != "table") as stream,
        result_cache(settings, sources, no_cache) as cache,
    ):
        found = pool.lint_files(sources, settings, jobs, cache=cache)
        reports = gathered.watch(complaining(tally.watch(found), None))
        style = style_for(stream)
        if format_ == "html":
            style = style._replace(rules=rule_infos(settings), trend=past, time=trends.now() if trend else "")
        for piece in scores.load(format_)(reports, style):
            stream.write(piece)
    complain_of_blanks(tally)
    nothing = empty or (tally.blank > 0 and tally.blank == tally.files)  # a gate must not pass for want of articles
    if tally.failed or (nothing and not allow_empty):
        raise typer.Exit(2)
    if not tally.linted:
        return
    if trend:
        trends.append(Path(trend), trends.Point.of(gathered.total, len(gathered.files), style.time or trends.now()))
    if min_score is not None and gathered.total.value < min_score:
        complain(f"the score is {gathered.total.value:.1f}, less than {min_score:g}")
        raise typer.Exit(1)
