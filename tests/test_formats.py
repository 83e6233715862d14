"""Formats: what is prose, where it stands, and that the same text is the same in all of them."""

import html
import json
import os
import re
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint import lint_text
from lint.text.document import Document
from lint.text.formats import NAMES, format_of, parse, records
from lint.text.model import BILINGUAL, BlockKind, FormatError, Span
from lint.text.unmarked import unmark


def spans(text: str, name: str) -> set[Span]:
    """Where the words "rubble and rubble" stand in a block."""
    document = Document(text, format=name)
    assert len(document.prose) == len(text)
    words = document.words
    return {
        Span(words[index].start, words[index + 2].end)
        for index in range(len(words) - 2)
        if [word.key for word in words[index : index + 3]] == ["rubble", "and", "rubble"]
        and (block := document.block_at(words[index].start)) is not None
        and block == document.block_at(words[index + 2].start)
    }


def shown(text: str, name: str = "markdown") -> str:
    """Kinds and prose of the blocks, without joiners and with single spaces; what stands for a word is an @."""
    document = Document(text, format=name)
    prose = (document.prose[block.start : block.end].replace("\u2060", "") for block in document.blocks)
    blocks = zip(document.blocks, prose, strict=True)
    flat = "|".join(f"{block.kind}: {' '.join(stretch.split())}" for block, stretch in blocks)
    return re.sub("\ufffc+", "@", flat)


# --- a fault is found where it stands, and only in prose --------------------------------------------------------------

PLAIN = "rubble and rubble"
MARKDOWN_FAULTS = [
    PLAIN,
    "rubble **and** rubble",
    "*rubble* and rubble",
    "rubble and [rubble](https://example.org)",
    "rubble <b>and</b> rubble",
    "rubble &#97;nd rubble",
    "rubble\nand rubble",
]
MARKDOWN_PROSE = [
    "The @ lay there.",
    "# On @ today",
    "On @ today\n=====",
    "He saw **@** there.",
    "He saw the _old @_, and left.",
    "> They dug through @ for hours.",
    "- The @\n- A second item",
    "1. A first item\n2. The @",
    "- [ ] The @ is a task",
    '[The @](https://example.org "a title")',
    "![The @](picture.png)",
    "The @ lay ~~there~~ here.",
    "~~The~~ He saw @, 5~10 km off.",
    "<del>The</del> He saw @ there.",
    "Text.[^note]\n\n[^note]: The @ in a note.",
    '<div class="x">\n<p>The @ lay there.</p>\n</div>',
    "Text <em>the @</em> and more.",
    "“The @,” he said.",
    "A line\\\nand the @ there.",
    "Tea & the @ é 😀 there.",
    "> - The @ in a list in a quotation",
    "See `code` and the @ there.",
    "The @[^note] lay there.",
]
MARKDOWN_TABLE = ["| a | b |\n|---|---|\n| x | The @ |"]
MARKDOWN_OTHER = [
    "Say `@` there.",
    "```\n@\n```",
    "~~~text\n@\n~~~",
    "~~The @~~ It lay there.",
    "It was ~~the **@**, `a`~~ one thing.",
    "It was <del>the @</del> one thing.",
    "It was <S>the @</S> one thing.",
    "Text.\n\n    @",
    "[a link](<@>)",
    '[a link](/x "the @")',
    "<!-- @ -->",
    "<!--\nThe @\n-->",
    "Text <!-- @ --> goes on.",
    "<script>\nvar x = '@';\n</script>",
    "<style>\n.x { content: '@' }\n</style>",
    '<div data-x="the @">Text.</div>',
    '<a title="the @" href=x>A link</a>',
    '[ref]: https://example.org "the @"',
    "Text with <code>the @</code> there.",
    '{{< figure src="@" >}} and so on.',
    "<pre>\nThe @\n</pre>",
    "See {% include @ %} there.",
]
FRONT_MATTER = [
    "",
    '---\nlayout: @\ntitle: "The @ lay there"\n---\n\n',
    "---\nslug: @\nsummary: The @ there\n---\n\n",
    "---\ntags: [@, b]\ndescription: >-\n  A long\n  text on @ here\n---\n\n",
    '+++\nslug = "@"\ntitle = "The @ there"\n+++\n\n',
    '{\n  "slug": "@",\n  "title": "The @ there"\n}\n\n',
]

