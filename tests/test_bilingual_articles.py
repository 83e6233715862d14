"""Short texts beside their sources: the rules of ``accuracy`` find what is put in, and are silent on what is right."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from lint import Severity
from lint.library import lint_text, load_config

TEXTS = Path(__file__).with_name("bilingual_articles.txt")
CONFIG = load_config(select=["accuracy"])
NUMBERS = ("number-changed", "number-missing", "number-added")
CUT = ("sentence-truncated", "sentence-missing")
#: The rules that tell each kind of fault.
RULES = {
    "number": NUMBERS, "magnitude": ("number-changed",), "unit": ("unit-changed",), "currency": ("currency-changed",),
    "date": ("date-changed", "number-changed"), "weekday": ("date-changed",), "country": ("place-changed",),
    "city": ("place-changed",), "name": ("name-changed",), "speaker": ("name-changed",),
    "question": ("question-changed",),
    "negation": ("negation-lost",), "missing": ("sentence-missing",), "half": CUT, "quotation": CUT,
    "script": ("untranslated-word",),
}  # fmt: skip


class Text(NamedTuple):
    """A source with a right translation, and what is to be put into it."""

    language: str
    source: str
    right: str
    faults: tuple[tuple[str, str, str], ...]


def texts() -> Iterator[Text]:
    for block in TEXTS.read_text("utf-8").split("### ")[1:]:
        head, source, right, *faults = block.strip().split("\n")
        found = []
        for fault in faults:
            kind, _, change = fault.removeprefix("X ").partition(": ")
            old, _, new = change.partition("=>")
            found.append((kind, old.strip(), new.strip()))
        yield Text(head.split()[-1], source.removeprefix("S: "), right.removeprefix("G: "), tuple(found))


ALL = list(texts())
FAULTS = [(text, *fault) for text in ALL for fault in text.faults]


def told(text: Text, translation: str, *, notes: bool) -> list[str]:
    report = lint_text(translation, source=text.source, source_language=text.language, config=CONFIG)
    assert not report.errors
    return [finding.rule for finding in report.findings if notes or finding.severity is not Severity.NOTE]


@pytest.mark.parametrize("text", ALL, ids=lambda text: f"{text.language}: {text.right[:40]}")
def test_nothing_is_said_of_what_is_right(text: Text) -> None:
    assert told(text, text.right, notes=False) == []


@pytest.mark.parametrize(("text", "kind", "old", "new"), FAULTS, ids=lambda part: part if isinstance(part, str) else "")
def test_a_fault_is_told(text: Text, kind: str, old: str, new: str) -> None:
    assert text.right.count(old) == 1
    faulty = " ".join(text.right.replace(old, new).split())
    assert not set(RULES[kind]).isdisjoint(told(text, faulty, notes=True))
