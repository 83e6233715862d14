"""One source is translated in two ways.

In files of translators, within one file: the same sentence or label twice, and not the
same translation. Differences in space, capitals and marks do not count (but a question is
not a statement), nor does what one source writes and another leaves out: Arabic vowels, the dots of ё; nor
do units with contexts of their own (PO's `msgctxt`) or plural forms. Single words
may mean two things, and are left alone.

Option min-words: the least number of words of the source (of characters in Chinese and Japanese, twice as many).
    2 by default.
Option sources: whether one translation of two sources is reported too. False by default.

Source (ru, xliff): Порт открыт для судов.\\nМост закрыт.\\nПорт открыт для судов.
Bad: The port is open to ships.\\nThe bridge is closed.\\n[Ships may call at the port.]
Good: The port is open to ships.\\nThe bridge is closed.\\nThe port is open to ships.
Good: The port is open to ships.\\nThe bridge is closed.\\nThe port is open to ships
Source (ar, xliff): قالَ وزيرُ الدفاع\\nقال وزير الدفاع:
Bad: The defence minister said\\n[The minister of war said:]
Source (ru, xliff): Мост закрыт?\\nМост закрыт.
Good: Is the bridge closed?\\nThe bridge is closed.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from lint import Category, Document, Hit, Related, Severity, rule
from lint.analysis.bilingual.forms import folded
from lint.analysis.bilingual.translations import Translation, translations
from lint.patterns import compiled

_MARKS = compiled(r"[\s.,;:!?…。！？؟\"'“”‘’«»„‹›()\u200b-\u200f\u2010-\u2015-]+")
_QUESTION = compiled(r"[?؟？][\s\"'”’»)]*\Z")
_UNSPACED = compiled(r"[\u3040-\u30ff\u3400-\u9fff]")


@rule(Severity.NOTE, category=Category.INCONSISTENT_TERMINOLOGY, quoted="report", needs="units")
def check(document: Document, *, min_words: int = 2, sources: bool = False) -> Iterator[Hit]:
    found = [each for each in document.view(translations) if each.unit.linted and each.unit.plural is None]
    language = document.source.language if document.source else ""
    yield from _differing(found, min_words, _source, _target, "the same source is “{text}” in {others}", language)
    if sources:
        yield from _differing(found, min_words, _target, _source, "this translates “{text}” too, in {others}")


def _source(each: Translation) -> str:
    return each.source_text


def _target(each: Translation) -> str:
    return each.target_text


def _times(often: int) -> str:
    return "another unit" if often == 1 else f"{often} other units"


_Text = Callable[[Translation], str]


def _differing(
    found: Sequence[Translation], least: int, one: _Text, other: _Text, says: str, language: str = ""
) -> Iterator[Hit]:
    """Yield the units that agree with others in one text and not in the other, the rarer ones of each group."""
    groups: dict[tuple[str, str], list[Translation]] = {}
    for each in found:
        if _size(one(each)) >= least:
            groups.setdefault((_key(one(each), language), each.unit.context), []).append(each)
    for group in groups.values():
        if len(group) < 2:
            continue
        counts = Counter(_plain(other(each)) for each in group)
        if len(counts) < 2:
            continue
        usual = max(counts, key=lambda text: counts[text])
        first = next(each for each in group if _plain(other(each)) == usual)
        shown = " ".join(other(first).split())
        shown = shown if len(shown) <= 60 else f"{shown[:59]}…"
        message = says.format(text=shown, others=_times(counts[usual]))
        done = {usual}
        for each in group:
            if (text := _plain(other(each))) not in done:
                done.add(text)
                related = (Related(first.target.span, "the other unit"),)
                yield Hit(each.target.span, message, related=related)


def _key(text: str, language: str) -> str:
    """Return what texts that say the same share."""
    return _plain(folded(text, language)) + ("?" if _QUESTION.search(text) else "")


def _plain(text: str) -> str:
    return _MARKS.sub(" ", text).strip().lower()


def _size(text: str) -> int:
    """Return how many words a text has, without spaces half as many as it has characters."""
    return len(_UNSPACED.findall(text)) // 2 or len(text.split())
