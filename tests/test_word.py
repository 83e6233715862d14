"""Word files: what is read, where it stands, comments on exactly the words, fixes that keep runs, hostile files."""

import io
import re
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest
from conftest import Mtlint
from hypothesis import given
from hypothesis import strategies as st
from wordfiles import (
    box,
    commented,
    deleted,
    field,
    footnote,
    inserted,
    p,
    parts_of,
    r,
    table,
    word_file,
)

from lint.text.formats.docx import package, parse, read
from lint.text.formats.docx.changes import apply, suggest
from lint.text.formats.docx.comments import Note, annotate
from lint.text.model import FormatError

FAULT = "rubble and rubble"
BAD = f"Rescuers dug through the {FAULT} for hours."
FIXED = "Rescuers dug through the rubble for hours."


def text(*body: str, **more: object) -> str:
    return read(word_file(*body, **more)).text  # type: ignore[arg-type]


def kinds(*body: str) -> list[str]:
    file = read(word_file(*body))
    layout = parse(file.text, file.kinds)
    return [f"{block.kind}: {layout.prose[block.start : block.end]}" for block in layout.blocks]


def noted(data: bytes, pattern: str = FAULT, message: str = "A fault") -> bytes:
    """The file with a comment on each match."""
    spans = [match.span() for match in re.finditer(pattern, read(data).text)]
    return annotate(data, [Note(start, end, (message,)) for start, end in spans])


def around(name: str, text: str) -> str:
    """A run in an element."""
    return f'<w:{name} w:id="7" w:author="A">{r(text)}</w:{name}>'


def content_control(content: str, properties: str = "") -> str:
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def ruby(text: str) -> str:
    return f"<w:r><w:ruby><w:rt>{r('reading')}</w:rt><w:rubyBase>{r(text)}</w:rubyBase></w:ruby></w:r>"


# --- what is read -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("body", "read_as"),
    [
        ([p("One ", r("bold", "<w:b/>"), " word.")], "One bold word."),
        ([p("A &amp; B"), p(), p("C")], "A & B\n\nC"),
        ([p("One", "<w:r><w:tab/><w:t>two</w:t><w:br/></w:r>", "three")], "One\ttwo\vthree"),
        ([p("co", "<w:r><w:noBreakHyphen/></w:r>", "op", "<w:r><w:softHyphen/></w:r>", "erate")], "co‑operate"),
        ([p("He ", deleted("never "), "said ", inserted("so."))], "He said so."),
        ([p("A ", around("moveFrom", "moved "), "word"), p("B ", around("moveTo", "moved"))], "A word\nB moved"),
        ([p("Split ", properties="<w:rPr><w:del w:id='3'/></w:rPr>"), p("paragraph.")], "Split paragraph."),
        ([p("Page ", field("PAGE", r("7")), ".")], "Page 7."),
        ([p("To ", field("IF </w:instrText></w:r>" + field("X", r("no")) + "<w:r><w:instrText>", r("Omar")))], "To Omar"),  # noqa: E501
        ([p("See ", "<w:fldSimple w:instr='REF a'>" + r("Chapter 2") + "</w:fldSimple>")], "See Chapter 2"),
        ([p("A ", around("hyperlink", "link"), around("smartTag", " and "), content_control(r("more")))], "A link and more"),  # noqa: E501
        ([content_control(p("Click here."), "<w:showingPlcHdr/>"), p("A")], "A"),
        ([p(around("dir", "right"), around("bdo", " to left"))], "right to left"),
        ([p(ruby("base"))], "base"),
        ([p("Before ", box(p("In the box."), p("Again.")), "after.")], "Before after.\nIn the box.\nAgain."),
        ([table(["a", "b"], ["c", "d"])], "a\nb\nc\nd"),
        ([p("Seen", r(" unseen", "<w:vanish/>"))], "Seen"),
        ([p("It held ", r("25 ", "<w:strike/>"), r("26 ", "<w:dstrike w:val='1'/>"), "52.")], "It held 52."),
        ([p("It held ", r("25 ", "<w:strike w:val='0'/>"), "boats.")], "It held 25 boats."),
        ([p("Energy ", "<m:oMath><m:r><m:t>E=mc</m:t></m:r></m:oMath>", ".")], "Energy \ufffc."),
        ([p("<w:r><w:t>\n  No space kept \n</w:t></w:r>")], "No space kept"),
        ([p("<w:r><w:t xml:space='preserve'><![CDATA[A < B]]></w:t></w:r>")], "A < B"),
        ([p('<w:r><w:fldChar w:fldCharType="begin"/></w:r>', "Never ended."), p("More.")], "Never ended.\nMore."),
    ],
)  # fmt: skip
def test_what_is_read(body: list[str], read_as: str) -> None:
    assert text(*body) == read_as


