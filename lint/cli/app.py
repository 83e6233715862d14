"""The command line: parses, calls, prints, exits; nothing else.

Exit status: 0 nothing at or above ``--fail-on``, 1 findings, 2 a usage, configuration or input error or a rule that
crashed. Findings go to stdout, everything else to stderr. Imports are inside the commands: starting must be quick.
"""

import gc
import os
import sys
import traceback
from typing import Annotated, Any, cast

import typer
from typer.core import TyperGroup

from lint._version import __version__
from lint.cli.align import align
from lint.cli.archive import app as archive_app
from lint.cli.baseline import baseline
from lint.cli.cache import app as cache_app
from lint.cli.check import check
from lint.cli.config import app as config_app
from lint.cli.files import files
from lint.cli.languagetool import app as languagetool_app
from lint.cli.rules import explain, init, rules
from lint.cli.score import score
from lint.cli.server import server
from lint.cli.shell import VARIABLE, answer_shell, completion, man
from lint.cli.streams import complain
from lint.errors import UserError


class _Commands(TyperGroup):
    """The commands. Who gives an article in place of one is told how it is linted."""

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        name = args[0]
        if self.get_command(ctx, name) is None and (name == "-" or set(name) & set("./*") or os.path.exists(name)):
            import shlex

            raise UserError(f"{name} is not a command; to lint articles: mtlint check {shlex.join(args)}")
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


def main() -> None:
    """Run mtlint and exit."""
    gc.disable()  # what is loaded stays, so the collector has nothing to find; see pool.tune_gc
    if VARIABLE in os.environ:
        answer_shell()
    try:
        status = app(standalone_mode=False)  # else Typer would write what is wrong, in four lines
    except (UserError, OSError) as error:
        _raise_what_ended_it(error)
        complain(str(error))
        sys.exit(2)
    except _UsageError as error:
        _complain_of_usage(error)
        sys.exit(2)
    except Exception as error:  # a bug of ours: 1 would mean findings
        _raise_what_ended_it(error)
        if sys.stderr is not None:  # else it would be printed among the findings
            traceback.print_exc()
        sys.exit(2)
    sys.exit(status or 0)


def _raise_what_ended_it(error: BaseException) -> None:
    """Raise the interrupt behind an error: Python wraps it where a signal comes while a class is made, say."""
    behind: BaseException | None = error
    while behind is not None:
        if isinstance(behind, (KeyboardInterrupt, SystemExit)):
            raise behind
        behind = behind.__cause__ or behind.__context__


#: What Typer raises for a wrong command line; it is click's, which newer releases have inside.
_UsageError = cast("type[Exception]", typer.BadParameter.__mro__[1])


def _complain_of_usage(error: Any) -> None:
    """One line, but for a command without its subcommand, whose help is what is missing."""
    if type(error).__name__ == "NoArgsIsHelpError":
        error.show()
        return
    where = error.ctx.command_path if error.ctx else "mtlint"
    complain(f"{error.format_message().rstrip('.')} (see {where} -h)")


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


app.command()(check)
app.command()(align)
app.command()(baseline)
app.add_typer(languagetool_app, name="languagetool")
app.command()(score)
app.command()(files)
app.command()(rules)
app.command()(explain)
app.command()(init)
app.command()(completion)
app.command()(man)
app.command()(server)
app.add_typer(config_app, name="config")
app.add_typer(cache_app, name="cache")
app.add_typer(archive_app, name="archive")
