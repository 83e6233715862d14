"""The same article gives the same findings in every format."""

import html
import json
import re
from collections import Counter
from pathlib import Path

import pytest

from lint import registry
from lint.document import BlockKind, Document
from lint.engine import Task, lint

EXAMPLES = sorted((Path(__file__).parent.parent / "examples").glob("*.txt"))
TASKS = [Task(rule, rule.severity, {}) for rule in registry.load().values() if rule.enabled and not rule.asks_server]
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_SPECIAL = re.compile(r"[*_`<>\[\]#|~\\&$^+=]|https?:|  |(?<!\n)\n(?!\n)|(?m:^\s*(?:[-•\d(.]|\Z))")


def bare(text: str) -> str:
    """Words as they are read: without tags, references, escapes and marks."""
    if re.search(r"\\[u\"n]", text):
        text = re.sub(r"\\u[\da-f]{4}|\\.", lambda match: json.loads(f'"{match[0]}"'), text)
    return re.sub(
        r"[\W_]+", " ", html.unescape(re.sub(r"<!--.*?-->|</?(?:b|p|h1|h2|li|strong)\b[^<>]*>|\*", "", text))
    ).strip()


def found(text: str, name: str, tasks: list[Task] = TASKS) -> Counter[tuple[str, str]]:
    report = lint(Document(text, format=name), tasks)
    assert not report.errors
    return Counter((finding.rule, bare(finding.text)) for finding in report.findings)


def as_markdown(document: Document) -> str:
    marks = {BlockKind.TITLE: "# ", BlockKind.HEADING: "## ", BlockKind.LIST_ITEM: "- "}
    return "".join(
        marks.get(kind, "")
        + document.text[start:end].replace("\n", " ")
        + (" " if kind is BlockKind.DATELINE else "\n\n")
        for kind, start, end in document.blocks
    )


def as_html(document: Document, emphasis: bool = False) -> str:
    tags = {BlockKind.TITLE: "h1", BlockKind.HEADING: "h2", BlockKind.LIST_ITEM: "li"}
    lines = ["<!DOCTYPE html>", "<article>"]
    dateline = ""
    for kind, start, end in document.blocks:
        text = html.escape(document.text[start:end])
        if emphasis:
            text = text.replace(" and ", " <b>and</b> ").replace(",", "<!-- a comment -->,")
        if kind is BlockKind.DATELINE:
            dateline = f"<strong>{text}</strong> "
            continue
        tag = tags.get(kind, "p")
        lines.append(f"<{tag} class='x'>{dateline}{text}</{tag}>")
        dateline = ""
    return "\n".join([*lines, "</article>"])


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_an_article(path: Path) -> None:
    text = path.read_text("utf-8")
    document = Document(text)
    expected = found(text, "plain")
    assert found(as_markdown(document), "markdown") == expected
    assert found(as_html(document), "html") == expected
    assert found(as_html(document, emphasis=True), "html") == expected
    assert found(as_markdown(document).replace(" the ", " **the** "), "markdown") == expected
    assert found(json.dumps({"id": 1, "body": text}), "json") == expected
    assert found(json.dumps({"id": 1, "body": as_html(document)}, ensure_ascii=False, indent=1), "json") == expected
    assert found(as_markdown(document), "asciidoc") == expected
    underlined = re.sub(r"(?m)^#+ (.*)$", lambda match: f"{match[1]}\n{'=' * 60}", as_markdown(document))
    assert found(underlined, "rst") == expected


#: Rules on where sentences and paragraphs end, of which subtitles say nothing but by their stops.
_BY_PARAGRAPH = ("long-sentence", "missing-full-stop", "stray-caption")


def as_subtitles(document: Document, mark: str) -> str:
    """Cues of at most eight words, as they come, without the title."""
    cues = []
    for block in document.blocks:
        if block.kind is not BlockKind.TITLE:
            words = document.text[block.start : block.end].split()
            cues += [" ".join(words[index : index + 8]) for index in range(0, len(words), 8)]
    stamps = [f"00:{number // 60:02}:{number % 60:02}{mark}000" for number in range(len(cues) + 1)]
    return "".join(f"{n}\n{stamps[n]} --> {stamps[n + 1]}\n{cue}\n\n" for n, cue in enumerate(cues))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
@pytest.mark.parametrize("head", ["", "WEBVTT\n\n"])
def test_an_article_as_subtitles(path: Path, head: str) -> None:
    document = Document(path.read_text("utf-8"))
    plain = "\n\n".join(
        document.text[block.start : block.end] for block in document.blocks if block.kind is not BlockKind.TITLE
    )
    seen: Counter[tuple[str, str]] = Counter()
    for (rule, words), count in found(head + as_subtitles(document, "." if head else ","), "subtitles").items():
        seen[rule, re.sub(r" \d+ \d\d \d\d \d\d 000 00 \d\d \d\d 000", "", words)] += count
    expected = found(plain, "plain")
    for each in (seen, expected):
        for key in [key for key in each if key[0] in _BY_PARAGRAPH]:
            del each[key]
    assert seen == expected
