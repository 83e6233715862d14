"""Markup shows in the text: asterisks round bold words, number signs before a heading, tags, link brackets.

Models answer in Markdown whatever they were sent, and pages hand over their tags.

Bad: [**Harbour reopens**]\\n\\nShips load again after the strike. The crews are back.
Fix: Harbour reopens\\n\\nShips load again after the strike. The crews are back.
Bad: [## ]Harbour reopens\\n\\nShips load again after the strike. The crews are back.
Fix: Harbour reopens\\n\\nShips load again after the strike. The crews are back.
Bad: Ships load again, [\\[the port says\\](https://example.com/port)].
Bad: Ships load again, [<b>]the port says[</b>].
Fix: Ships load again, the port says.
Bad: The mayor called it [*a disaster*] for the port.
Bad: The [~~old~~] port and the [`new`] one are open.\\n\\n[> ]Ships load again.\\n\\n['''Bold'''] words.
Good: * Prices in euros. Tickets cost 5 * 3 euros.
Good: He told them to “f**k off”. The file is called my_old_file.txt.
Good: The # sign and the < sign are on the keyboard; item #1 is 3 < 5.
"""

import re
from collections.abc import Iterator

from lint import Category, Document, Fix, Hit, Severity, Span, rule
from lint.patterns import compiled

_TAGS = (
    "a|b|i|u|s|p|br|hr|em|strong|small|sup|sub|div|span|img|ul|ol|li|h[1-6]|blockquote|font|table|t[rdh]|figure|iframe"
)
#: What a text must have for a pattern to be looked for, and the pattern, whose group is what stays of it.
_MARKUP = (
    ("**", compiled(r"\*\*\*?(?=[^\s*])([^*\n]{1,300})(?<=[^\s])\*\*\*?(?![\w*])")),
    ("*", compiled(r"\*(?=[^\s*\d])([^*\n]{1,100})(?<=[^\s])\*(?![\w*])")),
    ("__", compiled(r"__(?=[^\s_])([^_\s]+ [^_\n]{1,200}|[A-Z][^_\n]{1,200})(?<=[^\s])__(?!\w)")),
    ("**", compiled(r"\*\*(?=[A-Z“\"])()")),
    ("~~", compiled(r"~~(?=\S)([^~\n]{1,200})~~")),
    ("`", compiled(r"`(?=[^\s`])([^`\n]{1,80})`(?![`\w])")),
    ("> ", compiled(r">+ ()(?=[A-Z“\"])")),
    ("'''", compiled(r"'''([^'\n]{1,200})'''")),
    ("==", compiled(r"={2,4} ?([^=\n]{2,100}?) ?={2,4}$", re.MULTILINE)),
    ("\\n", compiled(r"\\n()(?=[\sA-Z\\]|$)", re.MULTILINE)),
    ("_", compiled(r"_(?=[^\W_])([^_\n]{2,100})(?<=[\w.!?])_(?![\w/])")),
    ("#", compiled(r"#{1,6} +()(?=\S)")),
    ("](", compiled(r"!?\[([^\[\]\n]{0,100})\]\((?:https?:|/|www\.|#|mailto:)[^()\s]{0,300}\)")),
    ("<", compiled(rf"</?(?:{_TAGS})()\b[^<>\n]{{0,300}}>", re.IGNORECASE)),
    ("[", compiled(r"\[/?(?:b|i|u|url|img|quote|caption|embed|gallery)()(?:[= ][^\[\]\n]{0,200})?\]", re.IGNORECASE)),
)


@rule(Severity.WARNING, category=Category.MARKUP_TAG, quoted="report")
def check(document: Document) -> Iterator[Hit]:
    """Yield each piece of markup that is part of the text, with the words it holds."""
    text = document.text
    if document.format != "plain":
        return
    matches = (match for cue, pattern in _MARKUP if cue in text for match in pattern.finditer(text))
    found = [(*match.span(), match[1]) for match in matches if _stands_free(text, match.start())]
    last = 0
    for start, end, words in sorted(found, key=lambda one: (one[0], -one[1])):
        if start < last:
            continue
        last = end
        span, shown = Span(start, end), text[start:end]
        fixes = () if "://" in shown else (Fix.replace(span, words),)  # addresses are not edited
        yield Hit(span, f"“{shown}” shows its markup", fixes)


def _stands_free(text: str, start: int) -> bool:
    """Does markup begin here? Not inside a word, and a heading only at the head of a line."""
    before = text[start - 1 : start]
    if text[start] in "#>=":
        return before in ("", "\n")
    return text[start] in "!<[" or not (before.isalnum() or before in ("*", "_", "\\", "/"))
