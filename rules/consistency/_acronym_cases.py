"""Acronyms that are spoken as words: some houses write them in capitals, others like names."""

import re

from lint.patterns import compiled

#: None of them is also a word or a name of another kind.
ACRONYMS = tuple(
    """
    NATO UNRWA UNICEF UNESCO OPEC ASEAN FIFA UEFA NASA BRICS ECOWAS INTERPOL EUROPOL FRONTEX AUKUS UNIFIL CENTCOM COGAT
    HAMAS DAESH OXFAM ARAMCO SABIC ROSATOM GAZPROM ROSNEFT ROSCOSMOS TASS EUFOR KFOR ISAF UNAMA UNAMI AMISOM MONUSCO
    MINUSMA GAVI MERCOSUR ISESCO ALECSO CARICOM SADC COMESA UNCTAD UNODC UNEP UKIP BAFTA NASDAQ AFCON CONCACAF
    CONMEBOL MICEX NABU EMERCOM ROSTAT
    """.split()
)


def cased(acronym: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the expressions for an acronym in capitals and like a name."""
    first, rest = acronym[0], acronym[1:]
    return (
        compiled(rf"{first}(?<![\w.@#/&-].){rest}(?![\w@/&]|[.-]\w)"),
        compiled(rf"{first}(?<![\w.@#/&-].){rest.lower()}(?![\w@/&]|[.-]\w)"),
    )


def recased(text: str, form: int, model: str) -> str:
    """Return an acronym in capitals (form 0) or like a name (form 1)."""
    return text.upper() if form == 0 else text.capitalize()
