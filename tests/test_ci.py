"""The action and the examples for CI: each file is parsed, and what it runs is run."""

import json
import os
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from typing import Any

import pytest

from lint.config.site import Site

yaml: Any = pytest.importorskip("yaml")

ROOT = Path(__file__).parent.parent
CI = ROOT / "examples" / "ci"
NEWSROOM = ROOT / "examples" / "newsroom"
FILES = [ROOT / "action.yml", *CI.rglob("*.yml"), *NEWSROOM.rglob("*.yml"), *NEWSROOM.rglob("*.yaml")]

BAD = "Rescuers dug through the rubble and rubble for hours.\n"
GOOD = "The council met on Monday.\n"

pytestmark = pytest.mark.skipif(os.name != "posix" or not shutil.which("bash"), reason="the scripts are for bash")


def loaded(path: Path) -> dict[str, Any]:
    content: dict[str, Any] = yaml.safe_load(path.read_text("utf-8"))
    return content


class Runner:
    """A folder with articles, and mtlint where the scripts expect it to be installed."""

    def __init__(self, folder: Path) -> None:
        self.work, self.temp = folder / "work", folder / "temp"
        for path in (self.work / "articles", self.temp):
            path.mkdir(parents=True)
        for place in (self.temp / "mtlint", self.work / ".mtlint"):
            (place / "bin").mkdir(parents=True)
            (place / "bin" / "mtlint").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m lint "$@"\n', "utf-8")
            (place / "bin" / "mtlint").chmod(0o755)
        self.output = folder / "output"

    def run(self, script: str, **environment: str) -> subprocess.CompletedProcess[str]:
        kept = {name: value for name, value in os.environ.items() if name in ("PATH", "HOME", "PYTHONPATH", "LANG")}
        return subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
            cwd=self.work,
            env=kept | {"RUNNER_TEMP": str(self.temp), "GITHUB_OUTPUT": str(self.output)} | environment,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=120,
            check=False,
        )

    def action(self, **inputs: str) -> tuple[list[int], str]:
        """Run the action's scripts but the installation: their exit statuses, and what the last one says."""
        action = loaded(ROOT / "action.yml")
        values = {name: each["default"] for name, each in action["inputs"].items()}
        values |= {name.replace("_", "-"): value for name, value in inputs.items()}
        statuses, said = [], ""
        for step in action["runs"]["steps"]:
            if "run" in step and step["name"] != "Install mtlint":
                wanted = {
                    name: re.sub(r"\$\{\{ inputs\.([\w-]+) \}\}", lambda match: values[match[1]], value)
                    for name, value in step["env"].items()
                }
                done = self.run(step["run"], **wanted)
                statuses.append(done.returncode)
                said = done.stdout + done.stderr
        return statuses, said


@pytest.fixture
def runner(tmp_path: Path) -> Runner:
    return Runner(tmp_path)


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_each_file_is_yaml(path: Path) -> None:
    assert isinstance(loaded(path), dict)


@pytest.mark.parametrize("text", [path.read_text("utf-8") for path in FILES] + [Site("", "", ()).workflow()])
def test_actions_of_others_are_named_by_their_commit(text: str) -> None:
    for action, version in re.findall(r"uses: ([\w./-]+)@(.*)", text):
        assert action == "your-newsroom/mtlint" or re.fullmatch(r"[0-9a-f]{40} # v\d+\.\d+\.\d+", version), action


def test_scripts_of_the_action_hold_no_text_of_a_workflow() -> None:
    """What an expression puts into a script, the shell would run."""
    for step in loaded(ROOT / "action.yml")["runs"]["steps"]:
        assert "${{" not in step.get("run", "")
        assert "run" not in step or step["shell"] == "bash"


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_what_is_called_exists(path: Path) -> None:
    """Every option that a file gives to ``mtlint check`` and ``mtlint score`` is one of theirs."""
    calls = re.findall(r"mtlint\"? (check|score) ((?:[^\n]|\\\n)*)", path.read_text("utf-8"))
    for command, rest in calls:
        shown = subprocess.run(
            [sys.executable, "-m", "lint", command, "--help"], capture_output=True, text=True, check=True
        )
        for option in re.findall(r"(?<!\S)--[a-z][a-z-]*", rest):
            assert option in shown.stdout, (command, option)


def test_inputs_that_examples_give_exist() -> None:
    known = set(loaded(ROOT / "action.yml")["inputs"])
    given = [
        step["with"]
        for path in FILES
        if "jobs" in (workflow := loaded(path))
        for job in workflow["jobs"].values()
        for step in job["steps"]
        if "/mtlint@" in step.get("uses", "")
    ]
    assert len(given) == 2
    assert all(set(each) <= known for each in given)


# ---- The action


