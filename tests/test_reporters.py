"""Findings to text, in every format."""

import json
import re
import time
import unicodedata
from collections.abc import Iterable
from typing import Any, get_args

import pytest
from conftest import shouting, twice
from hypothesis import given
from hypothesis import strategies as st

from lint.reports import full, renderers
from lint.reports.model import Format, Style
from lint.reports.proposals import left_out
from lint.rulekit.findings import FileError, FileReport, Finding, Task
from lint.rulekit.rule import Category, Edit, Fix, Related, Rule, Severity
from lint.run.engine import lint
from lint.terminal import columns, right_to_left, visible
from lint.text.document import Document
from lint.text.model import Span

PLAIN = Style(summary=False)


def finding(document: Document, start: int, end: int, message: str = "seen", **more: Any) -> Finding:
    defaults: dict[str, Any] = {
        "rule": "some-rule",
        "group": "some",
        "severity": Severity.WARNING,
        "category": Category.AWKWARD_STYLE,
        "quoted": False,
    }
    return Finding(
        span=Span(start, end),
        position=document.position(start),
        end_position=document.position(end),
        message=message,
        text=document.text[start:end],
        **(defaults | more),
    )


def write(name: Format, reports: Iterable[FileReport], style: Style = PLAIN) -> str:
    return "".join(renderers.load(name)(reports, style))


def marked(text: str, part: str, style: Style = PLAIN, **more: Any) -> tuple[str, str]:
    """The line and the line of marks under it that ``full`` shows for a part of a text, without the margin."""
    document = Document(text, "a.txt")
    start = text.index(part)
    shown = write(
        "full", [FileReport("a.txt", document, (finding(document, start, start + len(part), **more),))], style
    )
    lines = shown.splitlines()
    margin = lines[1].index("|") + 2
    return lines[1][margin:], lines[2][margin:]


def under(line: str, marks: str) -> str:
    """The characters of a line that marks stand under, by the columns of a terminal."""
    column, result = 0, ""
    for character in line:
        size = columns(character)
        if "^" in marks[column : column + size] or (not size and result and marks[column - 1 : column] == "^"):
            result += character
        column += size
    return result


def example() -> FileReport:
    text = "The UN and NATO.\r\nThe end of the end."
    document = Document(text, "news/a.txt")
    rules = [
        Rule("shouting", "letters", shouting, Severity.WARNING, Category.AWKWARD_STYLE, "report"),
        Rule("twice", "words", twice, Severity.ERROR, Category.MISTRANSLATION, "report"),
    ]
    return lint(document, [Task(rule, rule.severity, {}) for rule in rules])


FULL = """\
news/a.txt:1:12: warning shouting: “NATO” is shouted
  1 | The UN and NATO.
    |            ^^^^
    = write: "nato"

news/a.txt:2:1: error twice: “The” again
  2 | The end of the end.
    | ^^^
  1 | The UN and NATO.
    | --- first here

news/a.txt:2:12: error twice: “the” again
  2 | The end of the end.
    |            ^^^
  1 | The UN and NATO.
    | --- first here

news/a.txt:2:16: error twice: “end” again
  2 | The end of the end.
    |                ^^^
  2 | The end of the end.
    |     --- first here

3  error    twice
1  warning  shouting
4 findings (3 errors, 1 warning) in 1 file
"""

CONCISE = """\
news/a.txt:1:12: warning shouting: “NATO” is shouted (write: "nato")
news/a.txt:2:1: error twice: “The” again
news/a.txt:2:12: error twice: “the” again
news/a.txt:2:16: error twice: “end” again
4 findings (3 errors, 1 warning) in 1 file
"""

GITHUB = """\
::error file=news/a.txt,line=2,endLine=2,col=1,endColumn=4,title=mtlint%3A twice::“The” again
::error file=news/a.txt,line=2,endLine=2,col=12,endColumn=15,title=mtlint%3A twice::“the” again
::error file=news/a.txt,line=2,endLine=2,col=16,endColumn=19,title=mtlint%3A twice::“end” again
::warning file=news/a.txt,line=1,endLine=1,col=12,endColumn=16,title=mtlint%3A shouting::\
“NATO” is shouted; write: "nato"
"""


def test_full() -> None:
    assert write("full", [example()], Style(statistics=True)) == FULL


def test_concise() -> None:
    assert write("concise", [example()], Style()) == CONCISE


def test_github() -> None:
    assert write("github", [example()], Style()) == GITHUB


