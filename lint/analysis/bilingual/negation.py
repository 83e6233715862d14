"""Words that deny, by language: narrow lists of what is a negation, wide ones of what may be rendered as one."""

import re
from collections.abc import Callable
from functools import cache

from lint.data import rows
from lint.patterns import compiled
from lint.records import NamedTuple

UNSPACED = frozenset(("zh", "ja"))
_STRONG_ENGLISH = compiled(  # its first letter first: so it is found fast
    r"(?-i:[NnCc])(?:"
    r"(?<!\w.)(?:(?<=n)ot(?! (?:only|the only|just|merely|least|to mention|infrequently|uncommon|leave any|without)\b)|"
    r"(?<=c)annot|"
    r"(?<=n)(?:ever(?! (?:mind|knew)\b)|"
    r"obody|o one(?! more)|one|"
    r"either|othing|owhere))\b|(?<=n)['’]t\b(?! (?:it|he|she|they|you|we|I|there)[,.?!])"  # and no "isn't it?"
    r"|(?<!\w.)(?<=n)o (?!matter|doubt|one|longer|less|fewer|more than|later|time|trouble|signs?|small|hit(?:s|ters?)?|"
    r"runs?|stone|wonder|stranger|"
    r"secret)"
    r"(?-i:(?=[a-z])))",
    2,
)
_WIDE_ENGLISH = compiled(
    r"\b(?:not|cannot|no|never|none|nobody|nothing|nowhere|neither|nor|without|unless|until|hardly|barely|scarcely|rarely|"
    r"seldom|few|little|un(?!der|it(?:e|y|s|\b)|ion|i[qfv]|iform|cl|til|less)\w{3,}|hard(?:er)? to|difficult\w*|"
    r"in(?:abil|correct|sufficien|complete|activ|accura|visib|secur|adequa|eligib|effectiv|capab|significan|dependent|definit)\w*|"
    r"im(?:possib|prope|perfect|mature|moral|mobile)\w*|ir(?:regular|relevant|responsib|revers)\w*|"
    r"il(?:legal|logical|legitim)\w*|dis(?:agree|allow|approv|continu|like|honest|satisf|regard|miss|qualif|pens|believ|appear)\w*|"
    r"non(?!etheless|sense|e\b)-?\w{3,}|mis(?!sil|sion|ter\b|cell)\w{3,}|lack\w*|fail\w*|refus\w*|reject\w*|den(?:y|ied|ies|ying|ial)|avoid\w*|prevent\w*|prohibit\w*|"
    r"ban(?:s|ned|ning)?|forb\w+|absen\w+|declin\w*|miss(?:ing|ed)?|stop\w*|ceas\w*|halt\w*|rather than|except|beyond|"
    r"far from|free (?:from|of)|yet to|out of|other than|\w+less(?:ly|ness)?|devoid|exclud\w*|withdr\w*|"
    r"oppos\w*|object\w*|"
    r"doubt\w*|negativ\w*|resist\w*|neglect\w*|ignor\w*|abandon\w*|depriv\w*|los[et]\w*|instead|only|too|otherwise|"
    r"scant|short of|run out|ran out|nil|zero|regardless|despite|no one|spar\w+|"
    r"remain\w*|still|ke(?:pt|eps?|eping)|continu\w*|constant\w*|safe\w*|any(?:thing|one|more)|"
    r"(?:than|as|if|before|like) any|any other)\b"
    r"|\w+n['’]t\b",
    2,
)


class Negations(NamedTuple):
    """What denies in a stretch of text."""

    strong: tuple[tuple[int, int], ...]
    wide: Callable[[], int]  # how much there is that may be rendered as a negation


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str]] | None:
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
    """Return the negations of an English text."""
    return Negations(
        tuple(match.span() for match in _STRONG_ENGLISH.finditer(text)), lambda: bool(_WIDE_ENGLISH.search(text))
    )


def foreign(text: str, language: str) -> Negations:
    """Return the negations of a text in another language."""
    patterns = _patterns(language)
    assert patterns is not None
    strong, wide = patterns
    return Negations(tuple(match.span() for match in strong.finditer(text)), lambda: len(wide.findall(text)))
