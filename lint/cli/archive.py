"""``mtlint archive``: many articles, from Parquet, JSON lines, CSV or folders."""

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from lint.cli.options import (
    ConfigOption,
    IgnoreOption,
    IsolatedOption,
    JobsOption,
    SelectOption,
    exclusive,
    split_names,
)
from lint.cli.streams import complain
from lint.errors import UserError
from lint.folders import leads_out
from lint.replace import output_text
from lint.reports.model import counted
from lint.temporary import temporary_folder

if TYPE_CHECKING:
    from lint.archive.records import Record

app = typer.Typer(
    help="Lint many articles, and settle names and terms across them.", no_args_is_help=True, rich_markup_mode=None
)

InputsArgument = Annotated[list[str], typer.Argument(metavar="INPUT...", help="Parquet, JSON lines, CSV, or folders.")]
OutputOption = Annotated[str, typer.Option(metavar="FILE", help="The file to write.")]
ColumnsOption = Annotated[
    list[str] | None,
    typer.Option(
        metavar="FIELD=COLUMN", help="Where id, text, format, date, url, section, engine, source, language are."
    ),
]
LeastOption = Annotated[int, typer.Option(min=1, metavar="N", help="How often a form must occur to count.")]


@app.command()
def lint(
    inputs: InputsArgument,
    output: OutputOption = "findings.parquet",
    columns: ColumnsOption = None,
    engine: Annotated[Literal["local", "spark"], typer.Option(help="This machine, or a Spark cluster.")] = "local",
    master: Annotated[str | None, typer.Option(metavar="URL", help="Spark's master, unless it is configured.")] = None,
    select: SelectOption = None,
    ignore: IgnoreOption = None,
    config: ConfigOption = None,
    isolated: IsolatedOption = False,
    jobs: JobsOption = 0,
) -> None:
    """Lint every article; write a table of findings and one of articles.

    A run that was stopped goes on where it was. Exit status: 0, or 2 if an article could not be linted.
    """
    with _extra():
        from lint.archive.local import Target, lint_archive
        from lint.archive.records import Columns, read
        from lint.config.load import load

        exclusive(config, isolated)
        settings = load(config, isolated=isolated, select=split_names(select), ignore=split_names(ignore))
        target, mapped = Target(Path(output)), Columns.parse(columns or [])
        if engine == "spark":
            from lint.archive.spark import lint_with_spark

            outcome = lint_with_spark(inputs, mapped, settings, target, master)
        else:
            outcome = lint_archive(read(inputs, mapped), settings, target, jobs)
    reused = f" ({outcome.reused:,} from the run before)" if outcome.reused else ""
    complain(f"wrote {target.findings} and {target.articles}")
    complain(f"{counted(outcome.findings, 'finding')} in {counted(outcome.articles, 'article')}{reused}")
    if outcome.problems:
        complain(f"{counted(outcome.problems, 'article')} could not be linted: see the column problem")
        raise typer.Exit(2)


@app.command()
def names(
    inputs: InputsArgument,
    output: OutputOption = "names.csv",
    columns: ColumnsOption = None,
    least: LeastOption = 2,
    jobs: JobsOption = 0,
) -> None:
    """Propose a house list: every group of spellings of one name, with the evidence."""
    with _extra():
        from lint.archive import names as spelled
        from lint.archive.mentions import NAMES, name_rows

        articles = _Articles(inputs, columns)
        with _table(articles, name_rows, NAMES, jobs) as table:
            number = spelled.write(spelled.groups(table, least), _place(output))
    complain(f"wrote {output}: {number:,} names in more than one spelling")
    articles.tell()


@app.command()
def terms(
    inputs: InputsArgument,
    output: OutputOption = "terms.csv",
    columns: ColumnsOption = None,
    least: LeastOption = 3,
    jobs: JobsOption = 0,
) -> None:
    """List words that the archive writes in two ways: with and without a hyphen, British and American."""
    with _extra():
        from lint.archive import words
        from lint.archive.mentions import WORDS, word_rows

        articles = _Articles(inputs, columns)
        with _table(articles, word_rows, WORDS, jobs) as table:
            found = words.terms(table, least)
        words.write_terms(found, _place(output))
    complain(f"wrote {output}: {len(found):,} words in more than one form")
    articles.tell()


