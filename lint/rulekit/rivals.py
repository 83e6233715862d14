"""Rules that speak of one place: proposals that contradict each other, and one thing that is told twice.

Of two contradicting proposals one rule keeps its fix and the other only its message.

Two fixes are rivals when they replace the same stretch by different texts, when their stretches overlap without one
holding the other, or when one undoes what the other does elsewhere in the file ("Kiev" to "Kyiv", "Kyiv" to "Kiev").
A fix within the stretch of a larger one is not: it can be made before or after.

Two rules tell the same where they speak of the same words, but for small ones at either end, or two phrase tables of
nearly the same, and one of them adds no proposal, or both tables find fault with the wording: an editor wants to read
it once. They tell the same where they overlap and write the same, of which a rule that looks for more than phrases is
better, and where both speak of one mark and what the one writes, here and elsewhere, others write too.
Two rules of the group "repetition" tell the same where the places they look at lie within one another and the word that
comes again is the same, in whatever form.
"""

from collections.abc import Collection, Iterable, Sequence
from math import ceil

from lint.patterns import compiled
from lint.records import NamedTuple
from lint.rulekit.findings import Finding
from lint.rulekit.rule import Edit, Fix, Severity


def settled(findings: Sequence[Finding], text: str) -> tuple[Finding, ...]:
    """Return the findings of a file without the fixes that contradict a better one of another rule.

    A safe fix is better than one that is not, then that of the graver finding, then that of the longer one.
    """
    proposing = [number for number, finding in enumerate(findings) if finding.fixes]
    if len(proposing) < 2:
        return tuple(findings)
    lost = _overlapped(findings, proposing) | _undone(findings, proposing, text)
    if not lost:
        return tuple(findings)
    return tuple(
        finding._replace(fixes=tuple(fix for fix in finding.fixes if (number, fix) not in lost))
        if finding.fixes
        else finding
        for number, finding in enumerate(findings)
    )


def told_once(findings: Sequence[Finding], tables: Collection[str]) -> tuple[Finding, ...]:
    """Return the findings of a file without those that say of a place what a better one of another rule says there.

    ``tables`` names the rules that look for phrases: theirs say the same also where one phrase begins or ends another
    that is at most twice as long, and of two wordings one will do. What is graver is better, then what has a proposal,
    then what points at the source, then what is longer. Errors of another category, and findings that point at other
    places of the article too, say something of their own, but for those that look at one and the same mark. This is for
    readers, after suppressions: a comment that suppresses a rule still suppresses it, and what it hid no longer hides
    another.
    """
    findings = _echoes_once(findings)
    said: list[int] = []  # numbers of the findings that may overlap the next
    gone: set[int] = set()
    writers: dict[Edit, list[int]] = {}
    for number, finding in enumerate(findings):
        said = [other for other in said[-_MOST:] if findings[other].span.end > finding.span.start]
        for other in said:
            if other in gone:
                continue
            better, worse = sorted((other, number), key=lambda each: _less_telling(findings[each]))
            if _is_one_mark(findings[other], finding):
                told = _writes_nothing_new(findings, worse, writers, gone)
            else:
                told = _same(findings[other], finding, tables) and (
                    _adds_nothing(findings[worse], findings[better]) or _are_wordings(finding, findings[other], tables)
                )
                if _write_the_same(findings[worse], findings[better]):
                    told = True  # a rule that looks at more than phrases knows better what is wrong with them
                    worse = max(other, number, key=lambda each: _less_knowing(findings[each], tables))
            if told:
                gone.add(worse)
        said.append(number)
    return tuple(finding for number, finding in enumerate(findings) if number not in gone) if gone else tuple(findings)


_ECHOES = "repetition"  # the group whose rules look at one word from several sides
_FEW = 12  # words of what is repeated: longer is a passage, and told by one rule
_NEAR = 400  # code points from the first place to the last: farther apart lie two faults
_BEGINNING = 0.7  # of the shorter of two words: as much must be the same in forms of one word
_LETTERS = 4  # that must be the same, at least
_LAST_WORD = compiled(r"[^\W\d_]+(?=[\W\d_]*\Z)")
_FIRST_WORD = compiled(r"[^\W\d_]+")


class _Echo(NamedTuple):
    """What a finding says comes again: its last word, or also its first where it holds both places; and the stretch
    from the first place to the last.
    """

    number: int
    words: tuple[str, ...]
    start: int
    end: int


