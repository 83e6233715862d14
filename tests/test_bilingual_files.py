"""XLIFF, TMX, PO, tables and JSON that hold the source beside the translation: units, positions, fixes, notes."""

import json
import re
import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import pytest
from conftest import Mtlint
from hypothesis import given, settings
from hypothesis import strategies as st

from lint import apply_fixes, lint_text
from lint.analysis.bilingual.pairs import bilingual
from lint.analysis.bilingual.units import pieces, value
from lint.filters import baseline
from lint.reports.fields import Fingerprints
from lint.text.document import Document, articles
from lint.text.model import FormatError
from lint.text.unmarked import unmark_pair


def xliff(units: str, *, target: str = "en", source: str = "ru", files: str = "") -> str:
    head = f'<file original="news/a.html" source-language="{source}" target-language="{target}" datatype="html"><body>'
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">\n'
        f"{head}\n{units}\n</body></file>{files}</xliff>\n"
    )


def xliff2(units: str) -> str:
    return (
        '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="ru" trgLang="en-GB">\n'
        f'<file id="f1">\n{units}\n</file></xliff>\n'
    )


def unit(target: str, source: str = "Раз.", id_: str = "1", **attributes: str) -> str:
    given = "".join(f' {name}="{said}"' for name, said in attributes.items())
    return f'<trans-unit id="{id_}"{given}><source>{source}</source><target>{target}</target></trans-unit>'


def tmx(units: str, source: str = "ru") -> str:
    return (
        '<?xml version="1.0"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n'
        f'<tmx version="1.4"><header srclang="{source}" creationtool="desk"/><body>\n{units}\n</body></tmx>\n'
    )


def variant(language: str, said: str) -> str:
    return f'<tuv xml:lang="{language}"><seg>{said}</seg></tuv>'


PO_HEAD = 'msgid ""\nmsgstr ""\n"Language: en\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'


def document(text: str, name: str) -> Document:
    return Document(text, f"a.{name}", name)


def target(text: str, name: str, number: int = 0) -> str:
    """Return what the target of a unit is read as."""
    whole = document(text, name)
    segment = whole.units[number].target
    assert segment
    return value(whole, segment)


def found(text: str, path: str) -> list[tuple[str, str, str]]:
    """Return the rule, the words and the unit of each finding; the words are those of the file."""
    report = lint_text(text, path=path)
    assert not report.errors
    for each in report.findings:
        assert each.text == text[each.span.start : each.span.end]
        for other in each.related:
            assert other.span.end <= len(text)
    return [(each.rule, each.text, each.unit) for each in report.findings if each.severity != "note"]


# --- XLIFF ------------------------------------------------------------------------------------------------------------


def test_a_target_is_linted_and_compared_with_its_own_source() -> None:
    text = xliff(unit("Rescuers dug the the rubble for 50 hours.", "Спасатели разбирали завалы 5 часов.", "7"))
    assert found(text, "a.xlf") == [("doubled-word", "the the", "7"), ("number-changed", "50", "7")]
    report = lint_text(text, path="a.xlf")
    (related,) = next(each for each in report.findings if each.rule == "number-changed").related
    assert (related.side, text[slice(*related.span)]) == ("source", "5")
    assert text[: related.span.start].count("<target>") == 0


def test_only_what_is_translated_is_read() -> None:
    fault = "Rescuers dug the the rubble."
    text = xliff(
        unit(fault, id_="1", translate="no")
        + f'<trans-unit id="2"><source>Раз.</source><target state="needs-translation">{fault}</target></trans-unit>'
        + f'<group translate="no">{unit(fault, id_="3")}{unit(fault, id_="4", translate="yes")}</group>'
        + f'<trans-unit id="5"><source>Раз.</source><alt-trans><target>{fault}</target></alt-trans></trans-unit>'
        + '<trans-unit id="6"><source>Раз.</source><target/></trans-unit>'
        + f'<trans-unit id="7"><source>Раз.</source><target state="translated">{fault}</target></trans-unit>'
    )
    assert [unit for _, _, unit in found(text, "a.xlf")] == ["4", "7"]
    states = {each.id: (each.linted, each.translatable, each.state) for each in document(text, "xliff").units}
    assert states["1"] == (False, False, "")
    assert states["2"] == (False, True, "needs-translation")
    assert states["6"] == (False, True, "")
    assert states["7"] == (True, True, "translated")
    assert document(text, "xliff").units[4].target is None  # the proposal is not the target


@pytest.mark.parametrize(
    ("target_", "read"),
    [
        ("Two <g id='1'>bold</g> men.", "Two bold men."),
        ("un<g id='1'>believ</g>able", "unbelievable"),
        ("Open <x id='1'/> now.", "Open \ufffc now."),
        ("<bpt id='1'>&lt;b></bpt>Bold<ept id='1'>&lt;/b></ept> men.", "Bold men."),
        ("A <ph id='1'>x <sub>hidden text</sub> y</ph> code.", "A \ufffc code."),
        ("<mrk mtype='term'>One <mrk mtype='x-note'>nested</mrk> mark</mrk>.", "One nested mark."),
        ("<g id='1'><g id='2'>Deep</g> in</g> it.", "Deep in it."),
        ("Fish &amp; chips &#8212; &#x41;.", "Fish & chips — A."),
        ("<![CDATA[Raw <b> & text.]]>", "Raw <b> & text."),
        ("Before <!-- a comment --> after.", "Before  after."),
        ("One.<x id='2' ctype='lb'/>Two.", "One.\nTwo."),
        ("<x id='START_BOLD' equiv-text='&lt;b&gt;'/>Bold<x id='CLOSE_BOLD' equiv-text='&lt;/b&gt;'/>.", "Bold."),
        ("Old <mrk mtype='x-sdl-deleted'>deleted </mrk>text.", "Old text."),
    ],
)
def test_codes_are_transparent_or_stand_in_a_word_s_place(target_: str, read: str) -> None:
    text = xliff(unit(target_))
    assert target(text, "xliff") == read
    whole = document(text, "xliff")
    segment = whole.units[0].target
    assert segment
    assert text[slice(*segment.span)] == target_
    for code in segment.codes:
        assert text[slice(*code.span)] == code.text
    for piece in pieces(whole, segment):
        assert not piece.as_it_stands or text[piece.start : piece.end] == piece.text


@pytest.mark.parametrize(
    "other",
    [
        '<mq:insertedmatch matchrate="90"><source>Раз.</source><target>In a a town.</target></mq:insertedmatch>',
        "<mq:historyentry><mq:x><target>In a a town.</target></mq:x></mq:historyentry>",
        "<tool:before><seg-source><mrk mtype='seg' mid='1'>Два</mrk></seg-source></tool:before>",
        "<alt-trans><source>Раз.</source><target>In a a town.</target></alt-trans>",
    ],
)
def test_what_a_tool_keeps_beside_a_unit_is_not_the_unit(other: str) -> None:
    """memoQ's own elements hold a source and a target of the match that it took."""
    head = (
        '<xliff version="1.2" xmlns:mq="MQXliff" xmlns:tool="t"><file source-language="ru" target-language="en"><body>'
    )
    sides = "<source>Раз.</source><target>In the the port.</target>"
    for inner in (sides + other, other + sides):
        text = f'{head}<trans-unit id="1">{inner}</trans-unit></body></file></xliff>'
        assert found(text, "a.mqxliff") == [("doubled-word", "the the", "1")]
        assert fixed(text, "a.mqxliff") == text.replace("the the", "the")


