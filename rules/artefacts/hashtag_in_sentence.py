"""A hashtag or a handle is used as a word of a sentence.

It comes from a post that was taken over as text.

Bad: Shelling resumed in [#Gaza] on Friday, witnesses said.
Fix: Shelling resumed in Gaza on Friday, witnesses said.
Bad: [#Biden] spoke of the [#Middle_East] on Friday.
Fix: Biden spoke of the Middle East on Friday.
Bad: The army has entered [#Gaza]. It met no resistance.
Bad: The port is shut, [@harbourmayor] said.
Bad: The envoy flew from the [#UnitedStates] to [#SaudiArabia] on Friday.
Fix: The envoy flew from the United States to Saudi Arabia on Friday.
Bad: Shelling resumed in [#Gaza], [#Rafah] and the north.
Bad: Protests in [#Tehran] went on. Fans joined the protest in [#Oslo].
Good: The players wore shirts with #FairPay on the back.
Good: Follow the story with #GazaTalks
Good: Supporters used the hashtag #PayUp to press the board.
Good: The #MeToo movement reached the parliament.
Good: She is @annadoe on Instagram and posts as @anna elsewhere.
Good: He is the #1 seed.
"""

from collections.abc import Iterator

from lint import Category, Document, Fix, Hit, Needs, Severity, rule
from lint.patterns import compiled

from ._tags import Role, tags

_JOINT = compiled(r"(?<=[a-z])(?=[A-Z])")  # between the words of one tag
#: Names of two words that posts run together. Of other words the second may need a small letter.
_NAMES = frozenset(
    "AbuDhabi BlackSea BurkinaFaso CapeTown CostaRica DominicanRepublic EastJerusalem ElSalvador GazaStrip "
    "GreatBritain HongKong IvoryCoast KhanYounis KhanYunis LosAngeles MiddleEast NewDelhi NewYork NewZealand "
    "NorthKorea NorthMacedonia PuertoRico RedSea SanFrancisco SaudiArabia SierraLeone SouthAfrica SouthKorea "
    "SouthLebanon SouthSudan SriLanka TelAviv UnitedKingdom UnitedNations UnitedStates WestBank WhiteHouse "
    "EuropeanUnion AddisAbaba BuenosAires DeirEzzor KualaLumpur NewJersey NewOrleans PapuaNewGuinea SanDiego "
    "SaintPetersburg SouthChinaSea".split()
)
_SEVERAL_WORDS = compiled(r"[^\W\d_][A-Z]|\d|[^\x00-\u024f]")  # run together, or not in Latin letters


@rule(Severity.WARNING, category=Category.LANGUAGE_REGISTER, quoted="report", gate=Needs(marks="#@"))
def check(document: Document) -> Iterator[Hit]:
    """Yield each hashtag that does the work of a word, with the word."""
    for found in document.view(tags):
        if found.role is Role.WORD:
            tag = document.prose[found.span.start : found.span.end]
            if tag.startswith("@"):
                yield Hit(found.span, f"“{tag}” is a handle inside a sentence: write the name")
                continue
            word = _apart(tag[1:].replace("_", " ").strip())
            message = f"“{tag}” is a hashtag inside a sentence"
            if _SEVERAL_WORDS.search(word):
                yield Hit(found.span, f"{message}: write it in words")
            else:
                yield Hit(found.span, f"{message}: write “{word}”", (Fix.replace(found.span, word),))


def _apart(word: str) -> str:
    """Return the name of a place with its spaces, "SaudiArabia" as "Saudi Arabia"; any other word as it is."""
    return _JOINT.sub(" ", word) if word in _NAMES else word
