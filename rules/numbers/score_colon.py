"""A score has a colon; English sport writes a dash.

In a text about sport every such pair is a score that cannot be a time of day; elsewhere there
must be a word of sport beside it. Verses, ratios and times are passed over. A wording is proposed
where the verb tells who won and the larger number comes first, and for a draw: English puts the
winner's number first, of a match that was lost too.

Bad: The hosts won [4:3] after extra time.
Fix: The hosts won 4–3 after extra time.
Bad: It ended in a [1 : 1] draw.
Fix: It ended in a 1–1 draw.
Bad: The league went on. The coach of the hosts was glad about the [2:2], and the ferry ran.
Fix: The league went on. The coach of the hosts was glad about the 2–2, and the ferry ran.
Bad: The hosts lost [1:2] to their neighbours.
Good: The match starts at 7:30. The hosts won 4–3.
Good: He read from John 3:16. The ratio is 4:3.
"""

import re
from collections.abc import Iterator

from lint import Category, Document, Fix, Hit, Needs, Severity, Span, rule
from lint.patterns import compiled

_SCORE = compiled(r"\d{1,3} ?: ?\d{1,3}(?![\d:]| ?[ap]\.?m\b)")
_SPORT = compiled(
    r"\b(?:w[io]n(?:s|ning|ners?)?|beat(?:en|ing)?|defeat(?:s|ed)?|lost|loss|draw[ns]?|drew|tie[ds]?|victor(?:y|ies)|"
    r"scores?|scored|score(?:line|board)|goals?|match(?:es)?|games?|half|quarters?|sets?|led|leads?|points?|ahead|overtime"
    r"|penalt(?:y|ies)|play-?offs?|(?:extra|injury|added) time|full-?time)\b",
    re.IGNORECASE,
)
#: Words of which two different ones make a text one about sport.
_STRONG = frozenset(
    "goal goals goalkeeper goalkeepers striker midfielder defender forward league championship championships tournament"
    " semifinal semi-final semifinals semi-finals quarterfinal quarter-final quarterfinals quarter-finals final finals"
    " match matches coach coaches football footballer footballers soccer basketball volleyball handball hockey tennis"
    " rugby fc stadium half-time overtime penalty penalties shootout referee puck innings playoff playoffs derby cup"
    " fifa uefa nba nhl khl euroleague scored teammates".split()
)
_BEFORE_TIME = compiled(r"\b(?:at|until|till|from|to|by|before|after|about|around|pm|am|between|and)(?: of)? $|[-–] ?$")
_BOOKS = (
    "Genesis Exodus Leviticus Numbers Deuteronomy Joshua Judges Ruth Samuel Kings Chronicles Ezra Nehemiah Esther Job"
    " Psalms? Proverbs Ecclesiastes Songs? Isaiah Jeremiah Lamentations Ezekiel Daniel Hosea Joel Amos Obadiah Jonah"
    " Micah Nahum Habakkuk Zephaniah Haggai Zechariah Malachi Matthew Mark Luke John Acts Romans Corinthians Galatians"
    " Ephesians Philippians Colossians Thessalonians Timothy Titus Philemon Hebrews James Peter Jude Revelation Mt Mk"
    " Lk Jn Rom Cor Gen Ex Deut Ps Prov Isa Jer Rev [Ss]ura [Ss]urah [Ss]urat Al-\\w+ Quran Qur'an Koran [Vv]erses?"
    " [Cc]hapter [Vv]v?\\."
).replace(" ", "|")
_NO_SCORE = compiled(
    rf"\b(?:{_BOOKS}) [\d:,;–-]*(?: [\d:,;–-]+)* ?$|\b(?:ratio|scale|odds|proportion|mixture|aspect)(?: \w+){{0,2}} $"
)
_NO_SCORE_AFTER = compiled(
    r"[/–-]|\.\d| (?:ratio|scale|odds|meetings?|conversations?|talks?|tutoring|mapping|copy|model|replica|aspect|mix"
    r"|screens?|format|display|pictures?)\b"
)
_CERTAIN = compiled(r"\b(?:scores? of|won|lost|beat \w+|victory|defeat(?:ed \w+)?|drew|draw) $")
#: Who won and who lost, in the clause of the score.
_RESULT = compiled(
    r"\b(?:w[io]n(?:s|ning)?|beats?|beaten|defeat(?:s|ed)?|lost|loses?|losing|loss|victor(?:y|ies)|winners?|crushed|routed"
    r"|thrashed|overcame|edged|prevailed|triumph(?:ed)?)\b(?:(?! (?:and|but|then|after)\b)[^.,;!?\n])*\Z",
    re.IGNORECASE,
)
_RESULT_AFTER = compiled(r" (?:(?:home|away|opening) )?(?:win|victory|defeat|loss|triumph|rout)\b")


@rule(Severity.WARNING, category=Category.NUMBER_FORMAT, quoted="report", gate=Needs(figures=r"\d ?: ?\d"))
def check(document: Document) -> Iterator[Hit]:
    prose = document.prose
    for match in _SCORE.finditer(prose):
        start, end = match.span()
        before = prose[max(0, start - 60) : start]
        first, second = (part.strip() for part in match[0].split(":"))
        if before[-1:].isalnum() or before[-1:] in (":", ".", ",", "/", "-"):
            continue
        if _NO_SCORE.search(before) or _NO_SCORE_AFTER.match(prose, end):
            continue
        hour = int(first) < 25 and not _CERTAIN.search(before)
        if len(second) == 2 and int(second) < 60 and (hour or _BEFORE_TIME.search(before)):
            continue  # it may be a time
        beside = _SPORT.search(before) or _SPORT.search(prose, end, end + 40)
        if not (document.view(is_sport) or (beside and not _BEFORE_TIME.search(before))):
            continue
        span, dashed = Span(start, end), f"{first}–{second}"
        told = _RESULT.search(before) or _RESULT_AFTER.match(prose, end)
        if first == second or (told and int(first) > int(second)):
            yield Hit(span, f"“{match[0]}” is a score: write “{dashed}”", (Fix.replace(span, dashed),))
        else:
            yield Hit(span, f"“{match[0]}” is a score: write it with an en dash, the winner's number first")


def is_sport(document: Document) -> bool:
    """Is it a text about sport?"""
    return len(_STRONG & document.vocabulary) > 1
