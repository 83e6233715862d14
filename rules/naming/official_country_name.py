"""A country has its official name where news uses the short one.

Russian, Chinese and Arabic agencies write "the Russian Federation", "the People's Republic of China", "the
Kingdom of Saudi Arabia"; English news writes "Russia", "China", "Saudi Arabia". The official name has its place in
a treaty and inside quotations. Where it is the usual one ("the Dominican Republic", "the Democratic Republic of
Congo", "the Republic of Ireland" beside the north) it is left alone, and so are two names of one land side by side
("the Republic of China", Taiwan's). Bodies and posts keep their sense with the short name: "the president of Russia".

Option keep: official names that the house uses, as they are written in the text ("the Republic of Korea"; none).

Bad: The parliament of [the Russian Federation] met in May.
Fix: The parliament of Russia met in May.
Bad: He came to [the Kingdom of Saudi Arabia] from [the Republic of Türkiye].
Fix: He came to Saudi Arabia from Türkiye.
Bad: [The People’s Republic of China] backs the plan of [the Syrian Arab Republic].
Fix: China backs the plan of Syria.
Good: Russia, Saudi Arabia and the Dominican Republic met. “I love the Russian Federation,” he said.
Bad: He lives in [the United States of America].
Fix: He lives in the United States.
Good: The Republic of China is Taiwan's name for itself. The People's Republic of China objects to it.
Good: The Russian Federation Council voted.
"""

import re
from collections.abc import Iterator

from lint import Category, Document, Fix, Hit, Needs, Severity, Span, rule
from lint.analysis.names import common_words
from lint.patterns import compiled

#: Official names in which the short one does not stand as it is.
SHORT = {
    "Argentine Republic": "Argentina",
    "Democratic People's Republic of Korea": "North Korea",
    "French Republic": "France",
    "Hellenic Republic": "Greece",
    "Italian Republic": "Italy",
    "Kyrgyz Republic": "Kyrgyzstan",
    "Lebanese Republic": "Lebanon",
    "Republic of Korea": "South Korea",
    "Russian Federation": "Russia",
    "Slovak Republic": "Slovakia",
    "Swiss Confederation": "Switzerland",
    "Syrian Arab Republic": "Syria",
    "Tunisian Republic": "Tunisia",
    "United Mexican States": "Mexico",
    "United States of America": "the United States",
}
#: Lands whose short name follows "Republic of", "Kingdom of" and the like, and the republics of Russia.
_LANDS = (
    "Abkhazia|Adygea|Afghanistan|Albania|Algeria|Angola|Armenia|Austria|Azerbaijan|Bahrain|Bangladesh|Bashkortostan"
    "|Belarus|Belgium|Benin|Bolivia|Bosnia and Herzegovina|Botswana|Brazil|Bulgaria|Buryatia|Cambodia|Cameroon|Chad"
    "|Chechnya|Chile|Chuvashia|Colombia|Costa Rica|Croatia|Cuba|Dagestan|Denmark|Djibouti|Ecuador|Egypt|Estonia"
    "|Ethiopia|Fiji|Finland|Gabon|Georgia|Germany|Ghana|Guatemala|Guinea|Haiti|Honduras|Hungary|Iceland|India"
    "|Indonesia|Ingushetia|Iran|Iraq|Italy|Jordan|Kalmykia|Karelia|Kazakhstan|Kenya|Khakassia|Komi|Kosovo|Kuwait"
    "|Latvia|Lebanon|Liberia|Lithuania|Madagascar|Malawi|Mali|Malta|Mauritania|Moldova|Mordovia|Morocco|Mozambique"
    "|Myanmar|Namibia|Nepal|Nicaragua|Niger|Nigeria|Norway|Oman|Pakistan|Palau|Panama|Paraguay|Peru|Poland|Portugal"
    "|Qatar|Rwanda|Saudi Arabia|Senegal|Serbia|Seychelles|Sierra Leone|Singapore|Slovenia|Somalia|South Africa"
    "|South Ossetia|South Sudan|Spain|Sri Lanka|Sudan|Suriname|Sweden|Tajikistan|Tanzania|Tatarstan|Thailand|Togo"
    "|Trinidad and Tobago|Tunisia|Turkey|Turkmenistan|Tuva|Türkiye|Udmurtia|Uganda|Ukraine|Uruguay|Uzbekistan"
    "|Venezuela|Vietnam|Viet Nam|Yemen|Zambia|Zimbabwe"
)
_OFFICIAL = compiled(
    r"(?:Republic|Kingdom|Sultanate|State|Emirate|Principality|Federation|States|Confederation)\b"
    rf"(?: of (?:(?P<land>{_LANDS})|(?P<state>Israel)|(?P<china>China)|Korea|America))?(?![\w-])"
)
#: What stands before the kind of state, read backwards from it.
_BEFORE = compiled(
    r"(?P<the>\b[Tt]he )?(?P<kind>(?:(?:Federal|Islamic|Arab|Democratic|Bolivarian|Socialist|Federative|People['’]s"
    r"|Hashemite|Co-operative|Plurinational|Oriental|Argentine|French|Hellenic|Italian|Kyrgyz|Lebanese|Russian|Slovak|Swiss"
    r"|Syrian|Tunisian|United Mexican|United) )*)\Z"
)
_REACH = 60  # characters
_CHAMBER = compiled(r"Federation Council\b")  # of Russia, whose name that is
_BOTH_CHINAS = compiled(r"(?<!['’]s )\bRepublic of China\b")  # beside it the other one keeps its name, too
_CAPITAL = compiled(r" ([A-Z][a-z]+)")
_FOUNDED = compiled(r"\b(?:founding|establishment|proclamation|creation|treaty|constitution) of \Z", re.IGNORECASE)
_KINDS = frozenset("republic kingdom sultanate state emirate principality federation states confederation".split())


