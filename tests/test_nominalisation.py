"""Nominal padding: every frame of every table is found in its example; wordings are in the form of the text."""

import pytest

from lint import Document
from lint.analysis.nominalisation import COLUMNS, Frame, Frames, happenings, verb_of, verbs
from lint.data import rows

RULES = "lint.rules.translationese"
TABLES = ("light_verb.frames.tsv", "wordy_phrase.frames.tsv", "existential_noun.frames.tsv")


def row_sets() -> list[tuple[str, ...]]:
    from lint.rulekit import registry

    registry.load()
    return [row for table in TABLES for row in rows(RULES, table, COLUMNS)]


@pytest.mark.parametrize("row", row_sets(), ids=lambda row: row[5][:40])
def test_every_frame_is_found_in_its_example(row: tuple[str, ...]) -> None:
    frames, text = Frames([row]), Frame.read(row).example
    (padding,) = frames.find(Document(text))
    assert bool(padding.fixes) == bool(padding.frame.better)
    if padding.fixes:
        (edit,) = padding.fixes[0].edits
        assert not [*frames.find(Document(text[: edit.start] + edit.text + text[edit.end :]))]
    else:
        assert padding.frame.note or padding.verb


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("They carried out the inspection of the plant.", "inspected"),
        ("They have carried out the inspection of the plant.", "inspected"),
        ("They have carried out the withdrawal of the troops.", "withdrawn"),
        ("They carried out the withdrawal of the troops.", "withdrew"),
        ("He carries out the withdrawal of the troops.", "withdraws"),
        ("They will carry out the rebuilding of the plant.", "rebuild"),
        ("Carrying out the disposal of waste is dear.", "Disposing of"),
        ("They carried out a careful inspection of the plant.", None),
        ("They are engaged in the production of tiles.", "produce"),
        ("They have been engaged in the production of tiles.", "produced"),
        ("The firm was engaged in the production of tiles.", "produced"),
        ("The council gave its approval to the plan.", "approved"),
        ("The council gave its approval to build it.", None),
    ],
)
def test_the_wording_is_in_the_form_of_the_text(text: str, better: str | None) -> None:
    (padding,) = Frames(rows(RULES, TABLES[0], COLUMNS)).find(Document(text))
    assert [fix.edits[0].text for fix in padding.fixes] == ([] if better is None else [better])


def test_nouns_have_verbs() -> None:
    assert all((noun and verb and noun != f"{verb}ing") or noun.endswith("ing") for noun, verb in verbs().items())


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("The signing of the deal took place on Monday.", "sign"),
        ("The repair of the old road was carried out in May.", "repair"),
        ("The evacuation of the town is being conducted by the army.", "evacuate"),
        ("The removal of the rubble, which fell in May, was carried out.", None),
        ("The fair took place on Monday.", None),
        ("The removal of rubble went on and a fair took place.", None),
    ],
)
def test_what_takes_place_has_a_verb(text: str, verb: str | None) -> None:
    assert [found for _, found in happenings(Document(text))] == ([] if verb is None else [verb])


@pytest.mark.parametrize(
    ("noun", "verb"),
    [
        ("annexation", "annex"),
        ("acceleration", "accelerate"),
        ("electrification", "electrify"),
        ("securitisation", "securitise"),  # no table has the verb
        ("dismissal", "dismiss"),
        ("decontamination", "decontaminate"),
        ("expulsion", "expel"),
        ("construction", "build"),  # the table's own
        ("government", ""),
        ("station", ""),
        ("arrival", ""),
        ("kitchen", ""),
    ],
)
def test_nouns_of_action_are_made_of_verbs_by_rule(noun: str, verb: str) -> None:
    assert verb_of(noun) == verb
