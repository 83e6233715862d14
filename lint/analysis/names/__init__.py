"""Names: where a document mentions persons, places and organisations, and which mentions are of one entity.

Found by form and context alone: runs of capitals with the particles of many languages in them (Abu, al-, bin, de,
van), freed of titles (Prime Minister), of adjectives of nations, of calendar words and of the capital that begins a
sentence. Titles, offices, given names, prepositions and verbs of saying tell persons, places and bodies apart.
"""

from lint.analysis.names.entities import entities, names
from lint.analysis.names.model import Entity, Kind, Mention
from lint.analysis.names.tokens import begins_sentence
from lint.analysis.names.words import common_words, given_names, is_demonym, place_names, us_states

__all__ = [
    "Entity",
    "Kind",
    "Mention",
    "begins_sentence",
    "common_words",
    "entities",
    "given_names",
    "is_demonym",
    "names",
    "place_names",
    "us_states",
]
