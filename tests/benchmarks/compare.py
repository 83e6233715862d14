"""Times mtlint and its peers on the same files, in one run: ``python tests/benchmarks/compare.py``.

Installs the peers into ``--work`` (kept, if it is named; else a temporary folder): proselint from PyPI, write-good,
textlint (with its write-good rule) and Harper from npm, Vale as a Go module, LanguageTool's server by Maven. One that
cannot be had is a row that says why. Prints a Markdown table: the shortest of ``--runs`` runs in seconds, the peak
memory of the largest process, and how many times as long as mtlint in one process each took (× 3), or how many times it
was faster (÷ 3).

Peers look for other things than mtlint does: the table says what a writer waits for, not which tool is better.
"""

import argparse
import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.parse
import urllib.request
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from articles import long, write

ROOT = Path(__file__).parents[2]
ONE, MANY, LARGE = "one article", "500 articles", "10 MB file"

_HARPER = """
import { LocalLinter } from "harper.js";
import { binary } from "harper.js/binary";
import { readFileSync } from "node:fs";
const linter = new LocalLinter({ binary });
let found = 0;
for (const file of process.argv.slice(2)) {
  found += (await linter.lint(readFileSync(file, "utf8"), { language: "plaintext" })).length;
}
console.log(found);
"""


class UnavailableError(Exception):
    """A peer that cannot be had; says why."""


@dataclass
class Measured:
    """What a tool took."""

    name: str
    seconds: dict[str, float | str] = field(default_factory=dict)  # by task; a word where there is no figure
    memory: float = 0.0  # MB, the largest process in the run over many articles
    note: str = ""


@dataclass(frozen=True)
class Tool:
    """A command that lints the files that are appended to it."""

    name: str
    command: Sequence[str]
    start: Sequence[str]  # a command that only starts it
    before: Callable[[], None] = lambda: None  # before each run
    skips: tuple[str, ...] = ()  # tasks that would say nothing new
    statuses: Collection[int] = (0, 1)  # exit statuses of a run that did its work, with findings or without


# ---- Running


#: Runs a command and prints its wall seconds, peak memory in kB and exit status, or "late". A process of its own, and a
#: small one: the peak of a process counts what its parent held when it was made.
_LAUNCHER = """
import os, sys, time
limit, command = float(sys.argv[1]), sys.argv[2:]
null = os.open(os.devnull, os.O_RDWR)
begin = time.perf_counter()
pid = os.posix_spawnp(command[0], command, os.environ, file_actions=[(os.POSIX_SPAWN_DUP2, null, n) for n in (0, 1, 2)])
while True:
    done, status, usage = os.wait4(pid, os.WNOHANG)
    if done:
        print(time.perf_counter() - begin, usage.ru_maxrss, os.waitstatus_to_exitcode(status))
        break
    if time.perf_counter() - begin > limit:
        os.kill(pid, 9)
        print("late")
        break
    time.sleep(0.001)
"""


class Took(NamedTuple):
    """What one run took."""

    seconds: float  # of the wall clock
    memory: float  # MB, at the peak
    status: int


def run(command: Sequence[str], limit: float) -> Took | None:
    """Run a command; None if it took longer than the limit."""
    launcher = [sys.executable, "-S", "-E", "-c", _LAUNCHER, str(limit), *command]
    said = subprocess.run(launcher, capture_output=True, text=True, check=True).stdout.split()
    return None if said == ["late"] else Took(float(said[0]), float(said[1]) / 1024, int(said[2]))


def measure(tools: Sequence[Tool], files: dict[str, list[Path]], runs: int, limit: float) -> list[Measured]:
    """The shortest times of tools, each after one run that does not count. A run that fails has no time.

    The tools run in turns, so that all of them have the machine when it is quick, and when it is not.
    """
    found = [Measured(tool.name) for tool in tools]
    for task in ("start-up", *files):
        running = [(tool, into) for tool, into in zip(tools, found, strict=True) if task not in tool.skips]
        for index in range(1 if task == LARGE else runs + 1):
            for tool, into in tuple(running):
                took = _took(tool, task, files.get(task, []), limit)
                if isinstance(took, str):
                    into.seconds[task] = took
                    running.remove((tool, into))
                    continue
                if index or task == LARGE:
                    into.seconds[task] = min(took.seconds, float(into.seconds.get(task, "inf")))
                if task == MANY:
                    into.memory = max(into.memory, took.memory)
        print(task, {each.name: each.seconds.get(task) for each in found}, file=sys.stderr)  # noqa: T201
    return found


