"""The command line: what goes where, and the exit status."""

import json
import os
import re
import signal
import subprocess
import sys
import time
import tomllib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from conftest import Mtlint
from typer.testing import CliRunner

from lint.cli.commands import app
from lint.cli.progress import Progress
from lint.config import load as configfile
from lint.config.model import Config
from lint.config.toml_source import NAME
from lint.rulekit import registry

ROOT = Path(__file__).parent.parent
MODULE = (sys.executable, "-m", "lint")

fake = pytest.mark.usefixtures("rules")


def spawn(
    *arguments: str, cwd: Path, env: dict[str, str] | None = None, data: bytes = b""
) -> subprocess.CompletedProcess[bytes]:
    clean = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "FORCE_COLOR")}
    return subprocess.run(
        [*MODULE, *arguments],
        cwd=cwd,
        input=data,
        capture_output=True,
        env=clean | (env or {}),
        timeout=60,
        check=False,
    )


# ---- The program as a whole


def test_version(tmp_path: Path) -> None:
    version = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    assert spawn("--version", cwd=tmp_path).stdout.decode().split() == ["mtlint", version]


def test_starting_imports_little(tmp_path: Path) -> None:
    code = "import sys, lint.cli.app\ntry: lint.cli.app.main()\nexcept SystemExit: print(*sys.modules)"
    shown = subprocess.run(
        [sys.executable, "-c", code, "--version"], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    loaded = {name.split(".")[0] for name in shown.stdout.split()}
    assert "lint" in loaded
    assert not loaded & {"typer", "rich", "pydantic", "rapidfuzz", "regex", "ftfy", "pathspec", "pyromark", "tomllib"}
    assert not [name for name in shown.stdout.split() if name.startswith(("lint.rules", "lint.run.engine"))]


def test_an_article_is_linted_without_what_it_does_not_need(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("A line.", "utf-8")
    code = "import sys, lint.cli.app\ntry: lint.cli.app.main()\nexcept SystemExit: print(*sys.modules, file=sys.stderr)"
    shown = subprocess.run(
        [sys.executable, "-c", code, "check", "a.txt"], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    loaded = {name.split(".")[0] for name in shown.stderr.split()}
    assert "lint" in loaded
    assert not loaded & {"typer", "rich", "pydantic", "pathspec", "pyromark", "concurrent", "multiprocessing"}
    assert not loaded & {"dataclasses", "inspect"}  # they take as long as fifty of our modules


def test_the_script_and_the_module_are_the_same(tmp_path: Path) -> None:
    scripts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["scripts"]
    assert scripts == {"mtlint": "lint.__main__:main"}
    assert spawn("nonsense", cwd=tmp_path).returncode == 2


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        (["a.txt"], "a.txt is not a command; to lint articles: mtlint check a.txt"),
        (["drafts", "--fix"], "drafts is not a command; to lint articles: mtlint check drafts --fix"),
        (["gone file.md"], "gone file.md is not a command; to lint articles: mtlint check 'gone file.md'"),
        (["-"], "- is not a command; to lint articles: mtlint check -"),
    ],
)
def test_an_article_in_place_of_a_command_is_told_of_check(arguments: list[str], hint: str, tmp_path: Path) -> None:
    (tmp_path / "drafts").mkdir()
    done = spawn(*arguments, cwd=tmp_path)
    assert (done.returncode, done.stdout, done.stderr.decode().strip()) == (2, b"", f"mtlint: {hint}")


def test_a_misspelt_command_is_told_of_its_like(tmp_path: Path) -> None:
    assert b"Did you mean 'check'" in spawn("chek", cwd=tmp_path).stderr


@pytest.mark.parametrize("command", [[], ["check"], ["rules"], ["explain"], ["init"]])
def test_help(command: list[str]) -> None:
    shown = CliRunner().invoke(app, [*command, "--help"])
    assert shown.exit_code == 0
    assert "Usage:" in shown.output


def test_output_is_utf8_for_programs_and_whatever_the_terminal_speaks_for_readers(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("It said “it said it said”.", "utf-8")
    env = {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    for form in ("jsonl", "json", "github"):
        spawn("check", "--format", form, "a.txt", cwd=tmp_path, env=env).stdout.decode("utf-8")
    for form in ("full", "concise"):
        assert spawn("check", "--format", form, "a.txt", cwd=tmp_path, env=env).stdout.isascii()


def test_a_closed_pipe_is_no_crash(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("dust and dust. " * 20_000, "utf-8")
    process = subprocess.Popen(
        [*MODULE, "check", "--format", "concise", "a.txt"], cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout
    assert process.stderr
    process.stdout.readline()
    process.stdout.close()
    assert b"Traceback" not in process.stderr.read()
    process.stderr.close()
    assert process.wait(60) in (1, 0)


@pytest.fixture
def interruptible() -> Iterator[None]:
    """Children inherit that interrupts are ignored, as they are where a shell runs the tests in the background."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.skipif(os.name != "posix", reason="signals")
@pytest.mark.usefixtures("interruptible")
def test_an_interrupt_ends_the_run_quietly(tmp_path: Path) -> None:
    process = subprocess.Popen(
        [*MODULE, "check", "-"], cwd=tmp_path, stdin=subprocess.PIPE, stderr=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert process.stdin
    time.sleep(1)  # until it reads
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=60)
    assert process.returncode in (130, -signal.SIGINT)
    assert b"Traceback" not in err


@pytest.mark.skipif(not hasattr(os, "killpg"), reason="process groups")
@pytest.mark.usefixtures("interruptible")
@pytest.mark.parametrize("to_all", [True, False])  # as a terminal does, and as a script does
def test_an_interrupt_ends_all_processes_at_once(tmp_path: Path, to_all: bool) -> None:
    (tmp_path / "0.txt").write_text("dust and dust. ", "utf-8")
    for number in range(1, 5):
        (tmp_path / f"{number}.txt").write_text("dust and dust. " * 200_000, "utf-8")  # half a minute and more
    command = [*MODULE, "check", "--no-cache", "--jobs", "2", "--format", "concise"]
    process = subprocess.Popen(
        command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
    )
    time.sleep(2)  # until the workers are at work
    assert process.poll() is None
    begin = time.monotonic()
    (os.killpg if to_all else os.kill)(process.pid, signal.SIGINT)
    out, err = process.communicate(timeout=60)  # the workers hold the pipes too: they are gone when these close
    assert time.monotonic() - begin < 10
    assert process.returncode in (130, -signal.SIGINT)
    assert b"Traceback" not in out + err
    with pytest.raises(ProcessLookupError):
        os.killpg(process.pid, 0)  # nobody is left in the group


@pytest.mark.parametrize("module", ["lint.cli.app", "typer", "lint.config.load"])
@pytest.mark.parametrize(
    "start", ["__import__('lint.__main__').__main__.main()", "runpy.run_module('lint', run_name='__main__')"]
)
def test_an_interrupt_while_modules_are_imported_ends_it_without_a_word(
    module: str, start: str, tmp_path: Path
) -> None:
    code = f"""
import runpy, sys
class Interrupted:
    def find_spec(self, name, *_):
        if name == {module!r}:
            raise KeyboardInterrupt
sys.meta_path.insert(0, Interrupted())
{start}
"""
    words = ["files"] if module == "typer" else ["check", "nothing.txt"]
    command = [sys.executable, "-c", code, *words]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (130, b"", b"")


@pytest.mark.skipif(os.name != "posix", reason="signals")
def test_a_signal_whose_exit_is_swallowed_ends_it_all_the_same(tmp_path: Path) -> None:
    """Python swallows what a handler raises in some places, such as while it reads a name of a character."""
    code = """
import os, runpy, signal, sys
class Swallowing:
    def find_spec(self, name, *_):
        if name == "lint.sources.discover":
            try:
                signal.raise_signal(signal.SIGTERM)
            except SystemExit:
                raise ImportError("swallowed") from None
sys.meta_path.insert(0, Swallowing())
runpy.run_module("lint", run_name="__main__")
"""
    command = [sys.executable, "-c", code, "check", "nothing.txt"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False)
    assert done.returncode == 128 + signal.SIGTERM


# ---- check


@fake
@pytest.mark.parametrize(
    ("text", "options", "status"),
    [
        ("nothing here", "--ignore spelling", 0),
        ("a NATO", "--select shouting", 1),
        ("a NATO", "--select shouting --fail-on error", 0),
        ("a NATO", "--select shouting --fail-on warning", 1),
        ("a NATO", "--select shouting --fail-on never", 0),
        ("a NATO", "--select shouting --exit-zero", 0),
        ("a a", "--select twice --fail-on error", 1),
        ("a", "--select spelling", 0),
        ("a", "--select spelling --fail-on note", 1),
        ("crash", "--select crash", 2),
        ("crash", "--select crash --exit-zero", 2),
        ("crash NATO", "--fail-on never", 2),
    ],
)
def test_exit_status(mtlint: Mtlint, text: str, options: str, status: int) -> None:
    Path("a.txt").write_text(text, "utf-8")
    assert mtlint("check", "a.txt", *options.split()).status == status


@fake
def test_findings_go_to_stdout_and_errors_to_stderr(mtlint: Mtlint) -> None:
    Path("a.txt").write_text("crash a a", "utf-8")
    Path("b.txt").write_bytes(b"\xff")
    run = mtlint("check", "--format", "concise", "--select", "crash,twice", "none.txt", ".")
    assert run.status == 2
    assert run.out.splitlines() == [
        "a.txt:1:9: error twice: “a” again",
        "1 finding (1 error) in 1 file of 3; 2 files failed; 1 file linted only in part",
    ]
    assert re.sub(r" \(line .*", "", run.err).splitlines() == [
        "mtlint: a.txt: rule crash failed: RuntimeError: something \\x1b[31mbroke",
        "mtlint: b.txt: not UTF-8 at byte 0; if it is a Windows encoding, name it: "
        "--encoding cp1252 (Western), cp1251 (Cyrillic), cp1255 (Hebrew) or cp1256 (Arabic)",
        "mtlint: none.txt: no such file or folder",
    ]


@fake
def test_names_are_selected_with_commas_and_again(mtlint: Mtlint) -> None:
    Path("a.txt").write_text("A NATO a", "utf-8")

    def rules(*options: str) -> list[str]:
        lines = mtlint("check", "--format", "jsonl", *options).out.splitlines()
        return [json.loads(line)["rule"] for line in lines]

    assert rules("--select", "twice, shouting") == ["shouting", "twice"]
    assert rules("--select", "twice,", "--select", "spelling") == ["spelling", "twice"]
    assert rules("--ignore", "words") == ["shouting"]
    assert rules("--select", "words", "--ignore", "twice", "--ignore", "crash") == ["spelling"]
    assert rules("--select", "hidden") == ["hidden"]


@fake
def test_standard_input(mtlint: Mtlint) -> None:
    Path("b.txt").write_text("a NATO", "utf-8")
    run = mtlint("check", "-", "--format", "concise", "--select", "shouting", stdin=b"\xef\xbb\xbfthe OPEC")
    assert run.out.startswith("-:1:5: warning shouting")
    run = mtlint("check", "b.txt", "-", "--stdin-filename", "a/x.txt", "--select", "shouting", stdin=b"OPEC")
    assert [line.split()[0] for line in run.out.splitlines() if "shouting:" in line] == ["a/x.txt:1:1:", "b.txt:1:3:"]
    Path(NAME).write_text('[[overrides]]\npaths = ["a/"]\nignore = ["shouting"]', "utf-8")
    assert mtlint("check", "-", "--stdin-filename", "a/x.txt", stdin=b"OPEC").status == 0
    run = mtlint("check", "-", stdin=b"\xff")
    assert (run.status, run.err.startswith("mtlint: -: not UTF-8 at byte 0")) == (2, True)
    run = mtlint("check", "--stdin-filename", "x.txt", "b.txt")
    assert (run.status, run.err) == (2, "mtlint: --stdin-filename goes with the path -\n")


@fake
def test_output_goes_to_a_file(mtlint: Mtlint) -> None:
    Path("a.txt").write_text("a NATO “é”", "utf-8")
    run = mtlint("check", "--output", "report.json", "--format", "json")
    assert (run.status, run.out, run.err) == (1, "", "")
    assert json.loads(Path("report.json").read_text("utf-8"))["tool"]["name"] == "mtlint"
    run = mtlint("check", "--output", "no/such/folder.txt")
    assert (run.status, run.out) == (2, "")
    assert run.err == "mtlint: no/such/folder.txt: cannot be written: No such file or directory\n"


@fake
def test_quiet_and_statistics(mtlint: Mtlint) -> None:
    Path("a.txt").write_text("a NATO a a", "utf-8")
    options = ("check", "--format", "concise", "--select", "shouting,twice")
    assert mtlint(*options).out.splitlines()[-1] == "3 findings (2 errors, 1 warning) in 1 file"
    assert mtlint(*options, "--quiet").out.splitlines()[-1].startswith("a.txt:1:10")
    counted = mtlint(*options, "--quiet", "--statistics").out.splitlines()
    assert counted[-2:] == ["2  error    twice", "1  warning  shouting"]


@fake
@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--select", "twise"], '--select: there is no rule or group "twise" (did you mean "twice"?)'),
        (["--select", ""], '--select: there is no rule or group ""'),
        (["--ignore", "leters"], '--ignore: there is no rule or group "leters" (did you mean "letters"?)'),
        (["--encoding", "klingon"], '--encoding: there is no text encoding "klingon"'),
        (["--config", "x.toml", "--isolated"], "--config and --isolated exclude each other"),
        (["--config", "x.toml"], "x.toml: cannot be read: No such file or directory"),
        (["--format", "xml"], "'xml' is not one of 'full', 'concise', 'json', 'jsonl', 'github'"),
        (["--fail-onn", "note"], "No such option: --fail-onn"),
        (["--jobs", "-1"], "--jobs"),
    ],
)
def test_wrong_usage(mtlint: Mtlint, options: list[str], message: str) -> None:
    run = mtlint("check", *options)
    assert (run.status, run.out) == (2, "")
    assert message in run.err


@fake
def test_the_configuration_holds_and_the_command_line_holds_more(mtlint: Mtlint) -> None:
    Path("a.txt").write_text("a NATO", "utf-8")
    Path("old.txt").write_text("a NATO", "utf-8")
    Path(NAME).write_text(
        'format = "concise"\nfail-on = "error"\nexclude = ["old.txt"]\nselect = ["shouting"]', "utf-8"
    )
    run = mtlint("check")
    assert (run.status, run.out.splitlines()[0]) == (
        0,
        'a.txt:1:3: warning shouting: “NATO” is shouted (write: "nato")',
    )
    assert run.out.splitlines()[1] == "1 finding (1 warning) in 1 file"
    assert mtlint("check", "--fail-on", "warning", "--format", "jsonl").out.startswith("{")
    assert mtlint("check", "--fail-on", "warning").status == 1
    assert mtlint("check", "--isolated").status == 1
    Path("other.toml").write_text('select = ["twice"]', "utf-8")
    assert mtlint("check", "--config", "other.toml").status == 0
    Path(NAME).write_text("selct = []", "utf-8")
    run = mtlint("check")
    assert (run.status, run.err) == (2, 'mtlint: mtlint.toml:1: unknown key "selct" (did you mean "select"?)\n')
    assert mtlint("check", "--isolated", "--select", "twice").status == 0


@fake
def test_output_is_the_same_for_any_number_of_processes(mtlint: Mtlint) -> None:
    for number in range(100):
        Path(f"{number}.txt").write_text(f"a NATO {'crash ' * (number % 9 == 0)} a", "utf-8")
    for form in ("full", "json", "jsonl", "github"):
        runs = {mtlint("check", "--format", form, "--jobs", str(jobs)) for jobs in (1, 2, 3)}
        assert len(runs) == 1


@fake
def test_colour(mtlint: Mtlint, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("a.txt").write_text("a NATO", "utf-8")
    assert "\x1b" not in mtlint("check").out
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[1;33mwarning\x1b[0m" in mtlint("check").out
    assert "\x1b" not in mtlint("check", "--format", "jsonl").out
    mtlint("check", "--output", "report")
    assert "\x1b" not in Path("report").read_text("utf-8")
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in mtlint("check").out


@fake
def test_file_names_that_are_no_text(mtlint: Mtlint) -> None:
    try:
        Path(os.fsdecode(b"caf\xe9\x1b[31m.txt")).write_text("a NATO", "utf-8")
    except OSError:
        pytest.skip("the file system takes no such name")
    assert (
        json.loads(mtlint("check", "--format", "jsonl", "--select", "shouting").out)["path"] == "caf\\xe9\x1b[31m.txt"
    )
    assert mtlint("check", "--select", "shouting").out.startswith("caf\\xe9\\x1b[31m.txt:1:3: ")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["check", "--foo"], "--foo"),
        (["check", "--jobs", "x"], "'x' is neither a number nor auto"),
        (["check", "--output"], "requires an argument"),
        (["explain"], "Missing argument 'RULE'"),
        (["chekc"], "No such command 'chekc'"),
    ],
)
def test_a_wrong_command_line_is_told_in_one_line(mtlint: Mtlint, arguments: list[str], message: str) -> None:
    run = mtlint(*arguments)
    assert (run.status, run.out) == (2, "")
    assert re.fullmatch(rf"mtlint: [^\n]*{re.escape(message)}[^\n]* \(see [^\n]* -h\)\n", run.err)


def test_without_a_command_the_help_is_shown(mtlint: Mtlint) -> None:
    assert "Commands:" in "".join(mtlint()[1:])
    assert "info" in "".join(mtlint("cache")[1:])


def test_a_bug_of_ours_is_no_finding(mtlint: Mtlint, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(registry, "load", fail)
    run = mtlint("check", "--select", "twice")
    assert run.status == 2
    assert "ZeroDivisionError" in run.err


# ---- rules, explain, init


@fake
def test_rules(mtlint: Mtlint) -> None:
    Path(NAME).write_text('ignore = ["crash"]\n[rules.twice]\nseverity = "note"', "utf-8")
    lines = mtlint("rules").out.splitlines()
    assert [line.split()[:3] for line in lines[1:]] == [
        ["hidden", "letters", "off"],
        ["shouting", "letters", "warning"],
        ["crash", "words", "off"],
        ["spelling", "words", "note"],
        ["twice", "words", "note"],
    ]
    assert lines[1].endswith("Finds hidden.")
    listed = json.loads(mtlint("rules", "--format", "json", "--isolated").out)
    assert listed[4] == {
        "name": "twice",
        "group": "words",
        "severity": "error",
        "default_severity": "error",
        "category": "style/awkward-style",
        "fixable": False,
        "summary": "Finds twice.",
    }
    assert listed[0]["severity"] == "off"
    assert mtlint("rules", "--format", "markdown").out.startswith("| rule | group |")


def test_explain(mtlint: Mtlint) -> None:
    name, rule = next(iter(registry.load().items()))
    run = mtlint("explain", name)
    assert run.status == 0
    assert run.out.startswith(f"{name}\n")
    assert rule.summary in run.out
    assert "```" not in run.out
    run = mtlint("explain", name + "x")
    assert (run.status, run.out) == (2, "")
    assert run.err == f'mtlint: there is no rule "{name}x" (did you mean "{name}"?)\n'


def test_init_writes_a_file_that_loads_and_overwrites_none(mtlint: Mtlint) -> None:
    run = mtlint("init")
    assert (run.status, run.out, run.err) == (0, "", "wrote mtlint.toml\n")
    written = Path(NAME).read_text("utf-8")
    assert mtlint("check", "--allow-empty").status == 0
    Path(NAME).write_text("# mine\n" + written, "utf-8")
    run = mtlint("init")
    assert (run.status, run.err) == (2, "mtlint: mtlint.toml is there already\n")
    assert Path(NAME).read_text("utf-8").startswith("# mine")


def test_the_template_loads_also_with_everything_in_it_turned_on(mtlint: Mtlint) -> None:
    mtlint("init")
    assert replace(configfile.load(NAME), root=Path()) == Config(Path())
    turned_on = re.sub(r"^# (?!home|extends)(?=\[|[\w-]+ = )", "", Path(NAME).read_text("utf-8"), flags=re.MULTILINE)
    Path(NAME).write_text(turned_on, "utf-8")
    settings = configfile.load()  # without "home": it excludes "url"
    assert settings.base.dialect == "en-GB"
    assert settings.base.options
    assert settings.overrides


# ---- Progress


def test_progress_is_drawn_after_a_while_and_wiped_off(capsys: pytest.CaptureFixture[str]) -> None:
    progress = Progress(3, sys.stdout)
    assert list(progress.track("abc")) == ["a", "b", "c"]
    assert capsys.readouterr().out == ""
    progress = Progress(3, sys.stdout)
    progress._next = 0
    items = progress.track("abc")
    next(items)
    assert "1 of 3 files" in capsys.readouterr().out
    progress.clear()
    assert capsys.readouterr().out == "\r\x1b[K"
    progress.clear()
    assert capsys.readouterr().out == ""


# ---- A rule package of somebody else's


def test_the_example_of_a_rule_package_is_installed_and_runs(tmp_path: Path) -> None:
    """``pip install`` of a copy of ``examples/house-rules`` adds its rule, and its own tests pass."""
    source, target = tmp_path / "source", tmp_path / "target"
    shutil_ignore = {"build", "__pycache__"}
    for path in (ROOT / "examples" / "house-rules").rglob("*"):
        inner = path.relative_to(ROOT / "examples" / "house-rules")
        if path.is_file() and not shutil_ignore & set(inner.parts):
            (source / inner).parent.mkdir(parents=True, exist_ok=True)
            (source / inner).write_bytes(path.read_bytes())
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-build-isolation", "--no-index"]
    subprocess.run([*pip, "--target", str(target), str(source)], check=True, capture_output=True, timeout=120)
    env = {"PYTHONPATH": str(target)}
    article = "The court sat today.\n"
    run = spawn("check", "-", "--select", "wording", "--format", "jsonl", cwd=tmp_path, env=env, data=article.encode())
    (line,) = run.stdout.decode().splitlines()
    found = json.loads(line)
    assert (found["rule"], found["group"], found["text"]) == ("vague-today", "wording", "today")
    assert b"vague-today" in spawn("rules", cwd=tmp_path, env=env).stdout
    assert b"name the weekday" in spawn("explain", "vague-today", cwd=tmp_path, env=env).stdout
    assert b"vague-today" not in spawn("rules", cwd=tmp_path).stdout
    tests = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(source / "tests")],
        cwd=tmp_path, env=os.environ | env, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert tests.returncode == 0, tests.stdout
    assert "6 passed" in tests.stdout


def test_nothing_is_imported_from_the_working_directory(tmp_path: Path) -> None:
    (tmp_path / "typer.py").write_text("raise SystemExit('imported')", "utf-8")
    (tmp_path / "lint").mkdir()
    (tmp_path / "lint" / "__init__.py").write_text("raise SystemExit('imported')", "utf-8")
    script = Path(sys.executable).with_name("mtlint")
    if not script.exists():
        pytest.skip("the script is not installed beside this interpreter")
    shown = subprocess.run([script, "--version"], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert shown.stdout.startswith("mtlint ")


@pytest.mark.parametrize("jobs", ["auto", "0", "1", "2"])
def test_any_number_of_processes(rules: object, mtlint: Mtlint, tmp_path: Path, jobs: str) -> None:
    (tmp_path / "a.txt").write_text("It is SHOUTED.", "utf-8")
    assert mtlint("check", "--jobs", jobs, "a.txt").out == mtlint("check", "a.txt").out


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a disk that is always full is Linux's")
def test_a_full_disk_under_the_report(rules: object, mtlint: Mtlint, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("It is SHOUTED.", "utf-8")
    run = mtlint("check", "--output", "/dev/full", "a.txt")
    assert (run.status, run.out) == (2, "")
    assert run.err == "mtlint: /dev/full: cannot be written: No space left on device\n"


@pytest.mark.skipif(sys.platform == "win32", reason="a shell of Unix closes it")
def test_standard_output_is_closed(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("A text.", "utf-8")
    command = f'exec "{sys.executable}" -m lint check --isolated a.txt >&-'
    done = subprocess.run(["sh", "-c", command], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (2, "mtlint: standard output is closed; --output names a file\n")


# ---- What is said where nothing was linted

NO_TEXT = "no text to lint (empty, or nothing but markup and code)"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.txt", ""),
        ("a.txt", " \n\n\t\n"),
        ("a.txt", "*** — …\n"),
        ("a.md", "```\nport = 1\n```\n"),
        ("a.html", '<p></p><img src="port.png">'),
        ("a.html", "<script>port()</script>"),
        ("a.srt", "1\n00:00:01,000 --> 00:00:02,000\n\n"),
    ],
)
def test_an_article_without_text_is_no_clean_one(mtlint: Mtlint, name: str, text: str) -> None:
    Path(name).write_text(text, "utf-8")
    for _ in range(2):
        run = mtlint("check", name)
        assert (run.status, run.out) == (2, "nothing was linted; 1 file without text\n")
        assert run.err == f"mtlint: {name}: {NO_TEXT}\n"
    assert mtlint("check", name, "--allow-empty").status == 0
    assert mtlint("check", name, "--force-exclude").status in (0, 2)
    assert mtlint("check", name, "--quiet").err == f"mtlint: {name}: {NO_TEXT}\n"
    assert mtlint("score", name).status == 2


def test_a_catalogue_that_nobody_has_translated_yet_is_no_mistake(mtlint: Mtlint) -> None:
    Path("a.po").write_text('msgid "The port is shut."\nmsgstr ""\n', "utf-8")
    run = mtlint("check", "a.po")
    assert (run.status, run.out, run.err) == (0, "no findings in 1 file\n", "")


def test_some_articles_without_text_are_named(mtlint: Mtlint) -> None:
    for number in range(20):  # so many that the cache is used
        Path(f"{number:02}.txt").write_text("" if number % 4 == 0 else "The port shut.\n", "utf-8")
    for _ in range(2):
        run = mtlint("check")
        assert (run.status, run.out) == (0, "no findings in 15 files; 5 files without text\n")
        assert run.err == f"mtlint: 00.txt, 04.txt, 08.txt and 2 more: {NO_TEXT}\n"
    assert mtlint("check", "--quiet").err == ""


def test_what_failed_is_not_clean(mtlint: Mtlint) -> None:
    Path("a.txt").write_bytes(b"caf\xe9")
    run = mtlint("check", "a.txt", "none.txt")
    assert (run.status, run.out) == (2, "nothing was linted; 2 files failed\n")
    assert "a.txt: not UTF-8" in run.err
    assert "none.txt: no such file or folder" in run.err


def test_a_run_without_a_rule_is_a_mistake(mtlint: Mtlint) -> None:
    Path("a.txt").write_text("The port shut.\n", "utf-8")
    Path("mtlint.toml").write_text('select = ["naming"]\nignore = ["naming"]\n', "utf-8")
    run = mtlint("check", "a.txt")
    assert (run.status, run.out) == (2, "")
    assert "no rule is selected" in run.err
