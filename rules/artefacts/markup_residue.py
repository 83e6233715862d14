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
Bad: The court freed the [__two__] men, and [~~old~~] ones too.
Bad: The port closed in May.[\\[12\\]] The [\\[\\[Molde|town of Molde\\]\\]] is poor.
Fix: The port closed in May. The town of Molde is poor.
Bad: The port closed in May.\\n\\n[---]\\n\\nThe town is poor.
Fix: The port closed in May.\\n\\nThe town is poor.
Bad: The port closed [<!-- ad -->]in May, and prices rose by a third[\\\\*].
Fix: The port closed in May, and prices rose by a third*.
Good: “The minister[s] went to [the] port,” he said. It is in volume [3].
Bad: The port closed in May [\\[12\\]] and the town, poor since then, is for sale \\[13\\].
Good: The method __init__ comes first, and the HTML tag <b> is old.
Good: * Prices in euros. Tickets cost 5 * 3 euros.
Good: He told them to “f**k off”. The file is called my_old_file.txt.
Good: The # sign and the < sign are on the keyboard; item #1 is 3 < 5.
"""

import re
from collections.abc import Iterator

from lint import Category, Document, Edit, Fix, Hit, Needs, Severity, Span, rule
from lint.patterns import compiled

_TAGS = (
    "a|b|i|u|s|p|br|hr|em|strong|small|sup|sub|div|span|img|ul|ol|li|h[1-6]|blockquote|font|table|t[rdh]|figure|iframe"
    "|ref|section|article|header|footer|nav|main|aside|script|style|video|audio|center|dl|dt|dd|pre|code|q|cite|time"
    "|tt|big"
    "|del|ins|mark|button|form|input|label|html|body|head|title|tbody|thead|caption|figcaption|svg|picture|embed"
    "|object|abbr"
    "|o:p|nobr|wbr"
)
_FILE = r"[\w./%-]{1,200}\.(?:html?|jpe?g|png|gif|webp|svg|pdf|md|php|aspx?)"
#: Names between two lines that a program has.
_CODE = "init|main|name|file|doc|all|str|repr|dict|class|call|len|iter|next|enter|exit|new|del|get|set|import|version"
#: What is spoken of as markup.
_SPOKEN_OF = compiled(r"\b(?:codes?|tags?|elements?|markup|HTML|Markdown) (?:\w+ )?[“\"'‘]?$")
#: A tag that comes in pairs.
_PAIRED_TAG = compiled(
    r"[<\[](/?)(a|b|i|u|s|em|strong|small|sup|sub|span|font|h[1-6]|blockquote|url|quote|caption)\b", re.IGNORECASE
)
#: A tag that begins or ends a line.
_BREAK = compiled(r"</?(?:br|p|div|li|ul|ol|h[1-6]|hr|t[rdh]|blockquote|section|article)\b", re.IGNORECASE)
#: What a text must have for a pattern to be looked for, and the pattern, whose group is what stays of it.
_MARKUP = (
    ("**", compiled(r"\*\*\*?(?=[^\s*])([^*\n]{1,300})(?<=[^\s])\*\*\*?(?![\w*])")),
    ("*", compiled(r"\*(?=[^\s*\d])([^*\n]{1,100})(?<=[^\s])\*(?![\w*])")),
    ("__", compiled(r"__(?=[^\s_])([^_\s]+ [^_\n]{1,200}|[A-Z][^_\n]{1,200})(?<=[^\s])__(?!\w)")),
    ("__", compiled(rf"__(?<![\w.`]__)(?!(?:{_CODE})__)([a-z]{{2,30}})__(?![\w`(])")),
    ("**", compiled(r"\*\*(?=[A-Z“\"])()")),
    ("~~", compiled(r"~~(?=\S)([^~\n]{1,200})~~")),
    ("`", compiled(r"`(?=[^\s`])([^`\n]{1,80})`(?![`\w])")),
    ("> ", compiled(r">>* ()(?=[A-Z“\"])")),
    ("'''", compiled(r"'''([^'\n]{1,200})'''")),
    ("==", compiled(r"==([^\s=][^=\n]{0,80}[^\s=])==(?![=\w])")),
    ("==", compiled(r"={2,4} ?([^=\n]{2,100}?) ?={2,4}$", re.MULTILINE)),
    ("\\n", compiled(r"\\n()(?=[\sA-Z\\]|$)", re.MULTILINE)),
    ("_", compiled(r"_(?=[^\W_])([^_\n]{2,100})(?<=[\w.!?])_(?![\w/])")),
    ("#", compiled(r"##{0,5} +()(?=\S)")),
    (
        "](",
        compiled(rf"!?\[([^\[\]\n]{{0,100}})\]\((?:(?:https?:|/|www\.|#|mailto:)[^()\s]{{0,300}}|{_FILE})\)"),
    ),
    ("<ref", compiled(r"<ref\b[^<>\n]{0,100}(?:/>|>[^<>\n]{0,300}</ref>)()")),
    ("<", compiled(rf"</?(?:{_TAGS})()\b[^<>\n]{{0,300}}>", re.IGNORECASE)),
    ("[[", compiled(r"\[\[(?:File|Image|Category):()[^\[\]\n]{1,200}\]\]")),
    ("[[", compiled(r"\[\[(?![A-Z_]+_?\d*\])(?:[^\[\]\n|]{1,80}\|)*([^\[\]\n|]{1,80})\]\]")),
    (
        "[",
        compiled(
            r"\[(?<=[\w.,”\"’)%]\[)()(?:\d{1,3}|[Nn]ote \d{1,2}|[Cc]itation needed|[Cc]larification needed|edit)\]"
        ),
    ),
    ("[", compiled(r"\[()(?:\d{1,3}\](?:,? ?\[\d{1,3}\])+|\^\w{1,12}\]:?)")),
    ("[", compiled(r"\[(?<=[a-z0-9] \[)()\d{1,3}\](?=[ .,;][^\[\]\n]{12,400}\[\d{1,3}\])")),
    ("{%", compiled(r"\{%()[^{}\n]{1,120}%\}")),
    (
        "{{",
        compiled(r"\{\{(?:[Cc]ite|[Cc]itation|[Rr]eflist|[Mm]ain|[Ss]ee also|[Ll]ang|[Ii]nfobox)()[^{}\n]{0,300}\}\}"),
    ),
    ("\\", compiled(r"\\(?:text(?:bf|it|tt)|emph|href|section|footnote|cite)\{([^{}\n]{1,200})\}")),
    ("CDATA[", compiled(r"/{0,2}<!\[CDATA\[()[^\n]{0,300}?\]\]>")),
    ("<!--", compiled(r"<!--()[^\n]{0,300}?-->")),
    ("\\", compiled(r"\\((?!_\()[*_#\[\]~`>\"'“”]|(?<=\d.)\.)")),
    ("|", compiled(r"\|(?<=^\|)()[ :|-]{3,}\|[ \t]*$", re.MULTILINE)),
    ("---", compiled(r"---(?<=\n\n---)()-*(?=\n\n)")),
    ("___", compiled(r"___(?<=\n\n___)()_*(?=\n\n)")),
    (
        "[",
        compiled(
            r"\[/?(?:vc_\w+|et_pb_\w+|video|audio|shortcode|youtube|tweet|contact-form-7|adrotate|ads?)()"
            r"(?:[= ][^\[\]\n]{0,200})?\]"
        ),
    ),
    ("[", compiled(r"\[/?(?:b|i|u|url|img|quote|caption|embed|gallery)()(?:[= ][^\[\]\n]{0,200})?\]", re.IGNORECASE)),
)


@rule(
    Severity.WARNING,
    category=Category.MARKUP_TAG,
    quoted="report",
    gate=Needs(marks="*_`\\#<[|") | Needs(marks=("{%", "{{")) | Needs(between=r"~~|> |'''|==|---"),
)
def check(document: Document) -> Iterator[Hit]:
    """Yield each piece of markup that is part of the text, with the words it holds."""
    text = document.text
    if document.format != "plain":
        return
    matches = (match for cue, pattern in _MARKUP if cue in text for match in pattern.finditer(text))
    found = [(*match.span(), match[1]) for match in matches if _stands_free(text, match.start())]
    found = [one for one in found if not _SPOKEN_OF.search(text, max(0, one[0] - 30), one[0])]
    last = 0
    pieces: list[tuple[Span, str]] = []
    for start, end, words in sorted(found, key=lambda one: (one[0], -one[1])):
        if start >= last:
            last = end
            pieces.append((Span(start, end), words))
    partners = _partners([text[start:end] for (start, end), _ in pieces])
    for number, (span, words) in enumerate(pieces):
        shown, other = text[span.start : span.end], partners.get(number, number)
        edits = [_edit(text, span, words)] + ([_edit(text, *pieces[other])] if other not in (number, None) else [])
        whole = other is not None and "://" not in shown + text[slice(*pieces[other][0])]  # addresses are not edited
        fixes = (Fix(tuple(sorted(edits))),) if whole and shown[0] != "|" else ()
        rule = shown.strip("-_") == ""  # a line across the page may be wanted
        yield Hit(span, f"“{shown}” shows its markup", fixes, severity=Severity.NOTE if rule else None)


def _edit(text: str, span: Span, words: str) -> Edit:
    """Return the edit that leaves the words, and one space of two."""
    if not words and text[span.start - 2 : span.start] == "\n\n" == text[span.end : span.end + 2]:
        return Edit(span.start, span.end + 2, words)  # a line that was nothing else
    before, after = text[max(0, span.start - 1) : span.start].strip(), text[span.end : span.end + 1]
    if before and after.isalnum() and _BREAK.match(text, span.start):
        return Edit(*span, " ")  # it parted two words, or two sentences
    between = not words and text[span.start - 1 : span.start] == " " == text[span.end : span.end + 1]
    return Edit(span.start, span.end + between, words)


def _partners(shown: list[str]) -> dict[int, int | None]:
    """The tag that opens or closes with each tag, by their places in a list; None for one that has lost its own."""
    partners: dict[int, int | None] = {}
    waiting: dict[str, list[int]] = {}
    for number, piece in enumerate(shown):
        tag = _PAIRED_TAG.match(piece)
        if tag is None:
            continue
        name = tag[2].lower()
        partners[number] = None
        if not tag[1]:
            waiting.setdefault(name, []).append(number)
        elif waiting.get(name):
            first = waiting[name].pop()
            partners[number], partners[first] = first, number
    return partners


def _stands_free(text: str, start: int) -> bool:
    """Does markup begin here? Not inside a word, and a heading only at the head of a line."""
    before = text[start - 1 : start]
    if text.startswith("==", start) and text[start + 2 : start + 3].isalnum() and not before.isalnum():
        return True
    if text[start] in "#>=":
        return before in ("", "\n")
    return text[start] in "!<[\\|{/" or not (before.isalnum() or before in ("*", "_", "\\", "/"))