def _took(tool: Tool, task: str, files: Sequence[Path], limit: float) -> Took | str:
    """What a run took, or a word that says why there is no figure."""
    tool.before()
    took = run([*(tool.start if task == "start-up" else tool.command), *map(str, files)], limit)
    if took is None:
        return f"> {limit:.0f} s"
    return took if took.status in tool.statuses else f"fails (status {took.status})"


# ---- The tools


def mtlint_tools(work: Path, many: Path) -> list[Tool]:
    """mtlint as a user installs it: in one process, in two, and with all results cached."""
    venv = work / "mtlint"
    _install_python(venv, str(ROOT))
    binary = str(venv / "bin" / "mtlint")
    base = [binary, "check", "--isolated"]
    start = [binary, "--version"]

    def forget() -> None:
        shutil.rmtree(many.parent / ".mtlint_cache", ignore_errors=True)

    return [
        Tool("mtlint", [*base, "--no-cache", "--jobs", "1"], start),
        Tool("mtlint, two processes", [*base, "--no-cache", "--jobs", "2"], start, skips=(ONE, LARGE)),
        Tool("mtlint, cache empty", base, start, forget, skips=(ONE, LARGE)),
        Tool("mtlint, from cache", base, start, skips=(ONE, LARGE)),
    ]


def proselint(work: Path) -> Tool:
    venv = work / "proselint"
    _install_python(venv, "proselint")
    binary = str(venv / "bin" / "proselint")
    return Tool("proselint", [binary, "check"], [binary, "version"])


def write_good(work: Path) -> Tool:
    _install_node(work, "write-good")
    binary = str(work / "node_modules" / ".bin" / "write-good")
    # Its status is the number of findings
    return Tool("write-good", [binary, "--parse"], [binary, "--version"], statuses=range(256))


def textlint(work: Path) -> Tool:
    _install_node(work, "textlint", "textlint-rule-write-good")
    (work / ".textlintrc.json").write_text('{"rules": {"write-good": true}}', "utf-8")
    binary = str(work / "node_modules" / ".bin" / "textlint")
    command = [binary, "--config", str(work / ".textlintrc.json"), "--format", "unix"]
    return Tool("textlint (write-good rule)", command, [binary, "--version"])


def harper(work: Path) -> Tool:
    _install_node(work, "harper.js")
    script = work / "harper.mjs"
    script.write_text(_HARPER, "utf-8")
    return Tool("Harper (harper.js)", ["node", str(script)], ["node", str(script)])


def vale(work: Path) -> Tool:
    if shutil.which("go") is None:
        raise UnavailableError("there is no Go")
    binary = work / "go" / "vale"
    if not binary.exists():
        environment = os.environ | {"GOBIN": str(binary.parent)}
        # Later ones need a version of cascadia that the Go module proxy has not.
        _do(["go", "install", "github.com/vale-cli/vale/v3/cmd/vale@v3.22.0"], environment=environment)
    (work / ".vale.ini").write_text("MinAlertLevel = suggestion\n[*]\nBasedOnStyles = Vale\n", "utf-8")
    return Tool("Vale", [str(binary), "--config", str(work / ".vale.ini")], [str(binary), "--version"])


def _install_python(venv: Path, what: str) -> None:
    if not venv.exists():
        _do([sys.executable, "-m", "venv", str(venv)])
    _do([str(venv / "bin" / "python"), "-m", "pip", "install", "-q", what])
    _do([str(venv / "bin" / "python"), "-m", "compileall", "-q", str(venv / "lib")])


def _install_node(work: Path, *packages: str) -> None:
    if shutil.which("npm") is None:
        raise UnavailableError("there is no npm")
    if not (work / "package.json").exists():
        (work / "package.json").write_text('{"private": true}')  # else npm looks for a folder above that has one
    if not all((work / "node_modules" / package).exists() for package in packages):
        _do(["npm", "install", "--silent", "--no-audit", "--no-fund", *packages], folder=work)


def _do(command: list[str], *, folder: Path | None = None, environment: dict[str, str] | None = None) -> None:
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        said = (done.stderr or done.stdout).strip().splitlines() or ["no word"]
        raise UnavailableError(f"{' '.join(command[:3])} …: {said[-1]}")


