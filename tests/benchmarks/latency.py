"""How long does an editor wait after a keystroke? ``python tests/benchmarks/latency.py [--words 1000] [FILE...]``.

A server is started over stdio, an article is opened, and letters are typed and deleted again in its middle. For each
edit the time from didChange to the publishDiagnostics of the same version is taken, and the processor time that the
server spent (on a machine with other work the two differ). The last column is the server's memory at the end: with
``--edits 10000`` it shows whether it grows. The text is that of the files, or of our own examples. Another server is
measured in the same way with ``--server "harper-ls --stdio"``. ``--harper FOLDER`` puts harper.js from npm into a
folder and times its engine alone on the same edits, warm and without a protocol.
"""

import argparse
import json
import os
import random
import shlex
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from lsp_client import Client

from lint.rulekit import registry
from lint.rulekit.example import examples

_WARM = 6  # edits that are not counted
_HARPER = """
import { LocalLinter } from "harper.js";
import { binary } from "harper.js/binary";
import { readFileSync } from "node:fs";
const [file, place, edits] = process.argv.slice(2);
const text = readFileSync(file, "utf8");
const linter = new LocalLinter({ binary });
const times = [];
for (let number = 0; number < edits; number++) {
  const typed = text.slice(0, place) + "x".repeat((number + 1) % 2) + text.slice(place);
  const since = performance.now();
  await linter.lint(typed, { language: "plaintext" });
  times.push(performance.now() - since);
}
console.log(JSON.stringify(times));
"""
_TICKS = os.sysconf("SC_CLK_TCK")


def article(words: int, files: list[Path]) -> str:
    """Return a text of about so many words."""
    if files:
        texts = [file.read_text("utf-8").strip() for file in files]
    else:
        rng = random.Random(1)
        good = [
            each.text for rule in registry.load().values() for each in examples(rule.docstring) if "\n" not in each.text
        ]
        texts = [" ".join(rng.sample(good, 3)) for _ in range(words // 20)]
    kept: list[str] = []
    for text in texts:
        if words <= 0:
            break
        kept.append(text)
        words -= len(text.split())
    return "\n\n".join(kept) + "\n"


def spent(process: int) -> float:
    """Return the processor time of a process in seconds."""
    fields = Path(f"/proc/{process}/stat").read_text("ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / _TICKS


def memory(process: int) -> float:
    """Return the memory that a process holds, in megabytes."""
    status = Path(f"/proc/{process}/status").read_text("ascii")
    return int(status.partition("VmRSS:")[2].split()[0]) / 1024


def measure(command: list[str] | None, text: str, edits: int) -> dict[str, float]:
    """Type into a text and return the figures, times in milliseconds."""
    options: dict[str, Any] = {"command": command} if command else {}
    with tempfile.TemporaryDirectory() as folder, Client(Path(folder), **options) as client:
        file = Path(folder, "article.md" if command else "article.txt")
        file.write_text(text, "utf-8")
        uri = client.open(file, text)
        client.wait_for("textDocument/publishDiagnostics", uri=uri)
        lines = text.split("\n")
        line = max(range(len(lines) // 2), key=lambda number: (len(lines[number]) > 0, number))
        middle = lines[line].find(" ", len(lines[line]) // 2) + 1
        times: list[float] = []
        halfway = 0.0
        begin = first = 0.0
        for number in range(edits + _WARM):
            if number == _WARM:
                begin, first = spent(client.process.pid), memory(client.process.pid)
            if number == _WARM + edits // 2:
                halfway = memory(client.process.pid)
            start = {"line": line, "character": middle}
            end = {"line": line, "character": middle + number % 2}
            since = time.perf_counter()
            client.change(uri, number + 2, {"range": {"start": start, "end": end}, "text": "x" * ((number + 1) % 2)})
            having = {} if command else {"version": number + 2}
            client.wait_for("textDocument/publishDiagnostics", uri=uri, **having)
            times.append((time.perf_counter() - since) * 1000)
        times = sorted(times[_WARM:])
        return {
            "median ms": statistics.median(times),
            "p95 ms": times[int(len(times) * 0.95)],
            "least ms": times[0],
            "processor ms": (spent(client.process.pid) - begin) / edits * 1000,
            "MB at first": first,
            "MB halfway": halfway,
            "MB": memory(client.process.pid),
        }


def harper(folder: Path, text: str, edits: int) -> dict[str, float]:
    """Time Harper's engine on the same edits, in milliseconds."""
    folder.mkdir(parents=True, exist_ok=True)
    if not (folder / "node_modules" / "harper.js").exists():
        subprocess.run(["npm", "install", "--silent", "--prefix", str(folder), "harper.js"], check=True)
    script, file = folder / "latency.mjs", folder / "latency.txt"
    script.write_text(_HARPER, "utf-8")
    file.write_text(text, "utf-8")
    place = text.find(" ", len(text) // 2) + 1
    command = ["node", str(script), str(file), str(place), str(edits + _WARM)]
    took: list[float] = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    times = sorted(took[_WARM:])
    return {"median ms": statistics.median(times), "p95 ms": times[int(len(times) * 0.95)], "least ms": times[0]}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE")
    parser.add_argument("--words", type=int, nargs="+", default=[1000, 20000])
    parser.add_argument("--edits", type=int, default=60)
    parser.add_argument("--server", action="append", default=[], help="another server's command line")
    parser.add_argument("--harper", type=Path, metavar="FOLDER", help="time harper.js too, installed here")
    options = parser.parse_args()
    for words in options.words:
        text = article(words, options.files)
        runs = {
            server or "mtlint server": measure(shlex.split(server) if server else None, text, options.edits)
            for server in [None, *options.server]
        }
        if options.harper:
            runs["harper.js"] = harper(options.harper.absolute(), text, min(options.edits, 20_000 // words))
        for name, figures in runs.items():
            shown = "  ".join(f"{key} {value:.1f}" for key, value in figures.items())
            print(f"{name}, {len(text.split())} words: {shown}", flush=True)  # noqa: T201


if __name__ == "__main__":
    main()
