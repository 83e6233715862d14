"""What a finding's fixes tell a reader to do: write something else, leave words out, change one capital."""

from lint.records import NamedTuple
from lint.reports.model import counted
from lint.rulekit.findings import Finding
from lint.rulekit.rule import Fix
from lint.text.model import Span

_NEAR = 40  # characters between a finding and an edit that is shown with its proposal
_LONGEST = 2000  # characters in which it is looked for which words are left out


class Proposal(NamedTuple):
    """What a fix proposes."""

    text: str  # the wording in place of the finding, as it would stand there
    elsewhere: str  # "", or ", and so in 2 other places"
    action: str  # "write", "leave out", "write with a capital", "write with a small letter"
    words: str  # what is to be written, or left out

    @property
    def omits(self) -> bool:
        return self.action == _OMIT


_OMIT = "leave out"


def proposals(finding: Finding, text: str) -> list[Proposal]:
    """Return the proposals of a finding, without duplicates."""
    return list(dict.fromkeys(_proposal(finding, text, fix) for fix in finding.fixes))


def _proposal(finding: Finding, text: str, fix: Fix) -> Proposal:
    """Return the text after a fix in place of the finding and the edits near it.

    It may reach beyond the finding; edits far from it, and those that make the same change again, are only counted.
    """
    start, end = finding.span
    edits, waiting = [], sorted(fix.edits, key=lambda edit: max(edit.start - end, start - edit.end))
    changes: set[tuple[str, str]] = set()
    for edit in waiting:
        change = (text[edit.start : edit.end], edit.text)
        again = change in changes and any(character.isalnum() for character in change[0])
        changes.add(change)
        if not again and max(edit.start - end, start - edit.end) <= _NEAR:
            edits.append(edit)
            start, end = min(start, edit.start), max(end, edit.end)
    parts, done = [], start
    for edit in sorted(edits):
        parts += [text[done : edit.start], edit.text]
        done = edit.end
    new = "".join([*parts, text[done:end]])
    far = len(fix.edits) - len(edits)
    action, words = _told(text[start:end], new, Span(finding.span.start - start, finding.span.end - start))
    return Proposal(new, f", and so in {counted(far, 'other place')}" if far else "", action, words)


def _told(old: str, new: str, place: Span) -> tuple[str, str]:
    """Return what to do with ``old``, where the finding has a place, for it to become ``new``, and the words of it."""
    if not new.strip():
        return _OMIT, old.strip() or old
    if words := left_out(old, new, place):
        return _OMIT, words
    if len(old) == len(new) and old.lower() == new.lower():
        changed = [letter for letter, before in zip(new, old, strict=True) if letter != before]
        if len(changed) == 1:
            return f"write with a {'capital' if changed[0].isupper() else 'small letter'}", new
    return "write", new


def left_out(old: str, new: str, place: Span) -> str:
    """Return the words that stand in one text and not in the other, where all else is the same but perhaps the capital
    of the word that follows them; empty where that is not so or does not tell which words they are, and for long texts:
    the work grows with their square.

    Where several words might be meant, those are that hold all of ``place``, or the last.
    """
    size = len(old) - len(new)
    if size <= 0 or len(old) > _LONGEST:
        return ""
    same = next((at for at, letter in enumerate(new) if letter != old[at]), len(new))
    cuts = [
        start
        for start in range(same, max(-1, same - size), -1)
        if _is_cut(old, start) and _is_cut(old, start + size) and _goes_on(old[start + size :], new[start:])
    ]
    if not cuts:
        return ""
    start = next((start for start in cuts if start <= place.start and place.end <= start + size), cuts[0])
    words = old[start : start + size].strip()
    return words if any(map(str.isalnum, words)) and _is_certain(old, new, words) else ""


def _is_cut(text: str, at: int) -> bool:
    """Is there no word that goes on over an offset, "small-format" as a whole?"""
    before, after = text[max(0, at - 2) : at], text[at : at + 2]
    inside = before[-1:].isalnum() and after[:1].isalnum()
    joined = (before[-1:].isalnum() and _is_joint(after)) or (_is_joint(before[::-1]) and after[:1].isalnum())
    return not (inside or joined)


def _is_joint(text: str) -> bool:
    """Does a text begin with a mark that joins two parts of a word, and the letter beside it?"""
    return text[:1] in tuple("-'’.,") and text[1:].isalnum()


def _goes_on(old: str, new: str) -> bool:
    """Is a text the same as another but perhaps for the capital of its first letter?"""
    first = next((at for at, letter in enumerate(new) if letter.isalnum()), 0)
    at = first + 1
    return old[at:] == new[at:] and old[:first] == new[:first] and old[first:at].lower() == new[first:at].lower()


def _is_certain(old: str, new: str, words: str) -> bool:
    """Is it the same which of several places the words are left out of?"""
    wanted, at = new.lower().split(), old.find(words)
    while at >= 0:
        if (old[:at] + old[at + len(words) :]).lower().split() != wanted:
            return False
        at = old.find(words, at + 1)
    return True
