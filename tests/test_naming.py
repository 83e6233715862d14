"""The lists that users keep, and the rules of the groups naming and consistency that read them."""

from pathlib import Path

import pytest
from conftest import Mtlint

from lint import lint_text
from lint.analysis.gazetteer import bearers, starter
from lint.analysis.glossary import Glossary, Term
from lint.analysis.transliteration import fold
from lint.rulekit import registry
from lint.rulekit.findings import Finding, Task
from lint.rulekit.rule import DataError, Severity
from lint.run.engine import lint
from lint.run.fix import apply
from lint.text.document import Document

EXAMPLES = Path(__file__).parent.parent / "examples"
CONCEPT = "<tbx>\n<termEntry><term>a</term>\n<termNote type='administrativeStatus'>{}</termNote></termEntry></tbx>"
ENTITY = '<!DOCTYPE tbx [<!ENTITY a "b">]>\n<tbx><text><body/></text></tbx>'


def load(tmp_path: Path, name: str, content: str | bytes) -> Glossary:
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return Glossary.load((path,))


def findings(rule_name: str, text: str, **options: object) -> list[Finding]:
    rule = registry.load()[rule_name]
    report = lint(Document(text), [Task(rule, rule.severity, options)])
    assert not report.errors
    return list(report.findings)


# ---- Reading


def test_csv(tmp_path: Path) -> None:
    glossary = load(
        tmp_path, "a.csv", '\ufeffpreferred,kind,variants,note\n"Haddad, Karim",person,Hadad|Hadid,our man\n\n# no\n'
    )
    assert glossary.terms == (Term("Haddad, Karim", ("Hadad", "Hadid"), "person", "our man"),)


def test_toml(tmp_path: Path) -> None:
    text = '[[name]]\npreferred = "Kyiv"\nvariants = ["Kiev"]\nkind = "place"\n[[term]]\npreferred="a"\nvariants=["b"]'
    assert load(tmp_path, "a.toml", text).terms == (Term("Kyiv", ("Kiev",), "place"), Term("a", ("b",)))


def test_tbx(tmp_path: Path) -> None:
    text = """<tbx xmlns="urn:iso:std:iso:30042:ed-2"><text><body><conceptEntry>
      <langSec xml:lang="en"><termSec><term>cease<hi>fire</hi></term>
      <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termSec>
      <termSec><term>truce</term></termSec>
      <termSec><term>armistice</term><administrativeStatus>admittedTerm</administrativeStatus></termSec></langSec>
      <langSec xml:lang="ar"><termSec><term>هدنة</term></termSec></langSec></conceptEntry></body></text></tbx>"""
    assert load(tmp_path, "a.tbx", text).terms == (Term("ceasefire", ("truce",)),)


