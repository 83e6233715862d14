"""Nothing that holds prose passes unread: what is in the files that newsrooms export."""

import json
import re
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


# --- feeds ------------------------------------------------------------------------------------------------------------

RSS = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/">
<channel><title>The feed</title><description>All the news.</description>
<item><guid>a-1</guid><title>One &amp; two</title>
<media:content url="x"><media:description>Not the text.</media:description></media:content>
<description>Cut …</description>
<content:encoded><![CDATA[<p>They dug &amp; dug.</p><p>Again.</p>]]></content:encoded></item>
<item><title><![CDATA[Two]]></title><description>&lt;p&gt;The &amp;quot;text&amp;quot; &lt;b&gt;here&lt;/b&gt;.&lt;/p&gt;</description></item>
</channel></rss>
"""  # noqa: E501
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title>
<entry><id>urn:1</id><title type="html">One</title><summary>Cut</summary>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>They <b>dug</b>.</p></div></content></entry>
<entry><id>urn:2</id><title>Two</title><content type="html">&lt;p&gt;Text.&lt;/p&gt;</content></entry></feed>
"""


def test_rss() -> None:
    assert texts(RSS, "feed") == [
        "The feed", "All the news.", "One & two", "They dug & dug.", "Again.", "Two", 'The "text" here.'
    ]  # fmt: skip
    assert records(RSS, name="feed") == [("", "The feed", 2), ("a-1", "One & two", 3), ("", "Two", 2)]


def test_atom() -> None:
    assert texts(ATOM, "feed") == ["News", "One", "They dug.", "Two", "Text."]
    assert [record[0] for record in records(ATOM, name="feed")] == ["", "urn:1", "urn:2"]


def test_a_feed_is_linted_and_fixed_as_one(mtlint: Mtlint) -> None:
    source = RSS.replace("They dug", "They dug the the rubble and rubble")
    Path("feed.xml").write_text(source, "utf-8")
    run = mtlint("check", "feed.xml", "--format", "concise")
    assert "coordinated-duplicate" in run.out
    mtlint("check", "--fix", "feed.xml")
    assert Path("feed.xml").read_text("utf-8") == source.replace("the the", "the")


def test_other_xml_is_an_error(mtlint: Mtlint) -> None:
    Path("a.xml").write_text(f"<story>{BAD}</story>", "utf-8")
    run = mtlint("check", "a.xml")
    assert run.status == 2
    assert '[formats] xml = "html"' in run.err


# --- formats by name --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["a.tex", "b.org", "c.yaml", "d.php"])
@pytest.mark.parametrize("arguments", [[], ["--fix"]])
def test_an_unknown_format_is_an_error_that_says_how_to_name_it(
    mtlint: Mtlint, name: str, arguments: list[str]
) -> None:
    Path(name).write_text(BAD, "utf-8")
    run = mtlint("check", name, *arguments)
    suffix = name[2:]
    assert run.status == 2
    assert run.err.startswith(f"mtlint: {name}: a file of unknown format (.{suffix}); ")
    assert f'[formats] {suffix} = "plain"' in run.err
    assert Path(name).read_text("utf-8") == BAD


def test_formats_are_named_for_files_and_folders(mtlint: Mtlint) -> None:
    Path("mtlint.toml").write_text('formats = { page = "html", TXTL = "plain" }\n', "utf-8")
    Path("a.page").write_text(f"<p title='{BAD}'>{BAD}</p><script>{BAD}</script>", "utf-8")
    Path("b.txtl").write_text(BAD, "utf-8")
    for paths in ([], ["a.page", "b.txtl"]):
        run = mtlint("check", "--format", "concise", *paths)
        assert [line.partition(":")[0] for line in run.out.splitlines() if "coordinated" in line] == [
            "a.page",
            "b.txtl",
        ]


@pytest.mark.parametrize("name", ["a.mdx", "b.text", "c.htm", "d.xhtml", "e.vtt", "f.docx", "g.asciidoc"])
def test_extensions_that_folders_are_searched_for(mtlint: Mtlint, name: str) -> None:
    from wordfiles import p, word_file

    vtt = f"WEBVTT\n\n00:01.000 --> 00:09.000\n{BAD}\n"
    Path(name).write_bytes(word_file(p(BAD)) if name == "f.docx" else (vtt if name == "e.vtt" else BAD).encode())
    assert name in mtlint("check", "--format", "concise").out


@pytest.mark.parametrize("name", ["README", "Notes on Mr. Smith", "draft 2.1", "-"])
def test_names_without_an_extension_are_plain_text(name: str) -> None:
    from lint.text.formats import format_of

    assert format_of(name) == "plain"


def test_words_lock_files_are_left_out(mtlint: Mtlint) -> None:
    Path("~$article.docx").write_bytes(b"x")
    Path("a.txt").write_text("A text.", "utf-8")
    assert mtlint("check").status == 0


# --- markup -----------------------------------------------------------------------------------------------------------

YAML = "---\ntitle: A title\nlayout: post\n---\n"


