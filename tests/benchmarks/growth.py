"""Time and memory as texts grow: ``python tests/benchmarks/growth.py [--to 10000000] [--shape NAME]...``.

Every shape of ``tests/shapes.py`` is linted at 10 KB, 100 KB and so on, each time in a process of its own. Printed are
processor seconds and the memory that a run takes beside what it takes for nothing, and how much faster than the text
they grow from one size to the next (1 is in proportion). Exit status 1 where time grows more than ``--most`` times as
fast as the text between the last two sizes, or where memory passes ``--bytes`` a byte of text.
"""

import argparse
import resource
import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from shapes import SHAPES

NAMES = {"subtitles": "a.srt", "records": "a.jsonl"}
_SLOW = 0.5  # seconds: below, the clock says little
_FULL = 90.0  # seconds: what takes longer is not tried ten times as long


def measure(shape: str, size: int) -> None:
    """Lint a text in this process and print the seconds, the memory in bytes, the bytes of text and the findings."""
    from lint.config.model import Config
    from lint.run.engine import lint_text
    from lint.run.pool import tune_gc
    from lint.sources.source import Source

    name, settings = NAMES.get(shape, "a.txt"), Config(Path())
    lint_text("The council met. \n", Source("a.txt", "a.txt"), settings)
    text = SHAPES[shape](size)
    bytes_ = len(text.encode("utf-8", "surrogatepass"))
    tune_gc()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    begin = time.process_time()
    report = lint_text(text, Source(name, name), settings)
    seconds = time.process_time() - begin
    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 - before
    sys.stdout.write(f"{seconds} {used} {bytes_} {len(report.findings)}\n")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--from", type=int, default=10_000, dest="first", help="code points (default: 10,000)")
    parser.add_argument("--to", type=int, default=10_000_000, dest="last", help="code points (default: 10,000,000)")
    parser.add_argument("--shape", action="append", choices=sorted(SHAPES))
    parser.add_argument("--most", type=float, default=1.6, help="how much faster than the text time may grow")
    parser.add_argument("--bytes", type=float, default=float("inf"), help="the most bytes of memory a byte of text")
    parser.add_argument("--measure", nargs=2, metavar=("SHAPE", "SIZE"), help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.measure:
        measure(chosen.measure[0], int(chosen.measure[1]))
        return 0
    wrong = False
    sys.stdout.write(
        f"{'shape':26} {'size':>10} {'seconds':>8} {'growth':>7} {'MB':>7} {'a byte':>7} {'findings':>9}\n"
    )
    for shape in chosen.shape or SHAPES:
        size, last = chosen.first, 0.0
        while size <= chosen.last and last < _FULL:
            command = [sys.executable, __file__, "--measure", shape, str(size)]
            done = subprocess.run(command, capture_output=True, text=True, check=True)
            seconds, used, bytes_, findings = map(float, done.stdout.split())
            growth = seconds / max(last, 0.01) / 10 if last else 1.0
            wrong |= (growth > chosen.most and seconds > _SLOW) or (size > 500_000 and used / bytes_ > chosen.bytes)
            memory = f"{used / 1e6:7.0f} {used / bytes_:7.1f}"
            sys.stdout.write(f"{shape:26} {size:10} {seconds:8.2f} {growth:7.2f} {memory} {findings:8.0f}\n")
            sys.stdout.flush()
            size, last = size * 10, seconds
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
