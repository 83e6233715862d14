"""A family name is in capitals.

Japanese, Chinese, Korean, French and Turkish writers set the family name in capitals ("Yuichi MOROTA", "MOROTA
Yuichi"), so that nobody takes the wrong part for it. English news writes it like any other name. Only names whose two
parts read as Japanese, Chinese or Korean are looked at, and what follows a known given name or "Mr"; and none whose
capitals stand alone elsewhere in the text, as an acronym or a brand does.

Bad: The chair, [Yuichi MOROTA], denied it. Morota left at noon.
Fix: The chair, Yuichi Morota, denied it. Morota left at noon.
Bad: They met [TAKADA Genzo] at the port, and [Wei ZHANG] at the mill.
Fix: They met Takada Genzo at the port, and Wei Zhang at the mill.
Bad: The chair, [MOROTA no Yuichi], denied it.
Bad: The judge, [Emmanuel DURTAL], and [KIM Min-jun] left. [Ken’ichi MOROTA] did not.
Fix: The judge, Emmanuel Durtal, and Kim Min-jun left. Ken’ichi Morota did not.
Bad: The envoy, Mr. [MOROTA], denied it.
Bad: Professor [LI Wei] met [Mehmet ŞENTÜRK] and [İbrahim YILMAZ].
Fix: Professor Li Wei met Mehmet Şentürk and İbrahim Yilmaz.
Bad: The film of [Yuichi MOROTA] won. [MOROTA] was not there; [MOROTA]’s wife was.
Fix: The film of Yuichi Morota won. Morota was not there; Morota’s wife was.
Good: Emmanuel NATO left. Mr. OK is a game. The AI Masato is a robot.
Good: Yuichi Morota left NATO and NISA. They watched Ikebana TV in Tokyo.
Good: They bought a Hiroto MIRAKU. The MIRAKU is a car.
Good: TAKADA GENZO DENIES IT. The Kobe NEWS is a paper.
"""

import re
from collections.abc import Iterator

from lint import BlockKind, Category, Document, Fix, Hit, Severity, Span, rule
from lint.analysis.names import common_words, given_names, place_names
from lint.analysis.wordclass import is_finite
from lint.patterns import compiled

from ._capitals import CAPITALS, capitals

_MORA = r"(?:[KGNHBPMR]Y[AUO]|(?:SH|CH|TS|J|[KGSZTDNHBPMYRWF])?[AEIOU]|N(?![AEIOU]))"
_PINYIN = r"(?:(?:[ZCS]H|[BPMFDTNLGHJQXRZCSYW])[AEIOU]{1,3}(?:NG|N)?)"
_CAPITALS = compiled(rf"[{CAPITALS}]{{2,}}(?![\w-])")
#: Family names of two or three letters, none of them an acronym that news knows.
_SHORT = frozenset(
    "ABE CAI CUI DAI FAN GAO HAN HOU HSU HU ITO JIN KIM KOH LEE LI LIN LIU LUO MAO ODA ONO OTA PAK QIN SHI SUN UNO WEI "
    "WU XIE XU XUE YAN YU ZHU".split()
)
_LEAST = 4  # letters of any other, and one more where only the given name before it tells
_MR = compiled(r"\b(?:Mr|Mrs|Ms|Dr|Prof|Messrs)\.? \Z")
#: Behind these stands a name, short as it may be: "Professor LI Wei".
_TITLED = compiled(
    r"\b(?:[Pp]rofessor|[Mm]inister|[Pp]resident|[Pp]remier|[Aa]mbassador|[Gg]overnor|[Mm]ayor|[Jj]udge|[Dd]irector"
    r"|[Gg]eneral|[Cc]hairman|[Dd]octor|[Ss]cientist|[Ss]pokesman|[Ss]pokeswoman|[Rr]esearcher|[Cc]oach),? \Z"
)
_VOWEL = compiled(r"[AEIOUYÀ-ÖØ-ÞİŞĞ]")
_FAMILY = compiled(rf"(?:{_MORA}{{2,7}}|{_PINYIN})")
_GIVEN = compiled(rf"(?:{_MORA}{{2,7}}|{_PINYIN}{{1,2}})")
_BEFORE = compiled(r"(?<![\w’'-])([A-ZÀ-ÖØ-ÞİŞĞ][a-zà-öø-ÿışğ]+(?:['’-][A-Za-zà-ÿ]?[a-zà-öø-ÿ]+)?) \Z")
_AFTER = compiled(r" (?:no )?([A-Z][a-z]+(?:['’-][a-z]+)?)(?![\w’-])")
_HYPHENATED = compiled(r" [A-Z][a-z]{1,5}-[a-z]{1,5}(?![\w’-])")  # PARK Chan-wook
_KOREAN = compiled(r"[a-z]{2,6}-[a-z]{2,6}")  # Min-jun, Ken-ichi
#: Family names of Korea that are English words.
_KOREAN_WORDS = frozenset("BAN CHANG GO LONG MOON PARK RAN SO SONG SUN YOUNG".split())
_LOUD = compiled(r"[A-Z]{2,}[.,:]? \Z")
_LOUD_AFTER = compiled(r"[.,:]? [A-Z]{2,}")
_REACH = 30  # characters
#: Before an acronym or a brand, and behind the name of a person: "the MIRAKU is a car", "MOROTA’s film", "MOROTA said".
_NO_BEARER = compiled(r"(?:\b(?:an?|the|this|that|its|new|of|in|at|on)|[\"“‘(]) ?\Z", re.IGNORECASE)
_BEARER = compiled(r"['’]s\b| (?:[a-z]{2,}(?:ed|id)|left|told|won|lost|met|led|who)\b| ([a-z]+)")