HTML_FAULTS = [
    PLAIN,
    "rubble <b>and</b> rubble",
    "<i>rubble</i> and rubble",
    "rubble and <a href='x>y'>rubble</a>",
    "rubble &#97;nd rubble",
    "rubble\n  and rubble",
    "rub<wbr>ble and rubble",
    "rubble<br>and rubble",
    "rubble&nbsp;and rubble",
]
HTML_PROSE = [
    "<p>The @ lay there.</p>",
    "<h2>On @ today</h2>",
    "<ul><li>The @<li>Another</ul>",
    "<blockquote>The @.</blockquote>",
    "<figure><figcaption>The @</figcaption></figure>",
    "<table><tr><td>x<td>The @</table>",
    "<div>The @ lay there.</div>",
    "<p>He saw <strong>the @</strong>, and left.</p>",
    "<p>&ldquo;The @&rdquo; &amp; more, é 😀.</p>",
    "<p>He said <q>the @ lay there</q>.</p>",
    "<p><span>The</span> @ lay there.</p>",
    "<p><sup>2</sup>The @ lay there.",
    "<p>1 < 2 and the @ lay there.</p>",
    "<dl><dt>The @<dd>What it is</dl>",
    "<P CLASS=x>The @ lay there.</P>",
    "<p><s>The</s> He saw @ there.</p>",
    "<p><s>The @ lay there.</p>",
    "<p class='no-line-through'>The @ lay there.</p>",
]
HTML_OTHER = [
    "<script>var x = '<p>@</p>';</script>",
    "<style>@</style>",
    "<!-- @ -->",
    '<p title="the @">Text.</p>',
    "<p>Text <code>the @</code> there.</p>",
    "<pre>@</pre>",
    "<p data-x='the @'>Text.</p>",
    "<nav><a href=x>@</a></nav>",
    "<template><p>@</p></template>",
    "<!DOCTYPE @>",
    "<svg><text>@</text></svg>",
    "<textarea>@</textarea>",
    "<p>It was <s>the @</s> one thing.</p>",
    "<p>It was <STRIKE>the @</STRIKE> one thing.</p>",
    "<del datetime='2024-05-01'><p>The <b>@</b> there.</p><p>More.</p></del>",
    "<p>It was <span style='color:red; text-decoration: line-through'>the @</span> one thing.</p>",
    "<p>It was <span class='a line-through'>the @</span> one thing.</p>",
]


def planted(templates: Sequence[str], faults: Sequence[str]) -> st.SearchStrategy[tuple[str, str]]:
    return st.tuples(st.sampled_from(templates), st.sampled_from(faults))


def build(pieces: Sequence[tuple[str, str]], other: Sequence[str], head: str, newline: str) -> tuple[str, set[Span]]:
    """A text of pieces with a fault in each, and where those in prose are; ``head`` has one in its last place."""
    text = head.replace("@", PLAIN)
    expected = {Span(text.rindex(PLAIN), text.rindex(PLAIN) + len(PLAIN))} if head else set()
    for template, fault in pieces:
        start = len(text) + template.index("@")
        first = re.search("rub", fault)
        last = fault.rindex("rubble") + len("rubble")
        assert first
        if template not in other:
            expected.add(Span(start + first.start(), start + last))
        text += template.replace("@", fault) + "\n\n"
    if newline != "\n":
        starts = [index for index, character in enumerate(text) if character == "\n"]
        shift = len(newline) - 1
        expected = {
            Span(*(place + shift * sum(start < place for start in starts) for place in span)) for span in expected
        }
        text = text.replace("\n", newline)
    return text, expected


