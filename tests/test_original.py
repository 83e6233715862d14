"""Where the source of an article is found, what keeps a file from being one, and what reports say of places in it."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from lint import lint_files, lint_text
from lint.cli.commands import app
from lint.config.load import load
from lint.errors import UserError
from lint.sources.discover import discover
from lint.sources.original import with_originals

CONFIG = 'source-language = "{}"\n[source]\nfiles = ["{{dir}}/{{stem}}.source.txt"]\n'
ENGLISH = "In 2019, the port received 475 containers.\n"
RUSSIAN = "В 2019 году порт принял 312 контейнеров.\n"
ARABIC = "استقبل الميناء 312 حاوية في عام 2019.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "mtlint.toml").write_text(
        'source-language = "ru"\n[source]\nfiles = ["{dir}/{stem}.source.txt"]\n', "utf-8"
    )
    (tmp_path / "a.txt").write_text(ENGLISH, "utf-8")
    (tmp_path / "a.source.txt").write_text(RUSSIAN, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def check(*arguments: str) -> tuple[int, str, str]:
    from lint.errors import UserError as Wrong

    result = CliRunner().invoke(app, ["check", "--no-cache", *arguments])
    if isinstance(result.exception, Wrong):
        return 2, "", str(result.exception)
    return result.exit_code, result.stdout, result.stderr


def findings(*arguments: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in check("--format", "jsonl", *arguments)[1].splitlines()]


def test_a_source_is_found_and_not_linted(folder: Path) -> None:
    (finding,) = findings(".")
    assert (finding["path"], finding["rule"], finding["text"]) == ("a.txt", "number-changed", "475")
    related: list[dict[str, Any]] = finding["related"]  # type: ignore[assignment]
    (place,) = related
    assert (place["side"], place["path"]) == ("source", "a.source.txt")
    assert RUSSIAN[place["start"] : place["end"]] == "312"


def test_a_hook_that_names_the_source_lints_its_article(folder: Path) -> None:
    assert [finding["path"] for finding in findings("a.source.txt")] == ["a.txt"]


def test_the_command_line_decides(folder: Path) -> None:
    assert findings("--no-source", ".") == []
    (folder / "other.txt").write_text(RUSSIAN.replace("312", "475"), "utf-8")
    assert findings("a.txt", "--source", "other.txt") == []
    assert check("a.txt", "--source", "other.txt", "--no-source")[0] == 2
    assert "not with 2" in check("a.txt", "b.txt", "--source", "other.txt")[2]


def test_a_missing_source_may_be_an_error(folder: Path) -> None:
    (folder / "b.txt").write_text(ENGLISH, "utf-8")
    assert check(".")[0] == 1
    status, out, err = check("--format", "jsonl", "--require-source", ".")
    assert status == 2
    assert "b.txt: source: there is none (looked for b.source.txt)" in err
    assert len(out.splitlines()) == 1


def test_front_matter_names_a_source(folder: Path) -> None:
    (folder / "src").mkdir()
    (folder / "src" / "one.md").write_text(f"# Порт\n\n{RUSSIAN}", "utf-8")
    (folder / "c.md").write_text(
        "---\ntitle: Port\nsource: src/one.md\n---\nIn 2019, the port received **475** containers.\n"
    )
    (finding,) = findings("c.md")
    assert finding["related"][0]["path"] == "src/one.md"  # type: ignore[index]
    (folder / "d.md").write_text(f"---\nsource: ../../secret.md\n---\n{ENGLISH}")
    assert "outside the folder" in check("d.md")[2]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (None, "no such file"),
        (b"", "it is empty"),
        (b"the article", "it is the article itself"),
        (b"\x7fELF\x00\x00\x01", "binary"),
        (RUSSIAN.encode("cp1251"), "not UTF-8"),
        (ARABIC.encode(), 'it is not in the source language "ru" but in "ar"'),
        (
            b"The port received 312 containers and they were happy with it in the year.",
            "it is not in the source language",
        ),
    ],
)
def test_what_is_no_source_is_told_in_one_line(folder: Path, data: bytes | None, said: str) -> None:
    article = ENGLISH + "Rescuers dug through the rubble and rubble.\n"
    (folder / "a.txt").write_text(article, "utf-8")
    if data is not None:
        (folder / "x.dat").write_bytes(article.encode() if data == b"the article" else data)
    status, out, err = check("--format", "jsonl", "a.txt", "--source", "x.dat")
    assert status == 2
    (line,) = err.splitlines()
    assert line.startswith("mtlint: a.txt: source x.dat: ")
    assert said in line
    assert [json.loads(each)["rule"] for each in out.splitlines()] == ["coordinated-duplicate"]


def test_a_huge_source_is_told_in_one_line(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lint.sources.source.MOST_BYTES", 1000)
    (folder / "huge.txt").write_text(RUSSIAN * 1000, "utf-8")
    (folder / "a.txt").write_text("Rescuers dug through the rubble and rubble.\n", "utf-8")
    status, out, err = check("--format", "jsonl", "a.txt", "--source", "huge.txt")
    (line,) = err.splitlines()
    assert status == 2
    assert line.startswith("mtlint: a.txt: source huge.txt: ")
    assert [json.loads(each)["rule"] for each in out.splitlines()] == ["coordinated-duplicate"]


def test_the_source_of_another_article_is_one_finding(folder: Path) -> None:
    """Exit 1 as for any error; no other rule of the group speaks, and all others do."""
    (folder / "a.txt").write_text(
        "A museum in Oslo opened a show of 80 paintings. It will run until October 2031. Tickets cost 15 euros a day. "
        "Rescuers dug through the rubble and rubble.\n",
        "utf-8",
    )
    (folder / "a.source.txt").write_text(
        "В понедельник 312 рабочих порта вышли на работу. Египет предложил 45 миллионов. Переговоры начнутся 12 марта. "
        "Министр приехал в Каир.\n",
        "utf-8",
    )
    status, out, err = check("--format", "jsonl", "a.txt")
    assert (status, err) == (1, "")
    rules = [json.loads(each)["rule"] for each in out.splitlines()]
    assert sorted(rules) == ["coordinated-duplicate", "source-mismatch"]


def test_a_folder_is_no_source(folder: Path) -> None:
    (folder / "dir").mkdir()
    status, _, err = check("a.txt", "--source", "dir")
    assert status == 2
    assert len(err.splitlines()) == 1


def test_a_translation_is_no_source_of_another(folder: Path) -> None:
    """An English file that has a source's name is not taken for one where the language has a script of its own."""
    (folder / "a.source.txt").write_text(ENGLISH, "utf-8")
    assert check(".")[0] == 0


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('files = ["{foo}.txt"]', "{foo} in '{foo}.txt' is none of {dir}, {stem}, {name}, {path}"),
        ('files = ["one.txt"]', "names one file for all articles"),
        ('file = ["{stem}"]', 'unknown key "file" (did you mean "files"?)'),
    ],
)
def test_a_wrong_pattern_is_told_with_its_place(folder: Path, line: str, said: str) -> None:
    (folder / "mtlint.toml").write_text(f"[source]\n{line}\n", "utf-8")
    with pytest.raises(UserError, match=r"mtlint\.toml:2") as error:
        load()
    assert said in str(error.value)


