"""Reports for services, held against their schemas and read by what does not come from us."""

import json
import re
import unicodedata
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_reporters import HOSTILE, example, finding, write

from lint.reports import renderers, sarif
from lint.reports.fields import Columns, relative
from lint.reports.github import JobSummary
from lint.reports.model import Format, RuleInfo, Style
from lint.rulekit.findings import FileError, FileReport
from lint.rulekit.rule import Category, Edit, Fix, Related, Severity
from lint.text.document import Document
from lint.text.model import Span

SCHEMAS = Path(__file__).parent / "schemas"
PLAIN = Style(version="1.2.3", root="/news")
XML: list[Format] = ["junit", "checkstyle"]
JSON: list[Format] = ["sarif", "gitlab", "rdjson"]
LINES: list[Format] = ["github", "azure", "teamcity"]

#: What could get out of its place in some format, with what only a careless escape would break.
EVIL = [
    "::error file=a::owned",
    "\n::error::owned",
    "%0A::error::owned%25",
    "##vso[task.setvariable variable=x]owned",
    "##[error]owned",
    "']\n##teamcity[buildStop comment='owned']|'|n",
    "<script>alert(1)</script>",
    "</failure></testcase><testcase name='owned'/>",
    "]]>",
    '"><img src=x onerror=alert(1)>',
    "&lt;b&gt;&amp;",
    "\x1b[31mred\x1b]0;owned\x07\x9b2J",
    "\u202eevil\u2066\u2069\u200f",
    "a\x00b",
    "\ud800 lone \udfff",
    "\ufffe\uffff",
    "[click](https://evil.example) {0} {{1}}",
    "| a | `b` **c** @someone https://evil.example www.evil.example",
    "\u2028\u2029\x85\x0b\x0c\x1c",
    HOSTILE,
]


def evil_report(text: str) -> FileReport:
    document = Document(f"before {text} after", f"{text}.txt")
    end = len(document.text)
    hit = finding(
        document,
        7,
        end - 6,
        text,
        fixes=(Fix((Edit(7, 8, text),)), Fix((Edit(0, 3, text), Edit(8, 9, "")), safe=True)),
        related=(Related(Span(0, 6), text),),
    )
    return FileReport(f"{text}.txt", document, (hit,), (FileError(text), FileError(text, "some-rule")))


def valid(name: str, report: str) -> Any:
    """The report, after it was held against a schema."""
    jsonschema = pytest.importorskip("jsonschema")
    schema = json.loads((SCHEMAS / f"{name}.json").read_text("utf-8"))
    content = json.loads(report)
    kind = jsonschema.validators.validator_for(schema)
    kind.check_schema(schema)
    errors = [f"{error.json_path}: {error.message}" for error in kind(schema).iter_errors(content)]
    assert errors == []
    return content


SCHEMA_OF = {"sarif": "sarif-2.1.0", "gitlab": "gitlab", "rdjson": "rdjson"}


def infos() -> dict[str, RuleInfo]:
    info = RuleInfo(
        "twice",
        "words",
        Severity.ERROR,
        Category.MISTRANSLATION,
        "A word again.",
        "# twice\n\nA word again.",
        "https://example.org/twice",
    )
    return {info.name: info}


# ---- All of them


@pytest.mark.parametrize("name", JSON)
def test_json_is_valid(name: Format) -> None:
    crashed = FileReport("c.txt", Document("", "c.txt"), errors=(FileError("rule x failed", "x"), FileError("no")))
    for reports in ([], [example()], [example(), crashed], [FileReport("clean.txt", Document("Clean."))]):
        valid(SCHEMA_OF[name], write(name, reports, PLAIN._replace(rules=infos())))


@pytest.mark.parametrize("name", JSON)
@pytest.mark.parametrize("text", EVIL)
def test_json_of_hostile_text_is_valid_and_without_surrogates(name: Format, text: str) -> None:
    shown = write(name, [evil_report(text)], PLAIN)
    content = valid(SCHEMA_OF[name], shown)
    json.dumps(content, ensure_ascii=False).encode()  # strict readers refuse lone surrogates, as this does
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069]", shown)


