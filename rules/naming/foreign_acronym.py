"""An acronym of another country's news is left as it is.

Russian and Ukrainian readers know "the MFA", "HPP" and "EGE", Chinese ones "the CSRC", Japanese ones "SNS"; English
readers do not. News writes what it is ("the foreign ministry", "social media") or gives the full name once, with the
acronym in brackets. A table of such acronyms is looked for, and the first place of each is reported where the text
explains it nowhere.

Option known: acronyms of the table that the readers know. Empty by default.

Bad: The [MFA] denied it. The MFA was shut at noon.
Bad: Water of the Molde [HPP] was let out.
Good: The Ministry of Foreign Affairs (MFA) denied it. The MFA was shut at noon.
Good: The MFA (foreign ministry) denied it. He waved a card: “MFA”.
Good: The Norwegian foreign ministry, the MFA, denied it. The prison service FSIN did not.
Good: THE MFA DENIES IT.
"""

import re
from collections.abc import Iterator
from functools import cache

from lint import BlockKind, Category, Document, Hit, Needs, Severity, rule
from lint.data import rows
from lint.patterns import compiled

_BESIDE = compiled(r"[A-Z]{2,} \Z|[\w&.#@/’'(\"“-]\Z")
_AFTER = compiled(r"[\w&@/)\"”-]|\.\w| [A-Z]{2,}\b")
_NEAR = 12  # characters
_WHAT = (
    r"(?:service|agency|ministry|part(?:y|ies)|office|plant|directorate|bureau|militias?|council|commission|committee"
    r"|academy|exams?|examinations?|tests?|regulator|bank|parliament|legislature|railways?|operator|monopoly|intelligence|forces|army"
    r"|administration|authority|church|front|movement|group|body|network|media|department|staff|court|union|republic)"
)
#: What it is stands beside it: "the security service, the SBU,", "the prison service FSIN", "the SBU, a security
#: service".
_TELLS_BEFORE = compiled(
    rf"\b{_WHAT}(?: of [A-Z][\w’'-]+)?,? "
    r"(?:(?:the|or|called|known as|abbreviated(?: as| to)?|named) (?:the )?)?[\"“]?\Z"
)
_TELLS_AFTER = compiled(rf", (?:or )?(?:an? |the |its |their |[A-Z][\w-]+['’]s? )(?:[\w’'-]+ ){{0,4}}?{_WHAT}\b")
_APPOSED = 60  # characters


def _gate() -> Needs:
    return Needs(words=[acronym.lower() for acronym in _meanings()])


@rule(Severity.NOTE, category=Category.INCONSISTENT_TERMINOLOGY, quoted="skip", gate=_gate)
def check(document: Document, *, known: frozenset[str] = frozenset()) -> Iterator[Hit]:
    """Yield the first place of each acronym of another language that the text does not explain."""
    prose = document.prose
    for acronym, meaning in _meanings().items():
        places = [
            word.span
            for word in (document.words[at] for at in document.word_positions.get(acronym.lower(), ()))
            if word.text == acronym
            and not _BESIDE.search(prose, max(0, word.start - _NEAR), word.start)
            and not _AFTER.match(prose, word.end)
        ]
        if not places or acronym in known or re.search(rf"\({acronym}\b|\b{acronym} ?\(", prose):
            continue
        if any(
            _TELLS_BEFORE.search(prose, max(0, place.start - _APPOSED), place.start)
            or _TELLS_AFTER.match(prose, place.end)
            for place in places
        ):
            continue
        block = document.block_at(places[0].start)
        if block is not None and block.kind is BlockKind.PARAGRAPH and not document.quoted(places[0]):
            yield Hit(places[0], f"“{acronym}” is not explained, and English readers do not know it: {meaning}")


@cache
def _meanings() -> dict[str, str]:
    """Return what each acronym stands for."""
    return {acronym: meaning for acronym, meaning, _ in rows(__package__, "foreign_acronym.tsv", 3)}
