"""Bilingual term bases: their files, the terms of a source in their forms, and the rule term-mismatch."""

import pickle
from pathlib import Path

import pytest
from conftest import Mtlint

from lint.analysis.bilingual.forms import bare, folded, is_form
from lint.analysis.glossary.model import Concept
from lint.analysis.glossary.renderings import English
from lint.analysis.glossary.replacement import replacement
from lint.analysis.glossary.termbase import TermBase
from lint.rulekit import registry
from lint.rulekit.findings import Finding, Task
from lint.rulekit.rule import DataError
from lint.run.engine import lint
from lint.text.document import Document
from lint.text.model import Span

ENTITY = '<!DOCTYPE martif [<!ENTITY a "b">]>\n<martif><text><body/></text></martif>'
HARBOUR = Concept((("ru", "порт"), ("ar", "ميناء")), ("harbour",))


def load(tmp_path: Path, name: str, content: str | bytes) -> tuple[Concept, ...]:
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return TermBase.load((path,)).concepts


def findings(base: TermBase, language: str, source: str, text: str) -> list[Finding]:
    rule = registry.get("term-mismatch")
    report = lint(
        Document(text, source=Document(source, language=language)), [Task(rule, rule.severity, {"terms": base})]
    )
    assert not report.errors
    return list(report.findings)


# ---- Files


TBX_2 = """<?xml version="1.0"?>
<martif type="TBX" xml:lang="en"><text><body>
 <termEntry id="1"><descrip type="definition">where ships lie</descrip>
  <langSet xml:lang="ru-RU"><tig><term>порт</term></tig></langSet>
  <langSet xml:lang="en-GB">
   <ntig><termGrp><term>port</term></termGrp></ntig>
   <tig><term>har<hi type="bold">bour</hi></term><termNote type="partOfSpeech">noun</termNote>
    <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></tig>
   <tig><term>haven</term><termNote type="normativeAuthorization">deprecatedTerm</termNote></tig>
  </langSet></termEntry>
 <termEntry id="2"><langSet xml:lang="ru"><tig><term>мол</term></tig></langSet></termEntry>
</body></text></martif>"""
TBX_3_DCA = """<tbx style="dca" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><text><body>
 <conceptEntry><descrip type="definition">where ships lie</descrip>
  <langSec xml:lang="rus"><termSec><term>порт</term></termSec></langSec>
  <langSec xml:lang="eng"><termSec><term>port</term></termSec>
   <termSec><term>harbour</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termSec>
   <termSec><term>haven</term><termNote type="administrativeStatus">supersededTerm-admn-sts</termNote></termSec>
  </langSec></conceptEntry></body></text></tbx>"""
TBX_3_DCT = """<tbx style="dct" type="TBX-Min" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
 xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic"><text><body>
 <conceptEntry><basic:definition>where ships lie</basic:definition>
  <langSec xml:lang="ru"><termSec><term>порт</term><min:partOfSpeech>noun</min:partOfSpeech></termSec></langSec>
  <langSec xml:lang="en"><termSec><term>port</term></termSec>
   <termSec><term>harbour</term><min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus></termSec>
   <termSec><term>haven</term><min:administrativeStatus>deprecatedTerm-admn-sts</min:administrativeStatus></termSec>
  </langSec></conceptEntry></body></text></tbx>"""


@pytest.mark.parametrize("text", [TBX_2, TBX_3_DCA, TBX_3_DCT])
def test_tbx_of_both_versions_and_styles(tmp_path: Path, text: str) -> None:
    assert load(tmp_path, "a.tbx", text) == (
        Concept((("ru", "порт"),), ("harbour", "port"), ("haven",), "where ships lie"),
    )


def test_csv_with_languages_and_forbidden_wordings(tmp_path: Path) -> None:
    text = '\ufeffru;ar;en-GB;Forbidden;Note\nпорт;ميناء|مرفأ;harbour|port;haven;"not; ever"\n# no\nмол;;mole;;\n'
    assert load(tmp_path, "a.csv", text) == (
        Concept((("ru", "порт"), ("ar", "ميناء"), ("ar", "مرفأ")), ("harbour", "port"), ("haven",), "not; ever"),
        Concept((("ru", "мол"),), ("mole",)),
    )


