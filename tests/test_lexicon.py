"""The engine of the phrase tables: patterns, wordings, users' files."""

import gc
import re
import weakref
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint import DataError, Document, Severity, Span
from lint.analysis.inflection import forms
from lint.analysis.lexicon import COLUMNS, Lexicon, PhraseTable
from lint.analysis.phrases.elements import SLOTS
from lint.analysis.phrases.index import Index
from lint.analysis.phrases.match import MARKS
from lint.data import rows
from lint.editor.projects import Projects
from lint.run.engine import lint_file
from lint.sources.source import Source

RULES = Path(__file__).parent.parent / "rules"


def found(pattern: str, text: str, better: str = "x", marks: str = "") -> list[str]:
    lexicon = Lexicon([(pattern, better, "", marks)])
    return [text[match.span.start : match.span.end] for match in lexicon.find(Document(text))]


def wording(pattern: str, better: str, text: str) -> list[tuple[str, ...]]:
    return [match.better for match in Lexicon([(pattern, better)]).find(Document(text))]


@pytest.mark.parametrize(
    ("pattern", "text", "expected"),
    [
        ("in the framework of", "It came In the\tframework of talks.", ["In the\tframework of"]),
        ("in the framework of", "It came in the framework.\n\nOf talks.", []),
        ("in the framework of", "Set in the frameworks of old.", []),
        (
            "both !sides {1-2} as well as",
            "In both sides as well as here. Both Peru as well as Chile.",
            ["Both Peru as well as"],
        ),
        ("!no both !sides {1-2} as well as", "No both Peru as well as we. Both sides as well as we.", []),
        (
            "<enter> on? this|the line",
            "Qatar has entered the line, others enter on this line.",
            ["entered the line", "enter on this line"],
        ),
        ("<come> in_light_of|as_part_of", "It came in light of it. It came in part of it.", ["came in light of"]),
        (
            "from {0-2} talks",
            "From talks; from the long talks; from the very long talks.",
            ["From talks", "from the long talks"],
        ),
        ("from {1-3} talks", "From the talks, now. From. The talks.", ["From the talks"]),
        ("the {nationality} side", "The Russian side and the other side.", ["The Russian side"]),
        ("considered that", "He considered that, and considered\tthat.", ["considered that", "considered\tthat"]),
        ("!not|never considered that", "He considered that; he has not considered that.", ["considered that"]),
        ("on the ground !floor", "On the ground floor they fight on the ground.", ["on the ground"]),
        ("^ recall that", "Recall that he left. I recall that he left. “Recall that!”", ["Recall that", "Recall that"]),
        (
            "^^ recall that",
            "Recall that he left. Recall that he won.\n\nRecall that he ran.",
            ["Recall that", "Recall that"],
        ),
        ("for his part, {word}", "For his part, Salem left. For his part of it.", ["For his part, Salem"]),
        ("the Strip", "The Strip and the strip.", ["The Strip"]),
        ("the resistance's", "the resistance’s men", ["the resistance’s"]),
    ],
)
def test_patterns(pattern: str, text: str, expected: list[str]) -> None:
    assert found(pattern, text) == expected


def test_a_name_is_a_run_of_capitalised_words() -> None:
    assert found("mr {name} affirmed", "Then Mr Omar Haddad affirmed it.") == ["Mr Omar Haddad affirmed"]


def test_a_phrase_in_another_block_is_another_phrase() -> None:
    assert found("with all strength", "He came with\n\nall strength.") == []


def test_marks_leave_quotations_alone() -> None:
    text = "He said it at the present time: “Not at the present time!”"
    assert found("at the present time", text, marks="unquoted") == ["at the present time"]
    assert len(found("at the present time", text)) == 2