def test_jsonl_is_the_contract() -> None:
    lines = write("jsonl", [example()]).splitlines()
    assert len(lines) == 4
    assert json.loads(lines[0]) == {
        "path": "news/a.txt",
        "rule": "shouting",
        "group": "letters",
        "severity": "warning",
        "category": "style/awkward-style",
        "start": 11,
        "end": 15,
        "line": 1,
        "column": 12,
        "end_line": 1,
        "end_column": 16,
        "message": "“NATO” is shouted",
        "text": "NATO",
        "quoted": False,
        "fixes": [{"safe": True, "edits": [{"start": 11, "end": 15, "text": "nato"}]}],
        "related": [],
    }
    path = json.loads(lines[1])["path"]
    assert json.loads(lines[1])["related"] == [
        {"start": 0, "end": 3, "line": 1, "column": 1, "message": "first here", "side": "target", "path": path}
    ]


def test_json_tells_an_article_without_text() -> None:
    reports = [FileReport("a.txt", Document(""), blank=True), FileReport("b.txt", Document("Clean."))]
    assert [file.get("blank") for file in json.loads(write("json", reports))["files"]] == [True, None]


def test_json_holds_files_errors_and_a_summary() -> None:
    unread = FileReport("b.txt", Document("", "b.txt"), errors=(FileError("not UTF-8 at byte 3"),))
    crashed = FileReport("c.txt", Document("", "c.txt"), errors=(FileError("rule x failed", "x"),))
    run = json.loads(write("json", [example(), unread, crashed], Style(version="1.2.3")))
    assert list(run) == ["schema_version", "tool", "files", "summary"]
    assert run["schema_version"] == 1
    assert run["tool"] == {"name": "mtlint", "version": "1.2.3"}
    assert [file["path"] for file in run["files"]] == ["news/a.txt", "b.txt", "c.txt"]
    assert [json.dumps(each) for each in run["files"][0]["findings"]] == [
        json.dumps(json.loads(line)) for line in write("jsonl", [example()]).splitlines()
    ]
    assert run["files"][1]["errors"] == [{"rule": None, "message": "not UTF-8 at byte 3"}]
    assert run["files"][2]["errors"] == [{"rule": "x", "message": "rule x failed"}]
    assert run["summary"] == {
        "files": 3,
        "files_with_findings": 1,
        "findings": 4,
        "severities": {"error": 3, "warning": 1, "note": 0},
        "rules": {"shouting": 1, "twice": 3},
        "errors": 2,
    }


def test_json_of_nothing() -> None:
    run = json.loads(write("json", []))
    assert (run["files"], run["summary"]["findings"]) == ([], 0)


@pytest.mark.parametrize(
    ("reports", "line"),
    [
        ([], "nothing was linted"),
        ([FileReport("a", Document(""))], "no findings in 1 file"),
        ([FileReport("a", Document(""), blank=True)], "nothing was linted; 1 file without text"),
        (
            [FileReport("a", Document(""), blank=True), FileReport("b", Document("b"))],
            "no findings in 1 file; 1 file without text",
        ),
        ([FileReport("a", Document("")), example()], "4 findings (3 errors, 1 warning) in 1 file of 2"),
        ([example(), example()], "8 findings (6 errors, 2 warnings) in 2 files"),
        ([FileReport("a", Document(""), errors=(FileError("no"),))], "nothing was linted; 1 file failed"),
        (
            [
                FileReport("a", Document("b"), errors=(FileError("no", "source"),)),
                FileReport("b", Document(""), errors=(FileError("no"), FileError("nor", partial=True))),
            ],
            "no findings in 1 file; 1 file failed; 1 file linted only in part",
        ),
    ],
)
def test_the_last_line_counts(reports: list[FileReport], line: str) -> None:
    assert write("full", reports, Style()).splitlines()[-1] == line
    assert line not in write("full", reports, PLAIN)


def test_colour_is_only_paint() -> None:
    painted = write("full", [example()], Style(colour=True, statistics=True))
    assert "\x1b[1;31merror\x1b[0m" in painted
    assert re.sub(r"\x1b\[[\d;]*m", "", painted) == FULL


# ---- The line of the article and the marks under it


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("plain words here", "words"),
        ("北京市 said 李明 again", "李明"),  # wide
        ("ｆｕｌｌ width here", "width"),
        ("cafe\u0301 and re\u0301sume\u0301 here", "re\u0301sume\u0301"),  # combining
        ("한국어 \u1112\u1161\u11ab here", "here"),
        ("😀 smiles here", "here"),
        ("he said السلام عليكم twice", "twice"),
        ("he said السلام عليكم twice", "السلام عليكم"),
        ("a\ttab here", "here"),
        ("end.", "."),
    ],
)
def test_marks_stand_under_what_they_mean(text: str, part: str) -> None:
    line, marks = marked(text, part)
    assert line == text.replace("\t", " ")
    assert under(line, marks) == part