def test_notes_come_after_the_text() -> None:
    assert text(p("Text", footnote(1), "."), footnotes=("The note.",)) == "Text.\nThe note."


def test_what_paragraphs_are_by_their_styles() -> None:
    assert kinds(
        p("Title", style="Titre"),
        p("Head", style="Titre1"),
        p("House", style="House"),
        p("Outline", properties='<w:outlineLvl w:val="2"/>'),
        p("A contents line", style="TM1"),
        p("A paragraph of the text."),
        p("Said so.", style="Citation"),
        p("An item", style="Puces"),
        p("Numbered", properties='<w:numPr><w:numId w:val="3"/></w:numPr>'),
        p("A picture", style="Legende"),
        table(["A cell"]),
    ) == [
        "title: Title",
        "heading: Head",
        "heading: House",
        "heading: Outline",
        "paragraph: A paragraph of the text.",
        "block quote: Said so.",
        "list item: An item",
        "list item: Numbered",
        "caption: A picture",
        "table cell: A cell",
    ]


def test_a_position_is_paragraph_and_character(mtlint: Mtlint) -> None:
    Path("a.docx").write_bytes(
        word_file(p("A title", style="Titre"), p(), p("Rescuers dug through the ", r(FAULT, "<w:b/>"), "."))
    )
    run = mtlint("check", "--format", "concise", ".")
    assert run.out.startswith("a.docx:3:26: error coordinated-duplicate")
    assert run.status == 1


# --- comments ---------------------------------------------------------------------------------------------------------

PLACES = [
    p("The " + FAULT + "."),
    p(FAULT),
    p("The ", r("rubble ", "<w:b/>"), r("and"), r(" rubble", "<w:i/>"), "."),
    p("The rub", r("ble and rub", "<w:b/>"), "ble."),
    p("<w:r><w:tab/><w:t>" + FAULT + "</w:t><w:br/><w:t>more</w:t></w:r>"),
    p("A&amp;B ", FAULT + " &lt;b&gt; &#8220;é😀"),
    p("The ", inserted(FAULT), "."),
    p("The ", inserted("rubble and"), deleted(" dust and"), " rubble."),
    p(around("hyperlink", FAULT)),
    p(field('HYPERLINK "http://example.org"', r(FAULT))),
    p(field("REF a", r(FAULT))),
    table(["A cell with " + FAULT, "another"]),
    p("Text ", box(p("A box with " + FAULT + " in it."))),
    p(around("bdo", FAULT)),
    p(ruby(FAULT)),
]  # fmt: skip


@pytest.mark.parametrize("place", PLACES)
def test_a_comment_is_on_exactly_the_words(place: str) -> None:
    data = word_file(p("First."), place, p("Last."))
    reviewed = noted(data, message="“rubble” & <again>")
    assert list(commented(reviewed)) == [FAULT]
    comments = parts_of(reviewed)["word/comments.xml"].decode()
    assert 'w:author="mtlint"' in comments
    assert "“rubble” &amp; &lt;again&gt;" in comments
    assert read(reviewed).text == read(data).text


def test_all_else_keeps_its_bytes() -> None:
    data = word_file(*PLACES, footnotes=("A note.",))
    before, after = parts_of(data), parts_of(noted(data))
    changed = {name for name in before if before[name] != after[name]}
    assert changed == {"word/document.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"}
    assert after.keys() - before.keys() == {"word/comments.xml"}
    markers = re.compile(rb"<w:comment\w+ w:id=\"\d+\"/>|<w:r></w:r>")
    source = markers.sub(b"", after["word/document.xml"])
    assert len(source) < len(before["word/document.xml"]) * 1.5


def test_a_comment_in_a_field_is_around_the_whole_of_it() -> None:
    data = word_file(p("See ", field("REF a", r("the big ") + r(FAULT)), "."))
    assert list(commented(noted(data))) == ["the big " + FAULT]


def test_a_comment_in_a_note_is_on_its_reference() -> None:
    data = word_file(p("Text", footnote(1), "."), footnotes=("A note with " + FAULT + ".",))
    parts = parts_of(noted(data))
    assert re.search(
        rb"<w:commentRangeStart [^>]*/><w:r><w:footnoteReference [^>]*/></w:r><w:commentRangeEnd",
        parts["word/document.xml"],
    )
    assert parts["word/footnotes.xml"] == parts_of(data)["word/footnotes.xml"]
    assert "In this footnote, at “rubble and rubble”:" in parts["word/comments.xml"].decode()


