"""Real editors: each opens an article, shows what mtlint says and applies a proposal. Skipped where one is missing."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
EXAMPLES = HERE.parent / "examples" / "editors"
MUD = "It rained. 😀 Rescuers dug through the mud and mud for hours.\n"
CLEAN = "It rained. 😀 Rescuers dug through the mud for hours.\n"
SERVER = [sys.executable, "-m", "lint", "server"]


def run(command: list[str], folder: Path, text: str = MUD) -> str:
    """Run an editor on an article and return what it prints."""
    article = folder / "a.txt"
    article.write_text(text, "utf-8")
    (folder / "mtlint.toml").write_text('ignore = ["decorative-symbol"]\n', "utf-8")
    environment = {
        **os.environ,
        "HOME": str(folder),
        "XDG_STATE_HOME": str(folder / "state"),
        "MTLINT_ARTICLE": str(article),
        "MTLINT_PYTHON": sys.executable,
        "MTLINT_COMMAND": json.dumps(SERVER),
    }
    done = subprocess.run(
        command, env=environment, cwd=folder, capture_output=True, encoding="utf-8", timeout=120, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.skipif(not shutil.which("nvim"), reason="Neovim is not installed")
def test_neovim(tmp_path: Path) -> None:
    said = run(["nvim", "--headless", "--clean", "-S", str(HERE / "editors" / "nvim.lua")], tmp_path)
    shown = json.loads(said)
    start = MUD.encode().index(b"mud and mud")  # Neovim's columns are bytes
    assert shown["diagnostic"]["code"] == "coordinated-duplicate"
    assert (shown["diagnostic"]["col"], shown["diagnostic"]["end_col"]) == (start, start + len("mud and mud"))
    assert shown["titles"][0] == "mtlint: leave out “and mud”"
    assert shown["text"] == [CLEAN.rstrip("\n")]


@pytest.mark.skipif(not shutil.which("emacs"), reason="Emacs is not installed")
def test_emacs(tmp_path: Path) -> None:
    asked = subprocess.run(
        ["emacs", "--batch", "--eval", "(progn (package-initialize) (require 'eglot))"],
        capture_output=True,
        check=False,
    )
    if asked.returncode:
        pytest.skip("Emacs has no eglot")
    script = str(HERE / "editors" / "eglot.el")
    message, place, title, text = run(["emacs", "--batch", "--load", script], tmp_path).split("\n", 3)
    start = MUD.index("mud and mud") + 1
    assert "“mud” is joined to itself" in message
    assert place == f"{start}-{start + len('mud and mud')}"
    assert title == "mtlint: leave out “and mud”"
    assert text == CLEAN


# ---- What is configured for editors


def test_the_problem_matchers_match_what_is_printed(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("It rained.\n\nRescuers dug through the mud and mud for hours.\n", "utf-8")
    command = [sys.executable, "-m", "lint", "check", "--isolated", "--format", "concise", "."]
    printed = subprocess.run(command, cwd=tmp_path, capture_output=True, encoding="utf-8", check=False).stdout
    matchers = json.loads((EXAMPLES / "problem-matcher.json").read_text("utf-8"))
    extension = json.loads((EXAMPLES / "vscode" / "package.json").read_text("utf-8"))
    patterns = [matchers["problemMatcher"][0]["pattern"][0], extension["contributes"]["problemMatchers"][0]["pattern"]]
    for pattern in patterns:
        (match,) = [found for line in printed.splitlines() if (found := re.fullmatch(pattern["regexp"], line))]
        named = {key: match[number] for key, number in pattern.items() if isinstance(number, int)}
        assert named == {
            "file": "a.txt",
            "line": "3",
            "column": "26",
            "severity": "error",
            "code": "coordinated-duplicate",
            "message": '“mud” is joined to itself (leave out: "and mud")',
        }


def test_the_matchers_see_severities_that_editors_know() -> None:
    pattern = json.loads((EXAMPLES / "problem-matcher.json").read_text("utf-8"))["problemMatcher"][0]["pattern"][0]
    for severity in ("error", "warning", "note"):
        match = re.fullmatch(pattern["regexp"], f"b c/d.md:12:3: {severity} long-sentence: a sentence of 60 words")
        assert match is not None
        assert (match[1], match[4]) == ("b c/d.md", severity)
    for other in ("3 findings (3 warnings) in 1 file", "mtlint: a.txt: cannot be read"):
        assert re.fullmatch(pattern["regexp"], other) is None


def test_the_settings_of_the_extension_are_those_of_the_server() -> None:
    from lint.editor.projects import Wishes

    extension = json.loads((EXAMPLES / "vscode" / "package.json").read_text("utf-8"))
    settings: dict[str, Any] = extension["contributes"]["configuration"]["properties"]
    assert {name.removeprefix("mtlint.") for name in settings} == {*Wishes._fields, "command"}


@pytest.mark.skipif(not shutil.which("node"), reason="Node is not installed")
def test_the_extension_is_javascript() -> None:
    subprocess.run(["node", "--check", str(EXAMPLES / "vscode" / "extension.js")], check=True)
