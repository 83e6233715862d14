"""Time and memory of ``mtlint archive`` as an archive grows: ``python tests/benchmarks/archive_growth.py FOLDER``.

Made archives (``archive.py``) of 1,000, 10,000 … articles are written to FOLDER, and every command runs over each of
them. Printed are seconds on the clock and of the processor, the memory of the largest process, and the most that all
processes of the command took together (proportional set size, every 0.1 s; Linux only), and how much more
time of the processor ten times the articles took (10 is in proportion).
"""

import argparse
import os
import resource
import subprocess
import sys
import threading
import time
from pathlib import Path

from archive import BEARERS, write

COMMANDS = ("lint", "report", "names", "terms", "duplicates")


def together(session: int) -> int:
    """Return the bytes that the processes of a session take together."""
    total = 0
    for place in Path("/proc").glob("[0-9]*"):
        try:
            if int((place / "stat").read_text().rpartition(")")[2].split()[3]) == session:
                lines = (place / "smaps_rollup").read_text().splitlines()
                total += sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) * 1024
        except (OSError, ValueError, IndexError):
            continue
    return total


def measured(command: list[str], folder: Path) -> tuple[float, float, int, int]:
    """Run a command; return its seconds, those of the processor, the largest process and all of them in bytes."""
    begin = time.monotonic()
    with subprocess.Popen(command, cwd=folder, start_new_session=True, stderr=subprocess.PIPE, text=True) as process:
        most = 0
        ended = threading.Event()

        def watch() -> None:
            nonlocal most
            while not ended.wait(0.1):
                most = max(most, together(process.pid))

        watcher = threading.Thread(target=watch)
        watcher.start()
        said = process.stderr.read() if process.stderr else ""
        process.wait()
        ended.set()
        watcher.join()
    if process.returncode:
        raise SystemExit(said)
    return time.monotonic() - begin, *_children(), most


def _children() -> tuple[float, int]:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime, used.ru_maxrss * 1024


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--from", type=int, default=1_000, dest="first", metavar="N", help="articles (default: 1,000)")
    parser.add_argument("--to", type=int, default=10_000, metavar="N", help="articles (default: 10,000)")
    parser.add_argument("--only", action="append", choices=COMMANDS)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--measure", nargs=argparse.REMAINDER, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.measure:  # in a process of its own: the kernel tells of all children together
        sys.stdout.write(" ".join(map(str, measured(options.measure, options.folder))) + "\n")
        return
    options.folder.mkdir(parents=True, exist_ok=True)
    print(f"{'command':11} {'articles':>9} {'seconds':>8} {'growth':>7} {'cpu':>8} {'largest':>8} {'together':>9}")  # noqa: T201
    last: dict[str, float] = {}
    size = options.first
    while size <= options.to:
        archive = options.folder / f"archive-{size}.jsonl"
        if not archive.exists():
            write(size, archive, 7, BEARERS)
        for command in options.only or COMMANDS:
            call = [sys.executable, "-m", "lint", "archive", command]
            if command == "report":
                call += [f"findings-{size}.parquet", "--output", f"report-{size}.html"]
            else:
                extension = "parquet" if command == "lint" else "csv"
                name = "findings" if command == "lint" else command
                call += [archive.name, "--jobs", str(options.jobs), "--output", f"{name}-{size}.{extension}"]
            call += ["--isolated"] if command == "lint" else []
            own = [sys.executable, __file__, str(options.folder), "--measure", *call]
            done = subprocess.run(own, capture_output=True, text=True, check=False)
            if done.returncode:
                raise SystemExit(done.stderr)
            seconds, cpu, largest, most = map(float, done.stdout.split())
            growth = f"{cpu / last[command]:7.1f}" if command in last else " " * 7
            figures = f"{cpu:8.1f} {largest / 1e6:5.0f} MB {most / 1e6:6.0f} MB"
            print(f"{command:11} {size:9,} {seconds:8.1f} {growth} {figures}", flush=True)  # noqa: T201
            last[command] = cpu
        size *= 10


if __name__ == "__main__":
    main()
