"""A speaker is "the expert" or "the source" before the reader has met one.

The definite article promises somebody known. Where an introduction is lost or comes later,
name and introduce the speaker at first mention.

Bad: Prices will rise again in spring, [the expert] said.
Bad: [The source] told the agency that two bridges were down.\\nA source in the ministry denied it.
Good: Prices will rise again in spring, said Nabil Aziz, an economist. The expert expects 4 percent.
Good: A source in the ministry was found. The source told the agency that two bridges were down.
"""

import re
from collections.abc import Iterator

from lint import Category, Document, Hit, Severity, Span, rule
from lint.analysis.reporting import nouns, reporting_verb
from lint.patterns import compiled

_ROLES = (
    "expert|analyst|source|researcher|academic|activist|eyewitness|witness|economist|historian|scholar|commentator"
    "|professor|specialist|observer|politician|lawmaker|diplomat|scientist|speaker|interlocutor|author|writer|lawyer"
    "|doctor|spokesman|spokeswoman|spokesperson|official|resident|farmer|businessman|journalist|correspondent"
)
_FIELDS = "security|political|military|economic|legal|medical|diplomatic|local|same"
_ROLE = compiled(rf"\b[Tt]he (?:(?:{_FIELDS}) )?({_ROLES})\b(?! (?:of|in|for|at|who|on|from|to)\b)")
#: A person who may be the one: two capitalised words that do not open a sentence, or a title with a name.
_PERSON = compiled(
    r"(?<=[a-z,] )[A-Z][a-z'’-]+ (?:[A-Z]\. |[a-z]{2,3} |[Aa]l-)?[A-Z][a-z'’-]+|\b(?:Mr|Mrs|Ms|Dr|Prof)\.? [A-Z]"
    r"|[A-Z][a-z]+ [A-Z][a-z]+,? (?:a|an|the|who|said|told)\b"
)


@rule(Severity.NOTE, category=Category.OMISSION, quoted="skip")
def check(document: Document) -> Iterator[Hit]:
    prose = document.prose
    seen: set[str] = set()
    for match in _ROLE.finditer(prose):
        role = match[1]
        if role in seen:
            continue
        seen.add(role)
        before = prose[: match.start()]
        if re.search(rf"\b{role}s?\b", before, re.IGNORECASE) or (role != "source" and _PERSON.search(before)):
            continue
        if _speaks(document, match.start(), match.end()):
            yield Hit(Span(*match.span()), f"“{match[0]}” speaks before the reader has met one")


def _speaks(document: Document, start: int, end: int) -> bool:
    after = document.words_in(end, end + 25)
    verb = reporting_verb(after, 0) if after else None
    if verb is not None and verb.form.finite and after[0].key not in nouns():
        return not document.prose[end : after[0].start].strip()
    index = document.word_index(start) - 1
    verb = reporting_verb(document.words, index) if index >= 0 else None
    return verb is not None and verb.form.finite and document.quoted(Span(start - 20 if start > 20 else 0, start))
