"""An inline code of the source is lost, added or out of order in the translation.

In XLIFF and TMX the formatting and the objects of a text are codes (`<g id="1">`,
`<x id="2"/>`, `<bpt>`). The program that makes the document again from its
translation needs them all: a lost one is a lost link, image or bold word, an added
one a broken file, and a pair that closes before it opens is neither. Codes are told
by their ids; formatting may go around other words. A code that is written twice,
or that has no id, is a note.

Option allow: the kinds of codes that may be lost (`g`, `ph`, `x` …). None by default.

Source (ru, xliff): Порт <g id="1">открыт</g><x id="2"/> снова.
Bad: [The port is <g id="1">open</g> again.]
Bad: The port is <g id="1">open</g><x id="2"/> again[<x id="3"/>].
Good: The port<x id="2"/> is <g id="1">open</g> again.
Good: The port is open<x id="2"/> <g id="1">again</g>.

Source (ru, xliff): Порт <bpt id="1">&lt;b&gt;</bpt>открыт<ept id="1">&lt;/b&gt;</ept> снова.
Bad: The port is [<ept id="1">&lt;/b&gt;</ept>]open<bpt id="1">&lt;b&gt;</bpt> again.
Good: The port is <bpt id="1">&lt;b&gt;</bpt>open<ept id="1">&lt;/b&gt;</ept> again.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from lint import Category, Document, Hit, Related, Severity, rule
from lint.analysis.bilingual.translations import Translation, translations
from lint.analysis.bilingual.units import Code
from lint.records import NamedTuple

NONE = frozenset[str]()
#: Kinds that say the same: formatting around text, its two ends, and what stands alone.
_OPENING = frozenset(("bpt", "bx", "sc"))
_CLOSING = frozenset(("ept", "ex", "ec"))
_COMMENTS = frozenset(("mrk", "sm", "em", "cp"))  # marks of translators, characters: no codes of the document


class _Key(NamedTuple):
    """What a code is called on both sides."""

    role: str  # "open", "close", "alone"
    name: str  # its id, or else its kind and what it holds


@rule(Severity.ERROR, category=Category.MARKUP_TAG, quoted="report", needs="units")
def check(document: Document, *, allow: frozenset[str] = NONE) -> Iterator[Hit]:
    for each in document.view(translations):
        if each.unit.source.codes or each.target.codes:
            yield from _hits(each, allow)


def _hits(each: Translation, allow: frozenset[str]) -> Iterator[Hit]:
    named = all(code.id for code in (*each.unit.source.codes, *each.target.codes))
    source = [(_key(code, named), code) for code in each.unit.source.codes if code.kind not in _COMMENTS]
    target = [(_key(code, named), code) for code in each.target.codes if code.kind not in _COMMENTS]
    theirs, ours = Counter(key for key, _ in source), Counter(key for key, _ in target)
    severity = None if named else Severity.NOTE
    done: set[_Key] = set()
    for key, code in source:
        if ours[key] or key in done or code.kind in allow or (key.role == "close" and _Key("open", key.name) in done):
            continue
        done.add(key)
        yield Hit(
            each.target.span,
            f"the code “{_shown(code)}” of the source is lost",
            related=(Related(code.span, f"“{_shown(code)}”", "source"),),
            severity=severity,
        )
    seen: Counter[_Key] = Counter()
    for key, code in target:
        seen[key] += 1
        if key.role == "close" and not theirs[key] and _Key("open", key.name) in seen:
            continue  # its start tag is reported
        if not theirs[key]:
            yield Hit(code.span, f"the code “{_shown(code)}” is not in the source", severity=severity)
        elif seen[key] > theirs[key] and seen[key] == 2:
            yield Hit(code.span, f"the code “{_shown(code)}” is written twice", severity=Severity.NOTE)
    if named:
        yield from _out_of_order(source, target)


def _key(code: Code, named: bool) -> _Key:
    if code.opens or code.kind in _OPENING:
        role = "open"
    elif code.closes or code.kind in _CLOSING:
        role = "close"
    else:
        role = "alone"
    return _Key(role, code.id if named else f"{code.kind} {code.text}")


def _out_of_order(source: Sequence[tuple[_Key, Code]], target: Sequence[tuple[_Key, Code]]) -> Iterator[Hit]:
    """Yield the ends that stand before their beginnings, where the source has them in order."""
    first = {key: number for number, (key, _) in reversed(list(enumerate(source)))}
    opened: set[str] = set()
    opening = {key.name for key, _ in target if key.role == "open"}
    for key, code in target:
        if key.role == "open":
            opened.add(key.name)
        elif key.role == "close" and key.name in opening and key.name not in opened:
            begins, ends = first.get(_Key("open", key.name), -1), first.get(key, -1)
            if 0 <= begins < ends:
                yield Hit(code.span, f"the code “{_shown(code)}” closes before it opens")


def _shown(code: Code) -> str:
    text = code.text if len(code.text) <= 40 else f"{code.text[:39]}…"
    return " ".join(text.split())
