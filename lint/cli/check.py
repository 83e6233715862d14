"""``mtlint check``: lint articles."""

import os
import sys
from typing import TYPE_CHECKING, Annotated

from lint.cli.inputs import (
    complain_if_empty,
    find_sources,
    grammar_server,
    load_baseline,
    only_changed,
    pair_with_originals,
    result_cache,
    start_profile,
)
from lint.cli.options import (
    AllowEmptyOption,
    CheckFormat,
    ConfigOption,
    EncodingOption,
    FailOn,
    FollowLinksOption,
    IgnoreOption,
    IsolatedOption,
    JobsOption,
    NoCacheOption,
    OutputOption,
    PathsArgument,
    SelectOption,
    StdinOption,
    exclusive,
    option,
    split_names,
)
from lint.cli.streams import (
    complain,
    complain_of_blanks,
    is_terminal,
    open_output,
    shown,
    style_for,
    watched,
    write_bytes,
    write_long,
)
from lint.errors import UserError

if TYPE_CHECKING:
    from lint.config.model import Config
    from lint.reports.github import JobSummary


def check(
    paths: PathsArgument = None,
    format_: Annotated[
        CheckFormat | None,
        option("--format", help="How findings are written; full unless configured. docx: as comments, --output."),
    ] = None,
    output: OutputOption = None,
    select: SelectOption = None,
    ignore: IgnoreOption = None,
    config: ConfigOption = None,
    isolated: IsolatedOption = False,
    encoding: EncodingOption = None,
    fail_on: Annotated[
        FailOn | None, option(help="The least severity that makes the exit status 1; warning unless configured.")
    ] = None,
    exit_zero: Annotated[bool, option("--exit-zero", help="Exit with 0 whatever is found.")] = False,
    jobs: JobsOption = 0,
    no_cache: NoCacheOption = False,
    follow_links: FollowLinksOption = False,
    profile: Annotated[
        bool, option("--profile", help="Print where the time goes, to stderr; in one process, without a cache.")
    ] = False,
    stdin_filename: StdinOption = None,
    allow_empty: AllowEmptyOption = False,
    force_exclude: Annotated[
        bool, option("--force-exclude", help="Leave out what is excluded even where it is named (for hooks).")
    ] = False,
    quiet: Annotated[bool, option("--quiet", "-q", help="Findings and errors only.")] = False,
    statistics: Annotated[
        bool, option("--statistics", help="Count the findings of each rule, after them (full, concise).")
    ] = False,
    grammar: Annotated[
        bool | None, option("--grammar/--no-grammar", help="Ask LanguageTool as well; no unless configured.")
    ] = None,
    text_field: Annotated[
        list[str] | None,
        option(metavar="NAMES", help="The fields of JSON that hold prose (comma-separated; body:html)."),
    ] = None,
    source_field: Annotated[
        list[str] | None,
        option(metavar="NAMES", help="The fields of JSON, or columns of a table, that hold the source."),
    ] = None,
    source: Annotated[
        str | None, option("--source", metavar="FILE", help="The text that the one article was translated from.")
    ] = None,
    no_source: Annotated[bool, option("--no-source", help="Compare with no source, whatever is configured.")] = False,
    require_source: Annotated[
        bool, option("--require-source", help="An article without a source is an error (exit status 2).")
    ] = False,
    fix: Annotated[bool, option("--fix", help="Apply the safe fixes and write the files.")] = False,
    unsafe_fixes: Annotated[bool, option("--unsafe-fixes", help="Apply the fixes that need a look, too.")] = False,
    fix_only: Annotated[
        bool, option("--fix-only", help="Apply the safe fixes, name the files, and report nothing that is left.")
    ] = False,
    diff: Annotated[
        bool, option("--diff", help="Print what fixes would change, in place of findings; write nothing.")
    ] = False,
    suggest: Annotated[
        bool, option("--suggest", help="With --format docx: write the proposals as tracked changes, too.")
    ] = False,
    changed_since: Annotated[
        str | None,
        option(metavar="REV", help="Report only what touches lines changed since this revision of git."),
    ] = None,
    staged: Annotated[
        bool, option("--staged", help="Lint files as they are staged, and report only what touches staged lines.")
    ] = False,
    watch: Annotated[bool, option("--watch", help="Go on: lint again what changes, until it is interrupted.")] = False,
    baseline: Annotated[
        str | None, option(metavar="FILE", help="Leave out what this file knows (see mtlint baseline).")
    ] = None,
) -> None:
    """Lint articles.

    Exit status: 0 nothing at or above --fail-on, 1 findings, 2 an error in the usage, the configuration or an article.
    """
    from lint.cli.progress import Progress
    from lint.config import load as configfile
    from lint.reports import model, renderers
    from lint.run import pool
    from lint.run.run import Run

    exclusive(config, isolated)

    def configured() -> "Config":
        return configfile.load(
            config,
            isolated=isolated,
            select=split_names(select),
            ignore=[*split_names(ignore), *(["accuracy"] if no_source else [])],  # a file may hold its source itself
            encoding=encoding,
            text_fields=split_names(text_field),
            source_fields=split_names(source_field),
        )

    settings = configured()
    if watch:
        from lint.cli import watch as watching

        others = {"--fix": fix, "--unsafe-fixes": unsafe_fixes, "--diff": diff, "--output": output, "--staged": staged}
        others |= {
            "--changed-since": changed_since,
            "--baseline": baseline,
            "--fix-only": fix_only,
            "-": "-" in (paths or []),
        }
        if other := next((name for name, given in others.items() if given), None):
            raise UserError(f"--watch does not go with {other}")
        chosen = None if format_ == "docx" else renderers.chosen(format_ or settings.format, os.environ)
        if chosen is None or chosen not in model.READABLE:
            raise UserError("--watch is for readers: use the format full or concise")
        watching.watch(
            configured,
            lambda settings: pair_with_originals(
                find_sources(paths or [], settings, None, force_exclude=force_exclude, follow_links=follow_links),
                settings,
                source,
                wanted=not no_source,
                required=require_source,
            ),
            chosen,
            quiet=quiet,
        )
        return
    if fix_only:
        reporting = {"--diff": diff, "--format": format_, "--output": output, "--statistics": statistics}
        if other := next((name for name, given in reporting.items() if given), None):
            raise UserError(f"--fix-only reports nothing that is left: leave {other} out")
    fix = (fix or unsafe_fixes or fix_only) and not diff
    if fix and staged:
        raise UserError("--fix cannot write what is staged; --diff shows it")
    fixed_to_output = fix and "-" in (paths or [])
    if fixed_to_output and (len(paths or []) > 1 or output or format_ not in (None, "full", "concise")):
        raise UserError("--fix - writes the fixed text to standard output: name no other path, --output or --format")
    sources = find_sources(
        paths or [],
        settings,
        stdin_filename,
        force_exclude=force_exclude,
        follow_links=follow_links,
        output=output,
    )
    found = list(sources)
    if fix and not fixed_to_output:
        from lint.replace import remove_leftovers

        remove_leftovers({os.path.dirname(source.file) for source in sources})
    sources = pair_with_originals(sources, settings, source, wanted=not no_source, required=require_source)
    changes, sources = only_changed(sources, changed_since, staged, whole=not paths)
    empty = not (allow_empty or force_exclude or sources) and complain_if_empty(found, paths or [])
    if sources and not settings.tasks():
        raise UserError("no rule is selected, so nothing would be looked for: see --select, --ignore and mtlint config")
    pool.tune_gc()
    if format_ == "docx":
        from lint.cli import word

        word.check_usage(sources, output, fix=fix or diff)
    elif suggest:
        raise UserError("--suggest goes with --format docx")
    chosen = "full" if format_ == "docx" else renderers.chosen(format_ or settings.format, os.environ)
    job_summary = None if fix_only else _job_summary(chosen)
    show_progress = not quiet and len(sources) > 1 and is_terminal(sys.stderr)
    progress = Progress(len(sources), sys.stderr) if show_progress else None
    tally = model.Counts()
    with (
        grammar_server(settings, grammar, sources, cache=not no_cache) as settings,
        open_output(None if format_ == "docx" else output, chosen not in model.READABLE) as stream,
        result_cache(settings, sources, no_cache or profile) as cache,
    ):
        clock = start_profile(settings) if profile else None
        style = style_for(stream, summary=not quiet, statistics=statistics)
        if chosen in model.OF_RULES:
            from lint.cli.rules import rule_infos

            style = style._replace(rules=rule_infos(settings))
        run = Run(
            sources,
            clock.settings(settings) if clock else settings,
            changes,
            load_baseline(baseline or settings.baseline),
            fix=fix,
            unsafe=unsafe_fixes,
            diff=diff,
            whole=not paths,
        )
        renderer = None if clock or fix_only or format_ == "docx" else renderers.renderer(chosen, style)
        slow = settings.server is not None
        if renderer:
            rendered = run.rendered(renderer, jobs, slow=slow, cache=cache)
            pieces = renderer.pieces(watched(rendered, tally, progress), tally, style)
        else:
            reports = run.reports(1 if clock else jobs, slow=slow, cache=cache)
            results = watched(clock.watch(reports) if clock else reports, tally, progress)
            if fix_only:
                pieces = ("" for _ in results)
            elif format_ == "docx":
                from lint.cli import word

                pieces = word.write_review(sources[0], results, output or "", suggest=suggest)
            else:
                pieces = renderers.load(chosen)(job_summary.watch(results) if job_summary else results, style)
        for piece in pieces:
            if progress:
                progress.clear()
            if fixed_to_output or not diff:
                write_long(sys.stderr if fixed_to_output else stream, piece)
        stream.writelines(run.diffs if output else shown(run.diffs))
    if fixed_to_output and not tally.failed:
        write_bytes(run.output.get("-", sources[0].data or b""))
    if format_ == "docx" and not (quiet or tally.failed):
        complain(f"wrote {output}: {tally.findings} {'comment' if tally.findings == 1 else 'comments'}")
    if job_summary:
        with open(os.environ["GITHUB_STEP_SUMMARY"], "a", encoding="utf-8", newline="\n") as file:
            file.write(job_summary.markdown())
    if clock:
        sys.stderr.write(clock.table())
    if not quiet:
        _tell_applied(run.mended, files=fix_only)
    if run.baseline and (gone := run.baseline.gone().total()):
        what = "an entry of the baseline occurs" if gone == 1 else f"{gone} entries of the baseline occur"
        complain(f"{what} no longer: mtlint baseline --update removes {'it' if gone == 1 else 'them'}")
    nothing = not (allow_empty or force_exclude) and tally.blank > 0 and tally.blank == tally.files
    if nothing or not quiet:
        complain_of_blanks(tally)
    limit = fail_on or settings.fail_on
    reached = tally.reaches(limit) and not (exit_zero or fix_only)
    sys.exit(2 if tally.failed or empty or nothing else int(reached))


def _tell_applied(mended: dict[str, int], *, files: bool) -> None:
    """Say how many fixes were applied, by the path of the file: one line a file, or one for all."""
    if not files and mended:
        mended = {"": sum(mended.values())}
    for path, number in mended.items():
        complain(f"{path}{': ' if path else ''}applied {number} {'fix' if number == 1 else 'fixes'}")


def _job_summary(chosen: str) -> "JobSummary | None":
    """Return what gathers the summary of a job, where GitHub wants one."""
    if chosen != "github" or not os.environ.get("GITHUB_STEP_SUMMARY"):
        return None
    from lint.reports.github import JobSummary

    return JobSummary()
