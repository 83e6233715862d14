"""A rule with ``scope="block"`` says the same of a document and of its blocks one by one, wherever a block ends."""

from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from lint.patterns import compiled
from lint.rulekit import registry
from lint.rulekit.example import examples
from lint.rulekit.findings import Task
from lint.run.blockwise import BlockMemo
from lint.text.document import Document
from lint.text.unmarked import unmark

HERE = Path(__file__).parent
BLOCK_SCOPED = sorted(name for name, rule in registry.load().items() if rule.scope == "block")
_SPACE = compiled(r" +")
_MARKS = compiled(r"[^\w\s]")


@cache
def own_examples(name: str) -> tuple[str, ...]:
    """Return the examples of a rule's page and of its harder cases."""
    cases = HERE / "cases" / f"{name}.md"
    text = registry.load()[name].docstring + (cases.read_text("utf-8") if cases.exists() else "")
    return tuple(example.text for example in examples(text))


@cache
def articles() -> tuple[Document, ...]:
    """Return our own articles, in their formats, and all examples in a few long texts."""
    files = [
        *(HERE.parent / "examples").rglob("*.txt"),
        *(path for path in (HERE / "articles").iterdir() if path.suffix != ".findings"),
    ]
    formats = {".txt": "plain", ".md": "markdown", ".html": "html", ".rst": "rst", ".adoc": "asciidoc"}
    read = [
        Document(path.read_text("utf-8"), str(path), formats[path.suffix]) for path in files if path.suffix in formats
    ]
    every = [text for name in registry.load() for text in own_examples(name)]
    read += [Document("\n\n".join(every[start : start + 12])) for start in range(0, len(every), 12)]
    return tuple(unmark(document).document for document in read)


def torn(text: str) -> Iterator[str]:
    """Yield a text, and the text with each space in turn as the end of a paragraph."""
    yield text
    for match in _SPACE.finditer(text):
        yield f"{text[: match.start()]}\n\n{text[match.end() :]}"


def differs(document: Document, name: str) -> str:
    """Return what the rule says of the whole or of the blocks only, "" if nothing."""
    rule = registry.load()[name]
    memo, task = BlockMemo(), Task(rule, rule.severity, {})
    whole = {str(hit) for hit in rule.check(document)}
    memo.begin((task,), Document(document.text) if document.format == "plain" else document)
    return "\n".join(sorted(whole ^ {str(hit) for hit in memo.hits(task)}))


@pytest.mark.parametrize("name", BLOCK_SCOPED)
def test_the_blocks_of_an_article_say_what_the_article_says(name: str) -> None:
    for document in articles():
        assert not differs(document, name), document.text


@pytest.mark.parametrize("name", BLOCK_SCOPED)
def test_no_example_says_more_for_what_stands_in_another_paragraph(name: str) -> None:
    for example in own_examples(name):
        for text in torn(example):
            assert not differs(Document(text), name), text


@pytest.mark.parametrize("name", BLOCK_SCOPED)
def test_a_text_may_end_at_any_mark_without_a_line_end(name: str) -> None:
    for example in own_examples(name):
        for mark in _MARKS.finditer(example):
            assert not differs(Document(text := example[: mark.end()]), name), text


def test_the_layers_are_those_of_the_whole_document() -> None:
    for document in articles():
        memo, fresh = BlockMemo(), Document(document.text, document.path, document.format)
        fresh.__dict__["layout"] = document.layout
        memo.begin((), document)
        assert document.__dict__["words"] == fresh.words
        assert document.__dict__["sentences"] == fresh.sentences


def test_layers_move_with_their_part() -> None:
    paragraphs = ["The port reopens. It was shut.", "“No,” she said.", "Two ferries sail at noon.", "-", "It rains."]
    memo = BlockMemo()
    for one, other in pairwise([*paragraphs, *paragraphs]):
        text = "\n\n".join([other, *paragraphs, one])
        document, fresh = Document(text), Document(text)
        memo.begin((), document)
        assert (document.words, document.sentences) == (fresh.words, fresh.sentences)
