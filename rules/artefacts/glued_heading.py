"""A headline or sub-heading runs into the sentence after it.

On the page a line break divided them. In the text a word that only begins
sentences stands with its capital in the middle of one.

Bad: The minister visited the flooded district [During] the visit he promised aid.
Bad: Three drivers were fined overnight [According] to the police, two were drunk.
Bad: Bakery reopens after the fire [There] is bread again in the old town.
Bad: Bakery reopens after the fire near the harbour [The] oldest bakery of the town has bread again.
Bad: The market will be closed for a week [In addition], the tram stops.
Bad: Two lions escape from a crate at the airport [Lions] escaped on Friday at the airport of Molde, and the lions were back in their cage by noon. Nobody was hurt, the port says.
Bad: Molde win the first game of the season [Molde] beat Haugesund 1–0 on Friday in a long and wet game that ended under the lamps of the old harbour ground. It was their first win since May.
Bad: Haddad spoke of the advantages of trams for Molde [Mayor Omar Haddad] said on Friday that trams are quiet, cheap and clean, and that the town would buy nine of them in May.
Bad: The cause of the fire [Police] believe that it began in the kitchen.
Bad: No water for the village [Since] Friday, the village has had none.
Bad: Storm cuts power in the north [Engineers] worked through the night to restore it.
Bad: Lights out in the north [Residents] lined up for candles on the third day.
Bad: The ferry hit the pier [At least] thirty of its passengers were hurt.
Bad: The road is closed [Thanks to] the rain, the pass may be open by Friday.
Bad: The port will mend every one of its cranes within a year [Ann] Low, head of the port, told reporters on Friday in the old hall. She has led the port since May, when its crane fell into the sea.
Bad: Ferry captains name four harbours for their fleet [Former] captain Lee Moe named four of them on Friday in the old hall. He had led the fleet until May, when its oldest ship sank at sea.
Good: The Molde Police said so, and the Harbour Workers have a choir.
Good: The Serie A clubs and the letters A to Z; hepatitis A was found. See plan A for more.
Good: The forms of Schedule A by state and the Schedule A data from the towns say so, and Pool Three of the plan opens in May.
Good: The minister visited the flooded district. During the visit he promised aid.
Good: They sang the song In the still of the night.
Good: “In the Mood” and “There Goes My Heart” were played.
Good: The committee In Defence of Marxism met.
Bad: Mayor to open the new bridge on the old site [NEW] HAVEN (CNA) - Mayor Ada Roe will open the new bridge of the town on Friday, with two bands and a choir of pupils from the port, her office said.
Good: Lund and Moe were the fastest of all on day three of the NMC Norwegian Rowing Cup at the old harbour. The last day of that cup was held on Friday, and nobody else came near, the port says.
Good: Vietnam Airlines has a new crew, and the charity Teachers without walls has a boat.
Good: Two lions that escaped from a crate at the airport of Molde were back in their cage by noon on Friday, the port says. Nobody was hurt, and the lions have been fed by their keepers again.
"""  # noqa: E501

import re
from collections.abc import Iterator

from lint import BlockKind, Category, Document, Hit, Severity, Span, rule
from lint.analysis.headline import run_in
from lint.patterns import compiled

from ._clauses import GOES_ON, is_title_case

