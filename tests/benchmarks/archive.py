"""Write a made archive as JSON lines: ``python tests/benchmarks/archive.py NUMBER FILE [--seed N]``.

Articles come from ``articles.py``. 2,000 bearers are planted, one in five of them in two to five spellings; beside FILE
goes ``FILE.truth.csv`` with a line a bearer: its spellings. With it, ``mtlint archive names`` can be measured::

    python tests/benchmarks/archive.py 100000 archive.jsonl
    mtlint archive names archive.jsonl --output names.csv
    python tests/benchmarks/archive.py --score names.csv archive.jsonl.truth.csv
"""

import argparse
import csv
import json
import random
from itertools import combinations
from pathlib import Path

from articles import articles

BEARERS = 2_000
_GIVEN = (
    "Omar Karim Nadia Walid Samir Tariq Huda Leila Yusuf Hassan Rashid Mansour Faisal Jamal Bilal Ziad Marwan Anwar "
    "Sergei Dmitry Oleg Igor Viktor Pavel Anton Maksim Natan Eitan Yael Avner Gideon Miriam Noam Shlomo Dalia"
).split()
_ONSETS = "B D F G H J K L M N R S T Z Kh Sh Gh Th Q W Br Dr Kr Tr".split()
_VOWELS = "a i u aa ou ee".split()
_MIDDLES = "b d f g h k l m n r s t z sh kh rr ss mm ll dd nd rt lk".split()
_ENDS = "b d f k l m n r s t z n i ani awi ouri ov enko sky man".split()
#: What romanisations write differently for one sound.
_SWAPS = (
    ("ou", "u"),
    ("ee", "i"),
    ("aa", "a"),
    ("q", "k"),
    ("Q", "K"),
    ("sky", "skiy"),
    ("kh", "k h"[:1] + "h"),
    ("ss", "s"),
)


def _surnames(random_: random.Random, number: int) -> list[str]:
    """Surnames that differ in their consonants, so that no two of different bearers sound alike."""
    found: dict[str, str] = {}
    while len(found) < number:
        parts = [random_.choice(_ONSETS), random_.choice(_VOWELS), random_.choice(_MIDDLES), random_.choice(_VOWELS)]
        parts += [random_.choice(_MIDDLES), random_.choice(_VOWELS), random_.choice(_ENDS)]
        name = "".join(parts)
        key = "".join(letter for letter in name.lower() if letter not in "aeiou").replace("q", "k")
        found.setdefault(key, name)
    return list(found.values())


def _spellings(random_: random.Random, name: str, most: int) -> list[str]:
    found = [name]
    swaps = [(one, other) for pair in _SWAPS for one, other in (pair, pair[::-1]) if one in name and one != other]
    random_.shuffle(swaps)
    for one, other in swaps:
        if len(found) < most and (spelt := name.replace(one, other, 1)) not in found:
            found.append(spelt)
    return found


def bearers(random_: random.Random, number: int) -> list[list[str]]:
    """The spellings of every bearer, most of them with one only."""
    result = []
    for surname in _surnames(random_, number):
        given = random_.choice(_GIVEN)
        most = random_.randint(2, 5) if random_.random() < 0.2 else 1
        result.append([f"{given} {spelt}" for spelt in _spellings(random_, surname, most)])
    return result


def write(number: int, path: Path, seed: int, people_number: int) -> None:
    random_ = random.Random(seed)
    people = bearers(random_, people_number)
    with path.open("w", encoding="utf-8") as lines:
        for index, article in enumerate(articles(number)):
            named = random_.sample(people, 2)
            news = " ".join(
                f"{random_.choice(spellings)}, the head of the council, spoke to reporters." for spellings in named
            )
            row = {
                "id": f"a{index:07d}",
                "text": f"{article}\n\n{news}\n",
                "date": f"{2015 + index % 10}-{1 + index % 12:02}-{1 + index % 28:02}",
                "section": ("world", "city", "trade")[index % 3],
            }
            lines.write(json.dumps(row, ensure_ascii=False) + "\n")
    with Path(f"{path}.truth.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(people)


def score(found: Path, truth: Path) -> None:
    """Print the share of planted groups that were found whole, and of proposed pairs that are wrong."""
    with truth.open(encoding="utf-8", newline="") as lines:
        people = [set(row) for row in csv.reader(lines)]
    owner = {spelt: number for number, spellings in enumerate(people) for spelt in spellings}
    with found.open(encoding="utf-8", newline="") as lines:
        groups = [{row["preferred"], *row["variants"].split(" | ")} for row in csv.DictReader(lines)]
    planted = [spellings for spellings in people if len(spellings) > 1]
    whole = sum(any(spellings <= group for group in groups) for spellings in planted)
    pairs = [pair for group in groups for pair in combinations(sorted(group), 2)]
    wrong = sum(owner.get(one, one) != owner.get(other, other) for one, other in pairs)
    print(f"planted groups found: {whole} of {len(planted)} ({whole / len(planted):.3f})")  # noqa: T201
    print(f"wrongly merged pairs: {wrong} of {len(pairs)} ({wrong / max(1, len(pairs)):.4f})")  # noqa: T201


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("first")
    parser.add_argument("second", type=Path)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--bearers", type=int, default=BEARERS)
    parser.add_argument("--score", action="store_true")
    options = parser.parse_args()
    if options.score:
        score(Path(options.first), options.second)
    else:
        write(int(options.first), options.second, options.seed, options.bearers)


if __name__ == "__main__":
    main()
