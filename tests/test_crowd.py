"""A text with a fault at every turn has a bounded number of findings, and none of the others is lost without a word."""

import json
from collections import Counter
from pathlib import Path

import pytest
from conftest import Mtlint
from hypothesis import given
from hypothesis import strategies as st

from lint.cache import entry
from lint.config.model import Config
from lint.filters.baseline import Baseline, BaselineEntry
from lint.filters.changes import Changes
from lint.reports import renderers
from lint.reports.model import Style
from lint.reports.rendered import rule_counts
from lint.reports.score import Score
from lint.rulekit.findings import FileReport
from lint.run import crowd
from lint.run.engine import lint_text
from lint.sources.source import Source

SETTINGS = Config(Path())
NOUNS = """mill barn ferry bridge tower harbour market chapel quarry orchard cellar stable garden fountain valley meadow
    river forest island castle""".split()
VERBS = "stood", "burned", "fell"
#: One doubled word a line, and one other fault; no two lines have more than a word in common.
LINES = "".join(
    f"{noun.capitalize()} {number + 100} {verb} by the the {NOUNS[number - 7]}.\n\n"
    for verb in VERBS
    for number, noun in enumerate(NOUNS)
)
TEXT = LINES + "The talks took place in light of a word; they saw rubble and rubble.\n"


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """No more than twenty findings of a text are listed."""
    monkeypatch.setattr(crowd, "ALWAYS", 20)
    monkeypatch.setattr(crowd, "SPACING", 1_000_000)


def lint(text: str = TEXT, name: str = "a.txt") -> FileReport:
    return lint_text(text, Source(name, name), SETTINGS)


def test_one_finding_stands_for_the_rest(request: pytest.FixtureRequest) -> None:
    whole = lint()
    assert len(whole.findings) > 60
    assert not any(finding.more for finding in whole.findings)
    request.getfixturevalue("few")
    listed = lint()
    assert len(listed.findings) <= 20 + len(Counter(finding.rule for finding in whole.findings))
    assert rule_counts(listed) == rule_counts(whole)
    assert Score.of(listed) == Score.of(whole)
    (one,) = (finding for finding in listed.findings if finding.rule == "doubled-word" and finding.more)
    doubled = [finding for finding in whole.findings if finding.rule == "doubled-word"]
    assert one.span == doubled[len(doubled) - 1 - one.more].span
    assert one.related[-1].span == doubled[-1].span
    assert f"and {one.more} more of doubled-word after it" in one.message
    assert {finding.rule for finding in listed.findings} == {finding.rule for finding in whole.findings}
    assert len(rule_counts(whole)) > 1


def test_a_real_text_is_not_bounded() -> None:
    assert crowd.most(len(TEXT)) == crowd.ALWAYS >= 1000
    assert crowd.most(10_000_000) == 80_000


@given(st.lists(st.integers(1, 50), min_size=1, max_size=12), st.integers(1, 100))
def test_what_is_rare_is_kept_and_the_rest_shares_what_is_left(counts: list[int], limit: int) -> None:
    if sum(counts) > limit:
        share = crowd._share(counts, limit)
        assert sum(min(count, share) for count in counts) <= limit
        assert sum(min(count, share + 1) for count in counts) > limit


@pytest.mark.usefixtures("few")
def test_parts_of_a_file_add_up(monkeypatch: pytest.MonkeyPatch) -> None:
    line = json.dumps({"body": "The mayor saw the the dust there."}) + "\n"
    report = lint(line * 3000, "a.jsonl")
    assert len(report.findings) <= 21
    (one,) = (finding for finding in report.findings if finding.more)
    assert rule_counts(report) == {("doubled-word", one.severity): 3000}
    assert one.related[-1].span.start > 2999 * len(line)


@pytest.mark.usefixtures("few")
@pytest.mark.parametrize("name", ["full", "concise", "json", "jsonl", "github", "gitlab", "azure", "teamcity", "sarif"])
def test_every_report_says_how_many_more_there_are(name: str) -> None:
    report = lint()
    more = next(finding.more for finding in report.findings if finding.rule == "doubled-word" and finding.more)
    text = "".join(renderers.load(name)([report], Style()))  # type: ignore[arg-type]
    assert f"and {more} more of doubled-word" in text


@pytest.mark.usefixtures("few")
@pytest.mark.parametrize("name", ["junit", "checkstyle", "rdjson", "html"])
def test_every_report_of_several_articles_says_it_too(name: str) -> None:
    line = json.dumps({"body": "The mayor saw the the dust there."}) + "\n"
    report = lint(line * 60, "a.jsonl")
    text = "".join(renderers.load(name)([report], Style()))  # type: ignore[arg-type]
    assert "and 40 more of doubled-word" in text or "and 39 more of doubled-word" in text


@pytest.mark.usefixtures("few")
def test_it_comes_out_of_the_cache_as_it_went_in() -> None:
    report = lint()
    assert entry.report(entry.write(report), report.document).findings == report.findings


@pytest.mark.usefixtures("few")
def test_a_comment_on_one_place_does_not_suppress_the_rest() -> None:
    report = lint()
    one = next(finding for finding in report.findings if finding.more)
    lines = TEXT.splitlines(keepends=True)
    here = one.position.line - 1
    inside = "".join([*lines[:here], "<!-- mtlint-disable-next-line doubled-word -->\n", *lines[here:]])
    assert sum(1 + each.more for each in lint(inside, "a.md").findings if each.rule == "doubled-word") >= 59
    everywhere = f"<!-- mtlint-disable-file doubled-word -->\n\n{TEXT}"
    assert not [each for each in lint(everywhere, "a.md").findings if each.rule == "doubled-word"]


@pytest.mark.usefixtures("few")
def test_a_baseline_knows_the_rest_as_long_as_it_does_not_grow() -> None:
    report = lint()
    known = Counter(BaselineEntry.of(finding, "a.txt") for finding in report.findings)
    assert not Baseline(known, Path()).filter_known(report, "a.txt").findings
    grown = lint(TEXT + "They saw the the dust.\n")
    left = Baseline(known, Path()).filter_known(grown, "a.txt").findings
    assert [finding.rule for finding in left if finding.more] == ["doubled-word"]


@pytest.mark.usefixtures("few")
def test_a_changed_line_within_the_rest_brings_it_up(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(TEXT, "utf-8")
    report = lint()
    last = TEXT.count("\n") - 6
    found = Changes(str(tmp_path.resolve()), {str(file.resolve()): ((last, last),)}, frozenset()).filter(
        report, str(file), TEXT
    )
    assert "doubled-word" in [finding.rule for finding in found.findings]
    assert all(finding.more for finding in found.findings)


def test_a_megabyte_of_brackets_is_summed_up(mtlint: Mtlint, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("([" * 100_000, "utf-8")
    run = mtlint("check", "a.txt", "--format", "concise")
    assert run.out.count("\n") < 2010
    assert "which are not listed" in run.out
    assert "200,000 findings" in run.out
    assert run.status == 1
