"""The plainest command lines, read without Typer, which takes longer to import than an article takes to lint.

That is ``mtlint --version``, and ``mtlint check`` with options that are spelled and given as they are declared. All
else is left to Typer, which reads the same declarations: help, other commands, whatever is wrong.
"""

import os
import sys
from collections.abc import Callable, Sequence
from functools import partial
from types import NoneType
from typing import Any, Literal, get_args, get_origin

from lint._version import __version__
from lint.cli.options import Declared
from lint.records import NamedTuple


def plain_call(words: Sequence[str]) -> Callable[[], object] | None:
    """Return the call that a command line stands for; None where Typer has to read it."""
    if os.name == "nt":
        return None  # there it expands wildcards, too
    if words == ["--version"]:
        return _show_version
    if words[:1] != ["check"]:
        return None
    from lint.cli.check import check

    values = plain_values(words[1:], check)
    return None if values is None else partial(check, **values)


def _show_version() -> None:
    if sys.stdout is not None:
        sys.stdout.write(f"mtlint {__version__}\n")


class _Option(NamedTuple):
    """What a spelling of an option stands for."""

    parameter: str
    value: bool | None  # of a flag; None: a value follows
    choices: tuple[str, ...] = ()
    parse: Callable[[str], Any] = str
    several: bool = False  # may it be given more than once?


def plain_values(words: Sequence[str], command: Callable[..., Any]) -> dict[str, Any] | None:
    """Return the values that the words of a command line give to parameters of a command; None if they are not plain.

    What is not given has its default.
    """
    options, argument = _declared(command)
    values: dict[str, Any] = {}
    left = list(reversed(words))
    while left:
        word = left.pop()
        if word == "-" or (word and not word.startswith("-")):
            values.setdefault(argument, []).append(word)
            continue
        name, equals, value = word.partition("=")
        option = options.get(name)
        if option is None or (option.value is not None and equals):
            return None
        if option.value is not None:
            values[option.parameter] = option.value
            continue
        if not equals:
            value = left.pop() if left else ""
        if not value or value.startswith("-") or (option.choices and value not in option.choices):
            return None
        try:
            read = option.parse(value)
        except Exception:
            return None  # Typer says what is wrong with it
        if option.several:
            values.setdefault(option.parameter, []).append(read)
        else:
            values[option.parameter] = read
    return values


def _declared(command: Callable[..., Any]) -> tuple[dict[str, _Option], str]:
    """Return the options of a command by their spellings, and the parameter that gets the words that are no options."""
    options: dict[str, _Option] = {}
    argument = ""
    for parameter, hint in command.__annotations__.items():
        declared = next((each for each in getattr(hint, "__metadata__", ()) if isinstance(each, Declared)), None)
        if declared is None:
            continue
        if declared.kind == "argument":
            argument = parameter
            continue
        types = [each for each in get_args(hint.__origin__) if each is not NoneType] or [hint.__origin__]
        spelled = declared.names or (f"--{parameter.replace('_', '-')}",)
        if types == [bool]:
            for names in spelled:
                for value, name in zip((True, False), names.split("/"), strict=False):
                    options[name] = _Option(parameter, value)
            continue
        choices = get_args(types[0]) if get_origin(types[0]) is Literal else ()
        several = get_origin(types[0]) is list
        option = _Option(parameter, None, choices, declared.attributes.get("parser", str), several)
        options |= dict.fromkeys(spelled, option)
    return options, argument