MARKDOWN_PIECE = (
    planted(MARKDOWN_PROSE, MARKDOWN_FAULTS[:-1])
    | planted(MARKDOWN_PROSE[:1], MARKDOWN_FAULTS)
    | planted(MARKDOWN_TABLE, MARKDOWN_FAULTS[:-1])
    | planted(MARKDOWN_OTHER, [PLAIN])
)


@given(st.lists(MARKDOWN_PIECE, max_size=8), st.sampled_from(FRONT_MATTER), st.sampled_from(["\n", "\r\n"]))
def test_markdown(pieces: list[tuple[str, str]], head: str, newline: str) -> None:
    notes = [piece for piece in pieces if "[^note]" in piece[0]]  # a note is defined once
    pieces = [
        piece
        for piece in pieces
        if piece not in notes[1:] and not (piece[0].startswith(("[", "![")) and "](" in piece[1])
    ]
    text, expected = build(pieces, MARKDOWN_OTHER, head, newline)
    assert len(Document(text, format="markdown").prose) == len(text)
    assert spans(text, "markdown") == expected


@pytest.mark.parametrize("fault", MARKDOWN_FAULTS)
@pytest.mark.parametrize("template", MARKDOWN_PROSE)
def test_every_markdown_construct(template: str, fault: str) -> None:
    if "\n" in fault and template.startswith(("#", "On", "[^", "<div", "- [", ">")):
        pytest.skip("a line break ends it")
    if "](" in fault and template.startswith("["):
        pytest.skip("a link in a link is none")
    text, expected = build([(template, fault)], (), "", "\n")
    assert spans(text, "markdown") == expected


@given(
    st.lists(planted(HTML_PROSE, HTML_FAULTS) | planted(HTML_OTHER, [PLAIN]), max_size=8),
    st.sampled_from(["\n", "\r\n"]),
)
def test_html(pieces: list[tuple[str, str]], newline: str) -> None:
    text, expected = build(pieces, HTML_OTHER, "", newline)
    assert len(Document(text, format="html").prose) == len(text)
    assert spans(text, "html") == expected


# --- the same article in every format ---------------------------------------------------------------------------------

ARTICLE = [
    "Rescuers search the old harbour",
    "MOSCOW (Example News) – Rescuers dug through the harbour for a third day on Monday, officials said.",
    "“We found nothing there,” the mayor said. “We will go on.”",
    "The search, which began on Saturday, is to end on Wednesday evening at the latest.",
    "Reporting by Ann Cole",
]


def paragraphs(markup: str) -> str:
    body = [f"<p>{html.escape(text)}</p>" for text in ARTICLE[1:]]
    return f"<h1>{html.escape(ARTICLE[0])}</h1>\n{markup}" + "\n".join(body)


def subtitles(mark: str, head: str = "") -> str:
    sentences = [sentence for text in ARTICLE[1:] for sentence in re.split(r"(?<=\.) (?=[A-Z])", text)]
    cues = [f"{n}\n00:00:{n:02}{mark}000 --> 00:00:{n + 1:02}{mark}000\n{text}\n" for n, text in enumerate(sentences)]
    return head + "\n".join(cues)


VERSIONS = {
    "plain": "\n\n".join(ARTICLE) + "\n",
    "markdown": f"# {ARTICLE[0]}\n\n" + "\n\n".join(ARTICLE[1:]) + "\n",
    "html": f"<!DOCTYPE html>\n<body>\n{paragraphs('')}\n</body>",
    "rst": f"{ARTICLE[0]}\n{'=' * 40}\n\n" + "\n\n".join(ARTICLE[1:]) + "\n",
    "asciidoc": f"= {ARTICLE[0]}\n\n" + "\n\n".join(ARTICLE[1:]) + "\n",
    "json": json.dumps({"id": 7, "title": ARTICLE[0], "body": "\n\n".join(ARTICLE[1:])}),
}


