"""The commands as Typer has them, which reads all command lines but the plainest (see ``lint.cli.plain``).

Imports are inside the commands: starting must be quick.
"""

import os
from functools import wraps
from importlib import import_module
from typing import Annotated, Any, cast

import typer
from typer.core import TyperGroup

from lint._version import __version__
from lint.cli.options import Declared
from lint.cli.streams import complain
from lint.errors import UserError

#: The commands in the order of the help, each with its module in this folder and what it is there.
_COMMANDS = {
    "check": ("check", "check"),
    "align": ("align", "align"),
    "baseline": ("baseline", "baseline"),
    "score": ("score", "score"),
    "files": ("files", "files"),
    "rules": ("rules", "rules"),
    "explain": ("rules", "explain"),
    "init": ("rules", "init"),
    "completion": ("shell", "completion"),
    "man": ("shell", "man"),
    "server": ("server", "server"),
    "languagetool": ("languagetool", "app"),
    "config": ("config", "app"),
    "cache": ("cache", "app"),
    "archive": ("archive", "app"),
}


class _Made(dict[str, Any]):
    """The commands by name, each made when it is asked for: a run needs one, and to make all takes long."""

    def __missing__(self, name: str) -> Any:
        module, attribute = _COMMANDS[name]
        found = getattr(import_module(f"lint.cli.{module}"), attribute)
        holder = typer.Typer(add_completion=False, rich_markup_mode=None)
        holder.callback()(lambda: None)
        if isinstance(found, typer.Typer):
            for command in found.registered_commands:
                command.callback = _typed(command.callback)
            holder.add_typer(found, name=name)
        else:
            holder.command(name)(_typed(found))
        group: Any = typer.main.get_command(holder)
        self[name] = group.commands[name]
        return self[name]

    def get(self, name: str, default: Any = None) -> Any:
        return self[name] if name in _COMMANDS else default

    def keys(self) -> Any:
        return _COMMANDS.keys()

    def items(self) -> Any:
        return [(name, self[name]) for name in _COMMANDS]


def _typed(command: Any) -> Any:
    """Return a command with what is declared of its parameters in Typer's terms."""
    from inspect import signature

    kinds: dict[str, Any] = {"option": typer.Option, "argument": typer.Argument}

    def typed(hint: Any) -> Any:
        declared = next((each for each in getattr(hint, "__metadata__", ()) if isinstance(each, Declared)), None)
        if declared is None:
            return hint
        return Annotated[hint.__origin__, kinds[declared.kind](*declared.names, **declared.attributes)]

    @wraps(command)
    def call(**values: Any) -> Any:
        return command(**values)

    known = signature(command)
    parameters = [each.replace(annotation=typed(each.annotation)) for each in known.parameters.values()]
    cast("Any", call).__signature__ = known.replace(parameters=parameters)
    return call


class _Commands(TyperGroup):
    """The commands. Who gives an article in place of one is told how it is linted."""

    def __init__(self, **attributes: Any) -> None:
        made: dict[str, Any] = {**attributes, "commands": _Made()}
        super().__init__(**made)

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


def run() -> int:
    """Run mtlint, and return the exit status."""
    try:
        return app(standalone_mode=False) or 0  # else Typer would write what is wrong, in four lines
    except _UsageError as error:
        _complain_of_usage(error)
        return 2


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
