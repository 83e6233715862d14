"""Words that deny, by language: narrow lists of what is a negation, wide ones of what may be rendered as one."""

from functools import cache
from typing import NamedTuple

from lint.data import rows
from lint.patterns import compiled

UNSPACED = frozenset(("zh", "ja"))
_STRONG_ENGLISH = compiled(
    r"\b(?:not(?! only\b| just\b| merely\b| least\b)|cannot|never|no longer|nobody|no one|none|neither|nothing|nowhere)\b|n['’]t\b|\bno (?!\.|matter|doubt|one|longer|less|fewer|more than|later)(?=[a-z])",
    2,
)
_WIDE_ENGLISH = compiled(
    r"\b(?:not|cannot|no|never|none|nobody|nothing|nowhere|neither|nor|without|unless|until|hardly|barely|scarcely|rarely|seldom|few|little|"
    r"un(?!der|it|ion|i|cl|til|less)\w{3,}|in(?:ability|correct|sufficient|complete|active|accurate|visible|secure|adequate|eligible|effective|capable|significant|dependent|definite)\w*|"
    r"im(?:possib|prope|perfect|mature|moral|mobile)\w*|ir(?:regular|relevant|responsib|revers)\w*|il(?:legal|logical|legitim)\w*|"
    r"dis(?:agree|allow|approv|continu|like|honest|satisf|regard|miss|qualif|pens|believ|appear)\w*|non-?\w{3,}|mis\w{3,}|"
    r"lack\w*|fail\w*|refus\w*|reject\w*|den(?:y|ied|ies|ying|ial)|avoid\w*|prevent\w*|prohibit\w*|ban(?:s|ned|ning)?|forb\w+|absen\w+|"
    r"declin\w*|miss(?:ing|ed)?|stop\w*|ceas\w*|halt\w*|instead|rather than|except|beyond|far from|free (?:from|of)|away from|yet to|out of|only|other than|"
    r"\w+less(?:ly|ness)?|devoid|exclud\w*|withdr\w*|oppos\w*|object\w*|doubt\w*|impossible|negative\w*|resist\w*|neglect\w*|ignor\w*|abandon\w*|"
    r"too|if|any\w*|remain\w*|but|still|before|otherwise|apart from|keep\w*|kept|spar\w+|scant|short of|run out|ran out|nil|zero)\b|\w+n['’]t\b",
    2,
)


class Negations(NamedTuple):
    """What a stretch of text denies."""

    strong: tuple[tuple[int, int], ...]
    wide: bool  # anything that may be rendered as a negation


@cache
def _patterns(language: str) -> tuple[object, object] | None:
    strong: list[str] = []
    wide: list[str] = []
    for code, kind, pattern in rows(__package__, "negation.tsv", 3):
        if code == language:
            (strong if kind == "strong" else wide).append(pattern)
    if not strong:
        return None
    border = "" if language in UNSPACED else r"(?<!\w)"
    return compiled(f"{border}(?:{'|'.join(strong)})", 2), compiled(f"{border}(?:{'|'.join([*strong, *wide])})", 2)


def is_known(language: str) -> bool:
    return _patterns(language) is not None


def english(text: str) -> Negations:
    """The negations of an English text."""
    return Negations(tuple(match.span() for match in _STRONG_ENGLISH.finditer(text)), bool(_WIDE_ENGLISH.search(text)))


def foreign(text: str, language: str) -> Negations:
    """The negations of a text in another language."""
    import re

    patterns = _patterns(language)
    assert patterns is not None
    strong, wide = patterns
    assert isinstance(strong, re.Pattern)
    assert isinstance(wide, re.Pattern)
    return Negations(tuple(match.span() for match in strong.finditer(text)), bool(wide.search(text)))
