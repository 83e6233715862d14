"""The command line: parses, calls, prints, exits."""

import sys
from typing import Annotated, Optional, Literal

import typer

app = typer.Typer(add_completion=False, pretty_exceptions_enable=False, rich_markup_mode=None)

@app.callback()
def root(): ...

@app.command()
def check(paths: Annotated[Optional[list[str]], typer.Argument()] = None,
    format: Annotated[str, typer.Option("--format")] = "jsonl",
    select: Annotated[Optional[list[str]], typer.Option("--select")] = None,
    ignore: Annotated[Optional[list[str]], typer.Option("--ignore")] = None,
    isolated: Annotated[bool, typer.Option("--isolated")] = False,
    exit_zero: Annotated[bool, typer.Option("--exit-zero")] = False,
    jobs: Annotated[int, typer.Option("--jobs")] = 0,
):
    from lint.config import Config
    from lint.discover import discover
    from lint.engine import lint_files
    from lint.reporters import Style, load
    split = lambda xs: tuple(x.strip() for each in xs or () for x in each.split(",") if x.strip())
    config = Config(split(select), split(ignore))
    from lint import registry
    known = registry.load().keys() | registry.groups()
    for name in (*config.select, *config.ignore):
        if name not in known:
            print(f"mtlint: there is no rule or group {name}", file=sys.stderr); raise typer.Exit(2)
    failed = found = False
    def watched(reports):
        nonlocal failed, found
        for report in reports:
            for error in report.errors:
                failed = True
                print(f"{report.path}: {error.message}", file=sys.stderr)
            found = found or bool(report.findings)
            yield report
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    for piece in load(format)(watched(lint_files(discover(paths or []), config, jobs)), Style()):
        sys.stdout.write(piece)
    raise typer.Exit(2 if failed else int(found and not exit_zero))


def main() -> None:
    app()
