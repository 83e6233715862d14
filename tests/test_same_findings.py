"""The same article gives the same findings in every format."""

import html
import json
import re
from collections import Counter
from pathlib import Path

import pytest

from lint.rulekit import registry
from lint.rulekit.findings import Task
from lint.run.engine import lint
from lint.text.document import Document
from lint.text.model import BlockKind

EXAMPLES = [
    path for path in sorted((Path(__file__).parent.parent / "examples").glob("*.txt")) if ".source." not in path.name
]
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


#: Of subtitles without pauses it cannot be known where a paragraph without a stop ends, nor the first one.
_BY_PARAGRAPH = (
    "echoed-sentence",
    "long-sentence",
    "repeated-name",
    "repeated-noun",
    "repeated-word",
    "stray-caption",
    "wordy-phrase",
)  # an open quotation ends with its paragraph
_TIMING = re.compile(r" \d+ \d\d \d\d \d\d \d{3} \d\d \d\d \d\d \d{3}\b")


def as_subtitles(document: Document, mark: str, *, lines: int, pause: int) -> str:
    """Cues of eight words at most, in lines, as they come, with a pause after a paragraph; without the title."""
    cues: list[str] = []
    second = 1
    for block in document.blocks:
        if block.kind is BlockKind.TITLE:
            continue
        words = document.text[block.start : block.end].split()
        for start in range(0, len(words), 8):
            cue = words[start : start + 8]
            size = -(-len(cue) // lines)
            text = "\n".join(" ".join(cue[index : index + size]) for index in range(0, len(cue), size))
            first, last = (f"00:{at // 60:02}:{at % 60:02}{mark}000" for at in (second, second + 2))
            cues.append(f"{len(cues) + 1}\n{first} --> {last}\n{text}\n\n")
            second += 2
        second += pause if block.kind is not BlockKind.DATELINE else 0
    return "".join(cues)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
@pytest.mark.parametrize("pause", [0, 4])
@pytest.mark.parametrize(("head", "mark", "lines"), [("", ",", 1), ("WEBVTT\n\n", ".", 1), ("", ",", 2)])
def test_an_article_as_subtitles(path: Path, head: str, mark: str, lines: int, pause: int) -> None:
    document = Document(path.read_text("utf-8"))
    plain = "\n\n".join(
        document.text[block.start : block.end] for block in document.blocks if block.kind is not BlockKind.TITLE
    )
    text = head + as_subtitles(document, mark, lines=lines, pause=pause)
    seen: Counter[tuple[str, str]] = Counter()
    for (rule, words), count in found(text, "subtitles").items():
        seen[rule, _TIMING.sub("", words)] += count
    expected = found(plain, "plain")
    if not pause:
        for each in (seen, expected):
            for key in [key for key in each if key[0] in _BY_PARAGRAPH]:
                del each[key]
    assert seen == expected