def test_no_source_lies_outside_the_folder(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    outside = tmp_path_factory.mktemp("outside")
    (outside / "a.txt").write_text(RUSSIAN, "utf-8")
    (folder / "mtlint.toml").write_text(f'[source]\nfiles = ["{outside.as_posix()}/{{name}}"]\n', "utf-8")
    sources = with_originals(discover(["a.txt"]), load())
    assert [source.original for source in sources] == [None]


def test_the_cache_knows_the_source(folder: Path) -> None:
    for number in range(20):
        (folder / f"c{number}.txt").write_text(ENGLISH, "utf-8")
        (folder / f"c{number}.source.txt").write_text(RUSSIAN, "utf-8")

    def found() -> int:
        result = CliRunner().invoke(app, ["check", "--format", "jsonl", "."])
        return len(result.stdout.splitlines())

    assert (found(), found()) == (21, 21)
    (folder / "c3.source.txt").write_text(RUSSIAN.replace("312", "475"), "utf-8")
    assert found() == 20


def test_a_changed_source_changes_its_article(folder: Path) -> None:
    def git(*arguments: str) -> None:
        subprocess.run(
            ["git", "-c", "user.name=x", "-c", "user.email=x@x", *arguments], check=True, capture_output=True
        )

    (folder / "a.source.txt").write_text(RUSSIAN.replace("312", "475"), "utf-8")
    git("init", "-q")
    git("add", ".")
    git("commit", "-qm", "one")
    assert findings("--changed-since", "HEAD", ".") == []
    (folder / "a.source.txt").write_text(RUSSIAN, "utf-8")
    assert len(findings("--changed-since", "HEAD", ".")) == 1
    git("add", ".")
    assert len(findings("--staged", ".")) == 1


def test_reports_show_the_source(folder: Path) -> None:
    (folder / "mtlint.toml").write_text(
        'source-language = "ar"\n[source]\nfiles = ["{dir}/{stem}.source.txt"]\n', "utf-8"
    )
    (folder / "a.source.txt").write_text(ARABIC, "utf-8")
    full = check(".")[1]
    assert "> a.source.txt" in full
    assert "\u2068" in full
    assert full.count("\u2068") == full.count("\u2069")
    sarif = json.loads(check("--format", "sarif", ".")[1])
    (result,) = sarif["runs"][0]["results"]
    place = result["relatedLocations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "a.source.txt"
    assert place["region"]["startColumn"] == ARABIC.index("312") + 1
    rdjson = json.loads(check("--format", "rdjson", ".")[1])
    assert rdjson["diagnostics"][0]["related_locations"][0]["location"]["path"] == "a.source.txt"
    assert "(a.source.txt, line 1)" in check("--format", "github", ".")[1]
    html = check("--format", "html", ".")[1]
    assert 'lang="ar"' in html
    assert '<q class="target" lang="en" dir="ltr">In 2019, the port received <mark>475</mark> containers.</q>' in html
    assert f'<q class="source" lang="ar" dir="rtl">{ARABIC.strip().replace("312", "<mark>312</mark>")}</q>' in html


def test_the_library_takes_a_source(folder: Path) -> None:
    report = lint_text(ENGLISH, source=RUSSIAN)
    assert [finding.rule for finding in report.findings] == ["number-changed"]
    assert lint_text(ENGLISH).findings == ()
    (error,) = lint_text(ENGLISH, source="").errors
    assert "empty" in error.message
    (files,) = lint_files(["."], config="mtlint.toml")
    assert [finding.rule for finding in files.findings] == ["number-changed"]


def test_align_prints_the_pairs(folder: Path) -> None:
    result = CliRunner().invoke(app, ["align", "a.source.txt", "a.txt"])
    assert result.stdout == f"\t{RUSSIAN.strip()}\t{ENGLISH.strip()}\n"
    tmx = CliRunner().invoke(app, ["align", "--format", "tmx", "a.source.txt", "a.txt"]).stdout
    assert f'<tuv xml:lang="ru"><seg>{RUSSIAN.strip()}</seg></tuv>' in tmx
    assert isinstance(CliRunner().invoke(app, ["align", "none.txt", "a.txt"]).exception, UserError)


def test_align_takes_a_file_of_both_sides(folder: Path) -> None:
    unit = "<trans-unit id='1'><source>Порт закрыт. Дым.</source><target>The port is shut. Smoke.</target></trans-unit>"
    (folder / "a.xliff").write_text(
        '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="ru" '
        f'target-language="en" datatype="plaintext"><body>{unit}</body></file></xliff>',
        "utf-8",
    )
    result = CliRunner().invoke(app, ["align", "a.xliff"])
    assert result.stdout == "\tПорт закрыт.\tThe port is shut.\n\tДым.\tSmoke.\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["none.txt", "neither.txt"], "source none.txt: cannot be read"),
        (["latin.txt", "latin.txt"], "source latin.txt: not UTF-8"),
        (["a.source.txt", "latin.txt"], "latin.txt: not UTF-8"),
        (["a.txt", "a.source.txt"], "source a.txt: it is not in the source language"),
        (["a.source.txt"], "a.source.txt: holds one side only"),
        (["a.tmx", "a.txt"], "a.tmx: holds both sides"),
        (["a.source.txt", "a.tmx"], "a.tmx: holds both sides"),
    ],
)
def test_align_says_what_is_wrong_with_the_source_first(folder: Path, arguments: list[str], said: str) -> None:
    (folder / "latin.txt").write_bytes("café au lait".encode("latin-1"))
    exception = CliRunner().invoke(app, ["align", *arguments]).exception
    assert isinstance(exception, UserError)
    assert str(exception).startswith(said)
