"""Which language a text was probably translated from, by the countries it keeps naming and the phrases it left.

A desk that knows says so in the configuration (``source-language``). Where nobody does, news mostly comes from where
its language is spoken: the countries, peoples and leaders that a text names most tell the language, and set phrases of
that language in English words confirm it.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from lint.analysis.memo import remembered
from lint.data import persistent_cache, rows
from lint.patterns import compiled
from lint.text.document import Document

#: Languages whose news is about the same places and has the same habits: what is odd in one is odd in the other.
KIN = {"ru": "uk", "uk": "ru", "ar": "he", "he": "ar", "zh": "ja", "ja": "zh"}
_NAMED = 3  # mentions that are needed where no phrase confirms the language ...
_SHARE = 0.6  # ... their share of all such mentions ...
_DENSITY = 0.006  # ... and of all words
_SHORT = 0.015  # ... or, with two mentions, their share of a short text's words
_CONFIRMED = 2  # mentions that are enough beside two phrases (one, beside a phrase of that language alone)
_SURNAMES = 2  # different surnames of a form that tell where a text is from
#: Russian and Ukrainian surnames by their endings; not "-in", which too many languages share.
_SURNAME = (
    r"[a-z'’]{2,}(?:[bdfgklmnprstz](?:ova?|y?eva?)|(?:v|n)sk(?:y|yi|iy|aya)|[iy]enko|chenko|[in]chuk|[oe]vich)"
    r"(?:['’]s)?"
)
#: The last part of a site's name: "gazeta.ru".
_DOMAINS = {"ru": "ru", "by": "ru", "kz": "ru", "ua": "uk", "il": "he", "cn": "zh", "jp": "ja"}
#: A word that is such a surname or such a site, and the ends of which it has one: few words do.
_TELLING = compiled(rf"({_SURNAME})|.+\.({'|'.join(_DOMAINS)})")
_NAMED_ENDS = ("ov", "ova", "ev", "eva", "sky", "skyi", "skiy", "skaya", "enko", "chuk", "vich")
_ENDS = (*(end + of for end in _NAMED_ENDS for of in ("", "'s", "’s")), *(f".{domain}" for domain in _DOMAINS))
_LAST_LETTERS = frozenset(end[-2:] for end in _ENDS)  # asked first, which is faster
_SURNAMED = "surname"
_PHRASES = 2.5  # phrases that are enough by themselves ...
_LEAD = 2.0  # ... or so many, where no other language has half as many: agencies write about the whole world
_ODD, _THICK = 2, 0.004  # ... or so many of any language, and per word: English originals never have them


def origin(document: Document, phrases: Iterable[Sequence[str]] = ()) -> str:
    """Return the code of the language that a text was probably translated from, or "" where nothing tells.

    ``phrases`` has, for each set phrase that was found in the text, the languages it is known from.
    """
    named = document.view(mentions)
    known: Counter[str] = Counter()
    found = 0
    for languages in phrases:
        found += 1
        for language in languages:
            known[language] += 1 / len(languages)  # type: ignore[assignment]
    (first, most), (_, second) = (*known.most_common(), ("", 0), ("", 0))[:2]
    if most >= max(_LEAD, 2 * second):
        return first
    best, likely = max(
        ((known[each] + min(3.0, named[each] / 2), each) for each in {*known, *named}), default=(0.0, "")
    )
    confirmed = named[likely] and (known[likely] >= 1 or (found >= 2 and named[likely] >= _CONFIRMED))
    if best and (confirmed or known[likely] >= _PHRASES):
        return likely
    language, count = max(
        ((each, named[each] + named[KIN.get(each, "")]) for each in named),
        key=lambda item: (item[1], named[item[0]], item[0]),
        default=("", 0),
    )
    clear = count >= _SHARE * named.total() and count >= _DENSITY * len(document.words)
    if clear and (count >= _NAMED or (count >= _CONFIRMED and count >= _SHORT * len(document.words))):
        return language
    return likely if found >= _ODD and found >= _THICK * len(document.words) else ""


def mentions(document: Document) -> Counter[str]:
    """Return how often a text names what belongs to each language."""
    words, positions = _words(), document.word_positions
    named: Counter[str] = Counter()
    for key in words.keys() & document.vocabulary:
        named[words[key]] += len(positions.get(key, ())) + len(positions.get(f"{key}'s", ()))
    surnames = 0
    for key in filter(_told_by, positions):
        places, told = positions[key], _told_by(key)
        if told == _SURNAMED:
            surnames += document.words[places[0]].text[0].isupper() and not key.endswith(("'s", "’s"))
        else:
            named[told] += len(places)
    if surnames >= _SURNAMES:
        named["uk" if named["uk"] > named["ru"] else "ru"] += surnames
    return named


@remembered(1 << 13)
def _told_by(key: str) -> str:
    """Return the language that a word tells as a site's name, or that it is a surname of a form that tells one; "" for
    nearly all."""
    match = _TELLING.fullmatch(key) if key[-2:] in _LAST_LETTERS and key.endswith(_ENDS) else None
    if match is None:
        return ""
    return _SURNAMED if match[1] else _DOMAINS[match[2]]


@persistent_cache
def _words() -> dict[str, str]:
    """Return the words that tell a language, with its code."""
    return {word: language for language, words in rows("lint.analysis", "origin.tsv", 2) for word in words.split()}