@pytest.mark.parametrize(
    ("name", "body", "read_as"),
    [
        ("plain", "The text.", ["A title", "The text."]),
        ("markdown", "The *text*.", ["A title", "The text."]),
        ("html", "<p>The <b>text</b>.</p>", ["A title", "The text."]),
        ("rst", "The *text*.", ["A title", "The text."]),
        ("asciidoc", "The _text_.", ["A title", "The text."]),
        ("mdx", "The *text*.", ["A title", "The text."]),
    ],
)
@pytest.mark.parametrize(
    "head",
    [
        YAML,
        YAML.replace("---", "+++").replace(": ", ' = "').replace("e\nl", 'e"\nl'),
        "---\n# a\n\ntitle: A title\n...\n",
    ],
)
def test_front_matter_is_front_matter_in_every_format(name: str, body: str, read_as: list[str], head: str) -> None:
    assert texts(head + body, name) == read_as


@pytest.mark.parametrize("mark", ["---", "+++"])
@pytest.mark.parametrize("name", ["markdown", "plain", "mdx"])
def test_metadata_stands_at_the_top_only(name: str, mark: str) -> None:
    source = f"Before it.\n\n{mark}\n\nkey: The words between.\n\n{mark}\n\nAfter it.\n"
    assert "The words between." in " ".join(texts(source, name))
    assert "Prose here." in " ".join(texts(f"{mark}\nProse here.\n\n{mark}\nAfter.", name))


@pytest.mark.parametrize("name", ["markdown", "html", "mdx", "asciidoc"])
@pytest.mark.parametrize(
    "template",
    [
        "{{< ref \"rubble and rubble\" >}}", "{{ page.rubble and rubble }}", "{{%  x\n  y %}}",
        "{% include rubble and rubble.html %}", "{% if a % b %}", "{# rubble and rubble #}", "$\\rubble$", "$$rubble and rubble$$",  # noqa: E501
    ],
)  # fmt: skip
def test_templates_and_maths_are_not_words(name: str, template: str) -> None:
    if name == "mdx" and template.startswith("{#"):
        return
    text = " ".join(texts(f"Before {template} after.", name))
    assert text.replace("\ufffc", "").split() == ["Before", "after."]


@pytest.mark.parametrize("text", ["It cost $5 and then $10.", "He said \\[sic\\] so.", "From $3m to $4m_a year."])
def test_money_and_brackets_are_not_maths(text: str) -> None:
    assert texts(text, "markdown") == [text.replace("\\[", "[").replace("\\]", "]")]


def test_code_between_templates_is_not_read() -> None:
    source = "One.\n\n{{< highlight go >}}\nrubble and rubble\n{{< /highlight >}}\n\n{% comment %}\nThree.\n{% endcomment %}\n\nTwo.\n"  # noqa: E501
    assert texts(source, "markdown") == ["One.", "Two."]
    assert texts("One.\n\n{{< notice >}}\nThe notice.\n{{< /notice >}}\n", "markdown") == ["One.", "The notice."]


@pytest.mark.parametrize(
    ("name", "source", "read_as"),
    [
        ("html", '<img alt="A picture" title="A title" src="x">', ["A picture", "A title"]),
        ("html", '<head><meta name="description" content="What it says."><meta property="og:description" content="What it says."><meta name="viewport" content="width=1"></head>', ["What it says."]),  # noqa: E501
        ("html", "<meta content='About &quot;it&quot;' property='og:description'>", ['About "it"']),
        ("html", '<my-figure caption="A caption"></my-figure>', ["A caption"]),
        ("markdown", 'One.\n\n{{< figure src="a.png" caption="A caption" alt="A picture" >}}\n\nTwo.', ["One.", "A caption", "A picture", "Two."]),  # noqa: E501
        ("markdown", "{% include figure.html caption='A caption' %}", ["A caption"]),
        ("markdown", 'One {{< abbr title="A title" >}} two.', ["One", "A title", "two."]),
        ("mdx", '<Figure src={img} caption="A caption" onClick={() => { x > 1 }} />', ["A caption"]),
        ("mdx", 'import A from "a"\nexport const b = {\n  c: "D"\n}\n\nThe {props.x} text {/* no */}here.\n\n<Box>\n\nIn the box.\n\n</Box>', ["The \ufffc text here.", "In the box."]),  # noqa: E501
        ("rst", ".. list-table:: A caption\n   :header-rows: 1\n\n   * - One\n     - Two\n   * - Three\n       goes on\n     - Four\n\nText.", ["A caption", "One", "Two", "Three goes on", "Four", "Text."]),  # noqa: E501
        ("rst", '.. csv-table:: A caption\n   :header: "a b", c\n   :widths: 1, 2\n\n   "One, two", three\n\nText.', ["A caption", "a b", "c", "One, two", "three", "Text."]),  # noqa: E501
        ("rst", ".. image:: a.png\n   :alt: A picture\n   :width: 3\n\nText.", ["A picture", "Text."]),
        ("asciidoc", "image::my picture.png[A picture,300]\n\nText.", ["A picture", "Text."]),
        ("asciidoc", "Text image:my picture.png[] more.", ["Text \ufffc more."]),
    ],
)  # fmt: skip
def test_what_readers_see_is_read(name: str, source: str, read_as: list[str]) -> None:
    assert [re.sub("\ufffc+", "\ufffc", text) for text in texts(source, name)] == read_as


