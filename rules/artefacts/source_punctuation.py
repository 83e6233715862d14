"""A punctuation mark of another writing system stands in the English text.

Arabic commas, full-width stops and corner brackets stay behind when words are
translated and marks are not.

Bad: The army withdrew[،] the ministry said.
Fix: The army withdrew, the ministry said.
Bad: The army withdrew[ ،] and the ministry said nothing.
Fix: The army withdrew, and the ministry said nothing.
Bad: Will the talks resume[؟]
Fix: Will the talks resume?
Bad: The agency[（]IAEA[）] met in Vienna[。]
Fix: The agency (IAEA) met in Vienna.
Bad: The group called it [«]a step backwards[»].
Fix: The group called it “a step backwards”.
Bad: He called it [„]a good day“ for the port.
Fix: He called it “a good day” for the port.
Bad: [¿]Will they meet again? The talks failed[——]nobody knows why[｡]
Fix: Will they meet again? The talks failed—nobody knows why.
Bad: He called it "a step", and she called it [«]a leap[»].
Fix: He called it "a step", and she called it "a leap".
Bad: The injured were taken to hospital [№] 2 and school [№]14.
Fix: The injured were taken to hospital No. 2 and school No. 14.
Bad: It was 8[℃] in the hall of 120[㎡].
Fix: It was 8°C in the hall of 120m².
Bad: The port[ 、]the mill and the school are shut[ ،] they say. Rents rose by [٪]15.
Good: The song was “¿Dónde está?”, and the film was ¡Vivan las Antipodas!
Good: The mark ، is a comma in Arabic.
Good: The sign read «مرحبا، أهلا».
Good: Prices rose by 3%, the bank said.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import accumulate

from lint import Category, Document, Edit, Fix, Hit, Needs, Severity, Span, rule
from lint.analysis.foreign import ENGLISH, foreign_passages
from lint.analysis.names import common_words
from lint.analysis.scripts import FOREIGN
from lint.patterns import compiled

#: The mark in English for each. Brackets and quotation marks are a choice of house style: their fix is not safe.
_MARKS = {
    **dict(
        zip(
            "،，、؛；：؟？！。．۔।٪％－～〜｜／＆＋＝＃־・‧",
            ",,,;;:??!....%%--~|/&+=#-·",
            strict=False,
        )
    ),
    **dict(zip("｡､﹐﹑﹒﹔﹕﹖﹗።፣፤፥։՝՞՜။၊॥។", ".,,,.;:?!.,;:.,?!.,..", strict=True)),
    **dict(zip("｢｣‹›〝〞〟", "“”‘’“””", strict=True)),
    **dict(zip("（）［］｛｝〔〕【】〈〉《》「」『』«»״", '()[]{}()[]“”“”“”‘’“”"', strict=False)),
}
_MARKS |= {"～": "–", "〜": "–", "｜": "|", "／": "/", "＆": "&", "＋": "+", "＝": "=", "＃": "#", "־": "-", "・": " "}
_MARKS |= {"№": "No.", "℃": "°C", "℉": "°F", "㎞": "km", "㎏": "kg", "㎝": "cm", "㎜": "mm", "㎡": "m²", "㎥": "m³"}
_MARKS.pop("‧", None)
_PAIRED = frozenset("（）［］｛｝〔〕【】〈〉《》「」『』｢｣«»‹›〝〞〟״・")
_PARTNER = dict(zip("（［｛〔【〈《「『｢«‹〝״", "）］｝〕】〉》」』｣»›〟״", strict=True))
_PAIR = compiled(f"[{''.join((*_PARTNER, *_PARTNER.values()))}]")
_MOST_SPACES = 3  # before a mark
_QUOTES = frozenset('“”‘’"')
_TO_SINGLE = str.maketrans('“”"', "‘’'")
_BOTH = frozenset("״")  # opens and closes
_REACH = 300  # characters from a bracket to its partner, at most
_CLOSING = frozenset("،，、؛；：؟？！。．۔।｡､﹐﹑﹒﹔﹕﹖﹗።፣፤፥։՝՞՜။၊॥។")
_MARK = compiled(f"[{''.join(_MARKS)}]")
#: German and Slavic quotation marks, two signs of omission, and a low quotation mark for a comma.
_LOW = compiled(r"„[^„“”\n]{1,300}[“”]|(?<=[\w,.])……+|(?<=\w)‚(?=\s)")
_CURLY = frozenset("“”")
_INVERTED = compiled(r"[¿¡](?=\w)")
_DASHES = compiled(r" ?——+ ?(?=[a-z]{2})")
#: Here a mark is spoken of: "the mark ،".
_SPOKEN_OF = compiled(
    r"\b(?:marks?|signs?|characters?|symbols?|(?:semi)?colons?|commas?|keys?|brackets?|full stops?"
    r"|dash(?:es)?) [“\"'‘(]?$",
    re.IGNORECASE,
)
_FOREIGN = compiled(f"[{FOREIGN}]")


@rule(
    Severity.WARNING,
    category=Category.PUNCTUATION,
    quoted="report",
    gate=Needs(characters=f"{_MARK.pattern[:-1]}„‚¿¡]") | Needs(marks=("……", "——")),
)
def check(document: Document) -> Iterator[Hit]:
    prose = document.prose
    if prose.isascii():
        return
    for match in _MARK.finditer(prose):
        start, end = match.span()
        if _in_other_language(document, start, end) or _SPOKEN_OF.search(prose, max(0, start - 20), start):
            continue
        mark, english = match[0], _english(prose, match[0])
        before, after = prose[start - 1 : start] if start else "", prose[end : end + 1]
        if mark in _CLOSING and (
            after.isalpha() or (after.isdigit() and not before.isdigit()) or after in tuple("“‘(")
        ):
            english += " "
        if mark == "№" and after.isdigit():
            english += " "
        span = Span(_without_space(prose, start) if mark in _CLOSING else start, end)
        wanted = f"“{english.strip()}”" if english.strip() else "a space or a hyphen"
        wanted = english.strip() if english.strip() in _QUOTES else wanted
        message = f"“{mark}” is not an English mark: write {wanted}"
        if not _fits(mark, before, after):
            yield Hit(span, message)
            continue
        fix = Fix.replace(span, english, safe=True)
        fixes = (fix,) if mark not in _PAIRED else _pair_fix(prose, match)
        yield Hit(span, message, _single(fixes) if _is_nested(document, start) else fixes)
    yield from _low(document)
    yield from _spanish(document)


def _is_nested(document: Document, start: int) -> bool:
    """Does a mark stand between two other quotation marks?"""
    if document.prose[start] not in _PAIRED:
        return False
    starts, ends = document.view(_quoted)
    before = bisect_left(starts, start)
    return before > 0 and start < ends[before - 1] - 1


def _quoted(document: Document) -> tuple[list[int], list[int]]:
    """Return where quotations in English marks begin, in order, and how far each and those before it reach."""
    closed = sorted(one.span for one in document.quotations if one.closed and document.prose[one.start] in _QUOTES)
    return [span.start for span in closed], list(accumulate((span.end for span in closed), max))


def _single(fixes: tuple[Fix, ...]) -> tuple[Fix, ...]:
    """Return fixes with single quotation marks for double ones."""
    return tuple(Fix(tuple(edit._replace(text=edit.text.translate(_TO_SINGLE)) for edit in fix.edits)) for fix in fixes)


def _low(document: Document) -> Iterator[Hit]:
    """Yield „quotations“ with both their marks, and what else one sign is not enough to know."""
    for match in _LOW.finditer(document.prose):
        start, end = match.span()
        if _in_other_language(document, start, end):
            continue
        if match[0][0] == "„":
            opening, closing = _english(document.prose, "«"), _english(document.prose, "»")
            fix = Fix((Edit(start, start + 1, opening), Edit(end - 1, end, closing)))
            yield Hit(Span(start, start + 1), f"“„” is not an English mark: write {opening}", (fix,))
        else:
            english = "…" if match[0][0] == "…" else ","
            message = f"“{match[0]}” is not an English mark: write “{english}”"
            yield Hit(Span(start, end), message, (Fix.replace(Span(start, end), english),))


def _spanish(document: Document) -> Iterator[Hit]:
    """Yield “¿” and “¡” before English words, and a dash of two."""
    prose = document.prose
    for match in _INVERTED.finditer(prose):
        words = [word.key for word in document.words_in(match.end(), match.end() + 40)[:3]]
        if len(words) > 1 and all(word in common_words() or word in ENGLISH for word in words):
            span = Span(*match.span())
            yield Hit(span, f"“{match[0]}” is not an English mark: leave it out", (Fix.replace(span, ""),))
    for match in _DASHES.finditer(prose) if "——" in prose else ():
        if prose[match.start() - 1 : match.start()].islower() and not _in_other_language(document, *match.span()):
            fix = Fix.replace(Span(*match.span()), "—" if " " not in match[0] else " — ")
            yield Hit(Span(*match.span()), f"“{match[0].strip()}” is not an English mark: write “—”", (fix,))


def _pair_fix(prose: str, match: re.Match[str]) -> tuple[Fix, ...]:
    """Return the fix that changes a bracket and its partner; none where a bracket of another form is beside it."""
    start, mark = match.start(), match[0]
    closes = mark in _BOTH and prose[start - 1 : start].isalnum() and not prose[start + 1 : start + 2].isalnum()
    if mark in _PARTNER and not closes:
        end = next((m.start() for m in _PAIR.finditer(prose, start + 1, start + _REACH)), -1)
    else:
        end = start
        start = max((m.start() for m in _PAIR.finditer(prose, max(0, end - _REACH), end)), default=-1)
    if start < 0 or end < 0:
        return (Fix.replace(Span(*match.span()), _spaced(prose, match.start())),)
    if _PARTNER.get(prose[start]) != prose[end] or "\n" in prose[start:end]:
        return ()
    if prose[end] in _BOTH and prose[end - 1].isspace():
        return ()  # two that open
    return (Fix(tuple(Edit(at, at + 1, _spaced(prose, at)) for at in (start, end))),)


def _english(prose: str, mark: str) -> str:
    """Return what English writes for a mark: straight quotation marks where the text has no others."""
    english = _MARKS[mark]
    return '"' if english in _CURLY and '"' in prose and _CURLY.isdisjoint(prose) else english


def _spaced(prose: str, place: int) -> str:
    """Return the English bracket or quotation mark at a place, with a space outside it where a word stands."""
    mark, english = prose[place], _english(prose, prose[place])
    if mark in _BOTH and not prose[place + 1 : place + 2].isalnum():
        return english  # it closes
    if mark in _PARTNER:
        return (" " if prose[max(0, place - 1) : place].isalnum() else "") + english
    return english + (" " if prose[place + 1 : place + 2].isalnum() else "")


def _without_space(prose: str, start: int) -> int:
    """Return where the space before a mark begins that English does not write: "withdrew ، the ministry said"."""
    begins = start
    while begins and start - begins < _MOST_SPACES and prose[begins - 1] in " \u00a0":
        begins -= 1
    return begins if prose[begins - 1 : begins].isalnum() or prose[begins - 1 : begins] in tuple('"”’)%') else start


def _fits(mark: str, before: str, after: str) -> bool:
    """Is it certain what to type? "2，500" may be one number or two; a dot may be a space, a hyphen or a comma."""
    if mark in _CLOSING and mark not in "：":
        return not (before.isdigit() and after.isdigit())
    if mark in "٪％":
        return not after.isdigit()  # "٪15" is "15%"
    if mark == "־" and before.islower() and after.islower():
        return False  # it may be a dash that lost its spaces: "alive־as happened before"
    return mark not in "・｜"  # a bar stands between a headline and its page, which is not English


def _in_other_language(document: Document, start: int, end: int) -> bool:
    """Does the mark touch words of another script, or a passage in another language? Then it is theirs."""
    prose = document.prose
    before = prose[max(0, start - 3) : start].rstrip("\"'“”‘’«»()（）「」 ")[-1:]
    after = prose[end : end + 3].lstrip("\"'“”‘’«»()（）「」 ")[:1]
    if _FOREIGN.match(before or " ") or _FOREIGN.match(after or " "):
        return True
    passages = document.view(foreign_passages) if prose[start] in "«»" else ()
    return any(passage.start - 3 <= start <= passage.end + 3 for passage in passages)
