"""Names of a Chinese source in two spellings: what proves it are the same letters in both sentences.

A name that Chinese transcribes is heard in its syllables (克林顿 ke lin dun, Clinton); a Chinese name is its pinyin.
Two spellings that sound alike are one name where one and the same run of letters, in the sources of both, reads so.
"""

from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

from lint.analysis.bilingual.pairs import Bilingual
from lint.analysis.bilingual.sounds import alike, consonants, cuts, in_han, letters_of, syllables_of
from lint.analysis.transliteration import neighbours
from lint.patterns import compiled
from lint.text.model import Span

_RUN = compiled("[\u3400-\u9fff·]{2,}")
_LENGTHS = range(2, 7)  # letters of a name
_NEAR = 0.3  # the farthest that a spelling may sound from the letters
_ONE = 3  # consonants that a spelling must have to be heard
_MOST = 1500  # letters of the sources of a spelling that are read
#: How Mandarin sounds are written in names of other languages, where pinyin writes them its own way.
_FOREIGN = (("zh", "j"), ("q", "ch"), ("x", "sh"), ("ng", "n"), ("c", "ts"), ("tsh", "ch"), ("stsh", "sh"))

#: Where a spelling stands, and the sentences of the source that it renders.
Places = dict[str, list[tuple[Span, Span]]]


def same_in_han(both: Bilingual, places: Places) -> Iterator[tuple[str, str, Span]]:
    """Yield every two spellings that are one name of the source, and where the source has it."""
    heard: dict[str, dict[str, tuple[float, int]]] = {}
    for first, second in neighbours(places):
        sentences = [{source for _, source in places[name]} for name in (first, second)]
        if not sentences[0].isdisjoint(sentences[1]):
            continue  # side by side they may be two names
        for name, of_name in zip((first, second), sentences, strict=True):
            if name not in heard:
                heard[name] = _heard(both, name, sorted(of_name))
        common = heard[first].keys() & heard[second].keys()
        best = min(common, key=lambda run: (heard[first][run][0] + heard[second][run][0], -len(run)), default=None)
        if best is None or not all(_is_best(heard[name], best) for name in (first, second)):
            continue
        start = heard[second][best][1]
        yield first, second, Span(start, start + len(best))


def _is_best(heard: dict[str, tuple[float, int]], run: str) -> bool:
    """Does nothing else sound more like the name than a run of letters and what overlaps it?"""
    apart, start = heard[run]
    end = start + len(run)
    return all(
        apart <= other + 0.05 or (place < end and place + len(each) > start) for each, (other, place) in heard.items()
    )


def _heard(both: Bilingual, name: str, sentences: list[Span]) -> dict[str, tuple[float, int]]:
    """Return the runs of Han letters that sound like a name: how unlike it they are, and where one stands."""
    found: dict[str, tuple[float, int]] = {}
    row, left = consonants(name), _MOST
    ways = cuts(name.lower().replace("-", "").replace("'", ""))
    readings = [cut for cut in ways if len(cut) > 1]
    if len(readings) < len(ways):
        return found  # one syllable: half of all surnames sound like it
    for sentence in sentences:
        text = both.source[sentence]
        left -= len(text)
        if left < 0:
            break
        for reading in readings:
            if (place := in_han(reading, text)) >= 0:
                found[text[place : place + len(reading)]] = 0.0, sentence.start + place
        if len(row) < _ONE:
            continue
        runs: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
        for match in _RUN.finditer(text):
            for start in range(len(match[0]) - 1):
                for length in _LENGTHS:
                    run = match[0][start : start + length]
                    if len(run) == length and "·" not in run:
                        runs[_row(run)].append((run, sentence.start + match.start() + start))
        for sound, apart in alike(row, letters_of(runs), "ar", _NEAR, 2).items():
            for run, place in runs[sound]:
                found.setdefault(run, (apart, place))
    return found


@lru_cache(maxsize=1 << 14)
def _row(run: str) -> str:
    """Return the consonants of what Han letters read, as other languages write them."""
    spelled = []
    for letter in run:
        syllable = next(iter(syllables_of(letter)), "")
        for pinyin, other in _FOREIGN:
            syllable = syllable.replace(pinyin, other)
        spelled.append(consonants(syllable))
    return "".join(spelled)
