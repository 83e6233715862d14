"""Random damage to the cache and to the on-disk memo: what is reported stays the same, or is made anew.

    python tests/hostile/corruptions.py --runs 500

Prints how many trials changed a report, raised or took too long.
"""

import argparse
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from lint import persist
from lint.cache.place import FILE
from lint.cache.store import Cache
from lint.config.model import Config
from lint.persist import DiskMemo
from lint.reports.renderers import FormatRenderer
from lint.run.pool import render_files
from lint.sources.source import Source

LONGEST = 10.0  # seconds for a trial; one that takes longer counts as hung
RENDERER = FormatRenderer("jsonl", 100, colour=False)


class Outcome(NamedTuple):
    """What came of all trials."""

    trials: int
    changed: int  # silently
    raised: int
    hung: int

    @property
    def is_right(self) -> bool:
        return not (self.changed or self.raised or self.hung)


def damaged(data: bytes, chance: random.Random) -> bytes:
    """Data with a few bytes changed, a stretch zeroed, copied elsewhere or dropped, or the end cut off."""
    if not data:
        return bytes([chance.randrange(256)])
    made = bytearray(data)
    kind = chance.randrange(5)
    start = chance.randrange(len(made))
    size = chance.choice((1, 16, 512, 4096))
    if kind == 0:
        for _ in range(chance.randint(1, 8)):
            made[chance.randrange(len(made))] ^= 1 << chance.randrange(8)
    elif kind == 1:
        made[start : start + size] = bytes(len(made[start : start + size]))
    elif kind == 2:
        other = chance.randrange(len(made))
        piece = made[start : start + size]
        made[other : other + len(piece)] = piece
    elif kind == 3:
        del made[start : start + size]
    else:
        del made[start:]
    return bytes(made)


def trials(
    file: Path, runs: int, seed: int, expected: object, report: Callable[[], object], again: Callable[[], object]
) -> Outcome:
    """Damage a file in many ways; ``report`` reads it, ``again`` brings it back where a trial changed it."""
    chance = random.Random(seed)
    again()
    sound = file.read_bytes()
    changed = raised = hung = 0
    for _ in range(runs):
        file.write_bytes(damaged(sound, chance))
        begin = time.monotonic()
        try:
            changed += report() != expected
        except Exception:  # each is a fault of ours
            raised += 1
        hung += time.monotonic() - begin > LONGEST
    return Outcome(runs, changed, raised, hung)


def cache_trials(folder: Path, runs: int, seed: int = 1) -> Outcome:
    """Damage the database of results between two runs over the same articles."""
    sources = []
    for number in range(24):
        file = folder / f"{number:02}.txt"
        file.write_text(f"The mayor of town {number} saw dust and dust on the road. " * (number + 1), "utf-8")
        sources.append(Source(file.name, str(file)))
    settings, where = Config(folder), folder / "results"

    def report() -> list[str]:
        cache = Cache(where)
        try:
            return [each.text for each in render_files(sources, settings, RENDERER, 1, cache=cache)]
        finally:
            cache.close()

    expected = [each.text for each in render_files(sources, settings, RENDERER, 1)]
    return trials(where / FILE, runs, seed, expected, report, report)


@contextmanager
def own_memos(folder: Path) -> Iterator[None]:
    """Memos lie in a folder."""
    before = persist._beside
    persist._beside = lambda name: str(folder / f"{name}.kept")
    dont_write, sys.dont_write_bytecode = sys.dont_write_bytecode, False
    try:
        yield
    finally:
        persist._beside, sys.dont_write_bytecode = before, dont_write


def memo_trials(folder: Path, runs: int, seed: int = 2) -> Outcome:
    """Damage a memo between two runs that ask for all of its values."""
    values = {f"table {number}": tuple(f"word {each}" for each in range(number * 7)) for number in range(60)}

    def report() -> dict[str, tuple[str, ...]]:
        memo = DiskMemo("values", 100)
        found = {key: memo.get(key, 1, lambda key=key: values[key]) for key in values}  # type: ignore[misc]
        memo.write()
        return found

    with own_memos(folder):
        return trials(folder / "values.kept", runs, seed, values, report, report)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    right = True
    for name, kind in (("cache", cache_trials), ("memo", memo_trials)):
        with tempfile.TemporaryDirectory() as folder:
            outcome = kind(Path(folder), chosen.runs, chosen.seed)
        right &= outcome.is_right
        sys.stdout.write(f"{name}: {outcome}\n")
    return 0 if right else 1


if __name__ == "__main__":
    sys.exit(main())
