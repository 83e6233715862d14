"""Is a source the source of this article? By what both must share: numbers, places, names, Latin words, lengths."""

from lint.analysis.bilingual.figures import Value
from lint.analysis.bilingual.pairs import Bilingual, bilingual
from lint.analysis.bilingual.side import Side, latin_words
from lint.analysis.bilingual.sounds import BY_SOUND, coarse
from lint.records import NamedTuple
from lint.text.document import Document
from lint.text.languages import closed_class, script_of

#: The least share of common anchors, less a tenth of what a pair of sentences costs on average. Of right pairs in six
#: languages 0.3 % have less, of wrong ones 99 %.
_LEAST = 0.23
#: What the alignment of two texts costs for each sentence where one is the translation of the other, at most, and the
#: weight of the anchors that then only one of them may have. Of right pairs of three to ten sentences 96 % cost less
#: than 0.6, of wrong ones 4 %. Of three free sentences the only number may be rounded and the only name left out.
_CLOSE = ((0.6, 8), (1.1, 4), (2.1, 2))
_SAME_WORDS = 0.7  # of the different words of a translation into the language of its source
_FEW, _MANY = 2, 20  # pairs of sentences
_LONGER = 10  # times as long as its source a translation never is, nor as short


class Evidence(NamedTuple):
    """What two texts share."""

    shared: float  # the weight of the anchors that both have
    total: float  # the weight of all anchors that both should have
    cost: float  # of the alignment, for each sentence
    length: float  # the length of the translation, over what is usual for the source


def evidence(both: Bilingual) -> Evidence:
    """Weigh what a translation and its source share, and what only one of them has."""
    source, target = both.source, both.target
    our_numbers, their_numbers = _numbers(both.target), _numbers(both.source)
    total = float(len(our_numbers) + len(their_numbers))
    shared = float(_met(our_numbers, their_numbers) + _met(their_numbers, our_numbers))
    own = {frozenset(place.places) for place in source.places if place.sure}
    theirs = {frozenset(place.places) for place in target.places if place.sure}
    all_own = frozenset(place for mention in source.places for place in mention.places)
    all_theirs = frozenset(place for mention in target.places for place in mention.places)
    total += len(own) + len(theirs)
    shared += sum(not places.isdisjoint(all_theirs) for places in own)
    shared += sum(not places.isdisjoint(all_own) for places in theirs)
    words = {word.lower() for word, _, _ in source.latin if len(word) > 2}
    total += len(words)
    shared += len(words & {word.lower() for word in latin_words(target.text)}) if words else 0
    if both.language in BY_SOUND:
        names = {coarse(row) for row, start, _ in target.rows if len(row) >= 4 and not _begins(both, start)}
        known = {coarse(row)[:5] for row, _, _ in source.rows}
        total += len(names) * 0.5
        shared += sum(name[:5] in known for name in names if name) * 0.5
    elif script_of(source.language) == "latin":
        names = {
            word.lower()[:5]
            for word, start, _ in target.words
            if word[0].isupper() and len(word) > 4 and not _begins(both, start)
        }
        known = {word.lower()[:5] for word, _, _ in source.words}
        total += len(names) * 0.7
        shared += sum(name in known for name in names) * 0.7
    usual = both.ratio * sum(source.sizes)
    cost = sum(pair.cost for pair in both.pairs) / max(1, len(both.pairs))
    return Evidence(shared, total, cost, sum(target.sizes) / usual if usual else 0.0)


def _begins(both: Bilingual, start: int) -> bool:
    sentence = both.target.document.sentence_at(start)
    return sentence is None or start - sentence.start < 2


def _numbers(side: Side) -> list[frozenset[Value]]:
    return [frozenset(number.values) for number in side.numbers if number.strong and number.figures]


def _met(numbers: list[frozenset[Value]], others: list[frozenset[Value]]) -> int:
    """Return how many numbers the other side has too."""
    values = frozenset(value for other in others for value in other)
    return sum(not number.isdisjoint(values) for number in numbers)


def comparable(document: Document) -> Bilingual | None:
    """Return a document beside its source, None if it has none, or if the source is not its own or in English too."""
    both = document.view(bilingual)
    if both is None or _is_english(both) or document.view(mismatched):
        return None
    return both


def _is_english(both: Bilingual) -> bool:
    """Is a source English, as that of a file for British readers is? By its language, or else by its words."""
    if script_of(both.language) != "latin":
        return False
    source = frozenset(word.lower() for word, _, _ in both.source.words)
    target = frozenset(word.lower() for word, _, _ in both.target.words)
    if both.language not in ("", "en"):  # told by the text, and a text of few words may look like Czech
        english, own = (len(source & closed_class(code)) for code in ("en", both.language))
        if english <= own:
            return False
    return len(source & target) >= _SAME_WORDS * len(target)


def mismatched(document: Document) -> bool:
    """Is the source of a document that of another article?"""
    both = document.view(bilingual)
    return both is not None and is_mismatch(evidence(both), both)


def is_mismatch(found: Evidence, both: Bilingual) -> bool:
    """Do two texts share too little for one to be the translation of the other?"""
    if both.given or not both.source.sentences or not both.target.sentences:
        return False
    if len(both.pairs) < _FEW or (len(both.pairs) == _FEW and found.cost < 2):
        return False  # one sentence may have its only number and its only name wrong
    if len(both.pairs) > _MANY and not 1 / _LONGER < found.length < _LONGER:
        return True  # a year of articles, or one line of one
    if any(found.cost < close and found.total - found.shared < lone for close, lone in _CLOSE):
        return False  # sentence by sentence the lengths go together: a few facts are wrong, not the text
    return (found.shared + 0.5) / (found.total + 1) - 0.1 * found.cost < _LEAST
