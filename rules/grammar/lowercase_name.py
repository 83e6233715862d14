"""The name of a country, a people, a faith, a platform, a month or a day lacks its capital.

Russian, Ukrainian, French and Icelandic write "american", "russian" and "monday" small, and Arabic and
Hebrew have no capitals. Words that are something else as well ("turkey", "polish", "may", "march",
"china") are looked for only in frames that leave no doubt ("in may 2019").

Bad: He worked in the [united states] for years.
Fix: He worked in the United States for years.
Bad: A study by the [american] centre says so.
Fix: A study by the American centre says so.
Bad: The meeting is on [monday], in [september].
Fix: The meeting is on Monday, in September.
Bad: It was shut in [march] 2020.
Fix: It was shut in March 2020.
Bad: Troops of [russia] and [ukraine] met near [moscow].
Fix: Troops of Russia and Ukraine met near Moscow.
Bad: He sang on [youtube] at [christmas].
Fix: He sang on YouTube at Christmas.
Bad: The [french] president met the leaders of [turkey] in Oslo.
Bad: The [african union] met the [un security council], and he speaks Arabic and [french].
Fix: The African Union met the UN Security Council, and he speaks Arabic and French.
Good: He likes Dutch and french fries, black sea bream and a pacific mood.
Good: The president ate french fries, and the plates of china broke.
Good: He worked in the United States. The army will march in time, and it may rain.
Good: Russian troops polish their boots; french fries and china plates; see www.israel.com and @russia.
"""

from collections.abc import Iterator

from lint import Category, Document, Fix, Hit, Needs, Severity, Span, rule
from lint.patterns import compiled

#: Words that are always written with a capital, in any sense that a news text has for them.
_ALWAYS = frozenset(
    """america american americans russia russian russians ukraine ukrainian ukrainians israel israeli israelis
    palestine palestinian palestinians germany german germans france frenchman europe european europeans england
    englishman britain british italy italian italians spain spanish poland iran iranian iranians iraq iraqi iraqis
    syria syrian syrians lebanon lebanese egypt egyptian egyptians jordanian jordanians saudi japan japanese chinese
    korea korean koreans india indian indians africa african africans asia asian asians arab arabs arabic jewish
    jews hebrew muslim muslims islamic christian christians moscow kyiv london paris berlin jerusalem gaza beijing
    tokyo cairo baghdad tehran damascus beirut washington monday tuesday wednesday thursday friday saturday sunday
    january february april june july september october november december hamas hezbollah nato mexico mexican canada
    canadian australia australian brazil brazilian sweden swedish norway norwegian finland finnish denmark iceland
    icelandic greece greek greeks afghanistan afghan afghans pakistan pakistani yemen yemeni libya libyan sudan
    sudanese ethiopia ethiopian kenya nigeria nigerian belarus belarusian georgia armenia armenian azerbaijan
    kazakhstan uzbekistan turkish turks english austria austrian austrians belgium belgian bulgaria bulgarian
    croatia croatian hungary hungarian hungarians romania romanian serbia serbian serbs portugal portuguese
    switzerland ireland irish scotland scottish netherlands algeria algerian tunisia tunisian morocco moroccan qatar
    qatari kuwait kuwaiti bahrain emirati vietnam vietnamese thailand philippines filipino indonesia indonesian
    malaysia malaysian singapore nepal bangladesh bangladeshi cuba cuban argentina argentine colombia colombian
    venezuela venezuelan kyrgyzstan tajikistan turkmenistan moldova moldovan latvia latvian lithuania lithuanian
    estonia estonian slovakia slovenia bosnia bosnian albania albanian macedonia kosovo cyprus somalia somali angola
    ghana senegal rwanda uganda tanzania zimbabwe kurdish kurds islam judaism christianity quran ramadan christmas
    hanukkah buddhist buddhists hindu hindus zionist zionists nazi nazis kremlin knesset facebook youtube instagram
    whatsapp tiktok wikipedia""".split()
)
#: What has more capitals than the first.
_SPELLED = {"nato": "NATO", "un": "UN", "youtube": "YouTube", "whatsapp": "WhatsApp", "tiktok": "TikTok"}
#: Good English with a small letter before these: "french fries", "indian summer", "arabic numerals", "english muffin".
_COMMON = compiled(r" (?:numerals?|summer|ink|muffins?|horn|breakfast|letters?|corn|file|squash|yogh?urt|salad)\b")
_PAIRS = compiled(
    r"(?:united (?:states|kingdom|nations|arab emirates)|european union|middle east|gaza strip"
    r"|north korea|south korea|soviet union|saudi arabia|new york|african union|arab league"
    r"|european (?:commission|parliament|council|court)|un security council|security council|world bank|red cross"
    r"|world health organi[sz]ation|atlantic ocean|pacific ocean|west bank|tel aviv|los angeles"
    r"|hong kong|south africa|new zealand|sri lanka|costa rica|el salvador)(?=[^\w-])"
)
#: A word of each of them, and what of it must stand in small letters.
_PAIR_SIGNS = (
    *(("bank", "west bank"), ("bank", "world bank"), ("cross", "red cross"), ("middle", "middle east")),
    ("security", "security council"),
    ("world", "world health"),
    *(
        (key, key)
        for key in """united european gaza korea soviet saudi york african arab atlantic pacific aviv angeles kong
        africa zealand lanka rica salvador""".split()
    ),
)
_PAIR_KEYS = frozenset(key for key, _ in _PAIR_SIGNS)
#: The month of a date is found first, which is fast, then what stands before it.
_MONTHS = {key: compiled(rf"{key}\b(?=,? (?:19|20)\d\d|, (?:June|April|July))") for key in ("march", "may", "august")}
_BEFORE_MONTH = compiled(r"\b(?i:in|since|until|from|of|by|during) \Z")
#: A sea or an ocean after its preposition, a language after its verb, the other of a pair.
_WATER = compiled(
    r"\b(?:the|across the|in the|over the|from the) (atlantic|pacific|mediterranean|caribbean|baltic|balkans)(?![\w-])"
)
_LANGUAGE = compiled(
    r"\b(?:speaks?|spoke|speaking|in|into|learn|learned|learnt|teach|teaches|taught|[A-Z][a-z]+ (?:and|or)"
    r"|arabic and|english and)"
    r" (french|polish|dutch|danish)(?=[.,;:!?)]| (?:and|or|at|with|in|to|when|while|on)\b)"
)
_MORE_KEYS = frozenset("atlantic pacific mediterranean caribbean baltic balkans french polish dutch danish".split())
#: Words that are something else as well, beside an office or a body: "the french president", "the people of turkey".
_OFFICE = (
    "president|government|parliament|army|police|embassy|ambassador|border|foreign|prime|minister|ministry|troops"
    "|capital"
)
_FRAMES = compiled(
    rf"\b(?:(?:french|polish|dutch|turkey|danish|welsh)(?= (?:{_OFFICE}|citizens?|authorities|company|city|people)\b)"
    r"|(?:turkey|china|chad|jordan)(?= (?:and|or) [A-Z]))(?![\w-])"
)
_OF_COUNTRY = compiled(
    rf"\b(?:{_OFFICE}|territory|territories|north|south|east|west|leaders?|economy|republic|kingdom|people) of"
    r" (turkey|china|chad|jordan)(?![\w-]| (?:cups?|plates?|tea)\b)"
)
_FRAME_KEYS = frozenset("french polish dutch danish welsh turkey china chad jordan".split())
_ADDRESS = frozenset("@#./:_-\\&")


