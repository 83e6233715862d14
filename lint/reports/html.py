"""A report for the desk: one HTML page that needs no network, and no script to be read.

It has a scorecard, an index of all articles with the lowest score first, and the articles with findings marked in the
text and explained beside it. Filters are check boxes and CSS; the script only counts and moves between findings. A
content security policy lets nothing else run or load.
"""

import base64
import heapq
from collections import Counter
from collections.abc import Iterable, Iterator
from copy import copy
from functools import cache
from hashlib import sha256
from importlib.resources import files

from lint.records import NamedTuple
from lint.reports.article import Setting, text, title
from lint.reports.charts import bar, histogram, places, strip, trend
from lint.reports.model import Counts, Style, counted
from lint.reports.score import Score, total
from lint.reports.split import by_article
from lint.reports.trend import Point
from lint.rulekit.findings import FileReport
from lint.rulekit.rule import Severity
from lint.text.document import Document

#: How many articles are shown in full, those with the lowest scores; the index lists all.
MOST_ARTICLES = 200
#: How many findings are shown at the top, to be fixed first.
MOST_FIRST = 10
_MOST_OF_A_RULE = 2


def report(reports: Iterable[FileReport], style: Style) -> Iterator[str]:
    page = _Page(style)
    for each in reports:
        for article, name in by_article(each):
            page.add(article, name)
    yield from page.html()


def _light(document: Document) -> Document:
    """Return a document without what was computed of it, but for a part of a file of translators: its layout is known
    from the whole file only."""
    light = copy(document)
    if document.is_bilingual:
        light.__dict__["layout"] = document.layout
    return light


class _Entry(NamedTuple):
    """A line of the index."""

    path: str
    title: str
    score: Score
    places: bytes  # see charts.places


class _First(NamedTuple):
    """A finding that is shown at the top of the page, if it is one of the gravest."""

    rank: int
    is_open: bool  # has it no proposal?
    entry: int
    number: int  # in its article
    severity: str
    message: str
    rule: str


def _firsts(report: FileReport, entry: int) -> Iterator[_First]:
    """Yield the findings of a report as they may stand at the top."""
    for number, finding in enumerate(report.findings, 1):
        severity = finding.severity
        yield _First(severity.rank, not finding.fixes, entry, number, severity.value, finding.message, finding.rule)


def _first_of(findings: Iterable[_First]) -> Iterator[_First]:
    """Yield the gravest findings, those with a proposal first, no more than two of a rule."""
    rules: Counter[str] = Counter()
    for each in sorted(findings):
        rules[each.rule] += 1
        if rules[each.rule] <= _MOST_OF_A_RULE:
            yield each
        if sum(min(count, _MOST_OF_A_RULE) for count in rules.values()) >= MOST_FIRST:
            return


