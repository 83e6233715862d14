"""What a configuration inherits, shows, and what its schema says."""

import re
import sys
from pathlib import Path

import pytest
from conftest import Mtlint

from lint.config import template
from lint.config.schema import schema

pytestmark = pytest.mark.usefixtures("rules")


def found(mtlint: Mtlint, *arguments: str) -> list[str]:
    run = mtlint("check", "--format", "concise", "--quiet", *arguments)
    assert not run.err, run.err
    return [line.partition(" (")[0] for line in run.out.splitlines()]


@pytest.fixture
def house(mtlint: Mtlint) -> Mtlint:
    Path("style").mkdir()
    Path("style/mtlint.toml").write_text(
        'ignore = ["words"]\nfail-on = "error"\n[severity]\nshouting = "note"\n[rules.shouting]\nallow = ["NATO"]\n'
        '[[accept]]\nrule = "shouting"\ntext = "CCC"\n[[overrides]]\npaths = ["loud/"]\nextend-ignore = ["letters"]\n',
        "utf-8",
    )
    Path("mtlint.toml").write_text('extends = "style/mtlint.toml"\n[rules.shouting]\nextend-allow = ["BBB"]\n', "utf-8")
    Path("a.txt").write_text("AAA and BBB, CCC, NATO\n", "utf-8")
    return mtlint


def test_a_file_extends_another(house: Mtlint) -> None:
    assert found(house, "a.txt") == ["a.txt:1:1: note shouting: “AAA” is shouted"]
    assert house("check", "a.txt").status == 0
    Path("loud").mkdir()
    Path("a.txt").rename("loud/a.txt")
    assert found(house, "loud/a.txt") == []
    Path("mtlint.toml").write_text('extends = ["style/mtlint.toml"]\nfail-on = "note"\n', "utf-8")
    Path("loud/a.txt").rename("a.txt")
    assert house("check", "a.txt").status == 1


def test_a_file_extends_a_package(house: Mtlint, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    package = tmp_path / "site" / "acme_style"
    package.mkdir(parents=True)
    package.joinpath("__init__.py").write_text("raise RuntimeError('it is not to be imported')\n", "utf-8")
    package.joinpath("mtlint.toml").write_text('ignore = ["words"]\n', "utf-8")
    monkeypatch.setattr(sys, "path", [*sys.path, str(package.parent)])
    Path("mtlint.toml").write_text('extends = "package:acme_style"\n', "utf-8")
    assert len(found(house, "a.txt")) == 4


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ('"nowhere.toml"', "mtlint.toml:1: there is no file nowhere.toml"),
        ('"package:nowhere_style"', 'mtlint.toml:1: the package "nowhere_style" is not installed'),
        ('"package:json"', 'mtlint.toml:1: the package "json" has no mtlint.toml'),
        ('"package:a.b"', 'mtlint.toml:1: "a.b" is not a name of a package'),
        ('"mtlint.toml"', "mtlint.toml:1: mtlint.toml extends this file in turn, or 10 files do"),
        ("3", "mtlint.toml:1: extends must be a list of strings, not 3"),
    ],
)
def test_what_cannot_be_extended(mtlint: Mtlint, value: str, message: str) -> None:
    Path("mtlint.toml").write_text(f"extends = {value}\n", "utf-8")
    run = mtlint("check")
    assert (run.status, run.err) == (2, f"mtlint: {message}\n")


def test_show_says_where_each_value_stands(house: Mtlint) -> None:
    lines = house("config", "show", "a.txt").out.splitlines()
    assert lines[0] == "# What holds for a.txt"
    assert 'file-format = "plain"  # default' in lines
    assert "# accepted: shouting, “CCC” (style/mtlint.toml)" in lines
    shouting = lines[lines.index("[rules.shouting]") + 1 :][:3]
    assert shouting == [
        'severity = "note"  # style/mtlint.toml:4',
        'allow = ["BBB", "NATO"]  # style/mtlint.toml:6, mtlint.toml:3',
        "limit = 2  # default",
    ]
    assert "[rules.twice]" not in lines
    assert "[rules.shouting]" not in house("config", "show", "loud/b.txt").out


def test_the_schema_knows_every_key_of_the_template() -> None:
    known = schema()
    keys = set(re.findall(r"(?m)^# ([\w-]+) = ", template.text().partition("# [severity]")[0]))
    assert {"select", "baseline", "extends", "file-format"} <= keys
    assert keys <= known["properties"].keys()
    assert known["properties"]["rules"]["properties"]["shouting"]["properties"]["limit"] == {"type": "integer"}
    assert "paths" not in known["properties"]
    assert "extends" not in known["properties"]["overrides"]["items"]["properties"]


def test_formats_and_fields_by_configuration(house: Mtlint) -> None:
    Path("mtlint.toml").write_text(
        'ignore = ["words"]\n[[overrides]]\npaths = ["*.page"]\nfile-format = "html"\n'
        '[[overrides]]\npaths = ["*.json"]\ntext-fields = ["lead", "x:markdown"]\n',
        "utf-8",
    )
    Path("b.page").write_text("<p>BBB <code>CCC</code>", "utf-8")
    Path("c.json").write_text('{"lead": "AAA", "body": "CCC", "x": "`DDD`"}', "utf-8")
    assert found(house, "b.page", "c.json") == [
        "b.page:1:4: warning shouting: “BBB” is shouted",
        "c.json:1:11: warning shouting: “AAA” is shouted",
    ]
    assert found(house, "c.json", "--text-field", "body") == ["c.json:1:26: warning shouting: “CCC” is shouted"]
    run = house("check", "--text-field", "body:htm")
    assert run.err == 'mtlint: --text-field: there is no format "htm" (did you mean "html"?)\n'


def test_articles_in_one_file_are_linted_each_for_itself(mtlint: Mtlint) -> None:
    Path("mtlint.toml").write_text('select = ["twice", "shouting"]\n', "utf-8")
    Path("a.jsonl").write_text('{"body": "one two"}\n{"body": "one one \\u0041AA"}\n', "utf-8")
    assert found(mtlint, "a.jsonl") == [
        "a.jsonl:2:15: error twice: “one” again",
        "a.jsonl:2:19: warning shouting: “AAA” is shouted",
    ]
    assert mtlint("check", "--fix", "a.jsonl").status == 1
    Path("a.jsonl").write_text('{"body": "one"}\n{"body"}\n', "utf-8")
    run = mtlint("check", "a.jsonl")
    assert (run.status, run.err.splitlines()[0]) == (
        2, "mtlint: a.jsonl: line 2 is not JSON and was left out: Expecting ':' delimiter",
    )  # fmt: skip