def test_codes_have_their_kind_id_and_role() -> None:
    text = xliff(unit("<g id='1'>a</g> <x id='2'/> <bpt id='3'>&lt;i></bpt>b<ept id='3'>&lt;/i></ept> <g id='4'/>"))
    segment = document(text, "xliff").units[0].target
    assert segment
    assert [(code.kind, code.id, code.opens, code.closes) for code in segment.codes] == [
        ("g", "1", True, False),
        ("g", "1", False, True),
        ("x", "2", False, False),
        ("bpt", "3", False, False),
        ("ept", "3", False, False),
        ("g", "4", True, True),
    ]
    assert segment.codes[3].text == "<bpt id='3'>&lt;i></bpt>"


def test_segments_are_paired_by_their_ids() -> None:
    text = xliff(
        '<trans-unit id="9"><source>Раз два. Три 5.</source><seg-source><mrk mtype="seg" mid="0">Раз два.</mrk> '
        '<mrk mtype="seg" mid="1">Три 5.</mrk></seg-source><target><mrk mtype="seg" mid="1">Three the the 5.</mrk> '
        '<mrk mtype="seg" mid="0">One and one two.</mrk></target></trans-unit>'
    )
    units = document(text, "xliff").units
    pairs = {
        each.label: (text[slice(*each.source.span)], text[slice(*each.target.span)]) for each in units if each.target
    }
    assert pairs == {
        "9/1": ("Три 5.", "Three the the 5."),
        "9/0": ("Раз два.", "One and one two."),
    }
    assert ("doubled-word", "the the", "9/1") in found(text, "a.xlf")


def test_sdlxliff_states_locks_and_users() -> None:
    text = xliff(
        '<trans-unit id="abc"><source>Раз. Два.</source><seg-source><mrk mtype="seg" mid="1">Раз.</mrk> '
        '<mrk mtype="seg" mid="2">Два.</mrk></seg-source><target><mrk mtype="seg" mid="1">In the the port.</mrk> '
        '<mrk mtype="seg" mid="2">In the the town.</mrk></target><sdl:seg-defs xmlns:sdl="x">'
        '<sdl:seg id="1" conf="Translated" origin="mt" origin-system="Engine A" locked="true"/>'
        '<sdl:seg id="2" conf="Draft"><sdl:value key="last_modified_by">anna</sdl:value></sdl:seg>'
        "</sdl:seg-defs></trans-unit>"
    )
    first, second = document(text, "xliff").units
    assert (first.state, first.engine, second.state, second.translator) == ("Translated", "Engine A", "Draft", "anna")
    report = lint_text(text, path="a.sdlxliff")
    assert [(each.unit, bool(each.fixes)) for each in report.findings] == [("abc/1", False), ("abc/2", True)]


def test_version_2() -> None:
    text = xliff2(
        '<unit id="u1" name="lead"><originalData><data id="d1">&lt;br/></data></originalData>'
        '<notes><note>mind</note></notes><segment id="s1" state="translated"><source>Раз 5.</source>'
        '<target>One <pc id="1">the</pc> the <ph id="2"/> 50.'
        "</target></segment><ignorable><source> </source><target> </target></ignorable>"
        '<segment id="s2" state="initial"><source>Два.</source><target>In the the town.</target></segment></unit>'
        '<unit id="u2"><mtc:matches xmlns:mtc="x"><mtc:match ref="#1"><source>Нет</source><target>The the no.</target>'
        "</mtc:match></mtc:matches><segment><source>Три.</source><target>In the the port.</target></segment></unit>"
    )
    whole = document(text, "xliff")
    assert [(each.label, each.linted, each.context, each.notes) for each in whole.units] == [
        ("u1/s1", True, "lead", ("mind",)),
        ("u1/s2", False, "lead", ("mind",)),
        ("u2", True, "", ()),
    ]
    assert whole.source
    assert (whole.layout.language, whole.source.language) == ("en", "ru")
    assert [unit for rule, _, unit in found(text, "a.xlf") if rule == "doubled-word"] == ["u1/s1", "u2"]
    assert ("number-changed", "50", "u1/s1") in found(text, "a.xlf")


def test_each_file_is_an_article() -> None:
    other = (
        '<file original="news/b.html" source-language="ru" target-language="en"><body>'
        + unit("In the the port.", id_="1")
        + "</body></file>"
    )
    text = xliff(unit("In the the town.", id_="1"), files=other)
    assert [label for _, _, label in found(text, "a.xlf")] == ["news/a.html#1", "news/b.html#1"]
    whole = document(text, "xliff")
    parts = list(articles(whole))
    assert [record.id for record, _ in parts] == ["news/a.html", "news/b.html"]
    for record, article in parts:
        assert article.source
        assert article.text == article.source.text == text[record.start : record.end]
        (only,) = article.units
        assert only.target
        assert value(article, only.target).startswith("In the the")
    records = lint_text(text, path="a.xlf").to_dict()["findings"]
    assert [each["record"]["id"] for each in records] == ["news/a.html", "news/b.html"]
    assert [each["unit"] for each in records] == ["news/a.html#1", "news/b.html#1"]


def test_a_long_file_is_cut_between_units() -> None:
    many = "\n".join(
        unit(f"The port of the town was shut on day {number} of the strike.", id_=str(number)) for number in range(4000)
    )
    whole = document(xliff(many), "xliff")
    sizes = [(record.end - record.start) for record in whole.layout.records]
    assert len(sizes) > 1
    assert max(sizes) < 210_000
    assert sum(len(article.units) for _, article in articles(whole)) == 4000


# --- TMX --------------------------------------------------------------------------------------------------------------


def test_tmx_with_three_languages_and_native_codes() -> None:
    text = tmx(
        '<tu tuid="t1" changeid="anna"><prop type="x-context">lead</prop>'
        + variant("de-DE", "Die die Helfer.")
        + variant("ru-RU", "Спасатели <bpt i='1'>&lt;b></bpt>5<ept i='1'>&lt;/b></ept> часов.")
        + variant(
            "EN-us", "Rescuers <bpt i='1'>&lt;b></bpt>the the<ept i='1'>&lt;/b></ept> <hi>50</hi> hours <ph>%s</ph>."
        )
        + "</tu>"
    )
    whole = document(text, "tmx")
    (only,) = whole.units
    assert (only.label, only.context, only.translator) == ("t1", "lead", "anna")
    assert target(text, "tmx") == "Rescuers the the 50 hours \ufffc."
    assert found(text, "a.tmx") == [("doubled-word", "the the", "t1"), ("number-changed", "50", "t1")]


