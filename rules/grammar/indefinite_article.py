"""“a” and “an” go by the sound that follows: "a 11-year-old", "an university", "a MP".

A machine, or an editor who changes the next word, leaves the article as it was. What counts is how the word is spoken:
"an hour", "a university", "an 11-year-old", "an MP", "a UAE minister", "a NATO envoy". Acronyms that some spell out and
others read as a word, and words with two pronunciations ("an historic day") are left alone, and so is the letter A in
"Group A" and "Serie A".

Bad: Police found [a 11-year-old] boy in the port.
Fix: Police found an 11-year-old boy in the port.
Bad: She teaches at [an university] in the north.
Fix: She teaches at a university in the north.
Bad: They waited for [a hour], said [a MP] and [an UAE] minister.
Fix: They waited for an hour, said an MP and a UAE minister.
Bad: They left, [an] thus the port was empty.
Bad: It is [a EU] plan.
Fix: It is an EU plan.
Bad: [A airport] worker found [an 12-metre] rope.
Fix: An airport worker found a 12-metre rope.
Bad: They took [a X-ray] of [an U-boat].
Fix: They took an X-ray of a U-boat.
Good: An hour later a university, an 8-metre wave, an 18th boat, an MP and a one-day strike.
Bad: It was signed by [an UN] envoy, [a RSF] reporter, [an KGB] officer and [a IAEA] inspector, [an US] citizen.
Fix: It was signed by a UN envoy, an RSF reporter, a KGB officer and an IAEA inspector, a US citizen.
Bad: [An NATO] summit heard of [an NASA] report and [an FIFA] ban.
Fix: A NATO summit heard of a NASA report and a FIFA ban.
Good: They met a NATO envoy and an XV of their own.
Good: They were news for an EU plan and a UN envoy.
Good: Group A is open, Serie A officials said. It was an historic day, and a NATO ship left.
Good: Points a and b are on a European map, with an $8 coin and a 1,100-year-old wall.
"""

from collections.abc import Iterator
from functools import lru_cache

from lint import Category, Document, Fix, Hit, Severity, Span, rule
from lint.analysis.english import FUNCTION_WORDS
from lint.analysis.phrases.omission import begins
from lint.analysis.places import matches_at, string_places
from lint.patterns import compiled

#: An article, but for those that go with the letter behind them in any word.
_ARTICLE = compiled(
    r"([Aa](?<![\w.’'-].)(?:n(?! [“\"‘]?[aiAI8])|(?= [“\"‘]?[aehiou18AEFHILMNORSUX])))"
    r" ([“\"‘]?)(?=((?:\d[\d,]*(?:\.\d+)?|[A-Za-z]+)(?:[-’'][\w’'-]+)?)(?![\w.@/]\w))"
)
_ARTICLES = ("a ", "an ", "A ", "An ")  # which are found faster

