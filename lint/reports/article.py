"""Renders an article as HTML: its blocks with the findings marked in the text and explained beside it."""

import re
from collections.abc import Iterable, Iterator, Mapping
from html import escape
from itertools import islice

from lint.records import NamedTuple
from lint.reports.proposals import proposals
from lint.reports.text import said
from lint.rulekit.findings import FileReport, Finding, document_of_place
from lint.rulekit.rule import Related
from lint.terminal import visible_character
from lint.text.document import Document
from lint.text.model import Block, BlockKind, Span

_PAD, _OBJECT = "\N{WORD JOINER}", "\N{OBJECT REPLACEMENT CHARACTER}"  # of ``Document.prose``
_DEEPEST = 5  # marks around one stretch of text
_LONG = 160  # code points from which a mark is but a line
_MOST_RELATED = 5
_LONGEST = 400  # characters of a wording

# Hebrew, Arabic, Syriac, Thaana, N'Ko and their like, with what stands between two of their words.
_RTL = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
_RTL_RUN = re.compile(f"[{_RTL}](?:[^\\w]*[{_RTL}\\d]+)*")
# What does not show. Joiners (U+200C, U+200D) and soft hyphens do: in the letters beside them.
_HIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f"
    "\ud800-\udfff\ufeff\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e007f]"
)
_SPACES = str.maketrans("\t\n\r", "   ")

_SPACE = re.compile(r"\s+")
_TAGS = {
    BlockKind.TITLE: ("h3", "title"),
    BlockKind.HEADING: ("h3", "heading"),
    BlockKind.BLOCK_QUOTE: ("blockquote", "quote"),
    BlockKind.LIST_ITEM: ("p", "item"),
    BlockKind.CAPTION: ("p", "caption"),
    BlockKind.TABLE_CELL: ("p", "cell"),
    BlockKind.SIGNATURE: ("p", "signature"),
}


def text(characters: str) -> str:
    """Return text as HTML, with invisible characters shown and right-to-left runs isolated."""
    done, parts = 0, []
    for run in _RTL_RUN.finditer(characters):
        parts += [_plain(characters[done : run.start()]), f"<bdi>{_plain(run[0])}</bdi>"]
        done = run.end()
    return "".join([*parts, _plain(characters[done:])])


def title(document: Document) -> str:
    """Return the title of an article, or the heading that it begins with; empty if it has neither."""
    for number, block in enumerate(document.blocks):
        if block.kind is BlockKind.TITLE or (block.kind is BlockKind.HEADING and number == 0):
            return " ".join(_shown(document, block.start, block.end).split())
    return ""


