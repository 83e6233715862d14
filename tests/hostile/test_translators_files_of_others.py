"""Hostile XLIFF, TMX, PO and tables: nothing is loaded, nothing takes long, and what is wrong is one line."""

import time
import tracemalloc

import pytest
from conftest import Mtlint
from planted import Hostile, hostile

from lint.text.document import Document
from lint.text.model import FormatError

__all__ = ("hostile",)

FAULT = "In the the port."
UNIT = f"<trans-unit id='1'><source>Раз.</source><target>{FAULT}</target></trans-unit>"
HEAD = "<xliff version='1.2'><file original='a' source-language='ru' target-language='en'><body>"
TAIL = "</body></file></xliff>"
TU = f"<tu><tuv xml:lang='ru'><seg>Раз.</seg></tuv><tuv xml:lang='en'><seg>{FAULT}</seg></tuv></tu>"
MEMORY = "<tmx version='1.4'><header srclang='ru'/><body>{}</body></tmx>"


def refused(text: str, name: str) -> str:
    """Return why a text is refused."""
    with pytest.raises(FormatError) as error:
        _ = Document(text, format=name).layout
    assert "\n" not in str(error.value)
    return str(error.value)


@pytest.mark.parametrize(
    "declared",
    [
        '<!DOCTYPE x [<!ENTITY a "b">]>',
        '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE x [<!ENTITY % a SYSTEM "http://example.org/a.dtd"> %a;]>',
        '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]>',
    ],
)
@pytest.mark.parametrize(("name", "text"), [("xliff", HEAD + UNIT + TAIL), ("tmx", MEMORY.format(TU))])
def test_declared_entities_are_refused(declared: str, name: str, text: str) -> None:
    assert "it declares entities (line 1)" in refused(declared + text, name)


@pytest.mark.parametrize(
    ("name", "text"),
    [("xliff", HEAD + UNIT.replace("port", "port &x;") + TAIL), ("tmx", MEMORY.format(TU.replace("port", "port &x;")))],
)
def test_an_entity_that_nobody_declares(name: str, text: str) -> None:
    assert "undefined entity" in refused(text, name)
    outside = Document('<!DOCTYPE x SYSTEM "x.dtd">' + text, format=name)  # which is not loaded
    assert "In the the port \ufffc" in outside.prose


@pytest.mark.parametrize("depth", [300, 10_000, 200_000])
def test_what_is_nested_deep_is_refused(depth: int) -> None:
    begin = time.monotonic()
    deep = "<g id='1'>" * depth + "a" + "</g>" * depth
    assert "nested more than 256 deep" in refused(HEAD + UNIT.replace(FAULT, deep) + TAIL, "xliff")
    assert "nested more than 256 deep" in refused(MEMORY.format(TU.replace(FAULT, deep.replace("g", "hi"))), "tmx")
    groups = "<group>" * depth + UNIT + "</group>" * depth
    assert "nested more than 256 deep" in refused(HEAD + groups + TAIL, "xliff")
    assert time.monotonic() - begin < 20


def test_an_attribute_of_a_megabyte() -> None:
    text = HEAD + UNIT.replace("id='1'", f"id='1' x='{'<'.replace('<', '&lt;') * 250_000}'") + TAIL
    (only,) = Document(text, format="xliff").units
    assert only.label == "1"
    named = Document(HEAD + UNIT.replace("id='1'", f"id='{'a' * 1_000_000}'") + TAIL, format="xliff")
    assert len(named.units[0].label) == 1_000_000
    memory = MEMORY.format(TU.replace("<tu>", f"<tu tuid='{'a' * 1_000_000}'>"))
    assert len(Document(memory, format="tmx").units) == 1


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("xliff", ""),
        ("xliff", "<xliff>"),
        ("xliff", "<html></html>"),
        ("xliff", HEAD + "<trans-unit><target>a</trans-unit>" + TAIL),
        ("xliff", "<xliff>\x00</xliff>"),
        ("xliff", "<xliff>\ud800</xliff>"),
        ("tmx", "<xliff/>"),
        ("tmx", "<tmx><body><tu><tuv></tu></tmx>"),
        ("po", 'msgid "' + "a" * 1000),
        ("po", "<po/>"),
        ("table", ""),
        ("table", "a,b\n"),
    ],
)
def test_what_is_of_another_format_is_one_line(name: str, text: str) -> None:
    assert refused(text, name)


