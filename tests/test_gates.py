"""Gates: what a rule needs to find in a document, tried before the rule is called or imported."""

import random
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from gates import breaches

from lint import BlockKind, Document, Needs, Severity, data, lint_text, persist
from lint.config.load import load
from lint.data import files_digest, lint_fingerprint
from lint.folders import fingerprint
from lint.persist import DiskMemo
from lint.rulekit import registry
from lint.rulekit.entrypoints import entry_points
from lint.rulekit.example import examples
from lint.rulekit.gate import Gates
from lint.rulekit.rule import Rule, as_known, known
from lint.testing import Case, failure
from lint.text.unmarked import unmark_pair

GATED = [rule for rule in registry.load().values() if rule.opening is not None]
CASES = Path(__file__).parent / "cases"


@cache
def example_texts() -> tuple[str, ...]:
    """The examples of all rules: each is there to make one of them find something, or nearly so."""
    docs = [rule.doc for rule in registry.load().values()]
    docs += [path.read_text("utf-8") for path in sorted(CASES.glob("*.md"))]
    return tuple(dict.fromkeys(example.text for doc in docs for example in examples(doc)))


@cache
def soups() -> tuple[str, ...]:
    """Texts of what stands in examples, torn and glued: matches that begin inside a word or number are in them."""
    chance = random.Random(26)
    pieces = [piece for text in example_texts() for piece in text.split(" ")]
    spans = [
        example.text[max(0, span.start - chance.randrange(4)) : span.end + chance.randrange(4)]
        for rule in GATED
        for example in examples(rule.doc)
        for span in example.spans
    ]
    joints = [" "] * 12 + ["", "", "-", ", ", ". ", ".", "\n\n", "1", "2 ", "_", "’", '"', " – ", "“"]

    def soup() -> Iterator[str]:
        for _ in range(chance.randrange(4, 24)):
            yield chance.choice(spans if chance.random() < 0.4 else pieces)
            yield chance.choice(joints)

    return tuple("".join(soup()) for _ in range(1500))


@cache
def documents(kind: str) -> tuple[Document, ...]:
    return tuple(map(Document, example_texts() if kind == "examples" else soups()))


@pytest.mark.parametrize("kind", ["examples", "soups"])
@pytest.mark.parametrize("rule", [pytest.param(rule, id=rule.name) for rule in GATED])
def test_a_rule_finds_nothing_behind_a_closed_gate(rule: Rule, kind: str) -> None:
    assert not [breach for document in documents(kind) for breach in breaches(document, (rule,))]


def test_gates_close() -> None:
    """A gate that is always open is none."""
    document = Document("It rained.")
    assert [rule.name for rule in GATED if rule.opening is not None and rule.opening.met(document)] == []


def test_all_gates_together_are_each_by_itself() -> None:
    gates = [rule.opening for rule in registry.load().values()]
    together = Gates(gates)
    for document in documents("soups")[:200]:
        read = unmark_pair(document)[0].document
        assert list(together.open(read)) == [gate is None or gate.met(read) for gate in gates]


@pytest.mark.parametrize(
    ("needs", "met", "unmet"),
    [
        (Needs(words="said told"), "He told her.", "He tolds her."),
        (Needs(words=["said"]), "He–SAID.", "He saids."),
        (Needs(words="fire"), "A cease-fire.", "A ceasefire."),
        (Needs(marks="!?"), "Why?", "Why."),
        (Needs(marks=("...", "…")), "So...", "So.. ."),
        (Needs(characters="[\u0400-\u04ff]"), "Вода", "Water"),
        (Needs(between=r" [-–] "), "A – B", "A –B"),
        (Needs(between=r"w\.\n"), "Done.", "Done. "),
        (Needs(between=r"\n“w"), "“So.", " “So."),
        (Needs(between=r"a,a"), "10,000 so,so", "10,000 so, so"),
        (Needs(figures=True), "In 1990", "In May"),
        (Needs(figures=r"\d ?: ?\d"), "At 10 : 30", "At 10 and 30"),
        (Needs(figures=r"of \d"), "One of 3", "One in 3"),
        (Needs(figures=r"\d kg"), "Only 5 kg", "Only 5 g"),
        (Needs(blocks=[BlockKind.LIST_ITEM]), "Three:\n\n- one\n- two\n- three", "Three."),
        (Needs(words="a", marks="!"), "A dog!", "A dog."),
        (Needs(words="dog") | Needs(words="cat"), "A cat.", "A cow."),
        (Needs(words="dog") & (Needs(words="cat") | Needs(marks="!")), "A dog!", "A cat!"),
    ],
)
def test_what_is_needed(needs: Needs, met: str, unmet: str) -> None:
    for gate in (needs, Needs.of(needs.plain())):
        assert gate.met(Document(met))
        assert not gate.met(Document(unmet))
        assert list(Gates([None, gate]).open(Document(met))) == [True, True]
        assert list(Gates([None, gate]).open(Document(unmet))) == [True, False]


