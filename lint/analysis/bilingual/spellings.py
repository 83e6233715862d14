"""One name of the source in two spellings in the translation."""

from collections import defaultdict
from collections.abc import Iterator

from lint.analysis.bilingual.han_names import Places, same_in_han
from lint.analysis.bilingual.match import comparable
from lint.analysis.bilingual.pairs import Bilingual
from lint.analysis.bilingual.places import names_place, places
from lint.analysis.bilingual.side import PREFIXES
from lint.analysis.bilingual.sounds import BY_SOUND, alike, consonants, letters_of
from lint.analysis.names import Kind, common_words, is_demonym, names
from lint.analysis.transliteration import distance as latin_distance
from lint.analysis.transliteration import fold
from lint.patterns import compiled
from lint.records import NamedTuple
from lint.text.document import Document
from lint.text.model import Span

_NEAR = 0.3  # the farthest that a spelling may sound from the word of the source
_ALIKE = 0.5  # the farthest that two spellings may sound from each other
_ENDING = compiled(r"(?:s|es|n|an|ian|ians|i|is|ese|ish|a|ya|aya|o|y|ic|en|er|ers|in|ina|ov|ova|e|d)?")
_MOST_ROWS = 600  # words of a sentence that are listened to
_DERIVED = compiled(r"(?:skaya|skoye|skoe|sky|skyi|skiy|sk|ic|ians?|ans?|ty|tes?|ish)$")
_CAPITALS = frozenset(("ru", "uk"))


class Spelled(NamedTuple):
    """A spelling of a name of the source, with all its places in the translation."""

    text: str
    spans: tuple[Span, ...]
    source: Span  # where the source has the name


class Rendering(NamedTuple):
    """A word of a name in the translation, and the word of the source that sounds like it."""

    stem: str  # of the word of the source
    spelling: str
    span: Span
    source: Span


def spellings(document: Document) -> tuple[tuple[Spelled, ...], ...]:
    """The names of the source that a translation spells in two ways or more, the most frequent spelling first."""
    found: defaultdict[str, defaultdict[str, list[tuple[Span, Span]]]] = defaultdict(lambda: defaultdict(list))
    for word, spelling, span, place in document.view(renderings):
        found[word][spelling].append((span, place))
    groups = [group for forms in found.values() if (group := _group(forms))]
    both = document.view(comparable)
    if both is not None and both.language == "zh":
        groups += _in_han(document, both)
    return tuple(groups)


def _in_han(document: Document, both: Bilingual) -> Iterator[tuple[Spelled, ...]]:
    """Yield every two spellings of one name of a Chinese source."""
    found: Places = {}
    for part, span, source in _parts(document, both):
        if not names_place(part):
            found.setdefault(part, []).append((span, source))
    for first, second, source in same_in_han(both, found):
        if _differs(first, second):
            pair = [Spelled(each, tuple(span for span, _ in found[each]), source) for each in (first, second)]
            yield tuple(sorted(pair, key=lambda each: (-len(each.spans), each.spans[0].start)))


def source_words(document: Document) -> dict[str, frozenset[str]]:
    """Return every spelling of a name in the translation with the words of the source that it renders."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for word, spelling, _, _ in document.view(renderings):
        found[spelling].add(word)
    return {spelling: frozenset(words) for spelling, words in found.items()}


def renderings(document: Document) -> tuple[Rendering, ...]:
    """Return every word of a name in the translation with the one word of its sentence's source that sounds like it."""
    both = document.view(comparable)
    return () if both is None or both.language not in BY_SOUND else tuple(_renderings(document, both))


def _parts(document: Document, both: Bilingual) -> Iterator[tuple[str, Span, Span]]:
    """Yield every word of a name that may be spelled in several ways, its place, and the source of its sentence."""
    pairs = iter(both.pairs)
    pair = next(pairs, None)
    for mention in document.view(names):
        while pair is not None and (pair.target is None or pair.target.end <= mention.start):
            pair = next(pairs, None)
        if pair is None:
            return
        if pair.source is None or pair.target is None or mention.start < pair.target.start or not pair.sure:
            continue
        if mention.kind is Kind.ORGANISATION:
            continue
        offset = mention.start
        for part in mention.parts:
            start = document.prose.find(part, offset, mention.end)
            if start < 0:
                continue
            offset = start + len(part)
            if len(part) < 4 or " " in part or part.isupper() or part.lower() in common_words() or is_demonym(part):
                continue
            yield part, Span(start, offset), pair.source


def _renderings(document: Document, both: Bilingual) -> Iterator[Rendering]:
    language = both.language
    last: Span | None = None
    rows: tuple[tuple[str, int, int], ...] = ()
    sounds: dict[str, int] = {}
    for part, span, source in _parts(document, both):
        row = consonants(part)
        if len(row) < 3:
            continue
        heard: dict[str, tuple[float, Span]] = {}
        if source != last:
            last, rows = source, both.source.rows_in(source)[:_MOST_ROWS]
            sounds = letters_of(word for word, _, _ in rows)
        found = alike(row, sounds, language, _NEAR, 3)
        for word, begin, end in rows if found else ():
            if word in found:
                stem = _stem(both.source.text[begin:end], language)
                heard[stem] = min(heard.get(stem, (9.0, Span(0, 0))), (found[word], Span(begin, end)))
        best = sorted((apart, stem, place) for stem, (apart, place) in heard.items())
        if best and (len(best) == 1 or best[0][0] + 0.1 < best[1][0]):
            yield Rendering(best[0][1], part, span, best[0][2])


def _stem(word: str, language: str) -> str:
    """Return a word of the source without the ending of its case."""
    word = word.lower()
    if language not in _CAPITALS:
        prefixes = (prefix for prefix in PREFIXES.get(language, ()) if word.startswith(prefix) and len(word) > 5)
        return word.removeprefix(next(prefixes, ""))
    return word[: max(4, len(word) - 3)] if len(word) > 5 else word[:4]


def _group(forms: dict[str, list[tuple[Span, Span]]]) -> tuple[Spelled, ...]:
    """Return the spellings of one name, if there are several that no ending and no accent accounts for."""
    spelled = sorted(
        (Spelled(text, tuple(span for span, _ in places_), places_[0][1]) for text, places_ in forms.items()),
        key=lambda each: (-len(each.spans), each.spans[0].start),
    )
    keep = spelled[0]
    others = [each for each in spelled[1:] if _differs(keep.text, each.text)]
    return (keep, *others) if others else ()


def _differs(first: str, second: str) -> bool:
    one, other = fold(first), fold(second)
    if one == other or places(first, "en") or places(second, "en"):
        return False
    if _derived(one) != _derived(other):
        return False
    low, high = sorted((one, other), key=len)
    if high.startswith(low) and _ENDING.fullmatch(high[len(low) :]):
        return False
    if (
        len(low) > 4
        and high.startswith(low[:-1])
        and len(high) - len(low) <= 3
        and _ENDING.fullmatch(high[len(low) - 1 :])
    ):
        return False
    return latin_distance(first, second) <= _ALIKE


def _derived(name: str) -> str:
    """Return the ending of an adjective, or of a people, that a name has."""
    match = _DERIVED.search(name)
    return "" if match is None else {"skyi": "sky", "skiy": "sky"}.get(match[0], match[0])
