"""The forms of verbs and nouns: the rules of spelling, what they do not cover, and the spelling of a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint import Document
from lint.analysis.inflection import all_forms, field_of, forms
from lint.analysis.lexicon import Lexicon
from lint.analysis.spelling import in_spelling_of

#: Plain form, past and -ing form, as dictionaries have them.
VERBS = """
kidnap kidnapped kidnapping, worship worshipped worshipping, program programmed programming
handicap handicapped handicapping, overlap overlapped overlapping, recap recapped recapping
unwrap unwrapped unwrapping, sidestep sidestepped sidestepping, wiretap wiretapped wiretapping
equip equipped equipping, zigzag zigzagged zigzagging, panic panicked panicking, traffic trafficked trafficking
mimic mimicked mimicking, picnic picnicked picnicking, frolic frolicked frolicking, tarmac tarmacked tarmacking
arc arced arcing, sync synced syncing, cancel cancelled cancelling, label labeled labeling
patrol patrolled patrolling, reveal revealed revealing, squat squatted squatting, quip quipped quipping
quiz quizzed quizzing, rev revved revving, trek trekked trekking, plan planned planning, gas gassed gassing
star starred starring, cypher cyphered cyphering, develop developed developing, gallop galloped galloping
benefit benefited benefiting, focus focused focusing, target targeted targeting, visit visited visiting
open opened opening, happen happened happening, offer offered offering, refer referred referring
abut abutted abutting, refit refitted refitting, format formatted formatting, vie vied vying, die died dying
untie untied untying, dye dyed dyeing, toe toed toeing, canoe canoed canoeing, agree agreed agreeing
singe singed singeing, change changed changing, cringe cringed cringing, argue argued arguing
veto vetoed vetoing, radio radioed radioing, woo wooed wooing, echo echoed echoing, carry carried carrying
play played playing, partake partook partaking, spring sprang springing, waylay waylaid waylaying
rebuild rebuilt rebuilding, prepay prepaid prepaying, offset offset offsetting, wind wound winding
"""
#: Singular and plural.
NOUNS = """
portfolio portfolios, manifesto manifestos, photo photos, video videos, studio studios, scenario scenarios
zoo zoos, memo memos, ratio ratios, casino casinos, piano pianos, radio radios, commando commandos, kilo kilos
logo logos, euro euros, ghetto ghettos, taboo taboos, memento mementos, tuxedo tuxedos, zero zeros, hero heroes
veto vetoes, potato potatoes, tomato tomatoes, torpedo torpedoes, embargo embargoes, echo echoes
tornado tornadoes, volcano volcanoes, mosquito mosquitoes, cargo cargoes, buffalo buffaloes, monarch monarchs
stomach stomachs, oligarch oligarchs, epoch epochs, search searches, march marches, knife knives, wife wives
leaf leaves, half halves, shelf shelves, chief chiefs, roof roofs, belief beliefs, proof proofs, crisis crises
basis bases, analysis analyses, hypothesis hypotheses, chassis chassis, phenomenon phenomena, man men
spokeswoman spokeswomen, gunman gunmen, human humans, german germans, grandchild grandchildren, foot feet
aircraft aircraft, spacecraft spacecraft, craft crafts, series series, passerby passersby, city cities, day days
ally allies, soliloquy soliloquies, bus buses, quiz quizzes, tax taxes, wish wishes
"""


def facts(table: str) -> list[list[str]]:
    return [row.split() for row in table.strip().replace("\n", ", ").split(", ")]


@pytest.mark.parametrize(("lemma", "past", "ing"), facts(VERBS))
def test_verbs(lemma: str, past: str, ing: str) -> None:
    found = forms(lemma)
    assert (found.past, found.ing) == (past, ing)


@pytest.mark.parametrize(("noun", "plural"), facts(NOUNS))
def test_nouns(noun: str, plural: str) -> None:
    assert forms(noun).s == plural


@pytest.mark.parametrize(
    ("lemma", "key", "field"),
    [
        ("label", "labelled", "past"),
        ("cancel", "canceling", "ing"),
        ("kidnap", "kidnaped", "past"),
        ("benefit", "benefitting", "ing"),
        ("learn", "learnt", "past"),
        ("prove", "proven", "participle"),
        ("get", "gotten", "participle"),
        ("light", "lighted", "past"),
    ],
)
def test_less_usual_forms_are_known(lemma: str, key: str, field: str) -> None:
    assert key in all_forms(lemma)
    assert field_of(lemma, key, ()) == field


@given(st.from_regex(r"[a-z]{2,12}", fullmatch=True))
def test_every_form_of_any_word_is_one_of_its_fields(lemma: str) -> None:
    assert all(form.isalpha() and form.islower() for form in forms(lemma))
    assert all(field_of(lemma, form, ()) for form in all_forms(lemma) if lemma != "be")


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("The centre put a label on it.", "labelled"),
        ("The center put a label on it.", "labeled"),
        ("The town put a label on it.", "labeled"),  # no sign of a dialect
        ("The centre of the theater put a label on it.", "labeled"),  # of both
    ],
)
def test_a_wording_is_spelled_as_the_text(text: str, better: str) -> None:
    (match,) = Lexicon([("<put> a label on", "<label>")]).find(Document(text))
    assert match.better == (better,)


def test_what_a_wording_has_from_the_text_keeps_its_spelling() -> None:
    document = Document("The theatre and the centre saw a color.")
    assert in_spelling_of(document, "saw the color and favor it") == "saw the color and favor it"
    british = Document("The theatre and the centre were open.")
    assert in_spelling_of(british, "organize a color program") == "organize a colour program"
    american = Document("The theater and the center were open.")
    assert in_spelling_of(american, "towards a colour") == "towards a color"


@pytest.mark.parametrize("lemma", ["call", "reveal", "boil", "howl"])
def test_no_consonant_is_doubled_after_two_vowels_or_another(lemma: str) -> None:
    assert all_forms(lemma) == {lemma, lemma + "s", lemma + "ed", lemma + "ing"}
