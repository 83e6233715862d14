"""Time and memory as texts grow: ``python tests/benchmarks/growth.py [--to 10000000] [--shape NAME]...``.

Every shape and every file of ``tests/shapes.py`` is checked at 10 KB, 100 KB and so on, each by a run of its own, with
a cache that is empty. Printed are processor seconds and the most memory that the run takes, both beside those of a run
over a line, and how much faster than the text they grow from one size to the next (1 is in proportion).

Exit status 1 where time grows more than ``--most`` times as fast as the text between the last two sizes, or where
memory passes what is promised: ``--megabytes``, or ``--bytes`` for each byte of text where that is more.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parents[1]))

from shapes import FILES, SHAPES

NAMES = {"subtitles": "a.srt", "records": "a.jsonl"}
_SLOW = 0.5  # seconds: below, the clock says little
_FULL = 90.0  # seconds: what takes longer is not tried ten times as long
_UNIT = 1 if sys.platform == "darwin" else 1024  # bytes in which the system counts memory
_RUN = (
    "import resource, subprocess, sys\n"
    "run = subprocess.run(sys.argv[1:], stdout=subprocess.PIPE)\n"
    "used = resource.getrusage(resource.RUSAGE_CHILDREN)\n"
    "print(used.ru_utime + used.ru_stime, used.ru_maxrss, run.stdout.count(b'\\n'), run.returncode)\n"
)


class Used(NamedTuple):
    """What a run took."""

    seconds: float
    memory: float  # bytes
    lines: int  # of its report


def used(name: str, data: bytes) -> Used:
    """Check a file in a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / name).write_bytes(data)
        command = [sys.executable, "-m", "lint", "check", "--isolated", "--format", "jsonl", "--jobs", "1", name]
        environment = {**os.environ, "XDG_CACHE_HOME": f"{folder}/cache"}
        run = subprocess.run(
            [sys.executable, "-c", _RUN, *command], cwd=folder, env=environment, capture_output=True, check=True
        )
    seconds, memory, lines, status = run.stdout.split()
    if status not in (b"0", b"1"):
        sys.exit(f"{name}: {run.stderr.decode()}")
    return Used(float(seconds), int(memory) * _UNIT, int(lines))


def sample(what: str, size: int) -> tuple[str, bytes]:
    """Return the name and the contents of the file of a shape or a format."""
    if what in FILES:
        return what, FILES[what](size)
    return NAMES.get(what, "a.txt"), SHAPES[what](size).encode("utf-8", "replace")


def main() -> int:
    both: Mapping[str, object] = {**SHAPES, **FILES}
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--from", type=int, default=10_000, dest="first", help="code points (default: 10,000)")
    parser.add_argument("--to", type=int, default=10_000_000, dest="last", help="code points (default: 10,000,000)")
    parser.add_argument("--shape", action="append", choices=sorted(both))
    parser.add_argument("--most", type=float, default=1.6, help="how much faster than the text time may grow")
    parser.add_argument("--bytes", type=float, default=40.0, help="of memory for each byte of text (default: 40)")
    parser.add_argument("--megabytes", type=float, default=400.0, help="that any text may take (default: 400)")
    chosen = parser.parse_args()
    wrong = False
    line = b"The council met on Monday.\n"
    used("a.txt", line)  # what is kept from run to run is made
    nothing = used("a.txt", line)
    sys.stdout.write(
        f"{'shape':26} {'bytes':>10} {'seconds':>8} {'growth':>7} {'MB':>7} {'a byte':>7} {'findings':>9}\n"
    )
    for shape in chosen.shape or both:
        size, last = chosen.first, 0.0
        while size <= chosen.last and last < _FULL:
            name, data = sample(shape, size)
            run = used(name, data)
            seconds, memory = max(run.seconds - nothing.seconds, 0.0), max(run.memory - nothing.memory, 0.0)
            growth = seconds / max(last, 0.01) / 10 if last else 1.0
            bad = growth > chosen.most and seconds > _SLOW
            bad |= memory > max(chosen.megabytes * 1e6, chosen.bytes * len(data))
            wrong |= bad
            sys.stdout.write(
                f"{shape:26} {len(data):10} {seconds:8.2f} {growth:7.2f} {memory / 1e6:7.0f} {memory / len(data):7.1f}"
                f" {run.lines:9}{' !' if bad else ''}\n"
            )
            sys.stdout.flush()
            size, last = size * 10, seconds
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
