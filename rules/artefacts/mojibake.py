"""Characters are garbled: text was decoded in another encoding than it was written in.

The fix is what `ftfy` and a second look at each letter recover, until nothing
changes any more: text is decoded wrongly twice too. What still looks garbled
then is reported and not proposed. A replacement character (U+FFFD) is reported
too, but what stood there is lost.

Bad: The meeting in [MÃ¡laga] ended early.
Fix: The meeting in Málaga ended early.
Bad: The [ministerâ€™s] office declined to comment.
Fix: The minister’s office declined to comment.
Bad: The caf[\ufffd] was closed.
Bad: The paper [Èçâåñòèÿ] wrote about it.
Bad: They don[?]t know the mine[?]s owner.
Fix: They don't know the mine's owner.
Bad: The port closed [Â] in May.
Fix: The port closed in May.
Good: Why?so, he asked. The São Paulo café of Señor Muñoz was closed.
Good: They paid €5 for a 20-÷ sign.
"""

import re
import unicodedata
from collections.abc import Iterator

from lint import Category, Document, Fix, Hit, Needs, Severity, Span, rule
from lint.patterns import compiled

# The first bytes of UTF-8 sequences as one-byte encodings show them, each with what can follow it: cheap, so that
# ftfy is imported only for a text that has some. What is found is only a place to look at.
_LEADS = "\u00c2-\u00cf\u00d0-\u00df\u00e0-\u00f4\u221a\u252c\u251c\u2560\u0432\u0420\u0421"
_TAILS = (
    "\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013\u2014\u2018-\u201e\u2020-\u2022"
    "\u2026\u2030\u2039\u203a\u20ac\u2122\u00a9\u00ae\u0402\u0403\u0409-\u040f\u0452\u0453\u0459-\u045f\u0490\u0491"
)
_SUSPECT = compiled(f"[{_LEADS}][{_TAILS}]|[Aa][\u0302\u0303][{_TAILS}]|[\u0080-\u0084\u0086-\u009f]|\ufffd+")
_FIRST = compiled(f"[{_LEADS}\u0080-\u009f\ufffdAa](?:(?<![Aa])|[\u0302\u0303])")  # the set stands first
_SEQUENCE = compiled(f"[\u00c2-\u00df][{_TAILS}]")
_CONTROL = compiled("[\u0080-\u009f\ufffd]")
#: A first byte and a symbol after it, or the second half of a quotation mark or a dash: "realâ€world".
_HALF = compiled(
    "[\u00c2\u00c3\u00e2][^\\w\\s.,;:!?'\"’”()\\[\\]/-]|€[™œžš“”\u009d¢¦]"
    "|(?<=[^\\W\\d_])[€¢¦¨¯°±²³´¶¸¹¼½¾](?=[^\\W\\d_])"
)
_LATIN_LEAD = compiled("[\u00c2-\u00c5\u00cc\u00d0-\u00d1\u00e2]")
_LIKELY = compiled("[\u0080-\u009f\u00a1-\u017f\u0300-\u0308\u030a-\u030c\u0327\u0328]")
_QUOTES = "‘’“”„‚–—…\u00ab\u00bb"
_MIXED = compiled("[A-Za-z\u00c0-\u024f][\u0400-\u04ff]|[\u0400-\u04ff][A-Za-z\u00c0-\u024f]")
#: Cyrillic words as a Western encoding shows them: no language has words of such letters alone.
_WESTERN = "[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff]"
_CYRILLIC = compiled(f"{_WESTERN}(?<![\\w\u00c0-\u00ff].){_WESTERN}{{3,}}(?!\\w)")
_TIMES = 4  # how often a text may have been decoded wrongly
_MARGIN = 80  # code points of context on either side: ftfy judges by what a repair would make of them all

#: A question mark for an apostrophe: "don?t", "the mine?s owner".
_ASKED = compiled(r"\?(?<=[a-z]{2}.)(?=(?:s|t|re|ve|ll)\b(?!\?))")
#: What is left of a no-break space.
_LONE = compiled(r"Â(?=[ %])(?:(?<=[a-z\d.,;:!?”\"’)].)|(?<=[a-z\d.,;:!?”\"’)] .))")


_NEAR = 300  # code points before and behind a place that show how its block writes apostrophes