@pytest.mark.parametrize("name", XML)
@pytest.mark.parametrize("text", EVIL)
def test_xml_of_hostile_text_has_no_more_elements(name: Format, text: str) -> None:
    def shape(shown: str) -> list[tuple[str, list[str]]]:
        return [(element.tag, sorted(element.attrib)) for element in ElementTree.fromstring(shown).iter()]

    shown = write(name, [evil_report(text)], PLAIN)
    assert shape(shown) == shape(write(name, [evil_report("is_safe_output words")], PLAIN))
    assert all(unicodedata.category(c) not in ("Cc", "Cf", "Cs", "Zl", "Zp") for c in shown if c != "\n")


@pytest.mark.parametrize("name", LINES)
@pytest.mark.parametrize("text", EVIL)
def test_a_log_of_hostile_text_has_no_more_lines_or_commands(name: Format, text: str) -> None:
    shown, is_safe_output = (write(name, [evil_report(each)], PLAIN) for each in (text, "is_safe_output words"))
    assert len(shown.splitlines()) == len(is_safe_output.splitlines())
    starts = {"github": "::", "azure": "##vso[task.logissue ", "teamcity": "##teamcity["}
    for line in shown.splitlines():
        assert line.startswith(starts[name])
        assert name != "azure" or len(re.findall(r"##\w*\[", line)) == 1  # its agent looks anywhere in a line
        assert all(unicodedata.category(c) not in ("Cc", "Cf", "Cs", "Zl", "Zp") for c in line)


@given(st.text(), st.text())
def test_any_text_stays_in_its_place(text: str, path: str) -> None:
    document = Document(text, path)
    report = FileReport(path, document, (finding(document, 0, len(text), text),), (FileError(text),))
    for name in JSON:
        json.loads(write(name, [report], PLAIN))
    for name in XML:
        ElementTree.fromstring(write(name, [report], PLAIN))
    for name in LINES:
        assert all(line.startswith(("::", "##")) for line in write(name, [report], PLAIN).splitlines())


@pytest.mark.parametrize("name", ["sarif", "gitlab", "github", "azure"])
def test_the_gravest_come_first(name: Format) -> None:
    document = Document("one two three", "a.txt")
    hits = tuple(
        finding(document, 4 * number, 4 * number + 3, f"m{number}", severity=severity)
        for number, severity in enumerate([Severity.NOTE, Severity.ERROR, Severity.WARNING])
    )
    shown = write(name, [FileReport("a.txt", document, hits)], PLAIN)
    assert sorted(["m0", "m1", "m2"], key=shown.index) == ["m1", "m2", "m0"]


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("a.txt", "a.txt"),
        ("./a.txt", "a.txt"),
        ("b/../a.txt", "a.txt"),
        ("../a.txt", "../a.txt"),
        ("/news/b/a.txt", "b/a.txt"),
        ("/other/a.txt", "/other/a.txt"),
        ("-", "-"),
    ],
)
def test_paths_are_relative_to_the_folder_of_the_run(path: str, shown: str) -> None:
    assert relative(path, "/news") == shown


# ---- Columns


@given(st.text(alphabet="a\né😀\U0001f1e9ب\r\n", max_size=60))
def test_columns_in_other_units(text: str) -> None:
    document = Document(text)
    units: dict[Any, Callable[[str], int]] = {
        "utf-8": lambda part: len(part.encode()),
        "utf-16": lambda part: len(part.encode("utf-16-le")) // 2,
    }
    for unit, count in units.items():
        columns = Columns(document, unit)
        for offset in range(len(text) + 1):
            line, column = document.position(offset)
            assert columns.at(offset) == (line, 1 + count(text[offset - column + 1 : offset]))


def test_columns_far_into_a_line() -> None:
    text = "é" * 5000 + "😀" * 5000 + "x"
    document = Document(text)
    assert Columns(document, "utf-8").at(10_000) == (1, 30_001)
    assert Columns(document, "utf-16").at(10_000) == (1, 15_001)


def beyond() -> FileReport:
    """A finding behind a character of two UTF-16 units and four bytes."""
    document = Document("😀é rubble", "a.txt")
    fix = Fix.replace(Span(3, 9), "dust")
    return FileReport("a.txt", document, (finding(document, 3, 9, fixes=(fix,)),))


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("sarif", '"startColumn":5,"endLine":1,"endColumn":11'),
        ("rdjson", '"start":{"line":1,"column":8},"end":{"line":1,"column":14}'),
        ("gitlab", '"begin":{"line":1,"column":4},"end":{"line":1,"column":10}'),
        ("checkstyle", 'line="1" column="5"'),
        ("azure", "linenumber=1;columnnumber=5;"),
    ],
)
def test_columns_are_of_the_unit_that_the_format_wants(name: Format, place: str) -> None:
    assert place in write(name, [beyond()], PLAIN)