def test_tmx_without_a_source_language_takes_the_first_that_is_not_english() -> None:
    text = tmx(f"<tu>{variant('en', 'In the the port.')}{variant('uk', 'У порту.')}</tu>", source="*all*")
    whole = document(text, "tmx")
    assert whole.source
    assert [text[slice(*each.source.span)] for each in whole.units] == ["У порту."]
    assert (whole.layout.language, whole.source.language) == ("en", "uk")
    assert found(text, "a.tmx") == [("doubled-word", "the the", "У порту.")]


def test_a_memory_is_no_running_text() -> None:
    units = "".join(
        f"<tu>{variant('ru', f'Министр сказал, что работа номер {n} идёт.')}"
        f"{variant('en', f'The minister said that the work on the long bridge in town, number {n}, goes on.')}</tu>"
        for n in range(4)
    )
    assert not {"repeated-opening", "repeated-passage"} & {
        rule.rule for rule in lint_text(tmx(units), path="a.tmx").findings
    }


def test_labels_are_no_running_text() -> None:
    labels = "".join(f'msgid "Файл {n}"\nmsgstr "Loading file {n}…"\n\n' for n in range(4))
    labels += "".join(f'msgid "Список {n}"\nmsgstr "List of the files {n}"\n\n' for n in range(6))
    assert not lint_text(PO_HEAD + labels, path="a.po").findings
    whole = document(PO_HEAD + labels, "po")
    assert {block.kind.value for block in whole.blocks if "List" in whole.prose[slice(*block.span)]} == {"table cell"}
    assert not whole.layout.running


# --- PO ---------------------------------------------------------------------------------------------------------------


def test_po_plurals_context_fuzzy_and_obsolete() -> None:
    text = PO_HEAD + (
        '#: news/a.py:3\n#. For the menu\nmsgctxt "menu"\nmsgid "Файл"\nmsgid_plural "Файлы"\n'
        'msgstr[0] "The the file."\nmsgstr[1] "%d of the the files."\n\n'
        '#, fuzzy, c-format\nmsgid "Два"\nmsgstr "The the two."\n\nmsgid "Три"\nmsgstr ""\n\n'
        '#~ msgid "Старый"\n#~ msgstr "The the old."\n\n#| msgid "Было"\nmsgid "Пять"\nmsgstr "In the the port."\n'
    )
    whole = document(text, "po")
    assert [(each.label, each.plural, each.linted, each.fuzzy, each.context, each.file) for each in whole.units] == [
        ("menu: Файл [0]", 0, True, False, "menu", "news/a.py"),
        ("menu: Файл [1]", 1, True, False, "menu", "news/a.py"),
        ("Два", None, False, True, "", ""),
        ("Три", None, False, False, "", ""),
        ("Пять", None, True, False, "", ""),
    ]
    assert [text[slice(*each.source.span)] for each in whole.units[:2]] == ["Файл", "Файлы"]
    assert [unit for _, _, unit in found(text, "a.po")] == ["menu: Файл [0]", "menu: Файл [1]", "Пять"]


def test_po_escapes_and_joints() -> None:
    text = PO_HEAD + 'msgid "Раз"\nmsgstr ""\n"He said \\"the\\t"\n"the\\" port\\\\ \\x41\\101.\\n"\n'
    assert target(text, "po") == 'He said "the\tthe" port\\ AA.\n'
    (finding,) = [each for each in found(text, "a.po") if each[0] == "doubled-word"]
    assert finding[1] == 'the\\t"\n"the'


def test_a_word_that_is_cut_by_lines_is_one() -> None:
    text = PO_HEAD + 'msgid "Раз"\nmsgstr "Rescu"\n"ers dug the the rub"\n"ble."\n'
    words = [word.text for word in unmark_pair(document(text, "po"))[0].document.words]
    assert words == ["Rescuers", "dug", "the", "the", "rubble"]
    report = lint_text(text, path="a.po")
    assert apply_fixes(text, report.findings).endswith('msgstr "Rescu"\n"ers dug the rub"\n"ble."\n')


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('msgid "a\nmsgstr "b"\n', "not PO: the string in line 1 has no closing quotation mark"),
        ('msgid "a"\nmsgid "b"\nmsgstr ""\n', "not PO: line 2 is a second msgid of a message"),
        ('msgid "a"\n', "not PO: the message before line 2 has no msgstr"),
        ("Plain text.\n", "not PO: line 1 is neither a comment nor a keyword with a string in quotation marks"),
        ('msgid "a"\nmsgstr\n', "not PO: the message before line 3 has a keyword without a string"),
    ],
)
def test_what_is_no_po_is_one_line(text: str, message: str) -> None:
    with pytest.raises(FormatError) as error:
        _ = document(text, "po").layout
    assert str(error.value) == message


# --- tables and JSON --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "source", "read"),
    [
        ("source\ttarget\nРаз\tOne.\n", "Раз", "One."),
        ("ru\ten-GB\nРаз\tOne.\n", "Раз", "One."),
        ("Arabic,English\nمرفأ,Port.\n", "مرفأ", "Port."),
        ("id;src;tgt\r\n1;Раз;One.\r\n", "Раз", "One."),
        ('source,target\nРаз,"One, ""two"",\nthree."\n', "Раз", 'One, "two",\nthree.'),
        ('source\ttarget\nРаз\t"One," he said.\n', "Раз", '"One," he said.'),
        ('source\ttarget\nРаз\t"One ""two"" three"\n', "Раз", 'One "two" three'),
        ("target,source\nOne.,Раз\n", "Раз", "One."),
        ("id\trus\teng\n1\tРаз\tOne.\n", "Раз", "One."),
        ("rus_Cyrl,eng_Latn\nРаз,One.\n", "Раз", "One."),
        ("per,ru,en\nрейс,Раз,One.\n", "Раз", "One."),
    ],
)
def test_a_table_is_read_by_its_header(text: str, source: str, read: str) -> None:
    (only,) = document(text, "table").units
    assert only.target
    whole = document(text, "table")
    assert (value(whole, only.source), value(whole, only.target)) == (source, read)


def test_what_is_said_of_a_table_is_one_short_line() -> None:
    with pytest.raises(FormatError) as raised:
        _ = document('"one\ntwo","' + "three " * 999 + '"\n1,2\n', "table").layout
    assert "“one two”" in str(raised.value)
    assert "\n" not in str(raised.value)
    assert len(str(raised.value)) < 400


@pytest.mark.parametrize("name", ["en.", "et al", "ar!", "is new", "12", "", "e"])
def test_a_column_that_is_no_language(name: str) -> None:
    with pytest.raises(FormatError, match="does not name a source and a translation"):
        _ = document(f"{name},en\nРаз,One\n", "table").layout