@pytest.mark.parametrize(
    ("pattern", "better", "text", "expected"),
    [
        ("<enter> the line", "<step> in", "Qatar entering the line.", [("stepping in",)]),
        ("<play> a role", "<take> part", "It played a role. It has played a role.", [("took part",), ("taken part",)]),
        ("<be> in a state of joy", "<rejoice>", "They were in a state of joy.", [("rejoiced",)]),
        ("the {nationality} side", "{nationality} officials", "The Russian side left.", [("Russian officials",)]),
        ("of {0-3} class|kind !name", "of the {2} {3}", "Boats of very old kind.", [("of the very old kind",)]),
        ("in order to", "to / so as to", "In order to eat, in order to.", [("To", "So as to"), ("to", "so as to")]),
    ],
)  # fmt: skip
def test_wordings(pattern: str, better: str, text: str, expected: list[tuple[str, ...]]) -> None:
    assert wording(pattern, better, text) == expected


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("It is worth noting that prices rose.", "Prices rose."),
        ("He left. It is worth noting that “all” did.", "He left. “All” did."),
    ],
)
def test_leaving_a_phrase_out(text: str, left: str) -> None:
    (match,) = Lexicon([("it is worth noting that", "-")]).find(Document(text))
    assert match.omit
    (edit,) = match.fixes[0].edits
    assert text[: edit.start] + edit.text + text[edit.end :] == left


def test_an_article_before_the_phrase_follows_the_wording() -> None:
    (match,) = Lexicon([("very great", "enormous")]).find(Document("It was a very great help."))
    assert match.better == ("enormous",)
    assert [edit.text for edit in match.fixes[0].edits] == ["enormous", "an"]


def test_of_two_that_overlap_the_longer_wins() -> None:
    lexicon = Lexicon((pattern, "x") for pattern in ("the line", "enter the line", "line of fire"))
    text = "They enter the line of fire."
    assert [text[match.span.start : match.span.end] for match in lexicon.find(Document(text))] == ["enter the line"]


@pytest.mark.parametrize(
    ("weak", "strong", "expected"),
    [
        ("what exceeds {figure}", "{figure} thousand", ["10 thousand"]),
        ("what exceeds {figure} thousand", "{figure} thousand", ["What exceeds 10 thousand"]),  # it holds the other
        ("what exceeds {figure}", "exceeds {figure}", ["What exceeds 10"]),  # they end at one place
    ],
)
def test_of_two_of_which_one_ends_within_the_other_the_graver_wins(weak: str, strong: str, expected: list[str]) -> None:
    lexicon = Lexicon([(weak, "x", "", "note"), (strong, "y")])
    text = "What exceeds 10 thousand people fled."
    assert [text[slice(*match.span)] for match in lexicon.find(Document(text))] == expected


@pytest.mark.parametrize(
    ("lemma", "expected"),
    [
        ("stop", "stop stops stopped stopped stopping"),
        ("visit", "visit visits visited visited visiting"),
        ("carry", "carry carries carried carried carrying"),
        ("reach", "reach reaches reached reached reaching"),
        ("submit", "submit submits submitted submitted submitting"),
        ("free", "free frees freed freed freeing"),
        ("take", "take takes took taken taking"),
    ],
)
def test_forms(lemma: str, expected: str) -> None:
    assert list(forms(lemma)) == expected.split()


@pytest.mark.parametrize(
    ("row", "before", "after"),
    [
        ("avoided to {verb}\tavoided {3:ing}", "He avoided to swim.", "He avoided swimming."),
        ("avoided to {verb}|be\tavoided {3:ing}", "He avoided to be seen.", "He avoided being seen."),
        ("did not {past}\tdid not {3:base}", "She did not wrote it.", "She did not write it."),
        ("did not {past}\tdid not {3:base}", "She did not denied it.", "She did not deny it."),
        ("have {preterite}\thave {2:participle}", "They have flew home.", "They have flown home."),
        ("can {third}\tcan {2:base}", "She can becomes mayor.", "She can become mayor."),
    ],
)
def test_forms_of_a_verb_that_a_slot_took(row: str, before: str, after: str) -> None:
    (match,) = Lexicon([row.split("\t")]).find(Document(before))
    (edit,) = match.fixes[0].edits
    assert before[: edit.start] + edit.text + before[edit.end :] == after


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        ("prone to {verb}\tx", "It is prone to state control."),  # first of all a noun
        ("did not {past}\tx", "She did not put it there."),  # the plain form too
        ("have {preterite}\tx", "They have built it."),  # the participle too
        ("can {third}\tx", "He said such a can works."),  # a noun too
    ],
)
def test_a_slot_for_forms_of_verbs_takes_no_other_word(row: str, sentence: str) -> None:
    assert not list(Lexicon([row.split("\t")]).find(Document(sentence)))


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("a\tb\tc\td\te\tf", "6 cells"),
        ("enter the line", "a better wording or a note"),
        ("enter the line\tx\t\tnot", "unknown mark not"),
        ("the {country} side\tx", "no slot {country}"),
        ("a|| line\tx", "is neither a word"),
        ("avoid to {verb}\tavoid {3:gerund}", "no form gerund"),
        ("<enter the line\tx", "one word in its plain form"),
        ("{0-3} {name}\tx", "one plain word"),
        ("the {3-1} line\tx", "the gap {3-1}"),
        ("/(line/\tx", "the regular expression is wrong"),
        ("/line\tx", "ends with /"),
        ("enter the line\tstep in\tHe stepped in.", "not found in its own example"),
        ("^ enter the line\tstep {4}\tEnter the line.", "element 4 of the pattern has no words"),
        ("enter the !old line\tstep {3}\tHe did enter the line.", "element 3 of the pattern has no words"),
        ("the line\tof the line\tHe crossed the line.", "found again in its better wording"),
    ],
)
def test_a_wrong_row_says_where_and_what(tmp_path: Path, line: str, message: str) -> None:
    path = tmp_path / "phrases.tsv"
    path.write_text(f"# ours\n\n{line}\n", "utf-8")
    with pytest.raises(DataError, match=r"phrases\.tsv:3: ") as caught:
        Lexicon.load((path,))
    assert message in str(caught.value)


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="cannot be read"):
        Lexicon.load((tmp_path / "none.tsv",))
    (tmp_path / "latin.tsv").write_bytes("caf\xe9\tx".encode("latin-1"))
    with pytest.raises(DataError, match="UTF-8"):
        Lexicon.load((tmp_path / "latin.tsv",))


