"""A hashtag is used as a word of a sentence.

It comes from a post that was taken over as text.

Bad: Shelling resumed in [#Gaza] on Friday, witnesses said.
Good: Follow the story with #GazaTalks
Good: Supporters used the hashtag #PayUp to press the board.
Good: The #MeToo movement reached the parliament.
Good: He is the #1 seed.
"""

import re
from collections.abc import Iterator

from lint import Category, Document, Fix, Hit, Severity, Span, rule
from lint.patterns import compiled

_TAG = compiled(r"(?<![\w#&/])#([^\W\d_]\w{1,60})(?= (?!#)[a-z]|[,;] [a-z])")
_NAMED = compiled(
    r"\b(?:hash-?tags?|tags?|tagged|under|with|slogans?|trend\w*|movements?|campaigns?)\b[^.!?\n]{0,20}$", re.I
)


@rule(Severity.NOTE, category=Category.LANGUAGE_REGISTER, quoted="report")
def check(document: Document) -> Iterator[Hit]:
    prose = document.prose
    if "#" not in prose:
        return
    for match in _TAG.finditer(prose):
        before = prose[max(0, match.start() - 40) : match.start()]
        if _NAMED.search(before) or re.match(
            r" (?:movement|campaign|hashtag|protest|trend)", prose[match.end() :][:12]
        ):
            continue
        span = Span(*match.span())
        word = match[1].replace("_", " ")
        yield Hit(span, f"“{match[0]}” is a hashtag inside a sentence: write “{word}”", (Fix.replace(span, word),))