@app.command()
def duplicates(
    inputs: InputsArgument,
    output: OutputOption = "duplicates.csv",
    columns: ColumnsOption = None,
    least: Annotated[int, typer.Option(min=2, metavar="N", help="In how many articles a passage must stand.")] = 2,
    jobs: JobsOption = 0,
) -> None:
    """List passages of twelve words or more that stand in several articles."""
    with _extra():
        from lint.archive.passages import passages, write_passages
        from lint.archive.shingles import Shingles

        articles = _Articles(inputs, columns)
        with temporary_folder() as folder, Shingles(folder) as shingles:
            shingles.gather(articles, jobs or os.cpu_count() or 1)
            number = write_passages(passages(shingles, least, folder), _place(output))
    complain(f"wrote {output}: {number:,} passages in more than one article")
    articles.tell()


@app.command()
def report(
    findings: Annotated[str, typer.Argument(metavar="FINDINGS", help="The table that mtlint archive lint wrote.")],
    output: OutputOption = "archive.html",
    names: Annotated[
        str | None, typer.Option(metavar="FILE", help="The list of mtlint archive names, for the names to settle.")
    ] = None,
) -> None:
    """Write an HTML page: scores over time and by source, the rules that find most, the articles to begin with."""
    with _extra():
        from lint.archive.local import Target
        from lint.archive.report import page

        target = Target(Path(findings))
        if not target.findings.exists() or not target.articles.exists():
            raise UserError(f"{findings}: there is no such table; mtlint archive lint writes it")
        content = list(page(target.findings, target.articles, Path(names) if names else None))
        with output_text(str(_place(output))) as file:
            file.writelines(content)
    complain(f"wrote {output}")


def _place(output: str) -> Path:
    """Return where a table is written. Raises UserError for a link that leads out of the project."""
    if leads_out(output):
        raise UserError(f"{output}: a link that leads out of the project; it is not written")
    return Path(output)


@contextmanager
def _extra() -> Iterator[None]:
    """Tell in one line which package of the extra is missing, or which file cannot be written."""
    try:
        yield
    except OSError as error:
        raise UserError(f"{error.filename or 'temporary files'}: {error.strerror or error}") from None
    except ModuleNotFoundError as error:
        if error.name and error.name.partition(".")[0] in ("pyarrow", "duckdb"):
            raise UserError(f"{error.name} is not installed: pip install 'mtlint[archive]'") from None
        if error.name and error.name.partition(".")[0] in ("pyspark", "py4j"):
            raise UserError("pyspark is not installed: pip install 'pyspark[sql]>=4'") from None
        raise


class _Articles:
    """The articles of the inputs; those that cannot be read are counted."""

    def __init__(self, inputs: list[str], columns: list[str] | None) -> None:
        self._inputs, self._columns = inputs, columns
        self._problems = 0

    def __iter__(self) -> "Iterator[Record]":
        from lint.archive.records import Columns, read

        for record in read(self._inputs, Columns.parse(self._columns or [])):
            self._problems += bool(record.error)
            yield record

    def tell(self) -> None:
        """Say how many could not be read, and end with status 2 if there are any."""
        if self._problems:
            were = "was" if self._problems == 1 else "were"
            complain(f"{counted(self._problems, 'article')} could not be read and {were} left out")
            raise typer.Exit(2)


@contextmanager
def _table(
    articles: _Articles,
    rows: "Callable[[Sequence[Record]], list[tuple[object, ...]]]",
    schema: tuple[tuple[str, str], ...],
    jobs: int,
) -> Iterator[Path]:
    """Yield a temporary table of the rows of all articles."""
    from lint.archive.mentions import gathered

    with temporary_folder() as folder:
        path = folder / "rows.parquet"
        gathered(articles, rows, schema, path, jobs or os.cpu_count() or 1)
        yield path
