"""The hooks, run by the real pre-commit in a real repository of git, from a local clone of this one.

pre-commit builds an environment for the hooks and installs mtlint and what it needs there with pip, from the registry
or from what pip is configured to use. Where that cannot be, the test is skipped and says so.
"""

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

yaml: Any = pytest.importorskip("yaml")

ROOT = Path(__file__).parent.parent
HOOKS = ("mtlint", "mtlint-fix", "mtlint-grammar")

BAD = "Some 38,000 people crossed the the border on Monday.\n"
FIXED = "Some 38,000 people crossed the border on Monday.\n"
GOOD = "The council met on Monday.\n"


ARTICLES = "a.txt a.text a.md a.mdx a.html a.rst a.adoc a.srt a.vtt a.jsonl a.docx b/c.MD".split()
OTHERS = "LICENSE a.py a.json feed.xml a.png txt.c".split()


def hooks() -> list[dict[str, Any]]:
    loaded: list[dict[str, Any]] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    return loaded


def test_the_hooks_are_what_pre_commit_wants() -> None:
    identify = pytest.importorskip("identify.identify")
    assert tuple(hook["id"] for hook in hooks()) == HOOKS
    for hook in hooks():
        assert (hook["language"], hook["require_serial"]) == ("python", True)
        assert hook["entry"].split()[:2] == ["mtlint", "check"]
        assert "--force-exclude" in hook["entry"]
        assert all(re.search(hook["files"], name) for name in ARTICLES)
        assert not any(re.search(hook["files"], name) for name in OTHERS)
        assert "types_or" not in hook  # identify has no tag for most of what we read
    assert not identify.tags_from_filename("a.srt")


@pytest.mark.parametrize("hook", hooks(), ids=lambda hook: hook["id"])
def test_what_a_hook_calls_exists(hook: dict[str, Any], tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(GOOD, "utf-8")
    command = [sys.executable, "-m", "lint", *hook["entry"].split()[1:], "a.txt", "--no-grammar"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


class Repository:
    """A repository of git with hooks of pre-commit, and no configuration of the user's."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.environment = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "PRE_"))}
        self.environment |= {
            "PRE_COMMIT_HOME": str(folder.parent / "cache"),
            "HOME": str(folder.parent),
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_AUTHOR_NAME": "An Editor",
            "GIT_AUTHOR_EMAIL": "editor@example.org",
            "GIT_COMMITTER_NAME": "An Editor",
            "GIT_COMMITTER_EMAIL": "editor@example.org",
            "NO_COLOR": "1",
        }
        folder.mkdir()
        self.run("git", "init", "--quiet", ".")

    def run(self, *command: str, status: int | None = 0) -> str:
        """What a command says, on both streams."""
        done = subprocess.run(
            command,
            cwd=self.folder,
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            timeout=900,
            check=False,
        )
        assert status is None or done.returncode == status, done.stdout
        return done.stdout

    def write(self, name: str, text: str) -> None:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
        self.run("git", "add", name)

    def commit(self, status: int | None = 0) -> str:
        return self.run("git", "commit", "--message", "An article", status=status)


def clone(target: Path) -> str:
    """A repository with this working tree as its one commit, and that commit."""
    tracked = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT, capture_output=True, text=True, check=True,
    ).stdout.split("\0")  # fmt: skip
    source = Repository(target)
    for name in filter(None, tracked):
        if (ROOT / name).is_file():
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, target / name)
    source.run("git", "add", "--all")
    source.commit()
    return source.run("git", "rev-parse", "HEAD").strip()


def configuration(revision: str) -> str:
    shown = (ROOT / "examples" / "newsroom" / ".pre-commit-config.yaml").read_text("utf-8")
    shown, repositories = re.subn(r"repo: .*", "repo: ../mtlint", shown)
    shown, revisions = re.subn(r"rev: .*", f"rev: {revision}", shown)
    assert repositories == revisions == 1
    return shown


def test_a_commit_is_stopped_mended_and_let_through(tmp_path: Path) -> None:
    pytest.importorskip("pre_commit")
    if not shutil.which("git") or not (ROOT / ".git").exists():
        pytest.skip("no git, or not a checkout")
    revision = clone(tmp_path / "mtlint")
    repository = Repository(tmp_path / "newsroom")
    repository.write(".pre-commit-config.yaml", configuration(revision))
    pre_commit = (sys.executable, "-m", "pre_commit")
    repository.run(*pre_commit, "install")
    built = repository.run(*pre_commit, "install-hooks", status=None)
    if "error" in built.lower():
        if re.search(r"No matching distribution|Could not find a version|Failed to establish|Temporary failure", built):
            pytest.skip("pip cannot reach what mtlint needs")
        pytest.fail(built)

    # What is certain is mended, and the commit stops.
    repository.write("articles/a.txt", BAD)
    said = repository.commit(status=1)
    assert re.search(r"mtlint \(safe fixes\)\.+Failed", said)
    assert "files were modified by this hook" in said
    assert "articles/a.txt: applied 1 fix" in said
    assert (repository.folder / "articles" / "a.txt").read_text("utf-8") == FIXED
    repository.run("git", "add", "--all")
    said = repository.commit()
    assert re.search(r"mtlint\.+Passed", said)

    # What only an editor can mend stops the commit until it is, and is told once.
    repository.write("articles/b.md", "He said. <unk> Then he left the the hall.\n")
    said = repository.commit(status=1)
    assert re.search(r"mtlint\.+Failed", said)
    assert said.count("articles/b.md:1:10: error model-token") == 1
    assert "articles/b.md: applied 1 fix" in said
    repository.write("articles/b.md", "He said so. Then he left.\n")
    repository.commit()

    # Other files are none of its business.
    repository.write("notes.txt", BAD)
    said = repository.commit()
    assert re.search(r"mtlint\.+\(no files to check\)Skipped", said)


def test_the_version_in_the_examples_is_ours() -> None:
    version = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    for path in (ROOT / "examples").rglob("*.y*ml"):
        assert set(re.findall(r"rev: v(.*)|mtlint@v(.*)", path.read_text("utf-8"))) <= {(version, ""), ("", version)}
