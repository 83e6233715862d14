"""Forms of one word, words of one family, and words that only look alike."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.analysis.stems import FUNCTION_WORDS, family, stem

FORMS = """
cooperate cooperates cooperated cooperating
stop stops stopped stopping
hope hopes hoped hoping
urge urges urged urging
travel travels travelled travelled traveling
apply applies applied applying
die dies died dying
agree agrees agreed agreeing
succeed succeeds succeeded succeeding
say says said saying
take takes took taken taking
city cities city's cities'
crisis crises
woman women women's
church churches
"""

APART_AS_FORMS = """
hop hope
plan plane
new news
even evening
unit united
mean means
care car
"""

FAMILIES = """
cooperate cooperation cooperative cooperating
oppress oppressor oppression oppressed
negotiate negotiator negotiations
decide decision decided
produce production produces
defend defence defense defender
invade invasion
terror terrorist terrorism
lead leader leadership
secure security
responsible responsibility
organise organization organizers
succeed success successful
strong strongly strengthen
describe description
"""

APART_AS_FAMILIES = """
import important
state statement
depart department
custom customer
commune communist
general generation generous
university universe
part party
police policy
minister administer
number numb
"""


def groups(table: str) -> list[list[str]]:
    return [line.split() for line in table.strip().splitlines()]


@pytest.mark.parametrize("forms", groups(FORMS), ids=" ".join)
def test_forms_of_a_word_share_a_stem(forms: list[str]) -> None:
    assert len({stem(form) for form in forms}) == 1


@pytest.mark.parametrize("words", groups(APART_AS_FORMS), ids=" ".join)
def test_different_words_have_different_stems(words: list[str]) -> None:
    assert len({stem(word) for word in words}) == len(words)


@pytest.mark.parametrize("words", groups(FORMS) + groups(FAMILIES), ids=" ".join)
def test_a_family_shares_a_key(words: list[str]) -> None:
    assert len({family(word) for word in words}) == 1


@pytest.mark.parametrize("words", groups(APART_AS_FAMILIES), ids=" ".join)
def test_words_that_only_look_alike_are_no_family(words: list[str]) -> None:
    assert len({family(word) for word in words}) == len(words)


@given(st.text(max_size=40))
def test_any_key_has_a_stem(key: str) -> None:
    assert len(stem(key)) <= len(key) + 2
    assert isinstance(family(key), str)
    if key.strip("'"):
        assert stem(key)


@given(st.text(alphabet="aeioubcdlrstgniyz", min_size=1, max_size=14))
def test_a_possessive_has_the_stem_of_its_word(key: str) -> None:
    assert stem(key + "'s") == stem(key)


def test_function_words_are_keys() -> None:
    assert all(word == word.lower() and "’" not in word for word in FUNCTION_WORDS)
    assert {"the", "of", "regarding", "doesn't"} <= FUNCTION_WORDS
    assert not {"said", "hamas", "time"} & FUNCTION_WORDS