class Setting:
    """How an article is rendered. ``key`` makes its anchors unique; ``groups`` maps groups to CSS classes."""

    def __init__(self, report: FileReport, key: str, groups: Mapping[str, str]) -> None:
        self._document = report.document
        self._findings = report.findings
        self._key = key
        self._groups = groups
        self._numbers = {id(finding): number for number, finding in enumerate(report.findings, 1)}
        self._anchors: set[str] = set()  # of related places that are in the text

    def html(self) -> Iterator[str]:
        """Yield the rows: a block of the article each, with the notes on it."""
        marks = _marks(self._findings, len(self._document.text))
        waiting: list[_Mark] = []  # those that reach into the next block
        told: set[int] = set()
        upcoming = iter(marks)
        following = next(upcoming, None)
        run_in, notes = "", list[str]()
        for block in self._document.blocks:
            while following is not None and following.start < block.end:
                waiting.append(following)
                following = next(upcoming, None)
            here = [mark for mark in waiting if mark.end > block.start]
            waiting = [mark for mark in here if mark.end > block.end]
            new = [mark.finding for mark in here if mark.finding and id(mark.finding) not in told]
            told.update(map(id, new))
            inner = self._block(block, here, {id(finding) for finding in new})
            notes += [self._note(finding) for finding in new]
            if block.kind is BlockKind.DATELINE:
                run_in = f'<span class="dateline">{inner}</span> '
                continue
            tag, name = _TAGS.get(block.kind, ("p", "body"))
            yield _row(f'<{tag} class="{name}" dir="auto">{run_in}{inner}</{tag}>', notes)
            run_in, notes = "", []
        if run_in:
            yield _row(f'<p class="body">{run_in}</p>', notes)
        rest = [self._note(finding, outside=True) for finding in self._findings if id(finding) not in told]
        if rest:
            yield _row('<p class="outside">Outside the text</p>', rest)

    def _block(self, block: Block, marks: "list[_Mark]", new: set[int]) -> str:
        """Return the text of a block with its marks, cut wherever a mark begins or ends or the direction changes."""
        stretch = self._document.prose[block.start : block.end]
        runs = [(block.start + run.start(), block.start + run.end()) for run in _RTL_RUN.finditer(stretch)]
        begins: dict[int, list[_Mark]] = {}
        ends: dict[int, list[_Mark]] = {}
        for mark in marks:
            begins.setdefault(max(mark.start, block.start), []).append(mark)
            ends.setdefault(min(mark.end, block.end), []).append(mark)
        run_starts, run_ends = {run[0] for run in runs}, {run[1] for run in runs}
        cuts = sorted({block.start, block.end, *begins, *ends, *run_starts, *run_ends})
        parts: list[str] = []
        active: dict[int, _Mark] = {}
        for cut, next_cut in zip(cuts, [*cuts[1:], block.end], strict=True):
            if cut in run_ends:
                parts.append("</bdi>")
            for mark in ends.get(cut, ()):
                active.pop(id(mark), None)
                if mark.finding and id(mark.finding) in new:
                    parts.append(self._reference(mark.finding))
            if cut in run_starts:
                parts.append("<bdi>")
            for mark in begins.get(cut, ()):
                active[id(mark)] = mark
                parts += self._anchor(mark)
            if cut < next_cut:
                parts.append(self._marked(cut, next_cut, active.values()))
        return "".join(parts)

    def _marked(self, start: int, end: int, marks: "Iterable[_Mark]") -> str:
        some = (mark.finding for mark in islice(marks, 10 * _DEEPEST))  # a hostile text may have thousands
        gravest = sorted(filter(None, some), key=lambda finding: finding.severity.rank)
        html = _plain(_shown(self._document, start, end))
        for finding in reversed(gravest[:_DEEPEST]):
            long = " long" if finding.span.end - finding.span.start > _LONG else ""
            number = self._numbers[id(finding)]
            html = f'<mark class="{self._classes(finding)}{long}" data-n="{self._key}-{number}">{html}</mark>'
        return html

    def _anchor(self, mark: "_Mark") -> Iterator[str]:
        """Return the link target for a related span."""
        if mark.anchor and mark.anchor not in self._anchors:
            self._anchors.add(mark.anchor)
            yield f'<span class="there" id="{self._key}-{mark.anchor}"></span>'

    def _reference(self, finding: Finding) -> str:
        number = self._numbers[id(finding)]
        return (
            f'<a class="ref {self._classes(finding)}" id="{self._key}-r{number}" href="#{self._key}-{number}" '
            f'aria-label="note {number}">{number}</a>'
        )

    def _note(self, finding: Finding, outside: bool = False) -> str:
        number = self._numbers[id(finding)]
        back = f'<a class="number" href="#{self._key}-r{number}" aria-label="{number}, back to the text">{number}</a>'
        parts = [
            f'<li class="said {self._classes(finding)}" id="{self._key}-{number}">'
            + (f'<span class="number">{number}</span>' if outside else back),
            f'<span class="severity">{finding.severity.value}</span>',
            text(said(finding)) + ("." if outside and finding.text.strip() else ""),
        ]
        if outside and finding.text.strip():
            parts.append(f"<q>{text(_cut(finding.text))}</q>")
        parts += [
            f'<span class="fix">{each.action.capitalize()} <{tag} dir="auto">{text(_cut(each.words))}</{tag}>'
            f"{each.elsewhere}{'' if each.omits else _copy(each.text)}</span>"
            for each in proposals(finding, self._document.text)
            for tag in ["del" if each.omits else "ins"]
        ]
        parts += [f'<span class="related">{each}</span>' for each in self._related(finding, number)]
        parts.append(f'<span class="rule">{text(finding.rule)}</span></li>')
        return " ".join(parts)

    def _related(self, finding: Finding, number: int) -> Iterator[str]:
        for index, other in enumerate(finding.related[:_MOST_RELATED]):
            there = document_of_place(self._document, other)
            line = there.position(other.span.start).line
            if there is not self._document:
                yield self._source_place(finding, there, other, line)
                continue
            words = _cut(" ".join(_shown(self._document, *other.span).split()), 60)
            place = f"“{text(words)}”, line {line}" if words else f"line {line}"
            yield f'{text(other.message)}: <a href="#{self._key}-{number}at{index}">{place}</a>'

    def _source_place(self, finding: Finding, source: Document, other: Related, line: int) -> str:
        """Return the passage of a finding and the one of the source side by side, each in its own direction."""
        ours, theirs = _passage(self._document, finding.span), _passage(source, other.span)
        direction = "rtl" if source.language in RIGHT_TO_LEFT else "ltr"
        return (
            f"{text(other.message)} ({text(source.path)}, line {line}): "
            '<span class="sides" role="group" aria-label="translation and source">'
            f'<q class="target" lang="en" dir="ltr">{ours}</q>'
            f'<q class="source" lang="{text(source.language)}" dir="{direction}">{theirs}</q></span>'
        )

    def _classes(self, finding: Finding) -> str:
        return f"{finding.severity.value} {self._groups[finding.group]}"


