"""Long files are linted a stretch at a time, and short articles one by one, with the findings of the whole."""

import json
from collections.abc import Iterator
from itertools import count, islice
from pathlib import Path

import pytest

from lint.config.model import Config
from lint.rulekit import registry
from lint.rulekit.example import examples
from lint.rulekit.findings import FileReport, Task
from lint.rulekit.rule import Category, Hit, Rule, Severity
from lint.run import engine
from lint.run.engine import lint_text
from lint.sources.source import Source
from lint.text import document as documents
from lint.text import stretches as module
from lint.text.document import Document
from lint.text.formats import json as jsonlines
from lint.text.model import BlockKind, FormatError
from lint.text.stretches import stretches

SETTINGS = Config(Path())
SENTENCE = "The mayor of town {0} saw dust and dust on the road in light of the the storm. "


@pytest.fixture
def short(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is long is much shorter."""
    monkeypatch.setattr(module, "LONGEST", 2000)


@pytest.fixture
def pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(documents, "LONG", 500)
    monkeypatch.setattr(jsonlines, "_STRETCH", 300)


def lint(text: str, name: str) -> FileReport:
    return lint_text(text, Source(name, name), SETTINGS)


def said(report: FileReport) -> list[tuple[object, ...]]:
    """What is found and where, but not what depends on the whole article."""
    return [
        (each.rule, each.span, each.position, each.end_position, each.message, each.text, each.quoted, each.fixes)
        for each in report.findings
        if each.rule in ("doubled-word", "calque", "word-echo", "light-verb")
    ]


TEXTS = {
    "a.md": ("# Town\n\n", "> ## Town {0}\n>\n> *" + SENTENCE.strip() + "* &amp; so\n\n- " + SENTENCE + "\n\n"),
    "a.html": (
        "<title>Town</title>",
        "<p>" + SENTENCE + "&amp; <b>so</b></p><blockquote>" + SENTENCE + "</blockquote>",
    ),
    "a.rst": ("Town\n====\n\n", SENTENCE + "\n\n* " + SENTENCE + "\n\n"),
    "a.adoc": ("= Town\n\n", SENTENCE + "\n\n. " + SENTENCE + "\n\n"),
    "a.srt": ("", "{0}\n00:00:01,000 --> 00:00:02,000\n" + SENTENCE.strip() + "\n\n"),
    "a.txt": ("Town\n\n", SENTENCE + "\n\n" + SENTENCE + "\n\n"),
}


@pytest.mark.parametrize("name", TEXTS)
def test_the_findings_of_stretches_are_those_of_the_whole(name: str, request: pytest.FixtureRequest) -> None:
    head, body = TEXTS[name]
    text = head + "".join(map(body.format, range(1, 60)))
    whole = lint(text, name)
    request.getfixturevalue("short")
    cut = lint(text, name)
    assert len(said(whole)) > 50
    assert said(cut) == said(whole)
    assert not cut.errors


@pytest.mark.usefixtures("short")
@pytest.mark.parametrize("name", TEXTS)
def test_stretches_are_bounded_and_lose_no_block(name: str) -> None:
    head, body = TEXTS[name]
    text = head + "".join(map(body.format, range(1, 60)))
    document = Document(text, name, {"md": "markdown", "srt": "subtitles", "adoc": "asciidoc"}.get(name[2:], name[2:]))
    if name == "a.txt":
        document = Document(text)
        assert "layout" not in document.__dict__
    parts = list(stretches(document))
    assert len(parts) > 5
    assert all(len(part.text) <= 2000 for _, part in parts)
    assert all(text.startswith(part.text, start) for start, part in parts)
    whole = Document(text, name, document.format)
    blocks = [
        block._replace(start=block.start + start, end=block.end + start)
        for start, part in parts
        for block in part.blocks
    ]
    if name != "a.txt":  # a stretch of plain text is laid out for itself
        assert blocks == list(whole.blocks)


@pytest.mark.usefixtures("short")
def test_a_block_that_never_ends_is_cut() -> None:
    text = "<p>" + SENTENCE.format(1) * 100 + "</p>"
    parts = list(stretches(Document(text, "a.html", "html")))
    assert len(parts) > 5
    assert {block.kind for _, part in parts for block in part.blocks} == {BlockKind.PARAGRAPH}
    assert all(part.blocks[0].end - part.blocks[0].start <= 2000 for _, part in parts)
    assert len(said(lint(text, "a.html"))) >= 100


@pytest.mark.usefixtures("short")
def test_a_text_with_a_source_says_that_it_is_too_long_for_it(tmp_path: Path) -> None:
    from lint.sources.source import Original

    text = SENTENCE.format(1) * 60
    original = Original("a.ru.txt", "a.ru.txt", "Мэр увидел пыль.\n".encode())
    for name in ("a.txt", "a.md"):
        report = lint_text(text, Source(name, name, original=original), SETTINGS)
        assert [error.message for error in report.errors] == ["too long to be compared with its source"]
        assert len(said(report)) > 50


# JSON Lines, a piece at a time

RECORDS = [
    '{{"id": {0}, "title": "Town {0}", "body": "The mayor saw the the caf\\u00e9 of town {0}.\\n\\nHe said so."}}\n',
    '{{"a": [{{"slug": "x{0}", "text": "<p>The the dust &amp; dust</p>"}}, {{"text": "It was was {0}."}}]}}\n',
    "\n",
    '{{"content": [{{"type": "paragraph", "content": [{{"type": "text", "text": "A a storm came to {0}."}}]}}]}}\r\n',
    '"only text"\n',
    '{{"text": "broken {0}\n',
]


def records(number: int) -> str:
    return "".join(islice((RECORDS[turn % len(RECORDS)].format(turn) for turn in count()), number))


@pytest.mark.parametrize("number", [9, 40, 200])
def test_the_findings_of_pieces_are_those_of_the_whole(number: int, request: pytest.FixtureRequest) -> None:
    text = records(number).removesuffix("\n")
    whole = lint(text, "a.jsonl")
    before = [whole.document.record_at(each.span.start) for each in whole.findings]
    request.getfixturevalue("pieces")
    cut = lint(text, "a.jsonl")
    assert cut.document.pieces is not None
    assert "layout" not in cut.document.__dict__
    assert len(whole.findings) > number / 3
    assert cut.findings == whole.findings
    assert cut.errors == whole.errors
    assert [cut.document.record_at(each.span.start) for each in cut.findings] == before
    assert all(before)


@pytest.mark.usefixtures("pieces")
def test_what_is_not_json_lines_is_read_as_ever() -> None:
    bad = '{"text": 1\n' * 60
    assert "not JSON" in lint(bad, "a.jsonl").errors[0].message
    unnamed = '{"words": "The the dust came to town."}\n' * 60
    assert "no field is named" in lint(unnamed, "a.jsonl").errors[0].message
    with pytest.raises(FormatError):
        _ = Document(bad, "a.jsonl", "json").pieces
    whole = "[" + ",".join(['{"text": "The the dust came to town."}'] * 60) + "]"
    report = lint(whole, "a.json")
    assert len(report.findings) == 60
    assert report.document.pieces is None


# Short articles, in batches


def test_a_batch_has_the_findings_of_its_articles(monkeypatch: pytest.MonkeyPatch) -> None:
    found = [example.text for rule in registry.load().values() for example in examples(rule.doc)]
    text = "".join(json.dumps({"body": each}, ensure_ascii=False) + "\n" for each in found)
    monkeypatch.setattr("lint.run.crowd.SPACING", 10)  # all are listed: else it depends on the batch which are not
    together = lint(text, "a.jsonl")
    monkeypatch.setattr("lint.run.batch.batches", lambda parts: ([part] for part in parts))
    alone = lint(text, "a.jsonl")
    assert len(alone.findings) > len(found) / 2
    assert together.findings == alone.findings
    assert together.errors == alone.errors


def test_a_rule_that_fails_in_one_article_of_a_batch_fails_there() -> None:
    def check(document: Document) -> Iterator[Hit]:
        for word in document.words:
            if word.key == "fails":
                raise ValueError("it did")
            if word.key == "storm":
                yield Hit(word.span, "a storm")

    rule = Rule("stormy", "style", check, Severity.NOTE, Category.AWKWARD_STYLE, "report", scope="block")
    text = "".join(
        f'{{"body": "{each}"}}\n' for each in ("A storm came.", "It fails.", "“No,” he said.", "The storm went.")
    )
    document = Document(text, "a.jsonl", "json")
    report = engine._lint_articles(document, [Task(rule, Severity.NOTE, {})], None, None)
    assert [each.position.line for each in report.findings] == [1, 4]
    assert [each.message.partition(" (")[0] for each in report.errors] == ["rule stormy failed: ValueError: it did"]
