"""The MQM score, ``mtlint score`` and the trend."""

import csv
import io
import json
from collections import Counter
from pathlib import Path

import pytest
from conftest import Mtlint
from hypothesis import given
from hypothesis import strategies as st
from test_reporters import example, finding

from lint.reports import scores, trend
from lint.reports.model import Style
from lint.reports.score import DIMENSIONS, PENALTIES, FileScore, Score, Scores, total, worst_first
from lint.reports.trend import Point, TrendError
from lint.rulekit.findings import FileError, FileReport
from lint.rulekit.rule import Category, Severity
from lint.text.document import Document

fake = pytest.mark.usefixtures("rules")


def scored(words: int, errors: int = 0, warnings: int = 0, notes: int = 0) -> Score:
    counts = Counter({Severity.ERROR: errors, Severity.WARNING: warnings, Severity.NOTE: notes})
    return Score(words, counts, Counter({"style": 5 * errors + warnings}))


# ---- The score


def test_penalties_are_those_of_mqm() -> None:
    assert PENALTIES == {Severity.ERROR: 5, Severity.WARNING: 1, Severity.NOTE: 0}
    assert set(DIMENSIONS) == {category.dimension for category in Category}
    assert DIMENSIONS[:2] == ("terminology", "accuracy")


@pytest.mark.parametrize(
    ("score", "value"),
    [
        (scored(1000), 100.0),
        (scored(1000, notes=50), 100.0),
        (scored(1000, warnings=1), 99.0),
        (scored(1000, errors=1), 95.0),
        (scored(500, errors=1, warnings=2), 86.0),
        (scored(100_000, warnings=1), 99.9),  # 100.0 is only for what has no penalty
        (scored(10, errors=3), 0.0),
        (scored(0), 100.0),
        (scored(0, errors=1), 0.0),
    ],
)
def test_the_score_is_100_less_the_penalty_per_1000_words(score: Score, value: float) -> None:
    assert score.value == value


def test_a_report_is_scored_by_its_prose_and_its_findings() -> None:
    score = Score.of(example())
    assert (score.words, score.findings, score.penalty) == (9, 4, 16)
    assert score.penalties == {"style": 1, "accuracy": 15}
    markup = Document("A <b class='many words that are no prose'>line</b>.", "a.html", "html")
    assert Score.of(FileReport("a.html", markup)).words == 2


def test_scores_add_up_by_words() -> None:
    everything = total([scored(900), scored(100, errors=1)])
    assert (everything.words, everything.penalty, everything.value) == (1000, 5, 95.0)
    assert total([]).value == 100.0


def test_the_worst_come_first_then_those_with_more_notes() -> None:
    files = [
        FileScore("d", scored(100)),
        FileScore("c", scored(100, notes=2)),
        FileScore("b", scored(100, errors=1)),
        FileScore("a", scored(1000, errors=1)),
    ]
    assert [each.path for each in worst_first(files)] == ["b", "a", "c", "d"]


def test_what_could_not_be_read_has_no_score() -> None:
    unread = FileReport("b", Document(""), errors=(FileError("not UTF-8"),))
    crashed = FileReport("c", Document("Some words."), errors=(FileError("rule x failed", "x"),))
    gathered = Scores()
    assert list(gathered.watch([unread, crashed])) == [unread, crashed]
    assert [each.path for each in gathered.files] == ["c"]


# ---- What is printed


def test_the_table() -> None:
    clean = FileReport("clean.txt", Document("All clean here.", "clean.txt"))
    assert "".join(scores.table([clean, example()], Style())) == (
        "article     score  words  errors  warnings  notes  penalty  per 1,000\n"
        "news/a.txt    0.0      9       3         1      0       16    1,777.8\n"
        "clean.txt   100.0      3       0         0      0        0        0.0\n"
        "(all)         0.0     12       3         1      0       16    1,333.3\n"
        "\n"
        "accuracy      15  1,250.0 per 1,000 words\n"
        "style          1     83.3 per 1,000 words\n"
    )


def test_json() -> None:
    content = json.loads("".join(scores.json([example()], Style(version="1.2.3"))))
    assert content["tool"] == {"name": "mtlint", "version": "1.2.3"}
    (file,) = content["files"]
    assert file.pop("path") == "news/a.txt"
    assert file == content["all"]
    assert file["severities"] == {"error": 3, "warning": 1, "note": 0}
    assert (file["score"], file["words"], file["penalty"], file["per_1000_words"]) == (0, 9, 16, 1777.78)
    assert list(file["dimensions"]) == list(DIMENSIONS)


@pytest.mark.parametrize(
    "path", ["=cmd|' /C calc'!A0.txt", "+1.txt", "-1.txt", "@sum.txt", 'a,"b"\n.txt', "\x1b[31m.txt", "\ud800.txt"]
)
def test_csv_holds_no_formulas(path: str) -> None:
    document = Document("one two", path)
    shown = "".join(scores.comma_separated([FileReport(path, document, (finding(document, 0, 3),))], Style()))
    head, row, last = csv.reader(io.StringIO(shown))
    assert head[:4] == ["path", "score", "words", "errors"]
    assert len(head) == len(row) == len(last)
    assert row[0][0] not in "=+-@\x1b\n"
    assert last[0] == "(all)"
    shown.encode()


# ---- The command


