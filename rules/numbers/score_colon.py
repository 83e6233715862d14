"""A score has a colon; English sport writes a dash.

In a text about sport every such pair is a score that cannot be a time of day; elsewhere there
must be a word of sport beside it, or two teams. Verses, ratios and times are passed over. English puts
the winner's number first, of a match that was lost too: "lost 1:2" is "lost 2–1". Where the smaller number
comes first and nothing tells who won, no wording is proposed; the sets of a match keep their order.
A text that has hyphens in its other scores keeps them.

Bad: The hosts won [4:3] after extra time.
Fix: The hosts won 4–3 after extra time.
Bad: It ended in a [1 : 1] draw.
Fix: It ended in a 1–1 draw.
Bad: The league went on. The coach of the hosts was glad about the [2:2], and the ferry ran.
Fix: The league went on. The coach of the hosts was glad about the 2–2, and the ferry ran.
Bad: The hosts lost [1:2] to their neighbours.
Fix: The hosts lost 2–1 to their neighbours.
Bad: He made it [2:0] with a header. She won [6:3], [4:6], [7:5] in the end. Kiel – Bremen [4:2].
Fix: He made it 2–0 with a header. She won 6–3, 4–6, 7–5 in the end. Kiel – Bremen 4–2.
Bad: The hosts won [4:3] after a 1-0 defeat in May.
Fix: The hosts won 4-3 after a 1-0 defeat in May.
Bad: At half-time the hosts trailed [1:2].
Good: The match starts at 7:30. The hosts won 4–3.
Good: He read from John 3:16. The ratio is 4:3.
"""

import re
from collections.abc import Iterator

from lint import Category, Document, Fix, Hit, Needs, Severity, Span, rule
from lint.patterns import compiled

