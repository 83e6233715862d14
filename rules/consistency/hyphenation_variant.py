"""One compound is written together, with a hyphen or apart.

“Ceasefire”, “cease-fire” and “cease fire” are all good English, but not in one
text. Whether a word is closed or hyphenated is compared for every word; the
open form only for compounds that are nouns either way, since “long term” and
“long-term” differ by what they do in the sentence. A quotation that writes it in its own way more than once is a
document that keeps its spelling.

Option allow: words in small letters, written together, that the hyphen makes another
    word of. A list in the configuration takes the place of the default one.

Bad: The ceasefire held. Both sides praised the [cease-fire].
Fix: The ceasefire held. Both sides praised the ceasefire.
Bad: Two airstrikes hit the port. The [air strike] on the mill was the third.
Fix: Two airstrikes hit the port. The airstrike on the mill was the third.
Good: The plan is good in the long term. It is a long-term plan.
Bad: Peacekeepers came to the town. The [peace-keepers] left in May.
Fix: Peacekeepers came to the town. The peacekeepers left in May.
Good: The ceasefire held. They will cease fire at noon.
Good: Her e-mail and the e-mails of the others are kept. The office wrote: “She sent an email to us, and our emails are\
 kept.”
Good: They will resign. Others re-sign their contracts.
"""

import re
from collections.abc import Iterator
from functools import cache

from lint import Category, Document, Fix, Hit, Related, Severity, Span, Word, rule
from lint.analysis.glossary import Glossary, Term
from lint.analysis.names import begins_sentence
from lint.analysis.places import compounds
from lint.data import rows
from lint.patterns import compiled

#: Closed words that the hyphen makes another word of.
OTHER_WORDS = frozenset(
    "resign recover recreation reform reforms resent resort repress remark remarks coop release relay resound retreat "
    "return unionised recount recounts represent resigned recovered reformed resigning reset mustread".split()
)

#: Before these, the hyphen is not a sign of an adjective ("health-care reform", "the cost of health care").
PREFIXES = ("anti", "cease", "co", "counter", "mid", "non", "post", "pre", "quarter", "semi", "vice")

DOERS = ("maker", "keeper", "holder", "blower", "bearer", "breaker", "fighter", "goer", "taker", "driver", "dweller")

_QUOTES = frozenset("\"“‘'«")  # what is quoted there may be a name
_VERB = compiled(
    r"cease (?:(?<=\bto cease )|(?<=\bwill cease )|(?<=\bmust cease )|(?<=\bwould cease )|(?<=\bshould cease ))",
    re.IGNORECASE,
)


@rule(Severity.NOTE, category=Category.INCONSISTENT_STYLE, quoted="report")
def check(document: Document, *, allow: frozenset[str] = OTHER_WORDS) -> Iterator[Hit]:
    forms: dict[str, dict[str, list[Span]]] = {}
    words, numbers = document.words, document.word_positions

    def add(kind: str, key: str, written: str) -> None:
        if spans := [words[number].span for number in numbers.get(written, ()) if _is_plain(document, words[number])]:
            forms.setdefault(key, {}).setdefault(kind, []).extend(spans)

    apart: dict[str, list[Span]] = {}
    for use in _compounds().uses(document, case=False):
        if not _VERB.match(document.prose, use.span.start):  # "they will cease fire"
            apart.setdefault(_singular(use.wording.replace(" ", "")), []).append(use.span)
    for written in [key for key in document.view(compounds) if "-" in key]:
        if (closed := written.replace("-", "")).isalpha():
            key = _singular(closed)
            if key in numbers or f"{key}s" in numbers or key in apart:  # else it has one form, as most
                add("hyphen", key, written)
    for key, spans in apart.items():
        forms.setdefault(key, {})["open"] = spans
    for key in list(forms):
        add("closed", key, key)
        add("closed", key, key + "s")
    for kinds in forms.values():
        for spans in kinds.values():
            spans.sort()
    for key, kinds in forms.items():
        if len(kinds) > 1 and key not in allow and (kinds.keys() != {"open", "hyphen"} or _is_noun(key)):
            yield from _hits(document, kinds)


def _is_plain(document: Document, word: Word) -> bool:
    """Is a word in small letters, or has it a capital only because it opens a sentence?"""
    text = word.text
    if text.islower():
        return True
    opens = begins_sentence(document.prose, word.start) and document.prose[word.start - 1 : word.start] not in _QUOTES
    return opens and text[1:].islower()


def _is_noun(key: str) -> bool:
    """Is a compound a noun also with a hyphen: "cease-fire", "decision-maker"?"""
    return key.startswith(PREFIXES) or key.endswith(DOERS)


def _hits(document: Document, kinds: dict[str, list[Span]]) -> Iterator[Hit]:
    """Yield each place of the rarer forms, or of the later ones."""
    keep, *others = sorted(kinds, key=lambda kind: (-len(kinds[kind]), kinds[kind][0].start))
    model = kinds[keep][0]
    wanted = document.prose[model.start : model.end]
    times = f" {len(kinds[keep])} times" if len(kinds[keep]) > 1 else ""
    for kind in others:
        if _is_verbatim(document, kinds[kind]):
            continue
        certain = len(kinds[keep]) > len(kinds[kind]) or keep == "closed"
        for span in kinds[kind]:
            written = document.prose[span.start : span.end]
            yield Hit(
                span,
                f"“{written}” is written “{wanted}” elsewhere{times}",
                (Fix.replace(span, _joined(written, keep, wanted)),) if certain else (),
                (Related(model, f"“{wanted}”"),),
            )


def _is_verbatim(document: Document, spans: list[Span]) -> bool:
    """Do all the places of a form lie in quotations, two or more of them in one?"""
    inside = [
        quotation.span
        for span in spans
        for quotation in document.quotations
        if quotation.depth == 0 and quotation.closed and quotation.span.covers(span)
    ]
    return len(inside) == len(spans) > len(set(inside))


def _joined(written: str, kind: str, model: str) -> str:
    """Return a word in the form that is kept: its own letters, the other's joint."""
    joint = re.search(r"[-\s]", written) or re.search(r"[-\s]", model)
    place = joint.start() if joint else len(written)
    letters = re.sub(r"[-\s]", "", written)
    return letters[:place] + {"hyphen": "-", "open": " ", "closed": ""}[kind] + letters[place:]


def _singular(key: str) -> str:
    return key.removesuffix("s") if len(key) > 5 and not key.endswith("ss") else key


@cache
def _compounds() -> Glossary:
    """Return the compounds of the table, open."""
    return Glossary(tuple(Term(compound, ()) for (compound,) in rows(__package__, "hyphenation_variant.tsv", 1)))