@rule(
    Severity.NOTE,
    category=Category.SPELLING,
    quoted="report",
    gate=Needs(words=_ALWAYS | _PAIR_KEYS | _MONTHS.keys() | _FRAME_KEYS | _MORE_KEYS),
)
def check(document: Document) -> Iterator[Hit]:
    """Yield each name without its capital."""
    keys, vocabulary, prose, words = document.word_positions, document.vocabulary, document.prose, document.words
    spans = {
        words[index].span
        for key in _ALWAYS & keys.keys()
        for index in keys[key]
        if words[index].text[0].islower() and _stands_alone(prose, words[index].span)
    }
    there = _PAIR_KEYS & vocabulary
    if there and any(sign in prose for key, sign in _PAIR_SIGNS if key in there):
        pairs = (match.span() for match in _PAIRS.finditer(prose))
        spans.update(Span(*span) for span in pairs if not _goes_on_before(prose, span[0]))
    for key in _MONTHS.keys() & vocabulary:
        months = (match.span() for match in _MONTHS[key].finditer(prose))
        spans.update(Span(*span) for span in months if _BEFORE_MONTH.search(prose, max(0, span[0] - 8), span[0]))
    if any(key in prose for key in _FRAME_KEYS & vocabulary):  # in small letters
        spans.update(Span(*match.span()) for match in _FRAMES.finditer(prose))
        spans.update(Span(*match.span(1)) for match in _OF_COUNTRY.finditer(prose))
    if any(key in prose for key in _MORE_KEYS & keys.keys()):
        spans.update(Span(*match.span(1)) for match in (*_WATER.finditer(prose), *_LANGUAGE.finditer(prose)))
    end = -1
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        block = document.block_at(span.start)
        if span.start < end or block is None or _all_small(prose, block.start):
            continue
        end = span.end
        text = prose[span.start : span.end]
        better = _SPELLED.get(text) or " ".join(_SPELLED.get(part) or part.capitalize() for part in text.split())
        yield Hit(span, f"“{text}” takes a capital", (Fix.replace(span, better),))


def _goes_on_before(prose: str, start: int) -> bool:
    """Is what begins at an offset only the end of a word?"""
    return start > 0 and (prose[start - 1].isalnum() or prose[start - 1] == "_")


def _stands_alone(prose: str, span: Span) -> bool:
    """Is the word no part of an address, a tag or a compound, and not a common word of that form?"""
    if prose[span.start - 1 : span.start] in _ADDRESS and span.start:
        return False
    joined = prose[span.end : span.end + 1] in _ADDRESS and prose[span.end + 1 : span.end + 2].isalnum()
    return not joined and not _COMMON.match(prose, span.end)


def _all_small(prose: str, start: int) -> bool:
    """Does the block open with a small letter? Then its writer uses no capitals at all."""
    return prose[start : start + 1].islower()
