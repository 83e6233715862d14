"""The ways to let a finding stand: what they write is what makes mtlint silent about that place, and nothing else."""

import csv
from pathlib import Path
from typing import Any

import pytest
from lsp_client import Client
from lsp_edits import apply_to_files

from lint.config.load import load
from lint.config.selection import forget_files
from lint.editor.configuration import added_name, ignored
from lint.run.engine import lint_file
from lint.sources.source import Source

MUD = "Rescuers dug through the mud and mud for hours.\n"
RULE = "coordinated-duplicate"
CAPABLE = {"workspace": {"workspaceEdit": {"documentChanges": True, "resourceOperations": ["create"]}}}
NAMES = "Omar Haddad spoke first. The minister, Omar Hadad, left. Omar Haddad said no, and Omar Haddad went home.\n"


def actions(file: Path, rule: str, capabilities: dict[str, Any] | None = None, **options: Any) -> dict[str, Any]:
    """Return the edits of the actions on the first finding of a rule, by their titles."""
    text = file.read_bytes().decode("utf-8")
    with Client(file.parent, CAPABLE if capabilities is None else capabilities, **options) as client:
        uri = client.open(file, text)
        found = [each for each in client.published(uri, 1) if each["code"] == rule]
        return {action["title"]: action["edit"] for action in client.actions(uri, found[0]["range"])}


def rules_in(file: Path, folder: Path) -> list[str]:
    """Return the rules that a run finds in a file with the configuration of its folder, unused suppressions too."""
    forget_files()
    configuration = next((path for path in (folder / "mtlint.toml", folder / "pyproject.toml") if path.exists()), None)
    settings = load(str(configuration) if configuration else None, isolated=configuration is None)
    return [finding.rule for finding in lint_file(Source(str(file), str(file)), settings).findings]


@pytest.mark.parametrize(
    ("name", "before", "text", "after"),
    [
        ("a.md", "A calm day.\n\n", "Rescuers dug through the mud and mud for hours.\n", "\nIt rained.\n"),
        ("a.md", "A calm day.\n\n", "Rescuers dug\nthrough the mud and mud\nfor hours.\n", "\nIt rained.\n"),
        ("a.html", "<p>A calm day.</p>\n", "<p>Rescuers dug through the mud and mud.</p>\n", "<p>It rained.</p>\n"),
        ("a.html", "<p>A calm day.</p>\n", "<p>Rescuers\ndug through the mud\nand mud.</p>\n", "<p>It rained.</p>\n"),
        ("a.rst", "A calm day.\n\n", "Rescuers dug through\nthe mud and mud for hours.\n", "\nIt rained.\n"),
        ("a.adoc", "A calm day.\n\n", "Rescuers dug through\nthe mud and mud for hours.\n", "\nIt rained.\n"),
        (
            "a.vtt",
            "WEBVTT\n\n1\n00:01.000 --> 00:04.000\nA calm day.\n\n",
            "2\n00:05.000 --> 00:09.000\nRescuers dug through the mud and mud.\n",
            "\n3\n00:10.000 --> 00:12.000\nIt rained.\n",
        ),
    ],
)
def test_a_comment_ignores_the_place(tmp_path: Path, name: str, before: str, text: str, after: str) -> None:
    file = tmp_path / name
    file.write_text(before + text + after, "utf-8")
    assert rules_in(file, tmp_path) == [RULE]
    apply_to_files(actions(file, RULE)[f"mtlint: ignore {RULE} here"])
    assert file.read_text("utf-8").startswith(before)
    assert file.read_text("utf-8").endswith(text + after)
    assert rules_in(file, tmp_path) == []


