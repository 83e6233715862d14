"""Is a text probably a translation? Small words and stock phrases tell, whatever the text is about.

Translated news says "a total of", "on the same day", "it is reported that" and "carried out" all the time; news that
was written in English says "she said", "don't", "going to" and "some of". None of these proves anything: the sum of
many does. What a good text may do once is a fault where it is a habit, so rules on taste ask here before they speak.
"""

from lint.analysis.units import figures
from lint.data import persistent_cache, rows
from lint.text.document import Document

#: Weight of the tells in a thousand words, from which on a text is taken for a translation. Measured by leaving out a
#: fifth of the texts at a time: 3 to 5 of 480 English originals have as much, and three machine translations in four.
ENOUGH = 600
#: Weight from which down a text was surely written in English: three in five originals have less, and one machine
#: translation in twenty.
_ORIGINAL = -500
_FEWEST = 100  # words of a text that tells as much for sure
_FLOOR = 50  # words that are added to a text, so that a few tells do not make a short one a translation
_THOUSAND = 1000
#: A phrase is looked for at its ordinal figure, or at the first of its words that is none of these.
_FREQUENT = frozenset("the of and in to a that #".split())
_ORDINAL = "#th"

#: What is told by the phrases that are looked for at one word: its weight alone; by the next word that of the two, and
#: of three by the word behind these; by the word before that of the two, and of three by the word behind or before
#: these.
_Tell = tuple[int, dict[str, tuple[int, dict[str, int]]], dict[str, tuple[int, dict[str, int], dict[str, int]]]]


def is_translated(document: Document) -> bool:
    """Is the text probably a translation?"""
    return document.view(weight) >= ENOUGH


def is_habitual(document: Document) -> bool:
    """Is the text probably a translation, and long enough to have habits?

    What is good English once is reported once there.
    """
    return len(document.words) >= _FEWEST and is_translated(document)


def is_original(document: Document) -> bool:
    """Was the text surely written in English? What its writer does once is a choice, not the habit of a translation."""
    return len(document.words) >= _FEWEST and document.view(weight) < _ORIGINAL


def weight(document: Document) -> float:
    """Return the weight of the tells in a thousand words of a text (for ``view``); below 0 it is rather an original."""
    tells, positions = _tells(), document.word_positions
    keys = [*document.lowercase_words, "", ""]  # no words behind the last, or before the first: keys[-1]
    places = {anchor: positions[anchor] for anchor in tells.keys() & positions.keys()}
    ordinals = places[_ORDINAL] = []
    for key in [key for key in document.view(figures) if key < ":"]:
        figure = _figure(key)
        ordinals += positions[key] if figure == _ORDINAL else ()
        for at in positions[key]:
            keys[at] = figure
    total = 0
    for anchor, found in places.items():
        alone, on, back = tells[anchor]
        total += alone * len(found)
        if on:
            for at in found:
                if (then := on.get(keys[at + 1])) is not None:
                    total += then[0] + then[1].get(keys[at + 2], 0)
        if back:
            for at in found:
                if (before := back.get(keys[at - 1])) is not None:
                    total += before[0] + before[1].get(keys[at + 1], 0) + before[2].get(keys[at - 2], 0)
    return _THOUSAND * total / (len(document.words) + _FLOOR)


def _figure(key: str) -> str:
    return _ORDINAL if key.endswith(("th", "st", "nd", "rd")) else "#"


@persistent_cache
def _tells() -> dict[str, _Tell]:
    weights: dict[str, dict[tuple[int, tuple[str, ...]], int]] = {}
    for points, phrases in rows("lint.analysis", "translated.tsv", 2):
        for phrase in phrases.split(", "):
            words = tuple(phrase.split())
            anchors = (at for at, word in enumerate(words) if word not in _FREQUENT)
            before = words.index(_ORDINAL) if _ORDINAL in words else next(anchors, 0)
            weights.setdefault(words[before], {})[before, words] = int(points)
    return {anchor: _tell(found) for anchor, found in weights.items()}


def _tell(weights: dict[tuple[int, tuple[str, ...]], int]) -> _Tell:
    """Return what tells at one word, from the phrases with how many of their words stand before it."""
    alone = 0
    on: dict[str, tuple[int, dict[str, int]]] = {}
    back: dict[str, tuple[int, dict[str, int], dict[str, int]]] = {}
    for (before, words), points in weights.items():
        if len(words) == 1:
            alone = points
        elif before == 0:
            two, three = on.get(words[1], (0, {}))
            on[words[1]] = (points, three) if len(words) == 2 else (two, {**three, words[2]: points})
        else:
            beside = words[before - 1]
            two, behind, further = back.get(beside, (0, {}, {}))
            if len(words) == 2:
                two = points
            elif before == 1:
                behind = {**behind, words[2]: points}
            else:
                further = {**further, words[0]: points}
            back[beside] = two, behind, further
    return alone, on, back