def test_regular_expressions_of_users(tmp_path: Path) -> None:
    path = tmp_path / "phrases.tsv"
    path.write_text("/(?i)km\\s?²/\tsquare km\tThe area is 5 KM².\n", "utf-8")
    (match,) = Lexicon.load((path,)).find(Document("It has 8 km² of woods."))
    assert match.better == ("square km",)
    assert match.span == Span(9, 12)


def test_a_regular_expression_without_end_is_stopped() -> None:
    lexicon = Lexicon([(r"/(a|aa)+$/", "x")])
    with pytest.raises(TimeoutError):
        list(lexicon.find(Document("a" * 60 + "b")))


def test_many_gaps_stay_linear() -> None:
    lexicon = Lexicon([("line {0-5} line {0-5} line {0-5} end", "x")])
    assert list(lexicon.find(Document("line " * 5_000))) == []


@given(st.text(alphabet="ab ,.\n“”'’İéx", max_size=60))
def test_spans_lie_in_the_text(text: str) -> None:
    lexicon = Lexicon((pattern, "{1}") for pattern in ("a {0-3} b", "^ ab {word}", "b, a", "!a ab x?", "a_b|ab a"))
    end = 0
    for match in lexicon.find(Document(text)):
        assert end <= match.span.start < match.span.end <= len(text)
        assert text[match.span.start].isalnum()
        assert text[match.span.end - 1].isalnum()
        end = match.span.end


def test_a_table_finds_what_its_rows_find_alone() -> None:
    """What a table keeps of where its patterns may stand leads to all that reading each of them leads to."""
    tables = [path for path in RULES.glob("translationese/*.tsv") if not path.stem.endswith(".frames")]
    for path in [*tables, RULES / "attribution" / "loaded_language.tsv"]:
        table = [row for row in rows(f"lint.rules.{path.parent.name}", path.name, COLUMNS) if row[0][0] != "/"]
        index = Index(row[0] for row in table)
        for number, (pattern, _, example, *_) in enumerate(table):
            document = Document(example)
            alone = [places for _, places in Index([pattern]).search(document)]
            assert alone
            assert [places for found, places in index.search(document) if found == number] == alone


def test_a_row_that_no_corpus_has_shown_is_a_note() -> None:
    (match,) = Lexicon([("green wave", "boom", "", "unconfirmed")]).find(Document("A green wave came."))
    assert match.severity is Severity.NOTE


def test_a_table_beside_a_rule_with_rows_of_a_users() -> None:
    table, document = PhraseTable("lint.rules.style.missing_hyphen"), Document("The ex minister saw a zebra crossing.")
    mine = Lexicon([("zebra crossing", "crossing")])
    assert [hit.message for hit in table.hits(document, "“{}” is odd", mine)] == [
        "“ex minister” is odd: “ex-minister”",
        "“zebra crossing” is odd: “crossing”",
    ]
    assert [match.better for match in table.find(document)] == [("ex-minister",)]