@pytest.mark.parametrize("name", ["a.txt", "a.srt"])
def test_a_format_without_comments_has_no_such_action(tmp_path: Path, name: str) -> None:
    file = tmp_path / name
    file.write_text(f"1\n00:00:01,000 --> 00:00:04,000\n{MUD}" if name == "a.srt" else MUD, "utf-8")
    assert f"mtlint: ignore {RULE} here" not in actions(file, RULE)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("mtlint.toml", None),
        ("mtlint.toml", ""),
        ("mtlint.toml", 'dialect = "en-GB"'),
        ("mtlint.toml", 'dialect = "en-GB"\r\n\r\n[rules.long-sentence]\r\nbody = 60\r\n'),
        ("pyproject.toml", '[project]\nname = "desk"\nversion = "1"\n\n[tool.mtlint]\ndialect = "en-GB"\n\n[tool.x]\n'),
        ("pyproject.toml", "[tool.mtlint.rules.long-sentence]\nbody = 60\n"),
    ],
)
def test_a_place_is_accepted(tmp_path: Path, name: str, content: str | None) -> None:
    (tmp_path / ".git").mkdir()
    folder = tmp_path / "articles"
    folder.mkdir()
    file = folder / "a.txt"
    file.write_text(f"{MUD}\nThe boys threw mud and mud.\n", "utf-8")
    if content is not None:
        (tmp_path / name).write_text(content, "utf-8", newline="")
    apply_to_files(actions(file, RULE)["mtlint: accept this place"])
    assert rules_in(file, tmp_path) == [RULE]  # the other place is not accepted
    assert (tmp_path / name).exists()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("mtlint.toml", None),
        ("mtlint.toml", ""),
        ("mtlint.toml", '# The desk\n\nfail-on = "error"\n\n[rules.long-sentence]\nbody = 60\n'),
        ("mtlint.toml", "extend-ignore = []\n"),
        ("mtlint.toml", 'extend-ignore = ["style"]\n'),
        ("mtlint.toml", "extend-ignore = [\n  \"style\", # ours, not [theirs]\n  'calque',\n]\n"),
        ("mtlint.toml", '[[overrides]]\npaths = ["b/**"]\nextend-ignore = ["style"]\n'),
        ("pyproject.toml", '[project]\nname = "desk"\nversion = "1"\n\n[tool.mtlint]\n'),
        ("pyproject.toml", '[tool.mtlint]\nextend-ignore = ["style"]\n'),
    ],
)
def test_a_rule_is_ignored_in_the_project(tmp_path: Path, name: str, content: str | None) -> None:
    file = tmp_path / "a.txt"
    file.write_text(MUD, "utf-8")
    if content is not None:
        (tmp_path / name).write_text(content, "utf-8")
    apply_to_files(actions(file, RULE)[f"mtlint: ignore {RULE} in this project"])
    assert rules_in(file, tmp_path) == []


def test_a_rule_is_ignored_once() -> None:
    assert ignored(Path("mtlint.toml"), f'extend-ignore = ["{RULE}"]\n', RULE) is None
    assert ignored(Path("mtlint.toml"), "extend-ignore = [broken\n", RULE) is None
    assert ignored(Path("pyproject.toml"), "[tool]\nmtlint = {dialect = 'en-GB'}\n", RULE) is None


def test_a_client_that_creates_no_files_is_offered_none(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(MUD, "utf-8")
    assert list(actions(file, RULE, {})) == ["mtlint: leave out “and mud”"]


@pytest.mark.parametrize("versioned", [True, False])
@pytest.mark.parametrize(
    "content", ["preferred,variants,kind,note\nKyiv,Kiev,place,", "variants,preferred\nKiev,Kyiv\n"]
)
def test_a_name_goes_to_the_list_of_the_house(tmp_path: Path, content: str, versioned: bool) -> None:
    file = tmp_path / "a.txt"
    file.write_text(NAMES, "utf-8")
    (tmp_path / "mtlint.toml").write_text('[rules.house-name]\nnames = "names.csv"\n', "utf-8")
    (tmp_path / "names.csv").write_text(content, "utf-8")
    before = rules_in(file, tmp_path)
    assert "name-variant" in before
    edits = actions(file, "name-variant", CAPABLE if versioned else {})
    apply_to_files(edits["mtlint: add “Hadad” to the house names"])
    with (tmp_path / "names.csv").open(encoding="utf-8", newline="") as rows:
        listed = list(csv.DictReader(rows))
    assert (listed[-1]["preferred"], listed[-1]["variants"]) == ("Hadad", "Haddad")
    assert "house-name" in rules_in(file, tmp_path)


def test_only_naming_knows_the_list_of_the_house(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(MUD, "utf-8")
    (tmp_path / "mtlint.toml").write_text('[rules.house-name]\nnames = "names.csv"\n', "utf-8")
    (tmp_path / "names.csv").write_text("preferred,variants\n", "utf-8")
    assert not [title for title in actions(file, RULE) if "house names" in title]


def test_a_name_is_not_listed_twice() -> None:
    assert added_name(Path("names.csv"), "preferred,variants\nKyiv,Kiev|Kijev\n", "Kijew", ("Kiev",)) is None
    assert added_name(Path("names.csv"), "", "Kyiv", ("Kiev",)) is None
    row = added_name(Path("names.csv"), "preferred,variants\n", "Smith, John", ("Smyth",))
    assert row is not None
    assert row.text == '"Smith, John",Smyth\n'
    table = added_name(Path("names.toml"), "[[name]]\npreferred = 'A'\n", "Kyiv", ("Kiev",))
    assert table is not None
    assert table.text == '\n[[name]]\npreferred = "Kyiv"\nvariants = ["Kiev"]\n'