class _Page:
    """Collects what was linted and renders the page."""

    def __init__(self, style: Style) -> None:
        self._style = style
        self._tally = Counts()
        self._entries: list[_Entry] = []
        self._failed: list[tuple[str, str]] = []
        self._worst: list[tuple[float, int, FileReport]] = []  # a heap of (penalty rate, -index of the entry, report)
        self._groups: Counter[str] = Counter()
        self._rules: Counter[tuple[str, str]] = Counter()  # by group and name
        self._first: list[_First] = []

    def add(self, report: FileReport, name: str = "") -> None:
        for _ in self._tally.watch([report]):
            self._failed += [(report.path, error.message) for error in report.errors]
        if not report.was_read:
            return
        for finding in report.findings:
            self._groups[finding.group] += 1 + finding.more
            self._rules[finding.group, finding.rule] += 1 + finding.more
        score = Score.of(report)
        self._entries.append(_Entry(report.path, name or title(report.document), score, places(report)))
        number = len(self._entries) - 1
        self._first = list(_first_of([*self._first, *_firsts(report, number)]))
        light = report._replace(document=_light(report.document))
        heapq.heappush(self._worst, (score.rate, -number, light))
        if len(self._worst) > MOST_ARTICLES:
            heapq.heappop(self._worst)

    def html(self) -> Iterator[str]:
        classes = {group: f"g{number}" for number, group in enumerate(sorted(self._groups))}
        css = _asset("html.css") + "".join(_filter(name) for name in (*Severity, *classes.values()))
        script = _asset("html.js")
        heading = self._heading()
        yield (
            '<!DOCTYPE html>\n<html lang="en" dir="ltr">\n<head>\n<meta charset="utf-8">\n'
            f'<meta http-equiv="Content-Security-Policy" content="{_policy(css, script)}">\n'
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
            '<meta name="color-scheme" content="light dark">\n<meta name="referrer" content="no-referrer">\n'
            f"<title>{text(heading)} – mtlint</title>\n<style>{css}</style>\n</head>\n<body>\n"
            '<a class="skip" href="#articles">Skip to the text</a>\n'
            f'<header class="top"><p class="kicker">Translation report</p><h1 dir="auto">{text(heading)}</h1>'
            f"<p>{self._lede()}</p></header>\n<main>\n"
        )
        yield from self._scorecard()
        yield from self._first_to_fix()
        yield from self._index()
        yield from self._unread()
        if self._tally.findings:
            yield from self._filters(classes)
        yield '<div id="articles" tabindex="-1">\n'
        for _, number, each in sorted(self._worst, key=lambda entry: (-entry[0], -entry[1])):
            yield from self._article(each, self._entries[-number], f"a{-number}", classes)
        yield "</div>\n"
        yield from self._rules_found()
        yield f"</main>\n<footer>{self._footer()}</footer>\n<script>{script}</script>\n</body>\n</html>\n"

    def _heading(self) -> str:
        if len(self._entries) == 1:
            return self._entries[0].title or self._entries[0].path.rpartition("/")[2]
        return counted(len(self._entries), "article")

    def _lede(self) -> str:
        score = self._score
        if not self._tally.findings:
            return f"Nothing was found in {counted(score.words, 'word')}."
        parts = [counted(count, each.value) for each in Severity if (count := score.severities[each])]
        return f"{', '.join(parts)} in {counted(score.words, 'word')}."

    @property
    def _score(self) -> Score:
        return total(entry.score for entry in self._entries)

    def _scorecard(self) -> Iterator[str]:
        score = self._score
        yield '<section class="card" aria-labelledby="scorecard">\n<h2 id="scorecard">Scorecard</h2>\n'
        yield (
            f'<div class="figures"><p class="score"><strong>{score.value:.1f}</strong> MQM score, of 100</p>\n<dl>'
            f"<div><dt>Penalty points</dt><dd>{score.penalty:,}</dd></div>"
            f"<div><dt>per 1,000 words</dt><dd>{score.rate:,.1f}</dd></div>"
        )
        for each in Severity:
            yield f'<div class="{each}"><dt>{each.capitalize()}s</dt><dd>{score.severities[each]:,}</dd></div>'
        yield "</dl></div>\n"
        if score.penalty:
            most = max(score.penalties.values())
            yield (
                '<table class="dimensions"><caption>Penalty points by MQM dimension</caption><thead><tr>'
                '<th scope="col">Dimension</th><th scope="col"><span class="unseen">Share</span></th>'
                '<th scope="col">Points</th><th scope="col">per&nbsp;1,000 words</th></tr></thead><tbody>\n'
            )
            for name, points in score.penalties.most_common():
                if points:
                    yield (
                        f'<tr><th scope="row">{name.capitalize().replace("-", " ")}</th><td>{bar(points / most)}</td>'
                        f"<td>{points:,}</td><td>{score.per_1000(points):,.1f}</td></tr>\n"
                    )
            yield "</tbody></table>\n"
        charts = []
        if len(self._entries) > 1:
            charts.append(("Articles by score", histogram([entry.score.value for entry in self._entries])))
        if self._style.time:
            now = Point.of(score, len(self._entries), self._style.time)
            charts.append(("Score of the runs", trend([*self._style.trend, now])))
        yield "".join(f"<figure><figcaption>{name}</figcaption>{svg}</figure>\n" for name, svg in charts)
        yield "</section>\n"

    def _index(self) -> Iterator[str]:
        if len(self._entries) < 2:
            return
        here = {-number for _, number, _ in self._worst}
        yield '<section class="index" aria-labelledby="index">\n<h2 id="index">Articles, the lowest score first</h2>\n'
        if len(here) < len(self._entries):
            yield f"<p>The {len(here)} of the lowest scores follow in full.</p>\n"
        yield (
            '<div class="wide" role="region" aria-label="Table of the articles" tabindex="0"><table><thead><tr>'
            '<th scope="col">Score</th><th scope="col">Article</th><th scope="col" class="places">Findings in it</th>'
            '<th scope="col">Words</th><th scope="col">Errors</th><th scope="col">Warnings</th>'
            '<th scope="col">Notes</th></tr></thead><tbody>\n'
        )
        order = sorted(range(len(self._entries)), key=lambda index: (-self._entries[index].score.rate, index))
        for index in order:
            path, name, score, where = self._entries[index]
            shown = text(name or path)
            link = f'<a href="#a{index}">{shown}</a>' if index in here else shown
            under = f'<span class="path">{text(path)}</span>' if name else ""
            counts = "".join(f"<td>{score.severities[each] or '–'}</td>" for each in Severity)
            yield (
                f'<tr><td class="value">{score.value:.1f}</td><th scope="row"><bdi>{link}</bdi>{under}</th>'
                f'<td class="places">{strip(where)}</td><td>{score.words:,}</td>{counts}</tr>\n'
            )
        yield "</tbody></table></div>\n</section>\n"

    def _first_to_fix(self) -> Iterator[str]:
        """Yield the gravest findings of all articles, each with a link to its place."""
        if len(self._first) < 2 or self._tally.findings <= MOST_FIRST:
            return
        here = {-number for _, number, _ in self._worst}
        yield (
            '<section class="first" aria-labelledby="first">\n'
            f'<h2 id="first">The {len(self._first)} to fix first</h2>\n<ol>'
        )
        for _, _, index, number, severity, message, rule in self._first:
            entry = self._entries[index]
            name = text(entry.title or entry.path)
            link = f'<a href="#a{index}-{number}">{name}</a>' if index in here else name
            yield (
                f'<li><span class="severity {severity}">{severity}</span> {text(message)} '
                f'<span class="place"><bdi>{link}</bdi></span> <span class="rule">{text(rule)}</span></li>\n'
            )
        yield "</ol>\n</section>\n"

    def _unread(self) -> Iterator[str]:
        if self._failed:
            yield '<section class="failed" aria-labelledby="failed">\n<h2 id="failed">What went wrong</h2>\n<ul>'
            yield "".join(f"<li><b>{text(path)}</b>: {text(message)}</li>" for path, message in self._failed)
            yield "</ul>\n</section>\n"

    def _filters(self, classes: dict[str, str]) -> Iterator[str]:
        yield '<form class="filters" aria-label="What is shown" autocomplete="off">\n'
        severities = [(each.value, f"{each.capitalize()}s", self._tally.severities[each]) for each in Severity]
        groups = [(name, group.capitalize(), self._groups[group]) for group, name in classes.items()]
        yield _boxes("Severity", severities)
        yield '<p class="steps" hidden><output></output><button type="button" data-step="-1">Previous</button>'
        yield '<button type="button" data-step="1">Next finding</button></p>\n'
        yield _boxes("Group", groups)
        yield "</form>\n"

    def _article(self, report: FileReport, entry: _Entry, key: str, classes: dict[str, str]) -> Iterator[str]:
        score = entry.score
        parts = [counted(count, each.value) for each in Severity if (count := score.severities[each])]
        yield (
            f'<article id="{key}" aria-labelledby="{key}-name"><header><h2 id="{key}-name">'
            f"<bdi>{text(entry.path)}</bdi></h2><p>Score {score.value:.1f} · {counted(score.words, 'word')} · "
            f"{', '.join(parts) or 'nothing found'}</p>{strip(entry.places)}</header>\n"
        )
        yield from Setting(report, key, classes).html()
        yield "</article>\n"

    def _rules_found(self) -> Iterator[str]:
        if not self._rules:
            return
        yield '<section class="rules" aria-labelledby="rules">\n<h2 id="rules">The rules and what they find</h2>\n<dl>'
        for (group, name), count in sorted(self._rules.items(), key=lambda item: (-item[1], item[0])):
            info = self._style.rules.get(name)
            summary = text(info.summary) if info else ""
            yield (
                f'<div><dt>{text(name)} <span class="group">{text(group)}</span> '
                f'<span class="count">{count:,}</span></dt><dd>{summary}</dd></div>\n'
            )
        yield "</dl>\n</section>\n"

    def _footer(self) -> str:
        version = f" {text(self._style.version)}" if self._style.version else ""
        return (
            f"<p>mtlint{version}. The score is 100 less the penalty points per 1,000 words: 5 for an error, 1 for a "
            "warning, none for a note. It compares articles; it does not say that one is right.</p>"
        )