@pytest.mark.parametrize("name", VERSIONS)
def test_the_blocks_of_an_article_are_the_same(name: str) -> None:
    assert shown(VERSIONS[name], name) == shown(VERSIONS["plain"], "plain")
    assert [block.kind for block in Document(VERSIONS[name], format=name).blocks] == [
        BlockKind.TITLE,
        BlockKind.DATELINE,
        *[BlockKind.PARAGRAPH] * 3,
        BlockKind.SIGNATURE,
    ]


@pytest.mark.parametrize("name", VERSIONS)
def test_the_sentences_and_quotations_of_an_article_are_the_same(name: str) -> None:
    def seen(document: Document) -> list[object]:
        sentences = [[word.key for word in sentence.words] for sentence in document.sentences]
        quotations = [[word.key for word in document.words_in(*each.span)] for each in document.quotations]
        return [sentences, quotations]

    assert seen(Document(VERSIONS[name], format=name)) == seen(Document(VERSIONS["plain"]))


@pytest.mark.parametrize("text", [subtitles(","), subtitles(".", "WEBVTT\n\nNOTE rubble and rubble\n\n")])
def test_sentences_run_on_through_subtitles(text: str) -> None:
    document = Document(text, format="subtitles")
    plain = Document("\n\n".join(ARTICLE[1:]))
    assert [word.key for word in document.words] == [word.key for word in plain.words]


# --- single constructs ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("**Word**, and *un*believable.", "paragraph: Word, and unbelievable."),
        ("> Quoted.\n> > Twice.\n> - Item", "block quote: Quoted.|block quote: Twice.|block quote: Item"),
        ("An ![icon *of* a plus](p.png) button.", "paragraph: An icon of a plus button."),
        ("![A man.](p.png)\n\nText.", "caption: A man.|paragraph: Text."),
        ("He said <q>yes <q>and</q> no</q>.", "paragraph: He said “yes ‘and’ no”."),
        ("See <https://example.org/a> now.", "paragraph: See @ now."),
        ("<blockquote>\n\nIt is *so*.\n\n</blockquote>\n\nText.", "block quote: It is so.|paragraph: Text."),
        ("<details><summary>More</summary>\n\nText.\n\n</details>", "paragraph: More|paragraph: Text."),
        ("Text.[^1]\n\n[^1]: A note.", "paragraph: Text.|paragraph: A note."),
        ("a\n\n***\n\nb", "paragraph: a|paragraph: b"),
        ("# One\n\nText.\n\n# Two", "title: One|paragraph: Text.|heading: Two"),
        ("---\ntitle: 'It''s here' # so\n---\n# One", "title: It's here|heading: One"),
        ("# Name {#id .class}\n\nText.", "title: Name|paragraph: Text."),
        ("A text with <b> left open.\n\nText.", "paragraph: A text with left open.|paragraph: Text."),
        ("", ""),
    ],
)
def test_markdown_blocks(text: str, blocks: str) -> None:
    assert shown(text) == blocks


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("<p>One<p>Two", "paragraph: One|paragraph: Two"),
        ("One<br><br/>Two<br>three", "paragraph: One|paragraph: Two three"),
        ("<title>A &amp; B</title><h1>A</h1>", "title: A & B|heading: A"),
        ('<img alt="A man &amp; a dog." src=x><p>Text.</p>', "caption: A man & a dog.|paragraph: Text."),
        ("<p>Press <img alt='plus'> now.</p>", "paragraph: Press plus now."),
        ("<p>See it.<sup>12</sup> Or H<sub>2</sub>O.</p>", "paragraph: See it. Or H2O."),
        ("<ul><li>a<ul><li>b</ul><li>c</ul><p>Text.</p>", "list item: a|list item: b|list item: c|paragraph: Text."),
        ("<blockquote><p>It is.</p><ul><li>So.</li></ul></blockquote>", "block quote: It is.|block quote: So."),
        ("<p>Tom &amp Ann &unknown; &#x41;&#0;</p>", "paragraph: Tom & Ann &unknown; A\ufffd"),
        ("<p>a < b and <c</p>", "paragraph: a < b and <c"),
        ("<script>if (a</b) { '<p>x</p>' }</script >Text", "paragraph: Text"),
        ("<p>One<!-- two", "paragraph: One"),
        ("<p>One</i></div></p><p>Two", "paragraph: One|paragraph: Two"),
        ("<p>He said <q>we go</q>, and went.</p>", "paragraph: He said “we go”, and went."),
    ],
)
def test_html_blocks(text: str, blocks: str) -> None:
    assert shown(text, "html") == blocks


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        (
            "Title\n=====\n\nThe **text** of ``code`` and `a link <https://example.org>`_.\n",
            "title: Title|paragraph: The text of @ and a link.",
        ),
        ("Text::\n\n    rubble\n\nMore text.", "paragraph: Text:|paragraph: More text."),
        (
            ".. note:: Look\n   here.\n\n.. code-block:: c\n\n   rubble\n\nText.",
            "paragraph: Look here.|paragraph: Text.",
        ),
        (".. comment\n   goes on\n\n.. _x: https://example.org\n\n:Author: Ann\n\nText.", "paragraph: Text."),
        (
            "- one\n  and two\n- three\n\n    A quotation\n    of two lines.",
            "list item: one and two|list item: three|list item: A quotation of two lines.",
        ),
        ("Text.\n\n    A quotation\n    of two lines.", "paragraph: Text.|block quote: A quotation of two lines."),
    ],
)
def test_rst_blocks(text: str, blocks: str) -> None:
    assert shown(text, "rst") == blocks


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("= Title\nAnn Cole\n:toc:\n\nThe *text* of `code`.", "title: Title|paragraph: The text of @."),
        ("== Part\n\n----\nrubble\n----\n\n// note\n* one\n* two", "heading: Part|list item: one|list item: two"),
        (
            "[quote]\n____\nIt is.\n\nIt was.\n____\n\nText.",
            "block quote: It is.|block quote: It was.|paragraph: Text.",
        ),
        ("See https://example.org[the page], and go.", "paragraph: See the page, and go."),
        ("[source]\nrubble\n\nText un**bel**ievable.", "paragraph: Text unbelievable."),
    ],
)
def test_asciidoc_blocks(text: str, blocks: str) -> None:
    assert shown(text, "asciidoc") == blocks