def test_marks_cover_a_whole_run_of_right_to_left_letters() -> None:
    """Terminals with bidirectional text turn the run round in its place, others do not."""
    line, marks = marked("he said السلام عليكم twice", "لام")
    assert under(line, marks) == "السلام عليكم"


def test_what_does_not_show_is_shown_as_an_escape_and_counted() -> None:
    line, marks = marked("an \x1b[31mevil\u202e line\u200b here", "here")
    assert line == "an \\x1b[31mevil\\u202e line\\u200b here"
    assert under(line, marks) == "here"


def test_a_long_line_is_cut_around_the_finding() -> None:
    text = "some words before " * 50 + "the finding " + "and some words behind " * 50
    line, marks = marked(text, "finding")
    assert under(line, marks) == "finding"
    assert line.startswith("…")
    assert line.endswith("…")
    assert 70 < len(line) <= 94
    assert all(word in ("some", "words", "before", "the", "finding", "and", "behind") for word in line[1:-1].split())
    line, marks = marked(text, "some")
    assert line.startswith("some words")
    assert line.endswith("…")
    line, marks = marked(text.strip() + " end", "end")
    assert line.startswith("…")
    assert line.endswith("behind end")


def test_a_finding_longer_than_the_line_is_shown_from_its_start() -> None:
    text = "before " * 30 + "x" * 500 + " behind"
    line, marks = marked(text, "x" * 500, Style(width=60, summary=False))
    assert len(line) <= 54
    assert line.endswith("x…")
    assert len(marks) <= 54
    assert set(under(line, marks)) == {"x"}


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_of_a_finding_over_several_lines_the_first_is_shown(newline: str) -> None:
    text = newline.join(["one two", "three four", "five"])
    line, marks = marked(text, newline.join(["four", "five"]))
    assert (line, under(line, marks)) == ("three four", "four")


def test_a_finding_of_no_length_gets_one_mark() -> None:
    document = Document("ab\n", "a.txt")
    for offset, marks in {0: "^", 2: "  ^", 3: "^"}.items():
        shown = write("full", [FileReport("a.txt", document, (finding(document, offset, offset),))])
        assert shown.splitlines()[2] == f"    | {marks}"


def test_line_numbers_are_aligned() -> None:
    document = Document("first\n" + "\n" * 98 + "last", "a.txt")
    related = (Related(Span(0, 5), "the other"),)
    shown = write("full", [FileReport("a.txt", document, (finding(document, 104, 108, related=related),))])
    assert shown.splitlines()[1:5] == [
        "  100 | last",
        "      | ^^^^",
        "    1 | first",
        "      | ----- the other",
    ]


@given(st.text(max_size=300), st.data(), st.integers(20, 120))
def test_no_text_breaks_the_excerpt(text: str, data: st.DataObject, width: int) -> None:
    document = Document(text, "a.txt")
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    shown = write(
        "full", [FileReport("a.txt", document, (finding(document, start, end),))], Style(width, summary=False)
    )
    lines = shown.split("\n")
    assert lines[3:] == ["", ""]
    assert all(unicodedata.category(c) not in ("Cc", "Cf", "Cs", "Zl", "Zp") for c in shown if c != "\n")
    assert sum(map(columns, lines[1])) <= max(width, 46)
    assert sum(map(columns, lines[2])) <= max(width, 46) + 1


# ---- What to write


