"""Nothing that holds prose passes unread: what is in the files that newsrooms export."""

import json
from pathlib import Path

import pytest
from conftest import Mtlint

from lint.text.document import Document, articles
from lint.text.formats import TEXT_FIELDS

BAD = "Rescuers dug through the rubble and rubble for hours."


def texts(source: str, name: str = "json", fields: tuple[str, ...] = TEXT_FIELDS) -> list[str]:
    """The blocks that are read, without joiners."""
    document = Document(source, format=name, fields=fields)
    prose = (document.prose[block.start : block.end].replace("\u2060", "") for block in document.blocks)
    return [" ".join(stretch.split()) for stretch in prose]


def kinds(source: str, name: str) -> list[str]:
    return [str(block.kind) for block in Document(source, format=name).blocks]


def records(source: str, fields: tuple[str, ...] = TEXT_FIELDS, name: str = "json") -> list[tuple[str, str, int]]:
    """Id, title and number of blocks of each article."""
    document = Document(source, format=name, fields=fields)
    found = list(articles(document)) if len(document.layout.records) > 1 else []
    return [
        (record.id, record.title, len(article.blocks))
        for record, (_, article) in zip(document.layout.records, found, strict=False)
    ]


# --- JSON -------------------------------------------------------------------------------------------------------------

WORDPRESS = json.dumps(
    [
        {
            "id": number,
            "slug": f"story-{number}",
            "title": {"rendered": f"Story &#8220;{number}&#8221;"},
            "content": {"rendered": "<p>First.</p>\n<p>Second.</p>", "protected": False},
            "excerpt": {"rendered": "<p>First.</p>"},
        }
        for number in (7, 8)
    ]
)
GHOST = json.dumps({"posts": [{"id": "a1", "title": "One", "html": "<p>Text.</p>", "plaintext": "Text."}], "meta": {}})
PROSEMIRROR = {
    "type": "doc",
    "content": [
        {"type": "heading", "attrs": {"level": 2}, "content": [{"type": "text", "text": "A heading"}]},
        {
            "type": "paragraph",
            "content": [
                {"type": "text", "text": "They dug through the "},
                {"type": "text", "marks": [{"type": "bold"}], "text": "rubble"},
                {"type": "text", "text": " and rub"},
                {"type": "text", "marks": [{"type": "code"}], "text": "code"},
                {"type": "hardBreak"},
                {"type": "text", "text": "ble."},
            ],
        },
        {"type": "codeBlock", "content": [{"type": "text", "text": "x = 1"}]},
        {"type": "blockquote", "content": [{"type": "paragraph", "content": [{"type": "text", "text": "Said so."}]}]},
    ],
}
PORTABLE = [
    {"_type": "block", "style": "h2", "children": [{"_type": "span", "text": "A heading", "marks": []}]},
    {
        "_type": "block",
        "style": "normal",
        "children": [{"_type": "span", "text": "They dug "}, {"_type": "span", "marks": ["strong"], "text": "here."}],
    },
    {"_type": "image", "alt": "x"},
]
CONTENTFUL = {
    "nodeType": "document",
    "content": [
        {
            "nodeType": "paragraph",
            "content": [
                {"nodeType": "text", "value": "See ", "marks": []},
                {"nodeType": "hyperlink", "content": [{"nodeType": "text", "value": "the report", "marks": []}]},
                {"nodeType": "text", "value": ".", "marks": []},
            ],
        },
        {
            "nodeType": "unordered-list",
            "content": [
                {
                    "nodeType": "list-item",
                    "content": [
                        {"nodeType": "paragraph", "content": [{"nodeType": "text", "value": "An item", "marks": []}]}
                    ],
                }
            ],
        },
    ],
}
LEXICAL = {
    "root": {
        "type": "root",
        "children": [
            {"type": "paragraph", "children": [{"type": "text", "text": "One "}, {"type": "text", "text": "two."}]},
        ],
    }
}
SLATE = [{"type": "paragraph", "children": [{"text": "One "}, {"text": "two.", "bold": True}]}]