@rule(
    Severity.ERROR,
    category=Category.CHARACTER_ENCODING,
    quoted="report",
    scope="block",
    gate=Needs(characters=f"[{_LEADS}\u00c0-\u00ff\u0080-\u009f\ufffd\u0302\u0303]") | Needs(between=r"a\?a"),
)
def check(document: Document) -> Iterator[Hit]:
    prose = document.prose
    for mark in _ASKED.finditer(prose):
        message = "“?” stands for an apostrophe that another encoding lost"
        yield Hit(Span(*mark.span()), message, (Fix.replace(Span(*mark.span()), _apostrophe(document, mark.start())),))
    if prose.isascii():
        return
    for lone in _LONE.finditer(prose):
        fix = Fix.replace(Span(lone.start() - (prose[lone.start() - 1] == " "), lone.end()), "")
        yield Hit(Span(*lone.span()), "“Â” is what a wrong encoding left of a space", (fix,))
    for word in _CYRILLIC.finditer(prose):
        read = word[0].encode("latin-1").decode("cp1251")
        if read[1:].islower():
            yield Hit(Span(*word.span()), f"“{word[0]}” is garbled: read “{read}”")
    done = 0
    for first in _FIRST.finditer(prose):
        match = _SUSPECT.match(prose, first.start()) if first.start() >= done else None
        if match is None:
            continue
        if match[0][0] == "\ufffd":
            yield Hit(Span(*match.span()), f"“{_around(prose, match)}” has lost a character in a wrong encoding")
            done = match.end()
            continue
        span = _token(prose, *match.span())
        garbled = prose[span.start : span.end]
        repaired = _repaired(garbled)
        if repaired == unicodedata.normalize("NFC", garbled):
            continue
        if _is_sound(garbled, repaired):
            yield Hit(span, f"“{garbled}” is garbled: read “{repaired}”", (Fix.replace(span, repaired, safe=True),))
        else:
            yield Hit(span, f"“{garbled}” is garbled: a wrong encoding, more than once")
        done = span.end


def _apostrophe(document: Document, at: int) -> str:
    """Return the apostrophe that is written near a place in its block."""
    block = document.block_at(at)
    if block is None:
        return "'"
    near = document.prose[max(block.start, at - _NEAR) : min(block.end, at + _NEAR)]
    return "’" if near.count("’") > near.count("'") else "'"


def _repaired(text: str) -> str:
    """Return the text in the encoding that it was written in, as far as that is certain; letters are composed."""
    from ftfy import fix_encoding
    from ftfy.fixes import fix_c1_controls

    text = unicodedata.normalize("NFC", text)
    for _ in range(_TIMES):
        before = text
        text = fix_encoding(text)
        if text == before:
            text = _SEQUENCE.sub(_decoded, text)
        text = unicodedata.normalize("NFC", text)
        if text == before:
            break
    return unicodedata.normalize("NFC", fix_c1_controls(text))


def _decoded(match: re.Match[str]) -> str:
    """Return the character that two letters are when they are read as UTF-8; themselves where that is not certain."""
    import ftfy.bad_codecs  # noqa: F401  (it registers the codec)

    try:
        character = match[0].encode("sloppy-windows-1252").decode("utf-8")
    except (UnicodeEncodeError, UnicodeDecodeError):
        return match[0]
    if not _LIKELY.fullmatch(character):
        return match[0]
    ends_word = not match.string[match.end() : match.end() + 1].isalpha()
    return match[0] if match[0][1] in _QUOTES and ends_word else character  # “PÄIVÄ” is a word and a mark


def _is_sound(garbled: str, repaired: str) -> bool:
    """Does a repaired text look right: no garbled letter left, no control, no two alphabets in a word?"""
    garbled = unicodedata.normalize("NFC", garbled)
    left = set(_LATIN_LEAD.findall(repaired)) & set(_LATIN_LEAD.findall(garbled))
    return not (
        left
        or _HALF.search(repaired)
        or len(repaired) > len(garbled)
        or _CONTROL.search(repaired)
        or _MIXED.search(repaired)
    )


def _token(prose: str, start: int, end: int) -> Span:
    """Return the word around a suspect: no-break spaces belong to it, since they may be the second half of a letter."""
    first, last = max(0, start - _MARGIN), min(len(prose), end + _MARGIN)
    while start > first and prose[start - 1] not in " \t\n\r":
        start -= 1
    while end < last and prose[end] not in " \t\n\r":
        end += 1
    return Span(start, end)


def _around(prose: str, match: re.Match[str]) -> str:
    span = _token(prose, *match.span())
    return prose[span.start : span.end]