# --- JSON -------------------------------------------------------------------------------------------------------------


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=8) | st.just("rubble and rubble"),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(st.sampled_from(["body", "title", "other", 'a"b']), inner, max_size=3)
        ),
    ),
    st.booleans(),
    st.sampled_from([None, 2]),
)
def test_json(value: object, ascii_only: bool, indent: int | None) -> None:
    text = json.dumps(value, ensure_ascii=ascii_only, indent=indent)
    if '"' in text and '"body"' not in text:
        return  # it says that there is no such field
    document = Document(text, format="json", fields=("body",))
    assert len(document.prose) == len(text)
    texts: list[str] = []

    def collect(inner: object, within: bool) -> None:
        if isinstance(inner, dict):
            for key, each in inner.items():
                collect(each, key == "body")
        elif isinstance(inner, list):
            for each in inner:
                collect(each, within)
        elif isinstance(inner, str) and within:
            texts.append(inner)

    collect(value, False)
    found = spans(text, "json")
    assert {text[slice(*span)] for span in found} <= {"rubble and rubble"}
    document_words = [word.key for word in unmark(document).document.words]
    assert document_words == [word.key for each in texts for word in Document(each).words] or "\ufffc" in document.prose


def test_the_fields_of_json() -> None:
    text = json.dumps({"a": {"body": "One."}, "b": {"body": "Two.", "list": ["Three.", {"body": "Four."}]}})
    assert [text[slice(*span)][:14] for span in records(text, "json", ("body",))] == [
        '{"body": "One.',
        '{"body": "Two.',
    ]
    assert shown_json(text, "a.body") == "One."
    assert shown_json(text, "body", "list") == "One. Two. Three. Four."
    assert shown_json(json.dumps({"x": "*One*", "y": "<p>*Two*"}), "x:markdown", "y") == "One *Two*"


