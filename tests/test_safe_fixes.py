"""Safe fixes change no fact: texts that look like a fault and may be none, or may be two things."""

import pytest

from lint import lint_text
from lint.run.fix import choose


def safe(text: str) -> list[str]:
    """The texts that safe fixes write."""
    return [edit.text for fix in choose(lint_text(text), unsafe=False) for edit in fix.edits]


@pytest.mark.parametrize(
    "text",
    [
        # two numbers side by side
        "In phase 2, 500 homes were built.",
        "Lake 4, 200 km away, is dry.",
        "By day 3, 200 people had left.",
        "Buses 330, 250, 120 are late.",
        "Around 7, 200 people gathered in the square.",
        "Up to 9, 300 fans had come.",
        "Of about 400, 300 survived.",
        "In addition to some 20, 150 were hurt.",
        "More than 30, 150 were hurt.",
        "At $5, 200 shares were sold.",
        "The codes are 12, 045 and 067.",
        "On bus 12, 007 sat alone.",
        "He is 45. 5 million people are not.",
        "They scored 20. 5 per cent left.",
        "In 2019，500 people came. It ended in 2019。5 million knew.",
        # currency and decimal marks
        "It sold for 100 $ 50 years ago.",
        "The $ 100 years ago was worth more.",
        "In million $ 2019 2020 2021.",
        "After 2,3 hours they slept.",
        "At 9,30 hours the gate opened.",
        "In phases 1,2 million workers were hired.",
        # characters
        "The season 2019\u00ad20 is over. They won 5\u00ad3.",
        "He met Jean\u00adPaul there.",
        "The con\u000bict went on.",
        "Mr В. Ivanov and Нikolai left.",
        "The town of ÅÃ³dÅº was quiet.",
        "In HTML the entity &amp; stands for a character.",
        "They saw vitamin a a day.",
    ],
)
def test_no_safe_fix(text: str) -> None:
    assert safe(text) == []


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("More than 38, 000 people fled.", "38,000"),
        ("It cost $38, 500 last year.", "38,500"),
        ("At least 2, 500 homes burned.", "2,500"),
        ("Some 12 ,500 homes lost power.", "12,500"),
        ("It opens at 7: 30 a.m. today.", "7:30"),
        ("It lies 3 .5 km away.", "3.5"),
        ("The fine is $ 5 a day.", "$5"),
        ("Rents rose by 31,8% in May.", "31.8"),
        ("The port of MÃ¡laga is shut.", "Málaga"),
        ("The Sa\u00cc\u0192o Paulo fair is shut.", "São"),
        ("The рolice left.", "police"),
        ("The govern\u00adment resigned.", ""),
        ("The army withdrew، he said.", ","),
        ("Johnson &amp; Sons closed.", "&"),
        ("The mayor opened the the bridge.", "the"),
    ],
)
def test_safe_fix(text: str, written: str) -> None:
    assert safe(text) == [written]