# --- language ---------------------------------------------------------------------------------------------------------

ARABIC = "أعلنت الوزارة يوم الاثنين أن عمال الإنقاذ انتشلوا تسعة أشخاص من تحت الأنقاض في المدينة الساحلية.\n"
FRENCH = (
    "Les secours ont passé la nuit dans les décombres avec des chiens, mais ils n'ont pas trouvé de survivants, "
    "a dit le maire de la ville, qui est aussi médecin.\n"
)


def found(mtlint: Mtlint, name: str, source: str, *arguments: str) -> list[str]:
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_text(source, "utf-8")
    lines = mtlint("check", name, "--format", "concise", *arguments).out.splitlines()
    return [line.partition(": ")[2] for line in lines if line.startswith(name)]


@pytest.mark.parametrize(("source", "language"), [(ARABIC * 3, "Arabic"), (FRENCH * 2, "French")])
@pytest.mark.parametrize("name", ["a.txt", "content/xx/a.md", "a.xx.html"])
def test_a_text_in_another_language_is_one_note(mtlint: Mtlint, name: str, source: str, language: str) -> None:
    assert found(mtlint, name, source) == [f"note not-english: this text is {language}: not linted"]
    assert found(mtlint, name, source, "--ignore", "not-english") == []


def test_english_from_arabic_is_linted_whatever_its_name(mtlint: Mtlint) -> None:
    assert "coordinated-duplicate" in found(mtlint, "content/ar/talks.ar.txt", BAD)[0]


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("a.md", f"---\ntitle: A\nlang: fr\n---\n{BAD}"),
        ("a.txt", f"---\nlang: fr-CA\n---\n{BAD}"),
        ("a.html", f"<html lang='fr'><body><p>{BAD}</p></body></html>"),
        ("a.html", f"<html xml:lang='fr'><p>{BAD}</p></html>"),
    ],
)
def test_the_language_that_a_text_declares_decides(mtlint: Mtlint, name: str, source: str) -> None:
    assert found(mtlint, name, source) == ["note not-english: this text is French: not linted"]
    english = re.sub(r"fr(-CA)?\b", "en-GB", source)
    assert "coordinated-duplicate" in found(mtlint, name, english)[0]


@pytest.mark.parametrize("attribute", ['lang="de"', "xml:lang='fr'", 'translate="no"'])
def test_what_is_in_another_language_in_a_page_is_not_read(attribute: str) -> None:
    source = (
        f"<p>The paper <i {attribute}>rubble and rubble</i> said.</p><p {attribute}>More of it.</p><p lang=en>Yes.</p>"
    )
    assert [re.sub("\ufffc+", "\ufffc", text) for text in texts(source, "html")] == ["The paper \ufffc said.", "Yes."]
    assert texts(f"The paper <i {attribute}>x</i> said.", "markdown") == ["The paper \ufffc said."]


def test_a_record_in_another_language_is_a_note_beside_the_others(mtlint: Mtlint) -> None:
    lines = [json.dumps({"body": text}, ensure_ascii=False) for text in (BAD, ARABIC * 2, BAD)]
    rules = [line.split()[1] for line in found(mtlint, "a.jsonl", "\n".join(lines))]
    assert rules == ["coordinated-duplicate:", "not-english:", "coordinated-duplicate:"]


@pytest.mark.parametrize("name", ["a.doc", "b.odt", "c.RTF"])
def test_other_word_processors_are_told_what_to_do(mtlint: Mtlint, name: str) -> None:
    Path(name).write_bytes(b"x")
    assert mtlint("check", name).err.endswith("; save it as .docx\n")


LEAD = "A storm closed the harbour on Monday and left three villages without power."


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("a.html", f'<meta name="description" content="{LEAD}"><p>{LEAD}</p><p>The mayor said so.</p>'),
        ("a.html", f'<p>The mayor said so.</p><img alt="{LEAD}"><p>And again.</p><img alt="{LEAD}">'),
        ("a.md", f'The mayor said so.\n\n{{{{< figure alt="{LEAD}" caption="{LEAD}" >}}}}\n'),
    ],
)
def test_what_a_page_says_twice_for_machines_is_no_repetition(mtlint: Mtlint, name: str, source: str) -> None:
    assert found(mtlint, name, source) == []


def test_the_same_text_in_two_formats_is_read_once() -> None:
    item = {"id": 1, "title": "T", "content_html": f"<p>{LEAD}</p><p>So.</p>", "content_text": f"{LEAD}\n\nSo."}
    assert texts(json.dumps({"items": [item]})) == ["T", LEAD, "So."]