def test_rows_with_the_same_source_are_one_concept(tmp_path: Path) -> None:
    rows = ("порт\tport\tadmitted\tnoun", "порт\tharbour\tPreferred\t", "порт\thaven\tforbidden\t")
    text = "\n".join(["source\ttarget\tstatus\tpart-of-speech", *rows])
    assert load(tmp_path, "a.tsv", text) == (Concept((("", "порт"),), ("harbour", "port"), ("haven",)),)


def test_a_yes_in_the_column_forbidden_is_about_the_target(tmp_path: Path) -> None:
    text = "source,target,forbidden\nпорт,haven,yes\nпорт,harbour,no\n"
    assert load(tmp_path, "a.csv", text) == (Concept((("", "порт"),), ("harbour",), ("haven",)),)


def test_columns_are_languages_by_name_and_a_spreadsheet_may_write_utf_16(tmp_path: Path) -> None:
    wanted = (Concept((("ru", "порт"),), ("harbour",)),)
    for head in ("Russian\tEnglish", "rus\teng", "ru-RU\ten_GB", "Russian (RU)\tEnglish (UK)"):
        table = f"{head}\r\nпорт\tharbour\r\n"
        assert load(tmp_path, "a.tsv", table) == wanted
        assert load(tmp_path, "b.tsv", table.encode("utf-16")) == wanted
    with pytest.raises(DataError, match="is not UTF-16"):
        load(tmp_path, "c.csv", b"\xff\xfer\x00u")
    with pytest.raises(DataError, match="no column “remark of ours”"):
        load(tmp_path, "d.csv", "ru,en,remark of ours\nпорт,harbour,x\n")


def test_what_is_not_to_be_translated(tmp_path: Path) -> None:
    (name,) = load(tmp_path, "a.csv", "source,target,status\nSeaTrack,,do-not-translate\n")
    assert name == Concept((("", "SeaTrack"),), ("SeaTrack",), verbatim=True)
    assert load(tmp_path, "a.txt", "# names\nSeaTrack\n\n") == (name,)


def test_tmx_is_a_lexicon_of_short_units(tmp_path: Path) -> None:
    units = [("порт", "harbour"), ("Порт закрыт.", "The port is closed."), ("<ph/>мол", "mole"), ("a b c d e f g", "x")]
    body = "".join(
        f'<tu><note>n</note><tuv xml:lang="RU"><seg>{source}</seg></tuv>'
        f'<tuv xml:lang="en-US"><seg>{target}</seg></tuv></tu>'
        for source, target in units
    )
    assert load(tmp_path, "a.tmx", f'<tmx version="1.4"><header/><body>{body}</body></tmx>') == (
        Concept((("ru", "порт"),), ("harbour",), (), "n"),
    )