def shown_json(text: str, *fields: str) -> str:
    document = Document(text, format="json", fields=fields)
    return " ".join(" ".join(document.prose[block.start : block.end].split()) for block in document.blocks)


@pytest.mark.parametrize(
    "mark",
    [{"marks": [{"type": "strike"}]}, {"marks": ["strike-through"]}, {"strikethrough": True}, {"format": 5}],
)
def test_struck_out_leaves_of_json(mark: dict[str, object]) -> None:
    def read(*leaves: tuple[str, dict[str, object]]) -> str:
        nodes = [{"type": "text", "text": words, **marks} for words, marks in leaves]
        text = json.dumps({"body": {"type": "doc", "content": [{"type": "paragraph", "content": nodes}]}})
        assert len(Document(text, format="json", fields=("body",)).prose) == len(text)
        return re.sub("\u2060", "", re.sub("\ufffc+", "@", shown_json(text, "body")))

    bold: dict[str, object] = {"format": 1}
    assert read(("It held ", {}), ("25", mark), (" 52 boats.", bold)) == "It held 52 boats."
    assert read(("25 ", mark), ("Fifty ", {}), ("boats", mark), (".", {})) == "Fifty @."
    assert read(("All of it.", mark)) == ""


def test_json_lines() -> None:
    text = '{"body": "One \\u201ctwo\\u201d"}\n\n{"body": "Three"}\n'
    assert [text[slice(*span)] for span in records(text, "json")] == text.split("\n")[::2][:2]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('{"body": }', "not JSON: Expecting value (line 1, column 10)"),
        ('{"body": "x"}\n{"body"}\n{"x"}\n', "not JSON: Extra data (line 2, column 1)"),
        ("[" * 100_000, "nested too deep"),
    ],
)
def test_broken_json(text: str, message: str) -> None:
    with pytest.raises(FormatError) as caught:
        parse(text, "json")
    assert message in str(caught.value)


@pytest.mark.parametrize("text", ['{"story": "A text."}', '"A text."', '{"a": 1}\n{"b": {"story": ["A text."]}}\n'])
def test_json_without_a_named_field_does_not_pass_unread(text: str) -> None:
    with pytest.raises(FormatError, match="no field is named body, lead: name those that hold its text"):
        records(text, "json", ("body:html", "article.lead"))


@pytest.mark.parametrize("text", ["[]", "{}", "7", '{"body": null}', '{"body": ""}', '{"x": 1}\n{"body": "A text."}'])
def test_json_without_text_has_nothing_to_read(text: str) -> None:
    assert len(records(text, "json", ("body",))) == 1


# --- any text ---------------------------------------------------------------------------------------------------------

PIECES = st.sampled_from(
    [
        "word",
        " ",
        "\n",
        "\r\n",
        "\r",
        "\n\n",
        "*",
        "**",
        "_",
        "`",
        "```",
        "<",
        ">",
        "</",
        "<p>",
        "</p>",
        "<b>",
        "<!--",
        "-->",
        "[",
        "](",
        ")",
        "![",
        "#",
        "- ",
        "> ",
        "|",
        "---",
        "&amp;",
        "&",
        "&#",
        ";",
        "\\",
        '"',
        "'",
        "“",
        "é",
        "😀",
        "{{",
        "}}",
        "{%",
        "title: ",
        "::",
        ".. ",
        "====",
        "\t",
        "    ",
        "00:00:01,000 --> 00:00:02,000",
        "WEBVTT",
        "<script>",
        "<q>",
        "</q>",
        "<br>",
        "[^1]",
        "[^1]: ",
        "~~",
        "{\\an8}",
        "+++",
        "<li>",
        "</ul>",
        "<img alt='x y'>",
        "http://example.org",
        "\x00",
        "\u2028",
    ]
)