def test_a_finding_in_a_footnote_that_nothing_refers_to_is_told_at_the_end() -> None:
    noted_file = noted(word_file(p("Some text"), p("The end."), footnotes=("A note with " + FAULT + ".",)))
    parts = parts_of(noted_file)
    assert list(commented(noted_file)) == ["."]
    assert "In this footnote, at “rubble and rubble”:" in parts["word/comments.xml"].decode()


def test_comments_that_overlap_and_one_on_nothing() -> None:
    data = word_file(p("One two three."))
    notes = [Note(0, 7, ("a",)), Note(4, 13, ("b",)), Note(4, 4, ("c",)), Note(14, 14, ("d",))]
    assert list(commented(annotate(data, notes))) == ["One two", "two three", "t", "."]


def test_comments_of_others_stay() -> None:
    once = noted(word_file(p("The " + FAULT + ".")), message="First")
    again = noted(once, "The", message="Second")
    comments = parts_of(again)["word/comments.xml"].decode()
    assert re.findall(r'w:id="(\d+)"', comments) == ["0", "1"]
    assert comments.index("First") < comments.index("Second")


def test_python_docx_reads_the_comments() -> None:
    docx = pytest.importorskip("docx")
    document = docx.Document(io.BytesIO(noted(word_file(*PLACES, footnotes=("A note.",)))))
    comments = list(document.comments)
    assert [comment.text for comment in comments] == ["A fault"] * len(PLACES)
    assert {comment.author for comment in comments} == {"mtlint"}


# --- changes ----------------------------------------------------------------------------------------------------------


def test_a_fix_keeps_runs() -> None:
    data = word_file(p("Rescuers ", r("dug  through", "<w:b/>"), " the ", r("rubble", "<w:i/>"), "."))
    start = read(data).text.index("  through")
    fixed = apply(data, [(start, start + 2, " ")])
    before, after = parts_of(data)["word/document.xml"], parts_of(fixed)["word/document.xml"]
    assert after == before.replace(b"dug  through", b"dug through")


def test_a_fix_across_runs() -> None:
    data = word_file(p("The ", r("rubble and", "<w:b/>"), r(" rubble &amp; dust"), "."))
    fixed = apply(data, [(10, 21, "")])
    assert read(fixed).text == "The rubble & dust."
    assert b'<w:b/></w:rPr><w:t xml:space="preserve">rubble</w:t>' in parts_of(fixed)["word/document.xml"]


@pytest.mark.parametrize("place", PLACES)
def test_a_suggestion_is_a_tracked_change(place: str) -> None:
    data = word_file(p("First."), place)
    start = read(data).text.index(FAULT)
    changed = suggest(data, [(start + 6, start + len(FAULT), "")])
    source = parts_of(changed)["word/document.xml"].decode()
    if "REF a" in place:
        assert changed == data or read(changed).text == read(data).text
        return
    assert read(changed).text == read(data).text.replace(FAULT, "rubble")
    inner = re.sub(r"<mc:Fallback>.*?</mc:Fallback>", "", source)
    gone = "".join(re.findall(r"<w:delText[^>]*>([^<]*)</w:delText>", inner))
    assert gone.replace(" dust and", "") == " and rubble"


def test_a_suggestion_in_anothers_insertion_stands_beside_it() -> None:
    data = word_file(p(inserted("The grey house")))
    source = parts_of(suggest(data, [(4, 8, "red")]))["word/document.xml"].decode()
    shape = re.sub(r' w:id="\d+"| xml:space="preserve"', "", source[source.index("<w:p>") : source.index("</w:p>")])
    assert shape == (
        '<w:p><w:ins w:author="A"><w:r><w:t>The </w:t></w:r>'
        '<w:del w:author="mtlint"><w:r><w:delText>grey</w:delText></w:r></w:del></w:ins>'
        '<w:ins w:author="mtlint"><w:r><w:t>red</w:t></w:r></w:ins>'
        '<w:ins w:author="A"><w:r><w:t> house</w:t></w:r></w:ins>'
    )


def test_no_change_takes_a_tab_or_a_paragraph_away() -> None:
    data = word_file(p("One", "<w:r><w:tab/></w:r>", "two"), p("three"))
    for start, end in ((2, 5), (6, 9)):
        with pytest.raises(FormatError):
            apply(data, [(start, end, "x")])


# --- the command line -------------------------------------------------------------------------------------------------


