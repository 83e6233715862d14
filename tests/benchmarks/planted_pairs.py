"""Does coordinated-duplicate find what was planted, and nothing else?

    python tests/benchmarks/planted_pairs.py FOLDER [--number 500] [--seed 1] [--show N]

FOLDER holds texts of good English, ``*.txt``, one article a file. Noun phrases are drawn from them at random: the words
after a determiner or a preposition up to the next function word, mark or past tense. In each article that was drawn
from, one phrase N at a time is replaced by "N and N", in turn with its determiner on both sides ("the attack and the
attack"), with it on the first alone and without any. It is found if a hit covers the "and". What is found in the texts
as they are counts as false. ``--show`` prints some of the phrases that were missed.
"""

import argparse
import random
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from lint import Document
from lint.analysis.stems import FUNCTION_WORDS
from lint.rulekit import registry

RULE = registry.load()["coordinated-duplicate"]
DETERMINERS = frozenset("the a an this these his her its their our".split())
PREPOSITIONS = frozenset("of in with for at on against about by under over after into from through during".split())
IDIOMS = RULE.parameters["allow"] | frozenset("one two three four five six seven eight nine ten".split())
LONGEST = 3  # words
_WORD = re.compile(r"[A-Za-z]+(?:['’][a-z]+)?")
_PAST = re.compile(r"[a-z]{2,}ed|said|told|was|were|had|did|made|took|came|went|held|gave|found|left|began|got|saw")
_NO_NOUN = re.compile(r".*(?:ly|ing|ed)")


class Phrase(NamedTuple):
    """A noun phrase in a text: its determiner with the space after it ("" for none), and its words."""

    determiner: str
    start: int
    end: int


class Planted(NamedTuple):
    """A text with a phrase joined to itself, and where its conjunction stands."""

    text: str
    conjunction: int
    manner: str
    shown: str


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--number", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", type=int, default=0, help="print that many missed ones")
    arguments = parser.parse_args()
    texts = [path.read_text("utf-8") for path in sorted(arguments.folder.glob("*.txt"))]
    drawing = random.Random(arguments.seed)
    places = [(text, phrase) for text in texts for phrase in phrases(text)]
    drawn = drawing.sample(places, min(arguments.number, len(places)))
    manners = ("with both determiners", "with the first alone", "without any")
    total: Counter[str] = Counter()
    found: Counter[str] = Counter()
    missed: list[str] = []
    for number, (text, phrase) in enumerate(drawn):
        planted = plant(text, phrase, manners[number % 3 if phrase.determiner else 2])
        total[planted.manner] += 1
        if is_found(planted):
            found[planted.manner] += 1
        else:
            missed.append(planted.shown)
    for manner in manners:
        if total[manner]:
            share = found[manner] / total[manner]
            print(f"{manner}: {found[manner]} of {total[manner]} found, {share:.3f}")  # noqa: T201
    print(f"all: {found.total()} of {total.total()} found, {found.total() / max(1, total.total()):.3f}")  # noqa: T201
    false = sum(1 for text in texts for _ in RULE.check(Document(text)))
    words = sum(len(text.split()) for text in texts)
    print(f"in the texts as they are: {false} in {words:,} words, {false * 1e5 / max(1, words):.2f} per 100,000")  # noqa: T201
    for line in drawing.sample(missed, min(arguments.show, len(missed))):
        print(f"  {line}")  # noqa: T201


def phrases(text: str) -> Iterator[Phrase]:
    """Yield the noun phrases of a text, as far as their form shows them."""
    words = list(_WORD.finditer(text))
    for index, opening in enumerate(words[:-1]):
        key = opening[0].lower()
        if key not in DETERMINERS and key not in PREPOSITIONS:
            continue
        last = index
        while last + 1 < len(words) and last - index <= LONGEST and _goes_on(text, words[last], words[last + 1]):
            last += 1
        if not 0 < last - index <= LONGEST or _NO_NOUN.fullmatch(words[last][0]) or len(words[last][0]) < 3:
            continue
        if text[words[last].end() : words[last].end() + 1] in ("'", "’", "-"):
            continue
        if last - index == 1 and words[last][0].lower() in IDIOMS:
            continue
        determiner = text[opening.start() : words[index + 1].start()] if key in DETERMINERS else ""
        yield Phrase(determiner, words[index + 1].start(), words[last].end())


def _goes_on(text: str, word: re.Match[str], following: re.Match[str]) -> bool:
    """Does a noun phrase go on with the following word?"""
    if text[word.end() : following.start()] != " ":
        return False
    return following[0].lower() not in FUNCTION_WORDS and not _PAST.fullmatch(following[0]) and "'" not in following[0]


def plant(text: str, phrase: Phrase, manner: str) -> Planted:
    """Return the text with the phrase joined to itself."""
    determiner, start, end = phrase
    words = text[start:end]
    second = determiner.lower() + words if manner == "with both determiners" else words
    if manner == "without any":
        head = text[: start - len(determiner)]
        first = words[0].upper() + words[1:] if determiner[:1].isupper() else words
    else:
        head, first = text[: start - len(determiner)], determiner + words
    before = f"{head}{first} "
    shown = f"{head[-40:]}[{first} and {second}]{text[end : end + 40]}".replace("\n", " ")
    return Planted(f"{before}and {second}{text[end:]}", len(before), manner, shown)


def is_found(planted: Planted) -> bool:
    return any(hit.span.start < planted.conjunction < hit.span.end for hit in RULE.check(Document(planted.text)))


if __name__ == "__main__":
    main()