def test_what_is_in_the_text_and_not_in_the_prose_counts() -> None:
    document = Document("See `a!b` and <b>this</b>.", format="markdown")
    assert Needs(marks="!").met(document)
    assert Needs(marks=("a!b",)).met(document)


@pytest.mark.parametrize("wrong", [{"words": ["Said"]}, {"words": ["a", ""]}, {"between": "["}, {"figures": "("}])
def test_a_gate_that_cannot_be_meant(wrong: dict[str, object]) -> None:
    with pytest.raises((ValueError, re.error), match=r"lower case|unterminated|missing"):
        Needs(**wrong).check()  # type: ignore[arg-type]


def test_where_options_are_set_a_rule_is_always_called(tmp_path: Path) -> None:
    file = tmp_path / "mtlint.toml"
    phrases = tmp_path / "phrases.tsv"
    phrases.write_text("zebra crossing\tcrossing\tA zebra crossing.\n", "utf-8")
    file.write_text(f'[rules.loaded-language]\nphrases = ["{phrases.name}"]\n', "utf-8")
    settings = load(str(file))
    gates = {task.rule.name: task.gate for task in settings.tasks()}
    assert gates["loaded-language"] is None
    assert gates["loaded-reporting-verb"] is not None
    report = lint_text("A zebra crossing is there.", config=settings)
    assert [finding.text for finding in report.findings if finding.rule == "loaded-language"] == ["zebra crossing"]


def test_an_example_behind_a_closed_gate_says_so() -> None:
    rule = replace(registry.get("doubled-word"), gate=Needs(words="zebra"))
    case = Case(rule, next(example for example in examples(rule.doc) if example.spans))
    assert "its gate is closed for this text" in (failure(case) or "")


def test_a_rule_that_is_known_is_the_rule_that_is_imported() -> None:
    for rule in registry.load().values():
        kept = as_known(rule)
        again = known(kept)
        assert as_known(again) == kept
        assert again.check is rule.check
        assert (again.doc, again.options.keys(), again.url) == (rule.doc, rule.options.keys(), rule.url)
        assert again == rule


def test_an_article_imports_the_rules_that_it_needs(tmp_path: Path) -> None:
    (tmp_path / "article.txt").write_text("The port reopened.\n", "utf-8")
    script = (
        "import sys; from lint.library import lint_text; lint_text(open('article.txt').read())\n"
        "print(*sorted(name for name in sys.modules if name.startswith('lint.rules.')))"
    )
    command = [sys.executable, "-c", script]
    subprocess.run(command, cwd=tmp_path, capture_output=True, check=True)  # it may have to read all rules
    run = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
    assert "lint.rules.repetition.doubled_word" in run.stdout
    if not sys.flags.dont_write_bytecode and "PYTHONDONTWRITEBYTECODE" not in __import__("os").environ:
        assert "lint.rules.numbers.decimal_comma" not in run.stdout


def test_a_changed_rule_is_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is known of rules goes with the state of every file of theirs and of the engine's."""
    seen: list[object] = []
    read: list[str] = []

    class Memo:
        def __init__(self, name: str, limit: int) -> None: ...

        def get(self, key: object, stamp: object, make: object) -> tuple[object, ...]:
            seen.append(stamp)
            return ()

    def state(*files: str) -> tuple[int, ...]:
        read.extend(files)
        return (*fingerprint(*files), len(seen))

    (entry,) = (each for each in entry_points(registry.ENTRY_POINT) if each.value == "lint.rules")
    monkeypatch.setattr(registry, "DiskMemo", Memo)
    monkeypatch.setattr(data, "fingerprint", state)
    for _ in range(2):
        list(registry._known(entry))
    assert seen[0] != seen[1]
    assert any(file.endswith("calque.ar.tsv") for file in read)


def test_rules_that_are_known_wrongly_are_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The index of rules says what their modules say, also after it was made from other files."""
    monkeypatch.setattr(persist, "_beside", lambda name: str(tmp_path / f"{name}.kept"))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    (entry,) = (each for each in entry_points(registry.ENTRY_POINT) if each.value == "lint.rules")
    folders = registry._package(entry).__path__
    stale = as_known(replace(registry.get("doubled-word"), severity=Severity.NOTE))
    for stamp, severity in (((lint_fingerprint(), files_digest(*folders)), "note"), ((b"", b""), "error")):
        for file in tmp_path.iterdir():
            file.unlink()
        memo = DiskMemo("rules", 4)
        memo.get(entry.value, stamp, lambda: (stale,))
        memo.write()
        found = {rule.name: rule for rule in registry._known(entry)}
        assert found["doubled-word"].severity == severity
        assert (len(found) == 1) is (severity == "note")


def test_gates_are_as_wide_as_their_rules_at_the_end_of_a_text() -> None:
    """What stands alone, as in no text of several examples: nothing behind a figure, one blank line in a mixed file."""
    texts = ("The toll reached 45000.", "The town built nearly 2045 new flats.", "It rained.\r\n\nIt snowed.")
    assert not [breach for text in texts for breach in breaches(Document(text), GATED)]