def test_check_fix(mtlint: Mtlint) -> None:
    body = p("Rescuers dug ", r("the the", "<w:b/>"), " rubble.")
    Path("a.docx").write_bytes(word_file(body))
    mtlint("check", "--fix", "a.docx")
    fixed = Path("a.docx").read_bytes()
    assert read(fixed).text == "Rescuers dug the rubble."
    assert b"<w:b/>" in parts_of(fixed)["word/document.xml"]
    assert parts_of(fixed)["word/media/picture.bin"] == bytes(range(256))


def test_check_writes_a_reviewed_file(mtlint: Mtlint) -> None:
    Path("a.docx").write_bytes(word_file(p(BAD)))
    run = mtlint("check", "a.docx", "--format", "docx", "--output", "b.docx")
    assert (run.status, run.out, run.err) == (1, "", "mtlint: wrote b.docx: 1 comment\n")
    reviewed = Path("b.docx").read_bytes()
    assert list(commented(reviewed)) == [FAULT]
    assert (
        "Leave out: &quot;and rubble&quot;" in (said := parts_of(reviewed)["word/comments.xml"].decode())
        or 'Leave out: "and rubble"' in said
    )
    assert "(error, coordinated-duplicate)" in said
    mtlint("check", "a.docx", "--format", "docx", "--output", "c.docx", "--suggest")
    assert read(Path("c.docx").read_bytes()).text == FIXED


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["a.docx", "--format", "docx"], "--output"),
        (["a.docx", "a.txt", "--format", "docx", "--output", "b.docx"], "name one .docx"),
        (["a.txt", "--format", "docx", "--output", "b.docx"], "name one .docx"),
        (["a.docx", "--format", "docx", "--output", "a.docx"], "--output names another"),
        (["a.docx", "--format", "docx", "--output", "b.docx", "--fix"], "--suggest"),
        (["a.docx", "--suggest"], "--format docx"),
    ],
)
def test_usage(mtlint: Mtlint, arguments: list[str], message: str) -> None:
    Path("a.docx").write_bytes(word_file(p("A text.")))
    Path("a.txt").write_text("A text.", "utf-8")
    run = mtlint("check", *arguments)
    assert run.status == 2
    assert message in run.err
    assert run.err.count("\n") == 1
    assert not Path("b.docx").exists()


# --- hostile and broken files -----------------------------------------------------------------------------------------


def repacked(data: bytes, **parts: bytes) -> bytes:
    files = parts_of(data) | {f"word/{name}.xml": content for name, content in parts.items()}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)
GOOD = word_file(p("A text."))


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (OLE + "EncryptedPackage".encode("utf-16-le"), "protected by a password: save a copy without one"),
        (OLE, "old format (.doc): save it as .docx"),
        (b"", "not a ZIP archive"),
        (b"plain text", "not a ZIP archive"),
        (GOOD[:200], "not a Word file: "),
        (repacked(GOOD, document=b"<w:document"), "not a Word file: word/document.xml: "),
        (
            repacked(GOOD, document=b'<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><d>&b;</d>'),
            "word/document.xml has a document type declaration",
        ),
    ],
)
def test_a_file_that_is_not_read_says_why_in_a_line(mtlint: Mtlint, data: bytes, message: str) -> None:
    Path("a.docx").write_bytes(data)
    run = mtlint("check", "a.docx")
    assert run.status == 2
    assert message in run.err
    assert run.err.count("\n") == 1


PIECES = [
    "<w:p>", "</w:p>", "<w:r>", "</w:r>", "<w:t>", "</w:t>", "<w:rPr>", "</w:rPr>", "<w:pPr>", "</w:pPr>", "<w:del>",
    "</w:del>", "<w:ins w:id='1'>", "</w:ins>", "<w:tab/>", '<w:fldChar w:fldCharType="begin"/>', "words ", "<w:tc>",
    '<w:fldChar w:fldCharType="end"/>', "</w:tc>", "<w:txbxContent>", "</w:txbxContent>", "<mc:AlternateContent>",
    "<mc:Choice>", "</mc:Choice>", "<mc:Fallback>", "</mc:Fallback>", "</mc:AlternateContent>", "<m:oMath>", "</m:oMath>",  # noqa: E501
    "<w:sdt>", "</w:sdt>", "<w:numId w:val='1'/>", "<w:vanish/>", "<w:ruby>", "</w:ruby>", "<w:rt>", "</w:rt>", "&amp;",
]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=30))
def test_elements_in_any_order_are_read_or_refused(pieces: list[str]) -> None:
    open_: list[str] = []
    body = []
    for piece in pieces:  # well formed, whatever else it is
        name = piece.strip("<>/").split()[0]
        if piece.startswith("</"):
            if not open_ or open_[-1] != name:
                continue
            open_.pop()
        elif piece.startswith("<") and not piece.endswith("/>"):
            open_.append(name)
        body.append(piece)
    data = word_file("".join([*body, *(f"</{name}>" for name in reversed(open_))]))
    try:
        file = read(data)
    except FormatError:
        return
    words = [match.span() for match in re.finditer(r"\w+", file.text)]
    reviewed = annotate(data, [Note(start, end, ("A fault",)) for start, end in words])
    assert read(reviewed).text == file.text