#: Languages that are written from right to left.
RIGHT_TO_LEFT = frozenset("ar fa he ur ps sd ug yi dv ckb".split())
_AROUND = 120  # code points before and after a place that are shown of its sentence


def _passage(document: Document, span: Span) -> str:
    """Return a place with the words of its sentence around it; a whole sentence without a mark."""
    sentence = document.sentence_at(span.start)
    around = Span(sentence.start, max(sentence.end, span.end)) if sentence else span
    start, end = max(around.start, span.start - _AROUND), min(around.end, span.end + _AROUND)
    if span.end - span.start > 2 * _AROUND:
        end = span.start + 2 * _AROUND
    shown = document.prose[start:end]
    if start > around.start and (space := shown.find(" ", 0, min(20, span.start - start))) >= 0:
        start += space + 1  # no half word
    if end < around.end and (space := shown.rfind(" ")) > len(shown) - 20 and end - len(shown) + space > span.end:
        end -= len(shown) - space
    # The passage has a direction of its own, so the runs in it need none.
    before, inside, after = (
        _plain(_SPACE.sub(" ", _shown(document, *part)))
        for part in ((start, span.start), (span.start, min(span.end, end)), (span.end, max(end, span.end)))
    )
    if before.strip() or after.strip():
        inside = f"<mark>{inside}</mark>"
    first, last = "…" if start > around.start else "", "…" if end < around.end else ""
    return f"{first}{before.lstrip()}{inside}{after.rstrip()}{last}"


class _Mark(NamedTuple):
    """A stretch to mark, or (with an anchor) only to link to."""

    start: int
    end: int
    finding: Finding | None
    anchor: str = ""


def _marks(findings: Iterable[Finding], size: int) -> list[_Mark]:
    """Return the marks sorted by start; empty ones are widened to one character."""
    marks = []
    for number, finding in enumerate(findings, 1):
        marks.append(_Mark(*_widened(finding.span, size), finding))
        marks += [
            _Mark(*_widened(other.span, size), None, f"{number}at{index}")
            for index, other in enumerate(finding.related[:_MOST_RELATED])
            if other.side == "target"
        ]
    return sorted(marks, key=lambda mark: mark.start)


def _widened(span: Span, size: int) -> Span:
    if span.start < span.end:
        return span
    return Span(span.start, span.start + 1) if span.start < size else Span(max(0, span.start - 1), size)


def _shown(document: Document, start: int, end: int) -> str:
    """Return a stretch as a reader sees it: entities as characters, no markup, code as it is."""
    prose = document.prose[start:end]
    if _PAD not in prose and _OBJECT not in prose:
        return prose
    raw = document.text[start:end]
    pairs = zip(prose, raw, strict=True)
    return "".join(
        original if shown == _OBJECT else shown for shown, original in pairs if shown != _PAD or original == _PAD
    )


def _plain(characters: str) -> str:
    shown = escape(characters).replace("##", "#&#35;")  # services look for commands in whatever is printed
    if shown.isprintable():
        return shown
    shown = shown.translate(_SPACES)
    return _HIDDEN.sub(lambda match: f'<span class="hidden">{visible_character(match[0])}</span>', shown)


def _copy(words: str) -> str:
    """Return a button that copies a proposal, shown by the script; none for what is not shown as it is."""
    plain = len(words) <= _LONGEST and _HIDDEN.search(words) is None
    return ' <button type="button" class="copy" hidden>Copy</button>' if plain else ""


def _cut(words: str, limit: int = _LONGEST) -> str:
    return words if len(words) <= limit else f"{words[: limit - 1].rstrip()}…"


def _row(html: str, notes: list[str]) -> str:
    beside = f'<ol class="notes" aria-label="Notes on this paragraph">{"".join(notes)}</ol>' if notes else ""
    return f'<div class="row">{html}{beside}</div>\n'
