"""Which mentions are of one entity."""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import cache, partial

from lint.analysis.names.model import Entity, Kind, Mention
from lint.analysis.names.runs import Piece, find_pieces
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
    pieces = _credible(list(find_pieces(document)))
    groups: dict[object, list[int]] = {}
    for index, key in enumerate(_entity_keys(pieces)):
        if (group := groups.get(key)) is None:
            groups[key] = [index]
        else:
            group.append(index)
    mentions: list[Mention] = []
    entities: list[Entity] = []
    for number, members in enumerate(groups.values()):
        kind = pieces[members[0]][3]
        if len(members) > 1:
            kind = _common_kind([pieces[index][3] for index in members])
        found = []
        for index in members:
            start, end, reading, _, _ = pieces[index]
            found.append(_new_mention((start, end, prose[start:end], reading.parts, kind, reading.title, number)))
        mentions += found
        longest = found[0] if len(found) == 1 else max(found, key=lambda mention: len(mention.parts))
        entities.append(_new_entity((number, kind, longest.text, tuple(found))))
    mentions.sort()
    return _Names(tuple(mentions), tuple(entities))


_new_mention = partial(tuple.__new__, Mention)
_new_entity = partial(tuple.__new__, Entity)


def _credible(pieces: list[Piece]) -> list[Piece]:
    """Leave out capitals that only a heading or the head of a sentence explains."""
    doubtful = [piece for piece in pieces if piece[4] or piece[2].head]
    if not doubtful:
        return pieces
    surely = {key for _, _, reading, _, heading in pieces if not (heading or reading.head) for key in reading.keys}
    left_out = {piece[0] for piece in doubtful if not _is_borne_out(piece, surely)}
    return [piece for piece in pieces if piece[0] not in left_out]


def _is_borne_out(piece: Piece, surely: set[str]) -> bool:
    """Is a name in a heading or at the head of a sentence known, or found elsewhere?"""
    keys, heading = piece[2].keys, piece[4]
    if heading:
        return all(key in surely or key in _listed_names() for key in keys)
    return len(keys) > 1 or not surely.isdisjoint(keys)


@cache
def _listed_names() -> frozenset[str]:
    return given_names() | place_names()


def _entity_keys(pieces: Sequence[Piece]) -> list[object]:
    """For every name a key that it shares with the names of the same bearer."""
    persons = (Kind.PERSON, Kind.UNKNOWN)
    owners: dict[str, list[tuple[int, object]]] = defaultdict(list)
    keys: list[object] = []
    alone: list[int] = []  # which may be persons
    for index, (_, _, reading, kind, _) in enumerate(pieces):
        key: object = (words := reading.folded)
        if kind in persons:
            if len(words) == 1:
                alone.append(index)
            else:
                key = (first, last) = (words[0], words[-1])  # a middle name makes no other person
                owners[first].append((index, key))
                if first != last:
                    owners[last].append((index, key))
        keys.append(key)
    for index in alone:
        if named := owners.get(pieces[index][2].folded[0]):
            # The last one in full before this, else the first after it.
            keys[index] = named[max(0, bisect_right(named, index, key=lambda owner: owner[0]) - 1)][1]
    return keys


def _common_kind(found: Sequence[Kind]) -> Kind:
    known = {*found}
    known.discard(Kind.UNKNOWN)
    if len(known) > 1:
        return Counter(kind for kind in found if kind in known).most_common(1)[0][0]
    return known.pop() if known else Kind.UNKNOWN