@pytest.mark.parametrize(
    ("name", "content", "line", "message"),
    [
        ("a.csv", "", 1, "is empty"),
        ("a.csv", "source,traget\nпорт,port\n", 1, "no column “traget”"),
        ("a.csv", "en,note\nport,\n", 1, "no column has the source’s terms"),
        ("a.csv", "ru,note\nпорт,\n", 1, "no column has the English terms"),
        ("a.csv", "ru,ru,en\n", 1, "twice"),
        ("a.csv", "ru,en\nпорт,port,x\n", 2, "3 cells under 2 columns"),
        ("a.csv", "ru,en\n,port\n", 2, "no term of the source"),
        ("a.csv", "ru,en\nпорт,\n", 2, "has no translation"),
        ("a.csv", "ru,en\nпорт,…\n", 2, "has no letter"),
        ("a.csv", "ru,en,status\nпорт,port,good\n", 2, "“good” is not a status"),
        ("a.csv", "ru,en,forbidden\nпорт,port,port\n", 2, "to be used here, and forbidden"),
        ("a.csv", "ru,en,status\nпорт,port,dnt\n", 2, "not to be translated, but has a translation"),
        ("a.csv", b"ru,en\n\xff,port\n", 2, "not UTF-8"),
        ("a.tbx", "<tbx>\n<text>", 2, "is not valid XML"),
        ("a.tbx", ENTITY, 1, "declares an entity"),
        ("a.tmx", "<tbx/>", 1, "is not valid TMX"),
        ("a.tmx", ENTITY.replace("martif", "tmx"), 1, "declares an entity"),
        ("a.xlsx", "", None, "none of .tbx, .csv, .tsv, .tmx, .txt"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_term_base(
    tmp_path: Path, name: str, content: str | bytes, line: int | None, message: str
) -> None:
    with pytest.raises(DataError) as caught:
        load(tmp_path, name, content)
    assert str(caught.value).startswith(str(tmp_path / name) + (f":{line}: " if line else ": "))
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)


def test_the_example_is_good() -> None:
    assert len(TermBase.load((Path(__file__).parent.parent / "examples" / "terms.csv",)).concepts) == 3


def test_a_deep_term_base_is_read_or_refused_in_one_line(tmp_path: Path) -> None:
    text = "<tbx>" + "<a>" * 10_000 + "</a>" * 10_000 + "</tbx>"
    assert load(tmp_path, "a.tbx", text) == ()


def test_a_term_base_of_a_repository_lies_in_it(
    tmp_path: Path, mtlint: Mtlint, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = tmp_path / "project"
    (project / ".git").mkdir(parents=True)
    (tmp_path / "secret.csv").write_text("ru,en\nпорт,harbour\n")
    (project / "mtlint.toml").write_text('[rules.term-mismatch]\nterms = "../secret.csv"\n')
    (project / "a.txt").write_text("All is quiet.\n")
    monkeypatch.chdir(project)
    run = mtlint("check", "a.txt")
    assert run.status == 2
    assert "lies outside the project" in run.err


def test_two_files_side_by_side(tmp_path: Path, mtlint: Mtlint) -> None:
    (tmp_path / "terms.csv").write_text("ru,en,forbidden\nпорт,harbour,haven\n", "utf-8")
    (tmp_path / "mtlint.toml").write_text('source-language = "ru"\n[rules.term-mismatch]\nterms = "terms.csv"\n')
    (tmp_path / "a.txt").write_text("The ship lay in the haven for three days. It left on Monday.\n")
    (tmp_path / "a.ru.txt").write_text("Судно стояло в порту три дня. Оно ушло в понедельник.\n", "utf-8")
    run = mtlint("check", "a.txt", "--source", "a.ru.txt", "--select", "term-mismatch", "--diff", "--unsafe-fixes")
    assert "+The ship lay in the harbour for three days." in run.out


# ---- Forms of the source


@pytest.mark.parametrize(
    ("language", "listed", "forms"),
    [
        ("ru", "партия", "партии партию партией партий партиям партиях"), ("ru", "рынок", "рынка рынком рынков"),
        ("ru", "отец", "отца отцом отцы отцов"), ("ru", "перемирие", "перемирия перемирию перемирием перемирии"),
        ("ru", "морской", "морского морская морскую морских"), ("ru", "силы", "сил силам силами"),
        ("ru", "врач", "врача врачей врачам"), ("ru", "выборы", "выборов выборах"),
        ("uk", "військо", "війська військом військах"), ("uk", "річка", "річки річку річкою"),
        ("uk", "кордон", "кордону кордоном кордони"), ("de", "Hafen", "Hafens Häfen"), ("de", "Bank", "Banken Bänke"),
        ("de", "öffentlich", "öffentliche öffentlichen"), ("fr", "canal", "canaux"), ("fr", "port", "ports l'port"),
        ("es", "nación", "naciones"), ("it", "porto", "porti"), ("pt", "nação", "nações"),
        ("tr", "liman", "limanı limana limandan limanlar limanlarımızdaki"), ("tr", "kitap", "kitabı kitabından"),
        ("tr", "İzmir", "İzmir'in İzmir'den"), ("ar", "حكومة", "الحكومة وحكومته للحكومة بالحكومات حكومتها"),
        ("ar", "عسكري", "العسكرية عسكريين والعسكريون"), ("ar", "وزراء", "الوزراء وزرائها وزراؤه"),
        ("ar", "أسير", "الأسير لأسيرين اسير"), ("he", "ממשלה", "הממשלה בממשלת ושהממשלות לממשלתו"),
        ("he", "נמל", "הנמל בנמלים מנמל"), ("he", "ארגון", "הארגונים לארגון"), ("fa", "بندر", "بندرها بندرهای"),
    ],
)  # fmt: skip
def test_forms_of_a_term(language: str, listed: str, forms: str) -> None:
    wanted = folded(listed, language)
    for form in forms.split():
        assert any(is_form(each, wanted, language) for each in bare(folded(form, language), language)), form


@pytest.mark.parametrize(
    ("language", "listed", "others"),
    [
        ("ru", "партия", "парта парту партер партизан"), ("ru", "танк", "танкист танкер"), ("ru", "выборы", "выбор"),
        ("ru", "порт", "порта_ портной портал"), ("uk", "порт", "портал портрет"), ("de", "Bank", "Banknote Bankett"),
        ("fr", "port", "porte porter"), ("tr", "kar", "kardeş karanlık"), ("ar", "رقة", "فرقة ورقة"),
        ("ar", "مال", "كمال شمال"), ("he", "דובר", "מדובר ומדובר"), ("he", "נשיא", "נשיאות"),
        ("he", "צבא", "צבאית הצבאי"),
        ("he", "שר", "שרה ושרנו"), ("ar", "مقاومة", "مقاوم مقاومون"), ("ar", "بلد", "بلدات"),
        ("xx", "port", "ports"),
    ],
)  # fmt: skip
def test_words_that_only_look_like_a_form(language: str, listed: str, others: str) -> None:
    wanted = folded(listed, language)
    for other in others.split():
        assert not any(is_form(each, wanted, language) for each in bare(folded(other, language), language)), other


@pytest.mark.parametrize(
    ("language", "term", "text", "expected"),
    [
        ("ar", "مجلس الأمن", "قال لمجلس الأمن إنه رحل", "لمجلس الأمن"), ("ar", "مجلس الأمن", "المجلس والأمن", None),
        ("ru", "Совет порта", "в Совете порта", "Совете порта"), ("ru", "совет порта", "совет, порта", None),
        ("ru", "гол", "зал Карнеги Гол", None), ("ru", "Роза", "роза цвела", None), ("ru", "МИД", "Мид", None),
        ("de", "Hafenrat", "des UN-Hafenrates", "Hafenrates"), ("zh", "安理会", "联合国安理会说", "安理会"),
        ("zh", "大使", "大使馆", None), ("ja", "ゴール", "ゴールド", None), ("ja", "国連", "全国連携", None),
        ("ja", "国連", "国連は言う", "国連"), ("ja", "警察", "警察官が", None), ("zh", "WTO", "加入WTO后", "WTO"),
        ("zh", "WTO", "加入WTOX后", None),
    ],
)  # fmt: skip
def test_where_a_source_has_a_term(language: str, term: str, text: str, expected: str | None) -> None:
    uses = list(TermBase((Concept(((language, term),), ("x",)),)).uses(text, language))
    assert [text[slice(*use.span)] for use in uses] == ([expected] if expected else [])


def test_the_longest_term_counts(tmp_path: Path) -> None:
    base = TermBase((Concept((("ru", "порт"),), ("port",)), Concept((("ru", "порт приписки"),), ("home port",))))
    (use,) = base.uses("В порту приписки тихо", "ru")
    assert use.concepts[0].targets == ("home port",)


def test_other_languages_of_a_term_base_are_left_alone() -> None:
    assert not list(TermBase((HARBOUR,)).uses("порт", "uk"))


def test_a_term_base_pickles_without_its_index() -> None:
    base = TermBase((HARBOUR,))
    assert list(base.uses("порт", "ru"))
    copy = pickle.loads(pickle.dumps(base))
    assert copy == base
    assert list(copy.uses("порт", "ru"))


def test_a_pass_over_a_source_does_not_search_each_term() -> None:
    """The words of a source meet the listed ones in an index: a long list costs no more for the same text."""
    words = [f"слово{first}{second}" for first in "абвгдежзик" for second in "лмнопрстуф"]
    base = TermBase(tuple(Concept((("ru", f"{one} {other}"),), ("x",)) for one in words for other in words[:10]))
    text = "Судно вышло из порта утром. " * 50
    list(base.uses(text, "ru"))
    hits = is_form.cache_info()
    list(base.uses(text, "ru"))
    after = is_form.cache_info()
    assert (after.hits + after.misses) - (hits.hits + hits.misses) <= 50


# ---- Wordings in English


@pytest.mark.parametrize(
    ("wording", "text", "expected"),
    [
        ("ceasefire", "two cease-fires", "cease-fires"), ("cease-fire", "the ceasefire’s end", "ceasefire"),
        ("Ministry of Health", "the Ministry of the Health", "Ministry of the Health"),
        ("attorney general", "attorneys general", "attorneys general"), ("harbor", "in harbours", "harbours"),
        ("organisation", "the organizations’ aim", "organizations"),
        ("cross-border", "cross border trade", "cross border"),
        ("woman", "the women", "women"), ("ceasefire", "They cease. Fire", None), ("port", "a porter", None),
        ("home port", "home, port", None),
    ],
)  # fmt: skip
def test_english_wordings_in_any_form(wording: str, text: str, expected: str | None) -> None:
    found = [text[slice(*place)] for place in English(text).places(wording, Span(0, len(text)))]
    assert found == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("before", "listed", "better", "after"),
    [
        ("The [haven] is shut.", "haven", "harbour", "The harbour is shut."),
        ("[Haven] walls fell.", "haven", "harbour", "Harbour walls fell."),
        ("Two [havens] are shut.", "haven", "harbour", "Two harbours are shut."),
        ("It is a [haven].", "haven", "anchorage", "It is an anchorage."),
        ("An [anchorage] it is.", "anchorage", "harbour", "A harbour it is."),
        ("THE [HAVEN] IS SHUT", "haven", "harbour", "THE HARBOUR IS SHUT"),
        ("The [haven]’s walls", "haven", "harbour", "The harbour’s walls"),
        ("two [cargo boats], both old", "cargo boat", "ship of freight", "two ships of freight, both old"),
        ("the [haven] works", "haven", "port of call", None),  # it stands before a noun
        ("the New [Haven] council", "haven", "harbour", None),  # a name
        ("They were [havening].", "haven", "harbour", None),  # a verb
        ("the [havens]’ walls", "haven", "harbour", "the harbours’ walls"),
        ("the ex-[haven] site", "haven", "home port", None),
        ("a harbour [haven]", "haven", "harbour", None),  # it stands there already
        ("some [aid]", "aid", "supplies", None),  # of another number
        ("two [devices]", "device", "equipment", None),  # it has no plural
        ("in [Port Alpha]", "Port Alpha", "Alpha Harbour", None),  # with an article or without?
        ("the [Alpha Port]", "Alpha Port", "Beta Port", "the Beta Port"),
    ],
)  # fmt: skip
def test_a_replacement_can_be_typed_as_it_stands(before: str, listed: str, better: str, after: str | None) -> None:
    start, end = before.index("["), before.index("]") - 1
    text = before.replace("[", "").replace("]", "")
    fix = replacement(Document(text), Span(start, end), listed, better)
    if fix is None:
        assert after is None
    else:
        (edit,) = fix.edits
        assert text[: edit.start] + edit.text + text[edit.end :] == after


# ---- The rule


def test_a_pronoun_or_the_head_is_enough_after_the_whole_term() -> None:
    base = TermBase((Concept((("ru", "совет порта"),), ("Harbour Council",)),))
    source = "Совет порта собрался утром в старой ратуше. Совет порта решил закрыть причал."
    assert not findings(base, "ru", source, "The Harbour Council met in the hall. The council chose to shut the quay.")
    (found,) = findings(base, "ru", source, "The Harbour Council met in the hall. The board chose to shut the quay.")
    assert found.text.startswith("The board")


def test_initials_and_words_of_the_family_render_a_term() -> None:
    base = TermBase(
        (Concept((("ru", "совет порта"),), ("Harbour Council",)), Concept((("ru", "экономика"),), ("economy",)))
    )
    assert not findings(base, "ru", "Совет порта занят.", "The HC is busy.")
    assert not findings(base, "ru", "Экономика растёт.", "There is economic growth.")


def test_two_concepts_of_one_source_are_alternatives() -> None:
    base = TermBase((Concept((("ru", "мир"),), ("peace",)), Concept((("ru", "мир"),), ("world",))))
    assert not findings(base, "ru", "Мир устал.", "The world is tired.")
    (found,) = findings(base, "ru", "Мир устал.", "The town is tired.")
    assert "“peace” or “world”" in found.message


def test_a_forbidden_wording_may_render_another_term() -> None:
    base = TermBase((Concept((("ru", "порт"),), ("harbour",), ("haven",)), Concept((("ru", "убежище"),), ("haven",))))
    assert not findings(base, "ru", "Порт и убежище закрыты.", "The harbour and the haven are shut.")
    assert [each.text for each in findings(base, "ru", "Порт закрыт.", "The haven is shut.")] == ["haven"]


def test_without_terms_or_source_nothing_is_found() -> None:
    assert not findings(TermBase(), "ru", "Порт закрыт.", "The haven is shut.")
    assert not findings(TermBase((HARBOUR,)), "ru", "Мост закрыт.", "The haven is shut.")
