"""Dates, units and numerals, and that rules keep to what they can know."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.analysis.dates import MONTHS, WEEKDAYS, date_mentions, full_dates, length_of, resolved
from lint.analysis.units import converted, units
from lint.rulekit import registry
from lint.rulekit.findings import Task
from lint.run.engine import lint
from lint.text.document import Document

DAYS = st.dates(date(1901, 1, 1), date(2099, 12, 31))


def found(name: str, text: str) -> list[str]:
    rule = registry.load()[name]
    report = lint(Document(text), [Task(rule, rule.severity, {})])
    assert not report.errors
    return [finding.text for finding in report.findings]


@given(DAYS, st.sampled_from(["{d} {m} {y}", "{m} {d}, {y}", "{d}th of {m} {y}", "{m} {d} {y}", "{d} {s}. {y}"]))
def test_a_date_is_read_in_either_order(day: date, form: str) -> None:
    month = MONTHS[day.month - 1]
    written = form.format(d=day.day, m=month, s="Sept" if month == "September" else month[:3], y=day.year)
    if form == "{d} {s}. {y}" and day.month == 5:
        return  # "May." is not an abbreviation
    document = Document(f"It was on {written} that the port reopened.")
    (mention,) = date_mentions(document)
    assert (mention.year, mention.month, mention.day) == (day.year, day.month, day.day)
    assert document.text[mention.start : mention.end] == written
    assert full_dates(document) == (day,)


@given(DAYS, st.sampled_from(WEEKDAYS))
def test_a_weekday_is_wrong_if_the_calendar_says_so(day: date, weekday: str) -> None:
    text = f"The vote is on {weekday}, {day.day} {MONTHS[day.month - 1]} {day.year}."
    assert bool(found("weekday-mismatch", text)) == (WEEKDAYS[day.weekday()] != weekday)


@given(DAYS, st.integers(-60, 60))
def test_a_date_without_its_year_is_the_nearest_to_the_article(day: date, shift: int) -> None:
    other = date.fromordinal(day.toordinal() + shift)
    dateline = f"MUSCAT, {day.day} {MONTHS[day.month - 1]} {day.year}."
    document = Document(f"{dateline} It began on {MONTHS[other.month - 1]} {other.day}, they said.")
    mention = date_mentions(document)[-1]
    assert resolved(mention, (day,)) == other


def test_a_year_that_is_not_known_says_nothing() -> None:
    assert found("weekday-mismatch", "The vote is on Monday, 5 May.") == []
    assert found("weekday-mismatch", "It was in May 1999 and 2010. The vote is on Monday, 5 May.") == []


@pytest.mark.parametrize(
    ("month", "year", "days"), [(2, 2023, 28), (2, 2024, 29), (2, 1900, 28), (2, None, 29), (4, 2023, 30)]
)
def test_months_have_their_lengths(month: int, year: int | None, days: int) -> None:
    assert length_of(month, year) == days


PAIRS = [
    (one, other)
    for one in sorted({unit.name for unit in units().values()})
    for other in sorted({unit.name for unit in units().values()})
    if one != other and units()[one].dimension == units()[other].dimension
]


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_a_right_conversion_is_silent_and_a_gross_one_is_not(one: str, other: str) -> None:
    first, second = units()[one], units()[other]
    for value in (12, 37, 84):
        right = converted(value, first, second)
        if not 1 <= right < 1e6:
            continue
        assert found("unit-mismatch", f"It is {value} {one} ({right:,.0f} {other}) in all.") == []
        wrong = right * 3 + 10
        assert found("unit-mismatch", f"It is {value} {one} ({wrong:,.0f} {other}) in all.") != []


@given(st.integers(1, 999), st.integers(0, 999))
def test_a_split_number_is_joined(thousands: int, rest: int) -> None:
    rule = registry.load()["split-number"]
    text = f"More than {thousands}, {rest:03d} people fled."
    (finding,) = lint(Document(text), [Task(rule, rule.severity, {})]).findings
    assert finding.fixes[0].edits[0].text == f"{thousands},{rest:03d}"


@given(st.lists(st.integers(100, 999), min_size=3, max_size=8))
def test_a_list_of_numbers_is_no_split_number(numbers: list[int]) -> None:
    text = "Rooms " + ", ".join(map(str, numbers)) + " and 7 were shut."
    assert found("split-number", text) == []


@given(st.integers(2, 9), st.integers(2, 7))
def test_things_are_counted(announced: int, listed: int) -> None:
    items = "haddad karam nasser saleh mansur aziz qasim".title().split()[:listed]
    text = f"Police arrested {announced} men: {', '.join(items[:-1])} and {items[-1]}."
    assert bool(found("count-mismatch", text)) == (announced != listed)
