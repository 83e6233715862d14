"""A character reference of HTML shows in the text: it was escaped twice or torn apart by a tokeniser.

Bad: The bank[& apos; ]s profits fell.
Fix: The bank's profits fell.
Bad: Johnson [&amp;] Sons closed two shops.
Fix: Johnson & Sons closed two shops.
Bad: He called it [& quot ;]a mistake.
Fix: He called it "a mistake.
Bad: The port closed [&nbsp] in May, and Johnson [&amp] Sons with it.
Fix: The port closed in May, and Johnson & Sons with it.
Good: Johnson & Sons; their lawyers; and AT&T were there.
"""

import re
from collections.abc import Iterator

from lint import Category, Document, Fix, Hit, Needs, Severity, Span, rule
from lint.patterns import compiled

_COMMON = "amp|apos|quot|lt|gt|nbsp|hellip|[nm]dash|[lr][sd]quo|[lr]aquo|bull|middot|copy|reg|trade|euro|pound|deg|shy"
_NUMBER = r"# ?(?:\d{2,6}|[xX][0-9A-Fa-f]{2,5})"
_REFERENCE = compiled(
    rf"& ?(?:amp ?; ?)*(?:(?:{_COMMON}|{_NUMBER}) ?|[A-Za-z]{{1,7}}(?:acute|grave|circ|uml|tilde|cedil|slash|ring|lig))"
    r";"
)
#: Without its semicolon, which a translation loses: "&nbsp", "&quot".
_BARE = compiled(r"&(?:nbsp|apos|quot|hellip|[mn]dash|[lr][sd]quo|amp|lt|gt)\b(?! ?[;=])")
_OWNS = compiled(r"(?<=apos) s\b|(?<=squo) s\b")
_POSSESSIVE = compiled(r"& ?(?:apos|rsquo|# ?(?:39|8217|[xX]27)) ?; ?(?=(?:s|t|re|ve|ll|d|m)\b)")
#: An article about HTML shows references and means them.
_ABOUT_HTML = compiled(r"\b(?:HTML|XML|entit(?:y|ies)|escap|markup|ampersand|character reference)", re.IGNORECASE)
_REACH = 80


@rule(Severity.ERROR, category=Category.MARKUP_TAG, quoted="report", scope="block", gate=Needs(marks="&"))
def check(document: Document) -> Iterator[Hit]:
    text, prose = document.text, document.prose
    if "&" not in text:
        return
    for match in _REFERENCE.finditer(text):
        start, end = match.span()
        if prose[start] != "&":
            continue  # in an address
        reference = match[0]
        if text[start - 1 : start] == "`" == text[end : end + 1]:
            continue  # shown as code
        if (possessive := _POSSESSIVE.match(text, start)) is not None:
            end = possessive.end()
            start -= text[start - 1 : start] == " " and text[start - 2 : start - 1].isalnum()
        span = Span(start, end)
        character = _unescaped(reference)
        message = f"“{reference}” should be the character {_shown(character)}"
        torn = " " in reference and possessive is None  # the spaces round it are as wrong as those in it
        safe = not torn and not _ABOUT_HTML.search(prose, max(0, start - _REACH), end + _REACH)
        if character == " " and text[start - 1 : start] == " " == text[end : end + 1]:
            span, character, safe = Span(start, end + 1), "", False  # one space of three
        fixes = (Fix.replace(span, character, safe=safe),) if character.isprintable() else ()
        yield Hit(Span(start, end), message, fixes)
    for match in _BARE.finditer(text):
        if prose[match.start()] == "&":
            character = _unescaped(f"{match[0]};")
            span = Span(match.start(), match.end() + (_OWNS.match(text, match.end()) is not None))
            torn = text[match.start() - 1 : match.start()] == " " and text[match.end() : match.end() + 1] == " "
            whole = Span(span.start - 1, span.end) if torn and character == " " else span
            message = f"“{match[0]}” should be the character {_shown(character)}"
            yield Hit(span, message, (Fix.replace(whole, "" if whole != span else character),))


def _unescaped(reference: str) -> str:
    """Return the character, however many times it was escaped; one that would not show becomes a space or nothing."""
    import html  # its table takes a while, and is seldom needed

    character = reference.replace(" ", "")
    while (decoded := html.unescape(character)) != character:
        character = decoded
    return {"\u00a0": " ", "\u00ad": ""}.get(character, character)


def _shown(character: str) -> str:
    return f"“{character}”" if character.strip() else "it stands for, a space"
