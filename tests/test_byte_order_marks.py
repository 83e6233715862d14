"""A byte order mark is no part of the text: every format and every report has the same places with it and without."""

import codecs
import json
from itertools import product
from pathlib import Path

import pytest
from conftest import Mtlint

SENTENCE = "The 𐤀 mayor — who visited the the town — spoke."
TEXTS = {
    "a.txt": f"{SENTENCE}\n\n{SENTENCE}\r\n",
    "a.md": f"---\ntitle: A visit\n---\n\n{SENTENCE}\n",
    "a.html": f"<p>&nbsp;{SENTENCE}</p>\n",
    "a.rst": f"{SENTENCE}\n",
    "a.adoc": f"{SENTENCE}\n",
    "a.mdx": f"{SENTENCE}\n",
    "a.srt": f"1\n00:00:01,000 --> 00:00:02,000\n{SENTENCE}\n",
    "a.vtt": f"WEBVTT\n\n00:01.000 --> 00:02.000\n{SENTENCE}\n",
    "a.json": json.dumps({"title": "A visit", "text": SENTENCE}, ensure_ascii=False),
    "b.json": json.dumps([{"text": "A visit."}, {"text": SENTENCE}]),
    "a.jsonl": f"{json.dumps({'text': SENTENCE})}\n{json.dumps({'text': SENTENCE}, ensure_ascii=False)}\n",
    "a.rss": f"<rss><channel><item><title>A visit</title><description>{SENTENCE}</description></item></channel></rss>",
}
ENCODINGS = {
    "UTF-8": (b"", "utf-8"),
    "UTF-8 with a mark": (codecs.BOM_UTF8, "utf-8"),
    "UTF-16, little end first": (codecs.BOM_UTF16_LE, "utf-16-le"),
    "UTF-16, big end first": (codecs.BOM_UTF16_BE, "utf-16-be"),
}


def put(name: str, encoding: str, text: str) -> None:
    mark, codec = ENCODINGS[encoding]
    Path(name).write_bytes(mark + text.encode(codec))


@pytest.mark.parametrize(("name", "encoding"), [*product(TEXTS, ENCODINGS)])
def test_places_are_those_of_the_text(mtlint: Mtlint, name: str, encoding: str) -> None:
    text = TEXTS[name]
    put(name, encoding, text)
    run = mtlint("check", name, "--format", "json", "--select", "doubled-word")
    found = [finding for file in json.loads(run.out)["files"] for finding in file["findings"]]
    assert [text[each["start"] : each["end"]] for each in found] == ["the the"] * text.count("the the")
    for each in found:
        line = text[: each["start"]].count("\n") + 1
        column = each["start"] - (text.rfind("\n", 0, each["start"]) + 1) + 1
        assert (each["line"], each["column"]) == (line, column)


@pytest.mark.parametrize(("name", "encoding"), [*product(TEXTS, ENCODINGS)])
def test_a_fix_keeps_the_mark_and_all_other_bytes(mtlint: Mtlint, name: str, encoding: str) -> None:
    put(name, encoding, TEXTS[name])
    mtlint("check", name, "--fix", "--select", "doubled-word")
    fixed = Path(name).read_bytes()
    put(name, encoding, TEXTS[name].replace("the the", "the"))
    assert fixed == Path(name).read_bytes()


@pytest.mark.parametrize("report", ["concise", "github", "gitlab", "sarif", "rdjson", "checkstyle", "junit", "azure"])
def test_reports_are_the_same_with_a_mark(mtlint: Mtlint, report: str) -> None:
    told = set()
    for encoding in ENCODINGS:
        put("a.txt", encoding, SENTENCE)  # on the first line, where the mark stands
        told.add(mtlint("check", "a.txt", "--format", report, "--select", "doubled-word").out)
    assert len(told) == 1
