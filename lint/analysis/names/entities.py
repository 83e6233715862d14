"""Which mentions are of one entity."""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import cache, partial

from lint.analysis.names.model import Entity, Kind, Mention
from lint.analysis.names.runs import Headings, Piece, find_pieces
from lint.analysis.names.words import given_names, place_names
from lint.records import NamedTuple
from lint.text.document import Document


def names(document: Document) -> tuple[Mention, ...]:
    """Return all names of a document, in order; they do not overlap. ``document.view(names)`` computes them once."""
    return document.view(_analyse).mentions


def entities(document: Document) -> tuple[Entity, ...]:
    """Return the bearers of the names of a document, in order of their first mention."""
    return document.view(_analyse).entities


class _Names(NamedTuple):
    mentions: tuple[Mention, ...]
    entities: tuple[Entity, ...]


def _analyse(document: Document) -> _Names:
    prose = document.prose
    pieces = list(_credible(list(find_pieces(prose, Headings(document)))))
    groups: dict[object, list[int]] = {}
    for index, key in enumerate(_entity_keys(pieces)):
        groups.setdefault(key, []).append(index)
    mentions: dict[int, Mention] = {}
    entities: list[Entity] = []
    for number, members in enumerate(groups.values()):
        kind = _common_kind([pieces[index].kind for index in members])
        for index in members:
            start, end, reading, _, _ = pieces[index]
            mentions[index] = _new_mention((start, end, prose[start:end], reading.parts, kind, reading.title, number))
        found = [mentions[index] for index in members]
        longest = found[0] if len(found) == 1 else max(found, key=lambda mention: len(mention.parts))
        entities.append(Entity(number, kind, longest.text, tuple(found)))
    return _Names(tuple(map(mentions.__getitem__, range(len(pieces)))), tuple(entities))


_new_mention = partial(tuple.__new__, Mention)


def _credible(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Leave out capitals that only a heading or the head of a sentence explains."""
    surely = {key for piece in pieces if not (piece.heading or piece.reading.head) for key in piece.reading.keys}
    for piece in pieces:
        keys = piece.reading.keys
        if piece.heading:
            if not all(key in surely or key in _listed_names() for key in keys):
                continue
        elif piece.reading.head and len(keys) == 1 and keys[0] not in surely:
            continue
        yield piece


@cache
def _listed_names() -> frozenset[str]:
    return given_names() | place_names()


def _entity_keys(pieces: Sequence[Piece]) -> list[object]:
    """For every name a key that it shares with the names of the same bearer."""
    persons = (Kind.PERSON, Kind.UNKNOWN)
    owners: dict[str, list[tuple[int, object]]] = defaultdict(list)
    keys: list[object] = []
    for index, piece in enumerate(pieces):
        key: object = (words := piece.reading.folded)
        if len(words) > 1 and piece.kind in persons:
            key = (words[0], words[-1])  # a middle name makes no other person
            for word in {words[0], words[-1]}:
                owners[word].append((index, key))
        keys.append(key)
    for index, piece in enumerate(pieces):
        words = piece.reading.folded
        if len(words) == 1 and piece.kind in persons and (named := owners.get(words[0])):
            # The last one in full before this, else the first after it.
            keys[index] = named[max(0, bisect_right(named, index, key=lambda owner: owner[0]) - 1)][1]
    return keys


def _common_kind(found: Sequence[Kind]) -> Kind:
    if len(found) == 1:
        return found[0]
    known = [kind for kind in found if kind is not Kind.UNKNOWN]
    if len(set(known)) <= 1:
        return known[0] if known else Kind.UNKNOWN
    return Counter(known).most_common(1)[0][0]
