"""An emoji or another ornament stands in the report.

Posts set emoji for bullets, for emphasis and for feelings; squares, triangles and stars open
the items of foreign news pages. A report says it in words.

Bad: [🔴] The council has resigned.
Fix: The council has resigned.
Bad: The road is open. [🔴]The port is shut.
Fix: The road is open. The port is shut.
Bad: The hostages are home [💙🤍] All fourteen are well.
Bad: I cannot answer all the messages [♥️] Write again on Sunday.
Bad: The army [⭕️] said on Monday that the road was open.
Fix: The army said on Monday that the road was open.
Bad: The fair opens today. [■] Tickets cost five euros.
Good: He sent a 👍 and left.
Good: She answered with the 😀 emoji.
Good: The film got ★★★☆☆. Shares: ▲ 2.3%. The ™ and © signs stayed.
"""

import re
from collections.abc import Iterator

from lint import BlockKind, Category, Document, Edit, Fix, Hit, Needs, Severity, Span, rule
from lint.patterns import compiled

_EMOJI = (
    "\u203c\u2049\u231a\u231b\u2328\u23cf\u23e9-\u23f3\u23f8-\u23fa\u2600-\u2604\u260e\u2611\u2614\u2615\u2618\u261d\u2620-\u2639"
    "\u263a\u2648-\u2653\u265f\u2660\u2663\u2665\u2666\u267b\u267e\u267f\u2692-\u26fd\u2702\u2705\u2708-\u270d\u270f\u2712\u2714\u2716\u271d\u2721\u2728"
    "\u2733\u2734\u2744\u2747\u274c\u274e\u2753-\u2755\u2757\u2763\u2764\u2795-\u2797\u27a1\u27b0\u2934\u2935"
    "\u2b05-\u2b07\u2b1b\u2b1c\u2b50\u2b55\U0001f000-\U0001faff"
)
_JOINED = "\ufe0f\u200d\u20e3\U000e0020-\U000e007f"
_RUN = compiled(rf"(?:[{_EMOJI}]|[0-9#*]\ufe0f?\u20e3)(?:[ {_JOINED}]*[{_EMOJI}])*[{_JOINED}]*")
#: Signs that are ornaments where a sentence or an item begins; the second row elsewhere marks results and shares.
_SIGNS = "●■◆◇◾◽▪▫►▶◀◄※▼▽△▲★☆○◎□❖➤➢➔➜✦✧◉⬤✓"
_SIGN = compiled(rf"[{_SIGNS}](?<![{_SIGNS}].)[{_SIGNS}]*+\ufe0f?(?= ?[A-Z])")
_ANYWHERE = frozenset("●■◆◇◾◽▪▫►▶◀◄※❖➤➢➔➜✦✧◉⬤")
_NAMED = compiled(r"\b(?:emojis?|emoticons?|symbols?|stickers?|icons?|marks?)\b", re.IGNORECASE)
#: Behind these it stands for a noun.
_NOUN = compiled(r"\b(?:the|an?|this|that|these|my|your|our|his|her|their) \Z", re.IGNORECASE)
_OTHER_NOUN = compiled(r" (?!(?:below|above|here|in|on|at|to|for|from|and|or|of|with|is|are|was|will)\b)[A-Za-z]")
#: "He typed a (sign) and left": it is what somebody sent.
_SENT = compiled(
    r"\b(?:typed?|types|sent|sends?|posted|replied|answered|reacted|responded|commented|texted)\b[^.!?\n]{0,24}\Z"
)
_AROUND = 60  # characters in which such a word makes the symbol the matter of the report


@rule(
    Severity.WARNING,
    category=Category.LANGUAGE_REGISTER,
    quoted="skip",
    gate=Needs(characters=f"[{_EMOJI}{_SIGNS}\u20e3]"),
)
def check(document: Document) -> Iterator[Hit]:
    """Yield each run of emoji, and each sign that opens a sentence or an item."""
    prose = document.prose
    if prose.isascii():
        return
    for pattern in (_RUN, _SIGN):
        for match in pattern.finditer(prose):
            span = Span(*match.span())
            if pattern is _SIGN and not _opens(prose, span.start):
                continue
            if _NAMED.search(prose, max(0, span.start - _AROUND), span.end + _AROUND):
                continue
            if _SENT.search(prose, max(0, span.start - _AROUND), span.start) and not prose.endswith(
                ". ", 0, span.start
            ):
                continue
            block = document.block_at(span.start)
            if pattern is _SIGN and block and prose.count(match[0], block.start, block.end) > 1:
                continue  # the items of a list
            if block is None or block.kind is not BlockKind.TABLE_CELL:
                yield Hit(span, f"“{match[0]}” is an ornament, not a word of the report", _fixes(document, span))


def _opens(prose: str, start: int) -> bool:
    """Does a sentence or an item begin at a sign? Some signs do nothing else, others stand for results and shares."""
    if not start or prose[start - 1] == "\n":
        return True
    before = prose[max(0, start - 2) : start]
    return before[1:] == " " and (before[0] in ".!?" or (prose[start] in _ANYWHERE and not before[0].isspace()))


def _fixes(document: Document, span: Span) -> tuple[Fix, ...]:
    """Return the text without the symbol and its space; nothing where the symbol may stand for a full stop."""
    prose, (start, end) = document.prose, span
    if "\u20e3" in prose[start:end]:
        return ()  # a key of a telephone is a number: "1", "2" of a list
    noun = _NOUN.search(prose, max(0, start - 12), start) and not _OTHER_NOUN.match(prose, end)
    if noun or prose.startswith(":", end):
        return ()  # "click on the (sign) below", "(sign): Harbour News": a word has to stand for it
    before, after = prose[max(0, start - 2) : start].rstrip()[-1:], prose[end : end + 2].lstrip()[:1]
    if (before.isalnum() or before == ")") and not (after.islower() or after in tuple(".,;:!?)")):
        return ()
    if prose[end : end + 1] == " " and (not start or prose[start - 1].isspace()):
        end += 1
    elif start and prose[start - 1] == " " and not prose[end : end + 1].isalnum():
        start -= 1
    glues = start and not prose[start - 1].isspace() and prose[end : end + 1].isalnum()
    return (Fix((Edit(start, end, " " if glues else ""),)),)