# ---- SARIF


def test_sarif_tells_of_rules_places_and_fixes() -> None:
    run = valid("sarif-2.1.0", write("sarif", [example()], PLAIN._replace(rules=infos())))["runs"][0]
    driver = run["tool"]["driver"]
    assert (driver["name"], driver["version"], driver["semanticVersion"]) == ("mtlint", "1.2.3", "1.2.3")
    twice, shouting = driver["rules"]  # the second is not among those told of
    assert twice["helpUri"] == "https://example.org/twice"
    assert (twice["id"], twice["name"], twice["help"]["markdown"]) == ("twice", "Twice", "# twice\n\nA word again.")
    assert twice["properties"] == {
        "tags": ["words", "mqm/accuracy", "mqm/accuracy/mistranslation"],
        "precision": "very-high",
        "problem.severity": "error",
    }
    assert (shouting["id"], shouting["defaultConfiguration"]) == ("shouting", {"level": "warning"})
    first, *_, last = run["results"]
    assert (first["ruleId"], first["ruleIndex"], first["level"]) == ("twice", 0, "error")
    location = first["locations"][0]["physicalLocation"]
    assert location["artifactLocation"] == {"uri": "news/a.txt", "uriBaseId": "%SRCROOT%"}
    assert location["region"] == {
        "startLine": 2, "startColumn": 1, "endLine": 2, "endColumn": 4, "snippet": {"text": "The"}
    }  # fmt: skip
    (other,) = first["relatedLocations"]
    assert other["message"]["text"] == "first here"
    assert other["physicalLocation"]["region"]["startLine"] == 1
    (fix,) = last["fixes"]
    (change,) = fix["artifactChanges"]
    assert fix["description"]["text"] == 'Write: "nato"'
    assert change["replacements"] == [
        {
            "deletedRegion": {"startLine": 1, "startColumn": 12, "endLine": 1, "endColumn": 16},
            "insertedContent": {"text": "nato"},
        }
    ]


def test_sarif_fingerprints_outlive_edits_elsewhere_and_tell_equals_apart() -> None:
    def prints(text: str) -> list[str]:
        document = Document(text, "a.txt")
        hits = tuple(finding(document, *match.span()) for match in re.finditer("dust", text))
        run = json.loads(write("sarif", [FileReport("a.txt", document, hits)]))["runs"][0]
        return [result["partialFingerprints"]["mtlint/v1"] for result in run["results"]]

    before = prints("dust here, dust there")
    assert len(set(before)) == 2
    assert prints("\n\nmore words\ndust anywhere, and much dust there") == before
    assert prints("no more here, dust there") == before[:1]


def test_sarif_keeps_within_what_code_scanning_takes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sarif, "MOST_RESULTS", 3)
    document = Document("one two three four five", "a.txt")
    severities = [Severity.NOTE, Severity.NOTE, Severity.WARNING, Severity.ERROR, Severity.NOTE]
    hits = tuple(finding(document, n, n + 1, severity=severity) for n, severity in enumerate(severities))
    run = valid("sarif-2.1.0", write("sarif", [FileReport("a.txt", document, hits)]))["runs"][0]
    assert [result["level"] for result in run["results"]] == ["error", "warning", "note"]
    (notification,) = run["invocations"][0]["toolExecutionNotifications"]
    assert notification["message"]["text"].startswith("2 findings, the least grave, are left out")
    assert run["invocations"][0]["executionSuccessful"] is True


def test_sarif_tells_what_failed() -> None:
    failed = FileReport("a b/ü.txt", Document(""), errors=(FileError("not UTF-8 at byte 3"),))
    (invocation,) = json.loads(write("sarif", [failed], PLAIN))["runs"][0]["invocations"]
    assert invocation["executionSuccessful"] is False
    (told,) = invocation["toolExecutionNotifications"]
    assert told["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "a%20b/%C3%BC.txt"


@pytest.mark.parametrize(
    ("text", "shown"),
    [("see [here](https://evil.example)", "see [here] (https://evil.example)"), ("{0} and {x}", "{{0}} and {{x}}")],
)
def test_sarif_messages_hold_no_links_or_places_for_arguments(text: str, shown: str) -> None:
    document = Document("x", "a.txt")
    run = json.loads(write("sarif", [FileReport("a.txt", document, (finding(document, 0, 1, text),))]))
    assert run["runs"][0]["results"][0]["message"]["text"] == shown


# ---- GitLab, reviewdog


def test_gitlab() -> None:
    issues = valid("gitlab", write("gitlab", [example()], PLAIN))
    assert issues[-1] == {
        "type": "issue",
        "check_name": "shouting",
        "description": '“NATO” is shouted (write: "nato")',
        "categories": ["Style"],
        "severity": "minor",
        "fingerprint": issues[-1]["fingerprint"],
        "location": {
            "path": "news/a.txt",
            "lines": {"begin": 1, "end": 1},
            "positions": {"begin": {"line": 1, "column": 12}, "end": {"line": 1, "column": 16}},
        },
    }
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)