@fake
def test_score(mtlint: Mtlint) -> None:
    Path("a.txt").write_text("a NATO and a UN " * 10, "utf-8")
    run = mtlint("score", "--select", "shouting")
    assert (run.status, run.err) == (0, "")
    assert run.out.splitlines()[1].split() == ["a.txt", "0.0", "50", "0", "10", "0", "10", "200.0"]


@fake
@pytest.mark.parametrize(("least", "status"), [("80", 0), ("80.1", 1), ("100", 1), ("0", 0)])
def test_min_score_is_a_gate(mtlint: Mtlint, least: str, status: int) -> None:
    Path("a.txt").write_text("NATO " + "word " * 49, "utf-8")
    run = mtlint("score", "--select", "shouting", "--min-score", least)
    assert run.status == status
    assert run.err == ("" if status == 0 else f"mtlint: the score is 80.0, less than {least}\n")


@pytest.mark.parametrize("empty", [False, True])  # is there an article without a word, or none?
def test_a_gate_does_not_pass_for_want_of_articles_unless_it_may(mtlint: Mtlint, empty: bool) -> None:
    if empty:
        Path("a.txt").write_text("", "utf-8")
    options = ("score", "--min-score", "80", "--trend", "t.jsonl")
    run = mtlint(*options)
    assert run.status == 2
    assert run.err.startswith("mtlint: a.txt: no text" if empty else "mtlint: there is no article in this folder")
    assert mtlint(*options, "--allow-empty").status == 0
    assert not Path("t.jsonl").exists()


@fake
def test_what_cannot_be_read_is_an_error_whatever_the_score(mtlint: Mtlint) -> None:
    Path("a.txt").write_bytes(b"\xff")
    run = mtlint("score", "--min-score", "10", "--trend", "t.jsonl")
    assert run.status == 2
    assert "a.txt: not UTF-8" in run.err
    assert not Path("t.jsonl").exists()


@fake
def test_the_trend_grows_by_a_line_a_run_and_is_drawn(mtlint: Mtlint, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("a.txt").write_text("NATO " + "word " * 49, "utf-8")
    for day in (1, 2):
        monkeypatch.setenv("SOURCE_DATE_EPOCH", str(day * 86_400))
        run = mtlint("score", "--select", "shouting", "--trend", "t.jsonl", "--format", "html", "--output", "r.html")
        assert (run.status, run.out) == (0, "")
    first, second = trend.read(Path("t.jsonl"))
    assert first == Point("1970-01-02T00:00:00Z", 1, 50, 0, 1, 0, 1, 80.0)
    assert second.time == "1970-01-03T00:00:00Z"
    assert "Score of 2 runs: 80.0 on 1970-01-02, 80.0 on 1970-01-03." in Path("r.html").read_text("utf-8")


@fake
def test_a_broken_trend_file_stops_the_run(mtlint: Mtlint) -> None:
    Path("a.txt").write_text("word", "utf-8")
    Path("t.jsonl").write_text("\n{}\n", "utf-8")
    run = mtlint("score", "--trend", "t.jsonl")
    assert (run.status, run.out) == (2, "")
    assert run.err == "mtlint: t.jsonl:2: not a line of a trend file\n"


# ---- The trend file


@given(st.tuples(*[st.integers(0, 10**6)] * 6), st.floats(0, 100), st.booleans())
def test_points_are_read_back(
    tmp_path_factory: pytest.TempPathFactory, counts: tuple[int, int, int, int, int, int], score: float, cut: bool
) -> None:
    path = tmp_path_factory.mktemp("trend") / "t.jsonl"
    point = Point("2026-01-01T00:00:00Z", *counts, score=score)
    trend.append(path, point)
    if cut:
        path.write_bytes(path.read_bytes().rstrip(b"\n"))
    trend.append(path, point)
    assert trend.read(path) == (point, point)


GOOD = {"files": 1, "words": 1, "errors": 1, "warnings": 1, "notes": 1, "penalty": 1, "score": 1, "time": "2026-01-01"}


@pytest.mark.parametrize(
    "line",
    ["[]", "7", "nonsense", '{"time": "2026-01-01T00:00:00Z"}']
    + [json.dumps(GOOD | {"time": time}) for time in ("<b>", 1)]
    + [json.dumps(GOOD | {"score": score}) for score in (-1, "9", float("nan"), float("inf"), None)]
    + [json.dumps(GOOD | {"more": 1})],
)
def test_lines_that_are_none(tmp_path: Path, line: str) -> None:
    (tmp_path / "t.jsonl").write_text(f"{json.dumps(GOOD)}\n{line}\n", "utf-8")
    with pytest.raises(TrendError, match=r"t\.jsonl:2: not a line of a trend file"):
        trend.read(tmp_path / "t.jsonl")


def test_a_trend_file_that_is_no_text(tmp_path: Path) -> None:
    (tmp_path / "t.jsonl").write_bytes(b"\xff")
    with pytest.raises(TrendError, match="not UTF-8 at byte 0"):
        trend.read(tmp_path / "t.jsonl")
    assert trend.read(tmp_path / "none.jsonl") == ()


def test_a_trend_that_cannot_be_written_is_told(mtlint: Mtlint, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The council met.\n", "utf-8")
    run = mtlint("score", "--trend", "gone/trend.jsonl", "a.txt")
    assert (run.status, run.err) == (2, "mtlint: gone/trend.jsonl: cannot be written: No such file or directory\n")
