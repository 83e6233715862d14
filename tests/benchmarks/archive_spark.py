"""The Spark engine beside the local one: ``python tests/benchmarks/archive_spark.py ARCHIVE.jsonl FOLDER``.

The archive is linted by the local engine with two processes, by Spark in one process with two threads, and by a
standalone cluster on this machine: a master on the loopback interface and two workers, whose executors are processes of
their own. Then once more by the cluster, and one executor is killed half-way. Printed are the seconds of each run, and
how its two tables differ from those of the local engine (rows that only one of them has; every row counts as often as
it is there). Exit status 1 if they do. It needs PySpark, pandas and Java 17.
"""

import argparse
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

_EXECUTOR = "CoarseGrainedExecutorBackend"


class Cluster(NamedTuple):
    url: str
    workers: list[int]

    def executors(self) -> list[int]:
        """Return the processes of the executors, children of the workers."""
        found = []
        for place in Path("/proc").glob("[0-9]*"):
            try:
                parent = int((place / "stat").read_text().rpartition(")")[2].split()[1])
                if parent in self.workers and _EXECUTOR in (place / "cmdline").read_text():
                    found.append(int(place.name))
            except (OSError, ValueError, IndexError):
                continue
        return sorted(found)


@contextmanager
def cluster(folder: Path, environment: dict[str, str]) -> Iterator[Cluster]:
    """Run a master and two workers with a core each."""
    found = find_spec("pyspark")
    if found is None or found.origin is None:
        raise SystemExit("archive_spark: PySpark is not installed (pip install --group spark)")
    home = Path(found.origin).parent
    environment = {**environment, "SPARK_HOME": str(home), "SPARK_WORKER_DIR": str(folder / "work")}
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    url = f"spark://127.0.0.1:{port}"
    deploy = "org.apache.spark.deploy"
    master = [f"{deploy}.master.Master", "--host", "127.0.0.1", "--port", str(port), "--webui-port", "0"]
    worker = [f"{deploy}.worker.Worker", "--host", "127.0.0.1", "--cores", "1", "--memory", "1g", "--webui-port", "0"]
    with ExitStack() as stack, (folder / "cluster.log").open("w") as log:

        def start(*arguments: str) -> int:
            process = subprocess.Popen(
                [str(home / "bin" / "spark-class"), *arguments], env=environment, stdout=log, stderr=log
            )
            stack.callback(process.wait)
            stack.callback(process.terminate)
            return process.pid

        start(*master)
        _wait_for(lambda: _listens(port))
        workers = [start(*worker, url) for _ in range(2)]
        _wait_for(lambda: (folder / "cluster.log").read_text().count("Registering worker") >= 2)
        yield Cluster(url, workers)


def _listens(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def _wait_for(condition: Callable[[], bool], seconds: float = 120) -> None:
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            raise SystemExit("the cluster does not start: see cluster.log")
        time.sleep(0.2)


class Run(NamedTuple):
    seconds: float
    cpu: float  # of all processes of this session: Java, its Python workers, the cluster
    killed: int  # the executor, 0 if none was killed


def linted(
    archive: Path,
    output: Path,
    more: list[str],
    environment: dict[str, str],
    kill: "tuple[Cluster, float] | None" = None,
) -> Run:
    """Lint the archive; kill an executor of a cluster after so many seconds."""
    command = [sys.executable, "-m", "lint", "archive", "lint", str(archive), "--isolated", "--output", str(output)]
    begin = time.monotonic()
    before = _cpu()
    used = dict(before)
    killed = 0
    with (
        output.with_suffix(".log").open("w") as log,
        subprocess.Popen([*command, *more], env=environment, stdout=log, stderr=log) as process,
    ):
        while process.poll() is None:
            if kill and not killed and time.monotonic() - begin > kill[1] and (running := kill[0].executors()):
                killed = running[0]
                os.kill(killed, signal.SIGKILL)
            used |= _cpu()
            time.sleep(0.1)
    if process.returncode:
        raise SystemExit(output.with_suffix(".log").read_text())
    cpu = sum(seconds - before.get(process_id, 0) for process_id, seconds in used.items())
    return Run(time.monotonic() - begin, cpu, killed)


def _cpu() -> dict[int, float]:
    """Return the processor's seconds of each process of this session but this one."""
    found, session = {}, os.getsid(0)
    for place in Path("/proc").glob("[0-9]*"):
        try:
            fields = (place / "stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[3]) == session and int(place.name) != os.getpid():
            found[int(place.name)] = (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    return found


def differ(one: Path, other: Path) -> list[tuple[int, int, int]]:
    """Return, for findings and articles, the rows of one table and the rows that only one of the tables has."""
    import duckdb

    def table(path: Path, suffix: str) -> str:
        path = path.with_name(path.name.replace(".parquet", f"{suffix}.parquet"))
        return f"read_parquet('{path}/*.parquet')" if path.is_dir() else f"read_parquet('{path}')"

    def rows(query: str) -> int:
        with duckdb.connect() as connection:
            return int(connection.execute(f"select count(*) from ({query})").fetchall()[0][0])

    found = []
    for suffix in ("", ".articles"):
        a, b = table(one, suffix), table(other, suffix)
        found.append((rows(f"from {a}"), rows(f"from {a} except all from {b}"), rows(f"from {b} except all from {a}")))
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("archive", type=Path)
    parser.add_argument("folder", type=Path)
    options = parser.parse_args()
    folder = options.folder.resolve()
    folder.mkdir(parents=True, exist_ok=True)
    environment = {**os.environ, "PYSPARK_PYTHON": sys.executable, "SPARK_LOCAL_IP": "127.0.0.1"}
    wrong = False
    local = folder / "local.parquet"

    def tell(name: str, run: Run, output: Path) -> None:
        nonlocal wrong
        (findings, lost, more), (articles, lost_articles, more_articles) = differ(local, output)
        wrong |= any((lost, more, lost_articles, more_articles))
        print(  # noqa: T201
            f"{name:34} {run.seconds:7.1f} s {run.cpu:7.1f} s cpu   {findings:,} findings (-{lost} +{more}), "
            f"{articles:,} articles (-{lost_articles} +{more_articles})"
            + (f"; executor {run.killed} killed" if run.killed else ""),
            flush=True,
        )

    run = linted(options.archive, local, ["--jobs", "2"], environment)
    tell("local, two processes", run, local)
    spark = folder / "spark.parquet"
    run = linted(options.archive, spark, ["--engine", "spark", "--master", "local[2]"], environment)
    tell("Spark, local[2]", run, spark)
    with cluster(folder, environment) as running:
        on_cluster = ["--engine", "spark", "--master", running.url]
        spark = folder / "cluster.parquet"
        run = linted(options.archive, spark, on_cluster, environment)
        tell("Spark, two executors", run, spark)
        spark = folder / "killed.parquet"
        run = linted(options.archive, spark, on_cluster, environment, (running, run.seconds / 2))
        tell("Spark, one of two executors killed", run, spark)
    return int(wrong)


if __name__ == "__main__":
    sys.exit(main())