#: Spoken with a vowel first, and with a consonant; what is in neither is not judged.
_VOWEL = compiled(
    r"[ai][a-z]+|e(?!u|w)[a-z]+|o(?!ne|nce|ui|ax)[a-z]+|u(?:n(?!i|a[nm])|p|lt|mb|mp|rg|rb|gl|sh|tt)[a-z]*"
    r"|(?:hour|honest|honou?r|heir)[a-z]*|8\d?(?!\d|,)|8\d?,\d{3}|8\d\d(?!\d)|1[18](?!\d|,)|18,\d{3}"
)
_CONSONANT = compiled(
    r"(?!f[^aeiouylrj]|l[^aeiouyl]|m[^aeiouyn]|n[^aeiouy]|r[^aeiouyh]|s[^aeiouychklmnpqrtvw]|x[^aeiouy])"  # as letters
    r"[bcdfgj-np-tv-z][a-z]+|h(?![^aeiouy]|our|onest|onou?r|eir|ist|otel|abit|allucin|eroic|ereditary|ypoth|yster|ilari|armon"
    r"|oriz)[a-z]+|uni[ocfqtvl][a-z]+|us(?:e|ed|er|ers|eful|ual)\b|eu[a-z]+|one\b|once\b|utili[a-z]+|urani[a-z]+"
    r"|unanim[a-z]+|ukrain[a-z]+|ugand[a-z]+|[2-7]\d*|9\d*|1[02-79](?!\d|,)|1(?![\d,])"
)
_CAPITALS = compiled(r"[A-Z][a-zA-Z]+")
#: Acronyms are spelled out or read as words; where they begin with one of these letters it is the same for the article.
_ACRONYM_A, _ACRONYM_AN = frozenset("BCDGJKPQTVWYZ"), frozenset("AIO")
#: Others that are spelled out, and those in U, by the sound of their first letter.
_SPELLED_VOWEL = frozenset(
    "EU FBI HIV HR LGBT LGBTQ LGBTQ+ LNG MEP MI5 MI6 MRI MP NBA NFL NGO NHS NSA RAF RPG SMS SOS SUV XL ECB ECG EEG"
    " FAO FIA HPV LCD LED LSE MBA MSP NHL NYPD RSV SPD SAS FSB FSO HTS NDA NIH NRA SDF SEC".split()
)
_SPELLED_CONSONANT = frozenset("UAE UEFA UK UN UNESCO UNICEF UNHCR UNDP US USA USB USAID UAV UFO".split())
#: Those that everybody reads as a word, though their first letter alone would be spoken with a vowel first.
_READ_AS_WORDS = frozenset(
    "FARC FEMA FIBA FIDE FIFA FINA HAMAS LIDAR MERS MINUSMA MINUSTAH MONUSCO NAFTA NASA NATO NORAD SADC SARS SIM SIPRI"
    " SWAT SWIFT".split()
)
_UNREADABLE = compiled(r"[b-df-hj-np-tv-xz]{2,5}")  # letters perhaps, though small
#: Without a vowel nobody can read it as a word. Roman numerals are none.
_SPELLED = compiled(r"(?![MDCLXVI]+\b)[B-DF-HJ-NP-TV-XZ]{2,5}")
_NAMED_WITH_VOWEL = frozenset("FHLMNRSX")
_NOT_NOUNS = frozenset(
    "a an and or in is are as at if it of on to the i am us be by he she we they who that this was were will for from"
    " with la le el en al et un une est los las".split()
)
#: Before these an article is wrong whatever its form; it is often "and" without its last letter.
_NEVER_AFTER = FUNCTION_WORDS - frozenset(
    "other one few least less more most only such same very too under over about around on off in out above opposite"
    " past round near like no some any every each ones much many little lot almost never now still just even ever not"
    " yet well quite rather then".split()
)
_ACRONYM = compiled(r"[A-Z]{2,}")
#: A letter and a hyphen: "an X-ray", "a U-turn".
_LETTER = compiled(r"[A-Z]-\w")
_WHOLE_ACRONYM = compiled(r"(?![MDCLXVI]+\b)[A-Z]{2,6}")


@rule(Severity.NOTE, category=Category.GRAMMAR, quoted="report", scope="block")
def check(document: Document) -> Iterator[Hit]:
    """Yield each article that does not go with the sound after it."""
    prose = document.prose
    for match in matches_at(_ARTICLE, prose, string_places(prose, _ARTICLES)):
        article, quote, word = match[1], match[2], match[3]
        right = _right(word)
        if right is None or right == article.lower() or (word.lower() in _NOT_NOUNS and not word.isupper()):
            continue
        if article[0] == "A" and not begins(document, match.start()):
            continue  # "Group A officials"
        text = right.capitalize() if article[0] == "A" else right
        if word.lower() in _NEVER_AFTER and not word.isupper():
            if article == "an" and not quote:
                yield Hit(Span(*match.span(1)), f"“an {word}” has an article before “{word}”: is it “and”?")
            continue
        span = Span(match.start(), match.start() + len(article) + 1 + len(quote) + len(word))
        message = f"“{article} {word}”: write “{text} {word}”"
        yield Hit(span, message, (Fix.replace(Span(match.start(), match.start() + len(article)), text),))


@lru_cache(maxsize=2048)
def _right(word: str) -> str | None:
    """Return the article that the spoken word takes; None where that is not certain."""
    if word[1:2] == "-" and _LETTER.match(word):
        return "an" if word[0] in _NAMED_WITH_VOWEL | _ACRONYM_AN | {"E"} else "a"
    head = word.split("-")[0].split("’")[0].split("'")[0]
    head = head.partition(".")[0]  # "an 8.5 percent share"
    if head in _SPELLED_VOWEL:
        return "an"
    if head in _SPELLED_CONSONANT or head in _READ_AS_WORDS:
        return "a"
    if _SPELLED.fullmatch(head):
        return "an" if head[0] in _NAMED_WITH_VOWEL else "a"
    if _UNREADABLE.fullmatch(head):
        return None  # "an smtp server": read letter by letter, though in small letters
    if _WHOLE_ACRONYM.fullmatch(head) and head[0] in _ACRONYM_A | _ACRONYM_AN:
        return "an" if head[0] in _ACRONYM_AN else "a"
    if len(head) < 2 and not head.isdigit():
        return None
    if _ACRONYM.match(head) or (head[0].isupper() and head[0] not in "AI" and not _CAPITALS.fullmatch(head)):
        return None
    if _VOWEL.fullmatch(head.lower()):
        return "an"
    if _CONSONANT.fullmatch(head.lower()):
        return None if head[0].isupper() and head[0] not in "EU" else "a"  # "an Nahar" may be a name
    return None