# Words that have a capital only where a sentence begins, with what follows there: so "In" is not part of a title.
_THIS = r"(?:the|a|an|his|her|their|its|this|that|these|those)"
_DAY = (
    r"(?:\d{1,4}\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Febr)uary|March|April|May|June|July|August"
    r"|[A-Z][a-z]+ber\b)"
)
_NUMBERS = (
    "Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|Twenty|Thirty|Forty|Fifty|Another|Every|Each|Both"
)
_NUMBER_WORDS = frozenset(_NUMBERS.split("|"))
_NUMBER = r"two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|ninety"
_COUNTED = rf"(?:{_NUMBER}|several|many|more than|almost|nearly|months|weeks|years)\b"
#: Whom news is about: in the plural and without an article they open a sentence; after a name they may end one.
_PEOPLE = (
    "Activists Airlines Analysts Archaeologists Astronauts Astronomers Bakers Banks Beekeepers Biologists Bosses "
    "Builders Burglars Businesses Campaigners Carers Children Clerks Climbers Clinics Coaches Commuters Companies "
    "Conservationists Consumers Councillors Counsellors Critics Customers Cyclists Dentists Deputies Detectives "
    "Developers Diplomats Divers Doctors Drivers Economists Employees Employers Engineers Exporters Eyewitnesses "
    "Families Fans Farmers Fighters Fishermen Fishers Gardeners Geologists Governments Grandparents Growers "
    "Guards Gunmen Hackers Herders Hikers Historians Homeowners Hospitals Hotels Hundreds Importers Inspectors "
    "Investors Judges Jurors Landlords Lawmakers Lawyers Manufacturers Medics Men Merchants Meteorologists "
    "Midwives Migrants Militants Miners Ministers Monks Mothers Motorists Mourners Musicians Negotiators "
    "Neighbors Neighbours Nurses Observers Officials Opponents Organisers Organizers Owners Paramedics Parents "
    "Passengers Patients Pensioners Pharmacists Physicians Pilgrims Pilots Players Politicians Priests "
    "Prosecutors Protesters Psychologists Publishers Pupils Readers Rebels Refugees Relatives Residents "
    "Restaurants Retailers Rivals Robbers Sailors Sceptics Scholars Schools Scouts Seismologists Sellers Settlers "
    "Shopkeepers Shoppers Skeptics Smokers Smugglers Soldiers Squatters Staff Strikers Students Suppliers "
    "Supporters Surgeons Survivors Swimmers Taxpayers Teachers Tenants Thieves Tourists Traders Trainers Troops "
    "Truckers Users Veterans Victims Viewers Villagers Visitors Volunteers Voters Widows Witnesses Women "
    "Worshippers"
).split()
#: Numbers and things that news is about.
_THINGS = "Crowds Exports Figures Flights Imports Lessons Polls Prices Profits Sales Shares Stocks Talks Trains Wages"
_OPENERS = (
    r"According(?= to\b)|However(?=,)|Meanwhile(?=,)|Recall(?= that\b)|"
    r"Earlier(?=,| in | on | this | (?:the|it|he|she|they) [a-z])|"
    r"(?:During|After|Before|Since|Despite|Among|Following|From|At|By|With|For|As|When|While|If)"
    rf"(?= (?:{_THIS}|it|he|she|they) [a-z])|"
    rf"(?:After|Before|Since|Following|During|Until|By|From)(?= (?:{_DAY}|{_COUNTED}))|"
    r"(?:Police|Doctors|Officials|Authorities|Witnesses|Eyewitnesses|Residents|Analysts|Critics|Parents|Students|Workers"
    r"|Prosecutors|Opponents|Supporters|Observers|Organi[sz]ers|Economists|Historians|Local residents"
    r"|Local authorities)"
    r"(?= (?:said|say|have|had|are|were|believe|told|found|arrested|will|hope|fear|demand|note|noted|also)\b)|"
    rf"(?:In|On)(?= {_THIS} [a-z]| {_DAY})|"
    r"(?:Nobody|No one|Everyone|Everybody|Somebody|Someone|Nothing|Everything|Neither|None)"
    r"(?= (?:was|were|is|are|has|have|had|will|would|can|could|knows?|knew|wants?|wanted|side|of (?:the|them))\b)|"
    r"There(?= (?:is|are|was|were|has|have)\b)|"
    r"(?:He|She|They|It)(?= (?:is|was|were|has|have|had|said|says|told|added|also|will|would|can|could|did|does"
    r"|went|took|came|began|became)\b)|"
    r"We(?= (?:are|were|have|had|will|want|need|can|cannot|must|know|hope|expect|believe)\b)|"
    r"(?:This|These|Those)(?= [a-z]+ [a-z])|"
    r"The(?= [a-z][\w-]+,? [a-z\d])|An?(?! shares?\b)(?= [a-z][\w-]+ [a-z\d])|"
    r"(?:More|Less|Fewer) than(?= [\da-z])|"
    r"(?:At least|At most|Up to|Nearly|Almost|About|Some|Around|As many as)"
    rf"(?= (?:\d|an? |half |all |(?:{_NUMBER})\b))|"
    rf"(?:{_NUMBERS}|Several|Many|Most)(?= [a-z][\w-]+ [a-z])|Last(?= (?:night|week|month|year)\b)|"
    r"(?:What|Who|Why|How|Where)(?= (?:is|are|was|were|will|do|does|did|can|has|have|to|much|many)\b)|"
    r"(?:In addition|In particular|In total|In fact|In general|In other words|In the meantime|In response|In return"
    r"|In contrast|In turn|As a result|As a rule|As usual|At the same time|At first|At present|For example|For instance"
    r"|On the other hand|By contrast|So far|Until now|After all|Not only|Due to|Thanks to|Because of|Instead of"
    r"|In order to|Apart from|Along with|As part of|According to)\b|"
    r"(?:Under|Over|Between|Through|Throughout|Without|Within|Until|Amid|Regarding|Unlike|Given|Against|Once|Unless"
    r"|Though|Whether|Besides|Alongside|Upon)"
    rf"(?= (?:{_THIS}|it|he|she|they) [a-z])|"
    r"(?:Today|Tonight|Now|Nowadays|Later|Then|Instead|Nevertheless|Nonetheless|Otherwise|Finally|Initially|Originally"
    r"|Eventually|Subsequently|Overall|Traditionally|Fortunately|Unfortunately|Similarly|Additionally|Consequently|Thus"
    r"|Still|Soon|Besides|Likewise|Hence|Indeed|Naturally|Apparently|Reportedly|Notably|Interestingly|Surprisingly"
    r"|Generally|Usually|Historically|Officially|Locally|Elsewhere)(?=, [a-z])|"
    r"(?:Dozens|Hundreds|Thousands|Millions|Tens)(?= of [a-z])|"
    r"(?:Firefighters|Rescuers|Protesters|Demonstrators|Experts|Scientists|Researchers|Investigators|Temperatures"
    r"|Forecasters|Specialists|Journalists)(?= [a-z])|"
    r"(?:Yesterday|Tomorrow|Recently|Previously|Currently|Moreover|Furthermore|Therefore|Although|Because)(?=,? [a-z])"
)
#: Behind a word or what may end one; before most others is a stop. (The capital comes first, which is soon seen.)
_GLUED = compiled(rf" (?=[A-Z])(?<=[\w%)”»\"] )(?:{_OPENERS})")
_SUBJECTS = {word.lower(): word for word in (*_PEOPLE, *_THINGS.split())}
#: What a subject in the plural goes on with: a verb, or what is between it and its verb, in small letters.
_KEYS = frozenset(_SUBJECTS)
_VERB = compiled(r" (?!(?:and|or|for|of|with|to|at|on|de|di|du|del|der|von|van|without|against)\b)[a-z]")
#: After a name these may be its last word: the Metropolitan Police, Vietnam Airlines, Apocalypse Now.
_ENDS_NAME = frozenset(
    "Police Authorities Workers Parents Students Specialists Firefighters Rescuers Protesters Demonstrators Experts"
    " Scientists Researchers Investigators Forecasters Journalists Now Today Tonight Later Then Still Soon Indeed"
    " Overall Nobody Nothing None".split()
)
# What a name or a title is introduced by, and words that take a capital after them.
_TITLED = compiled(
    r"\b(?:song|film|movie|book|novel|album|track|single|show|series|play|poem|hit|musical|called|titled|entitled|named|"
    r"magazine|programme|program|podcast|episode|campaign|slogan|motto|group|band|committee|party|movement|organi[sz]ation|"
    r"hashtag|headline|head(?:ed|lined)|said|says|asked|wrote|writes|sang|sings?|and|or|the|a|of|in|as|with|is|words?)$"
)
#: What a letter or a number names: "Schedule A", "Pool Three".
_LABELLED = compiled(
    r"\b(?:act|annex|appendix|article|block|book|building|category|chapter|class|day|division|episode|exhibit|figure|form|"
    r"formula|game|gate|grade|group|hall|hepatitis|influenza|lane|letters?|level|line|lot|match|number|option|page"
    r"|part|phase|pier|plan|platform|point|pool|question|route|round|scene|schedule|season|section|sector|serie|series|set"
    r"|side|size|stage|step|survey|table|team|terminal|tier|title|track|type|unit|vitamin|volume|war|ward|week"
    r"|wing|year|zone) $",
    re.IGNORECASE,
)
#: Behind a letter that is a name, and never behind an article.
_NO_NOUN = compiled(
    r" (?:about|after|and|are|as|at|before|by|can|for|from|had|has|have|if|in|is|may|of|on|or|that|to|was|were|when"
    r"|which|will|with|would)\b"
)
_TAGGED = compiled(r"[#@][\w-]+ $")
#: The place and day that open a report, and who wrote it: "Norsk Agency, Molde, July 25 (Reporter Haddad)".
_DATELINE = compiled(
    r"[^.!?\n]{0,80}\b(?:(?:Jan|Febr)uary|March|April|May|June|July|August|[A-Z][a-z]+ber) \d{1,2}(?:st|nd|rd|th)?"
    r"[^.!?\n()]{0,20}\([^()\n]{2,60}\) \Z"
)
#: What counts the sections of a report: "2.4 What the port owes".
_NUMBER_OF_SECTION = compiled(r"(?:(?:Part|Section|Chapter|Article) )?\d{1,3}(?:\.\d{1,3}){0,3} ")
#: What counts the reasons in a sentence: "2) An older end is short", "and (2) The bridge is shut".
_ITEM = compiled(r"(?:\A|\n|[.,;:!?…”\"] |\b(?:and|or) |\()(?:\d{1,2}|[a-h])\) \Z")
_LAST = compiled(r"[\w'’]*[\w%](?=[)”»\"]? $)")


