"""Charts as inline SVG. Colours come from the style sheet by class; each chart has a text alternative."""

from collections.abc import Iterator, Sequence
from html import escape

from lint.reports.trend import Point
from lint.rulekit.findings import FileReport
from lint.rulekit.rule import Severity

_STRIP = 240  # places along an article


def bar(share: float) -> str:
    """Return a bar for a table row, as a share of the longest."""
    width = max(0.5, 100 * share)
    return (
        '<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">'
        f'<rect class="value" width="{width:.1f}" height="10"/></svg>'
    )


def places(report: FileReport) -> bytes:
    """Return the most serious rank at each position along an article; one more than any rank where there is none."""
    size = max(1, len(report.document.text))
    ranks = bytearray([len(Severity)]) * _STRIP
    for finding in report.findings:
        place = finding.span.start * _STRIP // (size + 1)
        ranks[place] = min(ranks[place], finding.severity.rank)
    return bytes(ranks)


def strip(places: bytes) -> str:
    """Return a strip that shows where findings lie, from left to right."""
    severities = {severity.rank: severity for severity in Severity}
    ticks = "".join(
        f'<rect class="{severities[rank]}" x="{place}" y="{2 * rank}" width="1" height="{12 - 2 * rank}"/>'
        for place, rank in enumerate(places)
        if rank in severities
    )
    return (
        f'<svg class="strip" viewBox="0 0 {_STRIP} 12" preserveAspectRatio="none" aria-hidden="true">'
        f'<rect class="ground" width="{_STRIP}" height="12"/>{ticks}</svg>'
    )


def histogram(values: Sequence[float]) -> str:
    """Return a histogram of scores, in steps of ten."""
    counts = [0] * 10
    for value in values:
        counts[min(9, int(value // 10))] += 1
    most = max(1, *counts)
    told = ", ".join(f"{count} from {10 * index} to {10 * index + 10}" for index, count in enumerate(counts) if count)
    parts = [_opening("histogram", 420, 190, f"Articles by score: {told}.")]
    for index, count in enumerate(counts):
        x, height = 10 + 40 * index, round(120 * count / most, 1)
        parts.append(f'<rect class="value" x="{x + 3}" y="{145 - height}" width="34" height="{height}"/>')
        if count:
            parts.append(f'<text class="figure" x="{x + 20}" y="{138 - height}" text-anchor="middle">{count}</text>')
        parts.append(f'<text class="axis" x="{x}" y="164" text-anchor="middle">{10 * index}</text>')
    parts.append('<text class="axis" x="410" y="164" text-anchor="middle">100</text>')
    parts.append('<line class="axis" x1="10" y1="145.5" x2="410" y2="145.5"/>')
    parts.append('<text class="axis" x="210" y="184" text-anchor="middle">score</text></svg>')
    return "".join(parts)


def trend(points: Sequence[Point]) -> str:
    """Return a line chart of the scores of past runs."""
    first, last = points[0], points[-1]
    runs = "1 run" if len(points) == 1 else f"{len(points)} runs"
    told = f"Score of {runs}: {first.score:.1f} on {_day(first)}, {last.score:.1f} on {_day(last)}."
    low = 10 * int(min(point.score for point in points) // 10)
    low = min(low, 90)
    places = list(_places(points, low))
    parts = [_opening("trend", 420, 190, told)]
    for value in sorted({low, (low + 100) // 2, 100}):
        y = _height(value, low)
        parts.append(f'<line class="grid" x1="34" y1="{y}" x2="400" y2="{y}"/>')
        parts.append(f'<text class="axis" x="28" y="{y + 4}" text-anchor="end">{value}</text>')
    parts.append(f'<polyline class="line" points="{" ".join(f"{x},{y}" for x, y in places)}"/>')
    for (x, y), point in list(zip(places, points, strict=True))[-60:]:
        parts.append(
            f'<circle class="value" cx="{x}" cy="{y}" r="3"><title>{_day(point)}: {point.score:.1f}</title></circle>'
        )
    x, y = places[-1]
    parts.append(f'<text class="figure" x="{x}" y="{y - 9}" text-anchor="end">{last.score:.1f}</text>')
    parts.append(f'<text class="axis" x="34" y="176">{_day(first)}</text>')
    if len(points) > 1:
        parts.append(f'<text class="axis" x="400" y="176" text-anchor="end">{_day(last)}</text>')
    return "".join(parts) + "</svg>"


def _places(points: Sequence[Point], low: int) -> Iterator[tuple[float, float]]:
    for index, point in enumerate(points):
        x = 400.0 if len(points) == 1 else round(34 + 366 * index / (len(points) - 1), 1)
        yield x, _height(point.score, low)


def _height(value: float, low: int) -> float:
    return round(150 - 120 * (min(100.0, value) - low) / (100 - low), 1)


def _day(point: Point) -> str:
    return escape(point.time[:10])


def _opening(name: str, width: int, height: int, told: str) -> str:
    return f'<svg class="{name}" viewBox="0 0 {width} {height}" role="img" aria-label="{escape(told)}">'
