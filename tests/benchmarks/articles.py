"""Articles to measure on, made of sentences of our own: as many as are asked for, no two alike, always the same."""

import random
from collections.abc import Iterator
from pathlib import Path

_TOWNS = "Port Salim, Wadi Hamra, Ain Zahra, Marjana, Qasr Badr, Deir Sultan, Nahr Aswad, Tell Amal".split(", ")
_PERSONS = [
    f"{given} {family}"
    for given in "Salim Karim Nadia Omar Layla Walid Rana Samir Huda Tariq".split()
    for family in "Haddadin Marzouq Khalaf Zeidan Naqib Barakat Shami Qasim Darwish Fares".split()
]
_OFFICES = (
    "the transport minister,the governor,the union's spokesman,the harbour master,a member of the council,the judge"
).split(",")
_THINGS = (
    "the harbour,the new bridge,the water plant,the old market,the hospital,the railway,the grain store,the school"
).split(",")
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_SENTENCES = (
    "{person}, {office}, said on {day} that work on {thing} would take {number} months.",
    "The two sides stressed the need to bring viewpoints closer regarding the future of {thing} in {town}.",
    '"We will not leave {thing} until the last worker is paid," {surname} told reporters in {town}.',
    "According to {surname}, {number} people were at work there when the storm reached {town} late on {day}.",
    "The council has spent {number},500 dinars on {thing}, and it wants to spend more before winter comes.",
    "Rescuers searched through mud and mud for two days, while families waited outside {thing}.",
    "{surname} added that the talks came in the context of the efforts that the city has made for years.",
    "In a related context, the ministry in {town} announced {number} new posts for engineers and drivers.",
    "Nobody in {town} expected that {thing} would open again so soon, neighbours said.",
    "The visit of the head of the council of the region to {town} lasted less than an hour.",
    "It is worth mentioning that {person} has led the union since it was founded {number} years ago.",
    "Traders there complain about prices, but they agree that {thing} has changed the town.",
    'The statement read: "No ship will enter {town} without the approval of {surname} and his office."',
    "A court in {town} is to hear the case on {day}; {surname} has denied every charge.",
    "Work began at dawn. By noon the road to {thing} was closed, and by night it was under water.",
    "About {number} % of the cost is borne by the province, the rest by the traders of {town}.",
    "{surname} spoke for an hour without notes.",
    "Few of those who came had seen {thing} before the storm.",
    "The road from {town} is narrow, and lorries wait on both sides of it.",
    "Last year {number} families left the valley; this year more have returned.",
    "A clerk who keeps the records in {town} said the figures were still being checked.",
    "The budget for {thing} passed by {number} votes to 17 after a long debate.",
    "Two boats were still missing late on {day}, and their owners had given up hope.",
    "{person} was born in {town}, where his father repaired engines.",
    "What the province will pay is not settled, since the contract names no sum.",
    "Prices at the market rose by {number} per cent in a month, mostly for flour and oil.",
    "Engineers had warned of cracks in {thing} as early as spring.",
    "The school bus now takes the long way round, which adds {number} minutes.",
    "On {day} the first train in years stopped at {town}.",
    "{surname} would not say whether he would stand again.",
    "Fishermen blame the dredgers; the company blames the tide.",
    "A lawyer for the traders said they would appeal.",
    "Rain is expected again before {day}, according to the weather office.",
    "The water reached the second step of {thing} and then fell back.",
    "None of the {number} passengers was hurt.",
    "The letter, which the newspaper has seen, carries no signature.",
    "Volunteers brought blankets, soup and a generator.",
    "By evening only the bakery in {town} still had light.",
    "It took {number} men to move the gate.",
    "The museum lost a third of its collection in the flood.",
)


def articles(number: int, seed: int = 7) -> Iterator[str]:
    """So many articles of 2,000 to 7,000 characters: a headline, a dateline, paragraphs of two to four sentences."""
    chance = random.Random(seed)
    for _ in range(number):
        persons, town = chance.sample(_PERSONS, 3), chance.choice(_TOWNS)
        deck: list[str] = []

        def sentence(persons: list[str] = persons, town: str = town, deck: list[str] = deck) -> str:
            if not deck:  # none again before all were
                deck.extend(chance.sample(_SENTENCES, len(_SENTENCES)))
            person = chance.choice(persons)
            return deck.pop().format(
                person=person,
                surname=person.split()[1],
                office=chance.choice(_OFFICES),
                thing=chance.choice(_THINGS),
                town=chance.choice((town, town, chance.choice(_TOWNS))),
                day=chance.choice(_DAYS),
                number=chance.randrange(3, 90),
            )

        paragraphs = [
            " ".join(sentence() for _ in range(chance.randrange(2, 5))) for _ in range(chance.randrange(6, 18))
        ]
        headline = f"Talks on {chance.choice(_THINGS)} go on in {town}"
        yield "\n\n".join([headline, f"{town.upper()} – {paragraphs[0]}", *paragraphs[1:]]) + "\n"


def write(folder: Path, number: int) -> list[Path]:
    """So many articles as files in a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    files = [folder / f"{index:05}.txt" for index in range(number)]
    for file, text in zip(files, articles(number), strict=True):
        file.write_text(text, "utf-8")
    return files


def long(size: int) -> str:
    """One text of about so many characters."""
    pieces: list[str] = []
    length = 0
    for text in articles(size // 2000 + 1):
        pieces.append(text)
        length += len(text) + 1
        if length >= size:
            break
    return "\n".join(pieces)[:size]