@pytest.mark.parametrize(
    "inner",
    [
        "<source>a</source><source>b</source><target>c</target><target>In the the port.</target>",
        "<target>In the the port.</target><source>a</source>",
        "<target><target>In the the port.</target></target><source>a</source>",
        "<source><mrk mtype='seg'>a</mrk></source><target><mrk mtype='seg' mid='9'>b</mrk></target>",
        "<seg-source><mrk mtype='seg' mid='1'>a</mrk></seg-source><target><mrk mtype='seg' mid='2'>b</mrk></target>",
        "<source>a</source><target><x/><x id='1'><x/></x><bpt/><mrk/><g/></target>",
        "<source/><target>In the the port.</target>",
        "<target>In the the port.</target>",
        "<segment/><ignorable/><segment><target>b</target></segment>",
        "<trans-unit id='2'><source>a</source><target>b</target></trans-unit><source>c</source><target>d</target>",
        "<note/><note>mtlint-</note><note>mtlint-disable</note><context/><seg id='1'/><value key='created_by'/>",
    ],
)
def test_elements_where_no_file_has_them(inner: str) -> None:
    text = HEAD + f"<trans-unit id='1'>{inner}</trans-unit>" + TAIL
    document = Document(text, format="xliff")
    assert document.source
    assert len(document.prose) == len(document.source.prose) == len(text)
    for unit in document.units:
        assert 0 <= unit.span.start <= unit.source.span.start <= unit.source.span.end <= unit.span.end


@pytest.mark.parametrize(
    ("name", "head", "piece", "tail"),
    [
        ("xliff", HEAD, UNIT, TAIL),
        ("xliff", HEAD + "<trans-unit><source>a</source><target>", "<x id='1'/>", "</target></trans-unit>" + TAIL),
        ("xliff", HEAD + "<trans-unit><source>a</source><target>", "{", "</target></trans-unit>" + TAIL),
        ("xliff", HEAD + "<trans-unit><source>a</source><target>", "&lt;b ", "</target></trans-unit>" + TAIL),
        ("xliff", HEAD + "<trans-unit><source>a</source><target>", "<!-- -->", "</target></trans-unit>" + TAIL),
        ("xliff", HEAD + "<trans-unit><source>a</source><target>", "<![CDATA[a]]>", "</target></trans-unit>" + TAIL),
        ("xliff", HEAD, "<!-- mtlint-disable x -->", TAIL),
        ("tmx", "<tmx><header srclang='ru'/><body>", TU, "</body></tmx>"),
        ("po", "", '# a\nmsgid "b"\nmsgstr "In the the port."\n\n', ""),
        ("po", 'msgid "b"\nmsgstr ', '"a"\n', ""),
        ("po", 'msgid "b"\nmsgstr "', "\\\\n%", '"\n'),
        ("table", "source,target\n", "a,In the the port.\n", ""),
        ("table", "source,target\na,", '""', "\n"),
        ("table", "source\ttarget\na\t", '"a', "\n"),
        ("table", "source,target\n", ",", "\n"),
    ],
)
def test_the_cost_is_linear(name: str, head: str, piece: str, tail: str) -> None:
    """Twice the text takes no more than three times as long; a short one is too short to measure."""

    def took(times: int) -> float:
        text = head + piece * times + tail
        begin = time.process_time()
        assert len(Document(text, format=name).prose) == len(text)
        return time.process_time() - begin

    size = 100_000 // len(piece)
    took(size // 10)
    first = min(took(size) for _ in range(2))
    assert min(took(2 * size) for _ in range(2)) < 3 * first + 0.5


def test_many_segments_in_one_unit_are_told_apart_at_once() -> None:
    marks = "".join(f"<mrk mtype='seg' mid='{number}'>{FAULT}</mrk> " for number in range(20_000))
    text = HEAD + f"<trans-unit id='1'><source>{marks}</source><target>{marks}</target></trans-unit>" + TAIL
    document = Document(text, format="xliff")
    place = text.index("<target>")
    begin = time.monotonic()
    for number in range(20_000):
        place = text.index(FAULT, place + 1)
        unit = document.unit_at(place)
        assert unit is not None
        assert unit.label == f"1/{number}"
    assert time.monotonic() - begin < 10


def test_a_memory_takes_little() -> None:
    said = "The ministers of both countries met in the port town on Monday, and the talks went on for five hours. " * 2
    unit = TU.replace("<tu>", "<tu tuid='1' creationdate='20200101T000000Z' creationid='desk'>").replace(FAULT, said)
    text = MEMORY.format(unit * 2_000)
    tracemalloc.start()
    try:
        assert len(Document(text, format="tmx").units) == 2_000
        assert tracemalloc.get_traced_memory()[1] < 20 * len(text.encode())
    finally:
        tracemalloc.stop()


def test_what_is_hostile_is_one_line_of_the_run(hostile: Hostile, mtlint: Mtlint) -> None:
    hostile.put("a.xlf", '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + HEAD + UNIT + TAIL)
    hostile.put("b.tmx", "<tmx>" * 10_000)
    hostile.put("c.po", 'msgid "\x1b[31ma"\nmsgid "b"\n')
    hostile.put("d.xlf", HEAD + UNIT.replace("id='1'", "id='\x1b::error::&#10;##[x'").replace("\x1b", "") + TAIL)
    run = mtlint("check")
    assert run.status == 2
    assert len(run.err.splitlines()) <= 5
    assert "\x1b" not in run.err + run.out
    assert "root:" not in run.out + run.err
    for line in mtlint("check", "d.xlf", "--format", "github").out.splitlines():
        assert line.startswith("::")
