"""Is a text probably a translation? Small words and stock phrases tell, whatever the text is about.

Translated news says "a total of", "on the same day", "it is reported that" and "carried out" all the time; news that
was written in English says "she said", "don't", "going to" and "some of". None of these proves anything: the sum of
many does. What a good text may do once is a fault where it is a habit, so rules on taste ask here before they speak.
"""

from lint.data import persistent_cache, rows
from lint.text.document import Document

#: Weight of the tells in a thousand words, from which on a text is taken for a translation. Measured by leaving out a
#: fifth of the texts at a time: 3 to 5 of 480 English originals have as much, and three machine translations in four.
ENOUGH = 600
_FLOOR = 50  # words that are added to a text, so that a few tells do not make a short one a translation
_THOUSAND = 1000
#: A phrase is looked for at its ordinal figure, or at the first of its words that is none of these.
_FREQUENT = frozenset("the of and in to a that #".split())
_ORDINAL = "#th"

#: By the word that a tell is looked for at: how many words stand before it and how many from it on, and the weights.
_Tells = dict[str, tuple[tuple[int, int, dict[tuple[str, ...], int]], ...]]


def is_translated(document: Document) -> bool:
    """Is the text probably a translation?"""
    return document.view(weight) >= ENOUGH


def weight(document: Document) -> float:
    """Return the weight of the tells in a thousand words of a text (for ``view``); below 0 it is rather an original."""
    tells, positions = _tells(), document.word_positions
    figured = list(document.lowercase_words)
    places = {anchor: positions[anchor] for anchor in tells.keys() & positions.keys()}
    places[_ORDINAL] = []
    for key in [key for key in positions if "0" <= key < ":"]:  # with a digit at their head
        figure = _figure(key)
        places[_ORDINAL] += positions[key] if figure == _ORDINAL else ()
        for at in positions[key]:
            figured[at] = figure
    keys, total = tuple(figured), 0
    for anchor, found in places.items():
        for before, after, weights in tells[anchor]:
            weigh = weights.get
            if before:
                for at in found:
                    total += weigh(keys[at - before : at + after] if at >= before else (), 0)
            elif after == 1:
                total += weights[anchor,] * len(found)
            else:
                for at in found:
                    total += weigh(keys[at : at + after], 0)
    return _THOUSAND * total / (len(keys) + _FLOOR)


def _figure(key: str) -> str:
    return _ORDINAL if key.endswith(("th", "st", "nd", "rd")) else "#"


@persistent_cache
def _tells() -> _Tells:
    tells: dict[str, dict[tuple[int, int], dict[tuple[str, ...], int]]] = {}
    for points, phrases in rows("lint.analysis", "translated.tsv", 2):
        for phrase in phrases.split(", "):
            words = tuple(phrase.split())
            anchors = (at for at, word in enumerate(words) if word not in _FREQUENT)
            before = words.index(_ORDINAL) if _ORDINAL in words else next(anchors, 0)
            tells.setdefault(words[before], {}).setdefault((before, len(words) - before), {})[words] = int(points)
    return {anchor: tuple((*shape, found) for shape, found in shapes.items()) for anchor, shapes in tells.items()}
