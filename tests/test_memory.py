"""Memory does not grow with the number of articles: what was computed for one goes when its report goes."""

import gc
import json
import subprocess
import sys
import weakref
from collections.abc import Iterator
from pathlib import Path

import pytest

from lint.config.model import Config
from lint.rulekit import registry
from lint.rulekit.example import examples
from lint.run import engine
from lint.run.engine import lint_text
from lint.sources.source import Original, Source
from lint.text.document import Document
from lint.text.unmarked import UnmarkedView, unmark_pair

SETTINGS = Config(Path())


@pytest.fixture
def uncollected() -> Iterator[None]:
    """The garbage collector does not run: an article that nobody has must go by itself."""
    gc.collect()
    gc.disable()
    yield
    gc.enable()


def text() -> str:
    """Something of every rule."""
    return "\n\n".join(example.text for rule in registry.load().values() for example in examples(rule.doc))


@pytest.mark.usefixtures("uncollected")
@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html", "a.rst", "a.srt", "a.jsonl", "with source"])
def test_a_document_goes_with_its_report(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[weakref.ref[Document]] = []

    def watched(document: Document) -> tuple[UnmarkedView, UnmarkedView | None]:
        view, source = unmark_pair(document)
        seen.extend(map(weakref.ref, [document, view.document, *([source.document] if source else [])]))
        return view, source

    monkeypatch.setattr(engine, "unmark_pair", watched)
    written = text()
    original = None
    match name:
        case "a.html":
            written = f"<p>{written}</p>"
        case "a.srt":
            written = "1\n00:00:01,000 --> 00:00:02,000\n" + written
        case "a.jsonl":
            written = "\n".join(json.dumps({"body": part}) for part in written.split("\n\n")[::3])
        case "with source":
            name = "a.txt"
            original = Original("a.ru.txt", "a.ru.txt", "Мэр города увидел 12 домов и сказал: «Да».\n".encode() * 9)
    report = lint_text(written, Source(name, name, original=original), SETTINGS)
    assert not report.errors
    assert len(report.findings) > 100
    assert len(seen) > 1
    del report
    assert [each().path for each in seen if each() is not None] == []  # type: ignore[union-attr]


def _memory(path: Path) -> float:
    """The most memory that a run over a file or a folder takes, in MB."""
    script = (
        "import resource, subprocess, sys\n"
        "subprocess.run([sys.executable, '-m', 'lint', 'check', '--isolated', '--no-cache', '--jobs', '1',"
        " '--format', 'jsonl', sys.argv[1]], stdout=subprocess.DEVNULL)\n"
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    )
    run = subprocess.run([sys.executable, "-c", script, str(path)], capture_output=True, text=True, check=True)
    return int(run.stdout) / (1 << (20 if sys.platform == "darwin" else 10))


def test_memory_does_not_grow_with_the_number_of_records(tmp_path: Path) -> None:
    one = '{{"title": "Town {0}", "body": "The council of town {0} met on on Monday."}}\n'
    for name, number in (("few", 500), ("many", 5_000)):
        (tmp_path / f"{name}.jsonl").write_text("".join(map(one.format, range(number))))
    _memory(tmp_path / "few.jsonl")  # makes what is kept from run to run
    few, many = _memory(tmp_path / "few.jsonl"), _memory(tmp_path / "many.jsonl")
    assert many < few + 20, f"{few:.0f} MB for 500 records, {many:.0f} MB for 5,000"