def _boxes(legend: str, boxes: Iterable[tuple[str, str, int]]) -> str:
    """Yield check boxes for everything that occurs, each with its class, label and count."""
    labels = "".join(
        f'<label class="{name}"><input type="checkbox" id="show-{name}" checked> {text(shown)} '
        f'<span class="count">{count:,}</span></label>'
        for name, shown, count in boxes
        if count
    )
    return f"<fieldset><legend>{legend}</legend>{labels}</fieldset>\n"


def _filter(name: str) -> str:
    """Return the CSS that hides a severity or group while its box is not checked."""
    off = f"body:has(#show-{name}:not(:checked))"
    return (
        f"{off} .said.{name},{off} .ref.{name}{{display:none}}"
        f"{off} mark.{name}{{background:none;text-decoration:none}}\n"
    )


def _policy(css: str, script: str) -> str:
    """Return the content security policy: only this page's style sheet and script."""
    return (
        f"default-src 'none'; style-src {_hash(css)}; script-src {_hash(script)}; base-uri 'none'; form-action 'none'"
    )


def _hash(content: str) -> str:
    return f"'sha256-{base64.b64encode(sha256(content.encode()).digest()).decode()}'"


@cache
def _asset(name: str) -> str:
    return files("lint.reports").joinpath(name).read_text("utf-8")