@rule(Severity.NOTE, category=Category.UNIDIOMATIC_STYLE, quoted="skip", gate=Needs(words=_KINDS))
def check(document: Document, *, keep: frozenset[str] = frozenset()) -> Iterator[Hit]:
    """Yield each official name of a country."""
    if document.vocabulary.isdisjoint(_KINDS):
        return
    prose = document.prose
    for match in _OFFICIAL.finditer(prose):
        before = _BEFORE.search(prose, max(0, match.start() - _REACH), match.start())
        short = _short(before["kind"], match) if before else None
        if before is None or short is None:
            continue
        span = Span(before.start(), match.end())
        if _FOUNDED.search(prose, max(0, span.start - _REACH), span.start):
            continue  # what was founded is the state
        name = prose[slice(*span)]
        if _CHAMBER.match(prose, match.start()) or (match["china"] and _BOTH_CHINAS.search(prose)):
            continue
        if short.startswith("the "):
            short = name[:3] + short[3:] if before["the"] else short[4:]
        if keep.isdisjoint((name, name.partition(" ")[2])):
            fixes = () if _names_a_body(prose, span.end) else (Fix.replace(span, short),)
            yield Hit(span, f"“{name}”: news writes “{short}”", fixes)


def _names_a_body(prose: str, end: int) -> bool:
    """Is the country the first word of a body's name: "the Russian Federation Investigative Committee"?"""
    following = _CAPITAL.match(prose, end)
    return following is not None and following[1].lower() in common_words()


def _short(kind: str, match: re.Match[str]) -> str | None:
    """Return the short name, None where the official one has to stay."""
    if full := SHORT.get((kind + match[0]).replace("’", "'")):
        return full
    if match["china"]:
        return "China" if kind.startswith("People") else None
    if match["land"]:
        return match["land"] if not match[0].startswith(("State", "Federation")) or kind else _plain_state(match)
    return match["state"]


def _plain_state(match: re.Match[str]) -> str | None:
    """Return the land of "State of Kuwait": elsewhere a state may be a part of a country, or a condition."""
    return match["land"] if match["land"] in ("Kuwait", "Qatar") else None