@rule(Severity.WARNING, category=Category.INCONSISTENT_STYLE, quoted="report")
def check(document: Document) -> Iterator[Hit]:
    """Yield each full name whose family name is in capitals."""
    prose = document.prose
    found: dict[str, list[tuple[Span, Span | None]]] = {}
    for start in document.view(capitals):
        match = _CAPITALS.match(prose, start)
        if match and (len(match[0]) >= _LEAST or match[0] in _SHORT):
            key = match[0].lower()
            korean = match[0] in _KOREAN_WORDS and _HYPHENATED.match(prose, match.end())
            if (key in common_words() and not korean) or key in place_names():
                continue
            place = Span(*match.span())
            found.setdefault(match[0], []).append((place, _name(document, place)))
    for family, places in found.items():
        told = places[0][1] is not None
        spans = [full or (_alone(prose, place) if told else None) for place, full in places]
        if None in spans:
            continue  # it stands alone: an acronym or a brand
        for span in spans:
            assert span is not None
            text = prose[slice(*span)]
            plain = family[0] + family[1:].lower().replace("i\u0307", "i")  # as İ is in small letters
            better = text.replace(family, plain)
            fixes = () if " no " in text else (Fix.replace(span, better),)
            yield Hit(span, f"“{family}” is a family name in capitals: “{plain}”", fixes)


def _name(document: Document, family: Span) -> Span | None:
    """Return the full name that a family name in capitals belongs to."""
    prose = document.prose
    block = document.block_at(family.start)
    if block is None or block.kind is BlockKind.HEADING:
        return None
    near = max(0, family.start - _REACH)
    if _LOUD.search(prose, near, family.start) or _LOUD_AFTER.match(prose, family.end):
        return None
    text = prose[slice(*family)]
    is_east_asian = text in _SHORT or _FAMILY.fullmatch(text) is not None
    if _MR.search(prose, near, family.start):
        return family
    before, after = _BEFORE.search(prose, near, family.start), _AFTER.match(prose, family.end)
    hyphenated = _HYPHENATED.match(prose, family.end)
    if hyphenated and len(text) <= _LEAST + 1:
        return Span(family.start, hyphenated.end())
    if before and ((is_east_asian and _is_given(before[1])) or _is_known(before[1], text)):
        return Span(before.start(1), family.end)
    if (
        after
        and is_east_asian
        and _is_given(after[1])
        and (len(text) >= _LEAST or len(after[1]) > _LEAST or _TITLED.search(prose, near, family.start))
    ):
        return Span(family.start, after.end(1))
    return None


def _alone(prose: str, family: Span) -> Span | None:
    """Return what is named where a family name whose bearer was named in full stands alone, as no acronym does."""
    near = max(0, family.start - _REACH)
    before = _BEFORE.search(prose, near, family.start)
    if before and before[1].lower() not in common_words():
        return Span(before.start(1), family.end)  # his brother
    text = prose[slice(*family)]
    if len(text) < _LEAST or _NO_BEARER.search(prose, near, family.start):
        return None
    after = _BEARER.match(prose, family.end)
    return family if after and (after[1] is None or is_finite(after[1])) else None


def _is_known(given: str, family: str) -> bool:
    """Do capitals that may be any word stand behind a given name, and can they be said?"""
    return (
        given.lower().replace("i\u0307", "i") in given_names()
        and len(family) > _LEAST
        and _VOWEL.search(family) is not None
    )


def _is_given(text: str) -> bool:
    """Does a word read as a given name of Japan, China or Korea?"""
    key = text.lower().replace("’", "'")
    if "-" in key:
        return _KOREAN.fullmatch(key) is not None
    if key in common_words() or key in place_names():
        return False
    return _GIVEN.fullmatch(key.replace("'", "").upper()) is not None