def _echoes_once(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Return the findings without those that say of a word, close by, what another rule says of it.

    What is graver is better, then what has a proposal, then what is longer: it holds more of the places.
    """
    told: list[_Echo] = []
    gone: set[int] = set()
    for number, finding in enumerate(findings):
        echo = _echo(number, finding) if finding.group == _ECHOES else None
        if echo is None:
            continue
        for other in told[-_MOST:]:
            before = findings[other.number]
            if other.number in gone or before.rule == finding.rule or not _is_one_echo(other, echo):
                continue
            better, worse = sorted((other.number, number), key=lambda each: _less_echoing(findings[each]))
            if not findings[worse].fixes and _adds_nothing(findings[worse], findings[better]):
                gone.add(worse)
        told.append(echo)
    return tuple(finding for number, finding in enumerate(findings) if number not in gone) if gone else tuple(findings)


def _echo(number: int, finding: Finding) -> _Echo | None:
    word = _LAST_WORD.search(finding.text)
    places = [finding.span, *(place.span for place in finding.related if place.side != "source")]
    start, end = min(place.start for place in places), max(place.end for place in places)
    if word is None or end - start > _NEAR or len(finding.text.split()) > _FEW:
        return None
    first = _FIRST_WORD.search(finding.text) if len(places) == 1 else None
    words = tuple(found[0].lower() for found in (word, first) if found)
    return _Echo(number, words, start, end)


def _is_one_echo(one: _Echo, other: _Echo) -> bool:
    if one.start >= other.end or other.start >= one.end:
        return False
    return any(_are_alike(word, again) for word in one.words for again in other.words)


def _are_alike(word: str, again: str) -> bool:
    """Are they one word, or do they begin as forms of one do?"""
    letters = max(_LETTERS, ceil(_BEGINNING * min(len(word), len(again))))
    return word == again or (len(word) >= letters and word[:letters] == again[:letters])


def _less_echoing(finding: Finding) -> tuple[int, bool, int, str]:
    return (finding.severity.rank, not finding.fixes, finding.span.start - finding.span.end, finding.rule)


def _same(one: Finding, other: Finding, tables: Collection[str]) -> bool:
    if one.rule == other.rule or _elsewhere(one) or _elsewhere(other):
        return False
    if one.span == other.span or _telling_words(one) == _telling_words(other):
        return True
    if not _are_tables(one, other, tables):
        return False
    inner, outer = sorted((one, other), key=lambda finding: len(finding.text))
    shared = inner.span.start == outer.span.start or inner.span.end == outer.span.end
    return shared and 2 * len(inner.text.split()) >= len(outer.text.split())


def _is_one_mark(one: Finding, other: Finding) -> bool:
    """Do two rules speak of one mark, of which one points elsewhere: its form is not that of the others?"""
    return (
        one.span == other.span
        and one.rule != other.rule
        and (_elsewhere(one) or _elsewhere(other))
        and not any(map(str.isalnum, one.text))
    )


def _writes_nothing_new(
    findings: Sequence[Finding], worse: int, writers: dict[Edit, list[int]], gone: Collection[int]
) -> bool:
    """Do findings of other rules that stay write all that a finding writes, if anything?

    ``writers``: the numbers of the findings that propose each edit.
    """
    finding = findings[worse]
    if finding.fixes and not writers:  # looked up once, and in few texts
        for number, other in enumerate(findings):
            for edit in (edit for fix in other.fixes for edit in fix.edits):
                writers.setdefault(edit, []).append(number)
    return all(
        any(findings[number].rule != finding.rule and number not in gone for number in writers[edit])
        for fix in finding.fixes[:1]
        for edit in fix.edits
    )


def _are_tables(one: Finding, other: Finding, tables: Collection[str]) -> bool:
    return one.rule in tables and other.rule in tables


_SMALL_WORDS = frozenset("a an the that of by to in on at for with as it is was be".split())


def _telling_words(finding: Finding) -> list[str]:
    """Return the words of a finding without small ones at either end: "revealing that" speaks of "revealing"."""
    words = finding.text.lower().rstrip(",").split()
    while len(words) > 1 and words[0] in _SMALL_WORDS:
        del words[0]
    while len(words) > 1 and words[-1] in _SMALL_WORDS:
        del words[-1]
    return words


def _elsewhere(finding: Finding) -> bool:
    """Does it point at other places of the article? A place in the source is the same place."""
    return any(place.side != "source" for place in finding.related)


def _write_the_same(worse: Finding, better: Finding) -> bool:
    """Do two findings of different rules, which overlap, change the text in the same way?"""
    if worse.rule == better.rule or not (worse.fixes and better.fixes) or _elsewhere(worse) or _elsewhere(better):
        return False
    return not _is_graver_kind(worse, better) and _changes(worse) == _changes(better)


def _changes(finding: Finding) -> list[Edit]:
    """Return the edits of the first fix without what they leave as it is at either end."""
    return [_change(finding, edit) for edit in finding.fixes[0].edits]


def _change(finding: Finding, edit: Edit) -> Edit:
    start, end, new = edit
    if start < finding.span.start or end > finding.span.end:
        return edit
    old = finding.text[start - finding.span.start : end - finding.span.start]
    before = _shared(old, new)
    old, new = old[before:], new[before:]
    after = _shared(old[::-1], new[::-1])
    return Edit(start + before, end - after, new[: len(new) - after])


def _shared(one: str, other: str) -> int:
    """Return how many characters two texts have in common at their beginnings."""
    return next(
        (at for at, (left, right) in enumerate(zip(one, other, strict=False)) if left != right),
        min(len(one), len(other)),
    )


def _is_graver_kind(worse: Finding, better: Finding) -> bool:
    return worse.severity is Severity.ERROR and worse.category != better.category


def _adds_nothing(worse: Finding, better: Finding) -> bool:
    if _is_graver_kind(worse, better):
        return False
    return not worse.fixes or (worse.span == better.span and worse.fixes[0] in better.fixes)


def _are_wordings(one: Finding, other: Finding, tables: Collection[str]) -> bool:
    """Do both find fault with a wording, not with its grammar?"""
    return _are_tables(one, other, tables) and all(each.category.startswith("style/") for each in (one, other))


def _less_knowing(finding: Finding, tables: Collection[str]) -> tuple[int, bool, int, str]:
    return (
        finding.severity.rank,
        finding.rule in tables,
        finding.span.start - finding.span.end,
        finding.rule,
    )


def _less_telling(finding: Finding) -> tuple[int, bool, bool, int, str]:
    return (
        finding.severity.rank,
        not finding.fixes,
        not finding.related,
        finding.span.start - finding.span.end,
        finding.rule,
    )


_Lost = set[tuple[int, Fix]]


def _overlapped(findings: Sequence[Finding], proposing: Iterable[int]) -> _Lost:
    """Return the fixes, by the numbers of their findings, that write something else where a better one writes."""
    edits = sorted((edit, number, fix) for number in proposing for fix in findings[number].fixes for edit in fix.edits)
    lost: _Lost = set()
    reach: list[tuple[Edit, int, Fix]] = []  # those that may overlap the next: few at a time
    for edit, number, fix in edits:
        reach = [each for each in reach[-_MOST:] if each[0].end > edit.start]
        for other, other_number, other_fix in reach:
            if findings[number].rule != findings[other_number].rule and _clash(edit, other):
                worse = max(
                    (number, fix), (other_number, other_fix), key=lambda each: _worse(findings[each[0]], each[1])
                )
                lost.add(worse)
        reach.append((edit, number, fix))
    return lost


_MOST = 8


def _clash(one: Edit, other: Edit) -> bool:
    if (one.start, one.end) == (other.start, other.end):
        return one.text != other.text
    nested = (one.start <= other.start and other.end <= one.end) or (other.start <= one.start and one.end <= other.end)
    return not nested and one.start < other.end and other.start < one.end


def _undone(findings: Sequence[Finding], proposing: Iterable[int], text: str) -> _Lost:
    """Return the fixes that write what a better one of another rule replaces, and replace what that one writes."""
    changes: dict[tuple[str, str], list[tuple[int, Fix]]] = {}
    for number in proposing:
        for fix in findings[number].fixes:
            for start, end, new in fix.edits:
                old = text[start:end]
                if old != new and old.strip() and new.strip():
                    changes.setdefault((old, new), []).append((number, fix))
    lost: _Lost = set()
    for (old, new), makers in changes.items():
        for one in makers[:1]:
            for other in changes.get((new, old), ())[:1]:
                if findings[one[0]].rule != findings[other[0]].rule:
                    worse = max(one, other, key=lambda each: _worse(findings[each[0]], each[1]))
                    lost.update(makers if worse is one else changes[new, old])
    return lost


def _worse(finding: Finding, fix: Fix) -> tuple[bool, int, int, str]:
    return (not fix.safe, finding.severity.rank, finding.span.start - finding.span.end, finding.rule)