def test_what_a_file_unpacks_to_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    data = word_file(p("A" * 10_000))
    assert len(data) < 10_000
    monkeypatch.setattr(package, "MOST_PART_BYTES", 10_000)
    with pytest.raises(FormatError, match="unpacked"):
        read(data)


def test_what_is_outside_is_not_followed() -> None:
    data = word_file(p("A text."), parts={"word/secret.xml": b"<x/>"})
    rels = parts_of(data)["word/_rels/document.xml.rels"].replace(
        b'Target="styles.xml"', b'TargetMode="External" Target="file:///etc/passwd"'
    )
    files = parts_of(data) | {"word/_rels/document.xml.rels": rels}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    assert read(out.getvalue()).text == "A text."


# --- LibreOffice ------------------------------------------------------------------------------------------------------


def test_libreoffice_opens_the_comments_on_their_words(tmp_path: Path) -> None:
    """Debian's libreoffice-writer-nogui is asked, where it is installed."""
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("there is no LibreOffice")
    places = [place for place in PLACES if "REF a" not in place]
    data = noted(word_file(*places, p("A note", footnote(1), "."), footnotes=("A note with " + FAULT + ".",)))
    (tmp_path / "a.docx").write_bytes(data)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [
        office,
        profile,
        "--headless",
        "--convert-to",
        "odt",
        "--outdir",
        str(tmp_path),
        str(tmp_path / "a.docx"),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    with zipfile.ZipFile(tmp_path / "a.odt") as archive:
        content = archive.read("content.xml").decode()
    words = []
    for name in re.findall(r'<office:annotation office:name="([^"]+)"', content):
        inner = content.partition(f'office:name="{name}"')[2].partition("</office:annotation>")[2]
        inner = inner.partition(f'<office:annotation-end office:name="{name}"')[0]
        inner = re.sub(r"<office:annotation .*?</office:annotation>|<text:note .*?</text:note>", "", inner)
        inner = re.sub(
            r"<text:ruby-text.*?</text:ruby-text>|<text:tracked-changes>.*?</text:tracked-changes>", "", inner
        )
        words.append(re.sub(r"<[^>]*>", "", inner))
    assert sorted(words) == sorted(["", *(FAULT for _ in places)])


def tracked(data: bytes) -> list[tuple[str, str]]:
    """What tracked changes delete and insert, in order."""
    part = parts_of(data)["word/document.xml"].decode()
    return re.findall(r"<w:(del|ins) .*?<w:(?:delText|t) xml:space=\"preserve\">(.*?)</w:", part)


@pytest.mark.parametrize(
    ("edit", "changes"),
    [
        ((4, 10, "centre"), [("del", "center's"), ("ins", "centre's")]),  # The center's staff met and met twice.
        ((4, 12, "hall"), [("del", "center's"), ("ins", "hall")]),
        ((13, 18, "team"), [("del", "staff"), ("ins", "team")]),
        ((19, 22, "meet"), [("del", "met"), ("ins", "meet")]),
        ((22, 30, ""), [("del", " and met")]),
        ((19, 30, "met"), [("del", " and met")]),
        ((30, 36, " two times"), [("del", "twice"), ("ins", "two times")]),
        ((0, 0, "At noon "), [("ins", "At noon ")]),
        ((36, 36, ","), [("ins", ",")]),
    ],
)
def test_tracked_changes_are_of_whole_words(edit: tuple[int, int, str], changes: list[tuple[str, str]]) -> None:
    data = word_file(p("The center's staff met and met twice."))
    assert tracked(suggest(data, [edit])) == changes


def test_a_word_in_two_runs_or_with_two_changes_stays_cut() -> None:
    data = word_file(p(r("The cen"), r("ter"), " opened."))
    assert tracked(suggest(data, [(7, 10, "tre")])) == [("del", "er"), ("ins", "re")]
    data = word_file(p("The Hadadin-Marzuk pact"))
    assert tracked(suggest(data, [(4, 11, "Haddadin"), (12, 18, "Marzouq")])) == [
        ("del", "Hadadin"),
        ("ins", "Haddadin"),
        ("del", "Marzuk"),
        ("ins", "Marzouq"),
    ]
    assert len(tracked(suggest(data, [(5, 6, "b"), (8, 9, "c")]))) == 4