def test_rdjson() -> None:
    result = valid("rdjson", write("rdjson", [example(), beyond()], PLAIN))
    assert result["source"] == {"name": "mtlint"}
    first, second, *_, last = result["diagnostics"]
    assert first == {
        "message": "“NATO” is shouted",
        "location": {
            "path": "news/a.txt",
            "range": {"start": {"line": 1, "column": 12}, "end": {"line": 1, "column": 16}},
        },
        "severity": "WARNING",
        "code": {"value": "shouting"},
        "suggestions": [
            {"range": {"start": {"line": 1, "column": 12}, "end": {"line": 1, "column": 16}}, "text": "nato"}
        ],
    }
    assert second["related_locations"][0]["message"] == "first here"
    assert last["suggestions"][0]["text"] == "dust"


def test_rdjson_suggests_all_edits_of_a_fix_at_once_or_none() -> None:
    def suggestions(text: str, *edits: Edit) -> list[dict[str, Any]]:
        document = Document(text, "a.txt")
        hit = finding(document, edits[0].start, edits[0].end, fixes=(Fix(edits),))
        (diagnostic,) = json.loads(write("rdjson", [FileReport("a.txt", document, (hit,))]))["diagnostics"]
        found: list[dict[str, Any]] = diagnostic.get("suggestions", [])
        return found

    (near,) = suggestions("dust and old dust", Edit(0, 4, "Dust"), Edit(9, 13, ""))
    assert near["text"] == "Dust and "
    assert near["range"]["end"]["column"] == 14
    assert suggestions("dust" + " " * 2000 + "dust", Edit(0, 4, "sand"), Edit(2004, 2008, "sand")) == []


# ---- XML


def test_junit_is_read_by_a_library() -> None:
    junitparser = pytest.importorskip("junitparser")
    document = Document("one two", "b.txt")
    note = FileReport("b.txt", document, (finding(document, 0, 3, "a matter of style", severity=Severity.NOTE),))
    clean = FileReport("c.txt", Document("Clean."))
    failed = FileReport("d.txt", Document(""), errors=(FileError("not UTF-8 at byte 3"),))
    blank = FileReport("e.txt", Document(""), blank=True)
    xml = junitparser.JUnitXml.fromstring(write("junit", [example(), note, clean, failed, blank], PLAIN).encode())
    assert (xml.tests, xml.failures, xml.errors, xml.skipped) == (8, 4, 1, 1)
    first, second, third, fourth, fifth = xml
    assert [suite.name for suite in xml] == ["news/a.txt", "b.txt", "c.txt", "d.txt", "e.txt"]
    case = next(iter(first))
    assert (case.name, case.classname) == ("shouting (1:12)", "news/a.txt")
    (failure,) = case.result
    assert isinstance(failure, junitparser.Failure)
    assert (failure.type, failure.message) == ("warning", '“NATO” is shouted (write: "nato")')
    assert failure.text == "letters/shouting, style/awkward-style, line 1, column 12"
    (noted,) = second
    assert (noted.is_passed, noted.system_out) == (True, "a matter of style")
    assert [case.is_passed for case in third] == [True]
    assert isinstance(next(iter(fourth)).result[0], junitparser.Error)
    assert isinstance(next(iter(fifth)).result[0], junitparser.Skipped)
    counts = [(suite.tests, suite.failures, suite.errors) for suite in xml]
    xml.update_statistics()
    assert [(suite.tests, suite.failures, suite.errors) for suite in xml] == counts


