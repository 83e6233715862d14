"""Words that come again by right: two things are set against each other by them, or are counted.

"As the number of old ships grows, so does the number of old boats", "compare what she told us with what she told
them", "his life was not as hard and lonely as that of a hard and lonely man": English says both, and a pronoun would
blunt it.
"""

from collections.abc import Sequence

from lint import Document, Word
from lint.analysis.english import FORMS_OF_BE, FUNCTION_WORDS
from lint.analysis.wordclass import is_noun_first, verb_forms
from lint.patterns import compiled

#: Before the second of two equal words they make another office or thing of it.
OTHER_ONE = frozenset("deputy vice assistant former acting co then ex chief associate".split())

_SMALL_WORDS = 4  # words after a place, from the first: small ones, and a name
_THREE = 3
_FAR = 40  # words on either side that a list reaches
_NEAR = 8  # words before the first in which a verb of comparing stands
_NUMERALS = frozenset("two three four five six seven eight nine ten eleven twelve".split())
_SHARE = compiled(r"\d ?%|\d percent\b|\d per cent\b")
_AUXILIARIES = frozenset("do does did is are was were will would has have had can could".split())
_ONLY = frozenset("just only simply still always not a an the".split())
_SET_AGAINST = frozenset(("versus", "whereas"))
_COMPARING = frozenset(
    "compare compares compared comparing contrast contrasts contrasted contrasting distinguish distinguishes"
    " distinguished distinguishing pit pits pitted pitting prefer prefers preferred preferring match matched".split()
)
_WITH = frozenset("with to and from against over".split())
#: After a thing, one of its kinds follows: "cancer, particularly bowel cancer".
_ONE_KIND = frozenset("particularly especially including notably mainly mostly chiefly namely".split())
#: Between a word and itself: "hand in hand", "step by step".
PAIRS = frozenset("in by to after on for".split())
_PAIRING = frozenset(("and", "or"))
_LINKS = frozenset("and but while or yet so though although".split())
_WHILE = frozenset("while although though".split())
_NO_SUBJECT = _AUXILIARIES | frozenset("also then even again".split())


def set_against(words: Sequence[Word], first: int, second: int, size: int) -> bool:
    """Does a comparison hold the equal words of two places of a sentence, each so many?"""
    between = [word.key for word in words[first + size : second]]
    if not _SET_AGAINST.isdisjoint(between) or _so_does(between) or not _ONE_KIND.isdisjoint(between[:1]):
        return True
    if size == 1 and (_are_parted(words, first, second) or any(_is_paired(words, at) for at in (first, second))):
        return True
    if "just" in between[:-1] and between[between.index("just") + 1] == "as":
        return True  # "you have a right to know it, just as we have a right to know it"
    before = {word.key for word in words[max(0, first - _NEAR) : first]}
    if not _COMPARING.isdisjoint(before) and not _WITH.isdisjoint(between):
        return True
    following = words[second + size].key if second + size < len(words) else ""
    return between[-1:] == ["as"] == [following]


def _is_paired(words: Sequence[Word], at: int) -> bool:
    """Does a word stand in a pair with itself: "hand in hand", "step by step"?"""
    for other, between in ((at - 2, at - 1), (at + 2, at + 1)):
        if 0 <= other < len(words) and words[other].key == words[at].key and words[between].key in PAIRS:
            return True
    return False


def _are_parted(words: Sequence[Word], first: int, second: int) -> bool:
    """Does each of two things come again by itself: "gold and silver coins, one gold coin and one silver coin"?"""
    if first + 2 < second and words[first + 1].key in _PAIRING:
        other = words[first + 2].key
        again = [word.key for word in words[second + 1 : second + _NEAR]]
        return other not in FUNCTION_WORDS and other in again[1:] and again[0] not in _PAIRING
    return False


def is_tautology(words: Sequence[Word], first: int, second: int, size: int) -> bool:
    """Is a thing said to be itself: "a melon was just a melon"?"""
    between = [word.key for word in words[first + size : second]]
    if between[:1] == ["will"]:
        del between[0]  # "boys will be boys"
    return bool(between) and between[0] in FORMS_OF_BE and _ONLY.issuperset(between[1:])


def has_own_subject(words: Sequence[Word], first: int, second: int, size: int) -> bool:
    """Is it a verb that comes again, in a clause with its own subject: "they want a road, and we want a railway"?"""
    head = words[second].key
    if head not in FORMS_OF_BE and (not verb_forms(head) or verb_forms(head) == "g" or is_noun_first(head)):
        return False
    between = [word.key for word in words[first + size : second]]
    links = [at for at, key in enumerate(between) if key in _LINKS]
    if not links and not any(word.key in _WHILE for word in words[max(0, first - _NEAR) : first]):
        return False
    return not _NO_SUBJECT.issuperset(between[links[-1] + 1 if links else 0 :])


def told_of_each(words: Sequence[Word], at: int) -> bool:
    """Have three places of a word, near the one at ``at``, a name each: "rain in Long County, rain in Wide County"?"""
    near = range(max(0, at - _FAR), min(len(words), at + _FAR))
    names = {_name_after(words, place + 1) for place in near if words[place].key == words[at].key}
    return len(names - {""}) >= _THREE


def are_counts(words: Sequence[Word], first: int, second: int, size: int, within: int) -> bool:
    """Are the equal words of two places, each so many, counted: "two counts of theft and two counts of arson"?

    ``within``: how many words before the last of them a figure makes a count of it.
    """
    if words[second].key in _NUMERALS:
        return True
    return all(_has_figure(words, place + size - 1, within) for place in (first, second))


def is_share(document: Document, words: Sequence[Word], at: int, within: int) -> bool:
    """Is a share told of a word, so many words before it at most: "89% of young men"?"""
    return _SHARE.search(document.prose, words[max(0, at - within)].start, words[at].start) is not None


def _has_figure(words: Sequence[Word], at: int, within: int) -> bool:
    return any(word.key[0].isdigit() for word in words[max(0, at - within) : at + 1])


def _name_after(words: Sequence[Word], at: int) -> str:
    for word in words[at : at + _SMALL_WORDS]:
        if word.text[0].isupper():
            return word.text
        if word.key not in FUNCTION_WORDS:
            break
    return ""


def _so_does(between: Sequence[str]) -> bool:
    """Does "so do" or "so will" stand between the two?"""
    return any(key == "so" and between[at + 1] in _AUXILIARIES for at, key in enumerate(between[:-1]))