def test_a_table_without_a_source_is_one_line() -> None:
    with pytest.raises(FormatError, match="does not name a source and a translation"):
        _ = document("name,age\nAnna,5\n", "table").layout
    with pytest.raises(FormatError, match="quotation mark in row 2"):
        _ = document('source,target\nРаз,"One\n', "table").layout


@pytest.mark.parametrize("rows", ["Раз,One, two.\n", "Раз,One,two,three\n", '"Раз",One,"two"\n'])
def test_a_row_with_more_cells_than_the_header_is_an_error(rows: str) -> None:
    report = lint_text(f"source,target\n{rows}Два,In the the port.\n", path="a.csv")
    (error,) = report.errors
    assert error.message.startswith("row 2 has ")
    assert "a cell that has “,” must stand in quotation marks" in error.message
    assert [each.text for each in report.findings if each.rule == "doubled-word"] == ["the the"]
    assert not lint_text("source,target\nРаз,One two.,,\n", path="a.csv").errors


def test_of_many_rows_that_are_left_out_the_number_is_said() -> None:
    *_, last = lint_text("source,target\n" + "Раз,One, two.\n" * 30, path="a.csv").errors
    assert last.message == "10 more rows were left out for the number of their cells"


@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_excel_s_line_before_the_header(mark: str) -> None:
    text = f"sep={mark}\r\nsource{mark}target\r\nРаз{mark}In the the port.\r\n"
    assert found(text, "a.csv") == [("doubled-word", "the the", "Раз")]


def test_a_field_that_is_named_for_json_does_not_hide_the_columns(tmp_path: Path, mtlint: Mtlint) -> None:
    (tmp_path / "mtlint.toml").write_text('text-fields = ["article.body"]\n[source]\nfields = "src_text"\n')
    (tmp_path / "a.csv").write_text("source,target\nРаз,In the the port.\n", "utf-8")
    (tmp_path / "b.csv").write_text("src_text,mine,en\nРаз,x,In the the port.\n", "utf-8")
    assert mtlint("check", "a.csv", "b.csv", "--format", "concise").out.count("doubled-word") == 2


def test_columns_say_who_made_a_translation_and_how_far_it_is() -> None:
    text = "id\tsource\ttarget\tstatus\tsystem\tnote\n7\tРаз\tIn the the port.\tnew\tA\tlate\n"
    (only,) = document(text, "table").units
    assert (only.id, only.state, only.engine, only.notes, only.linted) == ("7", "new", "A", ("late",), False)


def test_json_with_a_source_field(tmp_path: Path, mtlint: Mtlint) -> None:
    rows = [
        {"id": "a", "src": "Спасатели работали 5 часов.", "tgt": 'Rescuers \\ "worked" the the 50 hours.'},
        {"id": "b", "src": "Порт закрыт.", "tgt": "The port is shut."},
    ]
    (tmp_path / "a.jsonl").write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), "utf-8")
    run = mtlint("check", "a.jsonl", "--source-field", "src", "--format", "jsonl", "--fail-on", "never")
    told = [json.loads(line) for line in run.out.splitlines()]
    assert {(each["rule"], each["unit"]) for each in told} >= {("doubled-word", "a"), ("number-changed", "a")}
    (tmp_path / "mtlint.toml").write_text('[source]\nfields = "src"\n')
    assert "number-changed" in mtlint("check", "a.jsonl", "--fail-on", "never").out
    assert "number-changed" not in mtlint("check", "a.jsonl", "--isolated", "--text-field", "tgt").out


# --- languages --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.xlf", xliff(unit("Le le port.", "The port."), target="fr", source="en")),
        ("a.tmx", tmx(f"<tu>{variant('en', 'The the port.')}{variant('fr', 'Le le port.')}</tu>", source="en")),
        ("a.po", PO_HEAD.replace("Language: en", "Language: fr") + 'msgid "The port"\nmsgstr "Le le port"\n'),
    ],
)
def test_translations_into_another_language_are_one_note(name: str, text: str, tmp_path: Path) -> None:
    (only,) = lint_text(text, path=name).findings
    said = "the translations are French: only placeholders, tags and gaps are checked"
    assert (only.rule, only.message) == ("not-english", said)
    assert text[slice(*only.span)] == "Le le port" + ("" if name == "a.po" else ".")
    (tmp_path / "mtlint.toml").write_text('ignore = ["accuracy"]\n')
    (only,) = lint_text(text, path=name, config=tmp_path / "mtlint.toml").findings
    assert only.message == "the translations are French: not linted"


RUSSIAN = "Паром вышел из порта и не вернулся в город. Спасатели искали его весь день, но не нашли."


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("a.xlf", xliff(unit("Le port {0}.", "The port {name}."), target="fr", source="en"), "{0}"),
        ("a.xlf", xliff(unit("Le port.", "The <g id='1'>port</g>."), target="fr", source="en"), "Le port."),
        ("a.tmx", tmx(f"<tu>{variant('en', 'The {x}.')}{variant('fr', 'Le {y}.')}</tu>", source="en"), "{y}"),
        ("a.tmx", tmx(f"<tu>{variant('de', 'Der {x}.')}{variant('fr', 'Le {y}.')}</tu>", source="de"), "{y}"),
        ("a.po", PO_HEAD.replace(": en", ": ru") + '#, c-format\nmsgid "In %s"\nmsgstr "В %d"\n', "%d"),
        ("a.po", f'#, python-brace-format\nmsgid "In {{x}}"\nmsgstr "{RUSSIAN} {{y}}"\n', "{y}"),  # it does not say so
        ("a.tsv", f"source\ttarget\nIn {{x}}\t{RUSSIAN} {{y}}\n", "{y}"),
    ],
)
def test_placeholders_and_tags_are_checked_in_any_language(name: str, text: str, expected: str) -> None:
    report = lint_text(text, path=name)
    assert not report.errors
    assert "not-english" in [each.rule for each in report.findings]
    found = [each for each in report.findings if each.rule in ("placeholder-mismatch", "tag-mismatch")]
    assert [each.text for each in found] == [expected]
    assert text[slice(*found[0].span)] == expected
    assert found[0].unit


def test_a_note_lets_a_rule_pass_in_any_language() -> None:
    head = PO_HEAD.replace(": en", ": ru")
    text = head + '# mtlint-disable placeholder-mismatch\n#, c-format\nmsgid "In %s"\nmsgstr "В %d"\n'
    text += '\n# mtlint-disable doubled-word\nmsgid "A"\nmsgstr "Б"\n'  # may be right, nobody looked
    assert [each.rule for each in lint_text(text, path="a.po").findings] == ["not-english"]


def test_one_file_of_several_may_be_in_another_language() -> None:
    german = unit("Der Mann ging in die die Stadt.")
    english = unit("In the the port.")
    for first, second in ((("de", german), ("en", english)), (("en", english), ("de", german))):
        files = "".join(
            f'<file original="{language}" source-language="ru" target-language="{language}"><body>{each}</body></file>'
            for language, each in (first, second)
        )
        text = f'<xliff version="1.2">{files}</xliff>'
        report = lint_text(text, path="a.xlf")
        told = {each.rule: each.text for each in report.findings}
        assert told == {"doubled-word": "the the", "not-english": "Der Mann ging in die die Stadt."}