#: The formats that any text is a file of; others say what is wrong with one that is not.
ANY_TEXT = [name for name in NAMES if name != "json" and name not in BILINGUAL]


@given(st.lists(PIECES, max_size=40).map("".join), st.sampled_from(ANY_TEXT))
def test_any_text_has_a_layout(text: str, name: str) -> None:
    document = Document(text, format=name)
    assert len(document.prose) == len(text)
    end = 0
    for block in document.blocks:
        assert end <= block.start < block.end <= len(text)
        stretch = document.prose[block.start : block.end]
        assert stretch == stretch.strip()  # of the space that ends a line, too
        assert not re.search(r"[\r\n]", stretch)
        end = block.end
    assert document.sentences is not None
    for word in document.words:
        assert re.sub(r"[^\w]", "", word.key)
    assert all(0 <= start < stop <= len(text) for start, stop in document.layout.comments)


@pytest.mark.parametrize("name", ["markdown", "html"])
@pytest.mark.parametrize(
    "piece", ["<a ", "<!--", "<b>", "<li>", "&", "<a '", "{{", "[", "*a ", "</b>", "<ul><b>", "<script>"]
)
def test_hostile_markup_is_laid_out(name: str, piece: str) -> None:
    text = piece * 3000
    assert len(parse(text, name).prose) == len(text)


def test_formats_by_file_name() -> None:
    formats = {
        "a.txt": "plain",
        "b.MD": "markdown",
        "c.htm": "html",
        "d.rst": "rst",
        "e.adoc": "asciidoc",
        "f.vtt": "subtitles",
        "g.jsonl": "json",
        "h": "plain",
        "i.docx": "docx",
        "-": "plain",
        "j.mdx": "mdx",
        "k.xml": "feed",
        "l.odt": None,
    }
    assert {name: format_of(name) for name in formats} == formats


def test_the_examples_of_the_commonmark_specification() -> None:
    """The specification's examples are not ours to ship: the variable names a file of them, in JSON."""
    path = os.environ.get("MTLINT_TEST_COMMONMARK")
    if not path:
        pytest.skip("MTLINT_TEST_COMMONMARK names no file")
    for example in json.loads(Path(path).read_text("utf-8")):
        for text, name in ((example["markdown"], "markdown"), (example["html"], "html")):
            document = Document(text, format=name)
            assert len(document.prose) == len(text)
            assert all(0 <= block.start < block.end <= len(text) for block in document.blocks)


# --- what is read -----------------------------------------------------------------------------------------------------


@given(st.lists(PIECES, max_size=40).map("".join), st.sampled_from(ANY_TEXT))
def test_what_is_read_leads_back_to_the_file(text: str, name: str) -> None:
    document = Document(text, format=name)
    view = unmark(document)
    seen = view.document
    assert len(seen.prose) == len(seen.text)
    assert [block.kind for block in seen.blocks] == [block.kind for block in document.blocks]
    place = 0
    for block, there in zip(seen.blocks, document.blocks, strict=True):
        assert view.span(block.start, block.end) == there.span
    for offset, character in enumerate(seen.prose):
        span = view.span(offset, offset + 1)
        assert place <= span.start <= span.end <= len(text)
        assert seen.position(offset) == document.position(view.span(offset, offset).start)
        place = span.start
        if len(span) and span.end == span.start + 1 and character.isalnum():
            assert text[span.start] == character


def test_what_is_read() -> None:
    text = "# The **old** &amp; new\n\nA `b` un*believ*able  word,\n> c"
    seen = unmark(Document(text, format="markdown")).document
    assert seen.prose == "The old & new\n\nA \ufffc unbelievable  word,\n\nc"
    assert seen.text == "The old & new\n\nA ` unbelievable  word,\n\nc"
    assert [word.text for word in seen.words][3:5] == ["A", "unbelievable"]


