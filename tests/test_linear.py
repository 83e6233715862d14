"""Hostile texts cost in proportion to their length.

What is counted is what Python does: calls of functions, ours and built-in ones, over every rule and analysis. A text
four times as long may take at most five times as many. That finds loops in loops and repeated searches; how long a
single search or slice takes no count shows, so ``tests/benchmarks/length.py`` measures longer texts with a clock.

With ``MTLINT_TEST_LONG=1`` the same is asked of 64 KB and of 1 MB, which takes an hour.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

import pytest
from shapes import SHAPES

from lint.config.model import Config
from lint.rulekit.findings import FileReport
from lint.run.engine import lint_text
from lint.sources.source import Source

SETTINGS = Config(Path())
SIZE = 4096  # code points; the longer text has four times as many
MOST = 5.0
SLACK = 20_000  # calls: what is done once, and what caches no longer remember

#: Names are compared with at most so many others (``transliteration.WINDOW``): the cost grows faster until each has as
#: many. For these the texts are longer, and as plain text only; the square would be 16 times the calls.
WINDOWED = {"names", "surnames alone", "names in quotations"}
MOST_WINDOWED = 8.0

CASES = [
    (shape, name)
    for shape in SHAPES
    for name in ("a.txt", "a.md", "a.html", "a.srt")
    if name == "a.txt" or shape not in WINDOWED
] + [("records", "a.jsonl")]

CUE = "1\n00:00:01,000 --> 00:00:02,000\n"  # what stands before the first timing is not read


class Count:
    calls = 0


@contextmanager
def counted() -> Iterator[Count]:
    """Counts the calls of functions."""
    count = Count()

    def called(frame: FrameType, event: str, argument: object) -> None:
        if event in ("call", "c_call"):
            count.calls += 1

    before = sys.getprofile()
    sys.setprofile(called)
    try:
        yield count
    finally:
        sys.setprofile(before)


def cost(text: str, name: str) -> tuple[int, FileReport]:
    if name == "a.srt":
        text = CUE + text
    with counted() as count:
        report = lint_text(text, Source(name, name), SETTINGS)
    return count.calls, report


@pytest.mark.parametrize(("shape", "name"), CASES)
def test_four_times_the_text_takes_four_times_the_calls(shape: str, name: str) -> None:
    make = SHAPES[shape]
    size, most = (4 * SIZE, MOST_WINDOWED) if shape in WINDOWED else (SIZE, MOST)
    cost(make(size // 4), name)  # what is loaded with the first text is not counted
    short, _ = cost(make(size), name)
    long, report = cost(make(4 * size), name)
    assert not report.errors
    assert long <= most * short + SLACK, f"{short} calls for {size} characters, {long} for {4 * size}"


@pytest.mark.skipif("MTLINT_TEST_LONG" not in os.environ, reason="takes an hour; MTLINT_TEST_LONG=1 asks for it")
@pytest.mark.parametrize("shape", SHAPES)
def test_a_megabyte_takes_sixteen_times_the_calls_of_64_kilobytes(shape: str) -> None:
    """With the slack of one step: what grows a little faster at each of two steps is above it."""
    make, most = SHAPES[shape], (MOST_WINDOWED if shape in WINDOWED else MOST) * 4
    short, _ = cost(make(1 << 16), "a.txt")
    long, report = cost(make(1 << 20), "a.txt")
    assert not report.errors
    assert long <= most * short + SLACK, f"{short} calls for 64 KB, {long} for 1 MB"


def test_what_is_quadratic_is_found() -> None:
    """The count sees what it is there for."""

    def quadratic(size: int) -> int:
        with counted() as count:
            for _ in range(size):
                for _ in range(size):
                    len("")
        return count.calls

    assert quadratic(400) > MOST * quadratic(100) + SLACK
