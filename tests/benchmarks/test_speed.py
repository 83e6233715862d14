"""Benchmarks, for pytest-benchmark: ``pytest tests/benchmarks --benchmark-only``. No assertion here is about time."""

import subprocess
import sys
from pathlib import Path

import pytest
from articles import articles, long
from pytest_benchmark.fixture import BenchmarkFixture

from lint.analysis.attribution import attributions
from lint.analysis.glossary.model import Concept
from lint.analysis.glossary.termbase import TermBase
from lint.analysis.names import names
from lint.cache.store import Cache
from lint.config.model import Config
from lint.reports import model, renderers
from lint.reports.renderers import FormatRenderer
from lint.rulekit import registry
from lint.rulekit.findings import Task
from lint.rulekit.rule import Rule
from lint.run.engine import lint, lint_text
from lint.run.pool import lint_files, render_files
from lint.sources.source import Source
from lint.text.document import Document

SETTINGS = Config(Path())
ARTICLES = list(articles(50))
TEXT = long(100_000)
RULES = [rule for rule in registry.load().values() if rule.enabled and not rule.asks_server]


@pytest.mark.parametrize("arguments", [["--version"], ["check", "--isolated", "article.txt"]], ids=["none", "article"])
def test_start(benchmark: BenchmarkFixture, tmp_path: Path, arguments: list[str]) -> None:
    """A whole process, from start to exit."""
    (tmp_path / "article.txt").write_text(ARTICLES[0], "utf-8")
    command = [sys.executable, "-m", "lint", *arguments]
    benchmark(lambda: subprocess.run(command, cwd=tmp_path, capture_output=True, check=False))


def test_fifty_articles(benchmark: BenchmarkFixture) -> None:
    benchmark(lambda: [lint_text(text, Source("a.txt", "a.txt"), SETTINGS) for text in ARTICLES])


@pytest.mark.parametrize("jobs", [1, 2])
def test_processes(benchmark: BenchmarkFixture, tmp_path: Path, jobs: int) -> None:
    sources = [Source(f"{number}.txt", str(tmp_path / f"{number}.txt")) for number in range(400)]
    for source, text in zip(sources, articles(400), strict=True):
        Path(source.file).write_text(text, "utf-8")
    benchmark(lambda: list(lint_files(sources, SETTINGS, jobs)))


@pytest.mark.parametrize("draw", [None, FormatRenderer("full", 100, colour=False)], ids=["reports", "drawn"])
def test_from_cache(benchmark: BenchmarkFixture, tmp_path: Path, draw: FormatRenderer | None) -> None:
    sources = [Source(f"{number}.txt", str(tmp_path / f"{number}.txt")) for number in range(400)]
    for source, text in zip(sources, articles(400), strict=True):
        Path(source.file).write_text(text, "utf-8")

    def run() -> None:
        cache = Cache(tmp_path / "cache")
        list(
            render_files(sources, SETTINGS, draw, 1, cache=cache)
            if draw
            else lint_files(sources, SETTINGS, 1, cache=cache)
        )
        cache.close()

    run()
    benchmark(run)


LAYERS = {
    "blocks": lambda document: document.blocks,
    "words": lambda document: document.words,
    "sentences": lambda document: document.sentences,
    "quotations": lambda document: document.quotations,
    "names": lambda document: document.view(names),
    "attributions": lambda document: document.view(attributions),
}


@pytest.mark.parametrize("layer", LAYERS)
def test_layer(benchmark: BenchmarkFixture, layer: str) -> None:
    """A layer with all that it is made of, on 100,000 characters."""
    benchmark(lambda: LAYERS[layer](Document(TEXT)))


@pytest.mark.parametrize("rule", [pytest.param(rule, id=rule.name) for rule in RULES])
def test_rule(benchmark: BenchmarkFixture, rule: Rule) -> None:
    """A rule alone, on 100,000 characters whose layers are known."""
    document = Document(TEXT)
    task = Task(rule, rule.severity, {})
    lint(document, [task])
    benchmark(lambda: lint(document, [task]))


@pytest.mark.parametrize("size", [10_000, 100_000, 1_000_000])
def test_length(benchmark: BenchmarkFixture, size: int) -> None:
    text = long(size)
    benchmark(lambda: lint_text(text, Source("a.txt", "a.txt"), SETTINGS))


@pytest.mark.parametrize("form", ["full", "concise", "jsonl", "sarif", "html"])
def test_report(benchmark: BenchmarkFixture, form: model.Format) -> None:
    report = lint_text(TEXT, Source("a.txt", "a.txt"), SETTINGS)
    benchmark(lambda: "".join(renderers.load(form)([report], model.Style())))


def _letters(number: int) -> str:
    return "".join("абвгдежзиклмнопрстуф"[int(digit)] for digit in f"{number:05}")


@pytest.mark.parametrize("terms", [50, 5_000])
def test_term_mismatch(benchmark: BenchmarkFixture, terms: int) -> None:
    """A source of 1,000 words beside its translation, aligned once, with a term base of so many terms."""
    listed = tuple(Concept((("ru", f"порт {_letters(number)}ов"),), (f"port {number}",)) for number in range(terms - 1))
    base = TermBase((*listed, Concept((("ru", "гавань"),), ("harbour",), ("haven",))))
    source = "\n\n".join(f"Судно {number} вышло из гавани в порт утром, и ветер стих." for number in range(100))
    english = "Ship {} left the haven for the port in the morning, and the wind fell."
    text = "\n\n".join(english.format(number) for number in range(100))
    rule = registry.get("term-mismatch")
    document = Document(text, source=Document(source, language="ru"))
    assert len(list(rule.check(document, terms=base))) == 100
    benchmark(lambda: list(rule.check(document, terms=base)))