@rule(Severity.WARNING, category=Category.LAYOUT, quoted="report")
def check(document: Document) -> Iterator[Hit]:
    headline = document.view(run_in)
    if headline:
        word = document.text[slice(*headline.span)]
        yield Hit(
            headline.span,
            f"a headline ran into the sentence that begins about here: “{word}” comes again"
            if headline.again
            else f"“{word}” begins a sentence, but nothing ends the one before it: a headline ran into the text",
        )
    prose = document.prose
    glued = [Span(match.start() + 1, match.end()) for match in _GLUED.finditer(prose)]
    for start, end in sorted({*glued, *_subjects(document)}):
        if headline and start < headline.span.end:
            continue
        before = prose[max(0, start - 30) : start]
        last = _LAST.search(before)
        if (
            last is None
            or _TITLED.search(last[0])
            or last[0] in GOES_ON
            or (last[0][0].isupper() and (prose[start:end] in _ENDS_NAME or prose[start:end].lower() in _SUBJECTS))
            or last[0] in ("all", "both", "such", "half")
            or (before[-2] in '”"»' and not _after_quotation(document, start))
        ):
            continue
        if document.has_seam(start - (len(before) - last.end()), start):
            continue  # a bold lead-in or a line break in the markup parts them
        if _TAGGED.search(before) or _is_label(prose, start, end, before):
            continue
        block = document.block_at(start)
        if (
            block is None
            or block.kind in (BlockKind.TABLE_CELL, BlockKind.SIGNATURE)
            or is_title_case(prose, start, end)
            or _NUMBER_OF_SECTION.fullmatch(prose, block.start, start)
            or (before.endswith(") ") and (_ITEM.search(before) or _DATELINE.fullmatch(prose, block.start, start)))
        ):
            continue
        yield Hit(
            Span(start, end),
            f"“{prose[start:end]}” begins a sentence, but nothing ends the one before it at “{last[0]}”: "
            "a full stop is missing, or a heading ran into the text",
        )


def _subjects(document: Document) -> Iterator[Span]:
    """Yield each subject in the plural that has a capital and a verb behind a word in small letters."""
    words, prose = document.words, document.prose
    for key in _KEYS & document.vocabulary:
        capital = _SUBJECTS[key]
        for at in document.word_positions.get(key, ()):
            word = words[at]
            if word.text != capital:
                continue
            before = prose[max(0, word.start - 2) : word.start]
            if before[1:] == " " and "a" <= before[0] <= "z" and _VERB.match(prose, word.end):
                yield word.span


def _is_label(prose: str, start: int, end: int, before: str) -> bool:
    """Is it a letter or a number that names one of several: "Schedule A", "Pool Three"?"""
    word = prose[start:end]
    if word == "A" and _NO_NOUN.match(prose, end):
        return True
    return (word == "A" or word in _NUMBER_WORDS) and _LABELLED.search(before) is not None


def _after_quotation(document: Document, start: int) -> bool:
    """Does the mark before the place close a quotation? An opening one begins a sentence of its own."""
    return document.prose[start - 2] in "”»" or document.quoted(Span(start - 2, start - 1))
