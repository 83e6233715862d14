"""The name of a country, a people, a faith, a platform, a month or a day lacks its capital.

Russian, Ukrainian, French and Icelandic write "american", "russian" and "monday" small, and Arabic and
Hebrew have no capitals. Words that are something else as well ("turkey", "polish", "may", "march",
"china") are looked for only in frames that leave no doubt ("in may 2019"). A quotation with several names in small
letters is somebody's message as it was written.

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
Bad: The [french] president met the leaders of [turkey] in Oslo. Two [dutch] firms and 40 [french] soldiers came.
Bad: The [african union] met the [un security council], and he speaks Arabic and [french].
Fix: The African Union met the UN Security Council, and he speaks Arabic and French.
Good: The aide wrote, “he wanted us to open in london on a sunday but will come in tuesday,” and signed it.
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
_COMMON = compiled(
    r" (?:numerals?|summer|ink|muffins?|horn|breakfast|letters?|corn|file|squash|yogh?urt|salad|nuts?)\b"
)
#: Names of two words or more, by the one of their words that fewest texts have.
_PAIRS = {
    "united": ("united states", "united kingdom", "united nations", "united arab emirates"),
    "european": ("european union", "european commission", "european parliament", "european council", "european court"),
    "korea": ("north korea", "south korea"),
    "security": ("un security council", "security council"),
    "world": ("world bank", "world health organisation", "world health organization"),
    "middle": ("middle east",),
    "gaza": ("gaza strip",),
    "soviet": ("soviet union",),
    "saudi": ("saudi arabia",),
    "african": ("african union",),
    "arab": ("arab league",),
    "atlantic": ("atlantic ocean",),
    "pacific": ("pacific ocean",),
    "york": ("new york",),
    "cross": ("red cross",),
    "bank": ("west bank",),
    "aviv": ("tel aviv",),
    "angeles": ("los angeles",),
    "kong": ("hong kong",),
    "africa": ("south africa",),
    "zealand": ("new zealand",),
    "lanka": ("sri lanka",),
    "rica": ("costa rica",),
    "salvador": ("el salvador",),
}
_PAIR_KEYS = frozenset(_PAIRS)
#: What stands after the month of a date, and before it.
_DATED = compiled(
    r",? (?:19|20)\d\d|, (?:June|April|July)|[.,;)](?!\d)| (?:and|when|after|before|because|to|that|at|with|while|on)\b"
)
_BEFORE_MONTH = compiled(r"\b(?i:in|since|until|from|of|by|during) \Z")
_MONTH_KEYS = frozenset(("march", "may", "august"))
#: A sea or an ocean after its preposition, a language after its verb, the other of a pair.
_WATER = compiled(
    r"\b(?:(?:the|across the|in the|over the|from the) (atlantic|pacific|mediterranean|caribbean|baltic|balkans)"
    r"|(?:in|to|from|near|visit|visited|reach|reached|left) (mecca)(?! for\b))(?![\w-])"
)
_LANGUAGE = compiled(
    r"\b(?:speaks?|spoke|speaking|in|into|learn|learned|learnt|teach|teaches|taught|[A-Z][a-z]+ (?:and|or)"
    r"|arabic and|english and)"
    r" (french|polish|dutch|danish)(?=[.,;:!?)]| (?:and|or|at|with|in|to|when|while|on)\b)"
)
_MORE_KEYS = frozenset(
    "atlantic pacific mediterranean caribbean baltic balkans mecca french polish dutch danish".split()
)
#: Words that are something else as well, beside an office or a body: "the french president", "the people of turkey".
_OFFICE = (
    "president|government|parliament|army|police|embassy|ambassador|border|foreign|prime|minister|ministry|troops"
    "|capital"
)
_PEOPLE = (
    "compan(?:y|ies)|firms?|banks?|soldiers?|forces|journalists?|diplomats?|officials?|lawmakers?|politicians?|nationals?"
    "|tourists?|workers?|players?|teams?|clubs?|schools?|students?|experts?|doctors?|voters|farmers|fans|wom[ae]n|m[ae]n"
    "|newspapers?|media|economy|markets?|language|delegations?|interior|defen[cs]e|finance|navy|intelligence|consulate"
    "|constitution|revolution|courts?|elections?|ships?|warships?|planes?|jets?|ports?|colony|colonies|side|cities"
)
_FRAMES = compiled(
    rf"\b(?:(?:french|polish|dutch|turkey|danish|welsh)(?= (?:{_OFFICE}|citizens?|authorities|company|city|people)\b)"
    rf"|(?:french|dutch|danish|welsh)(?= (?:{_PEOPLE})\b)"
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
    gate=Needs(words=_ALWAYS | _PAIR_KEYS | _MONTH_KEYS | _FRAME_KEYS | _MORE_KEYS),
)
def check(document: Document) -> Iterator[Hit]:
    """Yield each name without its capital."""
    keys, vocabulary, prose, words = document.word_positions, document.vocabulary, document.prose, document.words
    spans = {
        words[index].span
        for key in _ALWAYS & vocabulary
        for index in keys.get(key, ())
        if words[index].text[0].islower() and _stands_alone(prose, words[index].span)
    }
    spans.update(span for key in _PAIR_KEYS & vocabulary for pair in _PAIRS[key] for span in _places(prose, pair))
    for index in (index for key in _MONTH_KEYS & vocabulary for index in keys.get(key, ())):
        text, key, start, end = words[index]
        if text == key and _DATED.match(prose, end) and _BEFORE_MONTH.search(prose, max(0, start - 8), start):
            spans.add(Span(start, end))
    if any(key in prose for key in _FRAME_KEYS & vocabulary):  # in small letters
        spans.update(Span(*match.span()) for match in _FRAMES.finditer(prose))
        spans.update(Span(*match.span(1)) for match in _OF_COUNTRY.finditer(prose))
    if any(key in prose for key in _MORE_KEYS & keys.keys()):
        found = (*_WATER.finditer(prose), *_LANGUAGE.finditer(prose))
        spans.update(Span(*match.span(match.lastindex or 1)) for match in found)
    spans -= _verbatim(document, spans)
    end = -1
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        block = document.block_at(span.start)
        if span.start < end or block is None or _all_small(prose, block.start):
            continue
        end = span.end
        text = prose[span.start : span.end]
        better = _SPELLED.get(text) or " ".join(_SPELLED.get(part) or part.capitalize() for part in text.split())
        yield Hit(span, f"“{text}” takes a capital", (Fix.replace(span, better),))


def _verbatim(document: Document, spans: set[Span]) -> set[Span]:
    """Return those in quotations that have more than one."""
    quoted: dict[Span, set[Span]] = {}
    for span in spans:
        for quotation in document.quotations:
            if quotation.depth == 0 and quotation.opened and quotation.closed and quotation.span.covers(span):
                quoted.setdefault(quotation.span, set()).add(span)
    return {span for found in quoted.values() if len(found) > 1 for span in found}


def _places(prose: str, pair: str) -> Iterator[Span]:
    """Yield where words stand in small letters, not as parts of longer words."""
    start = prose.find(pair)
    while start >= 0:
        end = start + len(pair)
        before, after = prose[start - 1 : start], prose[end : end + 1]
        part = before.isalnum() or before == "_" or not after or after.isalnum() or after in "_-"
        if not part and not (pair == "security council" and prose[max(0, start - 3) : start] == "un "):  # found with it
            yield Span(start, end)
        start = prose.find(pair, end)


def _stands_alone(prose: str, span: Span) -> bool:
    """Is the word no part of an address, a tag or a compound, and not a common word of that form?"""
    if prose[span.start - 1 : span.start] in _ADDRESS and span.start:
        return False
    joined = prose[span.end : span.end + 1] in _ADDRESS and prose[span.end + 1 : span.end + 2].isalnum()
    return not joined and not _COMMON.match(prose, span.end)


def _all_small(prose: str, start: int) -> bool:
    """Does the block open with a small letter? Then its writer uses no capitals at all."""
    return prose[start : start + 1].islower()