def languagetool(work: Path, files: dict[str, list[Path]], runs: int, limit: float) -> Measured:
    """LanguageTool's own server with all its rules, asked for each file in turn over a connection of its own."""
    if shutil.which("java") is None or shutil.which("mvn") is None:
        raise UnavailableError("there is no Java or no Maven")
    home = work / "languagetool"
    if not home.exists():
        pom = str(ROOT / "tests" / "languagetool" / "pom.xml")
        _do(["mvn", "-B", "-q", "-f", pom, "dependency:copy-dependencies", f"-DoutputDirectory={home}"])
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = ["java", "-cp", f"{home}/*", "org.languagetool.server.HTTPServer", "--port", str(port)]
    begin = time.perf_counter()
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    found = Measured("LanguageTool's server")
    try:
        _until_it_answers(port, server)
        found.seconds["start-up"] = time.perf_counter() - begin
        for task in (ONE, MANY):
            times = []
            for _ in range(runs if task == ONE else 1):
                begin = time.perf_counter()
                for file in files[task]:
                    _ask(port, file.read_text("utf-8"))
                    if time.perf_counter() - begin > limit:
                        break
                else:
                    times.append(time.perf_counter() - begin)
            found.seconds[task] = min(times) if times else f"> {limit:.0f} s"
        found.seconds[LARGE] = "refuses"
        status = Path(f"/proc/{server.pid}/status")
        if status.exists():
            peak = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
            found.memory = int(peak.split()[1]) / 1024
        found.note = "warm, without its start-up"
    finally:
        server.kill()
        server.wait()
    return found


def _until_it_answers(port: int, server: "subprocess.Popen[bytes]") -> None:
    for _ in range(300):
        if server.poll() is not None:
            break
        try:
            _ask(port, "A text.")
        except OSError:
            time.sleep(0.2)
        else:
            return
    raise UnavailableError("the server does not answer")


def _ask(port: int, text: str) -> int:
    data = urllib.parse.urlencode({"language": "en-US", "text": text}).encode()
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/v2/check", data, timeout=120) as answer:
        return len(json.load(answer)["matches"])


# ---- The table


def table(rows: list[Measured], tasks: Sequence[str]) -> str:
    """The rows as Markdown, with ratios to the first row."""
    lines = [f"| tool | {' | '.join(tasks)} | peak memory | |", f"|---|{'---|' * len(tasks)}---|---|"]
    for row in rows:
        cells = []
        for task in tasks:
            seconds, base = row.seconds.get(task, ""), rows[0].seconds.get(task, "")
            if isinstance(seconds, str):
                cells.append(seconds)
            elif isinstance(base, str) or row is rows[0]:
                cells.append(f"{seconds:.3f} s")
            else:
                ratio = f"× {seconds / base:.2f}" if seconds >= base else f"÷ {base / seconds:.2f}"
                cells.append(f"{seconds:.3f} s ({ratio})")
        memory = f"{row.memory:.0f} MB" if row.memory else ""
        lines.append(f"| {row.name} | {' | '.join(cells)} | {memory} | {row.note} |")
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--work", type=Path, help="where peers are installed (default: a temporary folder)")
    parser.add_argument("--articles", type=Path, help="a folder of .txt files, in place of made ones")
    parser.add_argument("--runs", type=int, default=5, help="that count, of each command (default: 5)")
    parser.add_argument("--limit", type=float, default=120, help="seconds for one run (default: 120)")
    parser.add_argument("--skip", default="", help="peers to leave out, separated by commas")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        work = (options.work or Path(temporary)).absolute()
        work.mkdir(parents=True, exist_ok=True)
        made = work / "articles" / "many"
        given = sorted(options.articles.resolve().glob("*.txt"))[:500] if options.articles else write(made, 500)
        if not given:
            parser.error(f"{options.articles}: there are no .txt files")
        size = sum(file.stat().st_size for file in given) / 1e6
        large = work / "articles" / "large.txt"
        large.parent.mkdir(exist_ok=True)
        large.write_text(long(10_000_000), "utf-8")
        files = {ONE: given[:1], MANY: given, LARGE: [large]}
        os.chdir(given[0].parent)
        tools = mtlint_tools(work, given[0])
        missing = []
        skipped = set(options.skip.split(","))
        for make in (proselint, write_good, textlint, harper, vale):
            if make.__name__ in skipped:
                continue
            try:
                tools.append(make(work))
            except UnavailableError as error:
                missing.append(Measured(make.__name__, note=f"cannot be had here: {error}"))
        rows = [*measure(tools, files, options.runs, options.limit), *missing]
        if "languagetool" not in skipped:
            try:
                rows.append(languagetool(work, files, options.runs, options.limit))
            except UnavailableError as error:
                rows.append(Measured("LanguageTool", note=f"cannot be had here: {error}"))
    print(f"{len(given)} articles, {size:.2f} MB; the shortest of {options.runs} runs\n")  # noqa: T201
    print(table(rows, ("start-up", ONE, MANY, LARGE)))  # noqa: T201


if __name__ == "__main__":
    main()
