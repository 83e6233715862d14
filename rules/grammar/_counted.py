"""Nouns that are counted, and which of them say little of the number of a verb."""

from functools import cache

from lint.analysis.inflection import forms
from lint.data import persistent_cache_of, rows

#: One body of many people: British English gives them a plural verb ("the company have").
COLLECTIVES = frozenset(
    """agency area authority bank battle board committee community company conference country city club council court
    crew department district embassy enterprise family government group industry kind ministry organisation
    organization pair parliament party police province region school sector settlement side staff station suburb team
    town union unit university village way""".split()
)
#: A measure is one thing: "ten years is a long time".
MEASURES = frozenset(
    """cent day decade degree dollar euro foot gram hour inch kilogram kilometer kilometre litre liter meter metre
    mile
    minute month percentage point pound rouble ruble season second shekel ton tonne week weekend year yen
    yuan""".split()
)


@persistent_cache_of("number_agreement.tsv")
def plurals() -> dict[str, str]:
    """Return the plurals of counted nouns by their singulars."""
    pairs = (word.partition("=") for (line,) in rows(__package__, "number_agreement.tsv", 1) for word in line.split())
    return {noun: plural or forms(noun).s for noun, _, plural in pairs}


@cache
def singulars() -> dict[str, str]:
    """Return the singulars of counted nouns by their plurals."""
    return {plural: noun for noun, plural in plurals().items()}


@cache
def counted() -> frozenset[str]:
    """Return the singulars and the plurals of counted nouns."""
    return frozenset(plurals()).union(singulars())
