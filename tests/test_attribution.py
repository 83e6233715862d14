"""Who said it: speakers and cues of quotations; the lexicon of reporting verbs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint import Document
from lint.analysis.attribution import Basis, attributions
from lint.analysis.reporting import Form, Register, nouns, reporting_verb, verbs
from lint.data import rows


def speakers(text: str) -> list[str | None]:
    """Speaker or, where there is none, the basis in angle brackets."""
    return [
        text[found.speaker.start : found.speaker.end] if found.speaker else f"<{found.basis}>"
        for found in attributions(Document(text))
    ]


def cues(text: str) -> list[str | None]:
    return [text[found.cue.start : found.cue.end] if found.cue else None for found in attributions(Document(text))]


@pytest.mark.parametrize(
    ("text", "speaker", "cue"),
    [
        # before
        ('The governor said, "The road is open and dry."', "The governor", "said"),
        ('The governor said that the road was "open and dry".', "The governor", "said"),
        ('Governor Amal Aziz, 52, of the eastern province, told reporters: "The road is open."',
         "Governor Amal Aziz", "told"),
        ('On Friday, Aziz called the road "a disgrace to the whole province".', "Aziz", "called"),
        ('Aziz on Friday called the road "a disgrace to the whole province".', "Aziz", "called"),
        ('Aziz praised the crews, adding that the road was "open and dry at last".', "Aziz", "adding"),
        ('Aziz went on to say the road was "open and dry at last".', "Aziz", "say"),
        ('The road was described by Aziz as "open and dry at last".', "Aziz", "described"),
        ('"The road is open and dry at last," the family said.', "the family", "said"),
        ('"The road is open and dry at last," the assembly quietly said.', "the assembly", "said"),
        ('According to Aziz, the road is "open and dry at last".', "Aziz", "According to"),
        ('In a statement, the ministry of roads said: "The road is open."', "the ministry of roads", "said"),
        ("The ministry's statement that \"the road is open and dry\" came late.", "The ministry's", "statement"),
        ('Aziz: "The road is open and dry."', "Aziz", ":"),
        # after
        ('"The road is open and dry," Aziz said.', "Aziz", "said"),
        ('"The road is open and dry," said Aziz, the governor.', "Aziz", "said"),
        ('"The road is open," Aziz, the governor of the province, told reporters.', "Aziz", "told"),
        ('"Is the road open?" Mr Aziz asked.', "Mr Aziz", "asked"),
        ('"The road is open and dry," she added in a letter.', "she", "added"),
        ('"The road is open and dry," according to the ministry.', "the ministry", "according to"),
        ('"The road is open and dry," he grinned.', "he", "grinned"),
        ('"The road is open and dry" — Amal Aziz', "Amal Aziz", None),
        ('"The road is open and dry." So said Amal Aziz.', "Amal Aziz", None),
        # both sides: the nearer
        ('When the mayor asked about it, "The road is open and dry," Aziz said.', "Aziz", "said"),
    ],
)  # fmt: skip
def test_a_cue_in_the_sentence(text: str, speaker: str, cue: str | None) -> None:
    assert speakers(text) == [speaker]
    if cue is not None:
        assert cues(text) == [cue]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"It is open," Aziz said. "It is dry, too."', ["Aziz", "Aziz"]),
        ('"It is open." "It is dry, too," Aziz said.', ["Aziz", "Aziz"]),
        ('"It is open," said Aziz, "and it is dry."', ["Aziz", "Aziz"]),
        ('"It is open," Aziz said.\n\n"It is dry, too, and it will be."', ["Aziz", "Aziz"]),
        ('Aziz wrote:\n\n"It is open and dry and it will be."', ["Aziz"]),
        ('"It is open.\n\n"It is dry, too," Aziz said.', ["Aziz", "Aziz"]),
        ('"It is open," Aziz said. "It is not," said Haddad.', ["Aziz", "Haddad"]),
        ('One.\n\n"It is open and dry and it will be."\n\nSaid Aziz at noon.', ["Aziz"]),
        ('One. "It is open and dry and it will be." Amal Aziz of the council said.', ["Amal Aziz of the council"]),
        ('One. "It is open and dry and it will be." Aziz said that she had left.', ["<none>"]),
    ],
)
def test_a_quotation_goes_on_from_another(text: str, expected: list[str]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ('The road is closed. "We have not seen a crew for three weeks now."', Basis.NONE),
        ('Aziz says the road is closed. "We have not seen a crew for three weeks now."', Basis.INDIRECT),
        (
            'The council heard of the opinion of the crews. "We have not seen a crew for three weeks now."',
            Basis.CONTEXT,
        ),
        ('It is shut, the agency reported. "We have not seen a crew for three weeks now."', Basis.CONTEXT),
        ('"We have not seen a crew for three weeks now." The road is closed.', Basis.HEADLINE),
        ('The road is closed". It is wet. "We have not seen a crew for three weeks now."', Basis.UNCLEAR),
        ('The road is closed."We have not seen a crew for three weeks now. " It rained.', Basis.UNCLEAR),
        ('Cargo "Neva landed at noon in the port. It was met by the crew. It is being unloaded." Good.', Basis.UNCLEAR),
        ('It rained. Their aim is "a road to every village by the end of the year" and a well.', Basis.MENTION),
        ('They are about to "walk every road in the valley to its end" again.', Basis.MENTION),
        ('Then: "We have not seen a crew for three weeks now."', Basis.CUE),
        ('It rained. "We have not seen a crew for three weeks now": Nabil Aziz', Basis.CUE),
        ('She was blunt about the delay -- "We have not seen a crew for three weeks now."', Basis.CUE),
        ('Her first tweet was short. "We have not seen a crew for three weeks now."', Basis.CUE),
        ('Experts say it is shut. "We have not seen a crew for three weeks now."', Basis.CONTEXT),
        ('It rained. "We have not seen a crew for three weeks now" | Nabil Aziz', Basis.CUE),
        ('The film "A Long Road to the Sea" opens on Friday.', Basis.MENTION),
        ('The so-called "road map" is dead.', Basis.MENTION),
    ],
)
def test_no_speaker(text: str, basis: Basis) -> None:
    (found,) = attributions(Document(text))
    assert found.basis is basis


def test_a_pronoun_stands_for_the_last_speaker() -> None:
    text = 'The governor, Amal Aziz, said it was "open and dry at last".\n\n"It is dry," she said.'
    document = Document(text)
    last = attributions(document)[-1]
    assert last.speaker is not None
    assert last.name is not None
    assert text[last.speaker.start : last.speaker.end] == "she"
    assert "Aziz" in text[last.name.start : last.name.end]


@given(
    st.lists(
        st.sampled_from(
            [
                *"\" “ ” ' He Aziz said that according to by who was , . : ? statement adding out ( — foo Q: 5".split(),
                "\n",
            ]
        ),
        max_size=50,
    ).map(" ".join)
)
def test_every_outer_quotation_has_one_attribution_inside_the_text(text: str) -> None:
    document = Document(text)
    found = attributions(document)
    assert [one.quotation for one in found] == [one for one in document.quotations if one.depth == 0]
    for one in found:
        for span in (one.speaker, one.cue, one.name):
            assert span is None or 0 <= span.start <= span.end <= len(text)
        assert one.basis not in (Basis.NONE, Basis.CONTEXT) or one.speaker is None


def test_many_quotations_in_one_paragraph() -> None:
    document = Document('He said "a b c d e f". "g h i j k l." ' * 500)
    assert len(attributions(document)) == len(document.quotations)


# The lexicon


def test_the_lexicon_is_large_and_graded() -> None:
    registers = {lemma: Register(register) for lemma, register, *_ in rows("lint.analysis", "reporting.verbs.tsv", 3)}
    assert len(registers) >= 250
    assert set(registers.values()) == set(Register)
    assert registers["point out"] is Register.FACTIVE
    assert registers["admit"] is Register.LOADED
    assert registers["say"] is Register.NEUTRAL
    assert registers["believe"] is Register.WEAK


@pytest.mark.parametrize(
    ("text", "lemma", "form"),
    [
        ("said", "say", Form.PAST),
        ("denies", "deny", Form.PRESENT),
        ("admitted", "admit", Form.PAST),
        ("insisting", "insist", Form.GERUND),
        ("written", "write", Form.PARTICIPLE),
        ("read", "read", Form.PAST),
        ("agreeing", "agree", Form.GERUND),
        ("lying", "lie", Form.GERUND),
        ("pointed out", "point out", Form.PAST),
        ("went on", "go on", Form.PAST),
        ("begged", "beg", Form.PAST),
        ("preferring", "prefer", Form.GERUND),
        ("quizzes", "quiz", Form.PRESENT),
        ("spelled out", "spell out", Form.PAST),
        ("spelt out", "spell out", Form.PAST),
        ("labelled", "label", Form.PAST),
    ],
)
def test_forms(text: str, lemma: str, form: Form) -> None:
    verb = reporting_verb(Document(text).words, 0)
    assert verb is not None
    assert (verb.lemma, verb.form) == (lemma, form)


def test_what_is_no_reporting_verb() -> None:
    assert reporting_verb(Document("went away").words, 0) is None
    assert reporting_verb(Document("pointed").words, 0) is None
    assert verbs("walked") == ()


def test_nouns_in_both_numbers() -> None:
    assert nouns()["statement"] == nouns()["statements"] == "utterance"
    assert nouns()["treaties"] == "text"
