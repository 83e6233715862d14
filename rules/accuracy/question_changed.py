"""A question became a statement, or a statement a question.

Source (ru): Водолазы нашли старый якорь? Министр этого не подтвердил.
Bad: [Divers found an old anchor.] The minister did not confirm it.
Good: Did divers find an old anchor? The minister did not confirm it.

Source (de): Der Minister fragte, wann die Brücke öffnet.
Bad: [When will the bridge open?]
Good: The minister asked: when will the bridge open?

Source (de): Erzählen Sie etwas über die Brücke.
Good: Could you tell us something about the bridge?

Source (ru): Может, открыть мост раньше?
Good: Perhaps the bridge should open earlier.

Source (ar): عثر الغواصون على مرساة قديمة.
Bad: [Did divers find an old anchor?]
Good: Divers found an old anchor.
"""

import re
from collections.abc import Iterator

from lint import Category, Document, Hit, Related, Severity, Span, rule
from lint.analysis.bilingual.match import comparable
from lint.patterns import compiled

_MARK = compiled(r"[?？؟]")
_ASKED = compiled(r"[吗呢吧么][。!！”]?|[かの][。」』!！…]|か$|だろう|でしょう|क्या|何|谁|怎|为什么|如何|どう|なぜ")

#: A question that Japanese news writes with a full stop.
_SPOKEN = compiled(r"(?<!いの)(?<!ない)(?:です|ます|ました|ません|の)か[。｡][」』]?\s*$")
_ASKS = r"\b(?:ask(?:s|ed|ing)?|wonder(?:s|ed|ing)?|inquir(?:es?|ed|ing))\b"
#: The translation reports the question in its own words, "he asked: will it open?", or as a clause, "he asked whether".
_REPORTED = compiled(rf"{_ASKS}[^?]*\?", re.IGNORECASE)
_INDIRECT = compiled(
    rf"{_ASKS}(?: \w+){{0,3}},? (?:whether|if|who|whom|whose|when|why|what|which|how|where)\b", re.IGNORECASE
)
#: A request as a question, and a suggestion as a statement: other languages have the imperative and "maybe ...?".
_REQUEST = compiled(r"\b(?:can|could|will|would|won't) you\b", re.IGNORECASE)
_SUGGESTION = compiled(r"\b(?:maybe|perhaps)\b", re.IGNORECASE)
_CLAUSE = compiled(r"\b(?:whether|if|who|when|why|what|which|how|where)\b", re.IGNORECASE)
_ENDED = compiled(r"(?<![.…])[.。!！؟۔।｡][\s\"”»’'」』)]*$")  # headings have no mark, and an ellipsis may stand for any


@rule(Severity.WARNING, category=Category.MISTRANSLATION, quoted="report", needs="source")
def check(document: Document) -> Iterator[Hit]:
    both = document.view(comparable)
    if both is None:
        return
    for index, pair in enumerate(both.pairs):
        if not (pair.source and pair.target) or pair.sources + pair.targets > 4:
            continue
        source, target = both.source[pair.source], both.target[pair.target]
        asks, asked = bool(_MARK.search(target)), bool(_MARK.search(source) or _SPOKEN.search(source))
        if not any(map(str.isalpha, target)):
            continue  # "???" is what a translator leaves for later
        if asks == asked or (asks and (_ASKED.search(source) or not _ENDED.search(source))):
            continue
        if (_REPORTED if asks else _INDIRECT).search(target) or (_REQUEST if asks else _SUGGESTION).search(target):
            continue
        if asked and _CLAUSE.search(target) and both.lone_beside(index):
            continue  # "Will it open? Nobody knows." became one sentence
        around, beside = both.around(index)
        assert around
        assert beside
        if not asks and "?" in both.target[beside] and not pair.sure:
            continue
        if _near(both.target[beside] if asked else both.source[around]) and _moved(
            both.source[around], both.target[beside]
        ):
            continue
        yield Hit(
            _asking(document, pair.target) if asks else pair.target,
            "this is a question, its source is not" if asks else "the source asks a question here",
            related=(Related(pair.source, "the source", "source"),),
        )


def _near(text: str) -> bool:
    return bool(_MARK.search(text))


def _moved(source: str, target: str) -> bool:
    """Do both sides ask as often, only in other sentences?"""
    return len(_MARK.findall(source)) == len(_MARK.findall(target))


def _asking(document: Document, span: Span) -> Span:
    """Return the sentence of a translation that asks."""
    mark = document.prose.find("?", span.start, span.end)
    sentence = document.sentence_at(mark) if mark >= 0 else None
    return sentence.span if sentence else span
