"""Nobody in particular is given as the source.

"Sources", "observers" and "social media users" say whatever the writer wants said. Name the
source, or say what makes it one: where it works, how it knows, why it is not named. A
source that is described ("sources in the ministry") is passed over.

Bad: [Sources] said the border would open on Sunday.
Bad: [Informed sources] confirmed that the convoy had left.
Bad: According to [observers], the vote will be close.
Bad: [Social media activists] circulated a video of the fire.
Good: Two sources in the customs service said the border would open on Sunday.
Good: Sources familiar with the talks said the border would open.
Good: The sources said the border would open on Sunday.
"""

import re
from collections.abc import Iterator

from lint import Category, Document, Hit, Severity, Span, rule
from lint.analysis.reporting import reporting_verb
from lint.patterns import compiled

_KINDS = (
    "informed|well-informed|well-placed|reliable|trusted|special|private|media|press|local|several|some|many|various"
    "|other|political|knowledgeable|certain"
)
_PUBLIC = "social media|online|internet|Twitter|Facebook"
_NETWORKS = r"social (?:media|networks?|networking sites)|communication sites"
_SOURCE = compiled(
    rf"(?:\b(?:{_KINDS})\s+){{0,3}}\b(?:sources|observers|circles|commentators|pundits|netizens)\b"
    rf"|\b(?:{_PUBLIC})\s+(?:users|activists|pioneers|followers|accounts|commentators)\b"
    rf"|\b(?:activists|pioneers|users|followers)\s+(?:on|of)\s+(?:{_NETWORKS})\b"
    r"|\b(?:media|press) reports\b",
    re.IGNORECASE,
)
_TRIGGERS = frozenset(
    "sources observers circles commentators pundits netizens users activists pioneers followers accounts"
    " reports".split()
)
_BEFORE = compiled(
    r"(?:^|[\n.!?;:,“\"—–]\s*|\s-\s|\b(?:that|but|and|as|while|what|according to|by|to|however),?\s+)$",
    re.IGNORECASE,
)
_DESCRIBED = compiled(r"\s+(?:in|at|from|of|with|within|close|familiar|near|who|cited|quoted)\b")
_ACCORDING = compiled(r"\b(?:according to|quoting|citing|as reported by)\s+$", re.IGNORECASE)


@rule(Severity.NOTE, category=Category.UNDERTRANSLATION, quoted="skip")
def check(document: Document) -> Iterator[Hit]:
    prose = document.prose
    for match in _sources(document):
        start, end = match.span()
        if _ACCORDING.search(prose, max(0, start - 20), start):
            if not _DESCRIBED.match(prose, end):
                yield Hit(Span(start, end), _message(match[0]))
            continue
        if not _BEFORE.search(prose, max(0, start - 16), start):
            continue
        words = document.words_in(end, end + 30)
        place = 1 if words and words[0].key in ("have", "had", "also", "are", "were") else 0
        verb = reporting_verb(words, place) if len(words) > place else None
        gap = prose[end : words[0].start] if words else "."
        if verb is not None and verb.form.finite and not gap.strip():
            yield Hit(Span(start, end), _message(match[0]))


def _sources(document: Document) -> Iterator[re.Match[str]]:
    """What names a vague source, looked for only round the words that do."""
    done = 0
    for word in document.words:
        if word.key in _TRIGGERS and word.start >= done:
            for match in _SOURCE.finditer(document.prose, max(done, word.start - 60), word.end + 40):
                done = match.end()
                yield match


def _message(text: str) -> str:
    return f"“{text}” could be anybody; say who, or how they know"