@pytest.mark.parametrize(("language", "rule"), [("de", "not-english"), ("en-GB", "doubled-word")])
def test_a_target_may_name_its_own_language(language: str, rule: str) -> None:
    target_ = f'<target xml:lang="{language}">In the the port.</target>'
    text = (
        f'<xliff version="1.2"><file><body><trans-unit id="1"><source>Раз.</source>{target_}</trans-unit></body></file>'
    )
    assert [each.rule for each in lint_text(text + "</xliff>", path="a.xlf").findings] == [rule]


@pytest.mark.parametrize("language", ["eng", "English", "en_GB@oxford", "EN-US", "English (UK)"])
def test_english_has_many_names(language: str) -> None:
    for text, path in (
        (PO_HEAD.replace("Language: en", f"Language: {language}") + 'msgid "Раз"\nmsgstr "In the the port"\n', "a.po"),
        (xliff(unit("In the the port"), target=language), "a.xlf"),
        (tmx(f"<tu>{variant('rus', 'Раз')}{variant(language, 'In the the port')}</tu>", source="Russian"), "a.tmx"),
    ):
        assert [each.rule for each in lint_text(text, path=path).findings] == ["doubled-word"]


def test_an_english_source_is_not_compared() -> None:
    text = xliff(
        unit("The colour of the cargo ship was grey.", "The color of the freighter was gray.", "1"), source="en"
    )
    assert not [each for each in lint_text(text, path="a.xlf").findings if each.group == "accuracy"]


# --- the pairs --------------------------------------------------------------------------------------------------------


def test_the_alignment_takes_the_pairs_that_are_given() -> None:
    text = xliff(
        unit(
            "The minister left for the port on Monday. Two ships waited there.", "Министр уехал. Ждали два судна.", "1"
        )
        + unit("", "Это предложение не переведено вовсе, и его никто не читает.", "2")
        + unit("Nobody answered.", "Никто не ответил.", "3")
    )
    ((_, article),) = articles(document(text, "xliff"))
    view, source = unmark_pair(article)
    assert source
    both = view.document.view(bilingual)
    assert both
    assert both.given
    pairs = [
        (both.source[pair.source] if pair.source else "", both.target[pair.target] if pair.target else "")
        for pair in both.pairs
    ]
    assert pairs == [
        ("Министр уехал.", "The minister left for the port on Monday."),
        ("Ждали два судна.", "Two ships waited there."),
        ("Никто не ответил.", "Nobody answered."),
    ]
    assert [each.id for each in view.document.units] == ["1", "3"]
    for each in view.document.units:
        assert each.target
        assert "".join(view.document.text[slice(*each.target.span)].split())


def test_a_sentence_that_is_missing_in_its_unit_is_found() -> None:
    text = xliff(
        unit(
            "The minister arrived in the port town on Monday.",
            "Министр прибыл в портовый город в понедельник. Его встретили у входа представители местных властей и"
            " журналисты.",
            "5",
        )
        + unit("The talks began at noon.", "Переговоры начались в полдень.", "6")
    )
    assert ("sentence-missing", "5") in {(each.rule, each.unit) for each in lint_text(text, path="a.xlf").findings}


# --- notes ------------------------------------------------------------------------------------------------------------


def test_a_note_lets_a_rule_pass_in_its_unit() -> None:
    fault = "In the the port."
    noted = unit(fault, id_="1").replace(
        "</trans-unit>", "<note>mtlint-disable doubled-word -- a title</note></trans-unit>"
    )
    assert found(xliff(noted + unit(fault, id_="2")), "a.xlf") == [("doubled-word", "the the", "2")]
    po = PO_HEAD + f'# mtlint-disable doubled-word\nmsgid "Раз"\nmsgstr "{fault}"\n\nmsgid "Два"\nmsgstr "{fault}"\n'
    assert found(po, "a.po") == [("doubled-word", "the the", "Два")]
    pair = variant("ru", "Раз") + variant("en", fault)
    memory = tmx(f"<tu tuid='1'><note>mtlint-disable doubled-word</note>{pair}</tu><tu tuid='2'>{pair}</tu>")
    assert found(memory, "a.tmx") == [("doubled-word", "the the", "2")]
    table = f"id,source,target,note\n1,Раз,{fault},mtlint-disable doubled-word\n2,Раз,{fault},\n"
    assert found(table, "a.csv") == [("doubled-word", "the the", "2")]


def test_a_note_before_all_units_lets_a_rule_pass_in_the_file() -> None:
    fault = "In the the port."
    text = xliff(unit(fault)).replace("<body>", "<header><note>mtlint-disable doubled-word</note></header><body>")
    assert found(text, "a.xlf") == []
    po = f'# mtlint-disable doubled-word\n{PO_HEAD}msgid "Раз"\nmsgstr "{fault}"\n'
    assert found(po, "a.po") == []
    memory = tmx(f"<tu>{variant('ru', 'Раз')}{variant('en', fault)}</tu>")
    assert found(memory.replace('desk"/>', 'desk"><note>mtlint-disable doubled-word</note></header>'), "a.tmx") == []


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("mtlint-disable doubled-word", "“doubled-word” is suppressed here but not found"),
        ("mtlint-disable no-such", "there is no rule “no-such”"),
        ("mtlint-disable", "“mtlint-disable” names no rule"),
        ("mtlint-enable doubled-word", "“mtlint-enable” is not a suppression in a note"),
    ],
)
def test_a_note_that_does_nothing_is_a_finding(note: str, said: str) -> None:
    text = xliff(unit("In the port.").replace("</trans-unit>", f"<note>{note}</note></trans-unit>"))
    (only,) = lint_text(text, path="a.xlf").findings
    assert only.rule == "unused-suppression"
    assert only.message.startswith(said)
    assert text[slice(*only.span)] == note


# --- reports ----------------------------------------------------------------------------------------------------------

TWICE = xliff(unit("In the the port.", id_="7") + unit("In the the port.", id_="8"))


@pytest.mark.parametrize(
    ("format_", "told"),
    [
        ("full", "[unit 7]"),
        ("concise", "[unit 7]"),
        ("json", '"unit":"7"'),
        ("jsonl", '"unit":"7"'),
        ("github", "[unit 7]"),
        ("gitlab", "[unit 7]"),
        ("azure", "[unit 7%5D"),
        ("teamcity", "|[unit 7|]"),
        ("sarif", '"logicalLocations":[{"name":"7"}]'),
        ("junit", 'name="doubled-word (unit 7, '),
        ("checkstyle", "[unit 7]"),
        ("rdjson", "[unit 7]"),
        ("html", "[unit 7]"),
    ],
)
def test_every_report_tells_the_unit(tmp_path: Path, mtlint: Mtlint, format_: str, told: str) -> None:
    (tmp_path / "a.xlf").write_text(TWICE, "utf-8")
    assert told in mtlint("check", "a.xlf", "--format", format_, "--no-cache").out
    assert told in mtlint("check", "a.xlf", "--format", format_).out
    assert told in mtlint("check", "a.xlf", "--format", format_).out  # from the cache