STRUCK = [
    ("article.md", "It held ~~25~~ 52 boats."),
    ("article.md", "It held <del>25</del> 52 boats."),
    ("article.mdx", "It held ~~25~~ 52 boats."),
    ("article.html", "<p>It held <s>25</s> 52 boats.</p>"),
    ("article.html", "<p>It held <del cite='a'><b>25</b> &amp; so</del> 52 boats.</p>"),
    ("article.html", "<p>It held <strike>25</strike>52 boats.</p>"),
    ("article.adoc", "It held [.line-through]#25# 52 boats."),
    ("article.rst", "It held :strike:`25` 52 boats."),
]


@pytest.mark.parametrize(("path", "text"), STRUCK)
def test_struck_out_words_are_not_read(path: str, text: str) -> None:
    source = "В порту стояло 52 лодки."
    assert not lint_text(text, path=path, source=source, source_language="ru").findings
    assert lint_text(text, path=path, source=source.replace("52", "61"), source_language="ru").findings
    wrong = text.replace("52 boats", "the the boats")
    (fault,) = lint_text(wrong, path=path).findings
    assert fault.span.start == wrong.index("the the")
    assert not lint_text(text.replace("25", "rubble and rubble, he he said that that"), path=path).findings


def test_what_stands_before_a_mark_is_no_space() -> None:
    text = "The ~~old~~, new port is full ~~now~~. It held <s>the the</s>, 52 `boats`, so ~~a `b` &amp; c~~! ~~All.~~"
    assert not lint_text(text, path="article.md").findings
    assert shown("A ~~b &amp; `c`~~ d <del>&amp; `e`</del> f ~g~ h~~") == "paragraph: A d f g h~~"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("markdown", "A word before.\n\n> We use a very long list.\n> It goes on.\n\nA word after."),
        (
            "html",
            "<p>A word before.</p><blockquote><p>We use a very long list.<p>It goes on.</blockquote>A word after.",
        ),
        ("html", "<p>A word before.</p><blockquote>We use a very long list. It goes on.</blockquote><p>A word after."),
        ("html", "<p>A word before. <q>We use a very long list. It goes on.</q> A word after.</p>"),
        ("rst", "A word before.\n\n    We use a very long list.\n    It goes on.\n\nA word after."),
        ("asciidoc", "A word before.\n\n____\nWe use a very long list.\nIt goes on.\n____\n\nA word after."),
        (
            "json",
            '{"body": "<p>A word before.</p><blockquote>A very long list. It goes on.</blockquote>A word after"}',
        ),
    ],
)
def test_what_the_markup_quotes_is_quoted(name: str, text: str) -> None:
    document = Document(text, format=name)
    for words, quoted in (("A word before", False), ("very long", True), ("goes on", True), ("A word after", False)):
        start = text.index(words)
        assert document.quoted(Span(start, start + len(words))) is quoted, words


@pytest.mark.parametrize("text", ["&amp;", "<p>&ldquo;So&rdquo;</p>", "<p>a &amp;amp;</p><p>&quot;b&quot;</p>"])
def test_a_block_has_no_reference_in_part(text: str) -> None:
    document = Document(text, format="html")
    view = unmark(document)
    for block, there in zip(view.document.blocks, document.blocks, strict=True):
        assert view.span(block.start, block.end) == there.span
        assert text[there.start - 1 : there.start] in ("", ">")
        assert text[there.end : there.end + 1] in ("", "<")


@pytest.mark.parametrize("name", sorted({"json", *ANY_TEXT}))
def test_a_lone_surrogate_breaks_nothing(name: str) -> None:
    """Found by fuzzing. No file has one (it is not UTF-8), but a text that a program hands over may."""
    document = Document('{"body": "The \udf5f port \ud800 is **open**."}', format=name)
    assert len(document.prose) == len(document.text)
    assert "port" in document.prose or name in ("subtitles", "feed", "mdx")  # no cue, no item, an expression