_SCORE = compiled(r"\d{1,3} ?: ?\d{1,3}(?![\d:]| ?[ap]\.?m\b)")
_SPORT = compiled(
    r"\b(?:w[io]n(?:s|ning|ners?)?|beat(?:en|ing)?|defeat(?:s|ed)?|lost|loss|draw[ns]?|drew|tie[ds]?|victor"
    r"(?:y|ies)|"
    r"scores?|scored|score(?:line|board)|goals?|match(?:es)?|games?|half|quarters?|sets?|led|leads?|leading"
    r"|finals?|points?"
    r"|ahead|overtime"
    r"|headers?|equali[sz](?:e[drs]?|ing)|scoreline|eliminated|thrash(?:ed|ing)|crush(?:ed|ing)|rout(?:ed)?"
    r"|edged|trail(?:s|ed|ing)?"
    r"|come-?back|series|tie-?break(?:er)?|innings|striker|goalkeeper|midfielder|derby|first leg|second leg"
    r"|fixture|hat-trick"
    r"|semi-?finals?|quarter-?finals?|\d(?:st|nd|rd|th) minute|(?:made|makes|making) it"
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
_APART = 20  # by which a loser is behind, where only the colon tells that it is a score
_BEFORE_TIME = compiled(
    r"\b(?:at|until|till|from|to|by|before|after|about|around|pm|am|between|and)"
    r"(?: of)? $|[-–] ?$"
)
_BOOKS = (
    "Genesis Exodus Leviticus Numbers Deuteronomy Joshua Judges Ruth Samuel Kings Chronicles Ezra Nehemiah Esther Job"
    " Psalms? Proverbs Ecclesiastes Songs? Isaiah Jeremiah Lamentations Ezekiel Daniel Hosea Joel Amos Obadiah Jonah"
    " Micah Nahum Habakkuk Zephaniah Haggai Zechariah Malachi Matthew Mark Luke John Acts Romans Corinthians Galatians"
    " Ephesians Philippians Colossians Thessalonians Timothy Titus Philemon Hebrews James Peter Jude Revelation Mt Mk"
    " Lk Jn Rom Cor Gen Ex Deut Ps Prov Isa Jer Rev [Ss]ura [Ss]urah [Ss]urat Al-\\w+ Quran Qur'an Koran [Vv]erses?"
    " [Cc]hapter [Vv]v?\\."
).replace(" ", "|")
_NO_SCORE = compiled(
    rf"\b(?:{_BOOKS}) [\d:,;–-]*(?: [\d:,;–-]+)* ?$|\b(?:[Rr]atio|[Ss]cale|[Oo]dds|[Pp]roportion|[Mm]ixture"
    rf"|[Aa]spect)"
    rf"(?: \w+){{0,6}} $"
)
_NO_SCORE_AFTER = compiled(
    r"[/–-]|\.\d| (?:ratio|scale|odds|meetings?|conversations?|talks?|tutoring|mapping|copy|model|replica"
    r"|aspect|mix"
    r"|screens?|format|display|pictures?)\b"
)
_CERTAIN = compiled(
    r"\b(?:scores? of|won|lost|beat \w+|victory|defeat(?:ed)?(?: \w+)?|beaten"
    r"|thrashed|crushed|routed|edged|drew|draw) $"
)
#: Two teams: "Bayern – Dortmund 4:2".
_TEAMS = compiled(r"[A-Z][\w’'.]+ ?[-–—] ?(?:[A-Z][\w’'.]+ ){1,3}\Z")
_SET_AFTER = compiled(r",? (?:and )?\d{1,2} ?: ?\d")
_SET = compiled(r"\d ?: ?\d{1,2},? (?:and )?\Z")
#: Who won and who lost, in the clause of the score.
_RESULT = compiled(
    r"\b(?:w[io]n(?:s|ning)?|beats?|beaten|defeat(?:s|ed)?|lost|loses?|losing|loss|victor(?:y|ies)|winners?"
    r"|crushed|routed"
    r"|thrashed|overcame|edged|prevailed|triumph(?:ed)?)\b(?:(?! (?:and|but|then|after)\b)[^.,;!?\n])*\Z",
    re.IGNORECASE,
)
_HYPHENED = compiled(r"(?<![\w.,:-])\d{1,3}-\d{1,3}(?![\w:-]|[.,]\d)")
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
        if ": " in match[0] and " :" not in match[0] and int(first) < _APART < int(second) - int(first):
            continue  # "Data set 2: 100 records"
        hour = int(first) < 25 and not _CERTAIN.search(before)
        if len(second) == 2 and int(second) < 60 and (hour or _BEFORE_TIME.search(before)):
            continue  # it may be a time
        beside = _SPORT.search(before) or _SPORT.search(prose, end, end + 40)
        teams = len(second) == 1 and _TEAMS.search(before)
        if not (document.view(is_sport) or teams or (beside and not _BEFORE_TIME.search(before))):
            continue
        told = _RESULT.search(before) or _RESULT_AFTER.match(prose, end)
        text = _written(int(first), int(second), told=told is not None, one_of=_is_set(prose, match))
        if text is not None and document.view(has_hyphens):
            text = text.replace("–", "-")
        span, says = Span(start, end), f"“{match[0]}” is a score: write "
        if text is not None:
            yield Hit(span, f"{says}“{text}”", (Fix.replace(span, text),))
        else:
            yield Hit(span, f"{says}it with an en dash, the winner's number first")


def _written(first: int, second: int, *, told: bool, one_of: bool) -> str | None:
    """Return a score as English writes it; None where it is open who won.

    The winner's number comes first, of a match that was lost too. One set of several keeps the order of the players.
    """
    if first >= second or one_of:
        return f"{first}–{second}"
    return f"{second}–{first}" if told else None


def _is_set(prose: str, match: re.Match[str]) -> bool:
    """Is it one of several scores in a row, such as those of the sets of a match?"""
    before = prose[max(0, match.start() - 12) : match.start()]
    return _SET.search(before) is not None or _SET_AFTER.match(prose, match.end()) is not None


def has_hyphens(document: Document) -> bool:
    """Does the text write its other scores with a hyphen, and none with a dash?"""
    return "–" not in document.prose and _HYPHENED.search(document.prose) is not None


def is_sport(document: Document) -> bool:
    """Is it a text about sport?"""
    return len(_STRONG & document.vocabulary) > 1
