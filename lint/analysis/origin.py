"""Which language a text was probably translated from, by the countries it keeps naming and the phrases it left.

A desk that knows says so in the configuration (``source-language``). Where nobody does, news mostly comes from where
its language is spoken: the countries, peoples and leaders that a text names most tell the language, and set phrases of
that language in English words confirm it.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from lint.data import persistent_cache, rows
from lint.patterns import compiled
from lint.text.document import Document

#: Languages whose news is about the same places and has the same habits: what is odd in one is odd in the other.
KIN = {"ru": "uk", "uk": "ru", "ar": "he", "he": "ar"}
_NAMED = 3  # mentions that are needed where no phrase confirms the language ...
_SHARE = 0.6  # ... their share of all such mentions ...
_DENSITY = 0.006  # ... and of all words
_SHORT = 0.03  # ... or, with two mentions, their share of a short text's words
_CONFIRMED = 2  # mentions that are enough beside a phrase
_SURNAMES = 2  # different surnames of a form that tell where a text is from
#: Russian and Ukrainian surnames by their endings; not "-in", which too many languages share.
_SURNAME = compiled(
    r"[a-z'’]{2,}(?:[bdfgklmnprstz](?:ova?|y?eva?)|(?:v|n)sk(?:y|yi|iy|aya)|[iy]enko|chenko|[in]chuk|[oe]vich)"
    r"(?:['’]s)?"
)
_PHRASES = 2.5  # phrases that are enough by themselves


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
    best, language = max(
        ((known[each] + min(3.0, named[each] / 2), each) for each in {*known, *named}), default=(0.0, "")
    )
    confirmed = found and named[language] >= _CONFIRMED and (known[language] >= 1 or found >= 2)
    if best and (confirmed or known[language] >= _PHRASES):
        return language
    language, count = max(
        ((each, named[each] + named[KIN.get(each, "")]) for each in named),
        key=lambda item: (item[1], named[item[0]], item[0]),
        default=("", 0),
    )
    clear = count >= _SHARE * named.total() and count >= _DENSITY * len(document.words)
    enough = count >= _NAMED or (count >= _CONFIRMED and count >= _SHORT * len(document.words))
    return language if enough and clear else ""


def mentions(document: Document) -> Counter[str]:
    """Return how often a text names what belongs to each language."""
    words, positions = _words(), document.word_positions
    named: Counter[str] = Counter()
    for key in document.vocabulary.intersection(words):
        named[words[key]] += len(positions.get(key, ())) + len(positions.get(f"{key}'s", ()))
    surnames = {
        key.removesuffix("'s")
        for key, places in positions.items()
        if _SURNAME.fullmatch(key) and document.words[places[0]].text[0].isupper()
    }
    if len(surnames) >= _SURNAMES:
        named["uk" if named["uk"] > named["ru"] else "ru"] += len(surnames)
    return named


@persistent_cache
def _words() -> dict[str, str]:
    """Return the words that tell a language, with its code."""
    return {word: language for language, words in rows("lint.analysis", "origin.tsv", 2) for word in words.split()}
