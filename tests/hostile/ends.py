"""Runs that are ended from outside, again and again: a reader that goes away, signals, closed streams.

    python tests/hostile/ends.py --runs 200

Prints a table: how often, how long at most, with which statuses, and how many left a process or a temporary file. The
moment is drawn from the whole length of a run that nobody ends, from the start of Python to the last line of the
report (``head`` closes the pipe after some line of it); the kinds of run take turns: several formats, a report that
is written to a file, fixes, a run with the cache.
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
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from statistics import median
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

#: Kinds of run: they end in different places (while a spool is read, a file replaced, the cache written).
KINDS: tuple[tuple[str, ...], ...] = (
    ("--no-cache", "--format", "jsonl"),
    ("--no-cache", "--format", "junit"),
    ("--no-cache", "--format", "html", "--output", "report.html"),
    ("--no-cache", "--format", "concise", "--unsafe-fixes"),
    ("--format", "full"),
)


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
        text = f"The  mayor of town {count} saw dust and dust on the road.\n\nShe said that that was new.\n" * 5
        (folder / f"{count:03}.txt").write_text(text, "utf-8")


def start(folder: Path, jobs: int, *options: str) -> "subprocess.Popen[bytes]":
    """Start a run in a folder, with a session, a cache and a place for temporary files of its own."""
    own = folder / ".own"
    for name in ("temporary", "cache"):
        (own / name).mkdir(parents=True, exist_ok=True)
    return subprocess.Popen(
        [*MODULE, "check", "--isolated", "--jobs", str(jobs), *options],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
        env={**os.environ, "TMPDIR": str(own / "temporary"), "XDG_CACHE_HOME": str(own / "cache")},
    )


def whole(folder: Path, jobs: int, *options: str) -> tuple[float, int]:
    """Return how long a run takes that nobody ends, in seconds (the middle of three), and how many lines it prints."""
    seconds: list[float] = []
    lines = 0
    for _ in range(3):
        begin = time.monotonic()
        printed, _ = start(folder, jobs, *options).communicate()
        seconds.append(time.monotonic() - begin)
        lines = printed.count(b"\n")
    return median(seconds), lines


def end(folder: Path, way: str, jobs: int, delay: float, *options: str, to_all: bool = False, lines: int = 1) -> End:
    """Start a run in a folder and end it after a delay in seconds (``head``: after some lines)."""
    process = start(folder, jobs, *options)
    assert process.stdout is not None
    assert process.stderr is not None
    if way == "head":
        for _ in range(lines):
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
    temporary = (folder / ".own" / "temporary").iterdir()
    return End(seconds, status, left, len([*folder.glob(".*.mtlint"), *temporary]), said)


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


def table(folder: Path, runs: int, ways: Iterable[str], jobs: Iterable[int], kinds: Sequence[tuple[str, ...]]) -> bool:
    """Print a row for each way and number of processes. True if all runs ended as they should."""
    chance = random.Random(19)
    right = True
    say(
        f"{'way':8} {'jobs':>4} {'runs':>5} {'hung':>5} {'left':>5} {'files':>5} {'wrong':>5} {'longest':>8}"
        "  by fifths of a run  statuses"
    )
    for way in ways:
        for number in jobs:
            lengths = [whole(folder, number, *kind) for kind in kinds]
            ends: list[End] = []
            fifths = [0] * 5
            for turn in range(runs):
                kind, (seconds, lines) = kinds[turn % len(kinds)], lengths[turn % len(kinds)]
                articles(folder)
                moment = chance.random()
                fifths[int(moment * 5)] += 1
                after = int(moment * (lines + 1))
                # past the usual end at times: no two runs take the same time
                ends.append(
                    end(
                        folder,
                        way,
                        number,
                        moment * seconds * 1.05,
                        *kind,
                        to_all=bool(turn // len(kinds) % 2),
                        lines=after,
                    )
                )
                if not ends[-1].is_right(way):
                    sys.stderr.write(f"{way} {number} at {moment:.2f} of {' '.join(kind)}: {ends[-1]}\n")
            wrong = sum(not each.is_right(way) for each in ends)
            right &= not wrong
            statuses = dict(sorted(Counter(str(each.status) for each in ends).items()))
            say(
                f"{way:8} {number:4} {runs:5} {sum(each.status is None for each in ends):5}"
                f" {sum(each.processes for each in ends):5} {sum(each.files > 0 for each in ends):5} {wrong:5}"
                f" {max(each.seconds for each in ends):7.2f}s  {'/'.join(map(str, fifths)):18}  {statuses}"
            )
    return right


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=10)
    parser.add_argument("--jobs", type=int, nargs="+", default=[1, 2, 4])
    parser.add_argument("--ways", nargs="+", default=["head", "SIGINT", "SIGTERM", "SIGHUP"], choices=STATUSES)
    parser.add_argument("--option", action="append", default=[], help="of mtlint check, in place of all kinds of run")
    chosen = parser.parse_args()
    for ignored in (signal.SIGINT, signal.SIGHUP):  # by nohup, or a shell in the background
        signal.signal(ignored, signal.SIG_DFL)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        articles(folder)
        kinds = (tuple(chosen.option),) if chosen.option else KINDS
        return 0 if table(folder, chosen.runs, chosen.ways, chosen.jobs, kinds) else 1


if __name__ == "__main__":
    sys.exit(main())
