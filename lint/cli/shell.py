"""``mtlint completion`` and ``mtlint man``: what a shell and a terminal are told of the commands."""

from collections.abc import Iterator
from typing import Annotated, Any, Literal

import typer

from lint._version import __version__
from lint.cli.streams import standard_output

VARIABLE = "_MTLINT_COMPLETE"  # is set where the shell asks, as lint.cli.app knows
Shell = Literal["bash", "zsh", "fish", "powershell"]


def completion(
    shell: Annotated[Shell, typer.Argument(help="The shell that is to complete commands and options.")],
) -> None:
    """Print what makes a shell complete the commands: eval "$(mtlint completion bash)" in ~/.bashrc."""
    from typer._completion_shared import get_completion_script

    script = get_completion_script(prog_name="mtlint", complete_var=VARIABLE, shell=shell)
    standard_output(exact=True).write(f"{script}\n")


def man(context: typer.Context) -> None:
    """Print the manual page, in roff: mtlint man > ~/.local/share/man/man1/mtlint.1"""
    root = context.find_root().command
    standard_output(exact=True).writelines(f"{line}\n" for line in _page(root))


def answer_shell() -> None:
    """Get ready for the shell's question, which the command line then answers in place of a command."""
    from typer._completion_classes import completion_init

    completion_init()


def _page(root: Any) -> Iterator[str]:
    yield f'.TH MTLINT 1 "" "mtlint {__version__}" "User Commands"'
    yield ".SH NAME"
    yield "mtlint \\- a linter for machine\\-translated news in English"
    yield ".SH SYNOPSIS"
    yield ".B mtlint\n.I COMMAND\n[\\fIOPTION\\fR]... [\\fIARGUMENT\\fR]..."
    yield ".SH DESCRIPTION"
    yield _roff(root.help or "")
    yield ".SH COMMANDS"
    yield from _commands(root, "mtlint")
    yield ".SH EXIT STATUS"
    yield _roff(
        "0: nothing at or above --fail-on; 1: findings; 2: an error in the usage, a configuration or an article."
    )


def _commands(group: Any, path: str) -> Iterator[str]:
    for name, command in sorted(group.commands.items()):
        if hasattr(command, "commands"):
            yield from _commands(command, f"{path} {name}")
            continue
        yield f".SS {_roff(f'{path} {name}')}"
        yield _roff(" ".join((command.help or "").split()))
        for parameter in command.params:
            if parameter.opts[0].startswith("-"):
                yield ".TP"
                yield ", ".join(f"\\fB{_roff(option)}\\fR" for option in (*parameter.opts, *parameter.secondary_opts))
                yield _roff(getattr(parameter, "help", None) or "")


def _roff(text: str) -> str:
    escaped = text.replace("\\", "\\e").replace("-", "\\-")
    return f"\\&{escaped}" if escaped.startswith((".", "'")) else escaped
