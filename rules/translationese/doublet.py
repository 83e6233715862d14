"""Two words of the same meaning are joined by "and".

Arabic, and the prose of officials everywhere, pairs near-synonyms for weight:
"condemned and denounced", "security and stability". English news needs one.

Bad: The league [condemned and denounced] the raid.
Fix: The league condemned the raid.
Good: The league condemned the raid.
Bad: The town faces [challenges and obstacles]. Crews [hid and concealed] it.
Fix: The town faces challenges. Crews hid it.
Good: They own the apartment building and build a new lift.
Good: Peace and quiet are back, and the deal is null and void.
Good: They searched the rubble and the fields.
"""

from collections.abc import Iterator

from lint import Category, Document, Hit, Severity, rule
from lint.analysis.lexicon import PhraseTable, advice

_TABLE = PhraseTable(__name__)
_FIXED = frozenset((("peace", "quiet"), ("null", "void")))  # phrases of English, whatever their words mean


@rule(Severity.NOTE, category=Category.UNIDIOMATIC_STYLE, quoted="skip", scope="block", gate=_TABLE.gate)
def check(document: Document) -> Iterator[Hit]:
    for match in _TABLE.find(document):
        first, *_, second = document.text[match.span.start : match.span.end].split()
        # A word joined to itself is another rule's, and "a building and build" are no pair.
        alike = first.endswith("ing") == second.endswith("ing")
        if (first.lower(), second.lower()) in _FIXED:
            continue
        if alike and first.lower() != second.lower() and not second[0].isupper():
            yield Hit(match.span, advice(f"“{first}” and “{second}” say the same", match), match.fixes)
