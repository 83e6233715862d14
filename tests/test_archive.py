"""Archives: tables in, tables out."""

import csv
import gzip
import json
import os
import signal
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from conftest import Mtlint

pa = pytest.importorskip("pyarrow")
pq = pytest.importorskip("pyarrow.parquet")
duckdb = pytest.importorskip("duckdb")

from lint.archive import names as spelled  # noqa: E402
from lint.archive.batches import batches, in_processes  # noqa: E402
from lint.archive.local import Target, lint_archive  # noqa: E402
from lint.archive.mentions import NAMES, WORDS, gathered, name_rows, word_rows  # noqa: E402
from lint.archive.records import Columns, Record, read  # noqa: E402
from lint.archive.words import terms  # noqa: E402
from lint.config.load import load  # noqa: E402
from lint.errors import UserError  # noqa: E402

MUD = "Rescuers dug through the mud and mud for hours."
GOOD = "The ferry came back to the harbour on Monday."


def rows(path: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = pq.read_table(path).to_pylist()
    return found


def jsonl(path: Path, *content: dict[str, Any]) -> Path:
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in content), "utf-8")
    return path


def named(number: int, text: str, date: str = "") -> Record:
    return Record(f"a{number}", text, "made", date=date)


# ---- Inputs


def test_every_kind_of_table_gives_the_same_articles(tmp_path: Path) -> None:
    content: list[dict[str, Any]] = [
        {"key": "one", "body": MUD, "day": "2024-05-01"},
        {"key": "two", "body": "ʿAlī – “yes”", "day": None},
    ]
    paths = [jsonl(tmp_path / "a.jsonl", *content)]
    with gzip.open(tmp_path / "a.jsonl.gz", "wb") as file:
        file.write(paths[0].read_bytes())
    with pa.CompressedOutputStream(pa.OSFile(str(tmp_path / "a.jsonl.zst"), "wb"), "zstd") as stream:
        stream.write(paths[0].read_bytes())
    pq.write_table(pa.Table.from_pylist(content), tmp_path / "a.parquet")
    with (tmp_path / "a.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, ["key", "body", "day"])
        writer.writeheader()
        writer.writerows(content)
    columns = Columns.parse(["id=key,text=body", "date=day"])
    for name in ("a.jsonl", "a.jsonl.gz", "a.jsonl.zst", "a.parquet", "a.csv"):
        found = list(read([str(tmp_path / name)], columns))
        assert [(each.id, each.text, each.date) for each in found] == [
            ("one", MUD, "2024-05-01"),
            ("two", "ʿAlī – “yes”", ""),
        ], name


def test_a_folder_of_articles_is_read_by_format(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(f"# Storm\n\n{MUD}\n", "utf-8")
    (tmp_path / "b.txt").write_bytes(b"caf\xe9")
    good, bad = read([str(tmp_path)], Columns())
    assert (good.id, good.format) == ("a.md", "markdown")
    assert (bad.id, bad.text) == ("b.txt", "")
    assert "UTF-8" in bad.error


def test_a_column_that_begins_late_is_read(tmp_path: Path) -> None:
    content: list[dict[str, Any]] = [{"text": GOOD} for _ in range(300)]
    path = jsonl(tmp_path / "a.jsonl", *content, {"text": GOOD, "date": "2024-01-01"})
    assert [record.date for record in read([str(path)], Columns())][-1] == "2024-01-01"


@pytest.mark.parametrize("name", ["a.parquet", "a.csv", "a.jsonl"])
def test_a_mapped_column_that_is_missing_names_the_file(tmp_path: Path, name: str) -> None:
    good, bad = tmp_path / "good.jsonl", tmp_path / name
    jsonl(good, {"text": GOOD, "day": "x"})
    if name.endswith("parquet"):
        pq.write_table(pa.table({"text": [GOOD], "dya": ["x"]}), bad)
    elif name.endswith("csv"):
        bad.write_text("text,dya\nx,y\n", "utf-8")
    else:
        jsonl(bad, {"text": GOOD, "dya": "x"})
    with pytest.raises(UserError, match=rf'{name}: .* column "day" \(for date\)'):
        list(read([str(good), str(bad)], Columns({"date": "day"})))


def test_bad_rows_cost_themselves_only(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(f'{{"text": "{GOOD}"}}\n{{broken\n{{"id": "x"}}\n[1]\n' + "[" * 100_000 + "\n", "utf-8")
    found = list(read([str(path)], Columns()))
    assert [record.error for record in found] == ["", "the line is not a JSON object", "the row has no text"] + [
        "the line is not a JSON object"
    ] * 2


def test_what_is_no_article_costs_itself_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lint.archive.records.MOST_CHARACTERS", 500)
    monkeypatch.setattr("lint.archive.records._LONGEST", 4_000)
    content: list[dict[str, Any]] = [{"id": "a", "text": GOOD}, {"id": "b", "text": "x" * 501}]
    content += [{"id": "c", "text": "x" * 20_000}, {"id": "d", "text": GOOD}]
    pq.write_table(pa.Table.from_pylist(content), tmp_path / "a.parquet")
    jsonl(tmp_path / "a.jsonl", *content)
    for name, third in (("a.jsonl", "the line has more than"), ("a.parquet", "501 characters: more than 500")):
        found = list(read([str(tmp_path / name)], Columns()))
        assert [record.text for record in found] == [GOOD, "", "", GOOD]
        second, told = (record.error for record in found if record.error)
        assert second.startswith("501 characters: more than 500")
        assert told.startswith(third)
    (tmp_path / "a.csv").write_text("text\n" + GOOD + "\n" + "x" * 20_000 + "\n", "utf-8")
    with pytest.raises(UserError, match=r"a\.csv: cannot be read as CSV after row 1: "):
        list(read([str(tmp_path / "a.csv")], Columns()))


def test_half_a_character_is_no_obstacle(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"id": "\\ud800", "text": "The mud\\ud800 and mud\\ud800 was deep."}\n', "utf-8")
    target = Target(tmp_path / "f.parquet")
    assert lint_archive(read([str(path)], Columns()), load(isolated=True), target, jobs=1).problems == 0
    assert [row["id"] for row in rows(target.articles)] == ["\ufffd"]


@pytest.mark.parametrize("data", [b"", b"PAR1", b"PAR1" + b"\0" * 40 + b"PAR1"])
def test_a_broken_footer_is_one_line(tmp_path: Path, mtlint: Mtlint, data: bytes) -> None:
    (tmp_path / "a.parquet").write_bytes(data)
    run = mtlint("archive", "lint", "a.parquet")
    assert run.status == 2
    assert run.err.startswith("mtlint: a.parquet: not a readable Parquet file")
    assert run.err.count("\n") == 1


# ---- Linting


def test_both_tables_are_written(tmp_path: Path, mtlint: Mtlint) -> None:
    jsonl(tmp_path / "a.jsonl", {"id": "one", "text": MUD, "section": "city"}, {"id": "two", "text": GOOD})
    run = mtlint("archive", "lint", "a.jsonl", "--isolated", "--jobs", "1")
    assert (run.status, run.out) == (0, "")
    (finding,) = rows(tmp_path / "findings.parquet")
    assert (finding["id"], finding["rule"], finding["start"], finding["proposal"]) == (
        "one",
        "coordinated-duplicate",
        25,
        "mud",
    )
    one, two = rows(tmp_path / "findings.articles.parquet")
    assert (one["errors"], one["section"], two["errors"], two["score"]) == (1, "city", 0, 100.0)
    assert pq.read_schema(tmp_path / "findings.parquet").metadata[b"mtlint.schema"] == b"1"
    assert not list(tmp_path.glob("*.parts"))


def test_articles_are_compared_with_their_sources(tmp_path: Path) -> None:
    russian, english = "В 2019 году порт принял 312 контейнеров.", "In 2019, the port received 475 containers."
    path = jsonl(
        tmp_path / "a.jsonl",
        {"id": "wrong", "text": english, "src": russian, "lang": "ru"},
        {"id": "right", "text": english.replace("475", "312"), "src": russian, "lang": "ru"},
        {"id": "none", "text": english, "src": "", "lang": "ru"},
        {"id": "language", "text": f"{english} {MUD}", "src": "استقبل الميناء 312 حاوية في عام 2019.", "lang": "ru"},
    )
    columns = Columns.parse(["source=src", "language=lang"])
    target = Target(tmp_path / "f.parquet")
    lint_archive(read([str(path)], columns), load(isolated=True), target, jobs=1)
    assert [(row["id"], row["rule"]) for row in rows(target.findings) if row["group"] == "accuracy"] == [
        ("wrong", "number-changed")
    ]
    problems = {row["id"]: row["problem"] for row in rows(target.articles)}
    assert [problems["wrong"], problems["right"], problems["none"]] == [None, None, None]
    assert problems["language"] == 'source language: source: it is not in the source language "ru" but in "ar"'
    assert ("language", "coordinated-duplicate") in {(row["id"], row["rule"]) for row in rows(target.findings)}


def test_a_column_that_is_only_named_source_is_a_papers_name(tmp_path: Path) -> None:
    path = jsonl(tmp_path / "a.jsonl", {"id": "a", "text": MUD, "source": "The Harbour Post"})
    (record,) = read([str(path)], Columns())
    assert record.source == ""
    target = Target(tmp_path / "f.parquet")
    lint_archive([record], load(isolated=True), target, jobs=1)
    assert [row["problem"] for row in rows(target.articles)] == [None]


def test_an_article_that_cannot_be_linted_is_told(tmp_path: Path, mtlint: Mtlint) -> None:
    jsonl(tmp_path / "a.jsonl", {"id": "one", "text": GOOD}, {"id": "two", "text": None})
    run = mtlint("archive", "lint", "a.jsonl", "--isolated", "--jobs", "1")
    assert run.status == 2
    assert "1 article could not be linted" in run.err
    assert [row["problem"] for row in rows(tmp_path / "findings.articles.parquet")] == [None, "the row has no text"]


def test_a_stopped_run_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lint.archive.local.BATCH", 2)
    records = [named(number, MUD if number % 3 else GOOD) for number in range(9)]
    settings = load(isolated=True)
    whole = Target(tmp_path / "whole.parquet")
    assert lint_archive(records, settings, whole, 1).reused == 0
    target = Target(tmp_path / "findings.parquet")

    class StoppedError(Exception):
        pass

    def stop(done: int) -> None:
        if done >= 4:
            raise StoppedError

    with pytest.raises(StoppedError):
        lint_archive(records, settings, target, 1, stop)
    assert list(target.parts.iterdir())
    outcome = lint_archive(records, settings, target, 1)
    assert outcome.reused > 0
    assert rows(target.findings) == rows(whole.findings)
    assert rows(target.articles) == rows(whole.articles)


def test_a_missing_extra_is_one_line(mtlint: Mtlint, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "pyarrow", None)
    run = mtlint("archive", "lint", "nowhere.parquet", "--isolated")
    assert run.status == 2


def test_a_worker_that_is_killed_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    records = [named(number, MUD) for number in range(3)]
    with pytest.raises(UserError, match="a worker process was killed"):
        list(in_processes(_killed, records, 1, 1))


def _killed(batch: Sequence[Record]) -> None:
    if batch[0].id == "a1":
        os.kill(os.getpid(), signal.SIGKILL)


def test_long_articles_are_few_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lint.archive.batches._CHARACTERS", 100)
    records = [named(number, "x" * length) for number, length in enumerate([40, 40, 40, 500, 1, 1, 1, 1])]
    assert [len(batch) for batch in batches(records, 3)] == [2, 1, 1, 3, 1]


# ---- Across articles


def test_what_cannot_be_read_is_left_out_and_told(tmp_path: Path, mtlint: Mtlint) -> None:
    content: list[dict[str, Any]] = [{"text": "Karim Marzouq spoke."}] * 4 + [{"text": "Karim Marzook spoke."}] * 2
    jsonl(tmp_path / "a.jsonl", *content, {"text": None})
    for command in ("names", "terms", "duplicates"):
        run = mtlint("archive", command, "a.jsonl", "--jobs", "1")
        assert run.status == 2
        assert run.err.splitlines()[-1] == "mtlint: 1 article could not be read and was left out"
        assert (tmp_path / f"{command}.csv").exists()


def test_spellings_of_one_bearer_are_one_group(tmp_path: Path) -> None:
    texts = ["Karim Marzouq spoke. Mr Marzouq left."] * 5 + ["Karim Marzook spoke to us."] * 2
    texts += ["Dana Ofer met Nadia Khalaf."] * 3
    records = [named(number, text, f"2024-01-{number + 1:02}") for number, text in enumerate(texts)]
    table = tmp_path / "names.parquet"
    gathered(records, name_rows, NAMES, table, 1)
    (group,) = spelled.groups(table)
    assert [(each.text, each.articles) for each in group.spellings] == [("Karim Marzouq", 5), ("Karim Marzook", 2)]
    assert "2024-01-01 to 2024-01-07" in spelled.note(group)


def test_two_persons_who_meet_are_not_merged(tmp_path: Path) -> None:
    text = "Karim Marzouq met his rival Karim Marzook on Monday. Karim Marzook left first."
    gathered([named(number, text) for number in range(5)], name_rows, NAMES, tmp_path / "n.parquet", 1)
    assert spelled.groups(tmp_path / "n.parquet") == []


def test_the_house_list_is_one_that_the_configuration_reads(tmp_path: Path, mtlint: Mtlint) -> None:
    content = [{"text": "Karim Marzouq spoke."}] * 4 + [{"text": "Karim Marzook spoke."}] * 2
    jsonl(tmp_path / "a.jsonl", *content)
    assert mtlint("archive", "names", "a.jsonl", "--jobs", "1").status == 0
    (tmp_path / "mtlint.toml").write_text('[rules.house-name]\nnames = "names.csv"\n', "utf-8")
    (tmp_path / "b.txt").write_text("Karim Marzook spoke to reporters on Monday.\n", "utf-8")
    run = mtlint("check", "b.txt", "--select", "house-name", "--format", "jsonl")
    assert "Karim Marzouq" in run.out


def test_words_in_two_forms_are_listed(tmp_path: Path) -> None:
    texts = ["The ceasefire held."] * 4 + ["The cease-fire held."] * 3 + ["The colour of the color."] * 3
    gathered([named(number, text) for number, text in enumerate(texts)], word_rows, WORDS, tmp_path / "w.parquet", 1)
    found = {term.sort: term.forms for term in terms(tmp_path / "w.parquet")}
    assert found == {"hyphen": (("ceasefire", 4), ("cease-fire", 3)), "dialect": (("color", 3), ("colour", 3))}


def test_forms_of_a_verb_and_other_words_are_not_variants(tmp_path: Path) -> None:
    texts = ["They optimize it and optimized it. The stories had two storeys, one story each."] * 3
    texts += ["She will re-sign the contract and resign from office."] * 3
    gathered([named(number, text) for number, text in enumerate(texts)], word_rows, WORDS, tmp_path / "w.parquet", 1)
    assert terms(tmp_path / "w.parquet") == []


def test_the_report_is_a_small_page(tmp_path: Path, mtlint: Mtlint) -> None:
    content = [
        {"id": f"<b>{n}", "text": MUD, "date": f"2024-0{1 + n % 9}-01", "section": "x" * (n % 3)} for n in range(50)
    ]
    jsonl(tmp_path / "a.jsonl", *content)
    mtlint("archive", "lint", "a.jsonl", "--isolated", "--jobs", "1")
    (tmp_path / "names.csv").write_text("preferred,variants,kind,note\nKarim <i>,Karym,person,twice\n", "utf-8")
    assert mtlint("archive", "report", "findings.parquet", "--names", "names.csv").status == 0
    page = (tmp_path / "archive.html").read_text("utf-8")
    assert "50 articles" in page
    assert "2024-09" in page
    assert "<b>1" not in page
    assert "<td>Karim &lt;i&gt;</td><td>Karym</td><td>twice</td>" in page
    assert "<td>coordinated-duplicate</td><td>error</td><td class=number>50</td>" in page
    assert "&lt;b&gt;9, &lt;b&gt;8, &lt;b&gt;7" in page  # where most of them are
    run = mtlint("archive", "report", "findings.parquet", "--names", "a.jsonl")
    assert (run.status, run.err.count("\n")) == (2, 1)
    assert len(page) < 50_000
