"""Runs that are ended from outside, again and again: a reader that goes away, signals, closed streams.

    python tests/hostile/ends.py --runs 200

Prints a table: how often, how long at most, with which statuses, and how many left a process or a temporary file.
"""

import argparse
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

MODULE = [sys.executable, "-m", "lint"]
LONGEST = 20.0  # seconds: a run that takes longer to end hangs (other work on the machine included)
FILES = 48

#: What a run may end with, by the way it is ended. It may also be faster: 0 and 1.
STATUSES = {
    "head": {0, 1},
    "SIGINT": {0, 1, 130, -signal.SIGINT},
    "SIGTERM": {0, 1, 143, -signal.SIGTERM},
    "SIGHUP": {0, 1, 129, -signal.SIGHUP},
    "SIGKILL": {0, 1, -signal.SIGKILL},
}


class End(NamedTuple):
    """How a run ended."""

    seconds: float
    status: int | None  # None: it had to be killed
    processes: bool  # is one left?
    files: int  # temporary ones that are left
    said: bytes

    def is_right(self, way: str) -> bool:
        clean = way == "SIGKILL" or not self.files
        quiet = b"Traceback" not in self.said or self._is_too_early
        return (self.status in STATUSES[way] or self._is_too_early) and not self.processes and clean and quiet

    @property
    def _is_too_early(self) -> bool:
        """Was Python itself interrupted while it started, before a line of mtlint's own was read?"""
        return b"KeyboardInterrupt" in self.said and b"lint/__" not in self.said


def articles(folder: Path, number: int = FILES) -> None:
    """Small articles with something to find and to fix in each."""
    for count in range(number):
        text = f"The  mayor of town {count} saw dust and dust on the road.\n\nShe said that that was new.\n" * 12
        (folder / f"{count:03}.txt").write_text(text, "utf-8")


def end(folder: Path, way: str, jobs: int, delay: float, *options: str, to_all: bool = False) -> End:
    """Start a run in a folder and end it after a delay in seconds (``head``: after one line)."""
    command = [*MODULE, "check", "--isolated", "--no-cache", "--jobs", str(jobs), *options]
    process = subprocess.Popen(
        command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
    )
    assert process.stdout is not None
    assert process.stderr is not None
    if way == "head":
        process.stdout.readline()
        begin = time.monotonic()
        process.stdout.close()
    else:
        time.sleep(delay)
        begin = time.monotonic()
        with suppress(ProcessLookupError):
            (os.killpg if to_all else os.kill)(process.pid, getattr(signal, way))
    try:
        if way == "head":
            said = process.stderr.read() if _ends(process) else b""
        else:
            said = process.communicate(timeout=LONGEST)[1]
        status: int | None = process.wait(LONGEST)
    except subprocess.TimeoutExpired:
        status, said = None, b""
    seconds = time.monotonic() - begin
    left = _left(process.pid, 3.0 if way == "SIGKILL" else 0.5)
    if left or status is None:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
    for stream in (process.stdout, process.stderr):
        stream.close()
    return End(seconds, status, left, len(list(folder.glob(".*.mtlint"))), said)


def _ends(process: "subprocess.Popen[bytes]") -> bool:
    process.wait(LONGEST)
    return True


def _left(group: int, patience: float) -> bool:
    """Is a process of a group left after a moment?"""
    limit = time.monotonic() + patience
    while True:
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return False
        if time.monotonic() > limit:
            return True
        time.sleep(0.02)


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def table(folder: Path, runs: int, ways: Iterable[str], jobs: Iterable[int], options: tuple[str, ...]) -> bool:
    """Print a row for each way and number of processes. True if all runs ended as they should."""
    chance = random.Random(19)
    right = True
    say(f"{'way':8} {'jobs':>4} {'runs':>5} {'hung':>5} {'left':>5} {'files':>5} {'wrong':>5} {'longest':>8}  statuses")
    for way in ways:
        for number in jobs:
            ends = [
                end(folder, way, number, chance.uniform(0.05, 1.2), *options, to_all=bool(turn % 2))
                for turn in range(runs)
            ]
            wrong = sum(not each.is_right(way) for each in ends)
            for each in ends:
                if not each.is_right(way):
                    sys.stderr.write(f"{way} {number}: {each}\n")
            right &= not wrong
            statuses = dict(sorted(Counter(str(each.status) for each in ends).items()))
            say(
                f"{way:8} {number:4} {runs:5} {sum(each.status is None for each in ends):5}"
                f" {sum(each.processes for each in ends):5} {sum(each.files > 0 for each in ends):5} {wrong:5}"
                f" {max(each.seconds for each in ends):7.2f}s  {statuses}"
            )
    return right


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=10)
    parser.add_argument("--jobs", type=int, nargs="+", default=[1, 2, 4])
    parser.add_argument("--ways", nargs="+", default=["head", "SIGINT", "SIGTERM", "SIGHUP"], choices=STATUSES)
    parser.add_argument("--option", action="append", default=[], help="of mtlint check, besides: --option=--fix")
    chosen = parser.parse_args()
    for ignored in (signal.SIGINT, signal.SIGHUP):  # by nohup, or a shell in the background
        signal.signal(ignored, signal.SIG_DFL)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        articles(folder)
        options = tuple(chosen.option) or ("--format", "jsonl")
        return 0 if table(folder, chosen.runs, chosen.ways, chosen.jobs, options) else 1


if __name__ == "__main__":
    sys.exit(main())