def test_wordpress() -> None:
    assert texts(WORDPRESS) == ["Story “7”", "First.", "Second.", "Story “8”", "First.", "Second."]
    assert records(WORDPRESS) == [("7", "Story “7”", 3), ("8", "Story “8”", 3)]


def test_ghost() -> None:
    assert texts(GHOST) == ["One", "Text."]


@pytest.mark.parametrize("indent", [None, 2])
def test_prosemirror(indent: int | None) -> None:
    source = json.dumps({"title": "A title", "body": PROSEMIRROR}, indent=indent)
    assert texts(source) == [
        "A title",
        "A heading",
        "They dug through the rubble and rub\ufffc\ufffc\ufffc\ufffc ble.",
        "Said so.",
    ]
    assert kinds(source, "json") == ["title", "heading", "paragraph", "block quote"]
    assert not records(source)  # one article


def test_portable_text() -> None:
    assert texts(json.dumps([{"_id": "x", "title": "A title", "body": PORTABLE}])) == [
        "A title",
        "A heading",
        "They dug here.",
    ]


def test_contentful() -> None:
    source = json.dumps({"items": [{"fields": {"title": {"en-US": "T"}, "text": {"en-US": CONTENTFUL}}}]})
    assert texts(source) == ["See the report.", "An item"]
    assert texts(source, fields=("text", "en-US")) == ["T", "See the report.", "An item"]


def test_lexical_and_slate() -> None:
    assert texts(json.dumps({"title": "T", "content": LEXICAL})) == ["T", "One two."]
    assert texts(json.dumps(SLATE)) == ["One two."]


def test_rich_text_of_a_field_that_is_not_named_is_not_read() -> None:
    assert texts(json.dumps({"body": "B.", "notes": PROSEMIRROR}), fields=("body",)) == ["B."]


def test_a_field_within_a_field_makes_records() -> None:
    source = '{"article":{"body":"One."}}\n{"article":{"body":"Two."}}\n'
    assert texts(source, fields=("article.body",)) == ["One.", "Two."]
    assert len(records(source, ("article.body",))) == 2
    nested = json.dumps({"data": [{"id": 1, "article": {"body": "One."}}, {"id": 2, "article": {"body": "Two."}}]})
    assert [record[0] for record in records(nested, ("article.body",))] == ["1", "2"]


def test_the_record_is_the_object_that_holds_all_fields() -> None:
    long = "A text of some length. " * 10
    feed = {"title": "The feed", "items": [{"id": str(n), "title": f"Item {n}", "body": long} for n in (1, 2)]}
    assert records(json.dumps(feed)) == [("", "The feed", 1), ("1", "Item 1", 2), ("2", "Item 2", 2)]
    article = {"title": "One", "body": long, "images": [{"caption": "A picture"}, {"caption": "Another"}]}
    assert not records(json.dumps(article))


def test_a_fault_across_leaves_is_found(mtlint: Mtlint) -> None:
    Path("a.json").write_text(
        json.dumps({"title": "T", "body": PROSEMIRROR}).replace(" and rub", " and rubble"), "utf-8"
    )
    run = mtlint("check", "a.json", "--format", "concise")
    assert "coordinated-duplicate" in run.out
    assert run.status == 1


def test_a_broken_line_costs_that_line(mtlint: Mtlint) -> None:
    lines = [json.dumps({"body": BAD}), '{"body": "cut', json.dumps({"body": BAD})]
    Path("a.jsonl").write_text("\n".join(lines), "utf-8")
    run = mtlint("check", "a.jsonl", "--format", "concise")
    assert run.out.count("coordinated-duplicate") == 2
    assert "a.jsonl: line 2 is not JSON and was left out: " in run.err
    assert run.status == 2


# --- Markdown and subtitles -------------------------------------------------------------------------------------------


def test_a_blank_line_in_a_cue() -> None:
    source = (
        "1\n00:00:01,000 --> 00:00:04,000\nThey came\n\nby night.\n\n2\n00:00:05,000 --> 00:00:06,000\nAnd left.\n\n\n"
    )
    assert texts(source, "subtitles") == ["They came by night.", "And left."]