def test_the_action_fails_on_findings_and_annotates(runner: Runner) -> None:
    (runner.work / "articles" / "a.txt").write_text(BAD, "utf-8")
    statuses, said = runner.action(paths="articles")
    assert statuses == [0, 1]
    assert said.startswith("::error file=articles/a.txt,line=1,")
    assert runner.output.read_text("utf-8") == "score=0.0\n"


def test_the_action_passes_and_writes_its_reports(runner: Runner) -> None:
    (runner.work / "articles" / "a.txt").write_text(GOOD, "utf-8")
    (runner.work / "more of them.txt").write_text(GOOD, "utf-8")
    statuses, _ = runner.action(
        paths="articles\n\nmore of them.txt\n", sarif="m.sarif", html="m.html", min_score="90", args="--fail-on\nnote\n"
    )
    assert statuses == [0, 0]
    run = json.loads((runner.work / "m.sarif").read_text("utf-8"))["runs"][0]
    assert run["results"] == []
    assert "2 articles" in (runner.work / "m.html").read_text("utf-8")
    assert runner.output.read_text("utf-8") == "score=100.0\n"


def test_the_action_has_a_gate(runner: Runner) -> None:
    (runner.work / "articles" / "a.txt").write_text(BAD, "utf-8")
    assert runner.action(paths="articles", min_score="50", args="--exit-zero", html="m.html")[0] == [1, 0]
    assert (runner.work / "m.html").exists()


@pytest.mark.parametrize("text", ["$(touch owned)", "`touch owned`", "; touch owned", "--output=owned", "a'b\"c"])
def test_inputs_of_the_action_are_no_shell(runner: Runner, text: str) -> None:
    (runner.work / "articles" / "a.txt").write_text(GOOD, "utf-8")
    runner.action(paths=text, html=text if "/" not in text and not text.startswith("-") else "", min_score=text)
    assert not (runner.work / "owned").exists()


# ---- The examples


def test_the_gitlab_job(runner: Runner) -> None:
    template = loaded(CI / "gitlab.yml")
    variables = {name: str(value) for name, value in template["variables"].items()}
    (runner.work / "articles" / "a.txt").write_text(BAD, "utf-8")
    install, *script = template["mtlint"]["script"]
    assert "pip install" in install
    done = [runner.run(line, **variables, GITLAB_CI="true") for line in script]
    assert [each.returncode for each in done] == [0, 0, 0, 1]
    reports = template["mtlint"]["artifacts"]["reports"]
    (issue,) = json.loads((runner.work / reports["codequality"]).read_text("utf-8"))
    assert issue["location"]["path"] == "articles/a.txt"
    assert ElementTree.parse(runner.work / reports["junit"]).getroot().get("failures") == "1"
    for path in template["mtlint"]["artifacts"]["paths"]:
        assert (runner.work / path).exists()


def test_the_azure_steps(runner: Runner) -> None:
    pipeline = loaded(CI / "azure-pipelines.yml")
    (runner.work / "articles" / "a.txt").write_text(BAD, "utf-8")
    install, steps = (step["bash"] for step in pipeline["steps"] if "bash" in step)
    assert "pip install" in install
    done = runner.run(steps, ARTICLES=pipeline["variables"]["articles"], TF_BUILD="True")
    assert done.returncode == 1
    assert done.stdout.startswith("##vso[task.logissue type=error;sourcepath=articles/a.txt;")
    assert (runner.work / "mtlint-junit.xml").exists()
    assert (runner.work / "mtlint.html").exists()


def test_the_newsroom_is_clean_and_its_configuration_right() -> None:
    check = [sys.executable, "-m", "lint", "check", "--format", "concise"]
    done = subprocess.run([*check, "articles"], cwd=NEWSROOM, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "no findings in 1 file\n", "")


def test_the_newsroom_corrects_names(tmp_path: Path) -> None:
    shutil.copytree(NEWSROOM, tmp_path / "newsroom")
    (tmp_path / "newsroom" / "articles" / "b.md").write_text("The ferry left Bort Alwan at noon.\n", "utf-8")
    check = [sys.executable, "-m", "lint", "check", "--format", "concise", "articles"]
    done = subprocess.run(check, cwd=tmp_path / "newsroom", capture_output=True, text=True, check=False)
    assert "articles/b.md:1:16: warning house-name" in done.stdout or "error house-name" in done.stdout


def test_the_nightly_report_keeps_a_trend(runner: Runner) -> None:
    steps = loaded(NEWSROOM / ".github" / "workflows" / "nightly.yml")["jobs"]["report"]["steps"]
    (script,) = (step["run"] for step in steps if "mtlint score" in step.get("run", ""))
    (runner.work / "articles" / "a.txt").write_text(GOOD, "utf-8")
    install, score = script.strip().splitlines()
    assert install.startswith("pip install")
    path = f"{runner.work / '.mtlint' / 'bin'}:{os.environ['PATH']}"
    for _ in range(2):
        assert runner.run(score, PATH=path).returncode == 0
    assert len((runner.work / "trend.jsonl").read_text("utf-8").splitlines()) == 2
