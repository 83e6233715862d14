"""What commands print beside reports goes through the same door: no escape, no command, no formula."""

import csv
import io
import os

import pytest
from conftest import Mtlint
from planted import Hostile, hostile

from lint.terminal import is_safe_output

pytestmark = pytest.mark.skipif(os.name != "posix", reason="names that only Unix allows")

ESCAPE = "\x1b[2J"
HOSTILE = f"The dust and dust {ESCAPE} of it.\n::error::wrong\n  ::add-mask::x\n##[command]x\nA\u202eb of the the.\n"
NAMES = ["::error::x.txt", "=1+2.txt", "@x.txt", "+1.txt", "a\nb.txt", f"c{ESCAPE}.txt", "d\u202e.txt", " =3.txt"]


@pytest.fixture
def articles(hostile: Hostile) -> Hostile:
    for name in NAMES:
        hostile.put(name, HOSTILE)
    hostile.put(
        "mtlint.toml",
        f'[[accept]]\nrule = "calque"\ntext = "x {ESCAPE}"\nreason = "::error::y\\n::error::z"\n'.replace(
            "\x1b", "\\u001b"
        )
        + '[rules.coordinated-duplicate]\nextend-allow = ["A\\u202e", "##[x]"]\n',
    )
    return hostile


@pytest.mark.parametrize(
    "arguments",
    [
        ("check", "--diff", "--unsafe-fixes"),
        ("check", "--format", "full"),
        ("score",),
        ("score", "--format", "csv"),
        ("config", "show"),
        ("config", "show", NAMES[0]),
        ("cache", "info"),
        ("rules",),
    ],
)
def test_what_is_printed_steers_nothing(articles: Hostile, mtlint: Mtlint, arguments: tuple[str, ...]) -> None:
    run = mtlint(*arguments)
    assert run.out
    assert is_safe_output(run.out.replace("\t", " "), colour=False), run.out
    assert is_safe_output(run.err, colour=False)


def test_no_cell_of_a_table_is_a_formula(articles: Hostile, mtlint: Mtlint) -> None:
    rows = list(csv.reader(io.StringIO(mtlint("score", "--format", "csv").out)))
    assert len(rows) == len(NAMES) + 2
    for row in rows:
        assert not row[0].lstrip().startswith(("=", "+", "-", "@", "|", "%"))


def test_a_diff_in_a_file_is_exact(hostile: Hostile, mtlint: Mtlint) -> None:
    """It is for programs: a patch that was changed would not apply."""
    hostile.put("a.txt", f"A {ESCAPE} of the the town.\n")
    mtlint("check", "--diff", "--unsafe-fixes", "--output", "a.patch")
    assert ESCAPE in (hostile.root / "a.patch").read_text("utf-8")