@pytest.mark.parametrize("format_", ["full", "json", "html", "sarif", "junit", "rdjson"])
def test_every_report_takes_a_file_of_several(tmp_path: Path, mtlint: Mtlint, format_: str) -> None:
    file = '<file original="{}" source-language="ru" target-language="en"><body>{}</body></file>'
    files = file.format("one.html", unit("In the the port.")) + file.format("two.html", unit("In a a port."))
    (tmp_path / "a.xlf").write_text(f'<xliff version="1.2">{files}</xliff>', "utf-8")
    run = mtlint("check", "a.xlf", "--format", format_)
    assert "Traceback" not in run.err
    assert run.status == 1
    assert "comes twice in a row" in run.out
    assert "two.html" in run.out


def test_the_page_tells_what_stands_between_the_files(tmp_path: Path, mtlint: Mtlint) -> None:
    comment = "<!-- mtlint-disable-file doubled-word -->"
    file = f'<file source-language="ru" target-language="en"><body>{unit("In the port.")}</body></file>'
    (tmp_path / "a.xlf").write_text(f'<xliff version="1.2">{comment}{file}{file}</xliff>', "utf-8")
    run = mtlint("check", "a.xlf", "--format", "html")
    assert run.status == 1
    assert "“doubled-word” is suppressed here but not found" in run.out


def test_the_score_of_translations_that_are_not_english(tmp_path: Path, mtlint: Mtlint) -> None:
    """It counts their words, where there is something to count: one error in ten words is not one in none."""
    head = PO_HEAD.replace(": en", ": ru")
    said = '#, c-format\nmsgid "In {0}"\nmsgstr "Раз два три четыре пять шесть семь восемь девять десять {0}"\n'
    (tmp_path / "a.po").write_text(head + said.replace("{0}", "%s", 1).replace("{0}", "%d"), "utf-8")
    (tmp_path / "b.po").write_text(head + said.replace("{0}", "%s"), "utf-8")
    rows = {each["path"]: each for each in json.loads(mtlint("score", ".", "--format", "json").out)["files"]}
    assert 10 <= rows["a.po"]["words"] <= 12
    assert (rows["a.po"]["penalty"], rows["b.po"]["words"]) == (5, 0)


def test_the_baseline_knows_the_unit(tmp_path: Path, mtlint: Mtlint) -> None:
    file = tmp_path / "a.xlf"
    file.write_text(TWICE.replace("In the the port.", "In the port.", 1), "utf-8")
    mtlint("baseline", "a.xlf")
    assert [entry.unit for entry in baseline.load(tmp_path / baseline.FILE)] == ["8"]
    file.write_text(TWICE, "utf-8")
    run = mtlint("check", "a.xlf", "--baseline", baseline.FILE, "--format", "concise")
    assert run.out.count("doubled-word") == 1
    assert "[unit 7]" in run.out


def test_fingerprints_know_the_unit() -> None:
    first, second = lint_text(TWICE, path="a.xlf").findings
    fingerprints = Fingerprints()
    one, two = fingerprints.of("a", first), fingerprints.of("a", second)
    assert one != two
    assert Fingerprints().of("a", second) == two  # whatever stands before it


def test_scores_by_engine_and_translator(tmp_path: Path, mtlint: Mtlint) -> None:
    (tmp_path / "a.tsv").write_text(
        "source\ttarget\tsystem\nРаз\tIn the the port of the town.\tA\nДва\tIn the port.\tB\n", "utf-8"
    )
    told = json.loads(mtlint("score", "a.tsv", "--format", "json").out)["files"][0]["parts"]
    assert [(each["kind"], each["name"], each["words"], each["penalty"]) for each in told] == [
        ("engine", "A", 7, 1),
        ("engine", "B", 3, 0),
    ]
    assert "engine B" in mtlint("score", "a.tsv").out
    (tmp_path / "b.xlf").write_text(TWICE, "utf-8")
    assert "parts" not in json.loads(mtlint("score", "b.xlf", "--format", "json").out)["files"][0]


def test_what_a_folder_is_searched_for(tmp_path: Path, mtlint: Mtlint) -> None:
    for name, text in {
        "a.xlf": TWICE,
        "b.tmx": tmx(""),
        "c.po": PO_HEAD,
        "d.csv": "source,target\nРаз,One.\n",
        "e.csv": "name,age\nAnna,5\n",
        "f.tsv": "a\tb\n",
        "g.mqxliff": TWICE,
    }.items():
        (tmp_path / name).write_text(text, "utf-8")
    run = mtlint("files", "--format", "json")
    listed = json.loads(run.out)
    assert {each["path"]: each["format"] for each in listed["files"]} == {
        "a.xlf": "xliff",
        "b.tmx": "tmx",
        "c.po": "po",
        "d.csv": "table",
        "g.mqxliff": "xliff",
    }
    assert {each["path"]: each["reason"] for each in listed["left_out"]} == {
        "e.csv": "its first line names no source and no translation",
        "f.tsv": "its first line names no source and no translation",
    }
    assert "does not name a source" in mtlint("check", "e.csv").err


def test_a_file_that_holds_its_source_takes_no_other(tmp_path: Path, mtlint: Mtlint) -> None:
    (tmp_path / "a.xlf").write_text(xliff(unit("Ships waited 50 hours.", "Суда ждали 5 часов.")), "utf-8")
    (tmp_path / "b.txt").write_text("Суда ждали 5 часов.\n", "utf-8")
    run = mtlint("check", "a.xlf", "--source", "b.txt")
    assert (run.status, run.err) == (2, "mtlint: a.xlf holds its source itself: leave --source out\n")
    assert "number-changed" in mtlint("check", "a.xlf", "--require-source").out
    assert "number-changed" not in mtlint("check", "a.xlf", "--no-source").out


# --- encodings --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "text", "encoding"),
    [
        ("a.xlf", TWICE, "utf-8"),
        ("a.xlf", TWICE, "utf-8-sig"),
        ("a.xlf", TWICE.replace("UTF-8", "UTF-16"), "utf-16"),
        ("a.xlf", TWICE.replace("UTF-8", "UTF-16"), "utf-16-be"),
        ("a.xlf", TWICE.replace("UTF-8", "windows-1251"), "cp1251"),
        ("a.po", PO_HEAD.replace("UTF-8", "KOI8-R") + 'msgid "Раз"\nmsgstr "In the the port."\n', "koi8-r"),
        ("b.po", PO_HEAD.replace("=UTF-8", "= koi8-r") + 'msgid "Раз"\nmsgstr "In the the port."\n', "koi8-r"),
        ("a.tmx", tmx(f"<tu>{variant('ru', 'Раз')}{variant('en', 'In the the port.')}</tu>"), "utf-16-le"),
        ("a.csv", "source,target\nРаз,In the the port.\n", "utf-16"),
    ],
)
def test_a_file_is_read_and_written_in_the_encoding_that_it_names(
    tmp_path: Path, mtlint: Mtlint, name: str, text: str, encoding: str
) -> None:
    file = tmp_path / name
    file.write_bytes(text.encode(encoding))
    run = mtlint("check", name, "--fix", "--fail-on", "never")
    assert run.status == 0, run.err
    assert file.read_bytes() == text.replace("the the", "the").encode(encoding)


