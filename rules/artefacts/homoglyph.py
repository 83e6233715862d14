"""A letter of another alphabet stands in an English word and looks like its own.

The word cannot be found, sorted or spell-checked: it only looks right. The fix
is what it looks like, if that is a word or stands elsewhere in the text, or if
the letter sounds as it looks; a Cyrillic “В” may be a V that somebody left.

Bad: The [mіnister] resigned on Tuesday.
Fix: The minister resigned on Tuesday.
Bad: The [ＮＡＴＯ] summit ends today.
Fix: The NATO summit ends today.
Bad: The note was signed [В]. Ivanov.
Bad: The [ɡovernment] of the [𝗵𝗮𝗿𝗯𝗼𝘂𝗿] is out.
Fix: The government of the harbour is out.
Good: The newspaper Правда reported it.
Good: A dose of 5 μg was given.
"""

from collections.abc import Iterator

from lint import Category, Document, Fix, Hit, Needs, Severity, Span, rule
from lint.analysis.names import common_words, given_names, place_names
from lint.analysis.scripts import LOOKALIKES, lookalikes, script_of

#: Letters that look like one of ours and sound like another: В is V, Н is N, Р is R, С is S.
_FALSE_FRIENDS = frozenset("ВНРСХУврсхуΒΗΡΧΥρχυν")


@rule(
    Severity.ERROR,
    category=Category.CHARACTER_ENCODING,
    quoted="report",
    gate=Needs(characters="[\u0261\u0370-\u1fff\u2160-\u217f\u2c00-\U0010ffff]"),
)
def check(document: Document) -> Iterator[Hit]:
    for start, end, reading, odd in document.view(lookalikes):
        span, script = Span(start, end), script_of(odd)
        kind = script if script != "Latin" else "full-width" if "\uff21" <= odd <= "\uff5a" else "special"
        word = document.prose[start:end]
        message = f"“{word}” has a {kind} letter that only looks like “{LOOKALIKES[odd]}”"
        certain = _FALSE_FRIENDS.isdisjoint(word) or _is_known(document, reading)
        yield Hit(span, message, (Fix.replace(span, reading, safe=True),) if certain else ())


def _is_known(document: Document, word: str) -> bool:
    key = word.lower()
    return len(key) > 1 and (
        key in document.vocabulary or key in common_words() or key in given_names() or key in place_names()
    )