def test_of_equal_phrases_ours_comes_before_a_users() -> None:
    table, document = PhraseTable("lint.rules.style.missing_hyphen"), Document("The ex minister saw it.")
    mine = Lexicon([("ex minister", "former minister"), ("the ex minister", "the old minister")])
    assert [match.better for match in table.find(document, mine)] == [("The old minister",)]
    assert [match.better for match in table.find(document, Lexicon([mine.rows[0]]))] == [("ex-minister",)]


def test_a_users_table_goes_when_its_file_is_read_again(tmp_path: Path) -> None:
    (tmp_path / "mtlint.toml").write_text('[rules.calque]\nphrases = ["mine.tsv"]\n', "utf-8")
    article, text, projects = tmp_path / "a.txt", "A green wave came.\n", Projects()

    def messages(better: str) -> list[str]:
        rows = ("green wave", *(f"green wave{number}" for number in range(50)))  # enough of them to be kept
        (tmp_path / "mine.tsv").write_text("".join(f"{row}\t{better}\n" for row in rows), "utf-8")
        projects.forget()
        report = lint_file(Source(str(article), str(article), text.encode()), projects.settings(str(article)))
        return [finding.message for finding in report.findings if finding.rule == "calque"]

    def tables() -> list[weakref.ref[Lexicon]]:
        tasks = projects.settings(str(article)).tasks(str(article))
        lexicons = [task.options["phrases"] for task in tasks if "phrases" in task.options]
        return [weakref.ref(each) for lexicon in lexicons for each in (lexicon, lexicon._index.cues)]

    (message,) = messages("boom")
    assert "“boom”" in message
    before = tables()
    assert len(before) == 2
    (message,) = messages("surge")
    assert "“surge”" in message
    gc.collect()
    assert [each() for each in before] == [None, None]


def test_a_row_marked_as_weaker_is_a_note_in_a_rule_of_warnings() -> None:
    table, document = (
        PhraseTable("lint.rules.grammar.split_compound"),
        Document("They sent an e mail to many web sites."),
    )
    mine = Lexicon([("web sites", "websites"), ("to many", "to", "", "note")])
    assert [hit.severity for hit in table.hits(document, "“{}” is cut", mine)] == [Severity.NOTE, Severity.NOTE, None]


def test_words_of_the_text_are_no_template() -> None:
    table, document = PhraseTable("lint.rules.style.missing_hyphen"), Document("The {0} crossing {text}.")
    mine = Lexicon([(r"/crossing \{text\}/", "crossing")])
    assert [hit.message for hit in table.hits(document, "“{}” is odd", mine)] == [
        "“crossing {text}” is odd: “crossing”"
    ]


def test_the_guide_shows_a_table_rule_as_it_is() -> None:
    root = Path(__file__).parent.parent
    code = (root / "rules" / "style" / "missing_hyphen.py").read_text("utf-8").split('"""', 2)[2].strip()
    assert code in (root / "CONTRIBUTING.md").read_text("utf-8")


def test_the_page_on_phrases_names_every_class_and_its_rows_hold(tmp_path: Path) -> None:
    page = (Path(__file__).parents[1] / "docs" / "phrases.md").read_text("utf-8")
    named = re.findall(r"^\| `\{([a-z]+)\}` \| (?!the words of)", page, re.MULTILINE)
    assert sorted(named) == sorted({*SLOTS, "class"})
    marks = page.partition("## Marks")[2].partition("**note**")[0]
    assert set(re.findall(r"`([a-z]+)`(?=[ ,].*\|)", marks)) >= MARKS
    (tmp_path / "desk.tsv").write_text(page.partition("```text\n")[2].partition("```")[0], "utf-8")
    assert len(Lexicon.load((tmp_path / "desk.tsv",)).rows) == 7


def test_no_row_of_ours_is_an_expression() -> None:
    """Each run would load and compile it, whatever the text: a tenth more work for one article."""
    tables = sorted((Path(__file__).parents[1] / "rules").glob("*/*.tsv"))
    assert tables
    assert not [table.name for table in tables for line in table.read_text("utf-8").split("\n") if line[:1] == "/"]