# --- fixes ------------------------------------------------------------------------------------------------------------


def fixed(text: str, path: str) -> str:
    """Return a text after all fixes, in rounds as --fix makes them."""
    for _ in range(10):
        after = apply_fixes(text, lint_text(text, path=path).findings, unsafe=True)
        if after == text:
            break
        text = after
    return text


def test_a_fix_never_crosses_a_tag() -> None:
    text = xliff(unit("In the <g id='1'>the port</g>. In <x id='2'/>the the town."))
    assert fixed(text, "a.xlf") == text.replace("the the town", "the town")


def test_a_fix_is_escaped_as_its_format_needs() -> None:
    from lint.text.formats import po, table
    from lint.text.formats import xliff as module
    from lint.text.model import Span

    text = "<t>a</t><t><![CDATA[a]]></t>"
    assert module.escape("a < b & c", text, 3, Span(3, 4)) == "a &lt; b &amp; c"
    inside = text.index("[a]") + 1
    around = Span(text.index("<![CDATA["), text.index("]]>") + 3)
    assert module.escape("a & b", text, inside, around) is None
    assert module.escape("a b", text, inside, around) == "a b"
    assert po.escape('a "b"\n\\', "", 0, Span(0, 0)) == 'a \\"b\\"\\n\\\\'
    assert table.escape('a "b"', '"x"', 1, Span(1, 2)) == 'a ""b""'
    assert table.escape("a, b", "x,y", 0, Span(0, 1)) is None
    assert table.escape("a, b", "x;y", 0, Span(0, 1)) == "a, b"
    assert table.escape("a, b", "x\ty", 2, Span(2, 3)) == "a, b"
    assert table.escape("a; b", "x,y", 2, Span(2, 3)) == "a; b"
    assert table.escape("a; b", "x;y", 2, Span(2, 3)) is None


@pytest.mark.parametrize("mark", [";", "\t"])
def test_a_number_is_joined_where_its_comma_ends_no_cell(mark: str) -> None:
    text = f"source{mark}target\nУ нас 10 000.{mark}We have 10, 000.\n"
    assert fixed(text, "a.csv") == text.replace("10, 000", "10,000")
    comma = 'source,target\nУ нас 10 000.,"We have 10, 000."\n'
    assert fixed(comma, "a.csv") == comma.replace("10, 000", "10,000")


def test_a_placeholder_in_raw_data_is_written_raw() -> None:
    text = xliff(unit("<![CDATA[The port %(nome)s.]]>", "Порт %(name)s."))
    assert fixed(text, "a.xlf") == text.replace("%(nome)s", "%(name)s")
    tag = xliff(unit("<![CDATA[The <b>port<b>.]]>", "<![CDATA[<b>Порт</b>.]]>"))
    assert "&lt;" not in fixed(tag, "a.xlf")


WORDS = st.sampled_from(
    [
        "the the",
        "port",
        "and and",
        "“quoted”",
        "10, 000",
        "town",
        ",",
        ".",
        "5",
        "a a",
        "Fish & chips",
        "<b>",
        '"',
        "\\",
        "é",
    ]
)
TARGETS = st.lists(st.lists(WORDS, min_size=1, max_size=9).map(" ".join), min_size=1, max_size=5)


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


def _tagged(text: str, place: int) -> str:
    words = text.split(" ")
    words.insert(place % (len(words) + 1), "<x/>")
    return " ".join(word if word == "<x/>" else _escaped(word) for word in words)


def _skeleton(text: str) -> list[tuple[str, dict[str, str], str | None, str | None]]:
    """Return all of an XML text but the words of its targets."""
    skeleton = []

    def walk(element: ElementTree.Element, inside: bool) -> None:
        within = inside or element.tag.endswith(("}target", "seg"))
        said = None if within else element.text
        skeleton.append((element.tag, dict(element.attrib), said, None if inside else element.tail))
        for child in element:
            walk(child, within)

    walk(ElementTree.fromstring(text), False)
    return skeleton


@settings(max_examples=60, deadline=None)
@given(TARGETS, st.integers(0, 9))
def test_fixes_change_nothing_but_the_words_of_targets(targets: list[str], place: int) -> None:
    source = "Спасатели 5 часов разбирали завалы."
    text = xliff("\n".join(unit(_tagged(each, place), source, str(number)) for number, each in enumerate(targets)))
    text = text.partition("\n")[2]
    after = fixed(text, "a.xlf")
    assert _skeleton(after) == _skeleton(text)
    assert after.count("<x/>") == text.count("<x/>")


@settings(max_examples=60, deadline=None)
@given(TARGETS)
def test_fixes_change_nothing_but_the_strings_of_translations(targets: list[str]) -> None:
    def quoted(said: str) -> str:
        return said.replace("\\", "\\\\").replace('"', '\\"')

    text = PO_HEAD + "\n".join(
        f'#, c-format\nmsgid "Раз {number}"\nmsgstr ""\n"{quoted(each[:5])}"\n"{quoted(each[5:])}"\n'
        for number, each in enumerate(targets)
    )
    after = fixed(text, "a.po")
    before_units, after_units = document(text, "po").units, document(after, "po").units
    assert [each.label for each in before_units] == [each.label for each in after_units]
    frame = re.compile(r'^"(?:[^"\\]|\\.)*"$', re.MULTILINE)
    assert frame.sub("", after) == frame.sub("", text)


@settings(max_examples=60, deadline=None)
@given(TARGETS)
def test_what_is_read_is_what_was_written(targets: list[str]) -> None:
    def read(text: str, name: str) -> list[str]:
        whole = document(text, name)
        return [value(whole, each.target) for each in whole.units if each.target]

    assert read(xliff("".join(unit(_escaped(each)) for each in targets)), "xliff") == targets
    memory = tmx("".join(f"<tu>{variant('ru', 'Раз')}{variant('en', _escaped(each))}</tu>" for each in targets))
    assert read(memory, "tmx") == targets
    rows = "".join('Раз,"{}"\n'.format(each.replace('"', '""')) for each in targets)
    assert read(f"source,target\n{rows}", "table") == targets


