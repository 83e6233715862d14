"""One side of a translation: a text with its language, sentences, numbers, places and words that may be names."""

from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property, lru_cache
from itertools import accumulate

from lint.analysis.bilingual.model import Number
from lint.analysis.bilingual.numbers import numbers
from lint.analysis.bilingual.places import Mention, places
from lint.analysis.bilingual.sounds import consonants, letters_of
from lint.patterns import compiled
from lint.records import record
from lint.text.document import Document
from lint.text.foreign import UNSPACED as UNSPACED
from lint.text.languages import script_of
from lint.text.model import Span

_WORD = compiled(r"([^\W\d_]+(?:['’ʼ\"״׳-][^\W\d_]+)*)")
_LATIN = compiled(r"[A-Za-z\u00c0-\u024f]+(?:[-.'’]?[A-Za-z0-9\u00c0-\u024f]+)*")
_KATAKANA = compiled(r"([ァ-ヴー]{2,})")
#: How much of an English sentence a character of a script stands for.
_WEIGHTS = {"zh": (1.0, 0.2, 0.25), "ja": (1.0, 0.2, 0.37)}  # Han, Latin and digits, the rest
_HAN = compiled(r"[\u3400-\u9fff]")
_NARROW = compiled(r"[A-Za-z0-9\uff10-\uff19\uff21-\uff5a.,%]")
#: What is written before a word, as one with it.
PREFIXES = {
    "ar": ("وال", "بال", "لل", "ال", "و", "ب", "ل", "ف"),
    "he": ("וה", "ול", "וב", "ומ", "שה", "ו", "ה", "ב", "ל", "מ", "ש", "כ"),
}


def latin_words(text: str) -> Iterator[str]:
    """Yield the words of a text that are in Latin letters."""
    for match in _LATIN.finditer(text):
        yield match[0]


@lru_cache(maxsize=65_536)
def _rows_of(word: str, language: str) -> tuple[str, ...]:
    """Return the consonants of a word, and of what may be the word without what is written before it."""
    prefixes = PREFIXES.get(language, ())
    return (
        consonants(word),
        *(
            consonants(word[len(prefix) :])
            for prefix in prefixes
            if word.startswith(prefix) and len(word) > len(prefix) + 1
        ),
    )


@record(frozen=True, eq=False)
class Stretch:
    """What a part of a side holds: its text, and its words with their places in the whole."""

    text: str
    words: tuple[tuple[str, int, int], ...]
    latin: tuple[tuple[str, int, int], ...]
    rows: tuple[tuple[str, int, int], ...]

    @cached_property
    def sounds(self) -> dict[str, int]:
        """The different rows of consonants, with their letters."""
        return letters_of(row for row, _, _ in self.rows)


class Side:
    """A text and what it holds, each computed on first use."""

    def __init__(self, document: Document, language: str) -> None:
        self.document = document
        self.text = document.prose
        self.language = language
        self._stretches: dict[Span, Stretch] = {}

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        return self.document.sentence_spans

    @cached_property
    def sizes(self) -> tuple[float, ...]:
        """The length of every sentence, in characters of like weight."""
        if self.language not in _WEIGHTS:
            return tuple(float(end - start) for start, end in self.sentences)
        han, narrow, other = _WEIGHTS[self.language]
        sizes = []
        for start, end in self.sentences:
            text = self.text[start:end]
            many, few = len(_HAN.findall(text)), len(_NARROW.findall(text))
            sizes.append(han * many + narrow * few + other * (len(text) - many - few))
        return tuple(sizes)

    @cached_property
    def opens(self) -> tuple[bool, ...]:
        """Which sentences begin a paragraph."""
        starts = {block.start for block in self.document.blocks}
        return tuple(start in starts for start, _ in self.sentences)

    @cached_property
    def numbers(self) -> tuple[Number, ...]:
        return numbers(self.text, self.language)

    @cached_property
    def places(self) -> tuple[Mention, ...]:
        return places(self.text, self.language)

    @cached_property
    def words(self) -> tuple[tuple[str, int, int], ...]:
        """The words, in a script without spaces the runs of kana that transcribe foreign ones."""
        if self.language == "zh":
            return ()
        pieces = (_KATAKANA if self.language == "ja" else _WORD).split(self.text)  # what is between words, and words
        ends = list(accumulate(map(len, pieces)))
        return tuple(zip(pieces[1::2], ends[::2], ends[1::2], strict=False))

    @cached_property
    def latin(self) -> tuple[tuple[str, int, int], ...]:
        """The words in Latin letters, where the text is in another script."""
        if script_of(self.language) == "latin":
            return ()
        return tuple((match[0], *match.span()) for match in _LATIN.finditer(self.text))

    @cached_property
    def rows(self) -> tuple[tuple[str, int, int], ...]:
        """The consonants of every word that may be a name, once without and once with what is written before it."""
        found = []
        capitals = script_of(self.language) in ("cyrillic", "latin")
        for word, start, end in self.words:
            if capitals and word.islower():
                continue
            for part in word.split("-") if "-" in word else (word,):
                if capitals and not part[:1].isupper():
                    continue
                found += [(row, start, end) for row in _rows_of(part, self.language)]
        return tuple(found)

    @cached_property
    def _row_starts(self) -> list[int]:
        return [start for _, start, _ in self.rows]

    def rows_in(self, span: Span) -> tuple[tuple[str, int, int], ...]:
        starts = self._row_starts
        return self.rows[bisect_left(starts, span.start) : bisect_left(starts, span.end)]

    def stretch(self, span: Span) -> Stretch:
        """Return what a part of the text holds."""

        known = self._stretches.get(span)
        if known is not None:
            return known

        def within(found: tuple[tuple[str, int, int], ...], starts: list[int]) -> tuple[tuple[str, int, int], ...]:
            return found[bisect_left(starts, span.start) : bisect_left(starts, span.end)]

        words, latin = within(self.words, self._word_starts), within(self.latin, self._latin_starts)
        made = self._stretches[span] = Stretch(self[span], words, latin, self.rows_in(span))
        return made

    @cached_property
    def _word_starts(self) -> list[int]:
        return [start for _, start, _ in self.words]

    @cached_property
    def _latin_starts(self) -> list[int]:
        return [start for _, start, _ in self.latin]

    @cached_property
    def _number_starts(self) -> list[int]:
        return [number.start for number in self.numbers]

    def numbers_in(self, span: Span) -> tuple[Number, ...]:
        starts = self._number_starts
        return self.numbers[bisect_left(starts, span.start) : bisect_left(starts, span.end)]

    @cached_property
    def _place_starts(self) -> list[int]:
        return [place.start for place in self.places]

    def places_in(self, span: Span) -> tuple[Mention, ...]:
        starts = self._place_starts
        return self.places[bisect_left(starts, span.start) : bisect_left(starts, span.end)]

    def __getitem__(self, span: Span) -> str:
        return self.text[span.start : span.end]
