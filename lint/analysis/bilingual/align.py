"""Which sentences of a translation render which of its source: dynamic programming over lengths and shared anchors.

A pair may join up to three sentences of a side with one of the other, two with two, or leave a sentence alone. What a
pair costs follows Gale and Church: how far the lengths are from the usual ratio, less for numbers, names and words that
both have and that are rare in the text. The search keeps to a band around the diagonal, so it is linear in length.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from itertools import accumulate
from math import log, sqrt

from lint.records import NamedTuple

#: The standard deviation of the logarithm of the ratio of lengths, by source language.
SPREAD = {"is": 0.13, "ru": 0.14, "uk": 0.13, "he": 0.145, "zh": 0.2, "ja": 0.19}
_USUAL_SPREAD = 0.19
_ALONE = 3.25  # a sentence without a counterpart
_JOINED = (  # more sentences of the source, of the translation, and what it costs that they go together
    (2, 1, 3.8),
    (1, 2, 3.4),
    (2, 2, 9.0),
    (3, 1, 7.0),
    (1, 3, 5.0),
    (1, 4, 7.0),
)
_MOST_DOWN, _MOST_RIGHT = 3, 4  # sentences of a side in one of them
_BORDER = 0.6  # one of a pair begins a paragraph, the other does not
_FARTHEST = 5.0  # what a length out of all proportion costs
_BAND, _NARROWEST = 24, 7  # sentences on either side of the diagonal: the most, the least
_INFINITE = float("inf")

#: The anchors of a sentence: what they are, and how much each says.
Anchors = dict[Hashable, float]


class Bead(NamedTuple):
    """Sentences that belong together, as ranges of their numbers; one of them may be empty."""

    source: range
    target: range
    cost: float


def align(
    source: Sequence[float],
    target: Sequence[float],
    language: str,
    rewards: dict[tuple[int, int], float],
    ratio: float,
    lone: tuple[Sequence[float], Sequence[float]],
    opens: tuple[Sequence[bool], Sequence[bool]],
) -> list[Bead]:
    """Align two rows of sentence lengths.

    ``rewards`` has what the anchors say for a pair of sentences, ``ratio`` is the usual length of a translation in
    characters of its source, ``lone`` has, for the sentences of both sides, what it costs to join one to others with
    which it shares nothing, and ``opens`` says which sentences begin a paragraph.
    """
    spread = SPREAD.get(language, _USUAL_SPREAD)
    rows, columns = len(source), len(target)
    if not rows or not columns:
        return [Bead(range(row, row + 1), range(0), _ALONE) for row in range(rows)] + [
            Bead(range(0), range(column, column + 1), _ALONE) for column in range(columns)
        ]
    bands = _bands(source, target)
    sources, targets = ([0.0, *accumulate(each)] for each in (source, target))
    most = _most(rewards, rows)
    variance, opens_source, opens_target = spread * spread, *opens
    costs: list[dict[int, float]] = [{} for _ in range(rows + 1)]
    steps: list[dict[int, tuple[int, int]]] = [{} for _ in range(rows + 1)]
    costs[0][0] = 0.0
    for row in range(rows + 1):
        here, taken, (first, last) = costs[row], steps[row], bands[row]
        before = [_window(costs[row - down], first, last) if down <= row else [] for down in range(1, _MOST_DOWN + 1)]
        above = before[0]
        expected_one = (sources[row] - sources[row - 1]) * ratio if row else 0.0
        opens_row = row > 0 and opens_source[row - 1]
        joined = [
            (
                before[down - 1],
                right,
                down,
                prior,
                (sources[row] - sources[row - down]) * ratio,
                most[right][row] - most[right][row - down],  # what the anchors can take off at best
                opens_source[row - down],
            )
            for down, right, prior in _JOINED
            if down <= row
        ]
        left = _INFINITE  # the cost of the column before
        for place, column in enumerate(range(first, last + 1), _MOST_RIGHT):
            if row == column == 0:
                left = 0.0
                continue
            best, step, theirs = _INFINITE, (0, 0), targets[column]
            if above:
                cost = above[place - 1]
                if cost < _INFINITE:
                    other = theirs - targets[column - 1]
                    apart = log((other + 4) / (expected_one + 4))  # Gale and Church's measure
                    far = apart * apart / (2 * (variance + 3.0 / (expected_one + other)))
                    cost += far if far < _FARTHEST else _FARTHEST
                    if opens_row != opens_target[column - 1]:
                        cost += _BORDER
                    cost -= rewards.get((row - 1, column - 1), 0.0)
                    best, step = cost, (1, 1)
                if above[place] + _ALONE < best:
                    best, step = above[place] + _ALONE, (1, 0)
            if left + _ALONE < best:
                best, step = left + _ALONE, (0, 1)
            for reached, right, down, prior, expected, gain, opens_first in joined:
                cost = reached[place - right] + prior
                if cost - gain >= best:
                    continue
                other = theirs - targets[column - right]
                apart = log((other + 4) / (expected + 4))
                far = apart * apart / (2 * (variance + 3.0 / (expected + other)))
                cost += far if far < _FARTHEST else _FARTHEST
                if opens_first != opens_target[column - right]:
                    cost += _BORDER
                if cost - gain >= best:
                    continue
                cost -= _joined(range(row - down, row), range(column - right, column), rewards, lone)
                if cost < best:
                    best, step = cost, (down, right)
            if best < _INFINITE:
                here[column], taken[column] = best, step
            left = best
    return _read_back(costs, steps, rows, columns)


def _most(rewards: dict[tuple[int, int], float], rows: int) -> list[list[float]]:
    """Return what anchors say at best for the sentences before each: joined with one of the other side, with two ..."""
    found: list[list[float]] = [[] for _ in range(rows)]
    for (row, _), reward in rewards.items():
        found[row].append(reward)
    for each in found:
        each.sort(reverse=True)
    return [[0.0, *accumulate(sum(each[:right]) for each in found)] for right in range(_MOST_RIGHT + 1)]


def _window(costs: dict[int, float], first: int, last: int) -> list[float]:
    """Return what it costs to reach each column from ``_MOST_RIGHT`` before the first to the last."""
    return [costs.get(column, _INFINITE) for column in range(first - _MOST_RIGHT, last + 1)]


def _joined(
    rows: range, columns: range, rewards: dict[tuple[int, int], float], lone: tuple[Sequence[float], Sequence[float]]
) -> float:
    """Return what speaks for a pair of more than two sentences."""
    found = 0.0
    joined_columns = set()
    for row in rows:
        own = 0.0
        for column in columns:
            reward = rewards.get((row, column), 0.0)
            if reward:
                own += reward
                joined_columns.add(column)
        found += own or -lone[0][row]
    return found - sum(lone[1][column] for column in columns if column not in joined_columns)


def _bands(source: Sequence[float], target: Sequence[float]) -> list[tuple[int, int]]:
    """For every number of sentences of the source, the least and most of the translation that are looked at."""
    whole, columns = sum(source) or 1.0, len(target)
    scale = (sum(target) or 1.0) / whole
    reach = min(_BAND, _NARROWEST + (len(source) + columns) // 12 + abs(len(source) - columns))
    bands, done, reached, column = [(0, min(columns, reach))], 0.0, 0.0, 0
    for size in source:
        done += size
        while column < columns and reached + target[column] / 2 < done * scale:
            reached += target[column]
            column += 1
        bands.append((max(0, column - reach), min(columns, column + reach)))
    bands[-1] = (max(0, columns - reach), columns)
    return bands


def _read_back(
    costs: list[dict[int, float]], steps: list[dict[int, tuple[int, int]]], rows: int, columns: int
) -> list[Bead]:
    beads = []
    row, column = rows, columns
    while row or column:
        down, right = steps[row].get(column, (1 if row else 0, 0 if row else 1))
        before = costs[row - down].get(column - right, 0.0)
        beads.append(Bead(range(row - down, row), range(column - right, column), costs[row].get(column, 0.0) - before))
        row, column = row - down, column - right
    beads.reverse()
    return beads


def rewards(source: Sequence[Anchors], target: Sequence[Anchors]) -> dict[tuple[int, int], float]:
    """Return what the shared anchors say for every pair of sentences that has some: more for rarer ones."""
    places, others = _places(source), _places(target)
    found: defaultdict[tuple[int, int], float] = defaultdict(float)
    for anchor, rows in places.items():
        columns = others.get(anchor)
        if columns is None or len(rows) * len(columns) > 40:
            continue
        share = 1 / sqrt(len(rows) * len(columns))
        for row in rows:
            for column in columns:
                found[row, column] += share * min(source[row][anchor], target[column][anchor])
    return {pair: min(reward, 5.0) for pair, reward in found.items()}


def lone_costs(side: Sequence[Anchors]) -> list[float]:
    """Return what it costs to join a sentence to others that share none of its anchors."""
    return [0.3 + min(1.8, 0.5 * sum(weight for weight in anchors.values() if weight >= 0.9)) for anchors in side]


def _places(side: Iterable[Anchors]) -> dict[Hashable, list[int]]:
    places: defaultdict[Hashable, list[int]] = defaultdict(list)
    for number, anchors in enumerate(side):
        for anchor in anchors:
            places[anchor].append(number)
    return places