@settings(max_examples=60, deadline=None)
@given(TARGETS)
def test_positions_are_those_of_the_file(targets: list[str]) -> None:
    text = xliff("\n".join(unit(_tagged(each, number), "Раз 7.", str(number)) for number, each in enumerate(targets)))
    whole = document(text, "xliff")
    assert whole.source
    assert len(whole.prose) == len(whole.source.prose) == len(text)
    report = lint_text(text, path="a.xlf")
    assert not report.errors
    for each in report.findings:
        assert each.text == text[slice(*each.span)]
        around = whole.unit_at(each.span.start)
        assert around
        assert around.label == each.unit
        for fix in each.fixes:
            for start, end, _ in fix.edits:
                assert around.target
                assert around.target.span.start <= start <= end <= around.target.span.end or whole.unit_at(start)
                assert "<" not in text[start:end]


# --- others' tools ----------------------------------------------------------------------------------------------------


def _written(folder: Path, mtlint: Mtlint, name: str, text: str) -> Path:
    file = folder / name
    file.write_text(text, "utf-8")
    mtlint("check", name, "--unsafe-fixes", "--fail-on", "never")
    assert file.read_text("utf-8") != text
    return file


FAULTY_PO = PO_HEAD + (
    '#, c-format\nmsgid "%d файл \\"a\\"\\n"\nmsgid_plural "%d файла \\"a\\"\\n"\n'
    'msgstr[0] "%d of the the file \\"a\\"\\n"\n'
    'msgstr[1] ""\n"%d of the the "\n"files \\"a\\"\\n"\n'
)


@pytest.mark.skipif(shutil.which("msgfmt") is None, reason="gettext is not installed")
def test_msgfmt_takes_a_fixed_file(tmp_path: Path, mtlint: Mtlint) -> None:
    text = FAULTY_PO.replace('UTF-8\\n"\n', 'UTF-8\\n"\n"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n')
    file = _written(tmp_path, mtlint, "a.po", text)
    run = subprocess.run(["msgfmt", "-c", "-o", "-", str(file)], capture_output=True, check=False)
    assert run.returncode == 0, run.stderr


def test_polib_takes_a_fixed_file(tmp_path: Path, mtlint: Mtlint) -> None:
    polib = pytest.importorskip("polib")
    file = _written(tmp_path, mtlint, "a.po", FAULTY_PO)
    (entry,) = polib.pofile(str(file))
    assert entry.msgstr_plural == {0: '%d of the file "a"\n', 1: '%d of the files "a"\n'}


def test_translate_toolkit_takes_a_fixed_file(tmp_path: Path, mtlint: Mtlint) -> None:
    store = pytest.importorskip("translate.storage.xliff")
    file = _written(tmp_path, mtlint, "a.xlf", xliff(unit("In <g id='1'>the the</g> port &amp; town.")))
    (only,) = store.xlifffile.parsefile(str(file)).units
    assert only.rich_target[0].sub[1].sub == ["the"]


# --- what the other rules ask of a document -------------------------------------------------------------------------


def test_a_unit_is_found_by_its_place() -> None:
    text = xliff(unit("One.", id_="1") + "\n" + unit("Two.", id_="2"))
    whole = document(text, "xliff")
    assert [each.id if (each := whole.unit_at(text.index(word))) else "" for word in ("One", "Two")] == ["1", "2"]
    assert whole.unit_at(0) is None
    assert Document("One.").unit_at(0) is None


def test_a_document_of_units_can_be_sent_to_another_process() -> None:
    import pickle

    whole = document(TWICE, "xliff")
    again = pickle.loads(pickle.dumps(whole))
    assert again.source
    assert [each.label for each in again.units] == [each.label for each in whole.units]
    assert again.source.prose == whole.source.prose if whole.source else False
    changed = whole.with_text(TWICE.replace("port", "town"))
    assert changed.source
    assert "town" in changed.prose
    assert changed.source.text == changed.text


# --- one source for several translations ------------------------------------------------------------------------------

PLURALS = """#, python-format
msgid "Судно с %d пассажиром вышло из порта. Оно вернётся завтра."
msgid_plural "Судно с %d пассажирами вышло из порта. Оно вернётся завтра."
"""


@pytest.mark.parametrize("forms", [2, 3, 6])
def test_plural_forms_translate_one_source_each_for_itself(forms: int) -> None:
    said = "The ship with %d passengers left the port. It will return tomorrow."
    text = PO_HEAD + PLURALS + "".join(f'msgstr[{form}] "{said}"\n' for form in range(forms))
    assert not lint_text(text, path="a.po").findings
    fault = text.replace("tomorrow", "on 5 May 2019", 1)
    assert {each.unit[-3:] for each in lint_text(fault, path="a.po").findings} == {"[0]"}


def test_two_variants_of_english_translate_one_source_each_for_itself() -> None:
    said = "The ship left the port. It will return tomorrow."
    variants = (
        variant("en-US", said) + variant("ru", "Судно вышло из порта. Оно вернётся завтра.") + variant("en-GB", said)
    )
    assert not lint_text(tmx(f"<tu>{variants}</tu>"), path="a.tmx").findings


def test_bytes_that_a_message_escapes_are_letters() -> None:
    text = PO_HEAD + r'msgid "Кафе"' + "\n" + r'msgstr "The caf\303\251 \xe2\x80\x93 the the \377 port."' + "\n"
    assert target(text, "po") == "The café – the the \ufffc port."
    assert found(text, "a.po") == [("doubled-word", "the the", "Кафе")]


# --- several articles -------------------------------------------------------------------------------------------------


def test_short_files_in_one_are_each_linted_beside_their_sources() -> None:
    """A batch of short articles has neither sources nor units."""
    files = "".join(
        f'<file original="{number}" source-language="ru" target-language="en"><body>'
        + unit(f"Rescuers dug the the rubble for {number}0 hours.", f"Спасатели разбирали завалы {number} часа.")
        + "</body></file>"
        for number in range(2, 9)
    )
    told = found(f'<xliff version="1.2">{files}</xliff>', "a.xlf")
    assert [rule for rule, _, _ in told] == ["doubled-word", "number-changed"] * 7
    assert [unit_ for _, _, unit_ in told[::2]] == [f"{number}#1" for number in range(2, 9)]


def test_json_without_a_source_in_some_of_its_lines(tmp_path: Path, mtlint: Mtlint) -> None:
    rows = [
        {"id": "a", "src": "Спасатели работали 5 часов.", "tgt": "Rescuers worked for the the 50 hours."},
        {"id": "b", "src": None, "tgt": "In the the port of %s they have 7 ships. They left."},
        {"id": "c", "tgt": "In the the port of %s they have 7 ships. They left."},
        {"id": "d", "src": "", "tgt": "In the the port of %s they have 7 ships. They left."},
        {"id": "e", "src": "Порт.", "tgt": None},
    ]
    (tmp_path / "a.jsonl").write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), "utf-8")
    only = ("--select", "accuracy,doubled-word", "--format", "jsonl", "--fail-on", "never")
    run = mtlint("check", "a.jsonl", "--source-field", "src", *only)
    told = [(each["rule"], each["unit"]) for each in map(json.loads, run.out.splitlines())]
    assert [unit for rule, unit in told if rule == "doubled-word"] == ["a", "b", "c", "d"]
    assert [each for each in told if each[0] != "doubled-word"] == [("number-changed", "a")]