def test_several_files(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("preferred,variants\nKyiv,Kiev\n")
    (tmp_path / "b.csv").write_text("preferred,variants\nLviv,Lvov\n")
    glossary = Glossary.load((tmp_path / "a.csv", tmp_path / "b.csv"))
    assert [term.preferred for term in glossary.terms] == ["Kyiv", "Lviv"]


@pytest.mark.parametrize(
    ("name", "content", "line", "message"),
    [
        ("a.csv", "", 1, "empty"),
        ("a.csv", "preferred\nKyiv\n", 1, "“variants” is missing"),
        ("a.csv", "preferred,variants,colour\n", 1, "no column “colour”"),
        ("a.csv", "preferred,variants,variants\n", 1, "twice"),
        ("a.csv", "preferred,variants\nKyiv,Kiev\nLviv,Lvov,Lwow\n", 3, "3 cells under 2 columns"),
        ("a.csv", "preferred,variants\n,Kiev\n", 2, "no preferred"),
        ("a.csv", "preferred,variants\nKyiv,\n", 2, "no variants"),
        ("a.csv", "preferred,variants,kind\nKyiv,Kiev,town\n", 2, "“town” is not a kind"),
        ("a.csv", "preferred,variants\nKyiv,Kyiv\n", 2, "variant of itself"),
        ("a.csv", "preferred,variants\nKyiv,Kiev\nKief,Kiev\n", 3, "stands under “Kyiv” too"),
        ("a.csv", "preferred,variants\nKyiv,Kiev\nKiev,Kief\n", 3, "preferred here and a variant of “Kyiv”"),
        ("a.csv", "preferred,variants\nKyiv,…\n", 2, "no letter"),
        ("a.csv", 'preferred,variants\nKyiv,"Kiev"x\n', 2, "is not valid CSV"),
        ("a.csv", b"preferred,variants\nKyiv,Ki\xff\n", 2, "not UTF-8"),
        ("a.toml", "[[name]]\npreferred = \n", 2, "is not valid TOML"),
        ("a.toml", '[[names]]\npreferred = "a"\n', 1, "“names” is not known"),
        ("a.toml", '[[name]]\npreferred="a"\nvariants=["b"]\n\n[[name]]\npreferred="c"\nvariants="d"\n', 5, "a list"),
        ("a.toml", '[[name]]\npreferred="a"\nvariant=["b"]\n', 1, "no key “variant”"),
        ("a.toml", '[[name]]\npreferred=1\nvariants=["b"]\n', 1, "must be a string"),
        ("a.tbx", "<tbx>\n<text>", 2, "is not valid XML"),
        ("a.tbx", "<html/>", 1, "is not valid TBX"),
        ("a.tbx", ENTITY, 1, "declares an entity"),
        ("a.tbx", CONCEPT.format("good"), 3, "“good” is not a status"),
        ("a.tbx", CONCEPT.format("deprecatedTerm"), 2, "no term to use"),
        ("a.txt", "", None, "none of .csv, .toml, .tbx"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_list(
    tmp_path: Path, name: str, content: str | bytes, line: int | None, message: str
) -> None:
    with pytest.raises(DataError) as caught:
        load(tmp_path, name, content)
    place = str(tmp_path / name) + (f":{line}: " if line else ": ")
    assert str(caught.value).startswith(place)
    assert message in str(caught.value)


def test_a_list_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="cannot be read"):
        Glossary.load((tmp_path / "none.csv",))


@pytest.mark.parametrize(("rule", "option"), [("house-name", "names"), ("term-variant", "glossary")])
def test_a_broken_list_ends_the_run(tmp_path: Path, mtlint: Mtlint, rule: str, option: str) -> None:
    (tmp_path / "list.csv").write_text("preferred,variants\nKyiv,\n")
    (tmp_path / "mtlint.toml").write_text(f'[rules.{rule}]\n{option} = "list.csv"\n')
    (tmp_path / "a.txt").write_text("All is quiet.\n")
    run = mtlint("check", "a.txt")
    assert run.status == 2
    assert "list.csv:2: “Kyiv” has no variants" in run.err


def test_the_example_lists_are_good() -> None:
    assert Glossary.load((EXAMPLES / "names.csv",)).terms
    assert Glossary.load((EXAMPLES / "glossary.csv",)).terms
    assert Glossary.load((EXAMPLES / "glossary.tbx",)).terms == Glossary.load((EXAMPLES / "glossary.csv",)).terms


# ---- The starter list


def test_the_starter_list_is_at_peace_with_itself(tmp_path: Path) -> None:
    rows = [f"{term.preferred},{'|'.join(term.variants)},{term.kind}" for term in starter().terms]
    assert len(load(tmp_path, "a.csv", "\n".join(["preferred,variants,kind", *rows])).terms) >= 300
    assert {term.kind for term in starter().terms} == {"person", "place", "organisation"}


def test_no_spelling_of_the_starter_list_has_two_bearers() -> None:
    assert [spelling for spelling, found in bearers().items() if len(found) > 1] == []
    assert bearers()[fold("Zelenskiy")] == {"Zelenskyy"}


# ---- The rules with lists


HOUSE = Glossary((Term("Marzook", ("Marzouq", "Marzuq"), "person"),))


def test_house_name_reports_every_place() -> None:
    found = findings("house-name", "Marzouq left. Then MARZOUQ, Marzuq and Marzook's men; marzouq.", names=HOUSE)
    assert [finding.text for finding in found] == ["Marzouq", "Marzuq"]
    assert {finding.severity for finding in found} == {Severity.WARNING}


def test_the_houses_list_goes_before_the_starter_list() -> None:
    house = Glossary((Term("Kiev", ("Kyiv",), "place"),))
    assert [finding.text for finding in findings("house-name", "Kiev, not Kyiv; Lvov.", names=house)] == [
        "Kyiv",
        "Lvov",
    ]
    assert findings("house-name", "It was Lvov.", starter=False) == []


def test_name_variant_keeps_what_the_house_writes() -> None:
    text = "Minister Karim Marzook left. He is well, Marzouq said. Marzouq is back, Marzouq added."
    assert [finding.text for finding in findings("name-variant", text)] == ["Marzook"]
    reported = findings("name-variant", text, names=HOUSE)
    assert [finding.text for finding in reported] == ["Marzouq"]
    assert [len(fix.edits) for finding in reported for fix in finding.fixes] == [3]
    assert {edit.text for finding in reported for fix in finding.fixes for edit in fix.edits} == {"Marzook"}


def test_a_glossary_is_a_warning_and_knows_plurals() -> None:
    glossary = Glossary((Term("captive", ("detainee", "inmate"), note="see the style guide"),))
    text = "Two detainees left. Inmate numbers fell."
    found = findings("term-variant", text, glossary=glossary)
    assert [(finding.text, finding.severity) for finding in found] == [
        ("detainees", Severity.WARNING),
        ("Inmate", Severity.WARNING),
    ]
    assert "see the style guide" in found[0].message
    assert (
        apply(text, [fix for finding in found for fix in finding.fixes]) == "Two captives left. Captive numbers fell."
    )


@pytest.mark.parametrize(
    "text",
    [
        "Gaza is dark. The Gaza Strip is closed. Nothing enters the Strip.",
        "Hamas agreed. The movement said so. Hamas' envoys left.",
        "MOSCOW – Talks began in Moscow. The Russian capital was calm, and Moscow was glad.",
        "It is the Arab-Israeli conflict for some and the Israeli-Palestinian one for others.",
        "Texas sued. A Texan cheered. Texans went home to Texas.",
        "Karim Haddad and his brother Kareem Hadad were there.",
        "Hassan Nasser left. Hussein Nasser stayed.",
        "Officials in Hunan and Henan met. Hunan agreed, Henan did not.",
        "President Haddad spoke. The president left.",
    ],
)
def test_nothing_to_say(text: str) -> None:
    rules = [rule for rule in registry.load().values() if rule.group in ("naming", "consistency") and rule.enabled]
    assert lint(Document(text), [Task(rule, rule.severity, {}) for rule in rules]).findings == ()


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        ("Karim Marzouq left. It rained, Marzook said.", None),  # one each
        ("Karim Marzouq left. So did Marzouq’s son. It rained, Marzook said.", None),  # two to one
        ("Karim Marzouq left. Marzouq is well. Marzouq slept. It rained, Marzook said.", "Marzouq"),
        ("The road to Kiev is shut. The road to Kyiv is not.", "Kyiv"),  # the starter list
        ("Fighting in Donbass went on. In Donbas it rained.", "Donbas"),
        ("Talks in Odessa failed. Talks in Odesa did not. In Odesa it rained.", "Odesa"),
        ("President Zelensky spoke. Later Zelenskyy left.", "Zelenskyy"),
        ("Yamada Taro won. They sang to Taro Yamada.", None),
        ("Minister Jan Moravec spoke. Snow fell on Moravia.", None),  # a region and a man
    ],
)
def test_a_spelling_is_proposed_by_a_list_or_a_clear_majority(text: str, fixed: str | None) -> None:
    proposed = {edit.text for each in findings("name-variant", text) for fix in each.fixes for edit in fix.edits}
    assert proposed == ({fixed} if fixed else set())


@pytest.mark.parametrize(
    ("own", "proposed"),
    [
        ("", "Marzook"),  # the list of house-name counts for name-variant too
        ('[rules.name-variant]\nnames = "other.csv"\n', "Marzouq"),  # but for a list of its own
    ],
)
def test_name_variant_reads_the_list_of_the_house(tmp_path: Path, own: str, proposed: str) -> None:
    (tmp_path / "names.csv").write_text("preferred,variants\nMarzook,Marzuk\n", "utf-8")
    (tmp_path / "other.csv").write_text("preferred,variants\nMarzouq,Marzuk\n", "utf-8")
    (tmp_path / "mtlint.toml").write_text(f'select = ["name-variant"]\n[rules.house-name]\nnames = "names.csv"\n{own}')
    text = "The minister Karim Marzouq arrived. Talks will last a week, Marzook said."
    found = lint_text(text, path=tmp_path / "a.txt", config=tmp_path / "mtlint.toml").findings
    assert [fix.edits[0].text for finding in found for fix in finding.fixes] == [proposed]
