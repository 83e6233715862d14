"""Names: what is one, what kind of, and whose."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.analysis.names import Entity, Kind, entities, is_demonym, names, tokens
from lint.text.document import Document


def found(text: str) -> list[str]:
    return [mention.text for mention in names(Document(text))]


def entity(text: str, name: str) -> Entity:
    return next(entity for entity in entities(Document(text)) if entity.name == name)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The minister met Karim Haddad in Cairo on Monday.", ["Karim Haddad", "Cairo"]),
        ("Musa Abu Haddad and Omar bin Said spoke with Piet van der Berg.",
         ["Musa Abu Haddad", "Omar bin Said", "Piet van der Berg"]),
        ("He saw Bashar al-Haddad, and al-Haddad saw him.", ["Bashar al-Haddad", "al-Haddad"]),
        ("Russian Deputy Foreign Minister Mikhail Sedov left.", ["Mikhail Sedov"]),
        ("Secretary of State John Adams spoke.", ["John Adams"]),
        ("Last week the ambassador to Israel Anatoly Sedov spoke.", ["Israel", "Anatoly Sedov"]),
        ("The Ministry of the Interior and the Russian Foreign Ministry denied it.",
         ["Ministry of the Interior", "Russian Foreign Ministry"]),
        ("Haddad's brother said that the Haddads' house was sold.", ["Haddad", "Haddads"]),
        ("J. R. Haddad met George W. Marsh.", ["J. R. Haddad", "George W. Marsh"]),
        ("In May, the French, the Iraqis and the Arab-Israeli parties met.", []),
        ("However, nothing happened. Traders waited. But why?", []),
        ("Trade Talks Resume After Long Pause\n\nThey began at noon in Oslo.", ["Oslo"]),
        ("She said Theresa May and Gordon Brown were there.", ["Theresa May", "Gordon Brown"]),
    ],
)  # fmt: skip
def test_names(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The envoy, Lutfi Ramal, left.", "Lutfi Ramal", Kind.PERSON),
        ("On Friday Prime Minister Orzuk left.", "Orzuk", Kind.PERSON),
        ("The bridge is closed, Orzuk said.", "Orzuk", Kind.PERSON),
        ("Snow fell in Orzukabad again.", "Orzukabad", Kind.PLACE),
        ("They sailed past the Orzuk Islands.", "Orzuk Islands", Kind.PLACE),
        ("It borders North Korea.", "North Korea", Kind.PLACE),
        ("The Orzuk Bank is shut.", "Orzuk Bank", Kind.ORGANISATION),
        ("Soldiers of the UNDOF force came.", "UNDOF", Kind.ORGANISATION),
        ("Then Hezbollah answered.", "Hezbollah", Kind.ORGANISATION),
        ("They like the Orzuk.", "Orzuk", Kind.UNKNOWN),
    ],
)
def test_kinds(text: str, name: str, kind: Kind) -> None:
    assert entity(text, name).kind is kind


def test_one_bearer() -> None:
    text = "Minister Karim Haddad left. Haddad said so. President Haddad? No. MOSCOW and Moscow."
    karim = entity(text, "Karim Haddad")
    assert [mention.text for mention in karim.mentions] == ["Karim Haddad", "Haddad", "Haddad"]
    assert [mention.title for mention in karim.mentions] == ["Minister", "", "President"]
    assert len(entity(text, "MOSCOW").mentions) == 2


def test_the_last_one_named_in_full_has_the_surname() -> None:
    text = "Karim Haddad spoke. Haddad was brief. Then Leila Haddad spoke, and Haddad was long."
    assert len(entity(text, "Karim Haddad").mentions) == 2
    assert len(entity(text, "Leila Haddad").mentions) == 2


def test_a_middle_name_is_no_other_person() -> None:
    text = "They chose Karim Haddad, or Karim Omar Haddad in full."
    assert len(entity(text, "Karim Omar Haddad").mentions) == 2


def test_parts_hold_particles() -> None:
    assert names(Document("They met Musa Abu Haddad."))[0].parts == ("Musa", "Abu Haddad")


def test_entities_and_mentions_agree() -> None:
    document = Document("Karim Haddad met Omar Ramal in Oslo. Haddad left, Ramal stayed in Oslo.")
    assert sorted(mention for entity in entities(document) for mention in entity.mentions) == list(names(document))
    assert all(entities(document)[mention.entity].kind is mention.kind for mention in names(document))


@pytest.mark.parametrize("word", ["russian", "iraqi", "chinese", "frenchmen", "arab-israeli", "iran-backed", "poles"])
def test_demonyms(word: str) -> None:
    assert is_demonym(word)


@pytest.mark.parametrize("word", ["julian", "brian", "russia", "finish", "moscow", "lavish"])
def test_no_demonyms(word: str) -> None:
    assert not is_demonym(word)


@given(st.text(alphabet="AaBbé MmŽž'’-.,\n\"”(al-de van of the ", max_size=80))
def test_positions(text: str) -> None:
    document = Document(text)
    end = 0
    for mention in names(document):
        assert end <= mention.start < mention.end
        assert document.prose[mention.start : mention.end] == mention.text
        assert mention.parts
        end = mention.end


@given(st.text(alphabet=st.sampled_from("aZéÉ²ªßɏɐЖ٣½1_'’-. \n"), max_size=60))
def test_letters_are_found_alike_however_they_are_listed(text: str) -> None:
    """The expressions for texts with few kinds of letters find what the one for all texts does."""
    every = [match.span() for match in tokens._RUN.finditer(text)]
    assert [match.span() for match in tokens.runs_of(text, "".join({*text}))] == every


def test_listed_letters_are_all_that_count_as_letters() -> None:
    letters = re.compile(f"[A-Za-z{tokens._LATIN}]")
    for character in map(chr, range(0x250)):
        assert bool(letters.match(character)) == bool(re.match(tokens._LETTER, character)), character
