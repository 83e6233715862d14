"""The plainest command lines are read as Typer reads them, and the others are left to it."""

import os
from inspect import signature
from typing import Any

import pytest

from lint.cli import check as check_module
from lint.cli import commands
from lint.cli.plain import _declared, plain_call, plain_values

pytestmark = pytest.mark.skipif(os.name == "nt", reason="there Typer reads all of them")

PLAIN = [
    "",
    "a.txt",
    "a.txt b c/",
    "-",
    "- --stdin-filename a.md",
    "--select calque,name-variant a.txt --ignore style --select naming",
    "--format concise --fail-on note --exit-zero",
    "--format=docx --output=out.docx a.docx --suggest",
    "--jobs 4 --jobs=auto",
    "--jobs 0 -q --no-cache",
    "--grammar",
    "--grammar --no-grammar",
    "--quiet --statistics --isolated --allow-empty --force-exclude --follow-links --profile",
    "--config mtlint.toml --encoding cp1252 --baseline known.json",
    "--text-field body:html,title --text-field lead --source-field source",
    "--source a.ar.txt --require-source a.txt",
    "--no-source a.txt",
    "--fix --unsafe-fixes --diff",
    "--changed-since origin/main --staged --watch",
    "--output=a=b.txt",
]
LEFT = [
    "--help",
    "-h",
    "--nonsense",
    "--jobs -1",
    "--jobs many",
    "--format xml",
    "--fail-on",
    "--fail-on never-ever",
    "--exit-zero=1",
    "--config",
    "--config=",
    "--output -x",
    "-q1",
    "-- -a.txt",
]


def read_by_typer(words: list[str], monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    given: dict[str, Any] = {}
    command = commands._Made()["check"]
    monkeypatch.setattr(command, "callback", lambda **values: given.update(values))
    command.main(words, standalone_mode=False)
    return given


@pytest.mark.parametrize("line", PLAIN)
def test_a_plain_command_line_is_read_as_typer_reads_it(line: str, monkeypatch: pytest.MonkeyPatch) -> None:
    words = line.split()
    ours = plain_values(words, check_module.check)
    assert ours is not None
    defaults = {name: each.default for name, each in signature(check_module.check).parameters.items()}
    theirs = read_by_typer(words, monkeypatch)
    assert {**defaults, **ours} == {
        name: (list(value) or None) if isinstance(value, tuple) else value for name, value in theirs.items()
    }


@pytest.mark.parametrize("line", LEFT)
def test_what_is_not_plain_is_left_to_typer(line: str) -> None:
    assert plain_call(["check", *line.split()]) is None


@pytest.mark.parametrize("words", [[], ["rules"], ["--version", "check"], ["a.txt"], ["explain", "calque"], [""]])
def test_other_commands_are_left_to_typer(words: list[str]) -> None:
    assert plain_call(words) is None


def test_every_option_of_check_can_be_plain() -> None:
    command: Any = commands._Made()["check"]
    spelled = {name for option in command.params for name in (*option.opts, *option.secondary_opts)}
    options, argument = _declared(check_module.check)
    assert options.keys() | {argument} == spelled