@pytest.mark.parametrize(
    ("edits", "shown"),
    [
        ([[Edit(4, 21, "rubble")]], 'leave out: "and rubble"'),
        ([[Edit(10, 21, "")]], 'leave out: "and rubble"'),
        ([[Edit(0, 4, "")]], 'leave out: "The"'),
        ([[Edit(4, 5, "R")]], 'write with a capital: "Rubble and rubble"'),
        ([[Edit(0, 3, "Some"), Edit(10, 21, "")]], 'write: "Some rubble"'),
        ([[Edit(4, 21, 'so-called "rubble"')]], 'write: “so-called "rubble"”'),
        ([[Edit(21, 21, ",")]], 'write: "rubble and rubble,"'),
        ([[Edit(4, 21, "")]], 'leave out: "rubble and rubble"'),
        ([[Edit(4, 21, "ruins")], [Edit(4, 21, "debris")]], 'write: "ruins" or "debris"'),
        ([[Edit(4, 21, "rubble")], [Edit(4, 21, "debris")]], 'leave out: "and rubble" or write: "debris"'),
        ([[Edit(4, 21, "a\u202eb")]], 'write: "a\\u202eb"'),
    ],
)
def test_a_fix_is_shown_as_the_wording_it_makes(edits: list[list[Edit]], shown: str) -> None:
    document = Document("The rubble and rubble fell.", "a.txt")
    fixes = tuple(Fix(tuple(each)) for each in edits)
    report = FileReport("a.txt", document, (finding(document, 4, 21, fixes=fixes),))
    assert write("full", [report]).splitlines()[3] == f"    = {shown}"
    assert write("concise", [report]).rstrip().endswith(f"({shown})")


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("For his part, the minister", "The minister", "For his part,"),
        ("It can be said that it was", "It was", "It can be said that"),
        ("had had", "had", "had"),
        ("villages and villages", "villages", "and villages"),
        ("he said, moreover", "he said", ", moreover"),
        ("in order to", "to", "in order"),
        ("a new and a new and", "a new and", "a new and"),
        ("the old port, the new", "old port, the new", ""),  # which "the"?
        ("small-format works", "small works", ""),  # part of a word
        ("38, 000", "38,000", ""),  # no word
        ("3.5 and 4.5", "3.5", "and 4.5"),
        ("3.5", "3", ""),
        ("the minister", "a minister", ""),
        ("of the", "of the", ""),
    ],
)
def test_words_that_are_left_out(old: str, new: str, words: str) -> None:
    place = Span(0, 19) if old.startswith("It can") else Span(0, len(old))
    assert left_out(old, new, place) == words


def test_it_is_not_looked_for_in_long_texts_which_words_are_left_out() -> None:
    began = time.monotonic()
    assert left_out("a " * 50_000, "a " * 49_998, Span(0, 3)) == ""
    assert time.monotonic() - began < 1  # it would take half a minute


@given(
    st.lists(st.sampled_from(["a", "the", "port", "Port", "old-new", "3.5", ","]), min_size=1, max_size=8),
    st.data(),
)
def test_without_the_words_left_out_the_rest_is_there(words: list[str], data: st.DataObject) -> None:
    old = " ".join(words)
    start = data.draw(st.integers(0, len(words)))
    end = data.draw(st.integers(start, len(words)))
    new = " ".join(words[:start] + words[end:])
    found = left_out(old, new, Span(0, len(old)))
    if found and new:
        at = old.find(found)
        assert (old[:at] + old[at + len(found) :]).lower().split() == new.lower().split()


def test_what_is_said_of_the_other_place_stands_beside_its_marks_or_below_them() -> None:
    document = Document("word " * 30, "a.txt")
    related = (Related(Span(0, 4), "here"), Related(Span(0, 90), "a longer message"), Related(Span(0, 40), "m" * 200))
    shown = write("full", [FileReport("a.txt", document, (finding(document, 145, 149, related=related),))])
    lines = shown.splitlines()
    assert lines[4] == "    | ---- here"
    assert [line.strip(" |") for line in lines[6:8]] == ["-" * 90, "a longer message"]
    assert max(map(len, lines[:8])) <= 100
    assert lines[10] == "    | " + "m" * 200


def test_a_long_wording_is_cut_in_the_middle() -> None:
    document = Document("x", "a.txt")
    fixes = (Fix.replace(Span(0, 1), "begin " + "word " * 100 + "end"),)
    shown = write("concise", [FileReport("a.txt", document, (finding(document, 0, 1, fixes=fixes),))])
    assert 'write: "begin word' in shown
    assert 'word end")' in shown
    assert len(shown) < 160


# ---- Hostile text

HOSTILE = "\x1b]0;owned\x07\x9b31m\u202e\u2066\u200b\u2028\x85\r\n::error::owned\n##[error]%0A,:\ufeff\U000e0041\x7f"
STEERING = re.compile(
    r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff\U000e0000-\U000e007f]"
)