def test_checkstyle() -> None:
    failed = FileReport("d.txt", Document(""), errors=(FileError("not UTF-8 at byte 3"),))
    root = ElementTree.fromstring(write("checkstyle", [example(), FileReport("c.txt", Document("")), failed], PLAIN))
    assert root.tag == "checkstyle"
    assert [file.get("name") for file in root] == ["news/a.txt", "d.txt"]
    assert root[0][0].attrib == {
        "line": "1",
        "column": "12",
        "severity": "warning",
        "message": '“NATO” is shouted (write: "nato")',
        "source": "mtlint.letters.shouting",
    }
    assert root[1][0].get("message") == "not UTF-8 at byte 3"


# ---- Logs


def test_azure() -> None:
    document = Document("one; two", "a.txt")
    hits = (
        finding(document, 0, 4, "50 %; said [so]", severity=Severity.ERROR),
        finding(document, 5, 8, "##vso[task.complete]", severity=Severity.NOTE),
    )
    assert write("azure", [FileReport("a.txt", document, hits)]).splitlines() == [
        "##vso[task.logissue type=error;sourcepath=a.txt;linenumber=1;columnnumber=1;code=some-rule;]"
        "50 %AZP25%3B said [so%5D",
        "a.txt:1:6: note some-rule: #\\x23vso[task.complete]",
    ]


def test_teamcity_tells_of_a_rule_once() -> None:
    lines = write("teamcity", [example()], Style(rules=infos())).splitlines()
    kinds = [re.findall(r"^##teamcity\[(\w+) ", line)[0] for line in lines]
    assert kinds == ["inspectionType", "inspection", "inspectionType", *["inspection"] * 3]
    assert lines[2] == (
        "##teamcity[inspectionType id='twice' name='twice' category='mtlint: words' description='A word again.']"
    )
    assert lines[1].endswith(" file='news/a.txt' line='1' SEVERITY='WARNING']")


def test_teamcity_escapes() -> None:
    document = Document("x", "a.txt")
    shown = write("teamcity", [FileReport("it's [a].txt", document, (finding(document, 0, 1, "a|b"),))])
    assert "message='a||b' file='it|'s |[a|].txt'" in shown


# ---- The summary of a job


def summary(*reports: FileReport) -> str:
    gathered = JobSummary()
    assert list(gathered.watch(reports)) == list(reports)
    return gathered.markdown()


def test_the_summary_of_a_job() -> None:
    shown = summary(example(), FileReport("clean.txt", Document("All clean here.", "clean.txt")))
    assert shown.startswith("## mtlint: MQM score 0.0\n\n4 findings (3 errors, 1 warning) in 1 file of 2; 12 words.\n")
    assert "| accuracy | 15 | 1,250.0 |" in shown
    assert "| news\\/a\\.txt | 0.0 | 9 | 3 | 1 | 0 |" in shown
    assert "| clean\\.txt | 100.0 | 3 | 0 | 0 | 0 |" in shown
    assert shown.index("error twice") < shown.index("warning shouting")


def test_the_summary_is_short_however_much_is_found() -> None:
    document = Document("word " * 2000, "a.txt")
    hits = tuple(finding(document, 5 * n, 5 * n + 4, "x" * 5000) for n in range(2000))
    shown = summary(*[FileReport(f"{n}.txt", document, hits) for n in range(70)])
    assert len(shown.encode()) < 100_000
    assert "… and 139,975 more." in shown
    assert "… and 20 more articles." in shown


@pytest.mark.parametrize("text", EVIL)
def test_nothing_in_a_summary_is_markup(text: str) -> None:
    shown, is_safe_output = summary(evil_report(text)), summary(evil_report("is_safe_output words"))
    assert len(shown.splitlines()) == len(is_safe_output.splitlines())
    row = shown.splitlines()[-1]
    assert len(re.findall(r"(?<!\\)\|", row)) == 4
    assert not re.search(r"(?<!\\)[<>&`*_\[\]@]", row)


def test_auto_is_the_format_of_the_service() -> None:
    assert renderers.chosen("auto", {}) == "full"
    assert renderers.chosen("auto", {"GITHUB_ACTIONS": "true"}) == "github"
    assert renderers.chosen("auto", {"GITLAB_CI": "true", "CI": "true"}) == "gitlab"
    assert renderers.chosen("auto", {"TF_BUILD": "True"}) == "azure"
    assert renderers.chosen("auto", {"TEAMCITY_VERSION": "2025.1"}) == "teamcity"
    assert renderers.chosen("json", {"GITHUB_ACTIONS": "true"}) == "json"