@pytest.mark.parametrize("name", [name for name in get_args(Format) if name != "auto"])
def test_hostile_text_cannot_steer_a_terminal_or_a_runner(name: Format) -> None:
    document = Document(HOSTILE + "x" + HOSTILE, HOSTILE)
    hit = finding(
        document,
        0,
        len(document.text),
        HOSTILE,
        fixes=(Fix.replace(Span(0, 3), HOSTILE),),
        related=(Related(Span(3, 20), HOSTILE),),
    )
    shown = write(name, [FileReport(HOSTILE, document, (hit,))], Style(statistics=True))
    assert not STEERING.search(shown)
    lines = shown.splitlines()
    assert len(lines) == len(shown.split("\n")) - 1
    assert not any(line.startswith(("::error::", "##[")) for line in lines)
    if name == "jsonl":
        assert json.loads(shown)["text"] == document.text
        assert json.loads(shown)["path"] == HOSTILE


@given(st.text())
def test_json_of_any_text_is_read_back(text: str) -> None:
    document = Document(text, "a.txt")
    line = write("jsonl", [FileReport("a.txt", document, (finding(document, 0, len(text)),))])
    assert json.loads(line)["text"] == text
    assert len(line.splitlines()) == 1
    assert not STEERING.search(line.rstrip("\n"))


@pytest.mark.parametrize("name", [name for name in get_args(Format) if name not in ("auto", "azure", "teamcity")])
@pytest.mark.parametrize(
    "text", ["##vso[task.complete]", "##[add-mask]x", "##teamcity[x]", "::error::x", " ::stop-commands::x"]
)
def test_no_format_prints_a_command_of_a_service(name: Format, text: str) -> None:
    document = Document(f"{text} x {text}\n{text}", text)
    hits = tuple(
        finding(document, *span, text, fixes=(Fix.replace(Span(*span), text),), related=(Related(Span(*span), text),))
        for span in ((0, len(text)), (len(text), len(document.text)))
    )
    shown = write(name, [FileReport(text, document, hits, (FileError(text),))], Style(statistics=True))
    if name != "github":  # its own commands stand first in a line, so that the rest of it is none
        assert not re.search(r"##\w*\[", shown)
    assert not re.search(r"^\s*::(?!(error|warning|notice) file=)", shown, re.MULTILINE)


def test_a_command_in_an_excerpt_is_escaped_and_counted() -> None:
    line, marks = marked("so ##vso[task.complete] it here", "here")
    assert line == "so #\\x23vso[task.complete] it here"
    assert under(line, marks) == "here"


def test_github_escapes_what_the_runner_unescapes() -> None:
    document = Document("x", "a.txt")
    report = FileReport("100%, a:b.txt", document, (finding(document, 0, 1, "50 %, said: “x”"),))
    assert write("github", [report]) == (
        "::warning file=100%25%2C a%3Ab.txt,line=1,endLine=1,col=1,endColumn=2,title=mtlint%3A some-rule::"
        "50 %25, said: “x”\n"
    )


def test_github_takes_columns_only_within_a_line() -> None:
    document = Document("a\nb", "a.txt")
    note = finding(document, 0, 3, severity=Severity.NOTE)
    assert write("github", [FileReport("a.txt", document, (note,))]).startswith(
        "::notice file=a.txt,line=1,endLine=2,title="
    )


@given(st.text())
def test_visible_text_is_printable_and_plain_text_stays(text: str) -> None:
    assert all(unicodedata.category(c) not in ("Cc", "Cf", "Cs", "Zl", "Zp") for c in visible(text))
    if text.isprintable() and "##" not in text:
        assert visible(text) == text


def test_reports_are_written_as_they_come() -> None:
    def reports() -> Iterable[FileReport]:
        yield example()
        raise AssertionError("asked for more before the first was written")

    streams: list[Format] = ["full", "concise", "json", "jsonl", "checkstyle", "rdjson", "teamcity"]
    for name in streams:
        pieces = iter(renderers.load(name)(reports(), PLAIN))
        while "news/a.txt" not in next(pieces):
            pass


def test_what_the_full_report_takes_for_plain_is_shown_as_it_is() -> None:
    plain = [character for character in map(chr, range(0x3000)) if full._line(character).widths is None]
    assert set("aZ ~é—“…€\u00a0") <= set(plain)
    for character in plain:
        assert full._cell(character) == (character, 1)
        assert not right_to_left(character)


@given(st.text("ab ", min_size=1, max_size=120), st.data())
def test_a_plain_line_is_cut_as_any_line(text: str, data: st.DataObject) -> None:
    left = data.draw(st.integers(0, len(text) - 1))
    right, width = data.draw(st.integers(left, len(text))), data.draw(st.integers(20, 60))
    plain, any_line = full._line(text), full._Line(list(text), [1] * len(text))
    assert plain.widths is None
    assert full._window(plain, left, right, width) == full._window(any_line, left, right, width)
